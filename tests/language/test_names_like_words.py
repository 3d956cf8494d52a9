"""Names that look like small words are names where the knowledge base has the person."""

from __future__ import annotations

from detente.actors import resolve
from detente.language import analyze
from detente.language.party_names import speaks_of
from tests.builders import article_of


def people(text: str) -> list[str]:
    resolution = resolve(analyze(article_of(text)))
    return [actor.name for one in resolution.resolved for actor in one.actors if actor.type == "person"]


def test_to_lam_is_a_person_and_not_the_way_somewhere() -> None:
    assert people("President To Lam met President Vladimir Putin in Hanoi.") == ["Tô Lâm", "Vladimir Putin"]
    # The envoy is somebody, whom no words name; "To" is nobody.
    assert set(people("To Moscow and to Hanoi the envoy went.")) <= {"envoy"}


def named(text: str) -> list[tuple[str, str | None]]:
    resolution = resolve(analyze(article_of(text)))
    return [(actor.name, actor.country) for one in resolution.resolved for actor in one.actors]


def test_the_state_in_the_name_of_a_currency_acts_in_nothing() -> None:
    found = named("Kenya owes Poland 40 million US dollars and paid the rest in Japanese yen and Swiss francs.")
    assert {country for _, country in found} == {"KEN", "POL"}
    assert ("Japan", "JPN") in named("The Japanese dollar reserves grew, Japan said.")


def test_a_paper_is_not_the_first_word_of_another_body() -> None:
    assert ("The National", "ARE") not in named("Poland sued the National Kenyan Oil Company on Monday.")
    assert ("The National", "ARE") in named("Poland sued Kenya on Monday, The National reported.")


def test_a_minister_who_bears_the_name_of_a_company_is_a_person() -> None:
    text = "After long talks in the capital, Turkish Energy Minister Alparslan Bayraktar met envoys of Kenya. Bayraktar signed the paper."
    assert "Alparslan Bayraktar" in people(text)
    assert "Baykar" not in {name for name, _ in named(text)}


def test_who_heads_a_mission_to_a_state_is_of_the_body_that_sent_it() -> None:
    text = "The step was right, and the IMF's mission chief for Kenya, Mika Saito, welcomed it."
    assert ("Mika Saito", "IGO") in named(text)


def test_a_minister_of_a_field_that_few_have_is_one() -> None:
    text = "The talks with the envoys of Peru broke down, Kenya's Minister of Fisheries, Cecilie Myrseth, said."
    assert ("Cecilie Myrseth", "KEN") in named(text)


def test_a_state_is_spoken_of_by_whole_words() -> None:
    assert not speaks_of("The incubator was shown to the woman.", "CUB")
    assert not speaks_of("The incubator was shown to the woman.", "OMN")
    assert speaks_of("It was a Cuban-built ward.", "CUB")
