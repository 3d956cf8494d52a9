"""Draft -> draft: on whose word it stands, the same for every engine that reads sentences.

What a quotation or an act of speech around the words tells stands on its speaker's word: `official` when the speaker is of the side that
acts, `other_side` when not, `unnamed_official` and `media` by who speaks. An act of speech that nobody else reports is the word of who
makes it. All else, and every joint act ("the two agreed to", "at the invitation of"), is told by the article; what the article concludes from
it ("The congress has reinforced …") never becomes a side's word.
"""

from __future__ import annotations

import re

import msgspec

from detente.coding.drafts import DOER_ROLES, OTHER_ROLES, SPOKEN, Draft
from detente.coding.parties.clauses import heads
from detente.coding.scene import Scene
from detente.model import Attribution, Quotation, fold

# A post in a title and the label of a relation are background, whoever speaks around them.
BACKGROUND = frozenset(["office", "appointment", "partnership_level"])
# What is decided or due is told by the article, unless somebody is quoted with it.
JOINT = re.compile(r"\b(?:undert\w+|decid\w+|to be \w+|(?:is|are|was|were) to)\b|\bat the invitation\b", re.IGNORECASE)  # fmt: skip
# An agreement of several is the article's too; of one it is his word, as are acts told by a noun of speech (guidelines, rule 5).
AGREED = re.compile(r"\bagree(?:d|s|ing)?\b", re.IGNORECASE)
NOUN = re.compile(
    r"(?:(?:at|an?|the|its|his|her|their) )*(?:invitation|request|offer|promise|warning|appeal|proposal|demand|plea|threat|accusation)s?\b",
    re.IGNORECASE,
)
UNNAMED = re.compile(
    r"\b(?:officials?|diplomats?|sources?|insiders?|aides?|negotiators?|people (?:close|familiar)\b.*|officers)$"
)
OUTLETS = re.compile(r"\b(?:press|media|newspapers?|paper|daily|weekly|magazine|broadcaster|television|radio|tabloid|portal|correspondent|news (?:agency|site))$")  # fmt: skip
# "Russia is said to have promised": somebody says so who is not named.
IS_SAID = re.compile(r"\b(?:is|are|was|were) said to (?:have )?(?:\w+ly )?$")
# "The congress reinforces …", "the visit underscored …": an occasion says nothing, the article concludes.
# Words are taken whole: split in every way, eighty letters without a space (Chinese, a web address) took a minute and a half.
SHOWN = re.compile(
    r"(?:\W*+[\w’'.-]++){0,6}?\W*+(?:[\w’'.-]*[’'.-])?\b(?:reinforc|underscor|underlin|highlight|demonstrat|reflect|show|signal|cement|strengthen|bolster|deepen|consolidat|"
    r"confirm|reaffirm|testif|mark)\w*"
)
OCCASION = re.compile(
    r"(?:the |this |a )?(?:[\w’'.-]+ ){0,5}?(?:congress|summit|conference|forum|meeting|visit|talks|event|trip|tour|ceremony|anniversary|exercise|deal|"
    r"invitation|decision|move|step|gesture|choice|presence|attendance|appointment|ceasefire|truce|vote)\b|(?:this|these|such) [\w-]+ $"
)
# "Both nations look to strengthen …": a wish that nobody utters is what the article makes of the two.
SEEMS = re.compile(r"\b(?:looks?|looking) (?:to|towards?|forward)\b|seems?\b|appears?\b|(?:keen|eager)\b", re.IGNORECASE)
# Giving way in words is the word of who gives way; handing over or pulling back is an act that the article tells.
GIVES_WORD = re.compile(
    r"apolog|regret|remorse|sorry|admi(?:t|ssion)|acknowledg|announc|declar|promis|pledg|\boffer", re.IGNORECASE
)
# Verbs that tell what somebody says, with their subject right before them.
TELLING = re.compile(
    r"(?:(?:has|have|had|also|always|again|\w+ly) )*(?:den(?:y|ies|ied)|reject|refus|accus|blam|condemn|demand|urg|call|ask|request|warn|threaten|promis|pledg|vow|offer|"
    r"propos|suggest|prais|thank|welcom|critici|protest|complain|congratulat|declin|dismiss|denounc|appeal)",
    re.IGNORECASE,
)
RIGHT_BEFORE = re.compile(r",?(?: (?:always|has|have|had|also|then|later|repeatedly|again|still|\w+ly))* ")
# A host and the members of a joint act do it as well as those who act on another.
DOERS = DOER_ROLES | {"host", "member"}


def attributed(scene: Scene, draft: Draft) -> Draft:
    """Returns the draft with its attribution and speaker.

    Where the network has read the sentence, its attribution stands, with the grammar's speaker. The grammar alone decides what the network
    cannot see or seldom learned: a speaker carried over from a sentence before, speakers without a name, newspapers, and conclusions.
    """
    if draft.kind in BACKGROUND:
        return draft
    return of_another(scene, in_own_words(scene, of_help(scene, draft_on_word(scene, draft))))


def in_own_words(scene: Scene, draft: Draft) -> Draft:
    """Returns an act of speech within another ("which Kathmandu blamed on Delhi and Delhi always denied") on the word of who stands before its verb.

    What a quotation reports stays its speaker's ("the generals threatened to kill him, a diplomat said": guidelines, rules 35 and 36).
    """
    told = teller(scene, draft)
    if (
        draft.kind not in SPOKEN
        or draft.speaker is None
        or told is None
        or told.manner != "act"
        or TELLING.match(scene.words(draft.trigger)) is None
    ):
        return draft
    doers = doers_of(draft)
    if draft.speaker in doers or set(scene.countries(draft.speaker)) & scene.codes_of(doers):
        return draft
    own = next(
        (
            index
            for index in doers
            if RIGHT_BEFORE.fullmatch(scene.text, scene.mention(index).end, max(scene.mention(index).end, draft.trigger.start))
        ),
        None,
    )
    return draft if own is None else msgspec.structs.replace(draft, attribution="official", speaker=own)


def of_another(scene: Scene, draft: Draft) -> Draft:
    """Returns what the other side tells ("it sued its neighbour for having invaded") on the word of the subject before it where the speaker read is one who did it."""
    doers = doers_of(draft)
    if draft.attribution != "other_side" or draft.speaker is None or draft.kind in SPOKEN or draft.speaker not in doers:
        return draft
    acting = scene.codes_of(doers)
    before = [
        index for index in scene.mentions
        if scene.mention(index).end <= draft.trigger.start and index not in doers
        and scene.countries(index) and not set(scene.countries(index)) & acting and heads(scene, index)
    ]  # fmt: skip
    return msgspec.structs.replace(draft, speaker=before[-1]) if before else draft


def of_help(scene: Scene, draft: Draft) -> Draft:
    """Returns help that those who receive it tell of as told by the other side: "thanked India for its loan" is no word of India's."""
    if draft.kind != "aid" or draft.speaker is None or draft.attribution not in ("official", "other_side"):
        return draft
    receiving = {code for index in draft.others for code in scene.countries(index)}
    own, giving = set(scene.countries(draft.speaker)), {code for index in draft.doers for code in scene.countries(index)}
    if own & giving and draft.attribution == "other_side" and draft.learned:
        told = teller(scene, draft)
        other = told.speaker if told is not None and told.speaker is not None else None
        known = other is not None and not set(scene.countries(other)) & giving
        return msgspec.structs.replace(draft, speaker=other) if known else draft
    if own & receiving and not own & giving:
        return msgspec.structs.replace(draft, attribution="other_side")
    return draft


def draft_on_word(scene: Scene, draft: Draft) -> Draft:
    """Returns the draft with attribution and speaker by the network, the grammar or both."""
    read = by_grammar(scene, draft)
    if not draft.learned or read.attribution in ("unnamed_official", "media") or read.realis == "interpretation":
        return read
    if draft.attribution == "official" and SEEMS.match(scene.words(draft.trigger)):
        return read  # "both nations look to strengthen": nobody has said so
    told = teller(scene, draft)
    if told is not None and told.speaker is not None and not scene.sentence.start <= scene.mention(told.speaker).start:
        return read
    if draft.attribution == "article":
        return read if says_itself(draft, told) else msgspec.structs.replace(read, attribution="article", speaker=None)
    speakers = (read.speaker, told.speaker if told else None, draft.speaker, speaking_doer(draft))
    speaker = next((index for index in speakers if index is not None), None)
    if speaker is None:
        return read
    if not doers_of(draft) and any(index == speaker for role, index in draft.roles if role in OTHER_ROLES):
        return msgspec.structs.replace(read, attribution="article", speaker=None)  # "the officials invited" have said nothing
    return msgspec.structs.replace(read, attribution=side_of(scene, draft, speaker, told), speaker=speaker)


def says_itself(draft: Draft, told: Quotation | None) -> bool:
    """Tells whether the words of an act are the verb by which somebody speaks ("Kenya argued that"): nobody else's word, whatever was learned."""
    words = draft.kind in SPOKEN or draft.kind == "concession"
    return (
        words
        and told is not None
        and told.cue is not None
        and told.cue.overlaps(draft.trigger)
        and told.speaker in doers_of(draft)
    )


def doers_of(draft: Draft) -> list[int]:
    """Returns the parties that do an act."""
    return [index for role, index in draft.roles if role in DOERS]


def side_of(scene: Scene, draft: Draft, speaker: int, told: Quotation | None) -> Attribution:
    """Returns whose word an act is; help of which somebody of another state is quoted is not told by who gave it."""
    if told is None or told.manner == "act" or told.speaker != speaker:
        return draft.attribution
    own = set(scene.countries(speaker))
    acting = scene.codes_of(doers_of(draft))
    other = bool(own and acting) and not own & acting and speaker not in doers_of(draft)
    return "other_side" if draft.attribution == "official" and draft.kind == "aid" and other else draft.attribution


def teller(scene: Scene, draft: Draft) -> Quotation | None:
    """Returns the quotation around a draft's words, else the one that they announce ("announced that it would free …")."""
    if draft.rule.startswith("quotation:"):
        return next((one for one in scene.quotations if one.cue == draft.trigger), None)
    around = scene.told_at(draft.trigger.start)
    return around or next((one for one in scene.quotations if one.cue is not None and one.cue.overlaps(draft.trigger)), None)


def speaking_doer(draft: Draft) -> int | None:
    """Returns the party whose word an act of its own can be: who acts, not who meets."""
    return next((index for role, index in draft.roles if role in DOERS and role not in ("member", "host", "guest")), None)


def by_grammar(scene: Scene, draft: Draft) -> Draft:
    """Returns the draft with the attribution and speaker that the words around it tell."""
    told = teller(scene, draft)
    if told is not None and told.speaker is not None:
        word = word_of(scene, draft, told)
        if word is not None:
            return msgspec.structs.replace(draft, attribution=word, speaker=told.speaker)
    if draft.rule.startswith(("quotation:", "aid by noun")):
        return draft
    if IS_SAID.search(scene.text[scene.sentence.start : draft.trigger.start]):
        return msgspec.structs.replace(draft, attribution="unnamed_official", speaker=None)
    if draft.kind == "statement" and concluded(scene, draft):
        return msgspec.structs.replace(draft, realis="interpretation", attribution="article", speaker=None, roles=())
    if draft.kind in SPOKEN or (draft.kind == "concession" and GIVES_WORD.search(scene.words(draft.trigger))):
        return by_itself(scene, draft)
    if draft.attribution == "other_side" and draft.speaker is not None:
        return draft
    return msgspec.structs.replace(draft, attribution="article", speaker=None)


def word_of(scene: Scene, draft: Draft, told: Quotation) -> Attribution | None:
    """Returns whose word a quotation is, None when its speaker is nobody known."""
    assert told.speaker is not None
    index = told.speaker
    if is_outlet(scene, index):
        return "media"
    if is_unnamed(scene, index):
        return "unnamed_official"
    if not scene.resolved(index).actors:
        return None
    own = set(scene.countries(index))
    doers = [other for role, other in draft.roles if role in DOERS]
    acting = {code for other in doers for code in scene.countries(other)}
    return "official" if own & acting or index in doers or not acting else "other_side"


def concluded(scene: Scene, draft: Draft) -> bool:
    """Tells whether a statement is what the article makes of an occasion, not what a side said."""
    clause = scene.clause_at(draft.trigger.start)
    if any(scene.mention(index).name is not None for role, index in draft.roles if role == "speaker"):
        return False
    told = fold(scene.text[clause.start : draft.trigger.end])
    if SEEMS.search(told):
        return True
    occasion = OCCASION.match(told)
    return occasion is not None and SHOWN.match(told, occasion.end()) is not None


def is_unnamed(scene: Scene, index: int) -> bool:
    """Tells whether a speaker is officials or sources without a name, or a word for them."""
    mention = scene.mention(index)
    if mention.antecedent is not None:
        mention = scene.mention(mention.antecedent)
    return mention.name is None and UNNAMED.search(fold(scene.text[mention.start : mention.end])) is not None


def is_outlet(scene: Scene, index: int) -> bool:
    """Tells whether a speaker is a newspaper, agency or station."""
    mention = scene.mention(index)
    words = fold(scene.text[mention.start : mention.end])
    actors = scene.resolved(index).actors
    journalists = bool(actors) and all(actor.sector == "JRN" for actor in actors)
    return mention.name is None and (journalists or OUTLETS.search(words) is not None)


def by_itself(scene: Scene, draft: Draft) -> Draft:
    """Returns an act of speech that nobody else reports as the word of who makes it; a joint act as the article's."""
    doer = speaking_doer(draft)
    if doer is None or draft.realis in ("denied", "hypothetical") or JOINT.search(scene.words(draft.trigger)):
        return msgspec.structs.replace(draft, attribution="article", speaker=None)
    agreed = AGREED.search(scene.words(draft.trigger)) is not None
    several = len(scene.codes_of(index for role, index in draft.roles if role in DOERS)) > 1
    if (
        (agreed or draft.kind == "pledge") and several and not GIVES_WORD.search(scene.words(draft.trigger))
    ):  # "both sides aim to"
        return msgspec.structs.replace(draft, attribution="article", speaker=None)
    if (
        draft.attribution == "article"
        and draft.kind != "concession"
        and not agreed
        and NOUN.match(scene.words(draft.trigger)) is None
    ):  # the engine takes it for the article's: "has refused" told as a fact
        return msgspec.structs.replace(draft, speaker=None)
    return msgspec.structs.replace(draft, attribution="official", speaker=doer)
