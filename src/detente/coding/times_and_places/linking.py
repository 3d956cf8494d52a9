"""An act and the times of its sentence -> the time that it was done at, or none of them.

The times of the sentence and "none of them" are candidates. A small network (`linking.npz`, made by `python -m training.linking`) weighs
them by where they stand, by what the rules of `timing.py` say of them, and by the encoder's states of the act's words and of theirs, which
the tagger had computed already. Of a text that was read without the encoder the rules of `nearest.py` stand alone.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from detente.coding.drafts import SPOKEN, Draft
from detente.coding.times_and_places.nearest import UNDATED, distance, nearest_time
from detente.coding.times_and_places.occasions import DONE, in_dateline, is_counted, is_long_ago, later_than_told
from detente.coding.times_and_places.timing import (
    BREAK,
    WHEN,
    counted_from,
    ends_relative,
    governs,
    heads,
    is_before_what_goes_on,
    is_horizon,
    is_length,
    is_measure,
    is_of_inner_clause,
    is_of_its_terms,
    is_when_said,
    lasts_since,
)
from detente.encoder import encoder
from detente.encoder.choosing import Choosing
from detente.encoder.packaged import fits, packaged

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from detente.model import Analysis, Span, TimeExpression

WEIGHTS = "linking.npz"
LAST_WORD = re.compile(r"([\w’'-]+|[^\w\s])\s*$")
NEXT_WORD = re.compile(r"\s*([\w’'-]+|[^\w\s])")
VERB = re.compile(
    r"\b(?:\w{3,}ed|was|were|had|has|have|did|met|held|took|began|said|told|fell|struck|hit|came|left|sent|went|shot|made|gave|spoke|flew|won|lost|broke|fought|saw|put|led|ran|wrote|read|will|would|is|are)\b"
)
# Of times without a value those that may date what was done.
OPEN_PAST = re.compile(
    r"\b(?:day|recent(?:ly)?|ago|later|earlier|afterwards|past|last|today|night|evening|morning|afternoon)\b", re.IGNORECASE
)
DONE_BEFORE = re.compile(r"\b(?:had|having|after|before|since|following|over)\b", re.IGNORECASE)
# "Invited him for early August", "called a summit for Friday": when what is wanted is to be.
WANTED_FOR = re.compile(r"\bfor (?:the |a |late |early )*$", re.IGNORECASE)
# The time that the rules take needs less of a chance than another.
RULED_CHANCE = 0.1
GAP_CHARS, MOST_GAPS = 12, 9
Stretch = tuple[int, int]
Seen = tuple[Stretch | None, Stretch | None, Stretch | None]


class Question(NamedTuple):
    """The candidates of an act, none of them first; their features; and the stretches that the network sees of each."""

    times: list[TimeExpression]
    features: list[list[str]]
    seen: list[Seen]


@cache
def network() -> Choosing:
    """Returns the packaged weights."""
    return packaged(Choosing.load, "detente.coding.times_and_places", WEIGHTS)


@cache
def fits_encoder() -> bool:
    """Tells whether there are weights, trained on the states of the packaged encoder (a test compares)."""
    return fits(network, "detente.coding.times_and_places", WEIGHTS)


def time_of(analysis: Analysis, group: Sequence[Draft], acts: Mapping[int, Sequence[Span]] | None) -> TimeExpression | None:
    """Returns the time that the act of several drafts was done at: of those of each the nearest to its words.

    Args:
        analysis: the article.
        group: the drafts that tell the act.
        acts: the words of all acts of each sentence; None of a text that was read without the encoder.
    """
    if acts is None or not fits_encoder():
        return nearest_time(analysis, group)
    same = [draft for draft in group if draft.kind == group[0].kind]
    own = [(draft, time) for draft in same if (time := own_time(analysis, draft, acts.get(draft.sentence, ()))) is not None]
    return min(own, key=lambda pair: distance(analysis, *pair))[1] if own else None


def own_time(analysis: Analysis, draft: Draft, acts: Sequence[Span]) -> TimeExpression | None:
    """Returns the time that an act was done at, among those of its sentence; `acts` are the words of all acts there."""
    ruled, times = nearest_time(analysis, [draft]), candidates(analysis, draft)
    if draft.kind in UNDATED or not times or (ruled is not None and opens_sentence(analysis, draft, ruled)):
        return ruled
    return linked(analysis, draft, question(analysis, draft, times, ruled, acts), ruled)


def opens_sentence(analysis: Analysis, draft: Draft, time: TimeExpression) -> bool:
    """Tells whether a time at the head of a sentence is that of an act: of all that is not told as done before ("had").

    The annotation marks it at the first act alone (180 of 181 that it marks so are right, of the others none is marked).
    """
    before = analysis.article.text[max(0, draft.trigger.start - 20) : draft.trigger.end]
    return heads(analysis, time) and governs(analysis, time, draft) and DONE_BEFORE.search(before) is None


def candidates(analysis: Analysis, draft: Draft) -> list[TimeExpression]:
    """Returns the times of an act's sentence that it may have been done at: no dateline's, none counted from another act, and none to come of what was done."""
    done = draft.realis in DONE and draft.kind != "figure"
    return [
        one
        for one in analysis.times
        if one.sentence == draft.sentence
        and one.date is not None
        and not (in_dateline(analysis, one) or is_counted(analysis, one) or counted_from(analysis, one, draft))
        and not (draft.kind in SPOKEN and done and is_wanted_for(analysis, one))
        and not is_before_what_goes_on(analysis, one, draft)
        and not is_of_inner_clause(analysis, one, draft)
        and not (done and (later_than_told(analysis, one.date) or is_horizon(analysis, one)))
        and not (is_length(analysis, one) and is_of_its_terms(analysis, one, draft))
        and (not is_length(analysis, one) if not done else one.date.start is not None or OPEN_PAST.search(one.date.text or ""))
    ]


def is_wanted_for(analysis: Analysis, time: TimeExpression) -> bool:
    """Tells whether a time is that for which something is wanted or promised."""
    return WANTED_FOR.search(analysis.article.text[max(0, time.start - 16) : time.start]) is not None


def linked(analysis: Analysis, draft: Draft, asked: Question, ruled: TimeExpression | None) -> TimeExpression | None:
    """Returns the one of several times that an act was done at, None for none of them."""
    encoded = encoder().encode(analysis.article.text, analysis.sentences)[draft.sentence]
    begin, asks, net = analysis.sentences[draft.sentence].start, (draft.trigger.start, draft.trigger.end), network()
    chances = net.chances(encoded, begin, asks, asked.seen, asked.features)
    best = int(chances[1:].argmax())
    least = RULED_CHANCE if asked.times[best] is ruled else net.threshold
    return asked.times[best] if float(chances[best + 1]) >= least else None


def question(
    analysis: Analysis, draft: Draft, times: Sequence[TimeExpression], ruled: TimeExpression | None, acts: Sequence[Span]
) -> Question:
    """Returns what the network is asked; `ruled` is the time that the rules take, `acts` are the words of all acts of the sentence."""
    act = act_features(analysis, draft)
    none = ["none", f"none of {min(len(times), 4)}", f"none rules {ruled is None}", *(f"none {one}" for one in act)]
    ranked = sorted(times, key=lambda one: apart(one, draft.trigger))
    others = [one for one in dict.fromkeys(acts) if not one.overlaps(draft.trigger)]
    features = [none]
    seen: list[Seen] = [(None, None, None)]
    for one in times:
        rule = "same" if one is ruled else "none" if ruled is None else "other"
        place = place_features(analysis, draft, one, min(ranked.index(one), 3), rule)
        features.append([*place, *(f"{way_of(one, draft)} {held}" for held in act), *told_features(analysis, draft, one, others)])
        seen.append(((one.start, one.end), before_of(analysis, one), between(one, draft)))
    return Question(list(times), features, seen)


def act_features(analysis: Analysis, draft: Draft) -> list[str]:
    """Returns the features of an act alone: its kind, how firm it is, the word before it and the ending of its own first one."""
    text, start = analysis.article.text, analysis.sentences[draft.sentence].start
    words = draft.trigger.of(text).lower().split(" ")
    return [
        f"kind {draft.kind}",
        f"realis {draft.realis}",
        f"said {said(draft)}",
        f"led by {last_word(text, start, draft.trigger.start)}",
        f"ending {words[0][-2:]} {said(draft)}",
        f"word {words[0]}",
    ]


def said(draft: Draft) -> str:
    """Returns whether an act is one of words or of deeds, done or to come."""
    return ("words" if draft.kind in SPOKEN else "deed") + ("" if draft.realis in DONE else " to come")


def last_word(text: str, start: int, end: int) -> str:
    """Returns the last word or mark of a stretch, folded."""
    found = LAST_WORD.search(text, max(start, end - 24), end)
    return found[1].lower() if found else "^"


def next_word(text: str, start: int, end: int) -> str:
    """Returns the first word or mark of a stretch, folded."""
    found = NEXT_WORD.match(text, start, end)
    return found[1].lower() if found else "$"


def apart(time: TimeExpression, words: Span) -> int:
    """Returns the code points between a time and the words of an act."""
    return max(time.start - words.end, words.start - time.end, 0)


def way_of(time: TimeExpression, draft: Draft) -> str:
    """Returns on which side of an act's words a time stands."""
    return "behind" if time.start >= draft.trigger.end else "before" if time.end <= draft.trigger.start else "within"


def between(time: TimeExpression, draft: Draft) -> Stretch | None:
    """Returns the stretch between a time and an act's words, if any."""
    start, end = min(time.end, draft.trigger.end), max(time.start, draft.trigger.start)
    return (start, end) if end > start + 1 else None


def before_of(analysis: Analysis, time: TimeExpression) -> Stretch | None:
    """Returns the few characters before a time, in its sentence."""
    start = max(analysis.sentences[time.sentence].start, time.start - 10)
    return (start, time.start) if start < time.start else None


def place_features(analysis: Analysis, draft: Draft, time: TimeExpression, rank: int, rule: str) -> list[str]:
    """Returns where a time stands from an act, what lies between them, and whether the rules take it."""
    text, sentence = analysis.article.text, analysis.sentences[draft.sentence]
    words = text[min(time.end, draft.trigger.end) : max(time.start, draft.trigger.start)]
    way, manner = way_of(time, draft), said(draft)
    breaks = [one.group().strip(" ,").lower() or "," for one in BREAK.finditer(words)]
    gap, verbs = min(len(words) // GAP_CHARS, MOST_GAPS), min(len(VERB.findall(words)), 3)
    led, follows = last_word(text, sentence.start, time.start), next_word(text, time.end, sentence.end)
    return [
        f"rules {rule}", f"rules {rule} {manner}", f"rules {rule} {draft.kind}", f"{way} gap {gap}", f"{way} breaks {len(breaks[:3])}", f"{way} breaks {len(breaks[:3])} {manner}",
        f"{way} verbs {verbs}", f"{way} verbs {verbs} breaks {len(breaks[:2])}", f"{way} rank {rank}", f"{way} commas {min(words.count(','), 3)}",
        f"{way} led by {led}", f"{way} begins {text[time.start:time.end].split(' ')[0].lower()}", f"led by {led} {manner}", f"{way} before {follows}",
        *(f"{way} break {one}" for one in dict.fromkeys(breaks)), f"{way} first break {breaks[0] if breaks else '-'} {manner}", f"{way} last break {breaks[-1] if breaks else '-'}",
        f"{way} and {' and ' in words} {verbs}", f"{way} opens {next_word(words, 0, len(words))} {manner}", f"{way} {manner} precision {time.date.precision if time.date else '-'}",
    ]  # fmt: skip


def told_features(analysis: Analysis, draft: Draft, time: TimeExpression, others: Sequence[Span]) -> list[str]:
    """Returns what the rules tell of a time beside an act, whether another act is nearer to it, and whether both stand in the same quotation."""
    way, manner = way_of(time, draft), said(draft)
    told = {
        "measure": is_measure(analysis, time),
        "since": lasts_since(analysis, time),
        "length": is_length(analysis, time),
        "governs": governs(analysis, time, draft),
        "when": WHEN.match(analysis.article.text, time.end) is not None,
        "heads": heads(analysis, time),
        "ends relative": ends_relative(analysis, draft, time),
        "when said": is_when_said(analysis, time, draft),
        "in quote": draft.quote.start <= time.start and time.end <= draft.quote.end,
        "long ago": is_long_ago(analysis, time),
        "open": time.date is None or time.date.start is None,
        "unfinished": is_unfinished(analysis, time),
        "other nearer": any(apart(time, one) < apart(time, draft.trigger) for one in others),
        "other in time": any(one.start < time.end and time.start < one.end for one in others),
    }
    low, high = min(time.end, draft.trigger.end), max(time.start, draft.trigger.start)
    amid = min(sum(low <= one.start and one.end <= high for one in others), 2)
    held = [name for name, holds in told.items() if holds]
    mine, its = quoted_at(analysis, draft.sentence, draft.trigger.start), quoted_at(analysis, draft.sentence, time.start)
    place = "same" if mine == its else "time inside" if mine is None else "act inside" if its is None else "other"
    return [
        *held, *(f"{one} {manner}" for one in held), *(f"{one} {way}" for one in held),
        f"quotation {place} {mine is None} {manner}", f"{way} others {amid}", f"others {amid} {manner}", f"acts {min(len(others), 3)}",
    ]  # fmt: skip


def is_unfinished(analysis: Analysis, time: TimeExpression) -> bool:
    """Tells whether a time ends after the day of publication ("this year", "by May"; "earlier this year" does not)."""
    published, date = analysis.article.published, time.date
    if analysis.article.text.startswith("earlier ", time.start):
        return False
    return bool(published and published.end and date and date.end and date.end > published.end)


def quoted_at(analysis: Analysis, sentence: int, offset: int) -> int | None:
    """Returns the innermost quotation around an offset, by number."""
    inside = [
        (one.end - one.start, number)
        for number, one in enumerate(analysis.quotations)
        if one.sentence == sentence and one.start <= offset < one.end
    ]
    return min(inside)[1] if inside else None
