"""text -> text: undoes what copying and wrong decoding did, and names each repair."""

from __future__ import annotations

import re
import unicodedata

# Letters that UTF-8 bytes 80 to BF become when they are read as windows-1252 or Latin-1.
CONTINUATION = "".join(
    sorted({bytes([byte]).decode("windows-1252", "ignore") for byte in range(0x80, 0xC0)} | {chr(b) for b in range(0x80, 0xC0)})
)
LEADING = "".join(chr(byte) for byte in range(0xC2, 0xF5))
MOJIBAKE = re.compile(f"(?:[{LEADING}][{re.escape(CONTINUATION)}]{{1,3}})+")
CYRILLIC_MOJIBAKE = re.compile("(?:[РС][\u0400-\u04ff\u0080-\u00bf‚„…†‡€‰‹‘’“”•–—™›№]){3,}")
CONTROL = re.compile(r"[\x01-\x08\x0b\x0e-\x1f\x7f\x80-\x84\x86-\x9f]")
SPACES = re.compile("[\u00a0\u2007\u202f]")
# Zero-width joiners shape words in Persian, Hindi and emoji: they go only between letters that no joiner can change.
ZERO_WIDTH = re.compile(
    "[\u200b\u2060\ufeff]|(?<=[A-Za-z\u00c0-\u024f\u1e00-\u1eff])[\u200c\u200d](?=[A-Za-z\u00c0-\u024f\u1e00-\u1eff])"
)
LINE_ENDS = re.compile(r"\r\n?|[\u2028\u0085]|\u2029")
SURROGATES = re.compile("[\ud800-\udfff]")


def repair(text: str) -> tuple[str, tuple[str, ...]]:
    """Returns the text and the names of what was repaired, in the order it was done; idempotent.

    >>> repair("Viá»‡t Nam")
    ('Việt Nam', ('mojibake',))
    """
    names: dict[str, None] = {}
    # What one repair takes away may have stood within what another one looks for ("Ã", a control character, "©").
    while True:
        text, repairs = repair_once(text)
        if not repairs:
            return text, tuple(names)
        names |= dict.fromkeys(repairs)


def repair_once(text: str) -> tuple[str, list[str]]:
    """Returns the text after each repair, and the names of those that changed it."""
    repairs: list[str] = []

    def note(name: str, after: str, before: str) -> str:
        if after != before:
            repairs.append(name)
        return after

    text = note("surrogates", SURROGATES.sub("\ufffd", text), text)
    text = note("mojibake", without_mojibake(text), text)
    text = note("bom", text.removeprefix("\ufeff"), text)
    text = note("nul", text.replace("\x00", ""), text)
    text = note("line_ends", LINE_ENDS.sub("\n", text), text)
    text = note("control", CONTROL.sub("", text), text)
    text = note("nbsp", SPACES.sub(" ", text), text)
    text = note("soft_hyphen", text.replace("\u00ad", ""), text)
    text = note("zero_width", ZERO_WIDTH.sub("", text), text)
    text = note("nfc", unicodedata.normalize("NFC", text), text)
    return text, repairs


def without_mojibake(text: str) -> str:
    """Returns the text with UTF-8 that was read as a one-byte set read again; runs that are no UTF-8 stay as they are."""
    return CYRILLIC_MOJIBAKE.sub(lambda run: read_again(run.group(), "windows-1251"), MOJIBAKE.sub(read_latin, text))


def read_latin(run: re.Match[str]) -> str:
    """Returns a run of windows-1252 letters read as UTF-8, unchanged when it is none."""
    return read_again(run.group(), "windows-1252")


def read_again(run: str, name: str) -> str:
    """Returns a run of letters of a one-byte set read as UTF-8, unchanged when it is none."""
    raw = bytearray()
    for letter in run:
        try:
            raw += letter.encode(name)
        except UnicodeEncodeError:
            if ord(letter) > 0xFF:
                return run
            raw.append(ord(letter))
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return run
