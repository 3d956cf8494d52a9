"""Names that nobody uses: a rule or a list of words that is left behind misleads whoever looks for a fault."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src"
# Commands are called by the command line, migrations by alembic.
CALLED_FROM_OUTSIDE = {"cli", "migrations"}
# Doors for tests and tools of development alone; `RULES` and the columns are what documents are held against.
FOR_TESTS = {"code_page", "compare", "features_of", "RULES", "COLUMNS", "MENTION_COLUMNS"}


def trees(folder: Path) -> Iterator[tuple[Path, ast.Module]]:
    return ((path, ast.parse(path.read_text())) for path in sorted(folder.rglob("*.py")) if "__pycache__" not in path.parts)


def defined(tree: ast.Module) -> Iterator[str]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        for target in targets:
            yield from (one.id for one in ast.walk(target) if isinstance(one, ast.Name))


def used(tree: ast.Module) -> set[str]:
    """Returns the names that a module loads, imports or spells in a text."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            found.add(node.id)
        elif isinstance(node, ast.Attribute):
            found.add(node.attr)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            found |= set(re.findall(r"\w+", node.value)) if " " not in node.value else set()
    return found


def imported(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from ((node.module, one.name) for one in node.names)


def test_every_name_is_used() -> None:
    modules = list(trees(PACKAGE))
    imports = {one for _, tree in modules for one in imported(tree)}
    spelled = {path: used(tree) for path, tree in modules}
    attributes = {node.attr for _, tree in modules for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    idle = []
    for path, tree in modules:
        if CALLED_FROM_OUTSIDE & set(path.parts):
            continue
        module = ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__")
        for name in defined(tree):
            known = name in spelled[path] or (module, name) in imports or name in attributes
            if not known and name not in FOR_TESTS and not name.startswith("__"):
                idle.append(f"{path.relative_to(PACKAGE)}: {name}")
    assert idle == []
