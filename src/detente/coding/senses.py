"""Draft -> whether its words tell something else than the act that they look like, and its words with what they are about.

- "The twenty agreements that Lima and Quito signed": the words of the clause begin with what was signed.
- "Recalled the diplomat's long years" is memory; recalled are envoys, staff and goods.
- "The authorities of the province said" blames nobody: who only speaks, of nothing that the words hold, accuses of nothing.
"""

from __future__ import annotations

import re

import msgspec

from detente.coding.drafts import OTHER_ROLES, Draft
from detente.coding.scene import Scene
from detente.model import Span

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


# "The twenty agreements that", before the clause that says that they were signed.
ANTECEDENT = re.compile(
    r"\b(?:(?:the|an?|all|some|several|its|their|these|those|[a-z]+|\d+) )(?:[\w’'-]+ ){0,4}?"
    r"(?:agreements?|treat(?:y|ies)|accords?|pacts?|deals?|memorand(?:um|a|ums)|contracts?|documents?|protocols?|declarations?),? (?:that|which) $",
    re.IGNORECASE,
)


def with_antecedent(scene: Scene, draft: Draft) -> Draft:
    """Returns a document told in a relative clause with the words that say which, or how many, before it."""
    before = scene.text[scene.sentence.start : draft.quote.start]
    found = ANTECEDENT.search(before) if draft.kind == "agreement" else None
    if found is None:
        return draft
    return msgspec.structs.replace(draft, quote=Span(start=scene.sentence.start + found.start(), end=draft.quote.end))


def other_sense(scene: Scene, draft: Draft) -> bool:
    """Tells whether the words of a draft tell no act of its kind."""
    held = scene.text[max(draft.quote.start, draft.trigger.start) : draft.quote.end]
    if draft.kind == "sanction" and (told := RECALLED.match(scene.text, draft.trigger.start)) is not None:
        return MEMORY.match(scene.text, told.end(), scene.sentence.end) is not None and not ENVOY.search(held)
    alone = SAID_ONLY.fullmatch(held) is not None and not any(role in OTHER_ROLES for role, _ in draft.roles)
    return draft.kind == "accusation" and alone
