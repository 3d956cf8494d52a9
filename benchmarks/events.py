"""The sample's gold -> how well claims are joined: events (B-cubed), copies, ladder steps; on gold claims, or on those of our own coder.

    python -m benchmarks.events                  # gold claims: errors of joining alone
    python -m benchmarks.events --record my.db   # a joined record of examples/pages: errors of coding and joining together

Joining was written with this sample in view, so its figures say how well the rules fit it, not how well they do on other news.
"""

from __future__ import annotations

import argparse
import hashlib
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks import gold
from detente.events import JoinSettings, join
from detente.model import Claim, Event, Step
from detente.record import Record, open_record

# Words of a ladder that say that something promised was not kept; silence must never lead to one.
BROKEN = frozenset(["broken", "withdrawn", "cancelled", "lapsed", "ended", "rejected", "declined"])

# Halves of the gold's ladders.
HALVES = ("development", "held-out")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--record", type=Path, help="a record of the sample's pages, joined")
    parser.add_argument("--errors", action="store_true", help="list wrong and missing steps")
    options = parser.parse_args()
    if options.record:
        with open_record(options.record, create=False) as record:
            report(record, errors=options.errors)
        return
    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "gold.db") as record:
        record.add(list(gold.codings()))
        print(join(record, JoinSettings(full=True)))
        report(record, errors=options.errors)


def report(record: Record, *, errors: bool = False) -> None:
    """Prints the figures of a joined record."""
    paths = {article.id: sample_path(article.address) for article in record.articles(form="article")}
    claims = list(record.claims())
    home = {claim: event.id for event in record.events() for claim in event.claims}
    say("events, B-cubed", *b_cubed(gold_events(claims, paths), home))
    articles = {path: article for article, path in paths.items()}
    copies(record, articles)
    steps(record, paths, errors=errors)


def sample_path(address: str) -> str:
    """Returns `pages/…` for the address of a page of the sample."""
    return f"pages/{Path(address).name}"


def find(claims: Sequence[Claim], paths: Mapping[str, str], path: str, quote: str, kind: str | None = None) -> list[Claim]:
    """Returns the claims of a page whose quote is the wanted one or holds it, or is held by it; exact ones alone if there are any."""
    on_page = [claim for claim in claims if paths.get(claim.evidence[0].article) == path and (kind is None or claim.kind == kind)]
    exact = [claim for claim in on_page if any(evidence.quote == quote for evidence in claim.evidence)]
    return exact or [claim for claim in on_page if any(one.quote in quote or quote in one.quote for one in claim.evidence)]


def telling(claims: Sequence[Claim], paths: Mapping[str, str], step: Mapping[str, Any]) -> list[Claim]:
    """Returns the claims that tell a gold step: those of its page whose words are its own, to at least half of the shorter quote.

    A coder may read two claims from words that the gold gives as one ("invited him; he accepted"); which of them has the step's status
    decides. Where the gold names the step's kind, two claims may have the same words, and only those of its kind count.
    """
    if "kind" in step:
        return find(claims, paths, step["path"], step["quote"], step["kind"])
    found = []
    for claim in claims:
        if paths.get(claim.evidence[0].article) == step["path"]:
            shared = max(longest_shared(evidence.quote, step["quote"]) for evidence in claim.evidence)
            if 2 * shared >= min(len(step["quote"]), *(len(evidence.quote) for evidence in claim.evidence)):
                found.append(claim)
    return found


def longest_shared(one: str, other: str) -> int:
    """Returns the length of the longest run of letters that two texts share."""
    return SequenceMatcher(None, one, other, autojunk=False).find_longest_match().size


def gold_events(claims: Sequence[Claim], paths: Mapping[str, str]) -> dict[str, str]:
    """Returns claim id -> gold event; of several claims with one quote the one whose people are the event's."""
    found: dict[str, str] = {}
    for event in gold.lines("events"):
        people: set[str] = set()
        for mention in event["mentions"]:
            fitting = [
                one for one in find(claims, paths, mention["path"], mention["quote"], event["kind"]) if one.id not in found
            ]
            if fitting:
                names = {one.id: {party.name for party in one.participants} for one in fitting}
                best = min(fitting, key=lambda one: (-len(names[one.id] & people), sorted(names[one.id]), one.id))
                people |= names[best.id]
                found[best.id] = event["event"]
    return found


def b_cubed(wanted: Mapping[str, str], found: Mapping[str, str]) -> tuple[float, float, int]:
    """Returns B-cubed precision and recall over the claims that both name, and their number (Bagga and Baldwin, 1998)."""
    both = sorted(set(wanted) & set(found))
    gold_groups, own_groups = defaultdict(set), defaultdict(set)
    for claim in both:
        gold_groups[wanted[claim]].add(claim)
        own_groups[found[claim]].add(claim)
    shared = {claim: len(gold_groups[wanted[claim]] & own_groups[found[claim]]) for claim in both}
    precision = sum(shared[claim] / len(own_groups[found[claim]]) for claim in both) / max(1, len(both))
    recall = sum(shared[claim] / len(gold_groups[wanted[claim]]) for claim in both) / max(1, len(both))
    return precision, recall, len(both)


def copies(record: Record, articles: Mapping[str, str]) -> None:
    """Prints precision and recall of pairs of copied texts."""
    wanted = {
        frozenset((articles[one], articles[other]))
        for family in gold.lines("reprints")
        for one, other in combinations(family["paths"], 2)
        if one in articles and other in articles
    }
    found = {frozenset((judgement.left, judgement.right)) for judgement in record.judgements(relation="same_text")}
    found = {pair for pair in found if pair <= set(articles.values())}
    hits = len(wanted & found)
    say("copies, pairs", hits / max(1, len(found)), hits / max(1, len(wanted)), len(wanted))


def steps(record: Record, paths: Mapping[str, str], *, errors: bool = False) -> None:
    """Prints precision and recall of the steps of each gold ladder against the best ladder on record, and false "broken"."""
    halves: dict[str, list[dict[str, Any]]] = {half: [] for half in HALVES}
    for ladder in gold.lines("ladders"):
        halves[half_of(ladder)].append(ladder)
    score_ladders(record, paths, halves, errors=errors)


def score_ladders(
    record: Record, paths: Mapping[str, str], parts: Mapping[str, Sequence[Mapping[str, Any]]], *, errors: bool = False
) -> None:
    """Prints precision and recall of the steps of gold ladders, part by part; with `errors` also what is missing and what is wrong."""
    claims, events = list(record.claims()), list(record.events())
    home = {claim: event.id for event in events for claim in event.claims}
    followers = {home[step.claim] for event in events for step in event.steps if home.get(step.claim, event.id) != event.id}
    roots = [event for event in events if event.steps and event.id not in followers]
    quotes = {claim.id: claim.evidence[0].quote for claim in claims}
    counts = {part: Counter[str]() for part in parts}
    used: set[str] = set()
    for part, ladder in ((part, ladder) for part, ladders in parts.items() for ladder in ladders):
        wanted = [(step["status"], {home.get(one.id) for one in telling(claims, paths, step)}) for step in ladder["steps"]]
        counts[part]["wanted"] += len(wanted)
        best, shared = best_ladder(roots, used, wanted, home)
        if best is not None:
            used.add(best.id)
            wrong = [step for step in best.steps if not told(step, wanted, home)]
            counts[part].update(hits=shared, wrong=len(wrong), broken=sum(step.status in BROKEN for step in wrong))
        if errors:
            show(ladder, wanted, best, home, quotes)
    every = {"all": sum(counts.values(), Counter[str]())} if len(counts) > 1 else {}
    for name, count in (counts | every).items():
        precision, recall = count["hits"] / max(1, count["hits"] + count["wrong"]), count["hits"] / max(1, count["wanted"])
        say(f"steps, {name}", precision, recall, count["wanted"])
        print(f"{'':<20}false ends on those ladders: {count['broken']}")


def told(step: Step, wanted: Sequence[tuple[str, set[Any]]], home: Mapping[str, str]) -> bool:
    """Tells whether a step is one of the gold's."""
    return any(step.status == status and home.get(step.claim) in ids for status, ids in wanted)


def show(
    ladder: Mapping[str, Any], wanted: Sequence[tuple[str, set[Any]]], best: Event | None, home: Mapping[str, str],
    quotes: Mapping[str, str],
) -> None:  # fmt: skip
    """Prints the steps of a ladder that are missing and those that are wrong."""
    have = [(step.status, home.get(step.claim)) for step in best.steps] if best else []
    missing = [
        (step, sorted(status for status, event in have if event in ids))
        for step, (status, ids) in zip(ladder["steps"], wanted, strict=True)
        if not any(status == own and event in ids for own, event in have)
    ]
    wrong = [step for step in best.steps if not told(step, wanted, home)] if best else []
    if missing or wrong:
        print(f"{' '.join(ladder['states'])} {ladder['kind']}: {ladder['subject']}")
        for step, instead in missing:
            print(f"    MISSING {step['status']:12} {step['date']} {step['quote']} {instead or ''}")
        for own in wrong:
            print(f"    WRONG   {own.status:12} {quotes[own.claim]}  <{own.reason}>")


def half_of(ladder: Mapping[str, Any]) -> str:
    """Returns the half of the gold that a ladder is in, by a hash of its subject: rules are written with one half in view only."""
    return HALVES[hashlib.sha256(ladder["subject"].encode()).digest()[0] % 2]


def best_ladder(
    roots: Iterable[Event], used: set[str], wanted: Sequence[tuple[str, set[Any]]], home: Mapping[str, str]
) -> tuple[Event | None, int]:  # fmt: skip
    """Returns the ladder on record that shares most steps with a gold ladder, and how many."""
    best: tuple[tuple[int, int, str], Event] | None = None
    for root in roots:
        if root.id in used:
            continue
        have = [(step.status, home.get(step.claim)) for step in root.steps]
        shared = sum(any(status == own and event in ids for own, event in have) for status, ids in wanted)
        key = (shared, -len(have), root.id)
        if shared and (best is None or key > best[0]):
            best = (key, root)
    return (best[1], best[0][0]) if best else (None, 0)


def say(name: str, precision: float, recall: float, count: int) -> None:
    """Prints one line of figures."""
    score = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    print(f"{name:<20}precision {precision:.3f}  recall {recall:.3f}  F1 {score:.3f}  (n={count})")


if __name__ == "__main__":
    main()
