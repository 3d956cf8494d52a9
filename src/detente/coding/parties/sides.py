"""Draft -> draft: which of several neighbours takes part, where an engine took the one that only says whose, where or with what.

- "Georgia's jailed leaders", "miners in Peru": the leaders and the miners, not the states.
- "scrambled jets against drones": the drones are faced, the jets are sent.
- "pulled its staff out of the embassy in Accra": from Ghana, not from its own staff.
- "The beating of pupils by police was condemned": the police are blamed. "Criticism of Italy by Malta was rejected": Malta is refused.
"""

from __future__ import annotations

import re

from detente.coding.drafts import OTHER_ROLES, Draft, replaced
from detente.coding.scene import Scene
from detente.model import ParticipantRole
from detente.ontology import ontology

HEADS = frozenset(["group", "body", "person", "epithet"])
POSSESSED = re.compile(r"[’']s? (?:(?!(?:of|to|in|on|for|from|with|by|and|or|that|who)\b)[\w-]+ ){0,2}")
IN_STATE = re.compile(r" (?:in|from|of) (?:the )?(?:[A-Z][\w ]+(?:,|,? and) (?:the )?)*")
FACED = re.compile(
    r"\b(?:against|facing|towards?|to (?:face|confront|counter|meet|shadow|intercept)) (?:the |a |an |\d[\d,]* )?$"
)
NEXT_CLAUSE = re.compile(r"[;:]|, |\b(?:after|before|when|while|because|since|that|who|which)\b")
# "The treatment of deportees by": what was done to somebody, told by a noun before the verb.
NOUN_OF = re.compile(r"\b[A-Za-z-]+ (?:of|against) (?:the |a |an )?$")
# How far behind a verb its object begins: "(pulled) its staff out of the embassy".
OBJECT_CHARS = 30
# How far behind its subject a verb in the passive stands.
PREDICATE_CHARS = 20
BY = re.compile(r" by (?:the |a |an )?")
AT = re.compile(r" (?:in|at|from) (?:the )?")


def of_heads(scene: Scene, draft: Draft) -> Draft:
    """Returns a draft with those whom a state's name only describes in its stead, and without officials of states that take part themselves."""
    roles = [(role, head_of(scene, index)) for role, index in draft.roles]
    roles = [one for one in roles if not is_told_by_states(scene, one, roles)]
    return draft if roles == list(draft.roles) else replaced(draft, roles)


def is_told_by_states(scene: Scene, one: tuple[ParticipantRole, int], roles: list[tuple[ParticipantRole, int]]) -> bool:
    """Tells whether a group of several states stands beside all of these in its role: "the leaders of Peru and Chile"."""
    codes = scene.countries(one[1])
    states = {index for role, index in roles if role == one[0] and scene.mention(index).type == "state"}
    return len(codes) > 1 and set(codes) <= {code for index in states - {one[1]} for code in scene.countries(index)}


def head_of(scene: Scene, index: int) -> int:
    """Returns the mention whose state or place another one says, itself where it says none's."""
    mention = scene.mention(index)
    if mention.type not in ("state", "seat"):
        return index
    for other in scene.mentions:
        head = scene.mention(other)
        if head.type not in HEADS or not set(scene.countries(other)) & set(scene.countries(index)) or is_of_state(scene, other):
            continue
        if POSSESSED.fullmatch(scene.text, mention.end, max(mention.end, head.start)):
            return other
        if head.type == "group" and IN_STATE.fullmatch(scene.text, head.end, max(head.end, mention.start)):
            return other
    return index


def is_of_state(scene: Scene, index: int) -> bool:
    """Tells whether a mention is of the state's own: its officials, forces and its people are taken for it, "the leaders of Egypt and Sudan" sign for both."""
    mention = scene.mention(index)
    if scene.text[mention.start : mention.end].split()[-1] in ("people", "peoples", "nation"):
        return True
    return any(actor.sector in (None, "GOV", "MIL") for actor in scene.resolved(index).actors)


def as_faced(scene: Scene, draft: Draft) -> Draft:
    """Returns forces made ready with those whom they face as the other side."""
    faced = [
        index
        for index in scene.mentions
        if scene.mention(index).start > draft.trigger.end
        and FACED.search(scene.text, draft.trigger.start, scene.mention(index).start)
        and not NEXT_CLAUSE.search(scene.text, draft.trigger.end, scene.mention(index).start)
    ]
    if not faced:
        return draft
    return replaced(draft, [*(one for one in draft.roles if one[0] not in OTHER_ROLES), ("target", faced[0])])


def from_abroad(scene: Scene, draft: Draft) -> Draft:
    """Returns one's own staff recalled from abroad as drawn from the state where they were."""
    own = scene.codes_of(draft.doers)
    others = set(draft.others)
    if not own or any(set(scene.countries(index)) != own for index in others):
        return draft
    for staff in scene.mentions:
        mention = scene.mention(staff)
        near = draft.trigger.start <= mention.start <= draft.trigger.end + OBJECT_CHARS
        if not near or mention.type not in HEADS or set(scene.countries(staff)) != own:
            continue
        abroad = next((index for index in (*scene.mentions, *scene.places) if is_abroad(scene, mention.end, index, own)), None)
        if abroad is not None:
            return replaced(draft, [*(one for one in draft.roles if one[1] not in others), ("target", abroad)])
    return draft


def is_abroad(scene: Scene, end: int, index: int, own: set[str]) -> bool:
    """Tells whether a mention is a place or state, not one's own, where something is that ends at an offset."""
    found = scene.resolved(index)
    codes = {*scene.countries(index), *([found.place.country] if found.place is not None and found.place.country else [])}
    return bool(codes) and not codes <= own and AT.fullmatch(scene.text, end, max(end, scene.mention(index).start)) is not None


def of_agent(scene: Scene, draft: Draft) -> Draft:
    """Returns an accusation or refusal of what a noun tells as done "of X by Y" with Y as the other side."""
    for index in scene.mentions:
        end = scene.mention(index).end
        agent = next((one for one in scene.mentions if BY.fullmatch(scene.text, end, max(end, scene.mention(one).start))), None)
        if agent is None or not 0 <= draft.trigger.start - scene.mention(agent).end <= PREDICATE_CHARS:
            continue
        others = draft.others
        if set(others) <= {index} and NOUN_OF.search(scene.text, scene.sentence.start, scene.mention(index).start):
            doer, other = roles_of(draft)
            return replaced(draft, [*(one for one in draft.roles if one[0] == doer and one[1] != agent), (other, agent)])
    return draft


def roles_of(draft: Draft) -> tuple[ParticipantRole, ParticipantRole]:
    """Returns the roles of the doer and the other side of an act's kind."""
    first, second, *_ = ontology().claim_kinds.kinds[draft.kind].roles
    return first, second
