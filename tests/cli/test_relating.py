"""detente join, events, relation, network and review, as a user runs them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from detente.record import open_record
from tests.events.building import days, person, text

Run = Callable[..., tuple[int, str, str]]
PUTIN, TRONG = person("Vladimir Putin", "RUS", "member"), person("Nguyen Phu Trong", "VNM", "member")
MEETING = {"date": days("2024-06-20", "2024-06-21"), "participants": (PUTIN, TRONG)}


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.db"
    with open_record(path) as record:
        record.add(
            [
                text("a", ("Putin met Trong", MEETING), publisher="Reuters"),
                text("b", ("The two men sat down", MEETING), publisher="TASS"),
            ]
        )
    return path


def test_claims_become_events_and_a_relation(news: Path, detente: Run) -> None:
    status, out, _ = detente("join", "--record", news)
    assert (status, "2 claims (all) -> 1 events written" in out) == (0, True)
    status, out, _ = detente("events", "--record", news, "--format", "json")
    (event,) = json.loads(out)
    assert (event["kind"], event["independent_sources"]) == ("meeting", 2)
    status, out, _ = detente("relation", "Vietnam", "RUS", "--record", news)
    assert status == 0
    assert "encounters" in out
    assert "Nguyen Phu Trong (VNM)" in out
    assert "no event on record" in detente("relation", "Peru", "CHL", "--record", news)[1]
    status, out, _ = detente("relation", "VNM", "RUS", "--record", news, "--format", "csv", "--part", "timeline")
    assert (out.count("\n"), "Reuters; TASS" in out) == (2, True)
    status, out, _ = detente("network", "--record", news, "--format", "csv")
    assert out.splitlines()[1].startswith("RUS,VNM,1,2,1.0")
    status, out, _ = detente("network", "--record", news, "--by", "month", "--format", "csv")
    assert out.splitlines()[1].endswith("2024-06-01,2024-07-01")
    status, out, _ = detente("network", "--record", news, "--by", "year")
    assert out.split()[:2] == ["IN", "A"]
    assert out.splitlines()[1].split()[:3] == ["2024", "RUS", "VNM"]


def test_what_is_not_joined_yet_is_said(news: Path, detente: Run) -> None:
    _, out, err = detente("relation", "VNM", "RUS", "--record", news)
    assert "no event on record" in out
    assert err == f"2 claims are not joined into events yet: detente join --record {news}\n"
    detente("join", "--record", news)
    assert [detente(*view, "--record", news)[2] for view in (("relation", "VNM", "RUS"), ("events",), ("network",))] == [
        "",
        "",
        "",
    ]


def test_a_decision_is_kept(news: Path, detente: Run) -> None:
    detente("join", "--record", news)
    event = json.loads(detente("events", "--record", news, "--format", "json")[1])[0]
    status, out, _ = detente("review", "split", event["id"], event["claims"][0], "--by", "An Editor", "--record", news)
    assert (status, "is split" in out) == (0, True)
    found = json.loads(detente("events", "--record", news, "--format", "json")[1])
    assert [len(one["claims"]) for one in found] == [1, 1]
    status, out, _ = detente("review", "merge", found[0]["id"], found[1]["id"], "--by", "An Editor", "--record", news)
    assert status == 0
    assert len(json.loads(detente("events", "--record", news, "--format", "json")[1])) == 1
    status, out, _ = detente("review", "correct", event["claims"][1], "subkind=talks", "--by", "An Editor", "--record", news)
    assert (status, "corrected by An Editor" in out) == (0, True)
    with open_record(news) as record:
        assert record.claim(event["claims"][1]).subkind == "talks"


def test_words_in_brackets_are_words(tmp_path: Path, detente: Run) -> None:
    """Editors put theirs in brackets, which is also how the library that prints tables marks colours."""
    path = tmp_path / "a [new] record.db"
    quote = "we [the Americans] met [/b] them [sic]"
    with open_record(path) as record:
        record.add(text("a", (quote, MEETING), title="Talks in [Moscow]"))
    detente("join", "--record", path)
    status, out, _ = detente("relation", "VNM", "RUS", "--record", path, "--part", "timeline")
    assert (status, quote in " ".join(out.split())) == (0, True)
    assert "Talks in [Moscow]" in detente("search", "Americans", "--record", path)[1]
    assert quote in " ".join(detente("claims", "--record", path)[1].split())
    assert "a [new] record.db" in detente("status", "--record", path)[1]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("relation", "Atlantis", "VNM"), "no state, group or actor"),
        (("relation", "VNM", "RUS", "--part", "mood"), "choose from timeline"),
        (("events", "--kind", "meetings"), "choose from meeting"),
        (("network", "--state", "Atlantis"), "no state"),
        (("review", "reject", "claim-0", "--by", " "), "name of the person"),
    ],
)
def test_mistakes_are_explained(news: Path, detente: Run, arguments: tuple[str, ...], words: str) -> None:
    status, _, error = detente(*arguments, "--record", news)
    assert status == 2
    assert words in error
    assert "Traceback" not in error
