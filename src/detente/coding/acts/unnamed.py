"""Sentence -> drafts of acts told without their parties: what became of a document or of talks, goods that arrive, work that goes on.

"A separate treaty has been under negotiation since 2019" names nobody: it is a matter of the two states that the article deals with. Where
they are not clear, where the sentence names another state, or where an engine has read an act from these words, nothing is read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from detente.coding.acts.outcomes import DOCUMENT, fates_of_documents
from detente.coding.drafts import OTHER_ROLES, Draft
from detente.coding.scene import Scene
from detente.coding.wording import MONTHS
from detente.model import Kind, Participant, ParticipantRole, Realis, Resolution, Span
from detente.model.sought import Sought
from detente.ontology import knowledge

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Between a document and its verb: "on fishing", ", which", "between the governments"; no other verb and no clause of its own.
BETWEEN = r"(?:,? which| (?!(?:that|and|but|would|will|could|was|were|is|are|has|have|had)\b)[\w’'-]+){0,6}?"
HAS = r"(?:(?:has|have|had)(?: since| now| already)? (?:been )?|(?:was|were|is|are)(?: still| now)? )"


ROLES: dict[Kind, ParticipantRole] = {
    "agreement": "signatory",
    "proposal": "proposer",
    "cooperation": "member",
    "coordination": "member",
}


class Form(NamedTuple):
    """Words that tell an act, with the kind, status and realis that they tell."""

    words: Sought
    kind: Kind
    status: str | None
    realis: Realis


def _form(words: str, kind: Kind, status: str | None, realis: Realis, *stems: str) -> Form:
    return Form(Sought(re.compile(words, re.IGNORECASE), *stems), kind, status, realis)


# What states settle by agreement, and when it is still to be settled: "the tariff is to be agreed within a year".
_SETTLED = (
    r"\b(?:rules|terms|tariffs?|quotas?|prices?|details|schedules?|procedures?|boundar(?:y|ies)|borders?|shares?|mechanisms?|arrangements?)\b"
    r"(?: (?!(?:that|and|but|or|would|will|could|was|were|is|are|has|have|had)\b)[\w’'-]+){0,8}? (?:is|are|was|were) (?:still |then )?to be (?:agreed|settled|worked out|negotiated|drawn up)\b"
    rf"(?! (?:by|between) (?!(?:the )?(?:end|(?:early|mid|late)\b|spring|summer|autumn|winter|next|\d|[A-Z][a-z]+ \d|{'|'.join(MONTHS)})))"
)
# What two states do again and again, and that they do it again after a break: "the custom of yearly meetings has come to life again".
_AGAIN = (
    r"(?:(?:has|have|had)(?: thus| now| since| again| at last)* (?:been (?:thus |now |again )?)?(?:come(?: back)?|brought(?: back)?) (?:back )?to life(?: again)?"
    r"|(?:(?:has|have|had)(?: thus| now| since| again| at last)* been|was|were)(?: thus| now| then| again| at last)* (?:revived|restored|restarted|taken up again)"
    r"|(?:is|are)(?: thus| now)? (?:alive|in being) again)\b"
)
_ALIVE = ("to life", "revived", "restored", "restarted", "taken up again", "alive", "in being")
_REST = (
    r"(?: (?!(?:that|and(?! (?:the )?(?-i:[A-Z]))|but|or|not|would|will|could|was|were|is|are|has|have|had)\b)[\w’'-]+){0,9}? "
)
# What is built for another: "work on the port began", "the railway, built by a Chinese firm, was opened", a first batch made with another's means.
_BUILT = (
    r"\b(?:railways?|lines?|metro|ports?|harbours?|terminals?|airports?|roads?|motorways?|highways?|bridges?|tunnels?|dams?|canals?|pipelines?|plants?|power stations?|refiner(?:y|ies)|"
    r"factor(?:y|ies)|mines?|centres?|schools?|hospitals?|workshops?|bases?|stadiums?)\b[^.;]{0,60}?, (?:which was )?(?:built|paid for|financed|funded|set up|laid)(?: \w+)? (?:by|with)\b"
    r"[^.;,]{3,70}, (?:(?:was|were|has been|have been) )?(?:opened|inaugurated|completed|finished|started work|went into (?:service|operation|use)|came into (?:service|operation|use))\b"
)
_BEGUN = r"\b(?:work|construction|building|laying|assembly|dredging|drilling) (?:on|of|at) (?:[\w’'-]+,? ){1,16}?(?:(?:has|have|had) )?(?:begun|began|started|resumed)\b"
_BATCH = r"\b(?:produced|made|filled|bottled|assembled) (?:[\w’'-]+ ){0,3}(?:test|trial|pilot|first) (?:[\w’'-]+ )?batch\b"

FORMS = (
    _form(rf"\b(?:negotiations|talks) (?:on (?:it|them|this|(?:an?|the|such an?) (?:[\w’'-]+ ){{0,4}}?{DOCUMENT}) )?(?:had |have )?(?:begun|began|started|opened|gone on|gone ahead|resumed)\b", "agreement", "negotiating", "happened", "negotiations", "talks"),
    _form(rf"\b{DOCUMENT}\b{BETWEEN} {HAS}signed\b(?! by\b)", "agreement", "signed", "happened", "signed"),
    _form(r"\bjoint (?:statement|declaration|communiqu[eé])s?\b(?: (?!(?:that|and|but|was|were|is|are)\b)[\w’'-]+){0,8}? (?:was|were|has been|have been) (?:adopted|signed|initialled)\b", "agreement", "signed", "happened", "joint "),
    _form(r"\b(?:(?:declar|pronounc|express)\w+ themselves (?:to be )?|(?:came|spoke|come|speak) out (?:jointly )?)in favou?r of (?:the )?(?:\w+ing|start|launch|conclusion|creation|resumption)\b", "proposal", "proposed", "happened", "in favo"),
    _form(r"\bwork (?:is|was|had been|has been) (?:in hand|under way|in progress|going on)(?= (?:to|on)\b)", "cooperation", None, "ongoing", "work "),
    _form(_SETTLED, "agreement", "planned", "planned", "to be "),
    _form(rf"\b(?:customs?|practice|tradition|exchanges?|visits|meetings|summits|dialogue|consultations|contacts|sittings)\b{_REST}{_AGAIN}", "coordination", None, "happened", *_ALIVE),
    _form(rf"\b(?:flights|air (?:links?|traffic|services?)|ferr(?:y|ies)|trains?|(?:rail(?:way)?|bus) (?:links?|services?|traffic)|patrols|exercises|drills)\b{_REST}{_AGAIN}", "cooperation", None, "happened", *_ALIVE),
    _form(_BUILT, "cooperation", None, "happened", "built", "paid for", "financed", "funded", "set up", "laid"),
    _form(_BEGUN, "cooperation", None, "happened", "begun", "began", "started", "resumed"),
    _form(_BATCH, "cooperation", None, "happened", "batch"),
)  # fmt: skip
# Joint doings are of both, whether the sentence names them or not.
MUTUAL = re.compile(r"\b(?:joint|mutual|bilateral|reciprocal|between)\b", re.IGNORECASE)
ADJECTIVE_CHARS = 20
# What is only asked for, hoped or supposed has not begun again.
UNREAL = re.compile(r"\b(?:if|unless|until|whether|once|when|hop\w+|wish\w*|demand\w*|urg\w*|insist\w*)\b[^,;]*$", re.IGNORECASE)
DOINGS: frozenset[Kind] = frozenset(["cooperation", "coordination", "exchange"])
# "The treaty remains suspended": it lasts.
LASTS = re.compile(r"\bremain(?:s|ed)?\b", re.IGNORECASE)
# "Under the contract Russia will design the plant": what binds a side is agreed.
UNDER_TERMS = Sought(re.compile(
    rf"\bUnder (?:the|this|that|its) (?:[\w’'-]+ ){{0,4}}?{DOCUMENT}\b[^;]{{3,90}}? (?P<modal>(?:will|would|(?:is|are|was|were) to|must|shall)) (?P<verb>(?!be\b|have\b)\w+)",
    re.IGNORECASE,
), "under ")  # fmt: skip
TIES = re.compile(r"\b(?:relations|ties)\b", re.IGNORECASE)
RESTORED = Sought(re.compile(
    r"\b(?P<subject>they|relations|ties)\b(?: [\w’'-]+){0,6}? (?:were|have been|had been) (?:fully |since |now )?"
    r"(?:restored|re-?established|resumed|normali[sz]ed|taken up again)\b",
    re.IGNORECASE,
), "restored", "established", "resumed", "normali", "taken up")  # fmt: skip
# What a text may make of relations that are restored.
BACK = frozenset(["partnership_level", "agreement", "retreat", "concession", "cooperation", "pledge"])
# Goods that come from another: "the last of four boats ordered from Chile arrived in Callao".
GOODS = Sought(re.compile(
    r"\b(?:ordered|bought|purchased|leased) from (?:the )?(?P<from>)|\b(?:donated|given|sent|supplied|promised|provided|lent) by (?:the )?(?P<by>)", re.IGNORECASE
), "ed from", "ght from", "ed by", "given by", "sent by", "lent by")  # fmt: skip
ARRIVED = re.compile(
    r"\b(?:arrived|landed|docked|(?:reached|entered) (?:the |its )|(?:was|were|has been|have been) (?:handed over|delivered|unloaded))\b", re.IGNORECASE
)  # fmt: skip
# A number that stands for goods which the sentence before named: "only some hundreds of thousands have arrived".
NUMBER = (
    r"(?:\d[\d,.]*(?: (?:thousand|million|billion))?|(?:tens |hundreds )?(?:of )?(?:thousands|millions)|hundreds|dozens|half|"
    r"a (?:third|quarter|fifth|tenth|fraction|few|dozen|hundred|thousand|million)|one|two|three|four|five|six|seven|eight|nine|ten|most|some|all)"
)
COUNTED = Sought(re.compile(
    rf"\b{NUMBER}(?: of (?:them|these|those|it|the total))? (?:(?:has|have|had) (?:so far |since |now |already |yet |all )?"
    r"(?:arrived|come|been (?:delivered|handed over))|arrived|were (?:delivered|handed over))\b", re.IGNORECASE
), "arrived", "come", "delivered", "handed over")  # fmt: skip
SUPPLIED = re.compile(
    rf"\b(?:suppl|deliver|send|sent|give|gave|donat|ship|provid|lend|lent|sell|sold)\w* (?:[\w’'-]+ ){{0,2}}?{NUMBER}\b",
    re.IGNORECASE,
)
# A text of fewer sentences without a title on the pair says to whom something is done: of 80 such acts of training passages that leave it out, in a
# sentence that does not name it, the other state of the pair was meant in 10, in the sample's reports in 44 of 53.
REPORT_SENTENCES = 10
# Of these an addressee or target of one's own state is the only one: of 15 in training passages the other state of the pair was meant in one.
ADDRESSED = frozenset({"accusation", "demand", "rejection", "concession"})
# Acts inside one state, which are meant for no other: the minister has resigned, a budget was passed, pensions are raised.
AT_HOME = re.compile(
    r"\b(?:resign\w*|step(?:s|ped|ping)? down|reshuffl\w*|dissolv\w* (?:the )?(?:parliament|assembly)|(?:call|held|hold|won|win|lost)\w* (?:[\w-]+ ){0,3}?elections?|"
    r"(?:pensions?|wages?|salar(?:y|ies)|voters?|taxpayers?|electorate)\b)",
    re.IGNORECASE,
)
# What a third state offers to both of an article's pair.
MEDIATING = re.compile(r"\b(?:mediat\w*|good offices|(?:host|broker)\w* (?:the |new |peace )?(?:talks|negotiations|a meeting))\b")
# The network is not asked for these words; as sure as a cue of middling precision (coding/engines/cues.py).
CONFIDENCE = 0.7


def with_unnamed(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Returns drafts with what a sentence tells of acts between the two states of the article whose parties it leaves open."""
    named = scene.codes_of(scene.mentions)
    pair = sides_meant(scene, named)
    if not pair:
        return drafts
    papers = list(documents(scene, drafts, pair))
    told = [*papers, *forms(scene, [*drafts, *papers], pair, named)]
    told += [*terms(scene, drafts), *relations_restored(scene, drafts, pair)]
    return [*drafts, *told, *arrivals(scene, drafts, pair), *counted_arrivals(scene, drafts, pair)]


def as_restored(scene: Scene, draft: Draft) -> Draft:
    """Returns ties that are taken up again, read as something given back to somebody, as the level of the pair that they are."""
    pair = sides_meant(scene, scene.codes_of(scene.mentions))
    level = next(relations_restored(scene, (), pair), None) if pair else None
    if level is None or not draft.trigger.overlaps(level.trigger):
        return draft
    return msgspec.structs.replace(level, confidence=draft.confidence)


def sides_meant(scene: Scene, named: set[str]) -> frozenset[str]:
    """Returns the states whose matter a sentence without parties is: the article's pair, or a company named; none where it names another state."""
    sides = scene.pair if len(scene.pair) == 2 and named <= scene.pair else company(scene)
    return sides if named <= sides else frozenset()


def company(scene: Scene) -> frozenset[str]:
    """Returns the three or more states that one mention of a sentence stands for ("the three governments"), none where there is no such mention."""
    groups = [frozenset(scene.countries(index)) for index in scene.mentions]
    return next((group for group in groups if len(group) > 2), frozenset())


def forms(scene: Scene, drafts: Sequence[Draft], pair: frozenset[str], named: set[str]) -> Iterator[Draft]:
    """Yields what became of documents, talks and works of the pair."""
    for form in FORMS:
        match = form.words.search(scene.text, scene.sentence.start, scene.sentence.end)
        if match is None or (form.kind in DOINGS and not is_mutual(scene, match, named)):
            continue
        trigger = Span(start=match.start(), end=match.end())
        same = DOINGS if form.kind in DOINGS else {form.kind}
        if any(one.kind in same and one.quote.overlaps(trigger) for one in drafts):
            continue
        before = [index for index in scene.mentions if scene.mention(index).end <= match.start()]
        # Who declares himself stands before his verb; three states, before what they settle.
        both = [index for index in before if set(scene.countries(index)) == pair]
        both = both if form.kind == "proposal" or len(pair) > 2 else []
        parties = both[-1:] or mentions_of(scene, pair)
        if both or len(parties) == len(pair) == 2:
            found = draft(scene, form.kind, trigger, [(ROLES[form.kind], index) for index in parties], form.status, form.realis)
            # What both propose is their own word.
            yield msgspec.structs.replace(found, attribution="official") if form.kind == "proposal" else found
            return


def is_mutual(scene: Scene, match: re.Match[str], named: set[str]) -> bool:
    """Tells whether what is done has begun and is of both sides: works may be one side's own affair, unless the sentence names both."""
    if UNREAL.search(scene.text[scene.sentence.start : match.start()]):
        return False
    # "The railway from Mombasa, built by a Chinese firm", "sent it to the institute in Moscow": a place tells the other state.
    there = {place.country for index in scene.places if (place := scene.resolved(index).place) is not None and place.country}
    return (
        len(named | there) > 1
        or MUTUAL.search(scene.text, max(scene.sentence.start, match.start() - ADJECTIVE_CHARS), match.end()) is not None
    )


def documents(scene: Scene, drafts: Sequence[Draft], pair: frozenset[str]) -> Iterator[Draft]:
    """Yields what became of a document of the pair, where no engine has read it."""
    for trigger, status in fates_of_documents(scene.text, Span(start=scene.sentence.start, end=scene.sentence.end)):
        parties = mentions_of(scene, pair)
        # Who ends or suspends a document takes a measure.
        telling = {"agreement", "sanction"} if status in ("ended", "suspended") else {"agreement"}
        known = any(one.kind in telling and one.quote.overlaps(trigger) for one in drafts)
        if known or len(parties) != len(pair) or status == "planned":
            continue
        lasting = status == "negotiating" or LASTS.search(scene.words(trigger)) is not None
        yield draft(
            scene, "agreement", trigger, [("signatory", index) for index in parties], status, "ongoing" if lasting else "happened"
        )
        return


def terms(scene: Scene, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yields what a document binds a side to ("Under the deal Chile is to build a bridge"), where no engine has read an act from it."""
    told = UNDER_TERMS.search(scene.text, scene.sentence.start, scene.sentence.end)
    if told is None:
        return
    trigger = Span(start=told.start("modal"), end=told.end("verb"))
    bound = [index for index in scene.mentions if 0 <= trigger.start - scene.mention(index).end <= 1 and scene.countries(index)]
    if bound and not any(one.trigger.overlaps(trigger) for one in drafts):
        roles: list[tuple[ParticipantRole, int]] = [("promisor", index) for index in scene.conjoined(bound[-1])]
        yield draft(scene, "pledge", trigger, roles, "agreed", "planned")


def relations_restored(scene: Scene, drafts: Sequence[Draft], pair: frozenset[str]) -> Iterator[Draft]:
    """Yields the relations of the pair that are taken up again, named so or by the "they" of the next sentence ("They were restored by X")."""
    told = RESTORED.search(scene.text, scene.sentence.start, scene.sentence.end)
    if told is None:
        return
    if told["subject"].lower() == "they":
        before = Scene(scene.resolution, scene.number - 1).sentence if scene.number else None
        if (
            before is None
            or "\n" in scene.text[before.end : told.start()]
            or not TIES.search(scene.text, before.start, before.end)
        ):
            return
    parties = mentions_of(scene, pair)
    trigger = Span(start=told.start(), end=told.end())
    if len(parties) == len(pair) and not any(one.kind in BACK and one.quote.overlaps(trigger) for one in drafts):
        found = draft(scene, "partnership_level", trigger, [("member", index) for index in parties], None, "happened")
        yield msgspec.structs.replace(found, subkind="established")


def arrivals(scene: Scene, drafts: Sequence[Draft], pair: frozenset[str]) -> Iterator[Draft]:
    """Yields the delivery of goods that one of the pair has sold or given, when they have come."""
    bought = GOODS.search(scene.text, scene.sentence.start, scene.sentence.end)
    come = bought and ARRIVED.search(scene.text, bought.end(), scene.sentence.end)
    if bought is None or come is None or any(one.kind == "aid" for one in drafts):
        return
    donor = next((index for index in scene.mentions if 0 <= scene.mention(index).start - bought.end() <= 1), None)
    if donor is None:
        return
    own = set(scene.countries(donor))
    receiver = next((index for index in mentions_of(scene, pair) if not set(scene.countries(index)) & own), None)
    if len(own) == 1 and own <= pair and receiver is not None:
        trigger = Span(start=come.start(), end=come.end())
        yield draft(scene, "aid", trigger, [("donor", donor), ("recipient", receiver)], "delivered", "happened")


def counted_arrivals(scene: Scene, drafts: Sequence[Draft], pair: frozenset[str]) -> Iterator[Draft]:
    """Yields the delivery of goods that the sentence before says one of the pair was to supply, told as a number of them."""
    come = COUNTED.search(scene.text, scene.sentence.start, scene.sentence.end)
    if come is None or not scene.number or any(one.kind == "aid" for one in drafts):
        return
    before = Scene(scene.resolution, scene.number - 1)
    supplied = SUPPLIED.search(scene.text, before.sentence.start, before.sentence.end)
    if supplied is None or "\n" in scene.text[supplied.end() : scene.sentence.start]:
        return
    donors = [index for index in before.mentions if before.mention(index).end <= supplied.start()]
    own = set(before.countries(donors[-1])) if donors else set()
    receiver = next((index for index in mentions_of(scene, pair) if not set(scene.countries(index)) & own), None)
    if len(own) == 1 and own <= pair and receiver is not None:
        trigger = Span(start=come.start(), end=come.end())
        yield draft(scene, "aid", trigger, [("donor", donors[-1]), ("recipient", receiver)], "delivered", "happened")


def of_onlooker(resolution: Resolution, draft: Draft, parties: tuple[Participant, ...], pair: frozenset[str]) -> bool:
    """Tells whether others than the article's pair speak to nobody named, in a sentence that names no state but theirs: "Washington welcomed the step"."""
    own = {one.country for one in parties}
    told = draft.kind == "statement" or (
        draft.kind == "pledge" and MEDIATING.search(draft.quote.of(resolution.analysis.article.text))
    )
    if not told or len(pair) < 2 or not own or own & pair or None in own:
        return False
    if any(one.role in OTHER_ROLES for one in parties):
        return False
    scene = Scene(resolution, draft.sentence)
    doers = set(draft.parties)
    # "Hoped that Chile would grow" is of his own state.
    others = [index for index in scene.mentions if index not in doers]
    of_own = all(set(scene.countries(index)) <= own and scene.mention(index).type not in ("state", "seat") for index in others)
    return of_own and own <= knowledge().states.keys()


def may_leave_out(resolution: Resolution, draft: Draft, pair: frozenset[str]) -> bool:
    """Tells whether an act of one state of the article's pair may be meant for the other: that stands in its sentence, or the text is a report on both.

    Words to somebody of one's own ("the opposition accused the prime minister") are not.
    """
    if draft.kind in ADDRESSED and any(role in OTHER_ROLES for role, _ in draft.roles):
        return False
    if AT_HOME.search(draft.quote.of(resolution.analysis.article.text)):
        return False
    sentences = resolution.analysis.sentences
    near = {number for number, one in enumerate(sentences) if one.role == "title"} | {draft.sentence}
    return len(sentences) >= REPORT_SENTENCES or any(pair <= states_in(resolution, number) for number in near)


def states_in(resolution: Resolution, number: int) -> set[str]:
    """Returns the states of the actors of a sentence."""
    scene = Scene(resolution, number)
    return {code for index in scene.mentions for code in scene.countries(index)}


def mentions_of(scene: Scene, pair: frozenset[str]) -> list[int]:
    """Returns for each state of a pair the mention of it that stands nearest before the sentence's end, else after it: itself before its people."""
    found: dict[str, tuple[tuple[bool, bool, int], int]] = {}
    for index, mention in enumerate(scene.analysis.mentions):
        codes = scene.countries(index)
        if len(codes) == 1 and codes[0] in pair:
            before = mention.sentence <= scene.number
            rank = (mention.type in ("state", "seat"), before, index if before else -index)
            found[codes[0]] = max(found.get(codes[0], (rank, index)), (rank, index))
    return sorted(index for _, index in found.values())


def draft(
    scene: Scene, kind: Kind, trigger: Span, roles: list[tuple[ParticipantRole, int]], status: str | None, realis: Realis
) -> Draft:  # fmt: skip
    """Returns the draft of an act with its clause as evidence."""
    first, last = scene.clause_at(trigger.start), scene.clause_at(trigger.end - 1)
    quote = scene.stripped(min(first.start, trigger.start), max(last.end, trigger.end))
    return Draft(
        kind=kind, sentence=scene.number, trigger=trigger, quote=quote, roles=tuple(roles), realis=realis, status=status,
        confidence=CONFIDENCE, rule=f"parties of the article:{kind}",
    )  # fmt: skip
