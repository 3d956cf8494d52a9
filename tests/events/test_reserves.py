"""What is said on a condition, by way of a charge, or of what stays as it was, and what it reaches."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from detente.events import join
from detente.events.chances import Chances
from detente.events.following import in_order
from detente.events.moving import RESUMED, SAME_MATTER, by_words
from detente.events.phrases import WILL_NOT_SIGN
from detente.events.telling import Told
from detente.record.joining import JoinStore
from tests.events.building import person, record_of, text
from tests.events.test_endings import pledged, signed, together
from tests.events.test_turns import ladder, told

SIDES = ("TCD", "actor"), ("BEN", "target")
BOTH = ("BEN", "TCD")


def act(day: str, kind: str, **more: Any) -> dict[str, Any]:
    """Returns the fields of what Chad does to Benin."""
    return told(day, kind, *SIDES, states=BOTH) | more


def test_what_is_lifted_on_a_condition_is_not_lifted(tmp_path: Path) -> None:
    measure = "Chad closed the bridge at Malanville to lorries from Benin"
    record = together(
        tmp_path / "r.db",
        ("a", measure, act("2015-02-03", "sanction")),
        (
            "b",
            "Chad would reopen the bridge at Malanville to lorries if Benin paid for the repairs",
            act("2015-03-03", "concession"),
        ),
        ("c", "Chad reopened the bridge at Malanville to lorries", act("2015-06-03", "concession")),
    )
    [root] = [event for event in record.events() if event.steps]
    assert [(step.status, str(step.date and step.date.start)) for step in root.steps] == [
        ("in_force", "2015-02-03"),
        ("fulfilled", "2015-06-03"),
    ]


def test_a_return_on_a_condition_reaches_nothing(tmp_path: Path) -> None:
    deal = "Chad and Benin signed an agreement on grazing rights at Kandi"
    record = together(
        tmp_path / "r.db",
        ("a", deal, signed("2015-02-03")),
        ("b", "Chad has ended the agreement on grazing rights at Kandi", signed("2016-02-03") | {"status": "ended"}),
        (
            "c",
            "Chad would return to the agreement on grazing rights at Kandi as soon as Benin pays",
            pledged("2016-02-04", "intended"),
        ),
    )
    assert ladder(record, deal) == ["signed", "ended"]


def test_a_charge_opens_and_moves_nothing(tmp_path: Path) -> None:
    record = together(
        tmp_path / "r.db",
        ("a", "Chad promised to send rifles to the guards of Benin", pledged("2015-02-03", "intended")),
        (
            "b",
            "Benin accused Chad of having sent rifles to the guards of Benin's rebels",
            told("2015-06-03", "aid", ("TCD", "donor"), ("BEN", "recipient"), states=BOTH, status="delivered"),
        ),
    )
    assert [[step.status for step in event.steps] for event in record.events() if event.steps] == [["intended"]]


def test_that_a_halt_stays_in_force_is_a_step_of_the_day_it_is_said(tmp_path: Path) -> None:
    halt = "Chad suspended the treaty on the waters of the Alibori with Benin"
    lasts = "The measures of February, among them the suspension of the treaty on the Alibori waters, would stay in force"
    record = record_of(
        tmp_path / "r.db",
        [
            text("a", (halt, act("2015-02-03", "sanction")), published=("2015-02-04", "2015-02-05")),
            text("b", (lasts, act("2015-02-06", "sanction")), published=("2015-07-08", "2015-07-09")),
        ],
    )
    join(record)
    [root] = [event for event in record.events() if event.steps]
    assert [(step.status, str(step.date and step.date.start)) for step in root.steps] == [
        ("suspended", "2015-02-03"),
        ("suspended", "2015-07-08"),
    ]


def test_how_an_agreement_is_to_be_carried_out_is_agreed_and_not_planned(tmp_path: Path) -> None:
    deal = "Chad and Benin signed an accord on grazing at Kandi"
    record = together(
        tmp_path / "r.db",
        ("a", deal, signed("2015-02-03")),
        (
            "b",
            "Chad and Benin agreed on a timetable for carrying out the accord on grazing at Kandi",
            pledged("2016-02-03", "agreed", "promisor"),
        ),
    )
    assert ladder(record, deal) == ["signed", "agreed"]


def test_who_means_to_return_to_what_was_given_up_plans_it(tmp_path: Path) -> None:
    deal = "Chad and Benin signed an agreement on a sugar refinery at Parakou"
    record = together(
        tmp_path / "r.db",
        ("a", deal, signed("2015-02-03")),
        ("b", "Chad gave up the sugar refinery at Parakou", act("2016-02-03", "retreat")),
        (
            "c",
            "Chad decided to return to the sugar refinery at Parakou, which had been shelved",
            act("2019-02-03", "concession"),
        ),
    )
    assert ladder(record, deal) == ["signed", "ended", "planned"]


def test_a_label_is_not_reaffirmed_on_the_day_on_which_it_is_given(tmp_path: Path) -> None:
    def level(day: str, subkind: str) -> dict[str, Any]:
        return told(day, "partnership_level", ("TCD", "member"), ("BEN", "member"), states=BOTH, subkind=subkind)

    first = "Chad and Benin established a partnership"
    record = together(
        tmp_path / "r.db",
        ("a", first, level("2015-02-03", "established")),
        ("b", "a statement on deepening the comprehensive partnership of Chad and Benin", level("2019-02-03", "reaffirmed")),
        ("c", "Chad and Benin raised their relations to a strategic partnership", level("2019-02-03", "upgraded")),
        ("d", "Benin and Chad reaffirmed their strategic partnership", level("2022-02-03", "reaffirmed")),
    )
    assert ladder(record, first) == ["established", "upgraded", "reaffirmed"]


def test_private_persons_open_and_move_nothing(tmp_path: Path) -> None:
    def ready(name: str, sector: str) -> dict[str, Any]:
        party = person(name, "TCD", "promisor")
        fields = pledged("2015-06-03", "willing")
        others = fields["participants"][1:]
        return fields | {"participants": (msgspec.structs.replace(party, sector=sector), *others)}

    record = together(
        tmp_path / "r.db",
        ("a", "Shipowners of Chad were ready to call at the port of Cotonou", ready("shipowners", "BUS")),
        ("b", "Students of Chad were ready to rebuild the school at Kandi", ready("students", "EDU")),
        ("c", "A bank of Chad was ready to lend for the road to Parakou", ready("bank", "BUS")),
    )
    claims = {claim.id: claim.evidence[0].quote for claim in record.claims()}
    assert [claims[event.steps[0].claim][:6] for event in record.events() if event.steps] == ["A bank"]


@pytest.mark.parametrize(("status", "linked"), [("agreed", True), ("willing", False)])
def test_a_sentence_tells_again_what_the_title_of_its_text_told(tmp_path: Path, status: str, linked: bool) -> None:
    title = "Chad, Benin agree to restart regular visits as Niger lifts export curbs"
    body = "The presidents of Chad and Benin agreed to resume mutual journeys of the leaders after a break of twelve years"
    first, second = pledged("2015-02-03", "agreed", "promisor"), pledged("2015-02-03", status, "promisor")
    record = record_of(tmp_path / "r.db", [text("a", (title, first), (body, second), title=title)])
    join(record)
    events = JoinStore(record).events_of_pair(("BEN", "TCD"), ["pledge"])
    earlier, later = in_order(Told(event, words) for event, words in events)
    found = by_words(later, earlier, Chances([earlier, later]), RESUMED + 0.05, SAME_MATTER, ends=False)
    assert (found is not None) == linked


REFUSAL = "he would not sign any binding paper with a state that keeps his ships"


@pytest.mark.parametrize(
    ("others", "steps"),
    [
        ((), ["negotiating", "rejected"]),
        # Of two agreements of the text nobody knows which he means.
        (("An agreement on the patrols off Cotonou is being drafted",), ["negotiating"]),
    ],
)
def test_who_will_not_sign_means_the_only_agreement_of_his_text(
    tmp_path: Path, others: tuple[str, ...], steps: list[str]
) -> None:
    draft = "Chad and Benin are negotiating a convention on millet"
    making = signed("2015-02-03") | {"status": "negotiating", "realis": "ongoing"}
    refusal = told("2015-02-04", "rejection", ("TCD", "speaker"), ("BEN", "target"), states=BOTH)
    claims = [(draft, making), *((other, making) for other in others), (REFUSAL, refusal)]
    record = record_of(tmp_path / "r.db", [text("a", *claims)])
    join(record)
    assert ladder(record, draft) == steps


@pytest.mark.parametrize(
    ("words", "refused"),
    [
        (REFUSAL, True),
        ("she put her name to no accord that leaves the islands out", True),
        ("he refused to sign the protocol", True),
        ("he would not sign any further document", False),
        ("the ships will not leave before both have signed", False),
    ],
)
def test_another_document_is_not_the_one_on_the_table(words: str, refused: bool) -> None:
    assert (WILL_NOT_SIGN.search(words) is not None) == refused


@pytest.mark.parametrize(
    ("kind", "words", "steps"),
    [
        (
            "threat",
            "Benin's army withdrew half of its tanks from Kandi after a warning from Washington",
            ["proposed", "fulfilled"],
        ),
        ("demand", "Benin released the fishermen, as the United States had demanded", ["proposed", "fulfilled"]),
        ("threat", "Benin's army moved its tanks to Kandi in spite of a warning from Washington", ["proposed"]),
    ],
)
def test_what_was_heeded_fulfils_the_demand_of_its_text(tmp_path: Path, kind: str, words: str, steps: list[str]) -> None:
    parties = ("USA", "speaker"), ("BEN", "target")
    demand = "The White House called on Benin to go home"
    record = record_of(
        tmp_path / "r.db",
        [
            text(
                "a",
                (demand, told("2015-02-03", "demand", *parties, states=("BEN", "USA"))),
                (words, told("2015-02-06", kind, *parties, states=("BEN", "USA"))),
            )
        ],
    )
    join(record)
    assert ladder(record, demand) == steps


def test_a_threat_that_nobody_heeded_is_not_followed(tmp_path: Path) -> None:
    threat = told("2015-02-06", "threat", ("TCD", "speaker"), ("BEN", "target"), states=BOTH)
    record = together(tmp_path / "r.db", ("a", "Chad warned Benin that it would close the bridge at Malanville", threat))
    assert not [event for event in record.events() if event.steps]
