"""Standing facts and the sides of an act: what grammar alone gives, and what it must leave out."""

import pytest

from tests.coding.articles import claims_of, roles_of

PUBLISHED = "2024-03-14"


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("Brazil and France mark twenty years of strategic partnership.", [20.0]),
        ("Brazil and France signed a treaty after 18 years of talks.", []),
        ("Brazil and France made peace after two decades of war.", []),
    ],
)
def test_how_long_something_lasted_is_no_anniversary(words: str, years: list[float]) -> None:
    assert [claim.fields["years"] for claim in claims_of(words, published=PUBLISHED, kind="anniversary")] == years


def test_a_figure_keeps_its_currency() -> None:
    claims = claims_of(
        "In 2022, trade between Brazil and Argentina totalled US$ 28.4 billion.", published=PUBLISHED, kind="figure"
    )
    assert [claim.fields["value"] for claim in claims] == ["US$ 28.4"]


def test_an_office_is_named_for_itself() -> None:
    text = "Brazilian Foreign Minister Mauro Vieira met his French counterpart Stéphane Séjourné in Paris."
    posts = [str(claim.fields["post"]) for claim in claims_of(text, published=PUBLISHED, kind="office")]
    assert "Brazilian Foreign Minister" in posts
    assert not [post for post in posts if "counterpart" in post]


@pytest.mark.parametrize(
    ("words", "holder"),
    [
        ("Chilean President Gabriel Boric appointed Antonia Urrejola as foreign minister.", "Antonia Urrejola"),
        ("Antonia Urrejola was appointed foreign minister by Chilean President Gabriel Boric.", "Antonia Urrejola"),
        ("Antonia Urrejola, named envoy to Peru by Chilean President Gabriel Boric, is due in Lima.", "Antonia Urrejola"),
        ("Chile's foreign minister Antonia Urrejola resigned after Gabriel Boric had criticised her.", "Antonia Urrejola"),
        ("President Gabriel Boric named himself chairman of the council.", "Gabriel Boric"),
        ("President Gabriel Boric named three judges, and Antonia Urrejola flew to Lima.", None),
    ],
)
def test_who_is_appointed_is_not_who_appoints(words: str, holder: str | None) -> None:
    found = claims_of(words, published=PUBLISHED, kind="appointment")
    assert [one.name for claim in found for one in claim.participants] == ([holder] if holder else [])


def test_thousands_of_years_are_no_hundreds() -> None:
    words = "Peru and Chile spoke of the 1,500 years of friendship between the peoples of the coast."
    assert not claims_of(words, published=PUBLISHED, kind="anniversary")


def test_who_is_present_at_a_signing_signs_nothing() -> None:
    text = "Brazil and Argentina signed a memorandum on fisheries in the presence of French President Emmanuel Macron."
    claims = claims_of(text, published=PUBLISHED, kind="agreement")
    assert [roles_of(claim) for claim in claims] == [{"signatory": {"BRA", "ARG"}}]


def figures_of(text: str) -> list[tuple[object, ...]]:
    claims = claims_of("Peru and Kenya met on Monday.", text, published=PUBLISHED, kind="figure")
    return [(claim.fields["indicator"], claim.fields["value"], claim.fields["unit"], roles_of(claim)) for claim in claims]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Trade between Peru and Kenya could reach 3 billion dollars by 2031.", "forecast"),
        ("Trade between Peru and Kenya might not exceed 3 billion dollars.", "forecast"),
        ("Peru would like to see its exports to Kenya reach 3 billion dollars.", "target"),
        ("Kenya wants to double trade with Peru to 3 billion dollars.", "target"),
        ("In May trade between Peru and Kenya reached 3 billion dollars.", "actual"),
        ("Trade between Peru and Kenya in May reached 3 billion dollars.", "actual"),
        ("Trade between Peru and Kenya reached 3 billion dollars, and could grow.", "actual"),
    ],
)
def test_what_is_wished_for_is_a_target_and_what_may_be_a_forecast(words: str, kind: str) -> None:
    claims = claims_of("Peru and Kenya met on Monday.", words, published=PUBLISHED, kind="figure")
    assert [claim.fields["figure_kind"] for claim in claims] == [kind]


@pytest.mark.parametrize(
    ("words", "figure"),
    [
        ("Peru's foreign debt fell to 31 per cent of output.", ("foreign debt", "31", "per cent", {"actor": {"PER"}})),
        ("Peru, to which Kenya owes $40 million, waits.", ("owes", "$40", "million", {"actor": {"KEN"}})),
        ("Kenya owes Peru $40 million in fees.", ("owes", "$40", "million", {"actor": {"KEN"}, "member": {"PER"}})),
        ("Kenya exported tea worth 1.3 billion shillings.", ("exported", "1.3", "billion shillings", {"actor": {"KEN"}})),
        ("Kenya is €9 million in arrears.", ("arrears", "€9", "million", {"actor": {"KEN"}})),
        (
            "Two-way trade stood at Rs 900 million.",
            ("Two-way trade", "Rs 900", "million", {"member": {"PER", "KEN"}}),
        ),
    ],
)
def test_a_figure_is_of_those_whose_it_is(words: str, figure: tuple[object, ...] | None) -> None:
    assert figures_of(words) == ([figure] if figure else [])


@pytest.mark.parametrize(
    "words",
    [
        "The Export-Import Bank of Peru will lend 3 per cent of the sum.",
        "The Peruvian Investment Bank is giving Kenya 40 million dollars.",
        "The loan helped Kenya import maize for 4 million people.",
        "Trade Minister Juan Mathews spoke of 40 per cent of Peru's farms.",
    ],
)
def test_names_verbs_and_heads_counted_are_no_figures(words: str) -> None:
    assert figures_of(words) == []


def test_what_is_aimed_at_in_the_next_words_does_not_make_a_figure_a_target() -> None:
    text = "Trade between Peru and Kenya had reached 4 million dollars in 2023 and both set the goal of doubling it."
    (claim,) = claims_of(text, published=PUBLISHED, kind="figure")
    assert (claim.fields["figure_kind"], claim.realis) == ("actual", "happened")


def test_a_group_owns_no_figure_where_a_state_is_named() -> None:
    text = "Several growth drivers are in place to help Peru achieve its GDP growth target of 4 per cent."
    (figure,) = claims_of(text, published=PUBLISHED, kind="figure")
    assert [one.country for one in figure.participants] == ["PER"]
    assert [one.name for one in figure.participants] == ["Peru"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Peru expects 3 per cent economic growth this year.", ["3"]),
        ("The 10 per cent trade tariff of Peru stays.", []),
    ],
)
def test_a_value_may_stand_right_before_what_it_measures(text: str, values: list[str]) -> None:
    assert [claim.fields["value"] for claim in claims_of(text, published=PUBLISHED, kind="figure")] == values


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("Peru reaffirmed its", "reaffirmed"),
        ("Both deepened their", "reaffirmed"),
        ("Peru attaches importance to its", "mentioned"),
    ],
)
def test_a_level_is_only_mentioned_unless_a_verb_says_more(words: str, event: str) -> None:
    text = f"{words} comprehensive strategic partnership with Chile, the two sides said."
    found = claims_of("Peru and Chile met.", text, published=PUBLISHED, kind="partnership_level")
    assert [claim.fields["event"] for claim in found] == [event]
