"""What only asks, insists, decides or stands in an aside: no act, another act, or another day."""

from __future__ import annotations

import pytest

from tests.coding.articles import claims_of

DAY = "2023-05-10"


def kinds(text: str) -> list[tuple[str, str | None, str]]:
    return [
        (one.kind, one.status, one.realis) for one in claims_of(text, published=DAY, engine="detente") if one.kind != "office"
    ]


def test_a_question_tells_no_plan() -> None:
    assert kinds("Do President Ruto and President Museveni plan to meet in Kampala?") == []
    assert ("meeting", None, "happened") in kinds("President Ruto and President Museveni met in Kampala.")


def test_a_meeting_of_one_side_is_only_where_it_spoke() -> None:
    assert "meeting" not in {
        kind for kind, _, _ in kinds("Peru will sue Chile, President Boluarte said at an investment meeting in Lima.")
    }


def test_what_is_insisted_to_be_so_is_no_demand() -> None:
    assert "demand" not in {kind for kind, _, _ in kinds("Chile insisted that its patrols were lawful and that Peru was wrong.")}
    assert "demand" in {kind for kind, _, _ in kinds("Chile insisted that Peru must withdraw its patrols.")}


def test_a_treaty_that_two_decide_to_conclude_is_not_signed() -> None:
    found = kinds("Kenya and Uganda on Monday decided to finalise a defence cooperation agreement soon.")
    assert ("pledge", "agreed", "happened") in found
    assert not any(status == "signed" for _, status, _ in found)


def test_the_time_of_an_aside_is_not_that_of_the_verb_behind_it() -> None:
    text = "Peru's president Dina Boluarte, on her first journey since taking office in December, arrived in Chile on Sunday."
    visit = claims_of(text, published=DAY, kind="visit", engine="detente")[0]
    assert visit.date is not None
    assert visit.date.start == "2023-05-07"


@pytest.mark.parametrize(
    ("word", "attribution"),
    [
        ("The Kenyan side thanked Japan for its constant help in training Kenyan nurses.", "other_side"),
        ("Japan said it had given rice to Kenya.", "official"),
    ],
)
def test_help_of_which_the_receiver_tells_is_no_word_of_the_giver(word: str, attribution: str) -> None:
    assert [one.attribution for one in claims_of(word, published=DAY, kind="aid", engine="detente")][:1] == [attribution]
