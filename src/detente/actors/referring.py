"""References of an analysis, once the rest is resolved -> the actors that they stand for, and groups of several states behind them."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from detente.actors.lexicon import lexicon
from detente.actors.names import state_actor
from detente.actors.phrases import read_phrase
from detente.actors.setting import NO_STATE, possible_codes
from detente.actors.titles import is_of_another
from detente.actors.wording import PERSON_HEADS, key
from detente.model import Actor, Analysis, Mention, Resolved
from detente.ontology import knowledge

# Between a group and the states that it is of, and between these.
BEHIND_GROUP, IN_LIST = re.compile(r" (?:of|from) (?:the )?"), re.compile(r"(?:,|,? and) (?:the )?")


TWO = 2
# How sure a reference is of what its antecedent is: one that stands before it, and one that comes later (headlines).
AFTER_IT, BEFORE_IT = 0.95, 0.9


def read_reference(text: str, index: int, mention: Mention, source: Resolved, share: float = AFTER_IT) -> Resolved | None:
    """Returns a reference as what its antecedent is; None where its own words say that it is somebody else."""
    if mention.antecedent is None or is_of_another(text[mention.start : mention.end], source.actors):
        return None
    if names_another_state(text, mention, source.actors):
        return None
    if mention.type == "body" and names_another(text, mention, source.actors):
        return None
    return Resolved(
        mention=index, actors=source.actors, score=source.score * share, reason=f"refers to mention {mention.antecedent}"
    )


def names_another_state(text: str, mention: Mention, actors: Sequence[Actor]) -> bool:
    """Tells whether a title says of which state its holder is ("the president of Angola"), and the actor is of another."""
    if mention.type not in ("person", "epithet") or len(actors) != 1 or actors[0].type != "person":
        return False
    phrase = read_phrase(text, mention.start, mention.end)
    codes = {code for entry in phrase.states for code in possible_codes(entry, None)}
    return (
        phrase.kind == "person"
        and phrase.host is None
        and bool(codes)
        and actors[0].country in knowledge().states
        and actors[0].country not in codes
    )


def names_another(text: str, mention: Mention, actors: Sequence[Actor]) -> bool:
    """Tells whether a mention names an armed group or a body of no state ("the Islamic State group"), and the actors are other bodies."""
    bodies = knowledge().organisations
    named = {ident for entry in read_phrase(text, mention.start, mention.end).bodies for ident in entry.bodies}
    own = bool(named) and all(bodies[one].kind == "armed_group" or bodies[one].country in NO_STATE for one in named)
    return own and any(one.id in bodies and one.id not in named for one in actors)


def later_references(analysis: Analysis, resolved: list[Resolved]) -> list[Resolved]:
    """Fills references whose antecedent comes later (headlines), then those that refer to several mentions."""
    done = list(resolved)
    for index, mention in enumerate(analysis.mentions):
        if mention.antecedent is not None and mention.antecedent > index and not mention.is_possessive:
            source = resolved[mention.antecedent]
            done[index] = read_reference(analysis.article.text, index, mention, source, BEFORE_IT) or resolved[index]
    for index, mention in enumerate(analysis.mentions):
        if mention.antecedents and not mention.is_possessive:
            done[index] = resolve_several(analysis, index, done)
    return [of_both(analysis, index, done) for index in range(len(done))]


def of_both(analysis: Analysis, index: int, done: list[Resolved]) -> Resolved:
    """Returns a group once for each of the states that stand behind it: "federations of both countries", "scientists from Chile and Peru"."""
    found, mention = done[index], analysis.mentions[index]
    if shares_noun(analysis, index, done):
        return with_shared_noun(analysis, index, done)
    if mention.type not in ("group", "body") or len(found.actors) != 1 or found.actors[0].id is not None:
        return found
    owners = two_owners(analysis, index, done)
    if owners:
        own = tuple(msgspec.structs.replace(found.actors[0], country=one) for one in owners)
        return msgspec.structs.replace(found, actors=own)
    states: list[str] = []
    end, link = mention.end, BEHIND_GROUP
    for other, later in zip(analysis.mentions[index + 1 :], done[index + 1 :], strict=True):
        several = [one.country for one in later.actors if one.type == "state" and one.country]
        if not several or not link.fullmatch(analysis.article.text, end, max(end, other.start)):
            break
        states += several
        end, link = other.end, IN_LIST
    if len(states) < 2 or found.actors[0].country not in (None, *states):
        return found
    actors = tuple(msgspec.structs.replace(found.actors[0], country=one) for one in dict.fromkeys(states))
    return msgspec.structs.replace(found, actors=actors)


def two_owners(analysis: Analysis, index: int, done: list[Resolved]) -> tuple[str, ...]:
    """Returns the two states that "and" joins, where no other is named before "their troops" in its sentence; else none."""
    mention, text = analysis.mentions[index], analysis.article.text
    if not text.startswith(("their ", "Their "), mention.start) or read_phrase(text, mention.start, mention.end).states:
        return ()
    before = [
        at
        for at in analysis.mentions_of[mention.sentence]
        if at < index and analysis.mentions[at].type in ("state", "seat") and len(done[at].actors) == 1
    ]
    codes = tuple(dict.fromkeys(str(done[at].actors[0].country) for at in before))
    if len(codes) != TWO or len(before) != TWO:
        return ()
    return codes if IN_LIST.fullmatch(text, analysis.mentions[before[0]].end, analysis.mentions[before[1]].start) else ()


def shares_noun(analysis: Analysis, index: int, done: list[Resolved]) -> bool:
    """Tells whether an adjective and a description of people share their noun: "Jamaican (and Cuban health officials)"."""
    mention, text = analysis.mentions[index], analysis.article.text
    if mention.type != "state" or index + 1 >= len(analysis.mentions) or len(done[index].actors) != 1:
        return False
    other = analysis.mentions[index + 1]
    described = other.type in ("group", "body", "epithet", "person") and other.name is None and len(done[index + 1].actors) == 1
    return (
        described
        and is_adjective(text[mention.start : mention.end])
        and text[mention.end : other.start] == " and "
        and is_adjective(text[other.start : other.end].split()[0])
        and done[index + 1].actors[0].id is None
        and text[other.start : other.end].rsplit(maxsplit=1)[-1].islower()
    )


def with_shared_noun(analysis: Analysis, index: int, done: list[Resolved]) -> Resolved:
    """Returns the people of an adjective's state whom the description behind "and" names."""
    mention, other, text = analysis.mentions[index], analysis.mentions[index + 1], analysis.article.text
    noun = text[other.start : other.end].partition(" ")[2]
    actor = msgspec.structs.replace(
        done[index + 1].actors[0], name=f"{text[mention.start : mention.end]} {noun}", country=done[index].actors[0].country
    )
    return msgspec.structs.replace(done[index], actors=(actor,), reason="adjective before a shared noun")


def is_adjective(word: str) -> bool:
    """Tells whether a word is the adjective of a state and not its name."""
    entry = lexicon().entries.get(key(word))
    return (
        entry is not None and bool(entry.states) and all(one.type in ("adjective", "demonym", "people") for one in entry.states)
    )


def resolve_several(analysis: Analysis, index: int, done: list[Resolved]) -> Resolved:
    """Returns what "the two ministers" or "both sides" is: the persons when all it refers to are persons, else their states."""
    targets = analysis.mentions[index].antecedents
    actors = [done[one].actors[0] for one in targets if done[one].actors]
    mention = analysis.mentions[index]
    head = analysis.article.text[mention.start : mention.end].rsplit(maxsplit=1)[-1].lower()
    persons = (
        (head in ("men", "women", "two") or head.removesuffix("s") in PERSON_HEADS)
        and len(actors) == len(targets)
        and all(actor.type == "person" for actor in actors)
    )
    distinct = tuple({(actor.name, actor.country): actor for actor in actors}.values())
    if persons and len(distinct) == len(targets):
        return Resolved(mention=index, actors=distinct, score=0.8, reason="the persons the article deals with")
    codes = dict.fromkeys(actor.country for actor in actors if actor.country)
    states = tuple(state_actor(code) for code in codes)
    return Resolved(mention=index, actors=states, score=0.85, reason="the states the article deals with")
