"""event, matter -> whether the event moves the matter, how surely, and why: by who comes, by the relation itself, or by the subject."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from detente.events.chances import Chances
from detente.events.documents import same_document
from detente.events.features import name_words
from detente.events.ladders import SETTLED, Matter
from detente.events.phrases import CONTACTS, END, RESTORE, SUSPEND
from detente.events.recalling import done_before
from detente.events.stepping import UNREACHED, level_act
from detente.events.telling import Told, alike, days_between, people, sides

# An event moves the matter it is most likely of, if its chance is at least this: of 0.27 to 0.5 this had the best F1 of steps on the stories and the
# sample (end to end 0.758, at 0.3 0.735, at 0.45 0.729; 2026-11-22). Of the links of the stories below 0.5, 17 of 20 are right.
SAME_MATTER = 0.4
# What ends a matter must be surely of it: a promise falsely called off is worse than one left open. It is so from SURE_ENDING on, or where no other
# matter comes near (APART) and a word of its own is shared: of the endings of the stories linked by less than SURE_ENDING, 16 of 17 are right.
SURE_ENDING, ENDING, APART = 0.85, 0.6, 0.25
# What takes up again what was broken off or put on hold, or says that it stays so, and a sentence that tells again
# what the title of its text told, are of one matter with it at less.
RESUMED = 0.25
# Who refuses what was asked of him ends no promise: so little is needed, and apart by so little.
REFUSAL = 0.5, 0.0
# Where the title of one text alone tells that two of its events are of one matter, what carries it out, or follows on help, must be surer: a title stands over much that its
# text tells. Of some thirty steps of the sample that say so three false ones went, of the stories one true one.
BY_TITLE = 0.7
# What yields, or promises what was asked for, must be surer of what it meets where the two stand in different texts and have no word in common: of the
# stories four false steps of "fulfilled" and "accepted" went, three true ones (`check` 0.882 as before, reports 0.747 to 0.744, precision 0.882 to 0.893).
WORDLESS = 0.7
# One text that promises help and reports it is surer of it than any words that two texts share.
SURE = 1.0
# What carries out or refuses to sign a document is of the only one that its text tells, and what was heeded of the only demand, unless words tell otherwise
# more surely.
OF_ITS_TEXT = 0.6
# A state has one free trade agreement with a union: named as such, it is surer than what their words share.
TREATY = 0.95
# An invitation is not carried out by a visit after this: heads of state come within some years of being asked.
INVITATION_DAYS = 366 * 4
# A planned visit is made or called off within this.
VISIT_DAYS = 366
# A gathering that was planned or promised is held within this, else it is another one.
GATHERING_DAYS = 366 * 2
# Those who are to meet meet within this: the plan is of a visit that has begun or is near.
MEETING_DAYS = 60
# Help that one text promises and reports lies within this.
SAME_TEXT_DAYS = 120


def moves(later: Told, matter: Matter, chances: Chances, likely: Mapping[int, float]) -> tuple[float, str] | None:
    """Returns score and reason if an event moves a matter; `likely` holds the earlier events that may be of one matter with it."""
    if matter.moved_as == "invitation":
        return answers_invitation(later, matter)
    if matter.moved_as == "visit":
        return makes_visit(later, matter)
    if matter.moved_as == "partnership_level":
        return changes_level(later, matter)
    if matter.moved_as == "meeting" or later.holds:
        return holds_gathering(later, matter)
    return same_subject(later, matter, chances, likely) if moves_by_subject(later) else None


def moves_by_subject(later: Told) -> bool:
    """Tells whether an event can move a matter by their subject: talks do only by coming to nothing, joint work only where it is done."""
    if later.charged or later.private or (later.event.kind in JOINT_WORK and later.event.realis in UNREACHED):
        return False
    return later.event.kind in BY_SUBJECT and (later.event.kind != "meeting" or later.without_result)


def moves_without_words(later: Told) -> bool:
    """Tells whether an event can move a matter by who comes, or the relation itself: of some kinds only those that cut or restore it."""
    kind = later.event.kind
    if kind == "meeting":
        return later.holds
    return kind in BY_THEMSELVES and (kind not in RESTORING or later.restores or later.severs)


ASKING = frozenset(["proposal", "demand"])
# Kinds in which the other side has taken up what one had asked for.
TAKEN_UP = frozenset(["agreement", "pledge", "aid", "cooperation"])
# The role of who gives.
GIVING: dict[str, str] = {"aid": "donor", "pledge": "promisor"}
# Kinds as which a text may tell that a relation that was cut is restored: an agreement to do so, a step back.
RESTORING = frozenset(["agreement", "concession", "retreat", "cooperation", "sanction"])
# Which kinds can move a matter of a kind.
JOINT_WORK = frozenset(["cooperation", "coordination"])
WORKING = JOINT_WORK | {"concession", "retreat"}
YIELDING = frozenset(["concession", "retreat"])
MEASURES = YIELDING | {"sanction"}
NEXT: dict[str, frozenset[str]] = {
    "proposal": WORKING | {"proposal", "pledge", "agreement", "rejection", "aid"},
    "pledge": WORKING | {"pledge", "proposal", "agreement", "aid", "rejection", "meeting", "sanction"},
    "agreement": WORKING | {"agreement", "sanction", "rejection", "pledge", "proposal", "aid", "meeting"},
    "aid": MEASURES | {"aid", "agreement", "pledge", "proposal", "rejection", "cooperation"},
    "demand": frozenset(
        ["demand", "threat", "proposal", "retreat", "concession", "rejection", "pledge", "agreement", "cooperation"]
    ),
    "sanction": MEASURES | {"pledge", "agreement", "demand", "proposal", "rejection", "cooperation"},
    "concession": MEASURES | {"demand", "proposal"},
    "retreat": MEASURES | {"demand", "proposal"},
}
# And those that are moved by who comes or by the relation itself.
MOVED_BY = NEXT | {
    "invitation": frozenset(["invitation", "visit"]),
    "visit": frozenset(["visit"]),
    "meeting": frozenset(["meeting"]),
    "partnership_level": RESTORING | {"partnership_level"},
}
# Which matters an event of a kind can move: MOVED_BY the other way round.
MOVES = {kind: frozenset(moved for moved, by in MOVED_BY.items() if kind in by) for kind in frozenset().union(*MOVED_BY.values())}
BY_SUBJECT = frozenset().union(*NEXT.values())
BY_THEMSELVES = frozenset(kind for kind, moved in MOVES.items() if moved - NEXT.keys())


def answers_invitation(later: Told, matter: Matter) -> tuple[float, str] | None:
    """Links a visit, or another invitation to the same guest, or his answer, to an invitation that is still open."""
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
        if same_host and same_guest:
            return 0.9, "the same guest is invited again, or answers"
        return answers_here(later, last, guests)
    if later.event.kind != "visit" or later.event.realis in ("denied", "hypothetical"):
        return None
    came_home = hosts & {party.country for party in later.event.participants if party.role == "host"}
    if came_home and any(alike(one, other) for one in guests for other in people(later.event, "visitor")):
        called_off = later.event.status == "cancelled"
        return 0.85, "the guest calls his visit off" if called_off else "the guest came to the country that had invited"
    return None


def answers_here(later: Told, last: Told, guests: list[frozenset[str]]) -> tuple[float, str] | None:
    """Links an answer to an invitation of the same text that does not name again who had invited."""
    answered = later.event.status in ("accepted", "declined") and bool(later.sources & last.sources)
    # Who is both guest and host in one clause ("the President accepted") is the guest.
    others = [one for one in people(later.event, "inviter") if not any(alike(one, guest) for guest in guests)]
    same_guest = any(alike(one, other) for one in guests for other in people(later.event, "invitee"))
    return (0.88, "the guest answers in the same text") if answered and same_guest and not others else None


def makes_visit(later: Told, matter: Matter) -> tuple[float, str] | None:
    """Links what became of a planned visit: the same visitor came, or does not come."""
    first, last = matter.told[0].event, matter.told[-1]
    if last.event.status != "planned" or later.event.status == "planned" or later.event.realis in ("denied", "hypothetical"):
        return None
    if later.event.kind != "visit" or not last.day <= later.day or days_between(last.day, later.day) > VISIT_DAYS:
        return None
    same_host = sides(first, "host") & sides(later.event, "host")
    if same_host and any(alike(one, other) for one in people(first, "visitor") for other in people(later.event, "visitor")):
        return 0.8, "the planned visit" + (" is called off" if later.event.status == "cancelled" else "")
    return None


def holds_gathering(later: Told, matter: Matter) -> tuple[float, str] | None:
    """Links a meeting that was held to the plan or promise of it: the same gathering by name, of the same states, held once."""
    first = matter.told[0]
    if matter.root.kind not in ("meeting", "pledge") or not later.holds or not same_sides(later, first):
        return None
    # A plan stands on the day it is for; it was told on that of its text.
    published = min((one.day for one in first.words if not one.day.startswith("~")), default=first.day)
    said = min(published, first.day)
    early = later.followed_on < said or days_between(said, later.day) > GATHERING_DAYS
    if early or matter.height >= SETTLED or any(one.holds for one in matter.told):
        return None
    shared = later.gatherings & first.gatherings
    if shared:
        return 0.8, f"the gathering was held: {', '.join(sorted(shared))}"
    soon = first.event.kind == "meeting" and not first.gatherings and days_between(said, later.day) <= MEETING_DAYS
    return (0.8, "those who were to meet met") if soon and same_people(later, first) else None


def same_people(later: Told, earlier: Told) -> bool:
    """Tells whether two meetings are of the same named people on both sides."""
    states = [state for state in later.event.states if named_of(later, state) and named_of(earlier, state)]
    meet = [any(alike(one, other) for one in named_of(later, state) for other in named_of(earlier, state)) for state in states]
    return len(states) > 1 and all(meet)


def named_of(told: Told, state: str) -> list[frozenset[str]]:
    """Returns the names, as words, of a state's people in an event."""
    return [words for party in told.event.participants if party.country == state and (words := name_words(party.name))]


def changes_level(later: Told, matter: Matter) -> tuple[float, str] | None:
    """Links what cuts, restores, raises or reaffirms the relation itself; the matter is the relation of the two states."""
    if set(later.event.states) != set(matter.root.states):
        return None
    severed = matter.root.kind == "sanction"
    if later.event.kind == "sanction" and later.severs:
        return 0.9, "ends the relation of the two"
    if severed and later.restores and later.event.kind in RESTORING:
        return 0.9, "restores the relation"
    if later.event.kind != "partnership_level" or level_act(later) == "mentioned":
        return None
    if severed:
        return (0.9, "restores the relation") if RESTORE.search(later.quote) else None
    return 0.9, "the label of the same relation"


def same_subject(later: Told, matter: Matter, chances: Chances, likely: Mapping[int, float]) -> tuple[float, str] | None:
    """Links an event whose subject is that of the matter: the same words, or words of the same meaning, set off from the pair's others."""
    ends, helps = matter.ends_with(later), later.event.kind == "aid"
    # Who gives up a plan that the other side had promised to carry out fulfils nothing, but ends it.
    given_back = not ends and any(gives_back(later, earlier) for earlier in matter.told)
    if given_back or not_so_moved(later, matter) or matter.falls_back(later) or refuses_own(later, matter):
        return None
    refuses = later.event.kind == "rejection" and matter.root.kind in ASKING
    least = ending(matter.rows, likely, *(REFUSAL if refuses else ())) if ends else SAME_MATTER
    best: tuple[float, str] | None = None
    for row, earlier in zip(matter.rows, matter.told, strict=True):
        open_to = row in likely or helps or later.unions or later.unions_named
        if not open_to or not same_sides(later, earlier) or done_before(later, earlier) or yields_itself(later, earlier):
            continue
        found: tuple[float, str] | None = None
        if helps and same_help(later, earlier):
            found = (SURE, "the same text promises the help and reports it")
        elif same_treaty(later, earlier):
            # Of several the matter of which more is known.
            found = (TREATY + min(len(matter.told), 9) / 200, "the same agreement with a union")
        elif row in likely:
            found = by_words(later, earlier, chances, likely[row], least, ends=ends and not refuses)
        if found is not None and (best is None or found[0] > best[0]):
            best = found
    return best


def by_words(
    later: Told, earlier: Told, chances: Chances, chance: float, least: float, *, ends: bool
) -> tuple[float, str] | None:  # fmt: skip
    """Returns chance and words if an event is likely enough to be of one matter with an earlier one; what `ends` a promise or agreement must be surest."""
    answer = chances.answers(later, earlier)
    taken_up = earlier.breaks_off and (later.takes_up_again or (later.upholds and not later.acting.isdisjoint(earlier.acting)))
    if chance < (SAME_MATTER if answer else RESUMED if taken_up or retells(later, earlier) else least):
        return None
    shared = chances.shared_words(later, earlier)
    in_other_words = all(" " in word for word in shared)
    if chance < WORDLESS and not (shared or answer or taken_up) and needs_words(later, earlier):
        return None
    if ends and not answer and chance < SURE_ENDING and in_other_words:
        return None
    of_deeds = later.event.kind in WORKING or "aid" in (later.event.kind, earlier.event.kind)
    if of_deeds and chance < BY_TITLE and by_title_alone(later, earlier, shared):
        return None
    words = ", ".join(shared[:6])
    return chance, f"same subject: {words} ({chance:.2f})" if words else f"same subject in other words ({chance:.2f})"


def needs_words(later: Told, earlier: Told) -> bool:
    """Tells whether an event of another text yields, or promises what was asked for: what that meets its words should name."""
    meets = later.event.kind in YIELDING or (later.event.kind == "pledge" and earlier.event.kind in ASKING)
    return meets and later.sources.isdisjoint(earlier.sources)


def ending(rows: Sequence[int], likely: Mapping[int, float], least: float = ENDING, apart: float = APART) -> float:
    """Returns the least chance by which an event ends the matter of the events at some rows: less where it is near no event of another."""
    rival = max((chance for row, chance in likely.items() if row not in rows), default=0.0)
    return min(SURE_ENDING, max(least, rival + apart))


# Kinds that make an agreement.
MAKING = frozenset(["proposal", "pledge", "agreement"])


def same_treaty(later: Told, earlier: Told) -> bool:
    """Tells whether two events speak of one agreement with one union, by the name of the document."""
    if not later.documents or (later.unions | later.unions_named).isdisjoint(earlier.unions | earlier.unions_named):
        return False
    if not {later.event.kind, earlier.event.kind} <= MAKING:
        return False
    return any(same_document(one, other) for one in later.documents for other in earlier.documents)


def speaks_of(later: Told, earlier: Told) -> bool:
    """Tells whether an event that carries out or refuses to sign a document may speak of one that its own text tells of; what was heeded, of a demand there."""
    if later.heeded:
        asked = earlier.event.kind == "demand" and not earlier.heeded and later.acting == earlier.acting
        return asked and later.receiving == earlier.receiving and not later.sources.isdisjoint(earlier.sources)
    made = earlier.event.kind == "agreement" and earlier.event.realis not in UNREACHED
    if not made or later.sources.isdisjoint(earlier.sources) or not same_sides(later, earlier):
        return False
    named = bool(later.documents and earlier.documents)
    return not named or any(same_document(one, other) for one in later.documents for other in earlier.documents)


def of_its_text(later: Told, matters: Iterable[Matter]) -> tuple[float, str, Matter] | None:
    """Links how an agreement is to be carried out, who will not sign it, or that a demand was heeded, to the only one of its text, which are `matters`."""
    found = {id(matter): matter for matter in matters}
    if len(found) != 1:
        return None
    [matter] = found.values()
    if later.will_not_sign and matter.height >= SETTLED:
        return None
    return OF_ITS_TEXT, f"the only {'demand' if later.heeded else 'agreement'} of its text", matter


def not_so_moved(later: Told, matter: Matter) -> bool:
    """Tells whether an event moves such a matter only by some words, and has none: measures that stop help or promises, work that goes on again."""
    kind, root = later.event.kind, matter.root.kind
    if (root == "aid" and kind in MEASURES) or (root == "pledge" and kind == "sanction"):
        return not any(stops.search(later.quote) for stops in (SUSPEND, END, CONTACTS))
    return root == "sanction" and kind == "cooperation" and not later.takes_up_again


def retells(later: Told, earlier: Told) -> bool:
    """Tells whether a sentence tells again what the title of its text told: the same kind and status of act by the same states."""
    return (
        later.is_title != earlier.is_title
        and not later.sources.isdisjoint(earlier.sources)
        and (later.event.kind, later.event.status, later.states) == (earlier.event.kind, earlier.event.status, earlier.states)
        and later.event.status is not None
    )


def by_title_alone(later: Told, earlier: Told, shared: list[str]) -> bool:
    """Tells whether two events of one text share nothing but words of its title."""
    return bool(shared) and bool(later.sources & earlier.sources) and all(word.endswith("(title)") for word in shared)


def same_sides(one: Told, other: Told) -> bool:
    """Tells whether the states of one event are among those of the other; organisations of states that have one code must be the same.

    A union stands for its members where the other event names it, too, or the same text tells both.
    """
    if one.bodies and other.bodies and one.bodies.isdisjoint(other.bodies):
        return False
    if one.event.states == other.event.states:
        return True
    unnamed = (one.unions ^ other.unions) - one.unions_named - other.unions_named
    if unnamed and one.sources.isdisjoint(other.sources) and one.states != other.states:
        return False
    return one.states <= other.states or other.states <= one.states


def gives_back(later: Told, earlier: Told) -> bool:
    """Tells whether two events are help, promises or yielding of opposite directions: what one side gives or gives up the other did not promise."""
    kinds = later.event.kind, earlier.event.kind
    if kinds[0] in MEASURES and kinds[1] in GIVING:
        yielding, promising = sides(later.event, "actor"), sides(earlier.event, GIVING[kinds[1]])
        return bool(yielding and promising) and yielding.isdisjoint(promising)
    if "aid" not in kinds or kinds[0] not in GIVING or kinds[1] not in GIVING:
        return False
    one, other = (sides(told.event, GIVING[told.event.kind]) for told in (later, earlier))
    return bool(one and other) and one.isdisjoint(other)


def yields_itself(later: Told, earlier: Told) -> bool:
    """Tells whether who yields is who had made a demand: what one side gives does not meet its own demand."""
    if later.event.kind not in YIELDING or earlier.event.kind != "demand" or earlier.heeded:
        return False
    yielding, asking = sides(later.event, "actor"), sides(earlier.event, "speaker")
    return bool(yielding) and yielding <= asking


def refuses_own(later: Told, matter: Matter) -> bool:
    """Tells whether who refuses is who had asked: that is another matter, since nobody turns his own request down.

    Once the other side has taken it up, who had asked may give it up.
    """
    role = {"proposal": "proposer", "demand": "speaker"}.get(matter.root.kind)
    if later.event.kind != "rejection" or role is None or any(one.event.kind in TAKEN_UP for one in matter.told):
        return False
    refusing, asking = sides(later.event, "speaker") | sides(later.event, "actor"), sides(matter.root, role)
    return bool(refusing) and refusing <= asking


def same_help(later: Told, earlier: Told) -> bool:
    """Tells whether one text speaks of the same giver's help to the same receiver, first as promised, then as given."""
    return (
        bool(later.sources & earlier.sources)
        and earlier.event.kind in GIVING
        and sides(later.event, "donor") == sides(earlier.event, GIVING[earlier.event.kind])
        and (
            earlier.event.status in ("promised", None)
            or (earlier.event.status in ("intended", "agreed") and earlier.promises_goods)
        )
        and later.event.status in ("delivered", "shipped")
        and (days_between(earlier.day, later.day) <= SAME_TEXT_DAYS or earlier.day <= later.day < earlier.last)
    )
