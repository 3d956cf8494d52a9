"""Single sentences as wires write them, without date or publisher: who, what, to whom."""

from __future__ import annotations

import pytest

from detente.actors.wording import sector_of_noun
from tests.coding.articles import claims_of

SPOKEN_OF = ("target", "addressee", "recipient", "host", "invitee", "promisee")


def told(text: str) -> set[tuple[str, str | None, str | None]]:
    """Returns the PLOVER type, the state of who acts and that of the other side, of each claim with two sides."""
    found = set()
    for claim in claims_of(text, engine="detente"):
        acting = [one for one in claim.participants if one.role not in SPOKEN_OF]
        other = [one for one in claim.participants if one.role in SPOKEN_OF]
        if claim.plover is not None:
            found |= {(claim.plover.type, one.country, two.country) for one in acting for two in other}
            found |= {(claim.plover.type, one.country, two.country) for one in acting for two in acting if one is not two}
    return found


@pytest.mark.parametrize(
    ("text", "event"),
    [
        # A capital at the beginning of a sentence says nothing: the police act.
        ("Police in Tashkent freed three opposition activists on Monday.", ("RETREAT", "UZB", "UZB")),
        # Somebody whose noun no list has, after an adjective.
        ("Latvia has arrested a Bulgarian beekeeper on charges of spying.", ("COERCE", "LVA", "BGR")),
        # Words without a stance that a list has.
        ("Iceland threw its weight behind Latvia in the dispute over herring.", ("SUPPORT", "ISL", "LVA")),
        # What may be given is an offer.
        ("Thailand may provide Laos with 40,000 tonnes of seed this spring.", ("AGREE", "THA", "LAO")),
        # A refusal is no denied refusal.
        ("Bogota has cancelled trade talks with Lima at short notice.", ("REJECT", "COL", "PER")),
        # Whom something is done to may be a place only.
        ("Israeli troops pulled out of the town of Jericho on Monday.", ("RETREAT", "ISR", "PSE")),
        # Two of one title act on one another.
        ("The presidents of Peru and Bolivia met on a boat on Lake Titicaca.", ("CONSULT", "PER", "BOL")),
        # Gunmen are not of the state of the foreigners whom they kill.
        ("Gunmen killed four Korean road workers in northern Mali on Thursday.", ("ASSAULT", "MLI", "KOR")),
    ],
)
def test_an_event_has_its_type_and_both_states(text: str, event: tuple[str, str, str]) -> None:
    assert event in told(text)


def test_who_is_named_in_a_dateline_takes_no_part() -> None:
    text = "ROME, May 3 - Ghana's foreign minister has accepted an invitation to visit Norway in July."
    states = {code for claim in claims_of(text, kind="invitation", engine="detente") for code in claim.states}
    assert "ITA" not in states
    assert "GHA" in states


@pytest.mark.parametrize(
    "text",
    [
        "Kenya offered help to Malawi after mudslides that killed 40 villagers in Malawi.",
        "Forty Kenyan soldiers were killed in a train crash in Malawi.",
    ],
)
def test_nature_and_chance_attack_nobody(text: str) -> None:
    assert not claims_of(text, kind="assault", engine="detente")


def test_a_states_protest_is_a_complaint() -> None:
    kinds = {claim.kind for claim in claims_of("Peru shrugged off Chilean protests against its new map.", engine="detente")}
    assert "protest" not in kinds
    assert "rejection" in kinds


@pytest.mark.parametrize(
    ("words", "sector"),
    [
        ("Rebel commanders", "REB"),
        ("opposition activists", "OPP"),
        ("200 schoolgirls", "EDU"),
        ("Catalan mayors", "GOV"),
        ("European Union ministers", "GOV"),
        ("lorry-drivers of Peru", "LAB"),
        ("three northern towns", None),
    ],
)
def test_a_noun_tells_what_people_are(words: str, sector: str | None) -> None:
    assert sector_of_noun(words) == sector


def test_who_reports_under_a_dateline_takes_no_part() -> None:
    (aid,) = claims_of("QNR - On Monday Norway gave Ghana 3 million dollars for its ports.", kind="aid", engine="detente")
    assert {one.country for one in aid.participants} == {"NOR", "GHA"}


def test_the_first_of_two_states_in_capitals_is_no_dateline() -> None:
    (meeting,) = claims_of("UAE - Jordan talks on water were held in Aqaba on Monday.", kind="meeting", engine="detente")
    assert {one.country for one in meeting.participants} == {"ARE", "JOR"}


def test_an_agencys_mark_is_no_part_of_the_words() -> None:
    (pledge,) = claims_of("(ANDINA) Peru and Chile have agreed to lift the ban on fish.", kind="pledge", engine="detente")
    assert pledge.evidence[0].quote == "Peru and Chile have agreed to lift the ban on fish"
