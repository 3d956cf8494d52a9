"""The state that the words around a name of a place give it."""

import pytest

from detente.ontology.situated import stated_country


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("Soldiers left the Somali town of Qurac.", "Qurac", "SOM"),
        ("Soldiers left the South African port of Qurac.", "Qurac", "ZAF"),
        ("Soldiers left Qurac in northern Syria on Monday.", "Qurac", "SYR"),
        ("Soldiers left Qurac, Kenya, on Monday.", "Qurac", "KEN"),
        ("Envoys met in Qurac, Kenya said.", "Qurac", None),
        ("The Kenyan army left Qurac on Monday.", "Qurac", None),
    ],
)
def test_the_words_around_a_place_name_its_state(text: str, name: str, code: str | None) -> None:
    start = text.index(name)
    assert stated_country(text, start, start + len(name)) == code
