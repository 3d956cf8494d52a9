"""State -> holdings from Wikidata, one state a query, for the user's overlay: nothing here runs unless a person asks for it.

Queries as in the SPARQL documentation of query.wikidata.org: heads of state (P1906) and of government (P1313), foreign ministers
(subclasses of Q7330070) and ambassadors (Q29645880), each a query of its own since the union exceeds the service's time limit.
Data are CC0. Politeness: one request at a time, a pause between, `Retry-After` obeyed, a User-Agent that says who asks.
"""

from __future__ import annotations

import json
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from http.client import HTTPException
from typing import Any

import msgspec

from detente.errors import SourceError
from detente.ontology.overlay import wrong_dates

ENDPOINT = "https://query.wikidata.org/sparql"
USER_AGENT = "detente (https://github.com/detente; explicit refresh by a person)"
PAUSE_S, TIMEOUT_S, TRIES = 2.0, 70.0, 3
# Precision of a Wikidata time -> how much of the ISO date is known (9 year, 10 month, 11 day); coarser is no date for us.
PRECISION = {9: 4, 10: 7, 11: 10}
OFFICES = {
    "president": "?country p:P1906 ?statement . ?statement ps:P1906 ?position .",
    "pm": "?country p:P1313 ?statement . ?statement ps:P1313 ?position .",
    "fm": "?position (wdt:P279*|wdt:P31) wd:Q7330070 ; (wdt:P1001|wdt:P17) ?country .",
}
QUERY = """SELECT ?person ?personLabel ?start ?sp ?end ?ep WHERE {{
  ?country wdt:P298 "{iso3}" . {pattern}
  ?person wdt:P31 wd:Q5 ; p:P39 ?held . ?held ps:P39 ?position ; wikibase:rank ?rank .
  FILTER(?rank != wikibase:DeprecatedRank)
  OPTIONAL {{ ?held pqv:P580 [ wikibase:timeValue ?start ; wikibase:timePrecision ?sp ] }}
  OPTIONAL {{ ?held pqv:P582 [ wikibase:timeValue ?end ; wikibase:timePrecision ?ep ] }}
  FILTER(!BOUND(?end) || ?end >= "1990-01-01T00:00:00Z"^^xsd:dateTime)
  SERVICE wikibase:label {{ bd:serviceParam wikibase:language "en,mul". }}
}}"""


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """A holding as Wikidata states it; dates are ISO of the precision stated, empty when unknown."""

    person: str
    item: str
    office: str
    start: str
    end: str


def fetch_holdings(iso3: str, endpoint: str = ENDPOINT, *, pause_s: float = PAUSE_S) -> Iterator[Found]:
    """Yields the holdings of a state's highest offices.

    Raises:
        SourceError: the service cannot be reached, refuses, or answers with something else than its results.
    """
    if not (len(iso3) == 3 and iso3.isascii() and iso3.isalpha() and iso3.isupper()):
        raise SourceError("wikidata", f"{iso3!r} is no ISO 3166-1 alpha-3 code", address=endpoint)
    for number, (post, pattern) in enumerate(OFFICES.items()):
        if number:
            time.sleep(pause_s)
        answer = ask(QUERY.format(iso3=iso3, pattern=pattern), endpoint, pause_s=pause_s)
        try:
            bindings = answer["results"]["bindings"]
            yield from (found for row in bindings if (found := holding_of(row, f"{iso3}.{post}")) is not None)
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise SourceError("wikidata", f"the answer is no list of SPARQL results: {error!r}", address=endpoint) from error


def holding_of(row: dict[str, dict[str, str]], office: str) -> Found | None:
    """Returns one result as a holding, its dates unknown where they contradict each other; None for an item without a name in English."""
    item = row["person"]["value"].rsplit("/", 1)[-1]
    name = row.get("personLabel", {}).get("value", item)
    if name == item:
        return None
    start, end = date_of(row, "start", "sp"), date_of(row, "end", "ep")
    if wrong_dates({"start": start, "end": end}):
        start = end = ""
    return Found(person=name, item=item, office=office, start=start, end=end)


def date_of(row: dict[str, dict[str, str]], value: str, precision: str) -> str:
    """Returns a time in ISO form cut to its precision; empty when absent or coarser than a year."""
    if value not in row:
        return ""
    length = PRECISION.get(int(row.get(precision, {}).get("value", "0")), 0)
    return row[value]["value"].lstrip("+")[:length]


def ask(query: str, endpoint: str, *, pause_s: float) -> Any:
    """Returns the JSON answer of a query; waits and asks again when told to (429, 503).

    Raises:
        SourceError: no answer after the last try.
    """
    address = f"{endpoint}?{urllib.parse.urlencode({'query': query, 'format': 'json'})}"
    if not address.startswith(("https://", "http://127.0.0.1", "http://localhost")):
        raise SourceError("wikidata", "the endpoint must be https", address=endpoint)
    request = urllib.request.Request(address, headers={"User-Agent": USER_AGENT, "Accept": "application/sparql-results+json"})
    for attempt in range(1, TRIES + 1):
        try:
            with urllib.request.urlopen(request, timeout=TIMEOUT_S) as response:
                return json.loads(response.read())
        except urllib.error.HTTPError as error:
            if error.code not in (429, 503) or attempt == TRIES:
                raise SourceError("wikidata", f"the service answers {error.code} {error.reason}", address=endpoint) from error
            wait = error.headers.get("Retry-After", "")
            time.sleep(min(float(wait) if wait.isdigit() else pause_s * attempt, 60.0))
        except (OSError, HTTPException, ValueError) as error:
            raise SourceError("wikidata", f"no usable answer: {error}", address=endpoint) from error
    raise AssertionError("unreachable: the last try returns or raises")
