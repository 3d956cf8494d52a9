"""What became of a matter: steps with their evidence; silence and other subjects move nothing."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from detente.events import join
from detente.events.subjects import placed
from detente.events.words import known_words, telling, word_of
from detente.model import Event, day_range
from detente.ontology.topics import topics_in
from detente.record import Record
from tests.events.building import person, record_of, text

RUSSIA, VIETNAM = person("Russia", "RUS", "promisor"), person("Vietnam", "VNM", "promisee")


def ladder(record: Record, quote: str) -> list[tuple[str, str | None]]:
    """Returns (status, first day) of the steps of the event with a quote."""
    claims = {claim.id: claim.evidence[0].quote for claim in record.claims()}
    event: Event = next(one for one in record.events() if any(claims[claim] == quote for claim in one.claims))
    return [(step.status, step.date.start if step.date else None) for step in event.steps]


def at(day: str, **fields: Any) -> dict[str, Any]:
    return {"date": day_range(dt.date.fromisoformat(day), basis="stated"), **fields}


def invitation(day: str, inviter: str, invitee: str, status: str = "accepted") -> dict[str, Any]:
    parties = (person(inviter, "VNM", "inviter"), person(invitee, "RUS", "invitee"))
    return at(day, kind="invitation", participants=parties, status=status)


def visit(day: str, visitor: str, **fields: Any) -> dict[str, Any]:
    parties = (person(visitor, "RUS", "visitor"), person("Vietnam", "VNM", "host"))
    return at(day, kind="visit", participants=parties, status="done", **fields)


def test_a_visit_carries_out_the_invitations_of_its_guest_alone(tmp_path: Path) -> None:
    record = record_of(
        tmp_path / "r.db",
        [
            text("a", ("Trong invited Putin to Hanoi", invitation("2018-09-06", "Nguyen Phu Trong", "Vladimir Putin"))),
            text("b", ("Phuc invited Putin again", invitation("2021-11-30", "Nguyen Xuan Phuc", "Vladimir Putin"))),
            text("c", ("Man invited Volodin to come", invitation("2021-12-02", "Tran Thanh Man", "Vyacheslav Volodin"))),
            text("d", ("Putin came to Hanoi", visit("2024-06-20", "Vladimir Putin"))),
        ],
    )
    join(record)
    assert ladder(record, "Trong invited Putin to Hanoi") == [
        ("accepted", "2018-09-06"),
        ("accepted", "2021-11-30"),
        ("carried_out", "2024-06-20"),
    ]
    assert ladder(record, "Man invited Volodin to come") == [("accepted", "2021-12-02")]
    reasons = {reason for judgement in record.judgements(relation="follows") for reason in judgement.reasons}
    assert "the guest came to the country that had invited" in reasons


def test_a_cancelled_or_denied_visit_carries_nothing_out(tmp_path: Path) -> None:
    record = record_of(
        tmp_path / "r.db",
        [
            text("a", ("Trong invited Putin to Hanoi", invitation("2018-09-06", "Nguyen Phu Trong", "Vladimir Putin"))),
            text("b", ("No visit of Putin took place", visit("2019-06-20", "Vladimir Putin", realis="denied"))),
        ],
    )
    join(record)
    assert ladder(record, "Trong invited Putin to Hanoi") == [("accepted", "2018-09-06")]


def test_an_agreement_is_followed_by_the_words_of_its_subject(tmp_path: Path) -> None:
    agreement = {"kind": "agreement"}
    record = record_of(
        tmp_path / "r.db",
        [
            text(
                "a", ("Both signed the Indus Waters Treaty on sharing six rivers", at("2010-09-19", **agreement, status="signed"))
            ),
            text(
                "b",
                ("The Indus Waters Treaty entered into force", at("2011-01-12", **agreement, status="in_force")),
            ),
            text("c", ("Both signed a contract on coking coal", at("2011-03-12", **agreement, status="signed"))),
            text("d", ("The Indus Waters Treaty is suspended", at("2025-04-23", **agreement, status="suspended"))),
        ],
    )
    join(record)
    steps = ladder(record, "Both signed the Indus Waters Treaty on sharing six rivers")
    assert steps == [("signed", "2010-09-19"), ("in_force", "2011-01-12"), ("suspended", "2025-04-23")]
    assert ladder(record, "Both signed a contract on coking coal") == [("signed", "2011-03-12")]


def test_a_label_mentioned_is_no_step_and_a_shorter_one_no_downgrade(tmp_path: Path) -> None:
    level = {"kind": "partnership_level", "realis": "happened"}
    record = record_of(
        tmp_path / "r.db",
        [
            text("a", ("They established a strategic partnership", at("2001-03-01", **level))),
            text("b", ("Ties were raised to a comprehensive strategic partnership", at("2012-07-27", **level))),
            text("c", ("the strategic partnership of the two", at("2015-05-05", **{**level, "realis": "presupposed"}))),
        ],
    )
    join(record)
    assert ladder(record, "They established a strategic partnership") == [
        ("established", "2001-03-01"),
        ("upgraded", "2012-07-27"),
    ]


def test_help_promised_and_brought_in_one_text(tmp_path: Path) -> None:
    aid = {"kind": "aid", "participants": (person("Russia", "RUS", "donor"), person("Vietnam", "VNM", "recipient"))}
    record = record_of(
        tmp_path / "r.db",
        [
            text(
                "a",
                ("Russia would give five million dollars after the typhoon", at("2017-11-10", **aid, status="promised")),
                ("An aircraft brought forty tonnes of tents and blankets", at("2017-11-14", **aid, status="delivered")),
            )
        ],
    )
    join(record)
    assert ladder(record, "Russia would give five million dollars after the typhoon") == [
        ("promised", "2017-11-10"),
        ("delivered", "2017-11-14"),
    ]


def test_a_later_offer_moves_no_signed_agreement_back(tmp_path: Path) -> None:
    both = (person("Russia", "RUS", "signatory"), person("Vietnam", "VNM", "signatory"))
    signed = "Both signed an agreement on the Ninh Thuan nuclear plant and its two reactors"
    offered = "Moscow is willing to lend money for the Ninh Thuan nuclear plant and its reactors"
    ended = "Vietnam abandoned the agreement on the Ninh Thuan nuclear plant and its two reactors"
    record = record_of(
        tmp_path / "r.db",
        [
            text("a", (signed, at("2010-10-31", kind="agreement", participants=both, status="signed"))),
            text("b", (offered, at("2011-03-01", kind="pledge", participants=(RUSSIA, VIETNAM), status="willing"))),
            text("c", (ended, at("2016-11-22", kind="agreement", participants=both, status="ended"))),
        ],
    )
    join(record)
    assert ladder(record, signed) == [("signed", "2010-10-31"), ("ended", "2016-11-22")]
    assert ladder(record, offered) == [("willing", "2011-03-01")]


def test_a_contract_of_supply_is_help_that_is_promised_and_comes_in_other_words(tmp_path: Path) -> None:
    both = (person("Russia", "RUS", "signatory"), person("Vietnam", "VNM", "signatory"))
    help_ = (person("Russia", "RUS", "donor"), person("Vietnam", "VNM", "recipient"))
    back = (person("Vietnam", "VNM", "donor"), person("Russia", "RUS", "recipient"))
    contract = "The contract to build six diesel submarines for the navy was signed in Moscow"
    record = record_of(
        tmp_path / "r.db",
        [
            text("a", (contract, at("2009-12-15", kind="agreement", participants=both, status="signed"))),
            text(
                "b",
                (
                    "The submarine Ba Ria, last of six vessels for the navy, reached the port",
                    at("2017-01-20", kind="aid", participants=help_, status="delivered"),
                ),
            ),
            text(
                "c",
                (
                    "Hanoi gave six old submarines to the port",
                    at("2018-01-20", kind="aid", participants=back, status="delivered"),
                ),
            ),
        ],
    )
    join(record)
    assert ladder(record, contract)[0] == ("promised", "2009-12-15")
    assert ("delivered", "2018-01-20") not in ladder(record, contract)


def test_words_of_one_meaning_are_near_and_words_of_every_report_say_nothing() -> None:
    found = placed([[word_of(word)] for word in ("submarines", "vessels", "vaccine", "visa", "railway")])
    assert found[0] @ found[1] > max(found[0] @ found[2], found[0] @ found[3], found[0] @ found[4])
    assert telling("agree") < 0.5 < telling("subma")


def test_a_planned_visit_is_called_off_and_an_invitation_with_it(tmp_path: Path) -> None:
    visit = {"kind": "visit", "participants": (person("Dmitri Orlov", "RUS", "visitor"), person("Vietnam", "VNM", "host"))}
    record = record_of(
        tmp_path / "r.db",
        [
            text("a", ("Hanoi asked Dmitri Orlov to come", invitation("2020-01-10", "Vietnam", "Dmitri Orlov", "extended"))),
            text("b", ("Dmitri Orlov has called off his trip to Vietnam", at("2020-05-02", **visit, status="cancelled"))),
        ],
    )
    join(record)
    assert ladder(record, "Hanoi asked Dmitri Orlov to come") == [("extended", "2020-01-10"), ("cancelled", "2020-05-02")]


def test_who_promised_takes_back_and_nobody_turns_his_own_request_down(tmp_path: Path) -> None:
    refusing = (person("Russia", "RUS", "speaker"), person("Vietnam", "VNM", "target"))
    asking = (person("Russia", "RUS", "proposer"), person("Vietnam", "VNM", "addressee"))
    lent = "Russia will lend money for the metro line of Da Nang"
    asked = "Russia asked for a berth for its oceanographic ship at Nha Trang"
    record = record_of(
        tmp_path / "r.db",
        [
            text("a", (lent, at("2020-01-10", kind="pledge", participants=(RUSSIA, VIETNAM), status="intended"))),
            text("b", ("Russia will not lend money for the metro line of Da Nang", at("2021-05-02", kind="rejection", participants=refusing))),
            text("c", (asked, at("2022-01-10", kind="proposal", participants=asking, status="proposed"))),
            text("d", ("Russia refused a berth for the oceanographic ship at Nha Trang", at("2022-05-02", kind="rejection", participants=refusing))),
        ],
    )  # fmt: skip
    join(record)
    assert ladder(record, lent) == [("intended", "2020-01-10"), ("withdrawn", "2021-05-02")]
    assert ladder(record, asked) == [("proposed", "2022-01-10")]


def test_an_answer_in_the_next_sentence_needs_no_word_of_the_request(tmp_path: Path) -> None:
    answering = (person("Vietnam", "VNM", "speaker"), person("Russia", "RUS", "target"))
    asking = (person("Russia", "RUS", "proposer"), person("Vietnam", "VNM", "addressee"))
    asked = "Moscow asked for a consulate in Hue"
    record = record_of(
        tmp_path / "r.db",
        [
            text(
                "a",
                (asked, at("2020-01-10", kind="proposal", participants=asking, status="proposed")),
                ("Hanoi turned the request down", at("2020-01-10", kind="rejection", participants=answering)),
            )
        ],
    )
    join(record)
    assert [status for status, _ in ladder(record, asked)] == ["proposed", "rejected"]


def test_names_of_states_hide_no_words() -> None:
    assert tuple(one.word for one in known_words("the West Bank and a central bank on the coast of Ivory Coast")) == (
        "central",
        "bank",
        "coast",
    )


def of_both(
    day: str, kind: str, acting: tuple[str, str], receiving: tuple[str, str], status: str | None = None
) -> dict[str, Any]:
    """Returns the fields of an act of Russia or Vietnam; sides are given as (state, role)."""
    names = {"RUS": "Russia", "VNM": "Vietnam"}
    parties = tuple(person(names[state], state, role) for state, role in (acting, receiving))
    return at(day, kind=kind, participants=parties, status=status)


def test_a_demand_that_a_measure_be_lifted_and_its_end_are_steps_of_the_measure(tmp_path: Path) -> None:
    acts, target = ("RUS", "actor"), ("VNM", "target")
    record = record_of(
        tmp_path / "r.db",
        [
            text("a", ("Russia banned imports of pangasius fish from Vietnam", of_both("2014-01-31", "sanction", acts, target))),
            text(
                "b", ("Hanoi asked that the ban on its fish be lifted", of_both("2014-03-02", "demand", ("VNM", "speaker"), ("RUS", "target")))
            ),
            text("c", ("Russia lifted the ban on Vietnamese fish", of_both("2014-08-20", "concession", acts, target))),
        ],
    )  # fmt: skip
    join(record)
    assert ladder(record, "Russia banned imports of pangasius fish from Vietnam") == [
        ("in_force", "2014-01-31"), ("proposed", "2014-03-02"), ("fulfilled", "2014-08-20"),
    ]  # fmt: skip


def test_what_was_given_up_may_be_taken_again_and_alone_has_no_steps(tmp_path: Path) -> None:
    acts, target = ("RUS", "actor"), ("VNM", "target")
    record = record_of(
        tmp_path / "r.db",
        [
            text("a", ("Russia abolished visas for tourists from Vietnam", of_both("2017-05-05", "concession", acts, target))),
            text("b", ("Russia brought back the visa for tourists", of_both("2019-06-01", "sanction", acts, target))),
            text("c", ("Russia opened its market to Vietnamese honey", of_both("2019-07-01", "concession", acts, target))),
        ],
    )
    join(record)
    assert [status for status, _ in ladder(record, "Russia abolished visas for tourists from Vietnam")] == [
        "fulfilled",
        "in_force",
    ]
    assert ladder(record, "Russia opened its market to Vietnamese honey") == []


def test_a_word_that_tells_nothing_but_the_topic_links_a_promise_with_its_delivery(tmp_path: Path) -> None:
    record = record_of(
        tmp_path / "r.db",
        [
            text("a", ("Moscow will sell Vietnam howitzers", of_both("2010-02-01", "pledge", ("RUS", "promisor"), ("VNM", "promisee"), "intended"))),
            text("b", ("Russia will teach nurses", of_both("2010-03-01", "pledge", ("RUS", "promisor"), ("VNM", "promisee"), "intended"))),
            text("c", ("The artillery was unloaded at Haiphong", of_both("2011-02-01", "aid", ("RUS", "donor"), ("VNM", "recipient"), "delivered"))),
        ],
    )  # fmt: skip
    join(record)
    assert ladder(record, "Moscow will sell Vietnam howitzers") == [("promised", "2010-02-01"), ("delivered", "2011-02-01")]
    assert ladder(record, "Russia will teach nurses") == [("intended", "2010-03-01")]


def test_the_text_that_names_the_invitation_witnesses_that_it_was_carried_out(tmp_path: Path) -> None:
    carried_out = invitation("2024-06-20", "Nguyen Phu Trong", "Vladimir Putin", "carried_out")
    record = record_of(
        tmp_path / "r.db",
        [
            text("a", ("Trong invited Putin to Hanoi", invitation("2023-09-06", "Nguyen Phu Trong", "Vladimir Putin"))),
            text("b", ("Putin came to Hanoi", visit("2024-06-20", "Vladimir Putin"))),
            text("c", ("Putin is in Hanoi at the invitation of Trong", carried_out)),
        ],
    )
    join(record)
    claims = {claim.id: claim.evidence[0].quote for claim in record.claims()}
    steps = next(event.steps for event in record.events() if event.kind == "invitation" and event.steps)
    assert [(step.status, claims[step.claim]) for step in steps] == [
        ("accepted", "Trong invited Putin to Hanoi"),
        ("carried_out", "Putin is in Hanoi at the invitation of Trong"),
    ]


def test_two_words_for_one_end_are_one_step(tmp_path: Path) -> None:
    parties = (("RUS", "signatory"), ("VNM", "signatory"))
    record = record_of(
        tmp_path / "r.db",
        [
            text("a", ("An agreement on a nuclear power plant was signed", of_both("2010-10-31", "agreement", *parties, "signed"))),
            text(
                "b",
                ("the nuclear power plant that was to be built with Russia", of_both("2016-11-22", "agreement", *parties, "withdrawn")),
                ("Vietnam's parliament abandoned the nuclear power plant", of_both("2016-11-22", "rejection", ("VNM", "speaker"), ("RUS", "target"))),
            ),
        ],
    )  # fmt: skip
    join(record)
    assert ladder(record, "An agreement on a nuclear power plant was signed") == [
        ("signed", "2010-10-31"),
        ("ended", "2016-11-22"),
    ]


@pytest.mark.parametrize(
    ("words", "topics"),
    [
        ("the first frigate was handed over", {"warships"}),
        ("a loan for the power plant", {"loans", "electricity"}),
        ("anti-dumping duties", {"tariffs"}),
        ("the two ministers agreed", set()),
    ],
)
def test_words_name_topics(words: str, topics: set[str]) -> None:
    assert topics_in(words) == topics


def test_a_gathering_that_was_promised_or_planned_is_held_by_its_name(tmp_path: Path) -> None:
    both = (person("Peru", "PER", "promisor"), person("Chile", "CHL", "promisor"))
    sit = (person("Rosa Quispe", "PER", "member"), person("Juan Soto", "CHL", "member"))
    given = {"states": ("CHL", "PER")}
    promise = "They agreed to hold a border dialogue before the end of the year and to chart a new channel"
    alone = "They agreed to hold a fisheries summit before July"
    plan = "The joint commission is to sit in May"
    record = record_of(
        tmp_path / "r.db",
        [
            text("a", (promise, at("2021-03-04", kind="pledge", participants=both, status="agreed", **given))),
            text("b", (alone, at("2021-03-05", kind="pledge", participants=both, status="agreed", **given))),
            text("c", (plan, at("2021-05-01", kind="meeting", realis="planned", participants=sit, **given)), published=("2021-04-20", "2021-04-21")),
            text("d", ("Quispe met Soto in Tacna to talk about tariffs", at("2021-06-06", participants=sit, **given))),
            text("e", ("Quispe and Soto opened the third border dialogue in Arica", at("2022-02-01", participants=sit, **given))),
            text("f", ("Soto chaired the joint commission with Quispe", at("2021-07-09", participants=sit, **given))),
            text("g", ("The leaders held a fisheries summit", at("2025-01-09", participants=sit, **given))),
        ],
    )  # fmt: skip
    join(record)
    assert ladder(record, promise) == [("agreed", "2021-03-04"), ("partly", "2022-02-01")]
    assert ladder(record, plan) == [("planned", "2021-05-01"), ("done", "2021-07-09")]
    assert ladder(record, alone) == [("agreed", "2021-03-05")]  # held years later: another one
