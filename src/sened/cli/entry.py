"""The door of the command line: it answers Ctrl-C from the first moment on, before anything slow is loaded."""

import sys

from sened.cli.interrupt import stopped
from sened.cli.streams import steady


def run() -> None:
    """Run the command line and leave with the exit code of the error tree."""
    try:
        from sened.cli.main import outcome

        steady()
        debug = "--debug" in sys.argv
        # `--debug` may stand anywhere: a person adds it at the end of the line that failed.
        arguments = [a for a in sys.argv[1:] if a != "--debug"]
        code = outcome(["--debug", *arguments] if debug else arguments, debug=debug)
    except KeyboardInterrupt:
        code = stopped()
    sys.exit(code)
