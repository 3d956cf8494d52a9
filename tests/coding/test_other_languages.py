"""A text in another language is refused by the coders that read English, and counted, rather than read wrongly."""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.actors import resolve
from detente.articles import extract
from detente.coding import code
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
    assert coded(article_in(tmp_path, FRENCH[:200]), "cues").refusals == ()


@pytest.mark.parametrize("text", [f"{FRENCH}\n\n{ENGLISH}", f"{ENGLISH}\n\n{FRENCH}"])
def test_the_english_of_a_page_in_two_languages_is_read(tmp_path: Path, text: str) -> None:
    coding = coded(article_in(tmp_path, text), "cues")
    assert any("Norwegian foreign minister met" in claim.evidence[0].quote for claim in coding.claims)
    assert coding.refusals == ()
