"""A proposal or demand -> the one of both that what is asked for makes it, whatever the verb (docs/annotation.md, 25).

- "asked Kenya for help", "called on both to hold talks": what helps or joins is proposed.
- "begged the rebels to release the nurses", "a request for her extradition": who is to change what he does is pressed.
"""

from __future__ import annotations

import re

from detente.coding.drafts import Draft, turned
from detente.coding.scene import Scene
from detente.model import Kind, ParticipantRole

ASKING = re.compile(r"\b(?:ask|call|appeal|urg|request|beg|plead|seek|sought|plea|petition)", re.IGNORECASE)
# Verbs that settle it themselves.
SETTLED = re.compile(
    r"\b(?:demand|order|press|insist|warn|advis|command|requir|told|tell|propos|suggest|recommend)", re.IGNORECASE
)
# Of 3,190 requests in training those with these words are mostly proposals ("help" 60 of 64, "talks" 25 of 33, "asylum" 24 of 26),
HELPING = re.compile(
    r"\b(?:help|aid|assist\w*|support|talks?|asylum|meet|meetings?|mediat\w+|protection|loans?|money|tents|medicines?|peacekeepers|session|more)\b",
    re.IGNORECASE,
)
# and those with these demands ("stop" 57 of 60, "release" 36 of 41, "restraint" 29 of 29).
PRESSING = re.compile(
    r"\b(?:stop|release|free|restraint|inquiry|investigat\w+|calm|hand over|lift|withdraw\w*|resign\w*|step down|end|respect|truce|ceasefire|cease|extradit\w+|"
    r"explain|explanation|apolog\w+|compensat\w+|pull|shut|drop|proof|halt|refrain|punish\w*|abandon)\b",
    re.IGNORECASE,
)
# With an indicative something is maintained, with a subjunctive ("that he be freed", "that they must") wanted.
INSISTING = re.compile(r"\binsist(?:s|ed|ing)?(?: that)?$", re.IGNORECASE)
IS_SO = re.compile(
    r"(?:,? that)? (?:(?!must\b|should\b|be\b|on\b)[\w’'-]+ ){1,6}?(?:was|were|is|are|had|has|have|did|does|would|could|can|will)(?:n[’']t)?\b"
)
ENDED = re.compile(r"[;:]|, (?:and|but|which|who|as|while|when|where)\b|\b(?:after|before|when|while|because)\b")
# A request is told in about as many code points; what follows is another matter.
REQUEST_CHARS = 140
ROLES: dict[Kind, tuple[ParticipantRole, ParticipantRole]] = {
    "proposal": ("proposer", "addressee"),
    "demand": ("speaker", "target"),
}


def as_insistence(scene: Scene, draft: Draft) -> Draft:
    """Returns a demand whose words insist that something is so as a statement: "insisted that its actions were lawful"."""
    trigger = scene.words(draft.trigger)
    if not INSISTING.search(trigger) or not IS_SO.match(scene.text, draft.trigger.end, scene.sentence.end):
        return draft
    return turned(draft, "statement", "speaker", "target", "neutral")


def as_asked(scene: Scene, draft: Draft) -> Draft:
    """Returns a request under the kind that its content has; as it is where the words decide nothing."""
    words = scene.words(draft.trigger)
    if draft.kind not in ROLES or not ASKING.search(words) or SETTLED.search(words):
        return draft
    start = draft.trigger.start
    content = ENDED.split(scene.text[start : min(start + REQUEST_CHARS, scene.sentence.end)])[0]
    helps, presses = HELPING.search(content) is not None, PRESSING.search(content) is not None
    kind: Kind = "proposal" if helps else "demand"
    if helps == presses or kind == draft.kind:
        return draft
    doer, other = ROLES[kind]
    return turned(draft, kind, doer, other, draft.subkind, "proposed" if kind == "proposal" else None)
