"""event -> what it tells of a matter: its subject's words, who is on which side, what it names, and when it was."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import cached_property

from detente.events.documents import Document, documents_in
from detente.events.features import name_words, stem
from detente.events.gatherings import gatherings_in
from detente.events.parts import first_sort, own_part
from detente.events.phrases import (
    AGAIN,
    BESIDES,
    BINDING,
    BY_CONTRACT,
    CARRYING_OUT,
    CHARGED,
    CONTACTS,
    DONE,
    GIFT,
    NO_RESULT,
    ON_CONDITION,
    PREPARING,
    REFERS,
    RESTORE,
    SEVER,
    SEVERED_IT,
    SIGNED,
    SUSPEND,
    THANKS,
    THE_MEANS,
    THING,
    TO_HOLD,
    UNNAMED,
    UPHELD,
    WHEN_ASKED,
    WILL_NOT_SIGN,
)
from detente.events.unions import bodies_in, states_of, unions_in, unions_named
from detente.events.words import Word, known_words
from detente.events.works import works_in
from detente.model import Event, Participant, Step, fold
from detente.ontology.topics import topics_in
from detente.ontology.undertakings import undertakings_in
from detente.record.wording import ClaimWords

# Roles of who acts, and of whom it is done to or asked.
ACTING = frozenset(["proposer", "promisor", "donor", "actor", "speaker"])
RECEIVING = frozenset(["addressee", "promisee", "recipient", "target"])


# Kinds that a text may tell as done on a condition, and those that one side charges another with.
CONDITIONED = frozenset(["aid", "concession", "cooperation", "coordination", "pledge", "retreat"])
CHARGED_WITH = frozenset(["aid", "cooperation", "coordination"])
# Acts that bind a state where it is one that does them, and who does them for himself: citizens, students, farmers, an opposition, and of business
# those named as persons ("shipowners", "exporters") and not as firms.
BINDING_ACTS = frozenset(["aid", "demand", "pledge", "proposal", "rejection"])
PRIVATE = frozenset(["AGR", "CVL", "EDU", "JRN", "MED", "OPP", "REF"])
PERSONS = re.compile(
    r"\b(?:\w*(?:men|women|owners?|keepers)|traders|dealers|merchants|brokers|investors|exporters|importers|growers|ranchers|drivers|haulers|hauliers|captains|skippers|pilots)\b",
    re.IGNORECASE,
)
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
        # The parts of the sentences that tell this act and no other.
        self.parts = tuple(first_sort(own_part(one.quote, event.kind)) for one in words)
        whole = all(part is one.quote for part, one in zip(self.parts, words, strict=True))
        self.own_quote = self.quote if whole else fold(" ".join(self.parts))
        self.stems = frozenset(word.stem for part in self.parts for word in known_words(part)) - spoken_for
        self.sources = frozenset(one.article for one in words)
        self.day: str = min((one.day for one in words), default="~")
        if event.date is not None and event.date.start is not None and event.date.first_day is not None:
            self.day = event.date.start
        published = min((one.day for one in words if not one.day.startswith("~")), default="")
        if self.upholds and published:
            # That a halt lasts is said on the day of the text, whenever the halt began.
            self.day = published
        # The day after the last on which it may have been.
        self.last: str = (event.date.end or "") if event.date is not None else ""
        self.followed_on: str = last_day(event) or self.day
        self.steps_of: dict[str | None, tuple[Step, ...]] = {}

    @cached_property
    def subject(self) -> tuple[Word, ...]:
        """The words of its quotes that can name a subject, one a stem, those of its parties' names too."""
        return tuple({word.stem: word for part in self.parts for word in known_words(part)}.values())

    def weighed(self, *, titled: bool = False) -> list[Word]:
        """Returns the words that can name its subject, one a stem; with `titled` those of its texts' titles too."""
        texts = [*self.parts, *((one.title for one in self.words) if titled else ())]
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
    def upholds(self) -> bool:
        """Whether it says that a halt called before lasts: the suspension stays in force."""
        quotes = [fold(one.quote) for one in self.words] if self.event.kind in ("sanction", "agreement") else []
        return bool(quotes) and all(SUSPEND.search(one) and UPHELD.search(one) for one in quotes)

    @cached_property
    def conditional(self) -> bool:
        """Whether it says what would be done on a condition, and nothing that was done before."""
        found = ON_CONDITION.search(self.quote)
        return found is not None and self.event.kind in CONDITIONED and not DONE.search(self.quote, 0, found.start())

    @cached_property
    def charged(self) -> bool:
        """Whether it is help or joint work that one side only charges another with: "accused Chad of having armed the rebels"."""
        return self.event.kind in CHARGED_WITH and all(CHARGED.search(fold(one.quote)) for one in self.words)

    @cached_property
    def private(self) -> bool:
        """Whether only private persons do it: "shipowners were ready to call at its ports", "victims refused it"."""
        acting = [party for party in self.event.participants if party.role in ACTING]
        return self.event.kind in BINDING_ACTS and bool(acting) and all(is_private(party) for party in acting)

    @cached_property
    def carries_out(self) -> bool:
        """Whether both agree on how an agreement that was made is to be carried out."""
        agreed = (self.event.kind, self.event.status) in (("pledge", "agreed"), ("agreement", "signed"))
        return agreed and CARRYING_OUT.search(self.quote) is not None and SIGNED.search(self.quote) is None

    @cached_property
    def heeded(self) -> bool:
        """Whether it is what a side had asked for or warned of before the other yielded, in the words that tell that it did."""
        asked = self.event.kind in ("demand", "threat")
        return asked and all(WHEN_ASKED.search(fold(one.quote)) for one in self.words)

    @cached_property
    def will_not_sign(self) -> bool:
        """Whether a side refuses to sign a document."""
        return self.event.kind == "rejection" and WILL_NOT_SIGN.search(self.quote) is not None

    @cached_property
    def breaks_off(self) -> bool:
        """Whether it is a measure that breaks something off or puts it on hold."""
        stops = self.event.kind in ("sanction", "rejection", "retreat", "concession")
        return stops and (CONTACTS.search(self.quote) is not None or SUSPEND.search(self.quote) is not None)

    @cached_property
    def topics(self) -> frozenset[str]:
        """The subjects that states deal in which its words name, and each with what is undertaken of it: making vaccine is rarer than vaccine."""
        named = topics_in(self.own_quote)
        # "The technology" is the means to make what the words are about.
        named -= {"technology"} if THE_MEANS.search(self.own_quote) else frozenset()
        return named | {f"{topic} {done}" for topic in named for done in self.undertakings}

    @cached_property
    def things(self) -> frozenset[str]:
        """Each subject that its words name with what is undertaken of it."""
        return frozenset(topic for topic in self.topics if " " in topic)

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
        return undertakings_in(self.own_quote)

    @cached_property
    def works(self) -> frozenset[str]:
        """The sorts of works that its words speak of: power stations, ports."""
        return frozenset().union(*map(works_in, self.parts))

    @cached_property
    def thanks_undated(self) -> bool:
        """Whether it is help that is told by thanks for it, and by no day of its own; of "thanked Oslo for its help" the quote may be all but the verb."""
        givers = [fold(party.name) for party in self.event.participants if party.role == "donor"]
        return all(
            (THANKS.search(quote) or any(quote.startswith(f"{giver} for ") for giver in givers))
            and (one.date is None or one.date.first_day is None)
            for one in self.words
            if (quote := fold(one.quote)) is not None
        )

    @cached_property
    def by_contract(self) -> str:
        """The tense in which it tells what a document binds a side to ("past": what it undertook then), empty where it is not told so."""
        bound = [BY_CONTRACT.search(fold(one.quote)) for one in self.words]
        if not all(bound):
            return ""
        return "past" if all(one and one["then"] for one in bound) else "present"

    @cached_property
    def published(self) -> str:
        """The day of the earliest text that tells it."""
        return min((one.day for one in self.words), default="~")

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


def is_private(party: Participant) -> bool:
    """Tells whether a party is a group of private persons: of no name of its own, and of no state's service."""
    own = party.sector in PRIVATE or (party.sector == "BUS" and PERSONS.search(party.name) is not None)
    return own and party.actor is None


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
