"""Who takes part, by the grammar around the act: subjects across a clause, objects right behind the verb, who only stands beside."""

import pytest

from detente.model import Engine
from tests.coding.articles import claims_of, roles_of

OPENING = "Envoys of Kenya and Poland met in Nairobi on Monday."


def roles(text: str, kind: str, engine: Engine = "detente") -> list[dict[str, set[str | None]]]:
    claims = claims_of(OPENING, text, published="2024-03-14", kind=kind, engine=engine)
    return [roles_of(claim) for claim in claims]


def test_a_clause_with_who_ends_before_the_verb_of_its_head() -> None:
    text = "Kenyan President William Ruto, who had met the Polish ambassador in May, promised that the port would stay open."
    assert [one["promisor"] for one in roles(text, "pledge")] == [{"KEN"}]


def test_the_second_verb_has_the_subject_of_the_first() -> None:
    text = "Peru thanked Chile for the loan and invited President Gabriel Boric to Lima."
    assert roles(text, "invitation") == [{"inviter": {"PER"}, "invitee": {"CHL"}}]


def test_who_heads_the_next_clause_received_nothing() -> None:
    assert roles("Peru gave 200 tonnes of rice, and Chile said that it was full.", "aid") == [{"donor": {"PER"}}]


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("Kenya summoned the Ethiopian ambassador on Friday.", "accusation", {"speaker": {"KEN"}, "target": {"ETH"}}),
        (
            "Since 1990 Norway has provided Malawi with loans of 2 billion kroner.",
            "aid",
            {"donor": {"NOR"}, "recipient": {"MWI"}},
        ),
        ("Canada imposed new tariffs on Mexican steel.", "sanction", {"actor": {"CAN"}, "target": {"MEX"}}),
    ],
)
def test_the_other_side_stands_right_behind_the_verb(text: str, kind: str, found: dict[str, set[str]]) -> None:
    assert roles(text, kind) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "The state visit of President William Ruto to Poland ended on Friday.",
        "President William Ruto's three-day visit to Poland ended on Friday.",
    ],
)
def test_who_makes_a_visit_told_by_a_noun_travels(text: str) -> None:
    assert roles(text, "visit") == [{"visitor": {"KEN"}, "host": {"POL"}}]


def test_nobody_speaks_to_his_own_state() -> None:
    found = roles("President Gabriel Boric hoped that Chile would grow.", "statement")
    assert found == [{"speaker": {"CHL"}}]


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("Ghana's foreign minister flew to Lomé from talks in Accra and in Paris.", {"TGO"}),
        ("Togo's foreign minister, back from talks in Paris, landed in Lomé.", set()),
    ],
)
def test_who_lands_somewhere_is_the_guest_of_that_state(text: str, hosts: set[str]) -> None:
    (visit,) = claims_of("Togo and Ghana", text, published="2023-05-10", kind="visit")
    assert roles_of(visit).get("host", set()) == hosts


def test_a_look_ahead_is_no_threat() -> None:
    assert not roles("We will carry the gas of our neighbours to every village, the Kenyan minister said.", "threat")
    assert roles("Kenya will treat any attack as an act of war, the Kenyan minister said.", "threat")
    assert roles("We will veto the pipeline of our neighbours, the Kenyan minister said.", "threat")


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        (
            "Reporters asked about the seizure of Peruvian fishing boats off Ica by Chilean patrols.",
            "coercion",
            {"actor": {"CHL"}, "target": {"PER"}},
        ),
        ("Kenya condemned the invasion of Ukraine by Russia.", "assault", {"actor": {"RUS"}, "target": {"UKR"}}),
    ],
)
def test_who_stands_behind_by_does_what_the_noun_tells(text: str, kind: str, found: dict[str, set[str | None]]) -> None:
    assert roles(text, kind) == [found]


def test_of_both_sides_the_other_is_addressed() -> None:
    text = "President William Ruto proposed that both sides open a school in Nairobi."
    assert roles(text, "proposal") == [{"proposer": {"KEN"}, "addressee": {"POL"}}]


def test_nobody_deals_with_himself() -> None:
    claims = claims_of(
        OPENING, "President William Ruto thanked his hosts for the talks.", published="2024-03-14", engine="detente"
    )
    for claim in claims:
        speakers = {one.name for one in claim.participants if one.role == "speaker"}
        assert not speakers & {one.name for one in claim.participants if one.role == "addressee"}


def test_the_meetings_of_a_second_verb_are_its_subjects() -> None:
    text = "President William Ruto met Prime Minister Donald Tusk and held talks with President Andrzej Duda."
    claims = claims_of(OPENING, text, published="2024-03-14", kind="meeting", engine="detente")
    pairs = [{one.name for one in claim.participants} for claim in claims]
    assert {"William Ruto", "Andrzej Duda"} in pairs
    assert {"Donald Tusk", "Andrzej Duda"} not in pairs


def test_the_object_of_one_verb_is_no_subject_of_the_next() -> None:
    text = "Lima does not believe him and demands that Bolivia hand over the men who fled."
    assert roles(text, "demand") == [{"speaker": {"PER"}, "target": {"BOL"}}]


def test_who_receives_is_given_to() -> None:
    assert roles("Laos will receive Japanese rice next month.", "aid") == [{"donor": {"JPN"}, "recipient": {"LAO"}}]


def test_who_governs_a_state_does_not_accuse_it() -> None:
    text = "Peruvian President Ollanta Humala said that a campaign of lies was being waged against his country."
    assert all("target" not in one for one in roles(text, "accusation"))
    text = "Peruvian opposition leader Keiko Fujimori accused Peru of breaking the law."
    assert {"speaker": {"PER"}, "target": {"PER"}} in roles(text, "accusation")


def test_after_a_comma_that_closes_no_list_and_begins_a_clause() -> None:
    text = "Peru sent a note to the two countries, and Chile condemned the launch by Bolivia."
    assert [one["speaker"] for one in roles(text, "accusation")] == [{"CHL"}]
    text = "Peru, Bolivia, and Chile signed a treaty on water."
    assert [one["signatory"] for one in roles(text, "agreement")] == [{"PER", "BOL", "CHL"}]


def test_who_gives_stands_behind_from_and_who_only_summoned_is_not_who_an_envoy_is_recalled_from() -> None:
    assert roles("Kenya accepted aid from Poland.", "aid") == [{"recipient": {"KEN"}, "donor": {"POL"}}]
    recalled = "Kenya recalled its ambassador to Poland, Jane Njoroge, for talks, hours after the Polish foreign minister, Jan Kowal, had summoned her."
    assert roles(recalled, "sanction") == [{"actor": {"KEN"}, "target": {"POL"}}]
    flooded = "Kenya sent 40 doctors to Poland, two days after the floods in the south, which killed 300 people."
    assert roles(flooded, "assault") == []


@pytest.mark.parametrize(
    "text",
    [
        "Algeria recalled its ambassador to Madrid for talks on Saturday.",
        "Algeria on Friday recalled its ambassador from Madrid.",
    ],
)
def test_an_envoy_is_recalled_from_the_state_he_was_sent_to(text: str) -> None:
    (claim,) = claims_of(OPENING, text, published="2024-03-14", kind="sanction", engine="detente")
    assert roles_of(claim) == {"actor": {"DZA"}, "target": {"ESP"}}
    assert claim.states == ("DZA", "ESP")


def test_who_looks_on_signs_nothing() -> None:
    text = "Peru's president and Chile's minister watched the signing of an agreement between Kenya and Poland."
    assert [one["signatory"] for one in roles(text, "agreement")] == [{"KEN", "POL"}]


def test_the_maker_of_goods_is_not_given_them() -> None:
    text = "Norway delivered 400,000 doses of AstraZeneca vaccine to Malawi last week."
    assert roles(text, "aid") == [{"donor": {"NOR"}, "recipient": {"MWI"}}]


def test_what_must_come_first_has_not_come() -> None:
    text = "The treaty between Kenya and Poland will enter into force after both parliaments have ratified it."
    claims = claims_of(OPENING, text, published="2024-03-14", kind="agreement", engine="detente")
    assert {claim.realis for claim in claims} == {"planned"}
    assert "ratified" not in {claim.status for claim in claims}
    done = claims_of(
        OPENING, "Kenya and Poland have ratified the treaty.", published="2024-03-14", kind="agreement", engine="detente"
    )
    assert [(claim.realis, claim.status) for claim in done] == [("happened", "ratified")]


def test_who_comes_with_a_visitor_is_no_host() -> None:
    text = "Kenyan President William Ruto, who arrived in Warsaw on Thursday with Foreign Minister Musalia Mudavadi, will stay for two days."
    assert roles(text, "visit") == [{"visitor": {"KEN"}, "host": {"POL"}}]


def test_a_journey_at_home_is_no_visit_to_the_other_state() -> None:
    text = "Peru summoned the Chilean ambassador on Tuesday. Chilean President Gabriel Boric, who flew to Arica on Tuesday, said order would be kept."
    claims = claims_of("Peru and Chile quarrel over the border.", text, published="2024-03-14", kind="visit", engine="detente")
    assert all("PER" not in claim.states for claim in claims)


def test_whose_complaints_are_told_complains() -> None:
    text = "Polish minister Jan Kowal promised to look into complaints of Kenyan exporters about payments."
    assert all("KEN" not in one.get("target", set()) for one in roles(text, "accusation"))


def test_who_looks_on_is_not_brought_back_as_the_pair_of_states() -> None:
    text = "The two leaders witnessed the exchange of documents between ministries and enterprises."
    claims = claims_of(OPENING, text, published="2024-03-14", kind="agreement", engine="detente")
    assert all(one.text != "two leaders" for claim in claims for one in claim.participants)
