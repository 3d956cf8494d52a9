"""Draft -> draft: who takes part, by the grammar around the act's words, where an engine looked no further than the nearest name.

- "summoned the ambassador", "provided Y with", "sanctions on Y": what stands right behind the verb is the other side.
- "the visit of X to Y", "X's visit to Y": X travels, Y is host.
- "the seizure of X by Y": Y acts on X. "Complaints of X": X complains.
- "Spain will receive Algerian gas": who receives is given to. "According to the radio": who tells the news takes no part in it.
- A state is not spoken to by its own officials, and nobody by "relations between A and B".
"""

from __future__ import annotations

import re

from detente.coding.drafts import DOER_ROLES, OTHER_ROLES, Draft, replaced
from detente.coding.parties.clauses import ALONE
from detente.coding.scene import Scene
from detente.model import ParticipantRole
from detente.ontology import ontology

# "(Threatened) with arrest by": what is threatened, and by whom.
WITH_BY = re.compile(r" with (?!\b(?:and|but)\b)[^,;.]{2,60}? by (?:the |an? )?")
# Those who are sent, and where to.
SENT = re.compile(
    r"\b(?:send|sent|sending|sends|dispatch\w*|second\w*|fl(?:y|ew|own)|lend|lent|provide[sd]?|brought|bring) (?:[\w,’'-]+ ){0,3}$"
)
SENT_CHARS = 40
TO = re.compile(r" to (?:the )?")
WITH_A_GIFT = re.compile(r"(?:[’']s \w+)? with\b")
TRIP = r"(?:visit|trip|tour|journey)"
# Nouns of measures against somebody, whom "on" or "against" names.
MEASURE = re.compile(
    r"\b(?:sanctions?|tariffs?|dut(?:y|ies)|embargo(?:es)?|bans?|restrictions?|curbs|quotas?|fines?|levies|levy|penalt(?:y|ies)) (?:on|against) (?:the )?$"
)
# "Recalled its ambassador from Quito".
RECALLED_FROM = re.compile(
    r"(?:recall|withdr|pull|call)\w* (?:back |out |home )?[^,;.]{0,40}?(?:ambassadors?|envoys?|diplomats?|consuls?|attach\w+|staff|d.affaires)"
    r"(?: back| home)? (?:from|to|in) (?:the )?"
)
TRANSITIVE = frozenset({"accusation", "coercion", "assault", "aid"})
# "summoned the ambassador", "detained a trawler", "lent Peru": verbs whose object is the other side, not what is blamed or given.
TAKES_A_PARTY = re.compile(
    r"\b(?:summon|accus|blam|criticis|criticiz|condemn|denounc|rebuk|detain|arrest|expel|deport|seiz|board|jail|attack|shell|bomb|kill|ram|"
    r"lent|lend|gave|giv|grant|provid|suppl|sent|send|help|assist|donat|equip|arm)\w*"
    r"(?: (?:the|a|an|its|his|her|their|all|two|three|four|five|\d+|former|new|acting|most|some))* $",
    re.IGNORECASE,
)
VISIT_OF = re.compile(rf"\b{TRIP} (?:of|by|paid by) (?:the )?$")
VISIT_TO = re.compile(r" to (?:the )?$")
OWN_VISIT = re.compile(rf"[’']s? (?:[\w-]+ ){{0,4}}?{TRIP} (?:to|in) (?:the )?$")
# "(seizure) of two Peruvian boats off Ica by": the noun's object, and the agent after "by".
OF_BY = re.compile(r"(?:(?<= of)| of) (?!by\b)[^,;.:]{2,90}? by (?:(?:the|a|an|two|three|several|armed|unknown) )*")
BETWEEN = re.compile(r"\bbetween (?:the )?(?:(?!\bbetween\b)[^,;.]){1,90}$")
COMPLAINT_OF = re.compile(r"\b(?:complaints?|grievances?|objections?) (?:of|by|from) (?:the )?$", re.IGNORECASE)
RECEIVING = re.compile(
    r"(?:(?:has|have|had|will|would|may|to|is|are|was|were) )*(?:also )?(?:receiv(?:es?|ed|ing)|g[eo]ts?|obtain(?:s|ed)?)\b"
)
# "(doses of AstraZeneca) vaccine to": the name before the goods is their maker's.
GOODS_BEHIND = re.compile(r"(?:[’']s)? (?!(?:and|or|but|on|for|in)\b)[a-z][\w-]+(?: [a-z][\w-]+)? to (?:the )?")
# "Accepted", of "help from" others.
FROM = re.compile(r"\bfrom$")
TAKING = re.compile(r"\b(?:accept|receiv|obtain|got|gets?|welcom)\w* (?:[\w-]+ ){0,3}$")
# "The donation of 5,000 tonnes of rice received from Peru": who stands behind gives, whoever stands before.
RECEIVED_FROM = re.compile(
    r" (?:[\w.,’'-]+ ){0,10}?(?:(?:received|obtained) (?:\w+ ){0,3}?from|(?:sent|shipped|donated) (?:\w+ ){0,3}?by) (?:the )?"
)
# What the opposition and the government of one state do to each other too.
INNER = frozenset({"demand", "accusation", "threat", "protest", "coercion", "assault", "mobilization"})
# Of these nobody who governs a state has it as the other side: "a campaign of lies against his country", "what the presidency called provocations".
OF_OTHERS = frozenset({"accusation", "threat"})
DEEDS = frozenset(["assault", "coercion", "mobilization", "protest", "retreat", "sanction"])
SOURCE_OF_NEWS = re.compile(r"\baccording to (?:(?:the|an?|its|his|her|their) )?$", re.IGNORECASE)


def without_source(scene: Scene, draft: Draft) -> Draft:
    """Returns an act without who is only the source of its news: "killed 24,000 people, according to the United Nations".

    Words are those of who is named next: "According to the radio, the ministry has asked".
    """
    sources = [index for role, index in draft.roles if role in DOER_ROLES and is_source(scene, index)]
    if not sources:
        return draft
    if draft.kind in DEEDS:
        left = [one for one in draft.roles if one[1] not in sources]
        return replaced(draft, left) if left else draft
    named = [one for one in scene.mentions if one > sources[0] and scene.mention(one).end <= draft.trigger.start]
    return (
        replaced(draft, ((role, named[0] if index == sources[0] else index) for role, index in draft.roles)) if named else draft
    )


def is_source(scene: Scene, index: int) -> bool:
    """Tells whether "according to" leads to a mention."""
    return SOURCE_OF_NEWS.search(scene.text, scene.sentence.start, scene.mention(index).start) is not None


def as_given_to(scene: Scene, draft: Draft) -> Draft:
    """Returns help with the state behind "to" as who is given to, not the maker of the goods ("doses of Astra vaccine to Laos")."""
    taken = [(role, index) for role, index in draft.roles if role == "recipient"]
    # A state or people may be given to before another is: "yurts to Ukraine and tents to Russia".
    if len(taken) != 1 or scene.mention(taken[0][1]).type != "body" or scene.mention(taken[0][1]).start < draft.trigger.end:
        return draft
    index = taken[0][1]
    goods = GOODS_BEHIND.match(scene.text, scene.mention(index).end)
    given = [
        other for other in scene.mentions
        if goods is not None and scene.mention(other).type in ("state", "seat") and goods.end() == scene.mention(other).start
    ]  # fmt: skip
    return replaced(draft, [*(one for one in draft.roles if one not in taken), ("recipient", given[0])]) if given else draft


def as_threatened_with(scene: Scene, draft: Draft) -> Draft:
    """Returns a threat told by a participle and "with … by Y" as Y's to the one before it: "the mayor, threatened with death by gunmen"."""
    led = next(
        (
            one
            for one in scene.mentions
            if WITH_BY.fullmatch(scene.text, draft.trigger.end, max(draft.trigger.end, scene.mention(one).start))
        ),
        None,
    )
    before = [index for index in draft.parties if scene.mention(index).end <= draft.trigger.start]
    if led is None or not before:
        return draft
    return replaced(draft, [*(("speaker", one) for one in scene.conjoined(led)), *(("target", index) for index in before)])


def as_sent_to(scene: Scene, draft: Draft) -> Draft:
    """Returns people who are sent to help without a part in it: given to is the state or body that "to" names ("will send nurses to Peru")."""
    role = next((other for other, _ in draft.roles if other in ("recipient", "promisee")), None)
    given = [index for other, index in draft.roles if other == role]
    if role is None or len(given) != 1 or scene.mention(given[0]).type not in ("group", "body"):
        return draft
    mention = scene.mention(given[0])
    if SENT.search(scene.text[max(scene.sentence.start, mention.start - SENT_CHARS) : mention.start]) is None:
        return draft
    there = {*scene.mentions, *scene.places}
    goal = next(
        (one for one in sorted(there) if TO.fullmatch(scene.text, mention.end, max(mention.end, scene.mention(one).start))), None
    )
    if goal is None:
        return draft
    return replaced(draft, [*(one for one in draft.roles if one[1] != given[0]), (role, goal)])


def as_received(scene: Scene, draft: Draft) -> Draft:
    """Returns aid told by who receives it ("Laos will receive Japanese rice") with the receiver before the verb and the giver behind it."""
    before = scene.text[scene.sentence.start : draft.trigger.start]
    from_giver = RECEIVED_FROM.match(scene.text, draft.trigger.end, scene.sentence.end)
    giver = next((index for index in scene.mentions if from_giver and scene.mention(index).start == from_giver.end()), None)
    if giver is not None:
        return replaced(draft, [("donor", giver), *(("recipient", index) for _, index in draft.roles if index != giver)])
    taken = RECEIVING.match(scene.words(draft.trigger)) or (FROM.search(scene.words(draft.trigger)) and TAKING.search(before))
    if not taken:
        return draft
    roles: list[tuple[ParticipantRole, int]] = [
        ("recipient" if scene.mention(index).start < draft.trigger.start else "donor", index) for _, index in draft.roles
    ]
    return replaced(draft, roles)


def with_object(scene: Scene, draft: Draft) -> Draft:
    """Returns an act without an other side with the one that stands right behind its verb, or behind "sanctions on"."""
    others = [role for role in ontology().claim_kinds.kinds[draft.kind].roles if role in OTHER_ROLES]
    if not others or draft.realis == "habitual" or draft.others:
        return draft
    taken = set(draft.parties)
    own = scene.codes_of(taken)
    for index in scene.mentions:
        if index in taken or set(scene.countries(index)) <= own:
            continue
        if is_object(scene, draft, index):
            return replaced(draft, [*draft.roles, (others[-1] if draft.kind != "statement" else others[0], index)])
    return draft


def is_object(scene: Scene, draft: Draft, index: int) -> bool:
    """Tells whether a mention is the object of an act's verb."""
    mention = scene.mention(index)
    if draft.kind == "sanction":
        if RECALLED_FROM.fullmatch(scene.text[draft.trigger.start : max(draft.trigger.start, mention.start)]):
            return mention.type in ("state", "seat")
        return (
            MEASURE.search(scene.text[draft.trigger.start : mention.start]) is not None and mention.start < draft.trigger.end + 60
        )
    if draft.kind not in TRANSITIVE or not TAKES_A_PARTY.search(
        scene.text[draft.trigger.start : max(draft.trigger.start, mention.start)]
    ):
        return False
    gift = WITH_A_GIFT.match(scene.text, mention.end) is not None
    return draft.kind != "aid" or gift or (mention.start >= draft.trigger.end and mention.type in ("state", "seat", "epithet"))


def as_travels(scene: Scene, draft: Draft) -> Draft:
    """Returns a visit told by a noun ("the visit of X to Y", "X's visit to Y") with X as visitor and Y as host."""
    spots = [index for index, one in enumerate(scene.analysis.mentions) if one.sentence == scene.number and not one.is_possessive]
    for guest in spots:
        if guest not in scene.mentions:
            continue
        end = scene.mention(scene.conjoined(guest)[-1]).end
        of = VISIT_OF.search(scene.text[scene.sentence.start : scene.mention(guest).start])
        own = of is None
        for host in spots:
            if scene.mention(host).start <= end:
                continue
            between = scene.text[end : scene.mention(host).start]
            if not (OWN_VISIT.fullmatch(between) if own else VISIT_TO.fullmatch(between)):
                continue
            noun = scene.sentence.start + of.start() if of else end
            if noun - 40 <= draft.trigger.start <= scene.mention(host).start:
                return replaced(draft, [*(("visitor", one) for one in scene.conjoined(guest)), ("host", host)])
    return draft


def as_complained(scene: Scene, draft: Draft) -> Draft:
    """Returns an accusation told as "complaints of X" with X as who complains."""
    roles: list[tuple[ParticipantRole, int]] = [
        ("speaker" if COMPLAINT_OF.search(scene.text, scene.sentence.start, scene.mention(index).start) else role, index)
        for role, index in draft.roles
    ]
    return replaced(draft, roles)


def as_done_by(scene: Scene, draft: Draft) -> Draft:
    """Returns an act told by a noun ("the seizure of X's boats by Y") with Y as its doer and X as the other side."""
    doer = next((role for role, _ in draft.roles if role in ALONE), None)
    other = next((role for role in ontology().claim_kinds.kinds[draft.kind].roles if role in OTHER_ROLES), None)
    if doer is None or other is None:
        return draft
    agents = [index for index in scene.mentions if is_agent(scene, draft, index)]
    if not agents or any(index in scene.conjoined(agents[0]) for role, index in draft.roles if role == doer):
        return draft
    inside = range(draft.trigger.start, scene.mention(agents[0]).start)
    done_to = [index for _, index in draft.roles if scene.mention(index).start in inside]
    return replaced(draft, [*((doer, one) for one in scene.conjoined(agents[0])), *((other, index) for index in done_to)])


def is_agent(scene: Scene, draft: Draft, index: int) -> bool:
    """Tells whether a mention stands behind the "by" that follows an act's noun and its "of"."""
    return OF_BY.fullmatch(scene.text, draft.trigger.end, max(draft.trigger.end, scene.mention(index).start)) is not None


def without_own_state(scene: Scene, draft: Draft) -> Draft:
    """Returns an act of one state's people without that state as its other side, and without what only stands between "between" and "and"."""
    if draft.kind in INNER - OF_OTHERS:
        return draft
    doers = draft.doers
    own = scene.codes_of(doers)
    if len(own) != 1 or not all(is_certain(scene, index) for index in doers):
        return draft
    inner = draft.kind in INNER
    if inner and not all(governs(scene, index) for index in doers):
        return draft

    def is_own(role: ParticipantRole, index: int) -> bool:
        if role not in OTHER_ROLES or set(scene.countries(index)) != own:
            return False
        actors = scene.resolved(index).actors
        if all(actor.type == "state" or (not inner and (actor.id or "").startswith("state:")) for actor in actors):
            return True
        return (
            draft.kind == "statement"
            and BETWEEN.search(scene.text[scene.sentence.start : scene.mention(index).start]) is not None
        )

    left = [one for one in draft.roles if not is_own(*one)]
    return draft if len(left) == len(draft.roles) else replaced(draft, left)


def governs(scene: Scene, index: int) -> bool:
    """Tells whether a party is a state or its government."""
    return all(actor.type == "state" or actor.sector == "GOV" for actor in scene.resolved(index).actors)


def is_certain(scene: Scene, index: int) -> bool:
    """Tells whether the state of a party stands in the words or the knowledge base, and is not only the nearest one of the text."""
    actors = scene.resolved(index).actors
    return all(actor.id is not None or actor.type == "person" for actor in actors) or bool(scene.mention(index).states)
