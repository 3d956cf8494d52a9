"""Resolution -> Coding: one door for the engines.

`detente` (the default) is the trained network with the grammar of standing facts; `cues` is the transparent baseline.
"""

from __future__ import annotations

from typing import Literal

from detente import __version__
from detente.coding.assemble import assemble
from detente.coding.completion import complete
from detente.coding.cue_coder import cue_drafts
from detente.coding.drafts import Draft
from detente.coding.scene import Scene
from detente.coding.standing import standing_drafts
from detente.encoder import encoder, trained
from detente.model import Coding, Resolution

Engine = Literal["detente", "cues"]


def code(resolution: Resolution, engine: Engine = "detente") -> Coding:
    """Returns the claims of an article, each with its words, and what was refused on the way.

    Pure: the same resolution gives the same claims, whatever ran before.
    """
    if engine == "detente" and not trained():
        engine = "cues"
    drafts: list[Draft] = []
    for number in range(len(resolution.analysis.sentences)):
        drafts += sentence_drafts(Scene(resolution, number), engine)
    claims, refusals = assemble(resolution, drafts, coder_name(engine))
    return Coding(article=resolution.analysis.article, claims=tuple(claims), refusals=tuple(refusals))


def sentence_drafts(scene: Scene, engine: Engine) -> list[Draft]:
    """Returns what an engine reads in one sentence, with the standing facts that every engine reads alike."""
    if engine == "cues":
        acts = cue_drafts(scene)
    else:
        from detente.coding.neural_coder import neural_drafts

        acts = neural_drafts(scene)
    return [*(one for draft in acts for one in complete(scene, draft)), *standing_drafts(scene)]


def coder_name(engine: Engine = "detente") -> str:
    """Returns the name that claims carry: engine, version, and the weights where there are any."""
    if engine == "cues" or not trained():
        return f"cues {__version__}"
    return f"detente {__version__} / model sha256:{encoder().card.weights_sha256[:12]}"
