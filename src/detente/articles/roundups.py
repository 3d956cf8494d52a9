"""title, paragraphs -> where the items of a round-up begin: briefs under headings, between rules or with datelines of their own.

A story under sub-headings stays whole. What tells the two apart is not how a page looks but what its sections say: an item's heading
tells its own section and names somebody, it introduces its people in full and goes back to nobody; a section of one story takes up
the names of the headline and persons by their surnames alone. In doubt a page is one story.
"""

from __future__ import annotations

import itertools
import re

import msgspec

from detente.articles.credits import dateline_of
from detente.articles.headings import is_other_news, is_roundup_title
from detente.articles.publication import MONTHS
from detente.model import fold

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
SENTENCE = re.compile(r"(?<=[.!?…])[\"'”’»)]*\s+")
# Words that go back to what was said before, at the head of a section; other languages have the names alone.
GOING_BACK = re.compile(r"^(?:he|she|it|they|his|her|its|their|this|these|those|that|both|but|and|however|such)\b", re.IGNORECASE)
# What stands between a dateline and its text.
JOINED = re.compile(r".?\s*(?:--|[-–—:./])")
DAY = re.compile(r"\d")
# Letters that the forms of one name or word share ("Mali", "Malian"; "ambush", "ambushed").
STEM = 5
STEM_SHORT = 3
MIN_SECTIONS = 2
MIN_SECTION_WORDS = 12
MAX_HEADING_WORDS = 14
# Two words of a heading in the first sentence under it, as a headline and its lede share.
TOLD_WORDS = 2
# Points a section has for being an item, set by hand on ten pages of our own. Of the 47 pages of the sample none is parted, of the 102 shared
# ones one, a list of bargains under headlines (2026-11; docs/extraction.md).
TOLD, RULED, CARRIED, BACK, HEADLINED = 2.0, 1.0, -3.0, -2.0, -2.0
# Points a page has: it calls itself a round-up; no text stands before the first heading.
CALLED, OPENS = 2.0, 0.5
ENOUGH = 1.5
# Without headings a page must call itself a round-up.
UNHEADED = 3.0


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """A paragraph or heading of a text; `ruled` when a rule stands above it."""

    text: str
    heading: bool = False
    ruled: bool = False


class Section(msgspec.Struct, kw_only=True):
    """The text from one possible beginning to the next: its heading, its paragraphs, and the names in them."""

    heading: str
    text: str
    ruled: bool
    names: frozenset[str]
    alone: frozenset[str]
    closing: frozenset[str]


def item_starts(title: str | None, pieces: list[Piece], *, called: bool = False) -> list[int]:
    """Returns the pieces at which items begin, none when the text is one story; text before the first is an item too.

    `called` tells that the page calls itself a round-up elsewhere than in its title.
    """
    bounded = next((place for place, piece in enumerate(pieces) if piece.heading and is_other_news(piece.text)), len(pieces))
    dated = dateline_starts(pieces[:bounded])
    if len(dated) >= MIN_SECTIONS:
        return [*dated, *others(pieces, bounded)]
    headed = [place for place, piece in enumerate(pieces[:bounded]) if piece.heading and has_text(pieces, place)]
    ruled = [place for place, piece in enumerate(pieces[:bounded]) if piece.ruled and place]
    for starts in (headed, [0, *ruled] if ruled else []):
        if is_roundup(title, pieces[:bounded], starts, called=called):
            return [*starts, *others(pieces, bounded)]
    return others(pieces, bounded)


def others(pieces: list[Piece], bounded: int) -> list[int]:
    """Returns the items under a heading for other news: each of its headings, else each paragraph that does not go back."""
    below = range(bounded + 1, len(pieces))
    headed = [place for place in below if pieces[place].heading]
    if headed:
        return sorted({bounded + 1, *headed})
    return [place for place in below if place == bounded + 1 or not GOING_BACK.match(pieces[place].text)]


def dateline_starts(pieces: list[Piece]) -> list[int]:
    """Returns the paragraphs that open with a dateline; neither a transcript's speaker ("SMITH: We …") nor "Group (Peru) is" has one."""
    starts: list[int] = []
    for place, piece in enumerate(pieces):
        found = dateline_of(piece.text)
        if piece.heading or found is None or not (found.text[-1].isdigit() or JOINED.match(piece.text, found.end - 1)):
            continue
        if not (found.agency or DAY.search(found.text)) and piece.text[found.end : found.end + 1] == ":":
            continue
        heads = itertools.takewhile(lambda above: pieces[above].heading, range(place - 1, -1, -1))
        starts.append(min(heads, default=place))
    return starts


def has_text(pieces: list[Piece], place: int) -> bool:
    """Tells whether a paragraph, not another heading, follows."""
    return place + 1 < len(pieces) and not pieces[place + 1].heading


def is_roundup(title: str | None, pieces: list[Piece], starts: list[int], *, called: bool) -> bool:
    """Tells whether the sections that begin at `starts` are items of their own."""
    opening = " ".join(piece.text for piece in pieces[: starts[0]] if not piece.heading) if starts else ""
    sections = sections_of(pieces, starts)
    if len(sections) < MIN_SECTIONS or any(len(WORD.findall(one.text)) < MIN_SECTION_WORDS for one in sections):
        return False
    called = called or is_roundup_title(title or "")
    before = [section_of([Piece(text=opening)])] if opening else []
    wanted = frozenset() if called else names_of(title or "", opening + " ".join(one.text for one in sections))[0]
    points = []
    for section in sections:
        if before:
            points.append(points_of(section, before, wanted))
        before.append(section)
    page = (CALLED if called else 0.0) + (0.0 if opening else OPENS)
    enough = ENOUGH if any(one.heading for one in sections) else UNHEADED
    return bool(points) and sum(points) / len(points) + page >= enough


def points_of(section: Section, before: list[Section], wanted: frozenset[str]) -> float:
    """Returns what speaks for a section being an item, after the sections before it; `wanted` are the names of the headline."""
    points = RULED * section.ruled + TOLD * is_told(section)
    carried = (section.alone & frozenset(itertools.chain.from_iterable(one.closing for one in before))) - section.closing
    points += CARRIED * bool(carried) + BACK * bool(GOING_BACK.match(section.text))
    return points + HEADLINED * bool(section.names & wanted)


def is_told(section: Section) -> bool:
    """Tells whether a heading is a headline of its section: it has a name of it, or several words of its first sentence."""
    words = {stem(word) for word in WORD.findall(section.heading) if len(word) > STEM_SHORT}
    first = {stem(word) for word in WORD.findall(SENTENCE.split(section.text)[0])}
    return bool(words & section.names) or len(words & first) >= TOLD_WORDS


def sections_of(pieces: list[Piece], starts: list[int]) -> list[Section]:
    """Returns the sections that begin at `starts`."""
    return [section_of(pieces[start:end]) for start, end in itertools.pairwise([*starts, len(pieces)])]


def section_of(pieces: list[Piece]) -> Section:
    """Returns the section of some pieces."""
    text = " ".join(piece.text for piece in pieces if not piece.heading)
    names, alone, closing = names_of(text, text)
    heading = next((piece.text for piece in pieces if piece.heading), "")
    return Section(heading=heading, text=text, ruled=pieces[0].ruled, names=names, alone=alone, closing=closing)


def names_of(text: str, known: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Returns the words of names in a text, those that stand alone, and those that close a name of several words; all as stems.

    A capital at the head of a sentence makes a name only of a word that is written small nowhere in `known`.
    """
    small = {fold(word) for word in WORD.findall(known) if word[0].islower()}
    names: set[str] = set()
    alone: set[str] = set()
    closing: set[str] = set()
    for sentence in SENTENCE.split(text):
        for first, words in runs_of(sentence):
            kept = words[1:] if first and fold(words[0]) in small | OPENERS else words
            kept = [word for word in kept if fold(word) not in CALENDAR]
            if not kept:
                continue
            names.update(stem(word) for word in kept)
            (closing if len(kept) > 1 else alone).add(stem(kept[-1]))
    return frozenset(names), frozenset(alone), frozenset(closing)


# "Notes of 18 September" are of no September that the items name.
CALENDAR = frozenset(MONTHS) | frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
OPENERS = frozenset(
    "a an the in on at for from of to by with after before as while when its his her their it he she they this".split()
)


def runs_of(sentence: str) -> list[tuple[bool, list[str]]]:
    """Returns the runs of capitalised words of a sentence, each with whether it opens the sentence."""
    runs: list[tuple[bool, list[str]]] = []
    last = -2
    for number, match in enumerate(WORD.finditer(sentence)):
        if not match.group()[0].isupper():
            continue
        if last == match.start() - 1 and sentence[last] == " ":
            runs[-1][1].append(match.group())
        else:
            runs.append((number == 0, [match.group()]))
        last = match.end()
    return runs


def stem(word: str) -> str:
    """Returns what the forms of a word share: its first letters, folded, a possessive mark left out."""
    return fold(re.sub(r"['’]s?$", "", word))[:STEM]
