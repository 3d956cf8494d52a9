"""Both sides of an act: the one that the words leave to the article, and whom neither grammar nor network takes for a party."""

import pytest

from tests.coding.articles import claims_of, roles_of

OPENING = "Kenya and Poland hold talks on the port of Lamu"
BEFORE = (
    "Kenyan and Polish ministers met in Nairobi on Monday to talk about the port. Poland is to lend Kenya money for the port."
)


def roles(text: str, kind: str) -> list[dict[str, set[str | None]]]:
    return [roles_of(one) for one in claims_of(OPENING, BEFORE, text, published="2024-03-14", kind=kind, engine="detente")]


@pytest.mark.parametrize(
    ("text", "kind", "role"),
    [
        ("The Polish side promised to study the plan.", "pledge", "promisee"),
        ("Kenya rejected the charge on Tuesday.", "rejection", "target"),
    ],
)
def test_the_other_state_of_the_article_is_the_other_side(text: str, kind: str, role: str) -> None:
    (found,) = roles(text, kind)
    (own,) = (states for name, states in found.items() if name != role)
    assert found[role] == {"KEN", "POL"} - own


def test_the_words_of_a_derived_party_name_its_state() -> None:
    found = claims_of(
        OPENING, BEFORE, "The Polish side promised to study the plan.", published="2024-03-14", kind="pledge", engine="detente"
    )
    claim = next(one for one in found if "study" in one.evidence[0].quote)
    (other,) = (one for one in claim.participants if one.role == "promisee")
    assert (other.name, other.text, other.actor) == ("Kenya", "Kenya", "state:KEN")
    assert claim.fields["states_rule"] == "the other state of the pair that the article deals with"


def test_a_notice_without_a_title_says_to_whom_something_is_done() -> None:
    found = claims_of(f"{BEFORE} The Polish side promised to study the plan.", kind="pledge", engine="detente")
    claim = next(one for one in found if "study" in one.evidence[0].quote)
    assert claim.states == ("POL",)


def test_words_to_somebody_of_ones_own_state_are_not_put_to_the_other() -> None:
    found = roles("The opposition in Nairobi accused the Kenyan president of a breach of the law.", "accusation")
    assert [one["target"] for one in found] == [{"KEN"}]


def test_who_acts_is_not_guessed() -> None:
    assert all("actor" not in one for one in roles("Three Kenyan trucks were seized at the border on Friday.", "coercion"))


def test_whom_the_network_is_sure_of_takes_no_part() -> None:
    text = "Chile imposed new tariffs on steel from Peru on Friday, a day after Brazilian President Luiz Inácio Lula da Silva had left Santiago."
    (claim,) = claims_of(text, published="2024-03-14", kind="sanction", engine="detente")
    assert roles_of(claim) == {"actor": {"CHL"}, "target": {"PER"}}


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        (
            "A Peruvian judge, whom Chile had arrested in May, was freed on Friday.",
            "coercion",
            {"actor": {"CHL"}, "target": {"PER"}},
        ),
        (
            "Chile, whose ambassador Peru expelled on Monday, called the step unjust.",
            "coercion",
            {"actor": {"PER"}, "target": {"CHL"}},
        ),
        ("Teachers called on Lima to raise their pay.", "demand", {"speaker": {"PER"}, "target": {"PER"}}),
        (
            "Chile will propose a text on fisheries together with Norway and Iceland.",
            "proposal",
            {"proposer": {"CHL", "NOR", "ISL"}},
        ),
        ("Chile has not withdrawn its soldiers from the valley.", "retreat", {"actor": {"CHL"}}),
    ],
)
def test_the_other_side_stands_where_the_grammar_of_the_verb_puts_it(text: str, kind: str, found: dict[str, set[str]]) -> None:
    claims = claims_of(text, published="2024-03-14", kind=kind, engine="detente")
    assert [roles_of(one) for one in claims] == [found]


def test_ranks_styles_and_possessives_are_no_posts() -> None:
    text = "General Pedro Quispe, Ayatollah Reza Ahmadi and Kenya's Mary Njeri met President William Ruto."
    assert [one.fields["post"] for one in claims_of(text, kind="office", engine="detente")] == ["President"]


def test_two_states_joined_by_a_hyphen_are_two_parties() -> None:
    (claim,) = claims_of("The Ghanaian-Togolese talks in Lomé resumed on Tuesday.", kind="meeting", engine="detente")
    assert roles_of(claim) == {"member": {"GHA", "TGO"}}
    assert not claims_of("A Ghanaian-American singer resumed her concerts on Tuesday.", kind="meeting", engine="detente")


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("Togo, together with Benin and Ghana, asked the World Bank for a loan.", "proposal", {"proposer": {"TGO", "BEN", "GHA"}, "addressee": {"IGO"}}),
        ("Togo joined Benin and Ghana in condemning Mali.", "accusation", {"speaker": {"TGO", "BEN", "GHA"}, "target": {"MLI"}}),
        ("Neither Togo nor Benin has withdrawn its soldiers.", "retreat", {"actor": {"TGO", "BEN"}}),
        ("Togo's foreign minister met her Beninese and Ghanaian counterparts in Lomé.", "meeting", {"member": {"TGO", "BEN", "GHA"}}),
    ],
)  # fmt: skip
def test_who_acts_together(text: str, kind: str, found: dict[str, set[str]]) -> None:
    (claim,) = claims_of(text, published="2024-03-14", kind=kind, engine="detente")
    assert roles_of(claim) == found


@pytest.mark.parametrize(
    ("text", "kind", "both"),
    [
        ("Norway welcomed the step.", "statement", True),
        ("Norway has offered to mediate.", "pledge", True),
        ("Norway has promised to open a school.", "pledge", False),
    ],
)
def test_who_looks_on_speaks_to_both_states_of_the_article(text: str, kind: str, both: bool) -> None:
    found = [one for one in roles(text, kind) if {"NOR"} in one.values()]
    assert any({"KEN", "POL"} in one.values() for one in found) is both


def test_who_stands_behind_the_verb_unlinked_signs_nothing() -> None:
    text = "Togo is large. Ministers of Benin and Ghana signed a memorandum to study it."
    assert [roles_of(one) for one in claims_of(text, kind="agreement", engine="detente")] == [{"signatory": {"BEN", "GHA"}}]


def test_a_statement_put_to_somebody_concerns_those_two_states() -> None:
    text = "Togolese President Faure Gnassingbé thanked Benin for its stand on the war in Ukraine."
    (claim,) = claims_of(text, kind="statement", engine="detente")
    assert claim.states == ("BEN", "TGO")


def test_or_joins_those_to_whom_a_word_is_given() -> None:
    (claim,) = claims_of("Togo promised that the dam would do no harm to Benin or Ghana.", kind="pledge", engine="detente")
    assert roles_of(claim) == {"promisor": {"TGO"}, "promisee": {"BEN", "GHA"}}


def test_states_take_part_by_their_leaders_and_not_beside_them() -> None:
    text = "He added that senior leaders of the two nations have regularly held talks by telephone."
    (call,) = claims_of(OPENING, BEFORE, text, published="2024-03-14", kind="call", engine="detente")
    assert {one.name for one in call.participants} == {"senior leaders"}
    assert roles_of(call) == {"member": {"KEN", "POL"}}


@pytest.mark.parametrize(
    ("text", "kind", "roles"),
    [
        (
            "Belarus released fourteen prisoners, among them a Polish journalist.",
            "retreat",
            {"actor": {"BLR"}, "target": {"BLR", "POL"}},
        ),
        ("The mayor of Gaza was threatened with death by Egyptian gunmen.", "threat", {"speaker": {"EGY"}, "target": {"PSE"}}),
        ("Cuba will send 200 nurses to Jamaica.", "pledge", {"promisor": {"CUB"}, "promisee": {"JAM"}}),
        (
            "Tanzania offered to investigate the shooting jointly with Uganda.",
            "pledge",
            {"promisor": {"TZA"}, "promisee": {"UGA"}},
        ),
        ("Angolan villagers blocked the road to Namibia on Monday.", "protest", {"actor": {"AGO"}}),
    ],
)
def test_to_whom_a_thing_is_done_by_the_words_behind_it(text: str, kind: str, roles: dict[str, set[str]]) -> None:
    assert all(roles_of(claim) == roles for claim in claims_of(text, kind=kind, engine="detente"))


def test_what_is_anothers_is_promised_to_him() -> None:
    text = "Kenyan doctors ended a strike when the government agreed to raise their pay."
    (pledge,) = claims_of(text, kind="pledge", engine="detente")
    assert "Kenyan doctors" in {party.name for party in pledge.participants}


def test_who_gets_round_sanctions_imposes_none() -> None:
    text = "Norwegian police suspect the owners of a Greek tanker of breaking sanctions on Russia."
    assert claims_of(text, kind="sanction", engine="detente") == []
