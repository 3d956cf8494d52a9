"""detente claims, show, search, status: what is printed, and what is said when it cannot be."""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from detente.model import Claim, Review
from detente.record import open_record
from tests.builders import RECEPTION, article_of
from tests.cli.conftest import Run


def test_jsonl_is_the_public_claim_a_line(detente: Run, path: Path) -> None:
    status, out, err = detente("claims", "--record", path, "--format", "jsonl")
    with open_record(path) as record:
        expected = list(record.claims())
    assert (status, err) == (0, "")
    assert [msgspec.json.decode(line, type=Claim) for line in out.splitlines()] == expected
    assert RECEPTION.split(". ")[0] in out  # diacritics as they are, not escaped


def test_csv_has_a_header_and_a_row_a_claim(detente: Run, path: Path) -> None:
    _, out, _ = detente("claims", "--record", path, "--format", "csv")
    meeting, pledge = csv.DictReader(io.StringIO(out))
    assert (meeting["date_start"], meeting["actors"], meeting["recipients"]) == ("2021-08-13", "", "Tô Lâm (VNM)")
    assert meeting["quote"] == RECEPTION[int(meeting["start"]) : int(meeting["end"])]
    assert (pledge["date_start"], pledge["status"], pledge["states"]) == ("", "intended", "RUS; VNM")


def test_the_table_says_when_who_what_how_and_in_which_words(detente: Run, path: Path) -> None:
    status, out, _ = detente("claims", "--record", path, "--pair", "vnm", "rus", "--kind", "meeting", "--since", "2021")
    assert status == 0
    head, who, *_ = out.splitlines()
    assert head.split() == ["ID", "DATE", "KIND", "WHO", "→", "WHOM,", "AND", "THE", "WORDS", "HOW"]
    assert who.split()[1:] == ["2021-08-13", "meeting", "Tô", "Lâm", "(VNM)", "happened"]
    assert "“Tô Lâm received the Russian envoy" in out
    assert "pledge" not in out
    assert "\x1b" not in out
    assert max(len(line) for line in out.splitlines()) <= 120


def test_the_table_shows_what_a_person_decided(detente: Run, path: Path) -> None:
    with open_record(path) as record:
        meeting = next(record.claims(kind="meeting"))
        record.review(meeting.id, Review(decision="rejected", by="Linh", at="2026-01-02", reason="another envoy"))
    assert "rejected" in detente("claims", "--record", path)[1]
    assert "rejected by Linh, 2026-01-02: another envoy" in detente("show", meeting.id, "--record", path)[1]


def test_filters_that_nothing_answers_say_so(detente: Run, path: Path) -> None:
    assert "no claim answers" in detente("claims", "--record", path, "--pair", "FRA", "DEU")[1]


def test_states_may_be_named_and_names_of_nobody_are_said_to_be(detente: Run, path: Path) -> None:
    by_code = detente("claims", "--record", path, "--pair", "vnm", "rus")
    assert detente("claims", "--record", path, "--pair", "Vietnam", "Russia") == by_code
    for command in (("claims",), ("events",), ("export", "-f", "csv", "-o", path.with_suffix(".csv"))):
        status, _, err = detente(*command, "--record", path, "--pair", "Vietnam", "Atlantis")
        assert (status, "'Atlantis' is no state" in err) == (2, True)


def test_show_prints_a_claim_with_its_words_in_context(detente: Run, path: Path) -> None:
    with open_record(path) as record:
        meeting = next(record.claims(kind="meeting"))
        event = next(record.events())
    status, out, _ = detente("show", meeting.id[6:14], "--record", path)
    assert status == 0
    for words in (
        meeting.id,
        "Moscow will send vaccines",
        "Tô Lâm (VNM, PTY, President)",
        "stated",
        "Nhân Dân",
        event.id,
        "Đà Nẵng",
    ):
        assert words in out


def test_show_prints_articles_and_events(detente: Run, path: Path) -> None:
    with open_record(path) as record:
        event = next(record.events())
    article = article_of(RECEPTION)
    assert RECEPTION[:40] in detente("show", article.id, "--record", path)[1]
    assert "1 independent sources" in detente("show", event.id[6:], "--record", path)[1]


def test_search_ignores_diacritics_and_names_the_claims(detente: Run, path: Path) -> None:
    with open_record(path) as record:
        meeting = next(record.claims(kind="meeting"))
    status, out, _ = detente("search", "to lam", "DA NANG", "--record", path)
    assert status == 0
    assert "Reception in Đà Nẵng" in out
    assert meeting.id[6:14] in out
    assert detente("search", "Ulaanbaatar", "--record", path)[1] == "nothing found\n"


def test_status_counts_and_lists_refusals(detente: Run, path: Path) -> None:
    _, out, _ = detente("status", "--record", path)
    lines = [line.split() for line in out.splitlines()]
    assert ["2", "claims"] in lines
    assert ["1", "no_participants"] in lines
    assert detente("status", "--record", path, "--refusals")[1].split("\t")[1:3] == ["coding", "no_participants"]


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["claims", "--record", "missing.db"], 1, "detente add PATH --record missing.db"),
        (["show", "zzzz"], 1, "no claim, article or event 'zzzz'"),
        (["show", "claim-"], 1, "begins several ids"),
        (["search", "-"], 1, "at least one word"),
        (["claims", "--since", "soon"], 1, "'soon' is not a day"),
        (["claims", "--kind", "dance"], 2, "--kind: there is no 'dance'; choose from meeting, visit"),
        (["claims", "--format", "xml"], 2, "--help` lists what there is"),
        (["claims", "--colour"], 2, "No such option: --colour"),
        (["dance"], 2, "No such command 'dance'"),
        (["claims", "--limit", "0"], 2, "--limit"),
    ],
)
def test_what_goes_wrong_is_one_line(detente: Run, path: Path, arguments: list[str], status: int, words: str) -> None:
    record = [] if "--record" in arguments or arguments[0] == "dance" else ["--record", path]
    found, out, err = detente(*arguments, *record)
    assert (found, out) == (status, "")
    assert err.startswith("detente: ")
    assert err.count("\n") == 1
    assert words in err


def test_without_a_command_the_help_is_shown(detente: Run) -> None:
    status, out, err = detente()
    assert (status, err) == (2, "")
    assert "Commands:" in out


def test_the_version_is_printed(detente: Run) -> None:
    assert detente("--version")[1].startswith("detente 0.")


@pytest.mark.parametrize("charset", ["latin-1", "ascii"])
def test_another_character_set_ends_in_no_error_and_data_stay_whole(path: Path, charset: str) -> None:
    environment = {**os.environ, "PYTHONPATH": "src", "PYTHONIOENCODING": charset}

    def run(*arguments: str) -> bytes:
        command = [sys.executable, "-m", "detente", *arguments, "--record", str(path)]
        done = subprocess.run(command, capture_output=True, check=False, env=environment)
        assert (done.returncode, b"unexpected" in done.stderr) == (0, False)
        return done.stdout

    assert "meeting" in run("claims").decode(charset)
    for arguments in (("claims", "--format", "csv"), ("events", "--format", "csv"), ("events", "--format", "json")):
        assert "Đà Nẵng" in run(*arguments).decode("utf-8")


def test_a_broken_pipe_is_quiet(path: Path) -> None:
    command = f"{sys.executable} -m detente claims --record {path} --format jsonl | true"
    for _ in range(3):
        done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False, env={"PYTHONPATH": "src"})
        assert done.stderr == ""


def test_a_bug_is_one_line_with_its_place(detente: Run, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise KeyError("oops")

    monkeypatch.setattr("detente.record.store.Record.counts", broken)
    status, _, err = detente("status", "--record", path)
    assert status == 1
    assert err.startswith("detente: unexpected KeyError: 'oops' (test_asking.py:")
    assert err.count("\n") == 1
