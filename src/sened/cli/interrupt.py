"""What Ctrl-C means: the command stops, and nothing is half-written."""

import signal
import sys

INTERRUPTED = 130


def stopped() -> int:
    """Say that the command was stopped, and return its exit code; a further Ctrl-C ends the process at once."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if sys.stderr is not None:
        sys.stderr.write("stopped; nothing is half-written\n")
    return INTERRUPTED
