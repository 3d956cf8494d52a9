"""Draft -> drafts: fills a side that the sentence gives in another way, and makes one act for each counterpart.

- A visit's host is the country of the place visited ("flew to Hanoi").
- Nobody visits or hosts themselves; who is only present at a signing signs nothing.
- A treaty, deal or level named without its parties is one between the two states that the sentence, else the article, deals with.
- Who receives another is host and guest; who meets or talks to another is one of two members, whoever is named first.
- An invitation that the next words accept is accepted; one that a visit follows is carried out. A visit is under way or done by its verb.
- Who meets, calls or invites several persons of one side meets, calls or invites each.
"""

from __future__ import annotations

import re

import msgspec

from detente.coding.acts.awaited import awaited
from detente.coding.acts.called_off import called_off, is_called_off
from detente.coding.acts.mere_news import is_mere_news
from detente.coding.acts.outcomes import DOCUMENT, fates_of_documents, outcome
from detente.coding.acts.readings import corrected
from detente.coding.acts.recast import recast
from detente.coding.acts.renaming import renamed
from detente.coding.drafts import Draft
from detente.coding.parties.clauses import in_clauses, with_antecedent
from detente.coding.parties.subjects import with_right_parties
from detente.coding.scene import Scene, pair_of
from detente.model import ParticipantRole, Realis, Span

ONE_EACH: dict[str, frozenset[str]] = {
    "meeting": frozenset({"guest", "host"}),
    "call": frozenset({"called"}),
    "invitation": frozenset({"invitee"}),
}
HOSTING = re.compile(r"\b(?:receiv|host|welcom|call(?:ed|s|ing)? on|courtesy|farewell (?:call|visit))", re.IGNORECASE)
CALLING = re.compile(r"\b(?:phoned|telephoned|called|rang|sent|sends|conveyed|wrote|extended)\b", re.IGNORECASE)
ACCEPTED = re.compile(r"\baccepted\b(?! by)|\b(?:glad|happy|pleased|delighted|honoured|agreed) to accept\b", re.IGNORECASE)
# "… invited Putin to Hanoi. The Russian leader thanked him and accepted": the answer follows within about a sentence.
ACCEPTED_WITHIN_CHARS = 220
# "At the invitation of X, Y came", "Invited by X, Y came".
COMING = re.compile(r"(?i:at the invitation)|^(?:.*[\n.] ?)?Invited by\b", re.DOTALL)
# "Under the contract Russia undertook": what a document binds to is agreed.
BY_CONTRACT = re.compile(rf"Under (?:the|this|that|its|an?) (?:[\w’'-]+ ){{0,4}}?{DOCUMENT}\b", re.IGNORECASE)
# A guest who "will" or "is to" come has accepted: of 54 "at the invitation of" in training 12 are told so, all of them annotated so.
TO_COME = re.compile(r"\b(?:will|would|(?:is|are|was|were) (?:to|due|expected|scheduled)|plans? to|due to)\b", re.IGNORECASE)
# Another invitation, paragraph or text begins: what is accepted after that is no answer to this one.
NEXT_INVITATION = re.compile(r"\binvit(?:ed|es|ing)\b|\n\s*\n")
UNDER_WAY = re.compile(
    r"\b(?:is|are|began|begins|started|starts|arriv\w+|landed|during|on (?:a|an|his|her) |(?:left|set off|sets off|set out) for)\b",
    re.IGNORECASE,
)
# What is sent has not come: "shipped", "is sending", "lorries with rice are on their way".
SHIPPED = re.compile(
    r"\b(?:(?:ship(?:s|ped|ping)?|dispatch(?:es|ed|ing)?)\b|(?:is|are) sending|loaded|set sail)|"
    r"\b(?:is|are|was|were) (?:now |already )?(?:on (?:its|their|the) way|en route|bound for|in transit)\b",
    re.IGNORECASE,
)
# How far around its trigger the words of a journey of goods stand.
SAIL_BEFORE_CHARS, SAIL_AFTER_CHARS = 12, 50
COUNTERPART = re.compile(r"(?:his|her|their) [\w -]*(?:counterpart|opposite number|colleague)\b", re.IGNORECASE)
ALONGSIDE = re.compile(r"\b(?:with|accompanied by|alongside|together with) (?:(?:the|his|her|their) )?$", re.IGNORECASE)
PRESENT_AT = re.compile(r"\b(?:in the presence of|witnessed by|attended by|overseen by|watched by) [^;]*$", re.IGNORECASE)
LOOKING_ON = re.compile(
    r" (?:(?:also|both|then|later|together) )*(?:witness|attend|overs(?:aw|ee)|watch|presided over|looked on)", re.IGNORECASE
)
TO_PLACE = re.compile(r"\b(?:to|in|at|for|visit(?:ed|ing|s)?|reached|left) (?:the (?:city|capital|port) of )?$")


def complete(scene: Scene, draft: Draft) -> list[Draft]:
    """Returns the draft as grammar allows it, its sides filled, split into one for each counterpart where the kind asks for it."""
    allowed = corrected(scene, awaited(scene, draft))
    allowed = renamed(scene, allowed) if allowed is not None else None
    if allowed is None or is_mere_news(scene, allowed):
        return []
    allowed = with_antecedent(scene, recast(scene, in_clauses(scene, allowed)))
    draft = without_witnesses(scene, without_own_host(scene, with_right_parties(scene, allowed)))
    draft = hosted(scene, draft)
    if draft.kind == "agreement" and len(countries(scene, draft)) < 2:
        draft = with_parties(scene, draft)
    draft = with_owner(scene, draft)
    visit = called_off(scene, draft)
    # A journey to nobody known is no visit.
    off = [] if visit is None else [one for one in [hosted(scene, visit)] if any(role == "host" for role, _ in one.roles)]
    split = [one for told in (draft, *off) for one in one_each(scene, told)]
    return [with_status(scene, with_sides(scene, without_echo(scene, one))) for one in split]


def with_owner(scene: Scene, draft: Draft) -> Draft:
    """Returns a meeting or call of a "counterpart" alone with whose counterpart it is ("X, who arrived …, held talks with his Lao counterpart")."""
    sides = [index for _, index in draft.roles]
    if draft.kind not in ("meeting", "call") or len(countries(scene, draft)) != 1 or not sides:
        return draft
    named = [index for index in sides if COUNTERPART.match(scene.text, scene.mention(index).start, scene.mention(index).end)]
    if not named:
        return draft
    before = [index for index in scene.mentions if index < named[0] and scene.resolved(index).actors[0].type == "person"]
    owner = next((index for index in reversed(before) if set(scene.countries(index)) - countries(scene, draft)), None)
    return draft if owner is None else msgspec.structs.replace(draft, roles=(("member", owner), *draft.roles))


def without_own_host(scene: Scene, draft: Draft) -> Draft:
    """Returns a visit without a host who is the visitor under another word ("travelled to Algiers, where he held talks") or of the visitor's own state.

    Who comes with the visitor ("arrived with his foreign minister") is a visitor too.
    """
    if draft.kind != "visit":
        return draft
    visitors = {actor.name for role, index in draft.roles if role == "visitor" for actor in scene.resolved(index).actors}
    hosts = [index for role, index in draft.roles if role == "host"]
    home = {code for role, index in draft.roles if role == "visitor" for code in scene.countries(index)}
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
    if draft.kind != "agreement":
        return draft
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
    if draft.kind in ("meeting", "call") and named and len(countries(scene, draft)) == 1 and len(named) < len(draft.roles):
        return msgspec.structs.replace(draft, roles=tuple(named))
    return draft


def with_status(scene: Scene, draft: Draft) -> Draft:
    """Returns an act with the status that its words, and those on what became of it, give."""
    draft = with_outcome(scene, draft)
    if draft.kind == "invitation":
        words = scene.words(draft.trigger).lower()
        status = draft.status
        if COMING.search(scene.text[max(0, draft.trigger.start - 7) : draft.trigger.end]):
            still_to_come = TO_COME.search(scene.text, scene.sentence.start, scene.sentence.end) is not None
            status = "accepted" if still_to_come else "carried_out"
        following = NEXT_INVITATION.split(scene.text[draft.trigger.end : draft.trigger.end + ACCEPTED_WITHIN_CHARS])[0]
        if ACCEPTED.search(following) and "declin" not in words:
            status = "accepted"
        return msgspec.structs.replace(draft, status=status)
    if draft.kind == "visit":
        return msgspec.structs.replace(draft, status=visit_status(scene, draft))
    if draft.kind == "aid":
        return msgspec.structs.replace(draft, status=aid_status(scene, draft))
    return draft


def with_outcome(scene: Scene, draft: Draft) -> Draft:
    """Returns an act with what became of it, where its sentence says so."""
    if draft.kind == "agreement":
        return as_told_of_document(scene, draft)
    if draft.realis == "hypothetical":
        return draft
    status = outcome(scene.text, Span(start=scene.sentence.start, end=scene.sentence.end), draft.kind, draft.trigger)
    if status is None and draft.status == "intended" and BY_CONTRACT.match(scene.text, scene.sentence.start):
        status = "agreed"
    if status is None:
        return draft
    # "Has not kept its promise": what is denied is that it was kept, not that it was made.
    return msgspec.structs.replace(draft, status=status, realis="happened" if draft.realis == "denied" else draft.realis)


def as_told_of_document(scene: Scene, draft: Draft) -> Draft:
    """Returns an agreement that is the subject of the verb of its status as done or under way ("is under discussion"), not as planned or presupposed."""
    if draft.realis not in ("happened", "planned", "presupposed"):
        return draft
    sentence = Span(start=scene.sentence.start, end=scene.sentence.end)
    told = [status for words, status in fates_of_documents(scene.text, sentence) if words.overlaps(draft.trigger)]
    if draft.status not in told:
        return draft
    realis: Realis = "ongoing" if draft.status == "negotiating" else "planned" if draft.status == "planned" else "happened"
    return msgspec.structs.replace(draft, realis=realis)


def aid_status(scene: Scene, draft: Draft) -> str | None:
    """Returns promised, shipped or delivered by the realis and the verb of help."""
    if draft.realis in ("planned", "hoped"):
        return "promised"
    begin = max(scene.sentence.start, draft.trigger.start - SAIL_BEFORE_CHARS)
    sent = SHIPPED.search(scene.text, begin, min(scene.sentence.end, draft.trigger.end + SAIL_AFTER_CHARS))
    verb = sent is not None and (sent.start() < draft.trigger.end or sent.group().startswith(("is", "are", "was", "were")))
    if verb and draft.realis in ("happened", "presupposed", "ongoing"):
        return "shipped"
    return "delivered" if draft.realis in ("happened", "presupposed") else draft.status


def visit_status(scene: Scene, draft: Draft) -> str | None:
    """Returns planned, under_way or done by the realis and the verb of a visit."""
    if draft.status == "cancelled" or (draft.realis != "hypothetical" and is_called_off(scene, draft.trigger)):
        return "cancelled"
    if draft.realis in ("planned", "hoped", "hypothetical"):
        return "planned"
    if draft.realis == "denied":
        return None
    around = scene.text[max(scene.sentence.start, draft.trigger.start - 20) : draft.trigger.end + 12]
    present = draft.realis != "presupposed" and UNDER_WAY.search(around) is not None
    return "under_way" if draft.realis == "ongoing" or present else "done"


def countries(scene: Scene, draft: Draft) -> set[str]:
    """Returns the countries of a draft's parties."""
    return {code for _, index in draft.roles for code in scene.countries(index)}


def hosted(scene: Scene, draft: Draft) -> Draft:
    """Returns a visit without a host with the place visited as its host, if the sentence names one abroad near the trigger."""
    if draft.kind != "visit" or any(role == "host" for role, _ in draft.roles):
        return draft
    own = countries(scene, draft)
    for index in scene.places:
        place = scene.resolved(index).place
        before = scene.text[scene.sentence.start : scene.mention(index).start]
        if place is not None and place.country and place.country not in own and TO_PLACE.search(before):
            return msgspec.structs.replace(draft, roles=(*draft.roles, ("host", index)))
    return draft


def with_parties(scene: Scene, draft: Draft) -> Draft:
    """Returns an agreement with the two states in question as signatories."""
    pair = [index for index in pair_of(scene) if not is_present(scene, draft, index)]
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
