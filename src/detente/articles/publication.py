"""page -> publication date with its basis and rule, never one of the page's furniture.

Order of trust: JSON-LD, meta elements, `<time>` near the headline, a visible line near the headline, the address. On htmldate's own
benchmark an extensive search finds more dates and 9 % of them are wrong (SOURCES: .949 F1 with guesses); a wrong date of publication
makes wrong years of events, so nothing is searched beyond these places.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

import lxml.html
import msgspec

from detente.articles.blocks import Block
from detente.articles.metadata import Metadata
from detente.model import Basis, DateRange, day_range, fold

META_NAMES = (
    "article:published_time", "og:article:published_time", "datepublished", "article.published", "publish-date", "publish_date",
    "pubdate", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dc.date", "dcterms.date", "dcterms.created", "date",
    "publication_date", "article_date_original", "cxenseparse:recs:publishtime", "og:published_time", "citation_publication_date",
)  # fmt: skip
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january janvier enero ene gennaio januar janeiro января январь januari",
            "feb february fevrier febrero februar febbraio fevereiro февраля февраль februari",
            "mar march mars marzo marz marco maerz марта март maret",
            "apr april avril abril aprile апреля апрель",
            "may mai mayo maggio maio мая май mei",
            "jun june juin junio juni giugno junho июня июнь",
            "jul july juillet julio juli luglio julho июля июль",
            "aug august aout agosto августа август agustus",
            "sep sept september septembre septiembre settembre setembro сентября сентябрь",
            "oct october octobre octubre oktober ottobre outubro октября октябрь oktober okt",
            "nov november novembre noviembre novembro ноября ноябрь",
            "dec december decembre diciembre dezember dicembre dezembro декабря декабрь desember dez",
        ),
        start=1,
    )
    for name in names.split()
}
MONTH = r"(?P<month>[^\W\d_]{3,10})\.?"
YEAR = r"(?P<year>(?:19|20)\d\d)"
DAY = r"(?P<day>[0-3]?\d)"
ISO = re.compile(rf"(?<!\d){YEAR}[-/.年](?P<month>[01]?\d)[-/.月]{DAY}(?!\d)")
DAY_MONTH_YEAR = re.compile(
    rf"(?<!\d){DAY}(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+)?{MONTH},?\s+(?:de\s+|del\s+)?{YEAR}(?!\d)", re.IGNORECASE
)
# "December 3, Juche 114 (2025)", "May 1, Reiwa 1 (2019)": the year of an era, with ours in brackets.
ERA_YEAR = re.compile(rf"\b{MONTH}\s+{DAY},?\s+[^\W\d_]+\s+\d{{1,4}}\s*\({YEAR}\)", re.IGNORECASE)
MONTH_DAY_YEAR = re.compile(rf"\b{MONTH}\s+{DAY}(?:st|nd|rd|th)?,?\s+{YEAR}(?!\d)", re.IGNORECASE)
NUMERIC = re.compile(rf"(?<!\d){DAY}[/.-](?P<month>[0-3]?\d)[/.-]{YEAR}(?!\d)")
VIETNAMESE = re.compile(rf"ngày {DAY}(?:/|-| tháng )(?P<month>[01]?\d)(?:/|-|,? năm ){YEAR}", re.IGNORECASE)
URL_DATE = re.compile(
    r"(?<!\d)(?P<year>20[0-3]\d|19[89]\d)(?P<join>[/_-]?)(?P<month>0[1-9]|1[0-2])(?P=join)(?P<day>[0-2]\d|3[01])(?!\d)"
)
# "20210503", "20210503T182000Z": the basic form of ISO 8601, as a whole value of metadata only; in a text it is some number.
COMPACT = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-2]\d|3[01])(?:[T ]?\d{4,6}(?:[Z+-].*)?)?")
# A day that a page says it was changed on: that of its publication is another one, perhaps years before.
UPDATED = re.compile(
    r"\b(?:updated?|modified|revised|last (?:edited|changed)|aktualisiert|geändert|mis à jour|modifié|actualizad[oa]|atualizad[oa]|"
    r"aggiornat[oa]|bijgewerkt|обновлен[оа]?|cập nhật|diperbarui|güncellen\w+)\b",
    re.IGNORECASE,
)
# A visible date stands within this many blocks after the headline (seen: byline, share buttons, section) and its line is short.
NEAR_TITLE_BLOCKS = 12
MAX_DATE_LINE_WORDS = 16
MAX_LABEL_WORDS = 5
EARLIEST_YEAR = 1945
# "PYONGYANG, December 2 (KCNA)": a dateline without its year; papers print it on that day or one of the next.
PARTIAL_DAY = re.compile(
    r"(?P<month>[^\W\d_]{3,10})\.? (?P<day>\d{1,2})\b|\b(?P<on_day>\d{1,2}) (?P<of_month>[^\W\d_]{3,10})", re.IGNORECASE
)
DATELINE_DAYS = 3
ISSUE = re.compile(
    rf"\b(?:newsletter|bulletin|gazette|digest|review|issue|edition|volume|vol|boletín|bulletin d.information)\b[^|]{{0,30}}?"
    rf"(?P<month>[^\W\d_]{{3,10}})\s+(?:de\s+)?{YEAR}(?!\d)",
    re.IGNORECASE,
)


def date_of_html(
    tree: lxml.html.HtmlElement, metadata: Metadata, blocks: list[Block], spots: tuple[int | None, int | None], address: str
) -> DateRange | None:
    """Returns when the page's article was published, None when the page does not say.

    `spots` are the blocks of its headline and of its last paragraph, when they were found.
    """
    title_block, last_block = spots
    for item in metadata.linked:
        for name in ("datePublished", "dateCreated"):
            found = stated(item.get(name), f"json-ld {name}")
            if found:
                return found
    for name in META_NAMES:
        found = stated(metadata.metas.get(name), f"meta {name}")
        if found:
            return found
    for element in tree.xpath("//time[@pubdate or @itemprop='datePublished']"):
        found = stated(element.get("datetime") or element.text_content(), "time datePublished")
        if found:
            return found
    visible = near_title(tree, blocks, title_block) or after_text(blocks, last_block)
    return visible or date_of_address(metadata.canonical) or date_of_address(address)


def after_text(blocks: list[Block], last_block: int | None) -> DateRange | None:
    """Returns the date of a label right under the last paragraph, in the same box: "Publicado el 30/08/2022"."""
    if last_block is None or last_block + 1 >= len(blocks) or len(blocks[last_block].above) < 2:
        return None
    label = blocks[last_block + 1]
    if UPDATED.search(label.text):
        return None
    if len(label.text.split()) > MAX_LABEL_WORDS or blocks[last_block].above[-2] not in label.above or label.link_share > 0:
        return None
    return stated(label.text, "visible line under the text", keep_text=True)


def near_title(tree: lxml.html.HtmlElement, blocks: list[Block], title_block: int | None) -> DateRange | None:
    """Returns the date of a `<time>` or of a short visible line next to the headline."""
    if title_block is None:
        return None
    after: list[Block] = []
    for block in blocks[title_block + 1 : title_block + 1 + NEAR_TITLE_BLOCKS]:
        after.append(block)
        # A deck may stand above the date, the text may not: after the second paragraph nothing is near the headline.
        if sum(len(other.text.split()) > MAX_DATE_LINE_WORDS for other in after) > 1:
            break
    # Of what is above only the block right above is looked at: mastheads print today's date.
    near = [*after, *blocks[max(0, title_block - 1) : title_block]]
    above = ["", *(block.text for block in near)]
    labels = {
        block.text
        for block, before in zip(near, above, strict=False)
        if block.tag == "time" and not of_update(block.text, before)
    }
    for element in tree.iter("time"):
        if " ".join(element.text_content().split()) in labels:
            found = stated(element.get("datetime"), "time at the headline")
            if found:
                return found
    # What is quoted (a post of somebody) has days of its own.
    own = (block for block in near if not (block.frame or "/blockquote" in block.path))
    return date_of_lines(block.text for block in own if block.link_share < 0.5)


def of_update(line: str, before: str) -> bool:
    """Tells whether a line, or the label before it, says that its date is that of a change."""
    is_label = len(before.split()) <= MAX_LABEL_WORDS and not any(map(str.isdigit, before))
    return bool(UPDATED.search(line) or (is_label and UPDATED.search(before)))


def date_of_lines(lines: Iterable[str]) -> DateRange | None:
    """Returns the first full date in a short line, as a visible line near the headline has it; that of a change for want of another."""
    updated: DateRange | None = None
    before = ""
    for line in lines:
        position = len(line) if len(line.split()) > MAX_DATE_LINE_WORDS else 0
        while found := stated(line[position:], "visible line", keep_text=True):
            words = found.text or line[position:]
            start = line.index(words, position)
            if not of_update(line[position:start], before if position == 0 else ""):
                return found
            updated = updated or msgspec.structs.replace(found, rule=f"{found.rule}, of an update")
            position = start + len(words)
        before = line
    return updated


def date_of_masthead(lines: Iterable[str], dateline: str | None) -> DateRange | None:
    """Returns the full date of a masthead that the text's own dateline confirms: its day, or one of the few days before."""
    said = PARTIAL_DAY.search(dateline or "")
    found = date_of_lines(lines) if said else None
    day = found.first_day if found is not None else None
    if said is None or found is None or day is None:
        return None
    month = MONTHS.get(fold(said["month"] or said["of_month"]))
    near = [day - dt.timedelta(days=away) for away in range(DATELINE_DAYS + 1)]
    agrees = any(one.month == month and one.day == int(said["day"] or said["on_day"]) for one in near)
    return msgspec.structs.replace(found, rule="masthead, confirmed by the dateline") if agrees else None


def month_of_issue(lines: Iterable[str]) -> DateRange | None:
    """Returns the month of a periodical that a heading gives with its number: "Newsletter No. 9 - September 2023"."""
    for line in lines:
        match = ISSUE.search(line) if len(line.split()) <= MAX_DATE_LINE_WORDS else None
        month = MONTHS.get(fold(match["month"])) if match else None
        if match and month:
            year = int(match["year"])
            return DateRange(
                start=f"{year}-{month:02d}-01", end=f"{year + month // 12}-{month % 12 + 1:02d}-01", precision="month",
                basis="stated", text=match.group(), rule="month of the issue",
            )  # fmt: skip
    return None


def stated(value: object, rule: str, *, keep_text: bool = False) -> DateRange | None:
    """Returns the date that `value` states in any of the known notations."""
    if not isinstance(value, str):
        return None
    whole = None if keep_text else COMPACT.fullmatch(value.strip())
    compact = valid_day(int(whole["year"]), int(whole["month"]), int(whole["day"])) if whole else None
    found = (compact, value, "") if compact else find_day(value)
    if found is None:
        return None
    day, text, how = found
    return dated(day, basis="stated", text=text if keep_text else value[:64], rule=f"{rule}{how}")


def find_day(text: str) -> tuple[dt.date, str, str] | None:
    """Returns the first full date in `text`, its words, and what was assumed to read it."""
    for pattern in (ISO, VIETNAMESE, DAY_MONTH_YEAR, MONTH_DAY_YEAR, ERA_YEAR):
        for match in pattern.finditer(text):
            month = match["month"]
            number = int(month) if month.isdigit() else MONTHS.get(fold(month))
            day = valid_day(int(match["year"]), number, int(match["day"]))
            if day:
                return day, match.group(), ""
    for match in NUMERIC.finditer(text):
        first, second, year = int(match["day"]), int(match["month"]), int(match["year"])
        day_first, month_first = valid_day(year, second, first), valid_day(year, first, second)
        if day_first and month_first and first != second:
            # 03/04/2021 is two days; the day-first reading is the commoner one outside the United States, and is said so.
            return day_first, match.group(), ", day before month assumed"
        day = day_first or month_first
        if day:
            return day, match.group(), ""
    return None


def valid_day(year: int, month: int | None, day: int) -> dt.date | None:
    """Returns the date when it exists and news could be of it."""
    if month is None or year < EARLIEST_YEAR:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def date_of_address(address: str | None) -> DateRange | None:
    """Returns the day in the path of a web address or file name, basis derived."""
    match = URL_DATE.search(address or "")
    if not match:
        return None
    day = valid_day(int(match["year"]), int(match["month"]), int(match["day"]))
    return dated(day, basis="derived", text=match.group(), rule="date in the address") if day else None


def dated(day: dt.date, *, basis: Basis, text: str, rule: str) -> DateRange:
    """Returns the range of one day."""
    return day_range(day, basis=basis, text=text, rule=rule)
