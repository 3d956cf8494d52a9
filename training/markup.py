"""Annotation markup -> passages: reads `corpus/articles/*.ann` (grammar: docs/annotation.md section 1).

Every surface is located verbatim in its sentence; anything that cannot be located or is not in the vocabularies
raises `MarkupError` with file and line, so that a corpus that loads is a corpus whose spans are true.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from training.labels import ATTRIBUTIONS, KINDS, MENTION_TYPES, NO_SECTOR, REALIS, ROLES, SECTORS, TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator


class MarkupError(Exception):
    """A line of a `.ann` file that cannot be read: carries file, line number and what to do."""


@dataclass(frozen=True, kw_only=True)
class MarkedMention:
    """One actor mention: `start`/`end` are half-open code points of the sentence."""

    key: str
    start: int
    end: int
    country: str
    sector: str
    type: str
    office: str | None


@dataclass(frozen=True, kw_only=True)
class MarkedRelation:
    """An ordered pair of mention indices with its PLOVER type and mode."""

    source: int
    target: int
    type: str
    mode: str | None


@dataclass(frozen=True, kw_only=True)
class MarkedClaim:
    """One claim: spans are half-open code points of the sentence; roles name mention keys."""

    kind: str
    trigger: tuple[int, int]
    roles: tuple[tuple[str, str], ...]
    realis: str
    attribution: str
    speaker: str | None
    quote: tuple[int, int]
    when: tuple[int, int] | None
    place: tuple[int, int] | None
    status: str | None
    subkind: str | None
    optional: bool


@dataclass(kw_only=True)
class MarkedSentence:
    """A sentence with what is annotated in it."""

    text: str
    mentions: list[MarkedMention] = field(default_factory=list)
    places: list[tuple[int, int, str]] = field(default_factory=list)
    times: list[tuple[int, int]] = field(default_factory=list)
    relations: list[MarkedRelation] = field(default_factory=list)
    claims: list[MarkedClaim] = field(default_factory=list)


@dataclass(kw_only=True)
class Passage:
    """A short article or a contrast set."""

    id: str
    meta: dict[str, str]
    sentences: list[MarkedSentence] = field(default_factory=list)


def read_markup(path: Path) -> Iterator[Passage]:
    """Yields the passages of one `.ann` file; raises `MarkupError` at the first line that cannot be read."""
    passage: Passage | None = None
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        try:
            if line.startswith("@"):
                if passage is not None:
                    yield passage
                passage = _header(line[1:])
            elif passage is None:
                raise MarkupError("a passage must begin with '@ id=…'")
            elif line.startswith(">"):
                passage.sentences.append(MarkedSentence(text=line[1:].strip()))
            elif not passage.sentences:
                raise MarkupError("annotation before the first sentence ('> …') of the passage")
            else:
                _annotation(passage.sentences[-1], line)
        except MarkupError as error:
            raise MarkupError(f"{path.name}:{number}: {error} — in: {line[:120]}") from error
    if passage is not None:
        yield passage


def check_markup(path: Path) -> list[str]:
    """Returns every problem of a file as `file:line: what`, going on after each one."""
    problems: list[str] = []
    sentence: MarkedSentence | None = None
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        try:
            if line.startswith("@"):
                _header(line[1:])
                sentence = None
            elif line.startswith(">"):
                sentence = MarkedSentence(text=line[1:].strip())
            elif sentence is None:
                raise MarkupError("annotation without a sentence")
            else:
                _annotation(sentence, line)
        except MarkupError as error:
            problems.append(f"{path.name}:{number}: {error} — in: {line[:120]}")
    return problems


def _header(line: str) -> Passage:
    meta = {}
    for part in line.split("|"):
        name, separator, value = part.strip().partition("=")
        if not separator:
            raise MarkupError(f"expected name=value, found {part.strip()!r}")
        meta[name.strip()] = value.strip()
    for name in ("id", "date", "style"):
        if name not in meta:
            raise MarkupError(f"the passage has no {name}=")
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", meta["date"]):
        raise MarkupError("date= must be YYYY-MM-DD")
    return Passage(id=meta["id"], meta=meta)


def _annotation(sentence: MarkedSentence, line: str) -> None:
    letter, _, rest = line.partition(" ")
    parts = [part.strip() for part in rest.split("|")]
    if letter == "m":
        sentence.mentions.append(_mention(sentence.text, parts))
    elif letter == "p":
        start, end = locate(sentence.text, parts[0])
        sentence.places.append((start, end, parts[1] if len(parts) > 1 else "-"))
    elif letter == "t":
        sentence.times.append(locate(sentence.text, parts[0]))
    elif letter == "r":
        for relation in _relations(sentence, rest.strip()):
            if any((one.source, one.target) == (relation.source, relation.target) for one in sentence.relations):
                raise MarkupError("this ordered pair has a relation already: one type for each (docs/annotation.md section 5)")
            sentence.relations.append(relation)
    elif letter == "c":
        sentence.claims.append(_claim(sentence, parts))
    else:
        raise MarkupError("a line begins with one of @ > m p t r c")


def locate(text: str, surface: str) -> tuple[int, int]:
    """Finds `surface` (or its n-th occurrence, `surface#n`) in `text` at word borders; returns half-open code points."""
    surface, _, nth = surface.partition("#") if re.search(r"#\d+$", surface) else (surface, "", "")
    surface = surface.strip()
    if not surface:
        raise MarkupError("an empty surface")
    pattern = r"(?<!\w)" + re.escape(surface) + r"(?!\w)" if surface[-1].isalnum() else re.escape(surface)
    found = list(re.finditer(pattern, text))
    wanted = int(nth or 1)
    if not 1 <= wanted <= len(found):
        raise MarkupError(f"{surface!r} (occurrence {wanted}) is not in the sentence")
    return found[wanted - 1].span()


def _mention(text: str, parts: list[str]) -> MarkedMention:
    if len(parts) < 4:
        raise MarkupError("a mention is: m KEY | SURFACE | COUNTRY SECTOR | TYPE [| OFFICE]")
    key, surface, codes, kind = parts[:4]
    start, end = locate(text, surface)
    country, _, sector = codes.partition(" ")
    sector = sector.strip() or NO_SECTOR
    if not re.fullmatch(r"-|[A-Z]{3}(\+[A-Z]{3})*", country):
        raise MarkupError(f"country {country!r} is not ISO3, an international code or '-'")
    if sector not in SECTORS:
        raise MarkupError(f"sector {sector!r} is not a PLOVER sector")
    if kind not in MENTION_TYPES:
        raise MarkupError(f"mention type {kind!r} is not one of {sorted(MENTION_TYPES)}")
    office = parts[4] if len(parts) > 4 and parts[4] else None
    return MarkedMention(key=key, start=start, end=end, country=country, sector=sector, type=kind, office=office)


def _index(sentence: MarkedSentence, reference: str) -> int:
    key, _, nth = reference.partition("#")
    found = [index for index, mention in enumerate(sentence.mentions) if mention.key == key]
    wanted = int(nth or 1) if nth.isdecimal() or not nth else 0
    if not 1 <= wanted <= len(found):
        raise MarkupError(f"mention {reference!r} is not marked in this sentence")
    return found[wanted - 1]


def _relations(sentence: MarkedSentence, rest: str) -> Iterator[MarkedRelation]:
    match = re.fullmatch(r"([\w#]+)\s*(<>|>)\s*([\w#]+)\s+([A-Z]+)(?:/([\w-]+))?", rest)
    if match is None:
        raise MarkupError("a relation is: r A>B TYPE[/mode] or r A<>B TYPE[/mode]")
    first, arrow, second, code, mode = match.groups()
    if code not in TYPES:
        raise MarkupError(f"{code!r} is not a PLOVER type")
    source, target = _index(sentence, first), _index(sentence, second)
    if source == target:
        raise MarkupError("a relation needs two different mentions")
    yield MarkedRelation(source=source, target=target, type=code, mode=mode)
    if arrow == "<>":
        yield MarkedRelation(source=target, target=source, type=code, mode=mode)


def _claim(sentence: MarkedSentence, parts: list[str]) -> MarkedClaim:
    if len(parts) < 3:
        raise MarkupError("a claim is: c KIND @TRIGGER | ROLE=KEY … | REALIS ATTRIBUTION | …")
    kind, _, trigger = parts[0].partition("@")
    kind = kind.strip()
    if kind not in KINDS:
        raise MarkupError(f"claim kind {kind!r} is not in the vocabulary")
    realis, _, attribution = parts[2].partition(" ")
    attribution, _, speaker = (attribution.strip() or "article").partition(":")
    if realis not in REALIS or attribution not in ATTRIBUTIONS:
        raise MarkupError(f"realis and attribution {parts[2]!r} are not in the vocabularies")
    if speaker:
        _index(sentence, speaker)
    options: dict[str, str] = {}
    for part in parts[3:]:
        name, _, value = part.partition("=")
        if name not in ("w", "l", "s", "sub", "q", "optional"):
            raise MarkupError(f"unknown option {part!r}")
        options[name] = value
    return MarkedClaim(
        kind=kind,
        trigger=locate(sentence.text, trigger),
        roles=tuple(_roles(sentence, parts[1])),
        realis=realis,
        attribution=attribution,
        speaker=speaker or None,
        quote=locate(sentence.text, options["q"]) if options.get("q") else (0, len(sentence.text)),
        when=locate(sentence.text, options["w"]) if options.get("w") else None,
        place=locate(sentence.text, options["l"]) if options.get("l") else None,
        status=options.get("s"),
        subkind=options.get("sub"),
        optional="optional" in options,
    )


def _roles(sentence: MarkedSentence, part: str) -> Iterator[tuple[str, str]]:
    for item in part.split():
        role, separator, keys = item.partition("=")
        if role not in ROLES or not separator:
            raise MarkupError(f"role {item!r}: expected one of {sorted(ROLES)} with =KEY")
        for key in keys.split(","):
            _index(sentence, key)
            yield role, key
