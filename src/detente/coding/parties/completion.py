"""Draft -> drafts: fills a side that the sentence gives in another way, and makes one act for each counterpart.

- A visit's host is the country of the place visited ("flew to Hanoi").
- Nobody visits or hosts themselves; who is only present at a signing signs nothing.
- A treaty, deal or level named without its parties is one between the two states that the sentence, else the article, deals with.
- Who receives another is host and guest; who meets or talks to another is one of two members, whoever is named first.
- Who meets, calls or invites several persons of one side meets, calls or invites each.
"""

from __future__ import annotations

import re

import msgspec

from detente.coding.acts.called_off import called_off
from detente.coding.drafts import Draft
from detente.coding.scene import Scene, pair_of
from detente.model import ParticipantRole

ONE_EACH: dict[str, frozenset[str]] = {
    "meeting": frozenset({"guest", "host"}),
    "call": frozenset({"called"}),
    "invitation": frozenset({"invitee"}),
}
HOSTING = re.compile(r"\b(?:receiv|host|welcom|call(?:ed|s|ing)? on|courtesy|farewell (?:call|visit))", re.IGNORECASE)
CALLING = re.compile(r"\b(?:phoned|telephoned|called|rang|sent|sends|conveyed|wrote|extended)\b", re.IGNORECASE)
COUNTERPART = re.compile(r"(?:his|her|their) [\w -]*(?:counterpart|opposite number|colleague)\b", re.IGNORECASE)
ALONGSIDE = re.compile(r"\b(?:with|accompanied by|alongside|together with) (?:(?:the|his|her|their) )?$", re.IGNORECASE)
PRESENT_AT = re.compile(r"\b(?:in the presence of|witnessed by|attended by|overseen by|watched by) [^;]*$", re.IGNORECASE)
LOOKING_ON = re.compile(
    r" (?:(?:also|both|then|later|together) )*(?:witness|attend|overs(?:aw|ee)|watch|presided over|looked on)", re.IGNORECASE
)
TO_PLACE = re.compile(r"\b(?:to|in|at|for|visit(?:ed|ing|s)?|reached|left) (?:the (?:city|capital|port) of )?$")
# Between a journey's verb and its goal: "(flew) to", "(landed) in the port of".
LED_TO_PLACE = re.compile(r"(?: (?:to|in|at|for))?(?: the (?:city|capital|port) of)? ")


def with_owner(scene: Scene, draft: Draft) -> Draft:
    """Returns a meeting or call of a "counterpart" alone with whose counterpart it is ("X, who arrived …, held talks with his Lao counterpart")."""
    sides = draft.parties
    if len(scene.codes_of(draft.parties)) != 1 or not sides:
        return draft
    named = [index for index in sides if COUNTERPART.match(scene.text, scene.mention(index).start, scene.mention(index).end)]
    if not named:
        return draft
    before = [index for index in scene.mentions if index < named[0] and scene.resolved(index).actors[0].type == "person"]
    owner = next((index for index in reversed(before) if set(scene.countries(index)) - scene.codes_of(draft.parties)), None)
    return draft if owner is None else msgspec.structs.replace(draft, roles=(("member", owner), *draft.roles))


def without_own_host(scene: Scene, draft: Draft) -> Draft:
    """Returns a visit without a host who is the visitor under another word ("travelled to Algiers, where he held talks") or of the visitor's own state.

    Who comes with the visitor ("arrived with his foreign minister") is a visitor too.
    """
    visitors = {actor.name for role, index in draft.roles if role == "visitor" for actor in scene.resolved(index).actors}
    hosts = [index for role, index in draft.roles if role == "host"]
    home = scene.codes_of(index for role, index in draft.roles if role == "visitor")
    mates = [
        index
        for index in hosts
        if scene.mention(index).type in ("person", "epithet") and home and set(scene.countries(index)) == home
    ]
    own = [index for index in hosts if index in mates or {actor.name for actor in scene.resolved(index).actors} & visitors]
    roles = tuple(one for one in draft.roles if one[0] != "host" or one[1] not in own)
    with_him = (index for index in mates if ALONGSIDE.search(scene.text[scene.sentence.start : scene.mention(index).start]))
    return msgspec.structs.replace(draft, roles=(*roles, *(("visitor", index) for index in with_him)))


def without_witnesses(scene: Scene, draft: Draft) -> Draft:
    """Returns an agreement without those in whose presence it was signed, where others are left that signed it."""
    left = tuple(one for one in draft.roles if not is_present(scene, draft, one[1]))
    return msgspec.structs.replace(draft, roles=left) if left else draft


def is_present(scene: Scene, draft: Draft, index: int) -> bool:
    """Tells whether somebody only looks on while an agreement is signed: "in the presence of X", "X and Y witnessed the signing"."""
    if PRESENT_AT.search(scene.text[draft.trigger.end : scene.mention(index).start]):
        return True
    return LOOKING_ON.match(scene.text, scene.mention(scene.conjoined(index)[-1]).end) is not None


def with_sides(scene: Scene, draft: Draft) -> Draft:
    """Returns a meeting or call with host and guest, or caller and called, only where its verb tells them apart."""
    words = scene.words(draft.trigger)
    mutual = (draft.kind == "meeting" and not HOSTING.search(words)) or (draft.kind == "call" and not CALLING.search(words))
    if not mutual:
        return draft
    return msgspec.structs.replace(draft, roles=tuple(("member", index) for _, index in draft.roles))


def without_echo(scene: Scene, draft: Draft) -> Draft:
    """Returns a meeting or call without a state that only says whose counterpart a person is ("his Vietnamese counterpart")."""
    named = [one for one in draft.roles if scene.mention(one[1]).name is not None]
    if named and len(scene.codes_of(draft.parties)) == 1 and len(named) < len(draft.roles):
        return msgspec.structs.replace(draft, roles=tuple(named))
    return draft


def hosted(scene: Scene, draft: Draft) -> Draft:
    """Returns a visit without a host with the place visited as its host, if the sentence names one abroad near the trigger."""
    if any(role == "host" for role, _ in draft.roles):
        return draft
    own = scene.codes_of(draft.parties)
    for index in goals(scene, draft):
        place = scene.resolved(index).place
        before = scene.text[scene.sentence.start : scene.mention(index).start]
        if place is not None and place.country and place.country not in own and TO_PLACE.search(before):
            return msgspec.structs.replace(draft, roles=(*draft.roles, ("host", index)))
    return draft


def goals(scene: Scene, draft: Draft) -> list[int]:
    """Returns the places that may be a visit's host: the one that its verb leads to at once ("landed in Zugdidi from exile in Grozny"), else all."""
    led = (
        index
        for index in scene.places
        if scene.mention(index).start >= draft.trigger.end
        and LED_TO_PLACE.fullmatch(scene.text, draft.trigger.end, scene.mention(index).start)
    )
    first = next(led, None)
    return scene.places if first is None else [first]


def with_parties(scene: Scene, draft: Draft) -> Draft:
    """Returns an agreement of fewer than two states with the two states in question as signatories."""
    known = scene.codes_of(draft.parties)
    if len(known) > 1:
        return draft
    pair = [index for index in pair_of(scene) if not is_present(scene, draft, index)]
    if len(pair) < 2 and not (pair and len(scene.countries(pair[0])) > 1):
        return draft
    added: list[tuple[ParticipantRole, int]] = [
        ("signatory", index) for index in pair if not set(scene.countries(index)) <= known
    ]
    return msgspec.structs.replace(draft, roles=(*draft.roles, *added))


def with_visit_off(scene: Scene, draft: Draft) -> list[Draft]:
    """Returns a refusal with the visit that is called off by it, where that leads to somebody known."""
    visit = called_off(scene, draft)
    off = [] if visit is None else [hosted(scene, visit)]
    return [draft, *(one for one in off if any(role == "host" for role, _ in one.roles))]


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
