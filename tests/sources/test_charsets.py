"""Texts of few accented letters in sets that nobody named."""

import pytest

from detente.sources.decoding import decode


@pytest.mark.parametrize("charset", ["windows-1252", "latin-1"])
@pytest.mark.parametrize(
    "text",
    [
        "The minister of São Tomé met José Ramos-Horta in Dili.",
        "The president of Côte d'Ivoire flew to Paris again.",
        "Löfven and Stoltenberg met in Göteborg on Monday and spoke of Åland.",
        "Peña Nieto",
        "He paid £5 for it.",
        "Les ministres des affaires étrangères se sont rencontrés à Oslo et ont signé un mémorandum.",
    ],
)
def test_few_accented_letters_are_read_as_what_they_are(text: str, charset: str) -> None:
    assert decode(text.encode(charset)) == (text, "windows-1252", ())


def test_quotation_marks_and_dashes_of_windows_are_signs() -> None:
    text = "The president of Côte d’Ivoire – “we agree” – paid €7."
    assert decode(text.encode("windows-1252"))[0] == text


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        ("Министры иностранных дел Норвегии и Чили встретились в Осло.", "windows-1251"),
        ("Министры иностранных дел Норвегии и Чили встретились в Осло.", "koi8-r"),
        ("ノルウェーとチリの外相は月曜日にオスロで会談した。", "cp932"),
        ("挪威和智利两国外长周一在奥斯陆会晤，并签署了一项渔业谅解备忘录。", "gb18030"),
        ("The first visit – an “opening”, Norway’s embassy said – ended on Monday.", "mac_roman"),
    ],
)
def test_other_sets_are_told_still(text: str, charset: str) -> None:
    assert decode(text.encode(charset))[0] == text
