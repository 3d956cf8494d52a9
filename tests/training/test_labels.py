"""What annotation may say, and in which order the shipped heads say it."""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.encoder import encoder
from training import labels
from training.markup import MarkupError, check_markup, locate, read_markup


def test_the_order_of_the_labels_is_that_of_the_shipped_heads() -> None:
    card = encoder().card
    assert (card.relations, card.kinds, card.realis) == (labels.RELATIONS, labels.KINDS, labels.REALIS)
    assert (
        card.attributions,
        card.mention_types,
        card.role_places,
    ) == (labels.ATTRIBUTIONS, labels.MENTION_TYPES, labels.ROLE_PLACES)


def test_every_role_has_a_place() -> None:
    assert labels.DOERS.isdisjoint(labels.OTHERS)
    assert labels.DOERS | labels.OTHERS < labels.ROLES
    assert "signatory" not in labels.DOERS


@pytest.mark.parametrize("surface", ["Peru#0", "Peru#3", "Chile"])
def test_an_occurrence_that_there_is_not_is_not_another_one(surface: str) -> None:
    assert locate("Peru told Peru.", "Peru#2") == (10, 14)
    with pytest.raises(MarkupError):
        locate("Peru told Peru.", surface)


@pytest.mark.parametrize("reference", ["p#0", "p#q", "p#2"])
def test_a_mention_that_is_not_marked_is_told_with_its_line(tmp_path: Path, reference: str) -> None:
    path = tmp_path / "own.ann"
    lines = ["@ id=own-1 | date=2031-02-03 | style=wire", "> Peru thanked Chile.", "m p | Peru | PER - | state", "m c | Chile | CHL - | state"]  # fmt: skip
    path.write_text("\n".join([*lines, f"r {reference}>c SUPPORT"]), encoding="utf-8")
    (problem,) = check_markup(path)
    assert problem.startswith(f"own.ann:5: mention '{reference}'")
    with pytest.raises(MarkupError):
        list(read_markup(path))
