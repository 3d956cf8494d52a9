"""Resolution -> drafts by the trained network: triggers with their kind, realis, attribution, and the place of each mention around them.

One pass of the encoder per sentence feeds all heads. Status, stance and the stretch quoted as evidence come from the same grammar as
the baseline's. Below the trigger threshold, or without a doer, it abstains.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec
import numpy as np

from detente.coding.acts.readings import told_by_noun
from detente.coding.drafts import DOER_ROLES, OTHER_ROLES, Draft
from detente.coding.engines.agreed import MUTUAL, with_agreed_parties
from detente.coding.engines.cue_coder import cue_acts, evidence, speech_realis, statements, with_content
from detente.coding.engines.forms import expels, subkind_of
from detente.coding.engines.heads import Around, act_of, states_of_mentions
from detente.coding.engines.modality import agreement_status, pledge_status
from detente.coding.engines.pairing import Pairing, UnreadError, read_relations
from detente.coding.engines.related import by_relation, untold
from detente.coding.engines.triggers import Trigger, begins_a_word, hope_as_statement, is_rest, triggers
from detente.coding.scene import Scene
from detente.encoder import Encoder, encoder
from detente.encoder.model import Array, Encoded, mean_of, softmax
from detente.model import Attribution, Kind, ParticipantRole, Realis, Span
from detente.ontology import ontology

if TYPE_CHECKING:
    from collections.abc import Sequence

# Kinds that grammar reads better than the network does (coding/standing/).
STANDING = frozenset({"office", "appointment", "partnership_level", "anniversary", "figure", "coverage"})
# A cue counts where the network gives its kind at least this chance; tuned on `tune` (docs/coders.md).
CUE_SUPPORT = 0.3
# Cues read by a grammar of their own (help told by a noun) stand without the network.
SURE_CUE = 0.8
# Acts that a passive may tell without who does them: "was released", "was summoned", "was invited".
DONE_TO = frozenset({"assault", "coercion", "sanction", "retreat", "accusation", "aid", "invitation"})
# A trigger fainter than the threshold counts where the pairs of the sentence say the same: tuned with it on the `tune` split.
PAIR_SUPPORT = 0.5
# What a quotation tells in neutral words, or in words that news uses of anything ("good", "develop", "expect"), is a side's position where the network
# holds that for likely on its verb, or between two of its actors; else it is news that somebody passes on. Of 20 neutral ones on `tune` 18 were no
# claims, of 20 on the sample 8.
POSITION_CHANCE, POSITION_PAIR = 0.01, 0.3
VAGUE = frozenset(["neutral", "support", "praise", "hope"])
# Anything from 0.15 on gives the same on `tune`; without it the states of 4 in 1,000 claims are lost.
KNOWN_STATE = 0.3
COORDINATION = re.compile(r"(?:,|;|\band|\bwhile|\bbut)\s+(?:\w+\s+)?$")
SIGNING = re.compile(r"(?:signs?|inks?|seals?|exchanges?|initials?)\b", re.IGNORECASE)
AHEAD = re.compile(
    r"\b(?:will|would|shall|to (?:sign|ink|seal|exchange|initial)|(?:is|are|was|were|due|plans?|expected) to|before|ahead of)\b",
    re.IGNORECASE,
)
# "This invitation reflects …" takes up an act told before: with no second party it tells no act of its own.
AGAIN = re.compile(r"\b(?:this|these|such) (?:\w+ )?$", re.IGNORECASE)
# "Has not passed the bill", "didn't visit": what is negated right before its verb has not happened, whatever the network reads.
NEGATED = re.compile(
    r"\b(?:ha(?:s|ve|d)|d(?:id|o|oes)|w(?:as|ere)|is|are)(?:n[’']t| not| never)(?: yet| been| even)* $", re.IGNORECASE
)
WORD = re.compile(r"\w+(?:[’'-]\w+)*")
STATUS = {"invitation": "extended", "proposal": "proposed", "aid": "delivered"}


def neural_drafts(scenes: Sequence[Scene]) -> list[list[Draft]]:
    """Returns the drafts of each sentence of an article.

    Sentences that turn out to need the relations of their actors wait until those of all of them are read together.
    """
    network = encoder()
    views = {scene.number: View(scene, network) for scene in scenes if scene.mentions}
    drafts: dict[int, list[Draft]] = {}
    waiting: list[View] = []
    for number, view in views.items():
        try:
            drafts[number] = told_in(view)
        except UnreadError:
            waiting.append(view)
    read_relations([view.pairing for view in waiting])
    drafts |= {view.scene.number: told_in(view) for view in waiting}
    return [drafts.get(scene.number, []) for scene in scenes]


class View:
    """A sentence as the network sees it: states and scores of its tokens, the acts that they tell, the relations of its actors."""

    def __init__(self, scene: Scene, network: Encoder) -> None:
        self.scene = scene
        self.network = network
        self.encoded = network.encode(scene.text, scene.analysis.sentences)[scene.number]
        self.pairing = Pairing(scene, network, self.encoded)
        self.scores = network.affine("trigger_out", self.encoded.states)
        self.read: dict[Trigger, list[Draft]] = {}

    @cached_property
    def chances(self) -> Array:
        """The chances of the tags of its tokens."""
        return softmax(self.scores)

    @cached_property
    def cues(self) -> list[Draft]:
        """Acts that cues tell."""
        return supported_cues(self)

    @cached_property
    def triggers(self) -> list[Trigger]:
        """Words that tell acts."""
        text = self.scene.text[self.scene.sentence.start : self.scene.sentence.end]
        read = triggers(self.network, self.encoded, self.scores)
        return [hope_as_statement(text, one) for one in read if begins_a_word(text, one)]

    @cached_property
    def mentions(self) -> tuple[list[int], Array]:
        """The sentence's mentions that have tokens, and their states."""
        return states_of_mentions(self.scene, self.encoded)

    def drafts(self, trigger: Trigger) -> list[Draft]:
        """Returns the drafts of a trigger, read once."""
        if trigger not in self.read:
            self.read[trigger] = read_trigger(self, trigger)
        return self.read[trigger]


def told_in(view: View) -> list[Draft]:
    """Returns the drafts of one sentence; raises `UnreadError` where they take relations that have not been read."""
    scene, network, encoded, pairing = view.scene, view.network, view.encoded, view.pairing
    text = scene.text[scene.sentence.start : scene.sentence.end]
    drafts = list(view.cues)
    for trigger in view.triggers:
        if trigger.kind in STANDING or is_rest(text, trigger, view.triggers) or told_already(scene, trigger, drafts):
            continue
        read = [one for one in view.drafts(trigger) if not told_again(scene, one, drafts)]
        faint = trigger.probability < network.card.trigger_threshold
        if read and faint and pairing.support(trigger.kind, [], []) < PAIR_SUPPORT:  # the pairs cost a pass: asked last
            continue
        drafts.extend(read)
    drafts += of_pair(view, drafts)
    drafts = by_relation(scene, pairing, [one for one in drafts if not only_announces(scene, one, drafts)])
    quoted = [one for one in statements(scene, drafts) if is_position(scene, network, encoded, view.chances, pairing, one)]
    return [msgspec.structs.replace(one, modes=pairing.modes(one)) for one in (*drafts, *quoted)]


def of_pair(view: View, drafts: list[Draft]) -> list[Draft]:
    """Returns the act that the network finds between two actors of a sentence where no trigger tells one."""
    scene, encoded = view.scene, view.encoded
    if len(scene.mentions) < 2 or any(len(one.roles) > 1 for one in drafts):
        return []
    found = untold(view.network.card.kinds, view.chances, view.pairing)
    if found is None or found.kind in STANDING:
        return []
    text = scene.text[scene.sentence.start : scene.sentence.end]
    begin, stop = encoded.offsets[found.token]
    start, end = next((one.span() for one in WORD.finditer(text) if one.start() <= begin < one.end()), (begin, stop))
    trigger = Trigger(start, end, found.kind, (found.token,), found.chance)
    read = read_trigger(view, trigger, found.pair)
    return [msgspec.structs.replace(one, rule="relation of the pair") for one in read]


def only_announces(scene: Scene, draft: Draft, drafts: list[Draft]) -> bool:
    """Tells whether a statement is the verb of saying before a statement of that stance ("affirmed that it appreciated …")."""
    if draft.kind != "statement":
        return False
    said = [one for one in scene.quotations if one.cue is not None and one.cue.overlaps(draft.trigger)]
    return any(
        other is not draft
        and (other.kind, other.subkind) == (draft.kind, draft.subkind)
        and one.start <= other.trigger.start < one.end
        for one in said
        for other in drafts
    )


def is_position(scene: Scene, network: Encoder, encoded: Encoded, chances: Array, pairing: Pairing, quoted: Draft) -> bool:
    """Tells whether what somebody is quoted with is where a side stands, not only what it reports."""
    if quoted.subkind not in VAGUE:
        return True
    likely = chance_of(scene, network, encoded, chances, quoted) >= POSITION_CHANCE
    return likely or pairing.support("statement", [], []) >= POSITION_PAIR


def chance_of(scene: Scene, network: Encoder, encoded: Encoded, chances: Array, draft: Draft) -> float:
    """Returns the network's highest chance that a word of a draft's trigger tells an act of its kind."""
    start = scene.sentence.start
    tokens = encoded.tokens_in(draft.trigger.start - start, draft.trigger.end - start)
    kind = 1 + 2 * network.card.kinds.index(draft.kind)
    return float((chances[tokens, kind] + chances[tokens, kind + 1]).max()) if tokens else 0.0


def told_already(scene: Scene, trigger: Trigger, drafts: list[Draft]) -> bool:
    """Tells whether the grammar reads the act of a trigger: a cue on its words, or an invitation to the visit ("invited him to come again")."""
    span = Span(start=scene.sentence.start + trigger.start, end=scene.sentence.start + trigger.end)
    if any(draft.trigger.overlaps(span) for draft in drafts):
        return True
    return trigger.kind == "visit" and any(
        draft.kind == "invitation" and draft.quote.contains(span) and told_by_noun(scene, draft.trigger) is None
        for draft in drafts
    )


def told_again(scene: Scene, draft: Draft, drafts: list[Draft]) -> bool:
    """Tells whether a draft is one act more of a kind between no other states within the words of another, which no "and" or comma joins."""
    return any(
        draft.kind == other.kind
        and other.quote.contains(draft.trigger)
        and scene.codes_of(draft.parties) <= scene.codes_of(other.parties)
        and not coordinated(scene, other.trigger, draft.trigger)
        for other in drafts
    )


def coordinated(scene: Scene, one: Span, two: Span) -> bool:
    """Tells whether "and" or a comma leads to the later of two triggers: "severed ties and closed its air space" tells two acts."""
    between = scene.text[min(one.end, two.end) : max(one.start, two.start)]
    return COORDINATION.search(between) is not None


def supported_cues(view: View) -> list[Draft]:
    """Returns the acts that cues tell and that the network does not hold to be unlikely, with the network's chance as confidence."""
    kept = []
    for cue in cue_acts(view.scene):
        support = chance_of(view.scene, view.network, view.encoded, view.chances, cue)
        if support >= CUE_SUPPORT or cue.confidence >= SURE_CUE:
            confidence, rule = round(max(support, cue.confidence * 0.8), 4), f"{cue.rule}, supported"
            kept.append(heard(view, msgspec.structs.replace(cue, confidence=confidence, rule=rule)))
    return kept


def heard(view: View, cue: Draft) -> Draft:
    """Returns what a cue tells with the network's realis and attribution, and its parties where it is sure; help told by a noun keeps its grammar's."""
    scene, encoded = view.scene, view.encoded
    tokens = encoded.tokens_in(cue.trigger.start - scene.sentence.start, cue.trigger.end - scene.sentence.start)
    if not tokens or cue.rule.startswith("aid by noun"):
        return cue
    state = encoded.pooled(tokens)
    realis, attribution = act_of(view.network, state, encoded.mean)
    realis = shown(scene, cue.trigger, speech_realis(cue.kind, realis))
    if realis == "happened" and NEGATED.search(scene.text, scene.sentence.start, cue.trigger.start):
        realis = "denied"
    cue = with_agreed_parties(cue, Around(view.network, *view.mentions, state).places)
    return msgspec.structs.replace(cue, realis=realis, attribution=attribution, learned=True)


def shown(scene: Scene, trigger: Span, realis: Realis) -> Realis:
    """Returns the realis of an act told in the present by a caption ("receives the ambassador") or a headline ("Peru, Chile sign pact"): it has happened."""
    signed = scene.sentence.role in ("title", "teaser") and SIGNING.match(scene.text, trigger.start) is not None
    if not (signed or scene.sentence.role == "caption") or realis not in ("planned", "hoped"):
        return realis
    ahead = AHEAD.search(scene.text[scene.sentence.start : trigger.end])
    return realis if ahead else "happened"


def read_trigger(view: View, trigger: Trigger, pair: tuple[int, int] | None = None) -> list[Draft]:
    """Returns the drafts of one trigger: realis and attribution from its state, places of the mentions around it unless a pair has them."""
    scene = view.scene
    state = view.encoded.pooled(list(trigger.tokens))
    around = Around(view.network, *view.mentions, state)
    places = around.places
    span = Span(start=scene.sentence.start + trigger.start, end=scene.sentence.start + trigger.end)
    doers = main_parties(scene, {index: place[1] for index, place in places.items() if place[0] == "doer"})
    others = main_parties(
        scene, {index: place[1] for index, place in places.items() if place[0] == "other" and index not in doers}
    )
    members = [index for index, place in places.items() if place[0] == "member"]
    if pair is not None:
        doers, others, members = [pair[0]], [pair[1]], []
    if not doers and not members and not (others and trigger.kind in DONE_TO):
        return []
    roles = named_roles(trigger.kind, doers, others, members)
    if len(doers) + len(others) + len(members) < 2 and AGAIN.search(scene.text[scene.sentence.start : span.start]):
        return []
    realis, attribution = act_of(view.network, state, view.encoded.mean)
    speaker = speaker_index(scene, attribution, around, doers, span)
    chances = [places[index][1] for _, index in roles if index in places]
    sure = mean_of(np.asarray(chances)) if roles else 0.5
    clause = scene.clause_at(span.start)
    kind: Kind = "coercion" if expels(scene, trigger.kind, clause, span) else trigger.kind
    quotation = scene.quotation_at(span.start)
    status = status_of(scene, trigger.kind, clause, span, shown(scene, span, realis))
    clause = with_content(scene, trigger.kind, clause, span)
    base = Draft(
        kind=kind, subkind=subkind_of(scene, kind, clause, span), sentence=scene.number, trigger=span,
        quote=evidence(scene, clause, quotation, roles, span), roles=roles, realis=shown(scene, span, speech_realis(kind, realis)), attribution=attribution,
        speaker=speaker, status=status, confidence=round(float(trigger.probability * sure), 4), rule="network", learned=True,
    )  # fmt: skip
    return [base]


def main_parties(scene: Scene, chances: dict[int, float]) -> list[int]:
    """Returns the likeliest party, with those that "and" joins to it: an act has one doer, or several that act together."""
    if not chances:
        return []
    # Of two that may be it the one whose state is known, unless the network holds the other for clearly likelier.
    best = max(chances, key=lambda index: (chances[index] + (KNOWN_STATE if scene.countries(index) else 0.0), -index))
    return [index for index in scene.conjoined(best) if index in chances]


def named_roles(kind: str, doers: list[int], others: list[int], members: list[int]) -> tuple[tuple[ParticipantRole, int], ...]:
    """Returns the roles that a kind gives to doers, the other side and members."""
    roles = ontology().claim_kinds.kinds[kind].roles
    doer: ParticipantRole = next((role for role in roles if role in DOER_ROLES), "member")
    other: ParticipantRole = (
        "signatory" if kind == "agreement" else next((role for role in roles if role in OTHER_ROLES), "member")
    )
    mutual: ParticipantRole = "signatory" if kind == "agreement" else "member" if kind in MUTUAL else doer
    return (
        *((doer, index) for index in doers),
        *((other, index) for index in others),
        *((mutual, index) for index in members),
    )


def speaker_index(scene: Scene, attribution: Attribution, around: Around, doers: list[int], span: Span) -> int | None:
    """Returns who says so: the quotation's speaker, else the mention the network finds, else for an official word the doer."""
    if attribution == "article":
        return None
    quotation = scene.told_at(span.start)
    if quotation is not None and quotation.speaker is not None and scene.resolved(quotation.speaker).actors:
        return quotation.speaker
    speakers = around.speakers
    likely = max(speakers, key=lambda index: speakers[index], default=None)
    if likely is not None and speakers[likely] >= 0.5:
        return likely
    return doers[0] if attribution == "official" and doers else None


def status_of(scene: Scene, kind: str, clause: Span, span: Span, realis: Realis) -> str | None:
    """Returns the status of a followable kind, from its verb."""
    if kind == "agreement":
        status = agreement_status(scene.text, clause.start, span.start, scene.words(span))
        # "Contracts are being prepared": they are still to come, and they are worked on.
        return "planned" if realis in ("planned", "hoped") and status != "negotiating" else status
    if kind == "pledge":
        return pledge_status(scene.words(span))
    if kind == "visit":
        return "planned" if realis in ("planned", "hoped") else "done"
    if kind == "aid" and realis in ("planned", "hoped"):
        return "promised"
    return STATUS.get(kind)
