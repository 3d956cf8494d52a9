"""Events of a pair weighed against one another: many at a time as one by one."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest

from detente.events import join
from detente.events.aligning import Wordings
from detente.events.chances import ASKING, MEASURES, SIGNS, Chances, fitted
from detente.events.following import FOLLOWABLE, in_order
from detente.events.telling import Told, told_apart
from detente.events.words import word_of
from detente.model import PageCoding
from detente.record.joining import JoinStore
from tests.events.building import days, person, record_of, text

SENTENCES = (
    ("proposal", "proposed", "Hanoi asked Moscow to supply submarines to its navy"),
    ("pledge", "agreed", "Moscow agreed to it"),
    ("agreement", "signed", "Russia and Vietnam signed a contract for six undersea vessels"),
    ("aid", "delivered", "Russia handed the first submarine to the Vietnamese navy"),
    ("demand", None, "Hanoi demanded that the ban on rice be lifted"),
    ("sanction", None, "Moscow banned imports of Vietnamese rice and coffee"),
    ("rejection", None, "Russia turned the proposal of a railway to Yunnan down"),
    ("cooperation", None, "Vietnamese and Russian engineers began building the railway to Yunnan"),
    ("meeting", None, "Talks about oil ended without a result"),
)
ROLES = {"proposal": ("proposer", "addressee"), "pledge": ("promisor", "promisee"), "aid": ("donor", "recipient")}


def events(path: Path) -> list[Told]:
    pages = []
    for at, (kind, status, quote) in enumerate(SENTENCES):
        roles = ROLES.get(kind, ("actor", "target"))
        sides = ("VNM", "RUS") if quote.startswith("Hanoi") else ("RUS", "VNM")
        parties = tuple(person("", state, role) for state, role in zip(sides, roles, strict=True))
        fields = {"kind": kind, "status": status, "participants": parties, "states": ("RUS", "VNM")}
        claim = (quote, {**fields, "date": days(f"2021-03-1{at}", f"2021-03-{at + 11}"), "realis": "happened"})
        pages.append(text(f"p{at}", claim, title="Submarines for Vietnam" if at % 2 else None))
    return told_in(path, pages)


def told_in(path: Path, pages: list[PageCoding]) -> list[Told]:
    with record_of(path, pages) as record:
        join(record)
        found = JoinStore(record).events_of_pair(("VNM", "RUS"), sorted(FOLLOWABLE))
        return in_order(Told(*one) for one in found)


def test_many_events_at_a_time_weigh_as_each_by_itself(tmp_path: Path) -> None:
    ordered = events(tmp_path / "r.db")
    chances = Chances(ordered)
    assert len(ordered) == len(SENTENCES)
    told = set()
    for at in range(1, len(ordered)):
        rows = np.arange(at)
        together, signs = chances.of(np.array([at]), rows)[0], chances.signs(at, rows)
        assert set(SIGNS) <= set(signs)
        for row in range(at):
            alone = chances.signs(at, np.array([row]))
            for sign in SIGNS:
                assert alone[sign][0] == pytest.approx(signs[sign][row], abs=1e-5), sign
                told |= {sign} if signs[sign][row] else set()
            assert chances.of(np.array([at]), np.array([row]))[0, 0] == pytest.approx(together[row], abs=1e-5)
            order = f"{ordered[row].event.kind}>{ordered[at].event.kind}"
            model = fitted()
            total = model.bias + model.kinds.get(order, 0.0) + sum(model.weights[sign] * signs[sign][row] for sign in SIGNS)
            held_apart = ordered[at].event.kind in ASKING and not signs["aligned"][row] and ordered[row].event.kind in MEASURES
            assert together[row] == pytest.approx(0.0 if held_apart else 1 / (1 + math.exp(-total)))
    # What the sentences are there to show.
    assert {"near", "aligned", "titled", "topics", "reply", "named", "further", "side"} <= told
    assert chances.likely(3, 3, 0.5) == {}
    sure = chances.likely(3, 1, 0.0)
    assert sure == pytest.approx(dict(enumerate(chances.of(np.array([3]), np.arange(1, 3))[0].tolist(), 1)))


def test_events_are_weighed_alike_in_blocks_of_any_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ordered = events(tmp_path / "r.db")
    ats = range(1, len(ordered))
    alone = [Chances(ordered).of(np.array([at]), np.arange(at))[0].tolist() for at in ats]
    for size in (1, 3, 100):
        monkeypatch.setattr("detente.events.chances.EVENTS_A_BLOCK", size)
        chances = Chances(ordered)
        found = [chances.likely(at, at // 2, 0.0) for at in ats]
        assert [list(one) for one in found] == [list(range(at // 2, at)) for at in ats]
        for at, one in zip(ats, found, strict=True):
            assert list(one.values()) == pytest.approx(alone[at - 1][at // 2 :], abs=1e-6)
    some = Chances(ordered, [2, 5])
    assert list(some.likely(5, 0, 0.0).values()) == pytest.approx(alone[4], abs=1e-6)


def test_words_agree_when_they_are_the_same_or_of_like_meaning(tmp_path: Path) -> None:
    ordered = events(tmp_path / "r.db")
    wordings, place = Wordings(ordered, ordered), {one.event.kind: at for at, one in enumerate(ordered)}
    others = np.array([place["sanction"], place["agreement"], place["proposal"]])
    part, weight, titled = (found[0] for found in wordings.agreement(np.array([place["aid"]]), others))
    # Rice is no submarine; a vessel is nearly one; submarines are.
    assert weight[0] < weight[1] < weight[2]
    assert part.min() >= 0
    assert part.max() < 1
    assert (titled >= weight - 1e-6).all()
    every = np.arange(len(wordings.vocabulary))
    ones, near_ones, near = wordings.near(every)
    assert near.min() > 0
    assert near.max() == 1
    assert set(every.tolist()) == {
        one for one, other, how in zip(ones, near_ones, near, strict=True) if one == other and how == 1
    }
    words = {stem: number for (stem, _), number in wordings.vocabulary.items()}
    beside = {(int(one), int(other)) for one, other in zip(ones, near_ones, strict=True)}
    assert (words["vesse"], words["subma"]) in beside
    assert (words["rice"], words["subma"]) not in beside


def test_a_title_over_both_tells_of_neighbours_and_not_of_what_stands_far_apart(tmp_path: Path) -> None:
    parties = person("", "VNM", "proposer"), person("", "RUS", "addressee")
    fields = {"kind": "proposal", "participants": parties, "states": ("RUS", "VNM"), "date": days("2021-03-10", "2021-03-11")}
    asked, asked_more = "Hanoi asked Moscow to supply submarines", "Hanoi asked for early delivery in the coming year"
    between = "Traders waited for lorries with cotton and maize from the north, and drivers slept beside the road for days on end"

    def title_over_both(*fillers: str) -> float:
        claims = [(asked, fields), *((one, {"kind": "statement"}) for one in fillers), (asked_more, fields)]
        page = text("p", *claims, title="Submarines for Vietnam")
        ordered = told_in(tmp_path / f"{len(fillers)}.db", [page])
        signs = Chances(ordered).signs(1, np.array([0]))
        return float(signs["titled"][0] - signs["aligned"][0])

    assert title_over_both() > 0
    assert title_over_both(between, f"Then {between}", f"Now {between}") == pytest.approx(0)


def test_two_readings_of_one_sentence_count_once(tmp_path: Path) -> None:
    ordered = events(tmp_path / "r.db")
    assert told_apart(ordered) == ordered
    twin = Told(ordered[0].event, ordered[0].words)
    assert told_apart([*ordered, twin]) == ordered


def test_a_word_that_names_no_subject_counts_nothing() -> None:
    assert word_of("million").weight == 0
    assert word_of("submarine").weight > word_of("cooperation").weight > 0
    # A name without a vector counts, if less.
    assert word_of("xyzzyk").row == -1
    assert word_of("xyzzyk").weight > 0
