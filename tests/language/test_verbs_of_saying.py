"""Verbs of saying are found by their first words as they are by one pattern of all forms."""

import re

from hypothesis import given
from hypothesis import strategies as st

from detente.language.reporting import cues_in, forms

WORDS = [
    "Peru",
    *list(forms())[::9],
    "pointing out",
    "Pointing",
    "pointing outward",
    "made clear",
    "re-stated",
    "said-",
    "’said",
    ",",
    "the",
]


LONGEST = sorted(map(re.escape, forms()), key=len, reverse=True)
WHOLE = re.compile(rf"(?<![\w’'-])(?:{'|'.join(LONGEST)})(?![\w-])", re.IGNORECASE)


@given(st.lists(st.sampled_from(WORDS), max_size=10).map(" ".join), st.integers(0, 9))
def test_forms_are_found_by_their_first_words(text: str, begin: int) -> None:
    wanted = [match.span() for match in WHOLE.finditer(text, begin, len(text))]
    assert [match.span() for match in cues_in(text, begin, len(text))] == wanted
