"""bytes -> text: finds the character set, and says how.

Order: byte-order mark; UTF-8 if it decodes; UTF-16 by its NULs; UTF-8 with stray bytes of another set; the declared set (meta, XML);
windows-1252 for few accented letters that make words in it; charset-normalizer's guess; windows-1252, which decodes anything.
"""

from __future__ import annotations

import codecs
import re

import charset_normalizer

from detente.sources.kinds import is_wide

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
DECLARED = re.compile(rb"(?:charset\s*=|encoding\s*=)\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
# What browsers read these names as (WHATWG Encoding Standard).
BROWSER_NAMES = {
    "iso-8859-1": "windows-1252", "latin-1": "windows-1252", "latin1": "windows-1252", "ascii": "windows-1252",
    "us-ascii": "windows-1252", "iso-8859-9": "windows-1254", "gb2312": "gb18030", "gbk": "gb18030", "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949", "shift_jis": "cp932", "x-sjis": "cp932", "tis-620": "cp874",
}  # fmt: skip
HEAD_BYTES = 4096
GUESS_BYTES = 65_536
# If this share of the multi-byte runs is sound UTF-8, it is UTF-8 with strays, not another set.
SOUND_SHARE = 0.6
# Accented letters are at most this share of the letters of a text in Latin script (French .04, Polish .08; Vietnamese .25, Cyrillic 1).
MAX_LATIN_SHARE = 0.15
ASCII_WORD = re.compile(rb"[A-Za-z]+")
ACCENTED = re.compile(rb"[\xc0-\xff]+")
# No word of windows-1252: a capital after a small letter ("ChileÕs"), a sign between letters ("C¶te") or a currency before one ("£odzi").
NO_WORD = re.compile(
    "[a-zß-öø-ÿ][À-ÖØ-ÞŠŽŒŸ]|[^\\W\\d_][\u00a1-\u00bf×÷‹›„†‡ˆ‰•™˜€‚][^\\W\\d_]|(?<!\\w)[£¥¢][^\\W\\d_]|[^\\W\\d_][¢¤¦§¬±¶]"
)
HIGH_RUN = re.compile(rb"[\x80-\xff]+")


def decode(raw: bytes, *, markup: bool = False) -> tuple[str, str, tuple[str, ...]]:
    """Returns text, character set and what had to be repaired to get it (`mixed_encodings`, `wrong_charset`, `undecodable`).

    `markup` looks for a set declared in the first bytes.
    """
    for mark, name in BOMS:
        if raw.startswith(mark):
            return with_replacement(raw[len(mark) :], name, ("bom",))
    declared = declared_charset(raw[:HEAD_BYTES]) if markup else None
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        if not (text.isascii() and is_wide(raw)):
            wrong = declared and not text.isascii() and codec_name(declared) not in ("utf-8", None)
            return text, "utf-8", ("wrong_charset",) if wrong else ()
    if is_wide(raw):
        return with_replacement(raw, "utf-16-le" if raw[1::2].count(0) >= raw[0::2].count(0) else "utf-16-be", ())
    mixed = decode_mixed(raw)
    if mixed is not None:
        return mixed, "utf-8", ("mixed_encodings",)
    named = decode_as(raw, declared)
    if named is not None:
        return named
    latin = as_latin(raw)
    if latin is not None:
        return latin, "windows-1252", ()
    guess = charset_normalizer.from_bytes(sample_of(raw)).best()
    guessed = decode_as(raw, guess.encoding) if guess is not None else None
    return guessed or with_replacement(raw, "windows-1252", ())


def as_latin(raw: bytes) -> str | None:
    """Returns a text of few accented letters as windows-1252, None when it has many or they make no words in that.

    A guess by statistics needs more of them than English news has ("S„o Tomť", "C¶te dÆIvoire" for two names and an apostrophe).
    """
    plain, accented, high = (sum(map(len, run.findall(raw))) for run in (ASCII_WORD, ACCENTED, HIGH_RUN))
    if accented > MAX_LATIN_SHARE * (plain + accented) or high > 2 * MAX_LATIN_SHARE * (plain + high):
        return None
    try:
        text = raw.decode("windows-1252")
    except UnicodeDecodeError:
        return None
    return None if NO_WORD.search(text) else text


def declared_charset(head: bytes) -> str | None:
    """Returns the character set that the first bytes of markup name."""
    match = DECLARED.search(head)
    return match.group(1).decode("ascii").lower() if match else None


def codec_name(name: str) -> str | None:
    """Returns the name of the text codec for a label, None for one that does not exist."""
    try:
        found = codecs.lookup(BROWSER_NAMES.get(name.lower(), name))
    except (LookupError, ValueError):
        return None
    return found.name if getattr(found, "_is_text_encoding", True) else None


def decode_as(raw: bytes, name: str | None) -> tuple[str, str, tuple[str, ...]] | None:
    """Returns the text in a named set, None when it is none or another."""
    codec = codec_name(name) if name else None
    # Who could read the name of a set that is wide would have found its NULs.
    if codec is None or codec.startswith(("utf-8", "utf-16", "utf-32")):
        return None
    try:
        return raw.decode(codec), canonical(codec), ()
    except (UnicodeError, ValueError):
        return None


def canonical(codec: str) -> str:
    """Returns the name that people know a codec by."""
    return f"windows-{codec.removeprefix('cp')}" if re.fullmatch(r"cp125\d", codec) else codec


def decode_mixed(raw: bytes) -> str | None:
    """Returns UTF-8 text whose stray bytes are read as windows-1252, None when most of it is no UTF-8."""
    sound = total = 0
    for run in HIGH_RUN.finditer(raw[:1_000_000]):
        total += 1
        try:
            run.group().decode("utf-8")
            sound += 1
        except UnicodeDecodeError:
            continue
    if not total or sound < SOUND_SHARE * total:
        return None
    return raw.decode("utf-8", errors="detente-1252")


def stray_byte(error: UnicodeError) -> tuple[str, int]:
    """Returns the windows-1252 reading of the first byte that is no UTF-8: the error handler `detente-1252`."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.start + 1].decode("windows-1252", "replace"), error.start + 1


codecs.register_error("detente-1252", stray_byte)


def with_replacement(raw: bytes, name: str, repairs: tuple[str, ...]) -> tuple[str, str, tuple[str, ...]]:
    """Returns the text in a set, bytes that have no meaning in it replaced and said so."""
    try:
        return raw.decode(name), name, repairs
    except UnicodeError:
        return raw.decode(name, errors="replace"), name, (*repairs, "undecodable")


def sample_of(raw: bytes) -> bytes:
    """Returns bytes to guess by: the start of a text, with the lines that hold more than ASCII first."""
    if len(raw) <= GUESS_BYTES:
        return raw
    rich = b"\n".join(line for line in raw.splitlines() if not line.isascii())
    return (rich or raw)[:GUESS_BYTES]
