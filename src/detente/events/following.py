"""events -> status ladders: what became of proposals, pledges, invitations, agreements, aid, demands and levels of relation.

The events of a pair are read in order of date. Each either moves an earlier matter (a step on its ladder) or opens one. Three kinds of
link, each with its reason, precision first: who was invited and came; the level of a relation that is raised, cut or restored; and
words of the subject that two events share and that are rare between the two states. Silence moves nothing: only a text that says so
ends a matter, and what is merely past its date is shown as overdue by whoever reads the ladder.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise

import msgspec

from detente.events.features import COMMON_STEMS, WORD, content_stems, days_of, name_words, stem
from detente.model import DateRange, Event, Judgement, Step, content_id, day_range, fold
from detente.record import Record
from detente.record.joining import ClaimWords, JoinStore

# Kinds that open a matter, and those that can only move one.
OPENING = frozenset(
    ["proposal", "pledge", "invitation", "agreement", "aid", "demand", "sanction", "partnership_level", "visit", "meeting"]
)
MOVING = frozenset(["rejection", "concession", "retreat", "cooperation", "coordination"])
FOLLOWABLE = OPENING | MOVING
# Matters of one pair that a later event is weighed against: the last ones opened.
OPEN_MATTERS = 300
# Events and judgements written in one transaction.
ROWS_A_WRITE = 20_000
# Sum of weights (1 for a stem that one event in the pair's record has, falling with its logarithm) that shared subject words need,
# and the part of the shorter event's words they must make up. Measured on examples/gold/ladders.jsonl; see docs/events.md.
SUBJECT_WEIGHT = 1.6
SUBJECT_PART = 0.4
# An invitation is not carried out by a visit after this: heads of state come within some years of being asked.
INVITATION_DAYS = 366 * 4
# Help that one text promises and reports lies within this.
SAME_TEXT_DAYS = 120

SEVER = re.compile(
    r"\b(?:cut|sever|break|broke|broken|end)\w*\b.{0,40}\b(?:ties|relations)\b|\b(?:ties|relations)\b.{0,40}\b(?:cut|severed|broken)\b"
)
SEVERED_IT = re.compile(r"\b(?:severed|broke off|broken off|cut off)\b")
RESTORE = re.compile(r"\b(?:restor|re-?establish|resum|normali[sz])\w*")
UPGRADE = re.compile(r"\b(?:upgrad|elevat|rais(?:e|ed|ing)|lift)\w*")
DOWNGRADE = re.compile(r"\b(?:downgrad|lower(?:ed|ing)\b|reduced (?:the )?(?:level|relations))\w*")
ESTABLISH = re.compile(r"\b(?:establish|set up|declar|found|launch)\w*")
REAFFIRM = re.compile(r"\b(?:reaffirm|deepen|strengthen|consolidat|develop|promot|foster|advanc|continu)\w*")
SUSPEND = re.compile(r"\b(?:suspen|on hold|abeyance|halt|freez|froz)\w*")
END = re.compile(r"\b(?:abandon|cancel|withdr|terminat|scrap|end(?:ed|s)?\b|denounc|renounc|quit|drop|shelv|annul)\w*")
NO_RESULT = re.compile(
    r"\bwithout (?:a |any )?(?:result|agreement|outcome|breakthrough)\b|\b(?:broke|break) down\b|\bcollapsed?\b"
)


class Told:
    """An event with the words, day and status that ladders need."""

    __slots__ = ("day", "event", "names", "quote", "sources", "stems", "title_stems", "words")

    def __init__(self, event: Event, words: Sequence[ClaimWords]) -> None:
        self.event, self.words = event, words
        self.quote = fold(" ".join(one.quote for one in words))
        names = [name_words(party.name) for party in event.participants]
        spoken_for = frozenset(stem(word) for name in names for word in name)
        self.names = frozenset(names) - {frozenset()}
        self.stems = subject_stems([one.quote for one in words], spoken_for)
        self.title_stems = subject_stems([one.title for one in words], spoken_for)
        self.sources = frozenset(one.article for one in words)
        self.day: str = min((one.day for one in words), default="~")
        if event.date is not None and event.date.start is not None and event.date.first_day is not None:
            self.day = event.date.start


def subject_stems(texts: Sequence[str], names: frozenset[str]) -> frozenset[str]:
    """Returns the stems of the words of a subject, and its pairs of neighbouring words: "free trade" says more than both apart."""
    single = frozenset(word for text in texts for word in content_stems(text)) - names
    found = set(single - COMMON_STEMS)
    for text in texts:
        words = [stem(word) for word in WORD.findall(fold(text))]
        found |= {f"{one} {two}" for one, two in pairwise(words) if one in single and two in single}
    return frozenset(found)


class Matter:
    """What is followed: the events on its ladder with their steps, first the one that opened it."""

    __slots__ = ("closed", "steps", "told")

    def __init__(self, told: Told) -> None:
        self.told = [told]
        self.steps = own_steps(told)
        self.closed = False

    def add(self, told: Told, reason: str) -> None:
        """Puts an event on the ladder; another telling of the last step is no step."""
        self.told.append(told)
        for step in own_steps(told, self.root.kind):
            if not any(again(step, other) for other in self.steps):
                self.steps.append(msgspec.structs.replace(step, reason=reason))
        self.closed |= self.root.kind == "invitation" and any(step.status == "carried_out" for step in self.steps)

    @property
    def root(self) -> Event:
        """The event that opened the matter."""
        return self.told[0].event


def follow(record: Record, store: JoinStore, at: str, fresh: Sequence[Event] | None = None) -> int:
    """Follows matters of all pairs, or of the pairs of `fresh` events, and writes the steps. Returns how many steps were linked."""
    if fresh is None:
        pairs = [pair for pair in store.pairs_with(sorted(FOLLOWABLE)) if pair[0] != pair[1]]
    else:
        pairs = sorted({pair for event in fresh for pair in combinations(event.states[:8], 2)})
    taken: dict[str, str] = {}
    ledger = Ledger(record)
    for pair in pairs:
        links, changed = follow_pair(store, pair, taken, whole=fresh is None)
        ledger.add(changed, [judgement(later, root, score, reason, at) for later, root, score, reason in links])
    return ledger.close()


class Ledger:
    """What following finds, written in few transactions: each waits for the disk."""

    def __init__(self, record: Record) -> None:
        self.record, self.linked = record, 0
        self.events: list[Event] = []
        self.judgements: list[Judgement] = []

    def add(self, events: Sequence[Event], judgements: Sequence[Judgement]) -> None:
        """Gathers what one pair gave."""
        self.linked += len(judgements)
        self.events += events
        self.judgements += judgements
        if len(self.events) + len(self.judgements) > ROWS_A_WRITE:
            self.write()

    def write(self) -> None:
        """Writes what was gathered."""
        self.record.put_events(self.events)
        self.record.judge(self.judgements)
        self.events, self.judgements = [], []

    def close(self) -> int:
        """Writes the rest. Returns how many steps were linked."""
        if self.events or self.judgements:
            self.write()
        return self.linked


def follow_pair(
    store: JoinStore, pair: tuple[str, str], taken: dict[str, str], *, whole: bool
) -> tuple[list[tuple[Event, Event, float, str]], list[Event]]:
    """Follows the matters of one pair. `taken` holds event id -> root for events of several pairs, each in one pair's ladder only.

    Returns the links (later event, root, score, reason) and the events whose steps changed.
    """
    events = store.events_of_pair(pair, sorted(FOLLOWABLE), limit=None if whole else OPEN_MATTERS * 2)
    words = store.words_of([claim for event in events for claim in event.claims[:3]])
    told = [Told(event, [words[claim] for claim in event.claims[:3] if claim in words]) for event in events]
    matters, links = matters_of([one for one in told if one.words])
    changed: list[Event] = []
    for matter in matters:
        root = matter.root
        if taken.setdefault(root.id, root.id) != root.id:
            continue
        for follower in matter.told[1:]:
            taken.setdefault(follower.event.id, root.id)
        steps = tuple(matter.steps)
        if steps != root.steps and (len(steps) > 1 or root.steps or steps):
            changed.append(msgspec.structs.replace(root, steps=steps))
    return links, changed


def judgement(later: Event, root: Event, score: float, reason: str, at: str) -> Judgement:
    """Returns the judgement that one event moves the matter of another."""
    identity = content_id("judgement", "follows", later.claims[0], root.claims[0], "rule:follow")
    return Judgement(
        id=identity, relation="follows", left=later.claims[0], right=root.claims[0], score=round(score, 4), reasons=(reason,),
        by="rule:follow", at=at,
    )  # fmt: skip


def matters_of(told: Iterable[Told]) -> tuple[list[Matter], list[tuple[Event, Event, float, str]]]:
    """Returns the matters of a pair's events, and the links (later event, root, score, reason) that made them."""
    ordered = sorted(told, key=lambda one: (one.day, one.event.id))
    counts = Counter(word for one in ordered for word in one.stems)
    weights = {word: 1 / (1 + math.log(count)) for word, count in counts.items()}
    matters: list[Matter] = []
    links = []
    for one in ordered:
        best: tuple[float, str, Matter] | None = None
        for matter in reversed(matters[-OPEN_MATTERS:]):
            found = moves(one, matter, weights)
            if found is not None and (best is None or found[0] > best[0]):
                best = (*found, matter)
        if best is not None:
            score, reason, matter = best
            matter.told.append(one)
            matter.add(one, reason)
            links.append((one.event, matter.root, score, reason))
        elif opens(one):
            matters.append(Matter(one))
    return matters, links


def opens(told: Told) -> bool:
    """Tells whether an event opens a matter: a label that is merely mentioned does not, nor a visit or meeting without a plan."""
    return told.event.kind in OPENING and not (told.event.kind == "partnership_level" and level_act(told) == "mentioned")


def again(step: Step, other: Step) -> bool:
    """Tells whether two steps tell the same: the same status on overlapping days."""
    if step.status != other.status or step.date is None or other.date is None:
        return False
    (first, last), (start, end) = days_of(step.date), days_of(other.date)
    return bool(last and end) and first < end and start < last


def moves(later: Told, matter: Matter, weights: dict[str, float]) -> tuple[float, str] | None:
    """Returns score and reason if an event moves a matter."""
    kind = matter.root.kind
    if kind == "invitation":
        return answers_invitation(later, matter)
    if kind == "partnership_level" or (kind == "sanction" and severs(matter.told[0])):
        return changes_level(later, matter)
    if later.event.kind in ("invitation", "visit", "meeting", "partnership_level") and not NO_RESULT.search(later.quote):
        return None
    if later.event.kind not in NEXT.get(kind, ()):
        return None
    return same_subject(later, matter, weights)


# Which kinds can move a matter of a kind.
NEXT: dict[str, frozenset[str]] = {
    "proposal": frozenset(["proposal", "pledge", "agreement", "rejection", "cooperation", "aid"]),
    "pledge": frozenset(["pledge", "proposal", "agreement", "aid", "cooperation", "coordination", "rejection", "meeting"]),
    "agreement": frozenset(["agreement", "sanction", "rejection", "pledge", "proposal", "aid"]),
    "aid": frozenset(["aid", "agreement", "pledge"]),
    "demand": frozenset(["retreat", "concession", "rejection"]),
    "sanction": frozenset(["sanction", "concession", "retreat", "pledge", "agreement"]),
}


def answers_invitation(later: Told, matter: Matter) -> tuple[float, str] | None:
    """Links a visit, or another invitation to the same guest, to an invitation that is still open."""
    first = matter.told[0].event
    last = matter.told[-1]
    hosts, guests = sides(first, "inviter"), people(first, "invitee")
    # A text that says why the guest came ("at the invitation of") may come after the one that says that he came.
    after = matter.closed and not (later.event.status == "carried_out" and days_between(last.day, later.day) <= SAME_TEXT_DAYS)
    if after or not guests or days_between(last.day, later.day) > INVITATION_DAYS:
        return None
    if later.event.kind == "invitation":
        same_host = bool(hosts & sides(later.event, "inviter"))
        same_guest = any(alike(one, other) for one in guests for other in people(later.event, "invitee"))
        return (0.9, "the same guest is invited again, or answers") if same_host and same_guest else None
    if later.event.kind != "visit" or later.event.status == "cancelled" or later.event.realis in ("denied", "hypothetical"):
        return None
    visitors = people(later.event, "visitor")
    came_home = hosts & {party.country for party in later.event.participants if party.role == "host"}
    if came_home and any(alike(one, other) for one in guests for other in visitors):
        return 0.85, "the guest came to the country that had invited"
    return None


def changes_level(later: Told, matter: Matter) -> tuple[float, str] | None:
    """Links what cuts, restores, raises or reaffirms the relation itself; the matter is the relation of the two states."""
    if set(later.event.states) != set(matter.root.states):
        return None
    severed = matter.root.kind == "sanction"
    if later.event.kind == "sanction" and severs(later):
        return 0.9, "ends the relation of the two"
    if later.event.kind != "partnership_level" or level_act(later) == "mentioned":
        return None
    if severed:
        return (0.9, "restores the relation") if RESTORE.search(later.quote) else None
    return 0.9, "the label of the same relation"


def same_subject(later: Told, matter: Matter, weights: dict[str, float]) -> tuple[float, str] | None:
    """Links an event whose subject words are those of the matter, words that are rare between the two states."""
    best: tuple[float, str] | None = None
    for earlier in matter.told:
        if not (set(later.event.states) <= set(earlier.event.states) or set(earlier.event.states) <= set(later.event.states)):
            continue
        shared = later.stems & earlier.stems
        titled = (
            (later.stems & earlier.title_stems) | (later.title_stems & earlier.stems) | (later.title_stems & earlier.title_stems)
        )
        weight = sum(weights[word] for word in shared) + 0.5 * sum(weights.get(word, 1.0) for word in titled - shared)
        shorter = min(sum(weights[word] for word in one.stems) for one in (later, earlier)) or 1.0
        needed = SUBJECT_WEIGHT * (0.5 if same_direction(later, earlier) else 1.0)
        if later.event.kind == earlier.event.kind == "aid" and same_help(later, earlier):
            found = (0.7, "the same text promises the help and reports it")
        elif names_subject(shared) and weight >= needed and weight / shorter >= SUBJECT_PART:
            found = (min(0.99, 0.4 + weight / 10), f"same subject: {', '.join(sorted(shared)[:6])}")
        else:
            continue
        if best is None or found[0] > best[0]:
            best = found
    return best


def names_subject(shared: frozenset[str]) -> bool:
    """Tells whether shared stems name a subject: two words, or two that stand together."""
    return len([word for word in shared if " " not in word]) >= 2 or any(" " in word for word in shared)


def same_direction(later: Told, earlier: Told) -> bool:
    """Tells whether two events are help of the same giver to the same receiver within a year: they need fewer words in common."""
    return (
        later.event.kind == earlier.event.kind == "aid"
        and sides(later.event, "donor") == sides(earlier.event, "donor")
        and days_between(earlier.day, later.day) <= 366
    )


def same_help(later: Told, earlier: Told) -> bool:
    """Tells whether one text speaks of the same giver's help to the same receiver, first as promised, then as given."""
    return (
        bool(later.sources & earlier.sources)
        and sides(later.event, "donor") == sides(earlier.event, "donor")
        and earlier.event.status in ("promised", None)
        and later.event.status in ("delivered", "shipped")
        and days_between(earlier.day, later.day) <= SAME_TEXT_DAYS
    )


# Steps


def own_steps(told: Told, root_kind: str | None = None) -> list[Step]:
    """Returns the steps that an event's claims tell: one a status, by its first claim, in order of the ladder."""
    event = told.event
    found: dict[str, Step] = {}
    several = event.kind in ("visit", "meeting") and root_kind is None
    for claim, words in zip(event.claims, told.words, strict=False):
        status = status_of(event, words, root_kind or event.kind, told)
        if status and status not in found:
            found[status] = Step(status=status, claim=claim, date=step_date(event, words), reason="as the text says")
    order = ("planned", "under_way", "done", "cancelled")
    steps = sorted(found.values(), key=lambda step: order.index(step.status) if step.status in order else -1)
    # Only plans and what came of them are told apart within one event; other words are the same act told with less or more.
    main = [step for step in steps if step.status == event.status]
    return steps if several else (main or steps)[:1]


def status_of(event: Event, words: ClaimWords, root_kind: str, told: Told) -> str | None:  # noqa: PLR0911 - one a kind
    """Returns the status that a claim puts its matter into, None when it tells none."""
    quote = fold(words.quote)
    if event.kind == "partnership_level" or (event.kind == "sanction" and severs(told)):
        return "severed" if event.kind == "sanction" else level_act(told)
    if event.kind == "meeting":
        if NO_RESULT.search(quote):
            return "lapsed"
        return {"planned": "planned", "hoped": "planned", "happened": "done", "denied": None}.get(words.realis)
    if event.kind == "visit":
        return "carried_out" if root_kind == "invitation" and words.status != "planned" else words.status
    if event.kind == "sanction":
        return "suspended" if SUSPEND.search(quote) else "in_force"
    if event.kind == "rejection":
        return "ended" if root_kind == "agreement" and END.search(quote) else "rejected"
    if event.kind in ("retreat", "concession"):
        return "suspended" if root_kind == "sanction" and SUSPEND.search(quote) else "fulfilled"
    if event.kind in ("cooperation", "coordination"):
        return "partly" if event.realis in ("happened", "ongoing", "presupposed") else None
    if event.kind == "demand":
        return "proposed"
    return words.status


def step_date(event: Event, words: ClaimWords) -> DateRange | None:
    """Returns the day of a step: the claim's own, else the event's, else that of publication, saying so."""
    for date in (words.date, event.date):
        if date is not None and date.first_day is not None:
            return date
    if words.day.startswith("~"):
        return None
    return day_range(dt.date.fromisoformat(words.day), basis="publication", rule="day of publication")


def severs(told: Told) -> bool:
    """Tells whether an event ends the diplomatic relation itself."""
    return SEVER.search(told.quote) is not None and ("diplomat" in told.quote or SEVERED_IT.search(told.quote) is not None)


def level_act(told: Told) -> str:
    """Returns what an event of a level says of it."""
    return act_of_level(told.quote, told.event.subkind, told.event.realis)


def act_of_level(quote: str, subkind: str | None, realis: str) -> str:
    """Returns what a claim's words (folded) say of a level: restored, downgraded, upgraded, established, reaffirmed or mentioned.

    A shorter label than before is no downgrade: that needs its own verb (RECORDS section 2, rule 5).
    """
    if RESTORE.search(quote):
        return "restored"
    if DOWNGRADE.search(quote):
        return "downgraded"
    if subkind in ("established", "upgraded", "reaffirmed", "mentioned", "downgraded"):
        return subkind
    if UPGRADE.search(quote):
        return "upgraded"
    if ESTABLISH.search(quote) and realis == "happened":
        return "established"
    return "reaffirmed" if REAFFIRM.search(quote) else "mentioned"


def sides(event: Event, role: str) -> frozenset[str]:
    """Returns the states of the parties in a role."""
    return frozenset(party.country for party in event.participants if party.role == role and party.country)


def people(event: Event, role: str) -> list[frozenset[str]]:
    """Returns the names, as words, of the persons and bodies in a role."""
    return [words for party in event.participants if party.role == role and (words := name_words(party.name))]


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tells whether two names can be one person's."""
    return one <= other or other <= one


def days_between(first: str, second: str) -> int:
    """Returns the days from one day to another, 0 when either is unknown."""
    try:
        return abs((dt.date.fromisoformat(second) - dt.date.fromisoformat(first)).days)
    except ValueError:
        return 0
