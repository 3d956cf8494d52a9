"""Text as it comes: lines of signs, odd letters, numbers and lists without end. Whatever it is, it is read, and every span lies inside it."""

import time

import pytest

from detente.language import analyze, times
from tests.coding.articles import article_of

ODD = {
    "empty": "",
    "a line of underscores": "Peru left the talks.\n__________\nGhana stayed.",
    "an underscore": "_",
    "a combining mark alone": "\u0301",
    "combining marks": "Peru\u0301 sai\u0308d tha\u0301t \u0301 it met Gha\u0301na.",
    "emoji": "👩‍👩‍👧 said 🇵🇪 met 🇬🇭 😀.",
    "letters from right to left": "قالت بيرو إنها التقت غانا. Peru said \u202eolleh\u202c it met Ghana.",
    "a NUL": "Pe\x00ru said that \x00 it met Ghana.",
    "other line ends": 'Peru met Ghana.\r\nIt said: "Yes\r\nno".\u2028Ghana\x85left\x0b.\x0c',
    "a number without end": f"Peru met Ghana {'1' * 5000} days ago.",
    "a month misspelt": "Peru met Ghana on Sepember 5, 2020.",
    "digits of other scripts": "Peru met Ghana on ٥ May ٢٠٢٠, ٥ days ago, in ² weeks.",
    "a state listed twice": "The foreign ministers of Peru, Ghana and Peru, Hans Ortiz and Kofi Mensah, met.",
    "a day that no month has": "the week of February 30, 31 April, April 31-May 3, 00/00/2020, 2020-02-30",
    "empty quotes": '"" said "" he said "“”". ‘’',
    "a mark": "“",
    "words alone": "her",
    "letters that grow": "ŉ met İran, Dž said that ẞ left.",
}


@pytest.mark.parametrize("published", [None, "2021-08-13"])
@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_odd_text_is_read(text: str, published: str | None) -> None:
    analysis = analyze(article_of(text, published=published), trained=False)
    found = [*analysis.sentences, *analysis.mentions, *analysis.times, *analysis.quotations]
    assert all(0 <= one.start < one.end <= len(text) for one in found)


def test_a_headline_of_a_name_after_a_colon_quotes_nothing() -> None:
    assert analyze(article_of(": Hans Ortiz", "Peru left."), trained=False).quotations == ()


@pytest.mark.parametrize(
    "piece",
    [
        "minister and president and ",
        "deputy ",
        "Mr. ",
        "troops ",
        "The two countries met. Peru met Ghana. ",
        "Ana Rivas: We go.\nQ: Why?\n",
        "“We go at once to the port.” ",
        "May 5, 2020 ",
        "Peru said, ",
        "is marking ",
    ],
)
def test_what_is_said_without_end_takes_no_minutes(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    start = time.process_time()
    analyze(article_of(text), trained=False)
    times(text)
    assert time.process_time() - start < 5


def test_a_list_without_end_is_no_sentence() -> None:
    text = "; ".join(["Peru exported tin to Ghana and to Chad"] * 100)
    sentences = analyze(article_of(text), trained=False).sentences
    assert all(one.end - one.start <= 1500 for one in sentences)
    assert all(text[one.start : one.end].endswith(";") for one in sentences[:-1])
    assert " ".join(text[one.start : one.end] for one in sentences) == text
