"""headlines and summaries of other articles -> items: de-duplicated, never part of the page's own article.

A teaser is a headline with its summary, if any. The same one is often printed in several boxes, once cut short and once with other
diacritics: one item is kept, of its longest form (method: bigram Jaccard of folded headlines, prefix match of summaries).
"""

from __future__ import annotations

import itertools
import re

import msgspec

from detente.articles.assembly import PART_BREAK, language_of
from detente.model import Article, Page, Segment, content_id, fold

WORDS = re.compile(r"[^\W_]+")
# On seed 000: 22 sightings, 17 distinct headlines, 16 items at 0.6; "Viet Nam's" and "Việt Nam's" headlines share 1.0 folded.
SAME_HEADLINE = 0.6
# A cut headline or summary of this many letters is the same as a longer one that begins with it.
MIN_PREFIX_LETTERS = 24
MIN_HEADLINE_WORDS = 4
MAX_TEASERS = 200


class Sighting(msgspec.Struct, frozen=True, kw_only=True):
    """A teaser as the page prints it once."""

    headline: str
    summary: str | None = None
    section: str | None = None
    address: str | None = None
    page_start: int | None = None
    summary_start: int | None = None


def folded(text: str) -> str:
    """Returns the words of a text, folded, possessive marks joined: what is compared."""
    return " ".join(WORDS.findall(fold(text).replace("'s", "s").replace("viet nam", "vietnam")))


def bigrams(words: str) -> frozenset[tuple[str, str]]:
    """Returns the word bigrams of a folded text, with its edges."""
    sequence = ["", *words.split(), ""]
    return frozenset(itertools.pairwise(sequence))


def same_headline(left: str, right: str) -> bool:
    """Tells whether two folded headlines are one: nearly the same words, or one cut short."""
    if left == right:
        return True
    shorter, longer = sorted((left, right), key=len)
    if len(shorter) >= MIN_PREFIX_LETTERS and longer.startswith(shorter):
        return True
    ours, theirs = bigrams(left), bigrams(right)
    return len(ours & theirs) / len(ours | theirs) >= SAME_HEADLINE


def distinct(sightings: list[Sighting]) -> list[Sighting]:
    """Returns one sighting per teaser in page order, with the longest summary seen and the first section."""
    kept: list[tuple[str, Sighting]] = []
    for sighting in sightings:
        words = folded(sighting.headline)
        for position, (other, first) in enumerate(kept):
            if same_headline(words, other) and not differ_in_figures(words, other):
                kept[position] = (other if len(other) >= len(words) else words, longest(first, sighting))
                break
        else:
            kept.append((words, sighting))
    return [sighting for _, sighting in kept][:MAX_TEASERS]


def differ_in_figures(left: str, right: str) -> bool:
    """Tells whether two headlines of the same words name other numbers ("round 3", "round 4")."""
    return set(re.findall(r"\d+", left)) != set(re.findall(r"\d+", right)) and not (
        left.startswith(right) or right.startswith(left)
    )


def longest(first: Sighting, second: Sighting) -> Sighting:
    """Returns the first sighting with what the second says more of."""
    better = second if len(second.summary or "") > len(first.summary or "") and not cut(second, first) else first
    headline = (
        second
        if len(second.headline) > len(first.headline) and folded(second.headline).startswith(folded(first.headline))
        else first
    )
    return Sighting(
        headline=headline.headline,
        summary=better.summary,
        section=first.section or second.section,
        address=first.address or second.address,
        page_start=headline.page_start,
        summary_start=better.summary_start,
    )


def cut(candidate: Sighting, other: Sighting) -> bool:
    """Tells whether the candidate's summary is the other's, only cut (a cut one may end in stray letters and be no prefix)."""
    ours, theirs = folded(candidate.summary or ""), folded(other.summary or "")
    return bool(ours) and theirs.startswith(ours[:-1])


def teaser_article(page: Page, sighting: Sighting, publisher: str | None, *, offsets: bool = True) -> Article:
    """Returns the item of a teaser: its date is unknown, whatever the page's own is."""
    headline = sighting.headline
    text = headline + (PART_BREAK + sighting.summary if sighting.summary else "")
    segments = [Segment(role="teaser", start=0, end=len(headline), page_start=sighting.page_start if offsets else None)]
    if sighting.summary:
        segments.append(
            Segment(
                role="teaser",
                start=len(headline) + len(PART_BREAK),
                end=len(text),
                page_start=sighting.summary_start if offsets else None,
            )
        )
    return Article(
        id=content_id("article", page.id, "teaser", text),
        page=page.id,
        address=page.address,
        form="teaser",
        text=text,
        segments=tuple(segments),
        title=headline,
        publisher=publisher,
        language=language_of(text),
        canonical=sighting.address,
        section=sighting.section,
        confidence=0.5,
    )
