"""The command line: a face without logic."""

import io
import os
import sys

# The coder's matrices are small: threads of the linear algebra library only wait for one another (5.3 articles/s with two, 14.7 with one,
# where another process is busy), and the workers of `add` share the cores already. Must stand before numpy is first imported.
for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_name, "1")

__all__ = ["main"]


def main(arguments: list[str] | None = None) -> None:
    """Runs the command that `arguments` (default: of the process) name, and exits.

    All else is imported here, under the guard: a Ctrl-C while modules load, which takes a tenth of a second, is no traceback either.
    """
    # What a terminal or pipe of another character set cannot show is a question mark there, and no error; data are UTF-8 everywhere.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        from detente.cli.entry import status_of

        status = status_of(arguments)
    except KeyboardInterrupt:
        print("detente: stopped", file=sys.stderr)
        status = 130
    sys.exit(status)
