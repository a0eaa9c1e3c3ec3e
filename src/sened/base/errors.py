"""The one error tree of Sened.

Not finding something is a value (`Unresolved`), never an exception. Everything that is raised on purpose
descends from `SenedError` and carries an exit code, whether trying again can help, named fields and a next step:

    SenedError 1
    ├── InputError 2        what was given is wrong: file, row and field say where
    ├── IntegrityError 3    stored bytes do not agree with their digest; never caught inside
    ├── ConflictError 4     another writer or another content came first
    ├── UnavailableError 5  something needed is absent, busy or full; also "cannot tell"
    ├── WithheldError 6     the answer exists and may not leave the case
    └── MissingExtra 7      an optional part is not installed
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One fault in given material: file, 1-based row (header is row 1), field, what is wrong, what to do."""

    file: str
    row: int | None = None
    field: str | None = None
    message: str
    next_step: str = ""

    def __str__(self) -> str:
        where = self.file
        if self.row is not None:
            where += f", row {self.row}"
        if self.field is not None:
            where += f", field {self.field}"
        return f"{where}: {self.message}" + (f" ({self.next_step})" if self.next_step else "")


@dataclass(frozen=True, slots=True)
class Unresolved:
    """The value that stands for "looked for and not found", with the reason."""

    reason: str


class SenedError(Exception):
    """Root of the tree: a message, a next step for the person, and named fields."""

    exit_code = 1
    retryable = False

    def __init__(self, message: str, *, next_step: str = "", **fields: object) -> None:
        super().__init__(message)
        self.message = message
        self.next_step = next_step
        self.fields = fields

    def __str__(self) -> str:
        return self.message + (f"\n  What to do: {self.next_step}" if self.next_step else "")


class InputError(SenedError):
    """What was given is wrong; `problems` lists every fault that was found, in file order."""

    exit_code = 2

    def __init__(
        self, message: str, *, next_step: str = "", problems: Sequence[Problem] = (), **fields: object
    ) -> None:
        super().__init__(message, next_step=next_step, **fields)
        self.problems = tuple(problems)

    @classmethod
    def at(cls, problem: Problem) -> "InputError":
        """Return the error of one problem, located by its file, row and field."""
        return cls(str(problem), problems=(problem,))

    def __str__(self) -> str:
        lines = [self.message]
        lines += [f"  {p}" for p in self.problems if str(p) != self.message]
        if self.next_step:
            lines.append(f"  What to do: {self.next_step}")
        return "\n".join(lines)


class IntegrityError(SenedError):
    """Stored bytes do not agree with their digest or their order."""

    exit_code = 3


class ConflictError(SenedError):
    """Another writer, or other content under the same name, came first."""

    exit_code = 4
    retryable = True


class UnavailableError(SenedError):
    """Something needed is absent, busy or full, or the answer cannot be told."""

    exit_code = 5
    retryable = True


class WithheldError(SenedError):
    """The answer exists and may not leave the case."""

    exit_code = 6


class MissingExtra(SenedError):
    """An optional part is not installed; the next step is the command that installs it."""

    exit_code = 7
