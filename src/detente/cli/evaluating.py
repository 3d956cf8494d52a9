"""detente evaluate: how well a task is done on gold that a person wrote."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from detente.cli.terminal import engine_of
from detente.errors import ConfigError


def register(app: typer.Typer) -> None:
    """Adds the command of this file."""
    app.command()(evaluate)


def evaluate(
    task: Annotated[str, typer.Argument(metavar="TASK", help="claims, events, pairs, actors, articles or dates.")],
    gold: Annotated[Path, typer.Argument(metavar="GOLD.jsonl", help="One row a line; docs/evaluation.md has the shapes.")],
    predictions: Annotated[Path | None, typer.Option(metavar="OUT.jsonl", help="Write what was predicted, row by row.")] = None,
    coder: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="For claims: detente, cues or llm; repeat it to see them side by side."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
) -> None:
    """Measure a task on your own gold: precision, recall, F1 with intervals."""
    import msgspec

    from detente.evaluation import compare
    from detente.evaluation import evaluate as measure

    if coder and task != "claims":
        raise ConfigError(f"--coder chooses what reads claims; {task} has one engine")
    if coder:
        found = compare(gold, [engine_of(name) for name in coder], predictions_path=predictions)
        text, encoded = found.render(), msgspec.json.encode(found)
    else:
        report = measure(task, gold, predictions_path=predictions)
        text, encoded = report.render(), msgspec.json.encode(report)
    if as_json:
        sys.stdout.flush()
        sys.stdout.buffer.write(msgspec.json.format(encoded, indent=2) + b"\n")
        sys.stdout.buffer.flush()
    else:
        print(text)
