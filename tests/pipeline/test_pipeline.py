"""The order of the rooms over processes: the same record whatever their number, nothing lost, nothing read twice."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from detente import pipeline
from detente.config import Settings
from detente.fingerprint import coder_name
from detente.model import Coding, PageCoding, Participant, RunManifest
from detente.pipeline import asked, code_page, offices_on_record, run
from detente.record import Record, open_record
from detente.tally import Progress
from tests.builders import article_of, claim_of, page_of
from tests.pipeline.rooms import Shelf

TEXTS = [f"Envoy {number} met the minister" for number in range(40)]
CODE_WITH = "tests.pipeline.rooms:code_page"


def put(monkeypatch: pytest.MonkeyPatch, shelf: Shelf) -> None:
    monkeypatch.setattr(pipeline, "discover", shelf.discover)
    monkeypatch.setattr(pipeline, "read_all", shelf.read_all)


def read(record: Record, *sources: str, workers: int = 2) -> RunManifest:
    return run(sources or ("news",), record, Settings(workers=workers), code_with=CODE_WITH)


def everything(record: Record) -> list[object]:
    counts = {name: count for name, count in record.counts().items() if name != "runs"}
    return [list(record.claims()), sorted(article.id for article in record.articles()), list(record.refusals()), counts]


def test_the_record_is_the_same_for_any_number_of_processes_and_any_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []
    for workers, texts in ((1, TEXTS), (3, TEXTS), (2, TEXTS[::-1])):
        put(monkeypatch, Shelf(news=[*texts, ""]))
        with open_record(tmp_path / f"{len(made)}.db") as record:
            manifest = read(record, workers=workers)
            claims, articles, _, counts = everything(record)
            made.append((claims, articles, counts, manifest.inputs, manifest.counts, manifest.refusals))
    assert made[0] == made[1] == made[2]
    assert made[0][4] == {"pages": 40, "known": 0, "articles": 40, "claims": 40, "refused": 1}


def test_a_page_that_kills_its_worker_costs_one_refusal_and_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(monkeypatch, Shelf(news=[*TEXTS[:5], "envoys die here", *TEXTS[5:10]]))
    with open_record(tmp_path / "r.db") as record:
        manifest = read(record)
        assert (manifest.counts["claims"], manifest.refusals) == (10, {"crashed": 1})
        (refusal,) = record.refusals()
        assert (refusal.stage, refusal.address) == ("pipeline", "news/5")
        again = read(record)
        assert (again.counts["known"], again.refusals) == (10, {"crashed": 1})
        assert record.counts()["refusals"] == 1


def test_what_cannot_be_found_is_refused_and_the_rest_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(monkeypatch, Shelf(news=TEXTS[:3], more=TEXTS[3:5]))
    with open_record(tmp_path / "r.db") as record:
        manifest = read(record, "news", "gone", "more")
        assert (manifest.counts["pages"], manifest.refusals) == (5, {"missing": 1})
        assert [run.id for run in record.runs()] == [manifest.id]


def test_a_known_page_is_not_read_again_but_its_new_address_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(monkeypatch, Shelf(news=TEXTS[:3], copies=TEXTS[:3]))
    with open_record(tmp_path / "r.db") as record:
        read(record, "news")
        before = everything(record)
        manifest = read(record, "copies")
        assert (manifest.counts["known"], manifest.counts["pages"]) == (3, 0)
        assert everything(record) == before
        assert record.sightings(page_of(TEXTS[0]).id) == ("copies/0", "news/0")


def test_an_interrupted_run_keeps_what_it_did_and_the_next_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(monkeypatch, Shelf(news=TEXTS))

    def stop(progress: Progress) -> None:
        if progress.done == 7:
            raise KeyboardInterrupt

    with open_record(tmp_path / "r.db") as record:
        with pytest.raises(KeyboardInterrupt):
            run(["news"], record, Settings(workers=2), progress=stop, code_with=CODE_WITH)
        assert record.counts()["claims"] == 7
        assert record.runs()[0].counts["interrupted"] == 1
        rest = read(record)
        assert (rest.counts["known"], rest.counts["pages"]) == (7, 33)
        with open_record(tmp_path / "whole.db") as whole:
            read(whole)
            assert everything(record) == everything(whole)


def test_progress_counts_to_the_total(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(monkeypatch, Shelf(news=[*TEXTS[:4], ""]))
    seen: list[Progress] = []
    with open_record(tmp_path / "r.db") as record:
        run(["news"], record, Settings(workers=1), progress=seen.append, code_with=CODE_WITH)
    assert [progress.done for progress in seen] == [1, 2, 3, 4, 5]
    assert {progress.total for progress in seen} == {5}
    assert seen[-1].refused == 1


# A shell that runs its jobs in the background has them ignore SIGINT, which every child takes over: the script answers it again.
SCRIPT = """
import signal
import sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from detente import pipeline
from detente.config import Settings
from detente.record import open_record
from tests.pipeline.rooms import Shelf
shelf = Shelf(news=[f"a slow envoy {number} met the minister" for number in range(200)])
pipeline.discover, pipeline.read_all = shelf.discover, shelf.read_all
with open_record(sys.argv[1]) as record:
    show = lambda progress: print(progress.done, flush=True)
    try:
        pipeline.run(["news"], record, Settings(workers=2), progress=show, code_with="tests.pipeline.rooms:code_page")
    except KeyboardInterrupt:
        print("stopped", record.counts()["claims"], flush=True)
"""


def test_ctrl_c_stops_within_seconds_and_loses_nothing(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(["src", *sys.path])}
    command = [sys.executable, "-c", SCRIPT, str(tmp_path / "r.db")]
    # A group of its own, so that the signal reaches the workers too, as Ctrl-C in a terminal does.
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment, start_new_session=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if line.strip() == "4":
                os.killpg(process.pid, signal.SIGINT)
                break
        rest = process.stdout.read().split()
    done = [4, *(int(word) for word in rest[: rest.index("stopped")])]
    assert int(rest[-1]) == max(done)


def test_the_coder_is_named_by_what_it_is_made_of() -> None:
    assert coder_name().startswith("detente 0.")
    page = page_of("<html><body><p>nothing of use</p></body></html>")
    assert code_page(page).coder == coder_name()


@pytest.mark.parametrize(("text", "words"), [("colour = 1", "colour"), ("workers = -1", "workers"), ("workers", "detente.toml")])
def test_settings_that_cannot_be_used_say_why(tmp_path: Path, text: str, words: str) -> None:
    from detente.config import read_settings
    from detente.errors import ConfigError

    path = tmp_path / "detente.toml"
    path.write_text(text)
    with pytest.raises(ConfigError, match=words):
        read_settings(path)
    with pytest.raises(ConfigError, match="no such settings file"):
        read_settings(tmp_path / "none.toml")
    path.write_text("workers = 3\n[sources]\nmax_bytes = 5")
    assert read_settings(path).sources.max_bytes == 5


def test_an_office_on_record_serves_the_pages_of_the_next_run_in_any_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = (
        "Oslo, 5 May 2024\n\nNorwegian Fisheries Minister Odda Quillfeather said on Sunday that Oslo would send ships to Iceland."
    )
    later = [
        f"Reykjavik, {day} May 2024\n\nOdda Quillfeather thanked Iceland on Monday for the help that its fishermen had given to a crew in need."
        for day in (7, 8, 9)
    ]
    made = []
    for workers, texts in ((1, later), (2, later[::-1])):
        with open_record(tmp_path / f"{len(made)}.db") as record:
            put(monkeypatch, Shelf(news=texts, before=[first]))
            for source in ("before", "news"):
                run([source], record, Settings(workers=workers, coder="cues"))
            made.append(
                [
                    (one.quote, one_of.country)
                    for claim in record.claims(kind="statement")
                    for one in claim.evidence
                    for one_of in claim.participants
                    if one_of.name == "Odda Quillfeather"
                ]
            )
    assert made[0] == made[1]
    assert {country for quote, country in made[0] if "thanked" in quote} == {"NOR"}


@pytest.mark.parametrize("name", ["Odda Quillfeather", "Odda Quill-Feather", "Odda O’Quill", "Odda al-Quill"])
def test_an_office_on_record_goes_with_the_pages_that_name_its_holder(tmp_path: Path, name: str) -> None:
    text = f"Peruvian ambassador {name} spoke in Oslo."
    page = page_of(text)
    article = article_of(text, page=page)
    start = text.index(name)
    holder = Participant(
        name=name, text=name, start=start, end=start + len(name), role="holder", country="PER", office="Ambassador of Peru"
    )
    claim = claim_of(article, text, kind="office", participants=(holder,), states=("PER",), realis="presupposed")
    with open_record(tmp_path / "r.db") as record:
        record.add(PageCoding(page=page, coder="test 1", codings=(Coding(article=article, claims=(claim,)),)))
        learned = offices_on_record(record)
    assert [one.name for one in asked(page_of(f"{name} will go to Lima."), learned).learned] == [name]
    assert asked(page_of("Nobody will go to Lima."), learned).learned == ()
