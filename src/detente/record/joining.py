"""What joining needs of a record: claims by kind or by pair and days, sources of articles, sketches of texts.

The SQL of the room `events`; it asks for many rows at a time and gives back plain tuples.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, Table, delete, func, or_, select, text

from detente.model import Claim, Event
from detente.record import tables
from detente.record.adding import SLICE
from detente.record.eventing import BESIDE, BY_PEOPLE, EVENT_DECODER, OF_EVENTS
from detente.record.reviewing import CLAIM_DECODER, ReviewOverlay
from detente.record.rows import UNKNOWN_DAY
from detente.record.sketching import ARTICLE_DECODER, SketchStore
from detente.record.wording import EventWords, WordStore

# The widest ranges that claims have besides open ones are years: a range that begins earlier cannot hold a day of the window.
WIDEST_DAYS = 366
# Fields by which claims are found that may be of one event.
FOUND_BY = frozenset(["kind", "states", "date"])


class NumberedClaim(NamedTuple):
    """A current claim with its row number, its article's, and the family of texts that the article belongs to."""

    seq: int
    article: int
    claim: Claim


class SourceRow(NamedTuple):
    """What tells one source from another; `day` sorts (`~` is unknown)."""

    article: int
    id: str
    title: str | None
    publisher: str | None
    agency: str | None
    address: str
    form: str
    day: str
    family: int


class Span(NamedTuple):
    """A question for claims of one kind: the pair (a state with itself for claims of one state) and days `[since, until)` on which they begin.

    Those that had ended by the day `ended` are left out, unless a person has decided on a claim of their text, who may have corrected that.
    """

    kind: str
    state: str
    other: str
    since: str
    until: str
    ended: str


class JoinStore(SketchStore, WordStore):
    """A record as the joining of claims sees it."""

    def kinds(self) -> dict[str, int]:
        """Returns how many current claims each kind has, by kind; 0 of one that people alone have given."""
        given: dict[str, int] = {one.claim.kind: 0 for one in self.corrected()}
        return dict(sorted((given | self.record.tally("kind")).items()))

    def claims_of_kind(self, kind: str) -> Iterator[NumberedClaim]:
        """Yields the current claims of a kind with people's decisions on them, by row number; the kind is that which people corrected it to."""
        chosen = tables.claims.c.kind == kind
        if moved := [one.seq for one in self.corrected() if one.claim.kind == kind]:
            chosen = or_(chosen, tables.claims.c.seq.in_(moved))
        with self.record.reading() as connection:
            yield from (one for one in numbered(connection, claim_select().where(chosen)) if one.claim.kind == kind)

    def corrected(self) -> list[NumberedClaim]:
        """Returns the current claims that stand under another kind, other states or another day than the columns that they are found by."""
        with self.record.reading() as connection:
            ids = ReviewOverlay(connection).correcting(FOUND_BY)
        return self.claims_at(list(self.seqs_of(ids).values())) if ids else []

    def claims_at(self, seqs: Sequence[int]) -> list[NumberedClaim]:
        """Returns the claims of these row numbers, by row number."""
        found: list[NumberedClaim] = []
        wanted = sorted(set(seqs))
        with self.record.reading() as connection:
            for first in range(0, len(wanted), SLICE):
                chosen = tables.claims.c.seq.in_(wanted[first : first + SLICE])
                found += numbered(connection, claim_select().where(chosen))
        return found

    def seqs_of(self, claims: Sequence[str]) -> dict[str, int]:
        """Returns claim id -> row number of the current claims among `claims`."""
        found: dict[str, int] = {}
        with self.record.reading() as connection:
            for first in range(0, len(claims), SLICE):
                statement = select(tables.claims.c.id, tables.claims.c.seq).where(
                    tables.claims.c.id.in_(claims[first : first + SLICE]), tables.claims.c.current.is_(True)
                )
                found.update((row[0], row[1]) for row in connection.execute(statement))
        return found

    def seqs_in(self, span: Span) -> list[int]:
        """Returns the row numbers of current claims of the kind and pair whose range may overlap the days, and of no undated one."""
        links, claims = tables.claim_states, tables.claims
        statement = (
            select(claims.c.seq)
            .join(links, links.c.claim == claims.c.seq)
            .where(
                links.c.state == span.state, links.c.other == span.other, links.c.day >= span.since, links.c.day < span.until,
                claims.c.kind == span.kind, claims.c.current.is_(True),
                or_(claims.c.end.is_(None), claims.c.end > span.ended, claims.c.article.in_(reviewed_articles())),
            )
        )  # fmt: skip
        if span.state == span.other:
            statement = statement.where(claims.c.states == span.state)
        with self.record.reading() as connection:
            return list(connection.execute(statement).scalars())

    def seqs_after(self, position: int) -> list[int]:
        """Returns the row numbers of current claims added later than `position`."""
        statement = select(tables.claims.c.seq).where(tables.claims.c.seq > position, tables.claims.c.current.is_(True))
        with self.record.reading() as connection:
            return list(connection.execute(statement).scalars())

    def seqs_of_articles(self, articles: Sequence[int]) -> list[int]:
        """Returns the row numbers of the current claims of these articles."""
        return [seq for seq, _, _ in self.kinds_of_articles(articles)]

    def kinds_of_articles(self, articles: Sequence[int]) -> list[tuple[int, int, str]]:
        """Returns (row number, article, kind) of the current claims of these articles."""
        claims = tables.claims
        found: list[tuple[int, int, str]] = []
        with self.record.reading() as connection:
            for first in range(0, len(articles), SLICE):
                chosen = claims.c.article.in_(articles[first : first + SLICE]), claims.c.current.is_(True)
                rows = connection.execute(select(claims.c.seq, claims.c.article, claims.c.kind).where(*chosen))
                found += [(row[0], row[1], row[2]) for row in rows]
        return found

    def stale_events(self) -> set[str]:
        """Returns the ids of events that hold a claim which is no longer current."""
        with self.record.reading() as connection:
            return set(connection.execute(stale_select()).scalars())

    def decided_after(self, review: int, judgement: int) -> tuple[set[str], int, int]:
        """Returns the claims that people reviewed or judged after these row numbers, and the last row numbers of what they decided."""
        reviews, judgements = tables.reviews, tables.judgements
        with self.record.reading() as connection:
            claims = set(connection.execute(select(reviews.c.claim).where(reviews.c.seq > review)).scalars())
            made = select(judgements.c.left, judgements.c.right).where(judgements.c.seq > judgement, BY_PEOPLE)
            claims |= {claim for row in connection.execute(made) for claim in row}
            decisions = select(func.max(reviews.c.seq)), select(func.max(judgements.c.seq)).where(BY_PEOPLE)
            last = [connection.execute(statement).scalar() or 0 for statement in decisions]
        return claims, last[0], last[1]

    # Articles

    def sources(self, articles: Sequence[int] | None = None) -> dict[int, SourceRow]:
        """Returns article number -> source row: of all articles or of these."""
        table, texts = tables.articles, tables.article_texts
        columns = [table.c[name] for name in ("id", "title", "publisher", "agency", "address", "form", "day")]
        family = func.coalesce(texts.c.family, table.c.seq)
        statement = select(table.c.seq, *columns, family).join(texts, texts.c.article == table.c.seq, isouter=True)
        with self.record.reading() as connection:
            if articles is None:
                return {row[0]: SourceRow._make(row) for row in connection.execution_options(yield_per=5_000).execute(statement)}
            found: dict[int, SourceRow] = {}
            for first in range(0, len(articles), SLICE):
                chosen = statement.where(table.c.seq.in_(articles[first : first + SLICE]))
                found.update((row[0], SourceRow._make(row)) for row in connection.execute(chosen))
            return found

    def texts_of(self, articles: Sequence[int]) -> dict[int, str]:
        """Returns article number -> text."""
        table = tables.articles
        found: dict[int, str] = {}
        with self.record.reading() as connection:
            for first in range(0, len(articles), SLICE):
                statement = select(table.c.seq, table.c.body).where(table.c.seq.in_(articles[first : first + SLICE]))
                found.update((row[0], ARTICLE_DECODER.decode(row[1]).text) for row in connection.execute(statement))
        return found

    # Events

    def clear(self) -> None:
        """Removes all events before they are made anew; claims and judgements stay."""
        with self.record.writing() as connection:
            for table in (*OF_EVENTS, *BESIDE, tables.matter_links, tables.events):
                connection.execute(delete(table))

    def events_of_pair(self, pair: tuple[str, str], kinds: Sequence[str]) -> list[EventWords]:
        """Returns the events of a pair and of these kinds with their words, in order of date, undated last."""
        _, links, statement = pair_select(pair, kinds)
        with self.record.reading() as connection:
            rows = connection.execute(statement.order_by(links.c.day, tables.events.c.id)).all()
        return self.decoded((EVENT_DECODER.decode(row[0]), row[1]) for row in rows)

    def has_more(self, pair: tuple[str, str], kinds: Sequence[str], number: int) -> bool:
        """Tells whether a pair has more events of these kinds; it counts no further than that."""
        events, links, _ = pair_select(pair, kinds)
        first, second = sorted(pair)
        every = select(links.c.event).where(links.c.state == first, links.c.other == second)
        some = every.join(events, events.c.seq == links.c.event).where(events.c.kind.in_(list(kinds)))
        with self.record.reading() as connection:
            # Most pairs have fewer of any kind, which the index of pairs alone tells.
            counts = (select(func.count()).select_from(chosen.limit(number + 1).subquery()) for chosen in (every, some))
            return all(int(connection.execute(count).scalar_one()) > number for count in counts)

    def events_near(
        self, pair: tuple[str, str], kinds: Sequence[str], days: Sequence[str], before: int, after: int
    ) -> list[EventWords]:
        """Returns the dated events, with their words, of a pair around each of some days: so many that begin before it, and so many from it on."""
        events, links, statement = pair_select(pair, kinds)
        dated = statement.where(links.c.day < UNKNOWN_DAY)
        found: dict[str, tuple[Event, bytes | None]] = {}
        with self.record.reading() as connection:
            for day in days:
                earlier = dated.where(links.c.day < day).order_by(links.c.day.desc(), events.c.id.desc()).limit(before)
                later = dated.where(links.c.day >= day).order_by(links.c.day, events.c.id).limit(after)
                for one in (earlier, later):
                    decoded = [(EVENT_DECODER.decode(row[0]), row[1]) for row in connection.execute(one)]
                    found.update((event.id, (event, words)) for event, words in decoded)
        return self.decoded(found.values())

    def pairs_with(self, kinds: Sequence[str]) -> list[tuple[str, str]]:
        """Returns the pairs of states (a state with itself if it stands alone) that have events of these kinds, sorted."""
        events, links = tables.events, tables.event_states
        statement = (
            select(links.c.state, links.c.other)
            .join(events, events.c.seq == links.c.event)
            .where(events.c.kind.in_(list(kinds)))
            .distinct()
            .order_by(links.c.state, links.c.other)
        )
        with self.record.reading() as connection:
            return [(row[0], row[1]) for row in connection.execute(statement)]

    def optimize(self) -> None:
        """Lets the database look at its tables' sizes, so that it chooses the right index."""
        with self.record.writing() as connection:
            connection.execute(text("PRAGMA optimize"))


def reviewed_articles() -> Select[Any]:
    """Returns the statement for the texts on whose claims people have decided."""
    reviews, articles = tables.reviews, tables.articles
    return select(articles.c.seq).where(articles.c.id.in_(select(reviews.c.article)))


def stale_select() -> Select[Any]:
    """Returns the statement for the events that hold a claim which is no longer current."""
    old, now = tables.claims.alias("old"), tables.claims.alias("now")
    links, events = tables.event_claims, tables.events
    stands = select(now.c.seq).where(now.c.id == old.c.id, now.c.current.is_(True)).exists()
    # As joins the database begins with all claims of all events: 0.3 s of a million.
    lost = select(old.c.id).where(old.c.current.is_(False), ~stands)
    return select(events.c.id).where(events.c.seq.in_(select(links.c.event).where(links.c.claim.in_(lost))))


def pair_select(pair: tuple[str, str], kinds: Sequence[str]) -> tuple[Table, Table, Select[Any]]:
    """Returns the tables of events and of their states, and the statement for the events of a pair and of these kinds, with words."""
    first, second = sorted(pair)
    events, links, bodies, words = tables.events, tables.event_states, tables.event_bodies, tables.event_words
    statement = (
        select(bodies.c.body, words.c.words)
        .join(events, events.c.seq == bodies.c.event)
        .join(links, links.c.event == events.c.seq)
        .join(words, words.c.event == events.c.seq, isouter=True)
        .where(links.c.state == first, links.c.other == second, events.c.kind.in_(list(kinds)))
    )
    return events, links, statement


def claim_select() -> Select[Any]:
    """Returns the statement for current claims with row and article numbers, by row number."""
    claims, bodies = tables.claims, tables.claim_bodies
    return (
        select(claims.c.seq, claims.c.article, bodies.c.body)
        .join(bodies, bodies.c.claim == claims.c.seq)
        .where(claims.c.current.is_(True))
        .order_by(claims.c.seq)
    )


def numbered(connection: Connection, statement: Select[Any]) -> Iterator[NumberedClaim]:
    """Yields the claims of a statement under people's decisions, those that a person rejected left out."""
    overlay = ReviewOverlay(connection)
    for seq, article, body in connection.execution_options(yield_per=2_000).execute(statement):
        claim = overlay.apply(CLAIM_DECODER.decode(body))
        if claim.review is None or claim.review.decision != "rejected":
            yield NumberedClaim(seq, article, claim)
