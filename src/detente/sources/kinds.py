"""first bytes, name -> what a file is: content decides, the name helps where content cannot."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Literal

Kind = Literal[
    "html", "text", "pdf", "jsonl", "csv", "tsv", "parquet", "message", "word", "feed", "gzip", "empty", "binary", "unsupported"
]

# What holds several pages: rows, or the items of a feed.
TABLES: frozenset[Kind] = frozenset({"jsonl", "csv", "tsv", "parquet", "feed"})
SNIFF_BYTES = 65_536
# First bytes of formats that are no text, with what to call them in a refusal.
SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "an image, sound or video"),
    (b"BM", "a bitmap image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"PK\x03\x04", "a ZIP archive (or an Office document): unpack it, or save it as text, HTML or PDF"),
    (b"\xd0\xcf\x11\xe0", "an old Office document: save it as text, HTML or PDF"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"SQLite format 3", "a SQLite database"),
    (b"BZh", "a bzip2 archive: unpack it first"),
    (b"\xfd7zXZ", "an xz archive: unpack it first"),
    (b"(\xb5/\xfd", "a zstd archive: unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive: unpack it first"),
    (b"Rar!", "a RAR archive: unpack it first"),
    (b"OggS", "a sound or video"),
    (b"ID3", "a sound"),
    (b"\x1aE\xdf\xa3", "a video"),
    (b"wOF", "a font"),
)
# First bytes of texts that only their own programs read.
UNSUPPORTED: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "a Rich Text document: save it as text, HTML or PDF"),
    (b"WARC/", "a web archive of many pages (WARC): save its pages as files"),
    (b"From ", "a mailbox of many mails (mbox): save its mails as files"),
)
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
HTML_START = re.compile(
    rb"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
HTML_TAG = re.compile(
    rb"<(?:/?(?:html|head|body|p|div|span|table|tr|td|ul|ol|li|h[1-6]|a|br|article|section)\b[^<>]*)>", re.IGNORECASE
)
# RSS 2.0, RSS 1.0 (RDF) and Atom; what stands before the first element may be long (licences, style sheets).
FEED_START = re.compile(rb"^(?:\xef\xbb\xbf)?(?:<\?.*?\?>|<!--.*?-->|\s)*<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE | re.DOTALL)
XML_START = re.compile(rb"^(?:\xef\xbb\xbf)?\s*<\?xml\b")
# Web archives of browsers and mail: headers from the first line on, among them one that only programs write, or a name that says so.
MESSAGE_START = re.compile(rb"[A-Za-z][A-Za-z0-9-]{1,40}: ?[^\r\n]*\r?\n(?:[A-Za-z][A-Za-z0-9-]{1,40}:|[ \t])")
MESSAGE_PARTS = re.compile(
    rb"^(?:MIME-Version:[ \t]*1\.0|(?:Message-ID|Received|Return-Path|Delivered-To):)", re.IGNORECASE | re.MULTILINE
)
MESSAGE_SUFFIXES = (".eml", ".mht", ".mhtml")
MESSAGE_BYTES = 8_192
MIN_TAGS = 4
HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
# Text holds hardly any control characters besides line ends and tabs; one in twenty is data (bytes at random have
# 0.105 of them: with a tenth as the limit one in five passed for text). Stray NULs are repaired, not refused.
CONTROL = bytes(set(range(32)) - {0, 9, 10, 12, 13, 27}) + b"\x7f"
MAX_CONTROL_SHARE = 0.05
MAX_NUL_SHARE = 0.3
SUFFIXES: dict[str, Kind] = {".csv": "csv", ".tsv": "tsv", ".tab": "tsv", ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "jsonl"}


def kind_of(head: bytes, name: str) -> Kind:
    """Returns what a file is by its first `SNIFF_BYTES` bytes and its name (a final `.gz` passed over)."""
    if not head.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        return "empty"
    if head.startswith(b"\x1f\x8b"):
        return "gzip"
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PAR1"):
        return "parquet"
    if head.startswith(b"PK\x03\x04") and b"word/" in head:
        return "word"
    if is_unsupported(head) or is_binary(head):
        return "unsupported" if is_unsupported(head) else "binary"
    suffix = PurePath(name.lower().removesuffix(".gz")).suffix
    if MESSAGE_START.match(head) and (suffix in MESSAGE_SUFFIXES or MESSAGE_PARTS.search(head[:MESSAGE_BYTES])):
        return "message"
    wide_html = is_wide(head) and b"<\x00" in head[:512] and b"h\x00t\x00m\x00l" in head.lower()
    if HTML_START.search(head) or wide_html:
        return "html"
    # A saved fragment ("<p>One sentence.</p>") has few tags: its name says what they are.
    fewest = 0 if XML_START.match(head) else 1 if suffix in HTML_SUFFIXES else MIN_TAGS
    return table_kind(head, name) or ("html" if len(HTML_TAG.findall(head)) >= fewest else "text")


def table_kind(head: bytes, name: str) -> Kind | None:
    """Returns which table a text is: a feed by its element, JSON by its first sign and key or name, CSV and TSV by name (any prose has commas)."""
    if FEED_START.match(head):
        return "feed"
    suffix = PurePath(name.lower().removesuffix(".gz")).suffix
    stripped = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if stripped.startswith(b"{") and (suffix in (".jsonl", ".ndjson", ".json") or re.match(rb'\{\s*"[^"]{1,80}"\s*:', stripped)):
        return "jsonl"
    if suffix == ".json" and stripped.startswith(b"["):
        return "jsonl"
    return SUFFIXES[suffix] if SUFFIXES.get(suffix) in ("csv", "tsv") else None


def is_wide(head: bytes) -> bool:
    """Tells whether the bytes are UTF-16 or UTF-32: by their mark, or by NULs in every other place."""
    if head.startswith(UTF16_MARKS):
        return True
    sample = head[:2000]
    few, many = sorted((sample[0::2].count(0), sample[1::2].count(0)))
    return len(sample) >= 8 and many > 0.7 * (len(sample) // 2) and few < 0.3 * (len(sample) // 2)


def is_binary(head: bytes) -> bool:
    """Tells whether the bytes are no text in any encoding."""
    if describe(head) is not None:
        return True
    if is_wide(head):
        return False
    sample = head[:8192]
    control = len(sample) - len(sample.translate(None, CONTROL))
    return control > MAX_CONTROL_SHARE * len(sample) or sample.count(0) > MAX_NUL_SHARE * len(sample)


def is_unsupported(head: bytes) -> bool:
    """Tells whether a text is of a format that is not read; what begins with "From " is one when the headers of a mail follow."""
    if head.startswith(b"From "):
        return bool(MESSAGE_START.match(head.partition(b"\n")[2]))
    return head.startswith(tuple(signature for signature, _ in UNSUPPORTED))


def describe(head: bytes) -> str | None:
    """Returns what a known format is called that is not read, None for anything else."""
    if is_unsupported(head):
        return next(words for signature, words in UNSUPPORTED if head.startswith(signature))
    # Two letters are a signature only when what follows is no text ("BM", "MZ" begin words, too).
    for signature, words in SIGNATURES:
        if head.startswith(signature) and (len(signature) > 3 or any(byte < 9 for byte in head[:32])):
            return words
    return None
