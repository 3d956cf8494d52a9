"""rows -> delimited text: the ways in which event data are parted, and the file of quotes that goes beside them."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from detente.reports.happenings import Happening

QUOTE_COLUMNS = ("row", "event", "claim", "article", "address", "publisher", "published", "start", "end", "quote", "day_basis")


def clean(value: object) -> str:
    """Returns a value on one line without tabs: no reader of tab-separated files agrees with another on escapes."""
    return " ".join(str(value).split())


class TabFile:
    """A tab-separated file that is never quoted; `missing` stands for what is unknown."""

    def __init__(self, path: Path, header: Sequence[str] | None, *, missing: str = "") -> None:
        self.file = path.open("w", encoding="utf-8", newline="\n")
        self.missing = missing
        if header is not None:
            self.file.write("\t".join(header) + "\n")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.file.close()

    def row(self, cells: Sequence[Any]) -> None:
        """Writes a row."""
        self.file.write("\t".join(self.missing if cell in (None, "") else clean(cell).replace('"', "'") for cell in cells) + "\n")


class QuoteFile:
    """The words behind each row of a format that has no room for them: `PATH.quotes.csv`."""

    def __init__(self, path: Path) -> None:
        self.file = path.with_name(path.name + ".quotes.csv").open("w", encoding="utf-8", newline="")
        self.writer = csv.writer(self.file, lineterminator="\n")
        self.writer.writerow(QUOTE_COLUMNS)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.file.close()

    def rows(self, row: object, one: Happening) -> None:
        """Writes a row for every quote of an event."""
        for claim in one.claims:
            for span in claim.evidence:
                article = one.articles[span.article]
                published = article.published.start if article.published else None
                address = article.canonical or article.address
                self.writer.writerow(
                    [
                        row,
                        one.event.id,
                        claim.id,
                        article.id,
                        address,
                        article.publisher,
                        published,
                        span.start,
                        span.end,
                        span.quote,
                        one.event.date.basis if one.event.date else None,
                    ]
                )
