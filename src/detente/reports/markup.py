"""text -> text that is safe inside HTML and SVG."""

from __future__ import annotations

import html
import re

# Control characters that XML forbids even as references.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def escaped(text: str) -> str:
    """Returns text for element content and quoted attributes.

    >>> escaped('<b "x">')
    '&lt;b &quot;x&quot;&gt;'
    """
    return html.escape(FORBIDDEN.sub("", text), quote=True)
