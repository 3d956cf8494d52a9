"""`python -m training.corpus check [FILE…]`: validates annotation files and prints what they hold."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from training.markup import check_markup, read_markup

ARTICLES = Path(__file__).parent.parent / "corpus" / "articles"


def check(paths: list[Path]) -> int:
    """Prints every problem and the counts per label; returns the number of problems."""
    problems = [problem for path in paths for problem in check_markup(path)]
    for problem in problems:
        print(problem)
    if problems:
        print(f"{len(problems)} problems")
        return len(problems)
    count: Counter[str] = Counter()
    for path in paths:
        for passage in read_markup(path):
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
    for name, number in sorted(count.items()):
        print(f"{number:7d}  {name}")
    return 0


if __name__ == "__main__":
    arguments = sys.argv[1:]
    if not arguments or arguments[0] != "check":
        sys.exit("usage: python -m training.corpus check [FILE…]")
    sys.exit(min(1, check([Path(a) for a in arguments[1:]] or sorted(ARTICLES.glob("*.ann")))))
