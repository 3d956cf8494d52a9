"""Links of the documents lead somewhere: to a file of the repository, and to a heading of it; the commands they name are modules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# So many are found at least; fewer were found only if the patterns were at fault.
LEAST = 30
FENCED = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\(([^)\s]+)\)")
# "docs/events.md" in running text is as good as a link to it.
MENTIONED = re.compile(r"(?<![\w/.])((?:docs|corpus|training|examples|resources|evaluation|benchmarks|scripts)/[\w./-]*\w)")
# What a command writes (`make corpus`) and git does not keep.
WRITTEN = {"corpus/train.jsonl", "corpus/evaluation/tune.claims.jsonl"}
MODULE = re.compile(r"python -m ((?:benchmarks|training|evaluation)(?:\.\w+)*)")


def documents() -> list[Path]:
    named = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"]
    folders = ["docs", "corpus", "training", "examples"]
    return [*(ROOT / name for name in named), *(page for folder in folders for page in sorted((ROOT / folder).glob("*.md")))]


def anchors(path: Path) -> set[str]:
    """Returns the anchors that a page gives to its headings: lower case, without punctuation, blanks as hyphens."""
    headings = re.findall(r"^#+ (.+)$", FENCED.sub("", path.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def links(path: Path) -> Iterator[str]:
    found = LINK.findall(FENCED.sub("", path.read_text(encoding="utf-8")))
    yield from (link for link in found if "://" not in link)


def leads_somewhere(page: Path, link: str) -> bool:
    name, _, anchor = link.partition("#")
    target = page.parent / name if name else page
    return target.exists() and (not anchor or anchor in anchors(target))


@pytest.mark.parametrize("page", documents(), ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_to_files_and_headings(page: Path) -> None:
    assert [link for link in links(page) if not leads_somewhere(page, link)] == []


@pytest.mark.parametrize("page", documents(), ids=lambda page: page.relative_to(ROOT).as_posix())
def test_paths_and_modules_that_are_named_are_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    modules = {one.replace(".", "/") for one in MODULE.findall(text)}
    assert [one for one in modules if not ((ROOT / one).is_dir() or (ROOT / f"{one}.py").is_file())] == []
    paths = {one for one in MENTIONED.findall(text) if "*" not in one} - WRITTEN
    assert [one for one in paths if not (ROOT / one).exists()] == []


def test_the_patterns_find_links() -> None:
    assert sum(len(list(links(page))) for page in documents()) > LEAST


def test_a_dead_link_and_a_dead_anchor_are_found() -> None:
    readme = ROOT / "README.md"
    assert not leads_somewhere(readme, "docs/nowhere.md")
    assert not leads_somewhere(readme, "docs/record.md#nowhere")
    assert leads_somewhere(readme, "docs/record.md#figures")


def test_no_entry_of_the_changelog_stands_twice() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    entries = [" ".join(entry.split()) for entry in re.split(r"^(?=- |#)", text, flags=re.MULTILINE) if entry.startswith("- ")]
    assert len(entries) > LEAST
    assert sorted({entry[:100] for entry in entries if entries.count(entry) > 1}) == []
