"""Draft -> draft or none: deeds that another verb is about, which its subject has not done.

- "Condemned the attack", "citing raids on convoys", "met after the bombing": who judges or names a deed has not done it.
- "The ministry said that the shooting began at dawn": whoever tells of a deed was not struck by it.
- "Four soldiers killed as shooting resumes": a headline's participle tells what was done to those whom it follows.
- "The visit, announced in March, has not taken place": that a thing did not happen is said of it.
- "Told journalists that it had pulled out": whoever listens has not done what he is told of.
- "Peru and Chile fought on Friday": both did, to each other.
- "Declined to comment" turns nobody down, and "said in a message to reporters" calls nobody.
"""

from __future__ import annotations

import re

import msgspec

from detente.coding.drafts import DOER_ROLES, OTHER_ROLES, Draft, replaced
from detente.coding.parties.clauses import heads
from detente.coding.scene import Scene
from detente.coding.wording import NOT, NOT_EVER
from detente.model import ParticipantRole

MIN_SIDES = 2
FOUGHT = re.compile(
    r"(?:(?:has|have|had) )?(?:fought|fight|clash(?:ed)?|battled|skirmished|(?:traded|exchanged|trade|exchange) (?:\w+ ){0,2}?(?:fire|blows|shots))",
    re.IGNORECASE,
)
# "Fought the rebels", "clashed with police": the other side stands behind the verb.
AT_ONE = re.compile(
    r" (?:with|against|(?:the |an? )?(?!(?:along|in|on|at|over|near|for|again|across|this|last|early|late|and)\b)[A-Za-z]\w*)\b"
)
# "Over", "on" and "to" are left out: they may stand for "handed over".
JOINTS = re.compile(
    r"(?:along|across|with|for|of|at|by|from|near|against|between|among|during|after|before|and|the|an?|its|their| )+",
    re.IGNORECASE,
)
# "Fighting" and "clashes" are left out: who agrees to a truce after days of them took part.
DEED = re.compile(
    r"(?:\w+ )*?(?:air ?|missile |drone |rocket |terrorist |suicide )?(?:attacks?|assaults?|strikes?|bombings?|shellings?|killings?|murders?|assassinations?|raids?|"
    r"ambush(?:es)?|incursions?|invasions?|massacres?|shootings?|explosions?|blasts?|abductions?|kidnappings?|arrests?|detentions?|deportations?|"
    r"expulsions?|blockades?|seizures?|aggression|violence|launch(?:es)?|drills|exercises|crackdowns?|executions?|offensives?|sabotage)",
    re.IGNORECASE,
)
# Verbs and prepositions whose object is a deed of others. "Claimed", "carried out", "resumed", "apologised for" have one of their own.
ABOUT = re.compile(
    r"\b(?:condemn\w*|denounc\w*|deplor\w*|decr(?:y|ies|ied|ying)|critici[sz]\w*|cit(?:e|es|ed|ing)|mourn\w*|lament\w*|discuss\w*|describ\w*|investigat\w*|"
    r"mention\w*|recall\w*|welcom\w*|hail(?:s|ed|ing)?|fear(?:s|ed|ing)?|protest(?:s|ed|ing)?(?: against| over| at)?|comment\w* on|react\w* to|respond\w* to|"
    r"refer\w* to|warn\w* (?:of|against|about)|(?:end|halt|stop|response|reaction) to|after|following|amid|over|despite|because of|due to)"
    r" (?!(?:its|his|her|their|our|my) )(?:(?!(?:and|but|that|who|which|to|has|have|had|is|are|was|were|will|would)\b)[\w’'“\"-]+ ){0,6}$",
    re.IGNORECASE,
)
BY = re.compile(r" by (?:the )?")
JOINT = re.compile(r",? (?:and|but|while) ")
# Who tells of it, right before "said that"; "it", "they" and "our" in what is told may be the teller's own.
TELLS = re.compile(
    r"(?:,[^,;]{2,60},)?(?: also| later| earlier| on \w+day)* (?:said|says|reported|announced|confirmed|added|stated|told \w+(?: \w+)?)(?: (?:late|early))?(?: on \w+day)?(?: that)? "
)
OWN = re.compile(r"\b(?:it|its|he|his|him|she|her|they|their|them|we|our|us|i|my|who|which|itself)\b", re.IGNORECASE)
# What is always done to somebody: without an object it has been done to those before it.
DONE_TO = re.compile(
    r"(?:killed|wounded|injured|hurt|slain|murdered|executed|beheaded|assassinated|abducted|kidnapped|arrested|detained|jailed|imprisoned|sentenced|deported|"
    r"expelled|captured|freed|released)",
    re.IGNORECASE,
)
NO_OBJECT = re.compile(
    r"(?= (?:in|by|as|at|on|near|after|during|when|while|outside|inside|for|from|amid|since|and|following|along|off|across|overnight|there|this|last)\b|[.,;:]|\s*$)"
)
RELATIVE = re.compile(r"\b(?:who|whom|which|that|whose)(?: [\w’'-]+){0,2} $", re.IGNORECASE)
# "Told journalists that": who speaks to the press tells of himself, or of those whom he names.
TO_LISTENERS = re.compile(r"\b(?:told|tells|telling|said to|informed|assured) (?:the |a |some )?(?:[\w-]+ )?$")
THAT = re.compile(r",? (?:on \w+day |later |yesterday |in [A-Z][\w’'-]+ )?that ")
NOT_HELD = re.compile(
    r"(?:(?!\b(?:and|but|that|who|said|says|while|because)\b)[^.;]){0,90}?"
    rf"(?:\b(?:has|have|had)(?:{NOT_EVER}| yet to| still not)(?: yet| so far)?|\b(?:did|does|do|will|would){NOT_EVER}|\bwon[’']t|\bnever)"
    r" (?:been (?:held|made|paid)|taken? place|took place|happen(?:ed)?|materiali[sz]ed?|occur(?:red)?|come (?:about|off)|came (?:about|off))\b",
    re.IGNORECASE,
)
SILENT = re.compile(
    r"\b(?:declin|refus)\w* (?:to |any )?(?:comments?|elaborate|say|be (?:named|identified|quoted)|give (?:any |further )?(?:details|figures))\b"
    rf"|\b(?:did|has|have|had){NOT} (?:immediately |yet )?respond(?:ed)? to (?:an? |repeated |our )?(?:requests?|calls?|e-?mails?|questions?|inquir\w+)"
    r"|\b(?:gave|offered|made) no comment\b",
    re.IGNORECASE,
)


def told_by_others(scene: Scene, draft: Draft) -> list[Draft]:
    """Returns a deed told by a noun that another verb is about ("condemned the attack") without those before that verb; nothing where nobody is left."""
    if DEED.fullmatch(scene.words(draft.trigger)) is None:
        return [draft]
    about = ABOUT.search(scene.text, scene.sentence.start, draft.trigger.start)
    if about is None:
        return [draft]
    left = [one for one in draft.roles if one[0] not in DOER_ROLES or scene.mention(one[1]).start > about.start()]
    left = [one for one in left if not is_beyond(scene, draft, one[1])]
    if len(left) == len(draft.roles):
        return [draft]
    by = BY.match(scene.text, draft.trigger.end)
    hands = [index for index in scene.mentions if by and scene.mention(index).start == by.end()]
    done: list[tuple[ParticipantRole, int]] = [("actor" if index in hands else role, index) for role, index in left]
    return [replaced(draft, done)] if done else []


def is_beyond(scene: Scene, draft: Draft, index: int) -> bool:
    """Tells whether a mention heads the next clause behind a deed's noun: "condemned the attack, and its head met the rebels"."""
    joint = JOINT.search(scene.text, draft.trigger.end, max(draft.trigger.end, scene.mention(index).start))
    first = next((one for one in scene.mentions if joint and scene.mention(one).start >= joint.end()), None)
    return first is not None and first <= index and heads(scene, first)


def as_mutual(scene: Scene, draft: Draft) -> Draft:
    """Returns a fight of two that stand together before its verb ("Peru and Chile fought on Friday") as the deed of both."""
    if FOUGHT.fullmatch(scene.words(draft.trigger)) is None or not draft.doers or not draft.others:
        return draft
    if AT_ONE.match(scene.text, draft.trigger.end, scene.sentence.end):
        return draft
    together = scene.conjoined(draft.doers[0])
    if not all(index in together and scene.mention(index).end < draft.trigger.start for index in draft.parties):
        return draft
    return replaced(draft, [("actor", index) for _, index in draft.roles])


def is_joint_word(scene: Scene, draft: Draft) -> bool:
    """Tells whether the words that are to tell an act are but prepositions: "along" tells of no troops."""
    return JOINTS.fullmatch(scene.words(draft.trigger)) is not None


def without_teller(scene: Scene, draft: Draft) -> list[Draft]:
    """Returns harm without those who only tell of it: "the ministry said that the shooting began at dawn"; nothing where nobody is left."""

    def tells(index: int) -> bool:
        told = TELLS.match(scene.text, scene.mention(index).end, scene.sentence.end)
        return (
            told is not None
            and told.end() <= draft.trigger.start
            and OWN.search(scene.text, told.end(), draft.trigger.start) is None
        )

    noun = DEED.fullmatch(scene.words(draft.trigger)) is not None
    left = [one for one in draft.roles if not (noun or one[0] in OTHER_ROLES) or not tells(one[1])]
    if len(left) == len(draft.roles):
        return [draft]
    return [replaced(draft, left)] if left else []


def as_victims(scene: Scene, draft: Draft) -> Draft:
    """Returns what a participle without an object tells as done to the people right before it: "four soldiers killed as shooting resumes"."""
    if DONE_TO.fullmatch(scene.words(draft.trigger)) is None or draft.others:
        return draft
    if NO_OBJECT.match(scene.text, draft.trigger.end, scene.sentence.end) is None:
        return draft

    def is_victim(index: int) -> bool:
        mention = scene.mention(index)
        people = mention.type not in ("state", "seat", "pronoun")
        before = scene.text[scene.sentence.start : mention.start]
        return people and mention.end + 1 == draft.trigger.start and RELATIVE.search(before) is None

    if not any(role in DOER_ROLES and is_victim(index) for role, index in draft.roles):
        return draft
    roles: list[tuple[ParticipantRole, int]] = [("target" if is_victim(index) else role, index) for role, index in draft.roles]
    return replaced(draft, roles)


def not_of_listeners(scene: Scene, draft: Draft) -> Draft:
    """Returns an act that somebody told the press of as done by who told it, not by the press: "told journalists that it had pulled out"."""
    for role, index in draft.roles:
        mention, actors = scene.mention(index), scene.resolved(index).actors
        told = TO_LISTENERS.search(scene.text, scene.sentence.start, mention.start)
        if role not in DOER_ROLES or told is None or not actors or any(actor.sector != "JRN" for actor in actors):
            continue
        if THAT.match(scene.text, mention.end) is None or draft.trigger.start < mention.end:
            continue
        teller = next(
            (one for one in reversed(scene.mentions) if scene.mention(one).end <= told.start() and heads(scene, one)), None
        )
        kept = [one for one in draft.roles if one[1] != index]
        if teller is None or any(one == teller for _, one in kept):
            return replaced(draft, kept) if kept else draft
        speaker = teller if draft.speaker == index else draft.speaker
        return msgspec.structs.replace(draft, roles=((role, teller), *kept), speaker=speaker)
    return draft


def as_not_held(scene: Scene, draft: Draft) -> Draft:
    """Returns a visit or meeting of which its sentence says that it has not taken place as denied."""
    if draft.realis in ("hypothetical", "denied") or NOT_HELD.match(scene.text, draft.trigger.end, scene.sentence.end) is None:
        return draft
    return msgspec.structs.replace(draft, realis="denied", status=None)


def is_silence(scene: Scene, draft: Draft) -> bool:
    """Tells whether a refusal is but one to speak to reporters: "declined to comment"."""
    found = SILENT.search(scene.text, scene.sentence.start, scene.sentence.end)
    return found is not None and found.start() < draft.trigger.end and draft.trigger.start < found.end()


def is_word_to_press(scene: Scene, draft: Draft) -> bool:
    """Tells whether the press is all that a call or message reaches: "said in a text message to reporters"."""
    sectors = [{actor.sector for actor in scene.resolved(index).actors} for index in draft.parties]
    return {"JRN"} in sectors and len(sectors) - sectors.count({"JRN"}) < MIN_SIDES
