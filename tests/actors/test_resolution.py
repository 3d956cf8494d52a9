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


@pytest.mark.parametrize(
    ("text", "date", "country"),
    [
        ("[Former Prime Minister Tony Blair] flew to Baghdad.", "2012-03-04", "GBR"),  # then an envoy of four powers
        ("[Former president Bill Clinton] flew to Port-au-Prince.", "2010-03-04", "USA"),
        ("[Former UN Secretary-General Kofi Annan] spoke.", "2014-03-04", "UNO"),
    ],
)
def test_a_former_title_is_of_the_state_that_it_was_held_of(text: str, date: str, country: str) -> None:
    found = actor(text, date)
    assert (found.country, found.sector) == (country, "ELI")


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


@pytest.mark.parametrize(
    ("text", "date", "country", "sector"),
    [
        ("[An OSCE spokeswoman] said in Skopje that the monitors had left.", "2001-07-03", "IGO", None),
        ("[The OPEC delegation to Ecuador] was received in Quito.", "2008-05-06", "IGO", None),
        ("[A World Food Programme official] said in Juba.", "2015-05-06", "UNO", None),
        ("[The UNHCR coordinator in Dadaab] said in Kenya.", "2012-02-01", "UNO", "REF"),
        ("[The special representative of the African Union for Somalia] spoke.", "2014-02-01", "IGO", None),
        ("[The EU's Haiti coordinator] spoke in Miami.", "2011-02-01", "EUR", None),
        ("[Mercosur's envoy to Honduras and Nicaragua] spoke.", "2009-07-20", "IGO", None),
        ("[A NATO colonel in Pristina] spoke.", "2004-03-20", "IGO", "MIL"),
        ("[A Hezbollah official in Tehran] spoke.", "2012-03-20", "LBN", "REB"),
        ("[The Gazprom spokesman] denied it in Minsk.", "2010-06-21", "RUS", "BUS"),
        ("[The head of the UN mission in Burundi] was recalled.", "2006-06-21", "UNO", None),
        ("[IMF economists] left Accra.", "2022-10-05", "IGO", None),
        ("[The EU-led force in Chad] withdrew.", "2009-03-15", "EUR", "MIL"),
    ],
)
def test_a_body_before_or_behind_the_head_owns_who_serves_it(text: str, date: str, country: str, sector: str | None) -> None:
    found = actor(text, date)
    assert (found.country, found.sector) == (country, sector)


@pytest.mark.parametrize(
    ("text", "date", "country", "title"),
    [
        (
            "[The UN special envoy for Yemen] flew to Muscat.",
            "2023-05-02",
            "UNO",
            "Special Envoy of the Secretary-General for Yemen",
        ),
        ("[The Canadian special envoy for Haiti] flew to Nassau.", "2024-05-02", "CAN", "Special envoy for Haiti"),
        ("[The UN coordinator for Moldova] spoke.", "2022-05-02", "UNO", "UN coordinator for Moldova"),
        ("[Norway's ambassador to the OSCE] spoke.", "2022-05-02", "NOR", "Ambassador of Norway to OSCE"),
    ],
)
def test_an_envoy_is_of_the_sender_and_named_after_the_matter(text: str, date: str, country: str, title: str) -> None:
    found = actor(text, date)
    assert (found.country, found.offices[0].title) == (country, title)


def test_a_state_beside_a_body_may_still_be_the_owner() -> None:
    assert actor("[NATO ally Norway's spokesman] spoke.", "2022-05-02").country == "NOR"
    assert actor("[The spokesman for the Norwegian mission] spoke.", "2022-05-02").country == "NOR"


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("[A women's rights group] in Peru sued.", "CVL"),
        ("[A separatist group] in Cameroon took a town.", "REB"),
        ("[The mining group] signed in Peru.", "BUS"),
        ("[The Orinoco Steel Group] signed in Peru.", "BUS"),
        ("[Peruvian opposition groups] marched.", "OPP"),
        ("[Peru's carrier strike group] sailed.", "MIL"),
        ("[Peruvian church leaders] wrote to the president.", "REL"),
    ],
)
def test_a_group_is_what_its_other_words_say(text: str, sector: str) -> None:
    assert actor(text, "2014-04-04").sector == sector


def test_a_group_of_states_or_experts_is_no_business_and_of_no_single_state() -> None:
    assert actor("[The working group of Peru and Chile] met in Lima.", "2014-04-04").sector is None
    assert reading("[The study group] met in Lima.", "2014-04-04").actors == ()
    assert reading("[Officials] met in Lima.", "2014-04-04").actors == ()


@pytest.mark.parametrize(
    ("text", "date", "name"),
    [
        ("[The Kuomintang chairman] flew to Shanghai.", "2005-04-29", "Lien Chan"),
        ("[The Lib Dem leader] voted against it in Westminster.", "2003-03-18", "Charles Kennedy"),
        ("[The Pakistani defence minister] denied it.", "2025-05-07", "Khawaja Muhammad Asif"),
        ("[The Irish defence minister] visited troops in Chad.", "2008-05-20", "Willie O'Dea"),
        ("[The Jordanian defence minister] resigned.", "2020-09-01", "Omar Razzaz"),
        ("[The Peruvian defence minister] resigned.", "2021-03-01", "Nuria Esparch"),
        ("[The OPCW director general] spoke.", "2019-03-01", "Fernando Arias"),
        ("[The IOC president] met Kim Jong Un.", "2018-03-30", "Thomas Bach"),
        ("[The Quartet envoy] spoke in Jericho.", "2010-03-30", "Tony Blair"),
        ("[The US special representative for North Korea] spoke in Seoul.", "2019-12-16", "Stephen Biegun"),
    ],
)
def test_holders_that_the_rows_give(text: str, date: str, name: str) -> None:
    assert actor(text, date).name == name


def test_a_party_chairman_without_a_party_is_nobody_in_a_state_of_many_parties() -> None:
    assert not any(
        one.name == "Anutin Charnvirakul" for one in reading("[The party chairman] spoke in Thailand.", "2013-05-05").actors
    )


@pytest.mark.parametrize(
    ("text", "date", "country", "sector"),
    [
        ("[The Turkish delegation to the Council of Europe] left.", "2017-04-25", "TUR", "GOV"),
        ("[The Polisario representative in Algeria] spoke.", "2017-04-25", "ESH", "REB"),
        ("[The Secretary-General's Special Envoy for Yemen Hans Grundberg] spoke.", "2024-04-25", "UNO", None),
    ],
)
def test_delegations_and_representatives_are_of_who_sends_them(text: str, date: str, country: str, sector: str | None) -> None:
    found = actor(text, date)
    assert (found.country, found.sector) == (country, sector)


def test_a_seat_in_a_text_without_a_date_is_that_of_today() -> None:
    assert actor("[Moscow] expelled a Norwegian diplomat.", None).country == "RUS"
    assert actor("[Moscow] expelled a Norwegian diplomat.", "1983-05-02").country == "SUN"


@pytest.mark.parametrize(
    ("words", "name", "country", "sector"),
    [
        ("Kyrgyz opposition leader Talant Osmonov", "Talant Osmonov", "KGZ", "OPP"),
        ("Colombian guerrilla leader Pedro Rueda", "Pedro Rueda", "COL", "REB"),
        ("Congolese militia chief Joel Ilunga", "Joel Ilunga", "COD", "REB"),
        ("Bolivian union leader Rosa Mamani", "Rosa Mamani", "BOL", "LAB"),
        ("Hezbollah chief Hassan Nasrallah", "Hassan Nasrallah", "LBN", "REB"),
        ("European Union chief Ursula von der Leyen", "Ursula von der Leyen", "EUR", None),
    ],
)
def test_who_leads_others_than_a_government_is_of_those_he_leads(words: str, name: str, country: str, sector: str | None) -> None:
    found = actor(f"[{words}] met Swiss officials in Geneva.", "2023-05-04")
    assert (found.name, found.country, found.sector or None) == (name, country, sector)


@pytest.mark.parametrize(
    ("text", "name", "sector"),
    [
        ("Two [Danes] were held in Iran.", "Danes", "CVL"),
        ("Armed [Serbs] stopped the convoy.", "Serbs", "CVL"),
        ("The [Danes] proposed new talks.", "Denmark", None),
    ],
)
def test_a_people_without_the_is_some_of_its_people(text: str, name: str, sector: str | None) -> None:
    found = actor(text, "2015-03-01")
    assert (found.name, found.sector) == (name, sector)


def test_a_bare_family_name_far_from_its_state_is_that_of_a_leader_or_nobodys() -> None:
    assert reading("Work at the Renaissance [Dam] goes on, Ethiopia said.", "2015-03-24").actors == ()
    assert actor("Vietnam's deputy prime minister was there; [Dam] spoke last.", "2015-03-24").name == "Vũ Đức Đam"
    assert actor("Norway and [Putin] spoke of fish.", "2015-03-24").name == "Vladimir Putin"
