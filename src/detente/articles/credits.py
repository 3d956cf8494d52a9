"""lines -> who wrote, sent and photographed: source lines, agencies, datelines and photo credits, by their shape.

Agencies are recognised by where their name stands ("(Xinhua)" or "/TASS/" in a dateline, "Source: VNA"), not by a list of names.
"""

from __future__ import annotations

import re

import msgspec

from detente.articles.publication import MONTHS

SOURCE_LINE = re.compile(
    r"^\W*(?:source|sources|nguồn|theo|источник|fuente|quelle|fonte|sumber|bron|źródło|zdroj|kaynak|来源|來源|출처|المصدر)\s*[:：]\s*(?P<name>.+?)\W*$",
    re.IGNORECASE,
)
MAX_NAME_WORDS = 8
MAX_SOURCE_LETTERS = 200
# "Vietnam News Agency (VNA)": the short name is the one that agencies go by.
ACRONYM = re.compile(r"\((?P<name>[^\W\d_a-z]{2,8})\)?$")
# Of "(c)" and "copyright" a year or a name must follow: "(c) to meet again" is a clause.
OWNER = re.compile(
    r"(?:©|(?:\(c\)|copyright)(?=\s*(?:©|\d{4}|by\b|(?-i:[^\W\d_a-z]))))\s*(?:©\s*)?(?:\d{4}\s*(?:[-–]\s*\d{4})?,?\s*)?(?:by\s+)?(?P<name>[^\W\d_][^|.,;\d©]{2,50})",
    re.IGNORECASE,
)
RIGHTS = re.compile(r"rights|reserved|copyright|material|this ", re.IGNORECASE)
MONTH_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
# Datelines: "HANOI, Aug 13 (Xinhua) -- ", "MOSCOW, February 8. /TASS/. ", "Hanoi (VNA) – ", "ISLAMABAD: ", "VCN- ", "BEIJING —", and of
# ministries "Cairo, 11 September 2023. " or that alone on its line, which only a year tells from a sentence.
PLACE = r"[^\W\d_][^\W\d_’'.-]*(?:[ -][^\W\d_][^\W\d_’'.-]*){0,3}(?:[,/] ?[^\W\d_][^\W\d_’'. -]*){0,2}"
WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)"
WHEN = rf"[,.]?\s+{WEEKDAY}?(?:(?:{MONTH_NAMES})\.?\s+\d{{1,2}}|\d{{1,2}}\s+(?:{MONTH_NAMES})\.?)(?:,?\s+(?:19|20)\d\d)?"
AGENCY = r"(?:\((?P<round>[^()]{2,30})\)|/(?P<slashed>[^/\s][^/]{1,24})/)"
JOINT = r"\s*(?:--+|[—–]|(?<=[\s)\d])-|:)\s*"
TRAILING_WEEKDAY = re.compile(rf",?\s+{WEEKDAY}$", re.IGNORECASE)
# Words of a sentence are small here and there ("Born in Berlin, 5 May 2020."); of a place's name only articles.
PLACE_OF_WORDS = re.compile(r"\b(?!(?:d[aeiou]s?|l[aeo]s?|el|al|am|an|of|sur|upon)\b)[a-zß-ÿ]")
YEAR_CLOSES = r"(?<=\d{4})(?:\.\s+|\.?\s*$)"
DATELINE = re.compile(
    rf"^(?P<place>{PLACE})(?P<when>(?i:{WHEN}))?(?:\.?\s*(?:{AGENCY}(?:{JOINT}|\.?\s+|$)|{JOINT})|(?(when){YEAR_CLOSES}|(?!)))"
)
# "VCN - " opens a report like "PARIS - " does; capitals without a vowel are no place.
LEADING_AGENCY = re.compile(r"^(?P<name>[BCDFGHJKLMNPQRSTVWXZĐ]{2,6})\s*[-–—]+\s*(?=[^\W\d_])")
CLOSING_AGENCY = re.compile(r"(?:^|\s)[(/](?P<name>[A-ZĐА-Я][\w .&+-]{1,24})[)/]\s*$")
MAX_DATELINE_LETTERS = 90
# "(Photo: VNA)", "(Ảnh: TTXVN)": a bracketed word, a colon and a name close a caption in any language.
CREDIT_CLOSE = re.compile(
    r"[(\[（【]\s*(?P<word>[^\W\d_][\w ]{1,18})\s*[:：/](?!/)\s*(?P<name>[^()\[\]（）]{2,60})[)\]）】]\s*\.?\s*$"
)
CREDIT_OPEN = re.compile(
    r"^(?:photo|photos|picture|image|illustration|illustrative photo|file photo|foto|photographie|ảnh|фото|caption|图|写真|사진|صورة)\b"
    r"[^:：|/]{0,30}[:：|/]",
    re.IGNORECASE,
)
CREDIT_INLINE = re.compile(
    r"(?:\b(?:photo|picture|image|foto|ảnh|фото)\s+(?:by|credit|courtesy|:)|getty images|\((?:file|illustrative)? ?photo\))",
    re.IGNORECASE,
)
MAX_CAPTION_WORDS = 60


class Dateline(msgspec.Struct, frozen=True, kw_only=True):
    """The opening words of an agency report: `[0, end)` of its paragraph, place, agency."""

    end: int
    place: str
    agency: str | None
    text: str


def source_of(line: str) -> str | None:
    """Returns the name after a "Source:" line, None when the line is something else."""
    match = SOURCE_LINE.match(line.strip()) if len(line) <= MAX_SOURCE_LETTERS else None
    if not match or len(match["name"].split()) > MAX_NAME_WORDS:
        return None
    acronym = ACRONYM.search(match["name"])
    return acronym["name"] if acronym else match["name"].strip()


def owner_of(lines: list[str]) -> str | None:
    """Returns the name in a copyright line: who publishes the page."""
    for line in reversed(lines):
        match = OWNER.search(line)
        if match and len(match["name"].split()) <= MAX_NAME_WORDS and not RIGHTS.search(match["name"]):
            return match["name"].strip()
    return None


def dateline_of(paragraph: str) -> Dateline | None:
    """Returns the dateline a paragraph opens with: a place and at least a day, an agency, or capitals before a dash.

    >>> dateline_of("MOSCOW, February 8. /TASS/. Russian President Vladimir Putin").agency
    'TASS'
    """
    match = DATELINE.match(paragraph[:MAX_DATELINE_LETTERS])
    if not match:
        return None
    place = TRAILING_WEEKDAY.sub("", match["place"] + " ").strip(" ,")
    joined = match.group().rstrip(" ")[-1:] not in ".0123456789"
    if not (match["round"] or match["slashed"] or joined) and PLACE_OF_WORDS.search(place):
        return None
    agency = match["round"] or match["slashed"]
    if agency and not (agency[0].isupper() or place.isupper()):
        return None
    first = place.split(",")[0]
    if not (agency or match["when"] or (first.isupper() and len(first) > 3)) or not place[0].isupper():
        return None
    # The joint before the text is not part of it: the span ends with the last sign of place, day and agency.
    end = len(re.sub(rf"{JOINT}$", "", match.group()).rstrip())
    return Dateline(end=end, place=place, agency=agency.strip() if agency else None, text=paragraph[:end])


def agency_of(paragraphs: list[str], lines: list[str]) -> str | None:
    """Returns the agency a text comes from: of its source line, its dateline, or the name in brackets that closes it."""
    for line in lines:
        name = source_of(line)
        if name:
            return name
    if not paragraphs:
        return None
    dateline = dateline_of(paragraphs[0])
    if dateline and dateline.agency:
        return dateline.agency
    leading = LEADING_AGENCY.match(paragraphs[0])
    if leading:
        return leading["name"]
    closing = CLOSING_AGENCY.search(paragraphs[-1][-40:])
    return closing["name"].strip() if closing and closing["name"].isupper() else None


def is_caption(line: str) -> bool:
    """Tells whether a line is a caption by the photo credit in it."""
    if len(line.split()) > MAX_CAPTION_WORDS:
        return False
    return bool(
        CREDIT_CLOSE.search(line) or CREDIT_OPEN.match(line) or (CREDIT_INLINE.search(line) and not line.endswith((".”", '."')))
    )
