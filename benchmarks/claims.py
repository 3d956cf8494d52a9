"""seed -> page codings: generated articles with claims, with the repetition of real news: few pairs make most of them.

Texts are made of our own words; what matters here is their number, length and skew, not their sense.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator

from benchmarks.pages import article_at, coding_of, evidence_at
from detente.model import Article, Claim, DateRange, PageCoding, Participant, PloverCode, claim_id

# The states most in the news come first; Zipf's law gives the skew that event data show.
STATES = [
    "USA",
    "RUS",
    "CHN",
    "UKR",
    "ISR",
    "IRN",
    "IND",
    "GBR",
    "FRA",
    "DEU",
    "JPN",
    "KOR",
    "PRK",
    "TUR",
    "SAU",
    "VNM",
    "PAK",
    "EGY",
    "SYR",
    "POL",
    "ITA",
    "AUS",
    "CAN",
    "BRA",
    "MEX",
    "ESP",
    "IDN",
    "PHL",
    "THA",
    "MYS",
    "SGP",
    "ZAF",
    "NGA",
    "ETH",
    "KEN",
    "SOM",
    "SDN",
    "LBY",
    "DZA",
    "MAR",
    "TUN",
    "SRB",
    "XKX",
    "GRC",
    "ROU",
    "HUN",
    "CZE",
    "SWE",
    "NOR",
    "FIN",
    "DNK",
    "NLD",
    "BEL",
    "AUT",
    "CHE",
    "PRT",
    "ARG",
    "CHL",
    "COL",
    "VEN",
    "PER",
    "CUB",
    "KAZ",
    "UZB",
    "AZE",
    "ARM",
    "GEO",
    "BLR",
    "LTU",
    "LVA",
    "EST",
    "MDA",
    "LKA",
    "BGD",
    "NPL",
    "MMR",
    "KHM",
    "LAO",
    "MNG",
    "NZL",
    "IRQ",
    "JOR",
    "LBN",
    "QAT",
    "ARE",
    "KWT",
    "YEM",
    "OMN",
    "GHA",
    "CIV",
    "SEN",
    "CMR",
    "COD",
]
KINDS = (
    ("statement", "SUPPORT", 3.0),
    ("meeting", "CONSULT", 2.5),
    ("pledge", "AGREE", 3.5),
    ("visit", "CONSULT", 2.5),
    ("agreement", "AGREE", 5.0),
    ("accusation", "ACCUSE", -3.0),
    ("sanction", "SANCTION", -6.0),
    ("assault", "ASSAULT", -9.0),
    ("aid", "AID", 6.0),
    ("proposal", "REQUEST", -1.0),
)
WORDS = [
    "the",
    "minister",
    "of",
    "foreign",
    "affairs",
    "said",
    "that",
    "both",
    "sides",
    "would",
    "go",
    "on",
    "with",
    "talks",
    "on",
    "trade",
    "energy",
    "defence",
    "and",
    "culture",
    "while",
    "leaders",
    "agreed",
    "to",
    "meet",
    "again",
    "in",
    "spring",
    "and",
    "officials",
    "signed",
    "papers",
    "on",
    "railways",
    "ports",
    "students",
    "and",
    "customs",
    "near",
    "the",
    "border",
]
FIRST_DAY = dt.date(2000, 1, 1)
DAYS = 9_500
CLAIMS_PER_ARTICLE = 10
# Every fifth act is told again by a later article, as agencies' reports are.
REPEATED = 0.2


def page_codings(claims: int, *, seed: int = 1, coder: str = "generated 1") -> Iterator[PageCoding]:
    """Yields pages of ten claims each until there are `claims`; the same seed gives the same pages."""
    chance = random.Random(seed)
    weights = [1 / rank for rank in range(1, len(STATES) + 1)]
    told: list[tuple[str, str, int, int]] = []
    for number in range(claims // CLAIMS_PER_ARTICLE):
        acts = []
        for _ in range(CLAIMS_PER_ARTICLE):
            if told and chance.random() < REPEATED:
                acts.append(told[chance.randrange(len(told))])
                continue
            left, right = chance.choices(STATES, weights, k=2)
            acts.append((left, right, chance.randrange(len(KINDS)), chance.randrange(DAYS)))
            told.append(acts[-1])
        yield page_coding(number, acts, chance, coder)


def page_coding(number: int, acts: list[tuple[str, str, int, int]], chance: random.Random, coder: str) -> PageCoding:
    """Returns one page with an article that tells `acts`."""
    sentences = []
    for left, right, _, _ in acts:
        sentences.append(f"{left} and {right}: {' '.join(chance.choices(WORDS, k=22))}.")
    text = " ".join(sentences)
    article = article_at(f"generated/{number}", text, title=sentences[0][:60], publisher=f"Publisher {number % 200}")
    claims = []
    start = 0
    for sentence, act in zip(sentences, acts, strict=True):
        claims.append(claim_of(article, start, sentence, act, coder))
        start += len(sentence) + 1
    return coding_of(article, claims, coder)


def claim_of(article: Article, start: int, sentence: str, act: tuple[str, str, int, int], coder: str) -> Claim:
    """Returns the claim that a sentence makes."""
    left, right, number, day = act
    kind, plover, intensity = KINDS[number]
    first = FIRST_DAY + dt.timedelta(days=day)
    evidence = (evidence_at(article, start, start + len(sentence)),)
    people = tuple(
        Participant(name=state, text=state, start=start + at, end=start + at + 3, country=state, sector="GOV", role=role)
        for state, at, role in ((left, 0, "actor"), (right, 8, "target"))
    )
    return Claim(
        id=claim_id(kind, evidence, people),
        kind=kind,  # type: ignore[arg-type]
        states=tuple(sorted({left, right})),
        participants=people,
        date=DateRange(
            start=first.isoformat(), end=(first + dt.timedelta(days=1)).isoformat(), precision="day", basis="stated", text="a day"
        ),
        realis="happened",
        attribution="article",
        plover=PloverCode(type=plover),
        intensity=intensity,
        confidence=0.9,
        segment="body",
        evidence=evidence,
        coder=coder,
    )
