"""Feeds are read item by item, each with its day, its link and the feed's name."""

from pathlib import Path

import pytest

from detente.articles import extract
from detente.model import Page
from detente.sources import Settings, discover, read, read_all
from detente.sources.days import day_of

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<!-- made by hand -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Fjord Monitor</title><link>https://fjord.example</link>
<item><title>Oslo proposes talks</title><link>https://fjord.example/1</link><pubDate>Tue, 15 Jul 2025 23:30:00 +0200</pubDate>
<description>Norway on Tuesday proposed talks with Chile. [&#8230;]</description>
<content:encoded><![CDATA[<p>Norway on Tuesday proposed talks with Chile on fisheries &amp; ports.</p><p>Chile has not answered.</p><p>The post Oslo proposes talks appeared first on Fjord Monitor.</p>]]></content:encoded></item>
<item><title>Chile recalls its ambassador to Norway over a fishing dispute</title><guid>2</guid><source url="https://andes.example">Andes Wire</source></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Fjord Monitor</title>
<entry><title type="html">Oslo &amp;amp; Santiago talk</title><link rel="self" href="https://fjord.example/feed/1"/><link href="https://fjord.example/1"/>
<author><name>Ingrid Vik</name></author><updated>2025-07-16T08:00:00Z</updated><published>2025-07-15T08:00:00Z</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Norway and Chile met in Oslo on Monday.</p></div></content></entry></feed>"""


def pages(tmp_path: Path, content: str, name: str = "feed.xml") -> list[Page]:
    (tmp_path / name).write_text(content, encoding="utf-8")
    found = list(read_all(str(tmp_path / name)))
    return [page for page in found if isinstance(page, Page)]


@pytest.mark.parametrize("name", ["feed.xml", "feed.rss", "no-suffix"])
def test_the_items_of_a_feed_are_pages(tmp_path: Path, name: str) -> None:
    first, second = pages(tmp_path, RSS, name)
    assert first.text == "Norway on Tuesday proposed talks with Chile on fisheries & ports.\n\nChile has not answered."
    assert (first.given["published"], first.given["address"], first.given["publisher"]) == (
        "2025-07-15",
        "https://fjord.example/1",
        "Fjord Monitor",
    )
    assert (second.text, second.given["publisher"]) == (second.given["title"], "Andes Wire")
    assert list(discover(str(tmp_path / name))) == [page.address for page in (first, second)]
    assert read(second.address) == second


def test_an_item_is_an_article_of_its_day(tmp_path: Path) -> None:
    (article, *_) = extract(pages(tmp_path, RSS)[0])
    assert article.published is not None
    assert (article.title, article.published.start) == ("Oslo proposes talks", "2025-07-15")
    assert article.canonical == "https://fjord.example/1"


def test_an_atom_feed_is_read_by_its_published_day_and_own_link(tmp_path: Path) -> None:
    (page,) = pages(tmp_path, ATOM)
    assert page.text == "Norway and Chile met in Oslo on Monday."
    assert page.given == {
        "title": "Oslo & Santiago talk",
        "published": "2025-07-15",
        "publisher": "Fjord Monitor",
        "author": "Ingrid Vik",
        "address": "https://fjord.example/1",
    }


def test_a_feed_that_breaks_off_gives_what_it_holds(tmp_path: Path) -> None:
    assert [page.given["title"] for page in pages(tmp_path, RSS[: RSS.index("<guid>")])][:1] == ["Oslo proposes talks"]


def test_a_feed_that_is_no_feed_is_one_refusal(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_bytes(b"<rss")
    (found,) = read_all(str(tmp_path / "feed.xml"))
    assert not isinstance(found, Page)
    assert found.reason in {"corrupt", "empty"}


def test_a_feed_that_is_too_large_is_refused(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_text(RSS, encoding="utf-8")
    (found,) = read_all(str(tmp_path / "feed.xml"), Settings(max_bytes=200))
    assert not isinstance(found, Page)
    assert found.reason == "too_large"


def test_a_link_to_a_base_is_a_whole_address(tmp_path: Path) -> None:
    based = ATOM.replace("<feed ", '<feed xml:base="https://fjord.example/" ').replace(
        'href="https://fjord.example/1"', 'href="/1"'
    )
    assert pages(tmp_path, based)[0].given["address"] == "https://fjord.example/1"


@pytest.mark.parametrize(
    "day", ["Mon, 28 Jul 99999999999999999999 10:00:00 GMT", "Mon, 28 Jul 2025 10:00:00 +99999999999999999999"]
)
def test_a_day_that_no_calendar_has_costs_only_itself(tmp_path: Path, day: str) -> None:
    first, _ = pages(tmp_path, RSS.replace("Tue, 15 Jul 2025 23:30:00 +0200", day))
    assert first.given["published"] == day
    assert day_of(day) is None


@pytest.mark.parametrize("content", ["&lt;html/>", "&lt;script>alert(1)&lt;/script>", "&lt;!-- nothing -->&lt;br>"])
def test_markup_without_words_is_no_text(tmp_path: Path, content: str) -> None:
    feed = f"<rss><channel><title>Fjord</title><item><title>Oslo proposes talks</title><description>{content}</description></item></channel></rss>"
    assert [page.text for page in pages(tmp_path, feed)] == ["Oslo proposes talks"]


@pytest.mark.parametrize("said", ["", ' encoding="utf-16"', ' encoding="no-such-set"', ' encoding="iso-8859-1"'])
@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_a_feed_is_read_in_the_set_it_is_in(tmp_path: Path, said: str, charset: str) -> None:
    feed = f"<?xml version='1.0'{said.replace(chr(34), chr(39))}?><rss><channel><item><title>José Peña in Málaga</title></item></channel></rss>"
    (tmp_path / "feed.xml").write_bytes(feed.encode(charset))
    assert [page.text for page in read_all(str(tmp_path / "feed.xml")) if isinstance(page, Page)] == ["José Peña in Málaga"]


def test_a_name_that_no_xml_allows_costs_only_itself(tmp_path: Path) -> None:
    first, second = pages(tmp_path, RSS.replace("<link>https://fjord.example/1</link>", "<gs:>https://fjord.example/1</gs:>"))
    assert first.given["title"] == "Oslo proposes talks"
    assert second.given["publisher"] == "Andes Wire"
