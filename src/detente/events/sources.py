"""articles -> independent sources: copies of one text, texts of one agency and texts of one publisher are one source.

Texts whose publisher is not known count together as one: nobody can show that they are independent of each other.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from urllib.parse import urlsplit

from detente.model import fold
from detente.ontology import knowledge
from detente.record.joining import SourceRow


def source_keys(row: SourceRow) -> tuple[tuple[str, str], ...]:
    """Returns the keys of a text; two texts that share one are one source."""
    keys = [("family", str(row.family))]
    publisher = row.publisher or host_of(row.address)
    if row.agency:
        keys.append(("press", press_name(row.agency)))
    elif publisher:
        keys.append(("press", press_name(publisher)))
    else:
        keys.append(("press", "?"))
    return tuple(keys)


def host_of(address: str) -> str | None:
    """Returns the host of a web address without `www.`, None for files and what is no address."""
    try:
        host = urlsplit(address).hostname if "://" in address else None
    except ValueError:  # `http://[bad`
        return None
    return host.removeprefix("www.") if host else None


@cache
def press_name(name: str) -> str:
    """Returns the folded full name of an agency or publisher: `VNA` and `Vietnam News Agency` are one."""
    ident = press_id(name)
    return fold(knowledge().organisations[ident].name) if ident else fold(name)


@cache
def press_id(name: str) -> str | None:
    """Returns the knowledge base's id of a publisher or agency, None if no or several living ones bear the name."""
    base = knowledge()
    named = [base.organisations[ident] for ident in base.organisation_names.get(fold(name), ())]
    found = [one.id for one in named if one.kind == "media" and not one.valid_to]
    return found[0] if len(found) == 1 else None


@cache
def publisher_state(name: str) -> str | None:
    """Returns the state (ISO3) a publisher or agency belongs to, None when the knowledge base does not know it."""
    ident = press_id(name)
    return knowledge().organisations[ident].country if ident else None


def independent_sources(rows: Iterable[SourceRow]) -> int:
    """Returns how many independent sources the texts amount to; teasers count only where nothing else tells it."""
    texts = list(rows)
    full = [row for row in texts if row.form != "teaser"] or texts
    homes: dict[tuple[str, str], int] = {}
    parents: list[int] = []

    def root(number: int) -> int:
        while parents[number] != number:
            number = parents[number]
        return number

    for row in full:
        own = len(parents)
        parents.append(own)
        for key in source_keys(row):
            if key in homes:
                parents[root(own)] = root(homes[key])
            homes[key] = own
    return len({root(number) for number in range(len(parents))})
