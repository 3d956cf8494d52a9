"""plain text -> lines: paragraphs, headlines and labels as they stand on the page, and the shape of each.

A line keeps its offsets into the page (half-open code points), so that whatever is made of it can be found again.
"""

from __future__ import annotations

import itertools
import re

import msgspec

from detente.articles.teasers import folded

STOPS = ".!?…。！？।؟։"
CLOSERS = "\"'”’»)]）」』〉* \t"
BULLET = re.compile(r"^\s*(?:[-*•·‣▪►▶■●○»>–—]|\d{1,2}[.)])\s+")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,]\d+)*")
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")
# Letters that carry about a word in scripts without spaces (Japanese news: 1.7 to 2.2 a word).
UNSPACED_LETTERS = 2
RULE = re.compile(r"\s*(?:[^\w\s]\s*){3,}")
PROSE_WORDS = 12
PREFIX_LETTERS = 30
MAX_FORMS = 20
CUT_END = re.compile(r"(?:\.\.\.|…|\[…\]|\[\.\.\.\])\W*$")


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """A line (or hard-wrapped paragraph) `[start, end)` of the page, blank edges and bullet left out of `text`.

    `ruled` tells that a line of signs alone ("* * *") stands above it.
    """

    text: str
    start: int
    end: int
    gap: int
    words: int
    bullet: bool
    key: str
    ruled: bool = False


def read_lines(text: str) -> list[Line]:
    """Returns the lines of a text that hold a letter or digit; the lines of hard-wrapped paragraphs are one."""
    wrapped = is_wrapped(text)
    lines: list[Line] = []
    gap = 0
    ruled = False
    offset = 0
    for raw in text.splitlines(keepends=True):
        start, offset = offset, offset + len(raw)
        key = folded(raw)
        if not raw.strip():
            gap += 1
            continue
        if not key:
            ruled = ruled or bool(RULE.fullmatch(raw))
            continue
        bullet = BULLET.match(raw)
        first = start + (bullet.end() if bullet else len(raw) - len(raw.lstrip()))
        end = start + len(raw.rstrip())
        if first >= end:
            first = start
        if wrapped and lines and gap == 0 and not (bullet or ruled) and continues(lines[-1], raw):
            lines[-1] = make_line(text, lines[-1].start, end, lines[-1].gap, bullet=lines[-1].bullet, ruled=lines[-1].ruled)
        else:
            lines.append(make_line(text, first, end, gap, bullet=bool(bullet), ruled=ruled))
        gap, ruled = 0, False
    return lines


def make_line(text: str, start: int, end: int, gap: int, *, bullet: bool, ruled: bool = False) -> Line:
    """Returns the line at `[start, end)`; breaks inside a hard-wrapped one become spaces, one for one, so that offsets hold."""
    own = re.sub(r"[\r\n\t\x0b\x0c\x85\u2028\u2029]", " ", text[start:end])
    return Line(text=own, start=start, end=end, gap=gap, words=count_words(own), bullet=bullet, key=folded(own), ruled=ruled)


def is_wrapped(text: str) -> bool:
    """Tells whether paragraphs are broken into lines of even length, as mail and older archives do."""
    rows = text.splitlines()
    pairs = [(row, after) for row, after in itertools.pairwise(rows) if row.strip() and after.strip()]
    if len(pairs) < 3:
        return False
    going_on = sum(50 <= len(row.rstrip()) <= 100 and after.lstrip()[0].islower() for row, after in pairs)
    return going_on >= 0.3 * len(pairs) and max(len(row) for row in rows) <= 110


def continues(line: Line, raw: str) -> bool:
    """Tells whether `raw` goes on with the sentence or paragraph of a hard-wrapped line."""
    return line.end - line.start >= 45 or raw.lstrip()[0].islower()


def count_words(text: str) -> int:
    """Returns the number of words; scripts without spaces count two letters a word."""
    unspaced = len(UNSPACED.findall(text))
    return len(WORD.findall(UNSPACED.sub(" ", text))) + unspaced // UNSPACED_LETTERS


def ends_sentence(text: str) -> bool:
    """Tells whether a line ends as a sentence does, closing quotes and end marks (`./.`) passed over."""
    rest = text.rstrip(CLOSERS)
    if rest.endswith("/"):
        rest = rest.rstrip("/.") + "."
    return bool(rest) and rest[-1] in STOPS and not CUT_END.search(text)


def is_headline(line: Line) -> bool:
    """Tells whether a line has the shape of a headline: 3 to 25 words, no full stop."""
    return 3 <= line.words <= 25 and not ends_sentence(line.text) and not line.text.endswith((":", ",", ";"))


def is_prose(line: Line) -> bool:
    """Tells whether a line has the shape of a paragraph."""
    return (line.words >= PROSE_WORDS and ends_sentence(line.text)) or line.words >= 3 * PROSE_WORDS


def twins_of(lines: list[Line]) -> tuple[list[bool], list[bool]]:
    """Returns per line whether the same text stands next to it, and whether it stands elsewhere (one may be cut short)."""
    ends: dict[str, tuple[int, int]] = {}
    starts: dict[str, list[str]] = {}
    for position, line in enumerate(lines):
        if line.key not in ends and len(line.key) >= PREFIX_LETTERS:
            starts.setdefault(line.key[:PREFIX_LETTERS], []).append(line.key)
        ends[line.key] = (ends.get(line.key, (position, 0))[0], position)
    beside: list[bool] = []
    elsewhere: list[bool] = []
    for position, line in enumerate(lines):
        near = [lines[other].key for other in (position - 1, position + 1) if 0 <= other < len(lines)]
        beside.append(any(key == line.key or (len(line.key) >= PREFIX_LETTERS and alike(key, line.key)) for key in near))
        # A page of one line a thousand times must not cost a million comparisons: first and last place of each text suffice.
        forms = [key for key in starts.get(line.key[:PREFIX_LETTERS], [])[:MAX_FORMS] if alike(key, line.key)]
        places = [place for key in {line.key, *forms} for place in ends[key]]
        elsewhere.append(any(abs(place - position) > 2 for place in places))
    return beside, elsewhere


def alike(left: str, right: str) -> bool:
    """Tells whether one folded text begins the other, a stray last letter of a cut one passed over."""
    shorter, longer = sorted((left, right), key=len)
    return longer.startswith(shorter[: max(PREFIX_LETTERS, len(shorter) - 3)])
