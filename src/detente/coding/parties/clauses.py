"""Draft -> draft: parties that stand in another clause than the act's words, or are the object of another verb.

- "Vietnam wanted Russia to take part and proposed", "would sell Chile gas and was ready to", "seized the
  station, then agreed": who does the first thing does the second, not whom the first is done to.
- "X, who met Y in May, promised", "the junta that overthrew Y in May had promised": the relative clause ends before the verb; Y promises nothing.
- "gave rice, and Y said that", "recalled its envoy after Y had summoned her": who heads the next clause takes no part in this one.
- "Spain gave Morocco boats, which Rabat will use at sea, and promised": who promises heads the main clause.
- "Summoned the ambassador, who blamed the captain": whom the ambassador blames is not who was summoned; he is.
- "The downing of the airliner, which killed 38": who is named before that killed nobody.
- "Hungary drew a rebuke from Poland, which accused it": who stands before "which" accuses, since nobody accuses himself.
- "Extradited a man to the United States, where he is charged": those who charge him are there.
"""

from __future__ import annotations

import re

import msgspec

from detente.coding.drafts import DOER_ROLES, OTHER_ROLES, Draft, replaced
from detente.coding.scene import Scene
from detente.model import ParticipantRole
from detente.ontology import ontology

RELATIVE = re.compile(r", (?:(?:in|to|of|for|with|from|by|on|at) )?(?:who|which|whom|whose|where)\b")
# "X and Y, who is paying a visit": of the two the last alone.
SINGULAR_WHO = re.compile(r", who (?:\w+ly )?(?:is|was|has)\b[^,;]*$")
WHO = re.compile(r", who (?!(?:he|she|it|they|the|his|her|its|their)\b)")
# The object right behind its verb.
DIRECT = re.compile(r" (?:(?:the|a|an|its|his|her|their) )?(?:[\w-]+ )?")
CLOSED = re.compile(r",? and (?:(?:also|then|later|again|has|have|had|will|would|was|were|\w+ly) )*$")
WHICH = re.compile(r", (?:in )?which (?:(?:has|have|had|also|\w+ly) )*$")
RELATIVE_VERB = re.compile(r", (?P<who>which|who) (?:(?:has|have|had|also|then|later|\w+ly) )*$")
HERE = re.compile(r", where ")
UNNAMED_DOER = re.compile(
    r", where (?:(?!\b(?:and|but)\b)[^,;]){0,40}?\b(?:is|was|are|were|has been|have been|had been|faces?)\b(?: \w+ly)?(?: been| being)?(?: wanted and)? (?:\w+ed|held|charges)\b"
)

# A verb behind its subject, and a second one joined to it that has none of its own: "his country would sell Chile gas and was ready to".
FINITE = re.compile(
    r"(?:, [^,;]{3,80},)?(?: \w+ly| also| now| then| still)? (?:would|will|shall|could|can|may|might|has|have|had|is|are|was|were|met|held|took|gave|told|said|spoke|made|"
    r"sent|paid|wrote|saw|brought|put|(?!visits|talks|efforts|interests|relations|leaders|officials)[a-z]{3,}(?:ed|[^s\W]s))\b(?! (?:by|between)\b)"
)
# A verb behind its subject: an auxiliary, a past form, or one of the past forms that news uses most.
VERB = re.compile(
    r"(?: (?:also|now|then|still|later|has|have|had|\w+ly))* (?:would|will|shall|could|can|may|might|has|have|had|is|are|was|were|"
    r"(?!(?:united|armed|hundred|based|led|owned|backed|named)\b)[a-z]{2,}ed|said|says|told|met|gave|took|made|held|sent|sold|went|left|came|saw|put|paid|bought)\b"
)
# Of acts that one side does alone; who meets or signs is on both sides.
ALONE: frozenset[ParticipantRole] = frozenset(
    {"speaker", "promisor", "proposer", "inviter", "donor", "actor", "visitor", "caller"}
)
MUTUAL: frozenset[ParticipantRole] = frozenset({"member", "guest", "host"})
JOINED_VERB = re.compile(r"\band (?:(?:also|then|was|were|is|are|has|have|had|would|will|been) )*$", re.IGNORECASE)
# Who stands behind the first of two verbs may be its object; these roles are then the subject's.
SHARED: frozenset[ParticipantRole] = frozenset(
    {"proposer", "promisor", "speaker", "inviter", "member", "visitor", "caller", "host", "guest"}
)
# "took the station", "seized two boats": the object of a verb in the past.
OBJECT_OF = re.compile(
    r"\b(?:[a-z]{2,}ed|took|held|shot|hit|struck|beat|sent|met|told|left|caught|drove|broke|fought|saw|put|cut|shut|overran|sank)"
    r"(?: (?:the|a|an|its|his|her|their|two|three|four|five|\d[\d,]*))? $"
)
NEXT_VERB = re.compile(
    r"(?: (?:in|at|near|on|outside) [^,;]{2,40})?,? (?:then|and then|and later|but later|and) (?:\w+ly )?(?:has |have |had )?"
)
# "The junta that overthrew President X in August had promised": from the subject to the object of its clause, and from there to the main verb.
PAST_FORM = r"(?:[a-z]{2,}ed|overthrew|took|held|shot|won|led|beat|sent|met|left|drove|broke|fought|saw|brought|overran|ran|rose|began|made|gave|came|went)"
RESTRICTIVE = re.compile(
    rf" (?:that|who|which) (?:(?:has|have|had|also|\w+ly) )*{PAST_FORM}(?: [^,;:]{{1,60}})? ?(?:the |its |his |their )?"
)
BEHIND_OBJECT = re.compile(
    r"(?: (?:in|on|at|during|last|since|from|after) (?:[\w’'-]+ ){0,3}?[\w’'-]+)?(?: (?:has|have|had|would|will|was|were|is|are|also|later|then|now|\w+ly))* "
)
OBJECT_FORMS = frozenset(["him", "them"])
LED_TO = re.compile(r"\b(?:by|from|of|for|with|through|to|between) $")
# "X, whose ministers had met Y, promised": the words between the comma that ends the clause and the act's.
AFTER_COMMA = re.compile(r", (?:(?:has|have|had|will|would|is|are|was|were|also|then|now|later|again|\w+ly) )*$")
# "after Y had summoned": a clause of its own, with its subject.
UNDER_CLAUSE = re.compile(r"\b(?:after|before|when|while|since|because|until) (?:the )?$")
NEXT_SUBJECT = re.compile(r"(?:[,;] (?:and|but|while|whereas)|;) (?:the )?$")


def with_subject_of_sentence(scene: Scene, draft: Draft) -> Draft:
    """Returns an act whose doer stands in a clause with "who" before it with the one on which that clause hangs."""
    before = scene.text[scene.sentence.start : draft.trigger.start]
    inside = relative_before(scene, before) if AFTER_COMMA.search(before) else None
    if inside is None:
        return draft
    subject, begin = inside
    own = ALONE | MUTUAL if draft.kind in ("meeting", "call") else ALONE
    moved = [
        (role, index) for role, index in draft.roles
        if role in own and begin < scene.mention(index).start < draft.trigger.start and index != subject and not is_subject(scene, index)
    ]  # fmt: skip
    if not moved or (len(scene.conjoined(subject)) > 1 and any(index in scene.conjoined(subject) for _, index in moved)):
        return draft
    kept = [one for one in draft.roles if one not in moved and one[1] != subject]
    return replaced(draft, [(moved[0][0], subject), *kept])


def of_singular_who(scene: Scene, draft: Draft) -> Draft:
    """Returns an act in a clause with "who is" as done by the one before it, not by all whom "and" joins to him: "A and B, who is on a visit"."""
    clause = SINGULAR_WHO.search(scene.text, scene.sentence.start, draft.trigger.start)
    if clause is None:
        return draft
    head = next((index for index in draft.doers if scene.mention(index).end == clause.start()), None)
    if head is None:
        return draft
    return replaced(draft, (one for one in draft.roles if one[1] == head or one[1] not in scene.conjoined(head)))


def of_relative(scene: Scene, draft: Draft) -> Draft:
    """Returns an act right behind ", which" or ", who" as done by the one on whom that hangs, where its verb has a pronoun for the other.

    "Hungary drew a rebuke from Poland, which accused it of blackmail": nobody accuses himself; Poland accuses Hungary.
    """
    which = RELATIVE_VERB.search(scene.text, scene.sentence.start, draft.trigger.start)
    head = next((one for one in scene.mentions if which and scene.mention(one).end == which.start()), None)
    meant = next((one for one in scene.mentions if scene.mention(one).start == draft.trigger.end + 1), None)
    doing = next(((role, index) for role, index in draft.roles if role in ALONE), None)
    if head is None or meant is None or doing is None or scene.mention(meant).type != "pronoun" or doing[1] == head:
        return draft
    same = {actor.name for actor in scene.resolved(doing[1]).actors} & {actor.name for actor in scene.resolved(meant).actors}
    other = next((role for role in ontology().claim_kinds.kinds[draft.kind].roles if role in OTHER_ROLES), None)
    if not same or other is None:
        return draft
    return replaced(draft, [(doing[0], head), (other, meant)])


def is_subject(scene: Scene, index: int) -> bool:
    """Tells whether a verb follows a mention."""
    return VERB.match(scene.text, scene.mention(index).end) is not None


def heads(scene: Scene, index: int) -> bool:
    """Tells whether a verb follows a mention, or the comma that closes its apposition ("the minister, Omar Said, received")."""
    end = scene.mention(index).end
    return is_subject(scene, index) or (scene.text.startswith(",", end) and VERB.match(scene.text, end + 1) is not None)


def relative_before(scene: Scene, before: str) -> tuple[int, int] | None:
    """Returns the mention on which ", who …," hangs that ends right before an act, and where that clause begins."""
    found = [*RELATIVE.finditer(before)]
    if not found:
        return None
    begin = scene.sentence.start + found[-1].start()
    if before[found[-1].start() + 2 :].count(", ") > 1:
        return None  # a list, or more than one clause
    head = next((index for index in scene.mentions if scene.mention(index).end == begin), None)
    if head is None and len(found) > 1 and ", " not in before[found[-2].end() : found[-1].start()]:
        # "X, who came from a town, where he had met Y, promised": one clause within another.
        begin = scene.sentence.start + found[-2].start()
        head = next((index for index in scene.mentions if scene.mention(index).end == begin), None)
    return None if head is None else (head, begin)


def without_next_subject(scene: Scene, draft: Draft) -> Draft:
    """Returns a draft without the subject of the clause that follows as its other side."""

    def heads(index: int) -> bool:
        mention = scene.mention(index)
        before = scene.text[draft.trigger.end : mention.start] if mention.start > draft.trigger.end else ""
        if draft.kind == "sanction" and UNDER_CLAUSE.search(before) is not None:
            return is_subject(scene, index) or VERB.match(scene.text, mention.end + 1) is not None
        return NEXT_SUBJECT.search(before) is not None and is_subject(scene, index)

    left = [(role, index) for role, index in draft.roles if role not in OTHER_ROLES or not heads(index)]
    return draft if len(left) == len(draft.roles) else replaced(draft, left)


def with_subject_of_both(scene: Scene, draft: Draft) -> Draft:
    """Returns an act of speech told by a second verb ("… and was ready to") with the subject of the first, where its doer is no subject.

    Who stands before "and" is often whom the first verb is about: "his country would sell Chile gas and was ready to lend it money".
    """
    joined = JOINED_VERB.search(scene.text[scene.sentence.start : draft.trigger.start])
    if joined is None:
        return draft
    cut = scene.sentence.start + joined.start()
    subjects = [
        one for one in scene.mentions if scene.mention(one).end <= cut and FINITE.match(scene.text, scene.mention(one).end)
    ]

    def is_behind(index: int) -> bool:
        return bool(subjects) and scene.mention(subjects[-1]).end < scene.mention(index).start < cut

    roles = ((role, subjects[-1] if role in SHARED and is_behind(index) else index) for role, index in draft.roles)
    taken = draft.speaker is not None and any(draft.speaker == index and role in SHARED for role, index in draft.roles)
    speaker = subjects[-1] if taken and draft.speaker is not None and is_behind(draft.speaker) else draft.speaker
    return msgspec.structs.replace(draft, roles=tuple(dict.fromkeys(roles)), speaker=speaker)


def by_first_subject(scene: Scene, draft: Draft) -> Draft:
    """Returns an act that the object of the verb before it would do as one of that verb's subject."""
    for role, index in draft.roles:
        mention = scene.mention(index)
        if role not in DOER_ROLES or mention.end > draft.trigger.start:
            continue
        between = NEXT_VERB.fullmatch(scene.text, mention.end, draft.trigger.start)
        verb = OBJECT_OF.search(scene.text, scene.sentence.start, mention.start) if between else None
        # "The minister, Omar Said, summoned": a comma closes the apposition.
        ends = (verb.start() - 1, verb.start() - 2 if scene.text[verb.start() - 2] == "," else -1) if verb else ()
        first = next((one for one in reversed(scene.mentions) if scene.mention(one).end in ends), None)
        if first is None and between and is_object_form(scene, index):
            first = next((one for one in reversed(scene.mentions) if one < index and heads(scene, one)), None)
        if first is not None and first != index:
            kept = [one for one in draft.roles if one != (role, index)]
            return replaced(draft, [*((role, one) for one in scene.conjoined(first)), *kept])
    return draft


def behind_restrictive(scene: Scene, draft: Draft) -> Draft:
    """Returns an act told after a clause with "that" or "who" without commas as one of whom that clause is about, not of its object."""
    for role, index in draft.roles:
        mention = scene.mention(index)
        if (
            role not in ALONE
            or mention.end > draft.trigger.start
            or BEHIND_OBJECT.fullmatch(scene.text, mention.end, draft.trigger.start) is None
        ):
            continue
        for subject in reversed(scene.mentions):
            end = scene.mention(subject).end
            if end < mention.start and RESTRICTIVE.fullmatch(scene.text, end, mention.start) is not None:
                roles = [(role, subject), *(one for one in draft.roles if one not in ((role, index), (role, subject)))]
                speaker = subject if draft.speaker == index else draft.speaker
                return msgspec.structs.replace(draft, roles=tuple(roles), speaker=speaker)
    return draft


def is_object_form(scene: Scene, index: int) -> bool:
    """Tells whether a mention is a pronoun that is the object of a verb, whichever that is: "received him and thanked him"."""
    mention = scene.mention(index)
    before = scene.text[scene.sentence.start : mention.start]
    return scene.text[mention.start : mention.end] in OBJECT_FORMS and LED_TO.search(before) is None


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
    doing = bool(draft.doers)
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
