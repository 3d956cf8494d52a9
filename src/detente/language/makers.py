"""Nouns of speech, and clauses with "as", -> who makes them: "a request by X", "X's offer", "an Austrian demand", "as X had asked".

Whoever reports the sentence around them, these stand on the word of their maker (docs/annotation.md, rule 5): each is an act of its own
that covers no more than the noun or verb, so that nothing else is told on the maker's word.
"""

from __future__ import annotations

import re

from detente.language.blotted import PREPOSITION, Line, M
from detente.language.noun_phrases import Subject
from detente.language.sourced import Said
from detente.model.sought import Sought

MADE = (
    r"(?:requests?|demands?|offers?|appeals?|invitations?|proposals?|objections?|threats?|promises?|charges?|accusations?|warnings?|protests?|"
    r"ultimatums?|pleas?|suggestions?|applications?|assurances?|refusals?|denials?|pledges?|complaints?|allegations?|apolog(?:y|ies)|bidding|insistence|urging|behest)"
)
# "The threat of sanctions", "recognition of M": after "of" stands who makes it only with these.
MADE_OF = r"(?:requests?|invitations?|insistence|urging|behest|bidding|suggestions?|demands?)"
ADJECTIVES = rf"(?:(?!{PREPOSITION} |and |or |but )[a-z-]+ ){{0,2}}"
NOUN_STANDS = Sought(
    re.compile(MADE), "request", "demand", "offer", "appeal", "invitation", "proposal", "objection", "threat", "promise", "charge", "accusation",
    "warning", "protest", "ultimatum", "plea", "suggestion", "application", "assurance", "refusal", "denial", "pledge", "complaint", "allegation",
    "apolog", "bidding", "insistence", "urging", "behest",
)  # fmt: skip
OWNED = re.compile(rf"(?P<who>{M}+)[’']s? {ADJECTIVES}(?P<noun>{MADE})\b")
# What somebody only calls so, or has never heard of, is his word: "what he calls threats by M", "no offer by M".
DENIED = re.compile(r"\b(?:calls?|called|says? (?:is|was|were|are)|no(?: such)?|never|any)(?: (?:an?|the))? (?:[\w’'-]+ )?$")
# "A Greek demand": without an article it may be a verb ("Athens demands").
ADJECTIVAL = re.compile(rf"(?i:\b(?:an?|the|this|any|every) )(?P<who>{M}+) (?P<noun>{MADE})\b")
# What is sought "from" somebody he has not given yet.
WANTED = r"(?:assurances?|promises?|pledges?|apolog(?:y|ies)|denials?)"
MADE_BY = re.compile(rf"\b(?P<noun>{MADE})(?: made| put| lodged| voiced)? by (?:the |a |an )?(?P<who>{M}+)")
MADE_FROM = re.compile(rf"\b(?!{WANTED})(?P<noun>{MADE}) from (?:the |a |an )?(?P<who>{M}+)")
MADE_OF_WHOM = re.compile(rf"\b(?P<noun>{MADE_OF}) of (?:the )?(?P<who>{M}+)(?![’'])")
WORDS = (
    r"(?:ask(?:ed|s)|demand(?:ed|s)|proposed|requested|suggested|wish(?:ed|es)|want(?:ed|s)|insist(?:ed|s)|urge[ds]|threatened|promised|offered|advised|ordered|warned|"
    r"claim(?:ed|s)|allege[ds]|maintain(?:ed|s)|assert(?:ed|s)|charged|hinted|feared|hoped)"
)
VERB_STANDS = Sought(
    re.compile(WORDS), "ask", "demand", "proposed", "requested", "suggested", "wish", "want", "insist", "urge", "threatened", "promised", "offered",
    "advised", "ordered", "warned", "claim", "allege", "maintain", "assert", "charged", "hinted", "feared", "hoped",
)  # fmt: skip
AS_ASKED = re.compile(
    rf"\b(?:as|whatever|than) (?:the )?(?P<who>{M}+) (?:has |had |have |once |also |long |\w+ly )*(?P<noun>{WORDS})\b"
)
AS_ASKED_BY = re.compile(rf"\bas (?:had been )?(?P<noun>{WORDS})(?: \w+)? by (?:the )?(?P<who>{M}+)")
OF_NOUNS = (OWNED, ADJECTIVAL, MADE_BY, MADE_FROM, MADE_OF_WHOM)
OF_VERBS = (AS_ASKED, AS_ASKED_BY)


def made_in(line: Line) -> list[Said]:
    """Returns the nouns of speech of a line, and what "as" leads to, with who makes them."""
    found: list[Said] = []
    patterns: tuple[re.Pattern[str], ...] = OF_NOUNS if NOUN_STANDS.may_match(line.words, 0, len(line.words)) else ()
    patterns += OF_VERBS if VERB_STANDS.may_match(line.words, 0, len(line.words)) else ()
    for pattern in patterns:
        for match in pattern.finditer(line.words):
            index = line.mention_at(match.start("who"))
            span = match.span("noun")
            if index is None or any(one.cue == span for one in found) or DENIED.search(line.words, 0, match.start()):
                continue
            found.append(Said(*span, Subject(begin=match.start("who"), mention=index), span, "act"))
    return found
