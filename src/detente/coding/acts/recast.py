"""Draft -> draft: kind and sides that set phrases give.

- "Regretted the loss of life": sympathy at a misfortune, no concession (docs/annotation.md, section 5, rule 29).
- "Urged him in a phone call": who urges is on the line too.
- "Demanded the release of two officers": they are who is to be freed, not whom the demand is put to.
- "Denied that its men had entered": the speaker's own people are not who is turned down.
- "Drew criticism from Germany": Germany criticises. "Accepted the apology": that forgives and concedes nothing.
- "Agreed that there was no military solution": a view that both share, no promise.
- "Which New Delhi defends": who defends something or somebody speaks for it and charges nobody.
- "Soldiers of Chad" and Chad are one side, not two; a complaint to a court is not against it.
- "Buys six aircraft from Brazil": aircraft sign and trade nothing.
"""

from __future__ import annotations

import re

import msgspec

from detente.coding.drafts import DOER_ROLES, OTHER_ROLES, Draft, replaced, turned
from detente.coding.engines.cue_coder import stance_of
from detente.coding.scene import Scene
from detente.model import ParticipantRole

REGRET = re.compile(
    r"(?:(?:has|have|had) )?(?:express\w* )?(?:its |his |her |their |deep |profound )*(?:regret\w*|sorrow)", re.IGNORECASE
)
MISFORTUNE = re.compile(
    r"[^,;]{0,30}?\b(?:loss of (?:\w+ )?li(?:fe|ves)|deaths?|victims|casualt(?:y|ies)|bloodshed|suffering|passing of|accident|tragedy|disaster)\b",
    re.IGNORECASE,
)
ON_THE_LINE = re.compile(r"\b(?:in|during|by|over) (?:(?:a|an|the|his|her|their|another) )?(?:[\w-]+ )?$", re.IGNORECASE)
FREED = re.compile(
    r"\b(?:release|return|freedom|freeing|liberation|hand-?over|extradition|repatriation|evacuation|recovery)(?: home)? of (?:(?:the|all|its|his|her|their|some|a|an|\w+teen|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozens of) )*$",
    re.IGNORECASE,
)
DRAWN = re.compile(
    r"\b(?:dr[ae]w(?:s|ing|n)?|earn(?:s|ed|ing)?|prompt(?:s|ed|ing)?|provok(?:es|ed|ing)|sparks?|spark(?:ed|ing)|attract(?:s|ed|ing)?|met with|br(?:ings?|ought|inging)|invit(?:ed|ing)|"
    r"trigger(?:s|ed|ing)?|fac(?:es|ed|ing)|le(?:d|ads?|ading) to|amid|despite|won|winn?(?:s|ing)?) (?:(?:an?|the|strong|sharp|fierce|angry|fresh|new|further|wide|swift|harsh|quick) )*$",
    re.IGNORECASE,
)
# No other verb stands between: "to demand his release and were fed by students" is no word of the students.
FROM_WHOM = re.compile(
    r"(?:(?!\b(?:and|but|that|to|was|were|is|are|has|have|had)\b)[^,;.]){0,60}?\b(?:from|by) (?:(?:the|its|his|her|their|both|several) )*(?:[\w-]+ )?$"
)
APOLOGY_TAKEN = re.compile(
    r"(?:(?:has|have|had) )?accept(?:s|ed|ing)? (?:(?:the|his|her|its|their|this|that|an) )?(?:\w+ )?apolog(?:y|ies)",
    re.IGNORECASE,
)
GOODS = re.compile(
    r"(?:aircraft|(?:air)?planes?|jets?|helicopters?|missiles?|batter(?:y|ies)|tanks?|trucks?|lorries|vessels?|ships?|boats?|submarines?|frigates?|corvettes?|drones?|rifles?|systems?|locomotives?|buses)$",
    re.IGNORECASE,
)
TRADE = re.compile(r"\b(?:buy|bought|purchas|sell|sold|sale|order|suppl|deliver|export|import)\w*", re.IGNORECASE)
NO_STATE = frozenset(["UNO", "IGO", "EUR"])
OWNER = re.compile(r" of (?:the )?")
COMPLAINED_TO = re.compile(
    r"\b(?:compl(?:ain|aint)\w*|appeal\w*|turn(?:ed|s)?|go(?:es|ne)?|went) (?:[\w-]+ ){0,2}?(?:to|with|before) (?:the |an? )?$",
    re.IGNORECASE,
)
OWN_PEOPLE = re.compile(r"(?:its|his|her|their) [\w -]+$", re.IGNORECASE)
DENYING = re.compile(r"\b(?:den(?:y|ies|ied|ying)|disown\w*|disput\w*)\b", re.IGNORECASE)
# "Agreed that there was no military solution", not "agreed that troops should leave" or "may pass".
AGREED_THAT = re.compile(
    r"^(?:[\w’'-]+ )?agree(?:d|s)? that (?:(?!\b(?:would|will|should|shall|must|can|could|may|might|to)\b)[^,;.])*?\b(?:was|were|is|are|had|has|have|remains?|remained)\b"
    r"(?! (?:to|allowed|free|entitled|permitted)\b)(?!(?:[^,;.])*\b(?:would|will|should|shall|must|be allowed)\b)"
)
VIEW_CHARS = 110
# Of 49 acts that the training part tells by "defend" 41 are statements, none an accusation.
DEFENDING = re.compile(
    r"(?:(?:has|have|had|was|were|also|\w+ly) )*(?:defend(?:s|ed|ing)?|justif(?:y|ies|ied|ying))\b", re.IGNORECASE
)


def as_sympathy(scene: Scene, draft: Draft) -> Draft:
    """Returns regret at a death or misfortune as the statement that it is."""
    if not REGRET.match(scene.words(draft.trigger)):
        return draft
    if not MISFORTUNE.match(scene.text, draft.trigger.end, scene.sentence.end):
        return draft
    return turned(draft, "statement", "speaker", "addressee", "condolence")


def on_the_line(scene: Scene, draft: Draft) -> Draft:
    """Returns a call of one member that only says where something was said with who said it there: the first named in its clause."""
    if not ON_THE_LINE.search(scene.text, scene.sentence.start, draft.trigger.start):
        return draft
    codes = scene.codes_of(draft.parties)
    clause = scene.clause_at(draft.trigger.start)
    before = [index for index in scene.mentions if clause.start <= scene.mention(index).start < draft.trigger.start]
    if len(codes) != 1 or not before or not set(scene.countries(before[0])) - codes:
        return draft
    told = [index for _, index in draft.roles if index in before] or draft.parties
    return replaced(draft, (("member", index) for index in sorted({before[0], *told})))


def without_freed(scene: Scene, draft: Draft) -> Draft:
    """Returns a demand without those who are to be freed, a denial without the speaker's own people, as the other side."""

    def is_none(role: ParticipantRole, index: int) -> bool:
        if role not in ("target", "addressee"):
            return False
        mention = scene.mention(index)
        if draft.kind == "rejection":
            return OWN_PEOPLE.match(scene.text, mention.start, mention.end) is not None and bool(
                DENYING.search(scene.words(draft.trigger))
            )
        return FREED.search(scene.text, draft.trigger.start, mention.start) is not None

    return replaced(draft, (one for one in draft.roles if not is_none(*one)))


def as_shared_view(scene: Scene, draft: Draft) -> Draft:
    """Returns what several "agreed" is so as the stance that they share, and what one agreed is so as his words: nobody has promised anything."""
    if AGREED_THAT.search(scene.text[draft.trigger.start : min(draft.trigger.end + VIEW_CHARS, scene.sentence.end)]) is None:
        return draft
    if len(scene.codes_of(draft.doers)) > 1:  # whom the view is about shares nothing
        return turned(
            replaced(draft, (one for one in draft.roles if one[0] not in OTHER_ROLES)), "coordination", "member", "member"
        )
    return turned(draft, "statement", "speaker", "addressee", stance_of(scene.words(draft.quote)))


def as_defence(scene: Scene, draft: Draft) -> Draft:
    """Returns a charge that is told by "defends" as the word that it is for whoever stands behind the verb."""
    if not DEFENDING.match(scene.words(draft.trigger)):
        return draft
    roles = (one for one in draft.roles if one[0] not in OTHER_ROLES or scene.mention(one[1]).start >= draft.trigger.end)
    return turned(replaced(draft, roles), "statement", "speaker", "target", "support")


def as_forgiven(scene: Scene, draft: Draft) -> Draft:
    """Returns the acceptance of an apology, by who stands before the verb, as a friendly word to who made it."""
    found = APOLOGY_TAKEN.finditer(scene.text, scene.sentence.start, scene.sentence.end)
    taken = next((one for one in found if one.start() <= draft.trigger.start and draft.trigger.end <= one.end()), None)
    if taken is None or any(scene.mention(index).start > taken.start() for index in draft.doers):
        return draft
    return turned(draft, "statement", "speaker", "addressee", "support")


def from_another(scene: Scene, draft: Draft) -> Draft:
    """Returns words that somebody "drew from" another as that one's words to him."""
    said = next((role for role, _ in draft.roles if role == "speaker"), None)
    if said is None or (
        not DRAWN.search(scene.text, scene.sentence.start, draft.trigger.start) and not DRAWN.match(scene.words(draft.trigger))
    ):
        return draft
    makers = [
        index
        for index in scene.mentions
        if FROM_WHOM.fullmatch(scene.text, draft.trigger.start, max(draft.trigger.start, scene.mention(index).start))
    ]
    before = [index for _, index in draft.roles if scene.mention(index).end <= draft.trigger.start]
    if not makers:
        return draft
    other: ParticipantRole = "addressee" if draft.kind == "statement" else "target"
    roles = [*(("speaker", index) for index in scene.conjoined(makers[0])), *((other, index) for index in before)]
    return msgspec.structs.replace(draft, roles=tuple(roles), speaker=makers[0])


def without_goods(scene: Scene, draft: Draft) -> Draft:
    """Returns a contract or trade without the goods as one of its sides."""
    sold = draft.kind == "cooperation" and TRADE.search(scene.text, draft.quote.start, draft.quote.end) is not None
    if draft.kind != "agreement" and not sold:
        return draft
    kept = tuple(
        one for one in draft.roles if not GOODS.search(scene.text, scene.mention(one[1]).start, scene.mention(one[1]).end)
    )
    return msgspec.structs.replace(draft, roles=kept) if kept else draft


def without_owners(scene: Scene, draft: Draft) -> Draft:
    """Returns a draft without the state or body behind "of" in another party's words, and a threat or charge without the court that hears it, as its other side."""
    spoken = draft.kind in ("accusation", "threat")

    def is_owner(index: int, held: ParticipantRole | None = None) -> bool:
        start = scene.mention(index).start
        return any(
            OWNER.fullmatch(scene.text, scene.mention(one).end, max(start, scene.mention(one).end))
            and (held is None or scene.codes_of([index]) <= scene.codes_of([one]))
            for kind, one in draft.roles
            if (kind in DOER_ROLES if held is None else kind == held)
        )

    def is_none(role: ParticipantRole, index: int) -> bool:
        if role == "member":  # "leaders of the two nations": the states take part by their leaders
            return is_owner(index, role)
        if role not in OTHER_ROLES:
            return False
        before = scene.text[scene.sentence.start : scene.mention(index).start]
        return is_owner(index) or (spoken and is_body(scene, index) and COMPLAINED_TO.search(before) is not None)

    left = tuple(one for one in draft.roles if not is_none(*one))
    return msgspec.structs.replace(draft, roles=left) if left else draft


def is_body(scene: Scene, index: int) -> bool:
    """Tells whether a party is an international body or a court."""
    return all(one.country in NO_STATE or one.sector == "JUD" for one in scene.resolved(index).actors)
