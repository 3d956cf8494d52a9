"""Search: names of many spellings and scripts, and words that look like syntax."""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.errors import RecordError
from detente.model import Coding, PageCoding
from detente.record import Record, open_record
from detente.record.words import match_expression, snippet
from tests.builders import article_of, page_of, reception

TEXTS = {
    "lam": "Chủ tịch nước Tô Lâm received the envoy in Hà Nội.",
    "danang": "The frigate called at Đà Nẵng.",
    "lodz": "Ministers of both countries met in Łódź, not in Zürich.",
    "tromso": "A summit of the Arctic states opens in Tromsø.",
    "istanbul": "DİYARBAKIR'da ve Ağrı'da kapalı kapı: talks in Iğdır.",
    "strasse": "The embassy in the Wilhelmstraße was closed.",
    "han": "越南国家主席苏林会见俄罗斯大使。",
    "hangul": "한국과 베트남 정상회담이 하노이에서 열렸다.",
    "kana": "ベトナムの首相が東京を訪問した。",
    "russian": "Президент России встретился с Королёвым в Москве.",
    "thai": "รัฐมนตรีต่างประเทศไทยเยือนเวียดนาม",
    "french": "Les deux présidents se sont entretenus à Orléans ; l’accord fut signé.",
    "hyphen": "The Vietnam–Russia treaty, so-called “no-limits”, was never signed.",
}
QUERIES = {
    "To Lam": "lam",
    "tô lâm": "lam",
    "Ha Noi envoy": "lam",
    "da nang": "danang",
    "Đà Nẵng": "danang",
    "Lodz": "lodz",
    "ZURICH": "lodz",
    "tromso summit": "tromso",
    "Igdir": "istanbul",
    "Wilhelmstrasse": "strasse",
    "苏林": "han",
    "俄罗斯大使": "han",
    "베트남 정상": "hangul",
    "東京": "kana",
    "Королевым": "russian",
    "เวียดนาม": "thai",
    "l'accord orleans": "french",
    '"deux presidents"': "french",
    "no-limits": "hyphen",
    "treat* -Hanoi": "hyphen",
}


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Record:
    record = open_record(tmp_path_factory.mktemp("search") / "r.db")
    for name, text in TEXTS.items():
        page = page_of(text, f"{name}.txt")
        record.add(
            PageCoding(page=page, coder="c", codings=(Coding(article=article_of(text, page=page, title=name), claims=()),))
        )
    return record


@pytest.mark.parametrize(("query", "expected"), QUERIES.items())
def test_a_search_finds_the_text_whatever_the_spelling(record: Record, query: str, expected: str) -> None:
    assert [hit.title for hit in record.search(query)] == [expected]


@pytest.mark.parametrize("query", ["NEAR(", "a AND", "title:x", "'; DROP TABLE claims", "^a", "{x}", "lam\x00", 'a"b', "x*y"])
def test_no_words_are_syntax(record: Record, query: str) -> None:
    assert len(record.search(query)) < len(TEXTS)


@pytest.mark.parametrize("query", ['"', "(", "* *", "-", "", "«»", "\x00"])
def test_a_search_needs_a_word(record: Record, query: str) -> None:
    with pytest.raises(RecordError, match="at least one word"):
        record.search(query)


def test_only_unwanted_words_are_no_search(record: Record) -> None:
    with pytest.raises(RecordError, match="at least one word"):
        record.search("-Hanoi")


def test_claims_are_found_by_offices_that_their_words_do_not_name(tmp_path: Path) -> None:
    with open_record(tmp_path / "r.db") as record:
        entry = reception()
        record.add(entry)
        (hit,) = record.search("president")
        assert hit.claims == (entry.codings[0].claims[0].id,)
        assert hit.publisher == "Nhân Dân"
        record.add(PageCoding(page=entry.page, coder="c2"))
        assert record.search("president") == []


def test_a_title_weighs_more_than_a_mention(tmp_path: Path) -> None:
    with open_record(tmp_path / "r.db") as record:
        for title, text in (
            ("Sport", "A treaty was mentioned in passing."),
            ("Treaty signed", "Both sides put pen to paper today."),
        ):
            page = page_of(text)
            record.add(
                PageCoding(page=page, coder="c", codings=(Coding(article=article_of(text, page=page, title=title), claims=()),))
            )
        assert [hit.title for hit in record.search("treaty")] == ["Treaty signed", "Sport"]


def test_articles_come_before_teasers(tmp_path: Path) -> None:
    with open_record(tmp_path / "r.db") as record:
        for title, text, form in (
            ("teaser", "Treaty signed", "teaser"),
            ("article", "In the end the treaty was signed.", "article"),
        ):
            page = page_of(text)
            article = article_of(text, page=page, title=title, form=form)
            record.add(PageCoding(page=page, coder="c", codings=(Coding(article=article, claims=()),)))
        assert [hit.title for hit in record.search("treaty signed")] == ["article", "teaser"]


def test_every_term_is_quoted() -> None:
    assert match_expression('Tô Lâm "Da Nang" visit* -treaty') == '("to" AND "lam" AND "da nang" AND "visit" *) NOT ("treaty")'


def test_a_snippet_shows_the_words_in_their_own_spelling() -> None:
    text = "word " * 100 + "Chủ tịch nước Tô Lâm " + "tail " * 100
    shown = snippet(text, "lam")
    assert "Tô Lâm" in shown
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert len(shown) < 170
