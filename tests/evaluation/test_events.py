"""Coded events of sentences: strict and relaxed figures against counts made by hand, and complaints that name file and line."""

import json
from pathlib import Path
from typing import Any

import pytest

from detente.errors import ConfigError
from detente.evaluation import evaluate
from detente.evaluation.events import actor_of, checked, fit
from detente.evaluation.gold import GoldRow
from detente.model import Claim
from detente.reports.happenings import sides_of
from tests.coding.articles import claims_of
from tests.evaluation.test_evaluation import accuracy, figures, gold_file

TEXT = "Kenya broke off diplomatic relations with Oman on Monday."
GOLD = {"source": "KEN", "target": "OMN", "type": "SANCTION", "mode": "discontinue", "cameo": "161"}


def event(source: str | None, target: str | None, code: str, **more: Any) -> dict[str, Any]:
    return {"source": source, "target": target, "type": code, **more}


def figures_of(folder: Path, rows: list[Any], *found: list[dict[str, Any]]) -> Any:
    answers = iter(found)
    return evaluate("events", gold_file(folder, rows), engine=lambda _: {"events": next(answers)})


def test_levels_ask_less_and_less(tmp_path: Path) -> None:
    rows = [{"text": f"{number} {TEXT}", "events": [GOLD]} for number in range(4)]
    report = figures_of(
        tmp_path, rows,
        [event("KEN", "OMN", "SANCTION", mode="discontinue", cameo="1611")],  # all right: gold has three digits
        [event("KENGOV", "OMN", "SANCTION", mode="discontinue", cameo="161")],  # a sector that gold has not
        [event("OMN", "KEN", "SANCTION", mode="discontinue", cameo="161")],  # the wrong way
        [event("KEN", "OMN", "COERCE", cameo="170")],
    )  # fmt: skip
    assert figures(report, "strict") == (0.25, 0.25, 0.25)
    assert figures(report, "relaxed") == (0.5, 0.5, 0.5)
    assert figures(report, "act") == (0.75, 0.75, 0.75)
    assert accuracy(report, "source country") == (3, pytest.approx(2 / 3))
    assert accuracy(report, "source whole") == (3, pytest.approx(1 / 3))
    assert accuracy(report, "cameo root") == (3, 1.0)
    labels = {row.label: (row.gold, row.predicted) for row in report.labels}
    assert labels == {"SANCTION": (4, 3), "COERCE": (0, 1)}


def test_gold_without_types_is_counted_by_the_roots_of_its_codes(tmp_path: Path) -> None:
    rows = [{"text": TEXT, "source": "KENGOV", "target": "OMN", "cameo": "161"}, {"text": "Rain fell.", "events": []}]
    report = figures_of(
        tmp_path, rows,
        [event("KEN GOV", "OMN", "SANCTION", cameo="163"), event("KEN", "OMN", "ACCUSE")],  # what has no code of gold's kind does not count
        [event("KEN", None, "SANCTION", cameo="160")],
    )  # fmt: skip
    assert figures(report, "relaxed") == (0.5, 1.0, pytest.approx(2 / 3, abs=1e-4))
    assert [(row.label, row.gold, row.predicted) for row in report.labels] == [("16", 1, 2)]
    assert accuracy(report, "cameo three digits") == (1, 0.0)
    assert report.notes == ("1 sentences have no event; 1 of them were given one",)


def test_rows_of_one_event_with_the_same_words_are_one_sentence(tmp_path: Path) -> None:
    rows = [{"text": TEXT, **GOLD}, {"text": TEXT, "source": "KEN", "target": "OMN", "type": "ACCUSE"}]
    report = figures_of(
        tmp_path, rows, [event("KEN", "OMN", "SANCTION", mode="discontinue", cameo="161"), event("KEN", "OMN", "ACCUSE")]
    )
    assert report.rows == 1
    assert figures(report, "strict") == (1.0, 1.0, 1.0)


def test_fields_take_lists_of_accepted_values_and_optional_events_are_not_missed(tmp_path: Path) -> None:
    gold = {"source": ["KEN", "KENGOV"], "target": [None, "OMN"], "type": ["SANCTION", "REJECT"], "cameo": ["161", "166"]}
    rows = [{"text": TEXT, "events": [gold, {"type": "ACCUSE", "optional": True}]}]
    report = figures_of(tmp_path, rows, [event("KEN GOV", None, "REJECT", cameo="166")])
    assert figures(report, "strict") == (1.0, 1.0, 1.0)


def test_the_other_way_of_a_joint_act_is_no_error_where_gold_has_one_way(tmp_path: Path) -> None:
    met = [event(*pair, "CONSULT", cameo="040", mutual=True) for pair in (("KEN", "OMN"), ("OMN", "KEN"))]
    one = figures_of(tmp_path, [{"text": TEXT, "events": [event("OMN", "KEN", "CONSULT")]}], met)
    both = figures_of(
        tmp_path, [{"text": TEXT, "events": [event(*pair, "CONSULT") for pair in (("OMN", "KEN"), ("KEN", "OMN"))]}], met
    )
    assert figures(one, "relaxed") == figures(both, "relaxed") == (1.0, 1.0, 1.0)
    none = figures_of(tmp_path, [{"text": TEXT, "events": []}], met)
    assert [(row.label, row.predicted) for row in none.labels] == [("CONSULT", 2)]


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ({"events": []}, r"gold\.jsonl:1: the row needs 'text'"),
        ({"text": TEXT}, r"gold\.jsonl:1: the row needs 'events' \(a list, empty for none\)"),
        ({"text": TEXT, "events": GOLD}, r"gold\.jsonl:1: the row needs 'events' \(list\)"),
        ({"text": TEXT, "events": ["161"]}, "an event must be an object"),
        ({"text": TEXT, "events": [{"source": "KEN"}]}, "an event needs 'type' \\(PLOVER\\) or 'cameo'"),
        ({"text": TEXT, "events": [{**GOLD, "code": "161"}]}, "not 'code'"),
        ({"text": TEXT, "events": [{**GOLD, "source": "Kenya"}]}, "'source' is an actor's code like 'KENGOV'"),
        ({"text": TEXT, "source": [0, 5], "target": [42, 46], "type": "SANCTION"}, "spans are for the task 'pairs'"),
        ({"text": TEXT, "events": [{**GOLD, "type": "FIGHT"}]}, "there is no PLOVER type 'FIGHT'; the types are ACCUSE, "),
        ({"text": TEXT, "events": [{**GOLD, "mode": "expels"}]}, "SANCTION has no mode 'expels'; the modes are convict, "),
        ({"text": TEXT, "events": [{**GOLD, "cameo": 161}]}, "'cameo' is a code of two to four digits as text"),
        ({"text": TEXT, "events": [{**GOLD, "cameo": "211"}]}, "'cameo' is a code of two to four digits as text"),
    ],
)
def test_bad_rows_stop_with_their_line(tmp_path: Path, row: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ConfigError, match=complaint):
        evaluate("events", gold_file(tmp_path, [row]), engine=lambda _: {"events": []})


@pytest.mark.parametrize("answer", [{}, {"events": [1]}, {"events": [event("Kenya", None, "ACCUSE")]}])
def test_bad_predictions_stop_with_the_row(tmp_path: Path, answer: dict[str, Any]) -> None:
    with pytest.raises(ConfigError, match=r"gold\.jsonl:1: .*prediction"):
        evaluate("events", gold_file(tmp_path, [{"text": TEXT, "events": [GOLD]}]), engine=lambda _: answer)


def test_codes_of_actors_are_read_as_the_field_writes_them() -> None:
    assert actor_of("KENGOV") == actor_of("KEN GOV") == actor_of("KEN:GOV")
    assert actor_of("LKASEP").sectors == ("REB",)
    assert actor_of("IGOUNO").country == "UNO"
    row = GoldRow({}, Path("gold.jsonl"), 1)
    assert fit("strict", checked(row, {"source": "GBRREB", "cameo": "18"}), event("GBR REB", None, "ASSAULT", cameo="181"))
    assert not fit("strict", checked(row, {"source": "GBRREB", "cameo": "18"}), event("GBR", None, "ASSAULT", cameo="181"))
    assert not fit("relaxed", checked(row, {"source": None, "cameo": "18"}), event("GBR", None, "ASSAULT", cameo="181"))


def test_our_own_rooms_code_the_sentence(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    report = evaluate(
        "events", gold_file(tmp_path, [{"text": TEXT, "events": [GOLD]}, {"text": "Rain fell on Monday.", "events": []}]), out
    )
    assert figures(report, "strict") == (1.0, 1.0, 1.0)
    assert [json.loads(line) for line in out.read_text().splitlines()] == [
        {"events": [{**GOLD, "mutual": False}]},
        {"events": []},
    ]


def test_what_states_agreed_to_do_is_between_them_and_what_they_are_willing_to_do_is_not() -> None:
    (agreed,) = claims_of("Peru and Ecuador agreed to patrol the Zarumilla canal together.", kind="pledge", engine="detente")
    assert {one.country for one in sides_of(agreed).actors} == {"PER", "ECU"}
    assert sides_of(agreed).reciprocal
    willing = Claim(**{name: getattr(agreed, name) for name in agreed.__struct_fields__} | {"status": "willing"})
    assert not sides_of(willing).reciprocal
