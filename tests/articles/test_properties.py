"""Whatever a page holds: articles whose segments tile their text, or a refusal; never anything else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.articles import extract
from detente.articles.pdf import is_paged
from detente.errors import SourceError
from detente.model import Article, Media, Page

WORDS = st.sampled_from(
    [
        "Oslo",
        "Lima",
        "met",
        "signed",
        "the",
        "minister",
        "of",
        "and",
        "said",
        "that.",
        "talks,",
        "agreement",
        "2021",
        "“yes”",
        "(Photo:",
        "GNA)",
        "Source:",
        "-",
        "•",
        "|",
        "…",
        "/",
        "越南",
        "Москва",
        "./.",
        "\xad",
    ]
)
LINES = st.lists(WORDS, max_size=25).map(" ".join)
BREAKS = st.sampled_from(["\n", "\n\n", "\r\n", "\f", "\u2028", "\t\n ", "\n- ", "\n * "])
TEXTS = st.one_of(
    st.text(max_size=300), st.lists(st.tuples(LINES, BREAKS), max_size=30).map(lambda rows: "".join(a + b for a, b in rows))
)
TAGS = st.sampled_from(
    [
        "p",
        "div",
        "a",
        "h1",
        "h2",
        "li",
        "ul",
        "table",
        "td",
        "br",
        "figure",
        "figcaption",
        "article",
        "nav",
        "time",
        "script",
        "b",
        "span",
        "title",
    ]
)
MARKUP = st.recursive(
    TEXTS,
    lambda inner: st.tuples(TAGS, st.lists(inner, max_size=4)).map(
        lambda node: f'<{node[0]} class="x" href="/y">{"".join(node[1])}</{node[0]}>'
    ),
    max_leaves=15,
)


def read(text: str, media: Media) -> tuple[Article, ...]:
    try:
        return extract(
            Page(id="page-1", address="a", media=media, text=text, charset="utf-8", given={"title": "x", "published": "2021"})
        )
    except SourceError as error:
        assert error.reason == "not_article"  # noqa: PT017
        return ()


def check(articles: tuple[Article, ...]) -> None:
    assert [article.form for article in articles[1:]] == ["teaser"] * (len(articles) - 1) if articles else True
    for article in articles:
        assert article.text.strip()
        offset = 0
        for segment in article.segments:
            assert article.text[offset : segment.start] == ("\n\n" if offset else "")
            assert segment.start < segment.end
            assert (segment.role == "teaser") == (article.form == "teaser")
            offset = segment.end
        assert offset == len(article.text)
        assert article.dateline is None or 0 <= article.dateline.start < article.dateline.end <= len(article.text)
        assert article.form == "article" or article.published is None


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_any_plain_text_is_tiled_and_found_in_its_page(text: str) -> None:
    articles = read(text, "text")
    check(articles)
    for article in articles:
        for segment in article.segments:
            # What was copied from pages is put together, as a PDF's text is: its words have no one place (docs/extraction.md).
            assert (segment.page_start is None) is is_paged(text)
            if segment.page_start is None:
                continue
            there = text[segment.page_start : segment.page_start + segment.end - segment.start]
            assert there.split() == article.text[segment.start : segment.end].split()


@settings(max_examples=150, deadline=None)
@given(MARKUP)
def test_any_markup_is_tiled(text: str) -> None:
    check(read(text, "html"))


@settings(max_examples=80, deadline=None)
@given(TEXTS, st.sampled_from(["pdf", "row"]))
def test_any_text_layer_or_row_is_tiled(text: str, media: Media) -> None:
    check(read(text, media))


@pytest.mark.parametrize(
    "text",
    [
        "<div>" * 20_000 + "The ministers of Norway and Chile met in Oslo on Monday and signed a memorandum on fisheries.",
        "<p>word</p>" * 6_000,
        "<li><a href='/x'>Ministers of Norway and Chile hold talks on trade</a></li>" * 5_000,
        "<p>" + "word " * 200_000 + "</p>",
        "The ministers of Norway and Chile met" + " " * 100_000 + "in Oslo on Monday and signed a memorandum on fisheries.",
        "Ministers of Norway and Chile meet\nby" + " " * 3_000 + "1\nThe ministers of Norway and Chile met in Oslo on Monday.",
        "The ministers of Norway and Chile met in Oslo on Monday.\nSource: " + "- " * 30_000 + "a",
        "<table>" + "<tr><td>Ministers met in Oslo today.</td><td>x</td></tr>" * 5_000,
    ],
    ids=["deep", "wide", "links", "long", "spaces", "byline", "source", "table"],
)
def test_a_page_of_any_size_is_read_in_seconds(text: str) -> None:
    import time

    start = time.process_time()
    check(read(text, "html"))
    check(read(text.replace("><", ">\n<"), "text"))
    assert time.process_time() - start < 20
