"""What goes into a record: once, whole, and kept."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from detente.errors import RecordError
from detente.model import Coding, PageCoding, Participant, Refusal, Review, RunManifest
from detente.record import Record, open_record
from tests.builders import RECEPTION, article_of, claim_of, page_of, reception


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return open_record(tmp_path / "r.db")


def test_claims_come_back_as_they_went_in(record: Record) -> None:
    entry = reception()
    added = record.add(entry)
    assert (added.pages, added.articles, added.claims, added.refusals) == (1, 1, 2, 1)
    meeting, pledge = entry.codings[0].claims
    assert list(record.claims()) == [meeting, pledge]  # the undated pledge comes last
    assert record.article(meeting.evidence[0].article) == entry.codings[0].article


def test_adding_the_same_page_twice_changes_nothing(record: Record) -> None:
    record.add(reception())
    before = record.counts()
    again = record.add([reception(), reception()])
    assert (again.pages, again.articles, again.claims, again.refusals) == (0, 0, 0, 0)
    assert record.counts() == before


def test_the_same_page_at_two_addresses_is_one_page_seen_twice(record: Record) -> None:
    record.add(reception())
    record.add(reception(address="copies/b.txt"))
    assert record.counts()["pages"] == 1
    assert record.sightings(page_of(RECEPTION).id) == ("copies/b.txt", "news/a.txt")
    record.sight([(page_of(RECEPTION).id, "c.txt")])
    assert len(record.sightings(page_of(RECEPTION).id)) == 3


def test_recoding_supersedes_and_deletes_nothing(record: Record) -> None:
    record.add(reception("coder 1"))
    record.add(reception("coder 2"))
    assert {claim.coder for claim in record.claims()} == {"coder 2"}
    assert sorted(claim.coder for claim in record.claims(superseded=True)) == ["coder 1"] * 2 + ["coder 2"] * 2
    counts = record.counts()
    assert (counts["claims"], counts["superseded"]) == (2, 2)
    record.add(reception("coder 1"))  # going back brings the old reading back, without a copy
    assert {claim.coder for claim in record.claims()} == {"coder 1"}
    assert record.counts()["claims"] == 2


def test_an_article_that_the_new_coder_no_longer_finds_is_superseded(record: Record) -> None:
    record.add(reception("coder 1"))
    page = page_of(RECEPTION)
    record.add(PageCoding(page=page, coder="coder 2"))
    assert list(record.claims()) == []
    assert record.counts()["superseded"] == 2


def test_a_page_is_known_only_under_the_coder_that_finished_it_last(record: Record) -> None:
    entry = reception("coder 1")
    record.add(PageCoding(page=entry.page, coder="coder 1", complete=False))
    assert not record.knows(entry.page.id, "coder 1")
    record.add(entry)
    assert record.knows(entry.page.id, "coder 1")
    assert not record.knows(entry.page.id, "coder 2")
    record.add(reception("coder 2"))
    assert not record.knows(entry.page.id, "coder 1")


def test_reviews_and_corrections_survive_recoding_even_with_another_id(record: Record) -> None:
    record.add(reception("coder 1"))
    meeting = next(record.claims(kind="meeting"))
    decision = Review(decision="corrected", by="Linh", at="2026-01-02T03:04:05Z", reason="it was a courtesy call")
    assert record.review(meeting.id, decision, changes={"subkind": "courtesy_call"}).subkind == "courtesy_call"
    entry = reception("coder 2")
    article = entry.codings[0].article
    other = claim_of(article, meeting.evidence[0].quote, coder="coder 2", fields={"note": "changes the id"})
    assert other.id != meeting.id
    record.add(PageCoding(page=entry.page, coder="coder 2", codings=(type(entry.codings[0])(article=article, claims=(other,)),)))
    kept = next(record.claims(kind="meeting"))
    assert (kept.id, kept.review, kept.subkind) == (other.id, decision, "courtesy_call")


def test_a_decision_is_on_one_claim_though_another_has_the_same_words(record: Record) -> None:
    """ "Lavrov met Wang and Park" is two meetings in the same words."""
    text = "Lavrov met Wang and Park."
    page = page_of(text)
    article = article_of(text, page=page)

    def coded(coder: str, **fields: Any) -> PageCoding:
        guests = (
            Participant(name=name, text=name, start=text.index(name), end=text.index(name) + 4, role="guest")
            for name in ("Wang", "Park")
        )
        claims = tuple(
            claim_of(article, "Lavrov met Wang and Park", participants=(guest,), coder=coder, **fields) for guest in guests
        )
        return PageCoding(page=page, coder=coder, codings=(Coding(article=article, claims=claims),))

    entry = coded("test 1")
    record.add(entry)
    wang, park = entry.codings[0].claims
    record.review(wang.id, Review(decision="rejected", by="An Editor", at="2026-01-01T00:00:00Z"))
    assert {claim.id: claim.review is not None for claim in record.claims(article=article.id)} == {wang.id: True, park.id: False}
    again = coded("test 2", fields={"hour": "late"})
    record.add(again)
    found = {claim.participants[0].name: claim.review is not None for claim in record.claims(article=article.id)}
    assert {claim.id for claim in again.codings[0].claims}.isdisjoint({wang.id, park.id})
    assert found == {"Wang": True, "Park": False}


def test_a_review_may_not_touch_the_evidence_nor_break_a_claim(record: Record) -> None:
    record.add(reception())
    claim = next(record.claims())
    review = Review(decision="corrected", by="Linh", at="2026-01-02")
    with pytest.raises(RecordError, match="evidence of a claim cannot be corrected"):
        record.review(claim.id, review, changes={"evidence": []})
    with pytest.raises(RecordError, match="not a valid claim"):
        record.review(claim.id, review, changes={"kind": "dance"})
    assert record.counts()["reviews"] == 0


def test_refusals_are_counted_once_and_grouped(record: Record) -> None:
    empty = Refusal(stage="sources", reason="empty", message="the file is empty", address="a.txt")
    assert record.refuse([empty, empty]) == 1
    assert record.refuse([empty]) == 0
    assert list(record.refusals(about="a.t")) == [empty]
    assert list(record.refusals(about="A.t")) == []
    assert list(record.refusals(about="a_t")) == []
    assert record.tally("reason") == {"empty": 1}


def test_runs_are_listed_newest_first(record: Record) -> None:
    def manifest(day: str) -> RunManifest:
        return RunManifest(
            id=f"run-{day}", started=day, finished=None, version="0", coder="c", settings={}, inputs={}, counts={}, refusals={}
        )

    for day in ("2026-01-01", "2026-01-03", "2026-01-02"):
        record.add_run(manifest(day))
    assert [run.started for run in record.runs(limit=2)] == ["2026-01-03", "2026-01-02"]


WRITER = """
import sys
from detente.record import open_record
from tests.builders import reception
with open_record(sys.argv[1]) as record:
    for number in range(100_000):
        record.add(reception(text=f"Envoy {number} met the minister in Hanoi. Moscow will send vaccines to Hanoi."))
        print(number, flush=True)
"""


def test_a_killed_process_loses_nothing_that_it_reported(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(["src", *sys.path])}
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if int(line) >= 20:
                time.sleep(0.01)  # somewhere inside a transaction
                process.send_signal(signal.SIGKILL)
                break
        reported = [int(line) for line in process.stdout.read().split() if line.isdigit()]
    last = max(reported, default=20)
    with open_record(path) as record:
        counts = record.counts()
        assert counts["pages"] >= last + 1
        assert counts["claims"] == 2 * counts["pages"]
        assert len(record.search("vaccines", limit=100_000)) == counts["articles"]


def test_two_processes_may_write_at_once(tmp_path: Path) -> None:
    script = """
import sys
from detente.record import open_record
from tests.builders import reception
with open_record(sys.argv[1]) as record:
    for number in range(30):
        record.add(reception(text=f"{sys.argv[2]} {number} met the minister. Moscow will send vaccines to Hanoi."))
"""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(["src", *sys.path])}
    command = [sys.executable, "-c", script, str(tmp_path / "r.db")]
    writers = [subprocess.Popen([*command, name], env=environment) for name in ("Left", "Right")]
    assert [writer.wait(timeout=60) for writer in writers] == [0, 0]
    with open_record(tmp_path / "r.db") as record:
        assert record.counts()["claims"] == 120


def test_articles_are_found_by_the_beginning_of_their_id(record: Record) -> None:
    record.add(reception())
    article = article_of(RECEPTION)
    assert record.article(article.id[8:12]).id == article.id
    with pytest.raises(RecordError, match="no article 'zz'"):
        record.article("zz")


def test_a_refusal_is_answered_when_the_page_is_read_and_stays_on_record(tmp_path: Path) -> None:
    entry = reception()
    address = entry.page.address
    locked = Refusal(stage="sources", reason="unreadable", message="permission denied", address=address)
    elsewhere = Refusal(stage="sources", reason="empty", message="the file is empty", address="other.txt")
    with open_record(tmp_path / "r.db") as record:
        assert record.refuse([locked, elsewhere]) == 2
        record.add(entry)
        assert [one for one in record.refusals() if one.stage == "sources"] == [elsewhere]
        assert record.tally("reason").get("unreadable") is None
        assert locked in record.refusals(answered=True)
        # Refused once more, it stands again, and is no new refusal.
        assert record.refuse([locked]) == 0
        assert locked in record.refusals()
        # A known page that is merely seen again was readable, too; what its coding refused still stands.
        standing = [one for one in record.refusals(about=address) if one.stage != "sources"]
        record.sight([(entry.page.id, address)])
        assert list(record.refusals(about=address)) == standing
        record.add(entry)
        assert list(record.refusals(about=address)) == standing
