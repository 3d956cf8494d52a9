"""Acts told without their parties: what became of a document, goods that arrive, work that goes on between the two states of an article."""

import pytest

from benchmarks.statuses import article_of
from detente.actors import resolve
from detente.coding.acts.unnamed import as_restored
from detente.coding.drafts import Draft
from detente.coding.scene import Scene
from detente.language import analyze
from detente.model import Claim, Kind, Span
from tests.coding.articles import claims_of, roles_of

TITLE = "Peru and Chile talk about water"
LEDE = "Peru and Chile met in Lima on Monday."


def read(text: str, lede: str = LEDE, title: str = TITLE) -> list[Claim]:
    """Returns the claims that only the last paragraph of an article on Peru and Chile makes."""
    claims = claims_of(title, lede, text, published="2022-05-10", engine="detente")
    return [claim for claim in claims if claim.evidence[0].quote in text]


@pytest.mark.parametrize(
    ("text", "status", "start"),
    [
        ("A separate treaty on fishing has been under negotiation since 2019.", "negotiating", "2019-01-01"),
        ("Negotiations had begun in April 2018 and were concluded last year.", "negotiating", "2018-04-01"),
        ("The protocol was ratified in March 2021.", "ratified", "2021-03-01"),
        ("The treaty came into force on 3 March 2021.", "in_force", "2021-03-03"),
        ("Four rivers are covered by the pact, which has been renewed twice.", "in_force", None),
        ("Four rivers are covered by the pact, which was prolonged most recently in March.", "in_force", "2022-03-01"),
        ("The fishing treaty remains suspended.", "suspended", None),
        ("The lease of the harbour ran out; the pact on pilots expired on 1 May.", "ended", None),
        ("The terms of the loan are still being worked out.", "negotiating", "2022-05-10"),
        ("Talks on a new treaty opened in Arica in March.", "negotiating", "2022-03-01"),
    ],
)
def test_what_became_of_a_document_is_a_matter_of_the_articles_pair(text: str, status: str, start: str | None) -> None:
    (claim,) = read(text)
    assert (claim.kind, claim.status, roles_of(claim)) == ("agreement", status, {"signatory": {"PER", "CHL"}})
    assert start is None or (claim.date is not None and claim.date.start == start)


def test_goods_bought_of_the_other_that_arrive_are_delivered() -> None:
    (claim,) = [
        one for one in read("The last of four boats ordered from Chile reached the port of Callao on 2 May.") if one.kind == "aid"
    ]
    assert (claim.status, roles_of(claim)) == ("delivered", {"donor": {"CHL"}, "recipient": {"PER"}})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chile had agreed to supply Peru with 300 pumps. Only some dozens have arrived, officials say.", True),
        ("Chile is to send two hundred pumps. A third of them has been delivered.", True),
        ("Chile is building two hundred pumps. A third of the workers have come from Arica.", False),
    ],
)
def test_a_number_of_the_goods_named_before_that_came_is_their_delivery(text: str, told: bool) -> None:
    found = [one for one in read(text) if one.kind == "aid" and one.status == "delivered"]
    assert [roles_of(one) for one in found] == [{"donor": {"CHL"}, "recipient": {"PER"}}] * told


def test_what_both_declare_themselves_in_favour_of_is_proposed() -> None:
    text = "The two Presidents declared themselves in favour of opening talks on a joint customs zone before the end of the year."
    assert ("proposed", {"proposer": {"PER", "CHL"}}) in [
        (one.status, roles_of(one)) for one in read(text) if one.kind == "proposal"
    ]


def test_what_became_of_a_document_keeps_the_words_after_it() -> None:
    (claim,) = read("Four rivers are covered by the pact, which has been renewed three times, most recently in May.")
    assert claim.evidence[0].quote.endswith("most recently in May")


def test_work_that_both_are_named_with_is_under_way() -> None:
    text = "Chilean President Gabriel Boric said that work was in hand to build the boats in Peru."
    (claim,) = [one for one in read(text) if one.kind == "cooperation"]
    assert (claim.realis, roles_of(claim)) == ("ongoing", {"member": {"PER", "CHL"}})


def test_a_document_of_others_is_not_the_pairs() -> None:
    others = read("The treaty of Bolivia and Brazil came into force in March.")
    assert not [one for one in others if "PER" in one.states and one.kind == "agreement"]
    wide = "Peru, Chile, Brazil and Bolivia met in Lima."
    assert not read("The protocol was ratified in June.", lede=wide, title="Four states talk about water")


def test_what_was_to_be_built_with_help_was_not_given() -> None:
    assert not [
        one for one in read("Chile scrapped two dams that were to have been built with help from Peru.") if one.kind == "aid"
    ]
    built = "Chile opened two dams that were built with help from Peru."
    assert [roles_of(one)["donor"] for one in read(built) if one.kind == "aid"] == [{"PER"}]


def test_a_document_that_the_body_brings_up_is_another_than_the_ledes() -> None:
    lede = "Peru and Chile signed eleven documents in Lima on Monday in the presence of President Gabriel Boric."
    text = "Codelco of Chile and the Ministry of Mines of Peru signed a memorandum on a smelter."
    assert [one.status for one in read(text, lede=lede) if one.kind == "agreement"] == ["signed"]


def test_what_became_of_a_document_since_is_another_act_than_the_ledes() -> None:
    lede = "Peru has ended its part in the water agreement with Chile."
    found = read("Four rivers are covered by the pact, which had been prolonged twice, most recently in May.", lede=lede)
    assert [one.status for one in found if one.kind == "agreement"] == ["in_force"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Relations had been broken off in 1978. They were restored by President Valdés in March 2010.", True),
        ("Ties between the two were re-established in March 2010.", True),
        ("The paintings had been damaged in 1978. They were restored by Dr Valdés in March 2010.", False),
    ],
)
def test_relations_that_were_restored_are_a_level_of_the_pair(text: str, told: bool) -> None:
    found = [one for one in read(text) if one.kind in ("partnership_level", "agreement")]
    assert [roles_of(one).get("member", roles_of(one).get("signatory")) for one in found] == [{"PER", "CHL"}] * told


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("Relations between Peru and Chile were restored by the ministers in May.", "were restored", "partnership_level"),
        ("Relations between Peru and Chile were restored after troops had withdrawn.", "withdrawn", "retreat"),
        ("Water supplies from Peru to Chile were restored in May.", "were restored", "retreat"),
    ],
)
def test_ties_taken_up_again_are_nothing_given_back(text: str, trigger: str, kind: Kind) -> None:
    scene = Scene(resolve(analyze(article_of(text), trained=False)), 0)
    span = Span(start=text.index(trigger), end=text.index(trigger) + len(trigger))
    draft = Draft(
        kind="retreat", sentence=0, trigger=span, quote=scene.whole, roles=(), realis="happened", confidence=0.9, rule="network"
    )
    found = as_restored(scene, draft)
    assert (found.kind, found.confidence) == (kind, 0.9)
    assert {role for role, _ in found.roles} == ({"member"} if kind == "partnership_level" else set())


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Under the treaty Chile is to open two ports for Peruvian ore.", {"CHL"}),
        ("Under this water pact, Peru will measure the flow each month.", {"PER"}),
        ("The engineers said that under the dam Chile would find gravel.", None),
    ],
)
def test_what_a_document_binds_a_side_to_is_agreed(text: str, sides: set[str] | None) -> None:
    pledges = [(one.status, roles_of(one).get("promisor")) for one in read(text) if one.kind == "pledge"]
    assert pledges == ([("agreed", sides)] if sides else [])


def test_a_joint_statement_that_was_adopted_is_a_paper_of_both() -> None:
    (claim,) = [one for one in read("A joint statement on the desert was adopted after the talks.") if one.kind == "agreement"]
    assert (claim.status, roles_of(claim)) == ("signed", {"signatory": {"PER", "CHL"}})


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "With this the custom of yearly talks and visits between the two foreign ministers has come to life again.",
            "coordination",
        ),
        ("The tradition of mutual visits of the mayors of Tacna and Arica is alive again, Peru and Chile said.", "coordination"),
        ("The flights between Tacna and Arica have been restored, Peru and Chile said.", "cooperation"),
    ],
)
def test_what_both_do_again_after_a_break_is_of_both(text: str, kind: str) -> None:
    (claim,) = [one for one in read(text) if one.kind in ("cooperation", "coordination")]
    assert (claim.kind, claim.realis, roles_of(claim)) == (kind, "happened", {"member": {"PER", "CHL"}})


@pytest.mark.parametrize(
    "text",
    [
        "Merchants would come once the practice of joint sittings has been revived.",
        "They hope that the tradition of mutual visits has come to life again.",
        "The flights of the national airline were restored.",
    ],
)
def test_what_is_hoped_for_or_of_one_side_is_not_done_again(text: str) -> None:
    assert not [one for one in read(text) if one.kind in ("cooperation", "coordination")]


def test_what_is_still_to_be_agreed_is_a_planned_agreement() -> None:
    (claim,) = read("How much may be caught is left open; the quotas are to be agreed within nine months.")
    assert (claim.kind, claim.status, claim.realis, roles_of(claim)) == (
        "agreement", "planned", "planned", {"signatory": {"PER", "CHL"}},
    )  # fmt: skip


def test_what_three_governments_are_to_agree_is_of_all_three() -> None:
    found = claims_of(
        "Peru, Chile and Bolivia sign declaration on the lake",
        "Peru, Chile and Bolivia signed a declaration on the lake on Monday.",
        "The rest is left to a study that the three governments will read; the fishing rules are to be agreed by the spring.",
        published="2022-05-10",
        engine="detente",
    )
    (claim,) = [one for one in found if one.status == "planned"]
    assert roles_of(claim) == {"signatory": {"PER", "CHL", "BOL"}}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Work on the Chilean tunnel to Tacna in Peru began on Monday.", True),
        ("The tunnel to Tacna, built by a Chilean firm, was opened on Monday.", True),
        ("In May a firm in Lima filled a first test batch of the serum and sent it to the institute in Santiago.", True),
        ("Work on the budget began on Monday.", False),
    ],
)
def test_works_that_begin_or_open_between_the_two_are_joint_work(text: str, found: bool) -> None:
    assert bool([claim for claim in read(text) if claim.kind == "cooperation"]) == found
