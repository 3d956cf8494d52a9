"""Draft -> whether its words are news of another sort than what parties do to one another.

- "Bonds rallied", "the central bank cut its forecast", "crushed them by an innings": markets and games.
- "The cabinet met on Tuesday", "chaired a meeting on roads": a session of one's own; nobody else takes part.
- "The largest it has ever offered": a comparison tells no act beside the one compared.
- "Residents told the agency", "made remarks": that accuses nobody where nobody is named as accused.
- "Violated a Security Council resolution": a rule is broken, nothing is done to the Council. "Will merge four ministries": one's own house.
- "Signed a decree on pensions", "passed the budget": a law of one's own is no agreement.
- "The plant was shelved in 2016": nobody is said to have taken a measure against anybody.
- "Tonnes of maize have left the ports" is trade: goods that go out are neither punished nor pulled back.
- "Believed that the envoy will go on contributing": who is only hoped to do a thing has not promised it.
- "Recalled the diplomat's long years" is memory; recalled are envoys, staff and goods.
"""

from __future__ import annotations

import re

from detente.coding.drafts import Draft
from detente.coding.scene import Scene
from detente.ontology import knowledge

MARKET = re.compile(
    r"\b(?:shares?|stocks?|bonds?|futures|markets?|bourse|index|currency|currencies|dollar|euro|pound|yen|yuan|lira|ro?uble|rupee|peso|rand|real|franc|krona|crude|"
    r"oil|gold|copper|wheat|soy\w*|prices?|exports|imports|sales|earnings|profits?|tourism|demand|output|economy|growth)"
    r"(?: (?:has|have|had|also|then|later|again|\w+ly))* $",
    re.IGNORECASE,
)
# "An oil embargo", "oil workers went on strike": the goods only say which embargo, whose workers.
MARKETED = re.compile(
    r"(?:embargo|sanction|ban|tariff|dut(?:y|ies)|boycott|blockade|quota|curb|levies|levy|worker|union|producer|grower|farmer|trader|exporter|importer|strike|protest)s?(?:es)?\b",
    re.IGNORECASE,
)
# What a central bank or ministry cuts of its own is no measure against anybody.
OWN_FIGURE = re.compile(
    r"(?:(?:has|have|had) )?(?:cut|cuts|cutting|raised?|raises|raising|lower(?:ed|s|ing)?|slash(?:ed|es|ing)?|trim(?:med|s|ming)?|lift(?:ed|s|ing)?)"
    r" (?:(?:its|the|his|her|their|a|key|main|benchmark|bank|lending|policy|interest|growth|economic|earnings|sales|profit) )*"
    r"(?:rates?|forecasts?|outlook|estimates?|projections?|guidance)\b(?! on)",
    re.IGNORECASE,
)
# Of the training part's acts of somebody who will do them, told behind such a verb, 1 of 20 is annotated as a promise.
HOPED = re.compile(
    r"\b(?:believ(?:e[sd]?|ing)|hop(?:e[sd]?|ing)|expect(?:s|ed|ing)?|trust(?:s|ed|ing)?|confident|convinced|predict(?:s|ed)?)(?: that)?(?: the| both| all)? ?\Z",
    re.IGNORECASE,
)
GAME = re.compile(
    r"\b(?:innings|wickets?|batsm[ae]n|bowlers?|goalkeepers?|strikers and|straight sets|(?:semi|quarter)-?finals?|half-time|play-?offs?|penalty shoot-?out|"
    r"scored?|equali[sz]er|championship|tournament|the series|the title|gold medal|world cup|test match|friendly)\b|\b\d{1,2}[-–]\d{1,2}\b",
    re.IGNORECASE,
)
VIOLENCE = re.compile(
    r"\b(?:kill|wound|injur|arrest|detain|shot|shoot|fir(?:ed|ing)|bomb|stab|riot|police|soldier|troop|gunm[ae]n|clash|tear gas|hooligan|racis)\w*",
    re.IGNORECASE,
)
# "The largest loan that Peru has": a noun and who did it. "The first minister has", "in the last week Peru has", "only Peru has" compare nothing.
COMPARED_THING = r"(?!(?:times?|hours?|days?|weeks?|months?|quarters?|half|years?|decades?|minute|moment|stage|phase|after|before|when|once|if|since|because)\b)[a-z][\w-]*"
COMPARING = (
    r"(?:it|he|she|they|we|(?:the|its|his|her|their|any) (?:[\w’'-]+ ){0,2}[\w’'-]+|[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3})"
)
COMPARED = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|\w+[’']s?) (?:(?:second|third|fourth|fifth|single|by far)[ -])?(?:\w{3,}est|most [\w-]+|only|first|best|worst|last)"
    rf"(?:(?: {COMPARED_THING}){{1,3}}?(?: that)? {COMPARING}|(?: that)? (?:it|he|she|they|we)) (?:has|have|had) (?:so far |n?ever )?$"
)
TELLING = re.compile(r"(?:(?:has|have|had) )?(?:told|tells?|said|says?|reported)", re.IGNORECASE)
REMARKS = re.compile(
    r"(?:(?:has|have|had) )?(?:(?:made|issued) )?(?:(?:the|an?|brief|short|\w+ing on) )*(?:remarks?|comments?|statements?|words?|commenting)",
    re.IGNORECASE,
)
# All that the words hold: "the authorities of the province said".
SAID_ONLY = re.compile(r"(?:said|says|told|reported|announced|claimed)\W*$", re.IGNORECASE)
OFFICIAL = frozenset(["GOV", "MIL"])
RECALLED = re.compile(r"(?:(?:has|have|had|was|were|also|then) )*recall(?:ed|s|ing)?\b", re.IGNORECASE)
MEMORY = re.compile(
    r"(?:[^,;.]{0,40}?\w[’']s? [a-z]| (?:that|how|when|with|years|days|times?)\b| (?:the|his|her|their|its|this|those|these) (?:[\w-]+ ){0,2}"
    r"(?:years?|days?|times?|words?|visits?|meetings?|talks|history|past|friendship|support|help|role|contribution|sacrifices?|memory|war|traditions?|ties|promise)\b)"
)
ENVOY = re.compile(
    r"\b(?:ambassadors?|envoys?|diplomats?|consuls?|attach\w+|charg\w+|staff|missions?|representatives?|commissioners?)\b(?![’'])",
    re.IGNORECASE,
)
GONE_OUT = re.compile(
    r"(?:(?:has|have|had) )?(?:also |already |since |now )?(?:left|leav(?:es?|ing)|depart(?:ed|s|ing)|sail(?:ed|s|ing)|shipped out)",
    re.IGNORECASE,
)
FREIGHT = re.compile(
    r"\b(?:tonn?es?|tons?|barrels|bushels|bales|cubic met(?:re|er)s|cargo(?:es)?|shipments?|freight|consignments?|containers|grains?|wheat|maize|corn|rice|food|"
    r"crops|harvest|oil|crude|gas|coal|ore|fertili[sz]ers?|timber|steel|goods|wares)\b",
    re.IGNORECASE,
)
CHAIRED = re.compile(
    r"\b(?:chair(?:s|ed|ing)?|presid(?:es|ed|ing) over|conven(?:es|ed|ing)|head(?:ed|s|ing))\b[^,;]{0,40}?$|^(?:chair|presid|conven)",
    re.IGNORECASE,
)
# How far before a meeting the verb stands that says who chairs it.
CHAIRED_WITHIN_CHARS = 60
# "Met in Oslo on Monday": nobody is said to be met.
ALONE = re.compile(
    r"(?: (?:again|once more|briefly|early|late))?(?=[,.;]|$| (?:in|on|at|to|for|this|last|today|yesterday|overnight)\b)"
)
# "Met his security council": a body of one's own.
OWN_BODY = re.compile(r" (?:with )?(?:his|her|its|their) (?:[\w-]+ ?){1,4}", re.IGNORECASE)
# "Ministers of the Americas", "leaders of Central Asia": they are of several states, whatever state the place of their meeting gives them.
OF_REGION = re.compile(r" of (?:the )?[A-Z]")
MET = re.compile(r"(?:(?:has|have|had|will|to|is to|was to|would) )?(?:met|meet|meets|convened?|gather(?:ed|s)?)", re.IGNORECASE)

# A question that is answered with yes or no, behind the head of who asks.
QUESTION = re.compile(
    r"[\W]*(?:[A-Z][\w’'.-]*(?: [\w’'.-]+){0,5}: )?(?:And |But |So )?(?:Do|Does|Did|Will|Would|Is|Are|Was|Were|Has|Have|Had|Can|Could|Should|May|Might)\b[^.!?]*\?[\W]*$"
)
BREAKS_RULE = re.compile(
    r"(?:(?:has|have|had) )?(?:violat\w*|breach\w*|contraven\w*|flout\w*|infring\w*)\b(?: of)? (?:the |all |several |a |an |its |his |their )?(?:[\w’'-]+ ){0,6}?"
    r"(?:resolutions?|charter|decisions?|rulings?|rules|statutes?|conventions?|laws?|treat(?:y|ies)|obligations|norms|principles)\b",
    re.IGNORECASE,
)
# What a government does to its own offices is promised to nobody.
OWN_OFFICES = re.compile(
    r"\b(?:retain|keep|merg|abolish|streamlin|reorgani[sz]|restructur|dissolv|scrap|creat|establish|set up|cut|reduc)\w*(?: up)?"
    r" (?:(?!(?:of|to|for|with|in)\b)[\w’'-]+,? ){0,5}?(?:ministr(?:y|ies)|agenc(?:y|ies)|departments?|portfolios|civil servants|posts)\b(?! (?:in|of|with|for) (?:the )?[A-Z])",
    re.IGNORECASE,
)
# "Suspected of breaking sanctions on Russia": who gets round a measure has not taken it.
EVADED = re.compile(
    r"\b(?:break|broke|broken|violat|evad|circumvent|skirt|bust|flout|dodg|bypass|get(?:ting)? round|in breach of|undermin)\w*(?: of)? (?:[\w’'-]+ ){0,3}$",
    re.IGNORECASE,
)
IMPOSED = re.compile(r"\b(?:impos|slap|announc|decid|order)\w*\b|\bby (?:the )?[A-Z]")
EVADING = re.compile(
    r"(?:break|violat|evad|circumvent|skirt|bust|flout|dodg|bypass)\w* (?:\w+ ){0,3}?(?:sanctions|embargo|tariffs|bans?)\b",
    re.IGNORECASE,
)
OWN_LAW = re.compile(
    r"(?:(?:has|have|had|was|were) )?(?:sign|approv|pass|adopt|promulgat|enact|endors|ratif)\w*(?: off)?(?: on)? (?:(?:an?|the|his|her|its|their|several|two|three|new) )*"
    r"(?:(?!(?:with|and|agreement|treaty|accord|pact|memorandum)\b)[\w’'-]+ ){0,4}?(?:decrees?|laws?|bills?|budgets?|legislation|executive orders?|amendments?|reforms?)\b",
    re.IGNORECASE,
)
TREATY = re.compile(
    r"\b(?:treat(?:y|ies)|agreements?|accords?|pacts?|conventions?|protocols?|memorand\w+|deals?|contracts?|ratif\w+)\b",
    re.IGNORECASE,
)
JOINT = re.compile(r"\b(?:joint|common|bilateral|binational)\b", re.IGNORECASE)
# A plan that is given up, told without who gave it up.
SHELVED = re.compile(
    r"(?:(?:has|have|had) been |(?:was|were|is|are|been) )?(?:shelved|scrapped|abandoned|mothballed|dropped|delayed|postponed|stalled|given up|put (?:on hold|off))\b",
    re.IGNORECASE,
)
OFFICES_CHARS = 60
MIN_STATES = 2


def is_of_markets(scene: Scene, draft: Draft) -> bool:
    """Tells whether prices, or a bank's own figures, move."""
    begin = draft.trigger.start
    if MARKET.search(scene.text[scene.sentence.start : begin]) and MARKETED.match(scene.text, begin) is None:
        return True
    return draft.kind == "sanction" and OWN_FIGURE.match(scene.text, draft.trigger.start) is not None


def is_compared(scene: Scene, draft: Draft) -> bool:
    """Tells whether an act is only what another is compared with: "the largest loan it has ever offered"."""
    before = scene.text[scene.sentence.start : draft.trigger.start]
    return draft.rule != "relation of the pair" and COMPARED.search(before) is not None


def only_tells(scene: Scene, draft: Draft) -> bool:
    """Tells whether an accusation of nobody is but a verb or noun of telling; what officials say of a deed may be aimed at who did it."""
    if any(role == "target" for role, _ in draft.roles):
        return False
    words = scene.words(draft.trigger)
    if REMARKS.fullmatch(words) or SAID_ONLY.fullmatch(held(scene, draft)):
        return True
    speakers = [actor for index in draft.parties for actor in scene.resolved(index).actors]
    return TELLING.fullmatch(words) is not None and not any(one.sector in OFFICIAL or one.type == "state" for one in speakers)


def is_memory(scene: Scene, draft: Draft) -> bool:
    """Tells whether what is recalled is a time or a deed, and nobody's envoy."""
    recalled = RECALLED.match(scene.text, draft.trigger.start)
    if recalled is None or ENVOY.search(held(scene, draft)):
        return False
    return MEMORY.match(scene.text, recalled.end(), scene.sentence.end) is not None


def is_shipped(scene: Scene, draft: Draft) -> bool:
    """Tells whether goods, done by nobody named, only leave: "33 tonnes of maize have left the port"."""
    if draft.doers or GONE_OUT.fullmatch(scene.words(draft.trigger)) is None:
        return False
    clause = scene.clause_at(draft.trigger.start)
    return FREIGHT.search(scene.text, clause.start, draft.trigger.start) is not None


def held(scene: Scene, draft: Draft) -> str:
    """Returns the words of a draft's quote from its trigger on."""
    return scene.text[max(draft.quote.start, draft.trigger.start) : draft.quote.end]


def is_game(scene: Scene, draft: Draft) -> bool:
    """Tells whether a clause tells of a match: its words are those of a game, and nobody in the sentence comes to harm."""
    clause = scene.clause_at(draft.trigger.start)
    return GAME.search(scene.words(clause)) is not None and VIOLENCE.search(scene.words(scene.whole)) is None


def is_question(scene: Scene, _: Draft) -> bool:
    """Tells whether a sentence only asks whether something is so: "Do the two leaders plan to meet?" tells no plan."""
    return QUESTION.match(scene.text, scene.sentence.start, scene.sentence.end) is not None


def is_own_session(scene: Scene, draft: Draft) -> bool:
    """Tells whether one person or body of a single state meets with nobody named, or chairs its own people."""
    own = [
        index
        for index in scene.mentions
        if OWN_BODY.fullmatch(scene.text, draft.trigger.end, max(draft.trigger.end, scene.mention(index).end))
    ]
    codes = scene.codes_of(draft.parties)
    if any(scene.mention(index).type == "body" and codes == set(scene.countries(index)) for index in own):
        return True
    if any(is_of_region(scene, index) for index in draft.parties):
        return False
    actors = {(actor.name, actor.country) for index in draft.parties for actor in scene.resolved(index).actors}
    if len(actors) != 1 or len(codes) != 1 or not codes <= knowledge().states.keys():
        return False
    words = scene.words(draft.trigger)
    met = MET.fullmatch(words) is not None and ALONE.match(scene.text, draft.trigger.end, scene.sentence.end) is not None
    before = scene.text[max(scene.sentence.start, draft.trigger.start - CHAIRED_WITHIN_CHARS) : draft.trigger.start]
    return met or CHAIRED.search(before) is not None or CHAIRED.match(words) is not None


def is_of_region(scene: Scene, index: int) -> bool:
    """Tells whether a mention is people of a name that is no state's: "ministers of the Americas"."""
    one = scene.mention(index)
    return one.type == "group" and not one.states and OF_REGION.search(scene.text, one.start, one.end) is not None


def is_help_from_nobody(scene: Scene, draft: Draft) -> bool:
    """Tells whether help has neither a giver nor somebody of a known state who gets it: "to help businesses sell more"."""
    return not draft.doers and not scene.codes_of(draft.others)


def breaks_a_rule(scene: Scene, draft: Draft) -> bool:
    """Tells whether what is done is only that a rule is broken: the breach is told by what was done, or by who complains of it."""
    return BREAKS_RULE.match(scene.text, draft.trigger.start, scene.sentence.end) is not None


def evades_sanctions(scene: Scene, draft: Draft) -> bool:
    """Tells whether the measure that a noun tells is only one that somebody gets round: "breaking sanctions on Russia", not "sanctions imposed by X"."""
    if IMPOSED.search(scene.text, draft.trigger.start, max(draft.trigger.start, draft.quote.end)) is not None:
        return False
    evaded = EVADED.search(scene.text, scene.sentence.start, draft.trigger.start)
    return evaded is not None or EVADING.match(scene.words(draft.trigger)) is not None


def is_own_reform(scene: Scene, draft: Draft) -> bool:
    """Tells whether a promise is about the speaker's own offices of state: "will retain eight ministries and merge the rest"."""
    offices = OWN_OFFICES.search(scene.text, draft.trigger.start, min(scene.sentence.end, draft.trigger.end + OFFICES_CHARS))
    if offices is None or JOINT.search(offices.group()):
        return False
    own = scene.codes_of(draft.doers)
    return len(own) < MIN_STATES and scene.codes_of(draft.others) <= own


def is_hoped_of_another(scene: Scene, draft: Draft) -> bool:
    """Tells whether what somebody would promise is only what another believes or hopes of him: "believed that the envoy will continue"."""
    doers = [scene.mention(index).start for index in draft.doers]
    begin = max((start for start in doers if start < draft.trigger.start), default=None)
    return begin is not None and HOPED.search(scene.text[scene.sentence.start : begin]) is not None


def is_own_law(scene: Scene, draft: Draft) -> bool:
    """Tells whether what is signed or approved is a decree, law or budget of one state and no treaty."""
    law = OWN_LAW.match(scene.text, draft.trigger.start, scene.sentence.end)
    return law is not None and TREATY.search(scene.words(draft.quote)) is None


def is_shelved(scene: Scene, draft: Draft) -> bool:
    """Tells whether a measure without a doer is but a plan that was given up: "a plant, which was shelved in 2016"."""
    return not draft.doers and SHELVED.fullmatch(scene.words(draft.trigger)) is not None
