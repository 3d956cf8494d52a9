"""docs/pictures/session.svg: a real session on the sample, drawn by Rich. Run: `python scripts/picture.py`."""

from __future__ import annotations

import io
import os
import re
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

from detente.cli.showing import claim_view, claims_table, short_id
from detente.config import Settings
from detente.model import Claim
from detente.pipeline import run
from detente.record import Record, open_record

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "docs" / "pictures" / "session.svg"
WIDTH = 100


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "demo.db") as record:
        # From the root, so that addresses in the picture are those of any clone.
        os.chdir(ROOT)
        run(["examples/pages"], record, Settings())
        PICTURE.parent.mkdir(parents=True, exist_ok=True)
        # The font's address is left out: a picture should fetch nothing.
        picture = re.sub(r"@font-face \{.*?\}", "", draw(record).export_svg(title="Détente"), flags=re.DOTALL)
        PICTURE.write_text(picture, encoding="utf-8")
    print(PICTURE.relative_to(ROOT))


def draw(record: Record) -> Console:
    """Returns a console on which two commands have been run."""
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, highlight=False)
    chosen = list(record.claims(pair=("VNM", "RUS"), kind="meeting", since="2024", limit=3))
    prompt(console, "detente claims -r demo.db --pair VNM RUS --kind meeting --since 2024 -n 3")
    console.print(claims_table(chosen, width=WIDTH))
    claim = best(chosen)
    prompt(console, f"detente show {short_id(claim.id)} -r demo.db")
    console.print(claim_view(claim, record.article(claim.evidence[0].article), None))
    return console


def best(claims: list[Claim]) -> Claim:
    """Returns the claim that shows most: a person on each side, a day, a sentence rather than a headline, the surest."""

    def shows(claim: Claim) -> tuple[int, bool, bool, float]:
        sides = len({person.country for person in claim.participants})
        dated = claim.date is not None and claim.date.precision == "day"
        return sides, dated, claim.segment != "title", claim.confidence

    return max(claims, key=shows)


def prompt(console: Console, command: str) -> None:
    """Prints a command as it is typed."""
    console.print(Text.assemble(("\n$ ", "green"), (command, "bold")))


if __name__ == "__main__":
    main()
