"""What a page says of itself: linked data as sites write it, days of publication and of updates, titles that nobody gave."""

import json

import pytest

from detente.articles import extract
from detente.model import Article, Page

TITLE = "Norway and Chile sign fisheries memorandum"
BODY = (
    "<p>The foreign ministers of Norway and Chile met in Oslo on Monday and signed a memorandum on fisheries.</p>"
    "<p>The two sides agreed to send inspectors to each other's ports before the end of the year, the minister said.</p>"
)
STORY = {"@type": "NewsArticle", "headline": TITLE, "datePublished": "2021-05-03T23:30:00Z"}
RELATED = {"@type": "NewsArticle", "headline": "Peru reopens its consulate in Lyon", "datePublished": "2024-12-12"}
WHOLE_PAGE = {"@type": "WebPage", "datePublished": "2009-01-01"}


def article_of(head: str = "", above: str = "", under: str = "", title: str = TITLE) -> Article:
    text = f"<html><head><title>{title}</title>{head}</head><body><article><h1>{TITLE}</h1>{above}{BODY}{under}</article></body></html>"
    return extract(Page(id="page-1", address="pages/a.html", media="html", text=text, charset="utf-8"))[0]


def script(*items: object, kind: str = "application/ld+json") -> str:
    return "".join(f"<script type='{kind}'>{one if isinstance(one, str) else json.dumps(one)}</script>" for one in items)


def day_of(article: Article) -> str | None:
    return article.published and article.published.start


@pytest.mark.parametrize(
    "head",
    [
        script({"@graph": [WHOLE_PAGE, STORY]}),
        script([[STORY]]),
        script(WHOLE_PAGE, STORY),
        script(RELATED, STORY),
        script({"@type": "WebPage", "mainEntity": STORY}),
        script(f"//<![CDATA[\n{json.dumps(STORY)}\n//]]>"),
        script(f"<!-- {json.dumps(STORY)} -->"),
        script(json.dumps(STORY | {"description": "Two\\nlines"}).replace("\\\\n", "\n")),
        script(STORY, kind="application/ld+json; charset=utf-8"),
    ],
    ids=["graph", "lists", "page first", "related first", "main entity", "CDATA", "comment", "line break", "charset"],
)
def test_linked_data_is_read_as_sites_write_it(head: str) -> None:
    article = article_of(head)
    assert (article.title, day_of(article)) == (TITLE, "2021-05-03")


def test_a_publisher_named_by_its_id_is_looked_up() -> None:
    house = {"@type": "Organization", "@id": "#house", "name": "Harbour Post"}
    article = article_of(script({"@graph": [STORY | {"publisher": {"@id": "#house"}, "author": {"@id": "#nobody"}}, house]}))
    assert (article.publisher, article.author) == ("Harbour Post", None)


def test_many_objects_of_linked_data_are_read_in_time() -> None:
    assert day_of(article_of(script([{"@type": "Thing"}] * 200_000 + [STORY]))) == "2021-05-03"


@pytest.mark.parametrize("value", ["20210503", "20210503T182000Z", "20210503182000"])
def test_days_without_signs_are_read_in_metadata_alone(value: str) -> None:
    assert day_of(article_of(f"<meta name='pubdate' content='{value}'>")) == "2021-05-03"
    assert day_of(article_of(above=f"<p>Document {value}</p>")) is None


@pytest.mark.parametrize(
    ("above", "rule"),
    [
        ("<p>Updated 5 May 2021, 10:00 | Published 3 May 2021, 18:20</p>", "visible line"),
        ("<p>Last updated: 5 May 2021</p><p>Published: 3 May 2021</p>", "visible line"),
        ("<p>Updated</p><p>5 May 2021</p><p>Published</p><p>3 May 2021</p>", "visible line"),
        ("<p>3 May 2021 (updated 5 May 2021)</p>", "visible line"),
        ("<time datetime='2021-05-05'>Updated 5 May</time><time datetime='2021-05-03'>3 May</time>", "time at the headline"),
        (
            "<p>Updated: <time datetime='2021-05-05'>5 May</time></p><p><time datetime='2021-05-03'>3 May</time></p>",
            "time at the headline",
        ),
    ],
)
def test_the_day_of_an_update_is_not_that_of_publication(above: str, rule: str) -> None:
    published = article_of(above=above).published
    assert published is not None
    assert (published.start, published.rule) == ("2021-05-03", rule)


def test_the_day_of_an_update_says_so_at_the_headline_and_counts_not_under_the_text() -> None:
    published = article_of(above="<p>Last updated: 5 May 2021</p>").published
    assert published is not None
    assert (published.start, published.rule) == ("2021-05-05", "visible line, of an update")
    assert article_of(under="<p>Last updated: 5 May 2024</p>").published is None


@pytest.mark.parametrize("title", ["Untitled Document", "New Page 1", "Document"])
def test_a_title_that_nobody_gave_is_none(title: str) -> None:
    assert article_of(title=title).title == TITLE


def test_bylines_and_colophons_of_printed_pages_are_no_text() -> None:
    above = "<p>By Ingrid Vik</p><p>3 May 2021</p>"
    under = "<p>URL: https://harbour.example/f</p><p>© 2021 Harbour Post. All rights reserved.</p>"
    assert article_of(above=above, under=under).text == article_of().text


SITE = "Ministry of Foreign Affairs - Press release"


@pytest.mark.parametrize("head", ["", f"<title>{SITE}</title>"])
@pytest.mark.parametrize("form", ["<h3>{}</h3>", "<p><b>{}</b></p>"])
def test_a_page_that_names_its_text_nowhere_has_the_heading_of_the_text(head: str, form: str) -> None:
    body = f"<h2>Press release No. 45</h2>{form.format(TITLE)}<p>Oslo, 3 May 2021</p>{BODY}"
    text = f"<html><head>{head}</head><body><p><a href='/'>Home</a></p><div>{body}</div></body></html>"
    article = extract(Page(id="page-1", address="pages/a.html", media="html", text=text, charset="utf-8"))[0]
    assert (article.title, day_of(article)) == (TITLE, "2021-05-03")
    assert article.publisher == (SITE.split(" - ", maxsplit=1)[0] if head else None)
    assert article.text == article_of().text


def test_a_post_quoted_in_a_text_does_not_date_it() -> None:
    post = "<blockquote><p>We signed it.</p><p>The minister, 3 May 2019</p></blockquote>"
    assert article_of(above=f"<p>Oslo and Santiago signed.</p>{post}").published is None
