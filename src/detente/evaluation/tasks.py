"""gold row, prediction -> what of it is right, for the tasks whose rows have one answer: pairs, actors, dates, articles."""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import Any

from rapidfuzz import fuzz

from detente.errors import ConfigError
from detente.evaluation.engines import Prediction
from detente.evaluation.gold import GoldRow
from detente.evaluation.scoring import Counts
from detente.model import fold

NONE = "NONE"
ACTOR_FIELDS = ("country", "sector", "name", "office")
WORD = re.compile(r"\w+")
SHINGLE = 4
# A place is right within this distance (the 161 km, 100 miles, that geoparsing is measured by).
NEAR_KM = 161.0
EARTH_KM = 6371.0
# "President of the Russian Federation" and "President of Russia" are told by the country field; wording may differ this much.
SAME_OFFICE = 90.0


def count_pair(row: GoldRow, prediction: Prediction, *, related: bool = False) -> Counts:
    """Returns the counts of a pair: the label with the highest score against gold's; NONE is no answer where the pair is `related`."""
    label = row.get("label", str)
    scores = prediction.get("scores")
    if not isinstance(scores, dict):
        raise ConfigError(f"{row.place}: a prediction for pairs needs 'scores'")
    names = [name for name in sorted(scores) if not (related and name == NONE)]
    return counts_of(label, max(names, key=lambda name: scores[name]) if names else NONE)


def counts_of(gold: str | None, predicted: str | None) -> Counts:
    """Returns the counts of one answer: right, or wrong for two labels; None is no answer."""
    if gold == predicted:
        return {gold: (1.0, 0.0, 0.0)} if gold is not None else {}
    counts: Counts = {}
    if gold is not None:
        counts[gold] = (0.0, 0.0, 1.0)
    if predicted is not None:
        counts[predicted] = (0.0, 1.0, 0.0)
    return counts


def count_actor(row: GoldRow, prediction: Prediction) -> tuple[Counts, dict[str, float]]:
    """Returns the counts of each field (its name is the label), and how right each is that gold gives, null included."""
    counts: Counts = {}
    rights: dict[str, float] = {}
    for field in ACTOR_FIELDS:
        if field in row.fields:
            judge(field, row.fields[field], prediction.get(field), counts, rights)
    if row.fields.get("lat") is not None and row.fields.get("lon") is not None:
        gold = (float(row.fields["lat"]), float(row.fields["lon"]))
        found = (prediction.get("lat"), prediction.get("lon"))
        known = found[0] is not None and found[1] is not None
        near = known and distance_km(gold, (float(found[0]), float(found[1]))) <= NEAR_KM  # type: ignore[arg-type]
        counts["place"] = (float(near), float(known and not near), float(not near))
        rights["place"] = float(near)
    return counts, rights


def judge(field: str, gold: Any, found: Any, counts: Counts, rights: dict[str, float]) -> None:
    """Adds one field's verdict: right, wrong (false and missing), missing, or false where gold says unknown."""
    wanted = [gold] if not isinstance(gold, list) else gold
    wanted = [one for one in wanted if one is not None]
    if not wanted:
        rights[field] = float(found is None)
        counts[field] = (0.0, float(found is not None), 0.0)
        return
    right = found is not None and any(same(field, str(one), str(found)) for one in wanted)
    rights[field] = float(right)
    counts[field] = (float(right), float(found is not None and not right), float(not right))


def same(field: str, gold: str, found: str) -> bool:
    """Tells whether two values of a field are one: codes letter for letter, names and offices folded, in any order of words."""
    if field in ("country", "sector"):
        return gold.upper() == found.upper()
    left, right = " ".join(sorted(WORD.findall(fold(gold)))), " ".join(sorted(WORD.findall(fold(found))))
    return left == right or (field == "office" and fuzz.token_set_ratio(fold(gold), fold(found)) >= SAME_OFFICE)


def distance_km(left: tuple[float, float], right: tuple[float, float]) -> float:
    """Returns the great-circle distance of two points (degrees) in kilometres, by the haversine formula."""
    (lat1, lon1), (lat2, lon2) = ((math.radians(angle) for angle in point) for point in (left, right))
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(half)))


def count_date(row: GoldRow, prediction: Prediction) -> tuple[Counts, dict[str, float]]:
    """Returns the counts of an expression, and how right value and basis are.

    Gold's value is a string (must be the same), a list of strings (any of them), or `{"start", "end"}` (half-open, the same bounds).
    """
    if "value" not in row.fields:
        raise ConfigError(f"{row.place}: the row needs 'value' (null when the words give no date)")
    gold, found = row.fields["value"], prediction.get("value")
    if isinstance(gold, dict):
        bounds = (gold.get("start"), gold.get("end"))
        gold = f"{bounds[0]}/{bounds[1]}" if bounds[0] else None
        found = gold if gold and prediction.get("range") == bounds else found
    wanted = [one for one in (gold if isinstance(gold, list) else [gold]) if one is not None]
    right = found in wanted if wanted else found is None
    counts: Counts = {
        "value": (float(right and found is not None), float(found is not None and not right), float(bool(wanted) and not right))
    }
    rights = {"value": float(right)}
    if row.fields.get("basis") is not None:
        rights["basis"] = float(prediction.get("basis") == row.fields["basis"])
    return counts, rights


def count_article(row: GoldRow, prediction: Prediction) -> tuple[tuple[float, float, float], dict[str, float]]:
    """Returns shared, extra and missing 4-gram shingles of a page, and how right title and day are where gold has them.

    Method: zyte's article-extraction-benchmark (`evaluate.py`), the figures of which are comparable.
    """
    gold, found = shingles(row.text()), shingles(str(prediction.get("text") or ""))
    if not prediction.get("text"):
        found = Counter()
    shared = sum((gold & found).values())
    counts = (float(shared), float(sum((found - gold).values())), float(sum((gold - found).values())))
    rights: dict[str, float] = {}
    if row.fields.get("title"):
        rights["title"] = float(same("title", str(row.fields["title"]), str(prediction.get("title") or "")))
    if "published" in row.fields:
        day = row.fields["published"]
        rights["published"] = float(str(day or "")[:10] == str(prediction.get("published") or "")[:10])
    return counts, rights


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Returns the 4-grams of a text's words with their numbers; a shorter text is one shingle."""
    words = WORD.findall(text)
    return Counter(tuple(words[start : start + SHINGLE]) for start in range(max(1, len(words) - SHINGLE + 1)))
