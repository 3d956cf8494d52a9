"""Found mentions -> the marked actors of a passage: which mention is of whom, also where the two readings bound it differently.

What a found mention is decides by what it shares with a marked one, except where it is only a part of it that names somebody else: "Sadr" in
"followers of Sadr", "Georgian" in "Georgian troops". Such a part counts as the actor who is marked under that name elsewhere, if any is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from detente.model import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from detente.model import Mention
    from training.markup import MarkedMention

Placed = tuple[int, int, "MarkedMention"]
REFERENCES = ("pronoun", "epithet")
# Before a part that is somebody else, within a longer mention: "followers of Sadr", "the ambassador to Chile".
LED_IN = re.compile(r"\b(?:of|to|in|from|for|at|by|with|on|against) (?:the )?$")
WITH_COMPLEMENT = re.compile(r" (?:of|to|in|from|for) ")
POSSESSIVE = re.compile(r"[’']s? ")
# Sectors that one actor may have under one key: a state and its seat of government, a holder of office before and after his fall.
SAME_STATE, SAME_PERSON = frozenset(["-", "GOV"]), frozenset(["GOV", "ELI"])


def overlap(one: tuple[int, int], other: tuple[int, int]) -> int:
    """Returns the number of letters two spans share."""
    return min(one[1], other[1]) - max(one[0], other[0])


class Actors:
    """The actors of a passage by their marked mentions."""

    def __init__(self, gold: Iterable[Placed]) -> None:
        self.gold = list(gold)
        self.types: dict[tuple[str, str], dict[str, set[str]]] = {}
        for _, _, marked in self.gold:
            self.types.setdefault((marked.key, marked.country), {}).setdefault(marked.sector, set()).add(marked.type)

    def identity(self, marked: MarkedMention) -> str:
        """Returns what makes two marked mentions one actor: key, country and sector.

        The key alone does not: annotators gave one letter to several actors of a passage ("p" the president, later the police). Nor need
        the sectors be the same: a state and its seat share a key, and so does who was president and is no more.
        """
        sectors = self.types[marked.key, marked.country]
        for same, kinds in ((SAME_STATE, {"state", "seat"}), (SAME_PERSON, {"person"})):
            if marked.sector in same and all(sectors.get(one, kinds) <= kinds | set(REFERENCES) for one in same):
                return f"{marked.key} {marked.country} GOV"
        return f"{marked.key} {marked.country} {marked.sector}"

    def named(self) -> set[str]:
        """Returns the actors that another mention than a pronoun or an epithet names."""
        return {self.identity(marked) for _, _, marked in self.gold if marked.type not in REFERENCES}

    def countries(self) -> dict[str, str]:
        """Returns actor -> its country."""
        return {self.identity(marked): marked.country for _, _, marked in self.gold}

    def marked_at(self, start: int, end: int) -> Placed | None:
        """Returns the marked mention that shares most with a span, the narrowest of several."""
        best = max(self.gold, key=lambda one: overlap((start, end), one[:2]) * 1000 - (one[1] - one[0]), default=None)
        return best if best is not None and overlap((start, end), best[:2]) > 0 else None

    def aligned(self, text: str, mentions: Sequence[Mention], *, parts: bool = True) -> dict[int, str]:
        """Returns mention index -> actor; unless `parts`, any part of a marked mention counts as its actor."""
        found: dict[int, str] = {}
        for index, mention in enumerate(mentions):
            best = self.marked_at(mention.start, mention.end)
            if best is None:
                continue
            other = parts and is_other(text, mention, best)
            actor = self.called(text, mention) if other else self.identity(best[2])
            if actor is not None:
                found[index] = actor
        return found

    def called(self, text: str, mention: Mention) -> str | None:
        """Returns the one actor of a passage that is marked under a mention's name: a person's last word, a state's code, else its words."""
        name = fold(text[mention.start : mention.end])
        if mention.type == "state" and mention.states:
            actors = {self.identity(one) for _, _, one in self.gold if one.type == "state" and one.country == mention.states[0]}
        elif mention.type == "person":
            last = name.split()[-1]
            actors = {
                self.identity(one)
                for start, end, one in self.gold
                if one.type == "person" and last in fold(text[start:end]).split()
            }
        else:
            actors = {self.identity(one) for start, end, one in self.gold if fold(text[start:end]) == name}
        return actors.pop() if len(actors) == 1 else None


def is_other(text: str, mention: Mention, marked: Placed) -> bool:
    """Tells whether a mention is only a part of a marked one that names somebody else."""
    start, end, gold = marked
    if not (start <= mention.start and mention.end <= end and mention.end - mention.start < end - start):
        return False
    if LED_IN.search(text, start, mention.start):
        return True
    if POSSESSIVE.match(text, mention.end, end):
        return (
            WITH_COMPLEMENT.search(text, mention.start, mention.end) is None
        )  # "envoy of Somalia" in "envoy of Somalia's interim government"
    return mention.type in ("state", "seat") and gold.type not in ("state", "seat") and mention.end < end
