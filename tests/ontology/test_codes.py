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
        ("proposal", "happened", "rejected", None, "REQUEST"),
        ("invitation", "happened", "declined", None, "AGREE"),
        ("agreement", "happened", "signed", None, "SUPPORT"),
        ("agreement", "planned", "planned", None, "AGREE"),
        ("aid", "planned", "promised", None, "AGREE"),
        ("aid", "happened", "delivered", None, "AID"),
        ("sanction", "planned", None, None, "THREATEN"),
        ("assault", "denied", None, None, None),
        ("coercion", "happened", None, "expulsion", "SANCTION"),
        ("statement", "happened", None, "criticism", "ACCUSE"),
        ("statement", "happened", None, "praise", "SUPPORT"),
        ("statement", "happened", None, "hope", None),
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


@pytest.mark.parametrize(
    ("kind", "words", "mode", "cameo"),
    [
        ("assault", ["shelled", "Border guards shelled the village"], "heavy-weapons", "194"),
        ("assault", ["struck", "Their forces struck the post with drones"], "drone", "195"),
        ("assault", ["killed", "Militiamen killed four farmers"], None, "190"),
        ("coercion", ["arrested", "Police arrested two citizens"], "arrest", "173"),
        ("coercion", ["imposed", "The junta imposed a curfew"], "curfew", "1723"),
        ("sanction", ["sentenced", "A court sentenced a blogger to eight years in prison"], "convict", "173"),
        ("sanction", ["found", "The court found the ministry liable"], "convict", "116"),
        ("sanction", ["broke off", "Ankara broke off diplomatic relations"], "discontinue", "161"),
        ("sanction", ["imposed", "Washington imposed tariffs on steel"], "discontinue", "163"),
        ("sanction", ["ended", "Oslo ended its military aid"], "discontinue", "1622"),
        ("retreat", ["released", "Dushanbe released the two soldiers"], "release", "0841"),
        ("demand", ["demanded", "Bishkek demanded that it withdraw its troops"], "yield", "1056"),
        ("proposal", ["proposed", "Ulaanbaatar proposed talks on air services"], "meet", "026"),
        ("accusation", ["accused", "Seoul accused its neighbour of shelling an island"], "allege", "1123"),
        ("threat", ["threatened", "Caracas threatened to recall its ambassador"], "relations", "1313"),
        ("protest", ["stormed", "A crowd stormed the embassy"], "riot", "145"),
        ("aid", ["delivered", "Tokyo delivered 18 ambulances"], None, "073"),
        ("agreement", ["signed", "The two signed a treaty on trade"], None, "057"),
        # What is asked for is an appeal (02), what is pressed for a demand (10), whatever it is.
        ("demand", ["urged", "Dakar urged Banjul to withdraw its troops"], "yield", "0256"),
        ("proposal", ["demanded", "Dakar demanded food aid"], "assist", "1033"),
        ("demand", ["told", "Dakar told Banjul to release the crew"], "yield", "1053"),
        ("demand", ["called on", "Strikers called on the premier to step down"], "change", "0241"),
        ("rejection", ["vetoed", "Accra vetoed the resolution on Lome"], None, "129"),
        ("rejection", ["dismissed", "The rebels dismissed the peace plan"], None, "127"),
        ("rejection", ["ignored", "The ministry ignored the ruling"], None, "128"),
        ("threat", ["threatened", "Unions threatened a general strike"], "violence", "133"),
        ("threat", ["gave", "Accra gave Lome 48 hours to hand over the crew"], None, "139"),
        ("accusation", ["filed", "Accra filed a suit against Lome"], "allege", "115"),
        ("accusation", ["lodged", "Accra lodged a formal protest with Lome"], "disapprove", "114"),
        ("accusation", ["investigating", "Judges are investigating the massacres"], "investigate", "094"),
        ("assault", ["tried to kill", "Gunmen tried to kill the governor"], "firearms", "185"),
        ("assault", ["exploded", "A car bomb exploded beside the patrol"], "explosives", "1832"),
        ("assault", ["fired", "Police fired on demonstrators"], "firearms", "175"),
        ("assault", ["captured", "Rebels captured the town"], None, "192"),
        ("sanction", ["ended", "Accra ended its mediation"], "discontinue", "165"),
        ("pledge", ["accepted", "Lome accepted mediation by Accra"], None, "038"),
        ("pledge", ["offered", "Accra offered to mediate"], None, "039"),
        ("statement", ["recognised", "Accra recognised the council as the sole government"], None, "054"),
        ("meeting", ["mediated", "Accra mediated between the two"], None, "045"),
    ],
)
def test_words_make_a_code_precise(kind: str, words: list[str], mode: str | None, cameo: str) -> None:
    status = {"agreement": "signed", "aid": "delivered", "pledge": "willing"}.get(kind)
    code = event_code(kind, "happened", status, words=words)
    assert (code.mode, code.cameo) == (mode, cameo)


@pytest.mark.parametrize(
    ("subkind", "words", "cameo"),
    [
        ("neutral", ["said", "The minister said that he was optimistic"], "013"),
        ("neutral", ["laid", "The minister laid a wreath"], "017"),
        ("neutral", ["said", "The minister said that the talks were on Monday"], "010"),
        ("hope", ["hoped", "The minister hoped for rain"], "013"),
    ],
)
def test_words_without_a_plover_type_have_a_code_of_cameo_alone(subkind: str, words: list[str], cameo: str) -> None:
    code = event_code("statement", "happened", None, subkind, words=words)
    assert (code.type, code.mode, code.cameo) == (None, None, cameo)


def test_a_mode_is_what_was_read_for_the_type_then_what_verb_and_quote_name() -> None:
    quote = "Soldiers with rifles attacked the camp"
    assert event_code("assault", "happened", words=["shot at", quote]).mode == "firearms"
    assert event_code("assault", "happened", words=["attacked", quote]).mode == "firearms"
    assert event_code("assault", "happened", words=["attacked", quote], read="ASSAULT/beat").mode == "beat"
    assert event_code("assault", "happened", words=["attacked", quote], read="ASSAULT/").mode is None
    assert event_code("assault", "happened", words=["attacked", quote], read="COERCE/arrest").mode == "firearms"
    # What was planned is a threat, and no act of the type that was read.
    assert event_code("assault", "planned", words=["attack", quote], read="ASSAULT/beat").mode == "violence"


def test_every_precise_code_is_of_its_type_and_has_a_label_and_a_figure() -> None:
    cameo, plover = ontology().cameo, ontology().plover
    modes = {event_type.code: {mode.name for mode in event_type.modes} for event_type in plover.event_types}
    assert all(row.mode in modes[row.type] for row in cameo.modes)
    assert all(row.mode is None or row.mode in modes[row.type or ""] for row in cameo.codes)
    assert {row.cameo for row in cameo.codes} <= set(cameo.labels)
    # Attacks on computers came after the tables of figures.
    assert set(cameo.labels) - {"176"} <= set(plover.cameo_goldstein)
    ruled = {rule.cameo for rule in ontology().claim_kinds.rules if rule.cameo}
    assert ruled <= set(cameo.labels)
    quads = {event_type.code: event_type.quad for event_type in plover.event_types}
    hostile = {row.cameo for row in cameo.codes if row.type and quads[row.type] == "material_conflict"}
    # A verdict stands among CAMEO's accusations, whatever it does to who is convicted.
    assert all(int(code[:2]) >= 14 for code in hostile - {"116"})
