"""Files that documents and comments name are there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
# So many are named at least; fewer were found only if the pattern were at fault.
LEAST = 20
ROOMS = sorted(path.parent.name for path in (ROOT / "src" / "detente").glob("*/__init__.py"))
# "`coding/acts/outcomes.py`" in a document or comment names a file of the package.
NAMED = re.compile(rf"\b(?:src/detente/)?((?:{'|'.join(ROOMS)})(?:/\w+)*/\w+\.py)\b")


def texts() -> list[Path]:
    documents = [ROOT / "README.md", ROOT / "ARCHITECTURE.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
    return [*documents, *sorted((ROOT / "src").rglob("*.py"))]


def test_files_that_are_named_are_there() -> None:
    folders = (ROOT / "src" / "detente", ROOT, ROOT / "tests")
    named = {
        (path.relative_to(ROOT).as_posix(), one) for path in texts() for one in NAMED.findall(path.read_text(encoding="utf-8"))
    }
    assert len(named) > LEAST
    assert sorted(pair for pair in named if not any((folder / pair[1]).exists() for folder in folders)) == []
