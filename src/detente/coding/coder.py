"""Resolution -> Coding: one door for the engines.

`detente` (the default) is the trained network, `cues` the transparent baseline, `llm` a language model behind an endpoint. An engine reads
acts in sentences; what happens to them then stands in order in passes.py, under each engine (docs/coders.md).
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

import msgspec

from detente import __version__
from detente.coding.claims.assemble import assemble
from detente.coding.drafts import Draft
from detente.coding.engines.cue_coder import cue_drafts
from detente.coding.passes import passed
from detente.coding.scene import Scene, article_pair
from detente.coding.tongues import foreign_sentences, has_english, refused_sentences, refused_text
from detente.encoder import encoder, trained
from detente.model import Coding, Engine, Refusal, Resolution, Usage


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
    analysis = resolution.analysis
    foreign = {} if engine == "llm" else foreign_sentences(analysis)
    if foreign and not has_english(analysis, foreign):
        return Coding(article=analysis.article, claims=(), refusals=(refused_text(analysis.article, foreign),))
    scenes = [scene for scene in scenes_of(resolution) if scene.number not in foreign]
    told = acts_told(resolution, scenes, engine)
    if foreign:
        counted = refused_sentences(analysis.article, foreign, len(analysis.sentences))
        told = msgspec.structs.replace(told, refusals=(counted, *told.refusals))
    drafts = [passed(scene, acts, engine) for scene, acts in zip(scenes, told.acts, strict=True)]
    return coded(resolution, drafts, told, engine)


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
