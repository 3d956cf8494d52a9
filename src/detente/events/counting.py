"""how many events a pair has -> how many of them, the first ones, tell how rare its words and topics are.

Each event that a pair gains would shift all weights a little, and with them what every earlier event is of: a join of new claims would have to
weigh the whole pair anew. What is new of a pair with many events is mostly later than those that count, so that it shifts nothing.
"""

from __future__ import annotations

# Of fewer events each counts: weighing them anew takes some hundredths of a second, and each tells much.
ALL_COUNT = 100
# Of more, the number rounded down to steps of this part.
STEP = 0.1


def counted(events: int) -> int:
    """Returns how many of a pair's events, the first by date, tell how rare words and topics are.

    >>> counted(99), counted(109), counted(110), counted(600)
    (99, 100, 110, 596)
    """
    number = ALL_COUNT
    if events < number:
        return events
    while (more := number + max(1, int(number * STEP))) <= events:
        number = more
    return number
