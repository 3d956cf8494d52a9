"""Plain text copied from a page: the article and its furniture told apart by structure, offsets kept."""

import textwrap

import pytest

from detente.articles import extract
from detente.articles.assembly import without_end_mark
from detente.articles.credits import agency_of, dateline_of, is_caption, source_of
from detente.articles.lines import read_lines
from detente.articles.pdf import reflow
from detente.articles.plain import bare_text, read_plain
from detente.articles.teasers import Sighting, distinct
from detente.errors import SourceError
from detente.model import Article, Page

TITLE = "Ghana and Kenya agree on direct flights"
DECK = (
    "Ghana and Kenya will open direct flights between Accra and Nairobi next spring, their transport ministers said on Tuesday."
)
BODY = [
    "The ministers met in Accra on June 8 and signed an air services agreement that had been under negotiation since 2019.",
    "Ghana's transport minister thanked Kenya for training forty controllers, and said that flights would bring traders together.",
    "For his part, the Kenyan minister invited his host to visit Nairobi in the autumn, when the first flight is expected to land.",
    "The two sides also discussed a joint school for pilots, an idea which Kenya proposed last year and which Ghana is studying./.",
]
CAPTION = "The ministers of Ghana and Kenya exchange copies of the agreement (Photo: GNA)"
ITEMS = [
    ("Thai exporters look to new rice markets", "Growers expect a record harvest, an association in Bangkok said on December 2."),
    ("Lisbon tram line reopens after repairs", "The line had been closed for eleven months, to the distress of shopkeepers."),
    ("Swiss glacier survey finds faster melting", "Measurements of the past decade show twice the loss of the one before."),
    ("Peru weavers win a prize in Madrid", "The jury praised the colours and the patience of the makers."),
]
# Headings nobody lists, in no language: what follows must be told by its structure alone.
UNSEEN_HEADINGS = ("Ophanda tisi", "Mirulo")


def doubled(items: list[tuple[str, str]]) -> list[str]:
    return [row for headline, summary in items for row in (headline, "", headline, "", summary)]


def copied_page(first: str, second: str) -> str:
    cut = [(headline, summary[: len(summary) - 7]) for headline, summary in ITEMS]
    rows = [TITLE, "", DECK, "", f"{TITLE} picture 1", "", CAPTION, "", DECK, ""]
    rows += [row for paragraph in BODY for row in (paragraph, "")]
    rows += ["Source: GNA", "news.example.gh", "", first, "", *doubled(ITEMS), "", second, "", *doubled(cut), "Mobile Version"]
    return "\n".join(rows)


def page_of(text: str) -> Page:
    return Page(id="page-1", address="pages/a.txt", media="text", text=text, charset="utf-8")


def texts(article: Article, *roles: str) -> list[str]:
    return [article.text[segment.start : segment.end] for segment in article.segments if segment.role in roles]


@pytest.mark.parametrize("headings", [("Related News", "Most read"), UNSEEN_HEADINGS])
@pytest.mark.parametrize("use_headings", [True, False])
def test_a_copied_page_is_told_apart(headings: tuple[str, str], use_headings: bool) -> None:
    text = copied_page(*headings)
    articles = read_plain(page_of(text), text, use_headings=use_headings)
    article = articles[0]
    assert texts(article, "title") == [TITLE]
    assert texts(article, "lede") == [DECK]
    assert texts(article, "body") == [*BODY[:3], BODY[3].removesuffix("/.")]
    assert texts(article, "caption") == [CAPTION]
    assert article.agency == "GNA"
    assert article.published is None
    assert [teaser.title for teaser in articles[1:]] == [headline for headline, _ in ITEMS]
    assert [texts(teaser, "teaser")[1] for teaser in articles[1:]] == [summary for _, summary in ITEMS]


@pytest.mark.parametrize("use_headings", [True, False])
def test_bullets_about_other_things_are_items(use_headings: bool) -> None:
    bullets = [
        "Teenagers in Ohio take up farm work, a practice last seen in the 1960s.",
        "This week in the Belgian parliament (Chamber)",
        "Mudslide claims seven lives while villagers repair a water channel in the northern hills",
        "A drought in the Sahel has led relief bodies to warn of hunger, with herders and children hit the hardest.",
    ]
    text = "\n".join([TITLE, DECK, *BODY, "Mirulo:", *(f"- {bullet}" for bullet in bullets)])
    articles = read_plain(page_of(text), text, use_headings=use_headings)
    assert texts(articles[0], "lede", "body") == [DECK, *BODY[:3], BODY[3].removesuffix("/.")]
    assert [teaser.title for teaser in articles[1:]] == bullets


def test_every_segment_is_found_at_its_place_in_the_page() -> None:
    text = "\ufeff  \n" + copied_page("Related News", "Latest")
    for article in extract(page_of(text)):
        for segment in article.segments:
            assert segment.page_start is not None
            length = segment.end - segment.start
            assert text[segment.page_start : segment.page_start + length] == article.text[segment.start : segment.end]


def test_hard_wrapped_paragraphs_are_joined_at_their_offsets() -> None:
    text = f"{TITLE}\n\n" + "\n\n".join(wrap(paragraph) for paragraph in [DECK, *BODY])
    article = extract(page_of(text))[0]
    assert texts(article, "lede", "body")[:2] == [DECK, BODY[0]]
    lede = next(segment for segment in article.segments if segment.role == "lede")
    assert lede.page_start is not None
    assert text[lede.page_start :].startswith("Ghana and Kenya will open")


def wrap(paragraph: str) -> str:
    rows, row = [], ""
    for word in paragraph.split():
        if len(row) + len(word) > 66:
            rows.append(row)
            row = ""
        row = f"{row} {word}".strip()
    return "\n".join([*rows, row])


def test_one_sentence_is_an_article_and_a_label_is_none() -> None:
    sentence = "Ghana's president received the ambassador of Kenya in Accra on Monday."
    assert texts(extract(page_of(sentence))[0], "lede") == [sentence]
    with pytest.raises(SourceError) as caught:
        extract(page_of("Menu\n\nHome\n"))
    assert caught.value.reason == "not_article"


def test_a_text_that_is_one_headline_is_a_headline_and_no_teaser() -> None:
    (article,) = extract(page_of("Aid agencies ordered out of Darfur by Khartoum\n"))
    assert (article.form, article.title) == ("article", "Aid agencies ordered out of Darfur by Khartoum")
    assert [segment.role for segment in article.segments] == ["title"]
    several = extract(page_of("Aid agencies ordered out of Darfur\n\nBulgaria, Macedonia sign friendship pact\n"))
    assert {article.form for article in several} == {"teaser"}


def test_a_date_near_the_headline_dates_the_text_with_its_words() -> None:
    text = "\n\n".join([TITLE, "Posted 9 June 2021, 08:00", DECK, *BODY])
    published = extract(page_of(text))[0].published
    assert published is not None
    assert (published.start, published.basis, published.text, published.rule) == (
        "2021-06-09",
        "stated",
        "9 June 2021",
        "visible line",
    )


def test_an_ambiguous_date_says_how_it_was_read() -> None:
    text = "\n\n".join([TITLE, "03/04/2021", DECK, *BODY])
    published = extract(page_of(text))[0].published
    assert published is not None
    assert (published.start, published.rule) == ("2021-04-03", "visible line, day before month assumed")


@pytest.mark.parametrize(
    ("paragraph", "dateline", "agency"),
    [
        ("HANOI, Aug. 13 (Xinhua) -- Vietnam's president said", "HANOI, Aug. 13 (Xinhua)", "Xinhua"),
        ("MOSCOW, February 8. /TASS/. President Putin held", "MOSCOW, February 8. /TASS/.", "TASS"),
        ("Hanoi (VNA) – Party General Secretary", "Hanoi (VNA)", "VNA"),
        ("VIENNA (AP) — Talks resumed", "VIENNA (AP)", "AP"),
        ("Cairo, 11 September 2023. Egypt on Sunday denounced", "Cairo, 11 September 2023.", None),
        ("Geneva, Monday, 5 May 2020", "Geneva, Monday, 5 May 2020", None),
        ("Rio de Janeiro, 4 July 2022. The minister", "Rio de Janeiro, 4 July 2022.", None),
        ("Born in Berlin, 5 May 2020. He", None, None),
        ("Berlin, 5 May. The minister", None, None),
        ("President Putin (right) said on May 3 that", None, None),
        ("The Communist Party of Vietnam (CPV) has hosted", None, None),
    ],
)
def test_datelines_by_their_shape(paragraph: str, dateline: str | None, agency: str | None) -> None:
    found = dateline_of(paragraph)
    assert (found.text if found else None) == dateline
    assert agency_of([paragraph], []) == agency


def test_source_lines_and_photo_credits() -> None:
    assert source_of("Nguồn: Thông tấn xã Việt Nam (TTXVN)") == "TTXVN"
    assert source_of("The source: a diplomat who asked not to be named because talks go on") is None
    assert is_caption("Hai bộ trưởng ký kết (Ảnh: TTXVN)")
    assert not is_caption("The parties agreed (as the minister said) to meet again.")


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [("to a new height./.", "to a new height."), ("in Hanoi.", "in Hanoi."), ("in Hanoi /.", "in Hanoi"), ("", "")],
)
def test_end_marks_are_stripped(text: str, cleaned: str) -> None:
    assert without_end_mark(text) == cleaned


def test_sightings_of_one_item_are_one() -> None:
    sightings = [
        Sighting(headline="Việt Nam’s GDP growth to outpace region peers", summary="Việt Nam will be the standout."),
        Sighting(headline="Vietnam’s GDP growth to outpace region peers", summary="Vietnam will be the standout among six."),
        Sighting(headline="Quake survey, round 3 of talks opens in Oslo"),
        Sighting(headline="Quake survey, round 4 of talks opens in Oslo"),
    ]
    kept = distinct(sightings)
    assert [sighting.headline for sighting in kept] == [sightings[0].headline, sightings[2].headline, sightings[3].headline]
    assert kept[0].summary == "Vietnam will be the standout among six."


def test_a_pdf_layer_loses_running_heads_and_gains_paragraphs() -> None:
    rows = wrap(DECK + " " + " ".join(BODY[:2])).splitlines()
    rows[1] = rows[1] + " co-"
    rows[2] = "operation " + rows[2]
    first = "\n".join(["Embassy bulletin no 12", *rows[:5], "1"])
    second = "\n".join(["Embassy bulletin no 12", *rows[5:], "2"])
    text = reflow(f"{first}\f{second}")
    assert "bulletin" not in text
    assert "cooperation" in text
    assert len(text.split("\n\n")) == 1


def test_a_hyphen_of_a_word_itself_stays_at_a_line_end() -> None:
    rows = ["Mali's minister met the vice-", "president of Chile and a Vice-", "Minister of Peru on cooper-", "ation in Lima."]
    assert (
        reflow("\n".join(rows))
        == "Mali's minister met the vice-president of Chile and a Vice-Minister of Peru on cooperation in Lima."
    )


def test_a_headline_across_columns_is_no_part_of_the_first_paragraph() -> None:
    column = textwrap.fill(" ".join(BODY[:2]), 40)
    headline, *rest = reflow(f"Norway and Chile sign a memorandum on fisheries\n{column}").split("\n\n")
    assert (headline, rest) == ("Norway and Chile sign a memorandum on fisheries", [" ".join(BODY[:2])])


REPORTS = "\n\n".join(BODY[1:])


def published_of(text: str) -> tuple[str | None, str | None]:
    (article, *_) = extract(Page(id="page-1", address="a.txt", media="text", text=text, charset="utf-8"))
    return (article.published.start, article.published.rule) if article.published else (None, None)


@pytest.mark.parametrize(
    ("masthead", "day"),
    [
        ("THE ACCRA VOICE, June 9, 2022", "2022-06-09"),
        ("The Harbour Sun, June 10, Reiwa 4 (2022)", "2022-06-10"),
        ("THE ACCRA VOICE, June 30, 2022", None),
        ("Printed on 3 February 2023", None),
    ],
)
def test_a_masthead_dates_a_text_that_its_dateline_confirms(masthead: str, day: str | None) -> None:
    text = f"{masthead}\nForeign desk\n\n{TITLE}\n\nACCRA, June 8 (GNA) -- {BODY[0]}\n\n{REPORTS}"
    assert published_of(text)[0] == day


def test_a_newsletter_is_of_the_month_of_its_issue() -> None:
    text = f"EMBASSY OF GHANA\nNairobi\n\nNEWSLETTER No. 4 - June 2022\n\nNEWS\n{BODY[0]}\n\n{REPORTS}"
    assert published_of(text) == ("2022-06-01", "month of the issue")


def test_what_stands_above_the_menu_is_no_headline() -> None:
    masthead = "The voice of the ministers of Ghana and of the friends of Kenya"
    text = f"{masthead}\nACCRA | WORLD | SPORT\n\n{TITLE}\n\nBy Ama Mensah\n\n{DECK}\n\n{BODY[0]}\n\n{REPORTS}"
    (article, *_) = extract(Page(id="page-1", address="a.txt", media="text", text=text, charset="utf-8"))
    assert article.title == TITLE


def test_the_name_of_an_agency_above_its_own_report_is_publisher_and_no_headline() -> None:
    title = "Ministers in Accra: flights still closed"
    report = f"ACCRA, 8 June 2021 (Volta Press) - {BODY[0]} {REPORTS}"
    text = f"Volta Press\n\n{title}\n\n{report}\n\n{BODY[1]}"
    (article, *_) = extract(Page(id="page-1", address="a.txt", media="text", text=text, charset="utf-8"))
    assert (article.title, article.publisher, article.agency) == (title, "Volta Press", "Volta Press")


PAGES = """                     JOINT STATEMENT
      of the Third Session of the High Joint Commission of Norway
                          and Chile

1.  The Minister of Foreign Affairs of Norway and the Minister of Agri-
culture of Chile, who co-chaired the session in Oslo on 3 May 2021, ex-
pressed their thanks for the help that was given after last winter's storm.

                                Page 1 of 2
---------------------------------------------------------------------
Norway-Chile HJC                                      Joint Statement

2.  The two sides signed a memorandum on fisheries and agreed to send
inspectors to each other's ports before the end of the year.

                                Page 2 of 2
"""


@pytest.mark.parametrize("text", [PAGES, PAGES.replace("Page 1 of 2", "1\f").replace("Page 2 of 2", "2")])
def test_a_text_copied_from_pages_is_one_article_of_whole_words(text: str) -> None:
    (article,) = extract(Page(id="page-1", address="a.txt", media="text", text=text, charset="utf-8"))
    assert "Minister of Agriculture of Chile" in article.text
    assert "expressed their thanks" in article.text
    assert "signed a memorandum on fisheries and agreed" in article.text
    assert not any(furniture in article.text for furniture in ("HJC", "Page", "---"))


def test_a_note_to_editors_is_no_text() -> None:
    note = "(ATTN: UPDATES with Oslo's protest in paras 6-7; CHANGES headline)"
    (article,) = extract(Page(id="page-1", address="a.txt", media="text", text="\n\n".join([DECK, note, *BODY]), charset="utf-8"))
    assert "ATTN" not in article.text
    assert BODY[0] in article.text


LABELLED = [
    ["3 May", "Chile's foreign minister arrived in Oslo and was received by her Norwegian colleague at the airport."],
    ["4 May", "The two ministers signed a memorandum on fisheries."],
    ["9 May", "Norway's parliament ratified the memorandum by ninety votes to six."],
]
CLAUSES = [
    "Oslo, 3 May 2021",
    "1. The foreign ministers of Norway and Chile met in Oslo.",
    "2. The two sides agreed:",
    "(a) to send inspectors to each other's ports;",
    "(b) to lend each other research ships; and",
    "(c) to meet again in the spring of next year.",
    "3. The Chilean side thanked the Norwegian side for its hospitality.",
]


@pytest.mark.parametrize("rows", [[row for pair in LABELLED for row in pair], CLAUSES], ids=["chronology", "clauses"])
def test_a_document_that_prints_nothing_else_is_kept_whole(rows: list[str]) -> None:
    (article,) = [one for one in extract(page_of("Norway and Chile\n\n" + "\n\n".join(rows))) if one.form == "article"]
    wanted = [row.removeprefix("1. ").removeprefix("2. ").removeprefix("3. ") for row in rows[1:]]
    assert texts(article, "lede", "body") == wanted
    assert article.publisher is None


@pytest.mark.parametrize("furniture", ["Peru reopens its consulate in Lyon", "Latest news", "www.harbour.example"])
def test_a_page_that_prints_more_is_no_bare_document(furniture: str) -> None:
    assert bare_text(read_lines("Norway and Chile\n\n" + "\n\n".join(CLAUSES)))
    assert not bare_text(read_lines("Norway and Chile\n\n" + "\n\n".join(CLAUSES) + f"\n\n{furniture}"))


def test_an_address_in_brackets_is_no_photo_credit() -> None:
    assert not is_caption("The ministers met in Oslo on Monday. See [the note](http://harbour.example/a).")
    assert is_caption("The ministers in Oslo on Monday (Photo: Fjordnews).")


@pytest.mark.parametrize(("under", "day"), [("", "2021-05-03"), ("Peru reopens its consulate in Lyon", None)])
def test_the_head_of_a_press_release_dates_it_where_nothing_else_is_printed(under: str, day: str | None) -> None:
    head = "FOR IMMEDIATE RELEASE\n3 May 2021\nContact: Ola Quill, +47 555\n\n"
    assert published_of(f"{head}{TITLE}\n\n{DECK}\n\n{BODY[1]}\n\n{under}")[0] == day
