"""The language room on the corpus and the gold dates: mentions, references, speakers, times, speed.

`python -m evaluation.language [train|heldout]` prints every figure. Rules are tuned on `train` alone; `--errors SECTION` lists what is
wrong and refuses any other split.
"""

from __future__ import annotations

import argparse
import datetime as dt
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from detente.evaluation import evaluate
from detente.language import analyze
from detente.model import Analysis, Article, Mention, Segment, content_id, day_range
from evaluation.alignment import REFERENCES, Actors, Placed, overlap
from training.examples import ARTICLES, Split, passages
from training.markup import MarkedMention, Passage


@dataclass
class Tally:
    """Counts of one figure, and the errors behind it."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    errors: list[str] = field(default_factory=list)

    def precision(self) -> float:
        """Right among those given."""
        return self.right / max(1, self.right + self.wrong)

    def recall(self) -> float:
        """Right among those wanted."""
        return self.right / max(1, self.right + self.wrong + self.missed)


@dataclass(frozen=True)
class Reading:
    """A passage as one article, with where its sentences begin."""

    passage: Passage
    analysis: Analysis
    starts: tuple[int, ...]

    def gold(self) -> Iterator[tuple[int, int, int, MarkedMention]]:
        """Yields (sentence, start, end, mention) of every marked mention, in offsets of the article."""
        for number, (sentence, begin) in enumerate(zip(self.passage.sentences, self.starts, strict=True)):
            for marked in sentence.mentions:
                yield number, begin + marked.start, begin + marked.end, marked


def article_of(passage: Passage) -> tuple[Article, tuple[int, ...]]:
    """Returns a passage as an article whose sentences are paragraphs (its first one the lede's), and where they begin."""
    starts, pieces, at = [], [], 0
    for sentence in passage.sentences:
        starts.append(at)
        pieces.append(sentence.text)
        at += len(sentence.text) + 1
    text = "\n".join(pieces)
    published = day_range(dt.date.fromisoformat(passage.meta["date"]), basis="stated")
    segments = tuple(
        Segment(role="body", start=begin, end=begin + len(piece)) for begin, piece in zip(starts, pieces, strict=True)
    )
    identity = content_id("article", text)
    return Article(id=identity, page=identity, address=passage.id, text=text, segments=segments, published=published), tuple(
        starts
    )


def marked_in(passage: Passage, starts: Sequence[int]) -> list[Placed]:
    """Returns the marked mentions of a passage with their offsets in its article."""
    sentences = zip(passage.sentences, starts, strict=True)
    return [(begin + one.start, begin + one.end, one) for sentence, begin in sentences for one in sentence.mentions]


def read(passage: Passage) -> Reading:
    """Analyses a passage."""
    article, starts = article_of(passage)
    return Reading(passage, analyze(article), starts)


def actors_of(reading: Reading) -> Actors:
    """Returns the marked actors of a passage."""
    return Actors((start, end, marked) for _, start, end, marked in reading.gold())


def count_mentions(reading: Reading, exact: Tally, loose: Tally, by_type: dict[str, Tally]) -> None:
    """Counts found mentions: the same bounds (exact), or any shared letters (loose; its misses are never found at all)."""
    text = reading.analysis.article.text
    places = {
        (begin + start, begin + end)
        for sentence, begin in zip(reading.passage.sentences, reading.starts, strict=True)
        for start, end, _ in sentence.places
    }
    spans = {(one.start, one.end) for one in reading.analysis.mentions if one.type != "place"}
    gold = {(start, end): marked for _, start, end, marked in reading.gold()}
    for span, marked in gold.items():
        tally = by_type.setdefault(marked.type, Tally())
        if span in spans:
            exact.right += 1
            tally.right += 1
        else:
            exact.missed += 1
            tally.missed += 1
            near = [text[one[0] : one[1]] for one in spans if overlap(one, span) > 0]
            exact.errors.append(f"{marked.type}: {text[span[0] : span[1]]!r} found as {near}")
        loose.right += any(overlap(one, span) > 0 for one in spans)
        loose.missed += not any(overlap(one, span) > 0 for one in spans)
    # Gold marks a possessive where it is somebody of an act, which we do not tell apart: one that it does not mark is no party, and none too many.
    spans -= {(one.start, one.end) for one in reading.analysis.mentions if one.is_possessive}
    for span in spans - set(gold):
        exact.wrong += 1
        if not any(overlap(span, other) > 0 for other in gold) and not any(overlap(span, one) > 0 for one in places):
            loose.wrong += 1
            loose.errors.append(f"extra: {text[span[0] : span[1]]!r}")


def indices_of(mention: Mention) -> set[int]:
    """Returns the indices of the mentions a reference stands for."""
    return {*mention.antecedents, *((mention.antecedent,) if mention.antecedent is not None else ())}


def keys_of(mention: Mention, keys: dict[int, str]) -> set[str]:
    """Returns the actors of the mentions a reference stands for."""
    return {keys[index] for index in indices_of(mention) if index in keys}


def states_of(mention: Mention, mentions: Sequence[Mention], keys: dict[int, str], countries: dict[str, str]) -> set[str]:
    """Returns the states of what a reference stands for: gold's, and of mentions that gold does not mark ("the Kazakh border") their own."""
    found: set[str] = set()
    for index in indices_of(mention):
        found |= set(countries[keys[index]].split("+")) if index in keys else set(mentions[index].states[:1])
    return found


def count_references(reading: Reading, tallies: dict[str, Tally]) -> None:
    """Counts pronouns and epithets whose actor another mention of the passage names: to the right one, a wrong one, or left open.

    A compound ("both sides") is right when its two states are those of gold's countries.
    """
    mentions, text, actors = reading.analysis.mentions, reading.analysis.article.text, actors_of(reading)
    keys, named, countries = actors.aligned(text, mentions), actors.named(), actors.countries()
    for start, end, marked in actors.gold:
        compound = "+" in marked.country
        actor = actors.identity(marked)
        if marked.type not in REFERENCES or (actor not in named and not compound):
            continue
        tally = tallies.setdefault(f"{marked.type}{' (compound)' if compound else ''}", Tally())
        found = [one for one in mentions if overlap((one.start, one.end), (start, end)) > 0]
        mention = next((one for one in found if one.antecedent is not None or one.antecedents), None)
        where = f"{reading.passage.id}: {text[start:end]!r} in {text[max(0, start - 80) : end + 60]!r}"
        if mention is None:
            tally.missed += 1
            tally.errors.append(f"open ({'found' if found else 'not found'}) key={actor} {where}")
            continue
        to = keys_of(mention, keys)
        if compound:
            ok = states_of(mention, mentions, keys, countries) == set(marked.country.split("+")) or to == {actor}
        else:
            ok = to == {actor}
        tally.right += ok
        tally.wrong += not ok
        if not ok:
            names = [text[mentions[i].start : mentions[i].end] for i in indices_of(mention)]
            tally.errors.append(f"wrong key={actor} to={sorted(to)} {names} {where}")


def count_speakers(reading: Reading, tally: Tally) -> None:
    """Counts reported words with a marked speaker, of the sentences in which a quotation covers the claim's quote.

    Gold is the claim's `official:KEY`, `other_side:KEY` or `media:KEY` where the claim's trigger lies in the words reported, so that
    somebody else's cue must be read; what the speaker does himself by speaking (thanks, demands) has no content to attribute.
    """
    mentions, text = reading.analysis.mentions, reading.analysis.article.text
    keys = actors_of(reading).aligned(text, mentions, parts=False)
    for number, (sentence, begin) in enumerate(zip(reading.passage.sentences, reading.starts, strict=True)):
        for claim in sentence.claims:
            if claim.speaker is None or claim.optional:
                continue
            speakers = {marked.key: marked for marked in sentence.mentions}
            trigger = (begin + claim.trigger[0], begin + claim.trigger[1])
            inside = [
                one
                for one in reading.analysis.quotations
                if one.sentence == number
                and (one.start <= trigger[0] < one.end or (one.cue and overlap((one.cue.start, one.cue.end), trigger) > 0))
            ]
            if not inside or claim.speaker not in speakers:
                continue
            quotation = min(inside, key=lambda one: one.end - one.start)
            where = f"{reading.passage.id}: {claim.speaker} trigger {text[trigger[0] : trigger[1]]!r} in {sentence.text!r}"
            if quotation.speaker is None:
                tally.missed += 1
                tally.errors.append(f"open {where}")
                continue
            index: int | None = quotation.speaker
            # A pronoun that nobody marked counts as whom it stands for.
            antecedent = mentions[quotation.speaker].antecedent
            key = keys.get(quotation.speaker) or (keys.get(antecedent) if antecedent is not None else None)
            right = key is not None and key.split()[0] == claim.speaker
            tally.right += right
            tally.wrong += not right
            if not right:
                tally.errors.append(f"wrong {key} ({text[mentions[index].start : mentions[index].end]!r}) {where}")  # type: ignore[index]


def line(name: str, tally: Tally) -> str:
    """Returns one row of the table."""
    total = tally.right + tally.wrong + tally.missed
    return f"{name:34} {total:6}  right {tally.right:6}  precision {tally.precision():.3f}  recall {tally.recall():.3f}"


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("split", nargs="?", default="heldout", choices=["train", "tune", "heldout", "adversarial"])
    parser.add_argument("--errors", choices=["mentions", "extra", "references", "speakers"])
    parser.add_argument("--limit", type=int, default=0, help="only so many passages")
    options = parser.parse_args()
    if options.errors and options.split != "train":
        parser.error("errors are shown for the train split only: the others are never looked at")
    split: Split = options.split
    chosen = list(passages(split))[: options.limit or None]
    exact, loose, speakers = Tally(), Tally(), Tally()
    by_type: dict[str, Tally] = {}
    references: dict[str, Tally] = {}
    if chosen:
        read(chosen[0])  # loads the packaged knowledge, which is no part of the speed
    began = time.process_time()
    readings = [read(passage) for passage in chosen]
    spent = time.process_time() - began
    for reading in readings:
        count_mentions(reading, exact, loose, by_type)
        count_references(reading, references)
        count_speakers(reading, speakers)
    everything = Tally()
    for tally in references.values():
        everything.right += tally.right
        everything.wrong += tally.wrong
        everything.missed += tally.missed
    sentences = sum(len(reading.passage.sentences) for reading in readings)
    print(f"{ARTICLES.name}, {split}: {len(chosen)} passages, {sentences} sentences")
    exact_precision = exact.right / max(1, exact.right + exact.wrong)
    exact_recall = exact.right / max(1, exact.right + exact.missed)
    print(
        f"mentions, same bounds: precision {exact_precision:.3f}, recall {exact_recall:.3f}; overlapping: precision {loose.precision():.3f}, recall {loose.recall():.3f}"
    )
    for name, tally in sorted(by_type.items()):
        print(f"    {name:12} {tally.right + tally.missed:6}  recall {tally.right / max(1, tally.right + tally.missed):.3f}")
    print(line("references", everything))
    for name, tally in sorted(references.items()):
        print("    " + line(name, tally))
    print(line("speakers", speakers))
    print(f"speed: {1000 * spent / max(1, sentences) * 15:.1f} ms of CPU for 15 sentences")
    gold = ARTICLES.parent.parent / "evaluation" / "gold" / "dates.jsonl"
    if split == "heldout" and gold.exists():
        print(evaluate("dates", gold).render())
    chosen_errors = {"mentions": exact, "extra": loose, "speakers": speakers}.get(options.errors)
    shown = (
        chosen_errors.errors
        if chosen_errors
        else [error for tally in references.values() for error in tally.errors]
        if options.errors
        else []
    )
    for error, count in Counter(shown).most_common():
        print(count, error)


if __name__ == "__main__":
    main()
