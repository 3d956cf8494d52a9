"""What one sentence promises or asks for twice: each verb has its own words, and to make a thing and to be supplied with it are two claims."""

import pytest

from tests.coding.articles import claims_of

TITLE = "Kenya and Norway"


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (
            "Kenya asked Norway to send more doses of the serum and to help it make the serum at home.",
            ["Kenya asked Norway to send more doses of the serum", "to help it make the serum at home"],
        ),
        (
            "Norway promised to supply Kenya with ten boats and to share the technology with a yard in Mombasa.",
            ["Norway promised to supply Kenya with ten boats", "to share the technology with a yard in Mombasa"],
        ),
        (
            "Kenya asked Norway to send more doses of the serum and to lower their price.",
            ["Kenya asked Norway to send more doses of the serum and to lower their price"],
        ),
        (
            "Norway promised Kenya to train the crews and to supply spare parts.",
            ["Norway promised Kenya to train the crews and to supply spare parts"],
        ),
    ],
)
def test_to_make_a_thing_and_to_be_supplied_with_it_are_two_claims(sentence: str, words: list[str]) -> None:
    claims = [one for one in claims_of(TITLE, sentence, engine="detente") if one.kind in ("proposal", "pledge")]
    assert [one.evidence[0].quote for one in claims] == words
    # The one whose words begin behind the verb has those of the verb beside them.
    assert all(len(one.evidence) == 1 + at for at, one in enumerate(claims))
    assert len({(one.kind, one.status, one.realis) for one in claims}) == 1


def test_each_of_two_verbs_has_its_own_words() -> None:
    sentence = "Norway would give Kenya six boats and was willing to train their crews, Oslo said."
    claims = claims_of(TITLE, sentence, engine="detente", kind="pledge")
    assert [one.evidence[0].quote for one in claims] == ["Norway would give Kenya six boats", "was willing to train their crews"]


def test_a_clause_with_a_subject_of_its_own_has_its_own_words() -> None:
    sentence = "Norway would go on lending Kenya boats, and the sailors of Kenya would be trained in Bergen, Oslo promised."
    quotes = [one.evidence[0].quote for one in claims_of(TITLE, sentence, engine="detente", kind="pledge")]
    assert "Norway would go on lending Kenya boats" in quotes
    assert not any("boats" in quote and "sailors" in quote for quote in quotes)


def test_verbs_with_nothing_between_them_share_their_words() -> None:
    sentence = "He said that he was willing and would do his best to bring Laos more Peruvian buyers."
    pledges = claims_of(
        "The ambassador of Peru to Laos met the foreign minister of Laos on Monday.", sentence, engine="detente", kind="pledge"
    )
    assert [one.evidence[0].quote for one in pledges] == [
        "he was willing and would do his best to bring Laos more Peruvian buyers"
    ]


def test_two_measures_of_one_sentence_are_two_claims() -> None:
    sentence = "Saudi Arabia severed diplomatic ties with Qatar on Monday and closed its air space to Qatari planes."
    quotes = [one.evidence[0].quote for one in claims_of(sentence, kind="sanction", engine="detente")]
    assert quotes == ["Saudi Arabia severed diplomatic ties with Qatar on Monday", sentence.rstrip(".")]


def test_verbs_that_share_their_object_are_one_measure() -> None:
    sentence = "Police in Kenya arrested and deported two Somali preachers."
    assert len(claims_of(sentence, kind="coercion", engine="detente")) == 1
