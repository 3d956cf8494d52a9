"""Record, two states -> a cited brief: every line is built from one event and carries the words it stands on.

The text is put together from `Part`s. Each names the rule that it comes from (`RULES`), so that a test can hold every value against the
quoted words or the event; glue between them states nothing. Nothing is written that has no event; what is unknown is said so.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import msgspec

from detente.errors import ConfigError
from detente.model import Article, Claim, DateRange, Participant, fold
from detente.ontology import knowledge
from detente.record import Record
from detente.relations import relation
from detente.relations.types import EventLine, Relation

# rule -> how a value follows from the words
RULES = {
    "quote": "verbatim from the cited text",
    "person": "the party that the coder resolved a mention of the cited text to, or that mention itself",
    "office": "the office that the text gives, or that the knowledge base has for that person on that day",
    "speaker": "who says so, as the coder read it from the cited text",
    "state": "name of a state that the event concerns",
    "date": "the event's date, with its precision and basis",
    "kind": "the claim's kind, status or act, in words",
    "place": "the place as matched, or as written",
    "amount": "how much came of what was promised: numbers and unit as the cited texts print them",
    "toll": "how many people the cited text says were killed, wounded or arrested, its number in digits",
    "count": "a number of events, texts or independent sources on record",
    "source": "publisher, date and address of the cited text",
}
# Recent lines and notes a reader takes in; the record has the rest.
RECENT_LINES = 12
DEEDS = frozenset(
    ["meeting", "visit", "call", "agreement", "aid", "invitation", "pledge", "proposal", "sanction", "partnership_level", "coordination",
     "protest", "threat", "rejection", "accusation", "demand", "coercion", "assault", "mobilization", "concession", "retreat"]
)  # fmt: skip


PRONOUNS = frozenset("he she it they him her them his hers its their theirs who whom whose both we i".split())


class Part(msgspec.Struct, frozen=True):
    """A piece of text: glue when `rule` is None, else a value with the rule it follows by and the event it is of."""

    text: str
    rule: str | None = None
    event: str | None = None


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """A footnote: the words of a claim, verbatim, and where they stand."""

    number: int
    event: str
    claim: str
    article: str
    start: int
    end: int
    quote: str
    source: str
    address: str


class Line(msgspec.Struct, frozen=True):
    """A line of the brief with the numbers of its footnotes; `quote` stands below it when it is shown in words."""

    parts: tuple[Part, ...]
    notes: tuple[int, ...] = ()
    quote: str = ""

    @property
    def text(self) -> str:
        """The line as plain text."""
        return "".join(part.text for part in self.parts)


class Section(msgspec.Struct, frozen=True):
    """A heading, what it shows in a sentence, and either lines or a table of lines as cells under `columns`."""

    heading: str
    about: str
    lines: tuple[Line, ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Line, ...], ...] = ()
    chart: bool = False


class Brief(msgspec.Struct, frozen=True, kw_only=True):
    """A brief before it is set in HTML, Markdown, Word or PDF."""

    title: str
    about: tuple[Part, ...]
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
    relation: Relation


def brief(record: Record, a: str, b: str, out: str | Path, *, since: str | None = None, until: str | None = None) -> Brief:
    """Writes the brief of two sides to `out`: `.html`, `.md`, `.docx` (extra [documents]) or `.pdf` (extra [pdf]). Returns it.

    Raises:
        ConfigError: an unknown state or ending, a missing extra, a place that cannot be written to.
        RecordError: the record cannot be read.

    >>> brief(record, "VNM", "RUS", "brief.html").title
    'Vietnam – Russia'
    """
    from detente.reports import documents

    path = Path(out)
    if path.suffix not in documents.WRITERS:
        raise ConfigError(f"{path}: a brief ends in {', '.join(documents.WRITERS)}")
    made = compose(record, relation(record, a, b, since=since, until=until))
    content = documents.WRITERS[path.suffix](made)
    try:
        path.write_bytes(content)
    except OSError as error:
        raise ConfigError(f"{path}: cannot be written ({error.strerror})") from error
    return made


def compose(record: Record, found: Relation) -> Brief:
    """Returns the brief of a relation."""
    from detente.reports.others import others_of
    from detente.reports.sections import sections_of

    notes = Notes(record, found, others_of(record, found))
    about = (
        Part("From a record of "),
        Part(f"{found.counts['events']}", "count"), Part(" events in "), Part(f"{found.counts['articles']}", "count"),
        Part(f" text{'s' if found.counts['articles'] != 1 else ''} on both; "), Part(f"{found.counts['counted']}", "count"),
        Part(" are counted as acts. The last text of the whole record is of "), Part(found.as_of or "unknown day", "date"), Part("."),
    )  # fmt: skip
    sections = tuple(sections_of(found, notes))
    title = f"{state_name(found.a)} – {state_name(found.b)}"
    return Brief(title=title, about=about, sections=sections, notes=tuple(notes.made), relation=found)


class Notes:
    """Gives footnotes their numbers in the order in which they are first cited."""

    def __init__(self, record: Record, found: Relation, others: Sequence[EventLine] = ()) -> None:
        self.others = others
        self.lines = {line.event: line for line in (*found.timeline, *others)}
        # A ladder that began before the period has steps of events that are not in view.
        steps = {step.claim for one in found.commitments for step in one.steps}
        wanted = sorted(steps | {claim for line in self.lines.values() for claim in line.claims})
        self.claims: dict[str, Claim] = {claim.id: claim for claim in record.claims(ids=wanted)} if wanted else {}
        ids = sorted(
            {claim.evidence[0].article for claim in self.claims.values()} | {line.article for line in self.lines.values()}
        )
        self.articles: dict[str, Article] = {article.id: article for article in record.articles(ids=ids)}
        self.made: list[Note] = []
        self.numbers: dict[tuple[str, int, int], int] = {}

    def of_event(self, identity: str) -> tuple[int, ...]:
        """Returns the numbers of the words an event is shown by."""
        line = self.lines[identity]
        claim = next((one for one in line.claims if one in self.claims and self.stands_at(one, line)), line.claims[0])
        return (self.number(identity, claim, line.article, line.start, line.end, line.quote),)

    def of_claims(self, identity: str, claims: Sequence[str]) -> tuple[int, ...]:
        """Returns the numbers of the words of claims."""
        found = [self.claims[claim] for claim in claims if claim in self.claims]
        spans = [(claim.id, claim.evidence[0]) for claim in found]
        return tuple(
            dict.fromkeys(self.number(identity, one, span.article, span.start, span.end, span.quote) for one, span in spans)
        )

    def stands_at(self, claim: str, line: EventLine) -> bool:
        """Tells whether a claim is the one whose words a line shows."""
        span = self.claims[claim].evidence[0]
        return (span.article, span.start, span.end) == (line.article, line.start, line.end)

    def number(self, event: str, claim: str, article: str, start: int, end: int, quote: str) -> int:
        """Returns the number of some words, a new one when they are first cited."""
        place = (article, start, end)
        if place not in self.numbers:
            self.numbers[place] = len(self.made) + 1
            text = self.articles.get(article)
            self.made.append(
                Note(
                    number=self.numbers[place], event=event, claim=claim, article=article, start=start, end=end, quote=quote,
                    source=source_text(text), address=(text.canonical or text.address) if text else "",
                )
            )  # fmt: skip
        return self.numbers[place]


def source_text(article: Article | None) -> str:
    """Returns publisher, agency, title and day of a text; what is unknown is said so."""
    if article is None:
        return "text not on record"
    day = article.published.start if article.published and article.published.start else None
    agency = f"agency {article.agency}" if article.agency and article.agency != article.publisher else None
    form = "teaser" if article.form == "teaser" else None
    return ", ".join(
        filter(
            None,
            [
                article.publisher or "publisher unknown",
                agency,
                f"“{article.title}”" if article.title else None,
                day or "undated",
                form,
            ],
        )
    )


def state_name(code: str) -> str:
    """Returns the English name of a state; a name that is no code stays."""
    return knowledge().states.get(code, code)


def date_part(date: DateRange | None, event: str) -> Part:
    """Returns a date as precisely as it is known, and its basis unless it is stated."""
    return Part(date_text(date), "date", event)


BASIS = {"stated": "", "derived": " (derived)", "inferred": " (inferred)", "publication": " (day of publication)", "unknown": ""}


def date_text(date: DateRange | None) -> str:
    """Returns a date in words: `2021-08-13`, `2021-08`, `2021`, `2025-05-08 to 2025-05-11`, `2023-01 to 2023-09`; `undated` when it is unknown."""
    if date is None or date.start is None or date.first_day is None:
        return "undated"
    start, length = date.start, {"year": 4, "month": 7}.get(date.precision, 10)
    text = f"{start[:3]}0s" if date.precision == "decade" else start[:length]
    last = last_day(date)
    if last is not None and date.precision != "decade" and last[:length] != text:
        text += f" to {last[:length]}"
    return text + BASIS[date.basis]


def last_day(date: DateRange) -> str | None:
    """Returns the last day of a range, None of one without an end."""
    return (dt.date.fromisoformat(date.end) - dt.timedelta(days=1)).isoformat() if date.end else None


def person_parts(people: Sequence[Participant], event: str) -> tuple[Part, ...]:
    """Returns people with their offices; where the text calls them otherwise ("the diplomat"), with its own words as well."""
    parts: list[Part] = []
    for one in {person.name: person for person in people}.values():
        parts += [Part(", ")] if parts else []
        parts.append(Part(one.name, "person", event))
        details = [Part(one.office, "office", event)] if one.office else []
        # "Moscow" for Russia is no news, nor is "he" for whom the words below have just named; that "the diplomat" is Petrov is an inference,
        # and is shown as one.
        plain = (one.actor or "").startswith("state:") or fold(one.text) in PRONOUNS
        if not plain and not set(fold(one.name).split()) & set(fold(one.text).split()):
            parts += [Part(", “"), Part(one.text, "person", event), Part("”")]
        parts += [Part(" ("), *details, Part(")")] if details else []
    return tuple(parts)
