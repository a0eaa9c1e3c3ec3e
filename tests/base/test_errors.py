"""One tree: every error has its own exit code, and a fault says where it is and what to do."""

from sened.base import errors
from sened.base.errors import InputError, Problem, SenedError


def test_every_kind_of_error_has_its_own_exit_code() -> None:
    kinds = [v for v in vars(errors).values() if isinstance(v, type) and issubclass(v, SenedError)]
    codes = [k.exit_code for k in kinds]
    assert len(set(codes)) == len(codes) == 7


def test_a_problem_says_file_row_field_and_what_to_do() -> None:
    problem = Problem(file="claims.csv", row=7, field="lat", message="95 is no latitude", next_step="swap lat and lon?")
    assert str(problem) == "claims.csv, row 7, field lat: 95 is no latitude (swap lat and lon?)"
    assert str(InputError.at(problem)) == str(problem)


def test_an_input_error_lists_every_problem() -> None:
    problems = [Problem(file="a.csv", row=n, message="bad") for n in (2, 5)]
    text = str(InputError("2 faults found", problems=problems, next_step="mend them"))
    assert "a.csv, row 2: bad" in text
    assert "a.csv, row 5: bad" in text
    assert text.endswith("What to do: mend them")
