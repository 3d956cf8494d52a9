"""The baseline: who does what to whom, how firmly, and who says so, on sentences of our own."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.coding.articles import article_of, claims_of, roles_of


def test_help_goes_the_way_the_grammar_says_not_the_order_of_names() -> None:
    thanked = claims_of("The Kenyan envoy thanked Poland for its gift of wheat and its assistance to Kenya.", kind="aid")
    given_ = claims_of("Peru remembers the help that Japan gave to Peru after the earthquake.", kind="aid")
    assert [roles_of(claim) for claim in thanked[:1]] == [{"donor": {"POL"}, "recipient": {"KEN"}}]
    assert [roles_of(claim) for claim in given_[:1]] == [{"donor": {"JPN"}, "recipient": {"PER"}}]


def test_help_that_is_valued_was_given_to_who_values_it() -> None:
    words = "Kenya always appreciated the support and assistance that Poland and Norway have given to the East African country."
    claims = claims_of("Kenya met Poland.", words, kind="aid")
    assert [(roles_of(claim)["donor"], roles_of(claim)["recipient"], claim.realis) for claim in claims] == [
        ({"POL", "NOR"}, {"KEN"}, "happened")
    ]


def test_passive_keeps_the_doer() -> None:
    claim = claims_of("Egypt was condemned by Turkey on Monday over the verdicts.", kind="accusation")[0]
    assert roles_of(claim) == {"speaker": {"TUR"}, "target": {"EGY"}}


def test_a_passive_may_be_denied_in_short() -> None:
    (claim,) = claims_of("Peru wasn't invited to Chile by President Boric.", published="2023-05-10", kind="invitation")
    assert roles_of(claim) == {"inviter": {"CHL"}, "invitee": {"PER"}}


def test_help_for_a_third_that_another_gave_is_not_his() -> None:
    words = "Peru appreciated the assistance for Bolivia that Japan has given to Bolivia."
    assert {code for claim in claims_of(words, kind="aid") for code in roles_of(claim)["donor"]} == {"JPN"}


@pytest.mark.parametrize(
    ("sentence", "realis"),
    [
        ("President Emmanuel Macron met Chancellor Olaf Scholz in Paris.", "happened"),
        ("President Emmanuel Macron will meet Chancellor Olaf Scholz in Paris.", "planned"),
        ("President Emmanuel Macron has not met Chancellor Olaf Scholz in Paris.", "denied"),
        ("President Emmanuel Macron didn't meet Chancellor Olaf Scholz in Paris.", "denied"),
        ("President Emmanuel Macron hasn’t met Chancellor Olaf Scholz in Paris.", "denied"),
        ("President Emmanuel Macron regularly met Chancellor Olaf Scholz in Paris.", "habitual"),
    ],
)
def test_said_is_not_done(sentence: str, realis: str) -> None:
    assert [claim.realis for claim in claims_of(sentence, published="2023-05-10", kind="meeting")] == [realis]


def test_what_stands_behind_the_verb_can_deny_it_and_may_can_be_a_name() -> None:
    assert [claim.realis for claim in claims_of("Algeria has accused neither Morocco nor Spain.", kind="accusation")] == [
        "denied"
    ]
    words = "British Prime Minister Theresa May thanked France for its help."
    assert [claim.realis for claim in claims_of(words, kind="statement")] == ["happened"]


def test_a_promise_is_quoted_with_what_is_promised() -> None:
    (claim,) = claims_of("Mexico promised the government of Peru that there would be no impunity for the killers.", kind="pledge")
    assert claim.evidence[0].quote.endswith("no impunity for the killers")


def test_planned_signature_is_an_agreement_not_signed() -> None:
    claim = claims_of(
        "Companies of India and Brazil are scheduled to sign contracts on vaccines in the near future.", kind="agreement"
    )[0]
    assert (claim.status, claim.realis) == ("planned", "planned")
    assert claim.plover is not None
    assert claim.plover.type == "AGREE"


def test_invitations_to_two_are_two_invitations() -> None:
    claims = claims_of("Prime Minister Narendra Modi invited President Vladimir Putin and Foreign Minister Sergey Lavrov to visit India.", published="2021-12-06", kind="invitation")  # fmt: skip
    assert sorted(p.name for claim in claims for p in claim.participants if p.role == "invitee") == [
        "Sergey Lavrov",
        "Vladimir Putin",
    ]


def test_habitual_calls_are_one_habitual_claim_without_date() -> None:
    claims = claims_of("Leaders of Vietnam and Laos have regularly held phone talks.", published="2021-12-06", kind="call")
    assert [(claim.realis, claim.date) for claim in claims] == [("habitual", None)]


def test_a_shorter_label_is_mentioned_not_downgraded() -> None:
    claims = claims_of("Vietnam values its comprehensive strategic partnership with Russia.", "The strategic partnership of Vietnam and Russia is close.", kind="partnership_level")  # fmt: skip
    assert {claim.fields["event"] for claim in claims} <= {"mentioned", "reaffirmed"}
    assert {str(claim.fields["label"]) for claim in claims} == {"comprehensive strategic partnership", "strategic partnership"}


def test_anniversary_gives_the_base_year_with_its_rule() -> None:
    claim = claims_of("Vietnam and Russia are celebrating the 20th founding anniversary of strategic partnership in 2021.", kind="partnership_level")[0]  # fmt: skip
    assert claim.fields["since"] == "2001-01-01"
    assert claim.fields["since_rule"] == "2021 less 20 years"


def test_caption_and_body_tell_one_meeting() -> None:
    claims = claims_of(
        "Modi receives Russian minister",
        "Prime Minister Narendra Modi received Russian Foreign Minister Sergey Lavrov in New Delhi on Friday.",
        published="2022-04-01",
        kind="meeting",
    )
    assert len(claims) == 1


@settings(max_examples=60, deadline=None)
@given(
    st.text(
        alphabet=st.sampled_from(list("Russia Vietnam said met that, . President “” 's the of to and Putin 2021")), max_size=300
    )
)
def test_every_quote_is_its_slice(text: str) -> None:
    article = article_of("Title", text or "x")
    for claim in claims_of("Title", text or "x"):
        for one in claim.evidence:
            assert article.text[one.start : one.end] == one.quote


@pytest.mark.parametrize(
    "sentence", ["Chile has bought 12 patrol boats from Brazil.", "Chile ordered six trainer aircraft from a yard in Brazil."]
)
def test_who_buys_and_who_sells_trade(sentence: str) -> None:
    assert [roles_of(one) for one in claims_of(sentence, kind="cooperation")] == [{"member": {"CHL", "BRA"}}]


@pytest.mark.parametrize(
    "sentence",
    [
        "Chile ordered two frigates from Brazil to Panama.",
        "Chile ordered 40 marines home from Brazil.",
        "Chile bought no grain from Brazil.",
        "Chile ordered new troops from Brazil.",
    ],
)
def test_who_is_moved_or_not_bought_is_no_trade(sentence: str) -> None:
    assert not claims_of(sentence, kind="cooperation")


def test_who_will_ease_a_measure_gives_way() -> None:
    (claim,) = claims_of("Chile will gradually lift the ban on fruit from Peru.", kind="concession")
    assert (claim.realis, roles_of(claim)) == ("planned", {"actor": {"CHL"}, "target": {"PER"}})
    assert not claims_of("Chile will not lift the ban on fruit from Peru.", kind="concession")
