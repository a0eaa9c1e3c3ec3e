"""Under what terms the publishers of datasets give them away: short facts in our own words, shown at every import.

Terms change; the publisher's page is what counts. Where they do not let rows be passed on, `publish` never does so,
whatever licence was stated at import.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The terms of one dataset: who publishes it, what they ask, where they say so; `republish`: rows may be passed on."""

    title: str
    publisher: str
    summary: str
    address: str
    republish: bool

    def sentence(self) -> str:
        """Return one sentence for the person who imports."""
        end = "" if self.republish else "; its rows never leave this case"
        return f"{self.title}, published by {self.publisher}: {self.summary}{end}. Terms: {self.address}"


TERMS: dict[str, Terms] = {
    "ucdp-ged": Terms(
        title="UCDP Georeferenced Event Dataset",
        publisher="the Uppsala Conflict Data Program",
        summary="free to use and pass on under CC BY 4.0 with the citation that it asks for",
        address="https://ucdp.uu.se/downloads/",
        republish=True,
    ),
    "acled": Terms(
        title="ACLED",
        publisher="Armed Conflict Location & Event Data",
        summary="for registered users, with attribution; the rows themselves may not be passed on to others",
        address="https://epo.acleddata.com/terms-of-use-and-attribution-policy",
        republish=False,
    ),
    "gtd": Terms(
        title="Global Terrorism Database",
        publisher="START, University of Maryland",
        summary="for those who accepted its user agreement, with citation; the data may not be posted or distributed",
        address="https://www.start.umd.edu/gtd/end-user-agreement",
        republish=False,
    ),
    "scad": Terms(
        title="Social Conflict Analysis Database",
        publisher="the Strauss Center, University of Texas at Austin",
        summary="free to use with citation; not to be distributed for commercial purposes",
        address="https://www.strausscenter.org/ccaps/terms-of-use-social-conflict.html",
        republish=True,
    ),
    "airwars": Terms(
        title="Airwars civilian harm incidents",
        publisher="Airwars",
        summary="to be credited; ask Airwars before passing rows on, and state what was agreed with --licence",
        address="https://airwars.org/about/",
        republish=True,
    ),
}
"""By the name of the adapter."""


def may_republish(adapter: str) -> bool:
    """Tell whether rows that came through `adapter` may be published under a licence that was stated at import."""
    terms = TERMS.get(adapter)
    return terms is None or terms.republish
