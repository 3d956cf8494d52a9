"""claims, articles, events, counts -> what a terminal shows of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from detente.cli.terminal import shorten
from detente.model import ACTING_ROLES, RECEIVING_ROLES, Article, Claim, DateRange, Event, Participant, Party

# How sure the day is; `show` spells it out.
BASIS_MARKS = {"stated": "", "derived": "~", "inferred": "?", "publication": "p", "unknown": ""}
LEGEND = "~ derived by a rule, ? inferred, p day of publication, – no date;  detente show ID opens one"
# Words around the evidence of a claim that are shown with it.
CONTEXT_CHARS = 240
SHORT_ID_DIGITS = 8


def short_id(identity: str) -> str:
    """Returns the digits of an id that `show` needs."""
    return identity.split("-", 1)[-1][:SHORT_ID_DIGITS]


def date_text(date: DateRange | None) -> str:
    """Returns the date of a claim as precise as it is, with the mark of its basis.

    >>> date_text(DateRange(start="2021-01-01", end="2022-01-01", precision="year", basis="derived"))
    '2021~'
    """
    if date is None or date.start is None:
        return "–"
    digits = {"year": 4, "decade": 4, "month": 7}.get(date.precision, 10)
    shown = date.start if date.start.startswith("--") else date.start[:digits]
    if date.precision == "decade":
        shown += "s"
    return shown + BASIS_MARKS[date.basis]


def party_text(party: Party) -> str:
    """Returns a party's name with its state."""
    return f"{party.name} ({party.country})" if party.country and party.country != party.name else party.name


def parties(participants: Sequence[Participant]) -> str:
    """Returns who does it to whom: acting roles, an arrow, receiving roles; all others joined by a dot."""
    acting = [party_text(person) for person in participants if person.role in ACTING_ROLES]
    receiving = [party_text(person) for person in participants if person.role in RECEIVING_ROLES]
    others = [party_text(person) for person in participants if person.role not in ACTING_ROLES | RECEIVING_ROLES]
    sides = [", ".join(dict.fromkeys(side)) for side in (acting, receiving) if side]
    return " · ".join([part for part in (" → ".join(sides), ", ".join(dict.fromkeys(others))) if part])


def claims_table(claims: Iterable[Claim], *, width: int) -> Table:
    """Returns claims as a table: date, kind, who → whom over the words, how firmly and on whose word."""
    table = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False, header_style="bold", width=width)
    table.add_column("ID", no_wrap=True, style="dim", width=SHORT_ID_DIGITS)
    table.add_column("DATE", no_wrap=True, width=11)
    table.add_column("KIND", no_wrap=True, width=17)
    table.add_column("WHO → WHOM, AND THE WORDS", ratio=1)
    table.add_column("HOW", no_wrap=True, width=16)
    for claim in claims:
        who = parties(claim.participants) or " · ".join(claim.states) or "–"
        # 56 characters go to the other columns and the gaps between them; the words take two lines at most.
        words = shorten(claim.evidence[0].quote, 2 * (width - 60))
        how = (claim.realis, "bold" if claim.realis == "happened" else "")
        # A person's decision comes before the speaker; a teaser is weaker evidence than the article that it announces.
        ground = claim.review.decision if claim.review else "teaser" if claim.segment == "teaser" else None
        speaker = ground or (claim.speaker.name if claim.speaker else claim.attribution)
        table.add_row(
            short_id(claim.id),
            date_text(claim.date),
            Text.assemble((claim.kind.replace("_", " "), "cyan"), (f"\n{claim.status}" if claim.status else "", "dim")),
            Group(Text(shorten(who, 2 * (width - 60))), Text(f"“{words}”", style="italic")),
            Text.assemble(how, ("\n" + shorten(speaker, 16), "dim")),
        )
    return table


def claim_view(claim: Claim, article: Article, event: Event | None) -> RenderableType:
    """Returns all there is of a claim: its words in their context, who, when, where, how, and on what grounds."""
    head = Text.assemble((claim.kind.replace("_", " "), "bold cyan"), f"  {' · '.join(claim.states)}  ", (claim.id, "dim"))
    rows: list[tuple[str, str | None]] = [
        ("subkind", claim.subkind),
        ("status", claim.status),
        *((person.role, participant_text(person)) for person in claim.participants),
        ("when", date_line(claim.date)),
        ("where", place_text(claim)),
        ("realis", claim.realis),
        ("on the word of", f"{claim.attribution}" + (f": {participant_text(claim.speaker)}" if claim.speaker else "")),
        ("topics", ", ".join(claim.topics)),
        *((name, value_text(value)) for name, value in claim.fields.items()),
        ("codes", code_text(claim)),
        ("confidence", f"{claim.confidence:.2f}, read from the {claim.segment} by {claim.coder}"),
        ("review", review_text(claim)),
    ]
    parts: list[RenderableType] = [head, Text()]
    parts += [Padding(quote_in_context(article, span.start, span.end), (0, 2, 1, 2)) for span in claim.evidence]
    parts += [grid(rows), Text(), article_head(article)]
    if event is not None:
        parts += [Text(), event_line(event)]
    return Group(*parts)


def quote_in_context(article: Article, start: int, end: int) -> Text:
    """Returns the words of a claim, marked, within the text around them."""
    text = article.text
    first, last = max(0, start - CONTEXT_CHARS), min(len(text), end + CONTEXT_CHARS)
    before = text[first:start].rsplit("\n\n", 1)[-1]
    after = text[end:last].split("\n\n", 1)[0]
    if first and len(before) == start - first:
        before = "… " + before.split(" ", 1)[-1]
    if last < len(text) and len(after) == last - end:
        after = after.rsplit(" ", 1)[0] + " …"
    return Text.assemble((before, "dim"), (text[start:end], "bold yellow underline"), (after, "dim"))


def grid(rows: Iterable[tuple[str, str | None]]) -> Table:
    """Returns names and values side by side; empty ones are left out."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style="dim", no_wrap=True)
    table.add_column()
    for name, value in rows:
        if value:
            table.add_row(name.replace("_", " "), Text(value))
    return table


def participant_text(person: Party) -> str:
    """Returns a party with its state, sector and office."""
    detail = ", ".join(dict.fromkeys(filter(None, [person.country, person.sector, person.office, *person.offices])))
    name = person.name if person.name == person.text else f"{person.name}, “{person.text}”"
    return f"{name} ({detail})" if detail else name


def date_line(date: DateRange | None) -> str:
    """Returns a date with its words, basis and rule."""
    if date is None:
        return "no date of its own"
    span = f"[{date.start}, {date.end})" if date.start and date.end else date.start or "unknown"
    words = f", from “{date.text}”" if date.text else ""
    return f"{span} {date.precision}, {date.basis}{words}" + (f" by {date.rule}" if date.rule else "")


def place_text(claim: Claim) -> str | None:
    """Returns the place with what it was matched to."""
    place = claim.place
    if place is None:
        return None
    matched = ", ".join(filter(None, [place.name if place.name != place.text else None, place.country]))
    where = f" {place.lat:.2f}, {place.lon:.2f}" if place.lat is not None and place.lon is not None else ""
    return place.text + (f" ({matched})" if matched else "") + where


def value_text(value: str | float | tuple[str, ...]) -> str:
    """Returns a field's value as text."""
    return "; ".join(value) if isinstance(value, tuple) else str(value)


def code_text(claim: Claim) -> str:
    """Returns PLOVER, CAMEO and intensity."""
    plover = claim.plover
    parts = [f"PLOVER {plover.type}" + (f" {plover.mode}" if plover.mode else "")] if plover else []
    parts += [f"CAMEO {claim.cameo}"] if claim.cameo else []
    parts += [f"intensity {claim.intensity:+g}"] if claim.intensity is not None else []
    return ", ".join(parts)


def review_text(claim: Claim) -> str | None:
    """Returns a person's decision in a line."""
    review = claim.review
    return f"{review.decision} by {review.by}, {review.at[:10]}: {review.reason}".rstrip(": ") if review else None


def article_head(article: Article) -> RenderableType:
    """Returns where a text is from."""
    title = Text.assemble((article.title or "(no title)", "bold"), "  ", (article.id, "dim"))
    source = ", ".join(filter(None, [article.publisher, f"agency {article.agency}" if article.agency else None, article.author]))
    rows = [("published", date_line(article.published) if article.published else "date unknown"), ("by", source)]
    return Group(title, grid([*rows, ("address", article.canonical or article.address), ("form", article.form)]))


def article_view(article: Article, claims: Sequence[Claim], *, width: int) -> RenderableType:
    """Returns a text with the claims read from it."""
    body = Text(article.text)
    for claim in claims:
        for span in claim.evidence:
            if span.article == article.id:
                body.stylize("yellow", span.start, span.end)
    return Group(article_head(article), Text(), Padding(body, (0, 2)), Text(), claims_table(claims, width=width))


def event_line(event: Event) -> Text:
    """Returns an event in a line."""
    told = f"{len(event.claims)} claims, {event.independent_sources} independent sources"
    return Text.assemble(("event ", "dim"), f"{event.id}: {event.kind} {date_text(event.date)}, {told}")


def event_view(event: Event, claims: Sequence[Claim], *, width: int) -> RenderableType:
    """Returns an event with its steps, contradictions and claims."""
    rows: list[tuple[str, str | None]] = [
        ("when", date_line(event.date)),
        ("status", event.status),
        ("publishers", ", ".join(event.publishers)),
        *((step.status, f"{date_text(step.date)} {step.reason} ({short_id(step.claim)})") for step in event.steps),
        *((f"{clash.field} differs", " / ".join(clash.values)) for clash in event.contradictions),
    ]
    return Group(event_line(event), grid(rows), Text(), claims_table(claims, width=width))


def counts_table(counts: dict[str, int], *, heading: str) -> RenderableType:
    """Returns counts under a heading, numbers to the right."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(justify="right")
    table.add_column()
    for name, count in counts.items():
        table.add_row(f"{count:,}", name)
    return Group(Text(heading, style="bold"), table)
