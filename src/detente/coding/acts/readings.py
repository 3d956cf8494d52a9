"""Draft -> draft or None: what grammar forbids, whichever engine proposed it.

- "new and demanding for his country" demands nothing; "it suggests that" is the article's guess.
- Who accepts an invitation is invited and does not invite.
- An agency named in a dateline visits nobody and is invited by nobody; who makes "the visit" is whom the article names first.
- What another is urged to do is no promise of his.
- A treaty that both sides accept is a document, an invitation gladly accepted is no promise.
- "the leaders invited remain unclear": a participle behind its noun tells what was done to it.
- Words that begin what is not quoted ("… and said that he") are no evidence of anything.
"""

from __future__ import annotations

import re

import msgspec

from detente.coding.acts.outcomes import DOCUMENT
from detente.coding.drafts import Draft, replaced, turned
from detente.coding.scene import Scene
from detente.model import ParticipantRole, Span

ADJECTIVE = re.compile(r"(?:\band|\bvery|\bmore|\bmost|\bas|\btoo|\bequally)\s$", re.IGNORECASE)
GUESS = re.compile(r"\b(?:it|this|that|which)\s+(?:also )?suggests?\b", re.IGNORECASE)
ACCEPTING = re.compile(
    r"\b(?:accept|declin|reject|refus)\w* (?:the|his|her|this|that|an?|their) (?:\w+ )?invitation\b", re.IGNORECASE
)
# What is left hanging where a clause was cut.
HANGING = re.compile(
    r"(?:,? (?:and|but) (?:said|added|noted|stressed|told (?:him|her|them)|proposed|thanked (?:him|her|them)) that(?: (?:he|she|it|they|the \w+))?"
    r"|,? so that the \w+|,? so that|,? (?:so|and|but|that|which|who|while|as|said|added)|, (?:he|she|it|they))+$"
)
# "the leaders invited remain unclear", "citizens detained in May were freed": a participle behind its noun, before the verb of the clause.
PARTICIPLE = re.compile(r"\w+(?:ed|en|wn)$")
NOUN_BEFORE = re.compile(r"(?<![,;.] )\b[a-z]+ $")
VERB_AFTER = re.compile(
    r"(?: (?:by|in|at|on|from|to|for|over|during|after|since) [^,;]{1,50}?)? (?:remain(?:s|ed)?|is|are|was|were|will|would|can|could|may|might|must|has|have|had|include[sd]?)\b"
)
PATIENTS: dict[ParticipantRole, ParticipantRole] = {"inviter": "invitee", "actor": "target", "speaker": "target"}


# "The agreement itself was accepted by both": what is accepted is a document.
DOCUMENT_BEFORE = re.compile(
    rf"\b{DOCUMENT}\b(?: itself| also)? (?:(?:(?:has|have|had) been|was|were) )?$",
    re.IGNORECASE,
)
TAKEN = re.compile(r"(?:(?:(?:has|have|had) been|was|were) )?(?:accepted|approved|endorsed)\b", re.IGNORECASE)
# "He was glad to accept", after an invitation.
ANSWER = re.compile(
    r"(?:(?:was|is) )?(?:(?:glad|happy|pleased|delighted|honoured|ready) )?(?:to )?accept(?:ed|s|ing)?\b", re.IGNORECASE
)
INVITED = re.compile(r"\binvit(?:ed|es|ing|ation)\b", re.IGNORECASE)
INVITATION_AFTER = re.compile(r" (?:(?:the|this|that|his|her|their|its|an?) )?(?:\w+ )?invitation\b", re.IGNORECASE)
# "… invited Boric to Lima. The guest accepted with pleasure": what is accepted was said within about a sentence before.
GLADLY_AFTER = re.compile(r"(?: it)?(?: gladly| with (?:pleasure|thanks|gratitude|joy))?(?=[,.;]|$| and\b)", re.IGNORECASE)
INVITED_WITHIN_CHARS = 220
# "Urged Peru to accept", "called on both to be ready": what another is to do he has not promised.
URGED = re.compile(r"(?:urg|press|encourag|implor|exhort)\w*\b", re.IGNORECASE)
URGED_TO = re.compile(
    r"\b(?:urg(?:ed|es|ing)|press(?:ed|es|ing)|encourag(?:ed|es|ing)|call(?:ed|s|ing) (?:on|upon)|appeal(?:ed|s|ing) to|ask(?:ed|s|ing))"
    r" (?:[\w’'-]+ ){1,8}?to (?:be |show |at once |now )?$",
    re.IGNORECASE,
)
# What was only meant to be done with another's help is no help given.
UNDONE = re.compile(
    r"\b(?:(?:was|were) to (?:have been|be)|(?:should|would) have been) \w+ (?:[\w-]+ )?with (?:the |some )?(?:help|aid|assistance|support)\b[^,;]*$",
    re.IGNORECASE,
)
# "Paid a courtesy call on": who calls on another is received by him.
COURTESY = re.compile(r"\b(?:courtesy|farewell|introductory) (?:call|visit)s?\b", re.IGNORECASE)
RATIFIED = re.compile(r"(?:(?:has|have|had) )?ratif(?:y|ies|ied|ying)", re.IGNORECASE)
# Ties are not ratified as treaties are.
BONDS = re.compile(
    rf" (?:(?!(?:{DOCUMENT}|charter|constitution)\b)[\w’'-]+ ){{0,5}}?"
    r"(?:ties|bonds?|friendship|brotherhood|solidarity|will|willingness|commitments?|support|relations|readiness|interest|position|stance)\b",
    re.IGNORECASE,
)
OBJECT_CHARS = 70
# "Has concluded a series of meetings": what ended is no deal.
ENDED = re.compile(
    r"(?:(?:has|have|had) )?(?:concluded|wrapped up|ended|completed) (?:(?:a|an|the|his|her|their|its) )?(?:[\w-]+ ){0,4}?"
    r"(?:visits?|trips?|tours?|meetings?|engagements?|talks|stay|sessions?|rounds?)\b",
    re.IGNORECASE,
)
THE_VISIT = re.compile(r"\b(?:the|this) (?:[\w-]+ ){0,2}(?:visit|trip|tour|journey)\b", re.IGNORECASE)
INVITATION_OF = re.compile(
    r"\b(?:(?:at|on|upon) (?:the|an) (?:\w+ )?)?invitation (?:of|from|by)\b|\b(?-i:Invited) by\b", re.IGNORECASE
)
# "the invitation of the Russian side and President …": the inviter follows at once, but for an article.
INVITER_CHARS = 5
# "to Hanoi", "in Moscow", "with Mr Li": where the guest goes and whom he sees, not the guest.
GOAL = re.compile(
    r"\b(?:to|in|at|of|for|with|from|visit(?:s|ed|ing)?|tour(?:s|ed|ing)?) (?:the |his |her |its )?$", re.IGNORECASE
)
# Words that only report; "accused" and "blamed" may be said to one's own forces too.
REPORTING = re.compile(r"(?:(?:has|have|had) )?(?:said|says?|claim(?:ed|s)?|reported|announced|confirmed|according to)(?: that)?")
STATE_SIDE = frozenset(["GOV", "MIL", "COP", "SPY"])
FORCES = frozenset(["MIL", "COP", "SPY"])


def as_meeting(scene: Scene, draft: Draft) -> Draft:
    """Returns a visit that is a courtesy call on somebody as the meeting of a guest with his host."""
    start, end = max(scene.sentence.start, draft.trigger.start - 24), min(scene.sentence.end, draft.trigger.end + 20)
    found = COURTESY.search(scene.text, start, end)
    if found is None:
        return draft
    trigger = Span(start=min(draft.trigger.start, found.start()), end=max(draft.trigger.end, found.end()))
    roles: tuple[tuple[ParticipantRole, int], ...] = tuple(
        ("guest" if role == "visitor" else role, index) for role, index in draft.roles
    )
    return msgspec.structs.replace(draft, kind="meeting", trigger=trigger, roles=roles, status=None)


def as_words(scene: Scene, draft: Draft) -> Draft:
    """Returns the "ratifying" of what is no document ("ratified the bonds of friendship") as the words of those who did it."""
    after = scene.text[draft.trigger.end : min(scene.sentence.end, draft.trigger.end + OBJECT_CHARS)]
    if not RATIFIED.fullmatch(scene.words(draft.trigger)) or not BONDS.match(after):
        return draft
    doers = {"signatory": "speaker"}
    roles = tuple(
        (doers.get(role, role), index) for role, index in draft.roles if scene.mention(index).end <= draft.trigger.start
    )
    if not roles:
        return draft
    return msgspec.structs.replace(draft, kind="statement", subkind="support", roles=roles, status=None)


def no_act(scene: Scene, draft: Draft) -> bool:
    """Tells whether the words name no act at all."""
    words = scene.words(draft.trigger).lower()
    before = scene.text[scene.sentence.start : draft.trigger.start]
    if draft.kind == "demand" and "demanding" in words:
        return bool(ADJECTIVE.search(before)) or scene.text[draft.trigger.end :].startswith(" for ")
    if draft.kind == "proposal" and GUESS.search(
        scene.text[max(scene.sentence.start, draft.trigger.start - 12) : draft.trigger.end]
    ):
        return True
    if draft.kind == "aid" and UNDONE.search(scene.text[scene.sentence.start : draft.trigger.end]):
        return True
    if draft.kind == "pledge" and (URGED_TO.search(before) or URGED.match(words)):
        return True
    if draft.kind == "agreement" and ENDED.match(scene.text, draft.trigger.start, scene.sentence.end):
        return True
    if draft.kind == "pledge" and (answer := ANSWER.match(scene.text, draft.trigger.start)):
        return answers_invitation(scene, draft, answer.end())
    if draft.kind == "accusation" and REPORTING.fullmatch(words):
        return of_own_forces(scene, draft)
    if draft.kind in ("visit", "meeting", "call"):
        acting = [index for role, index in draft.roles if role != "host" or draft.kind != "visit"]
        return bool(acting) and all(is_media(scene, index) for index in acting)
    return False


def answers_invitation(scene: Scene, draft: Draft, end: int) -> bool:
    """Tells whether what is accepted (the verb ends at `end`) is an invitation told before, which has that status already."""
    if INVITED.search(scene.text, scene.sentence.start, draft.trigger.start):
        return True
    gladly = INVITATION_AFTER.match(scene.text, end) or GLADLY_AFTER.match(scene.text, end)
    told = INVITED.search(scene.text, max(0, draft.trigger.start - INVITED_WITHIN_CHARS), draft.trigger.start)
    return gladly is not None and told is not None


def as_answer(scene: Scene, draft: Draft) -> Draft:
    """Returns a pledge told as "accepted the invitation", which no words before tell, as that invitation; `as_invited` finds its sides."""
    answer = ANSWER.match(scene.text, draft.trigger.start)
    named = answer is not None and INVITATION_AFTER.match(scene.text, answer.end()) is not None
    return msgspec.structs.replace(draft, kind="invitation") if named else draft


def of_own_forces(scene: Scene, draft: Draft) -> bool:
    """Tells whether who speaks only reports what his own side did ("its fighters took the town, the group said"), and accuses nobody."""
    speakers, targets = (
        [actor for role, index in draft.roles if role == name for actor in scene.resolved(index).actors]
        for name in ("speaker", "target")
    )
    return bool(speakers and targets) and all(
        one.name == other.name or (one.country == other.country and one.sector in STATE_SIDE and other.sector in FORCES)
        for one in speakers
        for other in targets
    )


def is_media(scene: Scene, index: int) -> bool:
    """Tells whether a mention is a press agency, paper or broadcaster."""
    actors = scene.resolved(index).actors
    return bool(actors) and all(actor.type != "person" and actor.sector == "JRN" for actor in actors)


def as_reduced(scene: Scene, draft: Draft) -> Draft:
    """Returns an act whose trigger is a participle behind its noun as done to that noun: "the leaders invited remain unclear"."""
    if not is_reduced(scene, draft):
        return draft
    return replaced(draft, ((PATIENTS[role], index) for role, index in draft.roles if role in PATIENTS))


def is_reduced(scene: Scene, draft: Draft) -> bool:
    """Tells whether the trigger is a participle that says what was done to the noun before it; a name before it acts ("the ship Iran seized was")."""
    before = scene.text[scene.sentence.start : draft.trigger.start]
    doers = [index for role, index in draft.roles if role in PATIENTS and scene.mention(index).end <= draft.trigger.start]
    return (
        bool(doers)
        and PARTICIPLE.fullmatch(scene.words(draft.trigger)) is not None
        and NOUN_BEFORE.search(before) is not None
        and VERB_AFTER.match(scene.text, draft.trigger.end, scene.sentence.end) is not None
    )


def as_accepted(scene: Scene, draft: Draft) -> Draft:
    """Returns a pledge whose words are that a document was accepted as an agreement of those who accepted it."""
    before = scene.text[scene.sentence.start : draft.trigger.start]
    if not TAKEN.match(scene.words(draft.trigger)) or not DOCUMENT_BEFORE.search(before):
        return draft
    return turned(draft, "agreement", "signatory", "signatory", draft.subkind, "signed")


def told_by_noun(scene: Scene, trigger: Span) -> Span | None:
    """Returns the words "at the invitation of" that a trigger is part of; None where the invitation is told by other words."""
    found = (
        Span(start=match.start(), end=match.end())
        for match in INVITATION_OF.finditer(scene.text, scene.sentence.start, scene.sentence.end)
    )
    return next((one for one in found if one.overlaps(trigger)), None)


def invitation_of(scene: Scene, draft: Draft) -> Draft | None:
    """Returns "came at the invitation of X" with X as inviter and whoever came as invited; None where the words are others."""
    words = told_by_noun(scene, draft.trigger)
    if words is None:
        return None
    draft = msgspec.structs.replace(draft, trigger=words)
    near = (index for index in scene.mentions if 0 <= scene.mention(index).start - words.end <= INVITER_CHARS)
    hosts = next((scene.conjoined(index) for index in near), None)
    if hosts is None:
        return None
    guests = [
        index
        for index in scene.mentions
        if scene.mention(index).end <= draft.trigger.start
        and not is_media(scene, index)
        and not GOAL.search(scene.text[scene.sentence.start : scene.mention(index).start])
    ]
    if not guests:  # "At the invitation of X, Y came"
        end = scene.mention(hosts[-1]).end
        guests = [
            index
            for index in scene.mentions
            if index not in hosts and scene.text[end : scene.mention(index).start].startswith(", ")
        ][:1]
    found = scene.conjoined(guests[-1]) if guests else traveller(scene, hosts, words.start)
    roles: list[tuple[ParticipantRole, int]] = [("inviter", index) for index in hosts]
    roles += [("invitee", index) for index in found if index not in hosts]
    return msgspec.structs.replace(draft, roles=tuple(roles))


def traveller(scene: Scene, hosts: list[int], before: int) -> list[int]:
    """Returns who makes "the visit" of a sentence that does not name him: the first person of another state in the article."""
    if not THE_VISIT.search(scene.text, scene.sentence.start, before):
        return []
    own = scene.codes_of(hosts)
    for index in range(len(scene.analysis.mentions)):
        actors = scene.resolved(index).actors
        if (
            scene.mention(index).start < before
            and actors
            and actors[0].type == "person"
            and actors[0].country not in (None, *own)
        ):
            return [index]
    return []


def as_invited(scene: Scene, draft: Draft) -> Draft:
    """Returns an invitation that is accepted or declined with who answers, the subject of the verb, as the one invited."""
    told = invitation_of(scene, draft)
    if told is not None:
        draft = told
    begin = max(scene.sentence.start, draft.trigger.start - 40)
    answer = ACCEPTING.search(scene.text, begin, min(scene.sentence.end, draft.trigger.end + 30))
    if answer is None or re.search(r"\binvit(?:ed|es|ing)\b", scene.words(draft.quote)):
        return draft
    subjects = [index for index in scene.mentions if scene.mention(index).end <= answer.start()]
    behind = [] if subjects else subject_behind(scene, answer.end())
    guests = scene.conjoined(subjects[-1]) if subjects else behind or [index for role, index in draft.roles if role == "inviter"]
    hosts = [index for _, index in draft.roles if index not in guests]
    roles: list[tuple[ParticipantRole, int]] = [("invitee", index) for index in guests]
    roles += [("inviter", index) for index in dict.fromkeys(hosts)]
    status = "accepted" if answer.group().lower().startswith("accept") else "declined"
    return msgspec.structs.replace(draft, roles=tuple(roles), status=status)


def subject_behind(scene: Scene, end: int) -> list[int]:
    """Returns who heads the main clause behind the comma that closes a participle clause: "Accepting the invitation of X, Y will travel"."""
    comma = scene.text.find(", ", end, scene.sentence.end)
    heading = [one for one in scene.mentions if comma > 0 and 0 <= scene.mention(one).start - comma - 2 <= INVITER_CHARS]
    return scene.conjoined(heading[0]) if heading else []


def trimmed(scene: Scene, draft: Draft) -> Draft:
    """Returns a draft whose quote does not end in words that begin something else."""
    hanging = HANGING.search(scene.words(draft.quote))
    if hanging is None or draft.quote.start + hanging.start() < draft.trigger.end:
        return draft
    return msgspec.structs.replace(draft, quote=Span(start=draft.quote.start, end=draft.quote.start + hanging.start()))
