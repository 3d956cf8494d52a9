"""State, words of a title, day -> the office meant and who held it: the same title at another date is another person."""

from __future__ import annotations

from functools import cache, lru_cache

import msgspec

from detente.actors.lexicon import forms_of, lexicon, own_content
from detente.actors.phrases import Phrase
from detente.actors.setting import own_words
from detente.actors.wording import QUALIFIERS, content, key
from detente.model import Office
from detente.ontology import knowledge
from detente.ontology.knowledge import Holding, OfficeEntry

HEADWORDS = frozenset(
    "chief president secretary general director chairman commander king governor speaker manager executive managing ".split()
)
# Words that by themselves name the first of a body ("the IAEA chief"); a general or commander of it is another.
FIRST = HEADWORDS - {"general", "commander", "king", "governor", "speaker", "secretary"}
# Heads of parts of a body: "IMF mission chief" and "spokesman for the UN mission" are not those of the whole.
PARTS = frozenset("mission delegation office bureau committee panel team force branch desk group".split())
# Sectors of offices whose row gives none; officials of international bodies have none, as their bodies.
KIND_SECTORS = {"legislature": "LEG", "party": "PTY", "military": "MIL", "igo": "", "security": "GOV"}
ROLES: tuple[tuple[frozenset[str], str], ...] = (
    (frozenset(["foreign", "minister"]), "foreign"), (frozenset(["foreign", "secretary"]), "foreign"),
    (frozenset(["foreign", "chief"]), "foreign"), (frozenset(["diplomat", "top"]), "foreign"), (frozenset(["diplomat", "chief"]), "foreign"),
    (frozenset(["defence", "minister"]), "defence"), (frozenset(["defence", "secretary"]), "defence"), (frozenset(["defence", "chief"]), "defence"),
    (frozenset(["prime", "minister"]), "hog"), (frozenset(["chancellor"]), "hog"), (frozenset(["chief", "government"]), "hog"),
    (frozenset(["president"]), "hos"), (frozenset(["king"]), "hos"),
    (frozenset(["party", "chief"]), "party"), (frozenset(["party", "secretary"]), "party"), (frozenset(["party", "chairman"]), "party"),
    (frozenset(["general", "secretary"]), "party"), (frozenset(["speaker"]), "legislature"), (frozenset(["parliament", "chief"]), "legislature"),
)  # fmt: skip
# Heads of state of these act through their head of government: "the German leader" is the chancellor.
PARLIAMENTARY = frozenset(
    "DEU ITA IND ISR GRC AUT IRL HUN PAK BGD IRQ LBN PRT POL CZE SVK SVN HRV BGR FIN EST LVA LTU ALB MKD MNE XKX ISL "
    "MLT SGP ETH NPL MUS TTO FJI WSM VUT ARM MDA ".split()
)
RANK = {"hos": 0, "hog": 1, "igo": 1, "foreign": 2, "party": 3, "defence": 4, "legislature": 4, "security": 5, "deputy": 6}
# Its monarch is that of fourteen other states too, and is named without a state when this one is meant.
REALM = "GBR"
SCORE_EXACT, SCORE_ROLE, SCORE_NEAR = 1.0, 0.85, 0.8


class Match(msgspec.Struct, frozen=True):
    """An office that a title may mean, with a score in [0, 1]."""

    score: float
    entry: OfficeEntry


@lru_cache(maxsize=8192)
def match_offices(country: str, words: str, bodies: frozenset[str] = frozenset(), bare_words: str = "") -> tuple[Match, ...]:
    """Returns the offices of a state (or of bodies) that the words of a title may mean, best first.

    Args:
        country: ISO3 or international code.
        words: the words of the title, bodies named in it included.
        bodies: ids of the bodies that the title names ("NATO chief").
        bare_words: the words without the bodies.
    """
    base = lexicon()
    own = own_content(country)
    wanted = content(words) - own or content(words)
    found: dict[str, Match] = {}

    def note(score: float, entry: OfficeEntry) -> None:
        if score > 0 and (entry.id not in found or found[entry.id].score < score):
            found[entry.id] = Match(score, entry)

    for entry in base.offices_of.get(country, ()):
        if country == "IGO" and bodies and entry.organisation not in bodies:
            note(SCORE_EXACT if wanted in forms_of(entry) else 0.0, entry)
            continue
        note(max((overlap(wanted, form, entry) for form in forms_of(entry)), default=0.0), entry)
    if bodies:
        bare = content(bare_words) - own
        for ident in sorted(bodies):
            for entry in base.offices_at.get(ident, ()):
                forms = [form & (HEADWORDS | QUALIFIERS) for form in forms_of(entry)]
                if bare - {"general"} and any(bare <= form for form in forms):
                    note(0.9 - 0.05 * min(len(form - bare) for form in forms if bare <= form), entry)
                elif bare and bare <= FIRST and not QUALIFIERS - HEADWORDS & frozenset().union(*forms):
                    note(0.75, entry)
    if wanted == {"chief"} and not bodies:
        # "The Russian leader" is the state's, whatever province has a leader of its own.
        found.clear()
        for entry in base.offices_of.get(country, ()):
            note(leader_score(entry, country), entry)
    return tuple(sorted(found.values(), key=lambda match: (-match.score, RANK.get(match.entry.kind, 7), match.entry.id)))


def leader_score(entry: OfficeEntry, country: str) -> float:
    """Returns how well "the leader" of a state fits an office."""
    if entry.id.endswith((".leader", ".supreme_leader")):
        return 0.85
    first = "hog" if country in PARLIAMENTARY or f"{country}.monarch" in knowledge().offices else "hos"
    if entry.kind == "party" and not entry.id.endswith(".party"):
        return 0.0
    return ({"hos": 0.6, "hog": 0.6, "party": 0.65} | {first: 0.8}).get(entry.kind, 0.0)


def overlap(wanted: frozenset[str], form: frozenset[str], entry: OfficeEntry) -> float:
    """Returns how well the words of a title fit a form of an office: equal, one within the other, or of the same role."""
    if not wanted or not form:
        return 0.0
    if wanted == form:
        return SCORE_EXACT
    extra, missing = wanted - form, form - wanted
    if extra & PARTS:
        return 0.0
    if extra and form <= HEADWORDS:
        missing = missing or frozenset(["?"])  # "Head of X" is no head of another body
    if not missing and not extra & QUALIFIERS and len(form) + 2 > len(extra):
        return 0.9 - 0.05 * len(extra)
    if (extra & QUALIFIERS and missing) or (missing | extra) & {"deputy", "spokesman", "ambassador", "adviser"}:
        return 0.0
    if not extra and not missing & QUALIFIERS and (wanted - HEADWORDS or entry.kind == "igo") and wanted - {"minister"}:
        return SCORE_NEAR - 0.05 * len(missing)
    role = next((kind for words, kind in ROLES if words <= wanted), None)
    one_of_many = role == "party" and not entry.id.endswith(".party")  # "the party chairman" is of the party in power, if of any
    if role is not None and role == entry.kind and len(wanted) <= 3 and not missing & {"deputy"} and not one_of_many:
        return SCORE_ROLE - 0.1 * (form & wanted == frozenset()) - 0.02 * len(missing)
    return 0.0


def holders_at(office: str, day: str | None) -> list[Holding]:
    """Returns who held an office on a day, the one who took it last first; those only elected to it held nothing.

    A holding without an end lasts until the next holder of the same office took it.
    """
    if day is None:
        return []
    found = [one for one in knowledge().office_holders.get(office, ()) if one.covers(day) and one.act != "elect"]
    return sorted(found, key=lambda one: (one.act == "acting", one.start), reverse=True) if len(found) > 1 else found


def current_at(holding: Holding, day: str | None) -> bool:
    """Tells whether a holding lasted on a day: covered, and where its end is unknown, not taken over by another since."""
    if day is None:
        return False
    if not holding.covers(day) or holding.act == "elect":
        return False
    entry = knowledge().offices[holding.office]
    if holding.end or entry.kind in ("deputy", "other", "governor", "minister"):
        return True
    later = [one for one in knowledge().office_holders[holding.office] if holding.start < one.start <= day and one.act == "held"]
    return not any(one.person != holding.person for one in later)


@cache
def full_title(entry: OfficeEntry) -> str:
    """Returns an office's title with its state: "President of Russia", "Ambassador of Russia to Vietnam"."""
    states = knowledge().states
    if entry.country not in states or set(key(entry.title).split()) & own_words(entry.country):
        return entry.title
    if entry.organisation and any(
        set(key(entry.title).split()) >= set(key(name).split()) - {"the", "of"}
        for name in names_of_body(entry.organisation)
        if len(key(name)) > 3
    ):
        return entry.title
    name = states[entry.country]
    article = (
        "the " if name.startswith(("United", "Netherlands", "Philippines", "Central African", "Dominican", "Marshall")) else ""
    )
    return f"{entry.title} of {article}{name}"


def names_of_body(ident: str) -> tuple[str, ...]:
    """Returns name and acronym of a body."""
    one = knowledge().organisations.get(ident)
    return tuple(name for name in (one.name, one.acronym) if name) if one else ()


@cache
def office_of(entry: OfficeEntry) -> Office:
    """Returns the office of an entry of the knowledge base."""
    host = entry.id.split(".amb_")[1].upper() if ".amb_" in entry.id else None
    return Office(
        id=entry.id, title=full_title(entry), country=entry.country, organisation=entry.organisation or None,
        sector=office_sector(entry), host=host,
    )  # fmt: skip


def office_sector(entry: OfficeEntry) -> str | None:
    """Returns the PLOVER sector of an office: its own, else by its kind."""
    international = entry.country in ("IGO", "UNO", "EUR")
    return (entry.sector or ("" if international else KIND_SECTORS.get(entry.kind, "GOV"))) or None


def fitting_offices(country: str, phrase: Phrase, bodies: frozenset[str]) -> tuple[Match, ...]:
    """Returns the offices that the title may mean; where it names what its holder deals with, only those that name it too."""
    if not phrase.host_words:
        return match_offices(country, phrase.words, bodies, phrase.bare_words)
    about = content(phrase.host_words)
    matches = match_offices(country, f"{phrase.words} {phrase.host_words}", bodies, f"{phrase.bare_words} {phrase.host_words}")
    return tuple(match for match in matches if any(about <= form for form in forms_of(match.entry)))


def title_fits(phrase: Phrase, entry: OfficeEntry) -> bool:
    """Tells whether the words of a phrase may name an office."""
    bodies = frozenset(ident for body in phrase.bodies for ident in body.bodies)
    return any(match.entry.id == entry.id for match in fitting_offices(entry.country, phrase, bodies))


def ranked_offices(entries: list[OfficeEntry], phrase: Phrase) -> list[OfficeEntry]:
    """Returns offices, those the words of the phrase name first, then by rank."""
    bodies = frozenset(ident for body in phrase.bodies for ident in body.bodies)

    def fit(entry: OfficeEntry) -> float:
        if not phrase.words:
            return 0.0
        matches = fitting_offices(entry.country, phrase, bodies)
        return next((match.score for match in matches if match.entry.id == entry.id), 0.0)

    return sorted(
        dict.fromkeys(entries), key=lambda entry: (-fit(entry), RANK.get(entry.kind, 7), entry.country != REALM, entry.id)
    )
