"""seed -> page codings of generated news with its repetition: stories told by many papers, copied, shortened, retold in other words.

A story is some acts of two states on one day. It is told by one paper or by dozens (a heavy tail); three reports in ten are copies of
an agency's text, the others use part of the same words. A sixth of the claims have no date of their own, some only a month. Words and
names are made of syllables: what matters is how often they repeat, not their sense.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from typing import NamedTuple

from benchmarks.claims import STATES
from benchmarks.pages import article_at, coding_of, evidence_at
from detente.model import Article, Claim, DateRange, PageCoding, Participant, PloverCode, claim_id, day_range
from detente.ontology import event_code

# Kind, its roles, its statuses, and how often it is told: the shares of the sample's gold.
KINDS = (
    ("statement", ("speaker", "addressee"), (None,), 20), ("office", ("holder", "mentioned"), (None,), 14),
    ("pledge", ("promisor", "promisee"), ("willing", "intended", "agreed"), 11), ("agreement", ("signatory", "signatory"), ("signed", "negotiating"), 8),
    ("meeting", ("member", "member"), (None,), 8), ("visit", ("visitor", "host"), ("done", "under_way", "planned"), 6),
    ("accusation", ("speaker", "target"), (None,), 6), ("proposal", ("proposer", "addressee"), ("proposed",), 5),
    ("aid", ("donor", "recipient"), ("promised", "delivered"), 4), ("sanction", ("actor", "target"), (None,), 4),
    ("assault", ("actor", "target"), (None,), 4), ("partnership_level", ("member", "member"), (None,), 3),
    ("invitation", ("inviter", "invitee"), ("extended", "accepted"), 3), ("figure", ("member", "member"), (None,), 3), ("call", ("member", "member"), (None,), 2),
)  # fmt: skip
LABELS = ("strategic partnership", "comprehensive strategic partnership", "comprehensive partnership")
FIRST_DAY = dt.date(2005, 1, 1)
DAYS = 7_600
PUBLISHERS = 400
SYLLABLES = (
    "ba",
    "ke",
    "li",
    "mo",
    "ru",
    "sta",
    "ven",
    "tor",
    "nia",
    "gel",
    "ta",
    "shi",
    "pro",
    "dun",
    "mar",
    "eso",
    "qui",
    "zan",
    "fel",
    "hok",
)
PEOPLE_A_STATE = 14
WORDS = 4_000


class Act(NamedTuple):
    """One act of a story."""

    kind: str
    roles: tuple[str, str]
    status: str | None
    people: tuple[str, str]
    words: tuple[str, ...]
    dated: float


def word(number: int) -> str:
    """Returns the word of a number: three syllables."""
    size = len(SYLLABLES)
    return SYLLABLES[number % size] + SYLLABLES[number // size % size] + SYLLABLES[number // size // size % size]


def page_codings(claims: int, *, seed: int = 1, first_day: int = 0, coder: str = "generated 2") -> Iterator[PageCoding]:
    """Yields pages until they have at least `claims` claims; the same arguments give the same pages."""
    chance = random.Random(seed)
    weights = [1 / rank for rank in range(1, len(STATES) + 1)]
    made = number = 0
    while made < claims:
        left, right = chance.choices(STATES, weights, k=2)
        if left == right:
            continue
        day = FIRST_DAY + dt.timedelta(days=chance.randrange(first_day, DAYS))
        acts = [act_of(chance, left, right) for _ in range(chance.randint(2, 8))]
        # Half of the stories are told once, one in a hundred by more than thirty papers.
        reports = min(80, int(chance.paretovariate(1.15)))
        agency: str | None = None
        for report in range(reports):
            copied = agency is not None and chance.random() < 0.3
            sentences = [sentence_of(chance, act) for act in acts]
            text = agency if copied and agency is not None else lead(chance) + " ".join(f"{one}." for one in sentences)
            if report == 0:
                agency = text
            entry = page_of(f"{seed}/{number}", text, acts, (left, right), day, chance, copied=copied, coder=coder)
            number += 1
            made += sum(len(coding.claims) for coding in entry.codings)
            yield entry


def act_of(chance: random.Random, left: str, right: str) -> Act:
    """Returns an act of two states, in either direction."""
    kind, roles, statuses, _ = chance.choices(KINDS, [row[3] for row in KINDS])[0]
    people = tuple(
        f"{word(hash_of(state, chance.randrange(PEOPLE_A_STATE)))} {word(hash_of(state, 99))}".title() for state in (left, right)
    )
    words = tuple(word(chance.randrange(WORDS)) for _ in range(9))
    if kind == "partnership_level":
        words = (*words[:2], *chance.choice(LABELS).split())
    return Act(kind, roles, chance.choice(statuses), (people[0], people[1]), words, chance.random())


def hash_of(state: str, number: int) -> int:
    """Returns a number for a state's person that is the same in every process."""
    return (STATES.index(state) * 131 + number * 7_919) % (len(SYLLABLES) ** 3)


def lead(chance: random.Random) -> str:
    """Returns the sentences of a report that tell no claim."""
    return " ".join(word(chance.randrange(WORDS)) for _ in range(60)) + ". "


def sentence_of(chance: random.Random, act: Act) -> str:
    """Returns a sentence that tells an act in part of its words."""
    kept = [one for one in act.words if chance.random() < 0.8] or list(act.words[:2])
    filler = [word(chance.randrange(WORDS)) for _ in range(chance.randint(0, 3))]
    return f"{act.people[0]} {act.kind} {act.people[1]} {' '.join(kept + filler)}"


def page_of(  # noqa: PLR0913 - a generator's parts
    name: str, text: str, acts: list[Act], pair: tuple[str, str], day: dt.date, chance: random.Random, *, copied: bool, coder: str
) -> PageCoding:  # fmt: skip
    """Returns the page of a report with its claims."""
    published = day_range(day + dt.timedelta(days=chance.randrange(2)), basis="stated")
    article = article_at(
        f"news/{name}", text, title=" ".join(acts[0].words[:5]), publisher=f"Paper {chance.randrange(PUBLISHERS)}",
        agency="Agency 1" if copied else None, published=published,
    )  # fmt: skip
    claims = []
    at = text.index(". ") + 2
    for act in acts:
        end = text.find(".", at)
        if end < 0:
            break
        if chance.random() < 0.85:
            claims.append(claim_of(article, at, end, act, pair, day, coder))
        at = end + 2
    return coding_of(article, claims, coder)


def claim_of(article: Article, start: int, end: int, act: Act, pair: tuple[str, str], day: dt.date, coder: str) -> Claim:
    """Returns the claim of an act, with the sentence as its words."""
    evidence = (evidence_at(article, start, end),)
    people = tuple(
        Participant(
            name=name,
            text=name,
            start=start,
            end=start + len(name),
            country=state,
            sector="GOV",
            role=role,
            office="Minister of Trade",
        )  # type: ignore[arg-type]
        for name, state, role in zip(act.people, pair, act.roles, strict=True)
    )
    date: DateRange | None = day_range(day, basis="derived")
    if act.dated < 0.15:
        date = DateRange(start=None, end=None, precision="unknown", basis="unknown")
    elif act.dated < 0.2:
        first = day.replace(day=1)
        date = DateRange(
            start=first.isoformat(),
            end=(first + dt.timedelta(days=31)).replace(day=1).isoformat(),
            precision="month",
            basis="stated",
        )
    realis = "presupposed" if act.kind in ("office", "partnership_level") else "happened"
    codes = event_code(act.kind, realis, act.status)
    return Claim(
        id=claim_id(act.kind, evidence, people), kind=act.kind, states=tuple(sorted(pair)), participants=people, date=date, realis=realis,  # type: ignore[arg-type]
        attribution="article", status=act.status, plover=PloverCode(type=codes.type) if codes.type else None, intensity=codes.intensity,
        confidence=0.9, segment="body", evidence=evidence, coder=coder,
    )  # fmt: skip
