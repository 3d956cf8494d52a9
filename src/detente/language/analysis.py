"""Article -> Analysis: runs the analysers in order."""

from __future__ import annotations

import datetime as dt

import msgspec

from detente.language.calendar import ONE_DAY, Anchor, published_on
from detente.language.descriptions import with_descriptions
from detente.language.first_person import with_first_persons
from detente.language.mentions import find_mentions
from detente.language.placed import with_places
from detente.language.possessives import with_possessives
from detente.language.quotations import carry_over, find_quotations
from detente.language.references import link_references, without_idle
from detente.language.sentences import split_sentences
from detente.language.tagged import with_tagged
from detente.language.times import anchor_in, dateline_day, find_all_times, find_times, is_base_year
from detente.model import Analysis, Article, Sentence, TimeExpression

# A dateline's report is printed on its day or soon after; one of longer ago heads a text that was printed again.
PRINTED_WITHIN_DAYS = 7


def analyze(article: Article, *, trained: bool = True) -> Analysis:
    """Returns the article with sentences, mentions, times, quotations and references found.

    Pure: the same article gives the same analysis. Offsets are half-open code points of `article.text`. Unless `trained`, the packaged
    network is not asked for mentions that the grammar does not read, nor what references stand for.
    """
    sentences = split_sentences(article)
    times = times_of(article, sentences)
    # Who speaks is found before references are linked, so that a speaker no other grammar reads can be referred to.
    mentions = find_mentions(article, sentences)
    if trained:
        mentions = with_tagged(article.text, sentences, mentions)
    mentions = with_places(article.text, sentences, mentions, times)
    mentions = with_descriptions(article.text, sentences, mentions)
    mentions, quotations = find_quotations(article, sentences, mentions, times)
    mentions, quotations = with_possessives(article.text, sentences, mentions, quotations)
    mentions = link_references(article, sentences, mentions, trained=trained)
    mentions, quotations = without_idle(article, with_first_persons(article, mentions, quotations), quotations)
    return Analysis(
        article=article,
        sentences=sentences,
        mentions=tuple(mentions),
        times=times,
        quotations=tuple(carry_over(article.text, sentences, mentions, quotations)),
    )


def anchor_of(article: Article) -> Anchor:
    """Returns what dates without year are counted from: the publication day, else a year the text gives as its present.

    Page furniture is not in `article.text`, so it can never be the anchor.
    """
    published = article.published
    if published is not None and published.first_day is not None:
        # An issue of a month looks back on it.
        last = dt.date.fromisoformat(published.end) - ONE_DAY if published.precision == "month" and published.end else None
        point = published_on(last or published.first_day)
        return msgspec.structs.replace(point, written=written_on(article, point))
    return anchor_in(article.text)


def written_on(article: Article, point: Anchor) -> dt.date | None:
    """Returns the day of the article's dateline, if that is one of the days before it was published."""
    if point.day is None:
        return None
    line = article.dateline
    if line is None:
        day = dateline_day(article.text)
    else:
        found = (one.date for one in find_times(article.text, line.start, line.end, 0, point) if one.date is not None)
        day = next((one.first_day for one in found if one.precision == "day"), None)
    return day if day is not None and 0 < (point.day - day).days <= PRINTED_WITHIN_DAYS else None


def times_of(article: Article, sentences: tuple[Sentence, ...]) -> tuple[TimeExpression, ...]:
    """Returns the time expressions of an article in order.

    The base years of anniversaries are left out: they date no act of the sentence, and `coding` derives them for its own kinds.
    """
    return tuple(one for one in find_all_times(article.text, sentences, anchor_of(article)) if not is_base_year(one))
