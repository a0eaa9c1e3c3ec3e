"""`python -m sened` is the command line."""

from sened.cli.entry import run

if __name__ == "__main__":
    run()
