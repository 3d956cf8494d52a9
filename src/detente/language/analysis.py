"""Article -> Analysis: runs the analysers in order."""

from __future__ import annotations

import datetime as dt

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
from detente.language.times import anchor_in, find_times, is_base_year
from detente.model import Analysis, Article, DateRange, Sentence, TimeExpression

# Days that sentences before have named: the last is mostly meant, unless it is still to come.
REMEMBERED_DAYS = 4


def analyze(article: Article, *, trained: bool = True) -> Analysis:
    """Returns the article with sentences, mentions, times, quotations and references found.

    Pure: the same article gives the same analysis. Offsets are half-open code points of `article.text`. Unless `trained`, the packaged
    network is not asked for mentions that the grammar does not read, nor what references stand for.
    """
    sentences = split_sentences(article)
    times = find_all_times(article, sentences)
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
        return published_on(last or published.first_day)
    return anchor_in(article.text)


def is_one_day(date: DateRange) -> bool:
    """Tells whether a date is one day of the calendar: a stretch of several names no day that "the same day" could mean."""
    return bool(date.precision == "day" and date.first_day and date.end == (date.first_day + ONE_DAY).isoformat())


def find_all_times(article: Article, sentences: tuple[Sentence, ...]) -> tuple[TimeExpression, ...]:
    """Returns the time expressions of all sentences in order; days named in one sentence are known in the next ("the same day").

    The base years of anniversaries are left out: they date no act of the sentence, and `coding` derives them for its own kinds.
    """
    anchor = anchor_of(article)
    times: list[TimeExpression] = []
    named: tuple[dt.date, ...] = ()
    for number, sentence in enumerate(sentences):
        found = sorted(
            (
                one
                for one in find_times(article.text, sentence.start, sentence.end, number, anchor, named)
                if not is_base_year(one)
            ),
            key=lambda expression: expression.start,
        )
        times.extend(found)
        days = [one.date.first_day for one in found if one.date is not None and is_one_day(one.date)]
        # A caption or an advertisement in between must not lend its day; nor is a day remembered over more than one paragraph of talk.
        kept = named if sentence.role == "body" else ()
        named = (*kept, *(day for day in days if day is not None))[-REMEMBERED_DAYS:]
    return tuple(times)
