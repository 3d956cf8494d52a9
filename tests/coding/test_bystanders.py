"""Who only stands in a sentence takes no part in its act."""

from __future__ import annotations

import pytest

from tests.coding.articles import claims_of, roles_of


@pytest.mark.parametrize(
    ("text", "kind", "roles"),
    [
        ("Norway proposed at the G20 summit on Monday that fishing rights be shared.", "proposal", {"proposer": {"NOR"}}),
        ("Norway deplored the wars in Ukraine and Sudan on Monday.", "accusation", {"speaker": {"NOR"}}),
        ("Japan pledged on Monday to supply five patrol vessels to Palau.", "pledge", {"promisor": {"JPN"}, "promisee": {"PLW"}}),
    ],
)
def test_gatherings_goods_and_lands_of_wars_take_no_part(text: str, kind: str, roles: dict[str, set[str]]) -> None:
    claim = claims_of(text, published="2023-05-10", kind=kind, engine="detente")[0]
    assert roles_of(claim) == roles
