"""Help told by its means: who paid gives, and what is built in a place is given to its state; datelines and blocs take no part."""

import pytest

from detente.actors import resolve
from detente.coding.scene import Scene
from detente.language import analyze
from tests.coding.articles import article_of, claims_of, roles_of

OPENING = "Ministers of Zambia spoke in Lusaka about hospitals."


def aid(text: str) -> list[dict[str, set[str | None]]]:
    return [roles_of(claim) for claim in claims_of(OPENING, text, published="2023-05-09", kind="aid", engine="detente")]


@pytest.mark.parametrize(
    ("text", "donors"),
    [
        ("On Monday the president opened a clinic in Ndola that was built with Chinese assistance.", {"CHN"}),
        ("The road from Lusaka to Kabwe was repaired with funding from Japan.", {"JPN"}),
        ("A new wing of the school, paid for by Norway, will be ready in Kitwe next year.", {"NOR"}),
        ("The laboratory in Lusaka was equipped thanks to grants from Sweden and Finland.", {"SWE", "FIN"}),
        ("The bridge at Kazungula was completed with the help of a loan from South Korea.", {"KOR"}),
    ],
)
def test_who_pays_gives_to_the_state_where_it_stands(text: str, donors: set[str]) -> None:
    assert aid(text) == [{"donor": donors, "recipient": {"ZMB"}}]


@pytest.mark.parametrize(
    "text",
    [
        "The dam in Zambia was not built with Chinese assistance.",
        "Two power stations were to have been built with help from Japan.",
        "The agreement was signed with the support of Norway.",
    ],
)
def test_help_that_was_not_given_is_none(text: str) -> None:
    assert aid(text) == []


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("TUNIS, March 4 - The African Union praised Morocco on Friday.", ["African Union", "Morocco"]),
        ("BAMAKO – Algeria thanked Niger for its help.", ["Algeria", "Niger"]),
        ("Poland, another NATO state, thanked Norway.", ["Poland", "Norway"]),
        ("Hungary, an EU member, thanked ASEAN countries.", ["Hungary", "ASEAN"]),
    ],
)
def test_datelines_and_what_a_state_is_member_of_take_no_part(text: str, left: list[str]) -> None:
    scene = Scene(resolve(analyze(article_of(text))), 0)
    words = [scene.text[one.start : one.end] for one in map(scene.mention, scene.mentions)]
    assert [one for one in words if one[0].isupper()] == left
