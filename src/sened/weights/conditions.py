"""The small language of rule files: comparisons of named counts, read once, never evaluated as code.

    condition  =  NAME OPERATOR VALUE          e.g.  lines_low >= 2
    OPERATOR   =  >=  <=  >  <  ==  !=
    VALUE      =  a whole number, or another NAME

A NAME is a column of the `axes` table: a count as it is, `true` as 1, `false` and what is not known as 0. A rule holds
when all conditions of its `all` list hold and, where it has an `any` list, at least one of that.
"""

import operator
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

_FORM = re.compile(r"\s*([a-z_]+)\s*(>=|<=|==|!=|>|<)\s*([a-z_]+|\d+)\s*\Z")
_OPERATORS: dict[str, Callable[[int, int], bool]] = {
    ">=": operator.ge, "<=": operator.le, ">": operator.gt, "<": operator.lt, "==": operator.eq, "!=": operator.ne,
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """One comparison: `right` is the name of a count or a number."""

    left: str
    sign: str
    right: str | int

    def holds(self, counts: Mapping[str, int]) -> bool:
        """Tell whether it holds for `counts`."""
        right = self.right if isinstance(self.right, int) else counts[self.right]
        return _OPERATORS[self.sign](counts[self.left], right)


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """All of `every`, and one of `some` where there are any."""

    every: tuple[Condition, ...] = ()
    some: tuple[Condition, ...] = ()

    def hold(self, counts: Mapping[str, int]) -> bool:
        """Tell whether they hold for `counts`; with no conditions at all they do."""
        return all(c.holds(counts) for c in self.every) and (not self.some or any(c.holds(counts) for c in self.some))


def parse(text: str, names: Collection[str]) -> Condition:
    """Return the condition written in `text`; `ValueError` for another form or a name that is not in `names`."""
    found = _FORM.match(text)
    if not found:
        raise ValueError(f"not a condition: {text!r}")
    left, sign, right = found.groups()
    for name in (left, right):
        if not name.isdigit() and name not in names:
            raise ValueError(f"unknown name {name!r} in condition {text!r}")
    return Condition(left=left, sign=sign, right=int(right) if right.isdigit() else right)
