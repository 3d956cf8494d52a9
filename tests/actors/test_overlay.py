"""The user's own rows, and those that Wikidata gives, on top of the packaged knowledge base."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from importlib.resources import files
from pathlib import Path
from urllib.parse import parse_qs, urlparse

import pytest

from detente.cli.entry import status_of
from detente.errors import ConfigError, SourceError
from detente.ontology.knowledge import load_knowledge
from detente.ontology.overlay import add_row, check_overlay
from detente.ontology.wikidata import fetch_holdings, holding_of

PACKAGED = Path(str(files("detente.ontology").joinpath("knowledge.sqlite")))
ASKED: list[str] = []


def test_a_row_of_the_overlay_is_known_on_top_of_the_packaged_ones(tmp_path: Path) -> None:
    add_row(tmp_path, "holdings", {"person": "Ada Quill", "office_id": "FRA.fm", "start": "2031-02-03"})
    base = load_knowledge(PACKAGED, tmp_path)
    assert base.holdings["Ada Quill"][0].covers("2031-05-05")
    assert "ada quill" in base.person_names
    assert "Emmanuel Macron" in base.holdings


def test_a_row_is_added_once(tmp_path: Path) -> None:
    for _ in range(2):
        path = add_row(tmp_path, "persons", {"person": "Ada Quill", "aliases": "Quill"})
    assert len(path.read_text(encoding="utf-8").splitlines()) == 2


def test_a_row_may_not_cost_the_rows_that_stand_there(tmp_path: Path) -> None:
    """A person may have opened the file elsewhere, and added a column or saved it in another character set."""
    path = tmp_path / "persons.csv"
    for written, words in (
        (b"person,note\nAda Quill,a note\n", "no column 'note'"),
        ("person\nAda Quillé\n".encode("latin-1"), "UTF-8"),
    ):
        path.write_bytes(written)
        with pytest.raises(ConfigError, match=words):
            add_row(tmp_path, "persons", {"person": "Odda Quill"})
        assert path.read_bytes() == written
        assert words in check_overlay(tmp_path)[0]


def test_a_body_of_the_overlay_takes_the_place_of_the_packaged_one(tmp_path: Path) -> None:
    add_row(
        tmp_path,
        "organisations",
        {"id": "VNM.mofa", "name": "Ministry of Foreign Affairs", "country": "VNM", "acronym": "NEWMFA"},
    )
    before, base = load_knowledge(PACKAGED), load_knowledge(PACKAGED, tmp_path)
    assert base.organisations["VNM.mofa"].acronym == "NEWMFA"
    assert base.organisation_names["newmfa"] == ("VNM.mofa",)
    assert all(len(set(found)) == len(found) for found in base.organisation_names.values())
    own = [name for name, found in before.organisation_names.items() if found == ("VNM.mofa",)]
    assert own
    assert not set(own) & set(base.organisation_names)


def test_a_knowledge_base_may_lie_anywhere(tmp_path: Path) -> None:
    folder = tmp_path / "100%20 of it? #1"
    folder.mkdir()
    path = folder / PACKAGED.name
    path.write_bytes(PACKAGED.read_bytes())
    assert load_knowledge(path).states == load_knowledge(PACKAGED).states


@pytest.mark.parametrize(
    ("table", "values", "message"),
    [
        ("holdings", {"person": "A"}, "office_id="),
        ("holdings", {"person": "A", "office_id": "FRA.fm", "start": "May 2024"}, "no date"),
        ("holdings", {"person": "A", "office_id": "FRA.fm", "start": "2024-02-30"}, "no date"),
        ("holdings", {"person": "A", "office_id": "FRA.fm", "start": "2031-02-03", "end": "2030"}, "after its end"),
        ("holdings", {"person": " ", "office_id": "FRA.fm"}, "person="),
        ("holders", {"person": "A"}, "no table"),
        ("persons", {"person": "A", "colour": "red"}, "no column"),
    ],
)
def test_a_wrong_row_is_refused_and_nothing_is_written(tmp_path: Path, table: str, values: dict[str, str], message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        add_row(tmp_path / "new", table, values)
    assert not (tmp_path / "new").exists()


def test_check_names_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "holdings.csv").write_text("person,office_id,start,end\nA,FRA.fm,2024,2020\n,FRA.fm,x,\n", encoding="utf-8")
    problems = check_overlay(tmp_path)
    assert len(problems) == 3
    assert "holdings.csv:2" in problems[0]
    with pytest.raises(ConfigError, match="detente actors check"):
        load_knowledge(PACKAGED, tmp_path)


def test_a_cell_too_many_is_told_as_such_and_the_next_rows_are_checked(tmp_path: Path) -> None:
    (tmp_path / "persons.csv").write_text("person,aliases\nA,Quill, the elder\n,B\n", encoding="utf-8")
    first, second = check_overlay(tmp_path)
    assert "persons.csv:2: more cells than columns" in first
    assert "persons.csv:3: 'person' is empty" in second


def test_what_is_added_is_without_white_space_around(tmp_path: Path) -> None:
    path = add_row(tmp_path, "holdings", {"person": " Ada Quill", "office_id": "FRA.fm ", "start": " 2031-02-03\n"})
    assert path.read_text(encoding="utf-8").splitlines()[1].startswith("Ada Quill,FRA.fm,2031-02-03,")
    assert check_overlay(tmp_path) == []


def value(text: str) -> dict[str, str]:
    return {"type": "literal", "value": text}


PRESIDENTS = [
    {"person": value("http://www.wikidata.org/entity/Q1"), "personLabel": value("Ada Quill"), "start": value("2031-02-03T00:00:00Z"), "sp": value("11"), "end": value("2035-01-01T00:00:00Z"), "ep": value("9")},
    {"person": value("http://www.wikidata.org/entity/Q2"), "personLabel": value("Q2")},
]  # fmt: skip


class Service(BaseHTTPRequestHandler):
    """Answers as the query service does, after telling the first caller to wait."""

    def do_GET(self) -> None:
        query = parse_qs(urlparse(self.path).query)["query"][0]
        ASKED.append(query)
        if len(ASKED) == 1:
            self.send_response(429)
            self.send_header("Retry-After", "0")
            self.end_headers()
            return
        self.send_response(500 if '"ZZZ"' in query else 200)
        self.end_headers()
        bindings = PRESIDENTS if "P1906" in query else []
        self.wfile.write(json.dumps({"results": {"bindings": bindings}}).encode())

    def log_message(self, format: str, *args: object) -> None:
        del format, args


@pytest.fixture
def endpoint() -> Iterator[str]:
    ASKED.clear()
    server = HTTPServer(("127.0.0.1", 0), Service)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/sparql"
    server.shutdown()
    thread.join()
    server.server_close()


def test_wikidata_is_asked_an_office_at_a_time_and_waits_when_told(endpoint: str) -> None:
    found = list(fetch_holdings("FRA", endpoint, pause_s=0.0))
    assert [(one.person, one.office, one.start, one.end) for one in found] == [
        ("Ada Quill", "FRA.president", "2031-02-03", "2035")
    ]
    assert len(ASKED) == 4
    assert all('wdt:P298 "FRA"' in query for query in ASKED)


def test_a_refusing_service_is_a_source_error(endpoint: str) -> None:
    ASKED.append("not the first")
    with pytest.raises(SourceError, match="500"):
        list(fetch_holdings("ZZZ", endpoint, pause_s=0.0))


def test_dates_that_contradict_each_other_are_unknown() -> None:
    row = PRESIDENTS[0] | {"end": value("2030-01-01T00:00:00Z")}
    found = holding_of(row, "FRA.president")
    assert found is not None
    assert (found.start, found.end) == ("", "")


def test_an_answer_that_breaks_off_is_a_source_error(monkeypatch: pytest.MonkeyPatch, endpoint: str) -> None:
    def broken(self: Service) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "400")
        self.end_headers()
        self.wfile.write(b'{"results"')

    monkeypatch.setattr(Service, "do_GET", broken)
    with pytest.raises(SourceError, match="no usable answer"):
        list(fetch_holdings("FRA", endpoint, pause_s=0.0))


def test_refresh_writes_to_the_overlay_only(endpoint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DETENTE_WIKIDATA_ENDPOINT", endpoint)
    monkeypatch.setattr("detente.ontology.wikidata.PAUSE_S", 0.0)
    monkeypatch.setattr("time.sleep", lambda _seconds: None)
    assert status_of(["actors", "refresh", "FRA", "--overlay", str(tmp_path)]) == 0
    assert "wikidata Q1" in (tmp_path / "holdings.csv").read_text(encoding="utf-8")
    assert status_of(["actors", "check", "--overlay", str(tmp_path)]) == 0
    assert status_of(["actors", "refresh", "--overlay", str(tmp_path)]) == 2
