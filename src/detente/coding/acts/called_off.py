"""Draft -> whether a visit is called off, and the visit that who cancels it does not make.

Who cancels a journey turns its hosts down (a rejection); the visit that had been planned is off with it, and is told so beside.
"""

from __future__ import annotations

import re

import msgspec

from detente.coding.drafts import DOER_ROLES, OTHER_ROLES, Draft
from detente.coding.scene import Scene
from detente.model import ParticipantRole, Span

VERBS = r"(?:cancel(?:s|l?ed|l?ing)?|call(?:s|ed|ing)? off|scrap(?:s|ped|ping)?|put(?:s|ting)? off|postpon(?:es|ed|ing)|shelv(?:es|ed|ing)|br(?:eaks?|oke|oken|eaking) off|cut(?:s|ting)? short)"
JOURNEY = r"(?:visits?|trips?|tour|journey|travel)"
# "cancelled his visit", "calls off trip", "called the whole trip off"; "the visit was called off", "a trip, cancelled on Monday".
BEFORE = re.compile(rf"\b{VERBS}(?: [\w’'-]+){{0,5}} ?$|\bcall(?:s|ed|ing)?(?: [\w’'-]+){{1,5}} ?$", re.IGNORECASE)
AFTER = re.compile(
    r"[^.;\n]{0,60}?\b(?:was|were|is|are|been|being) (?:\w+ )?(?P<verb>cancell?ed|called off|scrapped|put off|postponed|shelved|broken off|cut short)\b",
    re.IGNORECASE,
)
IN_TRIGGER = re.compile(rf"\b{VERBS}\b", re.IGNORECASE)
OFF = re.compile(r" off\b")
OWN_JOURNEY = re.compile(
    rf"\b{VERBS} (?:(?:his|her|their|its|an?|the)\b[\w’' -]{{0,40}}?)?\b(?P<journey>{JOURNEY})\b", re.IGNORECASE
)
# "A visit by the minister to Oslo was called off": nobody is said to have done so.
UNDONE_JOURNEY = re.compile(
    rf"\b(?P<journey>{JOURNEY})\b(?! (?:that|which))[^.;\n]{{0,60}}?\b(?:was|were|is|has been|have been|had been) (?:\w+ )?(?:cancell?ed|called off|scrapped|put off|postponed|shelved)\b",
    re.IGNORECASE,
)
NOT_DONE = re.compile(
    r"(?:n[’']t|\b(?:not|never|den(?:y|ies|ied)|may|might|could|would|threat\w+|refus\w+))\b(?: [\w’'-]+){0,4} ?$", re.IGNORECASE
)


def is_called_off(scene: Scene, trigger: Span) -> bool:
    """Tells whether the words around a visit's trigger say that it is called off."""
    before = scene.text[scene.sentence.start : trigger.start]
    after = scene.text[trigger.end : scene.sentence.end]
    found = BEFORE.search(before)
    if found is None:
        verb = AFTER.match(after) or IN_TRIGGER.search(scene.words(trigger))
        if verb is None:
            return False
        # What stands before the verb may deny it: "has not cancelled his visit" in the trigger, "the visit has not been cancelled" behind it.
        led = (
            scene.text[trigger.start : trigger.end + verb.start("verb")]
            if verb.re is AFTER
            else scene.words(trigger)[: verb.start()]
        )
        return not any(NOT_DONE.search(words) for words in (before, before + led))
    split = "off" not in found[0].lower() and found[0].lower().lstrip().startswith("call")
    return NOT_DONE.search(before[: found.start()]) is None and (not split or OFF.match(after) is not None)


def called_off(scene: Scene, draft: Draft) -> Draft | None:
    """Returns the visit that ends with the rejection of who calls his own journey off, None when a draft is none."""
    if draft.realis != "happened":
        return None
    undone = UNDONE_JOURNEY.search(scene.text, draft.quote.start, draft.quote.end)
    if undone is not None and draft.trigger.overlaps(Span(start=undone.start(), end=undone.end())):
        return as_visit(draft, Span(start=undone.start("journey"), end=undone.end("journey")))
    found = OWN_JOURNEY.search(scene.text, draft.quote.start, draft.quote.end)
    doers = draft.doers
    if found is None or not doers or NOT_DONE.search(scene.text[scene.sentence.start : found.start()]):
        return None
    if not draft.trigger.overlaps(Span(start=found.start(), end=found.end())):
        return None
    return as_visit(draft, Span(start=found.start("journey"), end=found.end("journey")))


def as_visit(draft: Draft, trigger: Span) -> Draft:
    """Returns the visit that is off, of who turns it down to the other side."""
    roles: list[tuple[ParticipantRole, int]] = [("visitor", index) for role, index in draft.roles if role in DOER_ROLES]
    roles += [("host", index) for role, index in draft.roles if role in OTHER_ROLES]
    return msgspec.structs.replace(
        draft,
        kind="visit",
        subkind=None,
        trigger=trigger,
        roles=tuple(roles),
        status="cancelled",
        rule=f"{draft.rule}, called off",
    )
