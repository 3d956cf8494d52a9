"""Acts of the corpus' `tune` part -> whether each gets the place that gold has, by the network and by grammar alone: `python -m benchmarks.places [--errors]`.

Gold acts with their words and parties; the names are found as the program does it. Of places that gold has: found, another one given (wrong),
none given (missed), not read as a name at all (unread); where gold has none: given (invented). Where none is right as well, none is not counted.
"""

from __future__ import annotations

import argparse
from collections import Counter
from typing import TYPE_CHECKING

from detente.coding.times_and_places.placing import chosen
from detente.coding.times_and_places.weighing import fits_encoder
from evaluation.places import Asked, asked_in
from training.examples import passages

if TYPE_CHECKING:
    from detente.coding.times_and_places.naming import Named
    from training.examples import Split

PART: Split = "tune"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--errors", action="store_true", help="list the acts whose place is not gold's")
    options = parser.parse_args()
    counts: dict[str, Counter[str]] = {"grammar": Counter(), "network": Counter()}
    for passage in passages(PART):
        for asked in asked_in(passage):
            question = asked.question
            counts["grammar"][verdict(asked, named(asked, question.by_grammar))] += 1
            if not fits_encoder():
                continue
            given = chosen(question)
            found = verdict(asked, given)
            counts["network"][found] += 1
            if options.errors and found not in ("found", "none", "either"):
                print(found, told(asked, given))
    for name, count in counts.items():
        print(f"{name:8} {figures(count)}")


def named(asked: Asked, number: int | None) -> Named | None:
    """Returns the name of a number."""
    return None if number is None else asked.question.names[number]


def verdict(asked: Asked, given: Named | None) -> str:
    """Returns how right the place of an act is."""
    if not asked.has_place:
        return "none" if given is None else "invented"
    if given is None:
        return "either" if asked.or_none else "missed" if asked.right else "unread"
    return "found" if asked.question.names.index(given) in asked.right else "wrong"


def told(asked: Asked, given: Named | None) -> str:
    """Returns an act in words."""
    question, scene = asked.question, asked.question.scene
    right = [question.text[one.start : one.end] for number, one in enumerate(question.names) if number in asked.right]
    got = question.text[given.start : given.end] if given is not None else None
    return f"{question.kind} {question.draft.trigger.of(question.text)!r}: {got} for {right} in {question.text[scene.sentence.start : scene.sentence.end]}"


def figures(count: Counter[str]) -> str:
    """Returns precision, recall and F1 of places, with the counts."""
    given, wanted = (
        count["found"] + count["wrong"] + count["invented"],
        sum(count[one] for one in ("found", "wrong", "missed", "unread")),
    )
    precision, recall = count["found"] / max(1, given), count["found"] / max(1, wanted)
    score = 2 * precision * recall / max(1e-9, precision + recall)
    return f"F1 {score:.3f} (P {precision:.3f} R {recall:.3f}) of {wanted} places: {dict(sorted(count.items()))}"


if __name__ == "__main__":
    main()
