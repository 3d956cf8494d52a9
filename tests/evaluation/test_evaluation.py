"""Figures against counts made by hand, and complaints that name file and line."""

import itertools
import json
import tracemalloc
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.errors import ConfigError
from detente.evaluation import Report, evaluate
from detente.evaluation.claims import token_f1
from detente.evaluation.engines import predict_actors, value_of
from detente.evaluation.gold import GoldRow
from detente.evaluation.matching import best_matching
from detente.evaluation.scoring import micro_score
from detente.model import DateRange


def gold_file(folder: Path, rows: list[Any]) -> Path:
    path = folder / "gold.jsonl"
    path.write_text("".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows), encoding="utf-8")
    return path


def figures(report: Report, name: str) -> tuple[float, float, float]:
    score = next(score for score in report.scores if score.name == name)
    assert score.low <= score.f1 + 1e-9
    assert score.f1 <= score.high + 1e-9
    return round(score.precision, 4), round(score.recall, 4), round(score.f1, 4)


def accuracy(report: Report, field: str) -> tuple[int, float]:
    row = next(row for row in report.fields if row.field == field)
    return row.total, row.accuracy


def pair(label: str, guess: str) -> dict[str, Any]:
    return {"text": "Oslo thanked Lima.", "source": [0, 4], "target": [13, 17], "label": label, "guess": guess}


def test_pairs_are_scored_by_the_best_label(tmp_path: Path) -> None:
    rows = [pair("AID", "AID"), pair("AID", "NONE"), pair("NONE", "NONE"), pair("NONE", "SUPPORT"), pair("SUPPORT", "SUPPORT")]
    path = gold_file(tmp_path, rows)
    report = evaluate("pairs", path, tmp_path / "out.jsonl", lambda row: {"scores": {row["guess"]: 0.6, "COERCE": 0.4}})
    assert figures(report, "micro") == (0.6, 0.6, 0.6)
    labels = {row.label: (row.gold, row.predicted, round(row.f1, 3)) for row in report.labels}
    assert labels == {"AID": (2, 1, 0.667), "NONE": (2, 2, 0.5), "SUPPORT": (1, 2, 0.667)}
    assert figures(report, "macro")[2] == round((2 / 3 + 1 / 2 + 2 / 3) / 3, 4)
    assert figures(report, "macro without NONE")[2] == round(2 / 3, 4)
    written = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert written[0] == {"scores": {"AID": 0.6, "COERCE": 0.4}}


def test_the_same_rows_give_the_same_report(tmp_path: Path) -> None:
    path = gold_file(tmp_path, [pair("AID", "AID"), pair("AID", "NONE"), pair("NONE", "NONE")])
    reports = [evaluate("pairs", path, engine=lambda row: {"scores": {row["guess"]: 1.0}}) for _ in range(2)]
    assert reports[0] == reports[1]
    assert msgspec.json.decode(msgspec.json.encode(reports[0]), type=Report) == reports[0]
    assert "macro without NONE" in reports[0].render()


QUOTE = "Norway's foreign minister received the Chilean ambassador in Oslo on Monday"


def claim(kind: str = "meeting", quote: str = QUOTE, **fields: Any) -> dict[str, Any]:
    return {"id": f"claim-{kind}-{len(quote)}", "kind": kind, "evidence": [{"quote": quote}], "segment": "body", **fields}


def test_claims_match_by_kind_and_words(tmp_path: Path) -> None:
    gold = [
        {
            "kind": "meeting",
            "quote": QUOTE,
            "states": ["CHL", "NOR"],
            "realis": "happened",
            "further": ["The two at the table in Bergen"],
        },
        {"kind": "pledge", "also_kinds": ["aid"], "quote": "Chile will send two ships next year", "date": None},
        {"kind": "office", "quote": "Norway's foreign minister", "optional": True},
        {"kind": "visit", "quote": "the ambassador is to travel to Tromsø in June"},
    ]
    found = [
        claim(quote=QUOTE.removesuffix(" on Monday"), states=["NOR", "CHL"], realis="planned"),
        claim(quote="The two at the table in Bergen"),  # a further mention: neither right nor wrong
        claim("aid", "Chile will send two ships"),
        claim("call", QUOTE),  # the right words, the wrong kind
    ]
    path = gold_file(tmp_path, [{"text": "…", "claims": gold}])
    report = evaluate("claims", path, engine=lambda row: {"claims": found})
    assert figures(report, "micro") == (round(2 / 3, 4), round(2 / 3, 4), round(2 / 3, 4))
    assert {row.label: (row.gold, row.predicted) for row in report.labels} == {
        "meeting": (1, 1),
        "pledge": (1, 1),
        "visit": (1, 0),
        "call": (0, 1),
    }
    assert accuracy(report, "states") == (1, 1.0)
    assert accuracy(report, "realis") == (1, 0.0)
    assert accuracy(report, "date") == (1, 1.0)


@pytest.mark.parametrize(
    ("parties", "right"),
    [
        ([{"country": "PER", "actor": "state:PER"}, {"country": "CHL", "sector": "COP"}], 1.0),
        ([{"country": "PER", "sector": "GOV"}, {"country": "CHL", "sector": "COP"}, {"country": "CHL", "sector": "COP"}], 1.0),
        ([{"country": "PER", "sector": "GOV"}, {"country": "CHL", "sector": None}], 0.0),
        ([{"country": "PER", "sector": "GOV"}], 0.0),
    ],
)
def test_the_sectors_of_a_claim_are_those_of_all_its_parties(
    tmp_path: Path, parties: list[dict[str, str | None]], right: float
) -> None:
    gold = {"kind": "meeting", "quote": QUOTE, "sectors": ["CHL COP", "PER GOV"]}
    report = evaluate(
        "claims",
        gold_file(tmp_path, [{"text": "…", "claims": [gold]}]),
        engine=lambda row: {"claims": [claim(participants=parties)]},
    )
    assert accuracy(report, "sectors") == (1, right)


def test_an_optional_claim_counts_when_found(tmp_path: Path) -> None:
    path = gold_file(tmp_path, [{"text": "…", "claims": [{"kind": "meeting", "quote": QUOTE, "optional": True}]}])
    assert figures(evaluate("claims", path, engine=lambda row: {"claims": [claim()]}), "micro") == (1.0, 1.0, 1.0)


@pytest.mark.parametrize(
    ("gold", "found", "name", "country"),
    [
        ({"name": "Hanoi", "country": "VNM"}, {"text": "Ha Noi", "name": "Hanoi", "country": "VNM"}, (1, 1.0), (1, 1.0)),
        ({"name": "Hanoi", "country": "VNM"}, {"text": "Moscow", "name": "Moscow", "country": "RUS"}, (1, 0.0), (1, 0.0)),
        ({"name": "Uri", "country": "IND"}, {"text": "Uri", "name": None, "country": None}, (1, 1.0), (1, 0.0)),
        ([{"name": "Kremlin", "country": "RUS"}, None], None, (1, 1.0), (1, 1.0)),
        (None, {"text": "Lima", "name": "Lima", "country": "PER"}, (1, 0.0), (1, 0.0)),
        (None, None, None, None),
    ],
)
def test_the_place_of_a_claim_counts_where_gold_or_the_answer_has_one(
    tmp_path: Path, gold: object, found: object, name: tuple[int, float] | None, country: tuple[int, float] | None
) -> None:
    path = gold_file(tmp_path, [{"text": "…", "claims": [{"kind": "meeting", "quote": QUOTE, "place": gold}]}])
    report = evaluate("claims", path, engine=lambda row: {"claims": [claim(place=found)]})
    fields = {one.field for one in report.fields}
    assert (accuracy(report, "place") if "place" in fields else None) == name
    assert (accuracy(report, "place country") if "place country" in fields else None) == country


def test_participants_and_dates_of_matched_claims(tmp_path: Path) -> None:
    host = {"role": "host", "name": "Anniken Huitfeldt", "country": "NOR"}
    guest = {"role": "guest", "name": "Waldemar Coutts", "country": "CHL"}
    day = {"start": "2021-05-03", "end": "2021-05-04", "basis": "derived"}
    gold = [{"kind": "meeting", "quote": QUOTE, "participants": [host, guest], "date": day}]
    swapped = [
        {**guest, "role": "host"},
        {"role": "host", "name": "Norwegian Foreign Minister Anniken Huitfeldt", "country": "NOR"},
    ]
    path = gold_file(tmp_path, [{"text": "…", "claims": gold}])
    found = claim(participants=swapped, date={**day, "basis": "stated"})
    report = evaluate("claims", path, engine=lambda row: {"claims": [found]})
    assert accuracy(report, "participants") == (1, 0.5)
    assert accuracy(report, "date") == (1, 1.0)
    assert accuracy(report, "date basis") == (1, 0.0)


@pytest.mark.parametrize(
    ("mention", "country", "name"),
    [
        ("his Vietnamese counterpart", "VNM", "Phạm Bình Minh"),
        ("diplomat", "RUS", "Sergey Lavrov"),
        ("two countries", "RUS+VNM", "Russia"),
    ],
)
def test_an_actor_that_only_the_text_names_is_found_in_it(tmp_path: Path, mention: str, country: str, name: str) -> None:
    text = (
        "Sergey Lavrov of Russia came to Hanoi on Monday.\n\nThe diplomat met his Vietnamese counterpart.\n\n"
        "Russia thanked Vietnam.\n\nThe two countries will meet again."
    )
    start = text.index(mention)
    row = {"text": text, "start": start, "end": start + len(mention), "date": "2019-02-02"}
    found = predict_actors(GoldRow(fields=row, path=tmp_path, line=1))
    assert (found["country"], found["name"]) == (country, name)


def test_actors_are_scored_field_by_field(tmp_path: Path) -> None:
    row = {
        "text": "Tô Lâm spoke.",
        "start": 0,
        "end": 6,
        "date": "2026-01-20",
        "country": "VNM",
        "name": "Tô Lâm",
        "office": None,
    }
    place = {"text": "in Huế", "start": 3, "end": 6, "date": None, "country": "VNM", "lat": 16.46, "lon": 107.59}
    answers = iter([{"country": "vnm", "name": "To Lam", "office": "President"}, {"country": None, "lat": 16.05, "lon": 108.2}])
    report = evaluate("actors", gold_file(tmp_path, [row, place]), engine=lambda fields: next(answers))
    assert accuracy(report, "country") == (2, 0.5)
    assert accuracy(report, "name") == (1, 1.0)
    assert accuracy(report, "office") == (1, 0.0)
    assert accuracy(report, "place") == (1, 1.0)


def test_dates_want_the_exact_value(tmp_path: Path) -> None:
    rows = [
        {"text": "on 13 August", "start": 3, "end": 12, "anchor": "2021-08-14", "value": "2021-08-13", "basis": "derived"},
        {"text": "regularly", "start": 0, "end": 9, "anchor": None, "value": None},
        {"text": "last year", "start": 0, "end": 9, "anchor": "2021-08-14", "value": "2020"},
    ]
    answers = iter([{"value": "2021-08-13", "basis": "derived"}, {"value": "2021-08-14"}, {"value": None}])
    report = evaluate("dates", gold_file(tmp_path, rows), engine=lambda row: next(answers))
    assert figures(report, "micro") == (0.5, 0.5, 0.5)
    assert accuracy(report, "value") == (3, 1 / 3)
    assert accuracy(report, "basis") == (1, 1.0)


@pytest.mark.parametrize(
    ("start", "end", "precision", "value"),
    [
        ("2021-08-13", "2021-08-14", "day", "2021-08-13"),
        ("2021-08-01", "2021-09-01", "month", "2021-08"),
        ("2021-01-01", "2022-01-01", "year", "2021"),
        ("2021-08-09", "2021-08-16", "week", "2021-W32"),
        ("2020-01-01", "2030-01-01", "decade", "202X"),
        ("2021-08-13", "2021-08-16", "day", "2021-08-13/2021-08-15"),
        ("2019-01-01", "2022-01-01", "year", "2019-01-01/2021-12-31"),
        ("--08-13", None, "day", "--08-13"),
        (None, None, "unknown", None),
    ],
)
def test_ranges_are_written_in_iso_notation(start: str | None, end: str | None, precision: Any, value: str | None) -> None:
    basis: Any = "unknown" if start is None else "stated"
    assert value_of(DateRange(start=start, end=end, precision=precision, basis=basis)) == value


PAGE = """<html><head><title>Ministers meet in Oslo</title><meta name="date" content="2021-05-03"></head><body><nav>Home World</nav><article>
<h1>Ministers meet in Oslo</h1><p>The foreign ministers of Norway and Chile met in Oslo on Monday and signed a memorandum.</p>
<p>They agreed to send inspectors to the ports of the two countries before the end of the year.</p></article></body></html>"""


def test_articles_are_read_by_our_own_rooms(tmp_path: Path) -> None:
    text = "The foreign ministers of Norway and Chile met in Oslo on Monday and signed a memorandum. They agreed to send inspectors to the ports of the two countries before the end of the year."
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "a.html").write_text(PAGE)
    row = {"text": text, "title": "Ministers meet in Oslo", "published": "2021-05-03"}
    path = gold_file(tmp_path, [{"html": PAGE, **row}, {"path": "pages/a.html", **row}, {"id": "a", **row}])
    report = evaluate("articles", path, tmp_path / "out.jsonl")
    assert figures(report, "pages (macro)") == (1.0, 1.0, 1.0)
    assert accuracy(report, "title") == accuracy(report, "published") == (3, 1.0)
    assert json.loads((tmp_path / "out.jsonl").read_text().splitlines()[0])["published"] == "2021-05-03"


@pytest.mark.parametrize(
    ("task", "row", "complaint"),
    [
        ("pairs", '{"text": "a"', r"gold\.jsonl:1: this line is no JSON"),
        ("pairs", "[1]", r"gold\.jsonl:1: a row must be a JSON object"),
        (
            "pairs",
            {"text": "a b", "source": [0, 1], "target": [2, 9], "label": "AID"},
            r"gold\.jsonl:1: target \[2, 9\) lies outside",
        ),
        (
            "pairs",
            {"text": "a b", "source": 4, "target": [2, 3], "label": "AID"},
            r"gold\.jsonl:1: the row needs 'source' \(list\)",
        ),
        ("claims", {"text": "a", "claims": [{"kind": "visit"}]}, r"gold\.jsonl:1: every claim needs 'kind' and 'quote'"),
        ("articles", {"path": "none.html", "text": "a"}, r"gold\.jsonl:1: there is no page 'none\.html'"),
        ("articles", {"text": "a"}, r"gold\.jsonl:1: the row needs 'path' or 'html'"),
        ("dates", {"text": "in May", "start": 3, "end": 6, "anchor": None}, r"gold\.jsonl:1: the row needs 'value'"),
        ("colours", {"text": "a"}, "there is no task 'colours'; the tasks are actors, articles, claims, dates, events, pairs"),
    ],
)
def test_bad_rows_are_named(tmp_path: Path, task: str, row: Any, complaint: str) -> None:
    engines: dict[str, Any] = {"claims": lambda fields: {"claims": []}, "dates": lambda fields: {"value": None}}
    with pytest.raises(ConfigError, match=complaint):
        evaluate(task, gold_file(tmp_path, [row]), engine=engines.get(task))


def test_missing_and_empty_gold_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"none\.jsonl: the gold file cannot be read"):
        evaluate("pairs", tmp_path / "none.jsonl")
    with pytest.raises(ConfigError, match="has no rows"):
        evaluate("pairs", gold_file(tmp_path, [""]))


def total(scores: list[list[float]], pairs: list[tuple[int, int]]) -> float:
    return sum(scores[row][column] for row, column in pairs)


@given(
    st.integers(1, 4).flatmap(
        lambda columns: st.lists(
            st.lists(st.sampled_from([0.0, 0.5, 0.6, 0.9, 1.0]), min_size=columns, max_size=columns), min_size=1, max_size=4
        )
    )
)
def test_no_matching_is_better_than_the_best(scores: list[list[float]]) -> None:
    pairs = best_matching(scores)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    rows, columns = range(len(scores)), range(len(scores[0]))
    size = min(len(scores), len(scores[0]))
    best = max(
        total(scores, list(zip(left, right, strict=True)))
        for left in itertools.permutations(rows, size)
        for right in itertools.combinations(columns, size)
    )
    assert total(scores, pairs) == pytest.approx(best)


def test_words_of_quotes_are_compared_folded() -> None:
    assert token_f1("Tô Lâm visited Łódź", ["to lam VISITED lodz!"]) == 1.0
    assert token_f1("one two three four", ["one two five six"]) == 0.5
    assert token_f1("one", []) == 0.0


def test_types_are_asked_of_related_pairs_where_gold_has_no_none(tmp_path: Path) -> None:
    def engine(row: dict[str, Any]) -> dict[str, Any]:
        return {"scores": {"NONE": 0.5, row["guess"]: 0.3, "COERCE": 0.2}}

    closed = gold_file(tmp_path, [pair("AID", "AID"), pair("SUPPORT", "SUPPORT")])
    report = evaluate("pairs", closed, engine=engine)
    assert figures(report, "macro")[2] == 1.0
    assert "every pair is taken as related" in report.render()
    opened = gold_file(tmp_path, [pair("AID", "AID"), pair("SUPPORT", "AID"), pair("NONE", "NONE")])
    report = evaluate("pairs", opened, engine=engine)
    assert figures(report, "micro")[0] == round(1 / 3, 4)
    assert figures(report, "macro of the type, given a relation")[2] == round((2 / 3 + 0) / 2, 4)
    assert report.notes == ()


def test_intervals_of_many_rows_take_little_memory() -> None:
    """All resamples of 20,000 rows at once would be 160 MB."""
    tracemalloc.start()
    score = micro_score([{"a": (1.0, 0.0, 1.0)}, {"a": (0.0, 1.0, 1.0)}] * 10_000)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert score.low < score.f1 < score.high
    assert peak < 60_000_000
