"""A text in another language is refused by the coders that read English, and counted, rather than read wrongly."""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.actors import resolve
from detente.articles import extract
from detente.coding import code
from detente.coding.tongues import foreign
from detente.language import analyze
from detente.model import Article, Coding, Engine
from detente.sources import read

FRENCH = (
    "Le ministre norvégien des affaires étrangères a rencontré lundi à Oslo son homologue ukrainien et lui a promis une aide de dix "
    "millions de couronnes pour la ville de Kharkiv. Il a condamné les bombardements des forces russes contre les quartiers de la ville. "
    "Les deux ministres ont signé un accord sur la livraison de médicaments et de générateurs avant la fin de l'année, et le ministre "
    "ukrainien a invité son collègue à se rendre à Kiev."
)
ENGLISH = (
    "The Norwegian foreign minister met his Ukrainian counterpart in Oslo on Monday and promised him help of ten million crowns for the "
    "city of Kharkiv. He condemned the shelling of its districts by Russian forces. The two ministers signed an agreement on the delivery "
    "of medicine and generators before the end of the year, and Ukraine's minister invited his colleague to Kyiv. Denmark sent tents."
)


def article_in(folder: Path, text: str) -> Article:
    (folder / "page.txt").write_text(text, encoding="utf-8")
    return extract(read(str(folder / "page.txt")))[0]


def coded(article: Article, engine: Engine) -> Coding:
    return code(resolve(analyze(article, trained=engine != "cues")), engine)


@pytest.mark.parametrize("engine", ["cues", "detente"])
def test_a_long_text_in_another_language_is_refused(tmp_path: Path, engine: Engine) -> None:
    coding = coded(article_in(tmp_path, FRENCH), engine)
    assert coding.claims == ()
    assert [(one.stage, one.reason) for one in coding.refusals] == [("coding", "language")]
    assert "'fr'" in coding.refusals[0].message


def test_english_is_read(tmp_path: Path) -> None:
    coding = coded(article_in(tmp_path, ENGLISH), "cues")
    assert coding.claims
    assert coding.refusals == ()


def test_what_is_too_short_to_tell_is_read(tmp_path: Path) -> None:
    assert coded(article_in(tmp_path, "Oslo et Kiev signent un accord."), "cues").refusals == ()


ROWS = [[f"{one.strip('.')}." for one in text.split(". ")[:3]] for text in (ENGLISH, FRENCH)]


@pytest.mark.parametrize("engine", ["cues", "detente"])
@pytest.mark.parametrize(
    "rows",
    [[*ROWS[1], *ROWS[0]], [*ROWS[0], *ROWS[1]], [row for pair in zip(*ROWS, strict=True) for row in pair]],
    ids=["French first", "English first", "in turns"],
)
def test_the_english_of_a_page_in_two_languages_is_read(tmp_path: Path, rows: list[str], engine: Engine) -> None:
    coding = coded(article_in(tmp_path, "\n\n".join(rows)), engine)
    alone = coded(article_in(tmp_path, "\n\n".join(ROWS[0])), engine)
    assert {claim.evidence[0].quote for claim in coding.claims} == {claim.evidence[0].quote for claim in alone.claims}
    assert [(one.stage, one.reason) for one in coding.refusals] == [("coding", "language")]
    assert coding.refusals[0].message.startswith("3 of 6 sentences are in the language 'fr'")


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Außenminister Norwegens und Chiles trafen sich am Montag in Oslo und unterzeichneten ein Memorandum über die Fischerei.",
        "El presidente Gustavo Petro recibió en Bogotá al embajador de Japón.",
        "Министры иностранных дел Норвегии и Чили встретились в понедельник в Осло.",
        "Mawaziri wa mambo ya nje wa Norway na Chile walikutana mjini Oslo Jumatatu na kutia saini mkataba kuhusu uvuvi.",
        'Das Treffen mit dem "Secretary of State for Foreign Affairs" in London war nach Angaben des Ministeriums kurz.',
    ],
)
def test_a_sentence_in_another_language_is_told(sentence: str) -> None:
    assert foreign(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Rwanda, Burundi, Tanzania and Malawi snub Zambia regatta.",
        "Present were Ministers José María Aguilar, Hugo Echeverría, María Fernanda Ibáñez, João Guimarães and Inês Magalhães.",
        "Premier Jiří Kovář thanked Szymon Wójcik, Gergely Szabó and Ľubomír Žáček.",
        'The French called it "un accord de coopération" in Oslo on Monday.',
    ],
)
def test_names_make_no_other_language_of_a_sentence(sentence: str) -> None:
    assert foreign(sentence) is None
