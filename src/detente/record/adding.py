"""page codings -> rows, in one transaction: what is known already is left alone, what another coder said is superseded.

Row numbers are given out here; the transaction began IMMEDIATE, so there is no second writer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence, Set
from operator import itemgetter
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, bindparam, func, select, text, update
from sqlalchemy.dialects.sqlite import insert

from detente.model import Article, Claim, Coding, PageCoding, Refusal, RunManifest, content_id
from detente.record import tables
from detente.record.rows import article_row, claim_row, claim_words, day_of, encode, state_pairs
from detente.record.words import index_form

# SQLite takes 32,766 variables in a statement; looking ids up in slices of this size stays well below.
SLICE = 5_000


class Added(msgspec.Struct, frozen=True, kw_only=True):
    """How many rows an `add` made that were not there before."""

    pages: int = 0
    articles: int = 0
    claims: int = 0
    refusals: int = 0


class Batch:
    """Rows gathered for one transaction, written table by table."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.rows: dict[Table, list[dict[str, Any]]] = {}
        self.words: dict[str, list[tuple[int, str, str]]] = {"article_words": [], "claim_words": []}
        self.numbers: dict[Table, int] = {}

    def next_number(self, table: Table) -> int:
        """Returns the next free row number of `table`."""
        if table not in self.numbers:
            self.numbers[table] = self.connection.execute(select(func.max(table.c.seq))).scalar() or 0
        self.numbers[table] += 1
        return self.numbers[table]

    def put(self, table: Table, row: dict[str, Any]) -> None:
        """Adds a row to be written."""
        self.rows.setdefault(table, []).append(row)

    def write(self) -> None:
        """Writes all rows; one that is there already is left as it is."""
        for table, rows in self.rows.items():
            # Through the driver: SQLAlchemy's own handling of each row's parameters took 40 % of the time of an add.
            compiled = insert(table).on_conflict_do_nothing().compile(dialect=self.connection.dialect)
            values = itemgetter(*(compiled.positiontup or ()))
            self.connection.exec_driver_sql(str(compiled), [values(row) for row in rows])
        for name, words in self.words.items():
            if words:
                self.connection.exec_driver_sql(f"INSERT INTO {name}(rowid, title, words) VALUES (?, ?, ?)", words)


def add_pages(connection: Connection, entries: Sequence[PageCoding]) -> Added:
    """Adds what pages gave. Returns what was new."""
    batch = Batch(connection)
    known_pages = known(connection, tables.pages, [entry.page.id for entry in entries])
    articles = known(connection, tables.articles, [coding.article.id for entry in entries for coding in entry.codings])
    articles_before = len(articles)
    read_before = {*known_pages, *articles}
    codings = known_codings(connection, list(articles.values()))
    claims = 0
    new_pages = set()
    for entry in entries:
        page = entry.page
        if page.id not in known_pages:
            new_pages.add(page.id)
            batch.put(tables.pages, page_row(entry))
        batch.put(tables.page_sightings, {"page": page.id, "address": page.address})
        for coding in entry.codings:
            article = articles.get(coding.article.id) or add_article(batch, coding.article)
            articles[coding.article.id] = article
            batch.put(tables.page_articles, {"page": page.id, "article": article, "coder": entry.coder})
            if (article, entry.coder) not in codings:
                codings.add((article, entry.coder))
                claims += add_claims(batch, coding, article=article, coder=entry.coder)
    refusals = [refusal for entry in entries for coding in entry.codings for refusal in coding.refusals]
    answer_refusals(connection, [entry.page.address for entry in entries])
    new_refusals = put_refusals(batch, [*refusals, *(refusal for entry in entries for refusal in entry.refusals)])
    batch.write()
    supersede(connection, entries, read_before)
    return Added(pages=len(new_pages), articles=len(articles) - articles_before, claims=claims, refusals=new_refusals)


def known(connection: Connection, table: Table, ids: Sequence[str]) -> dict[str, int]:
    """Returns id -> row number (1 for tables without one) of those `ids` that `table` holds."""
    number = table.c.seq if "seq" in table.c else text("1")
    wanted = sorted(set(ids))
    found: dict[str, int] = {}
    for first in range(0, len(wanted), SLICE):
        statement = select(table.c.id, number).where(table.c.id.in_(wanted[first : first + SLICE]))
        found.update((row[0], row[1]) for row in connection.execute(statement))
    return found


def known_codings(connection: Connection, articles: Sequence[int]) -> set[tuple[int, str]]:
    """Returns the (article, coder) pairs that are on record for `articles`."""
    found: set[tuple[int, str]] = set()
    for first in range(0, len(articles), SLICE):
        statement = select(tables.codings.c.article, tables.codings.c.coder)
        statement = statement.where(tables.codings.c.article.in_(articles[first : first + SLICE]))
        found.update((row.article, row.coder) for row in connection.execute(statement))
    return found


def page_row(entry: PageCoding) -> dict[str, Any]:
    """Returns the row of `pages`."""
    page = entry.page
    return {
        "id": page.id,
        "sha256": page.sha256,
        "media": page.media,
        "charset": page.charset,
        "repairs": " ".join(page.repairs),
        "size_bytes": page.size_bytes,
    }


def add_article(batch: Batch, article: Article) -> int:
    """Adds an article and its words. Returns its row number."""
    seq = batch.next_number(tables.articles)
    batch.put(tables.articles, article_row(seq, article))
    batch.words["article_words"].append((seq, index_form(article.title or ""), index_form(article.text)))
    return seq


def add_claims(batch: Batch, coding: Coding, *, article: int, coder: str) -> int:
    """Adds the claims that one coder read from one article. Returns how many."""
    number = batch.next_number(tables.codings)
    batch.put(tables.codings, {"seq": number, "article": article, "coder": coder, "current": True})
    distinct: dict[str, Claim] = {claim.id: claim for claim in coding.claims}
    for claim in distinct.values():
        seq = batch.next_number(tables.claims)
        batch.put(tables.claims, claim_row(seq, claim, coding=number, article=article))
        batch.put(tables.claim_bodies, {"claim": seq, "body": encode(claim)})
        day = day_of(claim.date)
        for state, other in state_pairs(claim.states):
            batch.put(tables.claim_states, {"state": state, "other": other, "day": day, "claim": seq})
        batch.words["claim_words"].append((seq, "", index_form(claim_words(claim))))
    return len(distinct)


def answer_refusals(connection: Connection, addresses: Iterable[str], stage: str | None = None) -> None:
    """Marks what was refused (at a stage) of pages at these addresses as answered: they were read again. New refusals are put after."""
    table = tables.refusals
    of_stage = () if stage is None else (table.c.stage == stage,)
    wanted = sorted(set(addresses))
    for first in range(0, len(wanted), SLICE):
        at = table.c.address.in_(wanted[first : first + SLICE])
        connection.execute(update(table).where(at, table.c.current.is_(True), *of_stage).values(current=False))


def put_refusals(batch: Batch, refusals: Iterable[Refusal]) -> int:
    """Gathers those refusals that are not on record; one that is there stands again. Returns how many are new."""
    by_id = {content_id("refusal", refusal): refusal for refusal in refusals}
    there = known(batch.connection, tables.refusals, list(by_id))
    if there:
        statement = update(tables.refusals).where(tables.refusals.c.id == bindparam("a_id")).values(current=True)
        batch.connection.execute(statement, [{"a_id": identity} for identity in there])
    for identity, refusal in by_id.items():
        if identity not in there:
            row = {"seq": batch.next_number(tables.refusals), "id": identity, **msgspec.structs.asdict(refusal), "current": True}
            batch.put(tables.refusals, row)
    return len(by_id) - len(there)


def add_refusals(connection: Connection, refusals: Iterable[Refusal]) -> int:
    """Adds refusals of what never became a page. Returns how many were new."""
    batch = Batch(connection)
    new = put_refusals(batch, refusals)
    batch.write()
    return new


def supersede(connection: Connection, entries: Sequence[PageCoding], read_before: Set[str]) -> None:
    """Makes each page's last coder the current one: its claims count, those of other coders stay as superseded.

    An article of the page that the last coder no longer finds goes with its old claims. `read_before` are the ids of pages and articles
    that were on record: the others, nearly all of a large record, have nothing to supersede.
    """
    coded = [{"page": entry.page.id, "coder": entry.coder, "current": True} for entry in entries if entry.complete]
    if coded:
        statement = insert(tables.page_codings)
        connection.execute(
            statement.on_conflict_do_update(index_elements=["page", "coder"], set_={"current": statement.excluded.current}),
            coded,
        )
    times = Counter(identity for entry in entries for identity in ids_of(entry))
    again = [entry for entry in entries if any(one in read_before or times[one] > 1 for one in ids_of(entry))]
    pages = [{"a_page": entry.page.id, "a_coder": entry.coder} for entry in again]
    if not pages:
        return
    of_page = tables.page_codings.c.page == bindparam("a_page")
    connection.execute(
        update(tables.page_codings).where(of_page, tables.page_codings.c.coder != bindparam("a_coder")).values(current=False),
        pages,
    )
    articles = select(tables.page_articles.c.article).where(tables.page_articles.c.page == bindparam("a_page"))
    is_last = tables.codings.c.coder == bindparam("a_coder")
    stale = (tables.codings.c.article.in_(articles), tables.codings.c.current != is_last)
    changed = select(tables.codings.c.seq, tables.codings.c.coder == bindparam("a_coder")).where(*stale)
    flips: dict[int, bool] = {}
    for page in pages:
        flips.update((row[0], bool(row[1])) for row in connection.execute(changed, page))
    for table, column in ((tables.codings, tables.codings.c.seq), (tables.claims, tables.claims.c.coding)):
        if flips:
            connection.execute(
                update(table).where(column == bindparam("a_coding")).values(current=bindparam("a_current")),
                [{"a_coding": coding, "a_current": current} for coding, current in flips.items()],
            )


def ids_of(entry: PageCoding) -> set[str]:
    """Returns the ids of a page and of its articles."""
    return {entry.page.id, *(coding.article.id for coding in entry.codings)}


def add_run(connection: Connection, manifest: RunManifest) -> None:
    """Writes a run's manifest; the last word on the same run counts."""
    statement = insert(tables.runs)
    connection.execute(
        statement.on_conflict_do_update(index_elements=["id", "started"], set_={"body": statement.excluded.body}),
        {"id": manifest.id, "started": manifest.started, "body": encode(manifest)},
    )
