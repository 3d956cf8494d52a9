"""`python -m training.corpus check [FILE…] | build [--check]`: validates annotation files; writes the corpus as JSONL.

`build` writes `corpus/<split>.jsonl` (one passage a row, schema in corpus/SCHEMA.md) and the rows that `detente evaluate` reads for `tune` and
the two test splits: `corpus/evaluation/<split>.pairs.jsonl` and `<split>.claims.jsonl`. With `--check` it writes nothing and fails if they
differ. `train.jsonl` (18 MB) and the rows of `tune` are made on demand and not kept in the repository.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from detente.evaluation.claims import sector_code
from training.examples import ARTICLES, Split, pairs_of, passages
from training.markup import MarkedClaim, MarkedMention, MarkedSentence, Passage, check_markup, read_markup

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

CORPUS = ARTICLES.parent
# Made by `build` and not kept in the repository: they say again what the articles say.
ON_DEMAND = {CORPUS / "train.jsonl", CORPUS / "evaluation" / "tune.claims.jsonl", CORPUS / "evaluation" / "tune.pairs.jsonl"}
SPLITS: tuple[Split, ...] = ("train", "tune", "heldout", "adversarial")
EVALUATED: tuple[Split, ...] = ("tune", "heldout", "adversarial")


def check(paths: list[Path]) -> int:
    """Prints every problem and the counts per label; returns the number of problems."""
    problems = [problem for path in paths for problem in check_markup(path)]
    for problem in problems:
        print(problem)
    if problems:
        print(f"{len(problems)} problems")
        return len(problems)
    seen: set[str] = set()
    count: Counter[str] = Counter()
    for path in paths:
        for passage in read_markup(path):
            if passage.id in seen:
                print(f"{path.name}: the passage id {passage.id} stands twice")
                return 1
            seen.add(passage.id)
            tally(passage, count)
    for name, number in sorted(count.items()):
        print(f"{number:7d}  {name}")
    return 0


def tally(passage: Passage, count: Counter[str]) -> None:
    """Adds what a passage holds to the counts."""
    count["passages"] += 1
    count["sentences"] += len(passage.sentences)
    for sentence in passage.sentences:
        count["mentions"] += len(sentence.mentions)
        count["claims"] += len(sentence.claims)
        count["sentences without relation"] += not sentence.relations
        keys = {mention.key for mention in sentence.mentions}
        count["ordered pairs"] += len(keys) * (len(keys) - 1)
        for relation in sentence.relations:
            count["r " + relation.type] += 1
            before = sentence.mentions[relation.target].start < sentence.mentions[relation.source].start
            count["relations with the target first"] += before
        for claim in sentence.claims:
            count["c " + claim.kind] += 1
            count["realis " + claim.realis] += 1
            count["attribution " + claim.attribution] += 1


def passage_row(passage: Passage, split: Split) -> dict[str, Any]:
    """Returns the JSON of a passage."""
    return {
        "id": passage.id,
        "split": split,
        **{name: value for name, value in passage.meta.items() if name != "id"},
        "sentences": [sentence_row(one) for one in passage.sentences],
    }


def sentence_row(sentence: MarkedSentence) -> dict[str, Any]:
    """Returns the JSON of a sentence; spans are half-open code points of its text."""
    return {
        "text": sentence.text,
        "mentions": [
            {"key": one.key, "start": one.start, "end": one.end, "country": one.country, "sector": one.sector, "type": one.type, "office": one.office}
            for one in sentence.mentions
        ],
        "places": [{"start": start, "end": end, "country": country} for start, end, country in sentence.places],
        "times": [{"start": start, "end": end} for start, end in sentence.times],
        "relations": [{"source": one.source, "target": one.target, "type": one.type, "mode": one.mode} for one in sentence.relations],
        "claims": [claim_row(one) for one in sentence.claims],
    }  # fmt: skip


def claim_row(claim: MarkedClaim) -> dict[str, Any]:
    """Returns the JSON of a claim."""
    return {
        "kind": claim.kind, "subkind": claim.subkind, "trigger": claim.trigger, "quote": claim.quote, "roles": claim.roles, "realis": claim.realis,
        "attribution": claim.attribution, "speaker": claim.speaker, "when": claim.when, "place": claim.place, "status": claim.status, "optional": claim.optional,
    }  # fmt: skip


def evaluation_pairs(split: Split) -> Iterator[dict[str, Any]]:
    """Yields the rows of `detente evaluate pairs`."""
    for passage in passages(split):
        for pair in pairs_of(passage):
            yield {"text": pair.text, "source": pair.source, "target": pair.target, "label": pair.label}


def evaluation_claims(split: Split) -> Iterator[dict[str, Any]]:
    """Yields the rows of `detente evaluate claims`: a passage a row, its sentences as paragraphs.

    A title before a name is annotated with its mention, not as a claim of office: finding it is right, missing it is not counted.
    """
    for passage in passages(split):
        claims = [gold_claim(sentence, claim) for sentence in passage.sentences for claim in sentence.claims]
        yield {
            "text": "\n\n".join(sentence.text for sentence in passage.sentences),
            "published": passage.meta["date"],
            "claims": [*claims, *(title for sentence in passage.sentences for title in gold_titles(sentence))],
        }


def gold_claim(sentence: MarkedSentence, claim: MarkedClaim) -> dict[str, Any]:
    """Returns the gold row of an annotated claim."""
    keys = dict.fromkeys(key for _, key in claim.roles)
    countries = {part for one in sentence.mentions if one.key in keys for part in one.country.split("+") if part != "-"}
    return {
        "kind": claim.kind, "quote": sentence.text[slice(*claim.quote)], "realis": claim.realis, "attribution": claim.attribution,
        "states": sorted(countries), "sectors": gold_sectors(sentence, keys), **shorter(sentence, claim), **({"optional": True} if claim.optional else {}),
    }  # fmt: skip


def gold_sectors(sentence: MarkedSentence, keys: Container[str]) -> list[str]:
    """Returns state and sector of each party of a claim, as `detente.evaluation` compares them."""
    parties: dict[str, MarkedMention] = {}
    for one in sentence.mentions:
        # The same actor under a pronoun and by name has the sector of the name.
        if one.key in keys and (one.key not in parties or parties[one.key].type == "pronoun"):
            parties[one.key] = one
    return sorted(
        {
            sector_code(
                None if code == "-" else code, None if one.sector == "-" else one.sector, one.sector == "-" and code != "-"
            )
            for one in parties.values()
            for code in one.country.split("+")
        }
    )


def shorter(sentence: MarkedSentence, claim: MarkedClaim) -> dict[str, list[str]]:
    """Returns, where the annotation leaves the whole sentence as evidence, the stretch from the first to the last word of the act and its parties.

    Either is then right: the whole sentence is the default of the markup, not somebody's choice.
    """
    if claim.quote != (0, len(sentence.text)):
        return {}
    keys = {key for _, key in claim.roles}
    spans = [claim.trigger, *((one.start, one.end) for one in sentence.mentions if one.key in keys)]
    return {"further": [sentence.text[min(start for start, _ in spans) : max(end for _, end in spans)]]}


def gold_titles(sentence: MarkedSentence) -> Iterator[dict[str, Any]]:
    """Yields an optional claim of office for each mention with an office that no claim tells."""
    told = {key for claim in sentence.claims if claim.kind in ("office", "appointment") for _, key in claim.roles}
    for mention in sentence.mentions:
        if mention.office and mention.key not in told:
            states = sorted({part for part in mention.country.split("+") if part != "-"})
            yield {"kind": "office", "quote": sentence.text[mention.start : mention.end], "states": states, "optional": True}


def built() -> dict[Path, str]:
    """Returns the content of every built file."""
    files = {CORPUS / f"{split}.jsonl": lines(passage_row(passage, split) for passage in passages(split)) for split in SPLITS}
    for split in EVALUATED:
        files[CORPUS / "evaluation" / f"{split}.pairs.jsonl"] = lines(evaluation_pairs(split))
        files[CORPUS / "evaluation" / f"{split}.claims.jsonl"] = lines(evaluation_claims(split))
    return files


def lines(rows: Iterator[dict[str, Any]]) -> str:
    """Returns rows as JSON lines."""
    return "".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n" for row in rows)


def build(*, check_only: bool) -> int:
    """Writes the built files, or compares them; returns the number that differ."""
    stale = 0
    for path, content in built().items():
        if check_only and path in ON_DEMAND:
            continue
        if path.exists() and path.read_text(encoding="utf-8") == content:
            continue
        stale += 1
        if check_only:
            print(f"{path.relative_to(CORPUS.parent)} differs from corpus/articles; run `python -m training.corpus build`")
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_text(content, encoding="utf-8")
    return stale if check_only else 0


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["check", *names]:
            sys.exit(min(1, check([Path(name) for name in names] or sorted(ARTICLES.glob("*.ann")))))
        case ["build", *rest]:
            sys.exit(min(1, build(check_only="--check" in rest)))
        case _:
            sys.exit("usage: python -m training.corpus check [FILE…] | build [--check]")
