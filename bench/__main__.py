"""Print the figures of the named benches, or of all."""

import importlib
import sys

BENCHES = ("case", "drafts", "estimate", "ledger", "matching", "proofs", "verify")


def main(names: list[str]) -> None:
    """Print one line per figure: value, unit, and the ratio to its peer in the same run."""
    for name in names or BENCHES:
        for figure in importlib.import_module(f"bench.{name}").figures():
            beside = f"   {figure.ratio:6.1%} of {figure.peer}" if figure.ratio is not None else ""
            sys.stdout.write(f"{figure.name:38} {figure.value:12,.3f} {figure.unit:12}{beside}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
