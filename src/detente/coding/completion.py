"""Draft -> drafts: fills a side that the sentence gives in another way, and makes one act for each counterpart.

- A visit's host is the country of the place visited ("flew to Hanoi").
- A treaty, deal or level named without its parties is one between the two states that the sentence, else the article, deals with.
- Who meets, calls or invites several persons of one side meets, calls or invites each.
"""

from __future__ import annotations

import re

import msgspec

from detente.coding.drafts import Draft
from detente.coding.scene import Scene
from detente.coding.standing import pair_of
from detente.model import ParticipantRole

ONE_EACH: dict[str, frozenset[str]] = {
    "meeting": frozenset({"guest", "host"}),
    "call": frozenset({"called"}),
    "invitation": frozenset({"invitee"}),
}
TO_PLACE = re.compile(r"\b(?:to|in|at|for|visit(?:ed|ing|s)?|reached|left) (?:the (?:city|capital|port) of )?$")


def complete(scene: Scene, draft: Draft) -> list[Draft]:
    """Returns the draft with its sides filled, split into one for each counterpart where the kind asks for it."""
    if draft.kind == "visit" and not any(role == "host" for role, _ in draft.roles):
        draft = with_host(scene, draft)
    if draft.kind == "agreement" and len(countries(scene, draft)) < 2:
        draft = with_parties(scene, draft)
    return one_each(scene, draft)


def countries(scene: Scene, draft: Draft) -> set[str]:
    """Returns the countries of a draft's parties."""
    return {code for _, index in draft.roles for code in scene.countries(index)}


def with_host(scene: Scene, draft: Draft) -> Draft:
    """Returns a visit with the place visited as its host, if the sentence names one abroad near the trigger."""
    own = countries(scene, draft)
    for index in scene.places:
        place = scene.resolved(index).place
        before = scene.text[scene.sentence.start : scene.mention(index).start]
        if place is not None and place.country and place.country not in own and TO_PLACE.search(before):
            return msgspec.structs.replace(draft, roles=(*draft.roles, ("host", index)))
    return draft


def with_parties(scene: Scene, draft: Draft) -> Draft:
    """Returns an agreement with the two states in question as signatories."""
    pair = pair_of(scene)
    if len(pair) < 2 and not (pair and len(scene.countries(pair[0])) > 1):
        return draft
    known = countries(scene, draft)
    added: list[tuple[ParticipantRole, int]] = [
        ("signatory", index) for index in pair if not set(scene.countries(index)) <= known
    ]
    return msgspec.structs.replace(draft, roles=(*draft.roles, *added))


def one_each(scene: Scene, draft: Draft) -> list[Draft]:
    """Returns one draft for each person of the other side."""
    splitting = ONE_EACH.get(draft.kind, frozenset())
    for role in ("guest", "host", "called", "invitee"):
        if role not in splitting:
            continue
        others = [index for name, index in draft.roles if name == role]
        persons = [index for index in others if scene.mention(index).name is not None]
        rest = tuple(one for one in draft.roles if one[0] != role)
        if len(persons) > 1 and len(persons) == len(others) and rest and len({scene.countries(index) for index in others}) == 1:
            return [msgspec.structs.replace(draft, roles=(*rest, (role, index))) for index in others]
    return [draft]
