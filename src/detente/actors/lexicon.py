"""Knowledge -> names by their comparison key: which states, seats, bodies and persons a run of words may stand for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache

import msgspec

from detente.actors.wording import BODY_HEADS, WORD, content, key
from detente.model import fold
from detente.ontology import knowledge
from detente.ontology.knowledge import OfficeEntry, Organisation, Seat, StateName

MAX_WORDS = 10
# Written in small letters these are words of the language, whatever state or body abbreviates so ("us", "un", "car", "rota").
SHORT = 5
# "State Department" has two owners, one of them tiny; from three on a name says nothing of the state.
ANYONES = 3
# Every state has its own of these; parties, papers and firms have names that are theirs alone ("the Congress party").
ORGANS = frozenset(["agency", "ministry", "force", "legislature", "court"])


class Entry(msgspec.Struct):
    """Everything one key `form` may stand for. `capitals`: the key is an abbreviation, so only capitals mean it."""

    form: str = ""
    states: list[StateName] = []
    seats: list[Seat] = []
    bodies: list[str] = []
    persons: list[str] = []
    capitals: bool = False


class Lexicon(msgspec.Struct, frozen=True, kw_only=True):
    """Names by key, with the longest run of words that begins with a word; bodies and offices by country."""

    entries: dict[str, Entry]
    longest: dict[str, int]
    bodies_of: dict[str, tuple[Organisation, ...]]
    offices_of: dict[str, tuple[OfficeEntry, ...]]
    offices_at: dict[str, tuple[OfficeEntry, ...]]
    own_words: dict[str, frozenset[str]]
    full_names: dict[str, tuple[str, ...]]
    surnames: dict[str, tuple[str, ...]]


def words_of(text: str) -> list[str]:
    """Returns the keys of the words of a name."""
    return key(text).split()


@cache
def lexicon() -> Lexicon:
    """Returns the names of the knowledge base, built once a process."""
    base = knowledge()
    entries: dict[str, Entry] = {}
    own: dict[str, set[str]] = defaultdict(set)

    def entry(alias: str) -> Entry:
        name = key(alias).removeprefix("the ")
        one = entries.setdefault(name, Entry(form=name, states=[], seats=[], bodies=[], persons=[]))
        letters = "".join(letter for letter in alias if letter.isalpha())
        if len(letters) <= SHORT and letters.isupper():
            one.capitals = True
        return one

    for names in base.state_names.values():
        for name in names:
            entry(name.alias).states.append(name)
            own[name.iso3].update(word for word in words_of(name.alias) if len(word) > 2 or name.alias.isupper())
    for seats in base.seats.values():
        for seat in seats:
            entry(seat.alias).seats.append(seat)
    add_bodies(base.organisations, entry)
    full, surnames = person_index(base.holdings, base.person_names)
    for form, persons in full.items():
        if " " in form:
            entries.setdefault(form, Entry(form=form, states=[], seats=[], bodies=[], persons=[])).persons.extend(persons)
    longest: dict[str, int] = {}
    for form in entries:
        words = form.split()
        if words and len(words) <= MAX_WORDS:
            longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return Lexicon(
        entries=entries, longest=longest, bodies_of=grouped(base.organisations.values()), full_names=full, surnames=surnames,
        offices_of=offices_by(base.offices, "country"), offices_at=offices_by(base.offices, "organisation"),
        own_words={code: frozenset(words) - {"the", "of", "and", "people", "peoples", "state"} for code, words in own.items()},
    )  # fmt: skip


def add_bodies(organisations: dict[str, Organisation], entry: Callable[[str], Entry]) -> None:
    """Enters bodies under name, acronym and aliases, each id once."""
    for one in organisations.values():
        for alias in dict.fromkeys((one.name, one.acronym, *one.aliases)):
            if alias:
                bodies = entry(alias).bodies
                if one.id not in bodies:
                    bodies.append(one.id)


def grouped(organisations: Iterable[Organisation]) -> dict[str, tuple[Organisation, ...]]:
    """Returns bodies by country."""
    found: dict[str, list[Organisation]] = defaultdict(list)
    for one in organisations:
        found[one.country].append(one)
    return {country: tuple(bodies) for country, bodies in found.items()}


def offices_by(offices: dict[str, OfficeEntry], field: str) -> dict[str, tuple[OfficeEntry, ...]]:
    """Returns offices by their country or organisation."""
    found: dict[str, list[OfficeEntry]] = defaultdict(list)
    for office in offices.values():
        if getattr(office, field):
            found[getattr(office, field)].append(office)
    return {name: tuple(entries) for name, entries in found.items()}


def person_index(
    holdings: Iterable[str], names: dict[str, tuple[str, ...]]
) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Returns persons by full name or alias, and by single names (first and last words, since family names stand at either end)."""
    full: dict[str, set[str]] = defaultdict(set)
    single: dict[str, set[str]] = defaultdict(set)
    for name, persons in names.items():
        form = key(name)
        (full if " " in form else single)[form].update(persons)
    for person in holdings:
        words = words_of(person)
        full[" ".join(words)].add(person)
        if len(words) > 1:
            full[" ".join([words[-1], *words[:-1]])].add(person)  # "Lam To", "Abe Shinzo" for "Shinzo Abe"
            full[f"{words[0]} {words[-1]}"].add(person)
            full[" ".join(word for word in words if word not in PARTICLES)].add(person)
            single[words[0]].add(person)
            single[words[-1]].add(person)
            for position, word in enumerate(words[1:-1], start=1):
                if word in PARTICLES or len(word) > 3:
                    single[" ".join(words[position:])].add(person)
        for part in fold(person).replace("-", " ").split():
            if "-" in fold(person) and len(part) > 3:
                single[part].add(person)
    return {name: tuple(sorted(found)) for name, found in full.items()}, {
        name: tuple(sorted(found)) for name, found in single.items()
    }


PARTICLES = frozenset("de da do dos du del della di van von der den ter bin ibn bint al el la le ben abu ould ".split())


@cache
def own_content(country: str) -> frozenset[str]:
    """Returns the content words of a state's names, which do not tell its offices and bodies apart."""
    return content(" ".join(sorted(lexicon().own_words.get(country, ()))))


@cache
def forms_of(office: OfficeEntry) -> tuple[frozenset[str], ...]:
    """Returns the content words of an office's title and aliases, without the words of its own state."""
    own = own_content(office.country)
    forms = [content(text) for text in (office.title, *office.aliases)]
    return tuple(dict.fromkeys((form - own) or form for form in forms))


@cache
def body_forms(ident: str) -> tuple[frozenset[str], ...]:
    """Returns the content words of a body's names, without the words of its own state."""
    one = knowledge().organisations[ident]
    own = own_content(one.country)
    forms = [content(text) for text in (one.name, one.acronym, *one.aliases) if text]
    return tuple(dict.fromkeys((form - own) or form for form in forms))


@cache
def states_with_form() -> dict[frozenset[str], frozenset[str]]:
    """Returns content words -> the states that have a body of exactly these words besides their own name."""
    found: dict[frozenset[str], set[str]] = defaultdict(set)
    for one in knowledge().organisations.values():
        if one.country in knowledge().states and one.kind in ORGANS:
            for form in body_forms(one.id):
                found[form].add(one.country)
    return {form: frozenset(codes) for form, codes in found.items()}


@cache
def is_anyones(form: str) -> bool:
    """Tells whether a name without a state ("parliament", "the finance ministry") fits bodies of several states.

    That one state alone has it as a name of its own says nothing then: whose it is the text around must tell.
    """
    if form in BODY_HEADS:
        return True
    meant = [knowledge().organisations[ident] for ident in (lexicon().entries[form].bodies if form in lexicon().entries else ())]
    return len(states_with_form().get(content(form), ())) >= ANYONES and all(one.kind in ORGANS for one in meant)


def valid_at(since: str, until: str, day: str | None) -> bool:
    """Tells whether a name with these bounds may be meant on `day` (ISO, of any precision); an unknown bound excludes nothing."""
    if day is None:
        return True
    return (not since or since[: len(day)] <= day[: len(since)]) and (not until or day[: len(until)] <= until[: len(day)])


def pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Returns the spans of words and punctuation of `text[start:end]`."""
    return [match.span() for match in WORD.finditer(text, start, end)]
