"""A sentence as engines see it: its clauses."""

import pytest

from detente.actors import resolve
from detente.coding.scene import Scene
from detente.language import analyze
from tests.coding.articles import article_of


@pytest.mark.parametrize(
    ("sentence", "second"),
    [
        (
            "Peru's government rejected the fishing plan, whereas critics at home praised it as a step to peace.",
            "whereas critics at home",
        ),
        ("Peru's government rejected the fishing plan, and also the older maps of the sea and of the islands.", None),
        ("Peru's government rejected the fishing plan, and Chile asked for a new one by the summer.", "Chile asked for"),
    ],
)
def test_a_clause_with_whereas_needs_no_actor_at_its_head(sentence: str, second: str | None) -> None:
    scene = Scene(resolve(analyze(article_of(sentence), trained=False)), 0)
    clauses = [scene.words(one) for one in scene.clauses]
    assert len(clauses) == (1 if second is None else 2)
    assert second is None or clauses[1].startswith(second)
