"""The forms of gazetteers that Sened reads, by name, in the order in which a file is held against them."""

from collections.abc import Sequence

from sened.entities.formats import geonames, ocha, plain, wof
from sened.entities.formats.given import Form

FORMS: tuple[Form, ...] = (wof.FORM, geonames.FORM, ocha.FORM, plain.FORM)
BY_NAME = {form.name: form for form in FORMS}


def guessed(first: Sequence[str]) -> Form | None:
    """Return the form that a file plainly has by its first row, or None."""
    return next((form for form in FORMS if form.fits(first)), None)
