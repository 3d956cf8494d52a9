"""What a killed join left undone, and what readers corrected, is joined as if all were joined at once."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import msgspec
import pytest

from detente.events import JoinSettings, join
from detente.events.joining import unjoined
from detente.model import Review
from detente.record import Record, open_record
from tests.events.building import days, person, record_of, text
from tests.events.test_random_records import coded_anew, pages_of, state_of


class Killed(BaseException):
    """As if the process had been ended."""


def half_way(path: Path, seed: int) -> Record:
    """Returns a joined record to which texts were added, one coded anew and one claim rejected since."""
    chance = random.Random(seed)
    pages = pages_of(chance, 12)
    record = open_record(path)
    record.add(pages[:8])
    join(record)
    record.add(pages[8:])
    record.add(coded_anew(pages[0], chance))
    claim = next(claim for claim in record.claims(order="added") if claim.coder == "test 1")
    record.review(claim.id, Review(decision="rejected", by="A reader", at="2026-01-01T00:00:00+00:00"))
    return record


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(
    "place",
    [
        "detente.record.joining.JoinStore.move_families",
        "detente.events.joining.Joining.judge_copies",
        "detente.events.joining.Joining.redo",
        "detente.events.joining.Joining.write",
        "detente.events.joining.follow",
        "detente.record.linking.LinkStore.put",
        "detente.record.relating.RelationStore.measure_coverage",
    ],
)
def test_what_a_killed_join_left_undone_is_done_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, seed: int
) -> None:
    def killed(*_: object, **__: object) -> None:
        raise Killed

    with half_way(tmp_path / "r.db", seed) as record:
        with monkeypatch.context() as patch:
            patch.setattr(place, killed)
            with pytest.raises(Killed):
                join(record)
        join(record)
        assert unjoined(record) == 0
        found = state_of(record)
        assert join(record).events == 0
        join(record, JoinSettings(full=True))
        assert found == state_of(record)


MET = {"participants": (person("Vladimir Putin", "RUS", "member"), person("To Lam", "VNM", "member")), "states": ("RUS", "VNM")}


@pytest.mark.parametrize(
    ("read_as", "corrected"),
    [
        ({"date": days("2018-06-20", "2018-06-21")}, {"date": msgspec.to_builtins(days("2024-06-20", "2024-06-21"))}),
        ({"kind": "statement"}, {"kind": "meeting"}),
        ({"kind": "call"}, {"kind": "meeting"}),
        ({"states": ("CHN", "JPN")}, {"states": ["RUS", "VNM"]}),
    ],
)
def test_what_a_reader_corrected_joins_what_is_told_later(
    tmp_path: Path, read_as: dict[str, Any], corrected: dict[str, Any]
) -> None:
    told = {**MET, "kind": "meeting", "date": days("2024-06-20", "2024-06-21")}
    with record_of(tmp_path / "r.db", [text("a", ("Putin and To Lam met in the palace", {**told, **read_as}))]) as record:
        join(record)
        (claim,) = record.claims()
        record.review(claim.id, Review(decision="corrected", by="A reader", at="2026-01-01T00:00:00+00:00"), changes=corrected)
        join(record)
        assert [event.kind for event in record.events()] == ["meeting"]
        record.add(text("b", ("President Putin met To Lam for an hour", told)))
        join(record)
        in_pieces = state_of(record)
        assert [len(event.claims) for event in record.events()] == [2]
        join(record, JoinSettings(full=True))
        assert state_of(record) == in_pieces


def test_a_claim_that_only_people_gave_its_kind_is_joined(tmp_path: Path) -> None:
    with record_of(tmp_path / "r.db", [text("a", ("Putin and To Lam met in the palace", MET))]) as record:
        (claim,) = record.claims()
        review = Review(decision="corrected", by="A reader", at="2026-01-01T00:00:00+00:00")
        record.review(claim.id, review, changes={"kind": "threat"})
        join(record)
        assert [event.kind for event in record.events()] == ["threat"]


def test_a_claim_is_joined_as_the_kind_that_a_reader_gave_it(tmp_path: Path) -> None:
    told = {**MET, "date": days("2024-06-20", "2024-06-21")}
    with record_of(tmp_path / "r.db", [text("a", ("Putin and To Lam met in the palace", told))]) as record:
        (claim,) = record.claims()
        review = Review(decision="corrected", by="A reader", at="2026-01-01T00:00:00+00:00")
        record.review(claim.id, review, changes={"kind": "call"})
        join(record)
        record.add(text("b", ("Putin and To Lam met in the palace again", told)))
        join(record)
        assert sorted(event.kind for event in record.events()) == ["call", "meeting"]
