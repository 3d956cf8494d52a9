"""Article -> sentences: splits each paragraph of each segment at sentence ends, keeping offsets.

Line breaks always end a sentence. A full stop ends one unless it closes an abbreviation, an initial or a number, or stands
before a lower-case word; closing quotes and brackets go with the sentence they end.
"""

from __future__ import annotations

import re

from detente.model import Article, Sentence

ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen col lt capt maj sgt adm sen rep gov pres hon rev st vs etc jan feb mar apr jun jul aug sep "
    "sept oct nov dec h.e h.h h.m h.r.h s.e no nos vol art inc ltd co corp dept est approx u.s u.k u.n e.g i.e a.m p.m ph.d d.c jr sr al ".split()
)
END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)")
# "M.K. Stalin": two initials end no sentence, as one does not.
INITIALS = re.compile(r"[a-z](?:\.[a-z])+")
PARAGRAPH = re.compile(r"[^\n]+")


def split_sentences(article: Article) -> tuple[Sentence, ...]:
    """Returns the sentences of an article in order, each inside one segment, without surrounding white space."""
    found: list[Sentence] = []
    for segment in article.segments:
        for paragraph in PARAGRAPH.finditer(article.text, segment.start, segment.end):
            for start, end in split_paragraph(article.text, paragraph.start(), paragraph.end()):
                found.append(Sentence(start=start, end=end, role=segment.role))
    return tuple(found)


def split_paragraph(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Returns the half-open sentence spans of `text[start:end]`, which holds no line break."""
    spans: list[tuple[int, int]] = []
    begin = start
    for match in END.finditer(text, start, end):
        if match.end() < end and not ends_sentence(text, begin, match.start(), match.end(), end):
            continue
        spans.append((begin, match.end()))
        begin = match.end()
    spans.append((begin, end))
    return [trimmed for span in spans if (trimmed := trim(text, *span)) is not None]


def ends_sentence(text: str, begin: int, stop: int, after: int, end: int) -> bool:
    """Tells whether the stop at `stop` (its closing marks end at `after`) ends the sentence begun at `begin`."""
    rest = text[after:end].lstrip()
    if not rest:
        return True
    if rest[0].islower():
        return False
    if text[stop] != ".":
        return True
    word = re.search(r"[\w.’'-]*$", text[begin:stop])
    last = word.group().lower() if word else ""
    if last in ABBREVIATIONS or INITIALS.fullmatch(last) or (len(last) == 1 and last.isalpha() and last != "i"):
        return False
    return not (last.isdigit() and rest[0].isdigit())


def trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Returns the span without white space at its ends, or None if nothing is left."""
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip())
    tail = len(piece.rstrip())
    return (start + lead, start + tail) if tail > lead else None
