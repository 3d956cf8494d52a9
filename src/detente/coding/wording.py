"""Words and pieces of patterns that several rules are made of: numbers, days and months, what is denied."""

from __future__ import annotations

# Behind an auxiliary: "did not keep", "didn’t keep"; "hasn't" has no border of a word before its "n".
NOT = r"(?: not|n[’']t)"
NOT_EVER = r"(?: not| never|n[’']t)"
# "Will not", "won’t", "cannot", "can't".
CAN_NOT = rf"(?:(?:would|could|will){NOT}|won[’']t|can(?: ?not|[’']t))"

NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
