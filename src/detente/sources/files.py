"""path -> bytes: files, packed files and standard input, each within its limit."""

from __future__ import annotations

import gzip
import io
import stat
import sys
import zlib
from pathlib import Path
from typing import BinaryIO

from detente.errors import SourceError
from detente.sources.kinds import SNIFF_BYTES, Kind, describe, kind_of

STANDARD_INPUT = "-"


def open_path(address: str) -> BinaryIO:
    """Returns an open file, or standard input for `-`.

    Raises:
        SourceError: `missing`, `unreadable` (a folder, a device, no permission, a link that leads nowhere or in a circle).
    """
    if address == STANDARD_INPUT:
        return sys.stdin.buffer
    path = Path(address)
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            kind = "a folder" if stat.S_ISDIR(mode) else "no regular file (a device, pipe or socket)"
            raise SourceError("unreadable", f"this is {kind}", address=address)
        return path.open("rb")
    except FileNotFoundError:
        dead = path.is_symlink()
        raise SourceError(
            "unreadable" if dead else "missing", "the link leads nowhere" if dead else "there is no such file", address=address
        ) from None
    except (OSError, ValueError) as error:
        words = getattr(error, "strerror", None) or str(error)
        raise SourceError("unreadable", f"the file cannot be opened: {words}", address=address) from error


def read_bytes(handle: BinaryIO, limit: int, address: str) -> bytes:
    """Returns all bytes of a handle.

    Raises:
        SourceError: `too_large` beyond `limit` bytes, `unreadable`, `corrupt`.
    """
    try:
        raw = handle.read(limit + 1)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise SourceError("corrupt", f"the packed file is damaged: {error}", address=address) from error
    except OSError as error:
        raise SourceError("unreadable", f"the file cannot be read: {error.strerror or error}", address=address) from error
    if len(raw) > limit:
        raise SourceError("too_large", f"it has more than {limit} bytes (sources.max_bytes)", address=address)
    return raw


class Opened:
    """An open source whose first bytes are known: what it is, and a handle at its start, unpacked."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.opened = self.handle = open_path(address)
        try:
            self.rewind_after(self.peek())
            if self.kind == "gzip":
                self.unpack()
        except BaseException:
            self.close()
            raise

    def peek(self) -> bytes:
        """Returns the first bytes."""
        try:
            return self.handle.read(SNIFF_BYTES)
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise SourceError("corrupt", f"the packed file is damaged: {error}", address=self.address) from error
        except OSError as error:
            raise SourceError(
                "unreadable", f"the file cannot be read: {error.strerror or error}", address=self.address
            ) from error

    def rewind_after(self, head: bytes) -> None:
        """Sets what the source is by its first bytes, and puts them back."""
        self.head = head
        self.kind: Kind = kind_of(head, self.address)
        self.handle = io.BufferedReader(Replayed(head, self.handle))

    def unpack(self) -> None:
        """Looks inside a gzip file; one inside another is refused."""
        self.handle = gzip.GzipFile(fileobj=self.handle)  # type: ignore[assignment]
        self.rewind_after(self.peek())
        if self.kind == "gzip":
            raise SourceError("unsupported", "a packed file inside a packed file is not read", address=self.address)

    def refuse_unreadable(self) -> None:
        """Raises the SourceError of a source that is empty or no text."""
        if self.kind == "empty":
            raise SourceError("empty", "there is nothing in it", address=self.address)
        if self.kind == "unsupported":
            raise SourceError("unsupported", f"this is {describe(self.head)}", address=self.address)
        if self.kind == "binary":
            raise SourceError("binary", f"this is {describe(self.head) or 'no text'}", address=self.address)

    def close(self) -> None:
        """Closes the file; standard input stays open."""
        if self.address != STANDARD_INPUT:
            self.handle.close()
            # A gzip file leaves what it was read from open.
            self.opened.close()

    def __enter__(self) -> Opened:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class Replayed(io.RawIOBase):
    """A stream that begins with bytes already taken from another."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self.head = io.BytesIO(head)
        self.rest = rest

    def readable(self) -> bool:
        """Tells that it can be read."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Fills `buffer` from the head, then from the rest."""
        taken = self.head.read(len(buffer)) or self.rest.read(len(buffer)) or b""
        buffer[: len(taken)] = taken
        return len(taken)

    def close(self) -> None:
        """Closes what it reads from."""
        if not self.closed and self.rest is not sys.stdin.buffer:
            self.rest.close()
        super().close()
