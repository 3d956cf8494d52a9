"""The doors of the room: source -> addresses -> pages, whatever they lie in."""

from __future__ import annotations

import hashlib
import html
import os
import re
from collections.abc import Iterator
from html.entities import html5
from pathlib import Path
from typing import Any

from detente.errors import SourceError
from detente.model import Media, Page, Refusal, content_id
from detente.sources.decoding import decode
from detente.sources.files import STANDARD_INPUT, Opened, read_bytes
from detente.sources.kinds import TABLES
from detente.sources.packed import message_text, word_text
from detente.sources.portable import pdf_text
from detente.sources.repair import repair
from detente.sources.settings import Settings
from detente.sources.tables import choose_columns, rows_of

ROW_ADDRESS = re.compile(r"^(?P<table>.+)#row=(?P<row>\d{1,12})$")
TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
ENTITY = re.compile(r"&(?:(?P<number>#\d{2,6}|#x[0-9a-f]{2,5})|[a-z]{2,8}\d{0,2});", re.IGNORECASE)
# Where an object in a cell has what people read: the name of an outlet or author, the text that a site's own program renders.
CELL_KEYS = ("name", "rendered", "text", "value")
WEB_ADDRESS = re.compile(r"(?:https?|ftp)://|www\.", re.IGNORECASE)


def discover(source: str, settings: Settings | None = None) -> Iterator[str]:
    """Yields the addresses a source holds: a file's own, those of a folder's files, `table#row=N` of a table's rows, `-` itself.

    Hidden files are left out; a table that cannot be read is one address, so that reading it says why.

    Raises:
        SourceError: there is no such source.
    """
    settings = settings or Settings()
    for found in walk(source):
        if isinstance(found, SourceError):
            yield found.address
        elif found == STANDARD_INPUT:
            yield found
        else:
            yield from addresses_in(found, settings)


def read(address: str, settings: Settings | None = None) -> Page:
    """Returns the page at an address: a file, `-`, or a row of a table.

    Raises:
        SourceError: with the reason (`missing`, `empty`, `binary`, `too_large`, `unreadable`, `corrupt`, `encrypted`, `no_text`, `table`,
            `no_text_column`, `missing_extra`, `unsupported`).
    """
    settings = settings or Settings()
    row = ROW_ADDRESS.match(address)
    if row and not Path(address).exists():
        return page_in_row(row["table"], int(row["row"]), settings)
    with Opened(address) as opened:
        if opened.kind in TABLES:
            raise SourceError(
                "table", f"this is a table: read its rows as {address}#row=1 and so on, or all of it", address=address
            )
        return page_of_file(opened, settings)


def page_in_row(path: str, number: int, settings: Settings) -> Page:
    """Returns the page of a row of a table.

    Raises:
        SourceError: as `read`.
    """
    with Opened(path) as opened:
        opened.refuse_unreadable()
        if opened.kind not in TABLES:
            raise SourceError("unsupported", "this is no table: it has no rows", address=path)
        for found in rows_as_pages(opened, settings, only=number):
            if isinstance(found, SourceError):
                raise found
            return found
    raise SourceError("missing", "the table has no such row", address=f"{path}#row={number}")


def read_all(source: str, settings: Settings | None = None) -> Iterator[Page | Refusal]:
    """Yields every page of a source and a refusal for all that cannot be read; each table is opened once.

    Raises:
        SourceError: there is no such source.
    """
    settings = settings or Settings()
    for found in walk(source, hidden=True):
        if isinstance(found, SourceError):
            yield refusal_of(found)
            continue
        try:
            for page in pages_in(found, settings):
                yield refusal_of(page) if isinstance(page, SourceError) else page
        except SourceError as error:
            yield refusal_of(error)


def refusal_of(error: SourceError) -> Refusal:
    """Returns the row an error is counted as."""
    return Refusal(stage="sources", reason=error.reason, message=error.message, address=error.address)


def walk(source: str, *, hidden: bool = False) -> Iterator[str | SourceError]:
    """Yields the files of a source in order of their names; folders that contain themselves through links are entered once.

    `hidden` yields an error for each hidden file or folder, too.

    Raises:
        SourceError: there is no such source.
    """
    path = Path(source)
    if source == STANDARD_INPUT:
        yield source
        return
    if not path.is_dir():
        if not os.path.lexists(path) and not ROW_ADDRESS.match(source):
            raise SourceError("missing", missing_words(source), address=source)
        yield source
        return
    yield from walk_folder(source, hidden=hidden)


def missing_words(source: str) -> str:
    """Returns what to say of a source that is not there; whoever names a web page is told that none is fetched."""
    if WEB_ADDRESS.match(source):
        return "pages are not fetched from the web; save the page and name its file"
    return "there is no such file or folder"


def walk_folder(source: str, *, hidden: bool) -> Iterator[str | SourceError]:
    """Yields the files below a folder, and an error for each folder that cannot be entered."""
    entered: set[tuple[int, int]] = set()
    folders = [source]
    while folders:
        folder = folders.pop()
        try:
            status = Path(folder).stat()
            paths = sorted(Path(folder).iterdir(), key=lambda path: path.name)
        except OSError as error:
            yield SourceError("unreadable", f"the folder cannot be entered: {error.strerror or error}", address=folder)
            continue
        if (status.st_dev, status.st_ino) in entered:
            yield SourceError("loop", "this folder was read already; a link leads back to it", address=folder)
            continue
        entered.add((status.st_dev, status.st_ino))
        inner: list[str] = []
        for path in paths:
            address = str(path)
            if path.name.startswith("."):
                if hidden:
                    yield SourceError("hidden", "hidden files are not read from folders; name it to read it", address=address)
            elif not is_printable(address):
                shown = address.encode("utf-8", "replace").decode("utf-8")
                yield SourceError("unreadable", "its name is no UTF-8; rename it", address=shown)
            elif path.is_dir():
                inner.append(address)
            else:
                yield address
        folders.extend(reversed(inner))


def is_printable(address: str) -> bool:
    """Tells whether a path is Unicode (Linux allows any bytes): an address must be writable into a record."""
    try:
        address.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def addresses_in(path: str, settings: Settings) -> Iterator[str]:
    """Yields the address of a file, or of each row of a table."""
    count = 0
    try:
        with Opened(path) as opened:
            if opened.kind in TABLES:
                for number, _ in rows_of(opened, settings):
                    count += 1
                    yield f"{path}#row={number}"
    except SourceError:
        yield path
        return
    if not count:
        yield path


def pages_in(path: str, settings: Settings) -> Iterator[Page | SourceError]:
    """Yields the page of a file, or those of a table's rows."""
    if ROW_ADDRESS.match(path) and not os.path.lexists(path):
        yield read(path, settings)
        return
    with Opened(path) as opened:
        if opened.kind in TABLES:
            yield from rows_as_pages(opened, settings)
        else:
            yield page_of_file(opened, settings)


def rows_as_pages(opened: Opened, settings: Settings, *, only: int | None = None) -> Iterator[Page | SourceError]:
    """Yields a page, or what is wrong, for each row of an open table."""
    chosen: dict[str, str] | None = None
    number = 0
    for number, row in rows_of(opened, settings):
        if only is not None and number != only:
            continue
        address = f"{opened.address}#row={number}"
        if isinstance(row, SourceError):
            yield row
        else:
            # JSON rows may differ in their keys; a table of columns is looked at once.
            if chosen is None or opened.kind == "jsonl":
                try:
                    chosen = choose_columns(list(row), settings, address if opened.kind == "jsonl" else opened.address)
                except SourceError as error:
                    if opened.kind != "jsonl":
                        raise
                    yield error
                    continue
            yield page_of_row(row, chosen, address)
        if only is not None:
            return
    if not number:
        raise SourceError("empty", "the table has no rows", address=opened.address)


def page_of_row(row: dict[str, Any], chosen: dict[str, str], address: str) -> Page | SourceError:
    """Returns the page of a row: its text column, and the other mapped columns as what is given."""
    cells = {field: as_text(row.get(column)) for field, column in chosen.items()}
    written = cells.pop("text")
    text, repairs = repair(without_entities(written))
    repairs = repairs if without_entities(written) == written else ("entities", *repairs)
    if not text.strip():
        return SourceError("empty", "the text column of this row is empty", address=address)
    given = {field: repair(without_entities(cell))[0].strip() for field, cell in cells.items() if cell.strip()}
    raw = text.encode("utf-8", "replace")
    return Page(
        id=content_id("page", "row", text, given),
        address=address,
        media="row",
        text=text,
        charset="utf-8",
        repairs=repairs,
        given=given,
        size_bytes=len(raw),
        sha256=hashlib.sha256(raw).hexdigest(),
    )


def without_entities(text: str) -> str:
    """Returns a text without markup with its entities ("&amp;", "&#8217;") as what they stand for; markup is read later, as a page's."""
    return text if TAG.search(text) else ENTITY.sub(letter_of, text)


def letter_of(entity: re.Match[str]) -> str:
    """Returns what an entity stands for, itself when it is none."""
    return html.unescape(entity.group()) if entity["number"] or entity.group()[1:] in html5 else entity.group()


def as_text(cell: Any) -> str:
    """Returns a cell as text: lists joined, dates in ISO form, of an object its name or text, nothing for nothing."""
    if cell is None:
        return ""
    if isinstance(cell, list):
        return ", ".join(as_text(item) for item in cell)
    if isinstance(cell, dict):
        return next((as_text(cell[key]) for key in CELL_KEYS if cell.get(key)), "")
    if isinstance(cell, bytes):
        return decode(cell)[0]
    return cell.isoformat() if hasattr(cell, "isoformat") else str(cell)


def page_of_file(opened: Opened, settings: Settings) -> Page:
    """Returns the page that a file is."""
    address = opened.address
    opened.refuse_unreadable()
    raw = read_bytes(opened.handle, settings.max_bytes, address)
    decoded: tuple[str, ...] = ()
    given: dict[str, str] = {}
    if opened.kind == "pdf":
        media: Media = "pdf"
        text, charset = pdf_text(raw, address, settings.max_bytes), "pdf"
    elif opened.kind == "word":
        media, text, charset = "text", word_text(raw, address, settings.max_bytes), "utf-8"
    elif opened.kind == "message":
        found = message_text(raw)
        if found is None:
            raise SourceError("no_text", "this mail or web archive holds no text and no HTML", address=address)
        media, text, charset, given = found
    else:
        media = "html" if opened.kind == "html" else "text"
        text, charset, decoded = decode(raw, markup=media == "html")
    text, repairs = repair(text)
    if not text.strip():
        raise SourceError("empty", "there is no text in it", address=address)
    return Page(
        id=content_id("page", media, text),
        address=address,
        media=media,
        text=text,
        charset=charset,
        repairs=(*decoded, *repairs),
        given=given,
        size_bytes=len(raw),
        sha256=hashlib.sha256(raw).hexdigest(),
    )
