"""Brief -> bytes: HTML that needs nothing else, Markdown, Word, and PDF made from the HTML."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Callable
from importlib import import_module
from importlib.resources import files
from typing import Any

from detente.errors import ConfigError
from detente.reports.briefing import Brief, Line, Note, Part, Section
from detente.reports.drawing import timeline_svg, without_variables
from detente.reports.markup import escaped


def to_html(brief: Brief) -> bytes:
    """Returns one file without scripts, fonts or pictures from elsewhere; light or dark as the reader's system is."""
    style = files("detente.reports").joinpath("brief.css").read_text(encoding="utf-8")
    sections = "\n".join(section_html(section, brief) for section in brief.sections)
    notes = "\n".join(note_html(note) for note in brief.notes)
    links = "".join(f'<a href="#s{at}">{escaped(section.heading)}</a>' for at, section in enumerate(brief.sections))
    title = escaped(brief.title)
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<a class="skip" href="#s0">To the text</a>
<header><p class="kind">Brief</p><h1>{title}</h1><p class="about">{parts_html(brief.about)}</p><nav aria-label="Sections">{links}</nav></header>
<main>
{sections}
<section id="words"><h2>The words</h2><p class="about">Every line above stands on these, verbatim.</p><ol class="notes">
{notes}
</ol></section>
</main>
</body>
</html>
""".encode()


def section_html(section: Section, brief: Brief) -> str:
    """Returns a section; on a narrow screen each row of its table stands as a block of labelled lines, still a table to a screen reader."""
    at = brief.sections.index(section)
    inner = f'<p class="about">{escaped(section.about)}</p>' if section.about else ""
    if section.chart:
        inner += f'<figure class="chart" tabindex="0" aria-label="Timeline">{timeline_svg(brief.relation)}</figure>'
    if section.lines:
        inner += "<ul>" + "".join(f"<li>{line_html(line)}{quote_html(line)}</li>" for line in section.lines) + "</ul>"
    if section.rows:
        inner += table_html(section)
    return f'<section id="s{at}"><h2>{escaped(section.heading)}</h2>{inner}</section>'


def table_html(section: Section) -> str:
    """Returns a section's table. Its roles are written out: a browser forgets them where the style makes blocks of its rows."""
    head = "".join(f'<th scope="col" role="columnheader">{escaped(name)}</th>' for name in section.columns)
    cells = (
        "".join(cell_html(cell, at, name) for at, (cell, name) in enumerate(zip(row, section.columns, strict=True)))
        for row in section.rows
    )
    body = "".join(f'<tr role="row">{row}</tr>' for row in cells)
    label = escaped(section.heading)
    return (
        f'<div class="table" tabindex="0" role="region" aria-label="{label}"><table role="table"><thead role="rowgroup">'
        f'<tr role="row">{head}</tr></thead><tbody role="rowgroup">{body}</tbody></table></div>'
    )


def cell_html(cell: Line, at: int, column: str) -> str:
    """Returns a cell, named by its column; the first of a row carries its value as a class, so that what is overdue can be marked."""
    mark = f' class="{escaped(cell.text)}"' if at == 0 and cell.text in ("overdue", "open", "partly", "done", "closed") else ""
    return f'<td{mark} role="cell" data-label="{escaped(column)}"><div>{line_html(cell)}</div></td>'


def parts_html(parts: tuple[Part, ...]) -> str:
    """Returns parts; a value says by its class which rule it follows."""
    return "".join(
        f'<span class="{part.rule}">{escaped(part.text)}</span>' if part.rule else escaped(part.text) for part in parts
    )


def line_html(line: Line) -> str:
    """Returns a line with its footnotes."""
    refs = "".join(f'<a href="#n{number}" aria-label="words {number}">{number}</a>' for number in line.notes)
    return parts_html(line.parts) + (f'<sup class="refs">{refs}</sup>' if refs else "")


def quote_html(line: Line) -> str:
    """Returns the words below a line."""
    return f"<blockquote>“{escaped(line.quote)}”</blockquote>" if line.quote else ""


def note_html(note: Note) -> str:
    """Returns a footnote; a web address is a link, a file is named."""
    address = escaped(note.address)
    where = f'<a href="{address}">{address}</a>' if note.address.startswith(("http://", "https://")) else address
    return (
        f'<li id="n{note.number}"><q>{escaped(note.quote)}</q> <cite>{escaped(note.source)}</cite> '
        f"<small>{where} · {note.start}–{note.end} · {note.claim}</small></li>"
    )


# Signs that Markdown, or a common dialect of it (tables, footnotes, strokes, formulas, citations), reads as markup anywhere in a line; and those
# that it reads so where a line or quote begins: "- " and "12. " begin lists.
SIGNS = re.compile(r"[\\*_\[\]<>|`#&~$^@]")
LIST = re.compile(r"^(\d+(?=[.)])|(?=[-+=]))")


def markdown_text(text: str) -> str:
    r"""Returns text in which nothing is markup.

    >>> print(markdown_text("- US$5 & <b>"))
    \- US\$5 \& \<b\>
    >>> print(markdown_text("12. May 2021"))
    12\. May 2021
    """
    return LIST.sub(r"\1\\", SIGNS.sub(r"\\\g<0>", " ".join(text.split())))


def line_markdown(line: Line) -> str:
    """Returns a line with footnote marks."""
    return markdown_text(line.text) + "".join(f"[^{number}]" for number in line.notes)


def to_markdown(brief: Brief) -> bytes:
    """Returns Markdown with footnotes."""
    blocks = [f"# {markdown_text(brief.title)}", markdown_text("".join(part.text for part in brief.about))]
    for section in brief.sections:
        if section.chart:
            continue
        blocks.append(f"## {section.heading}")
        blocks += [f"*{markdown_text(section.about)}*"] if section.about else []
        lines = [
            f"- {line_markdown(line)}" + (f"\n  > {markdown_text(line.quote)}" if line.quote else "") for line in section.lines
        ]
        blocks += ["\n".join(lines)] if lines else []
        if section.rows:
            head = [" | ".join(section.columns), " | ".join("---" for _ in section.columns)]
            table = [*head, *(" | ".join(line_markdown(cell) for cell in row) for row in section.rows)]
            blocks.append("\n".join(f"| {row} |" for row in table))
    blocks += [
        f"[^{note.number}]: “{markdown_text(note.quote)}” {markdown_text(note.source)}. {markdown_text(note.address)}, {note.start}–{note.end}, {note.claim}"
        for note in brief.notes
    ]
    return ("\n\n".join(blocks) + "\n").encode()


def to_docx(brief: Brief) -> bytes:
    """Returns a Word document with headings, tables and numbered words.

    Raises:
        ConfigError: python-docx is not installed.
    """
    try:
        docx = import_module("docx")
    except ImportError as error:
        raise ConfigError("python-docx is not installed; `pip install 'detente[documents]'` brings it") from error
    document = docx.Document()
    document.core_properties.title = brief.title
    document.add_heading(brief.title, level=0)
    document.add_paragraph("".join(part.text for part in brief.about))

    for section in brief.sections:
        if not section.chart:
            section_docx(document, section)
    document.add_heading("The words", level=1)
    for note in brief.notes:
        document.add_paragraph(
            f"{note.number}. “{note.quote}” {note.source}. {note.address}, {note.start}–{note.end}, {note.claim}"
        )
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def section_docx(document: Any, section: Section) -> None:
    """Writes a section into a Word document."""
    document.add_heading(section.heading, level=1)
    if section.about:
        document.add_paragraph(section.about).runs[0].italic = True
    for line in section.lines:
        line_docx(document.add_paragraph(style="List Bullet"), line)
        if line.quote:
            document.add_paragraph(f"“{line.quote}”", style="Intense Quote")
    if section.rows:
        table = document.add_table(rows=1, cols=len(section.columns), style="Light Grid Accent 1")
        for cell, name in zip(table.rows[0].cells, section.columns, strict=True):
            cell.text = name
        for row in section.rows:
            # `rows[-1].cells` walks the whole table each time: a row is asked for its cells once.
            for cell, line in zip(table.add_row().cells, row, strict=True):
                line_docx(cell.paragraphs[0], line)


def line_docx(paragraph: Any, line: Line) -> None:
    """Writes a line with the numbers of its words raised."""
    paragraph.add_run(line.text)
    if line.notes:
        paragraph.add_run(" " + ", ".join(map(str, line.notes))).font.superscript = True


def to_pdf(brief: Brief) -> bytes:
    """Returns the HTML set on A4 by WeasyPrint, with links and bookmarks.

    Raises:
        ConfigError: WeasyPrint, or the Pango library that it needs, is not installed.
    """
    try:
        weasyprint = import_module("weasyprint")
    except (ImportError, OSError) as error:
        raise ConfigError(
            "WeasyPrint or Pango is not installed; `pip install 'detente[pdf]'` (and libpango from the system) brings them, "
            "or print the .html from a browser"
        ) from error
    # It knows neither colour schemes nor scrolling, and says so each time.
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    return bytes(weasyprint.HTML(string=without_variables(to_html(brief).decode())).write_pdf())


WRITERS: dict[str, Callable[[Brief], bytes]] = {".html": to_html, ".md": to_markdown, ".docx": to_docx, ".pdf": to_pdf}
