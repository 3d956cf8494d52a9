"""scores of pairs -> the best one-to-one matching (Hungarian method with potentials, O(n³))."""

from __future__ import annotations


def best_matching(scores: list[list[float]]) -> list[tuple[int, int]]:
    """Returns (row, column) pairs with the highest sum; pairs that score 0 are not matched.

    >>> best_matching([[0.9, 0.8], [0.7, 0.0]])
    [(0, 1), (1, 0)]
    """
    if not scores or not scores[0]:
        return []
    turned = len(scores) > len(scores[0])
    costs = [[-score for score in row] for row in (list(map(list, zip(*scores, strict=True))) if turned else scores)]
    owners = assign(costs)
    pairs = [(owner, column) for column, owner in owners.items() if costs[owner][column] < 0]
    return sorted((column, row) if turned else (row, column) for row, column in pairs)


def assign(costs: list[list[float]]) -> dict[int, int]:
    """Returns column -> row of the assignment of every row (no more rows than columns) with the lowest cost."""
    rows, columns = len(costs), len(costs[0])
    row_price, column_price = [0.0] * (rows + 1), [0.0] * (columns + 1)
    owner = [0] * (columns + 1)
    for row in range(1, rows + 1):
        owner[0], column = row, 0
        cheapest, previous, done = [float("inf")] * (columns + 1), [0] * (columns + 1), [False] * (columns + 1)
        while owner[column]:
            done[column] = True
            current, delta, following = owner[column], float("inf"), 0
            for other in range(1, columns + 1):
                if done[other]:
                    continue
                cost = costs[current - 1][other - 1] - row_price[current] - column_price[other]
                if cost < cheapest[other]:
                    cheapest[other], previous[other] = cost, column
                if cheapest[other] < delta:
                    delta, following = cheapest[other], other
            for other in range(columns + 1):
                if done[other]:
                    row_price[owner[other]] += delta
                    column_price[other] -= delta
                else:
                    cheapest[other] -= delta
            column = following
        while column:
            owner[column], column = owner[previous[column]], previous[column]
    return {column - 1: owner[column] - 1 for column in range(1, columns + 1) if owner[column]}
