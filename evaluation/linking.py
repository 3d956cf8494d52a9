"""Which time of its sentence an act was done at, on the corpus: gold's time of a claim beside the one that we link to the same act.

`python -m evaluation.linking [tune|train]` prints the figures of the rules and of the network; `--errors` lists what is wrong. Of a claim without a
time two things may be: it has none in its sentence, or the annotation passed over it. What was read a second time for this stands in
`corpus/second_reading/times.jsonl`; the other claims without a time are counted apart, as not read again.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from detente.actors import resolve
from detente.coding.coder import acts_told, scenes_of
from detente.coding.passes import passed
from detente.coding.times_and_places.linking import candidates, is_unfinished, own_time
from detente.coding.times_and_places.nearest import UNDATED, nearest_time
from detente.coding.times_and_places.occasions import DONE, later_than_told
from detente.coding.times_and_places.placing import acts_of
from detente.language import analyze
from evaluation.alignment import overlap
from evaluation.language import article_of
from training.examples import ARTICLES, passages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from detente.coding.drafts import Draft
    from detente.model import Analysis, Span, TimeExpression
    from training.examples import Split
    from training.markup import MarkedClaim, Passage

READ_AGAIN = ARTICLES.parent / "second_reading" / "times.jsonl"
# Kinds whose time is that of the report, and acts without a time of their own: not asked.
ELSEWHERE = UNDATED | {"office", "partnership_level"}
# Words whose annotated time may be the one until which they are to be kept.
FALL_DUE = frozenset(["pledge", "proposal", "invitation", "demand", "threat"])
Stretch = tuple[int, int]


@dataclass(frozen=True, kw_only=True)
class LinkedAct:
    """An act as the coder reads it, with where gold's time of it stands in the article (None: it has none there).

    `acts` are the words of all acts of the sentence; `checked` if annotated or read again, `read_again` if only that.
    """

    passage: str
    analysis: Analysis
    draft: Draft
    acts: tuple[Span, ...]
    when: Stretch | None
    checked: bool
    read_again: bool

    def right(self, time: TimeExpression | None) -> bool:
        """Tells whether a time is gold's, or rightly none."""
        return time is None if self.when is None else time is not None and overlap((time.start, time.end), self.when) > 0

    def told(self) -> str:
        """Returns the act in its sentence, for a list of errors."""
        text, sentence = self.analysis.article.text, self.analysis.sentences[self.draft.sentence]
        gold = text[slice(*self.when)] if self.when else "none"
        return f"{self.passage} {self.draft.kind} {self.draft.trigger.of(text)!r}, gold {gold!r}: {text[sentence.start : sentence.end]}"


@cache
def read_again() -> dict[tuple[str, int, int], str | None]:
    """Returns what a second reader found: (passage, sentence, claim) -> the words of its time, None for none, "?" where he left it open."""
    rows = map(json.loads, Path(READ_AGAIN).read_text(encoding="utf-8").splitlines())
    return {(row["passage"], row["sentence"], row["claim"]): row["when"] for row in rows}


def acts(passage: Passage) -> Iterator[LinkedAct]:
    """Yields the acts of a passage that the coder reads and gold has, in sentences with a time that may be theirs."""
    article, starts = article_of(passage)
    analysis = analyze(article)
    timed = {one.sentence for one in analysis.times}
    scenes = [scene for scene in scenes_of(resolve(analysis)) if scene.number in timed]
    told = acts_told(scenes[0].resolution, scenes, "detente").acts if scenes else []
    drafts = [draft for scene, found in zip(scenes, told, strict=True) for draft in passed(scene, found, "detente")]
    words_of = acts_of(drafts)
    for number, (sentence, begin) in enumerate(zip(passage.sentences, starts, strict=True)):
        for index, claim in enumerate(sentence.claims):
            draft = draft_of(claim, begin, drafts)
            if draft is None or draft.kind in ELSEWHERE or draft.date is not None or draft.timeless or draft.realis == "habitual":
                continue
            key = (passage.id, number, index)
            words = read_again().get(key, "") if claim.when is None else sentence.text[slice(*claim.when)]
            if words != "?" and candidates(analysis, draft):
                at = sentence.text.index(words) + begin if words else 0
                when = (begin + claim.when[0], begin + claim.when[1]) if claim.when else (at, at + len(words)) if words else None
                again = claim.when is None and key in read_again()
                if when is not None and is_due(analysis, draft, when):
                    when, again = None, True
                yield LinkedAct(
                    passage=passage.id, analysis=analysis, draft=draft, acts=tuple(words_of.get(draft.sentence, ())), when=when, checked=again or when is not None, read_again=again
                )  # fmt: skip


def draft_of(claim: MarkedClaim, begin: int, drafts: list[Draft]) -> Draft | None:
    """Returns the draft whose words are most those of a claim, of its kind if there is one."""
    start, end = begin + claim.trigger[0], begin + claim.trigger[1]
    found = [
        (one.kind != claim.kind, -overlap((one.trigger.start, one.trigger.end), (start, end)), number)
        for number, one in enumerate(drafts)
        if overlap((one.trigger.start, one.trigger.end), (start, end)) > 0
    ]
    return drafts[min(found)[2]] if found else None


def is_due(analysis: Analysis, draft: Draft, when: Stretch) -> bool:
    """Tells whether gold's time of what somebody wants or will do is when it falls due, not when it was said ("promised to finish by May")."""
    found = [one for one in analysis.times if overlap((one.start, one.end), when) > 0]
    return draft.kind in FALL_DUE and draft.realis in DONE and any(is_unfinished(analysis, one) for one in found)


def is_later(act: LinkedAct) -> bool:
    """Tells whether gold's time of what was done lies after the passage's day: a story over years, which a report of that day cannot tell."""
    found = [one for one in act.analysis.times if act.when and overlap((one.start, one.end), act.when) > 0]
    return bool(found) and act.draft.realis in DONE and all(later_than_told(act.analysis, one.date) for one in found)


def outcome(act: LinkedAct, time: TimeExpression | None) -> str:
    """Returns what became of an act's time."""
    if act.when is None:
        return "rightly none" if time is None else "given, none is right"
    if not any(overlap((one.start, one.end), act.when) > 0 for one in act.analysis.times):
        return "not found in the text" if time is None else "not found in the text, another given"
    return "found" if act.right(time) else "missed" if time is None else "wrong"


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("split", choices=["tune", "train"], nargs="?", default="tune")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    split: Split = options.split
    rows = [act for passage in passages(split) for act in acts(passage) if not is_later(act)]
    for checked in (True, False):
        some = [act for act in rows if act.checked == checked]
        print(f"{'annotated or read again' if checked else 'without a time, not read again'}: {len(some)} acts")
        for name, times in (
            ("rules", [nearest_time(act.analysis, [act.draft]) for act in some]),
            ("with the network", [own_time(act.analysis, act.draft, act.acts) for act in some]),
        ):
            right = sum(act.right(time) for act, time in zip(some, times, strict=True))
            print(f"  {name}: {right / max(1, len(some)):.3f}", dict(Counter(map(outcome, some, times))))
            for act, time in zip(some, times, strict=True):
                if options.errors and checked and not act.right(time):
                    print(f"    {outcome(act, time)}: {act.told()}")


if __name__ == "__main__":
    main()
