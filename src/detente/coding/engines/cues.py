"""The cue table of the transparent baseline: words that tell an act, the kind they tell, and how the parties stand around them.

Written from the definitions of the kinds (docs/annotation.md, PLOVER 2.0), not from examples of any corpus. `voice` says where the
parties stand: `subject_object` (A accused B), `reciprocal` (A met B: both sides alike), `nominal` (talks between A and B; aid to B from A),
`intransitive` (A protested). The first cue that matches a stretch of words takes it.
"""

from __future__ import annotations

import re
from typing import Literal, TypedDict, Unpack

import msgspec

from detente.coding.engines.beginnings import beginnings
from detente.model import Kind, ParticipantRole

Voice = Literal["subject_object", "reciprocal", "nominal", "intransitive"]


class Cue(msgspec.Struct, frozen=True, kw_only=True):
    """One cue: pattern, kind, roles of the doer and of the other side, the letters that its first word may begin with."""

    pattern: re.Pattern[str]
    kind: Kind
    doer: ParticipantRole
    other: ParticipantRole | None
    begins: frozenset[str]
    voice: Voice = "subject_object"
    subkind: str | None = None
    status: str | None = None
    needs_other: bool = False
    precision: float = 0.7


class Options(TypedDict, total=False):
    """What a cue may say besides."""

    voice: Voice
    subkind: str
    status: str
    needs_other: bool
    precision: float


def _cue(words: str, kind: Kind, doer: ParticipantRole, other: ParticipantRole | None, **options: Unpack[Options]) -> Cue:
    pattern = re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)
    return Cue(pattern=pattern, kind=kind, doer=doer, other=other, begins=beginnings(words), **options)


PARLIAMENTS = ("parliament", "lawmakers", "deputies", "senate", "senators", "congress", "assembly", "diet", "duma", "knesset", "bundestag", "riksdag", "storting", "sejm")  # fmt: skip
APPROVED = (
    r"(?:has |have |had )?(?:approved|approves?|endorsed|endorses?|passed|backed) (?:the|its|an?) (?:[\w’'-]+ ){0,5}?"
    r"(?:agreements?|treat(?:y|ies)|accords?|pacts?|conventions?|protocols?)"
)

CUES: tuple[Cue, ...] = (
    # --- conflict ---
    _cue(r"recall(?:ed|s|ing)? (?:its|his|their|the) ambassador|recall of (?:its|the) ambassador", "sanction", "actor", "target", subkind="recall"),
    _cue(r"expel(?:led|s|ling)?|expulsion of|declared .{0,30}persona non grata", "coercion", "actor", "target", subkind="expulsion"),
    _cue(r"impos(?:ed|es|ing|e) (?:\w+ ){0,4}?(?:sanctions?|tariffs?|dut(?:y|ies)|embargo(?:es)?|restrictions?|export controls)|sanction(?:ed|s) (?=[A-Z])|slapp?(?:ed|s|ing) (?:\w+ ){0,3}?(?:sanctions|tariffs)|sever(?:ed|s|ing) (?:\w+ )?(?:ties|relations)|cut (?:off )?(?:diplomatic )?(?:ties|relations)|br(?:oke|eaks) off (?:\w+ )?relations|clos(?:ed|es|ing) (?:its|the) (?:\w+ )?(?:border|airspace|embassy|consulate)|bann?(?:ed|s|ing) (?:\w+ ){0,3}?(?:imports?|exports?|flights)|suspend(?:ed|s|ing) (?:\w+ ){0,4}?(?:aid|ties|cooperation|assistance|trade|treaty|agreement|membership|imports|exports|visas?)|blacklist(?:ed|s|ing)", "sanction", "actor", "target"),
    _cue(r"(?:sanctions?|tariffs?|embargo) (?:on|against)", "sanction", "actor", "target", voice="nominal", precision=0.5),
    # To ease a measure in future is told by its verb and noun alone, whatever else the sentence tells (docs/annotation.md, rule 28).
    _cue(r"(?:will|would|shall) (?:\w+ly )?(?:ease|relax|loosen|lift|scrap|repeal)(?= (?:(?!(?:to|and|that|by|if|in)\b)[\w’'-]+ ){0,5}?(?:sanctions|embargo(?:es)?|bans?|blockades?|siege|curfew|restrictions|curbs|tariffs|quotas)\b)", "concession", "actor", "target", precision=0.8),
    _cue(r"lift(?:ed|s|ing)? (?:\w+ ){0,4}?(?:sanctions|ban|embargo|blockade|tariffs|restrictions)|withdr(?:ew|awn|aws|awing|aw)|pull(?:ed|s|ing) (?:out|back)|releas(?:ed|es|ing) (?:\w+ ){0,4}?(?:prisoners?|hostages?|soldiers?|sailors?|fishermen|detainees|citizens?|crew|ship|vessel|pilot|journalists?|captives)|freed|ceasefire (?:took|came|went) (?:effect|into)", "retreat", "actor", "target"),
    _cue(r"(?:cut|cuts|cutting|reduc(?:ed|es|ing)|halv(?:ed|es|ing)|thinn(?:ed|ing) out) (?:the (?:number|strength) of )?(?:its|their|his) (?:\w+ )?(?:soldiers|troops|forces|warships|ships|garrisons?)(?= (?:near|along|at|in|on|off|around|there)\b)", "retreat", "actor", "target", precision=0.8),
    _cue(r"apologi[sz](?:ed|es|ing)(?: to)?|express(?:ed|es|ing) (?:\w+ )?(?:regret|remorse)|pardon(?:ed|s|ing)|dropp?(?:ed|s|ing) (?:\w+ ){0,2}?(?:charges|demand|objections?|claims?)|back(?:ed|s|ing) down", "concession", "actor", "target"),
    _cue(r"threaten(?:ed|s|ing)?(?: to)?|issued an ultimatum|warn(?:ed|s|ing)(?=.{0,80}(?:consequences|retaliat|respon[ds]|would face|will face|measures|pay a price|if it|if they))|vow(?:ed|s|ing) (?:to (?:retaliate|respond|punish|destroy)|retaliation|revenge)", "threat", "speaker", "target"),
    _cue(r"air ?strikes? (?:on|against|in|by)|shell(?:ed|s|ing)|bomb(?:ed|s|ing|ard(?:ed|ing|ment))|attack(?:ed|s|ing)?(?= (?:on|against|[A-Z]|a |the |by|its|his|an ))|fired (?:\w+ ){0,3}?(?:on|at|missiles?|rockets?|shots?|shells)|missile strikes?|drone (?:strikes?|attacks?)|killed|assassinat(?:ed|ion)|kidnapp?(?:ed|ing)|abduct(?:ed|ion)|invad(?:ed|es|ing)|invasion of|clash(?:ed|es)|ambush(?:ed)?|struck (?=[A-Z]|a |the )|shot down|torpedoed|tortur(?:ed|ing)", "assault", "actor", "target"),
    _cue(r"arrest(?:ed|s|ing)|detain(?:ed|s|ing)|detention of|seiz(?:ed|es|ing|ure of)|raid(?:ed|s|ing)|hack(?:ed|s|ing) (?:into)?|cyber ?attacks? (?:on|against)|jail(?:ed|s|ing)|imprison(?:ed|ment)|deport(?:ed|s|ing|ation of)|impound(?:ed|s)|confiscat(?:ed|es|ing)|blockad(?:ed|es|ing)|rammed|jammed", "coercion", "actor", "target"),
    _cue(r"accus(?:ed|es|ing)|accusations? (?:of|against|by|from)|condemn(?:ed|s|ing|ation of)|criticis(?:ed|es|ing)|criticiz(?:ed|es|ing)|criticism (?:of|from|by)|denounc(?:ed|es|ing)|denunciation of|blam(?:ed|es|ing)|slamm?(?:ed|s|ing)|lambast(?:ed|es)|deplor(?:ed|es|ing)|decri(?:ed|es)|summon(?:ed|s|ing) (?:\w+ ){0,4}?(?:ambassador|envoy|charg|diplomat)|lodg(?:ed|es|ing) (?:\w+ ){0,3}?(?:protest|complaint)|protest(?:ed|s) (?:to|against|over) (?=[A-Z])|alleg(?:ed|es|ing)|su(?:ed|es|ing) (?=[A-Z])", "accusation", "speaker", "target"),
    _cue(r"reject(?:ed|s|ing|ion of)|refus(?:ed|es|ing|al)(?: to)?|declin(?:ed|es|ing) (?:to|an? )|turn(?:ed|s|ing) down|dismiss(?:ed|es|ing) (?!from)|veto(?:ed|es|ing)|cancel(?:led|ed|s|ling|ing) (?:\w+ ){0,4}?(?:visit|meeting|talks|trip|summit)|boycott(?:ed|s|ing)(?= (?:the )?(?:talks|summit|meeting))|rul(?:ed|es) out|den(?:ied|ies|ying) (?:the |any |all |having |that )?(?:accusation|allegation|claim|charge|report|involvement|responsib|wrongdoing|having|that|it)", "rejection", "speaker", "target"),
    _cue(r"(?<!high )(?<!strong )(?<!growing )(?<!rising )(?<!in )demand(?:ed|s)?(?: that)?(?! for\b| at\b| grew| was\b)|demanding (?=that|an |the |its )|urg(?:ed|es|ing)|call(?:ed|s|ing) (?:on|upon|for)|appeal(?:ed|s|ing) (?:to|for)|insist(?:ed|s|ing) that", "demand", "speaker", "target"),
    _cue(r"deploy(?:ed|s|ing|ment of)|mass(?:ed|ing) (?:\w+ ){0,3}?(?:troops|forces)|mobili[sz](?:ed|es|ing|ation)|(?:put|placed) (?:\w+ ){0,5}?on (?:\w+ )?alert|test-fired|test-launched|launched (?:\w+ ){0,3}?(?:ballistic )?missiles?|conduct(?:ed|s) (?:a )?(?:nuclear|missile) test|sent (?:\w+ ){0,3}?(?:warships?|troops|fighter jets|aircraft carrier)|scrambled", "mobilization", "actor", "target"),
    _cue(r"(?:protesters|demonstrators|crowds?|thousands|hundreds|students|workers|activists|residents|unions?|farmers) (?:\w+ ){0,6}?(?:protest(?:ed|s|ing)?|march(?:ed|es|ing)|rall(?:ied|y|ies)|demonstrat(?:ed|ing)|took to the streets|gathered|clashed|stormed|went on strike|walked out|burned|blocked)|stag(?:ed|es|ing) (?:a |an |mass )?(?:\w+ )?(?:protest|rally|strike|demonstration|sit-in)s?|went on (?:hunger )?strike", "protest", "actor", "target", voice="intransitive"),
    # --- acts of diplomacy ---
    _cue(r"(?:sent|sends|extended|extends|conveyed) (?:\w+ ){0,4}?(?:congratulations|condolences|message|letter|greetings)(?: to)?|(?:phone|telephone|online|video) (?:talks|conversations?|calls?)|(?:held|holds|had) (?:\w+ ){0,3}?(?:online conversations|phone talks|telephone talks|video call)|(?:spoke|spoken|talked|speaks) (?:by|over the|on the|via) (?:phone|telephone|video)|phoned|telephoned|exchanged (?:messages|letters|congratulations)", "call", "caller", "called", voice="reciprocal"),
    _cue(r"invit(?:ed|es|ing|e)|extend(?:ed|s|ing) (?:an? |the |his |her )?(?:\w+ ){0,2}?invitation|at the invitation of|invitation (?:of|from|by)", "invitation", "inviter", "invitee", status="extended", needs_other=True),
    # What gets the approval of a parliament is ratified; a cabinet that approves a pact need not be the last to be asked.
    _cue(r"g[ai]ve[sn]? (?:its|their|his|her|final|the) (?:\w+ )?(?:approval|assent|consent|blessing) to (?:[\w’'-]+ ){0,6}?(?:agreements?|treat(?:y|ies)|accords?|pacts?|conventions?|protocols?)", "agreement", "signatory", "signatory", voice="reciprocal", precision=0.8),
    _cue("|".join(rf"(?<={one} ){APPROVED}" for one in PARLIAMENTS), "agreement", "signatory", "signatory", voice="reciprocal", precision=0.8),
    # Ties that two take up again are a level of the pair, whoever speaks of them.
    _cue(r"(?:restored|re-?established|normali[sz]ed) (?:their )?(?:full |formal )?(?:diplomatic )?(?:relations|ties)", "partnership_level", "member", "member", voice="reciprocal", subkind="established", precision=0.8),
    # A law that ratifies does nothing else, whichever verb passes it.
    _cue(r"(?:approv|pass|adopt|endors|back|sign|enact)(?:e?s|ed|ing)? (?:(?:an?|the|its|two|three|several) )?(?:\w+ ){0,3}?(?:laws?|bills?|acts?|decrees?|resolutions?|motions?|legislation) (?:(?:on|for) )?(?:(?:that|which|to|the) )?ratif(?:ying|y|ies|ied|ication of)", "agreement", "signatory", "signatory", voice="reciprocal", precision=0.8),
    _cue(r"sign(?:ed|s|ing)? (?:\w+[,-]? ){0,10}?(?:agreements?|treat(?:y|ies)|contracts?|memorand(?:um|a)|MoUs?|accords?|documents?|declarations?|protocols?|deals?|pacts?|conventions?|communiqu\w+|MRA)|signing of|signature of|(?:agreements?|treat(?:y|ies)|contracts?|memorand(?:um|a)|accords?|protocols?|deals?|documents?) (?:\w+ ){0,3}?(?:was|were|has been|have been|had been|to be) (?:\w+ )?signed|(?:agreement|treaty|contract|memorandum|accord|protocol|deal)s? (?:that (?:they|the two sides) )?signed|adopt(?:ed|s|ing) (?:a |the )?(?:joint )?(?:statement|declaration|communiqu\w+)|exchanged (?:[\w-]+ ){0,3}?(?:documents|agreements|memoranda)|ink(?:ed|s|ing) (?:\w+ ){0,5}?(?:deal|agreement|pact|contract|mou)s?|ratif(?:ied|ies|ying|ication of)|initial(?:l?ed)|concluded (?:a|an|the) (?:\w+ ){0,5}?(?:agreement|treaty|negotiations)|(?:agreement|treaty|accord|pact|convention) (?:\w+ ){0,4}?(?:entered|enters|came|took|will enter|takes) (?:into )?(?:force|effect)", "agreement", "signatory", "signatory", voice="reciprocal", status="signed"),
    _cue(r"donat(?:ed|es|ing|ion of|ions of)|(?:provid|offer|grant|giv|suppl|deliver|shipp?|send|sent|gave|hand)(?:ed|es|s|ied|ies|ing|en)?(?: over)? (?:[\w,.$-]+ ){0,9}?(?:aid|assistance|relief|vaccines?|doses|medicines?|medical supplies|equipment|loans?|grants?|weapons|tonnes|humanitarian|food|scholarships|supplies|ammunition|submarines?|ventilators|wheat|rice)|(?:wholehearted |valuable |great )?(?:support and assistance|assistance|help|aid) (?:that|to|from|given|for)|(?:for|of) its (?:assistance|help|support|aid)", "aid", "donor", "recipient"),
    _cue(r"propos(?:ed|es|ing|al (?:to|for|that))|suggest(?:ed|s|ing) (?:that|the|both|they|to)?|put forward|called on both sides|recommended that", "proposal", "proposer", "addressee", status="proposed"),
    _cue(r"(?:is|are|was|were|be|stands?|remains?|always) (?:always )?(?:willing|ready|prepared) to|willing(?:ness)? to|readiness to|pledg(?:ed|es|ing)|promis(?:ed|es)|vow(?:ed|s|ing) to|commit(?:ted|s|ting)? (?:itself |themselves |himself )?to|undert(?:ook|akes) to|agree(?:d|s|ing)? (?:to|on|that)|aim(?:ed|s|ing)? to|(?:will|would) (?:try|do) (?:his|her|its|their) (?:best|utmost)|intends? to|plans? to|offer(?:ed|s|ing) to", "pledge", "promisor", "promisee"),
    _cue(r"(?:pa(?:id|ys|ying)|made|makes|making|beg(?:an|ins|inning)|start(?:ed|s)|conclud(?:ed|es)|end(?:ed|s)|wrapp(?:ed|ing) up) (?:an? |his |her |their |the )?(?:[\w-]+ ){0,4}?(?:visit|trip|tour)(?: to| of)?|visit(?:ed|s|ing)? (?=[A-Z]|the )|arriv(?:ed|es|ing) in|travel(?:led|ed|s|ling|ing) to|(?:state |official |working |recent |upcoming |high-level )visits? (?:to|by|of)|flew to|came to (?=[A-Z])|land(?:ed|s|ing) in|(?:the|a) (?:[\w-]+ ){0,2}?visit of|during (?:his|her|their|the) (?:[\w-]+ ){0,2}?visit to", "visit", "visitor", "host"),
    _cue(r"receiv(?:ed|es|ing|e)(?= )|(?:met|meet)(?: with)?|meets(?: with)?|meeting (?:with|between)|held (?:[\w-]+ ){0,3}?(?:talks|meetings?|negotiations|consultations|summit|discussions)(?: with| between)?|holds? talks(?: with)?|(?:talks|negotiations|consultations) (?:with|between)|(?:had|has) (?:a )?(?:talk|meeting|conversation) with|called on the|host(?:ed|s|ing)|(?:had|has) (?:a )?(?:meeting|talks) with|hold(?:ing|s) (?:a )?(?:meeting|talks)|welcom(?:ed|es|ing)(?= (?:\w+ ){0,5}?(?:to|in|at)\b)|sat down with|attended by|with [^.]{0,60} in attendance", "meeting", "host", "guest", voice="reciprocal"),
    _cue(r"joint (?:\w+ ){0,2}?(?:exercises?|drills?|patrols?|manoeuvres|maneuvers|operations?)|shar(?:ed|es|ing) intelligence|extradit(?:ed|ion)|jointly (?:build|built|develop\w*|produce\w*|operate\w*)|co-produc\w+", "cooperation", "member", "member", voice="reciprocal"),
    # Goods bought or counted and ordered "from" somebody; people, and what goes on "from … to …", are moved.
    _cue(r"(?:order(?:ed|s) (?=\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|more|new|another)\b)|(?:bought|buys|purchased) )(?:(?!(?:the|its|his|her|their|it|them|no|nothing|less|fewer|by|of|to|that|and|or|out|home|away|back|off|troops|soldiers|marines|forces|personnel|staff|diplomats|envoys|police|citizens|nationals|people|men|families)\b)[\w’,-]+ ){1,6}?from(?! [^,;.]{0,60}\bto\b)", "cooperation", "member", "member", voice="reciprocal", precision=0.8),
    _cue(r"(?:closely )?coordinat(?:ed|es|ing|ion) (?:with|at|in|closely)|share(?:d|s)? (?:\w+ ){0,3}?(?:stances?|views?|positions?)|support(?:ed|s)? each other (?:at|in)|at (?:regional and )?(?:\w+ )?multilateral forums", "coordination", "member", "member", voice="reciprocal"),
    _cue(r"thank(?:ed|s|ing)|express(?:ed|es|ing) (?:his |her |its |their |the )?(?:\w+ ){0,3}?(?:gratitude|thanks|appreciation)|grateful (?:to|for)", "statement", "speaker", "addressee", subkind="gratitude"),
    _cue(r"prais(?:ed|es|ing)|hail(?:ed|s|ing)|laud(?:ed|s|ing)|commend(?:ed|s|ing)|congratulat(?:ed|es|ing)|highly (?:evaluat|apprais|appreciat|valu)(?:ed|es|ing)|(?:always )?appreciat(?:ed|es|ing)|express(?:ed|es|ing) (?:his |her |its |their )?(?:delight|pleasure|satisfaction|joy)|applaud(?:ed|s)|pa(?:id|ys) tribute", "statement", "speaker", "target", subkind="praise"),
    _cue(r"treasur(?:ed|es|ing)|attach(?:ed|es|ing) (?:great |special |much )?(?:importance|significance) to|consider(?:ed|s|ing)? \w+ (?:as )?an? (?:\w+ )?(?:priority|partner|friend)|express(?:ed|es|ing) (?:\w+ ){0,3}?(?:support|solidarity)|back(?:ed|s) (?=[A-Z])|endors(?:ed|es|ing)|support(?:ed|s) (?=[A-Z])|reaffirm(?:ed|s|ing)|stood by|stands with", "statement", "speaker", "target", subkind="support"),
    _cue(r"express(?:ed|es|ing) (?:\w+ ){0,3}?(?:concern|alarm|dismay|worry|worries)|voic(?:ed|es|ing) (?:\w+ ){0,3}?(?:concern|alarm)", "statement", "speaker", "target", subkind="concern"),
    _cue(r"condolences|sympath(?:y|ies)|mourn(?:ed|s|ing)", "statement", "speaker", "addressee", subkind="condolence"),
)  # fmt: skip

STANCES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("gratitude", re.compile(r"\b(?:thank|grateful|gratitude|appreciat)\w*", re.IGNORECASE)),
    ("hope", re.compile(r"\b(?:hope[sd]?|hoping|believe[sd]?|expect(?:s|ed)?|wish(?:es|ed)?|look(?:s|ed)? forward|will continue)\b", re.IGNORECASE)),
    ("criticism", re.compile(r"\b(?:violat|unacceptable|illegal|unlawful|provocat|aggress|wrong|irresponsible|hypocri|breach|threaten)\w*", re.IGNORECASE)),
    ("concern", re.compile(r"\b(?:concern|worr|alarm|dangerous|risk)\w*", re.IGNORECASE)),
    ("support", re.compile(r"\b(?:support|treasur|importan|priority|promot|strengthen|deepen|solidarity|friend|fraternal|cooperat|develop|strides|trust|close)\w*", re.IGNORECASE)),
    ("praise", re.compile(r"\b(?:success|achievement|fruitful|delight|prais|highly|excellent|good|positive|effective)\w*", re.IGNORECASE)),
)  # fmt: skip
