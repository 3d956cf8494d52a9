"""What grammar forbids, whichever engine reads: adjectives are no demands, guests do not invite, trust is no pledge."""

import pytest

from benchmarks.statuses import article_of
from detente.actors import resolve
from detente.coding.acts.readings import no_act
from detente.coding.drafts import Draft
from detente.coding.engines.modality import agreement_status
from detente.coding.scene import Scene
from detente.language import analyze
from detente.model import Span
from tests.coding.articles import claims_of, roles_of

VISIT = "President Emmanuel Macron met President Lula da Silva in Brasilia on Tuesday."


def test_demanding_is_an_adjective_before_for() -> None:
    words = "President Lula da Silva thanked France for its support in a field he called new and demanding for Brazil."
    assert not claims_of(words, kind="demand")
    assert claims_of("Brazil demanded that France withdraw its troops at once.", kind="demand")


def test_the_subject_of_the_first_verb_proposes_not_the_object_it_wants_to_act() -> None:
    claims = claims_of("Kenya wanted Poland to take part in the project and proposed talks on an agreement.", kind="proposal")
    assert [roles_of(claim)["proposer"] for claim in claims] == [{"KEN"}]


def test_who_accepts_an_invitation_is_invited() -> None:
    text = "President Emmanuel Macron accepted the invitation to visit Brazil with thanks."
    claims = claims_of(VISIT, text, kind="invitation", engine="detente")
    assert claims
    assert all("FRA" in roles_of(claim).get("invitee", set()) and claim.status == "accepted" for claim in claims)


@pytest.mark.parametrize(
    "text",
    [
        "President Lula da Silva will visit France at the invitation of President Emmanuel Macron.",
        "At the invitation of President Emmanuel Macron, President Lula da Silva came to Paris on Tuesday.",
    ],
)
def test_who_comes_at_an_invitation_is_invited_and_visits(text: str) -> None:
    (invitation,) = claims_of(text, kind="invitation", engine="detente")
    assert roles_of(invitation) == {"inviter": {"FRA"}, "invitee": {"BRA"}}
    assert [roles_of(visit)["visitor"] for visit in claims_of(text, kind="visit", engine="detente")] == [{"BRA"}]


def test_a_guess_of_the_article_is_no_proposal() -> None:
    assert not claims_of("Kenya met Poland. It suggests that Kenya wants to keep a balance with Poland.", kind="proposal")


@pytest.mark.parametrize("horizon", ["until 2030", "to 2030"])
def test_a_year_until_which_something_lasts_is_no_day_of_a_visit(horizon: str) -> None:
    text = f"President Emmanuel Macron ended a visit to Brazil with a statement on relations {horizon}."
    claims = claims_of(text, kind="visit")
    assert claims
    assert all(claim.date is None or claim.date.start != "2030-01-01" for claim in claims)


def test_the_words_of_a_level_show_the_act() -> None:
    text = 'Russia and Vietnam have agreed to lift their relations to a "strategic partnership of a comprehensive nature".'
    claim = claims_of(text, kind="partnership_level")[0]
    assert claim.subkind == "upgraded"
    assert claim.fields["label"] == "strategic partnership of a comprehensive nature"
    assert claim.evidence[0].quote.startswith("have agreed to lift")


def test_a_participle_behind_its_noun_tells_what_was_done_to_it() -> None:
    claims = claims_of("The names of the Kenyan officials invited remain unknown to Poland.", kind="invitation")
    assert [roles_of(claim) for claim in claims] == [{"invitee": {"KEN"}}]
    claims = claims_of("Poland invited Kenyan officials to Warsaw on Monday.", kind="invitation")
    assert [roles_of(claim) for claim in claims] == [{"inviter": {"POL"}, "invitee": {"KEN"}}]


def test_a_quote_ends_before_the_subject_of_what_is_not_quoted() -> None:
    words = "Having thanked Poland for its help with the harvest, he proposed that both countries open a school."
    claims = claims_of("President William Ruto met Polish officials in Nairobi.", words)
    assert claims
    assert not any(piece.quote.endswith(", he") for claim in claims for piece in claim.evidence)


def test_nobody_promises_to_themselves() -> None:
    claims = claims_of(
        "Peru met Chile.", "Peru and Chile pledged to open schools in both countries.", kind="pledge", engine="detente"
    )
    assert claims
    assert all(roles_of(claim) == {"promisor": {"PER", "CHL"}} for claim in claims)


def test_whom_the_first_verb_is_about_is_not_the_subject_of_the_second() -> None:
    words = "President Lula da Silva said that Brazil would sell France gas and was ready to lend it money."
    pledges = claims_of(VISIT, words, kind="pledge", engine="detente")
    assert pledges
    assert all(roles_of(claim)["promisor"] == {"BRA"} for claim in pledges)


def test_an_invitation_gladly_accepted_is_accepted_and_no_promise() -> None:
    words = "President Emmanuel Macron invited President Lula da Silva to Paris, and the Brazilian leader was happy to accept."
    (invitation,) = claims_of(VISIT, words, kind="invitation", engine="detente")
    assert invitation.status == "accepted"
    assert not claims_of(VISIT, words, kind="pledge", engine="detente")


@pytest.mark.parametrize("trigger", ["was happy to accept", "to accept", "accept"])
def test_however_much_of_the_answer_is_read_it_promises_nothing(trigger: str) -> None:
    text = "Peru invited Chile to Lima, and Chile was happy to accept."
    scene = Scene(resolve(analyze(article_of(text), trained=False)), 0)
    span = Span(start=text.index(trigger), end=len(text) - 1)
    draft = Draft(
        kind="pledge", sentence=0, trigger=span, quote=scene.whole, roles=(), realis="happened", confidence=0.9, rule="network"
    )
    assert no_act(scene, draft)


def test_who_makes_the_visit_is_named_before_and_the_agency_of_the_dateline_takes_no_part() -> None:
    words = "Brasilia (AFP) - The visit is made at the invitation of President Lula da Silva."
    (invitation,) = claims_of(VISIT, words, kind="invitation", engine="detente")
    assert roles_of(invitation) == {"inviter": {"BRA"}, "invitee": {"FRA"}}
    assert all(party.name != "AFP" for claim in claims_of(VISIT, words, engine="detente") for party in claim.participants)


def test_contracts_that_are_being_prepared_are_not_signed() -> None:
    words = "Contracts for more deliveries of gas are being prepared by firms of both countries."
    (claim,) = claims_of("Peru and Chile talk about gas", "Peru and Chile met.", words, kind="agreement", engine="detente")
    assert claim.status == "negotiating"
    told = "Contracts for gas were being prepared by firms"
    assert agreement_status(told, 0, told.index("prepared"), "prepared") == "negotiating"
    told = "a text that was being prepared since May was signed"
    assert agreement_status(told, 0, told.index("signed"), "signed") == "signed"


def test_who_makes_his_forces_fewer_near_another_retreats() -> None:
    words = "Chile's army said that it had cut the number of its soldiers near Peru by a third."
    (claim,) = [one for one in claims_of(words, engine="detente") if one.kind in ("retreat", "coercion", "mobilization")]
    assert claim.kind == "retreat"
    assert roles_of(claim) == {"actor": {"CHL"}, "target": {"PER"}}


def test_a_document_that_both_accept_is_an_agreement() -> None:
    words = "The agreement itself was accepted by both governments in Lima on 5 May."
    claims = claims_of("Peru and Chile agree on water", "Peru and Chile met.", words, engine="detente")
    assert [roles_of(claim) for claim in claims if claim.kind == "agreement"] == [{"signatory": {"PER", "CHL"}}]
    assert not [claim for claim in claims if claim.kind == "pledge"]


@pytest.mark.parametrize(
    ("text", "kind", "role", "doer"),
    [
        ("Kenya hopes to learn from Poland's work on rivers and invites France to build dams.", "invitation", "inviter", "KEN"),
        (
            "The Kenyan president praised the work of Poland and France on rivers, and urged Brazil to withdraw.",
            "demand",
            "speaker",
            "KEN",
        ),
        ("Kenya thanked Poland for its help, and France urged Brazil to withdraw its troops.", "demand", "speaker", "FRA"),
    ],
)
def test_a_second_verb_has_the_subject_of_the_first(text: str, kind: str, role: str, doer: str) -> None:
    claims = claims_of(text, kind=kind, engine="detente")
    assert [roles_of(claim)[role] for claim in claims] == [{doer}]
    assert {claim.speaker.country for claim in claims if claim.speaker} <= {doer}


@pytest.mark.parametrize(
    "words",
    [
        "Kenya urged Poland to accept the offer at once.",
        "Kenya called on Poland to be ready to accept a truce.",
        "Kenya pressed Poland to promise grain.",
    ],
)
def test_what_another_is_urged_to_do_is_no_promise(words: str) -> None:
    assert not claims_of("Kenya met Poland in Nairobi.", words, kind="pledge", engine="detente")
    assert not claims_of("Kenya met Poland in Nairobi.", words, kind="pledge")


def test_who_tells_what_his_own_forces_did_accuses_nobody() -> None:
    own = "Ethiopian troops captured two hills near the border, Ethiopia's defence ministry claimed."
    assert not claims_of(own, kind="accusation", engine="detente")
    other = "Ethiopia's defence ministry accused Eritrean troops of capturing two hills near the border."
    assert claims_of(other, kind="accusation", engine="detente")


def kinds_of(*paragraphs: str) -> set[str]:
    return {claim.kind for claim in claims_of(*paragraphs, published="2024-03-14", engine="detente")}


def test_a_courtesy_call_is_a_meeting() -> None:
    text = "The ambassador of Kenya paid a courtesy call on President Lula da Silva in Brasilia on 12 March 2024."
    (claim,) = claims_of(text, kind="meeting", engine="detente")
    assert roles_of(claim) == {"guest": {"KEN"}, "host": {"BRA"}}
    assert "visit" not in kinds_of(text)


def test_ties_are_ratified_in_words_and_treaties_as_treaties() -> None:
    assert "agreement" not in kinds_of(VISIT, "President Lula da Silva and President Macron ratified the old ties of friendship.")
    assert "agreement" in kinds_of(VISIT, "Brazil and France ratified the treaty on extradition in May 2019.")


def test_what_ended_is_no_deal() -> None:
    assert "agreement" not in kinds_of(
        "President Lula da Silva has concluded a series of meetings with envoys of France and Kenya."
    )
    assert "agreement" in kinds_of("Brazil and France concluded an agreement on visas in May 2019.")


def test_a_visit_of_long_ago_is_done() -> None:
    text = "The loan was agreed on during the state visit of President Jacques Chirac to Brazil in May 2006."
    assert {claim.status for claim in claims_of(VISIT, text, published="2024-03-14", kind="visit", engine="detente")} == {"done"}


def test_the_source_of_the_news_did_not_do_it() -> None:
    (claim,) = claims_of(
        "The flood of shells has killed 900 villagers in Chad, according to the United Nations.", kind="assault", engine="detente"
    )
    assert "UNO" not in roles_of(claim).get("actor", set())


def test_who_recalls_years_takes_no_measure_and_who_only_speaks_blames_nobody() -> None:
    recalled = "Kenya's president thanked the Polish ambassador and recalled the diplomat's long years of work in Nairobi."
    assert claims_of("Envoys of Kenya and Poland met in Nairobi.", recalled, kind="sanction", engine="detente") == []
    home = "Kenya recalled its ambassador to Poland on Monday."
    assert len(claims_of("Envoys of Kenya and Poland met in Nairobi.", home, kind="sanction", engine="detente")) == 1
    told = "Nine herders were killed on Friday at the border between Kenya and Ethiopia, the authorities of the Kenyan county of Marsabit said."
    assert claims_of("Envoys of Kenya and Ethiopia met in Nairobi.", told, kind="accusation", engine="detente") == []


def test_the_words_of_a_relative_clause_begin_with_the_documents_that_it_is_about() -> None:
    text = "Of the twenty agreements that Kenya and Poland signed in Nairobi in February, only six had entered into force."
    quotes = [
        claim.evidence[0].quote
        for claim in claims_of("Envoys of Kenya and Poland met.", text, kind="agreement", engine="detente")
    ]
    assert quotes
    assert all("twenty agreements that Kenya and Poland" in quote or "six" in quote for quote in quotes)


def test_who_accepts_in_a_clause_before_the_subject_is_invited() -> None:
    text = "Accepting the invitation of General Tiani, the Togolese president will travel to Niger in July."
    (invitation,) = claims_of(text, published="2024-06-20", kind="invitation", engine="detente")
    assert roles_of(invitation) == {"invitee": {"TGO"}, "inviter": {"NER"}}
    assert claims_of(text, published="2024-06-20", kind="pledge", engine="detente") == []
