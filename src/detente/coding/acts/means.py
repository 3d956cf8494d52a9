"""Sentence, drafts -> drafts: help told by what was done with it ("built with Chinese assistance", "a wing financed by Japan").

Whoever paid gives, not whoever opens or inspects what was built; what has no recipient in words is given to the state where it stands: of
a place of the sentence, else the one that the article names most.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from detente.coding.acts.readings import UNDONE
from detente.coding.drafts import Draft
from detente.coding.scene import Scene
from detente.model import ParticipantRole, Span
from detente.ontology import knowledge

if TYPE_CHECKING:
    from collections.abc import Iterator

HELP = (
    r"(?:financial |technical |humanitarian |military |food |development |emergency |concessional |soft |interest-free |non-refundable )?"
    r"(?:aid|assistance|help|support|funding|funds|money|financing|finance|backing|grants?|loans?|credits?|donations?|gifts?|contributions?)"
)
# "with funding from the EU", "thanks to a grant from Japan", "through donations from …".
FROM = re.compile(
    rf"\b(?:with|through|thanks to|under|using|from) (?:[\w,.$€£-]+ ){{0,4}}?{HELP} (?:worth [^,;]{{3,30}} )?(?:from|of|by|provided by|given by) (?:the )?(?:governments? of (?:the )?)?$",
    re.IGNORECASE,
)
# "with Chinese assistance", "with EU money": the giver stands before the noun.
WITH = re.compile(
    r"\b(?:with|through|thanks to|using) (?:(?:the|a|an|some|[\w,.$€£-]+ (?:million|billion)[\w-]*) )?$", re.IGNORECASE
)
OF_GIVER = re.compile(rf"(?:[’']s?)? {HELP}\b", re.IGNORECASE)
# "financed by Japan", "paid for by Norway": what a noun is said to be.
PAID_BY = re.compile(
    r"\b(?:(?:co-)?financed|(?:co-)?funded|bankrolled|sponsored|subsidised|subsidized|paid for|donated)(?: (?:mainly|largely|jointly|partly|entirely))? by (?:the )?$",
    re.IGNORECASE,
)
# "EU-funded", "a Chinese-financed line".
HYPHENED = re.compile(r"-(?:funded|financed|donated|sponsored)\b", re.IGNORECASE)
AHEAD = re.compile(r"\b(?:will|would|to|shall|could|may) (?:also )?be [\w -]{2,60}$", re.IGNORECASE)
DENIED = re.compile(r"\b(?:not|never|without|no longer)\b[^,;]{0,40}$", re.IGNORECASE)
# "Signed with the support of", "thanked for": words carried out with help, and nothing given.
NOT_MATERIAL = re.compile(
    r"\b(?:signed|said|agreed|reached|held|won|elected|adopted|passed|voted|thanked|met)\b[^,;]{0,30}$", re.IGNORECASE
)
OPENED = re.compile(
    r"(?:(?:has|have|had|was|were|been) )*(?:open|inaugurat|unveil|launch|commission|(?:re)?built|equip)\w*", re.IGNORECASE
)
# What stands or runs in a place, so that help for it is help for the state there; a riot "paid for by" a rival is not.
STANDING = re.compile(
    r"\b(?:(?:re)?built|(?:re)?building|construct\w*|renovat\w*|repair\w*|restor\w*|equipp\w*|open(?:ed|s|ing)?|inaugurat\w*|upgrad\w*|complet\w*|"
    r"ready|projects?|programmes?|programs?|schemes?|hospitals?|schools?|roads?|bridges?|ports?|airports?|plants?|clinics?|centres?|centers?)\b",
    re.IGNORECASE,
)
CONFIDENCE = 0.7
# Of the namings of states in an article, the giver's own left out, so many are the recipient's where no place says it.
MOST = 0.5


def given_by_means(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Returns the drafts with help that a sentence tells by its means, each in place of what was read of the same words."""
    kept = list(drafts)
    for givers, trigger in means(scene):
        before = scene.text[scene.sentence.start : trigger.start]
        if NOT_MATERIAL.search(before):
            continue
        if DENIED.search(before) or UNDONE.search(f"{before}{scene.words(trigger)}"):
            kept = [one for one in kept if one.kind != "aid" or not one.trigger.overlaps(trigger)]
            continue
        own = scene.codes_of(givers)
        same = [
            one for one in kept if one.kind == "aid" and (one.trigger.overlaps(trigger) or shares(scene, one, givers, trigger))
        ]
        kept = [one for one in kept if one not in same]
        recipients = [
            index for one in same for role, index in one.roles if role == "recipient" and set(scene.countries(index)) - own
        ]
        if not recipients and STANDING.search(scene.text, scene.sentence.start, scene.sentence.end):
            recipients = home_of_help(scene, own)
        roles: list[tuple[ParticipantRole, int]] = [("donor", index) for index in givers]
        roles += [("recipient", index) for index in recipients]
        base = same[0] if same else draft_of(scene, trigger)
        ahead = AHEAD.search(before) is not None
        kept.append(
            msgspec.structs.replace(
                base, roles=tuple(dict.fromkeys(roles)), trigger=trigger, rule=f"{base.rule}; help by its means",
                realis="planned" if ahead else base.realis, status="promised" if ahead else base.status,
                quote=spanning(scene, base.quote, trigger, givers),
            )
        )  # fmt: skip
    return kept


def means(scene: Scene) -> Iterator[tuple[list[int], Span]]:
    """Yields who gave, with the words that tell it."""
    seen: set[int] = set()
    for index in scene.mentions:
        mention = scene.mention(index)
        if index in seen or mention.type in ("person", "pronoun", "group", "epithet"):
            continue
        before = scene.text[scene.sentence.start : mention.start]
        led = FROM.search(before) or PAID_BY.search(before)
        if led is not None:
            givers = scene.conjoined(index)
            yield givers, Span(start=scene.sentence.start + led.start(), end=mention.end)
        elif (noun := named_before_help(scene, index, before)) is not None:
            givers = [index]
            yield givers, noun
        else:
            continue
        seen.update(givers)


def named_before_help(scene: Scene, index: int, before: str) -> Span | None:
    """Returns "with Chinese assistance" or "EU-funded" around a mention, None where it has no such words."""
    mention = scene.mention(index)
    hyphened = HYPHENED.match(scene.text, mention.end)
    if hyphened is not None:
        return Span(start=mention.start, end=hyphened.end())
    led, noun = WITH.search(before), OF_GIVER.match(scene.text, mention.end)
    if led is None or noun is None:
        return None
    return Span(start=scene.sentence.start + led.start(), end=noun.end())


def shares(scene: Scene, draft: Draft, givers: list[int], trigger: Span) -> bool:
    """Tells whether the words tell of one gift: a donor of a draft is one of those who gave, it has none and no "and" goes on, or it opens what was given."""
    donors = [index for role, index in draft.roles if role == "donor"]
    if OPENED.match(scene.words(draft.trigger)):
        return True
    between = scene.text[min(draft.trigger.end, trigger.end) : max(draft.trigger.start, trigger.start)]
    return any(index in givers for index in donors) if donors else " and " not in between


def home_of_help(scene: Scene, own: set[str]) -> list[int]:
    """Returns a mention of the state where what was paid for stands: a place of the sentence, else the state that the article names most."""
    for index in scene.places:
        place = scene.resolved(index).place
        if place is not None and place.country and place.country not in own:
            return [index]
    named: Counter[str] = Counter()
    first: dict[str, int] = {}
    for index in range(len(scene.analysis.mentions)):
        place = scene.resolved(index).place
        codes = scene.countries(index) or ((place.country,) if place is not None and place.country else ())
        for code in codes:
            if code in knowledge().states and code not in own:
                named[code] += 1
                # Itself or its seat or place stands for a state, before its people.
                if scene.mention(index).type in ("state", "seat", "place"):
                    first.setdefault(code, index)
    top = named.most_common(1)
    if not top or top[0][1] < MOST * sum(named.values()) or top[0][0] not in first:
        return []
    return [first[top[0][0]]]


def draft_of(scene: Scene, trigger: Span) -> Draft:
    """Returns the draft of help in a clause."""
    clause = scene.clause_at(trigger.start)
    return Draft(
        kind="aid", sentence=scene.number, trigger=trigger, quote=clause, roles=(), realis="happened", status="delivered",
        confidence=CONFIDENCE, rule="aid",
    )  # fmt: skip


def spanning(scene: Scene, quote: Span, trigger: Span, givers: list[int]) -> Span:
    """Returns a quote with the words of the means and all who gave."""
    ends = [scene.mention(index).end for index in givers]
    return Span(start=min(quote.start, trigger.start), end=max(quote.end, trigger.end, *ends))
