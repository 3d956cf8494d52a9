"""Reference and entity -> how their words of office and of bodies agree."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from detente.language.entities import Entity
from detente.model import fold
from detente.ontology import knowledge

# Words that stand for an office without naming it -> words of office they may stand for.
OFFICE_WORDS: dict[str, frozenset[str]] = {
    "diplomat": frozenset("ambassador envoy minister consul charge representative counsellor attache".split()),
    "envoy": frozenset("ambassador envoy representative mediator".split()),
    "leader": frozenset("president secretary premier prime chairman leader king chancellor emir chief head supreme".split()),
    "leaders": frozenset("president secretary premier prime chairman leader king chancellor emir chief head".split()),
    "chief": frozenset("secretary chief head director commissioner chairman general commander president".split()),
    "premier": frozenset("prime premier taoiseach chancellor".split()),
    "pm": frozenset("prime premier".split()),
    "statesman": frozenset("president prime premier minister chancellor".split()),
    "monarch": frozenset("king queen emir emperor sultan".split()),
    "king": frozenset("king monarch".split()),
    "pontiff": frozenset(["pope"]),
    "official": frozenset("minister secretary official director deputy commissioner chairman spokesperson spokesman head".split()),
    "officer": frozenset("officer colonel captain general major admiral lieutenant commander brigadier".split()),
    "commander": frozenset("commander general colonel admiral marshal".split()),
    "general": frozenset("general commander marshal chief".split()),
    "soldier": frozenset("general colonel captain sergeant corporal private lieutenant".split()),
    "legislator": frozenset("chairman speaker assembly parliament deputy senator congressman".split()),
    "lawmaker": frozenset("senator deputy congressman member mp".split()),
    "deputy": frozenset("deputy mp lawmaker".split()),
    "politician": frozenset("minister deputy leader senator mp candidate".split()),
    "spokesman": frozenset("spokesman spokeswoman spokesperson".split()),
    "spokeswoman": frozenset("spokesman spokeswoman spokesperson".split()),
    "candidate": frozenset("candidate leader opposition".split()),
    "justice": frozenset("judge justice".split()),
    "prelate": frozenset("archbishop cardinal bishop patriarch".split()),
    "strongman": frozenset("general president marshal colonel leader".split()),
    "ruler": frozenset("general president king leader emir".split()),
    "negotiator": frozenset("negotiator minister envoy representative".split()),
    "mediator": frozenset("mediator envoy representative negotiator".split()),
    "aide": frozenset("adviser aide assistant".split()),
    "incumbent": frozenset(["president"]),
    "vice-president": frozenset("vice president".split()),
}  # fmt: skip
# Head nouns -> kinds of office in the knowledge base.
OFFICE_KINDS: dict[str, frozenset[str]] = {
    "president": frozenset(["hos"]), "king": frozenset(["hos"]), "queen": frozenset(["hos"]), "emir": frozenset(["hos"]),
    "monarch": frozenset(["hos"]), "sultan": frozenset(["hos"]), "emperor": frozenset(["hos"]), "pope": frozenset(["hos"]),
    "premier": frozenset(["hog"]), "chancellor": frozenset(["hog"]), "leader": frozenset(["hos", "hog", "party", "igo"]),
    "ruler": frozenset(["hos", "hog"]), "strongman": frozenset(["hos", "military"]), "pontiff": frozenset(["hos"]),
    "minister": frozenset(["foreign", "defence", "minister", "hog"]), "secretary": frozenset(["foreign", "defence", "party", "minister", "igo"]),
    "diplomat": frozenset(["foreign", "diplomat"]), "ambassador": frozenset(["diplomat"]), "envoy": frozenset(["diplomat"]),
    "general": frozenset(["military"]), "commander": frozenset(["military"]), "speaker": frozenset(["legislature"]),
    "legislator": frozenset(["legislature"]), "chief": frozenset(["party", "igo", "military", "foreign", "security"]),
    "chairman": frozenset(["party", "legislature"]), "governor": frozenset(["governor"]), "mayor": frozenset(["governor"]),
    "statesman": frozenset(["hos", "hog"]), "politician": frozenset(["party", "minister"]),
}  # fmt: skip
BODY_KINDS: dict[str, frozenset[str]] = {
    "ministry": frozenset(["ministry"]), "group": frozenset(["armed_group", "igo", "ngo", "bloc"]), "movement": frozenset(["armed_group", "party"]),
    "militia": frozenset(["armed_group"]), "front": frozenset(["armed_group", "party"]), "bloc": frozenset(["igo", "bloc"]), "alliance": frozenset(["igo", "bloc"]),
    "union": frozenset(["igo", "bloc", "union"]), "community": frozenset(["igo", "bloc"]), "organisation": frozenset(["igo", "ngo", "armed_group"]),
    "organization": frozenset(["igo", "ngo", "armed_group"]), "party": frozenset(["party"]), "company": frozenset(["company"]), "firm": frozenset(["company"]),
    "bank": frozenset(["company", "agency"]), "agency": frozenset(["agency", "media", "igo"]), "court": frozenset(["court"]), "tribunal": frozenset(["court"]),
    "parliament": frozenset(["legislature"]), "assembly": frozenset(["legislature"]), "senate": frozenset(["legislature"]), "council": frozenset(["agency", "igo", "legislature"]),
    "army": frozenset(["force"]), "navy": frozenset(["force"]), "police": frozenset(["force", "agency"]), "newspaper": frozenset(["media"]),
    "paper": frozenset(["media"]), "broadcaster": frozenset(["media"]), "channel": frozenset(["media"]), "university": frozenset(["university"]),
    "church": frozenset(["religious"]), "fund": frozenset(["igo"]), "watchdog": frozenset(["igo", "ngo", "agency"]), "coalition": frozenset(["party", "bloc"]),
    "cartel": frozenset(["armed_group"]), "gang": frozenset(["armed_group"]), "guerrilla": frozenset(["armed_group"]), "network": frozenset(["armed_group", "media"]),
    "force": frozenset(["force"]), "charity": frozenset(["ngo"]), "lender": frozenset(["igo", "company"]), "manufacturer": frozenset(["company"]),
    "regime": frozenset(["armed_group"]), "legislature": frozenset(["legislature"]), "chamber": frozenset(["legislature"]), "house": frozenset(["legislature"]),
}  # fmt: skip


@cache
def body_kinds_of(form: str) -> frozenset[str]:
    """Returns the kinds of the bodies that bear a name."""
    base = knowledge()
    return frozenset(base.organisations[one].kind for one in base.organisation_names.get(form, ()) if one in base.organisations)


def office_fit(head: str, modifier: str, entity: Entity) -> str:
    """Returns how a person's head noun fits an entity: the same words of office, a synonym, an office known, another one, or only a name."""
    compound = COMPOUNDS.get(f"{modifier} {head}")
    if compound is not None:
        words, kinds = compound
        if words & entity.words or any(one.kind in kinds for one in entity.offices):
            return "same+"
        return "other" if entity.offices or entity.words & TITLES else "bare"
    if head in entity.words:
        return "same+" if modifier in entity.words else "same"
    if OFFICE_WORDS.get(head, frozenset()) & entity.words:
        return "like"
    wanted = OFFICE_KINDS.get(head)
    if wanted is not None and entity.offices:
        return "office" if any(one.kind in wanted for one in entity.offices) else "other"
    return "titled" if entity.words & TITLES else "bare"


# Words that together name another office than the last alone: (words of the title it stands for, kinds of office).
COMPOUNDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "party leader": (frozenset(["secretary", "party"]), frozenset(["party"])),
    "party chief": (frozenset(["secretary", "party"]), frozenset(["party"])),
    "state leader": (frozenset(["president"]), frozenset(["hos"])),
    "state president": (frozenset(["president"]), frozenset(["hos"])),
    "government leader": (frozenset(["prime", "premier"]), frozenset(["hog"])),
    "government chief": (frozenset(["prime", "premier"]), frozenset(["hog"])),
    "cabinet leader": (frozenset(["prime", "premier"]), frozenset(["hog"])),
    "prime minister": (frozenset(["prime", "premier"]), frozenset(["hog"])),
    "foreign minister": (frozenset(["foreign"]), frozenset(["foreign"])),
    "defence minister": (frozenset(["defence", "defense"]), frozenset(["defence"])),
    "defense minister": (frozenset(["defence", "defense"]), frozenset(["defence"])),
    "top diplomat": (frozenset(["foreign", "representative"]), frozenset(["foreign"])),
    "chief diplomat": (frozenset(["foreign", "representative"]), frozenset(["foreign"])),
    "top legislator": (frozenset(["chairman", "speaker", "assembly"]), frozenset(["legislature"])),
    "top lawmaker": (frozenset(["chairman", "speaker", "assembly"]), frozenset(["legislature"])),
    "opposition leader": (frozenset(["opposition"]), frozenset(["opposition"])),
    "army chief": (frozenset(["army", "general", "commander"]), frozenset(["military"])),
    "police chief": (frozenset(["police"]), frozenset()),
}  # fmt: skip
TITLES = frozenset(
    "president minister premier chancellor king queen chairman secretary ambassador envoy general colonel spokesman spokeswoman "
    "governor mayor senator judge commander director admiral".split()
)

# Titles that more states use ("prime minister", 154) tell nobody apart; the next rarest, "chancellor", is used by 17.
FEW_STATES = 5


@cache
def rare_offices() -> dict[str, frozenset[str]]:
    """Returns the folded titles that few states use -> the offices so called."""
    named: dict[str, set[str]] = {}
    for office in knowledge().offices.values():
        for title in {fold(one) for one in (office.title, *office.aliases)}:
            named.setdefault(title, set()).add(office.id)
    return {
        title: frozenset(found)
        for title, found in named.items()
        if len({knowledge().offices[one].country for one in found}) <= FEW_STATES
    }


# "The defence ministry", "the Minister of Energy", "the interior ministry": of what matters one is.
MATTER_BEFORE = re.compile(r"\b(?P<matter>[\w-]+) (?:ministry|minister|department)$")
MATTER_AFTER = re.compile(r"^(?:[\w’'-]+ )*?(?:ministry|minister|department) (?:of|for) (?:the )?(?P<matter>[\w-]+)")
# What stands before "minister" or "ministry" and names no matter.
NO_MATTER = frozenset(
    "the a an this that same his her its their prime first deputy vice cabinet state senior junior former new government federal union line said".split()
)
SAME_MATTER = {"defense": "defence", "external": "foreign", "home": "interior", "internal": "interior"}


@cache
def matter_of(form: str) -> str:
    """Returns the matter that a ministry or minister is said to be of, empty when none is said.

    >>> matter_of("minister of energy"), matter_of("defense ministry"), matter_of("prime minister")
    ('energy', 'defence', '')
    """
    found = MATTER_AFTER.search(form) or MATTER_BEFORE.search(form)
    word = found["matter"] if found is not None else ""
    return "" if word in NO_MATTER or word in knowledge().state_names else SAME_MATTER.get(word, word)


def of_other_matter(form: str, named: Iterable[str], entity: Entity) -> bool:
    """Tells whether a ministry or minister is of another matter than an entity, as the forms that name it or its offices tell."""
    matter = matter_of(form)
    if not matter:
        return False
    told = {one for one in map(matter_of, named) if one} or {word for one in entity.offices for word in fold(one.title).split()}
    return bool(told) and matter not in {SAME_MATTER.get(word, word) for word in told}


def body_fit(head: str, entity: Entity, form: str) -> str:
    """Returns how a body's head noun fits an entity: the same word, a body of that kind, or another."""
    if head in entity.words:
        return "same"
    kinds = body_kinds_of(fold(form))
    wanted = BODY_KINDS.get(head)
    if kinds and wanted:
        return "kind" if kinds & wanted else "other"
    return "bare"
