"""Articles made of plain paragraphs, for tests of language, actors and coding."""

from detente.actors import resolve
from detente.coding import code
from detente.language import analyze
from detente.model import Article, Claim, DateRange, Engine, Segment, content_id


def article_of(*paragraphs: str, published: str | None = None) -> Article:
    """Returns an article whose first paragraph is its title."""
    text, segments = "", []
    for number, paragraph in enumerate(paragraphs):
        text += "\n\n" if text else ""
        role = "title" if number == 0 and len(paragraphs) > 1 else "body"
        segments.append(Segment(role=role, start=len(text), end=len(text) + len(paragraph)))  # type: ignore[arg-type]
        text += paragraph
    day = None
    if published:
        after = published[:8] + f"{int(published[8:]) + 1:02d}"
        day = DateRange(start=published, end=after, precision="day", basis="stated")
    return Article(
        id=content_id("article", text), page="page-x", address="test", text=text, segments=tuple(segments), published=day
    )


def claims_of(*paragraphs: str, published: str | None = None, kind: str | None = None, engine: Engine = "cues") -> list[Claim]:
    """Returns the claims that an engine reads in an article of these paragraphs."""
    coding = code(resolve(analyze(article_of(*paragraphs, published=published), trained=engine != "cues")), engine)
    return [claim for claim in coding.claims if kind is None or claim.kind == kind]


def roles_of(claim: Claim) -> dict[str, set[str | None]]:
    """Returns the countries in each role."""
    found: dict[str, set[str | None]] = {}
    for participant in claim.participants:
        found.setdefault(participant.role, set()).add(participant.country)
    return found
