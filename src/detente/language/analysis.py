"""Article -> Analysis: runs the analysers in order."""

from __future__ import annotations

import re

from detente.language.mentions import find_mentions
from detente.language.quotations import find_quotations
from detente.language.references import link_references
from detente.language.sentences import split_sentences
from detente.language.times import Anchor, find_times
from detente.model import Analysis, Article, TimeExpression

# A year that the text gives for its own time ("are celebrating … in 2021"); any other year may be history, so it is no anchor.
PRESENT_YEAR = re.compile(
    r"\b(?:are|is) (?:celebrating|marking|commemorating)\b[^.]*?\b(?:in )?((?:19|20)\d\d)\b|\bthis year\b[^.]{0,20}?\b((?:19|20)\d\d)\b"
)


def analyze(article: Article) -> Analysis:
    """Returns the article with sentences, mentions, times, quotations and references found.

    Pure: the same article gives the same analysis. Offsets are half-open code points of `article.text`.
    """
    sentences = split_sentences(article)
    mentions = link_references(article, find_mentions(article, sentences))
    anchor = anchor_of(article)
    times: list[TimeExpression] = []
    for number, sentence in enumerate(sentences):
        found = find_times(article.text, sentence.start, sentence.end, number, anchor)
        times.extend(sorted(found, key=lambda expression: expression.start))
    return Analysis(
        article=article,
        sentences=sentences,
        mentions=tuple(mentions),
        times=tuple(times),
        quotations=tuple(find_quotations(article, sentences, mentions)),
    )


def anchor_of(article: Article) -> Anchor:
    """Returns what dates without year are counted from: the publication day, else a year the text gives as its present.

    Page furniture is not in `article.text`, so it can never be the anchor.
    """
    if article.published is not None and article.published.first_day is not None:
        return Anchor(day=article.published.first_day, source="publication date")
    present = PRESENT_YEAR.search(article.text)
    if present:
        return Anchor(year=int(present[1] or present[2]), source=f"'{present.group()[-40:].strip()}' in the article")
    return Anchor()
