"""HTML pages: main text, roles, metadata, date with its basis, teasers."""

import pytest

from detente.articles import extract
from detente.errors import SourceError
from detente.model import Article, Page

BODY = (
    "<p>OSLO, May 3 (Fjordnews) -- The foreign ministers of Norway and Chile met in Oslo on Monday and signed a memorandum on fisheries.</p>"
    "<p>The two sides agreed to send inspectors to each other's ports before the end of the year, the Norwegian minister said.</p>"
    "<p>Chile's minister thanked her host for the help that Norwegian experts gave after the storm of last winter.</p>"
)
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Norway and Chile sign fisheries memorandum - Harbour Post</title>
<meta property="og:site_name" content="Harbour Post"><meta property="article:published_time" content="2021-05-03T18:20:00+02:00">
<meta name="author" content="Ingrid Vik"><link rel="canonical" href="https://harbour.example/world/fisheries"></head><body>
<nav><ul><li><a href="/w">World</a></li><li><a href="/e">Economy</a></li></ul></nav><div class="date">Tuesday, 24 December 2024</div>
<article><h1>Norway and Chile sign fisheries memorandum</h1>
<figure><img src="a.jpg"><figcaption>The two ministers after the signing (Photo: Fjordnews)</figcaption></figure>{BODY}
<p><a href="/x">Read more: Peru reopens its consulate in Lyon</a></p><p>Source: Fjordnews</p></article>
<aside><h3>Most read</h3><ul><li><a href="/1">Kenya and Ghana open a joint trade office in Accra</a>
<p>The office is to help small exporters, officials said on Friday.</p></li>
<li><a href="/2">Japan lends Peru money for a new harbour bridge</a></li></ul></aside>
<footer><p>Contact us at the editorial office</p></footer></body></html>"""


def page_of(text: str) -> Page:
    return Page(id="page-1", address="pages/a.html", media="html", text=text, charset="utf-8")


def texts(article: Article, *roles: str) -> list[str]:
    return [article.text[segment.start : segment.end] for segment in article.segments if segment.role in roles]


@pytest.fixture(scope="module")
def articles() -> tuple[Article, ...]:
    return extract(page_of(PAGE))


def test_title_text_and_captions_are_kept_apart(articles: tuple[Article, ...]) -> None:
    article = articles[0]
    assert texts(article, "title") == ["Norway and Chile sign fisheries memorandum"]
    assert texts(article, "caption") == ["The two ministers after the signing (Photo: Fjordnews)"]
    assert len(texts(article, "lede", "body")) == 3
    assert texts(article, "lede")[0].startswith("OSLO, May 3")
    assert "Most read" not in article.text
    assert "Peru" not in article.text
    assert "Source:" not in article.text


def test_metadata_comes_from_the_page(articles: tuple[Article, ...]) -> None:
    article = articles[0]
    assert (article.publisher, article.agency, article.author) == ("Harbour Post", "Fjordnews", "Ingrid Vik")
    assert article.canonical == "https://harbour.example/world/fisheries"
    assert article.language == "en"
    assert article.dateline is not None
    assert article.dateline.of(article.text) == "OSLO, May 3 (Fjordnews)"


def test_the_date_names_its_basis_and_is_not_the_mastheads(articles: tuple[Article, ...]) -> None:
    published = articles[0].published
    assert published is not None
    assert (published.start, published.basis, published.rule) == ("2021-05-03", "stated", "meta article:published_time")
    bare = extract(page_of(PAGE.replace("article:published_time", "x").replace("<h1>", "<p>A</p><h1>")))[0]
    assert bare.published is None


@pytest.mark.parametrize(
    ("line", "start", "basis"),
    [
        ("Published: 4 March 2020, 10:15", "2020-03-04", "stated"),
        ("Ngày 04/03/2020 10:15", "2020-03-04", "stated"),
        ("March 4, 2020 | World", "2020-03-04", "stated"),
        ("4 марта 2020", "2020-03-04", "stated"),
    ],
)
def test_a_visible_line_under_the_headline_dates_the_page(line: str, start: str, basis: str) -> None:
    text = f"<html><body><h1>Norway and Chile sign fisheries memorandum</h1><div>{line}</div><div>{BODY}</div></body></html>"
    published = extract(page_of(text))[0].published
    assert published is not None
    assert (published.start, published.basis) == (start, basis)


def test_the_address_dates_a_page_by_derivation() -> None:
    text = f"<html><body><h1>Norway and Chile sign fisheries memorandum</h1>{BODY}</body></html>"
    page = Page(id="page-1", address="https://a.example/2020/03/04/fish.html", media="html", text=text, charset="utf-8")
    published = extract(page)[0].published
    assert published is not None
    assert (published.start, published.basis) == ("2020-03-04", "derived")


def test_teasers_are_items_of_unknown_date(articles: tuple[Article, ...]) -> None:
    teasers = {teaser.title: teaser for teaser in articles[1:]}
    assert set(teasers) >= {
        "Kenya and Ghana open a joint trade office in Accra",
        "Japan lends Peru money for a new harbour bridge",
    }
    kenya = teasers["Kenya and Ghana open a joint trade office in Accra"]
    assert kenya.form == "teaser"
    assert kenya.published is None
    assert kenya.section == "Most read"
    assert kenya.canonical == "https://harbour.example/1"
    assert texts(kenya, "teaser")[1] == "The office is to help small exporters, officials said on Friday."


def test_an_index_page_gives_teasers_alone() -> None:
    items = "".join(f"<li><a href='/{n}'>Ministers of {a} and {b} hold talks on trade</a></li>" for n, (a, b) in enumerate(PAIRS))
    articles = extract(page_of(f"<html><body><h2>World</h2><ul>{items}</ul></body></html>"))
    assert [article.form for article in articles] == ["teaser"] * len(PAIRS)


PAIRS = [("Peru", "Chile"), ("Kenya", "Ghana"), ("Japan", "Laos"), ("Norway", "Oman"), ("Fiji", "Tonga"), ("Cuba", "Haiti")]


def test_a_paragraph_printed_twice_is_kept_once() -> None:
    deck = "<p><b>The foreign ministers of Norway and Chile met in Oslo on Monday and signed a memorandum on fisheries.</b></p>"
    article = extract(
        page_of(f"<html><body><h1>Memorandum signed in Oslo</h1><article>{deck}{deck}{BODY}</article></body></html>")
    )[0]
    assert article.text.count("met in Oslo on Monday and signed") == 2  # the deck once, the agency's paragraph once


def test_a_page_of_a_long_credit_line_is_no_article() -> None:
    credit = "Photo: VNA Vietnamese President To Lam " + "Vietnamese President To Lam " * 2
    with pytest.raises(SourceError) as caught:
        extract(page_of(f"<html><body><p>{credit}</p></body></html>"))
    assert caught.value.reason == "not_article"


def test_a_page_without_text_or_headlines_is_no_article() -> None:
    with pytest.raises(SourceError) as caught:
        extract(page_of("<html><body><p>Sign in</p></body></html>"))
    assert caught.value.reason == "not_article"


SENTENCE = "The Peruvian minister visited Oslo on Monday."


@pytest.mark.parametrize(
    "page",
    [
        f"<html><body><p>{SENTENCE}</p></body></html>",
        f"<p>{SENTENCE}</p>",
        f"<html><body>{SENTENCE}</body></html>",
        f"<html><body><nav><a href='/'>Home</a> <a href='/w'>World</a></nav><p>{SENTENCE}</p><footer>All rights reserved.</footer></body></html>",
        f"<html><body><table><tr><td>{SENTENCE}</td></tr></table></body></html>",
    ],
)
def test_a_page_of_one_short_sentence_is_an_article(page: str) -> None:
    articles = extract(page_of(page))
    assert [article.text for article in articles] == [SENTENCE]


def test_a_short_sentence_among_other_words_is_no_article() -> None:
    labels = "".join(f"<div>Section of {name} and more</div>" for pair in PAIRS for name in pair)
    with pytest.raises(SourceError):
        extract(page_of(f"<html><body>{labels}<p>{SENTENCE}</p></body></html>"))


def test_nothing_is_printed_about_a_page_without_text(capfd: pytest.CaptureFixture[str]) -> None:
    import logging

    root = logging.getLogger()
    handlers, root.handlers = root.handlers, []
    try:
        with pytest.raises(SourceError):
            extract(page_of("<html><body><p>Sign in</p></body></html>"))
    finally:
        root.handlers = handlers
    assert capfd.readouterr().err == ""


HEADLINE = "<h1>Norway and Chile sign fisheries memorandum</h1>"


def with_box(words: str) -> Article:
    """Returns the article of the page with a box between the headline and the text, and no dateline."""
    text = f"<div class='text'>{BODY.replace('OSLO, May 3 (Fjordnews) -- ', '')}</div>"
    page = PAGE[: PAGE.index("<article>")] + f"{HEADLINE}<div class='box'>{words}</div>{text}{PAGE[PAGE.index('<aside>') :]}"
    (article, *_) = extract(page_of(page))
    return article


def test_a_standfirst_in_a_box_of_its_own_is_the_lede() -> None:
    standfirst = "The foreign minister of Chile arrived in Norway on the evening of May 2, beginning a visit of three days at her host's invitation."
    assert texts(with_box(standfirst), "lede") == [standfirst]


def test_an_advertisement_above_the_text_is_no_standfirst() -> None:
    advertisement = (
        "Get the news that matters to you every weekday morning, with the best of our reporters' stories, free of charge."
    )
    assert advertisement not in with_box(advertisement).text


@pytest.mark.parametrize(
    "label", ["Published on 05/23/2021 15h12 | Updated on 05/24/2021 09h03", "23 May 2021 | updated 24 May 2021 | 1,204 views"]
)
def test_a_line_of_dates_is_no_text_and_dates_the_page(label: str) -> None:
    page = PAGE.replace('<meta property="article:published_time" content="2021-05-03T18:20:00+02:00">', "")
    page = page.replace(
        "<h1>Norway and Chile sign fisheries memorandum</h1>", f"<h1>Fisheries: ministers agree in Oslo</h1><p>{label}</p>"
    )
    (article, *_) = extract(page_of(page))
    assert label not in article.text
    assert article.published is not None
    assert article.published.start == "2021-05-23"


def test_the_only_h1_is_the_headline_although_title_words_the_story_otherwise() -> None:
    page = PAGE.replace("<title>Norway and Chile sign fisheries memorandum", "<title>Fisheries: Oslo deal with Chile").replace(
        '<meta property="article:published_time" content="2021-05-03T18:20:00+02:00">', ""
    )
    dated = page.replace("</h1>", '</h1><div class="line">Harbour Post, Oslo, 3 May 2021</div>', 1)
    article = extract(page_of(dated))[0]
    assert article.title == "Norway and Chile sign fisheries memorandum"
    assert article.published is not None
    assert article.published.start == "2021-05-03"


NOT_READ = [
    ("</article>", '<a href="http://[bad">Kenya and Ghana open a joint trade office in Accra</a></article>'),
    (
        'href="https://harbour.example/world/fisheries"',
        'href="//[bad"><meta property="og:url" content="https://harbour.example/"',
    ),
    ("</head>", f'<script type="application/ld+json">{"[" * 100_000}</script></head>'),
]


@pytest.mark.parametrize(("before", "after"), NOT_READ, ids=["link", "canonical", "linked data"])
def test_what_a_page_writes_wrong_beside_its_text_costs_only_itself(before: str, after: str) -> None:
    assert before in PAGE
    article = extract(page_of(PAGE.replace(before, after, 1)))[0]
    assert article.title == "Norway and Chile sign fisheries memorandum"
    assert len(texts(article, "lede", "body")) == 3


def teasers_of(box: str) -> list[str]:
    page = f"<html><head><title>Norway and Chile sign fisheries memorandum</title></head><body><h1>Norway and Chile sign fisheries memorandum</h1>{BODY}{box}</body></html>"
    return [article.text for article in extract(page_of(page)) if article.form == "teaser"]


HEADLINES = ["Morocco and Ghana sign pipeline deal", "Burkina Faso reopens its embassy in Oslo"]


def test_links_with_nothing_between_them_are_headlines_of_their_own() -> None:
    links = "".join(f'<a href="/{number}">{line}</a>' for number, line in enumerate(HEADLINES))
    assert teasers_of(f"<div>{links}</div>") == HEADLINES


def test_a_headline_whose_link_leads_nowhere_is_no_summary_of_the_one_above() -> None:
    items = "".join(f'<li><a href="#">{line}</a></li>' for line in HEADLINES)
    assert teasers_of(f"<aside><ul>{items}</ul></aside>") == HEADLINES


@pytest.mark.parametrize(
    "head",
    [
        '<title>Press release</title><meta name="publisher" content="Fjord Press Agency">',
        '<title>Press release</title><meta name="publisher" content="https://fb.example/fjord"><meta property="og:site_name" content="Fjord Press Agency">',
        "<title>Fjord Press Agency - Fisheries: press release</title>",
    ],
)
def test_the_publisher_is_read_where_it_is_printed(head: str) -> None:
    article = extract(page_of(f"<html><head>{head}</head><body><h1>Press release on fisheries</h1>{BODY}</body></html>"))[0]
    assert article.publisher == "Fjord Press Agency"
