"""Web archives, mail and Word documents -> the page or text inside: one file that holds several parts."""

from __future__ import annotations

import email
import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message

import lxml.etree

from detente.errors import SourceError
from detente.model import Media
from detente.sources.days import day_of
from detente.sources.decoding import decode, decode_as

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BODY = "word/document.xml"
PARAGRAPH = f"{WORD}p"
SIGNS = {f"{WORD}tab": " ", f"{WORD}br": " ", f"{WORD}cr": " ", f"{WORD}noBreakHyphen": "-"}
# What stands elsewhere in the document again: the second form of a text box for older programs, the old place of text that was moved.
NOT_SHOWN = frozenset(("{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback", f"{WORD}moveFrom"))


def message_text(raw: bytes) -> tuple[Media, str, str, dict[str, str]] | None:
    """Returns media, text and character set of a web archive (`.mhtml`) or mail: its first HTML part, else its first plain one; None without any.

    A plain mail begins with its subject. Beside them stands what the head says: day and subject of a mail, the address of the page in an
    archive.
    """
    message = email.message_from_bytes(raw)
    given = said_of(message)
    parts = [part for part in message.walk() if part.get_content_disposition() != "attachment"]
    for kind, media in (("text/html", "html"), ("text/plain", "text")):
        part = next((one for one in parts if one.get_content_type() == kind), None)
        if part is not None:
            text, charset = part_text(part, markup=media == "html")
            subject = subject_of(message)
            if media == "text":
                return "text", f"{subject}\n\n{text}", charset, given
            return "html", text, charset, given | ({"title": subject} if "published" in given and subject else {})
    return None


def said_of(message: Message) -> dict[str, str]:
    """Returns the day on which a mail was sent, in the zone in which it is written, or where the page of a web archive stood.

    The date of an archive is that of its saving, and says nothing of the page.
    """
    address = str(message.get("Snapshot-Content-Location", "")).strip()
    if address:
        return {"address": address}
    day = day_of(str(message.get("Date", "")))
    return {"published": day} if day else {}


def part_text(part: Message, *, markup: bool) -> tuple[str, str]:
    """Returns the text of a part in the character set that it names, or that its bytes show, and that set."""
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    named = decode_as(content, part.get_content_charset())
    text, charset, _ = named or decode(content, markup=markup)
    return text, charset


def subject_of(message: Message) -> str:
    """Returns a mail's subject, as written where its encoding cannot be read."""
    written = str(message.get("Subject", ""))
    try:
        return str(make_header(decode_header(written)))
    except (MessageError, LookupError, UnicodeError, ValueError):
        return written


def word_text(raw: bytes, address: str, limit: int) -> str:
    """Returns the paragraphs of a Word document (`.docx`), an empty line between them.

    Raises:
        SourceError: `corrupt`, `too_large`.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            if packed.getinfo(BODY).file_size > limit:
                raise SourceError("too_large", f"its text has more than {limit} bytes (sources.max_bytes)", address=address)
            tree = lxml.etree.fromstring(packed.read(BODY), lxml.etree.XMLParser(resolve_entities=False, no_network=True))
    except (
        zipfile.BadZipFile,
        KeyError,
        zlib.error,
        EOFError,
        OSError,
        ValueError,  # an offset before the file's beginning
        struct.error,
        RuntimeError,  # a password is asked for, or it is packed by a way that is not implemented
        lxml.etree.XMLSyntaxError,
    ) as error:
        raise SourceError("corrupt", f"the Word document cannot be opened: {error}", address=address) from error
    shown = (one for one in tree.iter(PARAGRAPH) if not any(box.tag in NOT_SHOWN for box in one.iterancestors()))
    paragraphs = ("".join(words_of(paragraph)).strip() for paragraph in shown)
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def words_of(paragraph: lxml.etree._Element) -> Iterator[str]:
    """Yields the runs of text of a paragraph, without those of paragraphs inside it (of a text box); tabs and line breaks are spaces."""
    left = [*reversed(paragraph)]
    while left:
        node = left.pop()
        if node.tag == f"{WORD}t":
            yield node.text or ""
        elif node.tag in SIGNS:
            yield SIGNS[node.tag]
        elif node.tag != PARAGRAPH and node.tag not in NOT_SHOWN:
            left.extend(reversed(node))
