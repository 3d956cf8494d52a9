"""Folding: two spellings of one name fold to one string, and folding twice changes nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.model import fold, search_form


@pytest.mark.parametrize(
    ("one", "two"),
    [("Tô Lâm", "To Lam"), ("Việt Nam", "VIET NAM"), ("Đà Nẵng", "Da Nang"), ("Łódź", "Lodz"), ("Erdoğan", "Erdogan"), ("Straße", "strasse"), ("Ürümqi", "urumqi")],
)  # fmt: skip
def test_spellings_meet(one: str, two: str) -> None:
    assert fold(one) == fold(two)


def test_unspaced_scripts_are_split_for_search() -> None:
    assert search_form("河内会谈").split() == list("河内会谈")


@given(st.text(max_size=60))
def test_folding_is_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)
