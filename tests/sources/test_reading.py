"""Files, folders and tables: what is read, and what is refused with which reason."""

import gzip
import io
import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from detente.errors import ConfigError, SourceError
from detente.model import Page, Refusal
from detente.sources import Settings, discover, read, read_all
from detente.sources.files import Opened
from detente.sources.repair import repair

TEXT = "Ministers meet in Oslo\n\nThe foreign ministers of Norway and Chile met in Oslo on Monday."


def write(path: Path, content: str | bytes) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(path)


def reason_of(address: str, limits: Settings | None = None) -> str:
    with pytest.raises(SourceError) as caught:
        read(address, limits)
    assert caught.value.address.startswith(address[:3])
    return caught.value.reason


def make_pdf(lines: list[str]) -> bytes:
    """A one-page PDF with the lines in Helvetica, written by hand so that no library is needed to make it."""
    stream = "BT /F1 12 Tf 72 720 Td " + " ".join(f"({line}) Tj 0 -16 Td" for line in lines) + " ET"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(stream)}>>stream\n{stream}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj{body}endobj\n".encode()
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    return out + f"xref\n0 6\n0000000000 65535 f \n{table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF".encode()


@pytest.mark.parametrize(
    ("name", "content", "media"),
    [
        ("a.txt", TEXT, "text"),
        ("a.html", f"<html><body><p>{TEXT}</p></body></html>", "html"),
        ("no-suffix", f"<!DOCTYPE html><html><p>{TEXT}</p></html>", "html"),
        ("wrong.txt", f"<div><p>{TEXT}</p></div><div><p>more</p></div>", "html"),
        ("wrong.html", TEXT, "text"),
        ("fragment.html", f"<p>{TEXT}</p>", "html"),
        ("fragment.txt", f"<p>{TEXT}</p>", "text"),
        ("a.txt.gz", gzip.compress(TEXT.encode()), "text"),
        ("packed-without-suffix", gzip.compress(f"<html><p>{TEXT}</p></html>".encode()), "html"),
        ("a.pdf", make_pdf(["The ministers met in Oslo.", "They signed a memorandum."]), "pdf"),
        ("a.pdf.gz", gzip.compress(make_pdf(["The ministers met in Oslo."])), "pdf"),
    ],
)
def test_content_decides_what_a_file_is(tmp_path: Path, name: str, content: str | bytes, media: str) -> None:
    page = read(write(tmp_path / name, content))
    assert page.media == media
    assert "met in Oslo" in page.text


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.html", b" \n\t ", "empty"),
        ("bom-only.txt", b"\xef\xbb\xbf", "empty"),
        ("only-marks.txt", "\u200b\u00ad\u200b".encode(), "empty"),
        ("image.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(64)), "binary"),
        ("noise.txt", bytes(range(256)) * 40, "binary"),
        ("packed.txt", (bytes(range(128, 256)) * 2 + bytes(range(256))) * 20, "binary"),
        ("archive.txt", b"PK\x03\x04" + bytes(100), "binary"),
        ("cut.txt.gz", gzip.compress(os.urandom(90_000))[:-50_000], "corrupt"),
        ("twice.gz", gzip.compress(gzip.compress(TEXT.encode())), "unsupported"),
        ("broken.pdf", b"%PDF-1.4\nnothing of the sort", "corrupt"),
        ("scan.pdf", make_pdf([]), "no_text"),
        ("rows.jsonl", b'{"text": "a"}\n', "table"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    assert reason_of(write(tmp_path / name, content)) == reason


def test_a_hyphen_at_a_line_end_of_a_pdf_is_there_with_its_line_end(tmp_path: Path) -> None:
    rows = ["The minister met the vice-", "president of Chile and a Vice-", "Minister of Peru on cooper-", "ation in Lima."]
    assert read(write(tmp_path / "a.pdf", make_pdf(rows))).text.replace("\f", "") == "\n".join(rows)


def test_links_folders_and_devices_are_refused(tmp_path: Path) -> None:
    (tmp_path / "dead").symlink_to(tmp_path / "nowhere")
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    os.mkfifo(tmp_path / "pipe")
    assert reason_of(str(tmp_path / "dead")) == "unreadable"
    assert reason_of(str(tmp_path / "circle")) == "unreadable"
    assert reason_of(str(tmp_path / "pipe")) == "unreadable"
    assert reason_of(str(tmp_path)) == "unreadable"
    assert reason_of(str(tmp_path / "nowhere")) == "missing"
    assert reason_of("a\x00b") == "unreadable"


def test_sizes_are_bounded_packed_ones_too(tmp_path: Path) -> None:
    bomb = write(tmp_path / "bomb.txt.gz", gzip.compress(b"a b " * 5_000_000))
    limits = Settings(max_bytes=100_000)
    assert reason_of(bomb, limits) == "too_large"
    assert reason_of(write(tmp_path / "long.txt", b"word " * 30_000), limits) == "too_large"
    endless = write(tmp_path / "line.jsonl.gz", gzip.compress(b'{"text": "' + b"a" * 5_000_000))
    assert [item.reason for item in read_all(endless, limits) if isinstance(item, Refusal)] == ["too_large"]


@pytest.mark.parametrize(
    ("raw", "charset", "repairs", "text"),
    [
        ("Việt Nam và Nga".encode(), "utf-8", (), "Việt Nam và Nga"),
        ("Việt Nam".encode("utf-8-sig"), "utf-8", ("bom",), "Việt Nam"),
        ("Việt Nam và Nga ký kết".encode("utf-16"), "utf-16-le", ("bom",), "Việt Nam và Nga ký kết"),
        ("A plain note of the embassy".encode("utf-16-be"), "utf-16-be", (), "A plain note of the embassy"),
        ("Caf\xe9 and \x93quotes\x94 in Paris".encode("latin-1"), None, (), "Café and “quotes” in Paris"),
        ("Việt Nam ký, ".encode() + b"caf\xe9 \x96 " + "Đà Nẵng và Huế".encode(), "utf-8", ("mixed_encodings",), "Việt Nam ký, café – Đà Nẵng và Huế"),
        ("Viá»‡t Nam, Tô Lâm".encode(), "utf-8", ("mojibake",), "Việt Nam, Tô Lâm"),
        ("РџСЂРёРІРµС‚, РњРѕСЃРєРІР°".encode(), "utf-8", ("mojibake",), "Привет, Москва"),
        ("one\u00a0two\u202fthree".encode(), "utf-8", ("nbsp",), "one two three"),
        ("co\u00adoperation, zero\u200bwidth".encode(), "utf-8", ("soft_hyphen", "zero_width"), "cooperation, zerowidth"),
        (b"a note\x00 with\x07 marks\r\nand lines", "utf-8", ("nul", "line_ends", "control"), "a note with marks\nand lines"),
        ("Vie\u0323\u0302t".encode(), "utf-8", ("nfc",), "Việt"),
    ],
)  # fmt: skip
def test_text_is_decoded_and_repairs_are_named(
    tmp_path: Path, raw: bytes, charset: str | None, repairs: tuple[str, ...], text: str
) -> None:
    page = read(write(tmp_path / "a.txt", raw))
    assert page.text == text
    assert page.repairs == repairs
    assert charset in (page.charset, None)


def test_a_declared_charset_is_used_and_a_wrong_one_is_said(tmp_path: Path) -> None:
    markup = '<html><head><meta charset="{}"></head><body><p>Переговоры в Москве прошли успешно</p></body></html>'
    page = read(write(tmp_path / "a.html", markup.format("windows-1251").encode("cp1251")))
    assert (page.charset, page.repairs) == ("windows-1251", ())
    assert "Переговоры" in page.text
    wrong = read(write(tmp_path / "b.html", markup.format("windows-1251").encode()))
    assert (wrong.charset, wrong.repairs) == ("utf-8", ("wrong_charset",))
    nonsense = read(write(tmp_path / "c.html", markup.format("x-none").encode()))
    assert "Переговоры" in nonsense.text


# What repairs look for, so that what one of them takes away lets another begin.
REPAIRABLE = st.text(st.sampled_from("aÃÂ©áº»‡РСЃ\x01\x85\x9d\x00\u00ad\u200b\u00a0\ufeff\r\n\u2028e\u0301"), max_size=12)


@settings(max_examples=300, deadline=None)
@given(REPAIRABLE)
@example("Ã\x01©")
@example("Ã\u200b©")
@example("é".encode().decode("latin-1").encode().decode("latin-1").encode().decode("latin-1"))
def test_what_is_repaired_needs_no_repair(text: str) -> None:
    repaired, _ = repair(text)
    assert repair(repaired) == (repaired, ())


def test_joiners_that_shape_letters_stay(tmp_path: Path) -> None:
    assert "می\u200cشود" in read(write(tmp_path / "a.txt", "این می\u200cشود و بس")).text


def test_the_same_content_under_two_paths_is_one_page(tmp_path: Path) -> None:
    pages = [read(write(tmp_path / name, TEXT)) for name in ("a.txt", "b.txt")]
    assert pages[0].id == pages[1].id
    assert pages[0].id != read(write(tmp_path / "c.txt", TEXT + "!")).id


def test_a_folder_is_read_in_order_and_nothing_is_lost_silently(tmp_path: Path) -> None:
    write(tmp_path / "b.txt", TEXT)
    write(tmp_path / "a" / "one.html", f"<html><p>{TEXT}</p></html>")
    write(tmp_path / "a" / "photo.jpg", b"\xff\xd8\xff\xe0" + bytes(50))
    write(tmp_path / ".git" / "config", "x = 1")
    write(tmp_path / "rows.csv", "title,body\nFirst,The ministers met.\nSecond,\n")
    (tmp_path / "a" / "back").symlink_to(tmp_path)
    items = list(read_all(str(tmp_path)))
    seen = [
        (item.address.removeprefix(f"{tmp_path}/"), item.reason if isinstance(item, Refusal) else item.media) for item in items
    ]
    assert seen == [
        (".git", "hidden"),
        ("b.txt", "text"),
        ("rows.csv#row=1", "row"),
        ("rows.csv#row=2", "empty"),
        ("a/one.html", "html"),
        ("a/photo.jpg", "binary"),
        ("a/back", "loop"),
    ]
    found = [address.removeprefix(f"{tmp_path}/") for address in discover(str(tmp_path))]
    assert found == ["b.txt", "rows.csv#row=1", "rows.csv#row=2", "a/one.html", "a/photo.jpg", "a/back"]


def test_a_missing_source_is_an_error(tmp_path: Path) -> None:
    for door in (discover, read_all):
        with pytest.raises(SourceError, match="no such file"):
            list(door(str(tmp_path / "none")))


ROWS = [
    {"headline": "First", "body": "The ministers met.", "date": "2021-05-03", "url": "https://a.example/1"},
    {"headline": "Second, with\nbreaks", "body": 'He said: "No."\nAnd left.', "date": "2021-05-04", "url": "https://a.example/2"},
]


def table_bytes(kind: str) -> bytes:
    if kind == "jsonl":
        return "\n".join(json.dumps(row) for row in ROWS).encode()
    if kind == "json":
        return json.dumps(ROWS, indent=1).encode()
    if kind == "parquet":
        pa = pytest.importorskip("pyarrow")
        from pyarrow import parquet

        target = io.BytesIO()
        parquet.write_table(pa.Table.from_pylist(ROWS), target)
        return target.getvalue()
    import csv

    text = io.StringIO()
    writer = csv.DictWriter(text, fieldnames=list(ROWS[0]), delimiter="\t" if kind == "tsv" else ",")
    writer.writeheader()
    writer.writerows(ROWS)
    return text.getvalue().encode()


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("kind", ["jsonl", "json", "csv", "tsv", "parquet"])
def test_tables_are_pages_row_by_row(tmp_path: Path, kind: str, packed: bool) -> None:
    raw = table_bytes(kind)
    path = write(tmp_path / (f"rows.{kind}.gz" if packed else f"rows.{kind}"), gzip.compress(raw) if packed else raw)
    pages = [item for item in read_all(path) if isinstance(item, Page)]
    assert [page.text for page in pages] == [row["body"] for row in ROWS]
    assert pages[1].given == {"title": "Second, with\nbreaks", "published": "2021-05-04", "address": "https://a.example/2"}
    assert [page.address for page in pages] == list(discover(path)) == [f"{path}#row=1", f"{path}#row=2"]
    assert read(f"{path}#row=2") == pages[1]
    assert reason_of(f"{path}#row=3") == "missing"


@pytest.mark.parametrize("charset", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_tables_of_wide_letters_are_read_by_their_lines(tmp_path: Path, charset: str) -> None:
    """Spreadsheets save "Unicode text" so: a line's end is two bytes or four, and may stand inside another letter."""
    rows = "title,text\nTô Lâm ở Moscow,Hội nghị \u0a0a ký kết\nSecond,They met in Kazan.\n"
    pages = list(read_all(write(tmp_path / "rows.csv", rows.encode(charset))))
    assert [page.text for page in pages if isinstance(page, Page)] == ["Hội nghị \u0a0a ký kết", "They met in Kazan."]


def test_a_packed_file_is_closed_with_what_it_lies_in(tmp_path: Path) -> None:
    with Opened(write(tmp_path / "a.txt.gz", gzip.compress(TEXT.encode()))) as opened:
        assert opened.kind == "text"
        outer = opened.opened
        assert not outer.closed
    assert outer.closed


def test_a_column_map_names_columns(tmp_path: Path) -> None:
    path = write(tmp_path / "rows.csv", "bai;ngay\nThe ministers met.;2021-05-03\n".encode("utf-8-sig"))
    assert [item.reason for item in read_all(path) if isinstance(item, Refusal)] == ["no_text_column"]
    mapped = list(read_all(path, Settings(columns={"text": "bai", "date": "ngay"})))
    assert isinstance(mapped[0], Page)
    assert mapped[0].given == {"published": "2021-05-03"}
    wrong = list(read_all(path, Settings(columns={"text": "body"})))
    assert isinstance(wrong[0], Refusal)
    assert "bai, ngay" in wrong[0].message
    with pytest.raises(ConfigError, match="no field 'colour'"):
        Settings(columns={"colour": "x"})


def test_a_bad_row_costs_no_other(tmp_path: Path) -> None:
    path = write(
        tmp_path / "rows.jsonl", '{"text": "The ministers met."}\nnot json\n[1]\n{"title": "no text"}\n{"text": "They signed."}\n'
    )
    kinds = [item.reason if isinstance(item, Refusal) else item.text for item in read_all(path)]
    assert kinds == ["The ministers met.", "corrupt", "corrupt", "no_text_column", "They signed."]


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BytesIO(TEXT.encode())

    monkeypatch.setattr("sys.stdin", Stdin)
    assert list(discover("-")) == ["-"]
    items = list(read_all("-"))
    assert [item.text for item in items if isinstance(item, Page)] == [TEXT]
    Stdin.buffer = io.BytesIO(b'{"text": "The ministers met."}\n{"text": "They signed."}\n')
    assert [item.address for item in read_all("-")] == ["-#row=1", "-#row=2"]


NAMES = ["a.txt", "a.html", "a.pdf", "a.jsonl", "a.json", "a.csv", "a.tsv", "a.parquet", "a.gz", "a.csv.gz", "a"]
STARTS = [
    b"",
    b"%PDF-1.7\n",
    b"PAR1",
    b"\x1f\x8b\x08\x00",
    b"<html><p>",
    b'{"text": "',
    b"text,title\n",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"[{",
    b"Subject: a\nMIME-Version: 1.0\nContent-Type: ",
    b"From: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html; charset=",
    b"PK\x03\x04word/document.xml",
    b"From: a\nMIME-Version: 1.0\nDate: Mon, 28 Jul ",
    b"<rss><channel><item><pubDate>Mon, 28 Jul ",
    b"<rss><channel><item><description>&lt;p>&lt;",
]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.sampled_from(NAMES),
    start=st.sampled_from(STARTS),
    rest=st.one_of(st.binary(max_size=400), st.text(max_size=200).map(str.encode)),
)
def test_any_bytes_give_pages_or_refusals(tmp_path: Path, name: str, start: bytes, rest: bytes) -> None:
    path = write(tmp_path / name, start + rest)
    for item in read_all(path):
        assert isinstance(item, (Page, Refusal))
        if isinstance(item, Page):
            assert item.text.strip()
            item.text.encode("utf-8")
    try:
        page = read(path)
    except SourceError as error:
        assert error.reason  # noqa: PT017
    else:
        assert page.text.strip()
