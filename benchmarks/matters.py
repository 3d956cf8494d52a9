"""Our own set of matters -> how well later events are put to earlier ones: `python -m benchmarks.matters [--errors]`.

`evaluation/gold/matters.jsonl` has 162 tellings of 59 matters between twelve pairs of states, each matter in words of its own every
time, and several of a pair near one another (two of power stations, two of ships). Every telling stands in a text of its own. The rules
and weights of ladders were chosen on this set; none of its matters is in `examples/`.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import defaultdict
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks import gold
from benchmarks.events import b_cubed, say
from detente.events import JoinSettings, join
from detente.record import Record, open_record

MATTERS = Path(__file__).parent.parent / "evaluation" / "gold" / "matters.jsonl"
# kind -> the roles of who acts and to whom.
ROLES = {
    "proposal": ("proposer", "addressee"), "pledge": ("promisor", "promisee"), "agreement": ("signatory", "signatory"),
    "aid": ("donor", "recipient"), "invitation": ("inviter", "invitee"), "visit": ("visitor", "host"),
}  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--errors", action="store_true", help="list wrong and missing links")
    options = parser.parse_args()
    rows = [json.loads(line) for line in MATTERS.read_text(encoding="utf-8").splitlines()]
    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "matters.db") as record:
        record.add([coding(number, row) for number, row in enumerate(rows)])
        print(join(record, JoinSettings(full=True)))
        report(record, rows, errors=options.errors)


def coding(number: int, row: dict[str, Any]) -> Any:
    """Returns a telling as a text of one sentence with its claim."""
    acting, receiving = ROLES.get(row["kind"], ("actor", "target"))
    sides = [(acting, state) for state in row["by"]] + [(receiving, state) for state in row["to"]]
    claim = {
        "kind": row["kind"], "quote": row["quote"], "states": row["pair"], "realis": "happened", "attribution": "article",
        "participants": [{"role": role, "name": state, "country": state} for role, state in sides],
        "date": {"start": row["date"], "end": None, "basis": "derived"}, "speaker": None, "status": row["status"],
    }  # fmt: skip
    text = {"path": f"matter-{number}", "text": row["quote"], "title": None, "published": row["date"]}
    return gold.coding_of({**text, "publisher": None, "agency": None}, [claim])


def report(record: Record, rows: list[dict[str, Any]], *, errors: bool) -> None:
    """Prints precision and recall over pairs of tellings, and B-cubed."""
    number = {claim.id: int(record.article(claim.evidence[0].article).address.split("-")[1]) for claim in record.claims()}
    home = {number[claim]: event.id for event in record.events() for claim in event.claims if claim in number}
    root = {event: event for event in home.values()}
    reasons = {}
    for judgement in record.judgements(relation="follows"):
        later, earlier = home[number[judgement.left]], home[number[judgement.right]]
        root[later] = root[earlier]
        reasons[later] = (judgement.score, judgement.reasons[0])
    found = {str(at): root[event] for at, event in home.items()}
    wanted = {str(at): f"{row['pair']} {row['matter']}" for at, row in enumerate(rows)}
    same, own = together(wanted), together(found)
    say("pairs of tellings", len(same & own) / max(1, len(own)), len(same & own) / len(same), len(same))
    say("matters, B-cubed", *b_cubed(wanted, found))
    for pair in sorted(same ^ own) if errors else ():
        first, second = sorted(int(one) for one in pair)
        print("WRONG" if pair in own else "missed", rows[first]["pair"], reasons.get(home[second], ""))
        print(
            "      ", *(f"{rows[at]['date']} {rows[at]['kind']}: {rows[at]['quote']}" for at in (first, second)), sep="\n      "
        )


def together(groups: dict[str, str]) -> set[tuple[str, ...]]:
    """Returns the pairs that are in one group."""
    members = defaultdict(list)
    for one, group in groups.items():
        members[group].append(one)
    return {tuple(sorted(pair)) for group in members.values() for pair in combinations(group, 2)}


if __name__ == "__main__":
    main()
