"""Any page gives claims whose words stand in their articles, or a refusal; never an exception."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from detente.model import PageCoding
from detente.pipeline import code_page
from tests.builders import page_of

# Pieces of news and of furniture, put together as no writer would.
PIECES = st.sampled_from(
    [
        "Vietnamese President To Lam",
        "the Russian Foreign Ministry",
        "Tô Lâm",
        "Hanoi",
        "Moscow",
        "U.S.",
        "the two countries",
        "he",
        "both sides",
        '"We',
        "will",
        "”",
        "“\n    ",
        "said",
        "said that",
        "met",
        "will meet",
        "refused to meet",
        "signed",
        "invited",
        "to visit",
        "on August 13",
        "in 2021",
        "last week",
        "on Thursday",
        ",",
        ".",
        ", and",
        "(VNA) -",
        "\n    ",
        "Read also",
        "Latest news",
        "Photo: VNA",
        "Ambassador of",
        "to",
        "has been",
        "not",
        "would",
        "if",
        "20 million doses",
        "strategic partnership",
        "\n",
        "\n\n",
        "’s",
        "(CPV)",
        "\n    ",
        "<p>",
        "</p>",
        "<h1>",
        "<article>",
        "<",
        "&amp;",
        "&#0;",
        "越南",
        "Ả Rập",
        "é",
        "\xa0",
        "\u200b",
        "\ufeff",
        "\x00",
        "😀",
        "1945",
        "13/8/2021",
        "-",
        "–",
        ":",
        ";",
        "?",
        "!",
        "...",
    ]
)
WORDS = st.lists(PIECES | st.text(max_size=8), max_size=60).map(" ".join)


def check(coding: PageCoding) -> None:
    for part in coding.codings:
        text = part.article.text
        for segment in part.article.segments:
            assert 0 <= segment.start <= segment.end <= len(text)
        for claim in part.claims:
            for span in claim.evidence:
                assert text[span.start : span.end] == span.quote
            for person in claim.participants:
                assert text[person.start : person.end] == person.text


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(WORDS, st.sampled_from(["text", "html"]))
def test_any_page_gives_claims_or_a_refusal(text: str, media: str) -> None:
    page = page_of(text)
    coding = code_page(type(page)(**{name: getattr(page, name) for name in page.__struct_fields__} | {"media": media}))
    check(coding)
    assert coding.codings or coding.refusals or not text.strip()


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(WORDS)
def test_a_page_gives_the_same_again(text: str) -> None:
    assert code_page(page_of(text)) == code_page(page_of(text))
