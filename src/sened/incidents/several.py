"""Whether a report speaks of several places at once, in the words of its place or of what was struck."""

from functools import lru_cache

from sened.base.names import fold
from sened.incidents.placenames import head_list

_PLURAL_WORDS = (
    "villages towns cities hamlets neighbourhoods neighborhoods districts camps settlements suburbs"
    " köyler köyleri köylere köylerine beldeler beldeleri mahalleler mahalleleri ilçeler ilçeleri"
    " gundên gundan bajarên taxên"
    " dörfer dörfern ortschaften städte stadtviertel quartiers villes localités"
    " قرى بلدات مدن أحياء احياء مخيمات گوندەکانی گوندەکان شارۆچکەکان"
)
_PLURALS = frozenset(fold(word) for word in _PLURAL_WORDS.split())


@lru_cache(maxsize=65_536)
def several(place: str, target: str) -> bool:
    """Tell whether a plural of settlements stands in the words for the place or the target, or a list of places does.

    Spellings of a place are joined by ` | `; a list is joined by "and", for a comma parts a village from its district.
    """
    if any(_PLURALS & set(fold(text).split()) for text in (place, target)):
        return True
    return any(len(head_list(spelling)) > 1 for spelling in place.split(" | "))
