"""two claims -> a link with score and reasons, or none: same kind, compatible parties, place and days, similar words.

Every rule asks for agreement in what the kind is known by: meetings, visits and calls by who and when; words said by who said them,
when and the words; documents, help and force by the words and when. What contradicts forbids a link whatever else agrees.
Scores order the links (a claim joins where it fits best); they are not probabilities.
"""

from __future__ import annotations

from typing import NamedTuple

from detente.events.features import COMMON_STEMS, Feature
from detente.model import NO_OCCURRENCE
from detente.ontology import knowledge

PERSONAL = frozenset(["meeting", "visit", "call", "invitation", "appointment"])
SPOKEN = frozenset(
    ["statement", "proposal", "pledge", "demand", "accusation", "rejection", "threat", "concession", "coordination", "coverage"]
)
STANDING = frozenset(["office", "figure", "anniversary", "partnership_level"])
# Days two reports of one act may differ by: time zones, and "arrived in the evening".
DAYS_APART = 1
# An upgrade to a label happens once: texts that put it in neighbouring years contradict each other about one act.
YEARS_APART_DAYS = 400
# A range wider than this is vague ("in March", "in the spring"), wider than the next very much so ("earlier this year").
VAGUE_DAYS = 10
SEASON_DAYS, MONTH_DAYS = 92, 31
# Part of the shorter claim's content words that both must share (n = examples/gold, `python -m benchmarks.events`).
COPIED_WORDS = 0.6
SAME_SPEECH_WORDS = 0.5
SAME_ACT_WORDS = 0.34
VAGUE_WORDS = 0.6
# What a mention of a level loses beside the act that set it.
MENTION = 0.15
# Acts of so many parties on one day are one act, whatever the words.
MANY_PARTIES = 4


class Link(NamedTuple):
    """That two claims tell one occurrence: how sure, and why."""

    score: float
    reasons: tuple[str, ...]


def link(left: Feature, right: Feature) -> Link | None:
    """Returns the link of two claims of one kind, None when they are different acts or it cannot be told."""
    # What did not take place, or a text only supposes, is never the event of what did.
    unlike = (left.realis in NO_OCCURRENCE or right.realis in NO_OCCURRENCE) and left.realis != right.realis
    if unlike or nothing_shared(left, right):
        return None
    names = shared_names(left, right)
    if names is None or not roles_agree(left, right) or not labels_agree(left, right):
        return None
    alike = similarity(left, right)
    if left.article == right.article:
        return within_article(left, right)
    if left.family == right.family and left.realis == right.realis:
        copied = copied_words(left, right, alike, names)
        if copied is not None:
            return copied
    if not states_agree(left, right) or not places_agree(left, right):
        return None
    apart = days_apart(left, right)
    if apart is None or apart > days_allowed(left):
        return None
    if left.kind in PERSONAL:
        return personal(left, right, alike, names, apart)
    if left.kind in STANDING:
        return standing(left, right, alike, apart)
    return worded(left, right, alike, names, apart)


def nothing_shared(left: Feature, right: Feature) -> bool:
    """Tells, at little cost, that no rule can link two claims: neither names nor words nor the kind of document agree."""
    if not left.words.isdisjoint(right.words) or not left.name_words.isdisjoint(right.name_words):
        return False
    if left.kind in STANDING:
        return left.label != right.label
    document = left.instrument or (left.counts and right.counts) or len(left.states) >= MANY_PARTIES
    return not document and not (left.family == right.family and left.words == right.words)


# What contradicts


def shared_names(left: Feature, right: Feature) -> int | None:
    """Returns for how many states both name the same person or body; None when they name different ones for a state."""
    shared = 0
    for state, names in left.names.items():
        others = right.names.get(state)
        if others is None:
            continue
        if names == others or any(one <= other or other <= one for one in names for other in others):
            shared += 1
        else:
            return None
    return shared


def roles_agree(left: Feature, right: Feature) -> bool:
    """Tells whether the same side acts: a visit of A to B is none of B to A."""
    return not left.acting or not right.acting or bool(left.acting & right.acting)


def labels_agree(left: Feature, right: Feature) -> bool:
    """Tells whether labels fit: partnerships by the same words, posts and what is celebrated by one's words among the other's."""
    if left.kind not in STANDING or not left.label or not right.label:
        return True
    first, second = set(left.label.split()), set(right.label.split())
    return first == second if left.kind == "partnership_level" else first <= second or second <= first


def states_agree(left: Feature, right: Feature) -> bool:
    """Tells whether the states concerned are the same, or those of one among those of the other."""
    first, second = set(left.states), set(right.states)
    if first == second:
        return True
    if not first or not second or not (first <= second or second <= first):
        return len(first & second) >= 2 and len(first & second) * 2 >= len(first | second)
    return min(len(first), len(second)) >= 2


def places_agree(left: Feature, right: Feature) -> bool:
    """Tells whether the places can be one: unknown fits all, another country fits none."""
    return not (left.place_country and right.place_country and left.place_country != right.place_country)


def days_apart(left: Feature, right: Feature) -> int | None:
    """Returns how many days part the ranges, 0 when they overlap, None when a date is unknown."""
    if not left.end or not right.end:
        return None
    return max(0, left.start - right.end + 1, right.start - left.end + 1)


def days_allowed(feature: Feature) -> int:
    """Returns how many days may part two claims of the kind of one act."""
    return YEARS_APART_DAYS if feature.kind == "partnership_level" and feature.raised else DAYS_APART


def similarity(left: Feature, right: Feature) -> float:
    """Returns the part of the shorter claim's content words that the longer one has too; everyday words weigh a third."""
    if not left.words or not right.words:
        return 0.0
    return weight(left.words & right.words) / min(weight(left.words), weight(right.words))


def weight(words: frozenset[str]) -> float:
    """Returns the number of words, everyday ones of diplomacy counted a third."""
    common = len(words & COMMON_STEMS)
    return len(words) - common * 2 / 3


# What links


def within_article(left: Feature, right: Feature) -> Link | None:
    """Links two claims of one article only when they say the same of the same: the coder has merged what it could."""
    alike = similarity(left, right)
    if left.names == right.names and left.states == right.states and alike >= 0.8 and days_apart(left, right) in (0, None):
        return Link(0.8, ("said twice in one text", f"words {alike:.2f}"))
    return None


def copied_words(left: Feature, right: Feature, alike: float, names: int) -> Link | None:
    """Links claims that two copies of one text make in the same words, dated or not."""
    apart = days_apart(left, right)
    few = min(len(left.words), len(right.words)) < 3
    if apart is not None and apart > VAGUE_DAYS and alike < 0.9:
        return None
    if alike >= COPIED_WORDS and (not few or left.names == right.names or alike >= 0.99):
        return Link(0.9 + alike / 20, ("two copies of one text", f"words {alike:.2f}"))
    known_visitor = left.kind == "visit" and names and left.acting & right.acting
    if left.kind in PERSONAL and (names >= 2 or known_visitor) and apart in (0, None):
        return Link(0.9, ("two copies of one text", "same people"))
    return None


def personal(left: Feature, right: Feature, alike: float, names: int, apart: int) -> Link | None:
    """Links meetings, visits, calls and the like: by who and when."""
    narrow = max(left.width, right.width) <= VAGUE_DAYS
    same_place = bool(left.place) and left.place == right.place
    reasons = [f"{names} sides name the same people" if names else "no names differ", day_reason(left, right, apart)]
    if same_place:
        reasons.append("same place")
    if left.kind == "visit":
        # The host of a visit is the country: the visitor alone decides.
        if names and (left.acting & right.acting or names >= 2):
            return Link(score(0.8 if narrow else 0.62, names, alike, apart, same_place), tuple(reasons))
        return None
    if names >= 2:
        return Link(score(0.85 if narrow else 0.7, names, alike, apart, same_place), tuple(reasons))
    if names == 1 and narrow and (one_sided(left) or one_sided(right)):
        return Link(score(0.65, names, alike, apart, same_place), tuple(reasons))
    if not left.names and not right.names and narrow and apart == 0 and alike >= SAME_SPEECH_WORDS:
        return Link(score(0.55, 0, alike, apart, same_place), (*reasons, f"words {alike:.2f}"))
    return None


def one_sided(feature: Feature) -> bool:
    """Tells whether a claim names people of one side only."""
    return len(feature.names) < 2


def worded(left: Feature, right: Feature, alike: float, names: int, apart: int) -> Link | None:
    """Links words said, documents, help and force: by the words and when."""
    width = max(left.width, right.width)
    shared = left.words & right.words
    telling = len(shared - COMMON_STEMS)
    needed = SAME_SPEECH_WORDS if left.kind in SPOKEN or apart or width > VAGUE_DAYS else SAME_ACT_WORDS
    if width > SEASON_DAYS:
        needed = VAGUE_WORDS
    reasons = (day_reason(left, right, apart), f"words {alike:.2f}: {', '.join(sorted(shared - COMMON_STEMS)[:6])}")
    same_place = left.place == right.place != ""
    if alike >= needed and telling >= 2:
        return Link(score(0.6 if width <= VAGUE_DAYS else 0.5, names, alike, apart, same_place), reasons)
    if left.kind not in SPOKEN and apart == 0:
        why = document(left, right, alike, names) or by_context(left, right, width, telling)
        if why:
            return Link(score(0.5, names, alike, apart, same_place), (*reasons, why))
    return None


def document(left: Feature, right: Feature, alike: float, names: int) -> str:
    """Returns why two acts of overlapping days are one although their words differ, empty when there is no such reason."""
    narrow = max(left.width, right.width) <= VAGUE_DAYS
    instrument = left.instrument if left.instrument == right.instrument else ""
    if instrument and names >= 2:
        return f"same {instrument}, same parties by name"
    if instrument and alike >= SAME_SPEECH_WORDS:
        return f"same {instrument}"
    if narrow and left.counts and right.counts:
        return "both count the documents of the day"
    if left.counts and right.counts and left.place == right.place != "" and max(left.width, right.width) <= MONTH_DAYS:
        return "both count the documents of the month, signed in one place"
    parties = of_states(left.states)
    if narrow and len(parties) >= MANY_PARTIES and parties == of_states(right.states):
        return f"the same {len(parties)} parties"
    return ""


def of_states(codes: tuple[str, ...]) -> frozenset[str]:
    """Returns the states among the codes of who is concerned: a union that signs with its members is told or not."""
    return frozenset(codes) & knowledge().states.keys()


def by_context(left: Feature, right: Feature, width: int, telling: int) -> str:
    """Returns why the words of one claim in the other's title show that the acts are one, empty when they do not."""
    context = (left.words.intersection(right.context) | right.words.intersection(left.context)) - COMMON_STEMS
    enough = 3 if width <= VAGUE_DAYS else 4
    same = left.instrument == right.instrument
    return f"title: {', '.join(sorted(context)[:6])}" if telling >= 1 and len(context) >= enough and same else ""


def standing(left: Feature, right: Feature, alike: float, apart: int) -> Link | None:
    """Links offices by holder and post, levels by label and date, anniversaries by what they count from, figures by value."""
    reasons = (day_reason(left, right, apart), f"words {alike:.2f}")
    if left.kind == "office":
        return Link(0.8, ("same holder and post", *reasons)) if left.names == right.names and left.names else None
    if left.kind == "figure":
        same = left.label == right.label and bool(left.numbers & right.numbers)
        return Link(0.7, ("same value", *reasons)) if same and alike >= SAME_SPEECH_WORDS else None
    if left.kind == "anniversary":
        return Link(0.6 + alike / 5, ("same anniversary", *reasons)) if alike >= SAME_SPEECH_WORDS else None
    if not left.label or left.label != right.label:
        return None
    # An act sets a level on a day; a mention says since when. Two mentions of different days are two mentions.
    if apart and not (left.raised and right.raised):
        return None
    # Of one article's claims the one that tells the act is another text's act, not the one that mentions the level.
    fits = 0.6 + alike / 5 - 0.1 * bool(apart) - MENTION * (left.raised != right.raised)
    return Link(round(fits, 4), (f"same label: {left.label}", *reasons))


def score(base: float, names: int, alike: float, apart: int, same_place: bool) -> float:
    """Returns the score of a link: agreement adds to the base of its rule."""
    return round(min(0.99, base + 0.05 * min(names, 2) + 0.1 * alike + 0.03 * same_place - 0.1 * bool(apart)), 4)


def day_reason(left: Feature, right: Feature, apart: int) -> str:
    """Returns how the dates agree, in words."""
    if apart:
        return f"{apart} day apart"
    return "same day" if (left.start, left.end) == (right.start, right.end) and left.width == 1 else "days overlap"
