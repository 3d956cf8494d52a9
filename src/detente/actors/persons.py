"""Person phrases -> persons with the offices they held at a date.

A name with holdings valid at the date, ranked by the title in the text and the states it names; a title and state without a name
through the holdings of that office; the text's own title when the knowledge base knows nobody; unknown rather than a guess.
Offices are plural: every holding that covers the date is kept, the one the text names first.
"""

from __future__ import annotations

from functools import cache, lru_cache
from heapq import merge

import msgspec
from rapidfuzz import fuzz, process

from detente.actors.compounds import without_shared_title
from detente.actors.lexicon import lexicon
from detente.actors.offices import RANK, current_at, office_of, office_sector, ranked_offices, title_fits
from detente.actors.phrases import GENERATIONS, Phrase
from detente.actors.setting import Setting, possible_codes
from detente.actors.titles import body_codes, office_in_text, person_from_text, read_title, sector_of_title
from detente.actors.tokens import PARTICLES
from detente.actors.wording import content, key
from detente.model import Actor, Candidate, Office
from detente.ontology import knowledge
from detente.ontology.knowledge import Holding, OfficeEntry

MIN_SCORE = 0.45
# A reading is taken when it leads by this much: names of two holders in one state differ by office and date, 0.1 each or more.
LEAD = 0.05
# Transliterations differ by a letter or two ("Yanukovich"); 88 of 100 lets one letter in eight differ, shorter names must be exact.
FUZZY, FUZZY_LETTERS = 88.0, 6
HOUSEHOLD = frozenset({"hos", "hog", "igo", "foreign", "party"})


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """A person with what of their holdings the date leaves, and how well the phrase fits."""

    person: str
    score: float
    reasons: tuple[str, ...]
    current: tuple[Holding, ...]
    past: bool


def read_person(phrase: Phrase, text: str, setting: Setting) -> tuple[tuple[Candidate, ...], Actor | None, float, str]:
    """Returns the candidates of a person phrase, and the actor taken with score and reason; None leaves it open."""
    if phrase.name is not None or phrase.kind == "name":
        phrase = without_shared_title(phrase)
        span = phrase.name or (phrase.start, phrase.end)
        candidates = named_candidates(text[span[0] : span[1]], phrase, setting)
        clear = candidates and (len(candidates) == 1 or candidates[0].score - candidates[1].score >= LEAD)
        if clear:
            return candidates, candidates[0].actor, candidates[0].score, candidates[0].reason
        if candidates and phrase.kind == "name" and not phrase.states:
            return candidates, None, 0.0, "several persons of that name fit"
        actor = person_from_text(text[span[0] : span[1]], phrase, setting)
        if actor is None:
            return candidates, None, 0.0, "a name that the knowledge base does not know, without title or state"
        return candidates, actor, 0.75 if actor.offices else 0.5, "title and name in the text"
    return read_title(phrase, text, setting)


def named_candidates(name: str, phrase: Phrase, setting: Setting) -> tuple[Candidate, ...]:
    """Returns the persons of the knowledge base that a name may mean, best first."""
    persons, full, exact = known_persons(name)
    around = setting.codes(phrase.start, phrase.end)
    stated = frozenset(code for entry in phrase.states for code in possible_codes(entry, setting.day))
    named = body_codes(phrase.bodies, setting)
    readings = [
        reading
        for person in persons
        if (reading := weigh(person, phrase, setting, stated | named, frozenset(around[:4]), full=full, exact=exact)) is not None
    ]
    readings.sort(key=lambda reading: (-reading.score, reading.person))
    return tuple(candidate_of(reading, phrase, setting, stated) for reading in readings[:8])


@lru_cache(maxsize=16384)
def known_persons(name: str) -> tuple[tuple[str, ...], bool, bool]:
    """Returns the persons under a name, whether it is a full name, and whether it is spelt as known.

    Tried in order: as written; without initials, particles of honour and generations; family name first or last; first and last
    word alone (patronymics, middle names); one letter in eight different; the family name alone.
    """
    base = lexicon()
    words = [word for word in key(name).split() if word not in ("mr", "mrs", "ms", "dr", "sir", "sheikh", "sayyid", "gen")]
    forms = [" ".join(words)]
    core = [word for word in words if len(word) > 1 and word not in GENERATIONS]
    if len(core) > 1:
        forms += [" ".join(core), " ".join([*core[1:], core[0]]), " ".join([core[-1], *core[:-1]]), f"{core[0]} {core[-1]}"]
        bare = [word for word in core if word not in PARTICLES]
        forms += [" ".join(bare), f"{core[0]} {core[1]}" if len(core) > 2 else " ".join(core)]
        forms += [" ".join(core[1:])] if len(core) > 2 else []
    for form in dict.fromkeys(forms):
        if form in base.full_names and " " in form:
            return base.full_names[form], True, True
    single = forms[0]
    holders = [person for person in base.surnames.get(single, ()) if key(person) == single]
    if holders:
        return tuple(holders), True, True
    if len(core) > 1:
        joined = " ".join(core)
        if len(joined) >= FUZZY_LETTERS:
            near = process.extract(joined, name_list(core[0][0], core[-1][0]), scorer=fuzz.ratio, score_cutoff=FUZZY, limit=3)
            found = {person for form, _, _ in near for person in base.full_names[form]}
            if found:
                return tuple(sorted(found)), True, False
        return (), True, False
    return base.surnames.get(single, ()), False, True


@lru_cache(maxsize=1024)
def name_list(first: str, last: str) -> tuple[str, ...]:
    """Returns the known full names that begin with one of two letters: transliterations seldom change the first."""
    names = names_by_letter()
    if first == last:
        return tuple(name for _, name in names.get(first, ()))
    return tuple(name for _, name in merge(names.get(first, ()), names.get(last, ())))


@cache
def names_by_letter() -> dict[str, tuple[tuple[int, str], ...]]:
    """Returns the known full names with their place in the lexicon, by their first letter."""
    found: dict[str, list[tuple[int, str]]] = {}
    for number, name in enumerate(lexicon().full_names):
        found.setdefault(name[0], []).append((number, name))
    return {letter: tuple(names) for letter, names in found.items()}


def weigh(
    person: str, phrase: Phrase, setting: Setting, stated: frozenset[str], around: frozenset[str], *, full: bool, exact: bool
) -> Reading | None:
    """Returns how well a person fits a phrase: name, date, title and states each add or take; None below the threshold."""
    offices = knowledge().offices
    holdings = [one for one in knowledge().holdings.get(person, ()) if one.office in offices]
    current = tuple(one for one in holdings if current_at(one, setting.day))
    pool = current or holdings
    score, reasons = (0.6, ["full name" if exact else "a name spelt nearly so"]) if full else (0.35, ["part of the name"])
    score -= 0.0 if exact else 0.1
    countries = {offices[one.office].country for one in pool}
    ever = {offices[one.office].country for one in holdings}
    if current:
        score, reasons = score + 0.15, [*reasons, "in office at the date"]
        score += 0.1 - 0.02 * min(RANK.get(offices[one.office].kind, 7) for one in current) if not full else 0.0
    elif setting.day is not None and not full:
        score -= 0.1
    elif not full and sole_ruler(key(person).split()[-1]) == person:
        score, reasons = score + 0.2, [*reasons, "the only head of state or government of that name"]
    if stated & countries:
        score, reasons = score + 0.2, [*reasons, "state in the title"]
    elif stated & ever:
        score += 0.1
    elif stated and ever:
        score, reasons = score - 0.3, [*reasons, "another state in the title"]
    if countries & around:
        score, reasons = score + 0.08, [*reasons, "state in the text"]
    elif not full and not phrase.words and not any(is_household_name(offices[one.office]) for one in pool):
        return None
    if phrase.words and any(title_fits(phrase, offices[one.office]) for one in pool):
        score, reasons = score + 0.12, [*reasons, "the title fits an office"]
    if score < MIN_SCORE:
        return None
    past = setting.day is not None and not current and any(before(one, setting.day) for one in holdings)
    return Reading(person=person, score=min(score, 1.0), reasons=tuple(reasons), current=current, past=past)


def is_household_name(office: OfficeEntry) -> bool:
    """Tells whether papers print the bare family name of its holder far from his state: heads of state or
    government, of bodies and parties, foreign ministers.

    Of anybody else ("Dam", a deputy prime minister, in a text on a dam) it is another's name, or none, where the text does not name his state.
    """
    return office.kind in HOUSEHOLD


@lru_cache(maxsize=1024)
def sole_ruler(surname: str) -> str | None:
    """Returns the one head of state or government that the knowledge base has under a surname, None of several: whom a text without a date means."""
    base = knowledge()
    rulers = {
        person
        for person in lexicon().surnames.get(surname, ())
        if any(
            base.offices[one.office].kind in ("hos", "hog") for one in base.holdings.get(person, ()) if one.office in base.offices
        )
    }
    return rulers.pop() if len(rulers) == 1 else None


def before(holding: Holding, day: str) -> bool:
    """Tells whether a holding had begun by a day."""
    return bool(holding.start) and holding.start[: len(day)] <= day[: len(holding.start)]


def candidate_of(reading: Reading, phrase: Phrase, setting: Setting, stated: frozenset[str]) -> Candidate:
    """Returns a reading as an actor: offices at the date, the named one first; former officials are ELI."""
    entries = [knowledge().offices[one.office] for one in reading.current]
    ranked = ranked_offices(entries, phrase)
    title = title_office(phrase, setting, reading, stated) if phrase.words and not ranked_fits(ranked, phrase) else None
    offices = tuple(office_of(entry) for entry in ranked)
    sector = office_sector(ranked[0]) if ranked else None
    country = ranked[0].country if ranked else home_of(reading.person, setting.day)
    if stated and country not in stated and any(entry.country in stated for entry in entries):
        country = next(entry.country for entry in ranked if entry.country in stated)
    if phrase.former or (reading.past and not ranked):
        sector, offices = ("ELI", ()) if phrase.former or title is None else (sector, offices)
        once = once_of(reading.person, phrase, setting.day) if phrase.former else country
        country = min(stated & ever_of(reading.person), default=once)
    if title is not None and not phrase.former:
        offices, sector = (title, *offices), title.sector
        country = title.country or country
    if setting.day is None and not offices:
        offices = undated_offices(reading.person, phrase)
        sector = offices[0].sector if offices else home_sector(reading.person)
        country = offices[0].country if offices else country
    actor = Actor(
        id=f"person:{reading.person}", name=reading.person, type="person", country=country, sector=sector, offices=offices
    )
    return Candidate(actor=actor, score=reading.score, reason="; ".join((*reading.reasons, reading.person)))


def ever_of(person: str) -> frozenset[str]:
    """Returns the countries of all offices a person held."""
    offices = knowledge().offices
    return frozenset(offices[one.office].country for one in knowledge().holdings.get(person, ()) if one.office in offices)


def once_of(person: str, phrase: Phrase, day: str | None) -> str | None:
    """Returns the country of the last office that a former title means: not of what its holder does since, for the United Nations or a firm."""
    offices = knowledge().offices
    held = (offices[one.office] for one in knowledge().holdings.get(person, ()) if one.office in offices)
    fitting = [entry.country for entry in held if phrase.words and title_fits(phrase, entry)]
    return fitting[-1] if fitting else home_of(person, day)


def ranked_fits(ranked: list[OfficeEntry], phrase: Phrase) -> bool:
    """Tells whether the words of the phrase name one of the offices."""
    return any(title_fits(phrase, entry) for entry in ranked)


def title_office(phrase: Phrase, setting: Setting, reading: Reading, stated: frozenset[str]) -> Office | None:
    """Returns the office that the words give when the knowledge base has no such holding at the date: the text is believed."""
    words = content(phrase.words)
    if phrase.former or not sector_of_title(words):
        return None
    homes = sorted(stated) or sorted(body_codes(phrase.bodies, setting))
    return office_in_text(phrase, setting, homes[0] if homes else home_of(reading.person, setting.day))


def home_of(person: str, day: str | None) -> str | None:
    """Returns the country that a person mostly held offices of, by the time nearest to the day."""
    offices = knowledge().offices
    holdings = [one for one in knowledge().holdings.get(person, ()) if one.office in offices]
    if not holdings:
        return None
    past = [one for one in holdings if day is None or before(one, day)] or holdings
    countries = [offices[one.office].country for one in sorted(past, key=lambda one: one.start)]
    national = [code for code in countries if code not in ("IGO", "UNO", "EUR")]
    return (national or countries)[-1]


def home_sector(person: str) -> str | None:
    """Returns the sector of the highest office a person ever held."""
    offices = knowledge().offices
    entries = [offices[one.office] for one in knowledge().holdings.get(person, ()) if one.office in offices]
    return office_sector(min(entries, key=lambda entry: RANK.get(entry.kind, 7))) if entries else None


def undated_offices(person: str, phrase: Phrase) -> tuple[Office, ...]:
    """Returns, when no date is known, the offices of a person that the words name; none otherwise."""
    offices = knowledge().offices
    entries = [offices[one.office] for one in knowledge().holdings.get(person, ()) if one.office in offices]
    fitting = [entry for entry in entries if phrase.words and title_fits(phrase, entry)]
    return tuple(office_of(entry) for entry in ranked_offices(fitting, phrase))
