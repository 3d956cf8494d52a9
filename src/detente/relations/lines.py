"""events and their first claims -> the lines of a relation: timeline, levels, encounters, topics, aid, figures, contradictions."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import msgspec

from detente.events.phrases import GIFT
from detente.events.sources import publisher_state
from detente.events.stepping import act_of_level
from detente.model import NO_OCCURRENCE, Claim, Event, fold
from detente.ontology import ontology
from detente.ontology.topics import topics_in
from detente.ontology.vocabulary import quad_class
from detente.record.shown import Shown, Told
from detente.relations.amounts import first_amount
from detente.relations.sides import Side
from detente.relations.types import AidLine, ContradictionLine, Encounter, EventLine, FigureLine, LeftOut, LevelLine, TopicLine

# What stands or is said in passing is no act: it is shown, and counted nowhere.
STANDING_KINDS = frozenset(["office", "figure", "anniversary", "coverage"])
# Who gives and who is given to, by kind.
GIVING = {"aid": ("donor", "recipient"), "pledge": ("promisor", "promisee")}
PERSONAL_KINDS = frozenset(["meeting", "visit", "call"])
LABEL = re.compile(
    r"\b(?:(?:all-weather|special|privileged|enhanced|extensive|global|comprehensive|strategic|cooperative|permanent)(?: and |, | ))*"
    r"(?:partnership|partners|alliance|diplomatic relations|diplomatic ties)(?: of a comprehensive nature| of coordination| for a new era)?\b",
    re.IGNORECASE,
)
# Bodies whose president is the head of no state.
CHAIRED = (
    r" of (?:the )?(?:[\w'-]+ ){0,3}(?:commission|council|senate|court|company|chamber|assembly|parliament|house|congress|bank|committee|"
    r"association|union|university|conference)\b"
)
# Each rank with the titles that have it, a deputy's before that of the one whom they stand for.
RANKS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("deputy_head_of_government", r"\b(?:deputy|vice)[- ](?:prime minister|premier|chancellor|head of government)"),
        ("deputy_minister", r"\b(?:deputy|vice|under|assistant)[- ](?:(?:[\w-]+ )?minister|(?:foreign |defen[cs]e )?secretary(?![- ]general| of the security council))"),
        ("vice_president", rf"\bvice[- ]president(?!{CHAIRED})"),
        ("head_of_government", r"\b(?:prime minister|premier|chancellor(?! of the exchequer)|head of government|president of (?:the )?(?:government|council of ministers)|taoiseach|chief adviser)\b"),
        ("party_leader", r"\b(?:general secretary|party leader|chairman of the (?:communist|united russia)|first secretary)\b"),
        ("speaker", r"\b(?:speaker|(?:chair(?:man|woman|person)?|president) of (?:the )?(?:(?!general\b)[\w'-]+ ){0,6}(?:assembly|duma|parliament|senate|house|congress|federation council))\b"),
        ("minister", r"\b(?:minister|secretary of state|foreign secretary|defen[cs]e secretary|secretary of defen[cs]e|chancellor of the exchequer)\b"),
        ("ambassador", r"\b(?:ambassador|charge d'affaires|high commissioner|consul)\b"),
        ("head_of_state", rf"\b(?:president|king|queen|emperor|emir|sultan|monarch|supreme leader|head of state)\b(?<!vice.president)(?!{CHAIRED})"),
    )
)  # fmt: skip
# Highest first: the rank of a side at an encounter is that of its highest participant.
RANK_ORDER = (
    "head_of_state", "party_leader", "head_of_government", "vice_president", "speaker", "deputy_head_of_government", "minister",
    "deputy_minister", "ambassador", "official",
)  # fmt: skip


def line_of(told: Told, reason: LeftOut | None) -> EventLine:
    """Returns the line of an event on the timeline; with a reason it is shown and not counted."""
    event, first = told.event, told.claim.evidence[0]
    type_code = event.plover.type if event.plover else None
    return EventLine(
        event=event.id, kind=event.kind, subkind=event.subkind, states=event.states, date=event.date, participants=event.participants,
        place=event.place, realis=event.realis, status=event.status, plover=type_code, quad=quad_class(type_code) if type_code else None,
        intensity=event.intensity, sources=event.independent_sources, publishers=event.publishers, publisher_states=states_of(event.publishers),
        confidence=event.confidence, claims=event.claims, articles=event.articles, quote=first.quote, article=first.article,
        start=first.start, end=first.end, contradictions=event.contradictions, left_out=reason,
    )  # fmt: skip


@lru_cache(maxsize=10_000)
def states_of(publishers: tuple[str, ...]) -> tuple[str, ...]:
    """Returns the states that publishers belong to, sorted."""
    return tuple(sorted({state for name in publishers if (state := publisher_state(name))}))


def left_out(event: Event, teaser_only: bool) -> LeftOut | None:
    """Returns why an event is shown but not counted, None when it is counted."""
    if event.realis in ("denied", "habitual", "hypothetical", "interpretation"):
        return event.realis
    if teaser_only:
        return "teaser"
    if event.kind in STANDING_KINDS or (event.kind == "partnership_level" and event.realis == "presupposed"):
        return "standing"
    dated = event.date is not None and event.date.first_day is not None
    if (
        event.kind in PERSONAL_KINDS
        and event.status != "cancelled"
        and not dated
        and event.place is None
        and not any(party.office for party in event.participants)
    ):
        return "unanchored"
    return None


def topics_of(tolds: Iterable[Told]) -> tuple[TopicLine, ...]:
    """Returns the topics that the words of events name (`ontology/topics.yaml`), or their coder told, by number of events, year by year."""
    names = {topic: row.name for topic, row in ontology().topics.items()}
    found: dict[str, list[Event]] = defaultdict(list)
    for told in tolds:
        words = fold(" ".join(evidence.quote for evidence in told.claim.evidence))
        for topic in sorted({*told.claim.topics, *(names[one] for one in topics_in(words))}):
            found[topic].append(told.event)
    lines = []
    for topic, events in found.items():
        days = sorted(event.date.start for event in events if event.date and event.date.start and event.date.first_day)
        sources = sum(event.independent_sources for event in events)
        first, last = (days[0], days[-1]) if days else (None, None)
        years = dict(sorted(Counter(day[:4] for day in days).items()))
        lines.append(TopicLine(topic=topic, events=len(events), sources=sources, first=first, last=last, years=years))
    return tuple(sorted(lines, key=lambda line: (-line.events, line.topic)))


# Levels


def levels_of(tolds: Sequence[Told], sides: tuple[Side, Side]) -> tuple[LevelLine, ...]:
    """Returns the dated history of a pair's labels; `current` marks the last one that an act set."""
    lines: list[LevelLine] = []
    for told in tolds:
        if told.event.kind != "partnership_level" or told.event.realis in ("denied", "hypothetical"):
            continue
        first = told.claim.evidence[0]
        label = label_of(told.claim)
        if label is None:
            continue
        act = act_of_level(fold(first.quote), told.event.subkind, told.event.realis)
        ranks, band = ranks_of(label, [state for side in sides for state in (*side.states, side.name)])
        lines.append(
            LevelLine(
                event=told.event.id, label=label, act=act, date=told.event.date, ranks=ranks, band=band,
                sources=told.event.independent_sources, quote=first.quote, article=first.article, start=first.start, end=first.end,
            )
        )  # fmt: skip
    setting = [
        line
        for line in lines
        if line.act in ("established", "upgraded", "restored", "downgraded") and line.date and line.date.start
    ]
    # Texts of one day may name one step by two labels: the one that more sources use, then the higher one, stands for it.
    last = max(
        setting,
        key=lambda line: (line.date.start if line.date and line.date.start else "", line.sources, line.band or 0, line.event),
        default=None,
    )
    return tuple(msgspec.structs.replace(line, current=line is last) for line in lines)


def label_of(claim: Claim | Shown) -> str | None:
    """Returns the label as written: the coder's, else the longest that the quote holds, None without any."""
    given = claim.fields.get("label")
    if isinstance(given, str) and given:
        return given
    found = [match.group() for match in LABEL.finditer(claim.evidence[0].quote)]
    return max(found, key=len) if found else None


def ranks_of(label: str, issuers: Iterable[str]) -> tuple[dict[str, int], int | None]:
    """Returns issuer -> rank of a label on that issuer's own scale, and the coarse band for display; ranks never compare issuers."""
    scales: Any = ontology().partnership_levels["issuers"]
    words = label_words(label)
    ranks: dict[str, int] = {}
    bands: list[int] = []
    for issuer in sorted(set(issuers)):
        for step in scales.get(issuer, {}).get("scale", ()):
            if isinstance(step.get("label"), str) and label_words(step["label"]) == words and issuer not in ranks:
                ranks[issuer] = int(step["rank"])
                bands.append(int(step["band"]))
    return ranks, max(bands, default=None)


def label_words(label: str) -> frozenset[str]:
    """Returns the words that make a label what it is: "strategic partnership of a comprehensive nature" is comprehensive strategic."""
    words = re.findall(r"[a-z-]+", fold(label))
    short = {"partners": "partnership", "ties": "relations", "partner": "partnership"}
    return frozenset(short.get(word, word) for word in words if word not in ("of", "a", "the", "and", "nature"))


# Who met whom


def encounters_of(tolds: Iterable[Told]) -> tuple[Encounter, ...]:
    """Returns who met, visited or called whom, with the rank of each state's highest participant."""
    found = []
    for told in tolds:
        event = told.event
        if event.kind not in PERSONAL_KINDS or event.realis in NO_OCCURRENCE:
            continue
        people: dict[str, list[str]] = defaultdict(list)
        offices: dict[str, list[str]] = defaultdict(list)
        for party in event.participants:
            if party.country:
                people[party.country].append(party.name)
                offices[party.country] += [party.office] if party.office else list(party.offices[:1])
        ranks = {
            state: min((rank_of(office) for office in posts), key=RANK_ORDER.index) for state, posts in offices.items() if posts
        }
        found.append(
            Encounter(
                event=event.id, kind=event.kind, date=event.date, place=event.place, people=frozen(people), offices=frozen(offices),
                ranks=dict(sorted(ranks.items())), status=event.status, sources=event.independent_sources,
            )
        )  # fmt: skip
    return tuple(found)


def frozen(lists: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Returns a dictionary of tuples without repetitions, by key; empty lists are left out."""
    return {key: tuple(dict.fromkeys(values)) for key, values in sorted(lists.items()) if values}


def rank_of(office: str) -> str:
    """Returns the rank of a post by its title."""
    folded = fold(office)
    return next((name for name, pattern in RANKS if pattern.search(folded)), "official")


# Aid, figures, contradictions


def aid_of(tolds: Sequence[Told], sides: tuple[Side, Side]) -> tuple[AidLine, ...]:
    """Returns material help with its direction, as the claims' roles give it; goods and money that are pledged are help promised."""
    given = [told for told in tolds if told.event.kind == "aid"]
    pledged = [told for told in tolds if told.event.kind == "pledge" and of_goods(told)]
    found = []
    beside: dict[str, list[Told]] = defaultdict(list)
    for told in given:
        beside[told.claim.evidence[0].article].append(told)
    promised = [one for one in pledged if not any(overlap(one, other) for other in beside[one.claim.evidence[0].article])]
    for told in (*given, *promised):
        if told.event.realis in ("denied", "hypothetical", "interpretation"):
            continue
        first, fields, roles = told.claim.evidence[0], told.claim.fields, GIVING[told.event.kind]
        number, unit = first_amount(first.quote) or (None, None)
        found.append(
            AidLine(
                event=told.event.id, donor=state_in(told.event, roles[0], sides), recipient=state_in(told.event, roles[1], sides),
                item=str(fields.get("item") or first.quote), amount=text_of(fields.get("amount")) or number,
                unit=text_of(fields.get("unit")) or unit, status=told.event.status, date=told.event.date,
                sources=told.event.independent_sources, article=first.article, start=first.start, end=first.end,
            )
        )  # fmt: skip
    order = {told.event.id: at for at, told in enumerate(tolds)}
    return tuple(sorted(found, key=lambda line: order[line.event]))


def of_goods(told: Told) -> bool:
    """Tells whether a pledge is of goods or money: by its words, or because help came of it."""
    came = any(step.status in ("promised", "shipped", "delivered") for step in told.event.steps)
    return came or GIFT.search(fold(told.claim.evidence[0].quote)) is not None


def overlap(one: Told, other: Told) -> bool:
    """Tells whether two events are read from one stretch of a text."""
    first, second = one.claim.evidence[0], other.claim.evidence[0]
    return first.article == second.article and first.start < second.end and second.start < first.end


def state_in(event: Event, role: str, sides: tuple[Side, Side]) -> str | None:
    """Returns the state of a party in a role: of several one of the sides', else the first."""
    found = [party.country for party in event.participants if party.role == role and party.country]
    asked = frozenset().union(*(side.codes_in(event) for side in sides))
    return next((state for state in found if state in asked), found[0] if found else None)


def text_of(value: object) -> str | None:
    """Returns a field as text, None when it is missing."""
    return None if value in (None, "") else str(value)


def figures_of(tolds: Iterable[Told]) -> tuple[FigureLine, ...]:
    """Returns economic values as printed."""
    found = []
    for told in tolds:
        if told.event.kind != "figure":
            continue
        first, fields = told.claim.evidence[0], told.claim.fields
        found.append(
            FigureLine(
                event=told.event.id, indicator=text_of(fields.get("indicator")), value=text_of(fields.get("value")),
                unit=text_of(fields.get("unit")), figure_kind=text_of(fields.get("figure_kind")), date=told.event.date,
                states=told.event.states, sources=told.event.independent_sources, quote=first.quote, article=first.article,
                start=first.start, end=first.end,
            )
        )  # fmt: skip
    return tuple(found)


def contradictions_of(tolds: Iterable[Told]) -> tuple[ContradictionLine, ...]:
    """Returns what texts about one event say differently."""
    return tuple(
        ContradictionLine(event=told.event.id, kind=told.event.kind, date=told.event.date, field=one.field, values=one.values)
        for told in tolds
        for one in told.event.contradictions
    )
