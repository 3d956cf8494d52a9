"""arguments -> exit status: runs a command and says in one line what went wrong; no traceback reaches a user.

Exit status: 0 done, 1 failed, 2 wrong arguments or settings, 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import logging
import os
import sys

import typer

from detente.cli import actors, adding, asking, demo, evaluating, relating, reporting, reviewing
from detente.errors import ConfigError, DetenteError

# Typer brings its own click or uses the installed one, by version; the class of its usage errors is the parent of BadParameter.
UsageError: type[Exception] = typer.BadParameter.__mro__[1]
USAGE, FAILED, STOPPED = 2, 1, 130
GO_ON = "stopped; run the same command again to go on where it was"

app = typer.Typer(
    name="detente",
    help="Reads the news about how states deal with one another and keeps the record of claims, each with its words.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
# Every command group registers its commands here; a group is a file with `register(app)`.
for group in (actors, adding, asking, demo, evaluating, relating, reporting, reviewing):
    group.register(app)


def version(*, show: bool) -> None:
    """Prints the version."""
    if show:
        from detente import __version__

        print(f"detente {__version__}")
        raise typer.Exit


@app.callback()
def every_command(
    show_version: bool = typer.Option(
        False, "--version", help="Print the version.", is_eager=True, callback=lambda value: version(show=value)
    ),
    verbose: bool = typer.Option(False, "--verbose", "-v", help="Say on standard error what is being done."),
) -> None:
    """Reads the news about how states deal with one another and keeps the record of claims, each with its words."""
    del show_version
    logging.basicConfig(level=logging.INFO if verbose else logging.WARNING, format="%(name)s: %(message)s")


def status_of(arguments: list[str] | None) -> int:
    """Runs a command. Returns its exit status; what went wrong is one line on standard error."""
    try:
        status = app(arguments, prog_name="detente", standalone_mode=False)
        sys.stdout.flush()
        if status == STOPPED:  # by its version Typer answers Ctrl-C itself
            complain(GO_ON)
    except (typer.Exit, SystemExit) as ending:
        code = getattr(ending, "exit_code", getattr(ending, "code", 0))
        return code if isinstance(code, int) else FAILED
    except (KeyboardInterrupt, typer.Abort):
        complain(GO_ON)
        return STOPPED
    except BrokenPipeError:
        # Whoever read us has had enough (`detente claims | head`): that is no failure, and Python must not flush again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except UsageError as error:
        return usage(error)
    except ConfigError as error:
        complain(str(error))
        return USAGE
    except DetenteError as error:
        complain(str(error))
        return FAILED
    except Exception as error:  # noqa: BLE001 - the border to the user: a bug is one line, its place is in it
        complain(unexpected(error))
        return FAILED
    return status if isinstance(status, int) else 0


def usage(error: Exception) -> int:
    """Explains wrong arguments; without any, the help is the explanation."""
    context = getattr(error, "ctx", None)
    if type(error).__name__ == "NoArgsIsHelpError":
        print(context.get_help() if context else error)
        return USAGE
    command = context.command_path if context else "detente"
    message = error.format_message() if hasattr(error, "format_message") else str(error)
    complain(f"{message.rstrip('.')}; `{command} --help` lists what there is")
    return USAGE


def unexpected(error: Exception) -> str:
    """Returns a bug in one line: what and where; with --verbose the traceback is logged."""
    logging.getLogger(__name__).info("traceback", exc_info=error)
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f" ({os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno})" if trace else ""  # noqa: PTH119
    return f"unexpected {type(error).__name__}: {error}{place}; `detente --verbose …` shows more"


def complain(message: str) -> None:
    """Prints one line on standard error."""
    print("detente: " + " ".join(message.split()), file=sys.stderr)
