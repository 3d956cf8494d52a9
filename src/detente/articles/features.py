"""lines -> features: what the shape of a line and of its neighbours says, never which words it has.

Every feature is language-neutral and site-neutral, so that furniture never seen before is told by its structure: repetition,
headline pairs with one summary, short labels, lone paragraphs among headlines, position relative to the longest stretch of prose.
"""

from __future__ import annotations

import re
from collections import Counter

import numpy as np
from numpy.typing import NDArray

from detente.articles.lines import CUT_END, PREFIX_LETTERS, WORD, Line, ends_sentence, is_headline, is_prose, twins_of

Column = NDArray[np.float64]

LINK = re.compile(r"https?://|www\.|\S+@\S+\.\S+|[|©®»›]|^\W*$")
TIME_LABEL = re.compile(r"\d{1,2}[:h.]\d\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:19|20)\d\d")
# The longest stretch of prose: each paragraph counts its words, each label costs some; a stretch ends when it has cost all it had.
LABEL_COST = 4.0
LINE_COST = 6.0
FAR_LINES = 20
# Words that this share of a page's lines have are its grammar, whatever the language.
COMMON_SHARE = 0.25


def features_of(lines: list[Line]) -> NDArray[np.float64]:
    """Returns float64 `(lines, features)`; the columns are named by `feature_columns`."""
    columns = feature_columns(lines)
    return np.column_stack(list(columns.values()))


def feature_columns(lines: list[Line]) -> dict[str, Column]:
    """Returns name -> float64 `(lines,)` of every feature."""
    words = np.log1p([line.words for line in lines]).clip(max=4.5)
    prose = array([is_prose(line) for line in lines])
    ended = array([ends_sentence(line.text) for line in lines])
    short = array([line.words < 4 for line in lines])
    heads = array([is_headline(line) for line in lines])
    beside, elsewhere = (array(flags) for flags in twins_of(lines))
    capitals = array([capital_share(line) > 0.6 for line in lines])
    labels = array([bool(TIME_LABEL.search(line.text)) and line.words < 10 for line in lines])
    inside, distance, after = longest_stretch(lines)
    alone = prose * previous(heads) * following(heads)
    among = prose * (1 - previous(heads)) * (1 - following(heads))
    return {
        "log words": words,
        "under four words": short,
        "sentence end": ended,
        "sentence end x log words": ended * words,
        "headline shape": heads,
        "bullet": array([line.bullet for line in lines]),
        "twin beside": beside,
        "twin elsewhere": elsewhere,
        "after a doubled headline": previous(doubled(lines)) * (1 - beside),
        "lone paragraph between headlines": alone,
        "paragraph among paragraphs": among,
        "length of the run of paragraphs": np.log1p(run_lengths(prose > 0)).clip(max=3.0),
        "share of paragraphs around": window(prose, 4),
        "capitalised words": capitals,
        "link or sign": array([bool(LINK.search(line.text)) for line in lines]),
        "date or time label": labels,
        "ends with a colon": array([line.text.rstrip().endswith(":") for line in lines]),
        "cut short": array([bool(CUT_END.search(line.text)) for line in lines]),
        "commas and quotes": array([min(sum(line.text.count(sign) for sign in ',“"'), 4) / 4 for line in lines]),
        "position": np.arange(len(lines)) / max(1, len(lines) - 1),
        "twins around": window(elsewhere, 3),
        "labels around": window(short, 3),
        "log words before": previous(words),
        "log words after": following(words),
        "paragraph before": previous(prose),
        "paragraph after": following(prose),
        "log words around": window(words, 2),
        "in the longest stretch": inside,
        "far from the longest stretch": distance,
        "after the longest stretch": after,
        "date labels around": window(labels, 3),
        "in the longest stretch x log words": inside * words,
        "twin elsewhere before": previous(elsewhere),
        "twin elsewhere after": following(elsewhere),
        "in the longest stretch x sentence end": inside * ended,
        "right after the longest stretch": previous(inside) * (1 - inside),
        "right before the longest stretch": following(inside) * (1 - inside),
        "capitalised words around": window(capitals, 3),
        "blank lines before": array([min(line.gap, 3) for line in lines]),
    }


def array(values: list[bool] | list[float] | list[int]) -> Column:
    """Returns the values as float64."""
    return np.array(values, dtype=np.float64)


def previous(column: Column) -> Column:
    """Returns the column of the line before each line, 0 before the first."""
    return np.concatenate(([0.0], column[:-1]))


def following(column: Column) -> Column:
    """Returns the column of the line after each line, 0 after the last."""
    return np.concatenate((column[1:], [0.0]))


def window(column: Column, reach: int) -> Column:
    """Returns the mean over the lines up to `reach` before and after each line."""
    return array([float(column[max(0, p - reach) : p + reach + 1].mean()) for p in range(len(column))])


def capital_share(line: Line) -> float:
    """Returns the share of words that begin with a capital."""
    tokens = WORD.findall(line.text)
    return float(sum(token[0].isupper() for token in tokens)) / max(1, len(tokens))


def doubled(lines: list[Line]) -> Column:
    """Returns 1 for the second of two lines that print one text, as a linked picture and its headline do."""
    heads = [line.key[:PREFIX_LETTERS] for line in lines]
    return array([position > 0 and head == heads[position - 1] for position, head in enumerate(heads)])


def run_lengths(flags: NDArray[np.bool_]) -> Column:
    """Returns per position the number of true flags in the run it is in; a single false one does not end a run."""
    lengths = np.zeros(len(flags))
    start = 0
    while start < len(flags):
        if not flags[start]:
            start += 1
            continue
        end = start
        while end < len(flags) and (flags[end] or (end + 1 < len(flags) and flags[end + 1])):
            end += 1
        lengths[start:end] = flags[start:end].sum()
        start = end
    return lengths


def longest_stretch(lines: list[Line]) -> tuple[Column, Column, Column]:
    """Returns three columns: in the page's longest stretch of prose, distance from it (1 is 20 lines or more), after it."""
    best, first, last, held, start = -np.inf, 0, 0, 0.0, 0
    for position, line in enumerate(lines):
        if held <= 0:
            held, start = 0.0, position
        held += (line.words if is_prose(line) else -LABEL_COST if line.words < 12 else 0.3 * line.words) - LINE_COST
        if held > best:
            best, first, last = held, start, position
    places = np.arange(len(lines))
    inside = ((places >= first) & (places <= last)).astype(np.float64)
    distance = np.minimum(np.maximum(np.maximum(first - places, places - last), 0), FAR_LINES) / FAR_LINES
    return inside, distance, (places > last).astype(np.float64)


def cohesion(lines: list[Line], core: list[bool]) -> Column:
    """Returns float64 `(lines,)`: how much of a line's rarer words the core of the article has in other lines, 0.5 when it has none.

    Topic shift, without a word list: words in a quarter of all lines are taken for grammar and left out.
    """
    bags = [frozenset(word for word in line.key.split() if len(word) > 3) for line in lines]
    counts: Counter[str] = Counter(word for bag in bags for word in bag)
    common = {word for word, number in counts.items() if number > max(3.0, COMMON_SHARE * len(lines))}
    inside: Counter[str] = Counter(word for bag, flag in zip(bags, core, strict=True) if flag for word in bag)
    topical = {word for word in common if inside[word] > 0.8 * counts[word]}
    shares = np.full(len(lines), 0.5)
    for position, (bag, flag) in enumerate(zip(bags, core, strict=True)):
        words = bag - (common - topical)
        if len(words) >= 3:
            shares[position] = sum(inside[word] > int(flag) for word in words) / len(words)
    return shares
