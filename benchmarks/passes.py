"""The passes of coding, one at a time: what each is worth, and what each made of a text.

    python -m benchmarks.passes                  every pass left out in turn: what claims and statuses are without it
    python -m benchmarks.passes --trace "TEXT"   what each pass changed in the drafts of a text
    python -m benchmarks.passes --table          writes the table of docs/passes.md anew

`--training N` adds every Nth training passage, which the network knows by heart; `--coder cues`
reads them as it reads all else, and leaves the passes more to do.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import msgspec

from benchmarks.ablation import ablate, gold_sets, read
from benchmarks.statuses import article_of
from detente.coding.drafts import Draft
from detente.coding.passes import EVERY, PASSES, PASSES_OF, Pass
from detente.coding.scene import Scene
from detente.model import Engine

SHOWN = ("claims", "states", "realis", "participants", "status", "all")
# Smaller moves, in thousandths, are rounding.
LEAST = 0.05
DOCS = Path(__file__).parent.parent / "docs" / "passes.md"
HEAD = "| file | pass | of | may change | under | |"
# What is printed of a draft's change is at most so long.
SHOWN_CHARS = 60


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--trace", metavar="TEXT", help="print what each pass changes in a text")
    parser.add_argument("--table", action="store_true", help="write the table of docs/passes.md anew")
    parser.add_argument("--training", type=int, default=0, metavar="N", help="add every Nth training passage")
    parser.add_argument("--coder", choices=("detente", "cues"), default="detente")
    options = parser.parse_args()
    if options.table:
        DOCS.write_text(with_table(DOCS.read_text(encoding="utf-8")), encoding="utf-8")
    elif options.trace:
        print("\n".join(trace(options.trace)))
    else:
        print("\n".join(worth(options.coder, options.training)))


def worth(engine: Engine, every: int) -> Iterator[str]:
    """Yields a table of passes: rows of gold whose drafts each changes, and thousandths by which each figure moves without it."""
    sets = {name: list(ablate(rows, engine)) for name, rows in gold_sets(engine, every)}
    for name, found in sets.items():
        yield f"{name}: {found[0][1]} rows; {', '.join(f'{field} {value:.3f}' for field, value in found[0][2].items())}"
    columns = [(name, field) for name, found in sets.items() for field in SHOWN if field in found[0][2]]
    yield ""
    yield f"| without | rows | {' | '.join(f'{name}: {field}' for name, field in columns)} |"
    yield f"|---|--:|{'--:|' * len(columns)}"
    for at, step in enumerate(PASSES_OF[engine], start=1):
        rows = sum(found[at][1] for found in sets.values())
        moved = (1000 * (sets[name][at][2][field] - sets[name][0][2][field]) for name, field in columns)
        yield f"| `{step.name.rpartition('.')[2]}` | {rows or ''} | {' | '.join(f'{one:+.1f}' if abs(one) >= LEAST else '' for one in moved)} |"


def with_table(text: str) -> str:
    """Returns the document with the table of passes as they are."""
    before, rest = text.split(HEAD, 1)
    return before + "\n".join(table()) + "\n\n" + rest.partition("\n\n")[2]


def table() -> Iterator[str]:
    """Yields the lines of the table of passes: file, function, kinds, what may change, what it does."""
    yield HEAD
    yield "|---|---|---|---|---|---|"
    for one in PASSES:
        file, _, function = one.name.rpartition(".")
        kinds = ", ".join(sorted(one.kinds)) or "all"
        under = "" if one.engines == EVERY else ", ".join(sorted(one.engines))
        yield f"| `{file.replace('.', '/')}.py` | `{function}` | {kinds} | {', '.join(sorted(one.changes))} | {under} | {one.does} |"


def trace(text: str) -> Iterator[str]:
    """Yields what the engine reads in a text, and what each pass makes of it."""
    article = read(article_of(text))
    for scene, acts in zip(article.scenes, article.told.acts, strict=True):
        yield f"— {scene.words(scene.whole)}"
        yield from (f"  read by {one.rule}: {told(scene, one)}" for one in acts)
        drafts = list(acts)
        for step in PASSES_OF["detente"]:
            after = step.run(scene, drafts)
            yield from changed(scene, step, drafts, after)
            drafts = after


def changed(scene: Scene, step: Pass, before: list[Draft], after: list[Draft]) -> Iterator[str]:
    """Yields what a pass changed."""
    if before == after:
        return
    yield f"  {step.name}"
    if len(before) != len(after):
        yield from (f"    - {told(scene, one)}" for one in before if one not in after)
        yield from (f"    + {told(scene, one)}" for one in after if one not in before)
        return
    for old, new in zip(before, after, strict=True):
        for field in Draft.__struct_fields__:
            if getattr(old, field) != getattr(new, field):
                yield f"    {old.kind}: {field} {value_of(scene, old, field)} → {value_of(scene, new, field)}"


def told(scene: Scene, draft: Draft) -> str:
    """Returns a draft in a line."""
    return f"{draft.kind} “{scene.words(draft.trigger)}” {value_of(scene, draft, 'roles')} {draft.realis} {draft.status or ''}".rstrip()


def value_of(scene: Scene, draft: Draft, field: str) -> str:
    """Returns a field of a draft in words: mentions by their own."""
    value = getattr(draft, field)
    if field == "roles":
        return ", ".join(f"{role} {words_at(scene, index)}" for role, index in draft.roles) or "nobody"
    if field in ("trigger", "quote"):
        return f"“{scene.words(value)[:SHOWN_CHARS]}”"
    if field == "speaker" and value is not None:
        return words_at(scene, value)
    return str(msgspec.to_builtins(value))


def words_at(scene: Scene, index: int) -> str:
    """Returns the words of a mention."""
    mention = scene.mention(index)
    return repr(scene.text[mention.start : mention.end])


if __name__ == "__main__":
    main()
