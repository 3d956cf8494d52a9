"""What surrounds a mention: the day at which offices are looked up and the states that the text names, nearest first."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

import msgspec

from detente.actors.lexicon import Entry, is_anyones, lexicon, valid_at
from detente.actors.tokens import Token, tokens_of
from detente.ontology import knowledge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from detente.model import Actor, Mention

# Of states that share a name, the one that English news means when nothing else decides (a judgement of ours, not a count).
USUAL = frozenset(["COD", "KOR", "DOM", "GIN", "GEO", "IRL", "DEU", "USA", "VNM", "YEM", "CHN", "MKD", "SDN"])


NO_STATE = frozenset(["EUR", "IGO", "UNO", "NGO", "IMG", "MNC", "ISM"])
HALF_CHARS = 100
# What is named after a mention counts as if it stood twice as far away, and so much more.
AFTER_CHARS = 40


class HomeReader(Protocol):
    """What tells to which state a body or group belongs that has none in its own words."""

    def home(self, start: int, end: int, name: str = "") -> tuple[str | None, float]:
        """Returns the state of the mention `[start, end)`, a person of a name if one is given, and its chance; None for no single one."""
        ...


class SectorReader(Protocol):
    """What tells the sector of somebody whom the knowledge base does not know."""

    def sector(self, mention: Mention, actor: Actor) -> str | None:
        """Returns the sector of an actor of a mention."""
        ...


class Setting(msgspec.Struct, frozen=True, kw_only=True):
    """The day (ISO, of any precision, None when unknown) and the states of a text: (position, code that the name means first) in order.

    `page` is the state where the page was written, by its dateline or publisher; `subject` the one that the page's section is on.
    """

    day: str | None
    named: tuple[tuple[int, str], ...] = ()
    page: str | None = None
    subject: str | None = None
    homes: HomeReader | None = None
    sectors: SectorReader | None = None

    def codes(self, position: int, end: int) -> tuple[str, ...]:
        """Returns the states named outside `[position, end)`, nearest first; what stands before counts nearer than what follows."""
        found = [(distance(at, position), code) for at, code in self.named if not position <= at < end]
        return tuple(dict.fromkeys(code for _, code in sorted(found, key=lambda pair: pair[0])))

    def home(self, position: int, end: int) -> str | None:
        """Returns the state that a body or group with no state of its own ("riot police", "the government") most likely belongs to.

        The network says it where the text was read with the encoder. Else what the text names near it and often: each naming counts less
        with its distance, half at `HALF_CHARS`. Blocs have no police.
        """
        if self.homes is not None:
            return self.homes.home(position, end)[0]
        weights = self.nearness(position, end)
        return max(weights, key=lambda code: (weights[code], code), default=None)

    def nearness(self, position: int, end: int) -> dict[str, float]:
        """Returns how near and often the text names each state outside `[position, end)`; blocs are left out."""
        weights: defaultdict[str, float] = defaultdict(float)
        for at, code in self.named:
            if not position <= at < end and code not in NO_STATE:
                weights[code] += HALF_CHARS / (HALF_CHARS + distance(at, position))
        return dict(weights)

    def counts(self) -> Counter[str]:
        """Returns how often each state is named."""
        return Counter(code for _, code in self.named)


def distance(at: int, position: int) -> int:
    """Returns how far a naming at one offset stands from a mention at another; what stands before counts nearer than what follows."""
    return position - at if at < position else 2 * (at - position) + AFTER_CHARS


def setting_of(text: str, day: str | None) -> Setting:
    """Returns the setting of a text: its states, seats and bodies of states are read from the words."""
    return Setting(day=day, named=tuple((token.start, code) for token, code in naming_tokens(text, day)))


def naming_tokens(text: str, day: str | None) -> Iterator[tuple[Token, str]]:
    """Yields the tokens that name states, their people, seats, bodies or office holders, with the code that each means first."""
    for token in cached_tokens(text):
        if token.entry is not None and token.letter in "SDKON":
            for code in possible_codes(token.entry, day)[:1]:
                yield token, code


@lru_cache(maxsize=64)
def cached_tokens(text: str) -> tuple[Token, ...]:
    """Returns the tokens of a whole text; an article's mentions share them."""
    return tuple(tokens_of(text, 0, len(text)))


def possible_codes(entry: Entry, day: str | None) -> tuple[str, ...]:
    """Returns the ISO3 codes that a name may stand for on a day, the usual one first; bodies and persons stand for their state."""
    if entry.states:
        names = [name for name in entry.states if valid_at(name.valid_from, name.valid_to, day)] or entry.states
        codes = dict.fromkeys(name.iso3 for name in names)
        return tuple(sorted(codes, key=lambda code: code not in USUAL))
    base = knowledge()
    if entry.bodies:
        valid = [base.organisations[one] for one in entry.bodies]
        codes = dict.fromkeys(one.country for one in valid if valid_at(one.valid_from, one.valid_to, day) and one.country)
        if len(codes) != 1 or (is_anyones(entry.form) and not codes.keys() & NO_STATE):
            return ()
        return tuple(codes)
    if entry.seats:
        seats = [seat for seat in entry.seats if valid_at(seat.valid_from, seat.valid_to, day)] or entry.seats
        return tuple(
            dict.fromkeys(
                seat.iso3
                for seat in sorted(
                    seats, key=lambda seat: (day is None and bool(seat.valid_to), seat.type != "capital", seat.ambiguous)
                )
            )
        )
    codes = dict.fromkeys(
        base.offices[holding.office].country
        for person in entry.persons
        for holding in base.holdings.get(person, ())
        if holding.covers(day or "")
    )
    return tuple(codes) if len(codes) == 1 else ()


def choose_code(entry: Entry, setting: Setting, position: int, end: int) -> tuple[str | None, float, str]:
    """Returns the state a name stands for with score and reason: by date, then by the text's other states, then by usage."""
    codes = possible_codes(entry, setting.day)
    if not codes:
        return None, 0.0, "no state of that name at the date"
    if len(codes) == 1:
        return codes[0], 0.95, "name of a state"
    around = setting.codes(position, end)
    near = next((code for code in around if code in codes), None)
    if near is not None:
        return near, 0.85, f"one of {len(codes)} states of that name, named elsewhere in the text"
    return codes[0], 0.6, f"the usual one of {len(codes)} states of that name"


def state_name(code: str) -> str:
    """Returns the name of a state or of an international code."""
    return knowledge().states.get(code, code)


def own_words(code: str) -> frozenset[str]:
    """Returns the words of a state's names."""
    return lexicon().own_words.get(code, frozenset())
