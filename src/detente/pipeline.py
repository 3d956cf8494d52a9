"""sources, record -> RunManifest: the order of the rooms, over several processes; the only catcher of `SourceError`.

    read_all -> extract -> analyze -> resolve -> code -> record.add

Pages are read here, coded in worker processes, and added in their order, a batch a transaction. A page that the record knows from
this coder is skipped, so a run that was stopped goes on where it was.

Offices that texts give to persons whom the knowledge base does not know (`actors.learning`) are taken from the record once, before
the first page, and go with each page that names such a person: no page of a run depends on another, so neither the order of pages nor
the number of processes can change what is coded. What a run itself learns serves the next run.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence

from detente.actors.learning import LearnedOffice, lacks_office, learned_from
from detente.articles import extract
from detente.config import Settings
from detente.errors import SourceError
from detente.fingerprint import coder_name
from detente.model import Article, Engine, Page, PageCoding, Refusal, Resolution, RunManifest
from detente.record import Record
from detente.sources import discover, read_all
from detente.tally import Progress, Tally
from detente.workers import Task, Workers

WORD = re.compile(r"[^\W\d_]+")
# What worker processes call for each coder: they find the function by its name.
CODE_WITH: dict[Engine, str] = {
    "detente": "detente.pipeline:code_page",
    "cues": "detente.pipeline:code_page_by_cues",
    "llm": "detente.pipeline:code_page_by_llm",
}


class AskedPage(Page, frozen=True, kw_only=True):
    """A page with the offices on record of persons whom it names. To a function that takes a `Page` it is that page."""

    learned: tuple[LearnedOffice, ...] = ()


def code_page(page: AskedPage) -> PageCoding:
    """Takes one page through the rooms; one that cannot be read gives a refusal. Pure: the same in any process."""
    return through_the_rooms(page, "detente")


def code_page_by_cues(page: AskedPage) -> PageCoding:
    """Does as `code_page`, with the coder `cues`."""
    return through_the_rooms(page, "cues")


def code_page_by_llm(page: AskedPage) -> PageCoding:
    """Does as `code_page`, with the coder `llm`; not pure: a model may answer otherwise another time."""
    return through_the_rooms(page, "llm")


def through_the_rooms(page: Page, coder: Engine) -> PageCoding:
    """Takes one page through the rooms with a coder."""
    from detente.coding import code

    try:
        articles = extract(page)
    except SourceError as error:
        return PageCoding(page=header(page), coder=coder_name(coder), refusals=(refusal_of(error, "articles"),))
    codings = tuple(
        code(resolution, coder) for resolution in resolved(articles, getattr(page, "learned", ()), trained=coder != "cues")
    )
    complete = all(coding.complete for coding in codings)
    return PageCoding(page=header(page), coder=coder_name(coder), codings=codings, complete=complete)


def resolved(articles: tuple[Article, ...], learned: tuple[LearnedOffice, ...], *, trained: bool = True) -> Iterator[Resolution]:
    """Yields the resolutions of a page's articles; an office that one of them gives serves the others, wherever they stand."""
    from detente.actors import learn_offices, resolve
    from detente.language import analyze

    first = [resolve(analyze(article, trained=trained), learned) for article in articles]
    here = tuple(one for resolution in first for one in learn_offices(resolution)) if len(first) > 1 else ()
    for resolution in first:
        others = tuple(one for one in here if one.article != resolution.analysis.article.id)
        again = others and any(lacks_office(one) for one in resolution.resolved)
        yield resolve(resolution.analysis, (*learned, *others)) if again else resolution


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
    learned = offices_on_record(record)
    count = settings.workers or os.cpu_count() or 1
    with tally, Workers(code_with or CODE_WITH[settings.coder], count=count, timeout_s=settings.page_timeout_s) as workers:
        for about, outcome in workers.map(tasks(sources, tally, learned)):
            tally.take(about, outcome)
    assert tally.manifest is not None
    return tally.manifest


def offices_on_record(record: Record) -> dict[str, list[LearnedOffice]]:
    """Returns the offices that claims on record give persons whom only texts know, by the last word of their names ("Quill-Feather" has two)."""
    found: dict[str, list[LearnedOffice]] = {}
    for claim in record.claims(kind="office"):
        one = learned_from(claim)
        words = WORD.findall(one.name) if one is not None else ()
        if one is not None and words:
            found.setdefault(words[-1], []).append(one)
    for known in found.values():
        known.sort(key=lambda one: (one.seen_on, one.article, one.start))
    return found


def asked(page: Page, learned: dict[str, list[LearnedOffice]]) -> AskedPage:
    """Returns a page with the offices of those it names."""
    words = set(WORD.findall(page.text)) if learned else set()
    known = (one for last in sorted(words & learned.keys()) for one in learned[last] if one.name in page.text)
    fields = {name: getattr(page, name) for name in Page.__struct_fields__}
    return AskedPage(**fields, learned=tuple(known))


def tasks(sources: Sequence[str], tally: Tally, learned: dict[str, list[LearnedOffice]]) -> Iterator[Task]:
    """Yields every page with the question to code it, unless it is known, and every refusal of a source."""
    seen: set[str] = set()
    for source in sources:
        hashes = tally.inputs.setdefault(source, [])
        for page in items_of(source, tally.settings):
            if isinstance(page, Refusal):
                yield Task(about=page)
                continue
            hashes.append(page.sha256)
            known = page.id in seen or tally.record.knows(page.id, coder_name(tally.settings.coder))
            seen.add(page.id)
            yield Task(about=header(page), ask=None if known else asked(page, learned))


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
    return Page(**{name: getattr(page, name) for name in Page.__struct_fields__} | {"text": "", "given": {}})


def refusal_of(error: SourceError, stage: str) -> Refusal:
    """Returns the row that a `SourceError` becomes."""
    return Refusal(stage=stage, reason=error.reason, message=error.message, address=error.address)
