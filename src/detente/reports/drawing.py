"""relation, series, network -> SVG, drawn here: no library, no script; colours follow the page (CSS variables) or have defaults."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Sequence

from detente.model import DateRange
from detente.relations.types import EventLine, PairLine, Relation, SeriesPoint
from detente.reports.markup import escaped

WIDTH, MARGIN = 1000, 70
INK, SOFT, RULE, COOP, CONF = (
    "var(--ink,#1b1f24)", "var(--soft,#59636e)", "var(--line,#d9dcd6)", "var(--coop,#1f6f78)", "var(--conf,#b3541e)",
)  # fmt: skip
MARK = 4.5
# Marks of one column pile up; a column is as wide as a mark and its air.
COLUMN = 11.0
# The longest tooltips that browsers show whole.
TOOLTIP_CHARS = 200


def svg(width: float, height: float, body: Sequence[str], title: str) -> str:
    """Returns an SVG with its title for readers who hear it."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" role="img" aria-label="{escaped(title)}" '
        f'font-family="Noto Sans, Helvetica, Arial, sans-serif" font-size="12"><title>{escaped(title)}</title>{"".join(body)}</svg>'
    )


def label(x: float, y: float, text: str, *, anchor: str = "middle", fill: str = SOFT, size: float = 12) -> str:
    """Returns a text."""
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{fill}" font-size="{size:g}">{escaped(text)}</text>'


def rule(x1: float, y1: float, x2: float, y2: float, *, stroke: str = RULE, width: float = 1) -> str:
    """Returns a straight line."""
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{stroke}" stroke-width="{width:g}"/>'


def without_variables(drawn: str) -> str:
    """Returns an SVG with colours instead of CSS variables, which renderers other than browsers do not know."""
    return re.sub(r"var\(--\w+,(#\w+)\)", r"\1", drawn)


def year_of(day: str) -> float:
    """Returns a day as a year with its fraction."""
    date = dt.date.fromisoformat(day)
    return date.year + (date.timetuple().tm_yday - 1) / 366


def middle_of(date: DateRange) -> float:
    """Returns where a date stands on a line of years: a day itself, a month or a year in its middle."""
    first = year_of(str(date.start))
    return first if date.precision == "day" or not date.end else (first + year_of(date.end)) / 2


def year_ticks(first: int, last: int) -> list[int]:
    """Returns years to mark, at most a dozen."""
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 500) if (last - first) / step <= 12)
    return [year for year in range(first, last + 1) if year % step == 0]


def timeline_svg(found: Relation) -> str:
    """Returns the dated acts of a relation as marks on a line of years: cooperation above, conflict below, the rest on the line."""
    lines = [
        line
        for line in found.timeline
        if line.counted and line.date and line.date.first_day and (line.date.start or "") <= found.as_of
    ]
    title = f"Timeline of {found.a} and {found.b}: {len(lines)} dated acts"
    if not lines:
        return svg(WIDTH, 60, [label(WIDTH / 2, 34, "No dated act is on record.")], title)
    years = [middle_of(line.date) for line in lines if line.date]
    first, last = math.floor(min(years)), math.floor(max(years)) + 1
    scale = (WIDTH - 2 * MARGIN) / (last - first)
    piles: dict[tuple[int, int], int] = {}
    marks: list[tuple[float, int, int, EventLine]] = []
    for year, line in zip(years, lines, strict=True):
        column = round((MARGIN + (year - first) * scale) / COLUMN)
        side = -1 if (line.quad or "").endswith("conflict") else 1
        piles[column, side] = piles.get((column, side), 0) + 1
        marks.append((column * COLUMN, side, piles[column, side], line))
    up = max((height for (_, side), height in piles.items() if side == 1), default=0)
    down = max((height for (_, side), height in piles.items() if side == -1), default=0)
    base = 46 + up * COLUMN
    body = [rule(MARGIN - 10, base, WIDTH - MARGIN + 10, base, stroke=INK)]
    foot = base + down * COLUMN + 30
    for year in year_ticks(first, last):
        x = MARGIN + (year - first) * scale
        body += [rule(x, 34, x, foot - 16), label(x, foot, str(year))]
    for x, side, height, line in marks:
        y = base - side * (height - 0.35) * COLUMN
        colour = CONF if side == -1 else COOP
        hollow = line.realis in ("planned", "hoped")
        fill = f'fill="none" stroke="{colour}" stroke-width="1.5"' if hollow else f'fill="{colour}"'
        start = line.date.start if line.date else ""
        told = f"{start} {line.kind.replace('_', ' ')}: {line.quote}"[:TOOLTIP_CHARS]
        body.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{MARK}" {fill}><title>{escaped(told)}</title></circle>')
    body += [
        f'<circle cx="{MARGIN}" cy="16" r="{MARK}" fill="{COOP}"/>', label(MARGIN + 9, 20, "cooperative or neutral", anchor="start"),
        f'<circle cx="{MARGIN + 165}" cy="16" r="{MARK}" fill="{CONF}"/>', label(MARGIN + 174, 20, "conflictual", anchor="start"),
        f'<circle cx="{MARGIN + 265}" cy="16" r="{MARK}" fill="none" stroke="{COOP}" stroke-width="1.5"/>',
        label(MARGIN + 274, 20, "planned or hoped", anchor="start"), label(WIDTH - MARGIN, 20, "one mark = one event", anchor="end"),
    ]  # fmt: skip
    return svg(WIDTH, foot + 12, body, title)


def round_step(most: float) -> int:
    """Returns the least of 1, 2, 5, 10, 20, 50, … that parts a scale into five steps at most.

    >>> [round_step(most) for most in (1.0, 5.6, 18.4, 73.0, 4_000.0)]
    [1, 2, 5, 20, 1000]
    """
    decade: int = 10 ** max(0, math.floor(math.log10(max(most, 1) / 5)))
    return next(factor * decade for factor in (1, 2, 5, 10) if 5 * factor * decade >= most)


def series_svg(found: Relation) -> str:
    """Returns events per period as bars with their 95 % intervals, and below them what the record covers at all."""
    points: list[SeriesPoint] = [point for point in found.series if point.group == "all"]
    title = f"Events of {found.a} and {found.b} per period, with 95 % intervals, and coverage"
    if not points:
        return svg(WIDTH, 60, [label(WIDTH / 2, 34, "No dated act is on record.")], title)
    height, low_height, top = 220.0, 70.0, 40.0
    most = max([point.high or 0 for point in points] + [1])
    covered = max([point.coverage for point in points] + [1])
    step = (WIDTH - 2 * MARGIN) / len(points)
    base, foot = top + height, top + height + 40 + low_height
    body = [
        label(MARGIN, 22, "events between the two (bar) and 95 % interval", anchor="start"),
        rule(MARGIN, base, WIDTH - MARGIN, base, stroke=INK),
    ]
    for value in range(0, math.floor(most) + 1, round_step(most)):
        y = base - value / most * height
        body += [rule(MARGIN, y, WIDTH - MARGIN, y), label(MARGIN - 8, y + 4, str(value), anchor="end")]
    every = max(1, math.ceil(len(points) / 12))
    for at, point in enumerate(points):
        x = MARGIN + (at + 0.5) * step
        bar = point.events / most * height
        told = f"{point.start}: {point.events} events, {point.sources} independent sources, of {point.coverage} on record"
        body.append(
            f'<rect x="{x - step * 0.35:.1f}" y="{base - bar:.1f}" width="{step * 0.7:.1f}" height="{bar:.1f}" fill="{COOP}"><title>{escaped(told)}</title></rect>'
        )
        if point.events and point.low is not None and point.high is not None:
            body.append(rule(x, base - point.low / most * height, x, base - point.high / most * height, stroke=INK, width=1.5))
        share = point.coverage / covered * low_height
        body.append(
            f'<rect x="{x - step * 0.35:.1f}" y="{foot - share:.1f}" width="{step * 0.7:.1f}" height="{share:.1f}" fill="{SOFT}"/>'
        )
        if at % every == 0:
            body.append(label(x, foot + 18, point.start[:7].removesuffix("-01") or point.start))
    body += [
        label(MARGIN, base + 30, f"all events on record (at most {covered} a period)", anchor="start"),
        rule(MARGIN, foot, WIDTH - MARGIN, foot, stroke=INK),
    ]
    return svg(WIDTH, foot + 34, body, title)


def network_svg(lines: Sequence[PairLine], most_states: int = 30) -> str:
    """Returns states on a circle; a tie is as wide as its share, coloured by the balance of cooperation and conflict."""
    weight: dict[str, int] = {}
    for line in lines:
        weight[line.a] = weight.get(line.a, 0) + line.events
        weight[line.b] = weight.get(line.b, 0) + line.events
    states = sorted(weight, key=lambda state: (-weight[state], state))[:most_states]
    title = f"Network of {len(states)} states"
    if not states:
        return svg(WIDTH, 60, [label(WIDTH / 2, 34, "No tie is on record.")], title)
    centre, radius = 500.0, 400.0
    at = {state: (2 * math.pi * turn / len(states) - math.pi / 2) for turn, state in enumerate(sorted(states))}
    spot = {state: (centre + radius * math.cos(angle), centre + radius * math.sin(angle)) for state, angle in at.items()}
    most = max((line.events for line in lines), default=1)
    body = []
    for line in sorted(lines, key=lambda one: (one.events, one.a, one.b)):
        if line.a in spot and line.b in spot:
            (x1, y1), (x2, y2) = spot[line.a], spot[line.b]
            colour = CONF if line.conflictual > line.cooperative else COOP
            width = 1 + 9 * line.events / most
            told = f"{line.a}–{line.b}: {line.events} events, {line.cooperative} cooperative, {line.conflictual} conflictual"
            body.append(
                f'<path d="M{x1:.1f} {y1:.1f} Q{centre:g} {centre:g} {x2:.1f} {y2:.1f}" fill="none" stroke="{colour}" stroke-opacity="0.65" '
                f'stroke-width="{width:.1f}"><title>{escaped(told)}</title></path>'
            )
    for state, (x, y) in spot.items():
        body.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{5 + 12 * math.sqrt(weight[state] / max(weight.values())):.1f}" fill="{INK}"/>'
        )
        angle = at[state]
        body.append(label(centre + 440 * math.cos(angle), centre + 440 * math.sin(angle) + 5, state, fill=INK, size=15))
    body += [
        rule(30, 975, 60, 975, stroke=COOP, width=4), label(68, 980, "more cooperation", anchor="start", size=14),
        rule(230, 975, 260, 975, stroke=CONF, width=4), label(268, 980, "more conflict", anchor="start", size=14),
        label(970, 980, "width = events on record", anchor="end", size=14),
    ]  # fmt: skip
    return svg(1000, 1000, body, title)
