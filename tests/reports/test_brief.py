"""The brief says nothing that its words do not: each value is found in the cited text or follows from the event by its rule."""

from __future__ import annotations

import importlib.util
import io
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import pytest

from detente.errors import ConfigError
from detente.events.numerals import counted
from detente.model import DateRange, Event
from detente.model.dates import Precision
from detente.ontology import knowledge
from detente.record import Record
from detente.relations import relation
from detente.reports import brief, chart
from detente.reports.acts import event_line, missing_side
from detente.reports.briefing import RULES, Brief, Line, Notes, Part, compose, date_text, person_parts
from detente.reports.documents import to_docx, to_html, to_markdown, to_pdf
from detente.reports.drawing import middle_of, network_svg, series_svg, timeline_svg
from detente.reports.sections import doubt
from tests.reports.records import DENIED, MEETING, PLEDGE, VISIT, party, sample


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with sample(tmp_path_factory.mktemp("brief") / "r.db") as opened:
        yield opened


@pytest.fixture(scope="module")
def made(record: Record) -> Brief:
    return compose(record, relation(record, "VNM", "RUS"))


def lines_of(made: Brief) -> Iterator[Line]:
    for section in made.sections:
        yield from section.lines
        for row in section.rows:
            yield from row


def follows(part: Part, event: Event, record: Record, made: Brief) -> bool:
    """Tells whether a value follows from the event by its rule."""
    quotes = [span.quote for claim in record.claims(ids=event.claims) for span in claim.evidence]
    texts = [record.article(article).text for article in event.articles]
    dates = [
        event.date,
        *(step.date for step in event.steps),
        *(one.due for one in made.relation.commitments if one.event == event.id),
    ]
    words = {event.kind, event.subkind, event.status, event.realis, *(step.status for step in event.steps)}
    words |= {one.state for one in made.relation.commitments if one.event == event.id}
    return {
        "quote": lambda: any(part.text in quote for quote in quotes),
        "person": lambda: any(
            part.text in (one.name, one.text) and any(one.text in text for text in texts) for one in event.participants
        ),
        "office": lambda: any(part.text == one.office for one in event.participants),
        "speaker": lambda: any(one.speaker and part.text == one.speaker.name for one in record.claims(ids=event.claims)),
        "state": lambda: part.text in {knowledge().states[state] for state in event.states},
        "date": lambda: part.text in {date_text(date) for date in dates},
        "kind": lambda: set(part.text.split(", ")) <= {str(word).replace("_", " ") for word in words},
        "amount": lambda: any(one.came == part.text for one in made.relation.commitments if one.event == event.id),
        "toll": lambda: any(f"{number} {what}" == part.text for quote in quotes for what, number in counted(quote)),
        "place": lambda: event.place is not None and part.text in (event.place.name, event.place.text),
        "count": lambda: part.text.split()[0] == str(event.independent_sources),
    }[part.rule or "quote"]()


def test_every_value_follows_from_its_event_by_its_rule(made: Brief, record: Record) -> None:
    parts = [part for line in lines_of(made) for part in line.parts if part.event]
    assert {part.rule for part in parts} >= {"quote", "person", "office", "state", "date", "kind", "place", "count"}
    assert [part for part in parts if not follows(part, record.event(str(part.event)), record, made)] == []


def test_a_false_value_is_found_out(made: Brief, record: Record) -> None:
    meeting = next(iter(record.events(kind="meeting")))
    false = {"quote": "in Moscow", "person": "Vladimir Putin", "office": "King", "speaker": "A spokesman", "state": "France", "date": "2021-08-14", "kind": "visit", "place": "Hanoi", "count": "7", "amount": "18 of 30 boats", "toll": "18 killed"}  # fmt: skip
    assert set(false) == set(RULES) - {"source"}
    assert [rule for rule, text in false.items() if follows(Part(text, rule, meeting.id), meeting, record, made)] == []


def test_no_line_about_an_event_is_without_its_words(made: Brief) -> None:
    for section in made.sections:
        for line in section.lines:
            assert line.notes or not any(part.event for part in line.parts)
        for row in section.rows:
            assert any(cell.notes for cell in row) or not any(part.event for cell in row for part in cell.parts)


def test_words_are_the_slices_that_they_say(made: Brief, record: Record) -> None:
    assert [note.number for note in made.notes] == list(range(1, len(made.notes) + 1))
    for note in made.notes:
        assert record.article(note.article).text[note.start : note.end] == note.quote
        assert note.claim in record.event(note.event).claims
    assert {MEETING, VISIT, PLEDGE} <= {note.quote for note in made.notes}


def section_text(made: Brief, heading: str) -> str:
    section = next(section for section in made.sections if section.heading == heading)
    return "\n".join([*(line.text for line in section.lines), *("\t".join(cell.text for cell in row) for row in section.rows)])


def test_what_was_denied_or_only_planned_is_said_so(made: Brief) -> None:
    assert "denied" not in section_text(made, "What changed lately")
    assert "1 denied" in section_text(made, "How to read this")
    assert DENIED not in {line.quote for line in lines_of(made)}
    assert re.search(r"2021-09-01\tvisit(, \w+)?, planned\tIvanov", section_text(made, "Who met whom"))


def test_what_no_text_says_stands_as_unknown(made: Brief) -> None:
    assert section_text(made, "Where they stand") == "No text on record names a level of relations."
    assert section_text(made, "Aid, each way") == "2020 · Russia → Vietnam · pledge, intended"
    assert "2020\tpledge\tRussia\t“Russia promised in 2020 to send vaccines”\tintended\tnot said" in section_text(
        made, "Commitments"
    )


class Page(HTMLParser):
    """Collects ids, links inside the page, and what would be loaded from elsewhere."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.ids += [values["id"] or ""] if "id" in values else []
        self.links += [(values["href"] or "")[1:]] if tag == "a" and (values.get("href") or "").startswith("#") else []
        self.loaded += [tag] if tag in ("script", "link", "img", "iframe") or "src" in values else []
        if tag != "meta":
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_needs_nothing_else_and_every_link_leads_somewhere(made: Brief) -> None:
    text = to_html(made).decode()
    page = Page(text)
    assert page.loaded == []
    assert page.open == []
    assert "url(" not in text
    assert "@import" not in text
    assert set(page.links) <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))
    assert "&quot;a friend&quot; of Hanoi" in text
    assert 'lang="en"' in text


def test_markdown_and_word_have_every_quote(made: Brief) -> None:
    text = to_markdown(made).decode()
    numbers = set(re.findall(r"\[\^(\d+)\](?!:)", text))
    assert numbers == {str(note.number) for note in made.notes} == set(re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE))
    docx = pytest.importorskip("docx")
    document = docx.Document(io.BytesIO(to_docx(made)))
    whole = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert all(note.quote in whole for note in made.notes)
    assert len(document.tables) == sum(bool(section.rows) for section in made.sections)


def test_a_pdf_has_every_quote(made: Brief) -> None:
    pytest.importorskip("weasyprint", exc_type=OSError if importlib.util.find_spec("weasyprint") else ImportError)
    import pypdfium2

    document = pypdfium2.PdfDocument(to_pdf(made))
    whole = " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in document)
    assert all(" ".join(note.quote.split()) in whole for note in made.notes)
    # A table wider than the page loses its last column.
    for page in document:
        letters = page.get_textpage()
        assert max((letters.get_charbox(at)[2] for at in range(letters.count_chars())), default=0) <= page.get_width()


def test_a_day_that_no_text_can_know_and_a_side_that_none_names_are_marked(made: Brief, record: Record) -> None:
    line = next(line for line in made.relation.timeline if line.kind == "meeting")
    assert doubt(line, "2021-08-14") == ()
    assert doubt(line, "2021-08-12")[0].text.strip().startswith("– doubtful")
    assert missing_side(line, made.relation) == ()
    alone = msgspec.structs.replace(line, participants=line.participants[:1])
    assert missing_side(alone, made.relation)[0].text == " – not named: Russia"
    lone_visit = msgspec.structs.replace(alone, kind="visit")
    shown = event_line(lone_visit, Notes(record, made.relation), made.relation).text
    assert shown == "2021-08-13 · visit — → Tô Lâm (President of Vietnam) – not named: Russia, Đà Nẵng"


def test_who_is_called_otherwise_is_shown_with_the_words_of_the_text() -> None:
    person = party("Ivan Petrov", "RUS", "guest", office="Ambassador")
    assert "".join(part.text for part in person_parts([person], "event-1")) == "Ivan Petrov (Ambassador)"
    named = msgspec.structs.replace(person, text="the diplomat")
    assert "".join(part.text for part in person_parts([named], "event-1")) == "Ivan Petrov, “the diplomat” (Ambassador)"


def test_a_brief_is_written_and_the_same_twice(record: Record, tmp_path: Path) -> None:
    brief(record, "VNM", "RUS", tmp_path / "a.html")
    brief(record, "VNM", "RUS", tmp_path / "b.html")
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()
    with pytest.raises(ConfigError, match=r"\.html, \.md, \.docx, \.pdf"):
        brief(record, "VNM", "RUS", tmp_path / "a.rtf")


def test_drawings_mark_each_counted_event_once(made: Brief, record: Record, tmp_path: Path) -> None:
    drawn = timeline_svg(made.relation)
    counted = [
        line for line in made.relation.timeline if line.counted and line.date and (line.date.start or "") <= made.relation.as_of
    ]
    assert drawn.count("<circle") == len(counted) + 3  # three stand in the legend
    assert "No tie" in network_svg(())
    periods = [point for point in made.relation.series if point.group == "all"]
    assert series_svg(made.relation).count("<rect") == 2 * len(periods) > 0  # events, and below them coverage
    chart(record, "network", (), tmp_path / "n.svg")
    assert "RUS–VNM" in (tmp_path / "n.svg").read_text()
    for wrong in (("globe", ("VNM", "RUS"), "x.svg"), ("timeline", ("VNM",), "x.svg"), ("timeline", ("VNM", "RUS"), "x.gif")):
        with pytest.raises(ConfigError):
            chart(record, wrong[0], wrong[1], tmp_path / wrong[2])


@pytest.mark.parametrize(
    ("start", "end", "precision", "shown"),
    [
        ("2023-01-01", "2023-10-01", "month", "2023-01 to 2023-09"), ("2023-01-01", "2023-02-01", "month", "2023-01"),
        ("2019-01-01", "2022-01-01", "year", "2019 to 2021"), ("2019-01-01", "2020-01-01", "year", "2019"),
        ("2025-05-08", "2025-05-12", "day", "2025-05-08 to 2025-05-11"), ("2025-05-08", None, "day", "2025-05-08"),
        ("1990-01-01", "2000-01-01", "decade", "1990s"),
    ],
)  # fmt: skip
def test_a_date_is_written_with_its_last_day_month_or_year(start: str, end: str | None, precision: Precision, shown: str) -> None:
    assert date_text(DateRange(start=start, end=end, precision=precision, basis="stated")) == shown


def test_a_year_stands_in_its_middle_on_the_line_and_a_day_on_itself() -> None:
    assert round(middle_of(DateRange(start="2025-01-01", end="2026-01-01", precision="year", basis="stated")), 1) == 2025.5
    assert middle_of(DateRange(start="2025-01-01", end="2025-01-02", precision="day", basis="stated")) == 2025.0


def test_the_head_counts_the_texts_on_both_and_dates_the_record(made: Brief) -> None:
    head = "".join(part.text for part in made.about)
    assert f"The last text of the whole record is of {made.relation.as_of}." in head
    assert "1 texts" not in head
