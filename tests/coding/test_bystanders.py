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


@pytest.mark.parametrize(
    ("text", "kind", "roles"),
    [
        (
            "Tokyo told Pyongyang on Monday that the launch was in clear violation of UN Security Council resolutions.",
            "accusation",
            {"speaker": {"JPN"}, "target": {"PRK"}},
        ),
        (
            "Russia and Rwanda signed an agreement that provides for engineers to be trained in Moscow.",
            "agreement",
            {"signatory": {"RUS", "RWA"}},
        ),
        ("China financed the presidential palace in Bujumbura.", "aid", {"donor": {"CHN"}}),
    ],
)
def test_lawgivers_trainees_and_lords_of_houses_take_no_part(text: str, kind: str, roles: dict[str, set[str]]) -> None:
    for claim in claims_of(text, published="2018-06-20", kind=kind, engine="detente"):
        found = roles_of(claim)
        assert found == {**roles, **({"recipient": {"BDI"}} if "recipient" in found else {})}
