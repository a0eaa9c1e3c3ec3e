"""Arabic sentences of several claims, and verbs that are written like their passive."""

from collections.abc import Callable

import pytest

from sened.extraction.fields import Drafted
from sened.model.vocabulary import Stance

Read = Callable[..., Drafted]


@pytest.mark.parametrize(
    ("text", "claims", "why"),
    [
        ("قصفت القوات قرية تارسيك، أفرج عن 17 معتقلا.", 2, "others, told by their own verb"),
        ("سقطت القرية بيد القوات ونزوح جماعي من تارسيك.", 2, "afterwards, told by a noun"),
        ("قصفت القوات قرية تارسيك، ما أدى إلى نزوح 40 عائلة.", 1, "what it led to"),
        ("قصفت القوات قرية تارسيك، فقتل مدني وأصيب آخر.", 1, "the dead and the wounded of the act"),
        ("قتل مدني في تارسيك، وزعم أن القتلى من المسلحين.", 2, "the speaker is not named again"),
        ("سقط صاروخ، بحسب باكو، على حي في تارسيك فقتل مدنيان.", 1, "the speaker stands amid what is said"),
    ],
)
def test_claims_of_a_sentence(read: Read, text: str, claims: int, why: str) -> None:
    assert len(read(text, language="ar").drafts) == claims, why


def test_what_is_not_known_is_a_claim_of_its_own(read: Read) -> None:
    first, second = read("قصفت القوات تارسيك، ولم يعرف ما إذا كانت قد أوقعت خسائر بشرية.", language="ar").drafts
    assert (first.stance, second.stance) == (Stance.ASSERTS, Stance.UNKNOWN)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("قتل ثلاثة مدنيين في تارسيك.", False),
        ("قتل جنود روس ثلاثة مدنيين في تارسيك.", True),
        ("قتل مدنيان اثنان في تارسيك.", False),
        ("اعتقل عنصر من قسد في تارسيك.", False),
        ("اعتقلت قسد عنصرا في تارسيك.", True),
    ],
)
def test_what_follows_a_verb_tells_whether_its_subject_acts(read: Read, text: str, acts: bool) -> None:
    (draft,) = read(text, language="ar").drafts
    assert (draft.perpetrator is not None) is acts
