"""Resolution -> drafts, refusals, usage: asks the model about an article, in pieces if it is long, and keeps what can be shown.

Every quote is located in the article, every party in the analysis's mentions; the model gives words, never actors, countries or dates.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator

import msgspec

from detente.coding.drafts import Draft
from detente.coding.engines.cue_coder import speech_realis
from detente.coding.engines.llm.client import Client, LlmError, Meter
from detente.coding.engines.llm.locating import locate, occurrences
from detente.coding.engines.llm.questions import Answer, AnsweredAct, answer_schema, messages_for
from detente.coding.engines.llm.settings import LlmSettings, llm_settings
from detente.errors import EvidenceError
from detente.model import ParticipantRole, Refusal, Resolution, Span, Usage
from detente.ontology import ontology

# Endpoints without structured output put Markdown around their JSON.
FENCE = re.compile(r"\A\s*```(?:json)?\s*\n|\n\s*```\s*\Z")
# A quote may reach over this many sentences ("He arrived on Monday. The next day he met …"), not over a paragraph's end.
MAX_QUOTE_SENTENCES = 2


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What the model reads in an article, what of it cannot be kept or was not answered, what it took, and whether all was answered."""

    drafts: tuple[Draft, ...]
    refusals: tuple[Refusal, ...]
    usage: Usage
    complete: bool


def read_with_llm(resolution: Resolution, settings: LlmSettings | None = None) -> Reading:
    """Returns what the model reads in an article.

    Raises:
        ConfigError: the endpoint cannot be used as it is set up.
    """
    settings = settings or llm_settings()
    meter = Meter(until=time.monotonic() + settings.deadline_s)
    drafts: list[Draft] = []
    refusals: list[Refusal] = []
    complete = True
    client = Client(settings)
    try:
        for piece in pieces(resolution, settings.max_chars):
            try:
                answer = ask(client, resolution, piece, meter)
            except LlmError as error:
                refusals.append(refusal(resolution, error.reason, str(error)))
                complete &= error.lasting
                continue
            for act in answer.acts:
                reader = ActReader(resolution, act, piece)
                draft = reader.read()
                drafts += [draft] if draft else []
                refusals += reader.refusals
    finally:
        client.close()
    usage = Usage(
        model=settings.model, requests=meter.requests, prompt_tokens=meter.prompt_tokens,
        completion_tokens=meter.completion_tokens, seconds=round(meter.seconds, 4),
        cost=settings.cost(meter.prompt_tokens, meter.completion_tokens),
    )  # fmt: skip
    return Reading(drafts=tuple(drafts), refusals=tuple(refusals), usage=usage, complete=complete)


def refusal(resolution: Resolution, reason: str, message: str) -> Refusal:
    """Returns a refusal about the article."""
    return Refusal(stage="coding", reason=reason, message=message, address=resolution.analysis.article.address)


def pieces(resolution: Resolution, max_chars: int) -> Iterator[Span]:
    """Yields the stretches of an article that are sent, cut between sentences; one that names no actor is not sent."""
    named = [
        mention.start
        for mention, resolved in zip(resolution.analysis.mentions, resolution.resolved, strict=True)
        if resolved.actors
    ]
    start = end = 0
    spans: list[Span] = []
    for sentence in resolution.analysis.sentences:
        if end > start and sentence.end - start > max_chars:
            spans.append(Span(start=start, end=end))
            start = sentence.start
        end = sentence.end
    spans.append(Span(start=start, end=end))
    yield from (span for span in spans if any(span.start <= offset < span.end for offset in named))


def ask(client: Client, resolution: Resolution, piece: Span, meter: Meter) -> Answer:
    """Returns the model's answer about a stretch; one that does not fit the schema is asked for once more.

    Raises:
        LlmError: no answer, or none that fits.
    """
    article = resolution.analysis.article
    published = article.published.start if article.published else None
    problem = ""
    for _ in range(2):
        content = client.ask(messages_for(piece.of(article.text), published), answer_schema(), meter)
        try:
            return msgspec.json.decode(FENCE.sub("", content), type=Answer)
        except msgspec.MsgspecError as error:
            problem = str(error)
    raise LlmError("llm_malformed", f"the answer does not fit the schema, twice: {problem}", lasting=True)


class ActReader:
    """Turns one answered act into a draft, and keeps what had to be refused."""

    def __init__(self, resolution: Resolution, act: AnsweredAct, piece: Span) -> None:
        self.resolution = resolution
        self.analysis = resolution.analysis
        self.text = resolution.analysis.article.text
        self.act = act
        self.piece = piece
        self.refusals: list[Refusal] = []

    def read(self) -> Draft | None:
        """Returns the draft; None when its quote is not in the text, or nobody in it is known."""
        try:
            quote = locate(self.text, self.act.quote, self.piece)
            stretch = self.stretch_of(quote)
        except EvidenceError as error:
            self.refuse("llm_quote", str(error))
            return None
        if not 0.0 <= self.act.confidence <= 1.0:
            self.refuse("llm_confidence", f"confidence {self.act.confidence} is outside [0, 1]")
            return None
        roles = self.roles_in(quote, stretch)
        if not roles:
            self.refuse("llm_participants", f"nobody known takes part: {self.act.quote[:80]!r}")
            return None
        for _, index in roles:
            mention = self.analysis.mentions[index]
            quote = Span(start=min(quote.start, mention.start), end=max(quote.end, mention.end))
        trigger = next(iter(occurrences(self.text, self.act.trigger, quote)), quote)
        return Draft(
            kind=self.act.kind, sentence=self.sentence_at(trigger.start), trigger=trigger, quote=quote, roles=tuple(roles),
            realis=speech_realis(self.act.kind, self.act.realis), attribution=self.act.attribution,
            speaker=self.speaker_near(stretch), status=self.status(), confidence=self.act.confidence, rule="llm",
        )  # fmt: skip

    def refuse(self, reason: str, message: str) -> None:
        """Counts something that cannot be kept."""
        self.refusals.append(refusal(self.resolution, reason, message))

    def stretch_of(self, quote: Span) -> Span:
        """Returns the sentences that a quote touches: where its parties may be named.

        Raises:
            EvidenceError: the quote reaches over a paragraph's end or over too many sentences.
        """
        touched = [one for one in self.analysis.sentences if one.start < quote.end and quote.start < one.end]
        if not touched or len(touched) > MAX_QUOTE_SENTENCES or "\n\n" in quote.of(self.text):
            raise EvidenceError(f"the quote is no stretch of at most {MAX_QUOTE_SENTENCES} sentences: {self.act.quote[:80]!r}")
        return Span(start=min(touched[0].start, quote.start), end=max(touched[-1].end, quote.end))

    def sentence_at(self, offset: int) -> int:
        """Returns the number of the sentence that holds an offset, else of the last before it."""
        before = [number for number, one in enumerate(self.analysis.sentences) if one.start <= offset]
        return before[-1] if before else 0

    def roles_in(self, quote: Span, stretch: Span) -> list[tuple[ParticipantRole, int]]:
        """Returns the parties that can be found, with their roles; the others are refused."""
        allowed = ontology().claim_kinds.kinds[self.act.kind].roles
        roles: list[tuple[ParticipantRole, int]] = []
        for party in self.act.participants:
            if party.role not in allowed:
                self.refuse("llm_role", f"{self.act.kind} has no role {party.role!r}")
                continue
            index = self.mention_of(party.words, quote, stretch)
            if index is None:
                self.refuse("llm_participant", f"not a known actor in the quote's sentence: {party.words[:80]!r}")
            elif (party.role, index) not in roles:
                roles.append((party.role, index))
        return roles

    def mention_of(self, words: str, quote: Span, stretch: Span) -> int | None:
        """Returns the resolved mention that shares the most with the words, of those in the stretch; nearest to the quote if tied."""
        shared: dict[int, tuple[int, int]] = {}
        for span in occurrences(self.text, words, stretch):
            distance = max(quote.start - span.start, span.end - quote.end, 0)
            for index, mention in enumerate(self.analysis.mentions):
                overlap = min(span.end, mention.end) - max(span.start, mention.start)
                if overlap > 0 and self.stands_for_someone(index):
                    shared[index] = max(shared.get(index, (0, 0)), (overlap, -distance))
        return max(shared, key=lambda index: (shared[index], -index), default=None)

    def stands_for_someone(self, index: int) -> bool:
        """Tells whether a mention is resolved to an actor, or to a place that stands for its state."""
        resolved = self.resolution.resolved[index]
        return bool(resolved.actors) or (resolved.place is not None and resolved.place.country is not None)

    def speaker_near(self, stretch: Span) -> int | None:
        """Returns who says so: in the quote's sentences, else nearest before them ("he added"); None when it is the article."""
        if self.act.attribution == "article" or not self.act.speaker:
            return None
        found = self.mention_of(self.act.speaker, stretch, stretch)
        if found is None:
            before = occurrences(self.text, self.act.speaker, Span(start=self.piece.start, end=stretch.start))
            found = self.mention_of(self.act.speaker, before[-1], before[-1]) if before else None
        if found is None:
            self.refuse("llm_speaker", f"not a known actor in the text: {self.act.speaker[:80]!r}")
        return found

    def status(self) -> str | None:
        """Returns the status if the kind has it."""
        if self.act.status is None or self.act.status in ontology().claim_kinds.kinds[self.act.kind].statuses:
            return self.act.status
        self.refuse("llm_status", f"{self.act.kind} has no status {self.act.status[:40]!r}")
        return None
