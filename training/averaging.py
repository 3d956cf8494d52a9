"""States of several trainings -> their average, measured and exported (Wortsman et al. 2022, "Model soups").

    python -m training.averaging --out FOLDER a.pt=0.5 b.pt=0.3 src/detente/encoder/weights=0.16 published=0.04

Trainings that start from one state can be averaged weight by weight: what each learned by heart goes, what they have in common stays, and a
sentence costs no more than with one of them. `published` is the encoder as it was before our training, with the heads of the first state.
Modes, stages and notes of the card are those of the package.
"""

from __future__ import annotations

import argparse
import json
import math
from pathlib import Path
from typing import TYPE_CHECKING

import torch

from training.calibrate import figures_of
from training.export import export
from training.network import Coder
from training.starting import state_at

if TYPE_CHECKING:
    from training.starting import Tensors

WEIGHTS = Path(__file__).parents[1] / "src" / "detente" / "encoder" / "weights"
PUBLISHED = "published"
# What of the package's card is not measured or written anew.
KEPT = ("stages", "limits")
# The head of modes has a row for each mode: files of states do not say which, and one of other rows cannot be averaged.
MODE_HEAD = "mode_out."


def average(states: list[tuple[Tensors, float]]) -> Tensors:
    """Returns the average of states by their shares, which add up to 1; the head of modes is that of the first.

    Raises:
        ValueError: the shares do not add up to 1.
    """
    if not math.isclose(total := sum(share for _, share in states), 1.0, abs_tol=1e-6):
        raise ValueError(f"the shares add up to {total:g}, not to 1")
    first, _ = states[0]
    return {
        name: value
        if name.startswith(MODE_HEAD)
        else sum(((state[name] * share) for state, share in states), torch.zeros_like(value))
        for name, value in first.items()
    }


def published(like: Tensors) -> Tensors:
    """Returns a state with the encoder as published and the heads of another."""
    return {**like, **{f"encoder.{name}": value for name, value in Coder(()).encoder.state_dict().items()}}


def states_of(named: list[str]) -> list[tuple[Tensors, float]]:
    """Returns the states of `PATH=SHARE`, the first of which must be a file or a folder.

    Raises:
        ValueError: one is not of that form.
    """
    found: list[tuple[Tensors, float]] = []
    for one in named:
        path, _, share = one.rpartition("=")
        if not path or (path == PUBLISHED and not found):
            raise ValueError(f"{one!r}: wanted PATH=SHARE, the first a state")
        found.append((published(found[0][0]) if path == PUBLISHED else state_at(Path(path)), float(share)))
    return found


def main() -> None:
    """Averages, measures and exports."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "states", nargs="+", metavar="PATH=SHARE", help="a state that training kept, a folder of weights, or `published`"
    )
    parser.add_argument("--out", type=Path, required=True, help="folder to write the weights to")
    options = parser.parse_args()
    torch.set_num_threads(1)
    card = json.loads((WEIGHTS / "card.json").read_text(encoding="utf-8"))
    try:
        state = average(states_of(options.states))
    except ValueError as error:
        parser.error(str(error))
    model = Coder(tuple(card["modes"]))
    model.load_state_dict(state)
    export(model, options.out, {**figures_of(model), **{name: card[name] for name in KEPT}}, command="averaging")


if __name__ == "__main__":
    main()
