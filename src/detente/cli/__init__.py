"""The command line: a face without logic."""

import os

# The coder's matrices are small: threads of the linear algebra library only wait for one another (5.3 articles/s with two, 14.7 with one,
# where another process is busy), and the workers of `add` share the cores already. Must stand before numpy is first imported.
for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_name, "1")

from detente.cli.entry import main  # noqa: E402

__all__ = ["main"]
