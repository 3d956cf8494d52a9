"""gold row -> prediction: our own rooms, each imported when its task is asked for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

import msgspec

from detente.errors import ConfigError, SourceError
from detente.evaluation.gold import GoldRow
from detente.model import Article, Coding, DateRange, Page, Resolution, Resolved, Segment, content_id, day_range
from detente.model import Engine as Coder

Prediction = dict[str, Any]
Engine = Callable[[GoldRow], Prediction]
MAIN_ROLES = ("lede", "body")
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
COUNTERPART = re.compile(r"\b(?:counterpart|opposite number)s?$", re.IGNORECASE)


def door(room: str, name: str) -> Any:
    """Returns a door of a room.

    Raises:
        ConfigError: this installation has no such room or door.
    """
    import importlib

    try:
        return getattr(importlib.import_module(f"detente.{room}"), name)
    except (ImportError, AttributeError) as error:
        raise ConfigError(f"this task needs detente.{room}.{name}, which this installation lacks: {error}") from error


def predict_articles(row: GoldRow) -> Prediction:
    """Returns `{"text", "title", "published"}`: the running text (lede and body; title and captions are other roles)."""
    try:
        articles = door("articles", "extract")(page_of(row))
    except SourceError:
        return {"text": "", "title": None, "published": None}
    own: list[Article] = [one for one in articles if one.form == "article"]
    if not own:
        return {"text": "", "title": None, "published": None}
    # A round-up's items are articles; the row has the text and title of the whole page.
    pieces = [one.text[segment.start : segment.end] for one in own for segment in one.segments if segment.role in MAIN_ROLES]
    return {
        "text": "\n\n".join(pieces),
        "title": own[0].section or own[0].title,
        "published": own[0].published.start if own[0].published else None,
    }


def page_of(row: GoldRow) -> Page:
    """Returns the page of a row: its `html`, or the file it names."""
    markup = row.fields.get("html")
    if isinstance(markup, str):
        return Page(id=content_id("page", "html", markup), address=row.place, media="html", text=markup, charset="utf-8")
    path = row.file()
    if path is None:
        raise ConfigError(f"{row.place}: the row needs 'path' or 'html'")
    page: Page = door("sources", "read")(str(path))
    return page


def predict_claims(row: GoldRow, coder: Coder = "detente") -> Prediction:
    """Returns `{"claims": […], "refusals": {reason: count}}`, each claim as its public JSON, with `usage` where the coder has one."""
    analyze, resolve, code = door("language", "analyze"), door("actors", "resolve"), door("coding", "code")
    articles = articles_of(row)
    codings: list[Coding] = [code(resolve(analyze(article, trained=coder != "cues")), coder) for article in articles]
    reasons = Counter(refusal.reason for coding in codings for refusal in coding.refusals)
    prediction: Prediction = {
        "claims": [msgspec.to_builtins(claim) for coding in codings for claim in coding.claims],
        "refusals": dict(sorted(reasons.items())),
    }
    usages = [msgspec.to_builtins(coding.usage) for coding in codings if coding.usage is not None]
    return prediction | ({"usage": usages} if usages else {})


def articles_of(row: GoldRow) -> list[Article]:
    """Returns the articles of a row: its `text` as it stands, every paragraph of it, or what the named page holds."""
    if isinstance(row.fields.get("text"), str):
        return [article_of_text(row)]
    try:
        return list(door("articles", "extract")(page_of(row)))
    except SourceError:
        return []


def article_of_text(row: GoldRow) -> Article:
    """Returns a text as an article of one body, published when the row says so."""
    text = row.text()
    segments: list[Segment] = []
    start = 0
    for piece in text.split("\n\n"):
        if piece:
            segments.append(Segment(role="body", start=start, end=start + len(piece)))
        start += len(piece) + 2
    identity = content_id("article", text)
    return Article(
        id=identity, page=identity, address=row.place, text=text, segments=tuple(segments), published=publication_of(row)
    )


def publication_of(row: GoldRow, field: str = "published") -> DateRange | None:
    """Returns the row's `published` day, or that of another field."""
    import datetime as dt

    day = row.fields.get(field)
    if day is None:
        return None
    try:
        return day_range(dt.date.fromisoformat(str(day)[:10]), basis="stated", rule="gold row")
    except ValueError as error:
        raise ConfigError(f"{row.place}: '{field}' must be an ISO date, not {day!r}") from error


def predict_pairs(row: GoldRow) -> Prediction:
    """Returns `{"scores": {PLOVER type or "NONE": number}}`."""
    scores = door("coding", "relate")(row.text(), row.span("source"), row.span("target"))
    return {"scores": {str(label): float(score) for label, score in scores.items()}}


def predict_actors(row: GoldRow) -> Prediction:
    """Returns `{"country", "sector", "name", "office", "lat", "lon"}`, null where it is left open."""
    start, end = row.within(row.get("start", int), row.get("end", int), "the mention")
    resolved: Resolved = door("actors", "resolve_mention")(row.text(), start, end, row.fields.get("date"))
    # A bare title ("the chancellor") is read better by the states around it than as a reference.
    if not (resolved.actors or resolved.place) or COUNTERPART.search(row.text()[start:end]):
        resolved = taken_up(row, start, end) or resolved
    found: Prediction = dict.fromkeys(("country", "sector", "name", "office", "lat", "lon"))
    if resolved.actors:
        first = resolved.actors[0]
        countries = [actor.country for actor in resolved.actors if actor.country]
        found.update(
            country="+".join(dict.fromkeys(countries)) or None,
            sector=first.sector,
            name=first.name,
            office=first.offices[0].title if first.offices else None,
        )
    elif resolved.place is not None:
        place = resolved.place
        found.update(country=place.country, name=place.name, lat=place.lat, lon=place.lon)
    return found


def taken_up(row: GoldRow, start: int, end: int) -> Resolved | None:
    """Returns whom a mention takes up that the row's text names elsewhere ("he", "the two countries", "his Polish counterpart").

    None where its words name somebody by themselves, where it stays open, and where the row has no day or no words around the mention.
    """
    text, day = row.text(), str(row.fields.get("date") or "")
    if not ISO_DAY.fullmatch(day) or not (text[:start] + text[end:]).strip():
        return None
    article = msgspec.structs.replace(article_of_text(row), published=publication_of(row, "date"))
    resolution: Resolution = door("actors", "resolve")(door("language", "analyze")(article))
    mentions = resolution.analysis.mentions
    best = max(mentions, key=lambda one: (min(end, one.end) - max(start, one.start), one.start - one.end), default=None)
    if best is None or min(end, best.end) <= max(start, best.start) or best.name is not None:
        return None
    found = resolution.resolved[mentions.index(best)]
    refers = best.antecedent is not None or best.antecedents or COUNTERPART.search(text[best.start : best.end])
    return found if refers and found.actors else None


def predict_dates(row: GoldRow) -> Prediction:
    """Returns `{"start", "end", "value", "basis"}` of the time expression that overlaps the row's the most."""
    start, end = row.within(row.get("start", int), row.get("end", int), "the expression")
    overlapping = [
        (min(end, found.end) - max(start, found.start), found)
        for found in door("language", "times")(row.text(), row.fields.get("anchor"))
        if found.start < end and start < found.end
    ]
    if not overlapping:
        return {"start": None, "end": None, "value": None, "basis": None}
    found = max(overlapping, key=lambda pair: pair[0])[1]
    return {
        "start": found.start,
        "end": found.end,
        "value": value_of(found.date) if found.date else None,
        "range": (found.date.start, found.date.end) if found.date else None,
        "basis": found.date.basis if found.date else None,
    }


def value_of(date: DateRange) -> str | None:
    """Returns a range in ISO 8601 notation: `2021-08-13`, `2021-W32`, `2021-08`, `2021`, `202X`, `start/last` for other ranges.

    A partial day keeps its form (`--08-13`); an open or unknown range is None.
    """
    import datetime as dt

    if date.start is None or date.basis == "unknown":
        return None
    if date.start.startswith("--"):
        return date.start
    first = dt.date.fromisoformat(date.start)
    lengths = {"day": date.start, "month": date.start[:7], "year": date.start[:4], "decade": f"{date.start[:3]}X"}
    if date.precision == "week" and first.weekday() == 0:
        year, week, _ = first.isocalendar()
        lengths["week"] = f"{year}-W{week:02d}"
    if date.end is None:
        return f"{date.start}/.."
    last = dt.date.fromisoformat(date.end) - dt.timedelta(days=1)
    whole = {
        "day": last == first,
        "month": (first.day, first.month, first.year) == (1, last.month, last.year),
        "week": True,
        "decade": True,
    }
    whole["year"] = (first.day, first.month, first.year) == (1, 1, last.year) and (last.day, last.month) == (31, 12)
    if whole.get(date.precision) and date.precision in lengths:
        return lengths[date.precision]
    return f"{date.start}/{last.isoformat()}"
