"""On whose word a claim stands, for every engine alike."""

from __future__ import annotations

import time

import pytest

from detente.coding.parties.attribution import SHOWN
from detente.encoder import trained
from tests.coding.articles import claims_of


@pytest.mark.parametrize(
    ("sentence", "kind", "attribution"),
    [
        ("Turkey shelled a village in Syria on Monday.", "assault", "article"),
        ("Syria said that Turkey had shelled a village on Monday.", "assault", "other_side"),
        ("Turkey had shelled a village in Syria on Monday, Syria said.", "assault", "other_side"),
        ("Turkey had shelled a village in Syria, Turkish officials said.", "assault", "unnamed_official"),
        ("Turkey condemned Syria on Monday.", "accusation", "official"),
    ],
)
def test_who_speaks_decides_the_attribution(sentence: str, kind: str, attribution: str) -> None:
    assert [claim.attribution for claim in claims_of(sentence, kind=kind)][:1] == [attribution]


@pytest.mark.parametrize("engine", ["cues", "detente"])
def test_what_an_occasion_shows_is_the_articles_own_opinion(engine: str) -> None:
    claims = claims_of("The 9th National Congress has reinforced Laos's support for China and Vietnam.", engine=engine)
    spoken = [claim for claim in claims if claim.kind == "statement"]
    assert all((claim.attribution, claim.realis, claim.speaker) == ("article", "interpretation", None) for claim in spoken)
    assert not any(claim.attribution == "official" for claim in claims)


def test_a_speaker_is_given_only_where_somebody_speaks() -> None:
    sentences = [
        "Syria said that Turkey had shelled a village on Monday.",
        "Turkey shelled a village in Syria on Monday.",
        "Peru promised to send grain to Chile.",
    ]
    for claim in claims_of(*sentences):
        assert (claim.speaker is None) == (claim.attribution == "article") or claim.attribution in ("unnamed_official", "media")


@pytest.mark.parametrize(
    "sentence",
    [
        "This invitation reflects Laos's support for China as a partner.",
        "The decision underscored Laos's support for China as a partner.",
    ],
)
def test_what_an_act_shows_is_nobodys_statement_but_concerns_its_states(sentence: str) -> None:
    claims = claims_of("Laos invited China to a meeting.", sentence, engine="detente")
    spoken = [claim for claim in claims if claim.kind == "statement"]
    assert all((claim.realis, claim.participants) == ("interpretation", ()) for claim in spoken)
    assert all(set(claim.states) == {"LAO", "CHN"} for claim in spoken)


def test_a_wish_of_two_sides_that_nobody_utters_is_no_sides_word() -> None:
    claims = claims_of("Peru and Chile aim to remove barriers to trade with Bolivia.", kind="pledge")
    assert [claim.attribution for claim in claims] == ["article"]


@pytest.mark.parametrize("engine", ["cues", "detente"])
def test_both_sides_speak_under_the_names_of_both(engine: str) -> None:
    claims = claims_of(
        "Peru and Chile held talks in Lima.", "The two countries promised to send grain to Bolivia.", kind="pledge", engine=engine
    )
    assert [(claim.attribution, claim.speaker.name if claim.speaker else None) for claim in claims] == [
        ("official", "Peru and Chile")
    ]
    assert [claim.speaker.country for claim in claims if claim.speaker] == [None]


def test_an_invitation_that_a_visit_follows_is_the_word_of_who_invites() -> None:
    claims = claims_of(
        "Peru's foreign minister visits Chile at the invitation of President Gabriel Boric.", kind="invitation", engine="detente"
    )
    assert [(claim.attribution, claim.speaker.name if claim.speaker else None) for claim in claims] == [
        ("official", "Gabriel Boric")
    ]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (" underscored the friendship of the two", True),
        (", which came after years of doubt, re-confirmed their ties", True),
        (" was long and quiet", False),
        (" one two three four five six seven marked the day", False),
        ("亚" * 5_000, False),
        (" https://" + "a-b." * 2_000, False),
    ],
)
def test_what_an_occasion_shows_is_looked_for_word_by_word(words: str, shown: bool) -> None:
    start = time.process_time()
    assert (SHOWN.match(words) is not None) == shown
    assert time.process_time() - start < 5


@pytest.mark.skipif(not trained(), reason="the package has no weights")
def test_what_another_denies_within_a_charge_is_his_own_word() -> None:
    sentence = "The blockade of 2015, which Nepal blamed on India and India always denied, hurt both."
    (rejection,) = claims_of(sentence, kind="rejection", engine="detente")
    assert rejection.speaker is not None
    assert (rejection.attribution, rejection.speaker.country) == ("official", "IND")
