"""Who a mention is at a date, by the words alone."""

from __future__ import annotations

import pytest

from detente.actors import resolve_mention
from detente.model import Actor, Resolved


def reading(text: str, date: str | None) -> Resolved:
    start = text.index("[")
    end = text.index("]") - 1
    return resolve_mention(text.replace("[", "").replace("]", ""), start, end, date)


def actor(text: str, date: str | None) -> Actor:
    return reading(text, date).actors[0]


@pytest.mark.parametrize(
    ("date", "name", "title"),
    [
        ("2009-05-09", "Dmitry Medvedev", "President of Russia"),
        ("2004-05-09", "Vladimir Putin", "President of Russia"),
        ("1996-05-09", "Boris Yeltsin", "President of Russia"),
    ],
)
def test_the_same_title_is_another_person_at_another_date(date: str, name: str, title: str) -> None:
    found = actor("[The Russian president] spoke.", date)
    assert (found.name, found.offices[0].title, found.country, found.sector) == (name, title, "RUS", "GOV")


def test_a_holder_is_named_with_the_reason_and_the_candidates() -> None:
    found = reading("[the Vietnamese Party General Secretary] received him.", "2026-03-02")
    assert found.actors[0].name == "Tô Lâm"
    assert found.actors[0].sector == "PTY"
    assert found.candidates
    assert "2026-03-02" in found.reason
    assert 0.4 <= found.score <= 1.0


def test_an_office_without_a_date_has_no_holder() -> None:
    found = actor("[the president of France]", None)
    assert found.offices[0].id == "FRA.president"
    assert found.id == "FRA.president"


@pytest.mark.parametrize(
    "spelling",
    ["TÔ LÂM", "To Lam", "Lam To", "General Secretary To Lam", "Tô Lâm’s"],
)
def test_one_person_in_many_spellings(spelling: str) -> None:
    assert actor(f"[{spelling}] spoke in Hanoi.", "2025-02-02").name == "Tô Lâm"


@pytest.mark.parametrize(
    ("text", "date", "name"),
    [
        ("[Vladimir Vladimirovich Putin] spoke.", "2003-09-09", "Vladimir Putin"),
        ("[Koizumi Junichiro] flew home.", "2002-09-17", "Junichiro Koizumi"),
        ("[Viktor Yanukovich] refused.", "2013-11-28", "Viktor Yanukovych"),
        ("[Kim Jong Un] agreed.", "2019-06-20", "Kim Jong-un"),
        ("[Lech Walesa] spoke.", "1992-05-22", "Lech Wałęsa"),
    ],
)
def test_names_of_all_traditions(text: str, date: str, name: str) -> None:
    assert actor(text, date).name == name


@pytest.mark.parametrize(
    ("text", "date"),
    [("[Former US President Jimmy Carter] arrived.", "2010-08-25"), ("[Angela Merkel] spoke.", "2023-02-08")],
)
def test_former_holders_hold_nothing(text: str, date: str) -> None:
    found = actor(text, date)
    assert (found.sector, found.offices) == ("ELI", ())


def test_one_person_of_two_states_bodies_is_told_by_the_date() -> None:
    assert actor("[Mark Carney] warned.", "2016-06-24").country == "GBR"
    assert actor("[Mark Carney] hosted the summit.", "2025-06-16").country == "CAN"


@pytest.mark.parametrize(
    ("text", "date", "country", "sector"),
    [
        ("[Georgia] accused Russia.", "2008-08-07", "GEO", None),
        ("[Congo] accused Rwanda.", "2022-06-15", "COD", None),
        ("[The Dominican president] closed the border with Haiti.", "2023-09-15", "DOM", "GOV"),
        ("[Yugoslavia] was suspended.", "1992-07-08", "YUG", None),
        ("[the Kremlin] did not comment.", "2013-08-01", "RUS", "GOV"),
        ("[Whitehall]", "1995-05-05", "GBR", "GOV"),
        ("[the Bundestag] voted.", "2001-11-16", "DEU", "LEG"),
        ("[the Russian Foreign Ministry] summoned him.", "2018-03-17", "RUS", "GOV"),
        ("[The Taliban] rejected talks.", "2012-03-15", "AFG", "REB"),
        ("[The Taliban] banned it.", "2022-12-20", "AFG", "GOV"),
        ("[ECOWAS] suspended Niger.", "2023-07-30", "IGO", None),
        ("[Russian troops] entered.", "2008-08-09", "RUS", "MIL"),
        ("[British lawmakers] voted.", "2013-08-29", "GBR", "LEG"),
    ],
)
def test_states_seats_bodies_and_groups(text: str, date: str, country: str, sector: str | None) -> None:
    found = actor(text, date)
    assert (found.country, found.sector) == (country, sector)


@pytest.mark.parametrize("text", ["[Jordan Henderson] scored.", "[Georgia Tech] won.", "[Anna Weatherbottom] wept."])
def test_a_name_nobody_knows_is_left_open(text: str) -> None:
    found = reading(text, "2014-11-15")
    assert found.actors == ()
    assert found.place is None


def test_a_capital_is_a_place_or_a_power_by_its_syntax() -> None:
    assert reading("[Hanoi] said it would respond.", "2014-05-07").actors[0].sector == "GOV"
    place = reading("They met in [Hanoi] on Monday.", "2014-05-07").place
    assert place is not None
    assert (place.country, round(place.lat or 0), round(place.lon or 0)) == ("VNM", 21, 106)


def test_an_ambassador_has_a_receiving_state() -> None:
    office = actor("[the Chinese ambassador to Australia] was called in.", "2020-04-27").offices[0]
    assert (office.country, office.host) == ("CHN", "AUS")
