"""The vocabularies as data: claim kinds, PLOVER 2.0, CAMEO, Goldstein figures, partnership labels.

Built from `resources/ontology/*.yaml` (CC BY-SA 4.0, Open Event Data Alliance; see resources/ontology/LICENSE.md).
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

from detente.model import ParticipantRole


class Mode(msgspec.Struct, frozen=True):
    """A PLOVER mode; its score refines the type's."""

    name: str
    means: str = ""
    score: float | None = None


class EventType(msgspec.Struct, frozen=True):
    """One of the 16 PLOVER 2.0 types."""

    code: str
    quad: str
    score: float
    recipient: str
    means: str
    modes: tuple[Mode, ...] = ()


class KindDefinition(msgspec.Struct, frozen=True):
    """What a claim kind means, which roles it has and which statuses."""

    means: str
    roles: tuple[ParticipantRole, ...]
    statuses: tuple[str, ...] = ()


class Rule(msgspec.Struct, frozen=True):
    """A line of the table kind, realis, status, subkind -> PLOVER type and CAMEO code; empty fields match anything."""

    kinds: tuple[str, ...]
    type: str | None
    cameo: str | None
    realis: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    subkind: tuple[str, ...] = ()
    mode: str | None = None

    def matches(self, kind: str, realis: str, status: str | None, subkind: str | None) -> bool:
        """Tells whether the rule speaks about such a claim."""
        return (
            kind in self.kinds
            and (not self.realis or realis in self.realis)
            and (not self.status or status in self.status)
            and (not self.subkind or subkind in self.subkind)
        )


class ClaimKinds(msgspec.Struct, frozen=True):
    """The kinds and the rules that code them."""

    kinds: dict[str, KindDefinition]
    rules: tuple[Rule, ...]


class ModeWords(msgspec.Struct, frozen=True):
    """Words by which an act of a PLOVER type shows its mode: a regular expression over folded text, from the start of a word."""

    type: str
    mode: str
    words: str


class CameoCode(msgspec.Struct, frozen=True):
    """The CAMEO code of a PLOVER type with a mode, of acts of some kinds, whose words match; empty fields match anything.

    `verb` is looked for in the words that tell the act alone; `pressed` is the code of a request that presses. Words without a PLOVER type have
    none here.
    """

    type: str | None
    cameo: str
    mode: str | None = None
    words: str | None = None
    verb: str | None = None
    pressed: str | None = None
    kinds: tuple[str, ...] = ()


class Cameo(msgspec.Struct, frozen=True):
    """What makes codes precise, which words press and which ask, and the labels of codes."""

    modes: tuple[ModeWords, ...]
    pressing: str
    asking: str
    codes: tuple[CameoCode, ...]
    labels: dict[str, str]


class Plover(msgspec.Struct, frozen=True):
    """The parts of plover.yaml the program uses."""

    event_types: tuple[EventType, ...]
    quad_classes: dict[str, str]
    polecat_quad_labels: dict[str, str]
    contexts: dict[str, str]
    sectors: dict[str, dict[str, str]]
    international_actor_names: dict[str, str]
    cameo_goldstein: dict[str, dict[str, float]]


class FixedFeast(msgspec.Struct, frozen=True):
    """A feast on one day of every year (`MM-DD`)."""

    names: tuple[str, ...]
    day: str


class EasterFeast(msgspec.Struct, frozen=True):
    """A feast so many days after Easter Sunday."""

    names: tuple[str, ...]
    days: int


class LunarFeast(msgspec.Struct, frozen=True):
    """A feast by a table of its first days; `to` holds the days after the last ones of a longer time."""

    names: tuple[str, ...]
    days: tuple[dt.date, ...]
    to: tuple[dt.date, ...] = ()


class FiscalYear(msgspec.Struct, frozen=True):
    """The month in which the fiscal year of the states named by `words` begins, and which calendar year a single figure names."""

    words: tuple[str, ...]
    month: int
    named_by: Literal["start", "end"]


class Calendar(msgspec.Struct, frozen=True):
    """Feasts and fiscal years."""

    fixed: tuple[FixedFeast, ...]
    easter: tuple[EasterFeast, ...]
    lunar: tuple[LunarFeast, ...]
    fiscal_years: tuple[FiscalYear, ...]


class Group(msgspec.Struct, frozen=True):
    """A group of states: its name, and member (ISO3) -> since and, if it left, until (exclusive), ISO dates of any precision.

    `treaties` tells whether it concludes treaties (on trade, mostly) for its members; `also` holds names that the knowledge base does not have for
    it, those of its forerunner among them.
    """

    name: str
    members: dict[str, tuple[str, ...]]
    treaties: bool = False
    also: tuple[str, ...] = ()

    def at(self, day: str | None) -> frozenset[str]:
        """Returns the members on a day; without one, all that ever were.

        >>> Group("X", {"AAA": ("1975",), "BBB": ("1973-01-01", "2020-02-01")}).at("2021-05-04")
        frozenset({'AAA'})
        """
        if day is None:
            return frozenset(self.members)
        return frozenset(
            code for code, (since, *until) in self.members.items() if since <= day and not (until and until[0] <= day)
        )


class Words(msgspec.Struct, frozen=True):
    """Common nouns and first names by which news takes up somebody named before; each value is a list written as one string.

    `people` and `bodies` are class -> nouns in the singular, `plurals` irregular ones, `first_names` gender -> names, `currencies` words for money,
    `states` a word of a description -> ISO3 codes, `verbs` class -> base forms (irregular past forms and participles after a slash),
    `sectors` a PLOVER sector -> nouns of those who belong to it, before their class.
    """

    people: dict[str, str]
    bodies: dict[str, str]
    sectors: dict[str, str]
    plurals: dict[str, str]
    peoples: str
    currencies: str
    first_names: dict[str, str]
    states: dict[str, str]
    verbs: dict[str, str]


class Topic(msgspec.Struct, frozen=True):
    """A subject that states deal in, with the words that name it (topics.yaml says how they are written)."""

    name: str
    words: str


class Ontology(msgspec.Struct, frozen=True):
    """All packaged vocabularies."""

    groups: dict[str, Group]
    words: Words
    plover: Plover
    claim_kinds: ClaimKinds
    cameo: Cameo
    partnership_levels: dict[str, object]
    calendar: Calendar
    topics: dict[str, Topic]


@cache
def ontology() -> Ontology:
    """Returns the packaged vocabularies, read once per process."""
    packaged = files("detente.ontology").joinpath("ontology.json").read_bytes()
    return msgspec.json.decode(packaged, type=Ontology)


@cache
def intensity(type_code: str | None, mode: str | None = None) -> float | None:
    """Returns the PLOVER score of a mode, or of its type when the mode has none."""
    for event_type in ontology().plover.event_types:
        if event_type.code == type_code:
            scores = {one.name: one.score for one in event_type.modes if one.score is not None}
            return scores.get(mode or "", event_type.score)
    return None


@cache
def quad_class(type_code: str | None) -> str | None:
    """Returns the quad class of a PLOVER type, such as `verbal_cooperation`."""
    return next((one.quad for one in ontology().plover.event_types if one.code == type_code), None)
