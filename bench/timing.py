"""How a figure is taken: the best of several runs, since noise only ever adds."""

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One measured figure, its peer in the same run, and the ratio between them where there is a peer."""

    name: str
    value: float
    unit: str
    peer: str = ""
    peer_value: float | None = None

    @property
    def ratio(self) -> float | None:
        """Return value / peer value, or None without a peer."""
        return self.value / self.peer_value if self.peer_value else None


def seconds(work: Callable[[], object], *, runs: int = 3) -> float:
    """Return the seconds of the fastest of `runs` calls."""
    best = float("inf")
    for _ in range(runs):
        began = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - began)
    return best
