"""The nouns that cross doors: pages, articles, analyses, actors, claims, events, refusals."""

from detente.model.actors import Actor, Candidate, Office, Place, Resolution, Resolved
from detente.model.analysis import POSSESSIVE, Analysis, Mention, MentionType, Quotation, Sentence, TimeExpression
from detente.model.claims import (
    ACTING_ROLES,
    NO_OCCURRENCE,
    RECEIVING_ROLES,
    SCHEMA_VERSION,
    Attribution,
    Claim,
    Kind,
    Participant,
    ParticipantRole,
    Party,
    PloverCode,
    Realis,
    Review,
    claim_id,
)
from detente.model.dates import Basis, DateRange, Precision, day_range
from detente.model.events import Contradiction, Event, Judgement, Step
from detente.model.folding import fold, search_form
from detente.model.identity import content_id
from detente.model.pages import Article, Media, Page, Role, Segment
from detente.model.runs import Coding, Engine, PageCoding, Refusal, RunManifest, Usage
from detente.model.text import Evidence, Span

__all__ = [
    "ACTING_ROLES",
    "NO_OCCURRENCE",
    "POSSESSIVE",
    "RECEIVING_ROLES",
    "SCHEMA_VERSION",
    "Actor",
    "Analysis",
    "Article",
    "Attribution",
    "Basis",
    "Candidate",
    "Claim",
    "Coding",
    "Contradiction",
    "DateRange",
    "Engine",
    "Event",
    "Evidence",
    "Judgement",
    "Kind",
    "Media",
    "Mention",
    "MentionType",
    "Office",
    "Page",
    "PageCoding",
    "Participant",
    "ParticipantRole",
    "Party",
    "Place",
    "PloverCode",
    "Precision",
    "Quotation",
    "Realis",
    "Refusal",
    "Resolution",
    "Resolved",
    "Review",
    "Role",
    "RunManifest",
    "Segment",
    "Sentence",
    "Span",
    "Step",
    "TimeExpression",
    "Usage",
    "claim_id",
    "content_id",
    "day_range",
    "fold",
    "search_form",
]
