"""Mentions -> the entities of an article: who or what each named mention is, with what the words and the knowledge base tell of it.

An entity grows while references are resolved from left to right. Persons join by name, states by code, seats and bodies by
their words; a description without a name ("the Russian president") is an entity of its own until a reference rule joins it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from detente.language.classes import classes_of_phrase
from detente.model import Article, Mention, fold
from detente.ontology import knowledge, ontology
from detente.ontology.knowledge import OfficeEntry
from detente.ontology.nouns import bodies, people

WORD = re.compile(r"\w+")
# "The state corporation Rosatom", "Feyisa Lilesa, an Ethiopian runner,": common nouns beside a name say what it is.
NOUN_BEFORE = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[’']s) ((?:[a-z][\w-]+ ){1,3})$")
NOUN_AFTER = re.compile(
    r", (?:an?|the|his|her|its|their|[A-Z][\w-]+[’']s?) ((?:[\w-]+ ){0,3}[\w-]+)(?=[,.;:)]| (?:of|in|for|from|at|on|to|who|which|whose|that|with|by)\b)"
)
# "According to the radio, the ministry has": a new clause, no apposition.
SOURCE = re.compile(r"\b[Aa]ccording to (?:the |an? )?$")
FEMALE_WORDS = frozenset(["mrs", "ms", "miss", "madam", "madame", "dame", "lady", "queen", "princess", "chairwoman", "spokeswoman", "congresswoman", "empress", "baroness", "duchess"])  # fmt: skip
MALE_WORDS = frozenset(["mr", "sir", "lord", "king", "prince", "chairman", "spokesman", "congressman", "emperor", "sheikh", "emir", "sultan", "pope", "ayatollah", "father", "archbishop", "duke"])  # fmt: skip


@dataclass
class Entity:
    """Somebody or something an article speaks of; `members` are indices of its mentions in order."""

    kind: str
    members: list[int] = field(default_factory=list)
    codes: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    classes: set[str] = field(default_factory=set)
    offices: tuple[OfficeEntry, ...] = ()
    gender: str = ""
    plural: bool = False
    named: bool = False


def named_entities(article: Article, mentions: list[Mention], is_reference: list[bool]) -> tuple[list[Entity], dict[int, int]]:
    """Returns the entities that names alone give, and which one each named mention belongs to."""
    entities: list[Entity] = []
    owner: dict[int, int] = {}
    by_key: dict[tuple[str, str], int] = {}
    day = article.published.start if article.published is not None and article.published.start else ""
    for index, mention in enumerate(mentions):
        if mention.type in ("place", "pronoun") or is_reference[index]:
            continue
        key = key_of(article, mentions, index, by_key)
        number = by_key.get(key)
        if number is None:
            number = by_key[key] = len(entities)
            entities.append(Entity(kind=kind_of(mention)))
        owner[index] = number
        join(article, entities[number], index, mention, day)
    return entities, owner


def kind_of(mention: Mention) -> str:
    """Returns the kind of entity a mention names."""
    return "person" if mention.type in ("person", "epithet") else mention.type


def key_of(article: Article, mentions: list[Mention], index: int, known: dict[tuple[str, str], int]) -> tuple[str, str]:
    """Returns what makes two names one entity: the fullest form of a person's name, a state's code, else the words."""
    mention = mentions[index]
    form = fold(article.text[mention.start : mention.end])
    if mention.type == "person" and mention.name is not None:
        return "person", fuller_name(fold(mention.name.of(article.text)), known)
    if mention.type in ("state", "seat") and mention.states:
        return mention.type, mention.states[0] if mention.type == "state" else form
    return kind_of(mention), form


def fuller_name(name: str, known: dict[tuple[str, str], int]) -> str:
    """Returns the fuller form under which a name is known already ("putin" -> "vladimir putin"), itself if under none."""
    if ("person", name) in known:
        return name
    persons = frozenset(knowledge().person_names.get(name, ()))
    for kind, other in reversed(known):
        if kind != "person":
            continue
        if len(other) > len(name) and (other.endswith(" " + name) or other.startswith(name + " ")):
            return other
        if persons and not persons.isdisjoint(knowledge().person_names.get(other, ())):
            return other
    return name


def join(article: Article, entity: Entity, index: int, mention: Mention, day: str) -> None:
    """Adds a mention to an entity with what its words tell."""
    text = article.text
    entity.members.append(index)
    entity.codes.update(mention.states[:1])
    form = fold(text[mention.start : mention.end])
    entity.words.update(WORD.findall(form))
    entity.classes |= classes_of_phrase(form, kind_of(mention))
    beside = told_beside(text, mention)
    entity.words.update(WORD.findall(beside))
    entity.classes |= classes_of_phrase(beside, kind_of(mention))
    if mention.type == "group":
        entity.plural = True
    if mention.type in ("person", "epithet"):
        if mention.name is not None:
            entity.named = True
            name = fold(mention.name.of(text))
            if not entity.offices:
                entity.offices = offices_of(name, day)
            # One office is told by the text, others by the knowledge base: a state in the text's title counts alone.
            if not entity.codes:
                entity.codes.update(one.country for one in entity.offices)
            entity.gender = entity.gender or gender_of(name)
        title = entity.words | set(WORD.findall(fold(text[max(0, mention.start - 6) : mention.start]))[-1:])
        if title & FEMALE_WORDS:
            entity.gender = "f"
        elif title & MALE_WORDS and not entity.gender:
            entity.gender = "m"
    elif mention.type != "state":
        entity.named = entity.named or mention.type in ("seat", "body")
    else:
        entity.named = True


def told_beside(text: str, mention: Mention) -> str:
    """Returns the common nouns that stand beside a name in apposition, with what qualifies them, empty when none do.

    >>> told_beside("The state corporation Rosatom left.", Mention(start=22, end=29, sentence=0, type="body"))
    'state corporation'
    """
    if mention.type not in ("person", "body") or not text[mention.start : mention.start + 1].isupper():
        return ""
    singular = people()[0] if mention.type == "person" else bodies()[0]
    before = NOUN_BEFORE.search(text, max(0, mention.start - 50), mention.start)
    source = SOURCE.search(text, max(0, mention.start - 24), mention.start)
    after = NOUN_AFTER.match(text, mention.end, mention.end + 90) if source is None else None
    found = [fold(match.group(1)).strip() for match in (before, after) if match is not None]
    return " ".join(words for words in found if words.rsplit(maxsplit=1)[-1] in singular)


@cache
def offices_of(name: str, day: str) -> tuple[OfficeEntry, ...]:
    """Returns the offices that bearers of a name hold on a day, none where a name has several bearers in office."""
    base = knowledge()
    found = []
    for person in base.person_names.get(name, ()):
        held = [
            base.offices[one.office] for one in base.holdings.get(person, ()) if one.covers(day) and one.office in base.offices
        ]
        if held:
            found.append(tuple(held))
    return found[0] if len(found) == 1 else ()


@cache
def gender_of(name: str) -> str:
    """Returns "f" or "m" as the knowledge base has it for a name or for all bearers of its first name, empty when unknown."""
    base = knowledge()
    genders = {base.genders.get(person, "") for person in base.person_names.get(name, ())}
    if len(genders) == 1 and genders != {""}:
        return genders.pop()
    return first_names().get(name.split(maxsplit=1)[0], "") if " " in name else ""


@cache
def first_names() -> dict[str, str]:
    """Returns the first names that persons of one gender alone bear: those of the word list, else of the knowledge base."""
    listed = {fold(name): gender for gender, names in ontology().words.first_names.items() for name in names.split()}
    found: dict[str, set[str]] = {}
    for person, gender in knowledge().genders.items():
        found.setdefault(fold(person).split()[0], set()).add(gender)
    return {name: genders.pop() for name, genders in found.items() if len(genders) == 1 and genders != {""}} | listed
