"""Words around a cue -> realis and status: said is not done.

The strength of an act lies in the auxiliaries and verbs before its cue: "met", "will meet", "is scheduled to meet", "refused to meet",
"regularly met", "if they met". The word nearest before the cue decides.
"""

from __future__ import annotations

import re

from detente.model import Realis

PLANNED = re.compile(
    r"\b(?:will|shall|'ll|(?:is|are|was|were)(?: also| then| later)? to|to be|due to|scheduled to|set to|expected to|plan(?:s|ned|ning)? to|preparing to|about to|going to|"
    r"intends? to|is due|would|agreed to|ready to|willing to|in order to|upcoming|planned|next)\b(?: \w+){0,3} ?$",
    re.IGNORECASE,
)
HOPED = re.compile(
    r"\b(?:hope[sd]?|hoping|wish(?:es|ed)?|wants?|wanted|would like|expressed (?:his |her |the )?hope|desire[sd]?)\b[^,;]{0,60}$",
    re.IGNORECASE,
)
DENIED = re.compile(
    r"\b(?:not|never|n't|n’t|denied|denies|denying|refus\w+ to|declin\w+ to|fail\w+ to|without|no longer|ruled out|rejected|neither|nor|cannot)\b(?: \w+){0,4} ?$",
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
WILLING = re.compile(r"\b(?:willing|read[yi]|prepared|offer|best|interest)")
BOUND = re.compile(r"\b(?:agree|commit|undert[oa])")
# An agreement's later life, told beside it: "ended its part in the agreement", "the agreement came into force", "contracts were being prepared".
ENDED = re.compile(
    r"\b(?:end(?:s|ed|ing)?|terminat\w+|denounc\w+|scrapp\w+|t(?:ears?|ore) up|(?:pull(?:s|ed)|withdr[ea]w\w*|walk(?:s|ed)) (?:out )?(?:of|from))\b(?: [\w’']+){0,5} ?$"
)
ENDED_AFTER = re.compile(r"(?: [\w’']+){0,4}? (?:expired|lapsed|collapsed|was (?:ended|terminated|scrapped|torn up))\b")
IN_FORCE = re.compile(
    r"(?: [\w’']+){0,7}? (?:(?:came|come|comes|entered|enters) into (?:force|effect)|took effect|(?:is|was|were|are) in force)\b"
)
PREPARED = re.compile(
    r"(?: [\w’']+){0,12}? (?:(?:is|are|was|were) being (?:prepared|drafted|negotiated|worked out)|(?:is|are|was|were) under (?:preparation|negotiation))\b"
)
# How far before a cue its auxiliaries can stand, in code points: the longest in the sample, "are scheduled to sign contracts", needs 24.
WINDOW = 48


# "have been negotiating a free trade agreement since 2016", "talks on an accord began": the paper is not there yet.
NEGOTIATED = re.compile(
    r"\b(?:negotiat(?:e|es|ed|ing)|(?:talks|negotiations) (?:on|about|over|for)) (?:an?|the|their|its) (?:[\w’'-]+ ){0,4}?$"
)
FOR_SIGNING = re.compile(r"(?: [\w’']+){0,12}? (?:prepared|ready|due|up) for (?:signing|signature)\b")
PREPARING = re.compile(r"\bbeing (?:prepared|drafted|negotiated|worked out)\b|\bunder (?:preparation|negotiation)\b")


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
    return "agreed" if BOUND.search(words) else "intended"


def agreement_status(text: str, start: int, cue_start: int, trigger: str) -> str:
    """Returns the status of an agreement, from its verb and the words before it."""
    words = trigger.lower()
    before, after = text[max(start, cue_start - WINDOW) : cue_start], text[cue_start + len(trigger) :][: 2 * WINDOW]
    readings = (
        ("ended", ENDED.search(f"{before}{words}") or ENDED_AFTER.match(after)),
        ("in_force", IN_FORCE.match(after)),
        ("planned", FOR_SIGNING.match(after)),
        ("negotiating", PREPARED.match(after) or PREPARING.search(f"{before[-12:]}{words}") or NEGOTIATED.search(before)),
        ("planned", PLANNED.search(before) or HOPED.search(before)),
        ("ratified", "ratif" in words),
        ("initialled", "initial" in words),
        ("in_force", re.search(r"force|effect", words)),
        ("negotiating", "negotiat" in words),
    )
    return next((status for status, found in readings if found), "signed")
