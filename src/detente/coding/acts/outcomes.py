"""Words around a named act -> what became of it: a proposal refused, a promise kept, a treaty ended, a request left without an answer.

A text names the act by a noun and tells its fate by the verb that governs it ("turned down Quito's proposal", "has kept its promise") or
that it is the subject of ("the accord has expired", "the request went unanswered"); or it tells the act by a verb and its fate behind it
("asked Chad for help and was refused"). What is only feared, threatened, asked for or denied has not come about.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from detente.coding.wording import CAN_NOT, NOT, NOT_EVER
from detente.model import Kind, Span
from detente.model.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

# Between a verb and the noun it governs: articles, names, adjectives; no preposition but "of", no verb of its own.
TO_NOUN = r"(?: (?!(?:and|but|or|that|which|who|while|if|when|to|by|at|on|in|with|from|under|after|before|for|sign|signed|reached|made|would|will|was|were|has|had|none)\b)[\w’'.-]+){0,6}? ?$"
# Between a noun and its verb: what it is about, who made it, a short aside.
TO_VERB = r"(?:,? (?:which|that)|, [^,;]{3,50},| (?!(?:and|but|or|that|which|who|if|when|would|will|could|was|were|is|are|has|have|had|said)\b)[\w’'.-]+(?: and [\w’'.-]+)??){0,12}?"
BE = (
    r" (?:(?:has|have|had) (?:\w+ )?been|was|were|is|are|being|been|remain(?:s|ed)?)"
    r"(?: (?:\w+ly|also|since|now|then|again|first|at once|only|still|meanwhile|later|not to))?"
)


class Fate(NamedTuple):
    """A status, and the words that tell it: before the noun (verbs that govern it), after it (verbs it is the subject of), behind a verb."""

    status: str
    governing: re.Pattern[str] | None
    following: re.Pattern[str] | None
    behind: re.Pattern[str] | None = None


def _fate(status: str, verbs: str = "", passive: str = "", intransitive: str = "", behind: str = "") -> Fate:
    """Returns a fate by its active verbs, the participles of its passive, verbs that the noun is the subject of, words behind a verb."""
    told = "|".join(
        one for one in (rf"{BE} (?:{passive})" if passive else "", rf" (?:{intransitive})" if intransitive else "") if one
    )
    return Fate(
        status,
        re.compile(rf"\b(?:{verbs}){TO_NOUN}", re.IGNORECASE) if verbs else None,
        re.compile(rf"{TO_VERB}(?:{told})\b", re.IGNORECASE) if told else None,
        re.compile(behind, re.IGNORECASE) if behind else None,
    )


REFUSED = r"refused|rejected|declined|turned down|dismissed|rebuffed|spurned|denied|vetoed|brushed aside|ruled out|thrown out|voted down|snubbed"
REFUSING = (
    r"(?:refus|reject|declin|dismiss|rebuff|spurn|snub|veto|block)(?:es|s|ed|ing)?|den(?:y|ies|ied|ying)|turn(?:s|ed|ing)? down|brush(?:es|ed|ing)? (?:aside|off)|"
    r"rul(?:es|ed|ing) out|vot(?:es|ed|ing) down|threw out|throws out|wav(?:es|ed) (?:away|aside)|sa(?:id|ys|ying) no to|turn(?:s|ed) (?:a deaf ear|its back|their backs) (?:to|on)|"
    rf"sent (?:his|her|their|its) regrets to|(?:d(?:id|oes|o){NOT}|{CAN_NOT}) accept|ignor(?:es|ed|ing)"
)
ACCEPTING = (
    r"accept(?:s|ed|ing)?|t(?:ook|akes?|aking) up|sa(?:id|ys|ying) yes to|agree(?:s|d|ing)? to|approv(?:es|ed|ing)|welcom(?:es|ed|ing) and accept(?:s|ed|ing)|"
    r"consent(?:s|ed|ing)? to|grant(?:s|ed|ing)?|adopt(?:s|ed|ing)?|endors(?:es|ed|ing)|compl(?:y|ies|ied|ying) with"
)
# What a side does after "and", "but" or "which" when it was asked; "X asked Y, which agreed".
ANSWER = r"(?:, (?:and|but|which|who|whereupon)|,? and|, an? (?:request|offer|proposal|idea|plan|invitation|appeal|wish)(?: (?:that|which))?)(?: (?:the latter|both|he|she|it|they|[A-Z][\w’'.-]+)){0,4}?"
IN_SPAN = r"^[^;]{0,160}?"

DOCUMENT = r"(?:agreements?|treat(?:y|ies)|accords?|pacts?|deals?|contracts?|memorand(?:um|ums|a)|protocols?|conventions?|truces?|ceasefires?|compacts?|papers?|documents?|leases?|initiatives?)"
WORKED_ON = r"(?:negotiated|drafted|prepared|worked out|worked on|discussed|hammered out|drawn up|finali[sz]ed|considered)"
PARLIAMENT = r"(?:parliament(?:s|arians)?|lawmakers?|legislators?|senat(?:e|ors)|congress|assembly|diet|duma|knesset|deputies|mps|chamber|riksdag|storting|bundestag|sejm|majlis)"

FATES: dict[Kind, tuple[Fate, ...]] = {
    "agreement": (
        _fate(
            "ended", r"end(?:s|ed|ing)?(?: (?:its|his|her|their) part in)?|terminat\w+(?: of)?|denounc(?:es|ed|ing)(?= (?:its|his|her|their)\b)|scrap(?:s|ped|ping)?|annul(?:s|led|ling)?|revok(?:es|ed|ing)|repudiat\w+|abrogat\w+|renounc(?:es|ed|ing)|"
            r"abandon(?:s|ed|ing)?|quit(?:s|ting)?|left|leav(?:es|ing)|cancel(?:s|l?ed|l?ing)?|ditch(?:es|ed|ing)?|t(?:ear(?:s|ing)?|ore|orn) up|(?:pull(?:s|ed|ing)?|withdr[ea]w(?:s|n|ing)?|walk(?:s|ed|ing)?) (?:out )?(?:of|from)|"
            rf"withdrawal (?:of [\w’'. -]{{2,40}} )?from|g(?:ave|ives?|iving) up|not (?:to )?(?:renew|extend|prolong)(?:ing|ed)?|did{NOT} (?:renew|extend|prolong)|no longer (?:stands?|stood) by|end(?:ing)? of",
            r"(?:ended|terminated|denounced|scrapped|annulled|revoked|abrogated|cancelled|canceled|torn up|abandoned|ditched|void|null and void|dead|at an end|over|no longer in force|not renewed|not prolonged)",
            rf"(?:(?:has|have|had) )?(?:expired?s?|lapse[ds]?|collapse[ds]?|r[au]ns? out|run out|(?:c[ao]me|comes) to an end|did{NOT} hold)",
        ),
        _fate(
            "suspended", r"suspen(?:d(?:s|ed|ing)?|sion of)|fr(?:eez(?:es?|ing)|oze|ozen)|halt(?:s|ed|ing)?|interrupt(?:s|ed|ing)?|put(?:s|ting)? on (?:hold|ice)",
            r"(?:suspended|frozen|halted|interrupted|put on (?:hold|ice)|on (?:hold|ice)|(?:held )?in abeyance)",
        ),
        _fate(
            "in_force", r"entry into (?:force|effect|operation) of|(?<!should )(?<!would )(?:has|have)(?: had)? (?:an?|such an?)",
            r"(?:prolonged|extended|renewed|in force|in effect|valid)(?! (?:un)?til (?:it|they)\b)",
            r"(?:(?:has|have|had) )?(?:c[ao]mes?|enter(?:s|ed)?|go(?:es)?|went) into (?:force|effect|operation)|(?:(?:has|have|had) )?t(?:akes?|ook|aken) effect|[\w ,’']{0,12}\b(?<!into )in force since|into (?:force|effect)",
        ),
        _fate(
            "ratified", rf"ratif(?:ies|ied|ying|ication of)|(?:g(?:ave|ives?|iven)|giving) (?:\w+ )?(?:approval|assent|consent|blessing) to|{PARLIAMENT}\b[^,;]{{0,60}} (?:approv|pass|adopt|endors|back)(?:es|ed|ing|s)",
            rf"(?:ratified|(?:approved|passed|adopted|endorsed) by (?:[\w’'-]+ ){{0,4}}?{PARLIAMENT})",
        ),
        _fate("planned", "", r"(?:(?:(?:being )?prepared|ready|due|up|open) for (?:signing|signature)|to be (?:signed|concluded|initialled))", r"(?:await(?:s|ed)? (?:\w+ )?(?:signing|signature)|(?:will|would|could) (?:soon |then |at last )?be (?:signed|concluded|initialled))"),
        _fate(
            "negotiating", r"negotiat(?:e|es|ed|ing)|(?:talks|negotiations|discussions|consultations|working|work|bargaining) (?:on|about|over|for|towards?)|(?<!initialled the )(?<!initialled a )(?<!initialed the )(?<!signed the )(?<!adopted the )(?<!approved the )draft(?:ing)?(?: of)?|working out|hammering out",
            rf"(?:being {WORKED_ON}|(?:under|in) (?:negotiation|discussion|preparation|consideration)|in the works)", r"(?:are|is|was|were) (?:still |now )?being worked out",
        ),
    ),
    "proposal": (
        _fate(
            "lapsed", passive=r"left (?:\w+ )?(?:without (?:an? )?(?:answer|reply|response)|unanswered|hanging)|(?:withdrawn|dropped|shelved|forgotten)",
            intransitive=r"(?:(?:has|have|had) )?(?:gone|went|lain|lay|remain(?:s|ed)?) (?:\w+ )?(?:unanswered|unheeded|without (?:an? )?(?:answer|reply|response))|(?:came|come|comes) to nothing|f(?:e|a)ll through",
            behind=rf"{IN_SPAN}(?:\band (?:then |later )?withdrew (?:the|his|her|its|their) (?:request|proposal|offer|bid|plan|motion)|\band (?:got|received|had) no (?:answer|reply|response))\b",
        ),
        _fate(
            "rejected", REFUSING, REFUSED, r"(?:met with (?:a )?(?:refusal|rejection)|fell on deaf ears|failed)",
            rf"{IN_SPAN}{ANSWER} (?:(?:at once|promptly|politely|flatly|again) )?(?:(?:was|were|had been) )?(?:(?:refused|rejected|declined|rebuffed|spurned)(?! to\b)|turned down|said no|turned (?:it|them|this|the \w+) down)\b|{IN_SPAN}\b(?:in vain|to no avail)\b",
        ),
        _fate(
            "accepted", ACCEPTING, r"(?:gladly |gratefully |readily )?(?:accepted|taken up|approved|granted|adopted|endorsed|agreed to|met with approval)", "",
            rf"{IN_SPAN}{ANSWER} (?:(?:at once|promptly|readily|gladly|then|both) )?(?:accepted|agreed|consented|said yes|complied|obliged|did so)\b",
        ),
    ),
    "invitation": (
        _fate(
            "declined", REFUSING, REFUSED, "",
            rf"{IN_SPAN}{ANSWER} (?:(?:at once|promptly|politely|flatly|again) )?(?:(?:was|were) )?(?:(?:refused|rejected|declined|spurned)(?! to\b)|turned (?:it |this )?down|said no|sent (?:his|her|their|its) (?:regrets|excuses)|stayed (?:away|at home)|did{NOT} (?:come|go|attend))\b",
        ),
        _fate(
            "accepted", r"(?:gladly |gratefully |readily )?(?:accept(?:s|ed|ing)?|t(?:ook|akes?|ake|aking) up|sa(?:id|ys|ying) yes to)",
            r"(?:gladly |gratefully |readily )?(?:accepted|taken up)", "",
            rf"{IN_SPAN}{ANSWER} (?:(?:at once|promptly|readily|gladly|then|both) )?accepted\b",
        ),
    ),
    "pledge": (
        _fate(
            "partly", r"(?:partly|partially|half) (?:kept|keeps|fulfill?(?:s|ed)|honou?red|met|redeemed)|(?:kept|keeps|fulfill?(?:s|ed)|honou?red|met|redeemed|carried out|delivered on) (?:only )?(?:half|part|some|a (?:third|quarter|part|fraction)) of",
            r"(?:only )?(?:partly|partially|half) (?:kept|fulfill?ed|honou?red|met|redeemed)|(?:kept|fulfill?ed|honou?red|met|redeemed)(?: only)? (?:in part|partly|by half)", "",
            r"^[^;]{0,80}?\b(?:only in part|only partly|in part only)\b",
        ),
        _fate(
            "withdrawn",
            r"withdr(?:ew|aws?|awn|awing)|(?:went|goes|gone|going|go) back on|t(?:ook|akes?|aken|aking) back|retract(?:s|ed|ing)?|reneg(?:es|ed|ing) on|back(?:s|ed|ing)? (?:out of|away from)|br(?:oke|eaks?|oken|eaking)|"
            r"rescind(?:s|ed|ing)?|revok(?:es|ed|ing)|drop(?:s|ped|ping)|scrap(?:s|ped|ping)|g(?:ave|ives?|iven|iving) up|abandon(?:s|ed|ing)?|disown(?:s|ed|ing)?|in breach of",
            r"withdrawn|taken back|retracted|revoked|dropped|scrapped|broken|rescinded|given up|abandoned", "",
            rf"{IN_SPAN}(?:\band (?:then |later |soon )?(?:withdrew|took|retracted|scrapped|dropped) (?:it|the (?:offer|promise|pledge)|(?:its|his|her|their) (?:offer|promise|pledge|word))|"
            r"\bwent back on it|, an? (?:offer|promise|pledge|undertaking)(?: that| which)? (?:it|he|she|they) (?:later |soon |then )?(?:withdrew|took back|broke|dropped))\b",
        ),
        _fate(
            "lapsed", rf"(?:has|have|had|did|do|does){NOT_EVER} (?:ke(?:pt|ep)|fulfill?(?:ed)?|honou?r(?:ed)?|me(?:t|et)|redeem(?:ed)?|carr(?:y|ied) out)|fail(?:s|ed)? to (?:keep|fulfill?|honou?r|meet)|kept none of",
            r"never (?:kept|fulfill?ed|honou?red|met|redeemed)|not (?:yet )?(?:been )?(?:kept|fulfill?ed|honou?red|met)|unkept|unfulfilled|forgotten",
            r"(?:(?:has|have|had) )?(?:never|not) been (?:kept|fulfill?ed|honou?red|met)|(?:came|come|comes|has come) to (?:nothing|grief)|remain(?:s|ed)? unfulfilled|f(?:e|a)ll through",
            rf"{IN_SPAN}(?:\b(?:but|and|which) (?:(?:[A-Z][\w’'.-]+|it|he|she|they|has|have|had) ){{0,3}}(?:never \w+|(?:did|has|have|had){NOT} (?:do so|done so|keep|kept|come|follow(?:ed)?)\b)|\b(?:that|which) (?:has |have |had )?never (?:came|come|arrived)|"
            rf", a promise (?:that |which )?(?:\w+ )?(?:has|have|had|was){NOT_EVER}\b)",
        ),
        _fate(
            "fulfilled", r"ke(?:pt|eps?|eping)|fulfill?(?:s|ed|ing)?|honou?r(?:s|ed|ing)|m(?:akes?|ade|aking) good(?: on)?|deliver(?:s|ed|ing)? on|liv(?:es|ed) up to|redeem(?:s|ed|ing)?|carr(?:ies|ied) out|"
            r"true to|in fulfil?lment of|act(?:s|ed|ing) on|fulfill?ment of",
            r"(?:kept|fulfill?ed|honou?red|redeemed|carried out|made good)", "",
            rf"{IN_SPAN}(?:, and (?:it |he |she |they )?(?:kept (?:its|his|her|their) word|did so)|, a promise (?:that |which )?(?:it|he|she|they) (?:has |have |had )?kept)\b",
        ),
    ),
}  # fmt: skip
NOUNS: dict[Kind, re.Pattern[str]] = {
    "agreement": re.compile(rf"\b{DOCUMENT}\b", re.IGNORECASE),
    "proposal": re.compile(
        r"\b(?:proposals?|requests?|suggestions?|ideas?|plans?|appeals?|calls?|pleas?|offers?|drafts?|motions?|bids?|overtures?|initiatives?|petitions?|demands?|wish(?:es)?)\b",
        re.IGNORECASE,
    ),
    "invitation": re.compile(r"\binvitations?\b", re.IGNORECASE),
    "pledge": re.compile(
        r"\b(?:promises?|pledges?|offers?|commitments?|undertakings?|vows?|assurances?|word)\b", re.IGNORECASE
    ),
}  # fmt: skip
# What is worked out between states without being a document yet.
NEGOTIABLE = Sought(
    re.compile(
        rf"\b(?:{DOCUMENT}|terms|details|texts?|wording|conditions|credits?|loans?|arrangements?|charters?|codes? of conduct|declarations?)\b",
        re.IGNORECASE,
    ),
    "agreement", "treat", "accord", "pact", "deal", "contract", "memorand", "protocol", "convention", "truce", "ceasefire", "paper", "document",
    "lease", "initiative", "terms", "details", "text", "wording", "conditions", "credit", "loan", "arrangement", "charter", "of conduct",
    "declaration",
)  # fmt: skip
# What is done "at the request of Lima" grants the request.
AT_REQUEST = re.compile(
    r"\b(?:at|upon) (?:the |an? )?(?:[\w’'.-]+[’']s? |(?:his|her|its|their|the latter[’']s) )?(?:urgent |express |own |formal |special )?$",
    re.IGNORECASE,
)
# "Is said to have kept", "decided to refuse" came about; "may refuse", "was asked to accept", "threatened to break" did not.
DECIDED = re.compile(
    r"\b(?:to have|decided to|voted to|chose to|moved to|resolved to|opted to|agreed to|not to) $", re.IGNORECASE
)
OPEN = re.compile(
    r"(?:n[’']t|\b(?:not|never|if|unless|whether|may|might|can|could|should|must|to|refus\w+|threat\w+|without|instead of|cannot))(?: (?:be|have|yet|even|simply))? $",
    re.IGNORECASE,
)
# "Has kept its promise to Serbia only in part".
IN_PART = re.compile(r"[^;]{0,80}?\b(?:only (?:in part|partly|half|partially)|in part|by half)\b", re.IGNORECASE)
# How far behind a verb the noun that is its object ends.
NOUN_WITHIN_CHARS, DOCUMENT_WITHIN_CHARS = 24, 48
# How far before its verb a document stands as its subject.
SUBJECT_WITHIN_CHARS = 130


def outcome(text: str, sentence: Span, kind: Kind, trigger: Span) -> str | None:
    """Returns the status that the words around an act give it by what became of it, None where they tell nothing of that.

    Args:
        text: the article's text.
        sentence: the sentence of the act.
        kind: of the act.
        trigger: the words that tell it.
    """
    noun = noun_of(text, sentence, kind, trigger)
    if kind == "proposal" and noun is not None and AT_REQUEST.search(text[sentence.start : noun.start]):
        return "accepted"
    for fate in FATES.get(kind, ()):
        if noun is not None and (governs(fate, text, sentence, noun) or follows(fate, text, sentence, noun)):
            return "partly" if fate.status == "fulfilled" and IN_PART.match(text, noun.end, sentence.end) else fate.status
        if noun is None and fate.behind is not None and fate.behind.search(text[trigger.end : sentence.end]):
            return fate.status
    return None


def fates_of_documents(text: str, sentence: Span) -> Iterator[tuple[Span, str]]:
    """Yields the words by which a sentence tells what became of a document that is their subject ("the accord has expired"), with the status."""
    for noun in NEGOTIABLE.finditer(text, sentence.start, sentence.end):
        named = NOUNS["agreement"].fullmatch(text, noun.start(), noun.end()) is not None
        for fate in FATES["agreement"]:
            if not named and fate.status != "negotiating":
                continue
            told = fate.following.match(text, noun.end(), sentence.end) if fate.following is not None else None
            if told is not None:
                yield Span(start=noun.start(), end=told.end()), fate.status
                break


def noun_of(text: str, sentence: Span, kind: Kind, trigger: Span) -> Span | None:
    """Returns the noun that names an act in its trigger, or right behind a verb as its object ("kept its promise")."""
    if kind not in NOUNS:
        return None
    within = DOCUMENT_WITHIN_CHARS if kind == "agreement" else NOUN_WITHIN_CHARS
    found = NOUNS[kind].search(text, trigger.start, min(sentence.end, trigger.end + within))
    if found is not None and not re.search(r"[,;]", text[trigger.end : found.start()]):
        return Span(start=found.start(), end=found.end())
    if kind != "agreement":
        return None
    before = [
        one.span() for one in NOUNS[kind].finditer(text, max(sentence.start, trigger.start - SUBJECT_WITHIN_CHARS), trigger.start)
    ]
    return Span(start=before[-1][0], end=before[-1][1]) if before and ";" not in text[before[-1][1] : trigger.start] else None


def governs(fate: Fate, text: str, sentence: Span, noun: Span) -> bool:
    """Tells whether a verb of a fate governs the noun, and has come about."""
    before = text[sentence.start : noun.start]
    found = fate.governing.search(before) if fate.governing is not None else None
    return found is not None and happened(before[: found.start()])


def follows(fate: Fate, text: str, sentence: Span, noun: Span) -> bool:
    """Tells whether the noun is the subject of a verb of a fate."""
    return fate.following is not None and fate.following.match(text, noun.end, sentence.end) is not None


def happened(before: str) -> bool:
    """Tells whether what follows these words has come about."""
    return DECIDED.search(before) is not None or OPEN.search(before) is None
