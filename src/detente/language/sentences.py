"""Article -> sentences: splits each paragraph of each segment at sentence ends, keeping offsets.

Line breaks always end a sentence. A full stop ends one unless it closes an abbreviation, an initial or a number, or stands
before a lower-case word; closing quotes and brackets go with the sentence they end. What runs on without end is cut.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from detente.model import Article, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen col lt capt maj sgt adm sen rep gov pres hon rev st vs etc jan feb mar apr jun jul aug sep "
    "sept oct nov dec h.e h.h h.m h.r.h s.e no nos vol art inc ltd co corp dept est approx u.s u.k u.n e.g i.e a.m p.m ph.d d.c jr sr al ".split()
)
END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)")
BEGIN = re.compile(r"\S")
# "M.K. Stalin": two initials end no sentence, as one does not.
INITIALS = re.compile(r"[a-z](?:\.[a-z])+")
# The word that a stop closes: at most so many code points of it are looked at.
LAST_WORD = re.compile(r"[\w.’'-]*$")
MAX_WORD_CHARS = 40
# A list, a table or a page without stops is no sentence: the longest of the corpus and the sample has 276 code points, the network reads
# some 900, and what grammars take for one grows with its square.
MAX_SENTENCE_CHARS = 1500
CUT = re.compile(r".{200,}[;:](?=\s)|.*\s", re.DOTALL)
PARAGRAPH = re.compile(r"[^\n]+")


def split_sentences(article: Article) -> tuple[Sentence, ...]:
    """Returns the sentences of an article in order, each inside one segment, without surrounding white space."""
    found: list[Sentence] = []
    for segment in article.segments:
        for start, end in sentences_within(article.text, segment.start, segment.end):
            found.append(Sentence(start=start, end=end, role=segment.role))
    return tuple(found)


def sentences_within(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yields the half-open sentence spans of `text[start:end]`, paragraph by paragraph."""
    for paragraph in PARAGRAPH.finditer(text, start, end):
        yield from split_paragraph(text, *paragraph.span())


def split_paragraph(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Returns the half-open sentence spans of `text[start:end]`, which holds no line break."""
    spans: list[tuple[int, int]] = []
    begin = start
    for match in END.finditer(text, start, end):
        if match.end() < end and not ends_sentence(text, begin, match.start(), match.end(), end):
            continue
        spans += without_end(text, begin, match.end())
        begin = match.end()
    spans += without_end(text, begin, end)
    return [trimmed for span in spans if (trimmed := trim(text, *span)) is not None]


def without_end(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Returns a sentence as it is, one that is too long in pieces: cut behind a semicolon or colon, else between words, else anywhere."""
    spans: list[tuple[int, int]] = []
    while end - start > MAX_SENTENCE_CHARS:
        last = CUT.match(text, start, start + MAX_SENTENCE_CHARS)
        stop = last.end() if last is not None else start + MAX_SENTENCE_CHARS
        spans.append((start, stop))
        start = stop
    return [*spans, (start, end)]


def ends_sentence(text: str, begin: int, stop: int, after: int, end: int) -> bool:
    """Tells whether the stop at `stop` (its closing marks end at `after`) ends the sentence begun at `begin`."""
    begins = BEGIN.search(text, after, end)
    if begins is None:
        return True
    letter = begins.group()
    if letter.islower():
        return False
    if text[stop] != ".":
        return True
    word = LAST_WORD.search(text, max(begin, stop - MAX_WORD_CHARS), stop)
    last = word.group().lower() if word else ""
    if last in ABBREVIATIONS or INITIALS.fullmatch(last) or (len(last) == 1 and last.isalpha() and last != "i"):
        return False
    return not (last.isdigit() and letter.isdigit())


def trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Returns the span without white space at its ends, or None if nothing is left."""
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip())
    tail = len(piece.rstrip())
    return (start + lead, start + tail) if tail > lead else None
