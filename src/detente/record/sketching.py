"""What finding copies needs of a record: sketches of texts, and the families of copies that texts belong to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec
from sqlalchemy import bindparam, func, select, update
from sqlalchemy.dialects.sqlite import insert

from detente.model import Article
from detente.record import tables
from detente.record.adding import SLICE
from detente.record.store import Record

ARTICLE_DECODER = msgspec.json.Decoder(Article)


class SketchStore:
    """A record as the finding of copies sees it."""

    def __init__(self, record: Record) -> None:
        self.record = record

    def unsketched(self) -> Iterator[tuple[int, str]]:
        """Yields (number, text) of the articles that have no sketch yet, teasers left out."""
        table, texts = tables.articles, tables.article_texts
        # All that were on record are sketched at once, and the numbers of articles only grow.
        last = select(func.coalesce(func.max(texts.c.article), 0)).scalar_subquery()
        statement = select(table.c.seq, table.c.body).where(table.c.form == "article", table.c.seq > last).order_by(table.c.seq)
        with self.record.reading() as connection:
            for seq, body in connection.execution_options(yield_per=1_000).execute(statement):
                yield seq, ARTICLE_DECODER.decode(body).text

    def sketches(self) -> Iterator[Sequence[tuple[int, bytes]]]:
        """Yields (article number, sketch) of the sketched articles, some thousands at a time."""
        table = tables.article_texts
        with self.record.reading() as connection:
            cursor = connection.execute(select(table.c.article, table.c.sketch).order_by(table.c.article)).cursor
            # The driver's plain rows: a quarter of a million of them are read, and only their bytes looked at.
            while cursor is not None and (rows := cursor.fetchmany(5_000)):
                yield rows

    def families_of(self, articles: Sequence[int]) -> dict[int, int]:
        """Returns article number -> family of the sketched ones among these."""
        table = tables.article_texts
        found: dict[int, int] = {}
        with self.record.reading() as connection:
            for first in range(0, len(articles), SLICE):
                chosen = table.c.article.in_(articles[first : first + SLICE])
                found.update(
                    (row[0], row[1]) for row in connection.execute(select(table.c.article, table.c.family).where(chosen))
                )
        return found

    def put_sketches(self, rows: Iterable[tuple[int, bytes, int]]) -> None:
        """Writes sketches; one that is there is replaced."""
        batch = [{"article": article, "sketch": sketch, "family": family} for article, sketch, family in rows]
        if batch:
            statement = insert(tables.article_texts)
            values = {"sketch": statement.excluded.sketch, "family": statement.excluded.family}
            with self.record.writing() as connection:
                connection.execute(statement.on_conflict_do_update(index_elements=["article"], set_=values), batch)

    def move_families(self, moves: dict[int, int]) -> list[int]:
        """Puts whole families into others (old -> new). Returns the articles that moved."""
        if not moves:
            return []
        table, families = tables.article_texts, list(moves)
        moved: list[int] = []
        with self.record.writing() as connection:
            for first in range(0, len(families), SLICE):
                chosen = table.c.family.in_(families[first : first + SLICE])
                moved += connection.execute(select(table.c.article).where(chosen)).scalars()
            statement = update(table).where(table.c.family == bindparam("a_old")).values(family=bindparam("a_new"))
            connection.execute(statement, [{"a_old": old, "a_new": new} for old, new in moves.items()])
        return moved

    def family_members(self, families: Sequence[int]) -> list[int]:
        """Returns the articles of these families."""
        return [article for articles in self.members_of(families).values() for article in articles]

    def members_of(self, families: Sequence[int]) -> dict[int, list[int]]:
        """Returns family -> its articles, of each of these families (an article without a sketch has a family of its own and no row)."""
        table = tables.article_texts
        found: dict[int, list[int]] = {family: [] for family in families}
        with self.record.reading() as connection:
            for first in range(0, len(families), SLICE):
                chosen = table.c.family.in_(families[first : first + SLICE])
                for row in connection.execute(select(table.c.family, table.c.article).where(chosen).order_by(table.c.article)):
                    found[row[0]].append(row[1])
        return found
