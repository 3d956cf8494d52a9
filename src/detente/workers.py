"""function, items -> results in the order of the items, over processes that may die: an item that kills its worker costs itself.

A worker is `python -m detente.workers module:function`: it imports the function once (weights stay loaded), then answers frames on
its standard input with frames on its standard output. A pool of `concurrent.futures` was rejected: one dead process breaks it for
every item under way, and with the spawn method it re-imports the caller's main script.
"""

from __future__ import annotations

import importlib
import os
import queue
import signal
import subprocess
import sys
import threading
import traceback
import typing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import IO, Any

import msgspec

from detente.errors import ConfigError

# Results wait for those before them: with 16 items under way for each worker, one slow page of two minutes idles nobody whose
# pages take ten seconds.
AHEAD_PER_WORKER = 16
LENGTH_BYTES = 8
OK, FAILED = b"+", b"-"


class Failure(msgspec.Struct, frozen=True, kw_only=True):
    """Why an item has no result: `crashed` (its worker died), `timeout`, or `error` (an exception, named in `message`)."""

    reason: typing.Literal["crashed", "timeout", "error"]
    message: str


def function_of(target: str) -> tuple[Callable[[Any], Any], Any, Any]:
    """Returns the function that `module:name` names, the type it takes and the type it returns."""
    module, name = target.split(":")
    function = getattr(importlib.import_module(module), name)
    hints = typing.get_type_hints(function)
    returned = hints.pop("return")
    return function, next(iter(hints.values())), returned


def write_frame(stream: IO[bytes], payload: bytes) -> None:
    """Writes one frame: its length, then its bytes."""
    stream.write(len(payload).to_bytes(LENGTH_BYTES, "big"))
    stream.write(payload)
    stream.flush()


def read_frame(stream: IO[bytes]) -> bytes | None:
    """Reads one frame; None when the other side is gone."""
    head = stream.read(LENGTH_BYTES)
    if len(head) < LENGTH_BYTES:
        return None
    length = int.from_bytes(head, "big")
    payload = stream.read(length)
    return payload if len(payload) == length else None


def serve(target: str) -> None:
    """Answers frames until the input ends: what a worker process does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not get between the frames
    function, takes, _ = function_of(target)
    write_frame(replies, OK)
    while (payload := read_frame(sys.stdin.buffer)) is not None:
        try:
            reply = OK + msgspec.msgpack.encode(function(msgspec.msgpack.decode(payload, type=takes)))
        except Exception as error:  # noqa: BLE001 - the border of the process: one page's bug must not cost the run
            place = traceback.extract_tb(error.__traceback__)[-1]
            reply = FAILED + f"{type(error).__name__}: {error} ({Path(place.filename).name}:{place.lineno})".encode()
        write_frame(replies, reply)


class Worker:
    """One process, asked one item at a time."""

    def __init__(self, target: str) -> None:
        paths = [path for path in sys.path if path]
        # One thread a process: the processes share the cores.
        threads = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "detente.workers", target],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, **threads, "PYTHONPATH": os.pathsep.join([*paths, str(Path.cwd())])},
        )
        self.ready = False

    def ask(self, payload: bytes, timeout_s: float) -> bytes | Failure:
        """Returns the reply, or why there is none.

        Raises:
            ConfigError: the process could not even start.
        """
        timed_out = threading.Event()

        def stop() -> None:
            timed_out.set()
            self.process.kill()

        timer = threading.Timer(timeout_s, stop)
        timer.daemon = True
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        if not self.ready and read_frame(self.process.stdout) is None:
            raise ConfigError(f"a worker process cannot start (exit status {self.process.wait()}); its error is printed above")
        self.ready = True
        timer.start()
        try:
            write_frame(self.process.stdin, payload)
            reply = read_frame(self.process.stdout)
        except (BrokenPipeError, ValueError):
            reply = None
        finally:
            timer.cancel()
            timer.join()
        if timed_out.is_set():
            self.process.wait()
        if reply is not None:
            return reply if reply.startswith(OK) else Failure(reason="error", message=reply[1:].decode())
        if timed_out.is_set():
            return Failure(reason="timeout", message=f"took longer than {timeout_s:g} s")
        return Failure(reason="crashed", message=f"the worker process died ({ending(self.process.wait())})")

    def end(self) -> None:
        """Ends the process, whatever it is doing."""
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None:
                try:
                    stream.close()
                except BrokenPipeError:
                    continue


def ending(status: int) -> str:
    """Returns an exit status in words."""
    if status >= 0:
        return f"exit status {status}"
    return signal.Signals(-status).name if -status in set(signal.Signals) else f"signal {-status}"


class Workers:
    """Up to `count` worker processes for one function; a context manager that leaves none behind."""

    def __init__(self, target: str, *, count: int, timeout_s: float) -> None:
        self.target = target
        self.count = count
        self.timeout_s = timeout_s
        self.returns = function_of(target)[2]
        self.idle: queue.SimpleQueue[Worker] = queue.SimpleQueue()
        self.alive: set[Worker] = set()
        self.closed = False
        self.lock = threading.Lock()
        self.threads = ThreadPoolExecutor(count, thread_name_prefix="detente-worker")

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *_error: object) -> None:
        with self.lock:
            self.closed = True
            alive = list(self.alive)
        for worker in alive:
            worker.process.kill()  # its thread then finds the pipe closed
        self.threads.shutdown(wait=True, cancel_futures=True)
        for worker in alive:
            worker.end()

    def map(self, tasks: Iterable[Task]) -> Iterator[tuple[Any, Any]]:
        """Yields what each task is about and its result (None without a question, `Failure` if it failed), in their order."""
        under_way: deque[tuple[Any, Future[Any] | None]] = deque()
        for task in tasks:
            asked = None if task.ask is None else self.threads.submit(self.work, msgspec.msgpack.encode(task.ask))
            under_way.append((task.about, asked))
            while under_way and (is_ready(under_way[0][1]) or len(under_way) > AHEAD_PER_WORKER * self.count):
                yield resolved(*under_way.popleft())
        while under_way:
            yield resolved(*under_way.popleft())

    def work(self, payload: bytes) -> Any:
        """Returns the result of one item from an idle worker, or from a new one."""
        worker = self.waiting() or self.start()
        reply = worker.ask(payload, self.timeout_s)
        if isinstance(reply, Failure) and reply.reason != "error":
            self.drop(worker)
            return reply
        self.idle.put(worker)
        return reply if isinstance(reply, Failure) else msgspec.msgpack.decode(reply[1:], type=self.returns)

    def waiting(self) -> Worker | None:
        """Returns an idle worker, None when there is none; one that died since its last answer costs no item."""
        while True:
            try:
                worker = self.idle.get_nowait()
            except queue.Empty:
                return None
            if worker.process.poll() is None:
                return worker
            self.drop(worker)

    def drop(self, worker: Worker) -> None:
        """Lets a worker go that can do no more."""
        with self.lock:
            self.alive.discard(worker)
        worker.end()

    def start(self) -> Worker:
        """Starts a worker, unless the pool is closing."""
        with self.lock:
            if self.closed:
                raise ConfigError("the workers have been stopped")
            worker = Worker(self.target)
            self.alive.add(worker)
            return worker


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """Something to be done: what it is `about`, and the question to `ask` a worker (None: there is nothing to ask)."""

    about: Any
    ask: Any = None


def is_ready(asked: Future[Any] | None) -> bool:
    """Tells whether a result can be had without waiting."""
    return asked is None or asked.done()


def resolved(about: Any, asked: Future[Any] | None) -> tuple[Any, Any]:
    """Returns what a task is about with its result, waiting for it."""
    return about, None if asked is None else asked.result()


if __name__ == "__main__":
    serve(sys.argv[1])
