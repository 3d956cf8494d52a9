"""A brief tells the quarrels, the words and what else is on record, on whose word; and says so where there is nothing."""

from __future__ import annotations

from pathlib import Path

from detente.events import join
from detente.relations import relation
from detente.reports.acts import LIST_LINES
from detente.reports.briefing import Brief, compose
from tests.events.building import days, record_of, text
from tests.reports.records import party, sample

PERU, CHILE = party("Peru", "PER", "actor", actor="state:PER"), party("Chile", "CHL", "target", actor="state:CHL")
CONSUL = party("Rosa Quispe", "PER", "speaker")
STRAINED = "What strained relations, and what eased them"


def brief_of(path: Path, *texts: tuple[str, dict[str, object]]) -> Brief:
    entry = text(
        "a",
        *((quote, {**given, "states": ("CHL", "PER")}) for quote, given in texts),
        publisher="El Faro",
        published=("2022-03-05", "2022-03-06"),
    )
    with record_of(path, [entry]) as record:
        join(record)
        return compose(record, relation(record, "PER", "CHL"))


def lines_of(made: Brief, heading: str) -> list[str]:
    return [line.text for section in made.sections if section.heading == heading for line in section.lines]


def test_a_pair_without_events_has_a_brief_that_says_so(tmp_path: Path) -> None:
    with sample(tmp_path / "r.db") as record:
        made = compose(record, relation(record, "PER", "CHL"))
    assert lines_of(made, "What changed lately") == ["No dated act is on record."]
    assert lines_of(made, STRAINED) == []


def test_quarrels_and_words_stand_in_order_of_days_on_the_word_of_who_tells_them(tmp_path: Path) -> None:
    recalled = {"kind": "sanction", "subkind": "recall", "participants": (PERU, CHILE), "date": days("2022-03-03", "2022-03-04")}
    seized = {"kind": "coercion", "participants": (PERU, CHILE), "date": None, "attribution": "unnamed_official"}
    fired = {"kind": "assault", "participants": (PERU, CHILE), "date": days("2022-03-01", "2022-03-02"), "attribution": "other_side", "speaker": CONSUL}  # fmt: skip
    thanked = {"kind": "statement", "participants": (CONSUL, CHILE), "date": days("2022-03-02", "2022-03-03"), "attribution": "official", "speaker": CONSUL}  # fmt: skip
    made = brief_of(
        tmp_path / "r.db",
        ("Peru recalled its envoy", recalled), ("Peru seized a Chilean trawler", seized),
        ("Peru fired on Chile's patrol", fired), ("Rosa Quispe thanked Chile", thanked),
    )  # fmt: skip
    assert lines_of(made, STRAINED) == [
        "2022-03-01 · assault — Peru → Chile – according to Rosa Quispe",
        "2022-03-03 · sanction, recall — Peru → Chile",
        "undated · coercion — Peru → Chile – according to an official who is not named · in a text of 2022-03-05",
    ]
    assert lines_of(made, "What was said") == ["2022-03-02 · statement — Rosa Quispe → Chile"]


def test_of_a_long_list_the_latest_are_shown_and_the_others_counted(tmp_path: Path) -> None:
    many = [
        (f"Peru criticised Chile {at} times", {"kind": "accusation", "participants": (PERU, CHILE), "date": days(f"2021-{1 + at // 20:02}-{1 + at % 20:02}", f"2021-{1 + at // 20:02}-{2 + at % 20:02}")})
        for at in range(LIST_LINES + 3)
    ]  # fmt: skip
    made = brief_of(tmp_path / "r.db", *many)
    section = next(section for section in made.sections if section.heading == STRAINED)
    assert len(section.lines) == LIST_LINES
    assert section.about.endswith("3 earlier ones are on record.")
    assert section.lines[0].text.startswith("2021-01-04")


def test_what_others_say_to_one_of_the_two_in_texts_on_both_is_told(tmp_path: Path) -> None:
    urged = {
        "kind": "demand",
        "participants": (party("Brazil", "BRA", "speaker"), CHILE),
        "date": days("2022-03-04", "2022-03-05"),
    }
    recalled = {"kind": "sanction", "participants": (PERU, CHILE), "date": days("2022-03-03", "2022-03-04")}
    entries = [
        text("a", ("Peru recalled its envoy", recalled | {"states": ("CHL", "PER")}), ("Brazil urged Chile to yield", urged | {"states": ("BRA", "CHL")})),
        text("b", ("Brazil pressed Chile over fish", urged | {"states": ("BRA", "CHL"), "date": days("2021-03-04", "2021-03-05")})),
    ]  # fmt: skip
    with record_of(tmp_path / "r.db", entries) as record:
        join(record)
        made = compose(record, relation(record, "PER", "CHL"))
    assert lines_of(made, "What others said and did") == ["2022-03-04 · demand — Brazil → Chile"]


BOLUARTE, BORIC = (
    party("Dina Boluarte", "PER", "member", office="President"),
    party("Gabriel Boric", "CHL", "member", office="President"),
)
TALK = {"participants": (BOLUARTE, BORIC), "date": days("2022-03-03", "2022-03-04"), "realis": "happened"}


def rows_of(made: Brief, heading: str) -> list[list[str]]:
    return [[cell.text for cell in row] for section in made.sections if section.heading == heading for row in section.rows]


def test_what_a_text_tells_twice_of_one_call_is_one_row_with_both_words(tmp_path: Path) -> None:
    made = brief_of(
        tmp_path / "r.db",
        ("Dina Boluarte spoke by telephone with Gabriel Boric", {**TALK, "kind": "call"}),
        ("The two presidents exchanged views on the border", {**TALK, "kind": "meeting"}),
    )
    (row,) = rows_of(made, "Who met whom")
    assert row == ["2022-03-03", "call", "Dina Boluarte (President), Gabriel Boric (President)", "not said", "1"]
    (cell,) = [row[2] for section in made.sections if section.heading == "Who met whom" for row in section.rows]
    assert len(cell.notes) == 2


def test_meetings_of_other_days_people_or_places_are_rows_of_their_own(tmp_path: Path) -> None:
    met = {**TALK, "kind": "meeting"}
    made = brief_of(
        tmp_path / "r.db",
        ("Dina Boluarte met Gabriel Boric", met),
        ("Dina Boluarte met Gabriel Boric the next day", {**met, "date": days("2022-03-04", "2022-03-05")}),
        (
            "Dina Boluarte met a Chilean minister",
            {**met, "participants": (BOLUARTE, party("Izkia Siches", "CHL", "member", office="Minister"))},
        ),
    )
    assert len(rows_of(made, "Who met whom")) == 3


def test_a_visit_says_who_goes_to_whom(tmp_path: Path) -> None:
    guest, host = party("Gabriel Boric", "CHL", "visitor", office="President"), party("Peru", "PER", "host", actor="state:PER")
    made = brief_of(
        tmp_path / "r.db",
        ("Peru received Gabriel Boric", {**TALK, "kind": "visit", "participants": (host, guest), "status": "done"}),
    )
    assert [row[2] for row in rows_of(made, "Who met whom")] == ["Gabriel Boric (President) → Peru"]


def test_words_within_wider_ones_of_the_same_day_are_shown_once(tmp_path: Path) -> None:
    wide = "Peru said that it would open the port and proposed talks to Chile"
    day = {"participants": (PERU, CHILE), "date": days("2022-03-03", "2022-03-04")}
    made = brief_of(
        tmp_path / "r.db",
        (wide, {**day, "kind": "proposal", "status": "proposed"}),
        (wide.removeprefix("Peru said that "), {**day, "kind": "rejection"}),
    )
    (section,) = [section for section in made.sections if section.heading == "What changed lately"]
    assert [line.text for line in section.lines] == [
        "2022-03-03 · rejection — Peru → Chile",
        "2022-03-03 · proposal — Peru → Chile",
    ]
    assert [line.quote for line in section.lines] == ["", wide]


def test_labels_that_texts_only_name_stand_in_one_line(tmp_path: Path) -> None:
    label = {
        "kind": "partnership_level",
        "participants": (PERU, CHILE),
        "realis": "presupposed",
        "fields": {"label": "strategic partnership"},
    }
    made = brief_of(
        tmp_path / "r.db",
        ("under the strategic partnership of Peru with Chile", {**label, "date": days("2021-03-03", "2021-03-04")}),
        ("within a strategic partnership of the two", {**label, "date": days("2022-03-03", "2022-03-04")}),
    )
    assert lines_of(made, "Where they stand") == ["Named without an act: “strategic partnership” 2021-03-03, 2022-03-03"]
