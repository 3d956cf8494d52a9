"""What an event only recalls is no step: thanks for help, what a contract bound a side to, an end told in other words; things that are made and supplied."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from detente.events import join
from detente.events.moving import needs_words
from detente.events.parts import first_sort
from detente.events.telling import Told
from detente.events.works import works_in
from detente.model import day_range
from detente.ontology.undertakings import undertakings_in
from detente.record.wording import ClaimWords
from tests.builders import article_of, claim_of, event_of
from tests.events.building import record_of, text
from tests.events.test_pieces import ladder, told

NORWAY_GIVES = (("NOR", "donor"), ("KEN", "recipient"))
NORWAY_SIGNS = (("NOR", "signatory"), ("KEN", "signatory"))
UNDATED = {"date": None}
NOISE = ("Oslo and Nairobi praised a fair of carpets", told("2023-08-01", "statement", ("NOR", "speaker"), ("KEN", "target")))


def test_thanks_that_date_no_help_are_no_second_delivery(tmp_path: Path) -> None:
    came, thanks = "Ten ferries from Norway were handed over in Mombasa", "Nairobi thanked Oslo for the ferries and for its help"
    record = record_of(
        tmp_path / "r.db",
        [
            text("a", (came, told("2021-03-02", "aid", *NORWAY_GIVES, status="delivered"))),
            text("b", (thanks, told("2021-06-02", "aid", *NORWAY_GIVES, status="delivered") | UNDATED)),
            text("c", NOISE),
        ],
    )
    join(record)
    assert ladder(record, came) == ["delivered"]


def test_thanks_tell_that_what_was_promised_has_come(tmp_path: Path) -> None:
    promise, thanks = "Oslo promised to give Nairobi ten ferries", "Nairobi thanked Oslo for the ten ferries"
    record = record_of(
        tmp_path / "r.db",
        [
            text("a", (promise, told("2021-03-02", "pledge", ("NOR", "promisor"), ("KEN", "promisee"), status="intended"))),
            text("b", (thanks, told("2021-06-02", "aid", *NORWAY_GIVES, status="delivered") | UNDATED)),
            text("c", NOISE),
        ],
    )
    join(record)
    assert ladder(record, promise) == ["promised", "delivered"]


@pytest.mark.parametrize(
    ("day", "quote", "steps"),
    [
        (
            "2015-05-04",
            "Under a contract of 2014 Norway is building ten coastal ferries for Kenya",
            ["promised", "promised", "delivered"],
        ),
        ("2019-05-04", "Under a contract of 2014 Norway is building ten coastal ferries for Kenya", ["promised", "delivered"]),
        ("2015-05-04", "Under the contract Norway undertook to build ten coastal ferries for Kenya", ["promised", "delivered"]),
    ],
)
def test_what_a_contract_binds_to_is_news_until_it_has_come(tmp_path: Path, day: str, quote: str, steps: list[str]) -> None:
    signed, came = (
        "Norway and Kenya signed a contract to build ten coastal ferries",
        "The last of the ten coastal ferries from Norway reached Kenya",
    )
    record = record_of(
        tmp_path / "r.db",
        [
            text("a", (signed, told("2014-03-02", "agreement", *NORWAY_SIGNS, status="signed"))),
            text(
                "b",
                (quote, told(day, "pledge", ("NOR", "promisor"), ("KEN", "promisee"), status="agreed")),
                published=(day, day[:-1] + "5"),
            ),
            text("c", (came, told("2018-06-02", "aid", *NORWAY_GIVES, status="delivered"))),
            text("d", NOISE),
        ],
    )
    join(record)
    assert ladder(record, signed) == steps


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("norway will hand over the technology", {"make"}),
        ("the first batch of serum was sent to oslo to be tested", {"make"}),
        ("the two will build the ferry together in mombasa", {"make"}),
        ("norway will build ferries for kenya", set()),
    ],
)
def test_the_means_to_make_a_thing_supply_nothing(words: str, found: set[str]) -> None:
    assert undertakings_in(words) == found


def test_an_event_of_two_sorts_of_things_is_of_the_first() -> None:
    assert (
        first_sort("asked for ten boats, to be sent by May, and to let Kenya build more together")
        == "asked for ten boats, to be sent by May"
    )
    assert first_sort("asked for ten boats and to lower their price") == "asked for ten boats and to lower their price"


@pytest.mark.parametrize(
    ("quote", "works"),
    [
        ("a memorandum on a centre for marine research in Mombasa", {"centre"}),
        ("Norway will lend Kenya money for the harbour of Lamu and a wind farm", {"port", "power station"}),
        ("the tunnel of the railway to Lamu", {"way"}),
        ("the ferries were unloaded in the port of Lamu", set()),
    ],
)
def test_works_are_known_by_their_sort_and_not_by_where_goods_arrive(quote: str, works: set[str]) -> None:
    assert works_in(quote) == works


def test_a_memorandum_on_other_works_is_another_matter(tmp_path: Path) -> None:
    station = "Norway and Kenya signed an agreement on a geothermal power station in Olkaria"
    centre = "A Norwegian firm and the ministry in Nairobi signed a memorandum on a centre of geothermal research in Nairobi"
    begun = "Work on the geothermal power station in Olkaria began"
    record = record_of(
        tmp_path / "r.db",
        [
            text("a", (station, told("2014-03-02", "agreement", *NORWAY_SIGNS, status="signed"))),
            text("b", (centre, told("2016-03-02", "agreement", *NORWAY_SIGNS, status="signed"))),
            text("c", (begun, told("2017-03-02", "cooperation", ("NOR", "member"), ("KEN", "member")))),
            text("d", NOISE),
        ],
    )
    join(record)
    assert ladder(record, station) == ["signed", "partly"]
    assert ladder(record, centre) == ["signed"]


def test_what_is_done_in_part_may_be_asked_for_again(tmp_path: Path) -> None:
    asked = "Nairobi asked Oslo to help it make the malaria serum at home"
    willing = "Oslo was willing to share the technology of the malaria serum"
    begun = "Work is under way to make the malaria serum in Nairobi"
    again = "Nairobi asked Oslo to help it make all of the malaria serum at home"
    record = record_of(
        tmp_path / "r.db",
        [
            text("a", (asked, told("2020-03-02", "proposal", ("KEN", "proposer"), ("NOR", "addressee"), status="proposed"))),
            text("b", (willing, told("2020-05-02", "pledge", ("NOR", "promisor"), ("KEN", "promisee"), status="willing"))),
            text("c", (begun, told("2021-03-02", "cooperation", ("NOR", "member"), ("KEN", "member"), realis="ongoing"))),
            text("d", (again, told("2022-03-02", "proposal", ("KEN", "proposer"), ("NOR", "addressee"), status="proposed"))),
            text("e", NOISE),
        ],
    )
    join(record)
    assert ladder(record, asked) == ["proposed", "willing", "partly", "proposed"]


GIFT = "Oslo gave Nairobi ten ferries"
PROMISE = "Norway would give Kenya more ferries"
OCCASION = day_range(dt.date(2021, 6, 2), basis="derived", rule="day of the occasion the article reports")
NEW = told("2021-06-02", "pledge", ("NOR", "promisor"), ("KEN", "promisee"), status="intended") | {"date": OCCASION}
GIVEN = told("2021-06-02", "aid", *NORWAY_GIVES, status="delivered") | UNDATED


@pytest.mark.parametrize(
    ("claims", "steps"),
    [
        # Thanks, before or beside the promise; the quote may leave the verb out.
        ((("Nairobi thanked Oslo for its ferries", GIVEN), (PROMISE, NEW)), ["intended"]),
        (((PROMISE, NEW), ("Nairobi thanked Oslo for its ferries", GIVEN)), ["intended"]),
        (((PROMISE, NEW), ("NOR for its gift of ferries", GIVEN)), ["intended"]),
        # Told first, or as done by then.
        (((GIFT, GIVEN), (PROMISE, NEW)), ["intended"]),
        (((PROMISE, NEW), ("Oslo has sent Nairobi ten ferries", GIVEN)), ["intended"]),
        # Told after it in the past, or by its day.
        (((PROMISE, NEW), (GIFT, GIVEN)), ["promised", "delivered"]),
        (((GIFT, told("2021-06-03", "aid", *NORWAY_GIVES, status="delivered")), (PROMISE, NEW)), ["promised", "delivered"]),
    ],
)
@pytest.mark.parametrize("published", [("2021-06-03", "2021-06-04"), None])
def test_help_that_a_text_recalls_fulfils_no_promise_that_it_reports(
    tmp_path: Path, claims: tuple[tuple[str, dict[str, Any]], ...], steps: list[str], published: tuple[str, str] | None
) -> None:
    record = record_of(tmp_path / "r.db", [text("a", *claims, published=published), text("b", NOISE)])
    join(record)
    assert ladder(record, PROMISE) == steps


def test_help_that_a_text_recalls_fulfils_the_promise_of_an_earlier_text_before_the_new_one(tmp_path: Path) -> None:
    first, thanks = "Oslo promised to give Nairobi ten ferries", "Nairobi thanked Oslo for the ferries"
    record = record_of(
        tmp_path / "r.db",
        [
            text("a", (first, told("2021-03-02", "pledge", ("NOR", "promisor"), ("KEN", "promisee"), status="intended"))),
            text("b", (PROMISE, NEW), (thanks, GIVEN), published=("2021-06-03", "2021-06-04")),
            text("c", NOISE),
        ],
    )
    join(record)
    assert ladder(record, first) == ["promised", "delivered", "promised"]


def test_works_that_help_pays_for_have_come_in_part_when_they_begin(tmp_path: Path) -> None:
    promise, begun = (
        "Oslo promised Nairobi a training centre for pilots",
        "Work on the training centre for pilots, paid for by Norway, began",
    )
    record = record_of(
        tmp_path / "r.db",
        [
            text("a", (promise, told("2021-03-02", "pledge", ("NOR", "promisor"), ("KEN", "promisee"), status="intended"))),
            text("b", (begun, told("2022-06-02", "aid", *NORWAY_GIVES, status="delivered"))),
            text("c", NOISE),
        ],
    )
    join(record)
    assert ladder(record, promise) == ["promised", "partly"]


@pytest.mark.parametrize(("who", "steps"), [("KEN", ["proposed", "fulfilled"]), ("NOR", ["proposed"])])
def test_what_a_side_gives_up_does_not_meet_its_own_demand(tmp_path: Path, who: str, steps: list[str]) -> None:
    asked, yielded = "Oslo asked Nairobi to release the ten trawlers at once", "The ten trawlers were released from the port"
    other = {"KEN": "NOR", "NOR": "KEN"}[who]
    record = record_of(
        tmp_path / "r.db",
        [
            text("a", (asked, told("2021-03-02", "demand", ("NOR", "speaker"), ("KEN", "target")))),
            text("b", (yielded, told("2021-06-02", "retreat", (who, "actor"), (other, "target")))),
            text("c", NOISE),
        ],
    )
    join(record)
    assert ladder(record, asked) == steps


def test_what_was_asked_for_is_met_in_other_words_only_by_its_own_text() -> None:
    asked = single("a", "Nairobi asked Oslo to review the fisheries treaty", "demand")
    promised = single("b", "Norway promised money for the police", "pledge")
    assert needs_words(promised, asked)
    assert not needs_words(promised, single("b", "Nairobi asked Oslo for help", "demand"))
    assert not needs_words(promised, single("a", "Oslo offered Nairobi a loan", "pledge"))


def single(article: str, quote: str, kind: str) -> Told:
    event = event_of((claim_of(article_of(quote), quote, kind=kind),))
    return Told(event, [ClaimWords(quote, "", "2021-03-02", article, None, "happened", None)])
