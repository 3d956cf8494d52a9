"""progress -> a bar with rate and remaining time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn

from detente.tally import Progress as Done


@contextmanager
def bar() -> Iterator[Callable[[Done], None]]:
    """Shows a bar on standard error while the block runs; yields what moves it."""
    columns = (
        SpinnerColumn(),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        TextColumn("{task.fields[found]}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading", total=None, rate="", found="")

        def move(done: Done) -> None:
            speed = progress.tasks[task].finished_speed or progress.tasks[task].speed
            rate = f"{speed:.1f} pages/s" if speed else ""
            found = f"{done.claims} claims" + (f", {done.refused} refused" if done.refused else "")
            progress.update(task, completed=done.done, total=done.total, rate=rate, found=found)

        yield move
