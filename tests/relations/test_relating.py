"""The relation of two sides from the sample's gold claims: what a desk officer would check by hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from benchmarks import gold
from detente.errors import ConfigError
from detente.events import join
from detente.model import DateRange, Participant, Step
from detente.record import Record, open_record
from detente.relations import RelationSettings, network, relation
from detente.relations.commitments import state_of
from detente.relations.counting import best_split, changes_of, mean_interval, poisson_interval
from detente.relations.lines import rank_of, ranks_of
from detente.relations.networks import compare, panel
from detente.relations.sides import side_of, state_code
from detente.relations.types import Relation, SeriesPoint
from tests.events.building import days, person, record_of, text


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    path: Path = tmp_path_factory.mktemp("relations") / "gold.db"
    with open_record(path) as record:
        record.add(list(gold.codings()))
        join(record)
        yield record


@pytest.fixture(scope="module")
def vietnam_russia(record: Record) -> Relation:
    return relation(record, "VNM", "RUS")


def test_every_line_quotes_the_words_of_its_article(record: Record, vietnam_russia: Relation) -> None:
    texts = {article.id: article.text for article in record.articles()}
    lines = [*vietnam_russia.timeline, *vietnam_russia.levels, *vietnam_russia.figures]
    assert len(lines) > 200
    for line in lines:
        assert texts[line.article][line.start : line.end] == line.quote
    for commitment in vietnam_russia.commitments:
        assert texts[commitment.article][commitment.start : commitment.end] == commitment.what


def test_the_current_level_is_the_one_an_act_set_last(vietnam_russia: Relation) -> None:
    (current,) = [line for line in vietnam_russia.levels if line.current]
    assert current.act == "upgraded"
    assert isinstance(current.date, DateRange)
    assert current.date.start == "2012-07-27"
    # Rank 5 of Vietnam's own scale, 3 of Russia's: never one number for both.
    assert current.ranks == {"RUS": 3, "VNM": 5}
    assert [line.act for line in vietnam_russia.levels if line.label == "strategic partnership"].count("downgraded") == 0


def test_an_invitation_is_followed_to_the_visit(vietnam_russia: Relation) -> None:
    invited = [
        line for line in vietnam_russia.commitments if line.kind == "invitation" and line.by == ("RUS",) and "To Lam" in line.what
    ]
    (line,) = invited
    assert (line.by, line.to, line.state) == (("RUS",), ("VNM",), "done")
    assert [step.status for step in line.steps] == ["accepted", "carried_out"]


def test_silence_is_overdue_and_never_broken(record: Record, vietnam_russia: Relation) -> None:
    overdue = [line for line in vietnam_russia.commitments if line.state == "overdue"]
    assert overdue
    assert all(line.due is not None and line.due.end is not None and line.due.end <= vietnam_russia.as_of for line in overdue)
    early = relation(record, "VNM", "RUS", settings=RelationSettings(as_of="2012-08-01"))
    assert len([line for line in early.commitments if line.state == "overdue"]) < len(overdue)
    # What texts never said was withdrawn or refused stands as open, overdue or done.
    closed = [line for line in vietnam_russia.commitments if line.state == "closed"]
    assert all(line.steps[-1].status in ("withdrawn", "rejected", "ended", "lapsed", "declined", "cancelled") for line in closed)


def test_aid_goes_both_ways(vietnam_russia: Relation) -> None:
    given = {(line.donor, line.recipient) for line in vietnam_russia.aid}
    assert {("RUS", "VNM"), ("VNM", "RUS")} <= given
    doses = next(line for line in vietnam_russia.aid if "20 million doses" in line.item)
    assert (doses.amount, doses.unit) == ("20 million", "doses")
    # The number of a ship is no amount.
    assert [(line.amount, line.unit) for line in vietnam_russia.aid if "HQ-187" in line.item] == [("six", "vessels")]


def test_who_met_whom_at_which_rank(vietnam_russia: Relation) -> None:
    met = next(line for line in vietnam_russia.encounters if "Le Kha Phieu" in line.people.get("VNM", ()))
    assert met.ranks == {"RUS": "head_of_state", "VNM": "party_leader"}


def test_contradictions_are_shown_with_the_claims_that_make_them(record: Record, vietnam_russia: Relation) -> None:
    told = {line.field: line.values for line in vietnam_russia.contradictions}
    assert set(told["date.start"]) == {"2021-11-29", "2021-11-30"}
    known = {claim.id for claim in record.claims()}
    assert all(claim in known for values in told.values() for ids in values.values() for claim in ids)


def test_series_count_what_is_counted(vietnam_russia: Relation) -> None:
    counted = [line for line in vietnam_russia.timeline if line.counted and line.date and line.date.first_day]
    whole = [point for point in vietnam_russia.series if point.group == "all"]
    assert sum(point.events for point in whole) == len(counted)
    assert sum(point.events for point in vietnam_russia.series if point.group.startswith("kind:")) == len(counted)
    assert all(point.low <= point.events <= point.high for point in whole if point.low is not None and point.high is not None)
    assert all(point.coverage >= point.events for point in whole)
    assert {line.left_out for line in vietnam_russia.timeline if line.realis == "denied"} == {"denied"}


def test_a_group_is_its_members_at_the_time(record: Record) -> None:
    group = relation(record, "ASEAN", "RUS")
    pair = {line.event: line.date for line in relation(record, "VNM", "RUS").timeline}
    before = {event for event, date in pair.items() if date and date.start and date.start < "1995-07-28" and date.first_day}
    assert before
    assert {line.event for line in group.timeline} == set(pair) - before
    assert "VNM" not in side_of("ASEAN").states_at("1994-01-01")


def test_an_actor_is_seen_where_it_is_named(record: Record) -> None:
    named = relation(record, "Vladimir Putin", "VNM")
    assert 0 < len(named.timeline) < len(relation(record, "RUS", "VNM").timeline)
    assert all(any("Putin" in party.name for party in line.participants) for line in named.timeline)


def test_a_period_bounds_the_view(record: Record) -> None:
    view = relation(record, "VNM", "RUS", since="2024", until="2025")
    days = [line.date.start for line in view.timeline if line.date and line.date.start]
    assert len(days) == len(view.timeline) > 0
    assert max(days) < "2025-01-01"


@pytest.mark.parametrize(("a", "b", "words"), [("Atlantis", "RUS", "no state"), ("VNM", "Vietnam", "two sides")])
def test_what_is_no_relation_says_so(record: Record, a: str, b: str, words: str) -> None:
    with pytest.raises(ConfigError, match=words):
        relation(record, a, b)


def test_a_panel_has_what_is_known_to_lie_in_a_month_and_its_years_have_more(record: Record) -> None:
    months, years = panel(record), panel(record, by="year")
    view = relation(record, "VNM", "RUS")
    known = [
        line.date.start[:7]
        for line in view.timeline
        if line.date and line.date.start and line.date.end and line.date.first_day and line.date.precision == "day" and line.date.start[:7] == last_month(line.date.end)
        and line.realis not in ("denied", "habitual", "hypothetical", "interpretation")
    ]  # fmt: skip
    found = {line.start[:7]: line.events for line in months if (line.a, line.b) == ("RUS", "VNM")}
    assert found["2024-06"] == known.count("2024-06") > 3
    assert sum(found.values()) < sum(line.events for line in years if (line.a, line.b) == ("RUS", "VNM"))
    assert sum(line.share for line in months if line.start == "2024-06-01") == pytest.approx(1, abs=1e-4)
    assert {(line.start, line.end) for line in months} >= {("2024-06-01", "2024-07-01"), ("2018-09-01", "2018-10-01")}
    assert all(line.low <= line.events <= line.high for line in (*months, *years))
    assert list(months) == sorted(months, key=lambda line: (line.start, line.a, line.b))
    some = panel(record, since="2024", until="2025", states=("VNM", "RUS"))
    assert {line.start[:4] for line in some} == {"2024"}
    assert {(line.a, line.b) for line in some} == {("RUS", "VNM")}


def last_month(end: str) -> str:
    return (dt.date.fromisoformat(end) - dt.timedelta(days=1)).isoformat()[:7]


def test_the_network_agrees_with_the_pair(record: Record) -> None:
    lines = network(record)
    pair = next(line for line in lines if (line.a, line.b) == ("RUS", "VNM"))
    assert pair.low <= pair.events <= pair.high
    assert abs(sum(line.share for line in lines) - 1) < 1e-3
    (first, none) = compare(record, [("Vietnam", "Russia"), ("NZL", "VNM")])
    assert first == pair
    assert (none.events, none.intensity) == (0, None)
    with pytest.raises(ConfigError, match="many others under IGO"):
        compare(record, [("ASEAN", "RUS")])


def test_bodies_that_share_a_code_are_not_asked_for_by_it() -> None:
    assert [state_code(name) for name in ("IGO", "European Union", "UN")] == ["IGO", "EUR", "UNO"]
    with pytest.raises(ConfigError, match="many others under IGO"):
        state_code("NATO")


def test_views_are_tables(vietnam_russia: Relation) -> None:
    pytest.importorskip("pyarrow")
    table = vietnam_russia.timeline.to_arrow()
    assert table.num_rows == len(vietnam_russia.timeline)
    assert "date_start" in table.column_names


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("comprehensive strategic partnership", ({"RUS": 3, "VNM": 5}, 4)),
        ("strategic partnership of a comprehensive nature", ({"RUS": 3, "VNM": 5}, 4)),
        ("strategic partnership", ({"RUS": 2, "VNM": 4}, 3)),
        ("brotherly bond", ({}, None)),
    ],
)
def test_labels_rank_within_one_issuer(label: str, expected: tuple[dict[str, int], int | None]) -> None:
    assert ranks_of(label, ["RUS", "VNM"]) == expected


@pytest.mark.parametrize(
    ("office", "rank"),
    [
        ("President of Russia", "head_of_state"),
        ("Deputy Prime Minister of Vietnam", "deputy_head_of_government"),
        ("Deputy Minister of Foreign Affairs", "deputy_minister"),
        ("Minister of Defence", "minister"),
        ("General Secretary of the Communist Party of Vietnam", "party_leader"),
        ("Prime Minister of Russia", "head_of_government"),
        ("Ambassador of Russia to Vietnam", "ambassador"),
        ("Head of a department", "official"),
        ("Vice Premier of the State Council", "deputy_head_of_government"),
        ("Vice Chancellor and Minister of Finance", "deputy_head_of_government"),
        ("First Deputy Prime Minister", "deputy_head_of_government"),
        ("Deputy Head of Government", "deputy_head_of_government"),
        ("Deputy Secretary of State", "deputy_minister"),
        ("Under Secretary of State for Political Affairs", "deputy_minister"),
        ("Assistant Secretary of Defense", "deputy_minister"),
        ("Vice Minister of Commerce", "deputy_minister"),
        ("President of the National Assembly", "speaker"),
        ("President of the Senate", "speaker"),
        ("President of the European Parliament", "speaker"),
        ("President of the European Commission", "official"),
        ("President of the Supreme Court", "official"),
        ("President of the World Bank", "official"),
        ("President of the Swiss Confederation", "head_of_state"),
        ("President of the Republic", "head_of_state"),
        ("Vice-President of India", "vice_president"),
        ("King of Jordan", "head_of_state"),
        ("Vice President of the European Commission", "official"),
        ("Chancellor of Germany", "head_of_government"),
        ("Chancellor of the Exchequer", "minister"),
        ("President of the Government of Spain", "head_of_government"),
        ("President of the Council of Ministers of Italy", "head_of_government"),
        ("Under-Secretary-General for Political Affairs", "official"),
        ("Chairman of the Standing Committee of the National People's Congress", "speaker"),
        ("Chairwoman of the Federation Council", "speaker"),
        ("President of the United Nations General Assembly", "official"),
    ],
)
def test_offices_have_ranks(office: str, rank: str) -> None:
    assert rank_of(office) == rank


@pytest.mark.parametrize(("count", "low", "high"), [(0, 0.0, 3.69), (1, 0.03, 5.57), (5, 1.62, 11.67), (10, 4.80, 18.39), (100, 81.36, 121.63)])  # fmt: skip
def test_poisson_bounds_are_near_the_exact_ones(count: int, low: float, high: float) -> None:
    found = poisson_interval(count)
    assert abs(found[0] - low) < 0.03
    assert abs(found[1] - high) < 0.03


def test_means_have_bootstrap_bounds() -> None:
    values = [1.0, 2.0, 3.0, 4.0, 5.0]
    mean, low, high = mean_interval(values, 1)
    assert mean == 3.0
    assert low is not None
    assert high is not None
    assert 1.0 <= low < 3.0 < high <= 5.0
    assert mean_interval(values, 1) == (mean, low, high)
    assert mean_interval([], 1) == (None, None, None)


def point(at: int, share: float) -> SeriesPoint:
    return SeriesPoint(
        group="all", start=f"{2000 + at}-01-01", end=f"{2001 + at}-01-01", events=1, sources=1, value=1.0, low=0.0, high=5.0, coverage=10, share=share
    )  # fmt: skip


def test_a_shift_is_found_where_it_is_and_none_in_noise() -> None:
    level = [0.1, 0.12, 0.09, 0.11, 0.1, 0.1, 0.3, 0.31, 0.29, 0.3, 0.32, 0.3]
    (found,) = changes_of([point(at, share) for at, share in enumerate(level)])
    assert found.start == "2006-01-01"
    assert found.before < 0.13 < 0.28 < found.after
    assert changes_of([point(at, 0.1 + 0.01 * (at % 2)) for at in range(12)]) == ()


def test_the_best_split_is_where_means_differ_most() -> None:
    import numpy as np

    assert best_split(np.array([0.0] * 5 + [1.0] * 7))[0] == 5


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        (("proposed",), "open"),
        (("signed", "willing"), "done"),
        (("signed", "ended", "proposed"), "open"),
        (("agreed", "partly"), "partly"),
        (("intended", "withdrawn"), "closed"),
        (("proposed", "rejected", "signed"), "done"),
    ],
)
def test_the_state_of_a_commitment_follows_what_texts_say(statuses: tuple[str, ...], expected: str) -> None:
    steps = [Step(status=status, claim="claim-1", date=None, reason="") for status in statuses]
    assert state_of(steps, None, None, "2026-01-01") == expected


def test_a_body_is_named_with_its_state() -> None:
    assert side_of("Ministry of Foreign Affairs of Vietnam").actor == "VNM.mofa"


def test_topics_are_subjects_with_their_years(record: Record, vietnam_russia: Relation) -> None:
    lines = {line.topic: line for line in vietnam_russia.topics}
    assert len(lines) > 10
    nuclear = lines["nuclear power"]
    assert sum(nuclear.years.values()) <= nuclear.events
    assert {"2010", "2016"} <= set(nuclear.years)
    assert all(1 <= line.events <= vietnam_russia.counts["counted"] for line in vietnam_russia.topics)


def told(states: str, *parties: Participant) -> dict[str, Any]:
    """Returns the fields of a statement of some states."""
    return {
        "kind": "statement",
        "states": tuple(states.split()),
        "participants": parties,
        "date": days("2024-03-01", "2024-03-02"),
    }


def body(name: str, country: str, role: str, **fields: Any) -> Participant:
    return msgspec.structs.replace(person(name, country, role), **fields)


@pytest.fixture(scope="module")
def bodies(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    """A record of a union, a party, a ministry and an armed group."""
    russia = body("Russia", "RUS", "addressee")
    minister = body(
        "Bui Thanh Son", "VNM", "speaker", actor="person:Bui Thanh Son", office="Minister of Foreign Affairs of Vietnam"
    )
    entries = [
        text("a", ("Brussels criticised Moscow", told("EUR RUS", body("European Union", "EUR", "speaker", actor="EU"), russia))),
        text("b", ("Paris criticised Moscow", told("FRA RUS", body("France", "FRA", "speaker"), russia))),
        text("c", ("the minister thanked Russia", told("RUS VNM", minister, russia))),
        text("d", ("Hanoi spoke with the Russian Foreign Ministry", told(
            "RUS VNM", body("Vietnam", "VNM", "speaker"), body("Russian Foreign Ministry", "RUS", "addressee", actor="RUS.mofa")))),
        text("e", ("the party gave the government its guidance", told(
            "VNM", body("Communist Party of Vietnam", "VNM", "speaker", actor="VNM.cpv"), body("Government", "VNM", "addressee")))),
        text("f", ("Hamas accused Israel", told(
            "ISR PSE", body("Hamas", "PSE", "speaker", actor="PSE.hamas"), body("Israel", "ISR", "addressee")))),
        text("g", ("the party praised itself", told("VNM", body("Communist Party of Vietnam", "VNM", "speaker", actor="VNM.cpv")))),
        text("h", ("the United Nations asked Russia for wheat", told(
            "RUS UNO", body("United Nations", "UNO", "speaker", actor="UN"), russia))),
    ]  # fmt: skip
    with record_of(tmp_path_factory.mktemp("bodies") / "r.db", entries) as record:
        join(record)
        yield record


@pytest.mark.parametrize(
    ("a", "b", "quotes"),
    [
        ("EU", "RUS", {"Brussels criticised Moscow", "Paris criticised Moscow"}),
        ("RUS", "VNM.mofa", {"the minister thanked Russia"}),
        ("VNM", "RUS.mofa", {"Hanoi spoke with the Russian Foreign Ministry"}),
        ("VNM", "VNM.cpv", {"the party gave the government its guidance"}),
        ("VNM.cpv", "Vietnam", {"the party gave the government its guidance"}),
        ("Hamas", "ISR", {"Hamas accused Israel"}),
        ("UN", "RUS", {"the United Nations asked Russia for wheat"}),
        ("NATO", "RUS", {"Paris criticised Moscow"}),
    ],
)
def test_groups_and_parts_of_states_have_their_own_events(bodies: Record, a: str, b: str, quotes: set[str]) -> None:
    assert {line.quote for line in relation(bodies, a, b).timeline} == quotes
