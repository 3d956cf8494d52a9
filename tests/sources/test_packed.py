"""Web archives, mail and Word documents are read by what is inside them."""

import io
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from detente.articles import extract
from detente.errors import SourceError
from detente.model import Page
from detente.sources import Settings, read

SENTENCE = "Le ministre péruvien – the Peruvian minister – met his colleague of Chile in Lima on Monday."
PAGE = f"<html><head><title>Ministers meet in Lima</title></head><body><article><h1>Ministers meet</h1><p>{SENTENCE}</p></article></body></html>"
ARCHIVE = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://news.example/lima\r\nSubject: Ministers meet\r\n"
    'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Part--1"\r\n\r\n'
    "------Part--1\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{page}\r\n"
    "------Part--1\r\nContent-Type: text/css\r\n\r\nbody {{ color: red }}\r\n------Part--1--\r\n"
)


def written(tmp_path: Path, name: str, content: bytes) -> str:
    (tmp_path / name).write_bytes(content)
    return str(tmp_path / name)


def mail(*, html: bool, charset: str = "utf-8") -> bytes:
    message = EmailMessage()
    message["Subject"], message["From"] = "Réunion à Lima", "desk@example.org"
    message.set_content(SENTENCE, charset=charset)
    if html:
        message.add_alternative(PAGE, subtype="html", charset=charset)
    return bytes(message)


def word_of(body: str) -> bytes:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f"<w:document {space}><w:body>{body}</w:body></w:document>")
    return packed.getvalue()


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def only_text(page: Page) -> str:
    (article,) = extract(page)
    return article.text


@pytest.mark.parametrize("name", ["lima.mhtml", "lima.mht", "no-suffix"])
def test_a_web_archive_is_its_page(tmp_path: Path, name: str) -> None:
    page = read(written(tmp_path, name, ARCHIVE.format(page=PAGE).encode()))
    assert (page.media, page.charset) == ("html", "utf-8")
    assert "color" not in page.text
    assert SENTENCE in only_text(page)


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_a_mail_is_its_page_or_its_text_under_the_subject(tmp_path: Path, charset: str) -> None:
    rich = read(written(tmp_path, "rich.eml", mail(html=True, charset=charset)))
    assert (rich.media, SENTENCE in rich.text) == ("html", True)
    plain = read(written(tmp_path, "plain.eml", mail(html=False, charset=charset)))
    assert (plain.media, plain.text.split("\n")[0]) == ("text", "Réunion à Lima")
    assert SENTENCE in only_text(plain)


def test_a_mail_of_attachments_alone_says_so(tmp_path: Path) -> None:
    message = EmailMessage()
    message["Subject"] = "photo"
    message.add_attachment(b"\xff\xd8\xff", maintype="image", subtype="jpeg")
    with pytest.raises(SourceError, match="no text and no HTML"):
        read(written(tmp_path, "photo.eml", bytes(message)))


def test_a_text_that_begins_like_a_header_is_a_text(tmp_path: Path) -> None:
    page = read(written(tmp_path, "note.txt", f"Update: Lima\nPlace: Peru\n\n{SENTENCE}".encode()))
    assert page.text.startswith("Update: Lima")


def test_a_word_document_is_its_paragraphs(tmp_path: Path) -> None:
    split = "<w:p><w:r><w:t>Lima,</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>March 4</w:t></w:r></w:p>"
    page = read(written(tmp_path, "a.docx", word_of(paragraph("Ministers meet") + split + paragraph("") + paragraph(SENTENCE))))
    assert (page.media, page.text) == ("text", f"Ministers meet\n\nLima, March 4\n\n{SENTENCE}")
    assert SENTENCE in only_text(page)


def test_text_of_a_word_document_that_stands_twice_is_read_once(tmp_path: Path) -> None:
    space = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    box = f"<w:p><w:r><mc:AlternateContent {space}><mc:Choice>{paragraph('In the box.')}</mc:Choice><mc:Fallback>{paragraph('In the box.')}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    moved = "<w:p><w:moveFrom><w:r><w:t>Moved.</w:t></w:r></w:moveFrom></w:p><w:p><w:moveTo><w:r><w:t>Moved.</w:t></w:r></w:moveTo></w:p>"
    joined = "<w:p><w:r><w:t>Peru</w:t><w:noBreakHyphen/><w:t>Chile</w:t><w:softHyphen/><w:t>an border</w:t></w:r></w:p>"
    page = read(written(tmp_path, "a.docx", word_of(box + moved + joined)))
    assert page.text == "In the box.\n\nMoved.\n\nPeru-Chilean border"


def test_a_word_document_of_an_office_program_is_read(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_heading("Ministers meet")
    document.add_paragraph(SENTENCE)
    document.save(tmp_path / "a.docx")
    assert SENTENCE in read(str(tmp_path / "a.docx")).text


@pytest.mark.parametrize("damage", ["cut", "other", "unknown way of packing", "password", "offset"])
def test_a_damaged_word_document_says_so(tmp_path: Path, damage: str) -> None:
    whole = word_of(paragraph(SENTENCE))
    content = whole[:-60] if damage == "cut" else whole.replace(b"word/document.xml", b"word/settings.xml")
    if damage == "offset":
        # In the end record the directory's offset stands at 16: all others are counted from it.
        changed, end = bytearray(whole), whole.rindex(b"PK\x05\x06")
        changed[end + 17] += 1
        content = bytes(changed)
    if damage in ("unknown way of packing", "password"):
        # In the central directory (PKZIP appnote 4.3.12) flags stand at 8 and the method at 10 of an entry.
        changed, entry = bytearray(whole), whole.rindex(b"PK\x01\x02")
        changed[entry + (10 if damage == "unknown way of packing" else 8)] |= 99 if damage == "unknown way of packing" else 1
        content = bytes(changed)
    with pytest.raises(SourceError) as caught:
        read(written(tmp_path, "a.docx", content))
    assert caught.value.reason == "corrupt"


def test_a_word_document_that_unpacks_too_large_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        read(written(tmp_path, "a.docx", word_of(paragraph("a" * 200_000))), Settings(max_bytes=100_000))
    assert caught.value.reason == "too_large"


def test_a_mail_is_dated_by_its_head_and_an_archive_has_its_address(tmp_path: Path) -> None:
    head = "From: desk@example.org\nTo: list@example.org\nSubject: Ministers meet\nDate: Fri, 25 Jul 2025 23:00:00 +0700\nMIME-Version: 1.0\n\n"
    page = read(written(tmp_path, "list.eml", (head + SENTENCE).encode()))
    assert (page.given, page.text.split("\n")[0]) == ({"published": "2025-07-25"}, "Ministers meet")
    (article,) = extract(page)
    assert article.published is not None
    assert (article.published.start, article.published.rule) == ("2025-07-25", "date of the mail")
    (saved, *_) = extract(read(written(tmp_path, "lima.mhtml", ARCHIVE.format(page=PAGE).encode())))
    assert (saved.canonical, saved.published) == ("https://news.example/lima", None)


def test_the_subject_of_a_mail_heads_its_page_when_that_has_no_title(tmp_path: Path) -> None:
    head = "From: desk@example.org\nSubject: Ministers meet\nDate: Fri, 25 Jul 2025 23:00:00 +0700\nMIME-Version: 1.0\nContent-Type: text/html\n\n"
    (article,) = extract(read(written(tmp_path, "a.eml", f"{head}<html><body><p>{SENTENCE}</p></body></html>".encode())))
    assert (article.title, article.text) == ("Ministers meet", f"Ministers meet\n\n{SENTENCE}")
    (titled,) = extract(read(written(tmp_path, "b.eml", (head + PAGE).encode())))
    assert titled.title == "Ministers meet in Lima"


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.rtf", b"{\\rtf1\\ansi The ministers met in Lima.}", "Rich Text"),
        (
            "a.warc",
            b"WARC/1.0\r\nWARC-Type: response\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<html><body><p>They met.</p></body></html>",
            "WARC",
        ),
        ("a.mbox", b"From desk@example.org Fri Jul 25 2025\n" + mail(html=False), "mbox"),
    ],
)
def test_formats_that_are_not_read_are_named(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    with pytest.raises(SourceError, match=words) as caught:
        read(written(tmp_path, name, content))
    assert caught.value.reason == "unsupported"


def test_a_text_that_begins_with_from_is_a_text(tmp_path: Path) -> None:
    assert read(written(tmp_path, "a.txt", b"From Lima the minister went to Quito.\nHe met the president.\n")).media == "text"


def test_any_xml_is_markup(tmp_path: Path) -> None:
    page = read(written(tmp_path, "a.xml", f"<?xml version='1.0'?><story><line>{SENTENCE}</line></story>".encode()))
    assert page.media == "html"
    assert only_text(page) == SENTENCE


@pytest.mark.parametrize(
    ("name", "head"), [("a.eml", ""), ("a", "Message-ID: <1@example.org>\n"), ("a.txt", "Received: from example.org\n")]
)
def test_a_mail_without_a_version_is_a_mail(tmp_path: Path, name: str, head: str) -> None:
    page = read(written(tmp_path, name, f"From: desk@example.org\nSubject: Ministers meet\n{head}\n{SENTENCE}\n".encode()))
    assert page.text.strip() == f"Ministers meet\n\n{SENTENCE}"


@pytest.mark.parametrize("subject", ["=?u\xfff-8?q?Oslo?=", "=?utf-8\xe9?b?T3Nsbw==?=", "=?no-such-set?q?Oslo?="])
def test_a_subject_that_cannot_be_read_costs_only_itself(tmp_path: Path, subject: str) -> None:
    content = f"From: a@example.org\nSubject: {subject}\nMIME-Version: 1.0\n\n{SENTENCE}\n".encode("latin-1", "replace")
    assert "Peruvian" in read(written(tmp_path, "a.eml", content)).text
