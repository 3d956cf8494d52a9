"""What a later text says became of a matter: restored, put on hold, taken up in the same text, given."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from benchmarks import stories
from detente.events import join
from detente.events.phrases import BESIDES, THING
from detente.events.stepping import giving_up
from detente.model import Event, day_range
from detente.record import Record
from tests.events.building import person, record_of, text


def ladder(record: Record, quote: str) -> list[str]:
    """Returns the statuses of the steps of the event with a quote."""
    claims = {claim.id: claim.evidence[0].quote for claim in record.claims()}
    event: Event = next(one for one in record.events() if any(claims[claim] == quote for claim in one.claims))
    return [step.status for step in event.steps]


def told(day: str, kind: str, *parties: tuple[str, str], **fields: Any) -> dict[str, Any]:
    """Returns the fields of a claim; parties are (state's code, role)."""
    people = tuple(person(state, state, role) for state, role in parties)
    return {"date": day_range(dt.date.fromisoformat(day), basis="stated"), "kind": kind, "participants": people, **fields}


@pytest.mark.parametrize("kind", ["agreement", "retreat"])
def test_restored_relations_are_a_step_whatever_the_kind_of_act(tmp_path: Path, kind: str) -> None:
    status = {"status": "signed"} if kind == "agreement" else {}
    cut = "Chad broke off diplomatic relations with Benin"
    record = record_of(
        tmp_path / "r.db",
        [
            text("a", (cut, told("2019-02-03", "sanction", ("TCD", "actor"), ("BEN", "target")))),
            text(
                "b",
                (
                    "Chad has restored diplomatic relations with Benin",
                    told("2021-05-06", kind, ("TCD", "actor"), ("BEN", "target"), **status),
                ),
            ),
        ],
    )
    join(record)
    assert ladder(record, cut) == ["severed", "restored"]


def test_a_promise_of_money_and_its_gift_in_one_text_are_one_ladder_of_help(tmp_path: Path) -> None:
    promise = "Norway would give Malawi two million dollars for the flooded districts"
    sides = ("NOR", "promisor"), ("MWI", "promisee")
    record = record_of(
        tmp_path / "r.db",
        [
            text(
                "a",
                (promise, told("2023-03-14", "pledge", *sides, status="intended")),
                (
                    "An aircraft from Oslo brought tents to Blantyre",
                    told("2023-03-20", "aid", ("NOR", "donor"), ("MWI", "recipient"), status="delivered"),
                ),
            )
        ],
    )
    join(record)
    assert ladder(record, promise) == ["promised", "delivered"]


def test_goods_that_a_text_says_were_agreed_on_and_came_are_one_ladder_without_a_word_in_common(tmp_path: Path) -> None:
    promise = "Norway had agreed to supply two million doses this year"
    page = text(
        "a",
        (promise, told("2021-06-01", "pledge", ("NOR", "promisor"), ("MWI", "promisee"), status="agreed")),
        (
            "Only some hundreds of thousands have arrived",
            told("2021-09-17", "aid", ("NOR", "donor"), ("MWI", "recipient"), status="delivered"),
        ),
    )
    record = record_of(tmp_path / "r.db", [page])
    join(record)
    assert ladder(record, promise) == ["promised", "delivered"]


def test_who_was_asked_answers_in_the_same_text(tmp_path: Path) -> None:
    request = "Togo asked its neighbour for bottled oxygen"
    record = record_of(
        tmp_path / "r.db",
        [
            text(
                "a",
                (request, told("2021-08-20", "proposal", ("TGO", "proposer"), ("GHA", "addressee"), status="proposed")),
                (
                    "Accra will send 500 cylinders to the hospitals",
                    told("2021-08-20", "pledge", ("GHA", "promisor"), ("TGO", "promisee"), status="agreed"),
                ),
            )
        ],
    )
    join(record)
    assert ladder(record, request) == ["proposed", "accepted"]


@pytest.mark.parametrize(
    ("kind", "quote", "ladder_kind", "status"),
    [
        ("retreat", "the bank suspended its payments", "aid", "suspended"),
        ("retreat", "the troops have left the islands", "demand", "fulfilled"),
        ("rejection", "male will not renew the accord", "agreement", "ended"),
        ("rejection", "male will not renew the accord", "proposal", "rejected"),
        ("retreat", "oslo began to withdraw its frigates from mombasa", "demand", "partly"),
        ("retreat", "nairobi released fourteen of them", "demand", "partly"),
        ("retreat", "oslo withdrew its frigates from mombasa", "demand", "fulfilled"),
    ],
)
def test_refusing_and_yielding_end_suspend_or_fulfil_by_the_ladder(kind: str, quote: str, ladder_kind: str, status: str) -> None:
    assert giving_up(kind, quote, ladder_kind) == status


def test_a_headline_gives_way_to_a_sentence_of_its_text_that_tells_more(tmp_path: Path) -> None:
    headline, sentence = "Norway to build harbour cranes for Malawi", "Norway and Malawi signed an agreement on harbour cranes"
    page = text(
        "a",
        (headline, told("2021-05-06", "pledge", ("NOR", "promisor"), ("MWI", "promisee"), status="intended")),
        (sentence, told("2021-05-06", "agreement", ("NOR", "signatory"), ("MWI", "signatory"), status="signed")),
        title=headline,
    )
    record = record_of(tmp_path / "r.db", [page])
    join(record)
    assert ladder(record, headline) == ["signed"]


def test_who_promises_to_conclude_a_treaty_plans_it(tmp_path: Path) -> None:
    promise, treaty = "Norway and Malawi agreed to negotiate a treaty on fishing in the lake", "a treaty on fishing in the lake"
    sides = ("NOR", "promisor"), ("MWI", "promisor")
    page = text(
        "a",
        (promise, told("2021-05-06", "pledge", *sides, status="agreed")),
        (treaty, told("2021-05-06", "agreement", ("NOR", "signatory"), ("MWI", "signatory"), status="planned", realis="planned")),
    )
    record = record_of(tmp_path / "r.db", [page])
    join(record)
    assert ladder(record, promise) == ["planned"]


def test_a_promise_goes_on_after_a_memorandum_until_its_treaty(tmp_path: Path) -> None:
    promise = "Norway is to help Malawi prepare a fish hatchery on the lake"
    sides = ("NOR", "promisor"), ("MWI", "promisee")
    both = ("NOR", "signatory"), ("MWI", "signatory")
    pages = [
        text("a", (promise, told("2019-03-01", "pledge", *sides, status="intended"))),
        text("b", ("A memorandum on the fish hatchery on the lake", told("2019-03-02", "agreement", *both, status="signed"))),
        text("c", ("Norway to prepare the fish hatchery on the lake", told("2020-05-04", "pledge", *sides, status="intended"))),
    ]
    record = record_of(tmp_path / "r.db", pages)
    join(record)
    assert ladder(record, promise) == ["intended", "agreed", "intended"]


@pytest.mark.parametrize(
    ("realis", "steps"), [("happened", ["promised", "delivered"]), ("denied", ["promised"]), ("planned", ["promised"])]
)
def test_what_did_not_come_about_is_no_step(tmp_path: Path, realis: str, steps: list[str]) -> None:
    promise = "Norway would give Malawi twenty pumps for the flooded districts"
    record = record_of(
        tmp_path / "r.db",
        [
            text("a", (promise, told("2023-03-14", "pledge", ("NOR", "promisor"), ("MWI", "promisee"), status="intended"))),
            text(
                "b",
                (
                    "The twenty pumps for the flooded districts",
                    told("2023-04-20", "aid", ("NOR", "donor"), ("MWI", "recipient"), status="delivered", realis=realis),
                ),
            ),
        ],
    )
    join(record)
    assert ladder(record, promise) == steps


def test_a_second_reading_of_the_words_of_a_promise_delivers_nothing(tmp_path: Path) -> None:
    words = "Norway would go on helping Malawi with twenty pumps"
    page = text(
        "a",
        (words, told("2023-03-14", "pledge", ("NOR", "promisor"), ("MWI", "promisee"), status="intended")),
        (words, told("2023-03-14", "aid", ("NOR", "donor"), ("MWI", "recipient"), status="delivered")),
    )
    record = record_of(tmp_path / "r.db", [page])
    join(record)
    assert not [step for event in record.events() for step in event.steps if step.status == "delivered" and len(event.steps) > 1]


def test_contracts_prepared_for_promised_goods_are_on_their_ladder(tmp_path: Path) -> None:
    promise = "Norway would supply Malawi with two million doses of vaccine"
    pages = [
        text("a", (promise, told("2021-04-05", "pledge", ("NOR", "promisor"), ("MWI", "promisee"), status="intended"))),
        text(
            "b",
            (
                "Contracts for the supply of doses of vaccine were being prepared",
                told(
                    "2021-08-13", "agreement", ("NOR", "signatory"), ("MWI", "signatory"), status="negotiating", realis="ongoing"
                ),
            ),
        ),
    ]
    record = record_of(tmp_path / "r.db", pages)
    join(record)
    assert ladder(record, promise) == ["promised", "negotiating"]


@pytest.mark.parametrize(
    ("quote", "taken_up"),
    [
        ("a treaty on it will be signed within the year", True),
        ("a court in accra suspended it", True),
        ("it could be signed next month", True),
        ("kampala would join it", True),
        ("the farmers asked that it be dropped", True),
        ("it recalled its ambassador", False),
        ("it was said that lome would answer", False),
        ("he said that it would help", False),
        ("lome took up the idea of a joint station", False),
    ],
)
def test_what_takes_up_the_thing_before_and_not_the_state(quote: str, taken_up: bool) -> None:
    assert bool(THING.search(quote)) is taken_up


def test_what_is_told_besides_is_known_by_its_word() -> None:
    assert BESIDES.search("they also signed a memorandum")
    assert not BESIDES.search("they signed a memorandum")


def test_a_treaty_on_it_is_of_the_matter_before(tmp_path: Path) -> None:
    plan, treaty = "Norway and Malawi agreed to build a road to Salima", "A treaty on it will be signed within the year"
    both = ("NOR", "signatory"), ("MWI", "signatory")
    page = text(
        "a",
        (plan, told("2021-05-06", "pledge", ("NOR", "promisor"), ("MWI", "promisor"), status="agreed")),
        (treaty, told("2021-05-06", "agreement", *both, status="planned", realis="planned")),
    )
    record = record_of(tmp_path / "r.db", [page])
    join(record)
    follows = [judgement.reasons[0] for judgement in record.judgements(relation="follows")]
    assert len(follows) == 1


def test_what_is_lifted_is_not_imposed_by_the_same_words(tmp_path: Path) -> None:
    words = "Norway lifts curbs on tea from Malawi"
    parties = ("NOR", "actor"), ("MWI", "target")
    page = text("a", (words, told("2021-05-06", "retreat", *parties)), (words, told("2021-05-06", "sanction", *parties)))
    record = record_of(tmp_path / "r.db", [page])
    join(record)
    assert [ladder for event in record.events() if "in_force" in (ladder := [step.status for step in event.steps])] == []


@pytest.mark.parametrize(("who", "fulfilled"), [("NOR", True), ("MWI", False)])
def test_a_promise_is_fulfilled_by_who_made_it(tmp_path: Path, who: str, fulfilled: bool) -> None:
    promise, yielding = "Norway would lift its curbs on black tea from Malawi", "The curbs on black tea were lifted"
    other = "MWI" if who == "NOR" else "NOR"
    record = record_of(
        tmp_path / "r.db",
        [
            text("a", (promise, told("2021-05-06", "pledge", ("NOR", "promisor"), ("MWI", "promisee"), status="intended"))),
            text("b", (yielding, told("2021-09-06", "retreat", (who, "actor"), (other, "target")))),
        ],
    )
    join(record)
    assert ladder(record, promise) == (["intended", "fulfilled"] if fulfilled else ["intended"])


def test_no_pair_of_the_held_out_stories_is_among_those_worked_on() -> None:
    worked_on, held_out = (
        {frozenset(one["pair"].split()) for one in stories.read(folder)[0]} for folder in (stories.STORIES, stories.HELD_OUT)
    )
    assert worked_on
    assert held_out
    assert worked_on.isdisjoint(held_out)
