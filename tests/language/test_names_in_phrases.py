"""Names with the words around them: particles that are first names, bodies inside titles, things called like a body, a state's people."""

import pytest

from detente.actors import resolve
from detente.language import analyze
from tests.coding.articles import article_of


def mentions(text: str) -> dict[str, str]:
    analysis = analyze(article_of(text))
    return {text[one.start : one.end]: one.type for one in analysis.mentions}


@pytest.mark.parametrize(
    "name",
    [
        "Foreign Minister Le Hoai Trung",
        "Foreign Minister Le Quang Tuan",
        "Communist Party General Secretary Nong Duc Manh",
        "Labour Party leader Keir Starmer",
    ],
)
def test_a_title_and_all_of_the_name_are_one_person(name: str) -> None:
    assert mentions(f"In Hanoi the Chilean envoy met {name} on Monday.")[name] == "person"


def test_a_particle_before_a_family_name_stays_inside_it() -> None:
    assert "Jean-Yves Le Drian" in mentions("Peru received Jean-Yves Le Drian in Lima.")


def test_a_body_of_a_state_stays_with_the_title_that_holds_it() -> None:
    text = "He is Deputy Chairman of Russia's Security Council."
    assert "Deputy Chairman of Russia's Security Council" in mentions(text)
    actors = [actor.country for one in resolve(analyze(article_of(text))).resolved for actor in one.actors]
    assert "UNO" not in actors


def test_an_office_is_written_as_the_text_has_it() -> None:
    text = "The Commissioner of Korea Customs Service (KCS), Mr Ko Kwang Hyo, came to Hanoi."
    actor = next(one.actors[0] for one in resolve(analyze(article_of(text))).resolved if one.actors and one.actors[0].offices)
    assert [office.title for office in actor.offices] == ["Commissioner of Korea Customs Service"]


def test_a_numbered_thing_is_not_the_body_of_its_name() -> None:
    assert mentions("Peru bought the Sputnik V vaccine from Chile.").get("Sputnik") is None
    assert mentions("Peru gave Sputnik an interview.").get("Sputnik") == "body"


def test_a_body_of_the_people_is_one_name() -> None:
    assert mentions("Chile built six ships for the People's Navy.")["People's Navy"] == "body"


def test_the_people_of_a_state_are_not_its_man() -> None:
    text = "The Russian praised the talks in Lima. Peru thanked the Russian people for the grain."
    resolution = resolve(analyze(article_of("President Vladimir Putin came to Lima. " + text)))
    people = next(
        one
        for mention, one in zip(resolution.analysis.mentions, resolution.resolved, strict=True)
        if resolution.analysis.article.text[mention.start : mention.end].endswith("people")
    )
    assert [(actor.country, actor.type == "person") for actor in people.actors] == [("RUS", False)]


@pytest.mark.parametrize("paper", ["Official Dispatch No 12", "The Official Gazette of Chile"])
def test_a_paper_that_is_official_is_nobody(paper: str) -> None:
    assert not {words for words, kind in mentions(f"{paper} names the new rules.").items() if kind == "person" and " " in words}


def test_a_congress_with_a_number_is_an_occasion() -> None:
    assert "National Congress" not in mentions("Laos welcomed its guests at the 9th National Congress on Monday.")
    assert "US Congress" in mentions("The US Congress passed the law.")


def test_the_adviser_of_a_president_is_no_president() -> None:
    (person,) = [
        words for words in mentions("An adviser of the Peruvian president, Juan Quispe, left Lima.") if "Quispe" in words
    ]
    assert person == "adviser of the Peruvian president, Juan Quispe"
    known = mentions("He met an aide to the Russian president, Vladimir Putin, on Monday.")
    assert "Russian president, Vladimir Putin" in known


def test_a_head_of_state_leads_to_no_state_but_an_ambassador_serves_there() -> None:
    found = mentions("A visit by the Danish prime minister to Ghana was prepared by the Danish ambassador to Togo.")
    assert {"Danish prime minister", "Ghana", "Danish ambassador to Togo"} <= found.keys()


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("N. Korea fires two missiles after S. Korea-U.S. drills", {"N. Korea": "PRK", "S. Korea": "KOR", "U.S": "USA"}),
        ("On Monday N. Korea and St. Lucia signed a treaty.", {"N. Korea": "PRK", "St. Lucia": "LCA"}),
    ],
)
def test_a_state_with_an_initial_is_read_whole(text: str, states: dict[str, str]) -> None:
    found = resolve(analyze(article_of(text)))
    named = {
        text[one.start : one.end]: actor.country
        for one, resolved in zip(found.analysis.mentions, found.resolved, strict=True)
        for actor in resolved.actors
        if one.type == "state"
    }
    assert named == states
