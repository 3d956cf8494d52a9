"""claim -> features: what two claims are compared by, in a form that a million of them fit in memory one kind at a time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from sys import intern
from typing import NamedTuple

from detente.events.numerals import NUMBER as COUNT
from detente.events.numerals import without_number
from detente.events.phrases import UPGRADE
from detente.model import Claim, DateRange, fold
from detente.model.dates import day_named
from detente.ontology import knowledge
from detente.record.joining import NumberedClaim, SourceRow

WORD = re.compile(r"[^\W_]+")
# Not the comma or full stop after it: "grew to 12.5." is the value of "12.5 percent".
NUMBER = re.compile(r"\d(?:[\d.,]*\d)?")
# Words share a stem when their first five letters agree: deliver, delivery, delivered; build, building.
STEM_LETTERS = 5
# The act may precede the day of publication: evening news prints yesterday, weeklies last week.
BEFORE_PUBLICATION_DAYS = 2
# A range without an end is compared over its first year only: nobody knows when it ended.
OPEN_RANGE_DAYS = 366

STOPWORDS = frozenset(
    fold(word)
    for word in (
        "a about after again all also am an and any are as at be been before being between both but by can could did do "
        "does during each for from further had has have he her here him his how i if in into is it its itself just may "
        "me might more most much must my no nor not now of off on once one only or other our out over own said same "
        "says say saying she should so some such than that the their them then there these they this those through to "
        "told too two under until up us very was we were what when where which while who whom whose why will with "
        "within without would yet you your mr mrs ms dr sir lady prime minister president general secretary chairman "
        "chairwoman foreign ministry minister government official officials state states country countries side sides "
        "nation national people republic federation according day days year years month months week time times today "
        "yesterday monday tuesday wednesday thursday friday saturday sunday january february march april june july "
        "august september october november december first second third last next new late early ago since later still "
        "well made make take took hold held "
    ).split()
)
# Words of every communiqué: they weigh little as proof that two texts mean one act.
COMMON_STEMS = frozenset(
    fold(word)[:STEM_LETTERS]
    for word in (
        "cooperation relations bilateral agreement agree agreed sign signed talk talks meet met meeting visit visited "
        "visiting partnership strategic comprehensive develop development strengthen promote support friendship ties "
        "joint statement issue issues area areas field fields document documents economic trade leader leaders call "
        "called want wanted ready continue important work working "
    ).split()
)


# Kinds of documents that are told apart by name; "agreement", "deal" and "document" may mean any of them.
INSTRUMENTS = {
    word: name
    for name, words in {
        "contract": "contract contracts", "memorandum": "memorandum memoranda memorandums mou mous", "treaty": "treaty",
        "statement": "statement communique", "declaration": "declaration", "protocol": "protocol", "convention": "convention",
        "ceasefire": "ceasefire truce armistice", "roadmap": "roadmap", "charter": "charter",
    }.items()
    for word in words.split()
}  # fmt: skip
COUNTED_DOCUMENTS = re.compile(
    rf"(?:{COUNT}|\bseveral\b)(?<!\bone)"
    r"(?: \w+){0,2} (?:documents|agreements|memoranda|memorandums|papers|deals|contracts|accords|pacts)\b"
)
LEVEL_WORDS = re.compile(
    r"\b(?:diplomatic|cooperative|comprehensive|strategic|special|privileged|enhanced|all-weather|global|permanent|alliance|allied)\b"
)


class Feature:
    """A claim as joining compares it; days are ordinals of `datetime.date`, half-open, 0 when unknown."""

    # fmt: off
    __slots__ = (
        "acting", "anchor", "article", "context", "counts", "end", "family", "id", "instrument", "kind", "label", "name_words", "names",
        "numbers", "place", "place_country", "raised", "realis", "seq", "start", "states", "words",
    )
    # fmt: on

    seq: int
    id: str
    kind: str
    article: int
    family: int
    states: tuple[str, ...]
    start: int
    end: int
    names: dict[str, frozenset[frozenset[str]]]
    name_words: frozenset[str]
    acting: frozenset[str]
    words: frozenset[str]
    context: tuple[str, ...]
    instrument: str
    counts: bool
    raised: bool
    numbers: frozenset[str]
    label: str
    place: str
    place_country: str
    realis: str
    anchor: tuple[str, str]

    @property
    def width(self) -> int:
        """The number of days of the range, 0 when it is unknown."""
        return self.end - self.start

    def __repr__(self) -> str:
        return f"Feature({self.kind} {self.states} {self.id})"


def feature_of(numbered: NumberedClaim, source: SourceRow) -> Feature:
    """Returns the features of a claim of an article."""
    claim = numbered.claim
    feature = Feature()
    feature.seq, feature.id, feature.kind = numbered.seq, claim.id, claim.kind
    feature.article, feature.family = numbered.article, source.family
    feature.states = claim.states
    feature.start, feature.end = days_of(claim.date)
    parties = parties_of(tuple((party.name, party.country, party.role) for party in claim.participants))
    feature.names, feature.name_words, feature.acting = parties.names, parties.name_words, parties.acting
    title = " ".join(str(value) for name, value in sorted(claim.fields.items()) if name in ("title", "item", "what"))
    first = content_stems(claim.evidence[0].quote)
    feature.words = intern_words((first | content_stems(title) if title else first) - parties.stems)
    # A tuple takes a fifth of the memory of a set, and few pairs of claims ask for it.
    quoted = first.union(*(content_stems(evidence.quote) for evidence in claim.evidence[1:]))
    feature.context = tuple((quoted | content_stems(source.title or "")) - parties.stems)
    feature.numbers = frozenset(NUMBER.findall(claim.evidence[0].quote))
    quote = fold(claim.evidence[0].quote)
    feature.label = label_of(claim, quote)
    feature.instrument = next((INSTRUMENTS[word] for word in WORD.findall(quote) if word in INSTRUMENTS), "")
    feature.counts = COUNTED_DOCUMENTS.search(quote) is not None
    feature.raised = UPGRADE.search(quote) is not None
    feature.place = fold(claim.place.name or claim.place.text) if claim.place else ""
    feature.place_country = (claim.place.country or "") if claim.place else ""
    feature.realis = claim.realis
    # The earliest text names the event, so that an event keeps its id while later texts join it.
    feature.anchor = (source.day, claim.id)
    return feature


@lru_cache(maxsize=20_000)
def intern_words(words: frozenset[str]) -> frozenset[str]:
    """Returns one object for equal sets: repeated sentences share their memory."""
    return words


def label_of(claim: Claim, quote: str) -> str:
    """Returns what a standing claim is known by: the sorted words of a partnership's label, else what is celebrated or the post."""
    given = claim.fields.get("label") or claim.fields.get("what") or claim.fields.get("post") or ""
    if claim.kind == "partnership_level":
        return " ".join(sorted(set(LEVEL_WORDS.findall(fold(str(given)) or quote))))
    return fold(str(given))


def days_of(date: DateRange | None) -> tuple[int, int]:
    """Returns the first day and the day after the last as ordinals, (0, 0) when the year is unknown."""
    first = date.first_day if date is not None else None
    if date is None or first is None:
        return 0, 0
    start = first.toordinal()
    if date.end is None:
        return start, start + OPEN_RANGE_DAYS
    end = day_named(date.end).toordinal()
    if date.basis == "publication":
        return start - BEFORE_PUBLICATION_DAYS, end
    return start, end


@lru_cache(maxsize=20_000)
def content_stems(text: str) -> frozenset[str]:
    """Returns the stems of the words that carry meaning; names of states say nothing beyond the pair and are left out."""
    return frozenset(map(content_stem, WORD.findall(fold(text)))) - {""}


@lru_cache(maxsize=200_000)
def content_stem(word: str) -> str:
    """Returns the stem of a folded word, one object for equal stems; empty for a word without meaning of its own."""
    empty = len(word) <= 2 or word in STOPWORDS or word in state_words() or word.isdigit()
    return "" if empty else intern(stem(word))


def stem(word: str) -> str:
    """Returns the first letters of a word."""
    return word[:STEM_LETTERS]


@cache
def state_words() -> frozenset[str]:
    """Returns the folded words that only name states and their capitals."""
    base = knowledge()
    seats = (seat for found in base.seats.values() for seat in found if seat.type == "capital")
    names = [*base.state_names, *(fold(seat.alias) for seat in seats)]
    return frozenset(word for name in names for word in name.split() if len(word) > 3)


@cache
def state_phrases() -> dict[str, list[tuple[str, ...]]]:
    """Returns first word -> the names of states and their capitals that begin with it, as words, longest first.

    "West Bank" and "Ivory Coast" are names, a bank and a coast are none.
    """
    base = knowledge()
    seats = (fold(seat.alias) for found in base.seats.values() for seat in found if seat.type == "capital")
    found: dict[str, set[tuple[str, ...]]] = {}
    for name in (*base.state_names, *seats):
        words = tuple(WORD.findall(name))
        if words:
            found.setdefault(words[0], set()).add(words)
    return {first: sorted(names, key=lambda words: (-len(words), words)) for first, names in found.items()}


def without_states(words: Sequence[str]) -> list[str]:
    """Returns folded words of a text without names of states and capitals."""
    phrases = state_phrases()
    if phrases.keys().isdisjoint(words):
        return list(words)
    kept = []
    at = 0
    while at < len(words):
        name = next((one for one in phrases.get(words[at], ()) if tuple(words[at : at + len(one)]) == one), None)
        if name is None:
            kept.append(words[at])
        at += len(name or " ")
    return kept


@lru_cache(maxsize=100_000)
def name_words(name: str) -> frozenset[str]:
    """Returns the folded words of a person's or body's name, empty for the name of a state or side."""
    folded = fold(name)
    if folded in knowledge().state_names or folded in ("the", ""):
        return frozenset()
    # "Eighteen migrants" and "23 migrants" are counted differently and called the same.
    plain = without_number(folded)
    words = frozenset(word for word in WORD.findall(plain) if word not in STOPWORDS and len(word) > 1)
    return frozenset() if words <= state_words() | {"side", "sides", "leaders", "officials"} else words


class Parties(NamedTuple):
    """Who takes part in a claim, as joining compares it; equal parties of many claims share one."""

    names: dict[str, frozenset[frozenset[str]]]
    name_words: frozenset[str]
    stems: frozenset[str]
    acting: frozenset[str]


@lru_cache(maxsize=50_000)
def parties_of(parties: tuple[tuple[str, str | None, str], ...]) -> Parties:
    """Returns the names and sides of parties, given as (name, country, role).

    `names` is state -> names of its persons and bodies, each as a set of words; `acting` the states that act by their roles, empty
    when the parties act together.
    """
    found: dict[str, set[frozenset[str]]] = {}
    for name, country, _ in parties:
        words = name_words(name)
        if words:
            found.setdefault(country or "?", set()).add(words)
    every = frozenset(word for names in found.values() for name in names for word in name)
    return Parties(
        names={state: frozenset(names) for state, names in found.items()},
        name_words=every,
        stems=frozenset(stem(word) for word in every),
        acting=frozenset(country for _, country, role in parties if country and role in DIRECTED_ROLES),
    )


# Roles whose bearer does the act; hosts and guests, members and signatories act together.
DIRECTED_ROLES = frozenset(["visitor", "caller", "speaker", "inviter", "proposer", "promisor", "donor", "actor", "holder"])
