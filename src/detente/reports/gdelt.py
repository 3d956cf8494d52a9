"""happenings -> GDELT 2.0: events of 61 columns and mentions of 16, tab-separated, without a header row as GDELT's readers expect.

Actors' countries are ISO3 (as CAMEO's mostly are), places' countries FIPS 10-4 (Russia `RS`). `QuadClass` follows the event's PLOVER
quad, not the CAMEO root: GDELT and ICEWS disagree on root 14. Tone is not measured and stays empty. Column lists: docs/exports.md.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from detente.model import Claim, DateRange, Participant, Place
from detente.ontology import ontology
from detente.ontology.vocabulary import quad_class
from detente.reports.cameo import cameo_of
from detente.reports.countries import fips
from detente.reports.delimited import QuoteFile, TabFile
from detente.reports.happenings import Happening, LeftOut, day_of, no_act
from detente.reports.icews import directions, number_of

ACTOR = (
    "Code",
    "Name",
    "CountryCode",
    "KnownGroupCode",
    "EthnicCode",
    "Religion1Code",
    "Religion2Code",
    "Type1Code",
    "Type2Code",
    "Type3Code",
)
GEO = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
COLUMNS = (
    "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate", *(f"{side}{name}" for side, name in product(("Actor1", "Actor2"), ACTOR)),
    "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions", "NumSources", "NumArticles",
    "AvgTone", *(f"{side}{name}" for side, name in product(("Actor1Geo_", "Actor2Geo_", "ActionGeo_"), GEO)), "DATEADDED", "SOURCEURL",
)  # fmt: skip
MENTION_COLUMNS = (
    "GLOBALEVENTID", "EventTimeDate", "MentionTimeDate", "MentionType", "MentionSourceName", "MentionIdentifier", "SentenceID",
    "Actor1CharOffset", "Actor2CharOffset", "ActionCharOffset", "InRawText", "Confidence", "MentionDocLen", "MentionDocTone",
    "MentionDocTranslationInfo", "Extras",
)  # fmt: skip
WEB, CITATION = 1, 2
# GDELT's geo types: 1 a country, 4 a city of the world; the American ones (2, 3) and 5 need a class of place that we do not keep.
COUNTRY_PLACE, CITY_PLACE = 1, 4


def write(found: Iterator[Happening], path: Path, left_out: LeftOut) -> int:
    """Writes events that have a CAMEO code, a day and two sides, and their mentions. Returns the number of event rows."""
    rows = 0
    with (
        TabFile(path, None) as events,
        TabFile(path.with_name(path.name + ".mentions.CSV"), None) as mentions,
        QuoteFile(path) as quotes,
    ):
        for one in found:
            code, day, ways = cameo_of(one), day_of(one.event.date), directions(one.event)
            reason = (
                no_act(one)
                or (None if code else "no_cameo_code")
                or (None if day else "no_day")
                or (None if ways else "one_side")
            )
            if reason or code is None or day is None:
                left_out[reason or "no_cameo_code"] += 1
                continue
            # A reciprocal event has two rows in ICEWS, one in GDELT.
            actors = (ways[0][0][0], ways[0][1][0])
            number = number_of(one.event.id)
            events.row(row_of(one, number, code, dt.date.fromisoformat(day), actors))
            for claim in one.claims:
                mentions.row(mention_of(one, number, day, claim, actors))
            quotes.rows(number, one)
            rows += 1
    return rows


def row_of(one: Happening, number: int, code: str, day: dt.date, actors: tuple[Participant, Participant]) -> list[object]:
    """Returns the 61 cells of an event."""
    event, article = one.event, one.article
    quad = quad_class(event.plover.type) if event.plover else None
    quads = {name: digit for digit, name in ontology().plover.quad_classes.items()}
    # GDELT's own formula: days past the new year of a year of 365 days.
    fraction = f"{day.year + min(day.timetuple().tm_yday - 1, 364) / 365:.4f}"
    return [
        number, f"{day:%Y%m%d}", f"{day:%Y%m}", day.year, fraction, *actor_cells(actors[0]), *actor_cells(actors[1]),
        int(any(claim.segment in ("title", "lede") for claim in one.claims)), code, code[:3], code[:2], quads.get(quad or ""),
        ontology().plover.cameo_goldstein.get(code, {}).get("gdelt"), len(one.claims), event.independent_sources, len(event.articles), None,
        *country_cells(actors[0]), *country_cells(actors[1]), *place_cells(event.place), stamp(article.published),
        article.canonical or article.address,
    ]  # fmt: skip


def actor_cells(person: Participant) -> list[object]:
    """Returns the ten cells of an actor; its code is country and sector, as in CAMEO."""
    code = (person.country or "") + (person.sector or "")
    return [code, person.name.upper(), person.country, None, None, None, None, person.sector, None, None]


def country_cells(person: Participant) -> list[object]:
    """Returns the geo cells of an actor: its country, never a city that the text does not name."""
    code = fips(person.country)
    return [COUNTRY_PLACE, person.country, code, None, None, None, None, None] if code else [0, *[None] * 7]


def place_cells(place: Place | None) -> list[object]:
    """Returns the geo cells of where an event was."""
    code = fips(place.country) if place else None
    if place is None or code is None:
        return [0, *[None] * 7]
    is_country = place.geonames is None and place.lat is None and place.reason != "capital or seat"
    kind = COUNTRY_PLACE if is_country else CITY_PLACE
    return [kind, place.name or place.text, code, None, None, place.lat, place.lon, place.geonames]


def stamp(date: DateRange | None) -> str | None:
    """Returns the day of publication as YYYYMMDDHHMMSS; the hour is not kept and stands as zero."""
    day = day_of(date)
    return day.replace("-", "") + "000000" if day else None


def mention_of(one: Happening, number: int, day: str, claim: Claim, actors: tuple[Participant, Participant]) -> list[object]:
    """Returns the 16 cells of a mention; offsets are code points of the article's own text, -1 = not in this text."""
    span = claim.evidence[0]
    article = one.articles[span.article]
    offsets = {person.name: person.start for person in claim.participants}
    address = article.canonical or article.address
    kind = WEB if address.startswith(("http://", "https://")) else CITATION
    return [
        number, day.replace("-", "") + "000000", stamp(article.published), kind, article.publisher, address, None,
        offsets.get(actors[0].name, -1), offsets.get(actors[1].name, -1), span.start, 1, 10 * round(10 * claim.confidence),
        len(article.text), None, None, claim.id,
    ]  # fmt: skip
