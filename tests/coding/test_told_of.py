"""Deeds that another verb is about: who judges, names or tells of them has not done them, nor is he struck."""

import pytest

from detente.actors import resolve
from detente.coding import code
from detente.language import analyze
from detente.model import Claim
from tests.coding.articles import article_of


def claims(text: str) -> list[Claim]:
    return list(code(resolve(analyze(article_of(text)))).claims)


def doers(text: str, kind: str) -> set[str]:
    roles = {"actor", "donor", "speaker"}
    return {one.name for claim in claims(text) if claim.kind == kind for one in claim.participants if one.role in roles}


@pytest.mark.parametrize(
    "text",
    [
        "Peru's foreign ministry condemned the attack and urged Bolivia to protect its nationals.",
        "The ambassador of Peru, citing raids on convoys in Bolivia, said that the road was closed.",
        "Peru denounced the recent drone strikes on Ghanaian ports.",
        "Peru called for an end to the shelling of Ghanaian villages.",
        "Peru offered its help after the bombing of a market in Ghana.",
        "Peru's defence ministry said that the shelling of Accra began at dawn.",
    ],
)
def test_who_judges_or_names_a_deed_has_not_done_it(text: str) -> None:
    assert not {name for name in doers(text, "assault") if "Peru" in name or "mbassador" in name}


@pytest.mark.parametrize(
    "text",
    [
        "Peru condemned Ghana's attack on the port of Callao.",
        "Peru condemned the attack by Ghana on the port of Callao.",
        "Ghana resumed its attacks on Peru on Monday.",
        "Ghana carried out air strikes on Peru on Monday.",
        "Peru's army said that Ghana had shelled the port of Callao.",
    ],
)
def test_who_is_named_with_the_deed_keeps_it(text: str) -> None:
    assert {name for name in doers(text, "assault") if "Ghana" in name}


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("Four Ghanaian soldiers killed as border shooting resumes", "soldiers"),
        ("Ghanaian fishermen killed in border clash, says ministry", "fishermen"),
        ("Two Peruvian diplomats arrested in Accra", "diplomats"),
    ],
)
def test_a_participle_without_an_object_tells_what_was_done_to_those_before_it(text: str, victims: str) -> None:
    told = [claim for claim in claims(text) if claim.kind in ("assault", "coercion")]
    assert told
    for claim in told:
        assert not [one for one in claim.participants if one.role == "actor" and victims in one.name]


def test_a_verb_with_its_object_keeps_its_doer() -> None:
    assert "Gunmen" in " ".join(doers("Gunmen killed four Ghanaian soldiers near Accra on Monday.", "assault")).title()


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("The visit of Peru's president to Ghana, announced last March, has not taken place.", False),
        ("The visit of Peru's president to Ghana did not take place.", False),
        ("The visit of Peru's president to Ghana took place on Monday and did not change much.", True),
    ],
)
def test_a_visit_that_has_not_taken_place_is_denied(text: str, done: bool) -> None:
    told = {claim.realis == "happened" for claim in claims(text) if claim.kind == "visit"}
    assert told == {done}


@pytest.mark.parametrize(
    "text", ["Peru's foreign ministry declined to comment.", "Peru's navy did not respond to a request for comment."]
)
def test_silence_to_reporters_turns_nobody_down(text: str) -> None:
    assert not [claim for claim in claims(text) if claim.kind == "rejection"]


def test_a_message_to_reporters_is_no_call() -> None:
    text = '"We urge Ghana to stop at once," Peru\'s defence ministry said in a text message to reporters.'
    assert not [claim for claim in claims(text) if claim.kind == "call"]


def test_an_earthquake_with_its_day_is_nobodys_assault() -> None:
    text = "Peru will rebuild the offices in Accra destroyed by the earthquake of 17 December, which killed 14 people."
    assert not [claim for claim in claims(text) if claim.kind == "assault"]


def test_gifts_received_from_a_state_are_its_own() -> None:
    text = "The minister of Peru renewed the thanks of the government and people of Peru for the donation of 5,000 tonnes of rice received from Ghana."
    (aid,) = [claim for claim in claims(text) if claim.kind == "aid"]
    assert {one.country for one in aid.participants if one.role == "donor"} == {"GHA"}
    assert {one.country for one in aid.participants if one.role == "recipient"} == {"PER"}


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("Peru and Ghana fought along their border for a second day on Friday, with at least 16 people dead.", True),
        ("Peru and Ghana clashed on Friday near the port of Callao.", True),
        ("Peru fought Ghana along their border on Friday.", False),
    ],
)
def test_two_that_fight_are_both_doers(text: str, both: bool) -> None:
    told = [claim for claim in claims(text) if claim.kind == "assault"]
    assert told
    for claim in told:
        states = {one.country for one in claim.participants if one.role == "actor"}
        assert (states == {"PER", "GHA"}) is both


def test_counterparts_of_two_states_have_their_own_names() -> None:
    text = "In Lima the president of Peru held talks with his Georgian and Turkish counterparts on Monday."
    names = {one.name: one.country for claim in claims(text) for one in claim.participants if one.country in ("GEO", "TUR")}
    assert names == {"Georgia": "GEO", "Turkey": "TUR"} or names == {"Georgia": "GEO", "Türkiye": "TUR"}


def test_who_heads_the_next_clause_took_no_part_in_the_deed() -> None:
    text = "The UN mission in Mali condemned the attack and its head met the rebels in Kidal."
    coding = code(resolve(analyze(article_of(text))), "detente")
    assert not [one for one in coding.claims if one.kind == "assault"]
