"""happenings -> FollowTheMoney entities, one JSON object a line: who, in which posts, at which events, on which articles.

Schemata of FollowTheMoney 4: Person, PublicBody, Organization, Position, Occupancy, Event, Trip, Call, Article. `Event.involved` has no
role and `proof` names a document, not a span: role and words stand in `description`/`summary`, our ids in `recordId`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from detente.model import Article, DateRange, Participant
from detente.reports.countries import codes_of
from detente.reports.happenings import Happening, LeftOut, no_act

Entity = dict[str, Any]
# ISO dates of these lengths are all that FollowTheMoney's date type takes: year, month, day.
CUT = {"year": 4, "month": 7, "day": 10, "week": 10}


def write(found: Iterator[Happening], path: Path, left_out: LeftOut) -> int:
    """Writes entities, each once. Returns the number of entities."""
    written: set[str] = set()
    with path.open("wb") as lines:
        for one in found:
            reason = no_act(one)
            if reason:
                left_out[reason] += 1
                continue
            for entity in entities_of(one):
                if entity["id"] not in written:
                    written.add(entity["id"])
                    lines.write(msgspec.json.encode(entity) + b"\n")
    return len(written)


def entity(schema: str, identity: str, **properties: Any) -> Entity:
    """Returns an entity; values become lists of texts, unknown ones are left out."""
    lists = {name: [value] if isinstance(value, str) else list(value or ()) for name, value in properties.items()}
    return {"id": identity, "schema": schema, "properties": {name: values for name, values in lists.items() if values}}


def key(*parts: str) -> str:
    """Returns an id of its parts."""
    return "detente-" + hashlib.sha1("\x1f".join(parts).encode(), usedforsecurity=False).hexdigest()


def entities_of(one: Happening) -> Iterator[Entity]:
    """Yields the entities of an event: parties and posts, articles, then the event itself."""
    people = list({person.name: person for person in one.event.participants}.values())
    for person in people:
        yield from party_entities(person, one)
    for article in one.articles.values():
        yield article_entity(article)
    yield event_entity(one, people)


def party_entities(person: Participant, one: Happening) -> Iterator[Entity]:
    """Yields a party, and if it is a person with a post: the post and its holding as seen on the day of the event."""
    schema, country = schema_of(person), country_of(person.country)
    identity = party_id(person)
    if schema == "Person":
        yield entity("Person", identity, name=person.name, country=country, position=person.office)
        if person.office:
            post = key("post", person.office, person.country or "")
            yield entity("Position", post, name=person.office, country=country)
            seen = cut_date(one.event.date)
            yield entity(
                "Occupancy", key("held", identity, post, seen or ""), holder=identity, post=post, date=seen, proof=[one.article.id],
                recordId=one.event.id, sourceUrl=url_of(one.article), summary=one.claim.evidence[0].quote,
            )  # fmt: skip
    else:
        yield entity(schema, identity, name=person.name, country=country)


def schema_of(person: Participant) -> str:
    """Returns the schema of a party: a person when it is one or holds a post, a state or its organ a public body."""
    if person.office or (person.actor or "").startswith("person:"):
        return "Person"
    if (person.actor or "").startswith("state:") or person.sector in ("GOV", "MIL", "LEG", "JUD", "COP", "SPY"):
        return "PublicBody"
    return "Organization" if person.actor else "LegalEntity"


def party_id(person: Participant) -> str:
    """Returns the id of a party: of its actor, else of its name and state."""
    return key("party", person.actor or person.name, person.country or "")


def country_of(iso3: str | None) -> str | None:
    """Returns the lower-case ISO2 code that FollowTheMoney uses."""
    codes = codes_of(iso3)
    return codes.iso2.lower() if codes and codes.iso2 else None


def cut_date(date: DateRange | None) -> str | None:
    """Returns the start of a date as precisely as it is known; a decade is no date."""
    if date is None or date.first_day is None or date.start is None or date.precision not in CUT:
        return None
    return date.start[: CUT[date.precision]]


def url_of(article: Article) -> str | None:
    """Returns the web address of a text, None for a file."""
    address = article.canonical or article.address
    return address if address.startswith(("http://", "https://")) else None


def article_entity(article: Article) -> Entity:
    """Returns a text."""
    return entity(
        "Article", article.id, title=article.title or article.id, publisher=article.publisher, sourceUrl=url_of(article),
        publishedAt=cut_date(article.published), author=article.author,
    )  # fmt: skip


def event_entity(one: Happening, people: Iterable[Participant]) -> Entity:
    """Returns the event: a trip when a visit is known by its place, a call as an event, since `Call` wants who rang whom."""
    event, quote = one.event, one.claim.evidence[0].quote
    place = (event.place.name or event.place.text) if event.place else None
    roles = "; ".join(f"{person.role}: {person.name}" for person in event.participants)
    named = ", ".join(event.states)
    return entity(
        "Event", event.id, name=f"{event.kind.replace('_', ' ')} ({named})", involved=list(dict.fromkeys(map(party_id, people))),
        country=sorted(filter(None, map(country_of, event.states))), location=place, date=cut_date(event.date), summary=quote,
        description=". ".join(filter(None, [f"realis: {event.realis}", f"status: {event.status}" if event.status else "", roles])),
        proof=sorted(one.articles), recordId=list(event.claims), sourceUrl=[u for u in map(url_of, one.articles.values()) if u],
        publisher=list(event.publishers),
    )  # fmt: skip
