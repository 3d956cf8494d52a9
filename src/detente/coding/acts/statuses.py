"""Draft -> draft: the status that its words, and those on what became of it, give an act.

- An invitation that the next words accept is accepted; one that a visit follows is carried out.
- A visit is planned, under way, done or called off by its verb; help is promised, shipped or delivered.
- A promise that only describes a thing is taken for granted.
- A document that is the subject of the verb of its status is under discussion, to be signed, or in force.
"""

from __future__ import annotations

import re

import msgspec

from detente.coding.acts.called_off import is_called_off
from detente.coding.acts.outcomes import DOCUMENT, fates_of_documents, outcome
from detente.coding.drafts import Draft
from detente.coding.scene import Scene
from detente.model import Realis, Span

ACCEPTED = re.compile(r"\baccepted\b(?! by)|\b(?:glad|happy|pleased|delighted|honoured|agreed) to accept\b", re.IGNORECASE)
# "… invited Putin to Hanoi. The Russian leader thanked him and accepted": the answer follows within about a sentence.
ACCEPTED_WITHIN_CHARS = 220
# "At the invitation of X, Y came", "Invited by X, Y came".
COMING = re.compile(r"(?i:at the invitation)|^(?:.*[\n.] ?)?Invited by\b", re.DOTALL)
COMING_BEFORE_CHARS = len("At the ")
# "Under the contract Russia undertook": what a document binds to is agreed.
BY_CONTRACT = re.compile(rf"Under (?:the|this|that|its|an?) (?:[\w’'-]+ ){{0,4}}?{DOCUMENT}\b", re.IGNORECASE)
# A guest who "will" or "is to" come has accepted: of 54 "at the invitation of" in training 12 are told so, all of them annotated so.
TO_COME = re.compile(r"\b(?:will|would|(?:is|are|was|were) (?:to|due|expected|scheduled)|plans? to|due to)\b", re.IGNORECASE)
# Another invitation, paragraph or text begins: what is accepted after that is no answer to this one.
NEXT_INVITATION = re.compile(r"\binvit(?:ed|es|ing)\b|\n\s*\n")
UNDER_WAY = re.compile(
    r"\b(?:is|are|began|begins|started|starts|arriv\w+|landed|during|on (?:a|an|his|her) |(?:left|set off|sets off|set out) for)\b",
    re.IGNORECASE,
)
# What is sent has not come: "shipped", "is sending", "lorries with rice are on their way".
SHIPPED = re.compile(
    r"\b(?:(?:ship(?:s|ped|ping)?|dispatch(?:es|ed|ing)?)\b|(?:is|are) sending|loaded|set sail)|"
    r"\b(?:is|are|was|were) (?:now |already )?(?:on (?:its|their|the) way|en route|bound for|in transit)\b",
    re.IGNORECASE,
)
# How far around its trigger the words of a journey of goods stand.
SAIL_BEFORE_CHARS, SAIL_AFTER_CHARS = 12, 50
# "Russia's promised power station", "the promised loan": a promise that is known, and not given here.
DETERMINED = re.compile(r"(?:\b(?:the|this|that|these|those|its|their|his|her|long)|[’']s?) $", re.IGNORECASE)
KNOWN = re.compile(
    r"(?:promised|pledged) (?!(?:to|that|him|her|it|them|us|an?|the|its|their|his|on|in|at|by|not|more|yesterday|today)\b)[a-z\d]"
)


def as_told_of_document(scene: Scene, draft: Draft) -> Draft:
    """Returns an agreement that is the subject of the verb of its status as done or under way ("is under discussion"), not as planned or presupposed."""
    if draft.realis not in ("happened", "planned", "presupposed"):
        return draft
    sentence = Span(start=scene.sentence.start, end=scene.sentence.end)
    told = [status for words, status in fates_of_documents(scene.text, sentence) if words.overlaps(draft.trigger)]
    if draft.status not in told:
        return draft
    realis: Realis = "ongoing" if draft.status == "negotiating" else "planned" if draft.status == "planned" else "happened"
    return msgspec.structs.replace(draft, realis=realis)


def as_known(scene: Scene, draft: Draft) -> Draft:
    """Returns a promise that only describes a thing ("the promised loan") as taken for granted: its text does not tell when it was given."""
    begin = draft.trigger.start
    named = KNOWN.match(scene.text, begin) and DETERMINED.search(scene.text, scene.sentence.start, begin)
    return msgspec.structs.replace(draft, realis="presupposed") if named and draft.realis == "happened" else draft


def with_outcome(scene: Scene, draft: Draft) -> Draft:
    """Returns an act with what became of it, where its sentence says so."""
    if draft.realis == "hypothetical":
        return draft
    status = outcome(scene.text, Span(start=scene.sentence.start, end=scene.sentence.end), draft.kind, draft.trigger)
    if status is None and draft.status == "intended" and BY_CONTRACT.match(scene.text, scene.sentence.start):
        status = "agreed"
    if status is None:
        return draft
    # "Has not kept its promise": what is denied is that it was kept, not that it was made.
    return msgspec.structs.replace(draft, status=status, realis="happened" if draft.realis == "denied" else draft.realis)


def with_answer(scene: Scene, draft: Draft) -> Draft:
    """Returns an invitation as accepted where the next words say so, as carried out where the guest came at it."""
    status = draft.status
    if COMING.search(scene.text[max(0, draft.trigger.start - COMING_BEFORE_CHARS) : draft.trigger.end]):
        still_to_come = TO_COME.search(scene.text, scene.sentence.start, scene.sentence.end) is not None
        status = "accepted" if still_to_come else "carried_out"
    following = NEXT_INVITATION.split(scene.text[draft.trigger.end : draft.trigger.end + ACCEPTED_WITHIN_CHARS])[0]
    if ACCEPTED.search(following) and "declin" not in scene.words(draft.trigger).lower():
        status = "accepted"
    return msgspec.structs.replace(draft, status=status)


def with_status_of_visit(scene: Scene, draft: Draft) -> Draft:
    """Returns a visit as planned, under way, done or called off."""
    return msgspec.structs.replace(draft, status=visit_status(scene, draft))


def with_status_of_aid(scene: Scene, draft: Draft) -> Draft:
    """Returns help as promised, shipped or delivered."""
    return msgspec.structs.replace(draft, status=aid_status(scene, draft))


def aid_status(scene: Scene, draft: Draft) -> str | None:
    """Returns promised, shipped or delivered by the realis and the verb of help."""
    if draft.realis in ("planned", "hoped"):
        return "promised"
    begin = max(scene.sentence.start, draft.trigger.start - SAIL_BEFORE_CHARS)
    sent = SHIPPED.search(scene.text, begin, min(scene.sentence.end, draft.trigger.end + SAIL_AFTER_CHARS))
    verb = sent is not None and (sent.start() < draft.trigger.end or sent.group().startswith(("is", "are", "was", "were")))
    if verb and draft.realis in ("happened", "presupposed", "ongoing"):
        return "shipped"
    return "delivered" if draft.realis in ("happened", "presupposed") else draft.status


def visit_status(scene: Scene, draft: Draft) -> str | None:
    """Returns planned, under_way or done by the realis and the verb of a visit."""
    if draft.status == "cancelled" or (draft.realis != "hypothetical" and is_called_off(scene, draft.trigger)):
        return "cancelled"
    if draft.realis in ("planned", "hoped", "hypothetical"):
        return "planned"
    if draft.realis == "denied":
        return None
    around = scene.text[max(scene.sentence.start, draft.trigger.start - 20) : min(scene.sentence.end, draft.trigger.end + 12)]
    present = draft.realis != "presupposed" and UNDER_WAY.search(around) is not None
    return "under_way" if draft.realis == "ongoing" or present else "done"
