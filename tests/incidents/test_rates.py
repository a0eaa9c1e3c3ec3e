from collections.abc import Callable

import numpy as np
import pyarrow as pa

from sened.incidents import columns, rates

Reports = Callable[..., pa.Table]


def test_a_coincidence_is_likelier_where_something_happens_every_day(reports: Reports) -> None:
    quiet = columns.load(reports({}, {}))
    daily = columns.load(reports({}, {}, *[{"day": d} for d in range(14, 24)]))
    first, second = np.array([0]), np.array([1])
    assert rates.log_odds(daily, np.arange(12), first, second) < rates.log_odds(quiet, np.arange(2), first, second)


def test_wide_radii_make_a_coincidence_likelier(reports: Reports) -> None:
    def odds(radius: float | None) -> float:
        loaded = columns.load(reports({"radius_m": radius}, {"radius_m": radius}))
        return float(rates.log_odds(loaded, np.arange(2), np.array([0]), np.array([1]))[0])

    assert odds(5_000.0) > odds(25_000.0) > odds(90_000.0)


def test_other_reports_of_the_same_days_do_not_count_as_crowding(reports: Reports) -> None:
    alone = columns.load(reports({}, {}))
    many = columns.load(reports(*[{} for _ in range(10)]))
    pair = (np.array([0]), np.array([1]))
    assert rates.log_odds(many, np.arange(10), *pair) == rates.log_odds(alone, np.arange(2), *pair)
