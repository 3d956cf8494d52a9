"""The noun beside a verb decides which act it tells."""

from __future__ import annotations

import pytest

from benchmarks.statuses import article_of
from detente.actors import resolve
from detente.coding.acts.by_its_noun import LIFTING, as_promised
from detente.coding.drafts import Draft
from detente.coding.scene import Scene
from detente.encoder import trained
from detente.language import analyze
from detente.model import Kind, Span
from tests.coding.articles import claims_of, roles_of

pytestmark = pytest.mark.skipif(not trained(), reason="the package has no weights")


@pytest.mark.parametrize(
    ("sentence", "realis"),
    [
        ("Israel said on Thursday it would relax its land blockade of Gaza and let in building material.", "planned"),
        ("Peru promised to free the 12 Chilean fishermen it had seized in May.", "happened"),
        ("Turkey will lift its ban on Bulgarian poultry, its farm minister said.", "planned"),
        ("Norway said in Oslo that it would ease its curbs on Russian salmon.", "planned"),
    ],
)
def test_who_will_ease_or_free_gives_way(sentence: str, realis: str) -> None:
    claims = claims_of(sentence, engine="detente")
    assert [one.realis for one in claims if one.kind == "concession"] == [realis]
    assert not [one for one in claims if one.kind == "pledge"]


def test_who_promises_money_or_will_not_ease_gives_no_way() -> None:
    assert not claims_of("Denmark promised to lift its aid to Malawi by a third.", engine="detente", kind="concession")
    assert not claims_of("Turkey will not lift its ban on Bulgarian poultry.", engine="detente", kind="concession")


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway, for its part, lifted sanctions on a shipyard in Chile.",
        "Peru has eased its restrictions on imports from Bolivia.",
        "India scrapped duties on apples from Kenya on Friday.",
    ],
)
def test_who_ends_a_measure_takes_none(sentence: str) -> None:
    assert {"retreat", "concession"} & {one.kind for one in claims_of(sentence, engine="detente")}
    assert not claims_of(sentence, engine="detente", kind="sanction")


def test_who_only_raises_a_measure_or_imposes_one_ends_none() -> None:
    assert LIFTING.search("Norway lifted its duties on cars from Chile.")
    assert not LIFTING.search("Norway lifted its duties on cars from Chile to 25 percent.")
    assert not claims_of("Norway has imposed sanctions on Chile.", engine="detente", kind="retreat")


def test_a_tariff_that_takes_effect_is_taken_and_a_truce_kept() -> None:
    tariffs = claims_of("Canada's new tariffs on Chinese steel took effect on Monday.", engine="detente")
    assert {one.kind for one in tariffs} & {"sanction", "retreat"} == {"sanction"}
    truce = claims_of("A truce between Sudan and Chad took effect on Monday.", engine="detente")
    assert "sanction" not in {one.kind for one in truce}


@pytest.mark.parametrize(
    "sentence",
    ["The trade war between China and the United States deepened on Monday.", "Bolivia's war of words with Chile grew sharper."],
)
def test_nobody_is_struck_in_a_war_of_trade_or_words(sentence: str) -> None:
    assert not claims_of(sentence, engine="detente", kind="assault")


def test_who_supports_a_proposal_makes_none() -> None:
    told = "President Santos of Colombia proposed a summit with Venezuela. Venezuela supported this proposal."
    claims = claims_of(told, engine="detente")
    assert [roles_of(one)["proposer"] for one in claims if one.kind == "proposal"] == [{"COL"}]
    assert [roles_of(one)["speaker"] for one in claims if one.kind == "statement"] == [{"VEN"}]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Norway agreed to raise the pay of nurses from Togo.", "pledge"),
        ("Norway has agreed gladly to build homes for nurses from Togo.", "pledge"),
        ("Norway agreed to raise its blockade of Togo.", "concession"),
        ("Norway agreed to recall its fleet from Togo.", "concession"),
    ],
)
def test_who_promises_to_give_or_to_make_gives_no_way(sentence: str, kind: Kind) -> None:
    scene = Scene(resolve(analyze(article_of(sentence), trained=False)), 0)
    start = sentence.index("agreed")
    draft = Draft(
        kind="concession", sentence=0, trigger=Span(start=start, end=start + len("agreed")), quote=scene.whole,
        roles=(("actor", 0), ("target", 1)), realis="happened", confidence=0.9, rule="network",
    )  # fmt: skip
    found = as_promised(scene, draft)
    pledged = kind == "pledge"
    assert (found.kind, found.status) == (kind, "agreed" if pledged else None)
    assert [role for role, _ in found.roles] == (["promisor", "promisee"] if pledged else ["actor", "target"])
