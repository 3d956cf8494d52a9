"""The ledger as a desk officer reads it: steps in order and once, how much of a promise came, no line that only repeats another."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from detente.events import join
from detente.model import Basis, DateRange, Step
from detente.record import Record
from detente.record.shown import Told
from detente.relations import relation
from detente.relations.amounts import amounts_in, first_amount, part_of
from detente.relations.commitments import Texts, state_of, steps_of, told_once
from detente.relations.dues import due_of
from detente.reports.briefing import compose
from tests.builders import article_of, claim_of, event_of
from tests.events.building import days, person, record_of, text

GIVER, TAKER = person("Japan", "JPN", "promisor"), person("Mongolia", "MNG", "promisee")


def step(status: str, day: str | None, claim: str = "claim-1", basis: Basis = "stated") -> Step:
    date = None if day is None else DateRange(start=day, end=f"{day[:8]}{int(day[8:]) + 1:02}", precision="day", basis=basis)
    return Step(status=status, claim=claim, date=date, reason="as the text says")


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ([("delivered", "2021-03-01"), ("promised", "2021-02-01")], ["promised", "delivered"]),
        ([("signed", "2010-10-31"), ("planned", None), ("signed", "2025-01-14")], ["signed"]),
        ([("delivered", "2021-03-01"), ("promised", "2021-06-01"), ("delivered", "2021-09-01")], ["delivered", "promised", "delivered"]),
        ([("promised", "2021-03-01"), ("delivered", "2021-06-01"), ("delivered", "2021-09-01")], ["promised", "delivered"]),
        ([("signed", "2021-03-01"), ("suspended", "2021-06-01"), ("signed", "2021-09-01")], ["signed", "suspended", "signed"]),
        ([("delivered", "2021-03-01"), ("proposed", "2021-06-01")], ["delivered"]),
        ([("accepted", "2021-03-01"), ("proposed", "2021-03-01")], ["proposed", "accepted"]),
    ],
)  # fmt: skip
def test_steps_stand_in_order_and_once(told: list[tuple[str, str | None]], shown: list[str]) -> None:
    assert [one.status for one in told_once([step(*one) for one in told], Texts())] == shown


def test_two_readings_of_the_same_words_are_one_step() -> None:
    body = "Russia would go on helping Vietnam to fight the epidemic"
    article = article_of(body)
    claims = {name: msgspec.structs.replace(claim_of(article, body), id=name) for name in ("claim-1", "claim-2")}
    again = step("delivered", "2021-09-17", "claim-2", basis="publication")
    assert [one.status for one in told_once([step("promised", "2021-09-16"), again], Texts(claims))] == ["promised"]
    dated = step("delivered", "2021-10-01", "claim-2")
    assert [one.status for one in told_once([step("promised", "2021-09-16"), dated], Texts(claims))] == ["promised", "delivered"]


def test_a_plan_was_made_before_it_was_called_off() -> None:
    body = "The premier is to visit Mongolia on 11 August 2024"
    article = article_of(body)
    claims = {"claim-1": claim_of(article, body)}
    steps = [step("extended", "2023-11-29", "claim-0"), step("cancelled", "2024-08-09", "claim-2"), step("planned", "2024-08-11")]
    told = told_once(steps, Texts(claims, {article.id: "2024-04-12"}))
    assert [one.status for one in told] == ["extended", "planned", "cancelled"]
    assert state_of(told, "cancelled", None, "2025-01-01") == "closed"


def test_a_step_told_by_its_year_stands_where_the_text_has_it() -> None:
    agreed, signed = step("agreed", "2021-05-03", "a"), step("signed", "2021-05-03", "b")
    year = DateRange(start="2021-01-01", end="2022-01-01", precision="year", basis="stated")
    told = told_once([agreed, msgspec.structs.replace(signed, date=year)], Texts())
    assert [one.status for one in told] == ["agreed", "signed"]


def test_the_sides_and_countries_of_a_sentence_are_no_help() -> None:
    quote = "Under the contract, which the two sides signed in 2009, Russia undertook to build six submarines"
    assert first_amount(quote) == ("six", "submarines")
    assert first_amount("the three countries met") is None
    assert [(one.value, one.unit) for one in amounts_in("two hundred thousand boots, seventeen tents, sixty-five lorries, two dozen guns")] == [
        (200_000.0, "boots"), (17.0, "tents"), (65.0, "lorries"), (24.0, "guns"),
    ]  # fmt: skip


def test_quantities_are_compared_by_their_unit() -> None:
    assert [(one.value, one.unit) for one in amounts_in("2,000 tonnes of flour, $1.5 million dollars and six boats in two days")] == [
        (2000.0, "tonnes"), (1500000.0, "dollars"), (6.0, "boats"),
    ]  # fmt: skip
    assert [one.value for one in amounts_in("20 thousand doses, six thousand tents, US$3 million euros")] == [
        20_000.0, 6_000.0, 3_000_000.0,
    ]  # fmt: skip
    quotes = {"a": "to send 30 ambulances", "b": "handed over 18 ambulances", "c": "another 12 ambulances", "d": "gave 40 tents"}
    promised, first, rest = (
        step("promised", "2023-06-14", "a"),
        step("delivered", "2024-04-11", "b"),
        step("delivered", "2024-07-01", "c"),
    )
    assert part_of([promised, first], quotes) == ("18", "30", "ambulances")
    assert part_of([promised, first, rest], quotes) is None
    assert part_of([promised, step("delivered", "2024-04-11", "d")], quotes) is None
    # A gift for a trial is no first batch of a contract.
    doses = {"a": "to supply 20 million doses", "b": "gave 1,000 doses", "c": "delivered 20 thousand doses"}
    assert part_of([promised, first], doses) is None
    assert part_of([promised, step("delivered", "2024-04-11", "c")], doses) == ("20 thousand", "20 million", "doses")
    # What came "in 2023" may have come after the promise of June.
    in_the_year = Step(
        status="delivered", claim="b", date=DateRange(start="2023-01-01", end="2024-01-01", precision="year", basis="stated"),
        reason="as the text says",
    )  # fmt: skip
    assert part_of([promised, in_the_year], quotes) == ("18", "30", "ambulances")
    # What came before the promise is no part of it; what is promised after it is still to come.
    assert part_of([step("delivered", "2023-04-11", "b"), promised], quotes) is None
    assert state_of([step("delivered", "2023-04-11", "b"), promised], "promised", None, "2025-01-01") == "open"


@pytest.mark.parametrize(("due", "day"), [("2024-02-29", "2024-02-29"), ("2023-02-29", None), ("2024-2-3", None), ("soon", None)])
def test_a_due_date_is_a_day_of_the_calendar(due: str, day: str | None) -> None:
    body = "Japan will send ambulances"
    claim = claim_of(article_of(body), body, kind="pledge", fields={"due": due})
    found = due_of(Told(event_of((claim,)), claim))
    assert (found.start if found else None) == day


@pytest.mark.parametrize(
    ("body", "due", "range_of_days"),
    [
        ("Japan will send ambulances in 2024", "2024-01-01", ("2024-01-01", "2025-01-01")),
        ("Japan will send ambulances by 2024", "2024-01-01", ("2024-01-01", "2025-01-01")),
        ("Japan will send ambulances next year", "2024-01-01", ("2024-01-01", "2025-01-01")),
        ("Japan will send ambulances in March", "2024-03-01", ("2024-03-01", "2024-04-01")),
        ("Japan will send ambulances next month", "2024-12-01", ("2024-12-01", "2025-01-01")),
        ("Japan will send ambulances before 2024", "2024-01-01", ("2023-12-31", "2024-01-01")),
        ("Japan will send ambulances by March 1", "2024-03-01", ("2024-03-01", "2024-03-02")),
        ("Japan will send ambulances on 1 March 2024", "2024-03-01", ("2024-03-01", "2024-03-02")),
        ("Japan will send ambulances on New Year's Day", "2024-01-01", ("2024-01-01", "2024-01-02")),
        ("Japan will send ambulances by the end of 2024", "2024-12-31", ("2024-12-31", "2025-01-01")),
        ("Japan will send ambulances before 2024", None, ("2023-12-31", "2024-01-01")),
        ("Japan will send ambulances before the end of 2024", None, ("2024-01-01", "2025-01-01")),
        ("Japan will send ambulances this year", None, ("2022-01-01", "2023-01-01")),
    ],
)
def test_what_is_due_in_a_year_or_month_is_late_after_its_end(body: str, due: str | None, range_of_days: tuple[str, str]) -> None:
    said = DateRange(start="2022-01-01", end="2022-01-02", precision="day", basis="publication")
    claim = claim_of(article_of(body), body, kind="pledge", fields={"due": due} if due else {}, date=said)
    found = due_of(Told(event_of((claim,), date=said), claim))
    assert found is not None
    assert (found.start, found.end) == range_of_days


@pytest.fixture
def record(tmp_path: Path) -> Record:
    """A promise partly kept, a headline over its own text, words read twice, a meeting with others, labels without a date."""
    pair = {"states": ("JPN", "MNG")}
    both = (person("Japan", "JPN", "signatory"), person("Mongolia", "MNG", "signatory"))
    pledge = {**pair, "kind": "pledge", "participants": (GIVER, TAKER), "status": "intended"}
    aid = (person("Japan", "JPN", "donor"), person("Mongolia", "MNG", "recipient"))
    alone = (person("Fumio Kishida", "JPN", "member"), person("five leaders", "KAZ", "member"))
    level = {**pair, "kind": "partnership_level", "participants": both, "realis": "presupposed", "date": None}
    entries = [
        text(
            "june",
            ("Japan pledged on 14 June 2023 to give Mongolia 30 ambulances by 2024", {**pledge, "date": days("2023-06-14", "2023-06-15")}),
            ("They agreed to negotiate a pact on air services", {**pledge, "status": "agreed", "date": days("2023-06-14", "2023-06-15")}),
            ("a pact on air services", {**pair, "kind": "agreement", "participants": both, "status": "planned", "realis": "planned", "date": None}),
            ("Mr Kishida also met five leaders of other countries", {**pair, "kind": "meeting", "participants": alone, "date": days("2023-06-14", "2023-06-15")}),
            ("their comprehensive partnership", {**level, "fields": {"label": "comprehensive partnership"}}),
            ("Mongolia's strategic partnership with Japan", {**level, "fields": {"label": "strategic partnership"}}),
            published=("2023-06-15", "2023-06-16"),
        ),
        text(
            "april",
            ("Ambulances from Japan arrive", {**pair, "kind": "aid", "participants": aid, "status": "delivered", "segment": "title", "date": None}),
            ("Japan delivered 18 of the ambulances promised to Mongolia, 18 ambulances on 11 April 2024", {**pair, "kind": "aid", "participants": aid, "status": "delivered", "date": days("2024-04-11", "2024-04-12")}),
            published=("2024-04-12", "2024-04-13"),
        ),
    ]  # fmt: skip
    made = record_of(tmp_path / "r.db", entries)
    join(made)
    return made


def test_the_ledger_says_how_much_came_and_shows_no_words_twice(record: Record) -> None:
    with record:
        view = relation(record, "JPN", "MNG")
        promise = next(line for line in view.commitments if "30 ambulances" in line.what)
        assert [one.status for one in promise.steps] == ["promised", "delivered"]
        assert (promise.state, promise.came) == ("partly", "18 of 30 ambulances")
        assert len([line for line in view.commitments if "pact on air services" in line.what]) == 1
        reasons = {line.quote: line.left_out for line in view.timeline}
        assert reasons["Ambulances from Japan arrive"] == "headline"
        assert reasons["Mr Kishida also met five leaders of other countries"] == "one_side"
        assert view.encounters.rows == ()
        assert [(line.amount, line.status) for line in view.aid] == [("30", "intended"), ("18", "delivered")]


def test_every_label_without_a_date_stands_with_its_words(record: Record) -> None:
    with record:
        made = compose(record, relation(record, "JPN", "MNG"))
        lines = [line for line in made.sections[0].lines if line.text.startswith("Undated")]
        assert sorted(line.quote for line in lines) == [
            "Mongolia's strategic partnership with Japan",
            "their comprehensive partnership",
        ]
        (row,) = [row for row in made.sections[3].rows if "30 ambulances" in row[4].text]
        assert row[5].text == "promised 2023-06-14 → delivered 2024-04-11: 18 of 30 ambulances"


def test_a_visit_told_twice_stands_once_and_its_acceptance_is_no_second_promise(tmp_path: Path) -> None:
    visit = {
        "kind": "visit",
        "states": ("JPN", "MNG"),
        "participants": (person("Khurelsukh", "MNG", "visitor"), person("Japan", "JPN", "host")),
        "status": "done",
    }
    asked = (person("Kishida", "JPN", "inviter"), person("Khurelsukh", "MNG", "invitee"))
    invited = {"kind": "invitation", "states": ("JPN", "MNG"), "participants": asked, "date": days("2023-06-14", "2023-06-15")}
    coming = "Khurelsukh has accepted the invitation of Kishida and will pay a visit to Japan"
    entries = [
        text("june", ("Kishida invited Khurelsukh to Japan", {**invited, "status": "extended"}), published=("2023-06-14", "2023-06-15")),
        text(
            "answer",
            (coming, {**invited, "status": "accepted", "date": days("2023-06-20", "2023-06-21")}),
            ("will pay a visit to Japan", {"kind": "pledge", "states": ("JPN", "MNG"), "participants": asked[1:], "status": "intended", "date": days("2023-06-20", "2023-06-21")}),
            published=("2023-06-20", "2023-06-21"),
        ),
        text("came", ("Khurelsukh came to Japan on 28 November 2023", {**visit, "date": days("2023-11-28", "2023-11-29")}), published=("2023-11-28", "2023-11-29")),
        text("off", ("Kishida called off his visit to Mongolia", {**visit, "participants": (person("Kishida", "JPN", "visitor"), person("Mongolia", "MNG", "host")), "status": "cancelled", "date": None}), published=("2024-08-09", "2024-08-10")),
        text("home", ("Khurelsukh returned from Japan on 30 November 2023", {**visit, "date": days("2023-11-30", "2023-12-01")}), published=("2023-12-04", "2023-12-05")),
    ]  # fmt: skip
    with record_of(tmp_path / "r.db", entries) as made:
        join(made)
        view = relation(made, "JPN", "MNG")
        assert [line.kind for line in view.commitments] == ["invitation"]
        met = next(section for section in compose(made, view).sections if section.heading == "Who met whom")
        assert [row[0].text for row in met.rows] == ["2023-11-28", "undated"]


def test_a_measure_in_force_does_not_meet_the_demand_that_it_be_lifted() -> None:
    body = "Bishkek closed the border. Dushanbe asked it to reopen it"
    claim = claim_of(article_of(body), body)
    steps = (step("in_force", "2021-05-02"), step("proposed", "2021-05-02", "claim-2"))
    asked = msgspec.structs.replace(event_of((claim,), kind="demand"), claims=("claim-2",))
    closed = msgspec.structs.replace(event_of((claim,), kind="sanction", steps=steps), claims=("claim-1",))
    assert [one.status for one in steps_of(closed, asked)] == ["proposed"]
    promised = msgspec.structs.replace(closed, kind="pledge")
    assert [one.status for one in steps_of(promised, asked)] == ["in_force", "proposed"]


def test_help_of_several_stands_under_the_giver_that_was_asked_about(tmp_path: Path) -> None:
    given = (person("Soviet Union", "SUN", "donor"), person("Russia", "RUS", "donor"), person("Mongolia", "MNG", "recipient"))
    claim = {"states": ("MNG", "RUS", "SUN"), "kind": "aid", "participants": given, "status": "delivered", "date": None}
    made = record_of(tmp_path / "r.db", [text("thanks", ("what the Soviet Union and Russia gave Mongolia", claim))])
    join(made)
    with made:
        assert [(line.donor, line.recipient) for line in relation(made, "MNG", "RUS").aid] == [("RUS", "MNG")]
        assert [(line.donor, line.recipient) for line in relation(made, "MNG", "SUN").aid] == [("SUN", "MNG")]
