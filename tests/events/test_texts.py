"""Copies of a text are found whole, shortened and rewritten; other texts on the same matter are not."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from detente.events.sources import independent_sources, publisher_state, source_keys
from detente.events.texts import candidates, containment, copies, shingles, sketch
from detente.record.joining import SourceRow

ORIGINAL = " ".join(f"word{number} tells{number % 7} of{number % 5} news{number}" for number in range(60))
SHORT = " ".join(ORIGINAL.split()[:90])
OTHER = " ".join(f"quite{number} another{number % 7} story{number}" for number in range(80))


def row(
    number: int, *, family: int | None = None, publisher: str | None = None, agency: str | None = None, form: str = "article"
) -> SourceRow:
    return SourceRow(
        number, f"article-{number}", None, publisher, agency, f"news/{number}.txt", form, "2024-01-01", family or number
    )


def test_a_shortened_copy_is_contained_in_its_original() -> None:
    texts = {1: ORIGINAL, 2: SHORT, 3: OTHER}
    pairs = candidates({number: sketch(text) for number, text in texts.items()})
    assert [(left, right) for left, right, _ in copies(pairs, texts)] == [(1, 2)]
    assert containment(shingles(ORIGINAL), shingles(SHORT)) == 1.0


def test_only_pairs_with_a_new_text_are_asked_for() -> None:
    sketches = {number: sketch(text) for number, text in {1: ORIGINAL, 2: SHORT, 3: ORIGINAL}.items()}
    assert candidates(sketches, frozenset([3])) == [(1, 3), (2, 3)]
    assert candidates(sketches, frozenset()) == []


def test_a_line_of_text_proves_nothing() -> None:
    assert sketch("Two presidents met in the palace today") == b""
    assert candidates({}) == []


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=200), st.text(max_size=200))
def test_containment_is_symmetric_and_bounded(left: str, right: str) -> None:
    first, second = shingles(left), shingles(right)
    assert containment(first, second) == containment(second, first)
    assert 0.0 <= containment(first, second) <= 1.0


def test_one_family_agency_or_publisher_is_one_source() -> None:
    assert independent_sources([row(1, publisher="A"), row(2, publisher="B")]) == 2
    assert independent_sources([row(1, publisher="A"), row(2, publisher="A")]) == 1
    assert independent_sources([row(1, family=1, publisher="A"), row(2, family=1, publisher="B")]) == 1
    assert independent_sources([row(1, publisher="A", agency="VNA"), row(2, publisher="B", agency="Vietnam News Agency")]) == 1
    # Nobody can show that texts without a publisher are independent of each other.
    assert independent_sources([row(1), row(2), row(3, publisher="A")]) == 2
    assert independent_sources([row(1, publisher="A"), row(2, publisher="B", form="teaser")]) == 1


def test_publishers_belong_to_states() -> None:
    assert (publisher_state("VNA"), publisher_state("TASS"), publisher_state("A paper nobody knows")) == ("VNM", "RUS", None)
    assert ("press", "vietnam news agency") in source_keys(row(1, agency="VNA"))
