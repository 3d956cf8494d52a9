"""cluster of claims -> event: what the claims agree on, and where they contradict one another, side by side."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

import msgspec

from detente.events.features import days_of, name_words
from detente.events.numerals import counted
from detente.events.sources import independent_sources
from detente.model import Claim, Contradiction, DateRange, Event, Participant, PloverCode, Realis, content_id, fold
from detente.ontology import event_code, ontology
from detente.record.joining import NumberedClaim, SourceRow

# What is told as done outweighs what is told as coming, of the same occurrence.
REALIS_ORDER: tuple[Realis, ...] = (
    "happened", "ongoing", "presupposed", "planned", "hoped", "habitual", "denied", "hypothetical", "interpretation",
)  # fmt: skip
BASIS_ORDER = ("stated", "derived", "inferred", "publication", "unknown")
MAX_PARTICIPANTS = 24
# Fields of claims whose values can contradict one another.
COMPARED_FIELDS = ("amount", "quantity", "value", "label", "since", "base_year", "years", "rank", "channel")


def assemble(members: Sequence[NumberedClaim], sources: Mapping[int, SourceRow]) -> Event:
    """Returns the event of claims that are ordered by anchor: the first names it."""
    claims = [member.claim for member in members]
    rows = {member.article: sources[member.article] for member in members}
    families = {member.claim.id: sources[member.article].family for member in members}
    kind = claims[0].kind
    realis = min((claim.realis for claim in claims), key=REALIS_ORDER.index)
    status = status_of(claims)
    subkind = most_common([claim.subkind for claim in acting(claims) if claim.subkind])
    codes = event_code(kind, realis, status, subkind)
    coded = [(claim.plover, claim.intensity) for claim in claims if claim.plover and claim.plover.type == codes.type]
    # What one text says only in general another may say precisely.
    plover, intensity = min(coded, key=lambda one: one[0].mode is None, default=(None, None))
    return Event(
        id=content_id("event", kind, claims[0].id),
        kind=kind,
        subkind=subkind,
        states=states_of(claims),
        participants=participants_of(claims),
        date=date_of(claims),
        place=next((claim.place for claim in ranked(claims) if claim.place), None),
        realis=realis,
        status=status,
        plover=plover or (PloverCode(type=codes.type, mode=codes.mode) if codes.type else None),
        intensity=codes.intensity if intensity is None else intensity,
        claims=tuple(claim.id for claim in claims),
        articles=tuple(dict.fromkeys(evidence.article for claim in claims for evidence in claim.evidence[:1])),
        independent_sources=independent_sources(rows.values()),
        publishers=tuple(sorted({name for row in rows.values() if (name := row.publisher or row.agency)})),
        contradictions=contradictions_of(claims, families),
        confidence=max(claim.confidence for claim in claims),
    )


def ranked(claims: Sequence[Claim]) -> list[Claim]:
    """Returns claims in the order in which they are trusted: bodies before titles and teasers, then by confidence."""
    weak = {"teaser": 2, "title": 1, "caption": 1}
    return sorted(claims, key=lambda claim: (weak.get(claim.segment, 0), -claim.confidence, claim.id))


def acting(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Returns the claims that tell what was done to a level of relations, where there are any: texts that only name it do not vote."""
    told = [claim for claim in claims if claim.kind != "partnership_level" or claim.subkind not in (None, "mentioned")]
    return told or claims


def most_common(values: Sequence[str]) -> str | None:
    """Returns the most frequent value; of equals the first in the alphabet."""
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value)) if counts else None


def status_of(claims: Sequence[Claim]) -> str | None:
    """Returns the status that most claims give; of equals, and for visits and invitations, the one furthest on the ladder."""
    ladder = ontology().claim_kinds.kinds[claims[0].kind].statuses
    counts = Counter(claim.status for claim in claims if claim.status in ladder)
    if not counts:
        return most_common([claim.status for claim in claims if claim.status])
    grows = claims[0].kind in ("visit", "invitation")
    return max((status for status in counts if status), key=lambda status: (0 if grows else counts[status], ladder.index(status)))


def states_of(claims: Sequence[Claim]) -> tuple[str, ...]:
    """Returns the states that at least half of the claims concern, else those of the most trusted claim."""
    counts = Counter(state for claim in claims for state in claim.states)
    found = tuple(sorted(state for state, count in counts.items() if count * 2 >= len(claims)))
    return found or ranked(claims)[0].states


def participants_of(claims: Sequence[Claim]) -> tuple[Participant, ...]:
    """Returns who takes part: each person or body once, by its fullest name; a state only where nobody speaks for it."""
    found: list[Participant] = []
    for claim in ranked(claims):
        for party in claim.participants:
            words = name_words(party.name)
            of_state = [at for at, one in enumerate(found) if one.country == party.country]
            same = next((at for at in of_state if matches(words, name_words(found[at].name))), None)
            if same is not None:
                if len(words) > len(name_words(found[same].name)):
                    found[same] = msgspec.structs.replace(party, role=found[same].role)
                continue
            role = [at for at in of_state if found[at].role == party.role]
            if not words and role:
                continue
            if words:
                found = [one for at, one in enumerate(found) if at not in role or name_words(one.name)]
            found.append(party)
    return tuple(found[:MAX_PARTICIPANTS])


def matches(left: frozenset[str], right: frozenset[str]) -> bool:
    """Tells whether two names can be one person's: the words of one are among the other's."""
    return bool(left and right) and (left <= right or right <= left)


def date_of(claims: Sequence[Claim]) -> DateRange | None:
    """Returns the narrowest range that a claim gives; of equals the best founded, the most frequent, the first."""
    dates = [claim.date for claim in claims if claim.date is not None]
    dated = [date for date in dates if days_of(date)[1]]
    if not dated:
        return next(iter(sorted(dates, key=lambda date: (date.start is None, date.start or "", date.rule or ""))), None)
    counts = Counter((date.start, date.end) for date in dated)
    narrow = min(range_days(date) for date in dated)
    # A visit of three days is not one day because a report of one day of it says so: ranges of some days compete by frequency.
    short = [date for date in dated if range_days(date) <= max(narrow, SHORT_RANGE_DAYS)]
    return min(
        short,
        key=lambda date: (
            date.basis == "publication",
            -counts[date.start, date.end],
            BASIS_ORDER.index(date.basis),
            range_days(date),
            date.start or "",
            date.end or "",
            date.text or "",
            date.rule or "",
        ),
    )


SHORT_RANGE_DAYS = 10


def range_days(date: DateRange) -> int:
    """Returns the number of days of a dated range."""
    start, end = days_of(date)
    return end - start


# Contradictions


def contradictions_of(claims: Sequence[Claim], families: Mapping[str, int]) -> tuple[Contradiction, ...]:
    """Returns the fields that claims of different texts give differently, and have no value of in common; a copy contradicts nobody."""
    told: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for claim in claims:
        for field, value in values_of(claim):
            told[field][claim.id].add(value)
    found = []
    for field, given in sorted(told.items()):
        # One text may count several things of a name: "three soldiers killed in the north and five in the south".
        if any(families[one] != families[two] and given[one].isdisjoint(given[two]) for one, two in combinations(given, 2)):
            values = sorted({value for own in given.values() for value in own})
            ids = {value: tuple(sorted(claim for claim, own in given.items() if value in own)) for value in values}
            found.append(Contradiction(field=field, values=ids))
    return tuple(found)


def values_of(claim: Claim) -> list[tuple[str, str]]:
    """Returns (field, value) of a claim for what can be compared between texts."""
    found: list[tuple[str, str]] = []
    date = claim.date
    # Only stated days and days derived from the text contradict; one from the day of publication is no word of the text.
    if date is not None and date.start and date.end and date.basis in ("stated", "derived") and range_days_or_none(date):
        if claim.kind == "visit" and range_days_or_none(date) != 1:
            found += [("date.start", date.start), ("date.end", date.end)]
        elif claim.kind != "visit" and range_days_or_none(date) == 1:
            found.append(("date.start", date.start))
    if date is not None and date.start and claim.kind == "partnership_level" and 0 < range_days(date) <= 366:
        found.append(("year", date.start[:4]))
    if claim.place and claim.place.name and claim.kind in ("meeting", "call", "agreement"):
        found.append(("place", claim.place.name))
    for name in COMPARED_FIELDS:
        value = claim.fields.get(name)
        if value not in (None, ""):
            found.append((f"fields.{name}", fold(str(value))))
    found += [(f"number {what}", number) for what, number in counted(claim.evidence[0].quote)]
    return found


def range_days_or_none(date: DateRange) -> int | None:
    """Returns the number of days of a range of at most ten days, None for a wider or unknown one."""
    days = range_days(date) if days_of(date)[1] else 0
    return days if 0 < days <= SHORT_RANGE_DAYS else None
