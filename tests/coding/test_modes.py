"""The mode of an act: its words, what the network reads between its parties, and lists of words speak together; none is an answer too."""

import pytest

from detente.coding.claims import modes
from detente.coding.drafts import Draft
from detente.coding.engines.pairing import RELATIONS_OF_KIND
from detente.model import Span
from detente.ontology import ontology
from tests.coding.articles import claims_of


def draft(text: str, trigger: str, kind: str, **more: object) -> Draft:
    start = text.index(trigger)
    fields = {
        "kind": kind, "sentence": 0, "trigger": Span(start=start, end=start + len(trigger)), "quote": Span(start=0, end=len(text)),
        "roles": (), "realis": "happened", "confidence": 1.0, "rule": "test",
    }  # fmt: skip
    return Draft(**{**fields, **more})


@pytest.mark.parametrize(
    ("text", "trigger", "kind", "expected"),
    [
        ("Gendarmes took eleven trade unionists into custody in Moundou.", "took", "coercion", "COERCE/arrest"),
        ("Customs men confiscated the printing press of a weekly.", "confiscated", "coercion", "COERCE/seize"),
        ("Dock workers in Maputo downed tools on Monday.", "downed tools", "protest", "PROTEST/strike"),
        ("The two presidents met on Sunday.", "met", "meeting", "CONSULT/"),
        ("Vilnius lifted its embargo on Minsk.", "lifted", "retreat", "RETREAT/"),
        ("Helsinki rejected the accusation.", "rejected", "rejection", "REJECT/"),
    ],
)
def test_words_alone_tell_a_mode_or_that_there_is_none(text: str, trigger: str, kind: str, expected: str) -> None:
    assert modes.mode_read(text, draft(text, trigger, kind)) == expected


def test_types_that_have_no_modes_have_nothing_to_read() -> None:
    text = "Oslo promised Vilnius a loan."
    assert modes.mode_read(text, draft(text, "promised", "pledge", status="willing")) is None
    assert modes.mode_read(text, draft(text, "promised", "office")) is None


def test_what_the_network_reads_counts_with_the_words() -> None:
    text = "Militiamen attacked the convoy."
    alone = modes.mode_read(text, draft(text, "attacked", "assault"))
    read = modes.mode_read(text, draft(text, "attacked", "assault", modes={"ASSAULT/abduct": 0.99, "": 0.01}))
    assert (alone, read) != ("ASSAULT/abduct", alone)
    assert read == "ASSAULT/abduct"


def test_a_mode_of_another_type_is_not_read() -> None:
    assert modes.read_of("COERCE", {"SANCTION/expel": 0.9, "": 0.1}) == {"": 0.1}
    assert modes.read_of("COERCE", {}) == {}


def test_what_is_always_divided_by_mode_has_one() -> None:
    text = "Pretoria faulted Maseru."
    assert modes.mode_read(text, draft(text, "faulted", "accusation")) not in (None, "ACCUSE/")


def test_the_packaged_weights_are_of_modes_that_the_codebook_has() -> None:
    known = {one.code: {mode.name for mode in one.modes} for one in ontology().plover.event_types}
    columns = modes.mode_words().columns
    assert set(columns) <= {one for types in RELATIONS_OF_KIND.values() for one in types}
    for type_code, names in columns.items():
        assert set(names) - {modes.NO_MODE} <= known[type_code]
        assert sum(modes.mode_words().chances(type_code, []).values()) == pytest.approx(1.0)


def test_a_claim_has_the_mode_and_the_code_that_go_with_it() -> None:
    (claim,) = claims_of("Zambian police detained two Malawian reporters in Chipata.", kind="coercion", engine="detente")
    assert claim.plover is not None
    assert (claim.plover.mode, claim.cameo) == ("arrest", "173")
