"""Draft -> draft: the other side of an act, by what stands around its verb beyond the nearest name.

- "Y, whom X had arrested", "Y, whose envoy X expelled": it is done to whom the clause hangs on.
- "called on Urumqi", "fired tear gas at 2,000 youths": what stands right behind the verb or its preposition, a town for those who rule it.
- "it has been ratified by all": what is ratified is no side.
- "signed a memorandum to study it": who signs with them stands behind "with" or "between".
- "withdrew its soldiers": nobody withdraws from his own forces.
- "prisoners, among them a Pole": what is done to them is done to him. "Agreed to raise their pay", "to inquire jointly with Y": promised to these.
- "will propose a text together with Y and Z", "joined Y in a protest": these do it too. "Promised Y a loan": Y is promised it.
"""

from __future__ import annotations

import re

import msgspec

from detente.coding.drafts import DOER_ROLES, OTHER_ROLES, Draft, replaced
from detente.coding.scene import Scene
from detente.model import Kind, ParticipantRole, Span
from detente.ontology import ontology

LINKED = re.compile(r"\b(?:with|between|by|among|and|of|from|for) (?:the |its |his |both )?$")
# What a document is on is none of its sides: "accords on health and the training of Angolan doctors".
TOPIC = re.compile(r"\b(?:on|about|concerning|regarding|covering) ")
SIDED = re.compile(r"\b(?:with|between|by) ")
# Between whom a clause hangs on and the one who acts in it: ", whom the ", ", whose ambassador ".
WHOM = re.compile(r",? (?:whom|which|whose [\w’'-]+(?: [\w’'-]+)?) (?:(?:the|its|his|her|their) )?")
# "It has since been ratified": what is signed or given up is the document.
DOCUMENT_PRONOUNS = frozenset(["it", "they"])
PASSIVE = re.compile(
    r" (?:(?:has|have|had|will|would|is|are|was|were|to) ){1,2}(?:(?!not\b)\w+ ){0,2}?(?:be |been |being )?"
    r"(?:signed|initial?led|ratified|concluded|approved|adopted|renewed|extended|prolonged|suspended|terminated|annulled|scrapped|negotiated)\b"
)
DETERMINED = r"(?:(?:the|an?|its|his|her|their|all|both|about|some|nearly|almost|over|more than|at least|\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|dozens of|hundreds of|thousands of) )*"
# One word that describes, and none that begins another phrase: "deported to Haiti" is no measure against Haiti, "no fences unless Austria" no promise to it.
DESCRIBED = r"(?:(?!(?:to|from|in|into|for|of|with|by|at|off|out|than|as|and|or|but|that|if|unless|until|when|while|what|how|whether)\b)[a-z-]+ )?"
# Who flees or withdraws "to" a state does nothing to it.
FLIGHT = re.compile(r"\b(?:fle[ed]|fled|flight|withdr|pull|retreat|escap|left|leav|went|mov)", re.IGNORECASE)
# A verb of giving one's word has whom it is given to right behind it; "agreed to" and "ready to" lead to no side.
NOWHERE = r"(?!)"
LED: dict[Kind, str] = {
    "demand": r"(?:on|upon|to)", "assault": r"(?:at|on|against|into)", "protest": r"against", "concession": r"to", "retreat": r"to", "threat": r"against",
    "pledge": NOWHERE, "coercion": r"(?:against|on)", "accusation": r"(?:against|to)", "mobilization": r"against", "sanction": r"(?:on|against)",
}  # fmt: skip
# Verbs of these kinds have the other side as their object.
DIRECT = frozenset(["demand", "assault", "coercion", "accusation", "threat", "pledge"])
FORCES = frozenset(["MIL", "COP"])
OWNED = re.compile(r"\b(?:its|their|his|her)(?: own)? (?:[\w-]+ )?$|^(?:its|their|his|her)\b", re.IGNORECASE)
JOINTLY = re.compile(r"(?:jointly|together|in concert) with")
# "(Agreed to raise) their": the verb of what is promised, right before whose it is.
PROMISED = re.compile(
    r"(?:(?:has|have|had|would|will) )?\w+(?: \w+ly)? to (?!(?:use|keep|do|make|take|play|leave|stop|fulfil|meet|increase|continue|change|honour|send|give|withdraw)\b)\w+ "
)
AMONG_THEM = re.compile(
    r"[^,;.]{0,30}, (?:among them|including|one of them|most of them|among whom (?:was|were)) (?:an? |the |its |two |three |several |at least \w+ )?"
)
TOGETHER = re.compile(r"\b(?:(?:together|jointly|along|in concert) with|alongside|join(?:ed|s|ing)) (?:the )?$")


def other_role(draft: Draft) -> ParticipantRole | None:
    """Returns the role of the other side of an act."""
    return next((role for role in ontology().claim_kinds.kinds[draft.kind].roles if role in OTHER_ROLES), None)


def kept(draft: Draft, left: list[tuple[ParticipantRole, int]]) -> Draft:
    """Returns a draft with the roles that are left."""
    return draft if len(left) == len(draft.roles) else msgspec.structs.replace(draft, roles=tuple(left))


def without_document(scene: Scene, draft: Draft) -> Draft:
    """Returns an agreement without the "it" that is signed or ratified: that is the document and no side of it."""

    def is_document(index: int) -> bool:
        mention = scene.mention(index)
        if scene.text[mention.start : mention.end].lower() not in DOCUMENT_PRONOUNS or mention.end > draft.trigger.end:
            return False
        return PASSIVE.match(scene.text, mention.end, scene.sentence.end) is not None

    return kept(draft, [one for one in draft.roles if not is_document(one[1])])


def without_unlinked(scene: Scene, draft: Draft) -> Draft:
    """Returns an agreement without those behind its verb whom no "with" or "between" leads to: "signed a memorandum to study it"."""
    if all(scene.mention(index).end > draft.trigger.start for _, index in draft.roles):
        return draft

    def is_linked(index: int) -> bool:
        start = scene.mention(index).start
        before = scene.text[draft.trigger.start : start]
        topic = TOPIC.search(before)
        if topic is not None and SIDED.search(before, topic.end()) is None:
            return start < draft.trigger.end
        return start < draft.trigger.end or LINKED.search(before) is not None

    linked = {other for _, index in draft.roles if is_linked(index) for other in scene.conjoined(index)}
    return kept(draft, [one for one in draft.roles if one[1] in linked])


def without_own_forces(scene: Scene, draft: Draft) -> Draft:
    """Returns a withdrawal, deployment or sanction without the doer's own forces or things as its other side."""
    own = scene.codes_of(draft.doers)
    if not own:
        return draft

    def is_own(index: int) -> bool:
        mention = scene.mention(index)
        if mention.start < draft.trigger.start or mention.type == "place" or not set(scene.countries(index)) <= own:
            return False
        before = scene.text[draft.trigger.start : mention.start]
        owned = OWNED.search(before) or OWNED.search(scene.text[mention.start : mention.end])
        return owned is not None or (
            draft.kind != "retreat" and all(actor.sector in FORCES for actor in scene.resolved(index).actors)
        )

    return kept(draft, [one for one in draft.roles if one[0] not in OTHER_ROLES or not is_own(one[1])])


def with_relative_object(scene: Scene, draft: Draft) -> Draft:
    """Returns what is done in a clause with "whom" or "whose" with the one on which it hangs as its other side."""
    role = other_role(draft)
    doers = draft.doers
    if role is None or not doers or draft.kind in ("meeting", "call", "visit"):
        return draft
    start = scene.mention(doers[0]).start
    if start > draft.trigger.start:
        return draft
    for index in scene.mentions:
        if scene.mention(index).end < start and WHOM.fullmatch(scene.text, scene.mention(index).end, start):
            if index in doers:
                return draft
            left = [one for one in draft.roles if one[0] not in OTHER_ROLES]
            return msgspec.structs.replace(
                draft, roles=(*left, *((role, one) for one in scene.conjoined(index) if one not in doers))
            )
    return draft


def with_companions(scene: Scene, draft: Draft) -> Draft:
    """Returns an act with those together with whom it is done among its doers, and with whom its doer joins in it."""
    doing = next((role for role, _ in draft.roles if role in DOER_ROLES or role == "member"), None)
    doers = [index for role, index in draft.roles if role == doing]
    if doing is None:
        return draft
    for index in scene.mentions:
        led = TOGETHER.search(scene.text, scene.sentence.start, scene.mention(index).start)
        if led is None or scene.mention(index).start >= draft.quote.end:
            continue
        beside = scene.conjoined(index)
        end = scene.mention(beside[-1]).end
        if led.group().startswith("join"):
            before = [one for one in scene.mentions if scene.mention(one).end < led.start()]
            leading = (
                scene.conjoined(before[-1]) if before and scene.text.startswith(" in ", end) and end < draft.trigger.start else []
            )
        else:
            leading = doers if scene.mention(doers[0]).end <= led.start() else []
        if not leading or not set(doers) <= {*leading, *beside}:
            continue
        others = [one for one in draft.roles if one[1] not in (*leading, *beside)]
        roles = [(doing, one) for one in dict.fromkeys((*leading, *beside))]
        quote = Span(start=min(draft.quote.start, scene.mention(leading[0]).start), end=max(draft.quote.end, end))
        return msgspec.structs.replace(draft, roles=(*roles, *others), quote=quote)
    return draft


def with_partner(scene: Scene, draft: Draft) -> Draft:
    """Returns a promise of one side to do something jointly with another as given to that one: "offered to investigate jointly with Y"."""
    if len(scene.codes_of(draft.doers)) != 1 or any(role == "promisor" and index > draft.doers[0] for role, index in draft.roles):
        return draft
    own = scene.codes_of(draft.doers)
    for index in scene.mentions:
        start = scene.mention(index).start
        together = TOGETHER.search(scene.text, draft.trigger.end, max(draft.trigger.end, start))
        if (
            together is not None
            and JOINTLY.match(together.group())
            and not set(scene.countries(index)) & own
            and start > draft.trigger.end
        ):
            doing = [one for one in draft.roles if one[0] == "promisor"]
            return msgspec.structs.replace(draft, roles=(*doing, *(("promisee", one) for one in scene.conjoined(index))))
    return draft


def with_one_among_them(scene: Scene, draft: Draft) -> Draft:
    """Returns what is done to a group with those of another state whom the words name among them: "prisoners, among them a Pole"."""
    role = other_role(draft)
    # "Them" stands for the group that is named before.
    meant = {one if (first := scene.mention(one).antecedent) is None else first for one in draft.others}
    done_to = sorted(index for index in meant if index in scene.mentions and scene.mention(index).type == "group")
    if role is None or not done_to:
        return draft
    end, codes = scene.mention(done_to[-1]).end, scene.codes_of(done_to)
    more = next(
        (
            index
            for index in scene.mentions
            if scene.mention(index).start > end
            and AMONG_THEM.fullmatch(scene.text, end, scene.mention(index).start)
            and not set(scene.countries(index)) <= codes
        ),
        None,
    )
    if more is None or more in draft.parties:
        return draft
    return msgspec.structs.replace(draft, roles=(*draft.roles, *((role, one) for one in scene.conjoined(more))))


def with_owner_of_promised(scene: Scene, draft: Draft) -> Draft:
    """Returns a promise about what is another's as given to that one: "agreed to raise their pay"."""
    own = {actor.name for index in draft.doers for actor in scene.resolved(index).actors}
    if not own or any(actor.name not in own for index in draft.others for actor in scene.resolved(index).actors):
        return draft
    for index in scene.analysis.mentions_of[scene.number]:
        mention = scene.mention(index)
        promised = PROMISED.fullmatch(scene.text, draft.trigger.start, max(draft.trigger.start, mention.start))
        if promised and mention.is_possessive and mention.antecedent in scene.mentions:
            names = {actor.name for actor in scene.resolved(mention.antecedent).actors}
            if names and not names & own:
                given: list[tuple[ParticipantRole, int]] = [("promisee", one) for one in scene.conjoined(mention.antecedent)]
                return replaced(draft, [*(one for one in draft.roles if one[0] not in OTHER_ROLES), *given])
    return draft


def with_near_object(scene: Scene, draft: Draft) -> Draft:
    """Returns an act that lacks its other side with what stands right behind its verb, or behind the preposition that leads to it."""
    role = other_role(draft)
    lead = LED.get(draft.kind)
    if role is None or lead is None or draft.others or not draft.roles:
        return draft
    if draft.kind == "retreat" and FLIGHT.search(scene.words(draft.trigger)):
        return draft
    taken = set(draft.parties)
    direct = rf"(?:{lead} )?" if draft.kind in DIRECT else rf"{lead} "
    near = re.compile(rf" {direct}{DETERMINED}{DESCRIBED}")
    ended = re.search(rf"\b{lead}$", scene.words(draft.trigger)) is not None
    if ended:
        near = re.compile(rf" {DETERMINED}{DESCRIBED}")
    for index in sorted({*scene.mentions, *(scene.places if draft.kind == "demand" else ())}):
        start = scene.mention(index).start
        if index not in taken and start >= draft.trigger.end and near.fullmatch(scene.text, draft.trigger.end, start):
            return msgspec.structs.replace(
                draft, roles=(*draft.roles, *((role, one) for one in scene.conjoined(index) if one not in taken))
            )
    return draft
