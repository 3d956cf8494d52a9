"""Examples are run: those in docstrings, and the Python of the README and of docs/, in a folder with pages and a joined record."""

from __future__ import annotations

import doctest
import importlib
import json
import pkgutil
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

import detente
from benchmarks import gold
from detente.events import join
from detente.model import Claim
from detente.record import Record, open_record

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^```python\n(.*?)^```", re.DOTALL | re.MULTILINE)
PAGES = ("022-mishustin-reprint.txt", "013-trong-putin-call-2021.html")
GOLD_ROW = '{"text": "Norway gave Chad tents.", "source": [0, 6], "target": [12, 16], "label": "AID"}\n'


def modules() -> Iterator[str]:
    """Yields the modules with an example in a docstring; Alembic runs its own."""
    for module in pkgutil.walk_packages(detente.__path__, "detente."):
        if "migrations" not in module.name and not module.name.endswith("__main__"):
            path = ROOT / "src" / Path(*module.name.split("."))
            source = path / "__init__.py" if module.ispkg else path.with_suffix(".py")
            if ">>>" in source.read_text(encoding="utf-8"):
                yield module.name


@pytest.fixture(scope="module")
def joined(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("examples") / "my.db"
    with open_record(path) as record:
        record.add(list(gold.codings()))
        join(record)
    return path


@pytest.fixture
def folder(tmp_path: Path, joined: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to be in, with the files that examples name."""
    (tmp_path / "pages").mkdir()
    for page in PAGES:
        shutil.copy(ROOT / "examples" / "pages" / page, tmp_path / "pages" / page)
    for name in ("my.db", "demo.db"):
        shutil.copy(joined, tmp_path / name)
    (tmp_path / "gold.jsonl").write_text(GOLD_ROW, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def record(folder: Path) -> Iterator[Record]:
    with open_record(folder / "my.db") as record:
        yield record


@pytest.mark.parametrize("name", modules())
def test_examples_in_docstrings_are_true(name: str, record: Record, capsys: pytest.CaptureFixture[str]) -> None:
    failed, attempted = doctest.testmod(
        importlib.import_module(name), extraglobs={"record": record}, optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    )
    assert (failed, attempted > 0) == (0, True), capsys.readouterr().out


def blocks() -> Iterator[Any]:
    """Yields the Python of the documents, each block by its page and number."""
    for path in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]:
        for number, block in enumerate(BLOCK.findall(path.read_text(encoding="utf-8"))):
            yield pytest.param(block, id=f"{path.name}-{number}")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("block", blocks())
def test_examples_in_documents_run(block: str) -> None:
    exec(compile(block, "example", "exec"), {"__name__": "example"})


def test_the_claim_in_the_document_is_one() -> None:
    text = (ROOT / "docs" / "claims.md").read_text(encoding="utf-8")
    (printed,) = re.findall(r"^```json\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    claim = msgspec.json.decode(printed, type=Claim)
    assert json.loads(msgspec.json.encode(claim)) == json.loads(printed)
    assert claim.evidence[0].quote[4:].startswith(claim.participants[0].text)
