"""--coder: the same pages and gold under each engine, from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from detente.record import open_record
from tests.cli.conftest import Run
from tests.coding.endpoint import SENTENCE, Reply, act, completion, serving


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(f"Macron meets Scholz\n\n{SENTENCE} The two leaders spoke about energy and about the budget of the union.\n")
    return path


def set_up(monkeypatch: pytest.MonkeyPatch, url: str, **settings: str) -> None:
    for name, value in {"url": url, "model": "m", **settings}.items():
        monkeypatch.setenv(f"DETENTE_LLM_{name.upper()}", value)


def test_add_with_each_coder_keeps_who_read_what(
    detente: Run, page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "r.db"
    with serving(completion(act())) as endpoint:
        set_up(monkeypatch, endpoint.url, price_in="1", price_out="1")
        status, out, err = detente("add", page, "--record", path, "--workers", 1, "--coder", "llm")
        assert (status, err) == (0, "")
        assert "1 requests" in out
        assert "1000+100 tokens" in out
        assert "cost 0.0011" in out
        status, out, _ = detente("add", page, "--record", path, "--workers", 1, "--coder", "llm")
        assert "1 pages known already" in out
        assert len(endpoint.asked) == 1
    status, out, _ = detente("add", page, "--record", path, "--workers", 1, "--coder", "cues")
    assert (status, "1 pages read" in out) == (0, True)
    with open_record(path) as record:
        coders = sorted(run.coder.split(" / ")[0].split()[0] for run in record.runs())
        assert coders == ["cues", "llm", "llm"]
        assert {run.counts.get("llm_requests", 0) for run in record.runs() if run.coder.startswith("llm")} == {0, 1}


def test_what_was_not_answered_is_asked_by_the_next_run(
    detente: Run, page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "r.db"
    with serving(Reply({}, status=503, headers={"Retry-After": "0"}), completion(act())) as endpoint:
        set_up(monkeypatch, endpoint.url, attempts="1")
        detente("add", page, "--record", path, "--workers", 1, "--coder", "llm")
        with open_record(path) as record:
            assert [refusal.reason for refusal in record.refusals()] == ["llm_unavailable"]
            assert (record.counts()["pages"], list(record.claims())) == (0, [])
        status, out, _ = detente("add", page, "--record", path, "--workers", 1, "--coder", "llm")
        assert (status, "1 pages read" in out, len(endpoint.asked)) == (0, True, 2)
    with open_record(path) as record:
        assert any(claim.coder.startswith("llm") and claim.kind == "meeting" for claim in record.claims())


@pytest.mark.parametrize(
    ("coder", "words"), [("llm", "DETENTE_LLM_URL and DETENTE_LLM_MODEL"), ("oracle", "the coders are detente, cues, llm")]
)
def test_a_coder_that_cannot_be_used_stops_before_the_first_page(
    detente: Run, page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, coder: str, words: str
) -> None:
    for name in ("URL", "MODEL"):
        monkeypatch.delenv(f"DETENTE_LLM_{name}", raising=False)
    status, _, err = detente("add", page, "--record", tmp_path / "r.db", "--coder", coder)
    assert (status, words in err, err.count("\n")) == (2, True, 1)


def test_the_coder_can_stand_in_the_settings_file(detente: Run, page: Path, tmp_path: Path) -> None:
    config = tmp_path / "detente.toml"
    config.write_text('coder = "cues"\nworkers = 1\n')
    path = tmp_path / "r.db"
    assert detente("add", page, "--record", path, "--config", config)[0] == 0
    with open_record(path) as record:
        assert [run.coder.split()[0] for run in record.runs()] == ["cues"]


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    row = {
        "text": SENTENCE,
        "claims": [{"kind": "meeting", "quote": SENTENCE.rstrip("."), "realis": "happened"}],
    }
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(row) + "\n")
    return path


def test_coders_stand_side_by_side(detente: Run, gold: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    arguments = ["evaluate", "claims", gold, "--coder", "cues", "--coder", "llm"]
    with serving(completion(act(), act(quote="made up"))) as endpoint:
        set_up(monkeypatch, endpoint.url)
        status, table, err = detente(*arguments, "--predictions", tmp_path / "out.jsonl")
        assert (status, err) == (0, "")
        figures = json.loads(detente(*arguments, "--json")[1])
    lines = {line[:15].strip(): line.split()[-2:] for line in table.splitlines() if line.strip()}
    assert lines["requests"] == ["0", "1"]
    assert lines["micro recall"] == ["1.000", "1.000"]
    assert lines["tokens in+out"] == ["0+0", "1000+100"]
    assert "llm refused: llm_quote 1" in table
    assert [one["coder"] for one in figures["coders"]] == ["cues", "llm"]
    assert {path.name for path in tmp_path.glob("out.*")} == {"out.cues.jsonl", "out.llm.jsonl"}


@pytest.mark.parametrize(
    ("task", "coders", "words"),
    [
        ("dates", ["cues"], "dates has one engine"),
        ("claims", ["cues", "cues"], "each coder once"),
        ("claims", ["x"], "no coder 'x'"),
    ],
)
def test_coders_that_cannot_be_compared_are_named(detente: Run, gold: Path, task: str, coders: list[str], words: str) -> None:
    status, _, err = detente("evaluate", task, gold, *(word for coder in coders for word in ("--coder", coder)))
    assert (status, words in err) == (2, True)
