"""Draft -> draft or None: what the noun beside a verb makes of an act.

- "Will lift the ban", "promised to free the prisoners": to ease and to let go is to give way (docs/annotation.md, rule 28).
- "Lifted sanctions on a port", "has dropped its duties on rice": who ends a measure takes none.
- "The tariffs took effect": a truce that takes effect is kept, a measure that does is taken.
- "The trade war", "a war of words": nobody is struck.
- "Supported this proposal": who takes up what another has proposed proposes nothing.
"""

from __future__ import annotations

import re

import msgspec

from detente.coding.drafts import Draft, turned
from detente.coding.engines.modality import pledge_status
from detente.coding.scene import Scene
from detente.model import Realis, Span

MEASURE = (
    r"(?:sanctions?|embargo(?:es)?|bans?|blockades?|siege|curfew|restrictions?|curbs|controls|tariffs?|dut(?:y|ies)|lev(?:y|ies)|quotas?|state of emergency|"
    r"emergency rule|martial law|lockdown|quarantine|closure|suspension|freeze|moratorium|visa requirements?)"
)
HELD = (
    r"(?:prisoners?|hostages?|detainees?|captives?|inmates?|soldiers?|sailors?|crew(?:men)?|fishermen|pilots?|journalists?|activists?|dissidents?|protesters|"
    r"demonstrators|politicians|rebels|fighters|militants|suspects|convicts|children|women|men|people)"
)
FORCE = r"(?:troops|forces?|soldiers|army|armies|units|tanks|warships|ships|aircraft|missiles|garrison|battalions?|men|guards|police|settlers)"
CLAIM = r"(?:charges?|case|lawsuit|suit|complaints?|objections?|claims?|veto|demands?|opposition|petition|threats?)"
# Between a verb and its object; a second verb begins something else.
TO_NOUN = r"(?: (?!to\b|and\b|that\b|by\b|after\b)[\w’',.%-]+){0,6}? "
# Of 89 acts of the training part that are told so, as what somebody will or would do, and are annotated as a promise or a concession, 69 are
# concessions.
EASED = re.compile(
    rf"(?:eas(?:e|ing)|relax(?:ing)?|loosen(?:ing)?|lift(?:ing)?|remov(?:e|ing)|scrap(?:ping)?|repeal(?:ing)?){TO_NOUN}(?:{MEASURE}|{CLAIM})\b"
    rf"|(?:drop(?:ping)?|withdraw(?:ing)?|abandon(?:ing)?){TO_NOUN}{CLAIM}\b"
    rf"|(?:free(?:ing)?|releas(?:e|ing)|pardon(?:ing)?|amnesty(?:ing)?){TO_NOUN}{HELD}\b"
    rf"|(?:withdraw(?:ing)?|pull(?:ing)? (?:back|out)|evacuat(?:e|ing)){TO_NOUN}{FORCE}\b"
    r"|(?:resign|resigning|step(?:ping)? (?:down|aside))\b(?! from the (?:talks|union|treaty))"
    r"|lay(?:ing)? down (?:their |its |his )?(?:arms|weapons)\b"
)
LED = re.compile(r"\b(?:will|would|shall|to|ready to|willing to|of|on)(?: (?:also|then|soon|gradually|now|immediately|\w+ly))* $")
PROMISED = re.compile(
    r"\b(?:promis|pledg|agree|offer|ready|willing|announc|undert|vow|swor|assur|guarantee|commit)", re.IGNORECASE
)
# How far behind the beginning of its words the verb of what is promised stands.
VERB_CHARS = 40
# "Lifted sanctions on"; not "lifted duties to 25 percent", and not "to lift", which is promised or asked for.
LIFTING = re.compile(
    rf"\b(?:lift(?:ed|s)|eas(?:ed|es)|relax(?:ed|es)|loosen(?:ed|s)|waived?s?|remov(?:ed|es)|dropp?(?:ed|s)|scrapp?(?:ed|s)|repeal(?:ed|s)|"
    rf"abolish(?:ed|es)|rescind(?:ed|s)|revok(?:ed|es)|end(?:ed|s)){TO_NOUN}{MEASURE}\b(?![^,;.]*? (?:to|by) \d)",
    re.IGNORECASE,
)
NOT_LIFTED = re.compile(r"\b(?:not|never|until|unless|if|before|when|once|be|been|was|were)(?: \w+)? $", re.IGNORECASE)
# To agree to give or to make something is a promise (docs/annotation.md, rule 27): all 78 that the training part tells by these words are annotated as
# pledges, none as a concession; "agreed to pay" and "to give", which end quarrels too, are 9 and 4.
GIVING = re.compile(
    r"(?:(?:has|have|had) )?(?:agree[ds]?|promise[ds]?|pledge[ds]?|undert(?:ook|aken?|akes)|offer(?:ed|s)?|vow(?:ed|s)?)(?: \w+ly)? to "
    rf"(?:raise(?!{TO_NOUN}(?:siege|blockade|bans?|embargo(?:es)?)\b)|increase|improve|compensate|build|repair|fund|finance|lend|sell|supply|train|house|host|"
    r"invest|help|cover)\b",
    re.IGNORECASE,
)
IN_FORCE = re.compile(r"(?:(?:has|have|had|will|would|to) )?(?:t(?:ake|akes|ook|aking) effect|(?:came|comes?|coming|went|goes|going|enter(?:s|ed|ing)?) (?:in)?to (?:effect|force))\b", re.IGNORECASE)  # fmt: skip
OF_MEASURE = re.compile(
    rf"\b{MEASURE}(?: (?:on|against|of|over|for|by) [^,;]{{2,70}}?)?(?:,? (?:has|have|had|which|that|also))* $", re.IGNORECASE
)
# What is fought with or over where nobody comes to harm.
WAR = re.compile(r"\bwars?\b", re.IGNORECASE)
FIGURATIVE_BEFORE = re.compile(
    r"\b(?:trade|tariff|customs|price|currency|subsidy|economic|commercial|tech(?:nology)?|chips?|maps?|visa|media|propaganda|information|culture|bidding|"
    r"diplomatic|legal|cold|phoney|psychological|food|football|spy) wars?\b",
    re.IGNORECASE,
)
FIGURATIVE_AFTER = re.compile(
    r"\bwars? of (?:the )?(?:words|nerves|letters|maps|statements|ideas|tariffs|numbers|flags)\b", re.IGNORECASE
)
WAR_CHARS = 18
TAKEN_UP = re.compile(
    r"\b(?:support|back|endors|welcom|hail|prais|second)(?:s|es|ed|ing|e)? (?:this|that|the|these|his|her|its|their|[\w’'-]+[’']s) "
    r"(?:[\w’'-]+ ){0,2}?(?:proposals?|initiatives?|ideas?|offers?|suggestions?|appeals?|calls?|requests?)\b"
)


def as_promised(scene: Scene, draft: Draft) -> Draft:
    """Returns a giving way whose words promise to give or make something ("agreed to raise their pay") as the pledge that it is."""
    if GIVING.match(scene.text, draft.trigger.start, scene.sentence.end) is None:
        return draft
    return turned(draft, "pledge", "promisor", "promisee", status=pledge_status(scene.words(draft.trigger)))


def as_giving_way(scene: Scene, draft: Draft) -> Draft:
    """Returns a promise to ease a measure, free people, pull back or drop a charge as the concession that it is."""
    stop = min(scene.sentence.end, draft.trigger.end + VERB_CHARS)
    eased = next((one for one in EASED.finditer(scene.text, draft.trigger.start, scene.sentence.end) if one.start() < stop), None)
    # What two sides agree to is no giving way of either (docs/annotation.md, rule 4).
    if eased is None or draft.realis not in ("happened", "planned") or len(scene.codes_of(draft.doers)) > 1:
        return draft
    before = scene.text[scene.sentence.start : eased.start()]
    if LED.search(before) is None or re.search(r"\b(?:not|never|refus\w+) (?:to )?(?:\w+ )?$", before):
        return draft
    promised = PROMISED.search(scene.text, max(scene.sentence.start, draft.trigger.start), eased.start()) is not None
    realis: Realis = "happened" if promised else "planned"
    return msgspec.structs.replace(turned(draft, "concession", "actor", "target"), realis=realis)


def as_lifted(scene: Scene, draft: Draft) -> Draft:
    """Returns a sanction whose noun a verb of ending governs ("lifted sanctions on X") as the retreat from it."""
    for told in LIFTING.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        if Span(start=told.start(), end=told.end()).overlaps(draft.trigger):
            before = scene.text[scene.sentence.start : told.start()]
            return draft if NOT_LIFTED.search(before) else turned(draft, "retreat", "actor", "target")
    return draft


def as_in_force(scene: Scene, draft: Draft) -> Draft:
    """Returns a tariff, ban or embargo that takes effect as the measure that it is."""
    if IN_FORCE.match(scene.words(draft.trigger)) is None:
        return draft
    if OF_MEASURE.search(scene.text, scene.sentence.start, draft.trigger.start) is None:
        return draft
    return turned(draft, "sanction", "actor", "target")


def is_figurative_war(scene: Scene, draft: Draft) -> bool:
    """Tells whether the war of an act's words is one of trade, words or the like."""
    words = scene.words(draft.trigger)
    if WAR.search(words) is None:
        return False
    begin = max(scene.sentence.start, draft.trigger.start - WAR_CHARS)
    around = scene.text[begin : min(draft.trigger.end + WAR_CHARS, scene.sentence.end)]
    return FIGURATIVE_BEFORE.search(around) is not None or FIGURATIVE_AFTER.search(around) is not None


def as_taken_up(scene: Scene, draft: Draft) -> Draft:
    """Returns a proposal or demand that is only supported here as the friendly word of who supports it."""
    told = next(
        (
            one
            for one in TAKEN_UP.finditer(scene.text, scene.sentence.start, scene.sentence.end)
            if one.end() > draft.trigger.start
        ),
        None,
    )
    if told is None or not (told.start() <= draft.trigger.start and draft.trigger.end <= told.end()):
        return draft
    statement = turned(draft, "statement", "speaker", "addressee", "support")
    return msgspec.structs.replace(statement, trigger=Span(start=told.start(), end=told.end()))
