"""The command line: one command per verb, thin over the pipeline."""

import sys
from contextlib import suppress

import click

from sened.base.errors import InputError, SenedError
from sened.cli import (
    capture_commands,
    case_commands,
    decision_commands,
    estimate_commands,
    gazetteer_commands,
    log_commands,
    match_commands,
    read_commands,
    verify_commands,
)
from sened.cli.failure import document, in_words, of_our_own, of_the_machine
from sened.cli.interrupt import stopped
from sened.cli.output import say_json
from sened.cli.streams import is_gone, silence

COMMANDS: tuple[click.Command, ...] = (
    *case_commands.COMMANDS,
    *capture_commands.COMMANDS,
    *read_commands.COMMANDS,
    *decision_commands.COMMANDS,
    *log_commands.COMMANDS,
    *gazetteer_commands.COMMANDS,
    *match_commands.COMMANDS,
    *estimate_commands.COMMANDS,
    *verify_commands.COMMANDS,
)


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


def outcome(arguments: list[str], *, debug: bool = False) -> int:
    """Return the exit code of one command line.

    Errors are told on stderr as message and next step; with `--format json` also as one document on stdout.
    """
    try:
        _refuse_unreadable(arguments)
        result = sened.main(args=arguments, standalone_mode=False)
        sys.stdout.flush()
    except (click.exceptions.Abort, KeyboardInterrupt):
        return stopped()
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.ClickException as error:
        error.show()
        return _documented(InputError(error.format_message()), arguments)
    except SystemExit:
        return 0  # click leaves so where the reader of our output went away; nothing to tell anyone
    except Exception as error:
        return _failed(error, arguments, debug)
    return result if isinstance(result, int) else 0


def _failed(error: Exception, arguments: list[str], debug: bool) -> int:
    if isinstance(error, OSError) and is_gone(error):
        silence(sys.stdout)
        return 0
    if debug:
        raise error
    told = _of_the_house(error)
    click.echo(in_words(told), err=True)
    return _documented(told, arguments)


def _of_the_house(error: Exception) -> SenedError:
    if isinstance(error, SenedError):
        return error
    return of_the_machine(error) if isinstance(error, OSError) else of_our_own(error)


def _documented(error: SenedError, arguments: list[str]) -> int:
    """Print the error for the script that asked for JSON, if one did, and return its exit code."""
    if _form_of(arguments) == "json":
        with suppress(OSError):
            say_json(document(error))
    return error.exit_code


def _form_of(arguments: list[str]) -> str:
    asked = [b for a, b in zip(arguments, [*arguments[1:], ""], strict=True) if a == "--format"]
    asked += [a.partition("=")[2] for a in arguments if a.startswith("--format=")]
    return asked[-1] if asked else ""


def _refuse_unreadable(arguments: list[str]) -> None:
    """Refuse arguments whose bytes are no text: they could neither be written to the log nor be shown."""
    for argument in arguments:
        try:
            argument.encode("utf-8")
        except UnicodeEncodeError:
            raise InputError(
                f"{argument!a} cannot be read as UTF-8 text",
                next_step="give the file or folder another name; where the name is sound, set LC_ALL=C.UTF-8",
            ) from None
