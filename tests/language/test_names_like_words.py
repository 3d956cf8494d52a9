"""Names that look like small words are names where the knowledge base has the person."""

from __future__ import annotations

from detente.actors import resolve
from detente.language import analyze
from tests.builders import article_of


def people(text: str) -> list[str]:
    resolution = resolve(analyze(article_of(text)))
    return [actor.name for one in resolution.resolved for actor in one.actors if actor.type == "person"]


def test_to_lam_is_a_person_and_not_the_way_somewhere() -> None:
    assert people("President To Lam met President Vladimir Putin in Hanoi.") == ["Tô Lâm", "Vladimir Putin"]
    # The envoy is somebody, whom no words name; "To" is nobody.
    assert set(people("To Moscow and to Hanoi the envoy went.")) <= {"envoy"}
