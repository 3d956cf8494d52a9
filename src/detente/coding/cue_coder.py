"""Resolution -> drafts by cues: the transparent baseline that every later coder must beat.

For each cue: the doer is the nearest mention before it in its clause (after "by" in the passive), the other side the first after it;
who says so comes from the quotation around it; realis from the words before it. Without a doer it abstains.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from detente.coding.cues import CUES, STANCES, Cue
from detente.coding.drafts import Draft
from detente.coding.modality import agreement_status, pledge_status, realis_of
from detente.coding.scene import Scene
from detente.model import Attribution, ParticipantRole, Quotation, Realis, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are|be)(?: \w+ly)?(?: \w+)? ?$")
BY = re.compile(r"^(?:[^,;.]{0,60}?)\bby (?:the )?")
SPEECH_ACTS = frozenset(["proposal", "pledge", "accusation", "demand", "threat", "rejection", "invitation", "statement"])
FRIENDLY = re.compile(
    r"\b(?:cooperat|both sides|two sides|two countries|further|boost|strengthen|promote|expand|facilitat|joint)\w*", re.IGNORECASE
)
# Statements shorter than this say too little to keep on their own.
MIN_STATEMENT_CHARS = 30


def cue_drafts(scene: Scene) -> list[Draft]:
    """Returns the drafts of one sentence."""
    if not scene.mentions:
        return []
    drafts: list[Draft] = []
    taken: list[Span] = []
    for cue in CUES:
        for match in cue.pattern.finditer(scene.text, scene.sentence.start, scene.sentence.end):
            span = Span(start=match.start(), end=match.end())
            if any(span.overlaps(other) for other in taken):
                continue
            draft = read_cue(scene, cue, span)
            if draft is not None:
                taken.append(span)
                drafts.append(draft)
    drafts.extend(statements(scene, drafts))
    return drafts


def read_cue(scene: Scene, cue: Cue, trigger: Span) -> Draft | None:
    """Returns the draft a cue stands for here, None when its parties cannot be told."""
    clause = scene.clause_at(trigger.start)
    quotation = scene.quotation_at(trigger.start)
    doer, other = parties(scene, cue, trigger, clause, quotation)
    if doer is None:
        return None
    if other is None and (
        cue.voice == "nominal" or (cue.kind in ("meeting", "call", "cooperation", "coordination") and not plural(scene, doer))
    ):
        return None
    realis = realis_of(scene.text, clause.start, trigger.start, scene.words(trigger))
    kind, status = cue.kind, cue.status
    words = scene.words(trigger)
    if kind == "demand" and FRIENDLY.search(scene.text[trigger.end : clause.end]) and not re.search(r"demand|ultimatum", words):
        kind, status = "proposal", "proposed"
    if kind == "agreement":
        status = agreement_status(scene.text, clause.start, trigger.start, words)
    if kind == "pledge":
        status = pledge_status(words)
    roles: list[tuple[ParticipantRole, int]] = []
    doer_role: ParticipantRole = cue.doer if kind == cue.kind else "proposer"
    other_role: ParticipantRole | None = cue.other if kind == cue.kind else "addressee"
    roles.append((doer_role, doer))
    if other is not None and other_role is not None and other != doer:
        roles.append((other_role, other))
    attribution, speaker = attribution_of(scene, quotation, doer, speech=kind in SPEECH_ACTS)
    return Draft(
        kind=kind, subkind=cue.subkind, sentence=scene.number, trigger=trigger, quote=evidence(scene, clause, quotation, roles, trigger),
        roles=tuple(roles), realis=speech_realis(kind, realis), attribution=attribution, speaker=speaker,
        status=status, confidence=cue.precision, rule=f"cue:{cue.kind}",
    )  # fmt: skip


def speech_realis(kind: str, realis: Realis) -> Realis:
    """Returns `happened` for acts of speech that were made: their strength is their status (RECORDS section 6)."""
    return "happened" if kind in SPEECH_ACTS and realis in ("planned", "hoped", "ongoing") else realis


def plural(scene: Scene, index: int) -> bool:
    """Tells whether one mention stands for several actors ("the two sides", "senior leaders")."""
    return len(scene.resolved(index).actors) > 1


def parties(scene: Scene, cue: Cue, trigger: Span, clause: Span, quotation: Quotation | None) -> tuple[int | None, int | None]:
    """Returns (doer, other side) as mention indices by grammar around the trigger."""
    before = [index for index in scene.mentions if scene.mention(index).end <= trigger.start]
    after = [index for index in scene.mentions if scene.mention(index).start >= trigger.end]
    near = [index for index in before if scene.mention(index).start >= clause.start] or before[-2:]
    follow = [index for index in after if scene.mention(index).start < clause.end] or [
        index for index in after if scene.mention(index).start - trigger.end < 60
    ]
    tail = scene.text[trigger.end : scene.sentence.end]
    by = BY.match(tail)
    agent = next((index for index in after if by and abs(scene.mention(index).start - trigger.end - by.end()) <= 4), None)
    if agent is not None and (
        PASSIVE.search(scene.text[: trigger.start]) or (cue.pattern.match(scene.words(trigger)) and tail.startswith(" by"))
    ):
        patient = near[0] if near else next((index for index in follow if index != agent), None)
        return agent, patient
    if (
        PASSIVE.search(scene.text[clause.start : trigger.start])
        and near
        and cue.voice == "subject_object"
        and re.search(r"ed$|wn$|en$", scene.words(trigger))
    ):
        return None, near[-1]
    doer = subject(scene, near, trigger)
    if doer is None and quotation is not None:
        doer = quotation.speaker
    if doer is None and follow and cue.voice in ("reciprocal", "subject_object") and trigger.start - clause.start < 12:
        # "Receiving the ambassador, the Party leader said": the subject of the participle follows its clause.
        later = [index for index in after if scene.mention(index).start >= clause.end] or follow[1:]
        return (later[0] if later else None), follow[0]
    other = next((index for index in follow if index != doer), None)
    if other is None and cue.voice in ("reciprocal", "nominal") and len(near) > 1:
        other = next((index for index in reversed(near) if index != doer), None)
    return doer, other


def subject(scene: Scene, near: list[int], trigger: Span) -> int | None:
    """Returns the mention that is the subject of a verb: the last before it that is not within a prepositional phrase."""
    free = [index for index in near if not prepositional(scene, index)]
    pool = free or near
    return pool[-1] if pool and trigger.start - scene.mention(pool[-1]).end < 160 else None


def prepositional(scene: Scene, index: int) -> bool:
    """Tells whether a mention follows a preposition ("with Russia", "to the Southeast Asian country")."""
    before = scene.text[max(0, scene.mention(index).start - 14) : scene.mention(index).start]
    return (
        re.search(r"\b(?:of|with|to|in|from|for|against|between|on|at|towards?|over|by) (?:the |its |his )?$", before) is not None
    )


def attribution_of(scene: Scene, quotation: Quotation | None, doer: int, *, speech: bool) -> tuple[Attribution, int | None]:
    """Returns who says so: the side that acts itself (`official`), another side, an unnamed official, or the article."""
    if quotation is None:
        return ("official", doer) if speech else ("article", None)
    if quotation.speaker is None:
        return "unnamed_official", None
    own = set(scene.countries(quotation.speaker))
    acting = set(scene.countries(doer))
    return ("official" if own & acting or doer == quotation.speaker or not acting else "other_side"), quotation.speaker


def evidence(
    scene: Scene, clause: Span, quotation: Quotation | None, roles: list[tuple[ParticipantRole, int]], trigger: Span
) -> Span:
    """Returns the smallest stretch with the trigger, its clause, and the parties that stand in the sentence."""
    spans = [scene.mention(index) for _, index in roles if scene.mention(index).sentence == scene.number]
    start = min([clause.start, *(one.start for one in spans)])
    end = max([clause.end, *(one.end for one in spans)])
    if quotation is not None and quotation.start <= trigger.start:
        start = max(start, min(quotation.start, *(one.start for one in spans))) if spans else start
    return scene.stripped(max(start, scene.sentence.start), min(end, scene.sentence.end))


def statements(scene: Scene, drafts: list[Draft]) -> Iterator[Draft]:
    """Yields a statement for each quotation whose content no speech act above already keeps, and that speaks of a state."""
    for quotation in scene.quotations:
        if quotation.speaker is None or not scene.resolved(quotation.speaker).actors:
            continue
        content = scene.stripped(quotation.start, quotation.end)
        if content.end - content.start < MIN_STATEMENT_CHARS:
            continue
        if any(draft.kind in SPEECH_ACTS and content.start <= draft.trigger.start < content.end for draft in drafts):
            continue
        inside = [
            index
            for index in scene.mentions
            if content.start <= scene.mention(index).start < content.end and index != quotation.speaker
        ]
        own = set(scene.countries(quotation.speaker))
        others = [index for index in inside if set(scene.countries(index)) - own]
        if not others:
            continue
        roles: list[tuple[ParticipantRole, int]] = [("speaker", quotation.speaker), ("target", others[0])]
        yield Draft(
            kind="statement", subkind=stance_of(scene.words(content)), sentence=scene.number,
            trigger=quotation.cue or content, quote=content, roles=tuple(roles), realis="happened",
            attribution="official", speaker=quotation.speaker, confidence=0.7, rule=f"quotation:{quotation.manner}",
        )  # fmt: skip


def stance_of(words: str) -> str:
    """Returns the stance of a statement by its words; neutral when none tells."""
    return next((stance for stance, pattern in STANCES if pattern.search(words)), "neutral")
