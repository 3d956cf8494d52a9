"""Resolution -> Coding: one door for the engines.

`detente` (the default) is the trained network, `cues` the transparent baseline, `llm` a language model behind an endpoint. An engine reads
acts in sentences; what happens to them then stands in order in passes.py, under each engine (docs/coders.md).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

import msgspec

from detente import __version__
from detente.coding.claims.assemble import assemble
from detente.coding.drafts import Draft
from detente.coding.engines.cue_coder import cue_drafts
from detente.coding.passes import passed
from detente.coding.scene import Scene, article_pair
from detente.encoder import encoder, trained
from detente.model import Article, Coding, Engine, Refusal, Resolution, Usage

# Of stretches of the corpus' training passages with so many letters py3langid takes none for another language; of single sentences 1 in 200.
SURE_LETTERS = 300


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What an engine reads in an article: the acts of each sentence, what it had to refuse, and for `llm` what it took and whether all was answered."""

    acts: list[list[Draft]]
    refusals: tuple[Refusal, ...] = ()
    usage: Usage | None = None
    complete: bool = True


def code(resolution: Resolution, engine: Engine = "detente") -> Coding:
    """Returns the claims of an article, each with its words, and what was refused on the way.

    Pure for `detente` and `cues`: the same resolution gives the same claims, whatever ran before. What `llm` answers may vary.

    Raises:
        ConfigError: the engine is `llm`, and its endpoint is not set up or does not accept the key or model.
    """
    if engine == "detente" and not trained():
        engine = "cues"
    if engine != "llm" and is_foreign(resolution.analysis.article):
        return Coding(article=resolution.analysis.article, claims=(), refusals=(refused_language(resolution.analysis.article),))
    scenes = scenes_of(resolution)
    told = acts_told(resolution, scenes, engine)
    drafts = [passed(scene, acts, engine) for scene, acts in zip(scenes, told.acts, strict=True)]
    return coded(resolution, drafts, told, engine)


def is_foreign(article: Article) -> bool:
    """Tells whether an article is surely in another language than the English that grammar and network read, and nowhere in that."""
    if article.language is None or article.language[:2].lower() == "en":
        return False
    stretches = list(long_stretches(article.text))
    return bool(stretches) and not any(is_english(one) for one in stretches)


def long_stretches(text: str) -> Iterator[str]:
    """Yields the paragraphs of a text, as many together as it takes to tell their language; what is left at its end is none."""
    taken: list[str] = []
    for paragraph in text.split("\n\n"):
        taken.append(paragraph)
        if sum(letter.isalpha() for one in taken for letter in one) >= SURE_LETTERS:
            yield "\n\n".join(taken)
            taken = []


def is_english(text: str) -> bool:
    """Tells whether a stretch of text is in English."""
    import py3langid

    return bool(py3langid.classify(text)[0] == "en")


def refused_language(article: Article) -> Refusal:
    """Returns the refusal of an article that only `llm` can read."""
    message = f"a text in the language '{article.language}': the coders but `llm` read English"
    return Refusal(stage="coding", reason="language", message=message, address=article.address)


def scenes_of(resolution: Resolution) -> list[Scene]:
    """Returns the sentences of an article as engines and passes see them."""
    pair = article_pair(resolution)
    return [Scene(resolution, number, pair) for number in range(len(resolution.analysis.sentences))]


def acts_told(resolution: Resolution, scenes: list[Scene], engine: Engine) -> Told:
    """Returns the acts that an engine reads in each sentence of an article."""
    if engine == "cues":
        return Told(acts=[cue_drafts(scene) for scene in scenes])
    if engine == "detente":
        from detente.coding.engines.neural_coder import neural_drafts

        return Told(acts=neural_drafts(scenes))
    from detente.coding.engines.llm import read_with_llm

    reading = read_with_llm(resolution)
    acts = [[draft for draft in reading.drafts if draft.sentence == scene.number] for scene in scenes]
    return Told(acts=acts, refusals=reading.refusals, usage=reading.usage, complete=reading.complete)


def coded(resolution: Resolution, drafts: Iterable[Iterable[Draft]], told: Told, engine: Engine) -> Coding:
    """Returns the claims that an article's drafts make, a sentence's after the other, once they have gone through the passes."""
    claims, refusals = assemble(resolution, chain.from_iterable(drafts), coder_name(engine))
    return Coding(
        article=resolution.analysis.article, claims=tuple(claims), refusals=(*told.refusals, *refusals),
        usage=told.usage, complete=told.complete,
    )  # fmt: skip


def coder_name(engine: Engine = "detente") -> str:
    """Returns the name that claims carry: engine, version, and the weights where there are any."""
    if engine == "llm":
        from detente.coding.engines.llm import llm_settings

        return f"llm {__version__} / {llm_settings().model}"
    if engine == "cues" or not trained():
        return f"cues {__version__}"
    return f"detente {__version__} / model sha256:{encoder().card.weights_sha256[:12]}"
