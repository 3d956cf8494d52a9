"""The house as ARCHITECTURE.md draws it: doors that fit one another, small files, unique names, documented commands."""

from __future__ import annotations

import ast
import importlib
import itertools
import re
import typing
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

import detente
from detente.model import Analysis, Article, Claim, Coding, Page, Resolution

PACKAGE = Path(detente.__file__).parent
ROOT = Path(__file__).parents[2]
ROOMS = sorted(path.parent.name for path in PACKAGE.glob("*/__init__.py") if path.parent.name != "model")
# The nouns are many, and their room is a vocabulary, not a door.
MAX_NAMES = 3
MAX_LINES = 400


def door(room: str, name: str) -> dict[str, typing.Any]:
    """Returns the types that a door takes, by parameter, and returns."""
    return typing.get_type_hints(getattr(importlib.import_module(f"detente.{room}"), name))


def one_of(returned: typing.Any) -> typing.Any:
    """Returns the element type of a tuple of any length, else the type itself."""
    arguments = typing.get_args(returned)
    return arguments[0] if arguments and arguments[-1] is Ellipsis else returned


FLOW = [("articles", "extract"), ("language", "analyze"), ("actors", "resolve"), ("coding", "code")]


@pytest.mark.parametrize(("left", "right"), list(itertools.pairwise(FLOW)), ids=str)
def test_each_door_returns_what_the_next_one_takes(left: tuple[str, str], right: tuple[str, str]) -> None:
    returned = one_of(door(*left)["return"])
    assert next(iter(door(*right).values())) is returned


def test_the_flow_begins_with_a_page_and_ends_with_claims() -> None:
    types = [one_of(door(*name)["return"]) for name in FLOW]
    assert next(iter(door(*FLOW[0]).values())) is Page
    assert types == [Article, Analysis, Resolution, Coding]
    assert one_of(typing.get_type_hints(Coding)["claims"]) is Claim


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_has_a_door_of_at_most_three_names(room: str) -> None:
    module = importlib.import_module(f"detente.{room}")
    assert module.__doc__
    assert len(module.__doc__.strip().splitlines()) == 1
    names = getattr(module, "__all__", ())
    assert len(names) <= MAX_NAMES
    assert all(getattr(module, name).__doc__ for name in names)


def modules(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*.py")) if "__pycache__" not in path.parts)


# A vocabulary is written one word a line; such lines are data.
WORD_LINE = re.compile(r"""^\s*["'][^"']*["'],?$""")


def lines_of(path: Path) -> int:
    return sum(1 for line in path.read_text().splitlines() if not WORD_LINE.match(line))


@pytest.mark.parametrize("folder", ["src", "tests", "training", "benchmarks", "scripts"])
def test_files_are_short_enough_to_read(folder: str) -> None:
    lengths = {str(path.relative_to(ROOT)): lines_of(path) for path in modules(ROOT / folder)}
    assert {path: lines for path, lines in lengths.items() if lines > MAX_LINES} == {}


def test_no_module_is_a_drawer_for_everything() -> None:
    drawers = {"utils", "helpers", "common", "misc", "util"}
    assert [path for path in modules(PACKAGE) if path.stem in drawers] == []


def test_public_functions_and_classes_say_what_they_do() -> None:
    silent = []
    for path in modules(PACKAGE):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
                nested = isinstance(node, ast.FunctionDef) and node.col_offset > 4
                if ast.get_docstring(node) is None and not nested and not is_inner(node, path):
                    silent.append(f"{path.relative_to(PACKAGE)}:{node.lineno} {node.name}")
    assert silent == []


def is_inner(node: ast.AST, path: Path) -> bool:
    """Tells whether a function is defined inside another function."""
    for outer in ast.walk(ast.parse(path.read_text())):
        if isinstance(outer, ast.FunctionDef):
            for inner in ast.walk(outer):
                if inner is not outer and isinstance(inner, ast.FunctionDef) and inner.lineno == getattr(node, "lineno", None):
                    return True
    return False


def test_no_test_shadows_another() -> None:
    for path in modules(ROOT / "tests"):
        tree = ast.parse(path.read_text())
        for scope in [tree, *(node for node in tree.body if isinstance(node, ast.ClassDef))]:
            names = Counter(node.name for node in scope.body if isinstance(node, ast.FunctionDef))
            assert [name for name, count in names.items() if count > 1] == [], path


def commands() -> dict[str, typing.Any]:
    """Returns the commands of the command line by name."""
    import typer

    from detente.cli.entry import app

    return dict(typer.main.get_command(app).commands)  # type: ignore[attr-defined]


def section(text: str, command: str) -> str:
    """Returns the part of docs/cli.md about a command."""
    found = re.search(rf"^## `detente {re.escape(command)}\b.*?(?=^## |\Z)", text, re.DOTALL | re.MULTILINE)
    return found.group() if found else ""


def undocumented(text: str) -> list[str]:
    """Returns commands and options that docs/cli.md does not name."""
    missing = []
    for name, command in commands().items():
        part = section(text, name)
        if not part:
            missing.append(name)
        for parameter in command.params:
            options = [option for option in parameter.opts if option.startswith("--") and option != "--help"]
            missing += [f"{name} {option}" for option in options if f"`{option}" not in part]
    return missing


def test_every_command_and_option_is_documented() -> None:
    assert undocumented((ROOT / "docs" / "cli.md").read_text()) == []


def test_what_is_not_documented_is_found() -> None:
    text = (ROOT / "docs" / "cli.md").read_text()
    assert undocumented(text.replace("`--attribution", "`--ascription")) == ["claims --attribution"]
    assert "status" in undocumented(text.replace("## `detente status`", "## `detente state`"))


def test_docs_name_no_command_that_does_not_exist() -> None:
    named = re.findall(r"^## `detente (\w+)", (ROOT / "docs" / "cli.md").read_text(), re.MULTILINE)
    assert set(named) == set(commands())


def test_every_field_and_kind_of_a_claim_is_documented() -> None:
    text = (ROOT / "docs" / "claims.md").read_text()
    kinds = typing.get_args(typing.get_type_hints(Claim)["kind"])
    assert [name for name in (*Claim.__struct_fields__, *kinds) if f"`{name}`" not in text] == []


def test_every_setting_is_documented_with_its_default() -> None:
    from detente.config import Settings

    (block,) = re.findall(r"^```toml\n(.*?)^```", (ROOT / "docs" / "cli.md").read_text(), re.DOTALL | re.MULTILINE)
    assert msgspec.toml.decode(block, type=Settings) == Settings()
    assert msgspec.to_builtins(Settings()) == msgspec.toml.decode(block)
