"""PDF -> text layer: the words of each page, pages parted by form feeds."""

from __future__ import annotations

import re
from typing import Any

from detente.errors import SourceError

# pdfium takes away a hyphen at a line's end with the end itself, and marks the place (U+0002 in a stretch of text, U+FFFE in all of it);
# what the page shows is a hyphen and a new line, and whoever makes paragraphs of lines decides whether it is one of the word.
SOFT_BREAK = re.compile("[\x02\ufffe]")


def pdf_text(raw: bytes, address: str, limit: int) -> str:
    """Returns the text layer of a PDF.

    Raises:
        SourceError: `encrypted`, `corrupt`, `no_text` (a scan without a text layer), `too_large`.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise SourceError("encrypted", "the PDF asks for a password; save it without one", address=address) from error
        raise SourceError("corrupt", f"the PDF cannot be opened: {error}", address=address) from error
    try:
        text = "\f".join(pages_of(document, address, limit))
    finally:
        document.close()
    if not text.strip("\f \n\r"):
        raise SourceError(
            "no_text", "the PDF holds pictures of pages and no text; run a text recognition (OCR) over it first", address=address
        )
    return text


def pages_of(document: Any, address: str, limit: int) -> list[str]:
    """Returns the text of each page; a page that cannot be read is an empty one."""
    import pypdfium2

    pages: list[str] = []
    size = 0
    for number in range(len(document)):
        try:
            page = document[number]
            text = SOFT_BREAK.sub("-\n", str(page.get_textpage().get_text_bounded()).replace("\r\n", "\n"))
        except pypdfium2.PdfiumError:
            text = ""
        size += len(text)
        if size > limit:
            raise SourceError("too_large", f"its text has more than {limit} letters (sources.max_bytes)", address=address)
        pages.append(text)
    return pages
