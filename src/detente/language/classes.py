"""Entity -> what it is in a story (a fighter, a company, a state of a region), and how well a common noun fits that."""

from __future__ import annotations

import re
from functools import cache

from detente.ontology import knowledge
from detente.ontology.nouns import classes_of, people, plural_of, states_called

# What comes after the head of a phrase: "members of the club", "gunmen who", "villagers, 40 of them".
AFTER_HEAD = re.compile(
    r"(?:,| \(| (?:of|in|from|at|on|who|for|to|with|by|against|near|under|behind|loyal|linked|led|armed)\b).*$"
)
# Bodies of the knowledge base: (kind, sector) or kind -> classes of nouns.
NAMED_CLASSES: dict[str, frozenset[str]] = {
    "ministry": frozenset(["ministry", "government", "official"]), "agency": frozenset(["ministry", "official"]),
    "party": frozenset(["party", "politician"]), "legislature": frozenset(["parliament", "lawmaker"]),
    "force": frozenset(["military", "soldier"]), "force COP": frozenset(["policing", "police"]), "agency COP": frozenset(["policing", "police"]),
    "igo": frozenset(["igo"]), "bloc": frozenset(["igo", "party"]), "media": frozenset(["media", "reporter"]),
    "armed_group": frozenset(["armed", "fighter"]), "armed_group CRM": frozenset(["armed", "captor", "fighter"]),
    "company": frozenset(["company", "trader"]), "agency SPY": frozenset(["agent", "ministry"]), "court": frozenset(["court", "judge"]),
    "ngo": frozenset(["ngo", "activist"]), "religious": frozenset(["church", "cleric"]), "university": frozenset(["school", "student"]),
    "union": frozenset(["union", "worker"]), "igo JUD": frozenset(["court", "judge", "igo"]), "igo MIL": frozenset(["igo", "military", "soldier"]),
}  # fmt: skip
# Classes of people -> the bodies that they form: "the strikers" may be a union, "the generals" a junta.
MEMBERS: dict[str, frozenset[str]] = {
    "fighter": frozenset(["armed", "party"]), "soldier": frozenset(["military", "junta"]), "police": frozenset(["policing"]),
    "worker": frozenset(["union"]), "judge": frozenset(["court"]), "lawmaker": frozenset(["parliament"]), "trader": frozenset(["company"]),
    "reporter": frozenset(["media"]), "official": frozenset(["government", "ministry"]), "politician": frozenset(["party"]),
    "activist": frozenset(["ngo"]), "cleric": frozenset(["church"]), "student": frozenset(["school"]), "captor": frozenset(["armed"]),
}  # fmt: skip
OFFICIAL_FORMS = {"kingdom": ("kingdom",), "republic": ("republic",), "union": ("union",)}


def head_noun(form: str) -> str:
    """Returns the head of a folded phrase.

    >>> head_noun("about 150 village women who had taken over"), head_noun("protesters in front of the court")
    ('women', 'protesters')
    """
    bare = AFTER_HEAD.sub("", form).split()
    return bare[-1] if bare else form


@cache
def classes_of_body(form: str) -> frozenset[str]:
    """Returns the classes of the bodies that bear a name in the knowledge base."""
    base = knowledge()
    found: set[str] = set()
    for ident in base.organisation_names.get(form, ()):
        body = base.organisations.get(ident)
        if body is not None:
            found |= NAMED_CLASSES.get(f"{body.kind} {body.sector}") or NAMED_CLASSES.get(body.kind, frozenset())
    return frozenset(found)


@cache
def classes_of_phrase(form: str, kind: str) -> frozenset[str]:
    """Returns the classes of a mention: those of its head noun, of its name, of the people it is made of."""
    if kind == "body":
        return classes_of_body(form) or classes_of(head_noun(form))
    if kind == "group":
        words = AFTER_HEAD.sub("", form).split()
        held = classes_of(words[-1]) if words else frozenset()
        # "Hamas fighters", "opposition supporters": what stands before says more.
        return held | (classes_of_body(words[-2]) if len(words) > 1 else frozenset())
    if kind == "person":
        return frozenset().union(*(people()[0].get(word, frozenset()) for word in form.split()))
    return frozenset()


@cache
def forms_of(noun: str) -> frozenset[str]:
    """Returns a noun with its plural, or with its singular.

    >>> sorted(forms_of("policemen")), sorted(forms_of("rebel"))
    (['policeman', 'policemen'], ['rebel', 'rebels'])
    """
    singulars = singular_by_plural()
    return frozenset([noun, singulars[noun]] if noun in singulars else [noun, plural_of(noun)])


@cache
def singular_by_plural() -> dict[str, str]:
    """Returns plural -> singular of the known nouns for people."""
    return {plural_of(noun): noun for noun in people()[0]}


def noun_fit(head: str, words: set[str], classes: set[str]) -> str:
    """Returns how a common noun fits an entity of these words and classes: the same noun, one of its class, of a body that such people form, or another."""
    if forms_of(head) & words:
        return "head"
    own = classes_of(head)
    if not own or not classes:
        return "unknown"
    if own & classes:
        return "same" if len(own) == 1 or len(own & classes) > 1 else "like"
    formed = frozenset().union(*(MEMBERS.get(one, frozenset()) for one in own))
    formed |= {one for one, of in MEMBERS.items() if of & own}
    return "member" if formed & classes else "other"


def stem_told(head: str, told: str) -> bool:
    """Tells whether a text has a word of the stem of a noun: "the hijackers" after "hijacked", "the mutineers" after "mutiny"."""
    stem = head[: max(5, len(head) - 4)] if len(head) > 6 else head[: max(4, len(head) - 2)]
    at = told.find(stem)
    while at > 0 and (told[at - 1].isalnum() or told[at - 1] == "_"):
        at = told.find(stem, at + 1)
    return at >= 0


def state_fit(head: str, modifiers: str, codes: set[str]) -> str:
    """Returns whether a description of a state fits one: its region, its form of state, an island, what it is known for."""
    if len(codes) != 1:
        return "none"
    code = next(iter(codes))
    said = f" {modifiers} "
    called = [members for words, members in states_called().items() if f" {words} " in said or words == head]
    if called:
        return "yes" if all(code in members for members in called[:2]) else "no"
    if head in OFFICIAL_FORMS:
        return "yes" if official_words().get(code, frozenset()) & set(OFFICIAL_FORMS[head]) else "no"
    return "any"


@cache
def official_words() -> dict[str, frozenset[str]]:
    """Returns the words of each state's official names."""
    found: dict[str, set[str]] = {}
    for name, rows in knowledge().state_names.items():
        for row in rows:
            if row.type == "official":
                found.setdefault(row.iso3, set()).update(name.split())
    return {code: frozenset(words) for code, words in found.items()}
