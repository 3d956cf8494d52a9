"""gold row -> the coded events that our rooms read in its text: a row of source, target and code for each two parties of an act.

Sides are those of the exports; what they leave out as no act is left out here: what was denied, supposed, habitual or only taken for granted.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations, product
from typing import Any

import msgspec

from detente.evaluation.engines import Prediction, predict_claims
from detente.evaluation.gold import GoldRow
from detente.model import NO_OCCURRENCE, Claim, Participant
from detente.reports.happenings import sides_of

Item = dict[str, Any]


def predict_events(row: GoldRow) -> Prediction:
    """Returns `{"events": [{"source", "target", "type", "mode", "cameo", "mutual"}, …]}`, each once; actors are codes, None for an open side."""
    claims = msgspec.convert(predict_claims(row)["claims"], list[Claim])
    found = {tuple(sorted(event.items(), key=str)): event for claim in claims for event in events_of(claim)}
    return {"events": list(found.values())}


def events_of(claim: Claim) -> list[Item]:
    """Returns the events of a claim: one for each source and target, both ways where the parties act together."""
    if claim.realis in (*NO_OCCURRENCE, "presupposed") or not (claim.plover or claim.cameo):
        return []
    code: Item = {
        "type": claim.plover.type if claim.plover else None,
        "mode": claim.plover.mode if claim.plover else None,
        "cameo": claim.cameo,
    }
    sides = sides_of(claim)
    actors, recipients = actor_codes(sides.actors), actor_codes(sides.recipients)
    both = list(permutations(actors, 2)) if sides.reciprocal else []
    one_way = [(source, target) for source, target in product(actors or [None], recipients or [None]) if source or target]
    return [{"source": source, "target": target, "mutual": bool(both), **code} for source, target in both or one_way]


def actor_codes(people: Sequence[Participant]) -> list[str | None]:
    """Returns the codes of parties, each once: state or kind of organisation, then sector ("KEN GOV"), `---` for an unknown state."""
    codes = (" ".join(filter(None, (one.country or "---", one.sector))) for one in people)
    return [code for code in dict.fromkeys(codes) if code != "---"]
