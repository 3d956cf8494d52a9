"""Mentions -> mentions with the possessive pronouns that no other mention holds: "his plane", "their rifles", "its sovereignty".

They say whose something is and take no part in an act: they are linked like other pronouns, but nothing that is decided of them weighs on what
other references stand for, and no engine of coding sees them as a party (`actors/resolution.py`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from detente.model import POSSESSIVE, Mention, Quotation

if TYPE_CHECKING:
    from detente.model import Sentence

WORDS = re.compile(r"\b(?:his|her|its|their)\b(?=[ \"“‘'])", re.IGNORECASE)
# What each may stand for, as the pronouns of `salience.py`.
SORTS = {"his": "he", "her": "he", "its": "it", "their": "they"}


def with_possessives(
    text: str, sentences: tuple[Sentence, ...], mentions: list[Mention], quotations: list[Quotation]
) -> tuple[list[Mention], list[Quotation]]:
    """Returns the mentions with the possessive pronouns that overlap none of them, in order; the speakers of quotations follow."""
    taken: list[list[Mention]] = [[] for _ in sentences]
    for mention in mentions:
        taken[mention.sentence].append(mention)
    found = [
        Mention(start=match.start(), end=match.end(), sentence=number, type="pronoun", rule=POSSESSIVE)
        for number, sentence in enumerate(sentences)
        for match in WORDS.finditer(text, sentence.start, sentence.end)
        if not any(one.start < match.end() and match.start() < one.end for one in taken[number])
    ]
    if not found:
        return mentions, quotations
    merged = sorted([*enumerate(mentions), *((-1, one) for one in found)], key=lambda pair: (pair[1].sentence, pair[1].start))
    place = {old: new for new, (old, _) in enumerate(merged) if old >= 0}
    return [one for _, one in merged], [
        msgspec.structs.replace(one, speaker=None if one.speaker is None else place[one.speaker]) for one in quotations
    ]
