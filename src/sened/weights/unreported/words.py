"""What an estimate rests on and what breaks it, in words for readers without statistics."""

from collections.abc import Mapping

from sened.weights.unreported import family

ASSUMPTIONS: tuple[tuple[str, str], ...] = (
    ("The lists speak of the same people or events, in one place and period.",
     "A list that covers another district or month makes it look as if far more were missed."),
    ("Each name on two lists was recognised as one, and no two were taken for one.",
     "Missed matches push the estimate up, false ones down. With sampled clusterings the interval carries this."),
    ("Nobody enters or leaves between the lists.",
     "Where people flee or a period is longer on one list, overlaps shrink and the estimate grows."),
    ("Everyone has some chance of being on a list.",
     "Those whom no list could ever reach are in no estimate; the true total is then higher."),
    ("The lists are not copies of each other; how they depend on each other shows in the overlaps.",
     "Lists that pass names on push the estimate down; lists that avoid what others have push it up."),
)  # fmt: skip
"""Pairs: what is assumed of any table, and what happens where it does not hold."""

OF_FAMILY: Mapping[str, str] = {
    family.LOG_LINEAR: "the best of the log-linear models by BIC; all lists together have no effect of their own",
    family.AVERAGED: "log-linear models weighted by how well they fit; all lists together have no effect of their own",
    family.STEPWISE: "only pairs of lists depend on each other; pairs are added while they matter (made for thin tables)",
    family.GRAPHS: "lists depend on each other as in one of the decomposable graphs, averaged; prior 1/N on the total",
    family.LATENT: "people fall into unseen classes, lists are independent within a class; prior 1/N on the total",
    family.COVERAGE: "no estimate but a floor (Chao): some are harder to reach than others",
    family.CAPTURE: "lists are independent but for some people being harder to reach; not used for the verdict",
}
"""What each family takes for granted, in half a sentence."""
