"""Draft -> draft: parties that stand in another clause than the act's words.

- "Spain gave Morocco boats, which Rabat will use at sea, and promised": who promises heads the main clause.
- "Summoned the ambassador, who blamed the captain": whom the ambassador blames is not who was summoned; he is.
- "The downing of the airliner, which killed 38": who is named before that killed nobody.
- "The twenty agreements that Lima and Quito signed": the words of the clause begin with what was signed.
- "Extradited a man to the United States, where he is charged": those who charge him are there.
"""

from __future__ import annotations

import re

import msgspec

from detente.coding.acts.readings import FINITE
from detente.coding.drafts import DOER_ROLES, OTHER_ROLES, Draft
from detente.coding.scene import Scene
from detente.model import ParticipantRole, Span

RELATIVE = re.compile(r", (?:(?:in|to|of|for|with|from|by|on|at) )?(?P<word>who|which|whom|whose|where)\b")
WHO = re.compile(r", who (?!(?:he|she|it|they|the|his|her|its|their)\b)")
# The object right behind its verb.
DIRECT = re.compile(r" (?:(?:the|a|an|its|his|her|their) )?(?:[\w-]+ )?")
CLOSED = re.compile(r",? and (?:(?:also|then|later|again|has|have|had|will|would|was|were|\w+ly) )*$")
WHICH = re.compile(r", (?:in )?which (?:(?:has|have|had|also|\w+ly) )*$")
HERE = re.compile(r", where ")
UNNAMED_DOER = re.compile(
    r", where (?:(?!\b(?:and|but)\b)[^,;]){0,40}?\b(?:is|was|are|were|has been|have been|had been|faces?)\b(?: \w+ly)?(?: been| being)?(?: wanted and)? (?:\w+ed|held|charges)\b"
)

# "The twenty agreements that", before the clause that says that they were signed.
ANTECEDENT = re.compile(
    r"\b(?:(?:the|an?|all|some|several|its|their|these|those|[a-z]+|\d+) )(?:[\w’'-]+ ){0,4}?"
    r"(?:agreements?|treat(?:y|ies)|accords?|pacts?|deals?|memorand(?:um|a|ums)|contracts?|documents?|protocols?|declarations?),? (?:that|which) $",
    re.IGNORECASE,
)


def of_main_clause(scene: Scene, draft: Draft) -> Draft:
    """Returns an act told after a relative clause and ", and" with the subject of the main clause as its doer, not one inside that clause."""
    before = scene.text[scene.sentence.start : draft.trigger.start]
    closed = CLOSED.search(before)
    opened = [*RELATIVE.finditer(before, 0, closed.start())] if closed is not None and closed.group().startswith(",") else []
    if closed is None or not opened:
        return draft
    begin, end = scene.sentence.start + opened[-1].start(), scene.sentence.start + closed.start()
    if ", " in scene.text[begin + 2 : end]:
        return draft
    subjects = [
        index
        for index in scene.mentions
        if scene.mention(index).end <= begin and FINITE.match(scene.text, scene.mention(index).end)
    ]
    moved = [index for role, index in draft.roles if role in DOER_ROLES and begin < scene.mention(index).start < end]
    if not subjects or not moved:
        return draft
    doers = [index for index in scene.conjoined(subjects[0]) if index <= subjects[0]]
    role = next(role for role, index in draft.roles if index == moved[0])
    roles = [*((role, index) for index in doers), *(one for one in draft.roles if one[1] not in (*moved, *doers))]
    speaker = subjects[0] if draft.speaker in moved else draft.speaker
    return msgspec.structs.replace(draft, roles=tuple(dict.fromkeys(roles)), speaker=speaker)


def without_inner_object(scene: Scene, draft: Draft) -> Draft:
    """Returns an act with the one on whom a later ", who …" hangs as its other side, not one whom that clause names."""
    roles: list[tuple[ParticipantRole, int]] = []
    for role, index in draft.roles:
        between = scene.text[draft.trigger.end : scene.mention(index).start]
        opened = WHO.search(between) if role in OTHER_ROLES else None
        if opened is None:
            roles.append((role, index))
            continue
        begin = draft.trigger.end + opened.start()
        head = next((one for one in scene.mentions if scene.mention(one).end == begin), None)
        if head is not None and DIRECT.fullmatch(
            scene.text, draft.trigger.end, max(draft.trigger.end, scene.mention(head).start)
        ):
            roles.append((role, head))
    doing = any(role in DOER_ROLES for role, _ in draft.roles)
    return msgspec.structs.replace(draft, roles=tuple(dict.fromkeys(roles))) if roles and doing else draft


def by_no_hand(scene: Scene, draft: Draft) -> Draft:
    """Returns harm that a thing did ("the blast, which killed nine") without those named before it as doers; who stands right before "which" did it."""
    which = WHICH.search(scene.text, scene.sentence.start, draft.trigger.start)
    if which is None or any(scene.mention(one).end == which.start() for one in scene.mentions):
        return draft
    left = tuple(one for one in draft.roles if one[0] not in DOER_ROLES or scene.mention(one[1]).start > which.start())
    return msgspec.structs.replace(draft, roles=left) if left else draft


def charged_there(scene: Scene, draft: Draft) -> Draft:
    """Returns what is done to somebody "where he is" by nobody named as done by the state that stands before "where"."""
    before = scene.text[scene.sentence.start : draft.trigger.end]
    where = [*HERE.finditer(before)]
    if not where or UNNAMED_DOER.match(before, where[-1].start()) is None:
        return draft
    begin = scene.sentence.start + where[-1].start()
    held = [index for role, index in draft.roles if role in DOER_ROLES and scene.mention(index).start < begin]
    there = next(
        (one for one in scene.mentions if scene.mention(one).end == begin and scene.mention(one).type in ("state", "seat")), None
    )
    if not held or there is None:
        return draft
    roles: list[tuple[ParticipantRole, int]] = [(role, there if index in held else index) for role, index in draft.roles]
    return msgspec.structs.replace(draft, roles=tuple(dict.fromkeys(roles)))


def with_antecedent(scene: Scene, draft: Draft) -> Draft:
    """Returns a document told in a relative clause with the words that say which, or how many, before it."""
    before = scene.text[scene.sentence.start : draft.quote.start]
    found = ANTECEDENT.search(before)
    if found is None:
        return draft
    return msgspec.structs.replace(draft, quote=Span(start=scene.sentence.start + found.start(), end=draft.quote.end))
