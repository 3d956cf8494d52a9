"""Draft -> draft: what must come before something still to come has not come ("will enter into force after both parliaments have ratified it").

A clause with "after", "once", "when" or "until" under a future stands in the perfect, and in no past.
Nor has come what its own words put in the future ("said that it would relax the blockade"), whoever has said so.
"""

from __future__ import annotations

import re

import msgspec

from detente.coding.drafts import Draft
from detente.coding.scene import Scene

FUTURE_FIRST = re.compile(
    r"\b(?:will|shall|(?:is|are) (?:only |not )?(?:expected|due|set|scheduled|likely|to)|must|can(?:not)?)\b[^.;:]*"
    r"\b(?:after|once|when|until|as soon as|before|unless|only if) (?P<subject>[^,;.]{2,60}? )(?:have|has)(?: not| both| also| been| all| yet)* $",
    re.IGNORECASE,
)
PERFECT = re.compile(r"(?:(?:have|has)(?: been)? )", re.IGNORECASE)
# Of such deeds in the training part 435 are still to come and 44 have happened, most of those concessions that somebody has announced.
FUTURE = re.compile(r"(?:will|would|shall)\b(?! have\b)", re.IGNORECASE)
# "In May they had said that they would": what was ahead then may be past.
SAID_THEN = re.compile(r"\bhad\b[^,;.]*$")
AHEAD = {"agreement": "planned", "aid": "promised", "visit": "planned", "pledge": None}


def awaited(scene: Scene, draft: Draft) -> Draft:
    """Returns an act told in the perfect under a future as one that is still to come."""
    if draft.realis != "happened":
        return draft
    own = PERFECT.match(scene.text, draft.trigger.start, draft.trigger.end)
    before = scene.text[scene.sentence.start : own.end() if own else draft.trigger.start]
    if not FUTURE_FIRST.search(before):
        return draft
    return msgspec.structs.replace(draft, realis="planned", status=AHEAD.get(draft.kind, draft.status))


def to_come(scene: Scene, draft: Draft) -> Draft:
    """Returns a deed whose words begin with "will" or "would" as one that is still to come."""
    if draft.realis != "happened" or FUTURE.match(scene.words(draft.trigger)) is None:
        return draft
    if SAID_THEN.search(scene.text, scene.sentence.start, draft.trigger.start):
        return draft
    return msgspec.structs.replace(draft, realis="planned", status=AHEAD.get(draft.kind, draft.status))
