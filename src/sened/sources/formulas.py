"""Cells that a spreadsheet would run as formulas: refused on the way in, so that none can travel through a case."""

import re

_FORMULA = frozenset("=+-@\t\r")
_SIGNS = frozenset("+-")
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?\Z")


def is_formula(cell: str, *, numeric: bool = False) -> bool:
    """Tell whether a spreadsheet would run `cell`; where numbers are wanted, a sign in front is a sign."""
    if not cell or cell[0] not in _FORMULA or (numeric and cell[0] in _SIGNS):
        return False
    return not _NUMBER.match(cell)


def formula_fault(cell: str) -> tuple[str, str]:
    """Return what is wrong with such a cell, and what to do."""
    return (
        f"formula cell: a spreadsheet would run what begins with {cell[0]!r}",
        "take the sign out, or put a word or quotation mark before it",
    )
