"""Draft -> draft: to whom an answer is given, where the sentence tells it only by the deed that is answered.

- "A court jailed four lawmakers, which the Union condemned and the opposition called a coup": both mean the court.
- "Police barred worshippers, prompting Jordan to recall its envoy": Jordan answers the police's state.
- "The guards were charged by a charity with a crime, a claim that the ministry denied": the ministry denies the charity's word.
"""

from __future__ import annotations

import re

from detente.coding.drafts import DOER_ROLES, OTHER_ROLES, Draft, replaced
from detente.coding.parties.clauses import VERB, heads, is_subject
from detente.coding.parties.objects import other_role
from detente.coding.scene import Scene

# What a clause in apposition calls the deed or the words before it.
CALLED = (
    r"(?:moves?|steps?|decisions?|measures?|acts?|actions?|attacks?|verdicts?|rulings?|sentences?|bans?|charges?|claims?|accusations?|threats?|remarks?|plans?|laws?|"
    r"demands?|offers?|proposals?|visits?|raids?|strikes?|tests?|allegations?|votes?)"
)
# Up to who answers: ", which the ", ", a claim that ", and the second of two who do: ", which X condemned and ".
ANSWERED = re.compile(
    rf", (?P<which>which|(?:an?|the) (?:[\w-]+ )?{CALLED}(?: (?:that|which))?) (?:(?!\b(?:who|whose|where|that)\b)[^,;.]{{3,60}}? (?:and|but|while) )?(?:the |its |both )?$"
)
# "Prompting X to recall …": what somebody was moved to, and by what.
MOVED = re.compile(r",? (?:which )?(?:prompt|lead|mov|provok|caus|push|driv)(?:ing|ed) (?:[^,;.]{3,60}? and )?(?:the )?$")
# Where the clause begins that tells the deed.
NEXT_CLAUSE = re.compile(r"; |, (?:and|but|while|whereas) ")
PLACED = re.compile(r" (?:in|of|at|from|near) (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?")
# Nothing is done by the subject of a passive: "were charged by a Turkish charity".
PASSIVE = re.compile(
    r"(?:(?: also| now| then|,[^,;]{3,60},))* (?:was|were|is|are|has been|have been|had been) (?:\w+ly )?\w+(?:ed|en|n|t|d)\b[^,;.]{0,40}? by (?:the |an? )?$"
)


def to_who_did_it(scene: Scene, draft: Draft) -> Draft:
    """Returns an answer to a deed of the same sentence with its doer as the other side, not one who answers beside: "which X condemned and Y hailed"."""
    role = other_role(draft)
    doers = [index for one, index in draft.roles if one in DOER_ROLES]
    if role is None or not doers:
        return draft
    begin = answer_begin(scene, doers[0])
    if begin is None or is_relative(scene, begin):
        return draft
    kept = [one for one in draft.roles if one[0] not in OTHER_ROLES or answer_begin(scene, one[1]) != begin]
    done = doer_before(scene, begin)
    if any(one[0] in OTHER_ROLES and (done is None or scene.mention(one[1]).start > begin) for one in kept):
        return draft
    # Whom the deed was done to is not reproached for it.
    kept = [one for one in kept if one[0] not in OTHER_ROLES]
    names = {actor.name for index in doers for actor in scene.resolved(index).actors}
    if done is None or names & {actor.name for actor in scene.resolved(done).actors}:
        return replaced(draft, kept) if len(kept) < len(draft.roles) else draft
    return replaced(draft, [*kept, *((role, index) for index in scene.conjoined(done) if scene.mention(index).end <= begin)])


def answer_begin(scene: Scene, doer: int) -> int | None:
    """Returns where the clause begins that gives an answer by its doer, None where it is no such clause."""
    mention = scene.mention(doer)
    before = scene.text[scene.sentence.start : mention.start]
    which = ANSWERED.search(before)
    if which is not None and is_subject(scene, doer):
        return scene.sentence.start + which.start()
    moved = MOVED.search(before)
    if moved is not None and scene.text.startswith(" to ", mention.end):
        return scene.sentence.start + moved.start()
    return None


def is_relative(scene: Scene, begin: int) -> bool:
    """Tells whether ", which" hangs on a state or body right before it ("Qatar, which it accused"), and not on what was done."""
    return scene.text.startswith(", which ", begin) and any(
        scene.mention(one).end == begin and scene.mention(one).type != "group" and scene.resolved(one).actors[0].type != "person"
        for one in scene.mentions
    )


def without_answerer(scene: Scene, draft: Draft) -> Draft:
    """Returns a deed without who only answers to it behind its words: "tested a missile, a step that Norway criticised"."""

    def answers(index: int) -> bool:
        begin = answer_begin(scene, index) if scene.mention(index).start > draft.trigger.end else None
        return begin is not None and draft.trigger.end <= begin

    kept = [one for one in draft.roles if not answers(one[1])]
    return replaced(draft, kept) if kept and len(kept) < len(draft.roles) else draft


def doer_before(scene: Scene, begin: int) -> int | None:
    """Returns who did what the clauses before an offset tell: the first who heads one, of a passive the one behind "by"."""
    opened = [scene.sentence.start + one.end() for one in NEXT_CLAUSE.finditer(scene.text[scene.sentence.start : begin])]
    inside = [
        index for index in scene.mentions if max([0, *opened]) <= scene.mention(index).start and scene.mention(index).end <= begin
    ]
    first = next((index for index in inside if leads(scene, index)), None)
    if first is None:
        return None
    end = scene.mention(first).end
    agent = next((one for one in inside if one > first and PASSIVE.fullmatch(scene.text, end, scene.mention(one).start)), None)
    if agent is None and re.match(r" (?:was|were|is|are|has been|have been|had been) ", scene.text[end : end + 12]):
        return None
    return first if agent is None else agent


def leads(scene: Scene, index: int) -> bool:
    """Tells whether a mention heads a clause, over the place that follows it ("a court in Ankara sentenced")."""
    placed = PLACED.match(scene.text, scene.mention(index).end)
    return heads(scene, index) or (placed is not None and VERB.match(scene.text, placed.end()) is not None)
