"""Words around a cue -> realis and status: said is not done.

The strength of an act lies in the auxiliaries and verbs before its cue: "met", "will meet", "is scheduled to meet", "refused to meet",
"regularly met", "if they met". The word nearest before the cue decides.
"""

from __future__ import annotations

import re

from detente.coding.acts.outcomes import outcome
from detente.model import Realis, Span

PLANNED = re.compile(
    r"\b(?:will|shall|[’']ll|(?:is|are|was|were)(?: also| then| later)? to|to be|due to|scheduled to|set to|expected to|plan(?:s|ned|ning)? to|preparing to|about to|going to|"
    r"intends? to|is due|would|agreed to|ready to|willing to|in order to|upcoming|planned|next)\b(?: \w+){0,3} ?$",
    re.IGNORECASE,
)
HOPED = re.compile(
    r"\b(?:hope[sd]?|hoping|wish(?:es|ed)?|wants?|wanted|would like|expressed (?:his |her |the )?hope|desire[sd]?)\b[^,;]{0,60}$",
    re.IGNORECASE,
)
DENIED = re.compile(
    r"(?:n[’']t|\b(?:not|never|denied|denies|denying|refus\w+ to|declin\w+ to|fail\w+ to|without|no longer|ruled out|rejected|neither|nor|cannot))\b(?: \w+){0,4} ?$",
    re.IGNORECASE,
)
HYPOTHETICAL = re.compile(
    r"\b(?:if|unless|whether|should|could|might|(?-i:may)|were to|in case|in the event)\b(?: [\w’']+){0,6} ?$", re.IGNORECASE
)
# "invited neither", "apologised to no one": what is denied stands behind the verb.
DENIED_AFTER = re.compile(r" (?:to |with |for )?(?:nobody|no one|none of|neither|nothing)\b")
HABITUAL = re.compile(
    r"\b(?:regularly|often|always|every year|each year|annually|routinely|frequently|consistently|usually|traditionally)\b(?: \w+){0,4} ?$",
    re.IGNORECASE,
)
ONGOING = re.compile(r"\b(?:is|are|has been|have been)(?: \w+)? ?$", re.IGNORECASE)
# Strength of a pledge, by its verb.
WILLING = re.compile(r"\b(?:willing|read[yi]|prepared|offer|best|interest|open to)")
BOUND = re.compile(
    r"\b(?:agree|commit|accept|consent|assent|concur|approv|said yes|went along|t(?:ook|aken?|aking) up|gr(?:ant|eenlight))"
)
SCHEDULED = re.compile(r"\b(?:scheduled|slated|due to)\b")
# How far before a cue its auxiliaries can stand, in code points: the longest in the sample, "are scheduled to sign contracts", needs 24.
WINDOW = 48


# Where a sentence ends, near enough for what its document is the subject of.
SENTENCE_END = re.compile(r"[.!?;]\s+(?=[A-Z“\"])|\n")


def realis_of(text: str, start: int, cue_start: int, cue: str) -> Realis:
    """Returns the realis of a cue at `cue_start` in a clause that begins at `start`."""
    before = text[max(start, cue_start - WINDOW) : cue_start]
    if DENIED.search(before) or DENIED_AFTER.match(text, cue_start + len(cue)):
        return "denied"
    if HYPOTHETICAL.search(before):
        return "hypothetical"
    if HABITUAL.search(before) or HABITUAL.search(cue + " "):
        return "habitual"
    if HOPED.search(before):
        return "hoped"
    if PLANNED.search(before) or cue.lower().startswith(("upcoming", "to ")):
        return "planned"
    if re.match(r"\w+ing\b", cue) and ONGOING.search(before):
        return "ongoing"
    return "happened"


def pledge_status(trigger: str) -> str:
    """Returns the strength of a pledge, from its verb: willing, intended, agreed."""
    words = trigger.lower()
    if WILLING.search(words):
        return "willing"
    if SCHEDULED.search(words):
        return "scheduled"
    return "agreed" if BOUND.search(words) else "intended"


def agreement_status(text: str, start: int, cue_start: int, trigger: str) -> str:
    """Returns the status of an agreement: what became of it, else its verb and the auxiliaries before it."""
    end = SENTENCE_END.search(text, cue_start + len(trigger))
    sentence = Span(start=start, end=end.start() if end else len(text))
    became = outcome(text, sentence, "agreement", Span(start=cue_start, end=cue_start + len(trigger)))
    if became is not None:
        return became
    words = trigger.lower()
    before = text[max(start, cue_start - WINDOW) : cue_start]
    readings = (
        ("planned", PLANNED.search(before) or HOPED.search(before)),
        ("ratified", "ratif" in words),
        ("initialled", "initial" in words),
        ("in_force", re.search(r"force|effect", words)),
        ("negotiating", "negotiat" in words),
    )
    return next((status for status, found in readings if found), "signed")
