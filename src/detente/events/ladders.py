"""a matter's events -> the steps of its ladder: whose words the status is told in, what comes after what, what undoes it.

The status words of a ladder are those of its kind (docs/events.md): a contract that is signed is, on the ladder of the help it is
about, help that is promised. A ladder never moves back without an act that undoes it: a loan that is offered after an agreement was
signed is another matter, until a text says that the agreement was suspended or given up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from detente.events.features import days_of
from detente.events.phrases import DONE, SUSPEND
from detente.events.recalling import done_before
from detente.events.stepping import own_steps
from detente.events.telling import Told, sides
from detente.model import Step

# How far a status is, whatever the kind of matter; from SETTLED on nothing less can follow.
HEIGHT = {
    "proposed": 0, "willing": 0, "extended": 0, "negotiating": 1, "planned": 1, "intended": 1, "promised": 1, "agreed": 2, "accepted": 2,
    "scheduled": 2, "initialled": 2, "signed": 3, "shipped": 3, "partly": 4, "ratified": 4, "in_force": 5, "fulfilled": 5, "delivered": 5,
    "done": 5, "carried_out": 5,
}  # fmt: skip
SETTLED = HEIGHT["signed"]
# Acts that need no status word.
HEIGHT_OF_KIND = {"sanction": 3, "rejection": 4, "retreat": 4, "cooperation": 4, "coordination": 4, "concession": 5}
UNDOING = frozenset(["suspended", "ended", "cancelled", "withdrawn", "lapsed", "rejected", "declined", "severed"])
ENDS = UNDOING - {"suspended"}
# A document that is there to be carried out; a label that is given.
MADE = frozenset(["accepted", "initialled", "signed", "ratified", "in_force"])
GIVEN = frozenset(["established", "upgraded", "restored"])
# kind of ladder -> the status that an event of another kind tells -> what that is on this ladder.
WORDS_OF: dict[str, dict[str, str]] = {
    "aid": {
        "signed": "promised", "initialled": "promised", "agreed": "promised", "accepted": "promised", "intended": "promised",
        "willing": "promised", "scheduled": "promised", "planned": "promised", "ratified": "promised", "fulfilled": "delivered",
        "in_force": "partly",
    },
    "pledge": {
        "signed": "agreed", "initialled": "agreed", "accepted": "agreed", "planned": "scheduled", "promised": "intended",
        "delivered": "fulfilled", "shipped": "partly", "in_force": "fulfilled", "done": "fulfilled",
    },
    "agreement": {
        "intended": "planned", "agreed": "planned", "scheduled": "planned", "willing": "proposed", "withdrawn": "ended", "cancelled": "ended",
    },
    # Work that goes on again fulfils what the measure kept from being done.
    "sanction": {"in_force": "fulfilled"},
    "proposal": {"agreed": "accepted", "intended": "accepted", "promised": "accepted"},
    "demand": {"agreed": "accepted", "intended": "accepted", "promised": "accepted"},
}  # fmt: skip
CAME = frozenset(["delivered", "shipped", "fulfilled", "partly"])
PROMISED = frozenset(["promised", "agreed", "intended", "scheduled", "signed"])
# Kinds that tell what is to be done.
ASKED = frozenset(["pledge", "proposal", "demand"])
LIFTS = re.compile(r"\b(?:lift|remov|eas|end|scrap|drop|waiv|reopen|relax|abolish)(?:s|es|ed|ing)?\b")
# "To hold a summit and to prepare a treaty": who holds it has done a part.
MORE = re.compile(r"(?:,|\band\b) (?:to )?(?!and\b)[a-z]+ (?:a|an|the|their|its|joint|new)\b")
# Promises within a wider range than this may be several: goods are promised many times.
ONE_PROMISE_DAYS = 40
# An agreement about goods: what it says is promised, and what follows is their delivery.
SUPPLY = re.compile(
    r"\b(?:suppl|deliver|donat|gift|grant|order|buy|bought|purchas|ship(?:ment|ped|ping)|contract|doses|arms|procure)\w*"
)


class Matter:
    """What is followed: the events on its ladder, first the one that opened it, with the reason of each link."""

    __slots__ = ("closed", "height", "kind", "moved_as", "reasons", "root", "rows", "told")

    def __init__(self, told: Told, row: int = 0) -> None:
        self.told = [told]
        # The places of its events in the order of the pair's.
        self.rows = [row]
        # The event that opened the matter, and the kind that says what can move it: a cut of relations is one of their level.
        self.root = told.event
        self.moved_as = "partnership_level" if self.root.kind == "sanction" and told.severs else self.root.kind
        self.reasons = [""]
        # The kind of the ladder: help where goods were promised and came, an agreement where a proposal led to one.
        self.kind = kind_of(self.told)
        self.closed = False
        self.height = 0
        self.climb(told)

    def add(self, told: Told, reason: str, row: int = 0) -> None:
        """Puts an event on the ladder: last, or before a promise that its text gives after it."""
        place = next((at for at, one in enumerate(self.told) if at and done_before(told, one)), len(self.told))
        self.told.insert(place, told)
        self.rows.insert(place, row)
        self.reasons.insert(place, reason)
        self.kind = kind_of(self.told)
        self.climb(told)
        self.closed |= self.root.kind == "invitation" and any(step.status == "carried_out" for step in self.steps())

    def climb(self, told: Told) -> None:
        """Keeps how far the matter is since the last act that undid it."""
        for status in statuses(told, self.kind):
            height = min(HEIGHT.get(status, 0), SETTLED - 1) if told.prepares else HEIGHT.get(status, 0)
            # What is taken up again begins anew.
            self.height = 0 if status in UNDOING else height if told.takes_up_again else max(self.height, height)

    def falls_back(self, later: Told) -> bool:
        """Tells whether an event would move the matter back without undoing it.

        More goods may be promised after some came; what was settled may be taken up again or told of, and a measure in force be negotiated.
        """
        if later.carries_out:
            return False
        if self.height < SETTLED or (self.kind == "aid" and later.event.kind in ("aid", "pledge", "agreement", "proposal")):
            return False
        if later.takes_up_again or later.by_contract or self.kind == "sanction":
            return False
        # What is done in part may be asked for or promised again.
        if self.height == HEIGHT["partly"] and self.kind in ASKED and later.event.kind in ASKED:
            return False
        told = statuses(later, self.kind)
        return any(one not in UNDOING and HEIGHT.get(one, self.height) < self.height for one in told)

    def ends_with(self, later: Told) -> bool:
        """Tells whether an event would end the matter for good; what is suspended may be resumed."""
        return any(one in ENDS for one in statuses(later, self.kind))

    def takes_back(self, told: Told) -> bool:
        """Tells whether who refuses is who promised: a promise is withdrawn, what another asks is rejected."""
        role = {"pledge": "promisor", "aid": "donor"}.get(self.root.kind)
        refusing = sides(told.event, "speaker") | sides(told.event, "actor")
        return role is not None and not refusing.isdisjoint(sides(self.root, role))

    def headed(self, told: Told, status: str) -> bool:
        """Tells whether an event is a headline whose text tells as much, or tells of that day, in a sentence: the better evidence and word."""
        return told.is_title and any(
            not one.is_title
            and not one.sources.isdisjoint(told.sources)
            and any(one.day == told.day or status == other or says_more(other, status) for other in statuses(one, self.kind))
            for one in self.told
        )

    def said_before(self, told: Told, status: str) -> bool:
        """Tells whether an event is a second reading of words that promise or ask what it says was done, or that lift what it says was imposed."""
        if told.event.kind == "sanction" and LIFTS.search(told.quote):
            return any(one.event.kind in YIELDS and told.same_words(one) for one in self.told)
        return (
            HEIGHT.get(status, 0) > SETTLED
            and not DONE.search(told.quote)
            and any(one.event.kind in ASKED and one is not told and told.same_words(one) for one in self.told)
        )

    def recalls(self, told: Told, status: str, steps: Sequence[Step]) -> bool:
        """Tells whether an event only recalls what its matter has reached: thanks that date no help, and what a contract bound a side to.

        "Under a contract of 2009 it is building boats" is news of the contract until the first boat has come.
        """
        if status in CAME and told.thanks_undated:
            return any(one.status in CAME for one in steps)
        if told.by_contract and any(HEIGHT.get(one.status, 0) >= SETTLED > HEIGHT.get(status, SETTLED) for one in steps):
            return True
        if not told.by_contract or status not in PROMISED:
            return False
        promised = any(one is not told and one.event.kind in ("agreement", "pledge", "aid") for one in self.told)
        come = [one.followed_on for one in self.told if any(own in CAME for own in statuses(one, self.kind))]
        return promised and (told.by_contract == "past" or any(day < told.published for day in come))

    def steps(self) -> list[Step]:
        """Returns the steps in order; another telling of a step is none, but its narrower date is kept."""
        steps: list[Step] = []
        kind, many = self.kind, len(self.told) > 1
        for at, (told, reason) in enumerate(zip(self.told, self.reasons, strict=True)):
            if not many and told.event.kind in YIELDS and not suspends(told):
                continue
            for step in own_steps(told, kind if at or told.event.kind in YIELDS else None):
                words = worded(step.status, told.event.kind, kind) if many else step.status
                if told.carries_out and kind == "agreement" and any(one.status in MADE for one in steps):
                    words = "agreed"
                if (
                    # A return on a condition to what has ended reaches nothing.
                    (told.conditional and steps and steps[-1].status in UNDOING)
                    or (words in UNDOING and ends_again(words, step, steps))
                    or self.headed(told, words)
                    or self.said_before(told, words)
                    or self.recalls(told, words, steps)
                ):
                    continue
                words = "partly" if words == "fulfilled" and told.holds and MORE.search(self.told[0].quote) else words
                words = "withdrawn" if words == "rejected" and self.takes_back(told) else words
                # Who says that the guest came because he was invited is the better witness than who says that he came.
                put(steps, msgspec.structs.replace(step, status=words, reason=reason or step.reason), own=told.event.kind == kind)
        return without_given(without_vague_undoing(steps))


def kind_of(told: Sequence[Told]) -> str:
    """Returns the kind of the ladder of a matter's events."""
    kinds = {one.event.kind for one in told}
    root = told[0].event.kind
    if told[0].severs and root == "sanction":
        return "partnership_level"
    goods = all(one.event.kind != "agreement" or SUPPLY.search(one.quote) for one in told)
    supplied = "aid" in kinds or ("agreement" in kinds and any(one.event.kind == "pledge" and one.promises_goods for one in told))
    if supplied and goods and root in ("pledge", "proposal", "agreement"):
        return "aid"
    if (root == "proposal" and "agreement" in kinds) or (root == "pledge" and any(one.binds or negotiates(one) for one in told)):
        return "agreement"
    # Who is willing to do what he is asked for has not yet accepted it: what follows are steps of his promise.
    if root == "proposal" and any(one.event.kind == "pledge" and one.event.status == "willing" for one in told):
        return "pledge"
    return "sanction" if root in ("concession", "retreat") else root


def negotiates(told: Told) -> bool:
    """Tells whether an event is an agreement that is being made: what the two promise then is to make it."""
    return told.event.kind == "agreement" and told.event.status in ("planned", "negotiating", "initialled")


def height_of(told: Told) -> int:
    """Returns how far an event is by itself, whatever matter it is of."""
    return max((HEIGHT[one.status] for one in told.words if one.status in HEIGHT), default=HEIGHT_OF_KIND.get(told.event.kind, 0))


def says_more(status: str, other: str) -> bool:
    """Tells whether one status is further on a ladder than another; what undoes a matter is on no way further."""
    return status in HEIGHT and other in HEIGHT and HEIGHT[status] >= HEIGHT[other]


def worded(status: str, kind: str, ladder: str) -> str:
    """Returns a status that an event of a kind tells in the words of a ladder's kind."""
    return status if kind == ladder and status not in ENDS else WORDS_OF.get(ladder, {}).get(status, status)


def statuses(told: Told, ladder: str) -> list[str]:
    """Returns the statuses that an event tells on a ladder of a kind."""
    return [worded(step.status, told.event.kind, ladder) for step in own_steps(told, ladder)]


def put(steps: list[Step], step: Step, *, own: bool = False) -> None:
    """Adds a step unless it tells one that is there: then the narrower date stands, and of an invitation's end its own words."""
    for at, other in enumerate(steps):
        if other.status != step.status:
            continue
        if step.date is None or step.date.first_day is None:
            # Without a day, what already stands last is told again.
            if other is steps[-1]:
                return
        elif again(step, other) and (step.status != "promised" or max(width(step), width(other)) <= ONE_PROMISE_DAYS):
            if own and step.status == "carried_out":
                steps[at] = msgspec.structs.replace(step, date=min(step, other, key=width).date)
            elif width(step) < width(other):
                steps[at] = msgspec.structs.replace(step, reason=other.reason)
            return
    steps.append(step)


def ends_again(status: str, step: Step, steps: Sequence[Step]) -> bool:
    """Tells whether a matter has just ended by another word: what is given up is not put on hold or refused as well."""
    ended = [one for one in steps if one.status in ENDS and one.status != status]
    days = [one.date.start for one in ended if one.date]
    return bool(ended and ended[-1] is steps[-1]) or (step.date is not None and step.date.start in days)


def without_given(steps: list[Step]) -> list[Step]:
    """Returns steps without a label reaffirmed on the day on which it is given: "a statement on deepening" what it raises."""
    given = [one for one in steps if one.status in GIVEN]
    return [one for one in steps if one.status != "reaffirmed" or not any(again(one, other) for other in given)]


def without_vague_undoing(steps: Sequence[Step]) -> list[Step]:
    """Returns steps without what undoes a matter in a year or month that holds the day of another undoing: that act told in other words."""

    def is_vague(step: Step) -> bool:
        narrower = (one for one in steps if one.status in UNDOING and one.status != step.status and width(one) < width(step))
        return step.status in UNDOING and any(again(step, one) for one in narrower)

    return [step for step in steps if not is_vague(step)]


def again(step: Step, other: Step) -> bool:
    """Tells whether two steps of one status lie on overlapping days."""
    if step.date is None or other.date is None:
        return False
    (first, last), (start, end) = days_of(step.date), days_of(other.date)
    return bool(last and end) and first < end and start < last


def width(step: Step) -> int:
    """Returns the number of days in which a step may lie."""
    first, last = days_of(step.date)
    return last - first if last else 10**6


# Kinds in which a side gives up a measure or a demand of its own.
YIELDS = frozenset(["concession", "retreat"])


def suspends(told: Told) -> bool:
    """Tells whether an event that yields speaks of a measure that it puts on hold: the measure's own text may come later."""
    return told.event.kind in ("concession", "retreat") and SUSPEND.search(told.quote) is not None
