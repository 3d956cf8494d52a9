"""Speed and memory, measured: `python -m benchmarks.NAME`."""

import os

# As the workers of `detente add`: one thread a process.
for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_name, "1")
