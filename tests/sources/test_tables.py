"""Tables as people bring them: headers of several spellings and signs, short rows, cells with objects, entities or markup."""

import json
from pathlib import Path

import pytest

from detente.articles import extract
from detente.model import Page, Refusal
from detente.sources import read_all
from detente.sources.kinds import SNIFF_BYTES

SENTENCE = "The foreign ministers of Norway and Chile met in Oslo on Monday and signed a memorandum."


def items(tmp_path: Path, name: str, content: str) -> list[Page | Refusal]:
    (tmp_path / name).write_text(content, encoding="utf-8")
    return list(read_all(str(tmp_path / name)))


def row(tmp_path: Path, cells: dict[str, object]) -> Page:
    (page,) = items(tmp_path, "rows.jsonl", json.dumps(cells) + "\n")
    assert isinstance(page, Page)
    return page


@pytest.mark.parametrize(
    "header",
    ["Full Text,Headline,Publication Date", "ARTICLE TEXT ,Title,Date Published", "MainText,head-line,publishedAt"],
)
def test_the_words_of_a_header_are_known_however_they_are_written(tmp_path: Path, header: str) -> None:
    (page,) = items(tmp_path, "rows.csv", f"{header}\n{SENTENCE},Talks,2021-05-03\n")
    assert isinstance(page, Page)
    assert (page.text, page.given) == (SENTENCE, {"title": "Talks", "published": "2021-05-03"})


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
@pytest.mark.parametrize("name", ["rows.csv", "rows.tsv"])
@pytest.mark.parametrize("above", ["", "sep={}\n"])
def test_the_header_tells_what_parts_its_columns(tmp_path: Path, sign: str, name: str, above: str) -> None:
    (page,) = items(tmp_path, name, f"{above.format(sign)}text{sign}title\n{SENTENCE}{sign}Talks\n")
    assert isinstance(page, Page)
    assert (page.text, page.given) == (SENTENCE, {"title": "Talks"})


def test_a_short_first_row_costs_no_other_its_cells(tmp_path: Path) -> None:
    pages = items(tmp_path, "rows.csv", f"text,title\n{SENTENCE}\n{SENTENCE},Talks,more,cells\n")
    assert [page.given for page in pages if isinstance(page, Page)] == [{}, {"title": "Talks"}]


@pytest.mark.parametrize(("name", "content"), [("rows.csv", "text,title\n"), ("rows.tsv", "text\ttitle"), ("rows.json", "[]")])
def test_a_table_without_rows_is_a_refusal(tmp_path: Path, name: str, content: str) -> None:
    assert [one.reason for one in items(tmp_path, name, content) if isinstance(one, Refusal)] == ["empty"]


def test_of_an_object_in_a_cell_its_name_or_text_is_taken(tmp_path: Path) -> None:
    page = row(
        tmp_path,
        {
            "content": {"rendered": SENTENCE},
            "source": {"id": None, "name": "Harbour Post"},
            "authors": [{"name": "A. Vik"}, "B. Rey"],
        },
    )
    assert (page.text, page.given) == (SENTENCE, {"publisher": "Harbour Post", "author": "A. Vik, B. Rey"})


def test_entities_in_cells_are_the_letters_they_stand_for(tmp_path: Path) -> None:
    page = row(tmp_path, {"text": "Chile&#8217;s minister met AT&T; &amp; others in &Ouml;land.", "title": "A &amp; B"})
    assert (page.text, page.given["title"]) == ("Chile’s minister met AT&T; & others in Öland.", "A & B")
    assert page.repairs == ("entities",)


@pytest.mark.parametrize("text", [f"<p>{SENTENCE}</p>", f"<p>{SENTENCE}</p><p>Chile&#8217;s minister thanked her host.</p>"])
def test_a_cell_of_markup_is_a_page_with_what_the_other_columns_say(tmp_path: Path, text: str) -> None:
    told = {"title": "Talks in Oslo", "date": "2021-05-03", "source": "Harbour Post", "agency": "Fjordnews", "author": "A. Vik"}
    (article,) = extract(row(tmp_path, {"text": text, "url": "https://harbour.example/1"} | told))
    assert article.text.startswith(SENTENCE)
    assert "<" not in article.text
    assert article.published is not None
    assert (article.published.start, article.published.rule) == ("2021-05-03", "column published")
    assert (article.title, article.publisher, article.agency) == ("Talks in Oslo", "Harbour Post", "Fjordnews")
    assert (article.author, article.canonical) == ("A. Vik", "https://harbour.example/1")


def test_a_letter_cut_in_two_at_the_end_of_the_first_bytes_is_no_other_charset(tmp_path: Path) -> None:
    rows = "text,title\n" + "x" * (SNIFF_BYTES - 12) + "ř Brno,A\nJiří met his colleague of Peru in Brno on Monday.,Přítel\n"
    assert rows.encode()[SNIFF_BYTES - 1 : SNIFF_BYTES + 1] == "ř".encode()
    first, second = items(tmp_path, "rows.csv", rows)
    assert isinstance(first, Page)
    assert isinstance(second, Page)
    assert (first.text[-6:], second.given["title"]) == ("ř Brno", "Přítel")
    assert first.repairs == second.repairs == ()
