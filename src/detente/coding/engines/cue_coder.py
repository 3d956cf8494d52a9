"""Resolution -> drafts by cues: the transparent baseline that every later coder must beat.

For each cue: the doer is the nearest mention before it in its clause (after "by" in the passive), the other side the first after it;
who says so comes from the quotation around it; realis from the words before it. Without a doer it abstains.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from detente.coding.drafts import SPOKEN, Draft
from detente.coding.engines.aid_by_noun import read_aid
from detente.coding.engines.beginnings import ANYTHING, words_begun
from detente.coding.engines.cues import CUES, STANCES, Cue
from detente.coding.engines.modality import agreement_status, pledge_status, realis_of
from detente.coding.scene import Scene
from detente.model import Attribution, Kind, ParticipantRole, Quotation, Realis, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are|be)(?:n[’']t)?(?: \w+ly)?(?: \w+)? ?$")
BY = re.compile(r"^(?:[^,;.]{0,60}?)\bby (?:the )?")
PARTICIPLE = re.compile(r"\w+ing\b|having", re.IGNORECASE)
PAST_PARTICIPLE = re.compile(r"ed$|wn$|en$")
CLAUSE_SUBJECT = re.compile(r", (?:the )?$")
# A participle that opens its sentence stands within so many code points; what follows a trigger stands near; "by" leads to its name at once.
OPENING_CHARS, FOLLOWS_WITHIN_CHARS, BY_CHARS = 12, 60, 4
CALL_ON = re.compile(r"call(?:ed|s|ing)? (?:on|upon)", re.IGNORECASE)
FRIENDLY = re.compile(
    r"\b(?:cooperat|both sides|two sides|two countries|further|boost|strengthen|promote|expand|facilitat|joint)\w*", re.IGNORECASE
)
THAT = re.compile(r" ?that\b")
# Between a verb of speech and "that" stand at most these many code points: "promised the parents of the missing students that …".
CONTENT_WITHIN_CHARS = 70
# Statements shorter than this say too little to keep on their own.
MIN_STATEMENT_CHARS = 30


def cue_drafts(scene: Scene) -> list[Draft]:
    """Returns the drafts of one sentence: acts told by cues, and statements told by quotations."""
    acts = cue_acts(scene)
    return [*acts, *statements(scene, acts)]


def cue_acts(scene: Scene) -> list[Draft]:
    """Returns the acts that cues tell in one sentence."""
    if not scene.mentions:
        return []
    drafts: list[Draft] = []
    taken: list[Span] = []
    begun = words_begun(scene.text[scene.sentence.start : scene.sentence.end]) | ANYTHING
    for cue in CUES:
        if begun.isdisjoint(cue.begins):
            continue
        for match in cue.pattern.finditer(scene.text, scene.sentence.start, scene.sentence.end):
            span = Span(start=match.start(), end=match.end())
            if any(span.overlaps(other) for other in taken):
                continue
            if cue.kind == "coordination" and any(draft.kind == "coordination" for draft in drafts):
                continue
            told = read_aid(scene, span) if cue.kind == "aid" else None
            read = read_cue(scene, cue, span) if told is None else told
            if read:
                taken.append(span)
                drafts.extend(read)
    return drafts


def read_cue(scene: Scene, cue: Cue, trigger: Span) -> list[Draft]:
    """Returns the drafts a cue stands for here; none when its parties cannot be told."""
    clause = scene.clause_at(trigger.start)
    quotation = scene.quotation_at(trigger.start)
    if cue.kind == "statement" and quotation is not None and quotation.speaker is not None:
        return []  # what somebody is quoted with is one statement of that speaker, read whole by `statements`
    if (
        cue.kind == "demand"
        and CALL_ON.match(scene.words(trigger))
        and not re.search(r"\bto \w+", scene.text[trigger.end : scene.sentence.end])
    ):
        return []  # "calls on the President" is a visit, "calls on the President to act" a demand
    doer, other = parties(scene, cue, trigger, clause, quotation)
    if doer is None:
        return []
    if other is None and (
        cue.needs_other
        or cue.voice == "nominal"
        or (cue.voice == "reciprocal" and cue.kind != "agreement" and not plural(scene, doer))
    ):
        return []
    if (
        cue.kind == "meeting"
        and not (other is not None and scene.countries(doer) and scene.countries(other))
        and not plural(scene, doer)
    ):
        return []
    doer = scene.conjoined(doer)[0]
    realis = realis_of(scene.text, clause.start, trigger.start, scene.words(trigger))
    kind, status = kind_and_status(scene, cue, trigger, clause)
    clause = with_content(scene, kind, clause, trigger)
    attribution, speaker = attribution_of(scene, scene.told_at(trigger.start), doer, speech=kind in SPOKEN)
    return [
        Draft(
            kind=kind, subkind=cue.subkind, sentence=scene.number, trigger=trigger, quote=evidence(scene, clause, quotation, roles, trigger),
            roles=roles, realis=speech_realis(kind, realis), attribution=attribution, speaker=speaker,
            status=status, confidence=cue.precision, rule=f"cue:{cue.kind}",
        )
        for roles in roles_of(scene, cue, kind, trigger, doer, other)
    ]  # fmt: skip


def kind_and_status(scene: Scene, cue: Cue, trigger: Span, clause: Span) -> tuple[Kind, str | None]:
    """Returns the kind and its status: a friendly demand is a proposal; agreements and pledges have their strength from the verb."""
    words = scene.words(trigger)
    if (
        cue.kind == "demand"
        and FRIENDLY.search(scene.text[trigger.end : clause.end])
        and not re.search(r"demand|ultimatum", words)
    ):
        return "proposal", "proposed"
    if cue.kind == "agreement":
        return cue.kind, agreement_status(scene.text, clause.start, trigger.start, words)
    if cue.kind == "pledge":
        return cue.kind, pledge_status(words)
    return cue.kind, cue.status


def roles_of(
    scene: Scene, cue: Cue, kind: Kind, trigger: Span, doer: int, other: int | None
) -> list[tuple[tuple[ParticipantRole, int], ...]]:
    """Returns the parties with their roles: conjoined ones share a role; "talks between A and B and C" are A's talks with each."""
    doers = scene.conjoined(doer)
    others = [index for index in scene.conjoined(other) if index not in doers] if other is not None else []
    if cue.voice == "reciprocal" and (" between" in scene.text[trigger.start : trigger.end + 9] or not others):
        members = sorted({*doers, *others})
        if len(members) > 2 and len({scene.countries(index) for index in members[1:]}) == 1:
            return [(("member", members[0]), ("member", index)) for index in members[1:]]
        return [tuple(("member", index) for index in members)]
    doer_role: ParticipantRole = "proposer" if kind == "proposal" else cue.doer
    other_role: ParticipantRole | None = "addressee" if kind == "proposal" else cue.other
    roles: list[tuple[ParticipantRole, int]] = [(doer_role, index) for index in doers]
    if other_role is None:
        return [tuple(roles)]
    return [(*roles, *((other_role, index) for index in others))]


def speech_realis(kind: str, realis: Realis) -> Realis:
    """Returns `happened` for acts of speech that were made: their strength is their status (docs/claims.md)."""
    return "happened" if kind in SPOKEN and realis in ("planned", "hoped", "ongoing", "habitual") else realis


def plural(scene: Scene, index: int) -> bool:
    """Tells whether one mention stands for several actors ("the two sides", "senior leaders")."""
    return len(scene.resolved(index).actors) > 1


def parties(scene: Scene, cue: Cue, trigger: Span, clause: Span, quotation: Quotation | None) -> tuple[int | None, int | None]:
    """Returns (doer, other side) as mention indices by grammar around the trigger."""
    near, follow, after = around(scene, trigger, clause, quotation)
    agent = agent_of(scene, cue, trigger, after)
    if agent is not None:
        return agent, near[0] if near else next((index for index in follow if index != agent), None)
    if near and is_done_to(scene, cue, trigger, clause):
        return None, near[-1]
    if trigger.start - scene.sentence.start < OPENING_CHARS and PARTICIPLE.match(scene.words(trigger)):
        # "Receiving the ambassador, the Party leader said": the subject of the participle follows its clause.
        later = [index for index in after if heads_clause(scene, index)][:1]
        return (later[0] if later else None), next((index for index in follow if index not in later), None)
    return by_voice(scene, cue, trigger, quotation, near, follow)


def around(scene: Scene, trigger: Span, clause: Span, quotation: Quotation | None) -> tuple[list[int], list[int], list[int]]:
    """Returns the mentions near before a trigger, those that follow it in its clause or at once, and all after it.

    The parties of an act told in a quotation stand in the quotation; who tells it stands outside.
    """
    before = [index for index in scene.mentions if scene.mention(index).end <= trigger.start]
    after = [index for index in scene.mentions if scene.mention(index).start >= trigger.end]
    if quotation is not None and quotation.start <= trigger.start:
        before = [index for index in before if scene.mention(index).start >= quotation.start] or before
        after = [index for index in after if scene.mention(index).start < quotation.end]
    near = [index for index in before if scene.mention(index).start >= clause.start] or before[-2:]
    follow = [index for index in after if scene.mention(index).start < clause.end]
    return near, follow or [index for index in after if scene.mention(index).start - trigger.end < FOLLOWS_WITHIN_CHARS], after


def heads_clause(scene: Scene, index: int) -> bool:
    """Tells whether a comma stands right before a mention."""
    start = scene.mention(index).start
    return CLAUSE_SUBJECT.search(scene.text, max(0, start - len(", the ")), start) is not None


def agent_of(scene: Scene, cue: Cue, trigger: Span, after: list[int]) -> int | None:
    """Returns who stands behind "by" after a passive, or after a noun of the act."""
    tail = scene.text[trigger.end : scene.sentence.end]
    by = BY.match(tail)
    agent = next((index for index in after if by and abs(scene.mention(index).start - trigger.end - by.end()) <= BY_CHARS), None)
    if agent is None or PASSIVE.search(scene.text[scene.sentence.start : trigger.start]):
        return agent
    return agent if tail.startswith(" by") and cue.pattern.match(scene.words(trigger)) else None


def is_done_to(scene: Scene, cue: Cue, trigger: Span, clause: Span) -> bool:
    """Tells whether a transitive verb stands in the passive: "was expelled"."""
    if cue.voice != "subject_object" or not PASSIVE.search(scene.text[clause.start : trigger.start]):
        return False
    return PAST_PARTICIPLE.search(scene.words(trigger)) is not None


def by_voice(
    scene: Scene, cue: Cue, trigger: Span, quotation: Quotation | None, near: list[int], follow: list[int]
) -> tuple[int | None, int | None]:
    """Returns the subject, else who is quoted, and the first party of a state that follows; for nouns and mutual verbs the pair around them."""
    doer = subject(scene, near, trigger)
    if doer is None and quotation is not None:
        doer = quotation.speaker
    mutual = cue.voice in ("reciprocal", "nominal")
    if mutual and " between" in scene.text[trigger.start : trigger.end + 9] and len(follow) > 1:
        return follow[0], follow[1]
    others = [index for index in follow if index != doer]
    other = next((index for index in others if scene.countries(index)), others[0] if others else None)
    if other is None and mutual and len(near) > 1:
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
    if quotation.speaker is None or not scene.resolved(quotation.speaker).actors:
        return ("official", doer) if speech else ("article", None)
    own = set(scene.countries(quotation.speaker))
    acting = set(scene.countries(doer))
    return ("official" if own & acting or doer == quotation.speaker or not acting else "other_side"), quotation.speaker


def with_content(scene: Scene, kind: str, clause: Span, trigger: Span) -> Span:
    """Returns the clause of an act of speech with the clause that says what was said: "promised the parents | that …"."""
    if kind not in SPOKEN or clause.end - trigger.end > CONTENT_WITHIN_CHARS:
        return clause
    following = next((one for one in scene.clauses if one.start > clause.start), None)
    if following is None or not THAT.match(scene.text, clause.end):
        return clause
    return Span(start=clause.start, end=max(clause.end, following.end))


def evidence(
    scene: Scene, clause: Span, quotation: Quotation | None, roles: tuple[tuple[ParticipantRole, int], ...], trigger: Span
) -> Span:
    """Returns the smallest stretch with the trigger, its clause, and the parties that stand in the sentence."""
    spans = [scene.mention(index) for _, index in roles if scene.mention(index).sentence == scene.number]
    start = min([clause.start, *(one.start for one in spans)])
    end = max([clause.end, *(one.end for one in spans)])
    if quotation is not None and quotation.start <= trigger.start:
        start = max(start, min([quotation.start, *(one.start for one in spans)]))
        end = min(end, max([quotation.end, *(one.end for one in spans)]))
    if re.search(r"\b[Tt]he $", scene.text[scene.sentence.start : start]):
        start -= 4
    return scene.stripped(max(start, scene.sentence.start), min(end, scene.sentence.end))


def statements(scene: Scene, drafts: list[Draft]) -> Iterator[Draft]:
    """Yields a statement for each quotation whose content no speech act above already keeps, and that speaks of a state."""
    for quotation in scene.quotations:
        if quotation.speaker is None or quotation.manner == "act" or not scene.resolved(quotation.speaker).actors:
            continue
        if quotation.cue is not None and any(draft.kind in SPOKEN and draft.trigger.overlaps(quotation.cue) for draft in drafts):
            continue  # "warned that …" is the threat itself
        content = scene.stripped(quotation.start, quotation.end)
        if content.end - content.start < MIN_STATEMENT_CHARS:
            continue
        if any(draft.kind in SPOKEN and content.start <= draft.trigger.start < content.end for draft in drafts):
            continue
        inside = [
            index
            for index in scene.mentions
            if content.start <= scene.mention(index).start < content.end and index != quotation.speaker
        ]
        stance = stance_of(scene.words(content))
        if stance == "neutral" and any(content.start <= draft.trigger.start < content.end for draft in drafts):
            continue  # the claim inside says all there is
        own = set(scene.countries(quotation.speaker))
        others = [index for index in inside if set(scene.countries(index)) - own]
        if not others:
            continue
        roles: list[tuple[ParticipantRole, int]] = [("speaker", quotation.speaker), ("target", others[0])]
        yield Draft(
            kind="statement", subkind=stance, sentence=scene.number,
            trigger=quotation.cue or content, quote=content, roles=tuple(roles), realis="happened",
            attribution="official", speaker=quotation.speaker, confidence=0.7, rule=f"quotation:{quotation.manner}",
        )  # fmt: skip


def stance_of(words: str) -> str:
    """Returns the stance of a statement by its words; neutral when none tells."""
    return next((stance for stance, pattern in STANCES if pattern.search(words)), "neutral")
