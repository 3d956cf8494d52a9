"""Patterns that are searched only where one of their stems stands: they match what they would match without."""

import gc
import importlib
import pkgutil
import re
from typing import Any

import pytest

import detente
from detente.model.sought import Sought

PARSER: Any = importlib.import_module("re._parser")
# Stems are shorter: letters before are forgotten.
TAIL = 24
State = tuple[str, bool]


def after(nodes: Any, states: set[State], stems: tuple[str, ...]) -> set[State]:
    """Returns the last letters that a match may have after parts of a pattern, and whether a stem stood in it by then."""
    for kind, held in nodes:
        states = after_node(str(kind), held, states, stems)
    return states


def after_node(kind: str, held: Any, states: set[State], stems: tuple[str, ...]) -> set[State]:
    """Does as `after` for one part."""
    if kind in ("AT", "ASSERT", "ASSERT_NOT"):
        return states
    if kind == "LITERAL":
        return {read(tail + chr(held).lower(), found, stems) for tail, found in states}
    if kind == "IN" and all(str(one) == "LITERAL" for one, _ in held):
        return {read(tail + chr(letter).lower(), found, stems) for tail, found in states for _, letter in held}
    if kind == "BRANCH":
        return set().union(*(after(branch, states, stems) for branch in held[1]))
    if kind == "SUBPATTERN":
        return after(held[3], states, stems)
    if kind in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, most, inner = held
        once = after(inner, states, stems)
        # What stands before the last of several is not followed.
        again = set() if most == 1 else after(inner, {("", found) for _, found in once}, stems) | {("", f) for _, f in once}
        return once | again | (states if least == 0 else set())
    return {("", found) for _, found in states}


def read(tail: str, found: bool, stems: tuple[str, ...]) -> State:
    found = found or any(stem in tail for stem in stems)
    return ("" if found else tail[-TAIL:], found)


def always_holds(pattern: re.Pattern[str], stems: tuple[str, ...]) -> bool:
    """Tells whether one of the stems stands in every match of a pattern."""
    return all(found for _, found in after(PARSER.parse(pattern.pattern, pattern.flags), {("", False)}, stems))


def all_sought() -> list[Sought]:
    """Returns every pattern with stems in the package."""
    for module in pkgutil.walk_packages(detente.__path__, "detente."):
        if module.name.startswith(("detente.language.", "detente.actors.", "detente.coding.")):
            importlib.import_module(module.name)
    return [one for one in gc.get_objects() if isinstance(one, Sought)]


@pytest.mark.parametrize(
    ("pattern", "stems", "holds"),
    [
        (r"\b(?:treat(?:y|ies)|pacts?)\b", ("treat", "pact"), True),
        (r"\b(?:treat(?:y|ies)|pacts?|deals?)\b", ("treat", "pact"), False),
        (r"\btreat(?:y|ies)?\b", ("treaty",), False),
        (r"(?:announced|announces) (?:that )?", ("announce",), True),
        (r"(?:in favou?r)+", ("in favo",), True),
        (r"(?:pact)?", ("pact",), False),
    ],
)
def test_the_proof_tells_whether_every_match_has_a_stem(pattern: str, stems: tuple[str, ...], holds: bool) -> None:
    assert always_holds(re.compile(pattern), stems) is holds


def test_every_match_of_a_pattern_with_stems_has_one_of_them() -> None:
    patterns = all_sought()
    assert len(patterns) > 10
    assert [one.pattern.pattern for one in patterns if not always_holds(one.pattern, one.stems)] == []
    assert [stem for one in patterns for stem in one.stems if stem != stem.lower()] == []


def test_a_text_is_searched_where_a_stem_stands() -> None:
    sought = Sought(re.compile(r"\btreat(?:y|ies)\b", re.IGNORECASE), "treat")
    text = "The Treaty of peace. It treats nobody well."
    found = sought.search(text, 0, len(text))
    assert found is not None
    assert found.span() == (4, 10)
    assert sought.search(text, 20, len(text)) is None
    assert [one.group() for one in sought.finditer(text, 0, 20)] == ["Treaty"]
    assert list(sought.finditer(text, 11, 19)) == []
