"""Drafts -> claims: participants with actors and offices, dates, places, codes, evidence; mentions of one act become one claim.

Every value is in the quoted words or derived from them by a named rule. A draft that cannot show its words is a `Refusal`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from detente.coding.acts.unnamed import may_leave_out, mentions_of, of_onlooker
from detente.coding.claims.modes import mode_read
from detente.coding.claims.same_acts import same_acts
from detente.coding.drafts import DOER_ROLES, OTHER_ROLES, Draft
from detente.coding.scene import Scene, article_pair
from detente.coding.times_and_places.dates import HISTORY_DAYS, date_of, ended_before
from detente.coding.times_and_places.due import due_of
from detente.coding.times_and_places.occasions import Occasion, Occasions
from detente.coding.times_and_places.placing import acts_of, place_of
from detente.errors import EvidenceError
from detente.model import (
    Claim,
    DateRange,
    Evidence,
    Kind,
    Participant,
    ParticipantRole,
    Party,
    PloverCode,
    Refusal,
    Resolution,
    Span,
    claim_id,
)
from detente.ontology import event_code, knowledge, ontology

# An envoy who is recalled stands in the verb's words or right behind them.
ENVOY_CHARS = 12
# What holds between states, whoever of them is named with it ("the two presidents deepened the strategic partnership").
BETWEEN_STATES = frozenset({"partnership_level", "anniversary"})
# Acts done to or with another side: when the words name one state, the other is the one that the article deals with.
TOWARDS = frozenset(
    "meeting visit call invitation statement proposal pledge agreement aid accusation rejection demand threat "
    "cooperation sanction retreat concession".split()
)
DIPLOMATIC = frozenset(["meeting", "visit", "call", "invitation", "statement", "proposal", "pledge", "agreement"])
TEASER_WEIGHT = 0.6


def assemble(resolution: Resolution, drafts: Iterable[Draft], coder: str) -> tuple[list[Claim], list[Refusal]]:
    """Returns the claims that the drafts make, in order of their evidence, and what could not be kept."""
    article = resolution.analysis.article
    claims: list[Claim] = []
    refusals: list[Refusal] = []
    drafts = list(drafts)
    occasions = Occasions(resolution, drafts)
    pair = article_pair(resolution)
    acts, encoded = acts_of(drafts), any(draft.learned for draft in drafts)
    for group in same_acts(resolution, drafts):
        try:
            claims.append(claim_of(resolution, group, coder, occasions.of(group[0]), pair, acts, encoded=encoded))
        except EvidenceError as error:
            refusals.append(Refusal(stage="coding", reason="evidence", message=str(error), address=article.address))
    distinct = {claim.id: claim for claim in claims}
    return sorted(distinct.values(), key=lambda claim: (claim.evidence[0].start, claim.kind, claim.id)), refusals


def claim_of(
    resolution: Resolution,
    group: list[Draft],
    coder: str,
    occasion: Occasion | None,
    pair: frozenset[str],
    acts: Mapping[int, Sequence[Span]],
    *,
    encoded: bool,
) -> Claim:
    """Returns the claim of a group of drafts; the first draft gives the fields, all give evidence. `encoded`: the article was read with the encoder."""
    main = group[0]
    article = resolution.analysis.article
    spans = (*(draft.quote for draft in group), *(draft.lead for draft in group if draft.lead is not None))
    evidence = tuple(dict.fromkeys(evidence_of(article.id, article.text, span) for span in spans))
    participants = named = participants_of(resolution, main, pair)
    codes = event_code(
        main.kind,
        main.realis,
        main.status,
        main.subkind,
        words=(main.trigger.of(article.text), evidence[0].quote),
        read=mode_read(article.text, main),
    )
    segment = article.role_at(main.quote.start)
    date = date_of(resolution, group, occasion, acts if encoded else None)
    states, fields = states_of(resolution, main), dict(main.fields)
    due = due_of(resolution.analysis, main, date)
    if due is not None:
        fields["due"] = due
    place = place_of(resolution, group, acts, encoded=encoded)
    at_home = main.kind == "visit" and place is not None and place.country in states
    if main.kind in TOWARDS and len(states) == 1 and states[0] in pair and not at_home and may_leave_out(resolution, main, pair):
        states, fields["states_rule"] = tuple(sorted(pair)), "the other state of the pair that the article deals with"
        participants = with_derived_sides(resolution, main, participants, pair)
    elif of_onlooker(resolution, main, participants, pair):
        states, fields["states_rule"] = tuple(sorted({*states, *pair})), "both states of the pair that the article deals with"
        participants = with_derived_sides(resolution, main, participants, pair)
    topics = main.topics
    return Claim(
        id=claim_id(main.kind, evidence, named, dict(main.fields)),
        kind=main.kind, subkind=main.subkind, states=states, participants=participants, date=date,
        place=place, realis=main.realis, speaker=speaker_of(resolution, main), attribution=main.attribution,
        topics=topics, fields=fields, status=over(main.status, date, occasion.date if occasion is not None else article.published),
        plover=PloverCode(type=codes.type, mode=codes.mode, contexts=("diplomatic",) if main.kind in DIPLOMATIC else ()) if codes.type else None,
        cameo=codes.cameo, intensity=codes.intensity,
        confidence=round(main.confidence * (TEASER_WEIGHT if segment == "teaser" else 1.0), 4), segment=segment, evidence=evidence, coder=coder,
    )  # fmt: skip


def over(status: str | None, date: DateRange | None, present: DateRange | None) -> str | None:
    """Returns the status of an act; a visit that was under way long before the news ("during his visit in May 2019") is done."""
    first = present.first_day if present is not None else None
    ended = first is not None and ended_before(date, (first - dt.timedelta(days=HISTORY_DAYS)).isoformat())
    return "done" if status == "under_way" and ended else status


def evidence_of(article: str, text: str, span: Span) -> Evidence:
    """Returns the evidence of a span: its words, verbatim."""
    return Evidence(article=article, start=span.start, end=span.end, quote=span.of(text))


def participants_of(resolution: Resolution, draft: Draft, pair: frozenset[str]) -> tuple[Participant, ...]:
    """Returns the parties of a draft, one for each actor of each role; a statement on the other state of the pair is addressed to it."""
    found: dict[tuple[str, str, str | None], Participant] = {}
    for role, index in draft.roles:
        for party in parties_of(resolution, index):
            between = draft.kind in BETWEEN_STATES and party.country in knowledge().states
            one = as_state(party) if between else party
            addressed = draft.kind == "statement" and role == "target" and party.country in pair
            fit = "addressee" if addressed else fitting(draft.kind, role)
            found.setdefault((fit, one.name, one.country), as_participant(one, fit))
    if not any(one.role == "target" for one in found.values()):
        for index, code in posted(resolution, draft):
            one = as_state(msgspec.structs.replace(parties_of(resolution, index)[0], country=code))
            found.setdefault(("target", one.name, code), as_participant(one, "target"))
    return without_own_side(list(found.values()))


def posted(resolution: Resolution, draft: Draft) -> list[tuple[int, str]]:
    """Returns the envoy that a side recalls and the state he is sent to: "recalled its ambassador to Peru" is a measure towards Peru."""
    if draft.kind != "sanction":
        return []
    own = {actor.country for index in draft.parties for actor in resolution.resolved[index].actors}
    return [
        (index, actor.offices[0].host)
        for index, mention in enumerate(resolution.analysis.mentions)
        if draft.trigger.start <= mention.start < draft.trigger.end + ENVOY_CHARS and mention.end <= draft.quote.end
        for actor in resolution.resolved[index].actors[:1]
        if actor.country in own and actor.offices and actor.offices[0].host in knowledge().states
    ]


def without_own_side(parties: list[Participant]) -> tuple[Participant, ...]:
    """Returns the parties but who would deal with himself, and of "both sides" that someone of one addresses, his own."""
    doers = [one for one in parties if one.role in DOER_ROLES]
    acting, states = {(one.name, one.country) for one in doers}, {one.country for one in doers}
    own = states.pop() if len(states) == 1 else None

    def is_own(one: Participant) -> bool:
        if one.role not in OTHER_ROLES:
            return False
        joint = any(other.role == one.role and other.start == one.start and other.country != one.country for other in parties)
        return (one.name, one.country) in acting or (joint and one.country is not None and one.country == own)

    return tuple(one for one in parties if not is_own(one))


def with_derived_sides(
    resolution: Resolution, draft: Draft, parties: tuple[Participant, ...], pair: frozenset[str]
) -> tuple[Participant, ...]:
    """Returns the parties of an act with those states of the article's pair that it does not name as those to whom or with whom it is done.

    Their words are those that name them nearest before, else after. Who acts is not guessed.
    """
    own = {one.country for one in parties}
    mutual = [one.role for one in parties if one.role in ("member", "signatory")]
    roles = [*mutual, *(role for role in ontology().claim_kinds.kinds[draft.kind].roles if role in OTHER_ROLES)]
    if not roles or not own or any(one.role in OTHER_ROLES for one in parties) or (own & pair and len(own) > 1):
        return parties
    named = mentions_of(Scene(resolution, draft.sentence), pair - own)
    # A mention of several ("the delegation") may begin with one whose state nobody knows.
    others = (next(one for one in parties_of(resolution, index) if one.country is not None) for index in named)
    return (*parties, *(as_participant(as_state(one), roles[0]) for one in others))


def as_state(party: Party) -> Party:
    """Returns the state of a party, with the party's words."""
    code = party.country or ""
    return Party(
        name=knowledge().states[code], text=party.text, start=party.start, end=party.end, actor=f"state:{code}", country=code
    )  # fmt: skip


def fitting(kind: Kind, role: ParticipantRole) -> ParticipantRole:
    """Returns the role of a kind for a party whose role is another kind's: the reading changed the kind after it had found the parties."""
    roles = ontology().claim_kinds.kinds[kind].roles
    if role in roles or not roles:
        return role
    if "member" in (role, *roles) and (shared := next((one for one in roles if one in ("member", "signatory")), None)):
        return shared
    side = OTHER_ROLES if role in OTHER_ROLES else DOER_ROLES
    return next((one for one in roles if one in side), roles[0])


def as_participant(party: Party, role: ParticipantRole) -> Participant:
    """Returns a party with a role."""
    return Participant(
        role=role, name=party.name, text=party.text, start=party.start, end=party.end, actor=party.actor, country=party.country,
        sector=party.sector, office=party.office, offices=party.offices,
    )  # fmt: skip


def parties_of(resolution: Resolution, index: int) -> list[Party]:
    """Returns the actors of a mention as parties, with the words that stand for them; a place stands for its state."""
    mention = resolution.analysis.mentions[index]
    text = resolution.analysis.article.text[mention.start : mention.end]
    resolved = resolution.resolved[index]
    if not resolved.actors and resolved.place is not None and resolved.place.country:
        code = resolved.place.country
        name = knowledge().states.get(code, code)
        return [Party(name=name, text=text, start=mention.start, end=mention.end, actor=f"state:{code}", country=code)]
    return [
        Party(
            name=actor.name, text=text, start=mention.start, end=mention.end, actor=actor.id, country=actor.country, sector=actor.sector,
            office=actor.offices[0].title if actor.offices else None, offices=tuple(office.title for office in actor.offices),
        )
        for actor in resolved.actors
    ]  # fmt: skip


def speaker_of(resolution: Resolution, draft: Draft) -> Party | None:
    """Returns who says so, None when it is the article; "both sides" speak as one, under the names of all of them."""
    parties = parties_of(resolution, draft.speaker) if draft.speaker is not None else []
    names = list(dict.fromkeys(one.name for one in parties))
    if len(names) <= 1:
        return parties[0] if parties else None
    return Party(
        name=f"{', '.join(names[:-1])} and {names[-1]}", text=parties[0].text, start=parties[0].start, end=parties[0].end,
        country=shared(one.country for one in parties), sector=shared(one.sector for one in parties),
    )  # fmt: skip


def shared(values: Iterable[str | None]) -> str | None:
    """Returns the value that all have, None where they differ."""
    found = set(values)
    return found.pop() if len(found) == 1 else None


def states_of(resolution: Resolution, draft: Draft) -> tuple[str, ...]:
    """Returns the sorted ISO3 codes of the states concerned: of the parties, of an ambassador's host where he is a party, and of the words of a
    statement that is put to nobody.
    """
    codes: set[str] = set()
    for _, index in draft.roles:
        place = resolution.resolved[index].place
        if place is not None and place.country:
            codes.add(place.country)
        for actor in resolution.resolved[index].actors:
            codes |= {code for code in (actor.country, *(office.host for office in actor.offices[:1])) if code and len(code) == 3}
    codes |= {code for _, code in posted(resolution, draft)}
    open_side = not draft.others
    if draft.kind == "statement" and open_side and (draft.speaker is not None or draft.realis == "interpretation"):
        for index, mention in enumerate(resolution.analysis.mentions):
            if draft.quote.start <= mention.start < draft.quote.end:
                codes |= {actor.country for actor in resolution.resolved[index].actors if actor.country}
    return tuple(sorted(codes))
