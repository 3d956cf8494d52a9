"""Draft -> draft or None: what the words make of the kind that an engine gave an act.

- "The line will halve travel time" looks ahead and threatens nobody.
- "Phone talks" and "online conversations" are calls, whoever took them for a meeting.
- "The visit has reinforced Peru's commitment" shows a state of mind; nobody has promised anything.
- "Has ordered 12 jets from Sweden" is trade, no order to anybody.
- "Is due to leave Hanoi on Friday" ends a stay and is no journey planned.
- "Mudslides that killed 40", "tariffs hit growers" are no assault; "Chinese protests" are a complaint, since states do not march.
- "The fight against malaria" attacks nobody.
- "The two presidents adopted a joint statement": a paper of both, not only words.
- "The pact was terminated", "has been put on hold by both": a document has ended or rests; nobody takes a measure against the other.
- "Are negotiating a treaty": a document that is worked on, not only a meeting; a parliament that approves one ratifies it.
"""

from __future__ import annotations

import re
from functools import cache

import msgspec

from detente.coding.acts.outcomes import DOCUMENT, fates_of_documents, outcome
from detente.coding.drafts import Draft, replaced, turned
from detente.coding.engines.cue_coder import stance_of
from detente.coding.scene import Scene
from detente.model import ParticipantRole, Span
from detente.ontology import ontology

# Future words told as a threat that threaten nothing: "the line will halve travel time".
FUTURE = re.compile(r"\b(?:will|would|shall)\b|[’']ll\b")
HOSTILE_CLASSES = ("attack", "kill", "punish", "threaten")
HOSTILE = re.compile(
    r"\b(?:war|wars|target\w*|retaliat\w*|consequences?|ultimatum|respon(?:d|se|ses)|force|weapons?|missiles?|troops|withdr\w+|cut|cuts|end|ends|stop|"
    r"clos\w+|tariffs?|dut(?:y|ies)|sanctions?|expel\w*|sever\w*|suspend\w*|halt\w*|boycott\w*|deny|pay (?:a|the) price|answer|seiz\w*|block\w*|arrest\w*|detain\w*|refus\w*|fight\w*|defend\w*|veto\w*|unless|sue|courts?|complaints?)\b",
    re.IGNORECASE,
)
AT_A_DISTANCE = re.compile(
    r"\b(?:online|phone|telephone|video|virtual|hotline)[ -](?:conversations?|talks|calls?|conferences?)\b|\b(?:by|over the|on the) (?:(?:tele)?phone|hotline)\b",
    re.IGNORECASE,
)
# Words of a state of mind, and verbs that only show it; "reaffirmed", "renewed" and "voiced" make it a promise.
STATE_OF_MIND = re.compile(
    r"(?:(?:the|a|an|its|his|her|their|\w+[’']s?) )?(?:\w+ )?(?:commitment|willingness|readiness|determination|resolve)\b",
    re.IGNORECASE,
)
SHOWING = re.compile(
    r"\b(?:reinforc|reflect|demonstrat|show|highlight|signal|underlin|underscor|prov|test|attest|illustrat|strengthen|cement|tests? of|proof of|"
    r"sign of|evidence of)\w* (?:to )?(?:the )?(?:[\w’'.-]+ ){0,4}?$",
    re.IGNORECASE,
)
# What several decide or agree to sign is agreed, not signed (docs/annotation.md, 27).
DECIDED = re.compile(
    r"\b(?:decid|agre|resolv|undert)\w* to (?:finali[sz]e|conclude|sign|negotiate|draft|draw up)\b", re.IGNORECASE
)
DECIDED_CHARS = 24
# "Agreed on a plan for carrying out the treaty": the plan is what was agreed, no treaty to come.
PLAN = re.compile(
    r"(?:(?:a|an|the|its|their|joint|common|detailed|draft|road|action|work) )*(?:plans?|maps?|roadmaps?|timetables?|schedules?|programmes?|steps|frameworks?)",
    re.IGNORECASE,
)
AGREED_ON = re.compile(
    r"\bagree(?:d|s)? (?:up)?(?:on |to )?(?:(?:a|an|the|its|their|new|\d+|\w+) ){0,3}$|\bsettled on (?:a|an|the) (?:\w+ )?$",
    re.IGNORECASE,
)
# "Has ordered 12 jets from Sweden": an order for goods, to the one named after "from".
ORDERED = re.compile(
    r"(?:(?:has|have|had) )?(?:also |now |just )?(?:order(?:ed|s)?|bought|buys|purchased|purchases|acquired|acquires)\b",
    re.IGNORECASE,
)
# What is ordered is counted or new ("12 jets", "more gas"); "the withdrawal of troops from" is no purchase, nor are people.
FROM_SELLER = re.compile(
    r"^(?! (?:the|its|his|her|their|an? (?:halt|end|ban|inquiry|investigation))\b)"
    r"(?!.*\b(?:to|that|out|away|troops|soldiers|forces|personnel|staff|diplomats|envoys|police|citizens|nationals|people|men|families)\b)[^,;]{3,70}? from (?:the )?$",
    re.IGNORECASE,
)
DISASTER = (
    r"(?i:mudslides?|landslides?|floods?|flooding|(?:earth)?quakes?|storms?|cyclones?|hurricanes?|typhoons?|tornado(?:e?s)?|tsunamis?|avalanches?|fires?|wildfires?|"
    r"accidents?|crash(?:es)?|heat ?waves?|virus|disease|epidemic|pandemic|cholera|drought|famine|eruption|derailment|stampede)"
)
DISASTER_KILLS = re.compile(
    rf"\b{DISASTER}(?: [A-Z][\w-]+)?(?: (?:hit|hits|struck|strikes|swept|battered|ravaged|lashed|tore) [^,;.]{{2,50}}? and)?(?: of (?:the )?(?:\d{{1,2}} )?[A-Z][a-z]+(?: \d{{1,2}})?(?:,? \d{{4}})?)?(?: (?:in|on|at|near|off) (?:the )?(?:[a-z]+ of )?[\w-]+(?: [A-Z][\w-]+){{0,2}})?,?(?: (?:that|which|last|had|has|have|also|\w+ly|week|month|year|[A-Z]\w+day))* $"
)
KILLED_BY_DISASTER = re.compile(
    rf"(?: \d[\d,]*| [a-z-]+){{0,4}}? (?:in|by) (?:an? |the |last \w+[’']s )?(?:[\w-]+ )?{DISASTER}\b(?! (?:of|at|on|from)\b)"
)
# "The quarrel hit growers of tea", "tariffs have hurt exporters": what strikes is no hand of anybody.
ABSTRACT = re.compile(
    r"(?i)\b(?:quarrel|dispute|row|rift|crisis|feud|stand-?off|tariffs?|dut(?:y|ies)|sanctions?|embargo(?:es)?|bans?|curbs|restrictions?|recession|slump|slowdown|downturn|"
    r"inflation|shortages?|prices?|costs|rates|cuts|closures?|delays?|decision|measures?|move|news|war|conflict|violence|debts?|boycott)"
    r"(?: (?:of|on|over|with|in|between) [^,;]{2,60}?)?(?: (?:has|have|had|also|which|that|already|badly|hard|\w+ly))* $"
)
STRUCK = re.compile(
    r"(?i)(?:(?:has|have|had) )?(?:hit|hits|hitting|hurt|hurts|hurting|struck|strikes|dented|battered|crippled|squeezed)\b"
)
HARM = re.compile(r"\b(?:kill|wound|injur|di(?:e|ed)\b|dead|destroy|devastat|damag|displac|hit\b|struck|los[te])", re.IGNORECASE)
NOTE = re.compile(r"\bprotests?\b", re.IGNORECASE)
# "The fight against malaria", "a war on poverty": an evil that is fought is no enemy.
FIGHT = re.compile(
    r"(?:fight|battle|struggle|war|combat|campaign|crusade|crackdown)\w* (?:(?:against|on|with|over) )?"
    r"(?:(?:the|global|international|organi[sz]ed|transnational|illegal|illicit|further|rising|spread|effects?|impacts?|of|and) )*"
    r"(?:disease|(?:pan|epi)demic|covid|corona|virus|outbreak|malaria|cholera|ebola|influenza|polio|aids|hiv|cancer|tuberculosis|poverty|hunger|famine|"
    r"corruption|graft|crime|drug (?:use|abuse|trad|traffick)|traffick|smuggling|piracy|poaching|money laundering|climate|global warming|pollution|"
    r"desertification|drought|floods?|flames|(?:forest |wild)?fires?|inflation|unemployment|illiteracy|racism|antisemitism|discrimination|"
    r"disinformation|fake news|terror(?:ism)?\b|extremism)",
    re.IGNORECASE,
)
NEGOTIATE = re.compile(r"\bnegotiat(?:e|es|ed|ing)\b", re.IGNORECASE)
# "Are negotiating a treaty"; not "negotiated under the treaty".
NEGOTIATING = re.compile(
    rf"\bnegotiat(?:e|es|ed|ing) (?:on |about |over )?(?:an?|the|their|its|new|another) (?:[\w’'-]+ ){{0,4}}?{DOCUMENT}\b",
    re.IGNORECASE,
)
APPROVING = re.compile(r"\b(?:approv|endors|assent|consent|pass(?:es|ed)?\b|blessing)", re.IGNORECASE)
# How long the words of such a fight are at most: "the struggle against the illicit international trafficking".
FIGHT_CHARS = 80
# A declaration that is adopted or signed is a paper; one that is "issued" may be only words.
ADOPTED = re.compile(
    r"(?:adopt|sign|initial|conclud|approv)\w* (?:(?:a|an|the|their) )?(?:[\w-]+ )?joint (?:[\w-]+ )?(?:statement|declaration|communiqu[eé]|vision)",
    re.IGNORECASE,
)
LEAVING = re.compile(r"\b(?:leav(?:e|es|ing)|depart(?:s|ing)?)$", re.IGNORECASE)
# "Will leave Moscow early on Monday for Hanoi".
LEAVES_FOR_CHARS = 50
MIN_SIDES = 2


def is_disaster(scene: Scene, draft: Draft) -> bool:
    """Tells whether nature, chance or a state of things struck: "the mudslides that killed 40 people", "was killed in a plane crash", "tariffs hit exporters"."""
    before, after = scene.text[scene.sentence.start : draft.trigger.start], scene.text[draft.trigger.end : scene.sentence.end]
    if STRUCK.match(scene.words(draft.trigger)) and ABSTRACT.search(before):
        return True
    if not HARM.search(scene.words(draft.trigger)):
        return False
    return DISASTER_KILLS.search(before) is not None or KILLED_BY_DISASTER.match(after) is not None


def is_departure(scene: Scene, draft: Draft) -> bool:
    """Tells whether a journey to come only ends a stay: "is due to leave Hanoi on Friday", but not "will leave for Hanoi"."""
    after = scene.text[draft.trigger.end : min(draft.trigger.end + LEAVES_FOR_CHARS, scene.sentence.end)]
    return draft.realis == "planned" and LEAVING.search(scene.words(draft.trigger)) is not None and " for " not in f"{after} "


def as_note(scene: Scene, draft: Draft) -> Draft:
    """Returns the protest of a state or its government as the complaint that it is: no state marches."""
    actors = [actor for role, index in draft.roles if role == "actor" for actor in scene.resolved(index).actors]
    if not actors or not all(actor.type == "state" or (actor.id or "").startswith("state:") for actor in actors):
        return draft
    if not NOTE.search(scene.words(draft.trigger)):
        return draft
    return turned(draft, "accusation", "speaker", "target", draft.subkind, draft.status)


def is_state_of_mind(scene: Scene, draft: Draft) -> bool:
    """Tells whether a pledge is only a commitment that something shows."""
    noun = STATE_OF_MIND.search(scene.words(draft.trigger))
    if noun is None:
        return False
    before = scene.text[scene.sentence.start : draft.trigger.start + noun.start()]
    return SHOWING.search(before) is not None


def fights_an_evil(scene: Scene, draft: Draft) -> bool:
    """Tells whether what is fought is a sickness, a want or a wrong and not somebody ("their fight against poverty")."""
    told = FIGHT.search(scene.text, draft.trigger.start, min(draft.trigger.start + FIGHT_CHARS, scene.sentence.end))
    return told is not None and told.start() < draft.trigger.end


def as_decided(scene: Scene, draft: Draft) -> Draft:
    """Returns an agreement that was only decided on as a pledge of those who did: "decided to finalise a defence agreement"."""
    begin = max(scene.sentence.start, draft.trigger.start - DECIDED_CHARS)
    if draft.status != "signed" or DECIDED.search(scene.text, begin, draft.trigger.end + DECIDED_CHARS) is None:
        return draft
    roles: list[tuple[ParticipantRole, int]] = [("promisor", index) for index in draft.parties]
    return msgspec.structs.replace(replaced(draft, roles), kind="pledge", status="agreed")


def as_agreed_plan(scene: Scene, draft: Draft) -> Draft:
    """Returns a planned agreement that is but the plan which sides have agreed on as what they agreed: "agreed on a plan for carrying out the deal"."""
    if draft.realis != "planned" or PLAN.fullmatch(scene.words(draft.trigger)) is None:
        return draft
    if AGREED_ON.search(scene.text, scene.sentence.start, draft.trigger.start) is None:
        return draft
    roles: list[tuple[ParticipantRole, int]] = [("promisor", index) for index in draft.parties]
    return msgspec.structs.replace(replaced(draft, roles), kind="pledge", status="agreed", realis="happened")


def as_purchase(scene: Scene, draft: Draft) -> Draft:
    """Returns an order for goods that was taken for one to troops or to another side, or for a gift, as trade between buyer and seller."""
    ordered = ORDERED.match(scene.text, draft.trigger.start, draft.trigger.end)
    buyers = [index for index in draft.parties if scene.mention(index).end <= draft.trigger.start]
    if ordered is None or not buyers:
        return draft
    sellers = (
        index
        for index in scene.mentions
        if set(scene.countries(index)) - scene.codes_of(buyers)
        and FROM_SELLER.match(scene.text[ordered.end() : max(ordered.end(), scene.mention(index).start)])
    )
    seller = next(sellers, None)
    if seller is None:
        return draft
    trade = replaced(draft, [("member", one) for one in (*buyers, seller)])
    return turned(trade, "cooperation", "member", "member")


def as_call(scene: Scene, draft: Draft) -> Draft:
    """Returns a meeting that was held by telephone or on screens as a call."""
    if not AT_A_DISTANCE.search(scene.text[draft.trigger.start : draft.quote.end]):
        return draft
    return turned(draft, "call", "member", "member", draft.subkind, draft.status)


def as_paper(scene: Scene, draft: Draft) -> Draft:
    """Returns a statement of several sides that was adopted or signed as the agreement that it is."""
    told = ADOPTED.search(scene.text, draft.trigger.start, scene.sentence.end)
    if told is None or told.start() >= draft.trigger.end:
        return draft
    speakers = [index for role, index in draft.roles if role in ("speaker", "member")]
    if len(scene.codes_of(speakers)) < MIN_SIDES:
        return draft
    signatories = replaced(draft, (("signatory", index) for index in speakers))
    return turned(signatories, "agreement", "signatory", "signatory", status="signed")


def as_document(scene: Scene, draft: Draft) -> Draft:
    """Returns an end or a pause of a document without one who does it to another, work on one and its approval as the agreement that it is."""
    status = status_of_document(scene, draft)
    if status is None:
        return draft
    agreement = turned(draft, "agreement", "signatory", "signatory", status=status)
    return msgspec.structs.replace(agreement, realis="planned") if status == "planned" else agreement


def status_of_document(scene: Scene, draft: Draft) -> str | None:
    """Returns the status of the document that a measure, a meeting or a pledge is about, None where it is none of one."""
    span = Span(start=scene.sentence.start, end=scene.sentence.end)
    told = [one for words, one in fates_of_documents(scene.text, span) if words.overlaps(draft.trigger)]
    if draft.kind == "sanction" and is_of_nobody(scene, draft):
        return next((one for one in told if one in ("ended", "suspended")), None)
    if draft.kind == "meeting":
        if NEGOTIATE.search(scene.words(draft.trigger)) and NEGOTIATING.search(
            scene.text, draft.trigger.start, scene.sentence.end
        ):
            return outcome(scene.text, span, "agreement", draft.trigger)
        return "negotiating" if "negotiating" in told else None
    if draft.kind == "pledge":
        approved = APPROVING.search(scene.words(draft.trigger)) is not None
        if approved and outcome(scene.text, span, "agreement", draft.trigger) == "ratified":
            return "ratified"
        return "planned" if "planned" in told else None
    return None


def is_of_nobody(scene: Scene, draft: Draft) -> bool:
    """Tells whether a measure has no side that takes it against another: no actor, or several states that take it together."""
    actors = scene.codes_of(index for role, index in draft.roles if role == "actor")
    return not actors or (len(actors) >= MIN_SIDES and not draft.others)


def as_outlook(scene: Scene, draft: Draft) -> Draft:
    """Returns a threat whose words only look ahead ("the line will halve travel time") as a statement."""
    if threatens(scene, draft):
        return draft
    return msgspec.structs.replace(draft, kind="statement", subkind=stance_of(scene.words(draft.quote)))


def threatens(scene: Scene, draft: Draft) -> bool:
    """Tells whether words about the future that are aimed at nobody hold anything hostile ("will treat it as an act of war")."""
    if draft.others:
        return True
    words = scene.words(draft.quote)
    if not FUTURE.search(scene.text[max(scene.sentence.start, draft.trigger.start - 20) : draft.trigger.end]):
        return True
    return HOSTILE.search(words) is not None or hostile_verbs().search(words) is not None


@cache
def hostile_verbs() -> re.Pattern[str]:
    """Returns what finds the verbs of hostile acts, by how they begin."""
    verbs = ontology().words.verbs
    stems = (form for name in HOSTILE_CLASSES for verb in verbs[name].split() for form in verb.split("/") if len(form) > 3)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, stems))})", re.IGNORECASE)
