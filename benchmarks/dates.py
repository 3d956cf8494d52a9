"""Time expressions beside dateparser: `pip install dateparser; python -m benchmarks.dates` (no dependency of the package).

dateparser is handed each expression alone, with the anchor as its base and leading prepositions cut off. It knows days, months and
years only, so the second line of figures leaves out weeks, ranges, decades and what has no value.
"""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

from detente.evaluation.engines import value_of
from detente.language import times

GOLD = Path(__file__).parent.parent / "evaluation" / "gold" / "dates.jsonl"
SIMPLE = {10: "day", 7: "month", 4: "year"}


def ours(row: dict[str, object]) -> str | None:
    """Returns our value of the row's expression, read in its sentence."""
    start, end = int(str(row["start"])), int(str(row["end"]))
    found = [one for one in times(str(row["text"]), row["anchor"]) if one.start < end and start < one.end]  # type: ignore[arg-type]
    best = max(found, key=lambda one: min(end, one.end) - max(start, one.start), default=None)
    return value_of(best.date) if best is not None and best.date is not None else None


def theirs(row: dict[str, object]) -> str | None:
    """Returns dateparser's value of the row's expression, cut to the precision it reports."""
    from dateparser.date import DateDataParser

    anchor = dt.datetime.fromisoformat(str(row["anchor"])) if row["anchor"] else None
    settings = {"PREFER_DATES_FROM": "past", "RETURN_TIME_AS_PERIOD": False, **({"RELATIVE_BASE": anchor} if anchor else {})}
    words = str(row["text"])[int(str(row["start"])) : int(str(row["end"]))]
    for lead in ("on the ", "on ", "in the ", "in ", "the "):
        words = words.removeprefix(lead)
    parsed = DateDataParser(languages=["en"], settings=settings).get_date_data(words)
    if parsed.date_obj is None:
        return None
    return parsed.date_obj.date().isoformat()[: {"day": 10, "month": 7, "year": 4}.get(str(parsed.period), 10)]


def main() -> None:
    """Prints both shares for the held-out half: all rows, and those whose value is one day, month or year."""
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if row["split"] == "heldout"]
    simple = [
        row
        for row in rows
        if row["value"] and len(row["value"]) in SIMPLE and "W" not in row["value"] and row["value"][-1] != "X"
    ]
    for name, chosen in (("all held-out rows", rows), ("single days, months, years", simple)):
        for engine, read in (("detente", ours), ("dateparser", theirs)):
            right = sum(read(row) == row["value"] for row in chosen)
            print(f"{name:28} {engine:12} {right:4} of {len(chosen)}  {right / len(chosen):.3f}")


if __name__ == "__main__":
    main()
