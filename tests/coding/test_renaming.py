"""What the words make of the kind that an engine gave: calls, looks ahead, commitments that are only shown, items of a plan, papers not yet signed."""

import pytest

from detente.coding.engines.modality import agreement_status
from tests.coding.articles import claims_of, roles_of

OPENING = "Envoys of Kenya and Peru met in Lima on Monday."


def found(text: str, kind: str) -> list[tuple[str | None, str, str]]:
    claims = claims_of(OPENING, text, published="2024-03-14", kind=kind, engine="detente")
    return [(claim.status, claim.realis, claim.attribution) for claim in claims]


def test_talks_by_telephone_are_calls() -> None:
    text = "The presidents of Kenya and Peru have often held telephone conversations."
    assert [realis for _, realis, _ in found(text, "call")] == ["habitual"]
    assert all(text != claim.evidence[0].quote for claim in claims_of(OPENING, text, kind="meeting", engine="detente"))


def test_a_commitment_that_is_only_shown_is_no_pledge() -> None:
    assert not found("The visit has reinforced Kenya's commitment to Peru, Minister Musalia Mudavadi told the press.", "pledge")
    assert found("Kenya renewed its commitment to Peru.", "pledge")


def test_what_a_proposal_includes_has_not_been_given() -> None:
    text = "Mudavadi proposed that both countries work closer in fishing, including the supply of nets to Kenya."
    assert not found(text, "aid")


def test_an_evil_that_is_fought_is_no_enemy() -> None:
    evils = (
        "Peru has declared war on poverty in Kenya.",
        "Kenya's police have stepped up their battle against poaching, Peru said.",
    )
    told = [claim for words in evils for claim in claims_of(OPENING, words, published="2024-03-14", engine="detente")]
    assert not {claim.kind for claim in told} & {"assault", "coercion", "threat", "mobilization"}
    rebels = "Peru's army attacked the rebels in the fight against the insurgents of Ayacucho on Sunday, killing twelve of them."
    assert "assault" in {claim.kind for claim in claims_of(OPENING, rebels, published="2024-03-14", engine="detente")}


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("Peru and Kenya have been negotiating a customs accord since 2019.", "accord", "negotiating"),
        (
            "An accord with Kenya on the training of seafarers and harbour pilots is being prepared for signing.",
            "accord",
            "planned",
        ),
        ("An accord with Kenya on the training of seafarers and harbour pilots is being drafted.", "accord", "negotiating"),
        ("Peru and Kenya signed a customs accord on Tuesday.", "signed a customs accord", "signed"),
    ],
)
def test_a_paper_that_is_talked_about_is_not_signed(text: str, trigger: str, status: str) -> None:
    assert agreement_status(text, 0, text.index(trigger), trigger) == status


def test_a_headline_in_the_present_tells_what_was_signed() -> None:
    (claim,) = claims_of(
        "Peru, Kenya sign $40 million loan for ports", OPENING, published="2024-03-14", kind="agreement", engine="detente"
    )
    assert (claim.status, claim.realis) == ("signed", "happened")
    assert roles_of(claim) == {"signatory": {"PER", "KEN"}}


def test_help_told_by_who_received_it_is_the_other_sides_word() -> None:
    text = "The Kenyan minister, Musalia Mudavadi, said that Peru had donated 40 tonnes of rice to Kenya."
    assert {attribution for _, _, attribution in found(text, "aid")} == {"other_side"}


def test_those_invited_have_said_nothing() -> None:
    text = "The names of the Kenyan officials invited remain unknown to Peru."
    assert {attribution for _, _, attribution in found(text, "invitation")} <= {"article"}


def test_who_accepts_an_invitation_promises_nothing_besides() -> None:
    text = "Kenya's president invited Polish President Andrzej Duda to Nairobi. The guest accepted with pleasure."
    assert not claims_of(OPENING, text, published="2024-03-14", kind="pledge", engine="detente")
    (invitation,) = claims_of(OPENING, text, published="2024-03-14", kind="invitation", engine="detente")
    assert invitation.status == "accepted"


def test_an_acceptance_told_apart_is_the_invitations() -> None:
    text = "Polish President Andrzej Duda accepted the invitation."
    (invitation,) = claims_of(OPENING, text, published="2024-03-14", kind="invitation", engine="detente")
    assert (invitation.status, roles_of(invitation)) == ("accepted", {"invitee": {"POL"}})
    assert not claims_of(OPENING, text, published="2024-03-14", kind="pledge", engine="detente")


def test_what_else_is_accepted_stays_a_promise() -> None:
    text = "Poland accepted the terms of the loan."
    assert claims_of(OPENING, text, published="2024-03-14", kind="pledge", engine="detente")


@pytest.mark.parametrize("goods", ["six helicopters", "25 tanks", "48 fighters"])
def test_an_order_for_goods_is_trade(goods: str) -> None:
    text = f"Kenya has ordered {goods} from Sweden, the ministry said on Monday."
    told = claims_of(OPENING, text, published="2024-03-14", engine="detente")
    assert [roles_of(claim) for claim in told if claim.kind == "cooperation"] == [{"member": {"KEN", "SWE"}}]
    assert not {claim.kind for claim in told} & {"mobilization", "demand", "aid"}


def test_an_order_to_withdraw_is_no_trade() -> None:
    text = "Kenya has ordered the withdrawal of troops from Somalia."
    told = {claim.kind for claim in claims_of(OPENING, text, published="2024-03-14", engine="detente")}
    assert "retreat" in told
    assert "cooperation" not in told


def test_a_declaration_that_both_adopt_is_a_paper() -> None:
    text = "The presidents of Kenya and Peru adopted a joint statement on fishing."
    claims = claims_of(OPENING, text, published="2024-03-14", engine="detente")
    assert [(claim.status, roles_of(claim)) for claim in claims if claim.kind == "agreement"] == [
        ("signed", {"signatory": {"KEN", "PER"}})
    ]


def test_help_of_nobody_to_nobody_known_is_no_aid() -> None:
    text = "To help businesses raise their exports, the fair has many forms of support."
    assert claims_of(text, kind="aid", engine="detente") == []


def test_talks_over_a_hotline_are_a_call() -> None:
    text = "The armies of Kenya and Peru settled it in talks over the hotline."
    assert found(text, "call")
    assert all(text[:-1] != claim.evidence[0].quote for claim in claims_of(OPENING, text, kind="meeting", engine="detente"))


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("The quarrel with Peru has hit Kenyan growers of tea.", False),
        ("Prices have hurt Kenyan exporters badly.", False),
        ("Peruvian jets hit Kenyan soldiers near the border.", True),
    ],
)
def test_what_strikes_without_a_hand_is_no_assault(text: str, struck: bool) -> None:
    assert bool(found(text, "assault")) is struck


def test_who_looks_forward_to_something_promises_nothing() -> None:
    text = "Kenya's foreign ministry said that it looked forward to the work of the embassies."
    assert not found(text, "pledge")


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("A fishing treaty between Ghana and Togo was terminated last month.", "ended"),
        ("The transit accord has been put on hold by Serbia and Hungary.", "suspended"),
        ("Peru and Kenya are negotiating a treaty on the return of prisoners.", "negotiating"),
        ("Senegal's parliament approved the fishing treaty with Cape Verde.", "ratified"),
    ],
)
def test_what_becomes_of_a_document_is_an_agreement(words: str, status: str) -> None:
    claims = claims_of(words, published="2022-05-10", engine="detente")
    assert [claim.status for claim in claims if claim.kind == "agreement"] == [status]
    assert not [claim for claim in claims if claim.kind in ("sanction", "meeting", "pledge")]


def test_who_ends_a_treaty_with_another_takes_a_measure() -> None:
    claims = claims_of("Mali ended its defence treaty with France.", published="2022-05-10", engine="detente")
    assert "sanction" in [claim.kind for claim in claims]


@pytest.mark.parametrize(
    ("text", "kind", "other"),
    [
        ("Togo called on Benin and Ghana to hold talks with the teachers.", "proposal", "demand"),
        ("Togo asked Ghana for tents and medicines.", "proposal", "demand"),
        ("Elders of Togo begged Ghana to release the two nurses.", "demand", "proposal"),
        ("Togo demanded that Ghana hold talks with the teachers.", "demand", "proposal"),
    ],
)
def test_what_is_asked_for_makes_a_proposal_or_a_demand(text: str, kind: str, other: str) -> None:
    kinds = {claim.kind for claim in claims_of(text, published="2024-03-14", engine="detente")}
    assert kind in kinds
    assert other not in kinds


def test_the_end_of_a_stay_is_no_journey_planned() -> None:
    assert not found("The Peruvian president is due to leave Nairobi on Friday.", "visit")
    assert found("The Peruvian president is due to leave Lima on Friday for Nairobi.", "visit")


def test_an_order_for_people_is_no_trade() -> None:
    assert "cooperation" not in {
        one.kind for one in claims_of("Chad ordered 40 soldiers from Sudan home on Monday.", engine="detente")
    }


def test_goods_in_the_words_of_the_order_are_bought_all_the_same() -> None:
    (trade,) = claims_of("Poland ordered 180 tanks from South Korea.", engine="detente")
    assert trade.kind == "cooperation"
    assert trade.states == ("KOR", "POL")


@pytest.mark.parametrize("words", ["agreed on a plan for carrying out the customs accord", "agreed a timetable for a truce"])
def test_a_plan_that_is_agreed_on_is_no_treaty_to_come(words: str) -> None:
    assert "planned" not in {realis for _, realis, _ in found(f"Kenya and Peru have {words}.", "agreement")}
    assert ("agreed", "happened") in {one[:2] for one in found(f"Kenya and Peru have {words}.", "pledge")}


def test_what_is_ratified_is_no_side_of_it() -> None:
    text = (
        "The trade accord between Kenya and Peru was signed in Bolivia in May.",
        "It has since been ratified by both, Peru in spring.",
    )
    claims = claims_of(*text, published="2024-03-14", kind="agreement", engine="detente")
    assert [one.states for one in claims if one.status == "ratified"] == [("KEN", "PER")]
