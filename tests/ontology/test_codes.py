"""The rule table from claim kinds to PLOVER: said, planned, done and refused are coded apart."""

from typing import get_args

import pytest

from detente.model.claims import Kind
from detente.ontology import event_code, ontology


@pytest.mark.parametrize(
    ("kind", "realis", "status", "subkind", "expected"),
    [
        ("meeting", "happened", None, None, "CONSULT"),
        ("meeting", "planned", None, None, "AGREE"),
        ("meeting", "denied", None, None, "REJECT"),
        ("visit", "happened", "cancelled", None, "REJECT"),
        ("agreement", "happened", "signed", None, "SUPPORT"),
        ("agreement", "planned", "planned", None, "AGREE"),
        ("aid", "planned", "promised", None, "AGREE"),
        ("aid", "happened", "delivered", None, "AID"),
        ("sanction", "planned", None, None, "THREATEN"),
        ("assault", "denied", None, None, None),
        ("coercion", "happened", None, "expulsion", "SANCTION"),
        ("statement", "happened", None, "criticism", "ACCUSE"),
        ("statement", "happened", None, "praise", "SUPPORT"),
        ("retreat", "planned", None, None, "CONCEDE"),
        ("office", "presupposed", None, None, None),
    ],
)
def test_rule_table(kind: str, realis: str, status: str | None, subkind: str | None, expected: str | None) -> None:
    assert event_code(kind, realis, status, subkind).type == expected


def test_every_kind_is_defined_and_has_a_code_for_what_happened() -> None:
    assert set(get_args(Kind)) == set(ontology().claim_kinds.kinds)
    ruled = {kind for rule in ontology().claim_kinds.rules for kind in rule.kinds}
    assert ruled == set(get_args(Kind))


def test_signs_of_intensity_agree_with_quad_classes() -> None:
    # The manual prints ACCUSE as +3 while every mode of it is negative: our table carries the sign of its quad class.
    for event_type in ontology().plover.event_types:
        if event_type.quad.endswith("conflict") and event_type.code != "REQUEST":
            assert event_type.score < 0, event_type.code
        if event_type.quad.endswith("cooperation"):
            assert event_type.score > 0, event_type.code


def test_statuses_of_rules_are_those_of_their_kinds() -> None:
    kinds = ontology().claim_kinds.kinds
    for rule in ontology().claim_kinds.rules:
        for kind in rule.kinds:
            assert set(rule.status) <= set(kinds[kind].statuses) or not rule.status or len(rule.kinds) > 1, rule
