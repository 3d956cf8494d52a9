"""Person mentions -> persons with the offices they held at a date.

Resolution follows the order of the design: a name with holdings valid at the article's date, ranked by the title in the text and the
states it names; the text's own title when the knowledge base knows nobody; unknown rather than a guess. Offices are plural: every
holding that covers the date is kept, the one the text names first.
"""

from __future__ import annotations

import re

from detente.model import Actor, Candidate, Mention, Office, fold
from detente.ontology import knowledge
from detente.ontology.knowledge import Holding, OfficeEntry

# Words of a title -> sector, read in order; the first that is in the title decides.
TITLE_SECTORS: tuple[tuple[str, frozenset[str]], ...] = (
    ("JUD", frozenset(["judge", "justice", "prosecutor"])),
    ("MIL", frozenset(["general", "admiral", "marshal", "colonel", "commander", "army", "navy", "chief-of-staff"])),
    (
        "LEG",
        frozenset(
            [
                "speaker",
                "senator",
                "congressman",
                "congresswoman",
                "lawmaker",
                "parliament",
                "duma",
                "assembly",
                "bundestag",
                "knesset",
                "senate",
            ]
        ),
    ),
    ("REL", frozenset(["pope", "archbishop", "ayatollah", "patriarch"])),
    ("COP", frozenset(["police"])),
    ("SPY", frozenset(["intelligence"])),
    ("PTY", frozenset(["party", "politburo", "communist"])),
)
GOVERNMENT_TITLES = frozenset(
    [
        "president",
        "minister",
        "premier",
        "chancellor",
        "king",
        "queen",
        "prince",
        "emperor",
        "sultan",
        "emir",
        "ambassador",
        "envoy",
        "secretary",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "governor",
        "mayor",
        "commissioner",
        "counsellor",
        "consul",
        "adviser",
        "advisor",
        "representative",
        "chairman",
        "deputy",
        "prime",
        "leader",
        "head",
        "director",
        "undersecretary",
        "diplomat",
        "taoiseach",
        "vice-president",
    ]
)
FORMER = frozenset(["former", "ex", "then", "late", "ex-president"])
# Sectors of offices whose entry in the knowledge base gives none.
KIND_SECTORS = {"legislature": "LEG", "party": "PTY", "military": "MIL", "igo": "GOV", "security": "GOV"}
MIN_SCORE = 0.5


def person_candidates(text: str, mention: Mention, day: str | None, context: frozenset[str]) -> list[Candidate]:
    """Returns the readings of a named person, best first.

    Args:
        text: the article's text.
        mention: a person mention with a name.
        day: ISO date of the article (any precision), None if unknown.
        context: ISO3 codes of states that the article names.
    """
    assert mention.name is not None
    base = knowledge()
    name = fold(mention.name.of(text))
    title = frozenset(re.findall(r"\w+", fold(mention.title.of(text)))) if mention.title else frozenset()
    found: list[Candidate] = []
    for person in known_persons(name):
        holdings = [holding for holding in base.holdings.get(person, ()) if holding.office in base.offices]
        current = [holding for holding in holdings if day is None or holding.covers(day)]
        pool = current or holdings
        score, reasons = score_person(name, person, pool, bool(current), title, mention.states, context)
        if score >= MIN_SCORE:
            offices = offices_at(pool if current else [], title)
            country = base.offices[pool[0].office].country if pool else None
            actor = Actor(
                id=f"person:{person}", name=person, type="person", country=country,
                sector=sector_of_offices(pool, title, former=not current and bool(holdings) and day is not None), offices=offices,
            )  # fmt: skip
            found.append(Candidate(actor=actor, score=min(score, 1.0), reason="; ".join(reasons)))
    return sorted(found, key=lambda candidate: (-candidate.score, candidate.actor.name))


def known_persons(name: str) -> tuple[str, ...]:
    """Returns the persons of the knowledge base under a folded name, in the order given or reversed ("Lam To")."""
    base = knowledge().person_names
    if name in base:
        return base[name]
    words = name.split()
    if len(words) == 1:
        return knowledge().surnames.get(name, ())
    return base.get(" ".join([words[-1], *words[:-1]]), ())


def score_person(
    name: str,
    person: str,
    pool: list[Holding],
    current: bool,
    title: frozenset[str],
    states: tuple[str, ...],
    context: frozenset[str],
) -> tuple[float, list[str]]:
    """Returns a score in [0, 1] and its reasons: full name, date, title and states each add."""
    offices = knowledge().offices
    full = len(name.split()) > 1
    score, reasons = (0.6, ["full name"]) if full else (0.3, ["part of the name"])
    if current:
        score, reasons = score + 0.15, [*reasons, "in office at the date"]
    named = {offices[holding.office].country for holding in pool}
    if named & set(states):
        score, reasons = score + 0.15, [*reasons, "state in the title"]
    elif states and pool and not (named & context):
        score, reasons = score - 0.3, [*reasons, "another state in the title"]
    elif named & context:
        score, reasons = score + 0.1, [*reasons, "state in the article"]
    if title and any(title & office_words(offices[holding.office]) for holding in pool):
        score, reasons = score + 0.15, [*reasons, "title fits an office"]
    if not full and not (named & (set(states) | context)):
        score -= 0.2
    return score, [*reasons, person]


def office_words(entry: OfficeEntry) -> frozenset[str]:
    """Returns the folded words of an office's title and aliases."""
    return frozenset(re.findall(r"\w+", fold(" ".join((entry.title, *entry.aliases))))) - {"of", "the", "and", "for"}


def offices_at(pool: list[Holding], title: frozenset[str]) -> tuple[Office, ...]:
    """Returns the offices of holdings, the one whose words the title shares most first."""
    entries = [knowledge().offices[holding.office] for holding in pool]
    ranked = sorted(dict.fromkeys(entries), key=lambda entry: (-len(title & office_words(entry)), entry.id))
    return tuple(office_of(entry) for entry in ranked)


def office_of(entry: OfficeEntry) -> Office:
    """Returns the office of an entry of the knowledge base."""
    host = entry.id.split(".amb_")[1] if ".amb_" in entry.id else None
    return Office(
        id=entry.id, title=entry.title, country=entry.country, organisation=entry.organisation or None,
        sector=entry.sector or KIND_SECTORS.get(entry.kind, "GOV"), host=host,
    )  # fmt: skip


def sector_of_offices(pool: list[Holding], title: frozenset[str], *, former: bool) -> str:
    """Returns the PLOVER sector of a person: of the office the title names, else of the highest; former officials are ELI."""
    if former and not (title - FORMER):
        return "ELI"
    offices = offices_at(pool, title)
    return (offices[0].sector if offices else None) or "GOV"


def person_from_text(text: str, mention: Mention) -> Actor:
    """Returns a person as the text alone knows it: name, the title's words as office, its first state as country."""
    assert mention.name is not None
    name = mention.name.of(text)
    if mention.title is None:
        return Actor(id=None, name=name, type="person", country=mention.states[0] if mention.states else None, sector=None)
    words = mention.title.of(text)
    folded = frozenset(re.findall(r"[\w-]+", fold(words)))
    country = mention.states[0] if mention.states else None
    host = mention.states[1] if len(mention.states) > 1 and folded & {"ambassador", "envoy"} else None
    title = canonical_title(words, country, host)
    office = Office(id=None, title=title, country=country, sector=title_sector(folded), host=host)
    return Actor(id=None, name=name, type="person", country=country, sector=title_sector(folded), offices=(office,))


def title_sector(words: frozenset[str]) -> str | None:
    """Returns the sector that the words of a title give, None when they give none."""
    if words & {"former", "ex"}:
        return "ELI"
    if (
        words & {"minister", "ambassador", "president", "chancellor", "premier", "prime", "king", "queen"}
        and "party" not in words
    ):
        return "GOV"
    for sector, marks in TITLE_SECTORS:
        if words & marks:
            return sector
    return "GOV" if words & GOVERNMENT_TITLES else None


def canonical_title(words: str, country: str | None, host: str | None) -> str:
    """Returns an office in a fixed form: "Ambassador of Russia to Vietnam", "Minister of … of X"; else the words as written."""
    states = knowledge().states
    bare = re.sub(r"(?i)\b(?:newly[- ](?:appointed|elected)|then|outgoing|visiting|new|the|acting|former)\b ?", "", words).strip(
        " ,"
    )
    if host and country and "mbassador" in words:
        return f"Ambassador of {states.get(country, country)} to {states.get(host, host)}"
    return bare[:1].upper() + bare[1:]
