"""When an act was done: its own words first, the occasion's day for those who were there, else nothing."""

import pytest

from tests.coding.articles import claims_of, roles_of

TALKS = "President Emmanuel Macron met President Lula da Silva in Brasilia on 12 March 2024."


def start_of(*paragraphs: str, kind: str) -> list[str | None]:
    return [claim.date.start if claim.date else None for claim in claims_of(*paragraphs, published="2024-03-14", kind=kind)]


def test_words_of_those_who_met_have_the_day_of_the_meeting() -> None:
    assert start_of(TALKS, "Macron thanked Brazil for its hospitality.", kind="statement") == ["2024-03-12"]


@pytest.mark.parametrize(
    "later",
    [
        "Japan criticised Brazil for the talks.",
        "Brazil accuses France of delay.",
        "Brazil has accused France of delay.",
    ],
)
def test_words_of_others_and_in_an_open_tense_have_no_day(later: str) -> None:
    assert start_of(TALKS, later, kind="accusation") == [None]


def test_the_time_of_another_clause_is_not_that_of_the_act() -> None:
    text = "Kenya closed the border with Somalia on Tuesday after gunmen had attacked Kenyan policemen on 3 March 2024."
    assert start_of(text, kind="sanction") == ["2024-03-12"]
    assert start_of(text, kind="assault") == ["2024-03-03"]


def test_what_lasts_since_a_time_begins_then_and_has_no_end() -> None:
    (claim,) = claims_of("Somalia has banned flights from Kenya since March 2020.", published="2024-03-14", kind="sanction")
    assert claim.date is not None
    assert (claim.date.start, claim.date.end) == ("2020-03-01", None)


def test_a_day_counted_from_another_act_dates_nothing() -> None:
    text = "Kenya expelled the ambassador of Poland, a day after Poland had recalled its envoy."
    assert start_of(text, kind="coercion") == [None]


def test_a_visit_lasts_as_long_as_its_words_say() -> None:
    claims = claims_of(
        "President Lula da Silva arrived in France on 12 March and will spend five days there.",
        published="2024-03-14",
        kind="visit",
    )
    assert [(claim.date.start, claim.date.end) for claim in claims if claim.date] == [("2024-03-12", "2024-03-17")]


def test_what_was_done_on_a_day_without_year_lies_behind() -> None:
    text = "On 20 December he had spoken by phone with President Lula da Silva."
    assert start_of(TALKS, text, kind="call") == ["2023-12-20"]


def test_roles_are_those_of_the_kind_and_levels_hold_between_states() -> None:
    text = TALKS + " The two presidents deepened the strategic partnership between their countries."
    claims = claims_of(text, published="2024-03-14", kind="partnership_level")
    assert [roles_of(claim) for claim in claims] == [{"member": {"FRA", "BRA"}}]
    assert all(one.actor in ("state:FRA", "state:BRA") for claim in claims for one in claim.participants)


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("In 2019 France threatened Brazil with tariffs.", "threat", "2019-01-01"),
        ("On 2 February Macron promised that France would pay Brazil.", "pledge", "2024-02-02"),
        ("Relations collapsed in July 2022, when Macron condemned Brazil.", "accusation", "2022-07-01"),
        ("In May 2022 Lula da Silva visited Paris, and the two countries signed four agreements.", "agreement", "2022-05-01"),
    ],
)
def test_a_time_at_the_head_dates_all_that_its_sentence_tells(text: str, kind: str, day: str) -> None:
    assert start_of(TALKS, text, kind=kind)[-1:] == [day]


def test_the_day_of_another_half_of_the_sentence_is_not_carried_over() -> None:
    assert start_of(TALKS, "In 2022 a court ruled against France; France condemned Brazil.", kind="accusation") == [None]


@pytest.mark.parametrize(
    ("counted", "day"),
    [
        ("a day after", "2024-03-11"),
        ("two weeks after", "2024-02-27"),
        ("a month after", "2024-02-01"),
        ("two years after", "2022-01-01"),
        ("less than two weeks after", None),
        ("months after", None),
    ],
)
def test_what_a_day_is_counted_from_was_done_so_long_before_it(counted: str, day: str | None) -> None:
    text = f"Kenya closed the border with Somalia on Tuesday, {counted} Ethiopia expelled the ambassador of Kenya."
    assert start_of(text, kind="sanction") == ["2024-03-12"]
    assert start_of(text, kind="coercion") == [day]


def test_a_month_is_counted_from_a_month() -> None:
    text = "Kenya closed the border with Somalia in March 2023, six months after Ethiopia expelled the ambassador of Kenya."
    assert start_of(text, kind="coercion") == ["2022-09-01"]
    text = "A week after Ethiopia expelled the ambassador of Kenya, Kenya closed the border with Somalia on Tuesday."
    assert start_of(text, kind="coercion") == ["2024-03-05"]


def test_a_deadline_in_the_title_is_not_the_day_of_the_article() -> None:
    title = "France gives Brazil until 20 March to pay"
    assert start_of(title, "President Macron on Wednesday condemned Brazil.", "He thanked Japan.", kind="statement") != [
        "2024-03-20"
    ]


def test_the_first_in_years_and_a_term_are_no_days() -> None:
    assert start_of("It was the first visit of President Lula da Silva to France in 12 years.", kind="visit") != ["2012-03-14"]
    text = "The presidents of France and Brazil signed an agreement on cooperation for 2021-2025."
    assert start_of(TALKS, text, kind="agreement") == ["2024-03-12"]


def test_a_visit_of_some_days() -> None:
    text = "President Lula da Silva arrived in France on 12 March, beginning a two-day visit."
    claims = claims_of(text, published="2024-03-14", kind="visit")
    assert {(claim.date.start, claim.date.end) for claim in claims if claim.date} == {("2024-03-12", "2024-03-14")}


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("France agreed on Wednesday to give Brazil new ships.", None),
        ("France promised Brazil to send the ships within ten days.", "2024-03-24"),
    ],
)
def test_what_is_due_is_not_what_was_said_that_day(text: str, due: str | None) -> None:
    claims = claims_of(text, published="2024-03-14", kind="pledge")
    assert [claim.fields.get("due") for claim in claims] == [due]


def days_of(*paragraphs: str, kind: str) -> dict[str, str | None]:
    """Returns the start of each claim of a kind by its first words."""
    claims = claims_of(*paragraphs, published="2024-03-14", kind=kind)
    return {" ".join(claim.evidence[0].quote.split()[:3]): claim.date.start if claim.date else None for claim in claims}


def test_a_dateline_is_of_the_report_not_of_the_act() -> None:
    text = "BRASILIA, March 13 (ANB) -- President Lula da Silva met President Emmanuel Macron on Monday."
    assert start_of(text, "Macron thanked Brazil for its hospitality.", kind="meeting") == ["2024-03-11"]
    assert start_of(text, "Macron thanked Brazil for its hospitality.", kind="statement") == ["2024-03-11"]


def test_words_after_a_meeting_in_its_paragraph_are_of_its_day() -> None:
    text = (
        "President Lula da Silva received the foreign minister of Kenya on 9 March 2024. Lula thanked Kenya for its vote.",
        "President Lula da Silva met the prime minister of Norway on 11 March 2024. Lula thanked Norway for its help.",
    )
    assert start_of(TALKS, *text, kind="statement") == ["2024-03-09", "2024-03-11"]


def test_each_item_with_a_dateline_has_its_own_day() -> None:
    items = (
        "BRASILIA, March 12 (ANB) -- President Lula da Silva received the envoy of Norway.",
        "NAIROBI, March 13 (KNB) -- President William Ruto met the foreign minister of Norway.",
        "Ruto thanked Norway for its help.",
    )
    assert start_of(*items, kind="statement") == ["2024-03-13"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Norway and Kenya raised their relations to a strategic partnership in May 2016.", "2016-05-01"),
        ("In June 2011 Norway and Kenya signed a joint declaration on strategic partnership.", "2011-06-01"),
        ("Norway and Kenya, friends since 1964, raised their relations to a strategic partnership.", "2024-03-12"),
        ("Norway and Kenya praised the strategic partnership established in 2011.", "2011-01-01"),
    ],
)
def test_a_level_has_the_day_on_which_it_was_set(text: str, day: str) -> None:
    assert start_of(TALKS, text, kind="partnership_level") == [day]


def test_an_office_that_is_history_is_not_seen_today() -> None:
    former = "The bridge between Brazil and Norway was built under former President Dilma Rousseff."
    held = "President Jacques Chirac visited Brazil in May 2006."
    late = "The friendship of France and Brazil was forged by President Jacques Chirac."
    assert days_of(TALKS, former, kind="office")["former President Dilma"] is None
    assert days_of(TALKS, held, kind="office")["President Jacques Chirac"] == "2006-05-01"
    assert days_of(TALKS, late, kind="office")["President Jacques Chirac"] is None
    assert days_of(TALKS, held, kind="office")["President Emmanuel Macron"] == "2024-03-12"


def test_what_goes_on_with_history_is_of_its_time() -> None:
    text = "In May 2006 President Jacques Chirac visited Brazil. The two presidents signed an agreement on rail."
    assert start_of(TALKS, text, kind="agreement") == ["2006-05-01"]


def test_an_anniversary_is_of_the_day_beside_it() -> None:
    kept = "Brazil and France will mark the 50th anniversary of diplomatic relations on 7 September 2024."
    assert start_of(kept, kind="anniversary") == ["2024-09-07"]


def test_a_day_long_before_publication_is_not_the_news() -> None:
    text = "Troops freed forty miners in Peru. Gunmen had seized them on 2 March 2024. Brazil thanked Peru."
    assert start_of(text, kind="statement") != ["2024-03-02"]
    (claim,) = claims_of(text, published="2024-03-20", kind="statement")
    assert claim.date is not None
    assert claim.date.start == "2024-03-20"


def test_a_gift_handed_over_in_a_report_of_a_meeting_was_handed_over_there() -> None:
    gift = claims_of(
        TALKS, "Macron handed over ten tonnes of medicines to Brazil.", published="2024-03-14", kind="aid", engine="detente"
    )
    assert [claim.date.start for claim in gift if claim.date] == ["2024-03-12"]


TALKS_AT_HOME = "Kenya and Peru held talks in Lima on 12 March 2024."


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("Peru demanded in January that Kenya pay.", "demand", "2024-01-01"),
        ("Peru accused Kenya in 2020 of theft.", "accusation", "2020-01-01"),
        ("Peru accused Kenya of theft.", "accusation", "2024-03-12"),
        ("Peru, which closed its embassy in 2017, expelled Kenya's ambassador on 12 February.", "coercion", "2024-02-12"),
        ("Kenya will train Peruvian officers over three years.", "aid", None),
    ],
)
def test_when_words_were_said_stands_right_behind_the_verb(text: str, kind: str, day: str | None) -> None:
    claims = claims_of(TALKS_AT_HOME, text, published="2024-03-14", kind=kind, engine="detente")
    assert claims
    assert {claim.date.start if claim.date else None for claim in claims} == {day}


def test_a_day_to_come_is_not_the_day_of_the_article() -> None:
    claims = claims_of("Kenya and Peru will open the road on 2 May 2024.", "Peru thanked Kenya.", published="2024-03-14")
    assert {claim.date.start for claim in claims if claim.date and claim.kind == "statement"} == {"2024-03-14"}


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Kenya promised to pay Peru by the end of the year.", "2024-12-31"),
        ("Kenya promised to pay Peru by the end of September.", "2024-09-30"),
        ("Kenya promised to pay Peru in September.", "2024-09-01"),
        ("Kenya promised in January to pay Peru by May.", "2024-05-01"),
        ("Kenya had promised to pay Peru by December.", "2023-12-01"),
    ],
)
def test_what_is_due_by_the_end_of_a_time_is_due_on_its_last_day(text: str, due: str) -> None:
    claims = claims_of(TALKS_AT_HOME, text, published="2024-03-14", kind="pledge", engine="detente")
    assert [claim.fields.get("due") for claim in claims] == [due]


def test_a_visit_in_a_month_that_is_over_is_done() -> None:
    text = "President William Ruto praised the treaty during his state visit to Peru in October 2016."
    claims = claims_of(TALKS_AT_HOME, text, published="2024-03-14", kind="visit", engine="detente")
    assert [claim.status for claim in claims] == ["done"]


def dates_of(*paragraphs: str, kind: str) -> list[tuple[str | None, str | None]]:
    claims = claims_of(*paragraphs, published="2024-03-14", kind=kind, engine="detente")
    return [(claim.date.start, claim.date.end) if claim.date else (None, None) for claim in claims]


CAME = "President Lula da Silva came to Lyon on 8 March for a summit and stayed until the next day."


def test_who_stayed_until_a_day_did_what_is_told_on_one_of_the_days() -> None:
    assert dates_of(CAME, kind="visit") == [("2024-03-08", "2024-03-10")]
    assert dates_of("Lula in Lyon", CAME, "He thanked France for its help.", kind="statement") == [("2024-03-08", "2024-03-10")]


@pytest.mark.parametrize(
    "later",
    ["The three-day visit is his second.", "The Brazilian president is due to leave Paris on 14 March."],
)
def test_a_visit_ends_when_a_later_sentence_says_so(later: str) -> None:
    first = "President Lula da Silva began a visit to France on 12 March."
    assert dates_of(f"{first} {later}", kind="visit")[0] == ("2024-03-12", "2024-03-15")


def test_what_a_side_did_next_in_the_paragraph_was_done_that_day() -> None:
    text = "Poland closed the border with Belarus on 2 February. It called its diplomats home."
    assert dates_of(TALKS, text, kind="sanction")[-1] == ("2024-02-02", "2024-02-03")


def test_a_blow_told_without_a_time_is_of_the_occasion_and_a_background_is_not() -> None:
    first = "Kenya and Somalia accused each other of lying on Tuesday."
    assert dates_of("Border", first, "Somali soldiers shelled a Kenyan post.", kind="assault") == [("2024-03-12", "2024-03-13")]
    assert dates_of("Border", first, "Somali soldiers had shelled a Kenyan post.", kind="assault") == [(None, None)]


def test_the_head_that_counts_from_a_day_named_next_is_of_the_day_of_publication() -> None:
    title, lede = "Peru answers Chile", "Peru has closed its border to Chile, a day after Chile arrested two Peruvian fishermen."
    assert dates_of(title, lede, "The fishermen were led away on Wednesday.", kind="sanction")[0] == ("2024-03-14", "2024-03-15")


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("France lifted its ban on 5 March, and two days later Brazil announced that it would open its market.", "pledge", "2024-03-07"),
        ("In May the two sides had said that they would suspend their tariffs while they talked.", "concession", "2023-05-01"),
    ],
)  # fmt: skip
def test_a_time_at_the_head_of_a_verb_of_saying_tells_when_it_was_said(text: str, kind: str, day: str) -> None:
    assert day in [start for start, _ in dates_of(TALKS, text, kind=kind)]


def test_an_invitation_that_is_only_mentioned_has_no_day() -> None:
    assert dates_of(TALKS, "The visit is made at the invitation of President Lula da Silva.", kind="invitation") == [(None, None)]


def test_what_was_done_earlier_in_a_month_was_done_before_the_present_day() -> None:
    assert dates_of("Peru recalled its ambassador from Chile earlier this month.", kind="sanction") == [
        ("2024-03-01", "2024-03-14")
    ]


def test_days_without_a_year_stay_partial_and_the_first_of_several_begins() -> None:
    (claim,) = claims_of("President Lula da Silva visited France on June 19-20.", kind="visit", engine="detente")
    assert claim.date is not None
    assert (claim.date.start, claim.date.end, claim.date.basis) == ("--06-19", None, "inferred")


def test_another_of_a_state_whose_president_met_may_have_spoken_elsewhere() -> None:
    assert dates_of(TALKS, "Brazil thanked its guests.", kind="statement")[-1] == ("2024-03-12", "2024-03-13")
    assert dates_of(TALKS, "A Brazilian senator, Rosa Prado, criticised France.", kind="accusation") == [(None, None)]


@pytest.mark.parametrize("head", ["12 March.", "Tuesday:", "Tuesday, 12 March -"])
def test_an_item_of_a_round_up_is_of_the_day_at_its_head(head: str) -> None:
    items = [
        "8 March. India and Nepal met in Pokhara.",
        f"{head} Ghana closed its border with Togo. Togo protested against the closure.",
    ]
    assert dates_of("In brief", *items, kind="sanction") == [("2024-03-12", "2024-03-13")]
    assert dates_of("In brief", *items, kind="accusation") == [("2024-03-12", "2024-03-13")]


def test_what_was_done_when_something_else_began_does_not_last() -> None:
    text = "Peru has had no envoy in Chile since May 2019, when Chile expelled him."
    assert dates_of(text, kind="coercion") == [("2019-05-01", "2019-06-01")]


def test_words_of_a_meeting_that_is_brought_up_have_its_time() -> None:
    text = "At their last meeting, in Lima in January, the presidents had agreed to open the border."
    assert dates_of(TALKS, text, kind="pledge") == [("2024-01-01", "2024-02-01")]


def test_a_time_behind_the_object_of_a_verb_of_speech_tells_when_it_was_said() -> None:
    assert dates_of("Brazil invited him in January.", kind="invitation") == [("2024-01-01", "2024-02-01")]


def test_what_went_before_a_plan_is_not_its_due_day() -> None:
    text = "Peru plans to build the dam with Chile, after a decision of its parliament in late 2025 to take it up again."
    assert all("due" not in one.fields for one in claims_of(text, published="2024-05-06", engine="detente"))


def test_a_paragraph_goes_on_with_the_history_that_heads_it() -> None:
    told = "In December 1978 Argentina sent its fleet south. Chile massed troops in Patagonia and expelled the Argentine consul."
    (expulsion,) = claims_of("Forty years of peace", told, published="2024-11-29", kind="coercion", engine="detente")
    assert expulsion.date is not None
    assert (expulsion.date.start, expulsion.date.basis) == ("1978-12-01", "derived")


def test_the_news_goes_on_behind_a_look_back() -> None:
    told = (
        "Bolivia closed its border with Peru on Monday. In May 2010 it had expelled Peru's consul. Peru condemned the decision."
    )
    (complaint,) = claims_of(told, published="2024-11-29", kind="accusation", engine="detente")
    assert complaint.date is not None
    assert (complaint.date.start or "2024")[:4] == "2024"
