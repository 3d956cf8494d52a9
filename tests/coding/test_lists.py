"""Parties told as a list take part together, whatever their kinds and the words between them."""

from __future__ import annotations

import pytest

from tests.coding.articles import claims_of, roles_of

LISTS = [
    ("The foreign ministers of Estonia, Latvia and Finland met in Tartu on Friday.", "meeting", "member", {"EST", "LVA", "FIN"}),
    ("Ghana criticised Togo, Benin and, in milder words, Niger.", "accusation", "target", {"TGO", "BEN", "NER"}),
    ("The mill was visited by the ambassadors of Peru, Chile and Bolivia.", "visit", "visitor", {"PER", "CHL", "BOL"}),
    ("Emmanuel Macron, Olaf Scholz and Mario Draghi visited Kyiv and met Volodymyr Zelensky.", "meeting", "member", {"FRA", "DEU", "ITA", "UKR"}),
    ("Norway sent tents to Malawi and to Zambia.", "aid", "recipient", {"MWI", "ZMB"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "role", "codes"), LISTS)
def test_all_of_a_list_take_part(text: str, kind: str, role: str, codes: set[str]) -> None:
    found = claims_of(text, published="2022-06-17", kind=kind, engine="detente")
    assert [roles_of(one)[role] for one in found] == [codes]


def test_a_comma_that_no_and_closes_makes_no_list() -> None:
    found = claims_of(
        "After talks with Norway's envoy, Ghana expelled Togo's ambassador.", published="2022-06-17", engine="detente"
    )
    assert all("NOR" not in roles_of(one).get("actor", set()) for one in found)


def test_a_capital_that_is_asked_is_the_power_that_sits_there() -> None:
    (found,) = claims_of("Ghana appealed to Paris for help.", published="2022-06-17", engine="detente")
    assert {code for codes in roles_of(found).values() for code in codes} == {"GHA", "FRA"}
