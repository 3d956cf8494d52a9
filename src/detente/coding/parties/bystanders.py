"""Draft -> draft without those who only seem to take part: the source of a figure, the meeting where words fell, the goods given, the land of a war.

- "Signed contracts, according to the ministry": the ministry tells it.
- "Proposed at the G20 summit that …": nothing was put to the summit.
- "Plans to supply five patrol vessels": they are what is given.
- "Deplored the wars in Ukraine and Palestine": nobody there is reproached.
- "In violation of Security Council resolutions": what is broken was decided there, nothing was done to the Council.
- "An agreement that provides for engineers to be trained": they have signed nothing.
- "Financed the presidential palace in Bujumbura": a house is given, its lord at home is given nothing.
"""

from __future__ import annotations

import re

import msgspec

from detente.coding.drafts import OTHER_ROLES, Draft
from detente.coding.parties.subjects import is_source
from detente.coding.scene import Scene

BEFORE_CHARS = 60
AT = re.compile(r"\b(?:at|during|on the sidelines of|ahead of) (?:(?:the|an?|this|last|next) )?(?:[\w’'-]+ ){0,3}$")
GATHERING = re.compile(r"\b(?:summit|conference|forum|congress|session|expo|fair)$", re.IGNORECASE)
NAMED_GATHERING = re.compile(r"(?:[’']s?)? (?:[\w-]+ ){0,2}(?:summit|conference|forum|congress|session|meeting)\b")
# Heads of what is given, sold or sent; people who man them are told otherwise ("the crew of").
GOODS = re.compile(
    r"\b(?:vessels?|boats?|ships?|frigates?|jets?|aircraft|helicopters?|drones?|tanks?|trucks?|vehicles?|radars?|missiles?)$"
)
GIVEN = frozenset(["pledge", "aid", "proposal", "agreement"])
TROUBLE = re.compile(
    r"\b(?:wars?|conflicts?|situations?|cris[ei]s|violence|fighting|bloodshed|unrest|developments|events|hostilities|famine|earthquakes?|floods?) "
    r"(?:in|across) (?:the )?(?:[A-Z]\w+(?:, | and ))*$"
)
# What is broken or kept, and the body or paper that laid it down.
BROKEN = re.compile(
    r"\b(?:violat\w*|breach\w*|contraven\w*|infring\w*|flout\w*|def(?:y|ies|ied|ying|iance)|disregard\w*|compl(?:y|ies|ied|ying|iance)|"
    r"contrary to|in (?:line|accordance|keeping) with|pursuant to)\b[^.;,]{0,70}$",
    re.IGNORECASE,
)
RULE = r"(?:resolutions?|charter|decisions?|rulings?|rules|sanctions|embargo(?:es)?|statutes?|conventions?|mandates?|laws?|treat(?:y|ies)|obligations|commitments|norms|principles)\b"
RULES_OF = re.compile(rf"(?:[’']s?)? (?:(?!(?:for|to|on|in|with|by|of|and)\b)[\w-]+ ){{0,3}}?{RULE}|(?: [A-Z]\w+)? Charter\b")
OF_RULES = re.compile(rf"\b{RULE} (?:of|by) (?:the )?$", re.IGNORECASE)
# "For engineers to be trained": those to whom an agreement brings something.
TO_BE_DONE = re.compile(r" (?:will |would |shall |should )?(?:to )?be \w+(?:ed|t|n)\b")
BUILDING = re.compile(
    r"\b(?:palace|house|building|headquarters|embassy|ministry|parliament|assembly|secretariat|stadium|hospital|residence|chancery)(?: building)?$",
    re.IGNORECASE,
)
BUILT = re.compile(
    r"\b(?:financ\w*|fund\w*|buil[dt]\w*|paid for|pay(?:s|ing)? for|rebuil[dt]\w*|construct\w*|renovat\w*|restor\w*|refurbish\w*|donat\w*|equip\w*|hand(?:s|ed|ing)? over)\b"
    r" (?:(?!(?:to|for|by)\b)[\w’'-]+,? ){0,7}$",
    re.IGNORECASE,
)
# "Blocked the road to Namibia": where a road leads.
ROAD_TO = re.compile(
    r"\b(?:roads?|highways?|motorways?|bridges?|railways?|lines?|routes?|streets?|crossings?) (?:leading )?(?:to|from|into|towards|with) (?:the )?$"
)
HELP = frozenset(["aid", "pledge", "cooperation"])
WORDS = frozenset(["statement", "accusation", "proposal", "demand"])


def without_bystanders(scene: Scene, draft: Draft) -> Draft:
    """Returns a draft without its bystanders, unless nobody would be left."""
    kept = tuple((role, index) for role, index in draft.roles if not is_bystander(scene, draft, role, index))
    return msgspec.structs.replace(draft, roles=kept) if kept and len(kept) < len(draft.roles) else draft


def is_bystander(scene: Scene, draft: Draft, role: str, index: int) -> bool:
    """Tells whether a party of an act only stands in its sentence."""
    mention = scene.mention(index)
    before = scene.text[max(scene.sentence.start, mention.start - BEFORE_CHARS) : mention.start]
    words = scene.text[mention.start : mention.end]
    if is_source(scene, index):
        return True
    if AT.search(before) and (GATHERING.search(words) or NAMED_GATHERING.match(scene.text, mention.end)):
        return mention.type == "body"
    if draft.kind == "agreement" and is_provided_for(scene, draft, index):
        return True
    if role not in OTHER_ROLES:
        return False
    if draft.kind == "protest" and ROAD_TO.search(before):
        return True
    if is_lawgiver(scene, draft, index):
        return True
    if draft.kind in HELP and is_building(scene, index):
        return True
    if draft.kind in GIVEN and mention.type == "group" and GOODS.search(words) and mention.start >= draft.trigger.start:
        return True
    return draft.kind in WORDS and mention.type in ("state", "seat", "place") and TROUBLE.search(before) is not None


def is_building(scene: Scene, index: int) -> bool:
    """Tells whether a mention is a house that is built, paid for or handed over, or "it" that stands for one."""
    first = scene.mention(index).antecedent if scene.mention(index).type == "pronoun" else index
    if first is None:
        return False
    mention = scene.mention(first)
    before = scene.text[max(0, mention.start - BEFORE_CHARS) : mention.start]
    return BUILDING.search(scene.text, mention.start, mention.end) is not None and BUILT.search(before) is not None


def is_lawgiver(scene: Scene, draft: Draft, index: int) -> bool:
    """Tells whether a party only laid down the rule that is broken: "in breach of the African Union's decisions"."""
    mention = scene.mention(index)
    before = scene.text[scene.sentence.start : mention.start]
    broken = BROKEN.search(before)
    if mention.type != "body" or broken is None or mention.start < draft.trigger.start:
        return False
    return RULES_OF.match(scene.text, mention.end) is not None or OF_RULES.search(before) is not None


def is_provided_for(scene: Scene, draft: Draft, index: int) -> bool:
    """Tells whether people behind the verb of an agreement are only those to whom something will be done by it."""
    mention = scene.mention(index)
    return (
        mention.type == "group"
        and mention.start > draft.trigger.end
        and TO_BE_DONE.match(scene.text, mention.end, scene.sentence.end) is not None
    )
