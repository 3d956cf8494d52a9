"""Draft -> draft without those who only seem to take part: the source of a figure, the meeting where words fell, the goods given, the land of a war.

- "Signed contracts, according to the ministry": the ministry tells it.
- "Proposed at the G20 summit that …": nothing was put to the summit.
- "Plans to supply five patrol vessels": they are what is given.
- "Deplored the wars in Ukraine and Palestine": nobody there is reproached.
"""

from __future__ import annotations

import re

import msgspec

from detente.coding.drafts import OTHER_ROLES, Draft
from detente.coding.scene import Scene

BEFORE_CHARS = 60
SOURCE = re.compile(r"\b[Aa]ccording to (?:the |an? |its |his |her |their )?$")
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
    if SOURCE.search(before):
        return True
    if AT.search(before) and (GATHERING.search(words) or NAMED_GATHERING.match(scene.text, mention.end)):
        return mention.type == "body"
    if role not in OTHER_ROLES:
        return False
    if draft.kind in GIVEN and mention.type == "group" and GOODS.search(words) and mention.start >= draft.trigger.start:
        return True
    return draft.kind in WORDS and mention.type in ("state", "seat", "place") and TROUBLE.search(before) is not None
