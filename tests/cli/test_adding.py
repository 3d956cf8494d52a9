"""detente add and demo on files, through the whole pipeline."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from detente.record import open_record
from tests.cli.conftest import Run

STORY = (
    "Hanoi and Moscow talk again\n\n"
    "HANOI - Vietnamese Foreign Minister Bui Thanh Son received the Russian Ambassador to Vietnam, Gennady Bezdetko, in Hanoi on "
    "March 4, 2022. Both sides praised the comprehensive strategic partnership between Vietnam and Russia.\n\n"
    "The minister invited Russian Foreign Minister Sergey Lavrov to visit Vietnam. Russia pledged to supply vaccines to Vietnam, the "
    "ambassador said at the reception, and thanked the Vietnamese side for medical equipment sent in 2020.\n"
)


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "story.txt").write_text(STORY)
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in STORY.split("\n\n")[1:])
    html = f"<html><head><title>Talks</title></head><body><article><h1>Hanoi and Moscow talk</h1>{paragraphs}</article></body></html>"
    (folder / "story.html").write_text(html)
    (folder / "empty.txt").write_text("")
    return folder


def test_pages_become_claims_whose_words_stand_in_their_articles(detente: Run, pages: Path, tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    status, out, err = detente("add", pages, "--record", path, "--workers", 1)
    assert status == 0
    assert "2 pages read" in out
    assert "1 refused (empty 1)" in out
    assert "not read" in err
    assert "empty.txt" in err
    lines = detente("claims", "--record", path, "--format", "jsonl")[1].splitlines()
    assert lines
    with open_record(path) as record:
        for line in lines:
            for span in json.loads(line)["evidence"]:
                assert record.article(span["article"]).text[span["start"] : span["end"]] == span["quote"]
    again = detente("add", pages, "--record", path, "--workers", 1)[1]
    assert "0 new claims, 2 pages known already" in again
    assert detente("claims", "--record", path, "--format", "jsonl")[1].splitlines() == lines


def test_nothing_readable_is_a_failure(detente: Run, tmp_path: Path) -> None:
    status, _, err = detente("add", tmp_path / "none", "--record", tmp_path / "r.db", "--workers", 1)
    assert status == 1
    assert "none" in err
    assert "Traceback" not in err
    web = detente("add", "https://example.org/news.html", "--record", tmp_path / "r.db", "--workers", 1)[2]
    assert "not fetched from the web" in web


def test_standard_input_is_a_page(detente: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(STORY.encode())))
    status, out, _ = detente("add", "-", "--record", tmp_path / "r.db", "--workers", 1)
    assert (status, "1 pages read" in out) == (0, True)


def test_a_table_is_read_by_its_columns(detente: Run, tmp_path: Path) -> None:
    table = tmp_path / "table.jsonl"
    rows = [{"body": STORY, "day": "2022-03-05"}, {"body": STORY.replace("March 4", "March 3"), "day": "2022-03-06"}]
    table.write_text("".join(json.dumps(row) + "\n" for row in rows))
    status, out, _ = detente("add", table, "--map", "text=body,published=day", "--record", tmp_path / "r.db", "--workers", 1)
    assert status == 0
    assert "2 pages read" in out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--map", "text"], "--map: 'text' is not FIELD=COLUMN"),
        (["--workers", "-1"], "--workers"),
        (["--config", "none.toml"], "no such settings file"),
        (["--max-bytes", "many"], "--max-bytes"),
    ],
)
def test_wrong_options_are_refused_before_anything_is_made(
    detente: Run, tmp_path: Path, arguments: list[str], words: str
) -> None:
    status, out, err = detente("add", "x.txt", "--record", tmp_path / "r.db", *arguments)
    assert (status, out) == (2, "")
    assert words in err
    assert list(tmp_path.iterdir()) == []


def test_the_demo_reads_the_sample_and_says_what_to_try(detente: Run, tmp_path: Path) -> None:
    path = tmp_path / "demo.db"
    status, out, err = detente("demo", "--record", path, "--workers", 2)
    assert (status, err) == (0, "")
    assert "Try next:" in out
    assert "The latest dated acts between VNM and RUS" in out
    tries = [line.split() for line in out.split("Try next:")[1].splitlines() if line]
    shown = next(words[2] for words in tries if words[1] == "show")
    assert detente("show", shown, "--record", path)[0] == 0
    commands = [words[1 : words.index(str(path)) + 1] for words in tries if words[1] in ("join", "relation")]
    joined = [detente(*words)[0] for words in commands]
    assert joined == [0, 0]
    assert "nothing is read twice" in detente("demo", "--record", path)[1]


def test_who_stops_a_run_is_told_that_it_can_go_on(
    detente: Run, pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("detente.cli.adding.read_into", stopped)
    status, _, err = detente("add", pages, "--record", tmp_path / "r.db", "--workers", 1)
    assert (status, err.count("run the same command again")) == (130, 1)
