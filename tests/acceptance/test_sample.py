"""The shipped sample through the whole pipeline: the same record in any way it is read, every word where it is said to stand."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from detente.config import Settings
from detente.model import Claim
from detente.pipeline import run
from detente.record import Record, open_record

PAGES = Path(__file__).parents[2] / "examples" / "pages"


def read(path: Path, sources: list[str], workers: int) -> Record:
    record = open_record(path)
    run(sources, record, Settings(workers=workers))
    return record


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Record:
    return read(tmp_path_factory.mktemp("sample") / "r.db", [str(PAGES)], 2)


def test_one_process_and_the_other_order_make_the_same_record(sample: Record, tmp_path: Path) -> None:
    backwards = sorted((str(path) for path in PAGES.iterdir()), reverse=True)
    with read(tmp_path / "r.db", backwards, 1) as other:
        mine, others = list(sample.claims()), list(other.claims())
        assert [msgspec.json.encode(claim) for claim in mine] == [msgspec.json.encode(claim) for claim in others]
        counts, other_counts = sample.counts(), other.counts()
    assert counts == other_counts
    assert counts["pages"] == len(backwards)
    assert counts["claims"] > counts["articles"]


def test_every_quote_and_every_name_is_the_slice_that_it_says(sample: Record) -> None:
    texts = {article.id: article.text for article in sample.articles()}

    def wrong(claim: Claim) -> bool:
        text = texts[claim.evidence[0].article]
        people = [*claim.participants, *((claim.speaker,) if claim.speaker else ())]
        return any(texts[span.article][span.start : span.end] != span.quote for span in claim.evidence) or any(
            text[person.start : person.end] != person.text for person in people
        )

    claims = list(sample.claims())
    assert [claim.id for claim in claims if wrong(claim)] == []
    assert len({claim.id for claim in claims}) == len(claims)


def test_a_teaser_speaks_for_itself_alone(sample: Record) -> None:
    forms = {article.id: article.form for article in sample.articles()}
    for claim in sample.claims():
        assert (claim.segment == "teaser") == (forms[claim.evidence[0].article] == "teaser")


def test_a_date_has_its_reason(sample: Record) -> None:
    for claim in sample.claims():
        date = claim.date
        if date is not None and date.basis == "derived":
            assert date.rule, claim.id
        if date is not None and date.basis in {"stated", "derived"}:
            assert date.start, claim.id
