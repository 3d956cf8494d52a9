"""A rest for Python's collector of cycles, while much is read that has none."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collection() -> Iterator[None]:
    """Keeps the collector of cycles from looking through what has none.

    Through millions of features it took 30 % of a join's time, through the ten thousand events of a pair 40 % of a view's.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
