"""happenings -> PLOVER JSON lines: `actor`, `recipient`, `event`, `mode`, `context` of the specification, with the words they stand on.

Fields that the specification names and no published data fill are filled here: text offsets, office, citation, coder. An event without
a PLOVER type has `event: []` and keeps our `kind`; nothing is left out but what did not take place, and that only with `realis` said.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from detente.model import Claim, Participant
from detente.ontology.vocabulary import quad_class
from detente.reports.happenings import Happening, LeftOut, sides_of


def write(found: Iterator[Happening], path: Path, left_out: LeftOut) -> int:  # noqa: ARG001 - this format can hold everything
    """Writes one JSON object an event. Returns the number of lines."""
    rows = 0
    with path.open("wb") as lines:
        for one in found:
            lines.write(msgspec.json.encode(entry_of(one)) + b"\n")
            rows += 1
    return rows


def entry_of(one: Happening) -> dict[str, Any]:
    """Returns an event as the specification writes it; unknown fields are absent."""
    event, sides = one.event, sides_of(one.event)
    plover, date, place = event.plover, event.date, event.place
    entry: dict[str, Any] = {
        "id": event.id,
        "date": date.start if date else None,
        "enddate": date.end if date else None,
        "date_info": msgspec.to_builtins(date) if date else None,
        "actor": [entity(person) for person in sides.actors],
        "recipient": [entity(person) for person in sides.recipients],
        "event": [plover.type] if plover else [],
        "mode": [plover.mode] if plover and plover.mode else [],
        "context": list(plover.contexts) if plover else [],
        "quad_code": quad_class(plover.type) if plover else None,
        "event_scale": event.intensity,
        "event_loc": msgspec.to_builtins(place) if place else None,
        "event_text": one.claim.evidence[0].quote,
        "text_info": [text_info(one, claim) for claim in one.claims],
        "cite_info": [cite_info(one, claim) for claim in one.claims],
        "kind": event.kind,
        "subkind": event.subkind,
        "realis": event.realis,
        "status": event.status,
        "independent_sources": event.independent_sources,
        "confidence": event.confidence,
        "coder": one.claim.coder,
    }
    return {name: value for name, value in entry.items() if value is not None and (value != [] or name in ("actor", "event"))}


def entity(person: Participant) -> dict[str, Any]:
    """Returns the entity object of a participant."""
    known = {
        "code": person.country, "sector": person.sector, "entity_text": person.text, "identifier_text": person.name,
        "identifier_id": person.actor, "office": person.office, "role": person.role,
    }  # fmt: skip
    return {name: value for name, value in known.items() if value is not None}


def text_info(one: Happening, claim: Claim) -> dict[str, Any]:
    """Returns where the words of a claim stand: half-open code points of the article's text."""
    span = claim.evidence[0]
    segment = one.articles[span.article].role_at(span.start)
    return {
        "claim": claim.id,
        "story": span.article,
        "start": span.start,
        "end": span.end,
        "text": span.quote,
        "segment": segment,
    }


def cite_info(one: Happening, claim: Claim) -> dict[str, Any]:
    """Returns the source of a claim."""
    article = one.articles[claim.evidence[0].article]
    published = article.published.start if article.published else None
    known = {
        "url": article.canonical or article.address, "title": article.title, "language": article.language, "publication": article.publisher,
        "agency": article.agency, "published": published, "coder": claim.coder, "codebook": "PLOVER 2.0",
    }  # fmt: skip
    return {name: value for name, value in known.items() if value is not None}
