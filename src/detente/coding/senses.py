"""Draft -> whether its words tell something else than the act that they look like.

- "Recalled the diplomat's long years" is memory; recalled are envoys, staff and goods.
- "The authorities of the province said" blames nobody: who only speaks, of nothing that the words hold, accuses of nothing.
"""

from __future__ import annotations

import re

from detente.coding.drafts import OTHER_ROLES, Draft
from detente.coding.scene import Scene

RECALLED = re.compile(r"(?:(?:has|have|had|was|were|also|then) )*recall(?:ed|s|ing)?\b", re.IGNORECASE)
MEMORY = re.compile(
    r"(?:[^,;.]{0,40}?\w[’']s? [a-z]| (?:that|how|when|with|years|days|times?)\b| (?:the|his|her|their|its|this|those|these) (?:[\w-]+ ){0,2}"
    r"(?:years?|days?|times?|words?|visits?|meetings?|talks|history|past|friendship|support|help|role|contribution|sacrifices?|memory|war|traditions?|ties|promise)\b)"
)
ENVOY = re.compile(
    r"\b(?:ambassadors?|envoys?|diplomats?|consuls?|attach\w+|charg\w+|staff|missions?|representatives?|commissioners?)\b(?![’'])",
    re.IGNORECASE,
)
SAID_ONLY = re.compile(r"(?:said|says|told|reported|announced|claimed)\W*$", re.IGNORECASE)


def other_sense(scene: Scene, draft: Draft) -> bool:
    """Tells whether the words of a draft tell no act of its kind."""
    held = scene.text[max(draft.quote.start, draft.trigger.start) : draft.quote.end]
    if draft.kind == "sanction" and (told := RECALLED.match(scene.text, draft.trigger.start)) is not None:
        return MEMORY.match(scene.text, told.end(), scene.sentence.end) is not None and not ENVOY.search(held)
    alone = SAID_ONLY.fullmatch(held) is not None and not any(role in OTHER_ROLES for role, _ in draft.roles)
    return draft.kind == "accusation" and alone
