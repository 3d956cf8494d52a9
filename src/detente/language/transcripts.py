"""Article -> turns of talk in transcripts and interviews: "NAME: …" at the head of paragraphs, each up to the next such head."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import islice, takewhile

import msgspec

from detente.model import Mention, Span, fold
from detente.ontology import knowledge

# "Petrov: We will open in March", "SECRETARY RUBIO: Thank you".
LABEL = re.compile(r"(?:^|\n)(?P<who>[^\W\d_][^:“”\"\n]{0,60}): (?=\S)")
ASKING = re.compile(
    r"(?:q|question|moderator|interviewer|journalist|reporter|correspondent|host|presenter)(?: \d+)?", re.IGNORECASE
)
OUTLET = re.compile(
    r"(?:^|\s)(?:News|Daily|Times|Post|TV|Television|Radio|Agency|Press|AFP|CCTV|CGTN|TASS|BBC|CNN|NHK|DPA|ANSA|EFE|AP|KBS)$"
)
# One head alone is a headline or a caption; with a second one people talk in turns.
MIN_TURNS = 2


class Turn(msgspec.Struct, frozen=True):
    """What one person says until the next one speaks; `speaker` is a mention's index, None for who only asks."""

    start: int
    end: int
    speaker: int | None


def turns_of(text: str, begin: int, mentions: list[Mention]) -> list[Turn]:
    """Returns the turns of a text from `begin` on, none where fewer than two heads name who talks; the last ends with its paragraph."""
    heads: list[tuple[Span, int, int | None]] = []
    known: dict[str, int] = {}  # who was named in full before: "Ambassador Goran Petrov:", later "Petrov:"
    for match in LABEL.finditer(text, begin):
        who = Span(start=match.start("who"), end=match.end("who"))
        speaker = named_by(mentions, who)
        speaker = known.get(who.of(text)) if speaker is None else speaker
        if speaker is not None:
            known.setdefault(who.of(text).split()[-1], speaker)
        if speaker is not None or ASKING.fullmatch(who.of(text)) or is_outlet(who.of(text)):
            heads.append((who, match.end(), speaker))
    if len(heads) < MIN_TURNS:
        return []
    ends = [head.start for head, _, _ in heads[1:]] + [end_of_paragraph(text, heads[-1][1])]
    return [Turn(start=start, end=end, speaker=speaker) for (_, start, speaker), end in zip(heads, ends, strict=True)]


def named_by(mentions: list[Mention], who: Span) -> int | None:
    """Returns the person, or office, that ends the words before a colon and is most of them."""
    first = bisect_left(mentions, who.start, key=lambda one: one.start)
    there = [
        index
        for index, one in enumerate(takewhile(lambda one: one.start < who.end, islice(mentions, first, None)), start=first)
        if one.end <= who.end and one.type in ("person", "epithet")
    ]
    last = there[-1] if there else None
    covered = sum(mentions[index].end - mentions[index].start for index in there)
    return last if last is not None and mentions[last].end == who.end and 2 * covered >= who.end - who.start else None


def is_outlet(words: str) -> bool:
    """Tells whether a head is that of a paper, agency or station, which asks at a press conference ("Reuters:", "Kyodo News:")."""
    rows = (knowledge().organisations.get(ident) for ident in knowledge().organisation_names.get(fold(words), ()))
    return OUTLET.search(words) is not None or any(row is not None and row.sector == "JRN" for row in rows)


def end_of_paragraph(text: str, start: int) -> int:
    """Returns where the paragraph ends in which an offset lies."""
    end = text.find("\n", start)
    return len(text) if end < 0 else end
