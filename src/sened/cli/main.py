"""The command line: one command per verb, thin over the pipeline."""

import sys

import click

from sened.base.errors import SenedError, UnavailableError
from sened.cli import capture_commands, case_commands, decision_commands, log_commands, read_commands, verify_commands

COMMANDS: tuple[click.Command, ...] = (
    *case_commands.COMMANDS,
    *capture_commands.COMMANDS,
    *read_commands.COMMANDS,
    *decision_commands.COMMANDS,
    *log_commands.COMMANDS,
    *verify_commands.COMMANDS,
)
INTERRUPTED = 130


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="sened")
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
@click.pass_context
def sened(context: click.Context, debug: bool) -> None:
    """Compile statements about armed conflict into a public record that anyone can check.

    \b
    Example:  sened demo
              sened check statement.txt --case demo
    """
    context.obj = {"debug": debug}


for _command in COMMANDS:
    sened.add_command(_command)


def run() -> None:
    """Run the command line and leave with the exit code of the error tree."""
    debug = "--debug" in sys.argv
    # `--debug` may stand anywhere: a person adds it at the end of the line that failed.
    arguments = [a for a in sys.argv[1:] if a != "--debug"]
    sys.exit(outcome(["--debug", *arguments] if debug else arguments, debug=debug))


def outcome(arguments: list[str], *, debug: bool = False) -> int:
    """Return the exit code of one command line, errors printed on stderr as message and next step."""
    try:
        result = sened.main(args=arguments, standalone_mode=False)
    except (click.exceptions.Abort, KeyboardInterrupt):
        return _say("stopped; nothing is half-written", INTERRUPTED)
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.ClickException as error:
        error.show()
        return 2
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output went away; nothing to tell anyone
        return 0
    except (SenedError, OSError) as error:
        if debug:
            raise
        return _say(*_told(error))
    return result if isinstance(result, int) else 0


def _told(error: SenedError | OSError) -> tuple[str, int]:
    if isinstance(error, SenedError):
        return f"sened: {error}", error.exit_code
    return f"sened: {error.strerror or error}: {error.filename or ''}", UnavailableError.exit_code


def _say(message: str, code: int) -> int:
    click.echo(message, err=True)
    return code
