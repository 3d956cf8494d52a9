"""text -> text for matching: folds case, diacritics, and letters that do not decompose.

The one place where names are made comparable: the record's search, the actors' aliases and the teasers' keys all use it,
so that `To Lam` finds `Tô Lâm`, `Viet Nam` finds `Việt Nam`, `Lodz` finds `Łódź` and `Da Nang` finds `Đà Nẵng`.
"""

from __future__ import annotations

import re
import unicodedata

# Letters that NFKD leaves alone (Unicode 15: no decomposition), with the spelling that English news uses.
UNDECOMPOSED = str.maketrans(
    {
        "đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ß": "ss", "ẞ": "SS", "ı": "i", "æ": "ae", "Æ": "AE",
        "œ": "oe", "Œ": "OE", "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D", "ħ": "h", "Ħ": "H", "ŧ": "t", "Ŧ": "T", "ə": "a", "Ə": "A",
        "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "`": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "‐": "-", "\u00ad": "",
    }
)  # fmt: skip
# Scripts written without spaces are split into single characters, so that full-text search can match parts of a run.
UNSPACED = re.compile(r"([\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f])")


def fold(text: str) -> str:
    """Returns `text` without diacritics and case: two spellings of one name fold to one string; idempotent.

    >>> fold("Việt Nam"), fold("ŁÓDŹ"), fold("Đà Nẵng")
    ('viet nam', 'lodz', 'da nang')
    """
    if text.isascii():
        # Nine of ten texts and names: the long way takes fifty times as long and gives the same.
        return text.replace("`", "'").lower()
    decomposed = unicodedata.normalize("NFKD", text.translate(UNDECOMPOSED))
    kept = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", kept.translate(UNDECOMPOSED).casefold())


def search_form(text: str) -> str:
    """Returns the folded text as the full-text index stores it: unspaced scripts one character a word.

    >>> search_form("Tô Lâm 河内")
    'to lam  河  内 '
    """
    return UNSPACED.sub(r" \1 ", fold(text))
