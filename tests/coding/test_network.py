"""The trained network: what must hold whatever its weights: probabilities, independence of order, verbatim quotes, abstention."""

import json
from itertools import permutations
from pathlib import Path

import msgspec
import numpy as np
import pytest

import detente.encoder.model
from detente.actors import resolve
from detente.coding import coder_name, relate
from detente.coding.engines import neural_coder
from detente.coding.engines.cue_coder import statements
from detente.coding.engines.pairing import Pairing
from detente.coding.scene import Scene
from detente.encoder import encoder, trained
from detente.encoder.model import PACK_TOKENS, packs
from detente.encoder.pairs import marked_text, read_all_pairs, read_pairs
from detente.encoder.pairs import run as run_marked
from detente.language import analyze
from detente.model import Span
from detente.ontology import ontology
from tests.coding.articles import article_of, claims_of

SENTENCE = "Turkey condemned Egypt on Monday, while Norway sent medicine to Sudan."


def spans(text: str, *names: str) -> list[tuple[int, int]]:
    return [(text.index(name), text.index(name) + len(name)) for name in names]


def test_weights_are_packaged_with_their_card() -> None:
    card = json.loads((Path(detente.encoder.model.WEIGHTS) / "card.json").read_text(encoding="utf-8"))
    assert trained()
    assert card["licence"] == "Apache-2.0"
    assert len(card["corpus_sha256"]) == 64
    assert card["weights_sha256"][:12] in coder_name()
    assert set(card["kinds"]) == set(ontology().claim_kinds.kinds)


def test_scores_are_probabilities_over_the_sixteen_types_and_none() -> None:
    source, target = spans(SENTENCE, "Turkey", "Egypt")
    scores = relate(SENTENCE, source, target)
    assert set(scores) == {"NONE", *(one.code for one in ontology().plover.event_types)}
    assert sum(scores.values()) == pytest.approx(1.0, abs=1e-4)


def test_direction_matters() -> None:
    turkey, egypt, norway, sudan = spans(SENTENCE, "Turkey", "Egypt", "Norway", "Sudan")
    assert relate(SENTENCE, turkey, egypt)["NONE"] < relate(SENTENCE, egypt, turkey)["NONE"]
    assert relate(SENTENCE, norway, sudan)["NONE"] < relate(SENTENCE, sudan, norway)["NONE"]


def test_output_does_not_depend_on_what_was_asked_before() -> None:
    turkey, egypt = spans(SENTENCE, "Turkey", "Egypt")
    first = relate(SENTENCE, turkey, egypt)
    relate("France and Spain trade in wine.", (0, 6), (11, 16))
    encoder().known.clear()
    assert relate(SENTENCE, turkey, egypt) == first


def test_the_pairs_of_one_call_do_not_see_each_other() -> None:
    turkey, egypt, norway, sudan = spans(SENTENCE, "Turkey", "Egypt", "Norway", "Sudan")
    together = read_pairs(encoder(), SENTENCE, [(turkey, egypt), (norway, sudan), (egypt, turkey)])
    for pair, reading in zip([(turkey, egypt), (norway, sudan), (egypt, turkey)], together, strict=True):
        (alone,) = read_pairs(encoder(), SENTENCE, [pair])
        assert alone is not None
        assert reading is not None
        assert alone.relation.argmax() == reading.relation.argmax()
        assert abs(alone.relation - reading.relation).max() < 0.02


def test_pairs_are_read_the_same_over_what_was_kept_of_their_text_and_whatever_else_is_read() -> None:
    other = "Peru, Chile, Norway and Sudan met in Lima, and Turkey thanked Egypt for the medicine that its doctors had brought."
    asked = [
        (SENTENCE, list(permutations(spans(SENTENCE, "Turkey", "Egypt", "Norway"), 2))),
        (SENTENCE, [tuple(spans(SENTENCE, "Turkey", "Egypt"))]),
        (other, list(permutations(spans(other, "Peru", "Chile", "Turkey", "Egypt"), 2))),
        (other, [((0, 0), (0, 4))]),
    ]
    texts = encoder().run([text for text, _ in asked])
    marked = [marked_text(encoder(), text, pairs) for text, (_, pairs) in zip(texts, asked, strict=True)][:3]
    together = run_marked(encoder(), marked)
    for one, states in zip(marked, together, strict=True):
        (alone,) = run_marked(encoder(), [one])
        assert np.array_equal(alone, states)
    found = read_all_pairs(encoder(), [(text, pairs) for text, (_, pairs) in zip(texts, asked, strict=True)])
    for readings, (text, pairs) in zip(found, asked, strict=True):
        for one, whole in zip(readings, read_pairs(encoder(), text, pairs), strict=True):
            assert (one is None) == (whole is None)
            assert one is None or whole is None or np.abs(one.relation - whole.relation).max() < 1e-5
    assert found[3] == [None]


def test_claims_of_a_sentence_do_not_depend_on_what_it_is_read_with() -> None:
    paragraphs = (
        SENTENCE,
        "Chile may lend Peru two ships, and Peru thanked it.",
        "Sanctions on Sudan were rejected by Egypt and Turkey.",
    )
    alone = {one.evidence[0].quote: one.confidence for text in paragraphs for one in claims_of(text, engine="detente")}
    for ordered in permutations(paragraphs):
        together = claims_of(" ".join(ordered), engine="detente")
        assert {one.evidence[0].quote: one.confidence for one in together} == pytest.approx(alone, abs=1e-3)


def test_a_sentence_has_the_same_states_whatever_it_is_run_with() -> None:
    texts = [
        SENTENCE,
        "Peru waited.",
        "Norway sent medicine, tents, blankets and forty doctors to the north of Sudan.",
        "Peru waited.",
    ] * 5
    together = encoder().run(texts)
    for text, encoded in zip(texts, together, strict=True):
        (alone,) = encoder().run([text])
        assert (alone.offsets, alone.ids) == (encoded.offsets, encoded.ids)
        assert np.abs(alone.states - encoded.states).max() < 1e-3


def test_packs_hold_every_text_once_and_are_small() -> None:
    sizes = {str(number): 3 + number * 7 % 60 for number in range(50)} | {"long": PACK_TOKENS + 30}
    found = list(packs(sizes))
    assert sorted(text for pack in found for text in pack) == sorted(sizes)
    assert all(len(pack) == 1 or max(sizes[text] for text in pack) * len(pack) <= PACK_TOKENS for pack in found)
    assert len(found) < len(sizes) / 2


def test_a_span_without_words_has_no_reading() -> None:
    turkey, *_ = spans(SENTENCE, "Turkey")
    assert read_pairs(encoder(), SENTENCE, [(turkey, (len(SENTENCE), len(SENTENCE)))]) == [None]


def test_a_long_text_is_read_around_the_pair() -> None:
    text = "Nothing happened here. " * 80 + SENTENCE + " Nothing happened there." * 80
    source, target = spans(text, "Turkey", "Egypt")
    assert max(relate(text, source, target).items(), key=lambda item: item[1])[0] == "ACCUSE"


def test_every_quote_is_its_slice_and_every_confidence_a_chance() -> None:
    paragraphs = (
        "Turkey and Egypt trade blame",
        SENTENCE,
        "President Emmanuel Macron will meet Chancellor Olaf Scholz in Paris.",
    )
    article = article_of(*paragraphs, published="2023-05-10")
    claims = claims_of(*paragraphs, published="2023-05-10", engine="detente")
    assert claims
    for claim in claims:
        assert 0 <= claim.confidence <= 1
        assert all(article.text[one.start : one.end] == one.quote for one in claim.evidence)


def test_a_text_without_actors_gives_no_claims() -> None:
    assert claims_of("Rain is expected in the hills on Monday.", engine="detente") == []


class Pairs(Pairing):
    """The relations of a sentence with one chance for every kind."""

    def __init__(self, scene: Scene, chance: float) -> None:
        super().__init__(scene, encoder(), encoder().run(["x"])[0])
        self.every = chance

    def support(self, kind: str, doers: list[int], others: list[int]) -> float:
        return self.every


@pytest.mark.parametrize(
    ("words", "chance", "pair", "kept"),
    [
        ("ships from Peru had left the port of Arica on Friday", 0.0, 0.0, False),
        ("ships from Peru had left the port of Arica on Friday", 0.5, 0.0, True),
        ("ships from Peru had left the port of Arica on Friday", 0.0, 0.9, True),
        ("Peru was grateful to Chile for the return of its ships", 0.0, 0.0, True),
    ],
)
def test_neutral_words_are_a_position_only_where_the_network_says_so(
    monkeypatch: pytest.MonkeyPatch, words: str, chance: float, pair: float, kept: bool
) -> None:
    scene = Scene(resolve(analyze(article_of(f"Bolivia said that {words}."))), 0)
    (quoted,) = statements(scene, [])
    monkeypatch.setattr(neural_coder, "chance_of", lambda *_: chance)
    scores = np.zeros((1, 1), dtype=np.float32)
    assert neural_coder.is_position(scene, encoder(), encoder().run(["x"])[0], scores, Pairs(scene, pair), quoted) is kept


def test_who_only_hopes_proposes_nothing() -> None:
    text = "the Party leader hoped that the two countries would go on, and he proposed a forum"
    hoped = neural_coder.Trigger(text.index("hoped"), text.index("hoped") + 5, "proposal", (4,), 0.7)
    proposed = neural_coder.Trigger(text.index("proposed"), text.index("proposed") + 8, "proposal", (14,), 0.7)
    assert neural_coder.hope_as_statement(text, hoped).kind == "statement"
    assert neural_coder.hope_as_statement(text, proposed) == proposed


@pytest.mark.parametrize(
    "sentence",
    [
        "Chile expelled two Peruvian diplomats on Monday.",
        "Chile gave Peru's ambassador two days to leave the country.",
        "Chile declared Peru's ambassador persona non grata.",
        "Chile declared two attachés of the Peruvian embassy unwanted.",
    ],
)
def test_envoys_sent_out_are_expelled_in_any_words(sentence: str) -> None:
    found = claims_of(sentence, kind="coercion", engine="detente")
    assert [(claim.subkind, claim.plover and claim.plover.type) for claim in found] == [("expulsion", "SANCTION")]


def test_words_that_are_a_statement_are_not_told_once_more_by_the_verb_of_saying() -> None:
    sentence = "The Peruvian minister affirmed that Peru always appreciated the support that Chile has given it."
    assert len([claim for claim in claims_of(sentence, kind="statement", engine="detente") if claim.subkind == "gratitude"]) <= 1


@pytest.mark.parametrize(
    ("role", "words", "realis"),
    [("caption", "receives", "happened"), ("caption", "is to receive", "planned"), ("body", "receives", "planned")],
)
def test_what_a_caption_shows_has_happened(role: str, words: str, realis: str) -> None:
    text = f"President Lula da Silva {words} Ambassador Kim."
    resolution = resolve(analyze(article_of(text)))
    (sentence,) = resolution.analysis.sentences
    analysis = msgspec.structs.replace(resolution.analysis, sentences=(msgspec.structs.replace(sentence, role=role),))
    scene = Scene(msgspec.structs.replace(resolution, analysis=analysis), 0)
    begin = text.index("receive")
    assert neural_coder.shown(scene, Span(start=begin, end=begin + 8), "planned") == realis


@pytest.mark.parametrize(("role", "realis"), [("title", "happened"), ("teaser", "happened"), ("body", "planned")])
def test_a_headline_in_the_present_tells_what_was_signed(role: str, realis: str) -> None:
    resolution = resolve(analyze(article_of("Peru, Kenya sign pact on fishing")))
    (sentence,) = resolution.analysis.sentences
    analysis = msgspec.structs.replace(resolution.analysis, sentences=(msgspec.structs.replace(sentence, role=role),))
    scene = Scene(msgspec.structs.replace(resolution, analysis=analysis), 0)
    assert neural_coder.shown(scene, Span(start=12, end=16), "planned") == realis


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("This invitation shows that Poland holds Kenya for a close partner.", "invitation"),
        ("These talks helped Kenya a great deal.", "meeting"),
    ],
)
def test_an_act_taken_up_by_this_is_not_told_again(words: str, kind: str) -> None:
    assert not claims_of("Kenya and Poland.", words, kind=kind, engine="detente")


def test_an_auxiliary_beside_the_words_of_an_act_is_no_act_of_its_own() -> None:
    text = "The envoys would speak again on 12 May."
    rest = neural_coder.Trigger(11, 16, "concession", (3,), 0.6)
    act = neural_coder.Trigger(17, 28, "pledge", (4, 5), 0.6)
    assert neural_coder.is_rest(text, rest, [rest, act])
    assert not neural_coder.is_rest(text, act, [rest, act])
    assert not neural_coder.is_rest(text, rest, [rest])
