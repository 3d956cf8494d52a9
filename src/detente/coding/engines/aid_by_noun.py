"""Sentence, a noun of help -> who gave it to whom, by the grammar around the noun.

"The assistance that X gave to Y", "built with help from X", "thanked X for its donation": the noun's verb is behind it, or is one of thanks.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from detente.coding.drafts import Draft
from detente.coding.scene import Scene
from detente.model import Attribution, ParticipantRole, Span

GIVEN = re.compile(
    r"[^,;]*?\b(?:that|which) (?P<by>.+?) (?:has|have|had)? ?(?:given|gave|provided|extended|offered|rendered)(?: to)?(?=[ ,.;])"
)
# "Built with help from X": X helps whoever has it.
HELP_FROM = re.compile(r"\bwith (?:the |some )?(?:help|aid|assistance|support) from$", re.IGNORECASE)
DONOR_WITHIN_CHARS = 5
VALUES = re.compile(r"\b(?:appreciat|treasur|valu|thank|grateful|cherish|remember|welcom|acknowledg)\w*", re.IGNORECASE)
THANKED = re.compile(r"\b(?:thank\w*|grateful to|gratitude to|appreciat\w+) .{2,80}? (?:for|of) (?:its|their|the) [^,;]*$")
# How far behind the noun who received stands: "its donation of rice to Laos".
RECEIVER_WITHIN_CHARS = 60
TO_CHARS = len(" to ")


class Gift(NamedTuple):
    """Who gave and who received; whether the noun's own clause tells it ("that X gave")."""

    donors: list[int]
    receivers: list[int]
    by_clause: bool = False


def read_aid(scene: Scene, trigger: Span) -> list[Draft] | None:
    """Returns aid told by a noun.

    None where the noun stands otherwise; none at all where it stands so and who gives or receives cannot be told.
    """
    gift = given(scene, trigger) or helped(scene, trigger) or thanked(scene, trigger)
    if gift is None:
        return None
    if not gift.donors or not gift.receivers:
        return [] if gift.by_clause else None
    donors, receivers = ([as_state(scene, index) for index in side] for side in (gift.donors, gift.receivers))
    quotation = scene.quotation_at(trigger.start)
    speaker = quotation.speaker if quotation and quotation.speaker is not None else speaker_of_thanks(scene, donors)
    own_side = speaker is not None and set(scene.countries(speaker)) & scene.codes_of(donors)
    attribution: Attribution = "article" if speaker is None else "official" if own_side else "other_side"
    roles: tuple[tuple[ParticipantRole, int], ...] = (
        *(("donor", index) for index in donors),
        *(("recipient", index) for index in receivers),
    )
    spans = [scene.mention(index) for _, index in roles]
    quote = scene.stripped(
        min(trigger.start, *(one.start for one in spans)), max(scene.clause_at(trigger.start).end, *(one.end for one in spans))
    )
    return [
        Draft(
            kind="aid", sentence=scene.number, trigger=trigger, quote=quote, roles=roles, realis="happened", attribution=attribution,
            speaker=speaker, confidence=0.8, status="delivered", rule="aid by noun", timeless=gift.by_clause,
        )
    ]  # fmt: skip


def after(scene: Scene, trigger: Span) -> list[int]:
    """Returns the mentions from the noun on."""
    return [index for index in scene.mentions if scene.mention(index).start >= trigger.start]


def given(scene: Scene, trigger: Span) -> Gift | None:
    """Returns "the assistance that X gave to Y"."""
    told = GIVEN.match(scene.text[trigger.start : scene.sentence.end])
    if told is None:
        return None
    following = after(scene, trigger)
    donors = [index for index in following if told.start("by") <= scene.mention(index).start - trigger.start < told.end("by")]
    receivers = [index for index in following if scene.mention(index).start >= trigger.start + told.end() - TO_CHARS][:1]
    return Gift(donors, receivers or thankful(scene, trigger, donors), by_clause=True)


def helped(scene: Scene, trigger: Span) -> Gift | None:
    """Returns "built with help from X": X helps whoever is named before."""
    if HELP_FROM.search(scene.text[scene.sentence.start : trigger.end]) is None:
        return None
    named = [index for index in after(scene, trigger) if scene.mention(index).start - trigger.end <= DONOR_WITHIN_CHARS]
    donors = scene.conjoined(named[0]) if named else []
    own = scene.codes_of(donors)
    before = [index for index in scene.mentions if scene.mention(index).end <= trigger.start]
    return Gift(donors, [index for index in before if scene.countries(index) and not set(scene.countries(index)) & own][-1:])


def thanked(scene: Scene, trigger: Span) -> Gift | None:
    """Returns "thanked X for its donation to Y": Y received, else who thanks, else who is spoken of next."""
    told = THANKED.search(scene.text[scene.sentence.start : trigger.end])
    if told is None:
        return None
    begin = scene.sentence.start + told.start()
    donors = [index for index in scene.mentions if begin <= scene.mention(index).start < trigger.start][:1]
    own = scene.codes_of(donors)
    following = after(scene, trigger)
    receivers = [
        index
        for index in following
        if scene.mention(index).start < trigger.start + RECEIVER_WITHIN_CHARS and not set(scene.countries(index)) & own
    ]
    thankers = [index for index in scene.mentions if scene.mention(index).start < begin]
    people = [index for index in following if scene.mention(index).type in ("pronoun", "person", "epithet")]
    return Gift(donors, receivers[:1] or thankers[-1:] or people[:1])


def thankful(scene: Scene, trigger: Span, donors: list[int]) -> list[int]:
    """Returns who values the help ("Vietnam appreciated the assistance that Russia had given"): it was given to them."""
    verb = VALUES.search(scene.text, scene.sentence.start, trigger.start)
    own = scene.codes_of(donors)
    before = [index for index in scene.mentions if verb is not None and scene.mention(index).end <= verb.start()]
    return [index for index in before if not set(scene.countries(index)) & own][-1:]


def as_state(scene: Scene, index: int) -> int:
    """Returns the mention of a person's state in the sentence, if there is one: thanks are for help between states."""
    own = set(scene.countries(index))
    if scene.resolved(index).actors[0].type == "state" or scene.mention(index).type == "seat" or not own:
        return index
    return next((one for one in scene.mentions if scene.mention(one).type == "state" and set(scene.countries(one)) == own), index)


def speaker_of_thanks(scene: Scene, donors: list[int]) -> int | None:
    """Returns who thanks: the person or state of another country in the sentence."""
    own = scene.codes_of(donors)
    people = [
        index
        for index in scene.mentions
        if scene.mention(index).type in ("person", "pronoun", "epithet") and not set(scene.countries(index)) & own
    ]
    return people[0] if people else None
