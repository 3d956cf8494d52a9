"""outcomes of a run -> batches in the record, progress, and the manifest: the bookkeeping of `pipeline.run`."""

from __future__ import annotations

import datetime as dt
import hashlib
import time
from collections import Counter
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Self

import msgspec

from detente import __version__
from detente.config import Settings
from detente.fingerprint import coder_name
from detente.model import Page, PageCoding, Refusal, RunManifest, Usage, content_id
from detente.record import Record
from detente.workers import Failure

# A transaction costs about 5 ms of synchronisation: 32 pages share it, and what was coded is on disk within two seconds.
BATCH_PAGES = 32
BATCH_S = 2.0
# Why an engine may not have answered, for now (coding/engines/llm).
UNANSWERED = frozenset({"llm_timeout", "llm_rate_limited", "llm_unavailable", "llm_malformed"})


class Progress(msgspec.Struct, frozen=True, kw_only=True):
    """How far a run has come: items done of `total` (None when it cannot be known), and what they gave so far."""

    done: int
    total: int | None
    claims: int
    refused: int


class Tally:
    """Adds what comes of a run to the record, and counts. As a context manager it writes the manifest at the end.

    After Ctrl-C all that was coded is still added, and the manifest says that the run was interrupted.
    """

    def __init__(
        self,
        record: Record,
        settings: Settings,
        *,
        total: int | None = None,
        progress: Callable[[Progress], None] | None = None,
    ) -> None:
        self.record = record
        self.settings = settings
        self.total = total
        self.progress = progress
        self.started = now()
        self.counts: Counter[str] = Counter(pages=0, known=0, articles=0, claims=0, refused=0)
        self.reasons: Counter[str] = Counter()
        self.inputs: dict[str, list[str]] = {}
        self.codings: list[PageCoding] = []
        self.sightings: list[tuple[str, str]] = []
        self.refusals: list[Refusal] = []
        self.flushed = time.monotonic()
        self.done = 0
        self.manifest: RunManifest | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None) -> None:
        if kind is None or issubclass(kind, KeyboardInterrupt):
            self.flush()
            self.manifest = self.close(interrupted=kind is not None)

    def take(self, about: Page | Refusal, outcome: PageCoding | Failure | None) -> None:
        """Takes one result: a refusal of a source, a known page (no outcome), what a page gave, or why it gave nothing."""
        if isinstance(about, Refusal):
            self.refuse(about)
        elif outcome is None:
            self.counts["known"] += 1
            self.sightings.append((about.id, about.address))
        elif isinstance(outcome, Failure):
            refusal = Refusal(stage="pipeline", reason=outcome.reason, message=outcome.message, address=about.address)
            self.refuse(refusal)
        elif not outcome.complete:
            self.leave(outcome)
        else:
            # A page that only gave a refusal counts as refused, not as read.
            self.counts["pages"] += bool(outcome.codings or not outcome.refusals)
            for refusal in outcome.refusals:
                self.count(refusal)
            for coding in outcome.codings:
                for refusal in coding.refusals:
                    self.count(refusal)
                if coding.usage is not None:
                    self.spend(coding.usage)
            self.codings.append(outcome)
        self.done += 1
        pending = len(self.codings) + len(self.sightings) + len(self.refusals)
        if pending >= BATCH_PAGES or time.monotonic() - self.flushed > BATCH_S:
            self.flush()
        if self.progress:
            counts = self.counts
            self.progress(Progress(done=self.done, total=self.total, claims=counts["claims"], refused=counts["refused"]))

    def leave(self, page: PageCoding) -> None:
        """Counts what a page took that an engine did not answer whole. Nothing of it is added: the next run reads it again."""
        unanswered = [refusal for coding in page.codings if not coding.complete for refusal in coding.refusals]
        for coding in page.codings:
            if coding.usage is not None:
                self.spend(coding.usage)
        reason = next((one for one in unanswered if one.reason in UNANSWERED), None)
        message = reason.message if reason else "not coded to the end"
        name = reason.reason if reason else "incomplete"
        self.refuse(Refusal(stage="pipeline", reason=name, message=message, address=page.page.address))

    def refuse(self, refusal: Refusal) -> None:
        """Takes a refusal that belongs to no page on record."""
        self.refusals.append(refusal)
        self.count(refusal)

    def count(self, refusal: Refusal) -> None:
        """Counts a refusal by its reason; one of a whole page or file is counted as refused, too."""
        self.reasons[refusal.reason] += 1
        if refusal.stage in {"sources", "articles", "pipeline"}:
            self.counts["refused"] += 1

    def spend(self, usage: Usage) -> None:
        """Counts what a remote engine took: requests, tokens, milliseconds of waiting, and millionths of the currency of its prices."""
        self.counts.update(
            llm_requests=usage.requests,
            llm_tokens_in=usage.prompt_tokens,
            llm_tokens_out=usage.completion_tokens,
            llm_ms=round(1_000 * usage.seconds),
        )
        if usage.cost is not None:
            self.counts["llm_cost_millionths"] += round(1_000_000 * usage.cost)

    def flush(self) -> None:
        """Adds what has gathered to the record; afterwards it is on disk."""
        if self.codings:
            added = self.record.add(self.codings)
            self.counts.update(articles=added.articles, claims=added.claims)
            self.codings = []
        # Refusals last: what a page of the same address answers was refused before.
        if self.sightings:
            self.record.sight(self.sightings)
            self.sightings = []
        if self.refusals:
            self.record.refuse(self.refusals)
            self.refusals = []
        self.flushed = time.monotonic()

    def close(self, *, interrupted: bool) -> RunManifest:
        """Writes the manifest of the run."""
        counts = dict(self.counts) | ({"interrupted": 1} if interrupted else {})
        inputs = {source: digest_of(hashes) for source, hashes in sorted(self.inputs.items())}
        settings = msgspec.to_builtins(self.settings)
        reasons = dict(sorted(self.reasons.items()))
        coder = coder_name(self.settings.coder)
        lasting = {name: count for name, count in counts.items() if name != "llm_ms"}
        identity = content_id("run", __version__, coder, settings, inputs, lasting, reasons)
        manifest = RunManifest(
            id=identity,
            started=self.started,
            finished=now(),
            version=__version__,
            coder=coder,
            settings=settings,
            inputs=inputs,
            counts=counts,
            refusals=reasons,
        )
        self.record.add_run(manifest)
        return manifest


def now() -> str:
    """Returns the time in UTC, to the microsecond."""
    return dt.datetime.now(dt.UTC).isoformat()


def digest_of(hashes: Sequence[str]) -> str:
    """Returns one hash for the pages of a source, whatever their order."""
    return "sha256:" + hashlib.sha256("\n".join(sorted(hashes)).encode()).hexdigest()
