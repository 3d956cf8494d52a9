"""sources, record -> RunManifest: the order of the rooms, over several processes; the only catcher of `SourceError`.

    read_all -> extract -> analyze -> resolve -> code -> record.add

Pages are read here, coded in worker processes, and added in their order, a batch a transaction. A page that the record knows from
this coder is skipped, so a run that was stopped goes on where it was.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence

import msgspec

from detente.articles import extract
from detente.config import Settings
from detente.errors import SourceError
from detente.fingerprint import coder_name
from detente.model import Engine, Page, PageCoding, Refusal, RunManifest
from detente.record import Record
from detente.sources import discover, read_all
from detente.tally import Progress, Tally
from detente.workers import Task, Workers

# What worker processes call for each coder: they find the function by its name.
CODE_WITH: dict[Engine, str] = {
    "detente": "detente.pipeline:code_page",
    "cues": "detente.pipeline:code_page_by_cues",
    "llm": "detente.pipeline:code_page_by_llm",
}


def code_page(page: Page) -> PageCoding:
    """Takes one page through the rooms; one that cannot be read gives a refusal. Pure: the same in any process."""
    return through_the_rooms(page, "detente")


def code_page_by_cues(page: Page) -> PageCoding:
    """Does as `code_page`, with the coder `cues`."""
    return through_the_rooms(page, "cues")


def code_page_by_llm(page: Page) -> PageCoding:
    """Does as `code_page`, with the coder `llm`; not pure: a model may answer otherwise another time."""
    return through_the_rooms(page, "llm")


def through_the_rooms(page: Page, coder: Engine) -> PageCoding:
    """Takes one page through the rooms with a coder."""
    from detente.actors import resolve
    from detente.coding import code
    from detente.language import analyze

    try:
        articles = extract(page)
    except SourceError as error:
        return PageCoding(page=header(page), coder=coder_name(coder), refusals=(refusal_of(error, "articles"),))
    codings = tuple(code(resolve(analyze(article)), coder) for article in articles)
    complete = all(coding.complete for coding in codings)
    return PageCoding(page=header(page), coder=coder_name(coder), codings=codings, complete=complete)


def run(
    sources: Sequence[str],
    record: Record,
    settings: Settings | None = None,
    *,
    progress: Callable[[Progress], None] | None = None,
    code_with: str | None = None,
) -> RunManifest:
    """Reads `sources` (files, folders, tables, `-`) into `record`. Returns the run's manifest, which is on record too.

    `code_with` names the function from `Page` to `PageCoding` (`module:function`) that the worker processes call; without it, it is
    that of the settings' coder.

    Raises:
        KeyboardInterrupt: after Ctrl-C, when all that was coded has been added and the manifest written.
        RecordError: the record cannot be written.
        ConfigError: the coder is not set up, or the workers cannot start.
    """
    settings = settings or Settings()
    coder_name(settings.coder)  # fails now rather than page by page
    total = count_items(sources, settings) if progress else None
    tally = Tally(record, settings, total=total, progress=progress)
    count = settings.workers or os.cpu_count() or 1
    with tally, Workers(code_with or CODE_WITH[settings.coder], count=count, timeout_s=settings.page_timeout_s) as workers:
        for about, outcome in workers.map(tasks(sources, tally)):
            tally.take(about, outcome)
    assert tally.manifest is not None
    return tally.manifest


def tasks(sources: Sequence[str], tally: Tally) -> Iterator[Task]:
    """Yields every page with the question to code it, unless it is known, and every refusal of a source."""
    asked: set[str] = set()
    for source in sources:
        hashes = tally.inputs.setdefault(source, [])
        for page in items_of(source, tally.settings):
            if isinstance(page, Refusal):
                yield Task(about=page)
                continue
            hashes.append(page.sha256)
            known = page.id in asked or tally.record.knows(page.id, coder_name(tally.settings.coder))
            asked.add(page.id)
            yield Task(about=header(page), ask=None if known else page)


def items_of(source: str, settings: Settings) -> Iterator[Page | Refusal]:
    """Yields the pages of a source and what of it could not be read."""
    try:
        yield from read_all(source, settings.sources)
    except SourceError as error:
        yield refusal_of(error, "sources")


def count_items(sources: Sequence[str], settings: Settings) -> int | None:
    """Returns how many pages there are to read, None when that cannot be known without reading them."""
    if "-" in sources:
        return None
    try:
        return sum(len(list(discover(source, settings.sources))) for source in sources)
    except SourceError:
        return None


def header(page: Page) -> Page:
    """Returns the page without its text: what the record keeps of it."""
    return msgspec.structs.replace(page, text="", given={})


def refusal_of(error: SourceError, stage: str) -> Refusal:
    """Returns the row that a `SourceError` becomes."""
    return Refusal(stage=stage, reason=error.reason, message=error.message, address=error.address)
