"""Two sentences joined: all that holds in each holds still, at its words, and nothing holds across."""

import random

from training.examples import SentenceExample, passages, sentence_examples
from training.joining import fit, join
from training.labels import NONE

SENTENCES = [one for passage in passages("tune") for one in sentence_examples(passage)][:120]


def words(example: SentenceExample) -> list[str]:
    """Returns the words of mentions and triggers, in order of the annotation."""
    text, sentence = example.sentence.text, example.sentence
    return [text[one.start : one.end] for one in sentence.mentions] + [text[slice(*claim.trigger)] for claim in sentence.claims]


def test_spans_move_with_their_words_and_halves_stay_apart() -> None:
    chance = random.Random(1)
    pairs = [(one, two) for one in SENTENCES for two in SENTENCES[:20] if fit(one, two)]
    assert pairs
    for one, two in chance.sample(pairs, 60):
        both = join(one, two, chance)
        if both is one:
            continue
        assert sorted(word.casefold() for word in words(both)) == sorted(word.casefold() for word in words(one) + words(two))
        count = len(one.sentence.mentions)
        across = [pair for pair in both.pairs if pair.first < count <= pair.second]
        assert all(pair.labels == (NONE, NONE) for pair in across)
        assert len(both.pairs) == len(one.pairs) + len(two.pairs) + len(across)
        assert {mention.key for mention in both.sentence.mentions[:count]}.isdisjoint(
            mention.key for mention in both.sentence.mentions[count:]
        )
