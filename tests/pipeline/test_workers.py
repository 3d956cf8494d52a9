"""Worker processes: order, deaths, hangs, bugs, and stopping."""

from __future__ import annotations

import ctypes
import os
import threading
import time

import pytest

from detente.errors import ConfigError
from detente.model import Refusal
from detente.workers import Failure, Task, Workers


def answer(refusal: Refusal) -> Refusal:
    """What the workers of these tests do: `message` says how to behave."""
    match refusal.message:
        case "die":
            os.abort()
        case "segfault":
            ctypes.string_at(0)
        case "hang":
            time.sleep(600)
        case "bug":
            raise ValueError("no such thing")
        case "print":
            print("noise between the frames")
        case "slow":
            time.sleep(0.3)
    return Refusal(stage="answered", reason=str(os.getpid()), message=refusal.message, address=refusal.address)


def tasks(*messages: str) -> list[Task]:
    return [
        Task(about=number, ask=Refusal(stage="s", reason="r", message=message, address=str(number)))
        for number, message in enumerate(messages)
    ]


def workers(*, count: int = 2, timeout_s: float = 60.0) -> Workers:
    return Workers("tests.pipeline.test_workers:answer", count=count, timeout_s=timeout_s)


def test_results_come_in_order_from_several_processes() -> None:
    with workers() as pool:
        results = list(pool.map([*tasks("slow", *["x"] * 50), Task(about="nothing to ask")]))
    assert [about for about, _ in results] == [*range(51), "nothing to ask"]
    assert results[-1][1] is None
    assert [outcome.address for _, outcome in results[:-1]] == [str(number) for number in range(51)]
    assert len({outcome.reason for _, outcome in results[:-1]}) == 2


@pytest.mark.parametrize(
    ("poison", "reason", "words"),
    [
        ("die", "crashed", "SIGABRT"),
        ("segfault", "crashed", "SIGSEGV"),
        ("bug", "error", r"ValueError: no such thing (test_workers.py:"),
        ("hang", "timeout", "longer than 2 s"),
    ],
)
def test_a_poison_item_costs_itself_alone(poison: str, reason: str, words: str) -> None:
    with workers(count=1, timeout_s=2.0) as pool:
        before, poisoned, after = [outcome for _, outcome in pool.map(tasks("x", poison, "print"))]
    assert isinstance(poisoned, Failure)
    assert (poisoned.reason, words in poisoned.message) == (reason, True)
    assert (before.message, after.message) == ("x", "print")


def test_a_worker_that_dies_idle_costs_no_item() -> None:
    """The system may kill a process that waits, to have its memory."""
    with workers(count=1) as pool:
        list(pool.map(tasks("x")))
        (idle,) = pool.alive
        idle.process.kill()
        idle.process.wait()
        ((_, after),) = pool.map(tasks("print"))
        assert isinstance(after, Refusal)
        assert len(pool.alive) == 1


def test_an_answer_in_the_last_moment_counts_and_its_worker_is_not_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    class Late(threading.Timer):
        """A timer that goes off while it is stopped."""

        def cancel(self) -> None:
            self.function()
            super().cancel()

    monkeypatch.setattr("detente.workers.threading.Timer", Late)
    with workers(count=1) as pool:
        answers = [outcome for _, outcome in pool.map(tasks("x", "print", "slow"))]
    assert [one.message for one in answers] == ["x", "print", "slow"]


def test_leaving_early_stops_the_processes_at_once() -> None:
    started = time.monotonic()
    with pytest.raises(KeyboardInterrupt), workers() as pool:  # noqa: PT012 - the interrupt comes while results are awaited
        for _ in pool.map(tasks("x", "hang", "hang")):
            processes = [worker.process for worker in pool.alive]
            raise KeyboardInterrupt
    assert time.monotonic() - started < 30
    assert all(process.poll() is not None for process in processes)


def test_workers_that_cannot_start_stop_the_run() -> None:
    pool = workers()
    pool.target = "tests.pipeline.test_workers:missing"
    with pytest.raises(ConfigError, match="cannot start"), pool:
        list(pool.map(tasks("x")))
