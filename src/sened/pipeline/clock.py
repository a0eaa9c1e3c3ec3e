"""The two clocks: the machine's, and the demo's published one. Only doors that record a deed may ask them."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], str]

DEMO_TIME = "2022-03-01T00:00:00Z"
DEMO_SEED = b"sened demo: this seed is published and proves nothing"


def machine_clock() -> str:
    """Return the present time in UTC to the second, written with `Z`."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def demo_clock() -> str:
    """Return the published demo time: it never moves, and proves nothing."""
    return DEMO_TIME
