"""`python -m sened.evaluate FOLDER`: score the drafter on gold sentences."""

import argparse
import json
import sys
from pathlib import Path

from sened.base.errors import SenedError
from sened.evaluate.run import evaluate
from sened.evaluate.table import text_table


def main(arguments: list[str]) -> int:
    """Print the figures of a run and return the exit code of the error tree."""
    asked = _parser().parse_args(arguments)
    try:
        found = evaluate(asked.folder, language=asked.lang)
    except SenedError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    as_json = json.dumps(found.figures, ensure_ascii=False, indent=1) + "\n"
    if asked.errors:
        _write(asked.errors, "".join(json.dumps(e, ensure_ascii=False, sort_keys=True) + "\n" for e in found.errors))
    if asked.out:
        _write(asked.out, as_json)
    sys.stdout.write(as_json if asked.format == "json" else text_table(found.figures))
    return 0


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m sened.evaluate",
        description="Score the drafts that Sened makes of gold sentences.",
        epilog="Example:  python -m sened.evaluate evaluation/dev --errors errors.jsonl",
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="a folder of gold, one *.jsonl for each language")
    parser.add_argument("--errors", type=Path, metavar="FILE", help="write every difference there, one JSON per line")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write the figures there too, as JSON")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--lang", metavar="XX", help="only the items in this language")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
