"""The sample's gold as a record: each page an article, each gold claim a claim with its words, for measuring what comes after coding."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks import pages
from detente.model import Article, Claim, DateRange, Evidence, PageCoding, Participant, Party, PloverCode, claim_id
from detente.ontology import event_code, knowledge

SAMPLE = Path(__file__).parent.parent / "examples"
CODER = "gold"


def lines(name: str) -> list[dict[str, Any]]:
    """Returns the lines of a gold file."""
    return [json.loads(line) for line in (SAMPLE / "gold" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def codings() -> Iterator[PageCoding]:
    """Yields every page with its gold claims. A quote that stands outside the text (title, caption) is added below it."""
    claims = {page["path"]: page["claims"] for page in lines("claims")}
    for row in lines("articles"):
        yield coding_of(row, claims.get(row["path"], []))


def coding_of(row: dict[str, Any], claims: list[dict[str, Any]]) -> PageCoding:
    """Returns one page's coding."""
    text = row["text"]
    for quote in (quote for claim in claims for quote in (claim["quote"], *claim.get("further", ()))):
        if quote not in text:
            text += f"\n\n{quote}"
    published = day(row["published"]) if row["published"] else None
    given = {name: row[name] for name in ("title", "publisher", "agency")}
    article = pages.article_at(row["path"], text, published=published, **given)
    made = {claim.id: claim for claim in (claim_of(article, claim) for claim in claims)}
    return pages.coding_of(article, made.values(), CODER)


def day(value: str) -> DateRange:
    """Returns the range of a published day, month or year as the gold prints it."""
    return date_of({"start": value, "end": None, "basis": "stated"})


def date_of(given: dict[str, Any]) -> DateRange:
    """Returns a gold date; its precision is the length of its range."""
    import datetime as dt

    start, end, basis = given.get("start"), given.get("end"), given.get("basis", "stated")
    if start is None:
        return DateRange(start=None, end=None, precision="unknown", basis="unknown")
    if start.startswith("--"):
        return DateRange(start=start, end=None, precision="day", basis=basis)
    first = dt.date.fromisoformat(start)
    days = (dt.date.fromisoformat(end) - first).days if end else 0
    precision = "day" if 0 < days < 7 or not end else "week" if days == 7 else "month" if days < 40 else "year"
    return DateRange(start=start, end=end, precision=precision, basis=basis)  # type: ignore[arg-type]


def claim_of(article: Article, given: dict[str, Any]) -> Claim:
    """Returns a gold claim as a claim of the article."""
    quotes = list(dict.fromkeys([given["quote"], *given.get("further", ())]))
    evidence = tuple(evidence_of(article, quote) for quote in quotes)
    participants = tuple(Participant(**party_of(article, one, given["quote"]), role=one["role"]) for one in given["participants"])
    # The sample's gold names the states alone; our own coder adds the code of an international body that takes part.
    bodies = {one.country for one in participants if one.country and one.country not in knowledge().states}
    speaker = Party(**party_of(article, {"name": given["speaker"]}, given["quote"])) if given["speaker"] else None
    codes = event_code(given["kind"], given["realis"], given["status"], given.get("subkind"))
    return Claim(
        id=claim_id(given["kind"], evidence, participants, {"realis": given["realis"]}),
        kind=given["kind"],
        subkind=given.get("subkind"),
        states=tuple(sorted({*given["states"], *bodies})),
        participants=participants,
        date=date_of(given["date"]) if given["date"] else None,
        realis=given["realis"],
        speaker=speaker,
        attribution=given["attribution"],
        status=given["status"],
        plover=PloverCode(type=codes.type, mode=codes.mode) if codes.type else None,
        cameo=codes.cameo,
        intensity=codes.intensity,
        confidence=1.0,
        segment="body",
        evidence=evidence,
        coder=CODER,
    )


def evidence_of(article: Article, quote: str) -> Evidence:
    """Returns the evidence of a quote's first place."""
    start = article.text.index(quote)
    return pages.evidence_at(article, start, start + len(quote))


def party_of(article: Article, given: dict[str, Any], quote: str) -> dict[str, Any]:
    """Returns the fields of a party; the gold has no span of it, so that of the quote stands for it."""
    start = article.text.index(quote)
    office = given.get("office")
    return {
        "name": given["name"], "text": given["name"], "start": start, "end": start + len(quote), "country": given.get("country"),
        "office": office, "offices": (office,) if office else (),
    }  # fmt: skip
