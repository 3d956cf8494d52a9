"""Names exchanged for training: spans stay true, nothing else of the sentence changes."""

import random
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from training.examples import SentenceExample, pair_places
from training.markup import MarkedMention, MarkedSentence, read_markup
from training.renaming import names_of, renamed, rewritten, stands_apart

MARKUP = """@ id=test-1 | date=2020-01-02 | style=wire | publisher=Test | country=NOR
> Norwegian Foreign Minister Kari Lie on Monday condemned Russia's raid on Mariupol and thanked Turkey.
m a | Norwegian Foreign Minister Kari Lie | NOR GOV | person | Minister of Foreign Affairs
m b | Russia | RUS - | state
m t | Turkey | TUR - | state
t on Monday
r a>b ACCUSE/disapprove
r a>t SUPPORT
c accusation @condemned | speaker=a target=b | happened official:a | q=condemned Russia's raid on Mariupol
c statement @thanked | speaker=a target=t | happened official:a
> Peru's army freed the hostages held by the rebels of Ayacucho.
m a | Peru's army | PER MIL | body
m h | hostages | PER CVL | group
m r | rebels of Ayacucho | PER REB | group
r a>h RETREAT/release
c retreat @freed | actor=a target=h | happened article
"""


def examples(folder: Path) -> list[SentenceExample]:
    path = folder / "test.ann"
    path.write_text(MARKUP, encoding="utf-8")
    return [
        SentenceExample(sentence=sentence, passage=passage.id, pairs=tuple(pair_places(sentence)))
        for passage in read_markup(path)
        for sentence in passage.sentences
    ]


def words(sentence: MarkedSentence, one: MarkedMention) -> str:
    return sentence.text[one.start : one.end]


def test_renamed_sentences_keep_their_annotated_words(tmp_path: Path) -> None:
    some = examples(tmp_path)
    names = names_of(some)
    for seed in range(200):
        for before in some:
            after = renamed(before, names, random.Random(seed))
            for old, new in zip(before.sentence.mentions, after.sentence.mentions, strict=True):
                surface = words(after.sentence, new)
                known = {name for found in names.values() for name in found}
                assert surface == words(before.sentence, old) or surface in known
            for old_claim, new_claim in zip(before.sentence.claims, after.sentence.claims, strict=True):
                assert after.sentence.text[slice(*new_claim.trigger)] == before.sentence.text[slice(*old_claim.trigger)]
            assert after.pairs == before.pairs


@given(name=st.text(min_size=1, max_size=30))
def test_any_name_can_stand_in_a_mention(name: str) -> None:
    text = "Russia met Turkey in Sochi."
    sentence = MarkedSentence(
        text=text,
        mentions=[
            MarkedMention(key="a", start=0, end=6, country="RUS", sector="-", type="state", office=None),
            MarkedMention(key="b", start=11, end=17, country="TUR", sector="-", type="state", office=None),
        ],
    )
    assert stands_apart(sentence, 0)
    after = rewritten(sentence, {0: name, 1: name})
    assert [words(after, one) for one in after.mentions] == [name, name]
    assert after.text == f"{name} met {name} in Sochi."


def test_a_pair_knows_the_words_that_tell_it(tmp_path: Path) -> None:
    first, second = examples(tmp_path)
    pair = next(one for one in first.pairs if one.labels[0] == "SUPPORT")
    assert [first.sentence.text[slice(*span)] for span in pair.told_by[0]] == ["thanked"]
    assert pair.told_by[1] == ()
    labels = {one.labels for one in second.pairs}
    assert labels == {("RETREAT", "NONE"), ("NONE", "NONE")}
