"""words a person types -> FTS5 expression: folded as the index is, every term quoted, so that nothing is syntax by accident."""

from __future__ import annotations

import re

from detente.errors import RecordError
from detente.model import search_form

# What the index holds: runs of letters and digits of the folded text. Cut here, not by SQLite's tokenizer, whose Unicode
# tables are of 2012, so that a text and a query are always cut alike.
TERM = re.compile(r"[^\W_]+")
TOKEN = re.compile(r'-?"[^"]*"?|\S+')
CURLY = str.maketrans("“”„«»", '"' * 5)


def index_form(text: str) -> str:
    """Returns the folded words of `text`, one space apart.

    >>> index_form("Đà Nẵng, Łódź: 河内")
    'da nang lodz 河 内'
    """
    # Most text is ASCII, where folding is lower case: ten times as fast.
    return " ".join(TERM.findall(text.lower() if text.isascii() else search_form(text)))


def match_expression(words: str) -> str:
    """Returns the FTS5 expression for what a person typed: all words, `"a phrase"`, `begin*`, `-not`.

    Raises:
        RecordError: there is no word to look for.

    >>> match_expression('Tô Lâm "Da Nang" visit* -treaty')
    '("to" AND "lam" AND "da nang" AND "visit" *) NOT ("treaty")'
    """
    wanted: list[str] = []
    unwanted: list[str] = []
    for token in TOKEN.findall(words.translate(CURLY)):
        negative = token.startswith("-") and len(token) > 1
        form = index_form(token)
        if form:
            term = f'"{form}" *' if token.endswith("*") else f'"{form}"'
            (unwanted if negative else wanted).append(term)
    if not wanted:
        raise RecordError(f"nothing to search for in {words!r}; give at least one word")
    expression = " AND ".join(wanted)
    return f"({expression}) NOT ({' OR '.join(unwanted)})" if unwanted else expression


def terms_of(words: str) -> tuple[str, ...]:
    """Returns the folded words that a hit may be recognised by, to show them in context."""
    tokens = [token for token in TOKEN.findall(words.translate(CURLY)) if not token.startswith("-")]
    return tuple(term for token in tokens for term in index_form(token).split())


def snippet(text: str, words: str, *, width_chars: int = 160) -> str:
    """Returns the stretch of `text` around the first of the words searched for, on one line, cut at words."""
    wanted = terms_of(words)
    start = 0
    for match in re.finditer(r"\w+", text):
        forms = index_form(match.group()).split()
        if any(form.startswith(wanted[0]) for form in forms if wanted):
            start = match.start()
            break
    begin = max(0, start - width_chars // 3)
    cut = text[begin : begin + width_chars]
    if begin:
        cut = "… " + cut.split(" ", 1)[-1]
    if begin + width_chars < len(text):
        cut = cut.rsplit(" ", 1)[0] + " …"
    return " ".join(cut.split())
