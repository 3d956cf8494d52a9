"""Who answers a deed answers who did it, and took no part in it."""

from __future__ import annotations

import pytest

from detente.encoder import trained
from tests.coding.articles import claims_of, roles_of

pytestmark = pytest.mark.skipif(not trained(), reason="the package has no weights")


@pytest.mark.parametrize(
    ("text", "kind", "roles"),
    [
        (
            "A court in Accra jailed two Togolese editors, which the European Union condemned.",
            "accusation",
            {"speaker": {"EUR"}, "target": {"GHA"}},
        ),
        (
            "Zimbabwe expelled two British diplomats, leading London to suspend aid.",
            "sanction",
            {"actor": {"GBR"}, "target": {"ZWE"}},
        ),
        (
            "Kenyan guards were accused by a Somali charity of beating refugees, a claim the ministry in Nairobi denied.",
            "rejection",
            {"speaker": {"KEN"}, "target": {"SOM"}},
        ),
        (
            "Hungary blocked the loan, drawing a rebuke from Poland, which accused it of blackmail.",
            "accusation",
            {"speaker": {"POL"}, "target": {"HUN"}},
        ),
    ],
)
def test_an_answer_is_given_to_who_did_the_deed(text: str, kind: str, roles: dict[str, set[str]]) -> None:
    assert roles in [roles_of(claim) for claim in claims_of(text, kind=kind, engine="detente")]


def test_who_answers_a_deed_was_not_its_target() -> None:
    text = "Russia tested a missile on Friday, a step that Norway criticised and China defended."
    assert all(
        "NOR" not in roles_of(claim).get("target", set()) for claim in claims_of(text, kind="mobilization", engine="detente")
    )


def test_what_which_means_beside_a_noun_answers_nothing() -> None:
    text = "He spoke of the telephone call which President Vladimir Putin had with President Emmanuel Macron on Monday."
    for call in claims_of(text, published="2022-02-15", kind="call", engine="detente"):
        assert roles_of(call) == {"member": {"RUS", "FRA"}}


def test_which_hangs_on_the_body_right_before_it() -> None:
    text = "Chad cut its ties with the International Criminal Court, which Mali denounced on Friday."
    assert [roles_of(claim).get("target") for claim in claims_of(text, kind="accusation", engine="detente")] == [{"IGO"}]


def test_who_refuses_a_proposal_was_asked() -> None:
    text = "Turkey proposed talks to Greece on Friday, an offer Greece refused."
    (proposal,) = claims_of(text, kind="proposal", engine="detente")
    assert roles_of(proposal) == {"proposer": {"TUR"}, "addressee": {"GRC"}}
