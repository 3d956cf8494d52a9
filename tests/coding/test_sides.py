"""Both sides of an act: the one that the words leave to the article, and whom neither grammar nor network takes for a party."""

import pytest

from tests.coding.articles import claims_of, roles_of

OPENING = "Kenya and Poland hold talks on the port of Lamu"
BEFORE = (
    "Kenyan and Polish ministers met in Nairobi on Monday to talk about the port. Poland is to lend Kenya money for the port."
)


def roles(text: str, kind: str) -> list[dict[str, set[str | None]]]:
    return [roles_of(one) for one in claims_of(OPENING, BEFORE, text, published="2024-03-14", kind=kind, engine="detente")]


@pytest.mark.parametrize(
    ("text", "kind", "role"),
    [
        ("The Polish side promised to study the plan.", "pledge", "promisee"),
        ("Kenya rejected the charge on Tuesday.", "rejection", "target"),
    ],
)
def test_the_other_state_of_the_article_is_the_other_side(text: str, kind: str, role: str) -> None:
    (found,) = roles(text, kind)
    (own,) = (states for name, states in found.items() if name != role)
    assert found[role] == {"KEN", "POL"} - own


def test_the_words_of_a_derived_party_name_its_state() -> None:
    found = claims_of(
        OPENING, BEFORE, "The Polish side promised to study the plan.", published="2024-03-14", kind="pledge", engine="detente"
    )
    claim = next(one for one in found if "study" in one.evidence[0].quote)
    (other,) = (one for one in claim.participants if one.role == "promisee")
    assert (other.name, other.text, other.actor) == ("Kenya", "Kenya", "state:KEN")
    assert claim.fields["states_rule"] == "the other state of the pair that the article deals with"


def test_who_acts_is_not_guessed() -> None:
    assert all("actor" not in one for one in roles("Three Kenyan trucks were seized at the border on Friday.", "coercion"))


def test_whom_the_network_is_sure_of_takes_no_part() -> None:
    text = "Chile imposed new tariffs on steel from Peru on Friday, a day after Brazilian President Luiz Inácio Lula da Silva had left Santiago."
    (claim,) = claims_of(text, published="2024-03-14", kind="sanction", engine="detente")
    assert roles_of(claim) == {"actor": {"CHL"}, "target": {"PER"}}
