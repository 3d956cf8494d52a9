"""How many were killed, wounded and held: every side's numbers, each once, on whose word they stand."""

from pathlib import Path
from typing import Any

import pytest

from detente.events import join
from detente.relations import relation
from detente.relations.types import TollLine
from detente.reports.briefing import compose
from tests.events.building import days, person, record_of, text

SHELLING = "Peruvian guns shelled a Chilean post, killing four soldiers and wounding one"
ANSWER = "Chile hit a camp in Peru and at least 16 people were killed"


def harm(by: str, among: str, **fields: Any) -> dict[str, Any]:
    return {
        "kind": "assault", "states": tuple(sorted((by, among))), "date": days("2024-02-13", "2024-02-14"), "realis": "happened",
        "participants": (person("guns", by, "actor"), person("soldiers", among, "target")), **fields,
    }  # fmt: skip


def tolls(tmp_path: Path, *claims: tuple[str, dict[str, Any]]) -> list[TollLine]:
    with record_of(tmp_path / "r.db", [text(str(number), claim) for number, claim in enumerate(claims)]) as record:
        join(record)
        return list(relation(record, "PER", "CHL").tolls)


def test_each_number_stands_with_who_did_it_to_whom_and_who_says_so(tmp_path: Path) -> None:
    said = harm("PER", "CHL", attribution="other_side", speaker=person("Chile's army", "CHL", "speaker"))
    found = tolls(tmp_path, (SHELLING, said), (ANSWER, harm("CHL", "PER", date=days("2024-02-14", "2024-02-15"))))
    assert [(one.what, one.number, one.by, one.among, one.said_by) for one in found] == [
        ("killed", "4", ("PER",), ("CHL",), "Chile's army"),
        ("wounded", "1", ("PER",), ("CHL",), "Chile's army"),
        ("killed", "at least 16", ("CHL",), ("PER",), None),
    ]


@pytest.mark.parametrize("fields", [{"realis": "denied"}, {"realis": "planned"}, {"kind": "accusation"}])
def test_what_did_not_happen_or_is_only_repeated_counts_nobody(tmp_path: Path, fields: dict[str, Any]) -> None:
    assert tolls(tmp_path, (ANSWER, harm("CHL", "PER", **fields))) == []


def test_words_that_tell_of_two_targets_count_their_dead_once(tmp_path: Path) -> None:
    post = (person("guns", "PER", "actor"), person("a post", "CHL", "target"))
    page = text("a", (SHELLING, harm("PER", "CHL")), (SHELLING, harm("PER", "CHL", participants=post)))
    with record_of(tmp_path / "r.db", [page]) as record:
        join(record)
        found = relation(record, "PER", "CHL")
        assert len(found.timeline) == 2
        assert [(one.what, one.number) for one in found.tolls] == [("killed", "4"), ("wounded", "1")]


def test_a_brief_has_the_numbers_of_an_event_in_one_line(tmp_path: Path) -> None:
    with record_of(tmp_path / "r.db", [text("a", (SHELLING, harm("PER", "CHL")))]) as record:
        join(record)
        made = compose(record, relation(record, "PER", "CHL"))
    (section,) = [one for one in made.sections if one.heading == "Killed, wounded and held"]
    (line,) = section.lines
    assert line.text.endswith("4 killed, 1 wounded")
    assert line.notes


def test_texts_that_count_differently_stand_side_by_side(tmp_path: Path) -> None:
    later = SHELLING.replace("four", "five")
    pages = [text("a", (SHELLING, harm("PER", "CHL"))), text("b", (later, harm("PER", "CHL")))]
    with record_of(tmp_path / "r.db", pages) as record:
        join(record)
        view = relation(record, "PER", "CHL")
        assert len(view.timeline) == 1
        assert [(one.what, one.number) for one in view.tolls] == [("killed", "4"), ("killed", "5"), ("wounded", "1")]
        made = compose(record, view)
    (section,) = [one for one in made.sections if one.heading == "Killed, wounded and held"]
    assert "4 killed or 5 killed, 1 wounded" in section.lines[0].text
    assert len(section.lines[0].notes) == 2


def test_of_many_a_brief_has_the_latest_and_says_how_many_are_left(tmp_path: Path) -> None:
    pages = []
    for at in range(34):
        act = harm("PER", "CHL", date=days(f"{1990 + at}-06-01", f"{1990 + at}-06-02"))
        words = " ".join(f"word{at}n{number}" for number in range(40))
        pages.append(text(str(at), (SHELLING.replace("four", str(at + 10)), act), filler=words))
    with record_of(tmp_path / "r.db", pages) as record:
        join(record)
        made = compose(record, relation(record, "PER", "CHL"))
    (section,) = [one for one in made.sections if one.heading == "Killed, wounded and held"]
    assert (len(section.lines), "4 earlier ones are on record" in section.about) == (30, True)
    assert "43 killed" in section.lines[-1].text
