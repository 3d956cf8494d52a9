"""Record: everything a caller asks of the store, in the project's own nouns.

Each method that writes is one transaction: when it returns, what it added is on disk. Each method that yields reads one snapshot.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self, Unpack

import msgspec
from sqlalchemy import Connection, Engine, func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import DatabaseError

from detente.errors import RecordError
from detente.model import Article, Claim, Event, Judgement, PageCoding, Refusal, Review, RunManifest
from detente.record import adding, eventing, searching, tables
from detente.record.adding import Added
from detente.record.eventing import EventFilters, EventRow, PairCount
from detente.record.reading import ClaimFilters, ClaimRow, among, claim_bodies, claim_rows, day_text
from detente.record.reviewing import ReviewOverlay, corrected
from detente.record.rows import encode
from detente.record.searching import Hit

ARTICLE_DECODER = msgspec.json.Decoder(Article)
# No address goes on with a code point after it.
LAST_LETTER = "\U0010ffff"
RUN_DECODER = msgspec.json.Decoder(RunManifest)


class Record:
    """An open record; made by `open_record`, closed by `close` or as a context manager. Threads may share it."""

    def __init__(self, engine: Engine, path: Path) -> None:
        self.engine = engine
        self.path = path

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Closes all connections; what was added stays."""
        self.engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One snapshot to read from; database errors become `RecordError`."""
        try:
            with self.engine.connect() as connection, connection.begin():
                yield connection
        except DatabaseError as error:
            raise RecordError(f"{self.path}: cannot be read ({error.orig})") from error

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction that is kept whole or not at all; database errors become `RecordError`."""
        try:
            with self.engine.connect().execution_options(writes=True) as connection, connection.begin():
                yield connection
        except DatabaseError as error:
            hint = "; a copy of it elsewhere can be" if "readonly" in str(error.orig) else ""
            raise RecordError(f"{self.path}: cannot be written ({error.orig}){hint}") from error

    # Pages, articles, claims

    def add(self, entries: PageCoding | Iterable[PageCoding]) -> Added:
        """Adds what one or several pages gave, in one transaction. Returns what was new; the same again adds nothing.

        With another coder than before, the page's earlier claims stay on record as superseded. Generators of large records
        call this with some thousand pages at a time.
        """
        batch = [entries] if isinstance(entries, PageCoding) else list(entries)
        with self.writing() as connection:
            return adding.add_pages(connection, batch)

    def refuse(self, refusals: Iterable[Refusal]) -> int:
        """Adds refusals of what never became a page. Returns how many were new."""
        with self.writing() as connection:
            return adding.add_refusals(connection, refusals)

    def knows(self, page: str, coder: str) -> bool:
        """Tells whether the page of this id has been coded whole by `coder`, and by no other since."""
        coded = tables.page_codings
        wanted = (coded.c.page == page, coded.c.coder == coder, coded.c.current.is_(True))
        with self.reading() as connection:
            return connection.execute(select(coded.c.page).where(*wanted)).first() is not None

    def sight(self, pages: Iterable[tuple[str, str]]) -> None:
        """Notes further addresses (page id, address) at which known pages were seen."""
        rows = [{"page": page, "address": address} for page, address in pages]
        if rows:
            with self.writing() as connection:
                connection.execute(insert(tables.page_sightings).on_conflict_do_nothing(), rows)
                adding.answer_refusals(connection, [row["address"] for row in rows], stage="sources")

    def sightings(self, page: str) -> tuple[str, ...]:
        """Returns the addresses at which a page was seen, sorted."""
        seen = tables.page_sightings
        with self.reading() as connection:
            statement = select(seen.c.address).where(seen.c.page == page).order_by(seen.c.address)
            return tuple(connection.execute(statement).scalars())

    def claims(self, **filters: Unpack[ClaimFilters]) -> Iterator[Claim]:
        """Yields claims, with people's reviews on them; filters and order as `ClaimFilters` says.

        Raises:
            RecordError: a filter or day that cannot be used.

        >>> sorted({claim.status for claim in record.claims(pair=("VNM", "RUS"), kind="visit", since="2021")})
        ['done', 'planned', 'under_way']
        """
        with self.reading() as connection:
            yield from claim_bodies(connection, filters)

    def claim_rows(self, **filters: Unpack[ClaimFilters]) -> Iterator[ClaimRow]:
        """Yields the narrow columns of the same claims, without reviews: for counting, joining and series."""
        with self.reading() as connection:
            yield from claim_rows(connection, filters)

    def claim(self, prefix: str) -> Claim:
        """Returns the claim whose id begins so (`claim-` may be left out); the current one if several coders gave it.

        Raises:
            RecordError: no such claim, or several.
        """
        claims = tables.claims
        with self.reading() as connection:
            identity = self.full_id(connection, claims.c.id, prefix, "claim")
            newest = (claims.c.current.desc(), claims.c.seq.desc())
            statement = select(tables.claim_bodies.c.body).join(claims, claims.c.seq == tables.claim_bodies.c.claim)
            body = connection.execute(statement.where(claims.c.id == identity).order_by(*newest)).scalars().first()
            return ReviewOverlay(connection).apply(msgspec.json.decode(str(body), type=Claim))

    def article(self, prefix: str) -> Article:
        """Returns the article whose id begins so.

        Raises:
            RecordError: no such article, or several.
        """
        with self.reading() as connection:
            identity = self.full_id(connection, tables.articles.c.id, prefix, "article")
            statement = select(tables.articles.c.body).where(tables.articles.c.id == identity)
            return ARTICLE_DECODER.decode(connection.execute(statement).scalar_one())

    def articles(self, *, form: str | None = None, ids: Sequence[str] | None = None, after: int = 0) -> Iterator[Article]:
        """Yields articles in the order in which they were added: all, of one form (`article`, `teaser`), or of these ids."""
        table = tables.articles
        statement = select(table.c.body).where(table.c.seq > after).order_by(table.c.seq)
        if form is not None:
            statement = statement.where(table.c.form == form)
        if ids is not None:
            statement = statement.where(among(table.c.id, ids))
        with self.reading() as connection:
            for (body,) in connection.execution_options(yield_per=500).execute(statement):
                yield ARTICLE_DECODER.decode(body)

    @staticmethod
    def full_id(connection: Connection, column: Any, prefix: str, noun: str) -> str:
        """Returns the one id that begins with `prefix`."""
        start = prefix if prefix.startswith(f"{noun}-") else f"{noun}-{prefix}"
        statement = select(column).where(column >= start, column < start + "~").distinct().order_by(column).limit(4)
        found = list(connection.execute(statement).scalars())
        if start in found:
            return start
        if not found:
            raise RecordError(f"there is no {noun} {prefix!r} in this record; `detente {noun}s` lists them")
        if len(found) > 1:
            raise RecordError(f"{prefix!r} begins several ids ({', '.join(found[:3])} …); give more of it")
        return str(found[0])

    def search(self, words: str, *, limit: int = 20) -> list[Hit]:
        """Returns articles that hold all `words` (or claims that do), best first; `"a phrase"`, `begin*`, `-not`.

        Diacritics and case do not matter: To Lam finds Tô Lâm.

        Raises:
            RecordError: no word to look for.
        """
        with self.reading() as connection:
            return searching.search(connection, words, limit=limit)

    # Reviews

    def review(self, prefix: str, review: Review, *, changes: Mapping[str, Any] | None = None) -> Claim:
        """Writes a person's decision on a claim, with the fields it corrects. Returns the claim as it now stands.

        The decision is found again after recoding: by id, else by article, quote and kind, on one claim alone.

        Raises:
            RecordError: no such claim, or changes that would make no valid claim.
        """
        claim = self.claim(prefix)
        reviewed = corrected(claim, review, dict(changes or {}))
        first = claim.evidence[0]
        row = {"claim": claim.id, "article": first.article, "kind": claim.kind, "quote": first.quote}
        with self.writing() as connection:
            seq = adding.Batch(connection).next_number(tables.reviews)
            row |= {"review": encode(review), "changes": encode(dict(changes or {}))}
            connection.execute(insert(tables.reviews), {"seq": seq, **row})
        return reviewed

    # Events and judgements

    def put_events(
        self,
        events: Iterable[Event],
        *,
        retire: Iterable[str] = (),
        words: Mapping[str, bytes] | None = None,
        shown: Mapping[str, bytes] | None = None,
    ) -> None:
        """Writes events (one of the same id is replaced) and removes those of the ids `retire`, in one transaction.

        `words` are what ladders read of the events' claims, by event id, `shown` what views read of the claim that they are shown by.
        """
        written, retired = list(events), list(retire)
        if written or retired:
            with self.writing() as connection:
                eventing.retire_events(connection, retired)
                eventing.put_events(connection, written, words, shown)

    def events(self, **filters: Unpack[EventFilters]) -> Iterator[Event]:
        """Yields events in order of date (undated last, then by id); filters as `EventFilters` says, with the meaning they have for claims.

        Raises:
            RecordError: a filter or day that cannot be used.
        """
        with self.reading() as connection:
            yield from eventing.event_bodies(connection, filters)

    def event_rows(self, **filters: Unpack[EventFilters]) -> Iterator[EventRow]:
        """Yields the narrow columns of the same events."""
        with self.reading() as connection:
            yield from eventing.event_rows(connection, filters)

    def event(self, prefix: str) -> Event:
        """Returns the event whose id begins so.

        Raises:
            RecordError: no such event, or several.
        """
        with self.reading() as connection:
            identity = self.full_id(connection, tables.events.c.id, prefix, "event")
            return next(eventing.event_bodies(connection, {"ids": [identity]}))

    def events_of(self, claims: Sequence[str]) -> dict[str, str]:
        """Returns claim id -> event id for those claims that are part of an event."""
        with self.reading() as connection:
            return eventing.events_of(connection, claims)

    def pair_counts(self, *, since: str | dt.date | None = None, until: str | dt.date | None = None) -> list[PairCount]:
        """Returns the network of states: every pair with events beginning in `[since, until)`, most events first.

        Undated events count when neither bound is given.
        """
        first = day_text(since) if since is not None else None
        last = day_text(until) if until is not None else None
        with self.reading() as connection:
            return eventing.pair_counts(connection, first, last)

    def judge(self, judgements: Iterable[Judgement]) -> int:
        """Adds judgements; none is ever overwritten. Returns how many were new."""
        made = list(judgements)
        if not made:
            return 0
        with self.writing() as connection:
            return eventing.add_judgements(connection, made)

    def judgements(
        self, *, relation: str | None = None, about: str | None = None, people_only: bool = False
    ) -> Iterator[Judgement]:
        """Yields judgements in the order made: of one relation, about one id, or those that people made."""
        with self.reading() as connection:
            yield from eventing.judgements(connection, relation=relation, about=about, people_only=people_only)

    def position(self) -> int:
        """Returns the position after the last claim added: `claims(after=…)` then yields only newer ones."""
        with self.reading() as connection:
            return int(connection.execute(select(func.max(tables.claims.c.seq))).scalar() or 0)

    def mark(self, name: str, value: str | None = None) -> str | None:
        """Returns the mark `name` (how far a job has come), None if there is none; sets it first when `value` is another one.

        What is there already is not written: joining a record again with nothing new needs no right to write.
        """
        with self.reading() as connection:
            kept = connection.execute(select(tables.marks.c.value).where(tables.marks.c.name == name)).scalar()
        if value is None or value == kept:
            return kept
        statement = insert(tables.marks)
        with self.writing() as connection:
            connection.execute(
                statement.on_conflict_do_update(index_elements=["name"], set_={"value": statement.excluded.value}),
                {"name": name, "value": value},
            )
        return value

    # Runs, refusals, counts

    def add_run(self, manifest: RunManifest) -> None:
        """Writes a run's manifest; written again under the same id and start, the later one counts."""
        with self.writing() as connection:
            adding.add_run(connection, manifest)

    def runs(self, *, limit: int | None = None) -> list[RunManifest]:
        """Returns the manifests of runs, newest first."""
        statement = select(tables.runs.c.body).order_by(tables.runs.c.started.desc(), tables.runs.c.id).limit(limit)
        with self.reading() as connection:
            return [RUN_DECODER.decode(body) for body in connection.execute(statement).scalars()]

    def refusals(self, *, reason: str | None = None, about: str | None = None, answered: bool = False) -> Iterator[Refusal]:
        """Yields refusals by address: all that stand, of one reason, or of addresses that begin with `about`.

        With `answered` also those of pages that were read again since: they stay on record.
        """
        table = tables.refusals
        statement = select(table).order_by(table.c.address, table.c.stage, table.c.seq)
        if not answered:
            statement = statement.where(table.c.current.is_(True))
        if reason is not None:
            statement = statement.where(table.c.reason == reason)
        if about is not None:
            # Not LIKE: it takes small and capital letters for one, and passes the index over.
            statement = statement.where(table.c.address >= about, table.c.address < about + LAST_LETTER)
        with self.reading() as connection:
            for row in connection.execution_options(yield_per=1_000).execute(statement):
                yield Refusal(stage=row.stage, reason=row.reason, message=row.message, address=row.address)

    def counts(self) -> dict[str, int]:
        """Returns how much there is: pages, articles, teasers, claims, superseded claims, events, reviews, refusals, runs."""
        with self.reading() as connection:

            def number(table: Any, *conditions: Any) -> int:
                return int(connection.execute(select(func.count()).select_from(table).where(*conditions)).scalar_one())

            articles, claims = tables.articles, tables.claims
            return {
                "pages": number(tables.pages),
                "articles": number(articles, articles.c.form == "article"),
                "teasers": number(articles, articles.c.form == "teaser"),
                "claims": number(claims, claims.c.current.is_(True)),
                "superseded": number(claims, claims.c.current.is_(False)),
                "events": number(tables.events),
                "judgements": number(tables.judgements),
                "reviews": number(tables.reviews),
                "refusals": number(tables.refusals, tables.refusals.c.current.is_(True)),
                "runs": number(tables.runs),
            }

    def tally(self, column: str) -> dict[str, int]:
        """Returns how many current claims have each value of `kind`, `realis`, `attribution`, `segment`, `basis`, `status`
        or `plover`, how many refusals each `reason`, how many articles each `publisher` or `language`; most frequent first.

        Raises:
            RecordError: another column.
        """
        of_claims = ("kind", "realis", "attribution", "segment", "basis", "status", "plover")
        sources = dict.fromkeys(of_claims, tables.claims) | {"reason": tables.refusals}
        sources |= {"publisher": tables.articles, "language": tables.articles}
        if column not in sources:
            raise RecordError(f"there is no tally of {column!r}; choose one of {', '.join(sources)}")
        table = sources[column]
        value = table.c[column]
        statement = select(value, func.count()).where(value.is_not(None)).group_by(value).order_by(func.count().desc(), value)
        if "current" in table.c:
            statement = statement.where(table.c.current.is_(True))
        with self.reading() as connection:
            return {str(name): int(count) for name, count in connection.execute(statement)}
