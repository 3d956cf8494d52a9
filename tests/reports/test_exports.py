"""Every export opens in the tool it is for, with the words it stands on; what a format cannot hold is counted."""

from __future__ import annotations

import csv
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from detente.errors import ConfigError
from detente.events import join
from detente.model import PloverCode, Step
from detente.record import Record
from detente.reports import export
from detente.reports.calendars import fold_line
from detente.reports.countries import codes_of, table
from detente.reports.exporting import FORMATS
from detente.reports.gdelt import COLUMNS as GDELT
from detente.reports.gdelt import MENTION_COLUMNS
from detente.reports.happenings import Selection
from detente.reports.icews import COLUMNS as ICEWS
from detente.reports.polecat import COLUMNS as POLECAT
from detente.reports.tabular import COLUMNS
from tests.events.building import days, record_of, text
from tests.reports.records import DENIED, MEETING, VISIT, party, sample


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with sample(tmp_path_factory.mktemp("reports") / "r.db") as opened:
        yield opened


def tab_rows(path: Path, encoding: str = "utf-8") -> list[list[str]]:
    return [line.split("\t") for line in path.read_text(encoding=encoding).split("\n") if line]


def test_formats_have_the_number_of_columns_of_their_data() -> None:
    assert (len(POLECAT), len(ICEWS), len(GDELT), len(MENTION_COLUMNS)) == (40, 20, 61, 16)
    assert (GDELT[1], GDELT[26], GDELT[34], GDELT[59], GDELT[60]) == ("SQLDATE", "EventCode", "AvgTone", "DATEADDED", "SOURCEURL")


def test_polecat_reads_the_same_rows_in_utf8_and_in_latin1(record: Record, tmp_path: Path) -> None:
    report = export(record, "polecat", tmp_path / "e.txt")
    assert report.left_out == {"denied": 1, "no_day": 1}
    header, *rows = tab_rows(tmp_path / "e.txt")
    assert tuple(header) == POLECAT
    meeting = dict(zip(header, next(row for row in rows if "Tô Lâm" in row[7]), strict=True))
    event = next(iter(record.events(kind="meeting")))
    assert meeting["Event ID"] == f"20210813-0000-{event.id[6:18]}_CONSULT_visit"
    assert record.event(meeting["Event ID"].split("_")[0][-12:]).id == event.id
    assert (meeting["Event Date"], meeting["Quad Code"], meeting["Contexts"]) == (
        "2021-08-13",
        "VERBAL COOPERATION",
        "diplomatic; health",
    )
    assert (meeting["Actor Name"], meeting["Actor COW"], meeting["Recipient Name"]) == ("Tô Lâm; Ivan Petrov", "816; 365", "None")
    latin = tab_rows(tmp_path / "e.txt", "latin-1")
    assert [len(row) for row in latin] == [40] * 3
    assert latin[1][7].encode("latin-1").decode() in {"Tô Lâm; Ivan Petrov", "Ivanov"}


def test_polecat_opens_in_pandas(record: Record, tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    export(record, "polecat", tmp_path / "e.txt")
    frame = pandas.read_csv(tmp_path / "e.txt", sep="\t", encoding="latin-1", quotechar='"', na_values=["None"])
    assert frame.shape == (2, 40)
    assert sorted(frame["Event Date"]) == ["2021-08-13", "2021-09-01"]


def test_icews_has_a_meeting_once_each_way(record: Record, tmp_path: Path) -> None:
    report = export(record, "icews", tmp_path / "e.tab")
    header, *rows = tab_rows(tmp_path / "e.tab")
    assert tuple(header) == ICEWS
    told = [dict(zip(header, row, strict=True)) for row in rows]
    meeting = [row for row in told if row["Event Date"] == "2021-08-13"]
    assert {(row["Source Country"], row["Target Country"]) for row in meeting} == {("Vietnam", "Russia"), ("Russia", "Vietnam")}
    assert len({row["Event ID"] for row in told}) == len(told) == report.rows
    assert all(re.fullmatch(r"\d{3,4}", row["CAMEO Code"]) and int(row["Event ID"]) < 2**53 for row in told)


def test_gdelt_names_states_by_fips_and_places_words_in_mentions(record: Record, tmp_path: Path) -> None:
    export(record, "gdelt", tmp_path / "e.CSV")
    events = [dict(zip(GDELT, row, strict=True)) for row in tab_rows(tmp_path / "e.CSV")]
    meeting = next(row for row in events if row["SQLDATE"] == "20210813")
    assert (meeting["Actor1CountryCode"], meeting["Actor1Geo_CountryCode"], meeting["Actor2Geo_CountryCode"]) == (
        "VNM",
        "VM",
        "RS",
    )
    assert (meeting["QuadClass"], meeting["MonthYear"], meeting["ActionGeo_FullName"]) == ("1", "202108", "Đà Nẵng")
    assert meeting["FractionDate"] == "2021.6137"  # the 225th day of the year
    mentions = [dict(zip(MENTION_COLUMNS, row, strict=True)) for row in tab_rows(tmp_path / "e.CSV.mentions.CSV")]
    claim = record.claim(next(row["Extras"] for row in mentions if row["GLOBALEVENTID"] == meeting["GLOBALEVENTID"]))
    assert claim.evidence[0].quote == MEETING


@pytest.mark.parametrize("fmt", ["polecat", "icews", "gdelt"])
def test_formats_without_room_for_words_have_them_beside(fmt: str, record: Record, tmp_path: Path) -> None:
    export(record, fmt, tmp_path / "e")
    rows = list(csv.DictReader((tmp_path / "e.quotes.csv").read_text(encoding="utf-8").splitlines()))
    ids = {row[0] for row in tab_rows(tmp_path / "e")} - {"Event ID"}
    assert {row["row"] for row in rows} == ids
    for row in rows:
        assert record.article(row["article"]).text[int(row["start"]) : int(row["end"])] == row["quote"]
    assert MEETING in {row["quote"] for row in rows}
    assert DENIED not in {row["quote"] for row in rows}


def test_plover_lines_carry_quotes_and_offsets(record: Record, tmp_path: Path) -> None:
    export(record, "plover-jsonl", tmp_path / "e.jsonl")
    entries = [json.loads(line) for line in (tmp_path / "e.jsonl").read_text().splitlines()]
    assert {entry["realis"] for entry in entries} == {"happened", "planned", "denied"}
    for entry in entries:
        assert {"id", "actor", "event"} <= set(entry)
        for info in entry["text_info"]:
            assert record.article(info["story"]).text[info["start"] : info["end"]] == info["text"]


def test_tables_hold_every_event_with_its_words(record: Record, tmp_path: Path) -> None:
    export(record, "csv", tmp_path / "e.csv")
    rows = list(csv.DictReader((tmp_path / "e.csv").open(encoding="utf-8", newline="")))
    assert list(rows[0]) == list(COLUMNS)
    assert {row["event"] for row in rows} == {event.id for event in record.events()}
    visit = next(row for row in rows if row["kind"] == "visit")
    assert (visit["quote"], visit["realis"], visit["states_cow"], visit["actors"]) == (
        VISIT,
        "planned",
        "365; 816",
        "Ivanov (RUS)",
    )


def test_parquet_and_csv_say_the_same(record: Record, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    export(record, "csv", tmp_path / "e.csv")
    export(record, "parquet", tmp_path / "e.parquet")
    rows = list(csv.DictReader((tmp_path / "e.csv").open(encoding="utf-8", newline="")))
    table_rows = parquet.read_table(tmp_path / "e.parquet").to_pylist()
    assert [{name: "" if value is None else str(value) for name, value in row.items()} for row in table_rows] == rows


def test_a_workbook_opens_and_runs_no_formula(record: Record, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    from detente.reports.tabular import excel_cell

    export(record, "xlsx", tmp_path / "e.xlsx")
    book = openpyxl.load_workbook(tmp_path / "e.xlsx")
    rows = list(book["events"].iter_rows(values_only=True))
    assert rows[0] == tuple(COLUMNS)
    assert VISIT in {row[list(COLUMNS).index("quote")] for row in rows}
    assert {row[0] for row in book["columns"].iter_rows(min_row=2, values_only=True)} == set(COLUMNS)
    sheet = openpyxl.Workbook(write_only=True).create_sheet("x")
    assert excel_cell(sheet, "=1+1").data_type == "s"
    assert excel_cell(sheet, "\x01=1+1").data_type == "s"


@pytest.mark.parametrize("fmt", ["gexf", "graphml"])
def test_networks_are_of_states_and_count_what_took_place(fmt: str, record: Record, tmp_path: Path) -> None:
    report = export(record, fmt, tmp_path / "n.xml")
    assert (report.rows, report.left_out) == (1, {"denied": 1})
    assert ET.parse(tmp_path / "n.xml").getroot().tag.endswith(fmt)
    networkx = pytest.importorskip("networkx")
    graph = networkx.read_gexf(tmp_path / "n.xml", version="1.3") if fmt == "gexf" else networkx.read_graphml(tmp_path / "n.xml")
    assert set(graph.nodes) == {"RUS", "VNM"}
    assert graph.nodes["VNM"]["label"] == "Vietnam"
    edge = graph.edges["RUS", "VNM"]
    assert (edge["events"], edge["cooperative"], edge["conflictual"], edge["weight"]) == (3, 3, 0, 3.0)


def unfolded(path: Path) -> list[str]:
    assert all(len(line) <= 75 for line in path.read_bytes().split(b"\r\n"))
    return path.read_bytes().decode().replace("\r\n ", "").split("\r\n")


def test_a_calendar_has_the_days_and_says_what_is_only_planned(record: Record, tmp_path: Path) -> None:
    report = export(record, "ical", tmp_path / "c.ics")
    lines = unfolded(tmp_path / "c.ics")
    assert report.rows == lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == 2
    visit = lines[lines.index("DTSTART;VALUE=DATE:20210901") :]
    assert visit[1] == "DTEND;VALUE=DATE:20210902"
    assert "STATUS:TENTATIVE" in visit[:6]
    assert any(line.startswith('DESCRIPTION:“Foreign Minister Ivanov\\; "a friend" of Hanoi\\,') for line in lines)


def test_a_calendar_opens_in_icalendar(record: Record, tmp_path: Path) -> None:
    icalendar = pytest.importorskip("icalendar")
    export(record, "ical", tmp_path / "c.ics")
    entries = icalendar.Calendar.from_ical((tmp_path / "c.ics").read_bytes()).walk("VEVENT")
    assert sorted(str(entry.decoded("DTSTART")) for entry in entries) == ["2021-08-13", "2021-09-01"]
    assert all(entry.errors == [] for entry in entries)
    assert any("Đà Nẵng" in str(entry.get("LOCATION")) for entry in entries)


def test_a_due_date_is_an_entry_on_its_last_day_unless_it_is_a_step_of_another_matter(tmp_path: Path) -> None:
    icalendar = pytest.importorskip("icalendar")
    both = (party("Russia", "RUS", "promisor"), party("Vietnam", "VNM", "promisee"))
    told = {"kind": "pledge", "participants": both, "status": "intended"}
    entry = text(
        "promises",
        ("Russia pledged on 3 March 2022 to open a rail depot in Vinh by 2025", {**told, "date": days("2022-03-03", "2022-03-04")}),
        ("Russia pledged on 4 March 2022 to train nurses", {**told, "date": days("2022-03-04", "2022-03-05"), "fields": {"due": "2022-06-30"}}),
        ("Russia pledged on 5 March 2022 to buy coffee", {**told, "date": days("2022-03-05", "2022-03-06")}),
        title="Promises",
        published=("2022-03-06", "2022-03-07"),
    )  # fmt: skip
    with record_of(tmp_path / "r.db", [entry]) as record:
        join(record)
        report = export(record, "ical", tmp_path / "c.ics")
        entries = icalendar.Calendar.from_ical((tmp_path / "c.ics").read_bytes()).walk("VEVENT")
        assert sorted(str(one.decoded("DTSTART")) for one in entries) == ["2022-06-30", "2025-12-31"]
        assert {str(one.get("STATUS")) for one in entries} == {"TENTATIVE"}
        assert all(str(one.get("SUMMARY")).startswith("Due: pledge: Russia") for one in entries)
        assert report.left_out == {"kind": 1}
        depot = next(event for event in record.events() if "depot" in record.claim(event.claims[0]).evidence[0].quote)
        other = next(event for event in record.events() if "coffee" in record.claim(event.claims[0]).evidence[0].quote)
        step = Step(status="agreed", claim=depot.claims[0], date=depot.date, reason="same subject")
        record.put_events([msgspec.structs.replace(other, steps=(*other.steps, step))])
        assert export(record, "ical", tmp_path / "c.ics").rows == 1


def test_folding_never_cuts_a_letter() -> None:
    line = "SUMMARY:" + "Đà Nẵng " * 40
    assert fold_line(line).replace("\r\n ", "") == line + "\r\n"
    assert all(len(part.encode()) <= 75 for part in fold_line(line).split("\r\n"))


# What FollowTheMoney 4.11 knows of each schema that we write (inherited properties among them), and of which type.
SCHEMATA = {
    "Person": {"name", "country", "position"},
    "PublicBody": {"name", "country"},
    "Organization": {"name", "country"},
    "LegalEntity": {"name", "country"},
    "Position": {"name", "country"},
    "Occupancy": {"holder", "post", "date", "proof", "recordId", "sourceUrl", "summary"},
    "Article": {"title", "publisher", "sourceUrl", "publishedAt", "author"},
    "Event": {"name", "involved", "country", "location", "date", "summary", "description", "proof", "recordId", "sourceUrl", "publisher"},
}  # fmt: skip
REFERENCES = {
    "holder": {"Person"},
    "post": {"Position"},
    "proof": {"Article"},
    "involved": {"Person", "PublicBody", "Organization", "LegalEntity"},
}


def test_entities_use_the_properties_of_their_schema_and_refer_to_one_another(record: Record, tmp_path: Path) -> None:
    export(record, "ftm", tmp_path / "e.ftm")
    entities = [json.loads(line) for line in (tmp_path / "e.ftm").read_text().splitlines()]
    schemas = {entity["id"]: entity["schema"] for entity in entities}
    assert len(schemas) == len(entities)
    for entity in entities:
        assert set(entity["properties"]) <= SCHEMATA[entity["schema"]]
        for name, values in entity["properties"].items():
            assert values
            assert all(isinstance(value, str) and value for value in values)
            if name in REFERENCES:
                assert {schemas[value] for value in values} <= REFERENCES[name]
            if name in ("date", "publishedAt"):
                assert all(re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value) for value in values)
            if name == "country":
                assert all(re.fullmatch("[a-z]{2}", value) for value in values)
    assert {"Person", "Position", "Occupancy", "PublicBody", "Event", "Article"} <= set(schemas.values())
    pledge = next(entity for entity in entities if entity["properties"].get("date") == ["2020"])
    assert pledge["properties"]["description"] == ["realis: happened. status: intended. promisor: Russia; promisee: Vietnam"]


def test_entities_are_valid_to_followthemoney(record: Record, tmp_path: Path) -> None:
    ftm = pytest.importorskip(
        "followthemoney", exc_type=ImportError, reason="pip install 'detente[ftm]' needs ICU, see docs/exports.md"
    )
    export(record, "ftm", tmp_path / "e.ftm")
    entities = [json.loads(line) for line in (tmp_path / "e.ftm").read_text().splitlines()]
    schemas = {entity["id"]: ftm.model.get(entity["schema"]) for entity in entities}
    for given in entities:
        proxy = ftm.model.get_proxy(given, cleaned=False)
        assert proxy.schema.validate(given) is None
        kept = proxy.to_dict()["properties"]
        assert {name: len(values) for name, values in kept.items()} == {
            name: len(values) for name, values in given["properties"].items()
        }
        for name, values in given["properties"].items():
            wanted = proxy.schema.get(name).range
            assert wanted is None or all(schemas[value].is_a(wanted) for value in values)


@pytest.mark.parametrize("fmt", [name for name in FORMATS if name != "xlsx"])
def test_the_same_record_gives_the_same_bytes(fmt: str, record: Record, tmp_path: Path) -> None:
    first = export(record, fmt, tmp_path / "a")
    second = export(record, fmt, tmp_path / "b")
    assert [Path(name).read_bytes() for name in first.files] == [Path(name).read_bytes() for name in second.files]
    assert not list(tmp_path.glob("*.part*"))


def test_a_selection_narrows(record: Record, tmp_path: Path) -> None:
    assert export(record, "csv", tmp_path / "e.csv", Selection(pair=("RUS", "VNM"), since="2021-09")).rows == 2
    assert export(record, "csv", tmp_path / "e.csv", Selection(states=("FRA",))).rows == 0


def test_wrong_formats_and_places_are_explained(record: Record, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="choose from polecat"):
        export(record, "cameo", tmp_path / "e")
    with pytest.raises(ConfigError, match="name a file"):
        export(record, "csv", tmp_path)


def test_country_codes_keep_apart_what_is_often_mixed_up() -> None:
    assert {name: codes_of(name)[1:] for name in ("RUS", "SRB", "VNM", "CHN")} == {  # type: ignore[index]
        "RUS": ("RU", "RS", "365"), "SRB": ("RS", "RI", "345"), "VNM": ("VN", "VM", "816"), "CHN": ("CN", "CH", "710"),
    }  # fmt: skip
    assert codes_of("UNO") is None
    numbers = [codes.cow for codes in table().values() if codes.cow]
    assert len(numbers) == len(set(numbers)) > 190


SAID = "Moscow urged Hanoi to lower its duties on steel"


@pytest.mark.parametrize("fmt", ["polecat", "icews", "gdelt"])
def test_undated_events_have_the_day_of_publication_when_asked_and_what_has_a_year_keeps_it(fmt: str, tmp_path: Path) -> None:
    sides = (party("Moscow", "RUS", "speaker", actor="state:RUS"), party("Hanoi", "VNM", "target", actor="state:VNM"))
    code = PloverCode(type="REQUEST", mode="change")
    plain = {"kind": "demand", "participants": sides, "plover": code, "cameo": "104", "intensity": -1.0}
    year = days("2020-01-01", "2021-01-01")
    whole = type(year)(start=year.start, end=year.end, precision="year", basis="stated")
    entry = text(
        "duties",
        (SAID, {**plain, "date": None}),
        (f"{SAID} in 2020", {**plain, "date": whole}),
        published=("2021-08-14", "2021-08-15"),
    )
    with record_of(tmp_path / "r.db", [entry]) as opened:
        join(opened)
        assert export(opened, fmt, tmp_path / "left").left_out == {"no_day": 2}
        report = export(opened, fmt, tmp_path / "dated", undated="publication")
    assert (report.rows, report.left_out) == (1, {"no_day": 1})
    (quote,) = csv.DictReader((tmp_path / "dated.quotes.csv").read_text(encoding="utf-8").splitlines())
    assert (quote["quote"], quote["day_basis"]) == (SAID, "publication")
    assert any("20210814" in cell.replace("-", "") for row in tab_rows(tmp_path / "dated") for cell in row)


def test_a_format_that_keeps_undated_events_needs_no_day(record: Record, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="only polecat, icews, gdelt want one"):
        export(record, "csv", tmp_path / "e.csv", undated="publication")
