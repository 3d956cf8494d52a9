"""Small rooms for tests: a page is a line of text; its words say what becomes of it."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence

from detente.errors import SourceError
from detente.fingerprint import coder_name
from detente.model import Coding, Page, PageCoding, Refusal
from tests.builders import article_of, claim_of, page_of


class Shelf:
    """Sources by name, in place of files: a source is a list of texts; a missing one raises as the room does."""

    def __init__(self, **sources: Sequence[str]) -> None:
        self.sources = sources

    def discover(self, source: str, _settings: object = None) -> Iterator[str]:
        if source not in self.sources:
            raise SourceError("missing", "there is no such file or folder", address=source)
        yield from (f"{source}/{number}" for number in range(len(self.sources[source])))

    def read_all(self, source: str, _settings: object = None) -> Iterator[Page | Refusal]:
        for address, text in zip(self.discover(source), self.sources.get(source, ()), strict=True):
            if text:
                yield page_of(text, address)
            else:
                yield Refusal(stage="sources", reason="empty", message="the file is empty", address=address)


def code_page(page: Page) -> PageCoding:
    """One claim a page; `die` kills the process, `slow` takes its time."""
    if "die" in page.text:
        os.abort()
    if "slow" in page.text:
        time.sleep(0.2)
    article = article_of(page.text, page=page)
    coding = Coding(article=article, claims=(claim_of(article, page.text),))
    return PageCoding(page=page, coder=coder_name(), codings=(coding,))
