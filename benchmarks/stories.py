"""Follow-up stories of our own -> how well ladders are followed: `python -m benchmarks.stories [--errors]`.

`evaluation/gold/stories/*.story` has the news of 40 pairs of states over years, short dated texts in which several matters run side by
side: proposals, pledges, invitations, agreements, help, measures and levels of relation with what came of them, and much that belongs
to none of them. They were written before anybody looked at what the rules make of them (later, ten claims told as agreements "agreed",
which is no status of an agreement, were made pledges, and answers to invitations got their roles), those of 22 pairs by who knew the rules. The weights of `detente.events.chances` were
fitted on the pairs of the part `fit`; errors of the part `check` are not listed. `reports-*.story` has longer reports of 16 further pairs,
which tell a matter over several sentences and recall what went before; only their pairs of events that refer back are fitted on.

`sequels-*.story` has short notices of 51 further pairs, written on 2026-11-22 before a look at what the rules make of them: agreements with unions
of states, projects given up and begun anew, things made and things supplied, what was cut off and resumed. They are parted by pair as the first
ones, into `sequels fit` and `sequels check`.

`evaluation/gold/stories/held_out/*.story` (`--held-out`) has 44 further pairs with 133 matters, written later and likewise before a look at
any rule. They are the measure: nothing is fitted on them, and their errors are never listed.

    === IDN JPN                                 a pair of states
    A aid: harbour at Patimban                  a ladder of it: key, kind, subject
    --- 2016-05-27 | Title                      a text
    Words [1 the quote of claim 1] words.
    1 pledge/willing JPN:Shinzo Abe>IDN A       claim: kind/status acting>receiving (or one+other+…) [date] [ladder[:status]] [name=value]
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import re
import tempfile
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks import gold
from benchmarks.events import say, score_ladders
from benchmarks.matters import ROLES, together
from detente.events import JoinSettings, join
from detente.record import Record, open_record

STORIES = Path(__file__).parent.parent / "evaluation" / "gold" / "stories"
HELD_OUT = STORIES / "held_out"
HASHED = ("fit", "check")
SEQUELS = tuple(f"sequels {part}" for part in HASHED)
PARTS = (*HASHED, "reports", *SEQUELS)
# The parts whose errors are read.
WORKED_ON = ("fit", "reports", "sequels fit")
MARK = re.compile(r"\[(\d+) ([^\]]*)\]")
DATE = re.compile(r"-|\d{4}(?:-\d\d){0,2}(?:/\d{4}-\d\d-\d\d)?")
LADDER = re.compile(r"([A-Z])(?::(\w+))?")
# Roles of the kinds that benchmarks.matters does not have.
MORE_ROLES = {
    "meeting": ("member", "member"), "partnership_level": ("member", "member"), "cooperation": ("actor", "target"),
    "statement": ("speaker", "target"), "demand": ("speaker", "target"), "rejection": ("speaker", "target"),
    "answer": ("invitee", "inviter"), "accusation": ("speaker", "target"), "threat": ("speaker", "target"),
}  # fmt: skip
# A step that nothing says otherwise of has this status.
PLAIN = {"sanction": "in_force", "demand": "proposed", "rejection": "rejected", "concession": "fulfilled", "retreat": "fulfilled"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument(
        "--errors", action="store_true", help="list wrong and missing steps and links of the parts fit and reports"
    )
    parser.add_argument("--held-out", action="store_true", help="measure the stories held out, without their errors")
    options = parser.parse_args()
    texts, ladders = read(HELD_OUT if options.held_out else STORIES)
    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "stories.db") as record:
        record.add([gold.coding_of(text, text["claims"]) for text in texts])
        print(join(record, JoinSettings(full=True)))
        if options.held_out:
            report(record, texts, {"held out": ladders})
        else:
            parts = {part: [ladder for ladder in ladders if part_of(ladder["pair"]) == part] for part in PARTS}
            report(record, texts, parts, errors=options.errors)


def part_of(pair: str) -> str:
    """Returns the part that a pair's stories are in."""
    states = frozenset(pair.split())
    if states in pairs_of("reports"):
        return "reports"
    parts = SEQUELS if states in pairs_of("sequels") else HASHED
    return parts[hashlib.sha256(f"stories {pair}".encode()).digest()[0] % 2]


@cache
def pairs_of(files: str) -> frozenset[frozenset[str]]:
    """Returns the pairs of the files `reports-*.story` or `sequels-*.story`."""
    texts = (path.read_text(encoding="utf-8") for path in STORIES.glob(f"{files}-*.story"))
    return frozenset(frozenset(line[4:].split()) for text in texts for line in text.splitlines() if line.startswith("=== "))


def read(folder: Path = STORIES) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Returns the texts with their claims, and the ladders, as `examples/gold` has them; each with the pair."""
    texts: list[dict[str, Any]] = []
    ladders: dict[tuple[str, str], dict[str, Any]] = {}
    pair = ""
    for line in (line for path in sorted(folder.glob("*.story")) for line in path.read_text(encoding="utf-8").splitlines()):
        if line.startswith("=== "):
            pair = line[4:]
        elif line.startswith("--- "):
            day, title = line[4:].split(" | ")
            head: dict[str, Any] = {"title": title, "published": day, "publisher": None, "agency": None}
            texts.append(head | {"path": f"stories/{len(texts):03}", "text": "", "pair": pair, "claims": [], "quotes": {}})
        elif line[:1].isdigit():
            texts[-1]["claims"].append(claim_of(line.split(), texts[-1], ladders))
        elif re.match(r"[A-Z] \w+: ", line):
            kind, subject = line[2:].split(": ")
            ladders[pair, line[0]] = {"subject": subject, "kind": kind, "states": pair.split(), "pair": pair, "steps": []}
        else:
            texts[-1]["quotes"] |= dict(MARK.findall(line))
            texts[-1]["text"] = MARK.sub(r"\2", line)
    return texts, list(ladders.values())


def claim_of(words: list[str], text: dict[str, Any], ladders: dict[tuple[str, str], dict[str, Any]]) -> dict[str, Any]:
    """Returns a claim of a text; its step is added to its ladder."""
    number, act, parties, *rest = words
    while rest and not (DATE.fullmatch(rest[0]) or LADDER.fullmatch(rest[0]) or "=" in rest[0]):
        parties += f" {rest.pop(0)}"
    kind, _, status = act.partition("/")
    given = dict(word.split("=") for word in rest if "=" in word)
    date = next((word for word in rest if DATE.fullmatch(word)), text["published"])
    # Who answers an invitation is its guest.
    people = list(participants("answer" if status in ("accepted", "declined") else kind, parties))
    claim = {
        "kind": kind, "quote": text["quotes"][number], "states": sorted({one["country"] for one in people}), "participants": people,
        "date": date_of(date, text["published"]), "realis": given.get("realis", "happened"), "attribution": "article", "speaker": None,
        "status": status or None, "subkind": given.get("sub"),
    }  # fmt: skip
    for key, told in (match.groups() for word in rest if (match := LADDER.fullmatch(word))):
        step = {
            "status": told or status or PLAIN[kind],
            "date": date,
            "path": text["path"],
            "quote": claim["quote"],
            "kind": kind,
        }
        ladders[text["pair"], key]["steps"].append(step)
    return claim


def participants(kind: str, parties: str) -> Iterator[dict[str, Any]]:
    """Yields the participants of `JPN:Shinzo Abe>IDN` (acting and receiving) or of `JPN+IDN+IGO:Association of Southeast Asian Nations`."""
    roles = (ROLES | MORE_ROLES).get(kind, ("actor", "target"))
    together = roles[0] if roles[0] in ("signatory", "member") else "member"
    sided = zip(roles, parties.split(">"), strict=True) if ">" in parties else ((together, side) for side in parties.split("+"))
    for role, side in sided:
        country, _, name = side.partition(":")
        yield {"role": role, "name": name or country, "country": country}


def date_of(date: str, published: str) -> dict[str, Any] | None:
    """Returns a date as the gold has it: `2019`, `2019-01`, `2019-01-16` or a range from first to last day."""
    if date == "-":
        return None
    first, _, last = date.partition("/")
    start = dt.date.fromisoformat((first + "-01-01")[:10])
    if last:
        end = dt.date.fromisoformat(last) + dt.timedelta(1)
    else:
        days = {4: 366, 7: 31}.get(len(first), 1)
        end = start + dt.timedelta(days)
        end = end.replace(day=1) if days > 1 else end
    return {"start": start.isoformat(), "end": end.isoformat(), "basis": "derived" if first == published else "stated"}


def report(
    record: Record, texts: list[dict[str, Any]], parts: Mapping[str, list[dict[str, Any]]], *, errors: bool = False
) -> None:
    """Prints the figures of each part: steps as for the sample, and pairs of claims put on one ladder; errors of the parts worked on only."""
    paths = {article.id: article.address for article in record.articles(form="article")}
    for part, ladders in parts.items():
        chosen = [ladder for ladder in ladders if len(ladder["steps"]) > 1]
        score_ladders(record, paths, {part: chosen}, errors=errors and part in WORKED_ON)
    for part, ladders in parts.items():
        own = [text for text in texts if len(parts) == 1 or part_of(text["pair"]) == part]
        links(record, paths, own, ladders, part, errors=errors and part in WORKED_ON)


def links(
    record: Record, paths: dict[str, str], texts: list[dict[str, Any]], ladders: list[dict[str, Any]], part: str, *, errors: bool
) -> None:  # fmt: skip
    """Prints precision and recall of pairs of claims on one ladder, those of no ladder among them."""
    own_paths = {text["path"] for text in texts}
    claims = [claim for claim in record.claims() if paths[claim.evidence[0].article] in own_paths]
    home = {claim: event for event in record.events() for claim in event.claims}
    root = {claim.id: home[claim.id].id for claim in claims}
    reasons: dict[str, str] = {}
    for judgement in record.judgements(relation="follows"):
        later = home[judgement.left].id
        for claim in root:
            if home[claim].id == later:
                root[claim] = home[judgement.right].id
        reasons[later] = judgement.reasons[0]
    wanted = {claim.id: claim.id for claim in claims}
    place = {(paths[claim.evidence[0].article], claim.evidence[0].quote): claim.id for claim in claims}
    for ladder in ladders:
        for step in ladder["steps"]:
            wanted[place[step["path"], step["quote"]]] = f"{ladder['pair']} {ladder['subject']}"
    same, own = together(wanted), together(root)
    say(f"links, {part}", len(same & own) / max(1, len(own)), len(same & own) / max(1, len(same)), len(same))
    told = {
        claim.id: f"{home[claim.id].kind:12} {(claim.date.start if claim.date else '')!s:11}{claim.evidence[0].quote}"
        for claim in claims
    }
    for one, other in sorted(own - same, key=lambda pair: min(told[one] for one in pair)) if errors else ():
        print("  WRONG LINK", *(f"{told[claim]}  <{reasons.get(home[claim].id, '')}>" for claim in (one, other)), sep="\n      ")


if __name__ == "__main__":
    main()
