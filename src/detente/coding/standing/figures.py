"""Sentence -> drafts of economic values: indicator, value and unit as printed, and whether they are actual, a target or a forecast.

"Trade between the two rose to 4 billion dollars" is of both, "Peru's debt stood at 40 per cent" of Peru alone; who owes and to whom stand
in the words of a debt. An indicator inside a name ("the Export-Import Bank") or used as a verb ("to import maize") measures nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from detente.coding.drafts import Draft, standing_draft
from detente.coding.scene import Scene, pair_of
from detente.model import ParticipantRole, Realis, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

CURRENCY = (
    r"(?:(?:US|[A-Z][a-z]+) )?(?:dollars?|euros?|roubles?|rubles?|yuan|renminbi|yen|won|rupees|rupiah|pesos|francs|pounds|dinars|dirhams|rials|riyals|"
    r"kroner|kronor|crowns|lira|liras|baht|ringgit|hryvnias?|zlotys?|forints?|shillings|naira|cedis|reais|rand|tenge|manat|USD|EUR)"
)
UNIT = rf"(?:(?:billion|million|trillion|thousand|bn|mn?)\b(?: {CURRENCY}\b)?|per ?cent|%|percent|USD|tonnes|{CURRENCY}\b)"
VALUE = (
    r"(?P<value>(?:(?:\b(?:US|NZ|HK|[ACRS]) ?)?\$ ?|USD |EUR |€ ?|£ ?|¥ ?|Rs\.? ?|RM ?)?\d[\d.,]*(?:\s?-\s?\d[\d.,]*)?)\s?"
    rf"(?P<unit>{UNIT})"
)
# The end of every value: most sentences have none, and need not be searched for indicators.
ENDED = re.compile(rf"[\d.,]\s?{UNIT}", re.IGNORECASE)
INDICATOR = (
    r"trade (?:turnover|volume|value)|two-way trade|bilateral trade|mutual trade|trade|exports|imports|(?:export|import) (?:value|volume|revenues?|earnings)|"
    r"GDP(?: growth)?|economic growth|growth(?: rate)?|investments?|FDI|economic output|turnover|inflation|(?:public |foreign |external |national |government )?debt|"
    r"arrears|remittances|(?:foreign[- ]exchange |currency )?reserves|(?:trade |budget |current-account )?(?:deficit|surplus)"
)
FIGURE = re.compile(rf"\b(?P<what>{INDICATOR})\b(?P<mid>[^.;]{{0,90}}?)(?<![\d.,]){VALUE}", re.IGNORECASE)
# "exported fish worth 17 billion kroner", "shipments that were worth $620 million".
WORTH = re.compile(
    rf"\b(?P<what>exported|imported|sold|shipped|shipments|sales)\b(?P<mid>[^.;,]{{0,50}}?\bworth (?:about |some |over |nearly )?){VALUE}",
    re.IGNORECASE,
)
OWED = re.compile(rf"\b(?P<what>owes|owed|owe)\b(?P<mid>[^.;,]{{0,50}}?)(?<![\d.,]){VALUE}", re.IGNORECASE)
# "the target of 10 billion dollars in two-way trade", "$31 million in arrears", "8 per cent economic growth".
BEFORE = re.compile(
    rf"(?<![\d.,$€£]){VALUE} (?P<mid>(?:(?:in|of|worth of) )?(?:annual |yearly )?)(?P<what>{INDICATOR})\b(?! (?:tariff|tax|lev[iy]|quota|deal))",
    re.IGNORECASE,
)
BETWEEN_TWO = re.compile(
    r"\b(?:trade (?:turnover|volume|value)|two-way|bilateral|mutual|between|trade with|turnover)\b", re.IGNORECASE
)
TO_ANOTHER = re.compile(
    r"\b(?:exports|imports|exported|imported|sold|shipped|investments?|FDI|remittances|surplus|deficit)\b", re.IGNORECASE
)
ACROSS = re.compile(r"\b(?:to|from|with|in)\b")
# In "help it import maize", "plans to trade" the word is a verb; "Export-Import Bank", "Trade Minister" are names.
VERB_BEFORE = re.compile(
    r"\b(?:to|will|would|can|could|(?-i:may)|might|must|should|it|them|they|he|she|not|helps?|who)\s$", re.IGNORECASE
)
IN_NAME = re.compile(r"(?:-[A-Z]| (?:and )?[A-Z])")
# What a number without a currency counts: "5.7 million people" is no value of an indicator named before.
COUNTED = re.compile(
    r"\s(?!(?:in|by|this|last|from|to|for|a|per|and|or|against|until|till|at|over|on|with|when|as|of|was|is|had|has)\b)[a-z]"
)
MONEY = re.compile(r"[$€£¥]|\b(?:USD|EUR|Rs|RM)\b")
SCALE = re.compile(r"(?:billion|million|trillion|thousand|bn|mn?)$", re.IGNORECASE)
TARGET = re.compile(r"\b(?:target|goal|aim|raise|bring)\w*", re.IGNORECASE)
FORECAST = re.compile(r"\b(?:forecast|project|expect|predict|will)\w*", re.IGNORECASE)
# What is wished for is a target ("would like to see the turnover reach 15 billion"), what stands under a modal between indicator and value a forecast
# ("trade could reach 10 billion"); "May" is a month.
WISHED = re.compile(r"\b(?:would like|wants?|wish(?:es)?|hopes?|seeks?|intends?) (?:to|that|for)\b")
MODAL = re.compile(r"\b(?:could|may|might|would|should)\b")
# What follows a value in the words of another act: "had reached 1.5 billion and set the goal of doubling it".
NEXT_ACT = re.compile(r"[,;]| and\b| while\b| but\b")
REALIS: dict[str, Realis] = {"target": "planned", "forecast": "hypothetical", "actual": "happened"}


def figures(scene: Scene) -> Iterator[Draft]:
    """Yields the economic values of a sentence, each stretch of words once."""
    taken: list[Span] = []
    start, end = scene.sentence.start, scene.sentence.end
    if ENDED.search(scene.text, start, end) is None:
        return
    for pattern in (OWED, WORTH, FIGURE, BEFORE):
        for match in pattern.finditer(scene.text, start, end):
            span = Span(start=match.start(), end=match.end())
            if not measures(scene, match) or any(one.overlaps(span) for one in taken):
                continue
            roles = sides(scene, match, owed=pattern is OWED)
            if roles:
                taken.append(span)
                yield figure(scene, match, span, roles)


def figure(scene: Scene, match: re.Match[str], span: Span, roles: list[tuple[ParticipantRole, int]]) -> Draft:
    """Returns the draft of one value."""
    kind = kind_of(scene, match)
    clause = scene.clause_at(span.start)
    fields: dict[str, str | float | tuple[str, ...]] = {
        "indicator": match["what"], "value": match["value"], "unit": match["unit"], "figure_kind": kind,
    }  # fmt: skip
    quote = clause if clause.start <= span.start and clause.end >= span.end else scene.stripped(span.start, span.end)
    return standing_draft(scene.number, "figure", quote, span, roles, realis=REALIS[kind], fields=fields)


def measures(scene: Scene, match: re.Match[str]) -> bool:
    """Tells whether the words of a match are an indicator and a value of it: no name, no verb, no count of people."""
    begin, what = match.start("what"), match["what"]
    before = scene.text[max(scene.sentence.start, begin - 12) : begin]
    if VERB_BEFORE.search(before) and what.lower() in ("trade", "exports", "imports"):
        return False
    capital = what[0].isupper() and not what.isupper() and "GDP" not in what and "FDI" not in what
    if capital and (begin != scene.sentence.start or IN_NAME.match(scene.text, match.end("what"))):
        return False
    bare = SCALE.search(match["unit"]) is not None and not MONEY.search(match["value"])
    return not (bare and match.end("unit") > match.end("what") and COUNTED.match(scene.text, match.end("unit")))


def kind_of(scene: Scene, match: re.Match[str]) -> str:
    """Returns whether a value is a target, a forecast or actual, by the words before it and those that belong to it after it."""
    before = scene.text[max(scene.sentence.start, match.start() - 60) : match.end()]
    after = NEXT_ACT.split(scene.text[match.end() : min(scene.sentence.end, match.end() + 30)])[0]
    around = before + after
    if TARGET.search(around) or WISHED.search(before):
        return "target"
    return "forecast" if FORECAST.search(around) or MODAL.search(match["mid"]) else "actual"


def sides(scene: Scene, match: re.Match[str], *, owed: bool) -> list[tuple[ParticipantRole, int]]:
    """Returns whose value it is: both of two that trade, debtor and creditor, else the one named nearest before, else the first."""
    begin = match.start("what")
    known = owners(scene)
    if owed:
        debtors = [index for index in known if scene.mention(index).end <= begin][-1:]
        creditors = [index for index in known if match.end("what") <= scene.mention(index).start < match.start("value")][:1]
        return [*(("actor", index) for index in debtors), *(("member", index) for index in creditors)] if debtors else []
    words = scene.text[max(scene.sentence.start, match.start() - 20) : match.end()]
    crossing = TO_ANOTHER.fullmatch(match["what"]) is not None and ACROSS.search(match["mid"]) is not None
    trade = match["what"].lower() == "trade"
    if BETWEEN_TWO.search(words) or crossing or trade:
        pair = pair_of(scene)
        if len(pair) == 2 or (pair and len(scene.countries(pair[0])) > 1):
            return [("member", index) for index in pair]
    before = [index for index in known if scene.mention(index).end <= begin]
    one = before[-1:] or known[:1] or scene.mentions[:1]
    return [("actor", index) for index in one]


def owners(scene: Scene) -> list[int]:
    """Returns the mentions that have figures: a group ("growth drivers") only where the sentence names no state, body or person."""
    known = [index for index in scene.mentions if scene.countries(index)]
    return [index for index in known if scene.mention(index).type != "group"] or known
