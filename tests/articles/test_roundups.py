"""A page of several items gives an article for each; a story under sub-headings stays one."""

import pytest

from detente.articles import extract
from detente.articles.roundups import Piece, item_starts
from detente.model import Article, Media, Page


def articles_of(text: str, media: Media = "html") -> list[Article]:
    address = f"page.{'txt' if media == 'text' else 'html'}"
    page = Page(id="page-1", address=address, media=media, text=text, charset="utf-8")
    return [article for article in extract(page) if article.form == "article"]


def html(title: str, body: str, head: str = "") -> str:
    return f"<html><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1>{body}</article></body></html>"


BRIEFS = {
    "Lima receives Chilean envoys": "Peru's foreign minister, Javier Gonzalez, received two envoys of Chile on Monday. They spoke about the ports.",
    "Ottawa opens a mission in Suva": "Canada opened a high commission in Fiji last week. The government in Suva thanked the Canadian minister for it.",
    "Ghana and Togo share a river": "Ghana signed a pact with Togo on the waters of the Oti. The ministers of the two states met in Lomé on Friday.",
}
DAY = '<meta property="article:published_time" content="2024-05-16"><meta property="og:site_name" content="The Bay Courier">'


@pytest.mark.parametrize("form", ["<h2>{}</h2><p>{}</p>", "<p><strong>{}</strong></p><p>{}</p>", "<p><b>{}</b><br>{}</p><hr>"])
def test_briefs_under_headings_are_articles_of_their_own(form: str) -> None:
    page = html("Diplomatic diary", "".join(form.format(*one) for one in BRIEFS.items()), DAY)
    items = articles_of(page)
    assert [one.title for one in items] == list(BRIEFS)
    assert [one.text for one in items] == [f"{title}\n\n{text}" for title, text in BRIEFS.items()]
    for one in items:
        assert (one.section, one.publisher, one.published and one.published.start) == (
            "Diplomatic diary",
            "The Bay Courier",
            "2024-05-16",
        )
        assert [segment.role for segment in one.segments] == ["title", "lede"]


COUNTRIES = dict(zip(("Peru", "Canada and Fiji", "Ghana"), BRIEFS.values(), strict=True))


@pytest.mark.parametrize(
    "form",
    [
        "<p><b>{}.</b> {}</p>",
        "<p><strong>{}</strong>: {}</p>",
        "<p><strong>{} – </strong>{}</p>",
        "<ul><li><b>{}.</b> {}</li></ul>",
    ],
)
def test_briefs_that_begin_with_a_bold_heading_are_articles_of_their_own(form: str) -> None:
    welcome = "<p>Welcome to our weekly look at what ministries did, from Lima to Accra, in the last seven days.</p>"
    rows = [form.format(*one) for one in COUNTRIES.items()]
    items = articles_of(html("Diplomatic diary", "".join(rows), DAY))
    assert [(one.title, one.text) for one in items] == [(title, f"{title}\n\n{text}") for title, text in COUNTRIES.items()]
    assert {one.section for one in items} == {"Diplomatic diary"}
    assert [one.title for one in articles_of(html("From the capitals", "".join(rows), DAY))] == list(COUNTRIES)
    opened = articles_of(html("Diplomatic diary", welcome + "".join(rows), DAY))
    assert [one.title for one in opened[1:]] == list(COUNTRIES)


TALK = {
    "Question": "Will the minister of Japan come to Lima in May, as the embassy said on Tuesday?",
    "Minister Vega": "We expect him in June, and the president will receive him on the first day.",
    "Question ": "What about Chile, and what about the border at Tacna that was closed last week?",
    "The minister": "The envoys of Chile came on Monday, and they were told that it will open in May.",
}


@pytest.mark.parametrize(
    "rows",
    [
        [f"<b>{title}</b> {text}" for title, text in COUNTRIES.items()],
        [f"<b>{who}:</b> {text}" for who, text in TALK.items()],
        [f"<b>{who}:</b> {text}" for who, text in list(TALK.items())[:2]],
        [f"<b>{text}</b>" for text in COUNTRIES.values()],
    ],
    ids=["words of the sentence", "a label that recurs", "first person", "all of it"],
)
def test_other_bold_words_head_no_articles(rows: list[str]) -> None:
    (article,) = articles_of(html("Weekly briefing", "".join(f"<p>{row}</p>" for row in rows), DAY))
    assert article.section is None


def test_bold_words_in_a_story_part_nothing() -> None:
    (article,) = articles_of(
        html(
            "Georgia talks about a loan with the Baltic states",
            "<p><b>What was offered.</b> Georgia was offered a loan by Estonia on Friday. It will be paid in May.</p>"
            "<p><b>What comes next.</b> The ministers of Georgia and of Estonia will meet again in Riga in the autumn.</p>",
            DAY,
        )
    )
    assert "What was offered. Georgia was offered" in article.text


STORY = """
<p>TBILISI – Prime Minister Irakli Kobakhidze of Georgia met Baltic ministers on Friday and told them that talks on a loan would go on.</p>
<h2>What {} was offered</h2>
<p>Part of the money will go to roads. Kobakhidze thanked the visitors for their patience, and asked for grants.</p>
<h2>The view of Tallinn</h2>
<p>Estonia's minister, who spoke after the meeting, said that the offer to Georgia stood until the end of the year.</p>
"""


@pytest.mark.parametrize("subject", ["Georgia", "the capital"])
def test_a_story_under_sub_headings_is_one_article(subject: str) -> None:
    (article,) = articles_of(html("Georgia talks about a loan with the Baltic states", STORY.format(subject), DAY))
    assert article.section is None
    assert "The view of Tallinn" in article.text
    assert "Part of the money" in article.text


DATED = [
    "QUITO, March 3 - Ecuador recalled its ambassador from Mexico on Friday. The minister called the remarks an insult.",
    "TUNIS, March 4 - Tunisia flew home fifty citizens of Guinea. Conakry thanked the government for its help.",
    "OSLO, March 5 (Fjord News) - Norway gave Moldova three ambulances, the embassy said. It will send more in May.",
]


@pytest.mark.parametrize("rule", ["", "* * *\n\n", "-----\n\n"])
def test_reports_with_datelines_of_their_own_are_articles(rule: str) -> None:
    items = articles_of("World in brief\n\n" + f"\n\n{rule}".join(DATED), "text")
    assert [one.dateline.of(one.text) for one in items if one.dateline] == [
        "QUITO, March 3",
        "TUNIS, March 4",
        "OSLO, March 5 (Fjord News)",
    ]
    assert [one.agency for one in items] == [None, None, "Fjord News"]
    assert all(one.text.startswith(row) for one, row in zip(items, DATED, strict=True))


def test_a_transcript_is_no_row_of_datelines() -> None:
    talk = "\n\n".join(
        f"{name}: We met the delegation of Peru on Monday, and we shall meet it again, that is all."
        for name in ("LAVROV", "QUESTION") * 3
    )
    assert len(articles_of("Remarks to the press\n\n" + talk, "text")) == 1


LEAD = """Nairobi hosts the Iranian president

Iranian President Ebrahim Raisi arrived in Nairobi on Wednesday for a visit of one day. He and President William Ruto signed five papers.

The visit was the first of its kind for a decade, and Ruto said that it would not be the last one.

"""
OTHERS = [
    "Somalia asked for a delay in the opening of the border at Mandera, which was due this month.",
    "The police in Garissa arrested three Ethiopian nationals on suspicion of smuggling arms to the south.",
]


def test_paragraphs_under_a_heading_for_other_news_are_articles() -> None:
    items = articles_of(LEAD + "In other news\n\n" + "\n\n".join(OTHERS), "text")
    assert [one.text for one in items[1:]] == OTHERS
    assert items[0].text == LEAD.strip()
    assert [one.title for one in items] == ["Nairobi hosts the Iranian president", None, None]


def test_headlines_under_a_heading_for_other_news_stay_teasers() -> None:
    (article,) = articles_of(LEAD + "In other news\n\nOslo tram line reopens\n\nSwiss glaciers melt faster\n", "text")
    assert article.text == LEAD.strip()


def test_captions_stay_with_their_item() -> None:
    caption = "<figure><img src='a.jpg'><figcaption>The two envoys of Chile at the palace in Lima</figcaption></figure>"
    first, *rest = [f"<h2>{title}</h2><p>{text}</p>" for title, text in BRIEFS.items()]
    items = articles_of(html("Diplomatic diary", first + caption + "".join(rest), DAY))
    assert ["caption" in [segment.role for segment in one.segments] for one in items] == [True, False, False]


def test_a_surname_alone_ties_a_section_to_what_stands_before() -> None:
    pieces = [
        Piece(
            text="Minister Ana Costa of Brazil met Minister Luis Rey of Bolivia in Santos on Monday about the gas line to the coast."
        ),
        Piece(text="Bolivia waits", heading=True),
        Piece(text="{} told reporters in Bolivia on Tuesday that the country would wait for an answer until the autumn."),
        Piece(text="Chile objects", heading=True),
        Piece(text="Chile protested in a note to both capitals on Wednesday that its own line would stand empty for years."),
    ]

    def starts(who: str) -> list[int]:
        return item_starts("Gas", [Piece(text=one.text.format(who), heading=one.heading) for one in pieces])

    assert starts("President Jorge Paz") == [1, 3]
    assert starts("Rey") == []


@pytest.mark.parametrize("masthead", ["Andes Weekly", "Andes Diplomatic Bulletin\nIssue of 9 August 2024"])
def test_a_bulletin_of_one_paragraph_an_item_is_no_list_of_teasers(masthead: str) -> None:
    rows = [row for item in BRIEFS.items() for row in item]
    items = articles_of("\n\n".join([masthead, *rows]), "text")
    assert [one.title for one in items] == list(BRIEFS)
    assert all(one.section == masthead.splitlines()[0] for one in items)


def test_the_month_of_a_title_is_no_name_that_its_items_share() -> None:
    named = {title: text.replace("on Monday", "on 13 May").replace("last week", "on 14 May").replace("on Friday", "on 15 May") for title, text in BRIEFS.items()}  # fmt: skip
    page = html("Bay notes, 16 May 2024", "".join(f"<h2>{title}</h2><p>{text}</p>" for title, text in named.items()), DAY)
    assert [one.title for one in articles_of(page)] == list(BRIEFS)
