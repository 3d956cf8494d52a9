"""The coder's name changes with whatever decides what is read from a page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import detente
from detente.fingerprint import PARTS, coder_name, installed_digest
from detente.ontology.overlay import add_row


@pytest.fixture(autouse=True)
def _anew() -> Iterator[None]:
    installed_digest.cache_clear()
    yield
    installed_digest.cache_clear()


def test_a_users_own_rows_are_part_of_the_coder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else pages that were read before would never be read again with them."""
    monkeypatch.delenv("DETENTE_OVERLAY", raising=False)
    names = [coder_name()]
    for person in ("Ada Quill", "Odda Quill"):
        add_row(tmp_path, "holdings", {"person": person, "office_id": "FRA.fm", "start": "2031-02-03"})
        monkeypatch.setenv("DETENTE_OVERLAY", str(tmp_path))
        installed_digest.cache_clear()
        names.append(coder_name())
    assert len(set(names)) == 3
    (tmp_path / "notes.txt").write_text("no table", encoding="utf-8")
    installed_digest.cache_clear()
    assert coder_name() == names[-1]


def test_the_order_of_the_rooms_is_part_of_the_coder() -> None:
    package = Path(detente.__file__).parent
    assert "pipeline.py" in PARTS
    assert all((package / part).exists() for part in PARTS)
