"""Resolution -> Coding: one door for the engines.

`detente` (the default) is the trained network, `cues` the transparent baseline, `llm` a language model behind an endpoint; the grammar of
standing facts is the same under each (docs/coders.md).
"""

from __future__ import annotations

from detente import __version__
from detente.coding.acts.means import given_by_means
from detente.coding.acts.unnamed import unnamed_drafts
from detente.coding.claims.assemble import article_pair, assemble
from detente.coding.drafts import Draft
from detente.coding.engines.cue_coder import cue_drafts
from detente.coding.parties.attribution import attributed
from detente.coding.parties.completion import complete
from detente.coding.scene import Scene
from detente.coding.standing.facts import standing_drafts
from detente.encoder import encoder, trained
from detente.model import Coding, Engine, Resolution


def code(resolution: Resolution, engine: Engine = "detente") -> Coding:
    """Returns the claims of an article, each with its words, and what was refused on the way.

    Pure for `detente` and `cues`: the same resolution gives the same claims, whatever ran before. What `llm` answers may vary.

    Raises:
        ConfigError: the engine is `llm`, and its endpoint is not set up or does not accept the key or model.
    """
    if engine == "llm":
        return code_with_llm(resolution)
    if engine == "detente" and not trained():
        engine = "cues"
    drafts: list[Draft] = []
    pair = article_pair(resolution)
    scenes = [Scene(resolution, number) for number in range(len(resolution.analysis.sentences))]
    for scene, acts in zip(scenes, acts_told(scenes, engine), strict=True):
        drafts += sentence_drafts(scene, acts, pair)
    claims, refusals = assemble(resolution, drafts, coder_name(engine))
    return Coding(article=resolution.analysis.article, claims=tuple(claims), refusals=tuple(refusals))


def code_with_llm(resolution: Resolution) -> Coding:
    """Returns the claims that a language model reads, completed as the other engines' are, with the standing facts of the grammar."""
    from detente.coding.engines.llm import read_with_llm

    reading = read_with_llm(resolution)
    drafts = [one for draft in reading.drafts for one in complete(Scene(resolution, draft.sentence), draft)]
    for number in range(len(resolution.analysis.sentences)):
        drafts += standing_drafts(Scene(resolution, number))
    claims, refusals = assemble(resolution, drafts, coder_name("llm"))
    return Coding(
        article=resolution.analysis.article, claims=tuple(claims), refusals=(*reading.refusals, *refusals),
        usage=reading.usage, complete=reading.complete,
    )  # fmt: skip


def acts_told(scenes: list[Scene], engine: Engine) -> list[list[Draft]]:
    """Returns the acts that an engine reads in each sentence of an article."""
    if engine == "cues":
        return [cue_drafts(scene) for scene in scenes]
    from detente.coding.engines.neural_coder import neural_drafts

    return neural_drafts(scenes)


def sentence_drafts(scene: Scene, acts: list[Draft], pair: frozenset[str]) -> list[Draft]:
    """Returns the acts of one sentence of an article on a pair, completed, with what every engine reads alike."""
    acts = given_by_means(scene, [one for draft in acts for one in complete(scene, draft)])
    drafts = [*acts, *unnamed_drafts(scene, acts, pair), *standing_drafts(scene)]
    return [attributed(scene, draft) for draft in drafts]


def coder_name(engine: Engine = "detente") -> str:
    """Returns the name that claims carry: engine, version, and the weights where there are any."""
    if engine == "llm":
        from detente.coding.engines.llm import llm_settings

        return f"llm {__version__} / {llm_settings().model}"
    if engine == "cues" or not trained():
        return f"cues {__version__}"
    return f"detente {__version__} / model sha256:{encoder().card.weights_sha256[:12]}"
