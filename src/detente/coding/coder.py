"""Resolution -> Coding: one door for the engines; `cues` is the transparent baseline."""

from __future__ import annotations

from detente import __version__
from detente.coding.assemble import assemble
from detente.coding.cue_coder import cue_drafts
from detente.coding.scene import Scene
from detente.coding.standing import standing_drafts
from detente.model import Coding, Resolution


def code(resolution: Resolution) -> Coding:
    """Returns the claims of an article, each with its words, and what was refused on the way.

    Pure: the same resolution gives the same claims, whatever ran before.
    """
    drafts = []
    for number in range(len(resolution.analysis.sentences)):
        scene = Scene(resolution, number)
        drafts += cue_drafts(scene)
        drafts += standing_drafts(scene)
    claims, refusals = assemble(resolution, drafts, f"cues {__version__}")
    return Coding(article=resolution.analysis.article, claims=tuple(claims), refusals=tuple(refusals))
