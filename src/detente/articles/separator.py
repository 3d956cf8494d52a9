"""plain-text lines -> which of them are the article: line features, one sequence decision, topic as the second opinion.

Method: a linear score per line (log-odds that it belongs to the article, from `features`), corrected for items printed as
headline-headline-summary and for blocks whose words the article does not share; then the best path through
before -> article -> (gap -> article)* -> after by dynamic programming (Viterbi), exactly one article.
"""

from __future__ import annotations

import msgspec
import numpy as np
from numpy.typing import NDArray

from detente.articles.features import Column, cohesion, doubled, feature_columns
from detente.articles.headings import is_section_heading
from detente.articles.lines import Line, ends_sentence, is_headline, is_prose

# Logistic regression over the lines of the 102 shared pages rendered to text (L2 10, each page weighted by the root of its length);
# re-fit and cross-validate: `python -m benchmarks.articles fit PAGES`.
WEIGHTS = {
    "log words": 0.016,
    "under four words": -0.207,
    "sentence end": 0.365,
    "sentence end x log words": 0.263,
    "headline shape": 0.115,
    "bullet": 0.850,
    "twin beside": -0.653,
    "twin elsewhere": 0.012,
    "after a doubled headline": -0.086,
    "lone paragraph between headlines": -1.155,
    "paragraph among paragraphs": 0.362,
    "length of the run of paragraphs": -0.089,
    "share of paragraphs around": 0.372,
    "capitalised words": 0.026,
    "link or sign": 0.299,
    "date or time label": -0.488,
    "ends with a colon": 1.130,
    "cut short": -0.613,
    "commas and quotes": 0.653,
    "position": 0.087,
    "twins around": 0.432,
    "labels around": -2.513,
    "log words before": 0.163,
    "log words after": 0.237,
    "paragraph before": -0.087,
    "paragraph after": -0.273,
    "log words around": 0.716,
    "in the longest stretch": 0.395,
    "far from the longest stretch": -0.443,
    "after the longest stretch": -0.784,
    "date labels around": -0.751,
    "in the longest stretch x log words": -0.052,
    "twin elsewhere before": -0.103,
    "twin elsewhere after": 0.299,
    "in the longest stretch x sentence end": 0.779,
    "right after the longest stretch": 0.526,
    "right before the longest stretch": -0.304,
    "capitalised words around": -0.725,
    "blank lines before": 0.424,
}
INTERCEPT = -3.539
# Costs of the path in log-odds, chosen in cross-validation among 20 settings (F1 .865 to .89; the surface is flat).
START_COST, GAP_COST, BACK_COST, END_COST = 0.0, 3.0, 1.0, 0.0
# A known heading makes leaving this much cheaper, and is itself no article text.
HEADING_BONUS = 0.5
# Headline-headline-summary: hardly ever article text, and too rare in the shared pages for their weight to be fitted.
DOUBLED_ITEM = -5.0
# A block that shares less than this much of what the article's own lines share is about something else, and costs this much a line
# for each unit it falls short (cross-validated F1 .891 without, .888 with: little cost, and it is what tells items that follow a text
# without a known heading, as "Read also" bullets do).
TOPIC_SHARE = 0.6
TOPIC_WEIGHT = 20.0
LABEL_WORDS = 8
# Sentences at the edge of the article are let in down to this score (cross-validated F1 +.002 at -1.5 and at -2.5 alike).
EDGE_WORDS = 5
EDGE_SCORE = -2.5
BEFORE, ARTICLE, GAP, AFTER = range(4)


class Separation(msgspec.Struct, frozen=True, kw_only=True):
    """Per line: is it the article's, and how sure (margin of its score as a probability)."""

    inside: tuple[bool, ...]
    confidence: tuple[float, ...]


def separate(lines: list[Line], *, use_headings: bool = True) -> Separation:
    """Returns which lines are the article; `use_headings=False` leaves the list of known headings out."""
    if not lines:
        return Separation(inside=(), confidence=())
    scores = line_scores(lines) + item_penalties(lines)
    known = np.array([use_headings and is_section_heading(line.text) for line in lines])
    core = main_run(best_path(scores, known), scores)
    scores = scores + topic_scores(lines, core)
    path = best_path(scores, known)
    confidence = 1 / (1 + np.exp(-np.abs(scores)))
    return Separation(
        inside=tuple(with_edges(lines, [bool(state == ARTICLE) for state in path], scores)),
        confidence=tuple(round(float(c), 3) for c in confidence),
    )


def with_edges(lines: list[Line], inside: list[bool], scores: Column) -> list[bool]:
    """Returns the flags with the sentences that stand right before and after the article: its first and last ones are often short."""
    kept = list(inside)

    def joins(position: int) -> bool:
        return ends_sentence(lines[position].text) and lines[position].words >= EDGE_WORDS and scores[position] > EDGE_SCORE

    first = next((position for position, flag in enumerate(kept) if flag), 0)
    while first > 0 and joins(first - 1) and lines[first].bullet == lines[first - 1].bullet:
        first -= 1
        kept[first] = True
    for position in range(first, len(kept) - 1):
        # Not across a label or into a list: what follows "Read also:" is not the text's last sentence.
        goes_on = kept[position] and ends_sentence(lines[position].text) and lines[position].bullet == lines[position + 1].bullet
        if goes_on and not kept[position + 1] and joins(position + 1):
            kept[position + 1] = True
    return kept


def line_scores(lines: list[Line]) -> Column:
    """Returns the log-odds of each line by its shape."""
    columns = feature_columns(lines)
    scores = np.full(len(lines), INTERCEPT)
    for name, column in columns.items():
        scores += WEIGHTS[name] * column
    return scores


def item_penalties(lines: list[Line]) -> Column:
    """Returns the cost of lines that make items: a headline printed twice, with the paragraph under it."""
    penalties = np.zeros(len(lines))
    second = doubled(lines)
    paired = [p for p in range(1, len(lines)) if second[p] and is_headline(lines[p])]
    if len(paired) > 1:
        for position in paired:
            reach = position + 2 if position + 1 < len(lines) and is_prose(lines[position + 1]) else position + 1
            penalties[position - 1 : reach] = DOUBLED_ITEM
    return penalties


def topic_scores(lines: list[Line], core: list[bool]) -> Column:
    """Returns the cost of lines in blocks that share few words with the core of the article."""
    shares = cohesion(lines, core)
    weights = np.array([float(line.words) for line in lines])
    inside = np.array(core, dtype=bool)
    own = float(np.average(shares[inside], weights=weights[inside] + 1)) if inside.any() else 0.0
    floor = TOPIC_SHARE * own
    costs = np.zeros(len(lines))
    start = 0
    for position in range(1, len(lines) + 1):
        if position < len(lines) and not breaks(lines[position - 1], lines[position]):
            continue
        block = slice(start, position)
        share = float(np.average(shares[block], weights=weights[block] + 1))
        # Most of the core is what the page is about, however little its parts share.
        if weights[block][inside[block]].sum() < 0.5 * weights[inside].sum():
            costs[block] = TOPIC_WEIGHT * min(share - floor, 0.0)
        start = position
    return costs


def breaks(line: Line, after: Line) -> bool:
    """Tells whether a block ends between two lines: at a label, or where bullets begin or end."""
    if line.bullet or after.bullet:
        return line.bullet != after.bullet
    return after.words < LABEL_WORDS and not is_prose(after)


def main_run(path: NDArray[np.int64], scores: Column) -> list[bool]:
    """Returns per line whether it is in the run of article lines with the highest sum of scores."""
    best, chosen, start = -np.inf, (0, 0), None
    for position in range(len(path) + 1):
        inside = position < len(path) and path[position] == ARTICLE
        if inside and start is None:
            start = position
        if not inside and start is not None:
            total = float(scores[start:position].sum())
            if total > best:
                best, chosen = total, (start, position)
            start = None
    return [chosen[0] <= position < chosen[1] for position in range(len(path))]


def best_path(scores: Column, known: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Returns the state of each line on the best path; `known` marks section headings, at which leaving is cheap."""
    count = len(scores)
    totals = np.full((count, 4), -np.inf)
    origin = np.zeros((count, 4), dtype=np.int64)
    leave = np.where(known, HEADING_BONUS, 0.0)
    own = scores - leave
    totals[0, BEFORE], totals[0, ARTICLE] = 0.0, own[0] - START_COST
    for p in range(1, count):
        before, article, gap, after = totals[p - 1]
        options = (
            ((before, BEFORE),),
            ((before - START_COST + own[p], BEFORE), (article + own[p], ARTICLE), (gap - BACK_COST + own[p], GAP)),
            ((article - GAP_COST + leave[p], ARTICLE), (gap, GAP)),
            ((article - END_COST + leave[p], ARTICLE), (after, AFTER)),
        )
        for state, choices in enumerate(options):
            totals[p, state], origin[p, state] = max(choices)
    state = ARTICLE if totals[-1, ARTICLE] >= totals[-1, AFTER] else AFTER
    path = np.zeros(count, dtype=np.int64)
    for p in range(count - 1, -1, -1):
        path[p] = state
        state = int(origin[p, state])
    return path
