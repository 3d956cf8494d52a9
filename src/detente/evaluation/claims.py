"""gold claims, predicted claims -> counts per kind, and accuracies of the fields of matched ones.

A predicted claim matches a gold one of its kind (or of `also_kinds`) when their quotes share half of their words (token F1); the best
one-to-one matching counts. A further mention of a claim that is found already (a caption, a repeated lede) is neither right nor wrong;
gold marked `optional` is right when found and not missed when not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

from rapidfuzz import fuzz

from detente.errors import ConfigError
from detente.evaluation.engines import Prediction
from detente.evaluation.gold import GoldRow
from detente.evaluation.matching import best_matching
from detente.evaluation.scoring import Counts
from detente.model import fold

SAME_QUOTE = 0.5
WORD = re.compile(r"[^\W_]+")
PLAIN_FIELDS = ("realis", "attribution", "status", "subkind")
# "Nguyen Phu Trong" and "Trong", "the Ministry of Defence of Russia" and "Russia's Ministry of Defence".
SAME_NAME = 85.0
# Codes of bodies that are of no state: their sector is open.
INTERNATIONAL = frozenset(["EUR", "IGO", "UNO", "NGO", "IMG", "MNC", "ISM"])
Item = dict[str, Any]


def count_claims(row: GoldRow, prediction: Prediction) -> tuple[Counts, dict[str, list[float]]]:
    """Returns the counts per kind of a row, and how right each field of each matched claim is."""
    gold = gold_claims(row)
    found: list[Item] = [claim for claim in prediction.get("claims", []) if isinstance(claim, dict)]
    if not any(claim.get("segment") == "teaser" for claim in gold):
        found = [claim for claim in found if claim.get("segment") != "teaser"]
    quotes = [quotes_of(claim) for claim in found]
    scores = [[similarity(claim, other, own) for other, own in zip(found, quotes, strict=True)] for claim in gold]
    pairs = best_matching(scores)
    counts: dict[str, list[float]] = {}

    def add(kind: str, position: int) -> None:
        counts.setdefault(kind, [0.0, 0.0, 0.0])[position] += 1

    rights: dict[str, list[float]] = {}
    matched_gold, matched_found = {left for left, _ in pairs}, {right for _, right in pairs}
    for left, right in pairs:
        add(gold[left]["kind"], 0)
        for field, value in field_rights(gold[left], found[right]).items():
            rights.setdefault(field, []).append(value)
    for position, claim in enumerate(gold):
        if position not in matched_gold and not claim.get("optional"):
            add(claim["kind"], 2)
    for position, claim in enumerate(found):
        if position not in matched_found and not is_further(position, found, scores, matched_found):
            add(str(claim.get("kind")), 1)
    return {kind: (hit, extra, missed) for kind, (hit, extra, missed) in counts.items()}, rights


def gold_claims(row: GoldRow) -> list[Item]:
    """Returns the row's claims, checked.

    Raises:
        ConfigError: one has no kind or quote.
    """
    claims: list[Item] = row.get("claims", list)
    for claim in claims:
        if not isinstance(claim, dict) or not isinstance(claim.get("kind"), str) or not isinstance(claim.get("quote"), str):
            raise ConfigError(f"{row.place}: every claim needs 'kind' and 'quote' (text), this one is {claim!r:.80}")
    return claims


def quotes_of(claim: Item) -> list[str]:
    """Returns the quotes of a predicted claim: of its evidence, or its own."""
    evidence = claim.get("evidence")
    pieces = [piece.get("quote") for piece in evidence if isinstance(piece, dict)] if isinstance(evidence, list | tuple) else []
    return [quote for quote in [*pieces, claim.get("quote")] if isinstance(quote, str)]


def similarity(gold: Item, found: Item, quotes: Iterable[str]) -> float:
    """Returns how well a predicted claim fits a gold one: the best token F1 of their quotes, 0 below the threshold or for other kinds."""
    if found.get("kind") not in {gold["kind"], *(gold.get("also_kinds") or ())}:
        return 0.0
    own = token_f1(gold["quote"], quotes)
    # A further mention of the record counts for it, a little less than its main quote.
    other = max((token_f1(further, quotes) for further in gold.get("further") or ()), default=0.0)
    best = max(own, 0.9 * other if other >= SAME_QUOTE else 0.0)
    return (
        best + 0.001 * (found.get("kind") == gold["kind"]) if best >= 0.9 * SAME_QUOTE and max(own, other) >= SAME_QUOTE else 0.0
    )


def token_f1(gold: str, quotes: Iterable[str]) -> float:
    """Returns the highest F1 of the words of a quote and each of several."""
    wanted = Counter(WORD.findall(fold(gold)))
    best = 0.0
    for quote in quotes:
        words = Counter(WORD.findall(fold(quote)))
        shared = sum((wanted & words).values())
        if shared:
            best = max(best, 2 * shared / (sum(wanted.values()) + sum(words.values())))
    return best


def is_further(position: int, found: list[Item], scores: list[list[float]], matched: set[int]) -> bool:
    """Tells whether an unmatched claim mentions once more what a matched one says: it says so, or its quote fits the same gold claim."""
    linked = set(found[position].get("same_as") or ())
    if linked & {str(found[other].get("id")) for other in matched}:
        return True
    return any(row[position] > 0 for row in scores)


def field_rights(gold: Item, found: Item) -> dict[str, float]:
    """Returns how right (0 to 1) each field is that the gold claim gives."""
    rights: dict[str, float] = {}
    if "states" in gold:
        rights["states"] = float(sorted(gold["states"]) == sorted(found.get("states") or ()))
    if "sectors" in gold:
        rights["sectors"] = float(set(gold["sectors"]) == sectors_of(found.get("participants") or ()))
    for field in PLAIN_FIELDS:
        if gold.get(field) is not None:
            rights[field] = float(gold[field] == found.get(field))
    if "date" in gold:
        rights.update(date_rights(gold["date"], found.get("date")))
    if "place" in gold:
        rights.update(place_rights(gold["place"], found.get("place")))
    if gold.get("participants"):
        rights["participants"] = participants_share(gold["participants"], found.get("participants") or ())
    if gold.get("speaker"):
        rights["speaker"] = float(same_party(as_party(gold["speaker"]), as_party(found.get("speaker"))))
    return rights


def sectors_of(parties: Iterable[Item]) -> set[str]:
    """Returns what each party is: its state and PLOVER sector ("PER MIL"). A state by itself is its government; an international body has no sector.

    >>> sorted(sectors_of([{"country": "PER", "actor": "state:PER"}, {"country": "PER", "sector": "COP"}, {"country": "UNO", "sector": "GOV"}]))
    ['PER COP', 'PER GOV', 'UNO -']
    """
    return {sector_code(one.get("country"), one.get("sector"), state_itself(one)) for one in parties}


def state_itself(party: Item) -> bool:
    """Tells whether a party is a whole state."""
    return str(party.get("actor") or "").startswith("state:")


def sector_code(country: str | None, sector: str | None, whole: bool) -> str:
    """Returns a state and sector as one code; "-" stands for what is open."""
    if country in INTERNATIONAL:
        return f"{country} -"
    return f"{country or '-'} {sector or ('GOV' if whole else '-')}"


def date_rights(gold: Item | None, found: Item | None) -> dict[str, float]:
    """Returns how right date and basis are; gold without a date wants none, or one of unknown basis or the publication's."""
    if not gold or not gold.get("start"):
        open_date = not found or not found.get("start") or found.get("basis") in ("unknown", "publication")
        return {"date": float(open_date)}
    if not found:
        return {"date": 0.0, **({"date basis": 0.0} if gold.get("basis") else {})}
    right = gold["start"] == found.get("start") and gold.get("end", found.get("end")) == found.get("end")
    basis = {"date basis": float(gold["basis"] == found.get("basis"))} if gold.get("basis") else {}
    return {"date": float(right), **basis}


def place_rights(gold: Any, found: Item | None) -> dict[str, float]:
    """Returns how right name and country of a place are, where gold or the prediction has one; gold may list several, null for none among them."""
    accepted = [one or {} for one in (gold if isinstance(gold, list) else [gold])]
    if not found and not any(accepted):
        return {}
    named = any(is_named(one["name"], found) if one else not found for one in accepted)
    country = (found or {}).get("country")
    lies = any(one.get("country") == country if found and one else not (found or one) for one in accepted)
    return {"place": float(named), "place country": float(lies)}


def is_named(name: str, found: Item | None) -> bool:
    """Tells whether a name is that of a party or place, as matched or as written."""
    names = [str(found[key]) for key in ("name", "text") if found.get(key)] if found else []
    return any(fuzz.token_set_ratio(fold(name), fold(one)) >= SAME_NAME for one in names)


def participants_share(gold: Iterable[Any], found: Iterable[Any]) -> float:
    """Returns the share of gold's participants that are there in their role, each found one counted once."""
    wanted = [as_party(one) for one in gold]
    rest = [as_party(one) for one in found]
    hits = 0
    for one in wanted:
        fit = next((other for other in rest if one.get("role") in (None, other.get("role")) and same_party(one, other)), None)
        if fit is not None:
            rest.remove(fit)
            hits += 1
    return hits / len(wanted)


def as_party(value: Any) -> Item:
    """Returns a party as gold may write it: an object, or a bare name."""
    if isinstance(value, dict):
        return value
    return {"name": value} if isinstance(value, str) else {}


def same_party(gold: Item, found: Item) -> bool:
    """Tells whether two parties are one: the country that gold gives, and the name where it is not just that state."""
    if not found:
        return False
    if gold.get("country") and gold["country"] != found.get("country"):
        return False
    return not gold.get("name") or is_named(str(gold["name"]), found)
