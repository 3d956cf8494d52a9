"""event -> what it tells of a matter: its subject's words, who is on which side, and the steps with their status and day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import cached_property

from detente.events.documents import Document, documents_in
from detente.events.features import name_words, stem
from detente.events.gatherings import gatherings_in
from detente.events.phrases import (
    AGAIN,
    BESIDES,
    BINDING,
    CONTACTS,
    DENIAL,
    DOCUMENTS,
    DOWNGRADE,
    END,
    ESTABLISH,
    GIFT,
    NO_RESULT,
    PARTIAL,
    PREPARING,
    REAFFIRM,
    REFERS,
    RESTORE,
    SEVER,
    SEVERED_IT,
    SIGNED,
    STARTED,
    SUSPEND,
    THING,
    TO_HOLD,
    UNNAMED,
    UPGRADE,
    WISH,
)
from detente.events.undertakings import undertakings_in
from detente.events.unions import bodies_in, states_of, unions_in, unions_named
from detente.events.words import Word, known_words
from detente.model import DateRange, Event, Step, day_range, fold
from detente.ontology.topics import topics_in
from detente.record.wording import ClaimWords

# Roles of who acts, and of whom it is done to or asked.
ACTING = frozenset(["proposer", "promisor", "donor", "actor", "speaker"])
RECEIVING = frozenset(["addressee", "promisee", "recipient", "target"])
# What is reached or over has come about: what is merely planned, hoped, supposed or denied ("the delivery was put off") reaches nothing.
REACHED = frozenset(
    [
        "signed",
        "ratified",
        "in_force",
        "fulfilled",
        "partly",
        "shipped",
        "delivered",
        "done",
        "carried_out",
        "ended",
        "withdrawn",
        "lapsed",
    ]
)
UNREACHED = frozenset(["planned", "hoped", "hypothetical", "denied"])


# Days of the longest visits during which somebody is met.
VISIT_DAYS = 10


class Told:
    """An event with the words, day and status that ladders need; what each matter asks of it is found once."""

    def __init__(self, event: Event, words: Sequence[ClaimWords]) -> None:
        self.event, self.words = event, words
        self.quote = fold(" ".join(one.quote for one in words))
        names = [name_words(party.name) for party in event.participants]
        # Where goods arrive names no subject: ships and food reach one port.
        place = name_words(event.place.name or event.place.text) if event.kind == "aid" and event.place is not None else ()
        self.name_stems = spoken_for = frozenset(stem(word) for name in (*names, place) for word in name)
        self.names = frozenset(names) - {frozenset()}
        self.stems = frozenset(word.stem for one in words for word in known_words(one.quote)) - spoken_for
        self.title_stems = frozenset(word.stem for one in words for word in known_words(one.title)) - spoken_for
        self.sources = frozenset(one.article for one in words)
        self.day: str = min((one.day for one in words), default="~")
        if event.date is not None and event.date.start is not None and event.date.first_day is not None:
            self.day = event.date.start
        # The day after the last on which it may have been.
        self.last: str = (event.date.end or "") if event.date is not None else ""
        self.followed_on: str = last_day(event) or self.day
        self.steps_of: dict[str | None, tuple[Step, ...]] = {}

    @cached_property
    def subject(self) -> tuple[Word, ...]:
        """The words of its quotes that can name a subject, one a stem, those of its parties' names too."""
        return tuple({word.stem: word for one in self.words for word in known_words(one.quote)}.values())

    def weighed(self, *, titled: bool = False) -> list[Word]:
        """Returns the words that can name its subject, one a stem; with `titled` those of its texts' titles too."""
        texts = (text for one in self.words for text in ((one.quote, one.title) if titled else (one.quote,)))
        found = {word.stem: word for text in texts for word in known_words(text)} if titled else None
        every = self.subject if found is None else found.values()
        return [word for word in every if word.weight > 0 and word.stem not in self.name_stems]

    def same_words(self, other: Told) -> bool:
        """Tells whether two events are readings of one sentence."""
        return not {(one.article, one.start, one.quote) for one in self.words}.isdisjoint(
            (one.article, one.start, one.quote) for one in other.words
        )

    @cached_property
    def place(self) -> tuple[str, int]:
        """The text that first tells it, and where in it."""
        return min((one.article, one.start) for one in self.words)

    @cached_property
    def is_title(self) -> bool:
        """Whether its words are the title of a text."""
        return all(fold(one.quote) == fold(one.title) for one in self.words)

    @cached_property
    def acting(self) -> frozenset[str]:
        """The states that act in it."""
        return frozenset(party.country for party in self.event.participants if party.role in ACTING and party.country)

    @cached_property
    def receiving(self) -> frozenset[str]:
        """The states to whom something is done, given or said in it."""
        return frozenset(party.country for party in self.event.participants if party.role in RECEIVING and party.country)

    @cached_property
    def states(self) -> frozenset[str]:
        """The states concerned; of a union its members."""
        return states_of(self.event)

    @cached_property
    def bodies(self) -> frozenset[str]:
        """The organisations of states that take part in it."""
        return bodies_in(self.event)

    @cached_property
    def unions(self) -> frozenset[str]:
        """The unions that take part in it."""
        return unions_in(self.event)

    @cached_property
    def unions_named(self) -> frozenset[str]:
        """The unions that its words name together with an agreement, or the title for words that leave the agreement unnamed."""
        own = unions_named(self.quote)
        unnamed = not own and self.documents and not documents_in(self.quote)
        return frozenset().union(*(unions_named(fold(one.title)) for one in self.words)) if unnamed else own

    @cached_property
    def refers_back(self) -> bool:
        """Whether it speaks of something that the sentence before it named."""
        return REFERS.search(self.quote) is not None

    @cached_property
    def takes_up(self) -> bool:
        """Whether it takes up the very thing that the sentence before brought up."""
        return THING.search(self.quote) is not None

    @cached_property
    def adds(self) -> bool:
        """Whether it tells something besides."""
        return BESIDES.search(self.quote) is not None

    @cached_property
    def binds(self) -> bool:
        """Whether it is a treaty or agreement that was signed; a memorandum or contract leaves a promise a promise."""
        bound = self.event.kind == "agreement" and self.event.status in ("signed", "ratified", "in_force")
        return bound and BINDING.search(self.quote) is not None

    @cached_property
    def prepares(self) -> bool:
        """Whether it is a document that prepares another: a memorandum, a framework, a study."""
        return self.event.kind == "agreement" and PREPARING.search(self.quote) is not None

    @cached_property
    def takes_up_again(self) -> bool:
        """Whether it speaks of what was there before: to return, to resume, anew."""
        return AGAIN.search(self.quote) is not None

    @cached_property
    def breaks_off(self) -> bool:
        """Whether it is a measure that breaks something off or puts it on hold."""
        stops = self.event.kind in ("sanction", "rejection", "retreat", "concession")
        return stops and (CONTACTS.search(self.quote) is not None or SUSPEND.search(self.quote) is not None)

    @cached_property
    def topics(self) -> frozenset[str]:
        """The subjects that states deal in which its words name."""
        return topics_in(self.quote)

    @cached_property
    def documents(self) -> frozenset[Document]:
        """The documents that its words name, each by its stems; one that they leave unnamed is the one that the title of their text names."""
        own = documents_in(self.quote)
        if own or not UNNAMED.search(self.quote):
            return own
        titles = {documents_in(fold(one.title)) for one in self.words}
        titled = frozenset().union(*titles)
        return titled if len(titled) == 1 else frozenset()

    @cached_property
    def undertakings(self) -> frozenset[str]:
        """What its words say is undertaken: to make a thing, to supply it, to lend for it."""
        return undertakings_in(self.quote)

    @cached_property
    def severs(self) -> bool:
        """Whether the event ends the diplomatic relation itself."""
        ends = SEVER.search(self.quote) is not None
        return ends and ("diplomat" in self.quote or SEVERED_IT.search(self.quote) is not None)

    @cached_property
    def restores(self) -> bool:
        """Whether it brings the diplomatic relation back, whatever kind of act the text makes of it: "restored relations"."""
        named = ("diplomatic" in self.quote and "relations" in self.quote) or "ties" in self.quote or self.refers_back
        return named and RESTORE.search(self.quote) is not None

    @cached_property
    def promises_goods(self) -> bool:
        """Whether what it promises is goods or money, and not an act of one's own."""
        return GIFT.search(self.quote) is not None

    @cached_property
    def gatherings(self) -> frozenset[str]:
        """The gatherings that its words name, of a meeting or of a promise to hold one."""
        named = self.event.kind == "meeting" or (self.event.kind == "pledge" and TO_HOLD.search(self.quote) is not None)
        return gatherings_in(self.quote) if named else frozenset()

    @cached_property
    def holds(self) -> bool:
        """Whether it is a meeting that was held, on a known day, with an end or none."""
        dated = self.event.date is not None and self.event.date.first_day is not None
        return self.event.kind == "meeting" and self.event.realis == "happened" and dated and not self.without_result

    @cached_property
    def without_result(self) -> bool:
        """Whether talks came to nothing."""
        return NO_RESULT.search(self.quote) is not None


# Steps


def own_steps(told: Told, root_kind: str | None = None) -> tuple[Step, ...]:
    """Returns the steps that an event's claims tell: one a status, by its first claim, in order of the ladder."""
    if root_kind not in told.steps_of:
        told.steps_of[root_kind] = tuple(find_steps(told, root_kind))
    return told.steps_of[root_kind]


def find_steps(told: Told, root_kind: str | None) -> list[Step]:
    """Returns the steps of an event on a ladder of a kind, or on its own."""
    event = told.event
    found: dict[str, Step] = {}
    several = event.kind in ("visit", "meeting") and root_kind is None
    for claim, words in zip(event.claims, told.words, strict=False):
        status = status_of(event, words, root_kind or event.kind, told)
        if status in REACHED and words.realis in UNREACHED:
            continue
        if status and status not in found:
            found[status] = Step(status=status, claim=claim, date=step_date(event, words), reason="as the text says")
    order = ("planned", "under_way", "done", "cancelled")
    steps = sorted(found.values(), key=lambda step: order.index(step.status) if step.status in order else -1)
    # Only plans and what came of them are told apart within one event; other words are the same act told with less or more.
    main = [step for step in steps if step.status == event.status]
    return steps if several else (main or steps)[:1]


def status_of(event: Event, words: ClaimWords, root_kind: str, told: Told) -> str | None:  # noqa: PLR0911 - one a kind
    """Returns the status that a claim puts its matter into, None when it tells none."""
    quote = fold(words.quote)
    if event.kind == "partnership_level" or (event.kind == "sanction" and told.severs):
        return "severed" if event.kind == "sanction" else level_act(told)
    if root_kind == "partnership_level" and told.restores:
        return "restored"
    if event.kind == "meeting":
        if NO_RESULT.search(quote):
            return "lapsed"
        return {"planned": "planned", "hoped": "planned", "happened": "done", "denied": None}.get(words.realis)
    if event.kind == "visit":
        came = root_kind == "invitation" and words.status not in ("planned", "cancelled")
        return "carried_out" if came else words.status
    if event.kind == "sanction":
        return of_measure(quote, root_kind)
    if event.kind in ("rejection", "retreat", "concession"):
        return giving_up(event.kind, quote, root_kind)
    if event.kind in ("cooperation", "coordination"):
        if event.realis not in ("happened", "ongoing", "presupposed"):
            return None
        return "partly" if PARTIAL.search(quote) or (event.realis == "ongoing" and not STARTED.search(quote)) else "in_force"
    if event.kind == "demand":
        return "proposed"
    if event.kind == "agreement" and words.status in (None, "signed") and event.realis in ("happened", "presupposed", "ongoing"):
        return of_document(quote) or words.status
    return words.status


def of_measure(quote: str, root_kind: str) -> str | None:
    """Returns what a measure does to a matter: it is in force, or puts on hold what it stops."""
    if SUSPEND.search(quote) or CONTACTS.search(quote):
        return "suspended"
    if root_kind not in ("agreement", "pledge", "proposal", "aid"):
        return "in_force"
    # A measure may follow from what became of an agreement; that puts no agreement into force.
    return "suspended" if END.search(quote) else None


def of_document(quote: str) -> str | None:
    """Returns what the words of a claim about a document say became of it, where they do not say first that it was signed.

    "Signed" is what a document is taken to be when its words are not understood: "ended its part in the pact, a year after it was signed".
    """
    signed = SIGNED.search(quote)
    found = ((told_so.search(quote), status) for status, told_so in DOCUMENTS.items())
    return next((status for place, status in found if place and (signed is None or place.start() < signed.start())), None)


def giving_up(kind: str, quote: str, root_kind: str) -> str | None:
    """Returns what refusing or yielding does to a matter: ends an agreement, suspends what is under way, else refuses or fulfils.

    Who denies a fact refuses nothing.
    """
    if kind == "rejection" and DENIAL.search(quote):
        return None
    if kind != "rejection" and root_kind in ("sanction", "agreement", "aid", "pledge") and SUSPEND.search(quote):
        return "suspended"
    if root_kind == "agreement" and END.search(quote):
        return "ended"
    return "rejected" if kind == "rejection" else "fulfilled"


def step_date(event: Event, words: ClaimWords) -> DateRange | None:
    """Returns the day of a step: the claim's own, else the event's, else that of publication, saying so."""
    for date in (words.date, event.date):
        if date is not None and date.first_day is not None:
            return date
    if words.day.startswith("~"):
        return None
    return day_range(dt.date.fromisoformat(words.day), basis="publication", rule="day of publication")


def level_act(told: Told) -> str:
    """Returns what an event of a level says of it."""
    return act_of_level(told.quote, told.event.subkind, told.event.realis)


def act_of_level(quote: str, subkind: str | None, realis: str) -> str:
    """Returns what a claim's words (folded) say of a level: restored, downgraded, upgraded, established, reaffirmed or mentioned.

    A shorter label than before is no downgrade: that needs its own verb (RECORDS section 2, rule 5).
    """
    if realis == "hoped" or WISH.search(quote):
        return "mentioned"
    if RESTORE.search(quote):
        return "restored"
    if DOWNGRADE.search(quote):
        return "downgraded"
    if subkind in ("established", "upgraded", "reaffirmed", "mentioned", "downgraded"):
        return subkind
    if UPGRADE.search(quote):
        return "upgraded"
    if ESTABLISH.search(quote) and realis == "happened":
        return "established"
    return "reaffirmed" if REAFFIRM.search(quote) else "mentioned"


def told_apart(ordered: Sequence[Told]) -> list[Told]:
    """Returns events without those whose words an earlier one has: two readings of one sentence say no more of a pair than one."""
    known: dict[str, list[tuple[int, int]]] = {}
    found = []
    for one in ordered:
        spans = [(words.article, words.start, words.start + len(words.quote)) for words in one.words]
        if not all(any(begin < end and start < last for begin, last in known.get(article, ())) for article, start, end in spans):
            found.append(one)
        for article, start, end in spans:
            known.setdefault(article, []).append((start, end))
    return found


def last_day(event: Event) -> str:
    """Returns the last day of a meeting that was held on one of some days, empty for other events: what was planned during a visit is held by its end."""
    date = event.date
    if event.kind != "meeting" or event.realis != "happened" or date is None or date.first_day is None or date.end is None:
        return ""
    first, after = date.first_day, dt.date.fromisoformat(date.end)
    return (after - dt.timedelta(1)).isoformat() if 1 < (after - first).days <= VISIT_DAYS else ""


def sides(event: Event, role: str) -> frozenset[str]:
    """Returns the states of the parties in a role."""
    return frozenset(party.country for party in event.participants if party.role == role and party.country)


def people(event: Event, role: str) -> list[frozenset[str]]:
    """Returns the names, as words, of the persons and bodies in a role."""
    return [words for party in event.participants if party.role == role and (words := name_words(party.name))]


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tells whether two names can be one person's."""
    return one <= other or other <= one


def days_between(first: str, second: str) -> int:
    """Returns the days from one day to another, 0 when either is unknown."""
    try:
        return abs((dt.date.fromisoformat(second) - dt.date.fromisoformat(first)).days)
    except ValueError:
        return 0
