"""Who says what: frames of reporting, headlines, quotes over sentences, chains, and what must hold for any text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.language import analyze
from detente.language.quote_marks import quoted_spans
from detente.language.transcripts import turns_of
from detente.model import Analysis, Article, Quotation, Segment


def analysis(*paragraphs: str, title: str | None = None) -> Analysis:
    pieces = [*([title] if title else []), *paragraphs]
    text = "\n".join(pieces)
    segments, at = [], 0
    for number, piece in enumerate(pieces):
        segments.append(Segment(role="title" if title and number == 0 else "body", start=at, end=at + len(piece)))
        at += len(piece) + 1
    return analyze(Article(id="article-1", page="page-1", address="x", text=text, segments=tuple(segments)))


def told(found: Analysis) -> list[tuple[str | None, str]]:
    """Returns (speaker's words, words reported) of every quotation in order."""
    text = found.article.text

    def speaker(one: Quotation) -> str | None:
        if one.speaker is None:
            return None
        mention = found.mentions[one.speaker]
        return text[mention.start : mention.end]

    return [(speaker(one), text[one.start : one.end].rstrip(".")) for one in found.quotations]


@pytest.mark.parametrize(
    ("sentence", "speaker", "words"),
    [
        ("Ghana said it would send rice.", "Ghana", "it would send rice"),
        ("Ghana said on Monday that it would send rice.", "Ghana", "it would send rice"),
        ("Chad told reporters in Accra that talks were over.", "Chad", "talks were over"),
        ("Talks were over, Chad said.", "Chad", "Talks were over"),
        ("Ghana dropped its suit after two weeks, complaining that the court was slow.", "Ghana", "the court was slow"),
        ("More than a million marchers demanded that Chad leave.", "marchers", "Chad leave"),
        ("Talks were over, said Chad.", "Chad", "Talks were over"),
        ("Troops had left the bridge, a brigadier told the daily.", "brigadier", "Troops had left the bridge"),
        ("Troops had left, according to Chad.", "Chad", "Troops had left"),
        ("According to Chad, troops had left the bridge.", "Chad", "troops had left the bridge"),
        ("Chad repeated its warning that the border was shut.", None, ""),
        ("The border was shut, by Chad's account.", "Chad", "The border was shut"),
        ("Chad's claim that the border was shut is new.", "Chad", "the border was shut is new"),
        ("Niger accused Chad of shelling a village.", "Niger", "shelling a village"),
        ("Niger was accused by Chad of shelling a village.", "Chad", "shelling a village"),
        ("Having thanked Chad for its rice, Niger opened the road.", "Niger", "its rice"),
        ("Niger was told by Chad that the road was open.", "Chad", "the road was open"),
        ("The kidnappers said they would wait.", "kidnappers", "they would wait"),
        ("Chad's complaint that the border was shut was dismissed by Niger as idle.", "Chad", "the border was shut"),
        ("Forty drovers, some of whom told Chad that the road was shut, went home.", "Forty drovers", "the road was shut"),
        ("The panel, in which Chad sits with Niger, Mali and Togo, concluded that rice was short.", "panel", "rice was short"),
        ("The road was shut, Chadian state radio reported.", "state radio", "The road was shut"),
        ("Niger called it a lie, to which Chad retorted that the road was shut.", "Chad", "the road was shut"),
        ("Noting that rice was short, Niger opened the road.", "Niger", "rice was short"),
        ("Niger will wait, its president, Mohamed Bazoum, warned the rebels.", "Mohamed Bazoum", "Niger will wait"),
        ("Peru, said its president, Dina Boluarte, would not yield.", "Dina Boluarte", "would not yield"),
        ("Russia has moved troops to the border, according to Kyiv.", "Kyiv", "Russia has moved troops to the border"),
        ("Chad held the crew, told Ghana that it would keep the ship and left.", "Chad", "it would keep the ship"),
        ("The army and the rebels of Riek Machar accused each other of firing first.", "army", "firing first"),
        ("Mali freed the driver, and Togo denounced the ransom.", "Togo", "the ransom"),
        ("Ghana praised it and Togo demanded that the force leave.", "Togo", "the force leave"),
        ("Peru, Chile, Togo and even Mali condemned the raid.", "Peru", "the raid"),
        ("Togo and Mali, whose troops fought there in 2000, both welcomed the accord.", "Togo", "the accord"),
        ("Mali fell silent, hours before Chad praised it for its patience.", "Chad", "its patience"),
        ("Mali broke off relations with Chad, accused it of a raid and shut the road.", "Mali", "a raid"),
        ("Chad's ruling party said it would pull the bill.", "ruling party", "it would pull the bill"),
        ("The step angered Accra, prompting Togo to complain of a blockade.", "Togo", "a blockade"),
        ("Goran Petrov, whose observers Chad accused of spying, was sent home.", "Chad", "spying"),
        ("Tens of thousands of marchers demanded that Chad leave.", "marchers", "Chad leave"),
        ("The prize went to Ada Novak, a reporter who had accused Chad of fraud.", "Ada Novak", "fraud"),
        (
            "Goran Petrov of Chad, on a visit to Mali, said villagers of the plain had left.",
            "Goran Petrov",
            "villagers of the plain had left",
        ),
        ("Fifty men were held in Accra by Chad and accused of spying.", "Chad", "spying"),
        ("Fifty men were held and accused of spying by Chad.", "Chad", "spying"),
        ("Togo asked Chad for two hundred tents and was told that none were left.", "Chad", "none were left"),
        (
            "No envoy was called home, Ada Novak, the minister for trade, noting that the road was open.",
            "Ada Novak",
            "the road was open",
        ),
        ("The daily quoted Ada Novak as saying that the road was open.", "Ada Novak", "the road was open"),
        ("Chad made clear by telephone that the road was shut.", "Chad", "the road was shut"),
        ("The road was shut, according to cables published by Chad.", "Chad", "The road was shut"),
        ("Chad said here on Monday that the road was shut.", "Chad", "the road was shut"),
        ("Chad said villages in the plain had been burned.", "Chad", "villages in the plain had been burned"),
        ("Mali shut the road, a step that Chad said would break the truce.", "Chad", "would break the truce"),
        ("The road is shut, four drivers and a guard said.", "four drivers", "The road is shut"),
        ("“It is a stab in the back,” Goran Petrov called the mutiny.", "Goran Petrov", "It is a stab in the back"),
        ("“It is a serious mistake” was the verdict of Goran Petrov.", "Goran Petrov", "It is a serious mistake"),
        ("Chad hopes that the court will be fair, said its foreign minister, Ada Novak.", "Ada Novak", "the court will be fair"),
    ],
)
def test_every_frame_of_reporting_gives_its_speaker_and_words(sentence: str, speaker: str | None, words: str) -> None:
    found = told(analysis(sentence))
    if speaker is None:
        assert all(who is None or "Chad" in who for who, _ in found)
    else:
        assert any(who is not None and speaker in who and said.startswith(words[:20]) and words in said for who, said in found)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Athens protests to the Iranian ambassador, warns shipowners", "shipowners"),
        ("Ada Novak, sent by Chad to check the results, confirmed the victory of the coalition in 14 towns.", "victory"),
        ("Goran suspended the bill and, a day later, said sorry to the public.", "sorry"),
        ("Goran sued, complaining that the judges had denied him the rolls.", "judges"),
    ],
)
def test_an_object_behind_a_verb_of_speech_is_no_speaker(sentence: str, words: str) -> None:
    assert all(who is None or words not in who for who, _ in told(analysis(sentence)))


@pytest.mark.parametrize(
    "sentence",
    [
        "Togo called the veto hostile, recalled its envoy from Chad and shut the road.",
        "Goran Petrov, who studied with two Ghanaians, recalled two of them by name.",
        "After twelve years of talks, Ghana and Togo have concluded a treaty on fishing.",
        "Togo opened an inquiry, told its airlines to avoid Chad and sent two diplomats home.",
        "At home Goran Petrov took a premier from the opposition, Ada Novak, and promised to free prisoners.",
    ],
)
def test_a_deed_is_not_what_its_object_says(sentence: str) -> None:
    assert all(one.manner == "act" for one in analysis(sentence).quotations)


def test_what_follows_the_verb_does_not_unseat_who_speaks_a_quote() -> None:
    found = analysis(
        "“There is nothing to mediate,” the Saudi foreign minister, Adel al-Jubeir, told a reporter who had asked about Oman."
    )
    assert [who for who, _ in told(found)] == ["Saudi foreign minister, Adel al-Jubeir"]


@pytest.mark.parametrize(
    "sentence",
    ["The report was new.", "Its claims are many.", "The summit underscored the ties of Chad and Niger.", "The visit suggests that ties are warm."],
)  # fmt: skip
def test_nouns_and_occasions_say_nothing(sentence: str) -> None:
    assert all(who is None for who, _ in told(analysis(sentence)))


def test_a_state_that_another_contradicts_keeps_its_word() -> None:
    found = told(analysis("Goran Petrov denied Chad's claim that the road was shut."))
    assert ("Chad", "the road was shut") in found


def test_a_relative_clause_of_the_subject_does_not_end_what_is_reported() -> None:
    found = told(analysis("Chad explained that its envoy, who has friends on both sides, wants peace."))
    assert found[0][1].endswith("wants peace")


def test_a_chain_has_an_outer_and_an_inner_speaker() -> None:
    found = told(
        analysis("The foreign ministry of Chad said President Mahamat Déby had told reporters that Niger would send rice.")
    )
    outer, inner = found
    assert outer[0] is not None
    assert "foreign ministry" in outer[0]
    assert inner[0] is not None
    assert "Déby" in inner[0]
    assert inner[1] == "Niger would send rice"
    assert inner[1] in outer[1]


def test_two_verbs_of_one_subject_are_two_quotations_of_one_speaker() -> None:
    found = told(analysis("Chad said that talks were over and added that Niger had left, warning that troops would follow."))
    assert [who for who, _ in found] == ["Chad"] * 3
    assert [words for _, words in found] == ["talks were over", "Niger had left", "troops would follow"]


def test_a_subject_far_from_its_verb_is_not_the_nearest_name() -> None:
    found = told(analysis("Chad shut the road, minutes before the ultimatum of Niger ran out, and said that troops were ready."))
    assert [who for who, _ in found] == ["Chad"]


@pytest.mark.parametrize(
    ("title", "speaker", "words"),
    [
        ("Vladimir Putin: we will answer", "Vladimir Putin", "we will answer"),
        ("Russia will answer: Vladimir Putin", "Vladimir Putin", "Russia will answer"),
        ("Russia will answer – Vladimir Putin", "Vladimir Putin", "Russia will answer"),
        ("Vietnam: floods kill twelve", None, ""),
    ],
)
def test_a_colon_in_a_headline_names_who_speaks(title: str, speaker: str | None, words: str) -> None:
    found = [one for one in told(analysis("Rain fell.", title=title)) if one[0] is not None]
    assert found == ([(speaker, words)] if speaker else [])


def test_a_quote_over_sentences_and_paragraphs_has_one_speaker() -> None:
    found = analysis(
        "“We have waited for ten years. The road is long,” President Mahamat Déby said in Accra.",
        "“We shall wait another year.",
        "“And then we shall go home.”",
    )
    who = {speaker for speaker, _ in told(found)}
    assert who == {"President Mahamat Déby"}
    assert len(found.quotations) == 4


@pytest.mark.parametrize(
    "text",
    ["“The road is open,” he said.", "„The road is open,“ he said.", "”The road is open,” he said.", "«The road is open,» he said.", "``The road is open,'' he said.", '“The road is open," he said.', "‘The road is open,’ he said."],
)  # fmt: skip
def test_marks_of_any_style_pair(text: str) -> None:
    assert [one.of(text) for one in quoted_spans(text)] == ["The road is open,"]


def test_an_apostrophe_opens_nothing_and_a_stray_mark_ends_with_its_paragraph() -> None:
    assert quoted_spans("The workers’ union met ’68 people") == []
    text = "He said “the road is open.\nRain fell on the town."
    assert [one.of(text) for one in quoted_spans(text)] == ["the road is open."]


PIECES = st.sampled_from(
    ["Chad", "Niger", "he", "the pilot", "said", "told reporters", "that", "accused", "of", ",", ", who", "and added", "according to", "“", "”", '"', "’", ";", ":", ".", "\n", "on Monday", "President Mahamat Déby", "left", "had left", "its", "claim", "was told by", "which", "denied", "(", ")", "—"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=25))
def test_quotations_lie_in_their_sentence_with_speakers_that_exist(pieces: list[str]) -> None:
    found = analysis(" ".join(pieces))
    starts = [mention.start for mention in found.mentions]
    assert starts == sorted(starts)
    for one in found.quotations:
        sentence = found.sentences[one.sentence]
        assert sentence.start <= one.start < one.end <= sentence.end
        assert one.cue is None or (sentence.start <= one.cue.start < one.cue.end <= sentence.end)
        if one.speaker is not None:
            speaker = found.mentions[one.speaker]
            assert speaker.type != "place"
            assert speaker.sentence <= one.sentence + 2  # a quote that runs on has its speaker where it ends
            assert found.article.text[speaker.start : speaker.end].strip()


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="ab ,.“”\"‘’„«»'`\n", max_size=60))
def test_quoted_stretches_lie_in_the_text_and_never_overlap(text: str) -> None:
    spans = quoted_spans(text)
    assert all(0 <= one.start < one.end <= len(text) for one in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))


@pytest.mark.parametrize(
    ("paragraphs", "turns"),
    [
        (
            ["Question: When will it open?", "Ambassador Goran Petrov: In March. Two men came.", "Question: And then?", "Petrov: We wait."],
            [("Petrov", "In March"), ("Petrov", "Two men came"), ("Petrov", "We wait")],
        ),
        (["SECRETARY RUBIO: Thank you.", "We will send rice.", "PRESIDENT MILEI: Good."], [("RUBIO", "Thank you"), ("RUBIO", "We will send rice"), ("MILEI", "Good")]),
        (["Goran Petrov: the road is open.", "Rain fell on the town."], []),
        (["Note: the road is open.", "Photo: a market in Accra.", "Rain fell."], []),
    ],
)  # fmt: skip
def test_people_talk_in_turns_where_several_heads_name_them(paragraphs: list[str], turns: list[tuple[str, str]]) -> None:
    found = told(analysis(*paragraphs))
    assert [words for _, words in found] == [words for _, words in turns]
    assert all(who is not None and name in who for (who, _), (name, _) in zip(found, turns, strict=True))


def test_went_on_is_a_verb_of_speech_only_beside_what_is_said() -> None:
    assert told(analysis("The army, Ada Novak went on, kept watch.")) == [("Ada Novak", "The army"), ("Ada Novak", "kept watch")]
    assert told(analysis("The talks of Chad and Niger went on until Friday.")) == []


def test_a_document_that_reads_is_theirs_who_issued_it() -> None:
    found = analysis(
        "Chad said in a note that the road was shut.", "“Our neighbours have interfered in our affairs,” reads the note."
    )
    assert [who for who, _ in told(found)] == ["Chad", "Chad"]


def test_papers_and_agencies_only_ask_in_a_transcript() -> None:
    text = "Reuters: Norway closed its embassy in Kabul.\nMinister Anniken Huitfeldt: We regret that.\nKyodo News: Japan left too.\nMinister Anniken Huitfeldt: We know."
    turns = turns_of(text, 0, list(analysis(*text.split("\n")).mentions))
    assert [one.speaker is None for one in turns] == [True, False, True, False]
