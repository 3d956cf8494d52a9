"""Parties of an act stand in its own clause."""

from __future__ import annotations

import pytest

from detente.encoder import trained
from tests.coding.articles import claims_of, roles_of

pytestmark = pytest.mark.skipif(not trained(), reason="the package has no weights")


def test_who_promises_behind_a_relative_clause_heads_the_main_one() -> None:
    sentence = "Italy gave Tunisia 30 patrol boats, which Tunis will use on the coast, and promised to train 90 sailors."
    (pledge,) = claims_of(sentence, engine="detente", kind="pledge")
    assert roles_of(pledge)["promisor"] == {"ITA"}


def test_whom_the_summoned_blames_is_not_summoned() -> None:
    sentence = "Vietnam protested to China over the sinking of a boat and summoned the Chinese ambassador, who blamed the Vietnamese captain."
    accusations = claims_of(sentence, engine="detente", kind="accusation")
    assert all(roles_of(one).get("target") == {"CHN"} for one in accusations if roles_of(one)["speaker"] == {"VNM"})


def test_who_is_charged_there_is_charged_by_that_state() -> None:
    sentence = "Poland extradited a trader to the United States, where he is charged with fraud."
    accusations = claims_of(sentence, engine="detente", kind="accusation")
    assert all(roles_of(one).get("speaker") != {"POL"} for one in accusations)


def test_criticism_drawn_from_another_is_the_others() -> None:
    sentence = "Hungary blocked a statement of the European Union on Tibet, drawing criticism from Denmark."
    (accusation,) = claims_of(sentence, engine="detente", kind="accusation")
    assert roles_of(accusation) == {"speaker": {"DNK"}, "target": {"HUN"}}


def test_aircraft_sign_no_contract() -> None:
    sentence = "Bolivia will buy five aircraft from Brazil's Embraer under a contract signed in La Paz last week."
    (agreement,) = claims_of(sentence, engine="detente", kind="agreement")
    assert not any("aircraft" in one.name for one in agreement.participants)


def test_who_accepts_an_apology_concedes_nothing() -> None:
    sentence = "Thailand's prime minister telephoned Joko Widodo to apologise for the slight, and the Indonesian president accepted the apology."
    concessions = claims_of(sentence, engine="detente", kind="concession")
    assert all(roles_of(one)["actor"] == {"THA"} for one in concessions)


def test_a_source_of_news_does_not_ask() -> None:
    sentence = "According to Danish radio, the foreign ministry in Copenhagen has asked Eritrea to release a journalist."
    (demand,) = claims_of(sentence, engine="detente", kind="demand")
    assert not any("radio" in one.name for one in demand.participants)


def test_what_killed_people_was_not_who_is_named_before() -> None:
    sentence = "Dutch Prime Minister Mark Rutte threatened steps against Moscow over the downing of flight MH17, which killed 193 Dutch citizens."
    assert not any("NLD" in roles_of(one).get("actor", set()) for one in claims_of(sentence, engine="detente", kind="assault"))


def test_who_hears_a_complaint_is_not_threatened() -> None:
    sentence = "Bulgaria asked Turkey to open its market and said it would complain to the World Trade Organization."
    assert not any("IGO" in roles_of(one).get("target", set()) for one in claims_of(sentence, engine="detente"))


def test_who_defends_accuses_nobody() -> None:
    sentence = "Dhaka has gone to the World Bank against the dams, which New Delhi defends as being in line with the treaty."
    assert not any(roles_of(one)["speaker"] == {"IND"} for one in claims_of(sentence, engine="detente", kind="accusation"))


def test_who_receives_credentials_is_not_appointed() -> None:
    sentence = "Croatia's ambassador presented his credentials to King Harald of Norway on Thursday."
    assert not claims_of(sentence, engine="detente", kind="appointment")


def test_an_apology_that_is_accepted_stays_the_concession_of_who_made_it() -> None:
    claims = claims_of("Poland has accepted the apology of the Ukrainian ambassador.", engine="detente")
    assert ("concession", "UKR") in {(one.kind, one.participants[0].country) for one in claims}


def test_whom_a_verb_is_about_does_not_do_what_the_next_tells() -> None:
    text = "President William Ruto of Kenya was in Lima. The foreign minister of Chile, Omar Said, telephoned him and congratulated him on the accord."
    (praise,) = (one for one in claims_of(text, engine="detente", kind="statement") if "congratulated" in one.evidence[0].quote)
    assert roles_of(praise) == {"speaker": {"CHL"}, "addressee": {"KEN"}}


def test_of_two_who_are_named_the_last_is_on_a_visit() -> None:
    sentence = "President Andrzej Duda and President William Ruto, who is on an official visit to Poland, signed a tax treaty on Tuesday."
    (visit,) = claims_of(sentence, published="2023-05-05", engine="detente", kind="visit")
    assert roles_of(visit) == {"visitor": {"KEN"}, "host": {"POL"}}
    (treaty,) = claims_of(sentence, published="2023-05-05", engine="detente", kind="agreement")
    assert roles_of(treaty) == {"signatory": {"KEN", "POL"}}


def test_the_subject_of_the_next_verb_is_no_second_object() -> None:
    text = "The prime minister of Greece dismissed three ministers and police arrested forty students in Athens."
    arrest = next(
        one
        for one in claims_of(text, kind="coercion", engine="detente")
        if "police" in {party.name for party in one.participants}
    )
    assert {party.name for party in arrest.participants if party.role == "actor"} == {"police"}
    (praise,) = claims_of("Peru thanked Chile and Bolivia for their help.", kind="statement", engine="detente")
    assert roles_of(praise)["addressee"] == {"CHL", "BOL"}


def test_whom_a_junta_overthrew_promises_nothing() -> None:
    sentence = "The junta that overthrew President Ibrahim Boubacar Keïta in August 2020 had promised Niger to hold elections."
    (pledge,) = claims_of(sentence, engine="detente", kind="pledge")
    assert [one.name for one in pledge.participants if one.role == "promisor"] == ["junta"]
    assert pledge.speaker is not None
    assert pledge.speaker.name == "junta"


def test_a_clause_within_a_clause_ends_before_the_main_verb() -> None:
    sentence = "Kenya's president, who came from Kampala, where he had addressed the Parliament of Uganda, also met the Rwandan foreign minister."
    (meeting,) = claims_of(sentence, engine="detente", kind="meeting")
    assert {one.country for one in meeting.participants} == {"KEN", "RWA"}


def test_what_accords_are_on_signs_nothing() -> None:
    sentence = "The presidents of Cuba and Angola presided over the signing of five accords on health and the training of Angolan doctors."
    (agreement,) = claims_of(sentence, engine="detente", kind="agreement")
    assert not any("doctors" in one.name for one in agreement.participants)


def test_two_subjects_behind_that_stay_together() -> None:
    (pledge,) = claims_of(
        "The minister explained that Russia and China had accepted a draft on Monday.", kind="pledge", engine="detente"
    )
    assert roles_of(pledge)["promisor"] == {"RUS", "CHN"}
