"""Time expressions: value, basis and rule of each kind; traps; spans."""

from __future__ import annotations

import datetime as dt
import itertools
import json
import re
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.evaluation.engines import value_of
from detente.language import analyze, times
from detente.language.analysis import times_of
from detente.language.calendar import easter, feast_days
from detente.language.sentences import split_sentences
from detente.model import Article, DateRange, Segment, Span, day_range
from tests.coding.articles import article_of

GOLD = Path(__file__).parents[2] / "evaluation" / "gold"


def found(text: str, anchor: str | None = None) -> list[tuple[str, str | None, str | None]]:
    """Returns (words, value, basis) of every dated expression."""
    return [
        (text[one.start : one.end], value_of(one.date), one.date.basis) for one in times(text, anchor) if one.date is not None
    ]


@pytest.mark.parametrize(
    ("text", "anchor", "value", "basis"),
    [
        ("They met on 12 March 2014.", None, "2014-03-12", "stated"),
        ("They met on March 12.", "2014-04-01", "2014-03-12", "derived"),
        ("They met on March 12.", None, "--03-12", "stated"),
        ("They will meet in March.", "2014-06-01", "2015-03", "derived"),
        ("They met in March.", "2014-02-01", "2013-03", "derived"),
        ("On February 8 he had spoken by phone with him.", "2021-04-05", "2021-02-08", "derived"),
        ("The work is to be done by February 8.", "2021-04-05", "2022-02-08", "derived"),
        ("They met last Friday.", "2024-05-17", "2024-05-10", "derived"),
        ("The king received this Sunday the envoy of Peru.", "2024-05-20", "2024-05-19", "derived"),
        ("They will meet this Sunday.", "2024-05-17", "2024-05-19", "derived"),
        ("The deal, which will be signed on Sunday, is large.", "2024-05-17", "2024-05-19", "derived"),
        ("Ties have grown over the past 80 years.", "2025-05-09", "1945-05-09/2025-05-09", "derived"),
        ("It was signed during Ramadan.", "2016-07-30", "2016-06-06/2016-07-05", "derived"),
        ("Japan raised its budget in fiscal 2023.", "2024-08-01", "2023-04-01/2024-03-31", "derived"),
        ("Contracts are to be signed in the near future.", "2021-08-20", None, "unknown"),
        ("They meet on Friday.", None, None, "unknown"),
        ("It was signed the day before yesterday.", "2019-03-03", "2019-03-01", "derived"),
        ("They will speak the day after tomorrow.", "2019-03-03", "2019-03-05", "derived"),
        ("The drills fill the week of 4 March 2019.", None, "2019-W10", "stated"),
        ("The first three days of May saw clashes.", "2019-05-02", "2019-05-01/2019-05-03", "derived"),
        ("The last five days of May 2018 saw clashes.", None, "2018-05-27/2018-05-31", "stated"),
        ("Trade fell in the 12 months ending in September 2018.", None, "2017-10-01/2018-09-30", "stated"),
        ("Trade fell in the fourth quarter of last year.", "2019-05-02", "2018-10-01/2018-12-31", "derived"),
        ("Trade fell in H2 2018.", None, "2018-07-01/2018-12-31", "stated"),
        ("A pact is due by year-end.", "2019-05-02", "2019", "derived"),
        ("A pact is due by year-end.", None, None, "unknown"),
        ("The two spoke last weekend.", "2019-05-02", "2019-04-27/2019-04-28", "derived"),
        ("The two spoke at the weekend.", None, None, "unknown"),
        ("Japan is to pay in the next fiscal year.", "2019-02-02", "2019-04-01/2020-03-31", "derived"),
        ("The visit fell during Tet this year.", "2024-03-20", "2024-02-10", "derived"),
        ("The border closed for the Lunar New Year festival in 2022.", "2024-03-20", "2022-02-01", "derived"),
        ("Aid grew in the fiscal year ending March 31, 2019.", None, "2018-04-01/2019-03-31", "stated"),
        ("Between January and March trade grew.", "2024-05-20", "2024-01-01/2024-03-31", "derived"),
        ("Troops left the following Monday.", "2024-03-20", None, "unknown"),
        ("Trade grew over the past half a century.", "2023-10-11", "1973-10-11/2023-10-11", "derived"),
        ("The port opened half a year ago.", "2023-10-11", "2023-04", "derived"),
        ("The line is to open by the end of the decade.", "2023-10-11", "202X", "derived"),
        ("Troops are to leave in three weeks' time.", "2023-10-11", "2023-W44", "derived"),
        ("The envoy left a day after the vote.", "2023-10-11", None, "unknown"),
        ("The envoy left two days before the vote.", "2023-10-11", None, "unknown"),
        ("The raids filled the last two weeks of March 2019.", None, "2019-03-18/2019-03-31", "stated"),
        ("He came on the eve of May 9, 2020.", None, "2020-05-08", "derived"),
        ("LAGOS, AUGUST 5, 2020", None, "2020-08-05", "stated"),
        ("The note of 2023/10/11 was short.", None, "2023-10-11", "stated"),
        ("The siege ran from June 2021 to May 2022.", None, "2021-06-01/2022-05-31", "stated"),
        ("Parliament passed 2020's budget.", None, "2020", "stated"),
        ("The border was open in the '90s.", None, "199X", "stated"),
        ("Members rose in 2014 to 15 states.", None, "2014", "stated"),
        ("The club won in 1999-00.", None, "1999-01-01/2000-12-31", "stated"),
        ("Output fell in the last quarter of 2020.", None, "2020-10-01/2020-12-31", "stated"),
        ("Output fell in the final half of 2020.", None, "2020-07-01/2020-12-31", "stated"),
        ("They met in the weekend of 7-8 October 2023.", "2023-10-11", "2023-10-07/2023-10-08", "stated"),
        ("Output fell in the 1st half of 2020.", None, "2020-01-01/2020-06-30", "stated"),
    ],
)
def test_an_expression_has_its_value_and_basis(text: str, anchor: str | None, value: str | None, basis: str) -> None:
    assert [(one[1], one[2]) for one in found(text, anchor)] == [(value, basis)]


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("signed in Astana on May 29 last year", "2022-05-29"),
        ("in March of last year", "2022-03-01"),
        ("ratified in the spring of this year", "2023-03-01"),
        ("in September the previous year", "2022-09-01"),
        ("on December 3 the year before the war", "2023-12-03"),
        ("Last September, the corps fired missiles", "2023-09-01"),
        ("This spring, the ministers met twice", "2023-03-01"),
    ],
)
def test_a_month_or_season_takes_its_year_from_the_words_beside_it(words: str, start: str) -> None:
    assert next(one.date.start for one in times(words, "2023-10-11") if one.date) == start


def test_an_article_takes_the_same_year_from_the_words_beside_a_month() -> None:
    analysis = analyze(article_of("The pact was signed in Astana on May 29 last year.", published="2023-10-11"), trained=False)
    assert [one.date.start for one in analysis.times if one.date] == ["2022-05-29"]


@pytest.mark.parametrize("anchor", ["1898-03-05", "1902-03-05", "2098-05-05"])
@pytest.mark.parametrize(
    "text", ["They will meet on February 29.", "They met on February 29.", "They met in the week of February 30."]
)
def test_a_leap_day_is_counted_across_the_turn_of_a_century(text: str, anchor: str) -> None:
    assert all(one[1] is not None for one in found(text, anchor))


@pytest.mark.parametrize("anchor", ["0001-01-01", "9999-12-31"])
def test_a_filler_is_no_publication_date(anchor: str) -> None:
    assert found("They met yesterday, in the winter and last November.", anchor) == [
        ("yesterday", None, "unknown"),
        ("the winter", None, "unknown"),
        ("last November", "--11", "stated"),
    ]


def test_the_full_day_of_the_first_sentence_anchors_a_text_without_another() -> None:
    text = "The pact entered into force on October 5, 2016. It was signed on May 29 last year. Trade is to double by 2020."
    assert ("May 29 last year", "2015-05-29", "derived") in found(text)
    older = "On 30 January 1950 the two opened relations. In 2020 they met on Thursday."
    assert ("Thursday", None, "unknown") in found(older)


def test_a_year_the_text_calls_its_present_anchors_its_days() -> None:
    text = "The two are celebrating the 20th founding anniversary of the partnership in 2021. They met on August 13."
    assert found(text) == [
        ("20th founding anniversary", "2001", "derived"),
        ("2021", "2021", "stated"),
        ("August 13", "2021-08-13", "derived"),
    ]


def test_a_derived_date_names_what_it_is_derived_from() -> None:
    (expression,) = times("They met on August 13.", "2021-09-01")
    assert expression.date is not None
    assert expression.date.rule == "year from the publication date"


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("the following day", "1999-06-04"),
        ("the following Monday", "1999-06-07"),
        ("the preceding Monday", "1999-05-31"),
        ("earlier that week", "1999-W22"),
        ("the same month", "1999-06"),
        ("the following year", "2000"),
        ("the night before", "1999-06-02"),
    ],
)
def test_a_day_named_before_is_what_later_words_count_from(words: str, value: str) -> None:
    assert found(f"He came on 3 June 1999 and was told so {words}.", "2024-03-20")[1][1] == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They met in 2014 and 2019.", ["2014", "2019"]),
        ("They fought in 1998 and 1999.", ["1998-01-01/1999-12-31"]),
        ("They met on May 9, 2020 and June 12, 2020.", ["2020-05-09", "2020-06-12"]),
        ("They met between May 9, 2020 and June 12, 2020.", ["2020-05-09/2020-06-12"]),
        ("The pact of 1991 was renewed ten years later.", ["1991", "2001"]),
    ],
)
def test_and_joins_times_and_between_spans_them(text: str, values: list[str]) -> None:
    assert [one[1] for one in found(text, "2024-03-20")] == values


@pytest.mark.parametrize("text", ["Herders lived there 10,000 years ago.", "It took 2.5 years. He left 2.5 years ago."])
def test_the_end_of_a_number_counts_nothing(text: str) -> None:
    assert times(text, "2021-06-01") == ()


@pytest.mark.parametrize(
    "text",
    [
        "He may march.",
        "Prime Minister May spoke.",
        "Decree No 137",
        "the 14th Congress",
        "2000 troops",
        "The Sunday Times",
        "Resolution 1973",
        "the third half",
        "They won the last two years of his term.",
        "Sepember 5",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert times(text, "2021-06-01") == ()


def test_a_habit_has_no_date() -> None:
    (expression,) = times("They regularly hold talks.", "2021-06-01")
    assert expression.habitual
    assert expression.date is None


def test_easter_and_table_feasts() -> None:
    assert easter(2019) == dt.date(2019, 4, 21)
    assert easter(2024) == dt.date(2024, 3, 31)
    assert feast_days("tet", 2024) == [(dt.date(2024, 2, 10), dt.date(2024, 2, 11))]
    assert feast_days("ramadan", 1950) == []


def gold_rows() -> list[dict[str, object]]:
    return [json.loads(line) for line in (GOLD / "dates.jsonl").read_text(encoding="utf-8").splitlines()]


def test_the_gold_set_is_large_and_its_weekdays_are_true() -> None:
    rows = gold_rows()
    names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    assert len(rows) >= 400
    assert sum(row["split"] == "heldout" for row in rows) >= 200
    for row in rows:
        words = str(row["text"])[row["start"] : row["end"]]  # type: ignore[misc]
        assert words.strip() == words != ""
        weekday = re.match(rf"\W*(?:\w+ ){{0,3}}({'|'.join(names)})(?! (?:and|to))", words)
        if weekday and len(str(row["value"])) == 10:
            assert names[dt.date.fromisoformat(str(row["value"])).weekday()] == weekday[1], row


def test_the_traps_hold_no_date() -> None:
    for line in (GOLD / "no_dates.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        assert times(row["text"], row["anchor"]) == (), row["text"]


WORDS = st.sampled_from(
    [
        "on",
        "in",
        "last",
        "next",
        "the",
        "12",
        "3",
        "March",
        "May",
        "June",
        "2014",
        "99",
        "Friday",
        "week",
        "year",
        "ago",
        "three",
        "years",
        "to",
        "-",
        ",",
        "of",
        "early",
        "Tet",
        "and",
        "1990s",
        "30",
        "from",
        "Christmas",
        "fiscal",
        "quarter",
        "first",
        "over",
        "past",
        "same",
        "day",
    ]
)


@given(
    st.lists(WORDS, min_size=1, max_size=14).map(" ".join),
    st.one_of(st.none(), st.dates(dt.date(1900, 1, 1), dt.date(2090, 1, 1))),
)
def test_spans_are_ordered_apart_and_quote_their_text(text: str, anchor: dt.date | None) -> None:
    expressions = times(text, anchor)
    for one, other in itertools.pairwise(expressions):
        assert one.end <= other.start
    for one in expressions:
        assert one.date is None or one.date.text == text[one.start : one.end]


def same_day(*paragraphs: str) -> str | None:
    """Returns the day that "the same day" of the last paragraph is, in an article of 2 April 2024."""
    text = "\n\n".join(paragraphs)
    published = day_range(dt.date(2024, 4, 2), basis="stated")
    article = Article(
        id="a", page="p", address="t", text=text, segments=(Segment(role="body", start=0, end=len(text)),), published=published
    )
    (day,) = [one for one in times_of(article, split_sentences(article)) if "same" in text[one.start : one.end].lower()]
    return day.date.start if day.date else None


NEWS = "The ministers of Chad and Malta held talks in Valletta on 2 April 2024."


@pytest.mark.parametrize(
    "between",
    [
        "The envoy is staying in Malta from 30 March to 4 April 2024.",
        "The treaty is to be signed on 9 May 2024.",
        "The two states set up diplomatic relations on 3 June 1971, and a treaty followed on 8 May 1979.",
    ],
)
def test_the_same_day_is_that_of_the_news(between: str) -> None:
    assert same_day(NEWS, between, "On the same day, the president of Malta received the envoy.") == "2024-04-02"


def test_the_same_day_in_the_midst_of_history_is_historys() -> None:
    assert same_day(NEWS, "Rebels took the town on 8 May 1979. The same day the king fled.") == "1979-05-08"


def test_the_same_afternoon_is_of_that_day_and_not_after_it() -> None:
    met = "The ministers of Chad and Malta met on 1 April 2024."
    assert same_day(met, "The president received the guest the same afternoon.") == "2024-04-01"


def test_an_issue_of_a_month_looks_back_on_it() -> None:
    text = "On 12 May the ambassador was received by the minister. The president will come in June."
    month = DateRange(start="2024-05-01", end="2024-06-01", precision="month", basis="stated")
    article = Article(
        id="a", page="p", address="t", text=text, segments=(Segment(role="body", start=0, end=len(text)),), published=month
    )
    assert [one.date.start for one in times_of(article, split_sentences(article)) if one.date] == [
        "2024-05-12",
        "2024-06-01",
    ]


@pytest.mark.parametrize(
    ("published", "day"), [("2017-04-18", "2017-04-18"), ("2017-04-19", "2017-04-18"), ("2017-06-30", "2017-06-30")]
)
def test_today_is_the_day_of_a_dateline_that_is_printed_soon_after(published: str, day: str) -> None:
    analysis = analyze(article_of("Lima, 18 April 2017. The ministers met today.", published=published), trained=False)
    told = [one.date for one in analysis.times if analysis.article.text[one.start : one.end] == "today"]
    assert [one.start for one in told if one is not None] == [day]


def test_a_dateline_that_extraction_found_needs_no_year() -> None:
    article = article_of("LIMA, April 18 - The ministers met yesterday.", published="2017-04-19")
    article = msgspec.structs.replace(article, dateline=Span(start=0, end=len("LIMA, April 18")))
    told = [one.date for one in analyze(article, trained=False).times if one.date is not None]
    assert [(one.start, one.rule) for one in told][-1] == ("2017-04-17", "counted from the dateline")
