"""Whom pronouns and common nouns stand for: found, tied to the right one, or left open."""

from __future__ import annotations

import datetime as dt

import pytest

from detente.language import analyze
from detente.language.classes import state_fit
from detente.language.deeds import deed_of
from detente.language.descriptions import described
from detente.language.entities import told_beside
from detente.language.epithets import find_references
from detente.language.roles import part_of
from detente.language.units import units_of
from detente.model import Analysis, Article, Mention, Segment, Sentence, day_range


def analysis(*paragraphs: str) -> Analysis:
    text = "\n".join(paragraphs)
    segments, at = [], 0
    for paragraph in paragraphs:
        segments.append(Segment(role="body", start=at, end=at + len(paragraph)))
        at += len(paragraph) + 1
    published = day_range(dt.date(2022, 7, 6), basis="stated", rule="test")
    return analyze(Article(id="article-1", page="page-1", address="x", text=text, segments=tuple(segments), published=published))


def target(found: Analysis, words: str) -> list[str]:
    """Returns the words of what the last mention of these words stands for."""
    text = found.article.text
    mention = [one for one in found.mentions if text[one.start : one.end] == words][-1]
    indices = mention.antecedents or ((mention.antecedent,) if mention.antecedent is not None else ())
    return [text[found.mentions[index].start : found.mentions[index].end] for index in indices]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The envoy thanked his guest.", ["envoy", "his guest"]),
        ("Beijing urged both sides to wait.", ["both sides"]),
        ("It is hoped that it will sell grain.", ["it"]),
        ("They spoke of her release.", ["They", "her"]),
        ("They saw her mother.", ["They", "her mother"]),
        ("The company Rosatom left.", []),
        ("Aid reached the island kingdom.", ["island kingdom"]),
        ("Iran let the fifteen go.", []),
        ("The fifteen were freed.", ["fifteen"]),
        ("On Monday the four sent a list.", ["four"]),
        ("They bowed to his veto.", ["They", "his"]),
        ("The 93-year-old met the mutineers.", ["93-year-old", "mutineers"]),
        ("The African Union gave both governments a week.", ["both governments"]),
        ("The court fined her 500 pounds.", ["court", "her"]),
        ("The court heard her witnesses.", ["court"]),
        ("The consul telephoned her ten days later.", ["consul", "her"]),
        ("Quito let the Australian leave.", ["Australian"]),
        ("Quito let the Australian ship leave.", ["Australian ship"]),
        ("The Party leader embraced his Chinese comrade.", ["Party leader", "his Chinese comrade"]),
        ("The Heads of State met.", ["Heads of State"]),
        ("Kenya let the Austrians go.", ["Austrians"]),
        ("Two hundred men left.", []),
        ("A plan came which neither refused.", ["neither"]),
        ("Neither of them left.", ["them"]),
        ("It was Peru that left.", []),
        ("It is concerned about people who flee.", ["It"]),
    ],
)
def test_references_are_found_with_their_bounds(sentence: str, words: list[str]) -> None:
    found = find_references(sentence, units_of(sentence, 0, len(sentence)))
    assert [sentence[one.start : one.end] for one in found] == words


@pytest.mark.parametrize(
    ("text", "words", "part"),
    [
        ("Norway, a founder, has agreed.", "Norway", "subject"),
        ("Sweden told Norway to wait.", "Norway", "object"),
        ("A ship was held by Norway.", "Norway", "agent"),
        ("Talks with Norway failed.", "Norway", "oblique"),
        ("Norway's offer was refused.", "Norway", "possessor"),
        ("The United States' offer was refused.", "United States", "possessor"),
        ("‘We left Norway’ he said.", "Norway", "object"),
        ("Sweden will lend Norway ships.", "Norway", "object"),
    ],
)
def test_the_words_around_a_mention_show_its_part(text: str, words: str, part: str) -> None:
    at = text.index(words)
    mention = Mention(start=at, end=at + len(words), sentence=0, type="state")
    assert part_of(text, mention, Sentence(start=0, end=len(text), role="body")) == part


def test_the_first_person_of_quoted_words_is_who_speaks_or_his_state() -> None:
    said = analysis("Turkey waited.", "“We told Sweden to wait for me,” Turkish President Recep Tayyip Erdogan said on Monday.")
    assert (target(said, "We"), target(said, "me")) == (["Turkey"], ["Turkish President Recep Tayyip Erdogan"])
    assert not any(one.antecedent is not None for one in analysis("We told Sweden to wait.").mentions)


def test_soldiers_at_the_head_of_a_sentence_may_be_those_named_before() -> None:
    found = analysis("Troops and soldiers of Sri Lanka fired at the crowd.", "Soldiers beat a reporter.")
    assert "Soldiers" in [found.article.text[one.start : one.end] for one in found.mentions if one.antecedent is not None]


def test_the_two_countries_are_those_that_deal_with_one_another() -> None:
    found = analysis("Norway and Sweden signed a treaty on Monday.", "Denmark praised it.", "The two countries will meet again.")
    assert target(found, "two countries") == ["Norway", "Sweden"]


def test_former_and_latter_are_the_first_and_second_of_two() -> None:
    found = analysis("President Emmanuel Macron met Chancellor Olaf Scholz.", "The former thanked the latter.")
    assert target(found, "former") == ["President Emmanuel Macron"]
    assert target(found, "latter") == ["Chancellor Olaf Scholz"]


def test_a_pronoun_agrees_in_gender_as_far_as_that_is_known() -> None:
    found = analysis(
        "Foreign Minister Annalena Baerbock met Sergei Lavrov in Moscow on Tuesday.", "She said that talks were useful."
    )
    assert target(found, "She") == ["Foreign Minister Annalena Baerbock"]


def test_somebody_new_is_left_open() -> None:
    found = analysis("Norway sent ships to Iceland.", "A minister resigned.")
    text = found.article.text
    assert all(one.antecedent is None for one in found.mentions if text[one.start : one.end] == "minister")


def test_another_state_is_no_antecedent_of_a_counterpart() -> None:
    found = analysis("Sergei Lavrov spoke on Monday.", "His Indian counterpart answered.")
    assert target(found, "His Indian counterpart") == []


def test_common_nouns_take_up_who_is_of_their_class() -> None:
    found = analysis(
        "Gunmen took forty nurses captive in Ghana on Monday, and ministers met in Accra.",
        "Soldiers stormed the house the next day and freed the medics.",
    )
    assert target(found, "medics") == ["forty nurses"]


def test_a_first_name_tells_the_gender_of_somebody_unknown() -> None:
    found = analysis("Zuzana Kolar met Peter Holm in Oslo on Monday.", "On Tuesday she left for Bonn.")
    assert target(found, "she") == ["Zuzana Kolar"]


@pytest.mark.parametrize(
    ("head", "modifiers", "code", "fit"),
    [
        ("kingdom", "", "SAU", "yes"),
        ("kingdom", "", "TUR", "no"),
        ("country", "southeast asian", "VNM", "yes"),
        ("country", "southeast asian", "CHN", "no"),
        ("nation", "landlocked", "LAO", "yes"),
        ("country", "", "LAO", "any"),
    ],
)
def test_what_a_state_is_called_fits_some_states_and_not_others(head: str, modifiers: str, code: str, fit: str) -> None:
    assert state_fit(head, modifiers, {code}) == fit


@pytest.mark.parametrize(
    ("text", "words", "deed"),
    [
        ("Police arrested the men.", "men", "seize-"),
        ("The men were arrested by police.", "men", "seize-"),
        ("The men were arrested by police.", "police", "seize+"),
        ("The men have thanked Ghana.", "men", "praise+"),
        ("The men of the north", "men", ""),
    ],
)
def test_what_is_told_of_a_mention_is_read_with_who_does_it(text: str, words: str, deed: str) -> None:
    start = text.index(words)
    assert deed_of(text, start, start + len(words), 0, len(text)) == deed


def test_a_noun_of_the_lists_is_a_mention_only_where_it_takes_somebody_up() -> None:
    found = analysis(
        "Suzuki sacked a manager.",
        "Police arrested forty growers on Monday.",
        "The next day the governor told the growers to go.",
    )
    text = found.article.text
    assert target(found, "growers") == ["forty growers"]
    alone = analysis("Norway sent ships to Iceland.", "The tailors had no say.").mentions
    assert not any(one.rule.startswith("noun:") for one in alone), text


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Half of the carmaker was sold.", ["carmaker"]),
        ("He met his two young traffic wardens.", ["two young traffic wardens"]),
        ("She fed the abductors' dogs.", ["abductors"]),
        ("He sold the family photographs.", []),
        ("They left the Family.", []),
        ("She wrote to the carmaker Suzuki.", []),
    ],
)
def test_descriptions_end_with_their_noun(line: str, words: list[str]) -> None:
    found = described(line, Sentence(start=0, end=len(line), role="body"))
    assert [line[start:end] for start, end, _ in found] == words


def test_three_states_are_those_that_a_sentence_lists() -> None:
    found = analysis(
        "France and Spain met Turkey's minister on Monday.",
        "Latvia, Estonia and Lithuania closed their ports to Norway.",
        "The three countries asked Sweden for help.",
    )
    assert target(found, "three countries") == ["Latvia", "Estonia", "Lithuania"]


def test_a_state_is_taken_up_by_its_name_not_by_an_adjective() -> None:
    found = analysis("Norway and Sweden signed a pact.", "Norwegian ships left the port.", "The two countries will meet again.")
    assert target(found, "two countries") == ["Norway", "Sweden"]


def test_the_leaders_of_a_talk_are_those_it_is_about_not_who_was_named_last() -> None:
    found = analysis(
        "General Secretary To Lam held talks with President Vladimir Putin in the Kremlin on Monday.",
        "President Putin thanked To Lam for the memorandum that was signed when Prime Minister Mikhail Mishustin was in Hanoi.",
        "The leaders witnessed the exchange of documents.",
        "On Tuesday the General Secretary also met leaders of other countries.",
    )
    assert target(found, "leaders") == []
    text = found.article.text
    talk = next(one for one in found.mentions if text[one.start : one.end] == "leaders" and one.antecedents)
    assert [text[found.mentions[index].start : found.mentions[index].end] for index in talk.antecedents] == [
        "General Secretary To Lam",
        "President Vladimir Putin",
    ]


def test_nouns_beside_a_name_say_what_it_is() -> None:
    found = analysis(
        "The state corporation Rosatom and the company Vietnam Electricity signed a memorandum on Monday.",
        "The corporation will send engineers.",
    )
    assert target(found, "corporation") == ["Rosatom"]


@pytest.mark.parametrize(
    ("text", "name", "nouns"),
    [
        ("The state corporation Rosatom left.", "Rosatom", "state corporation"),
        ("Ann Lee, an exiled lawyer of the union, left.", "Ann Lee", "exiled lawyer"),
        ("Ann Lee, the wind and the rain", "Ann Lee", ""),
        ("The lawyers met Ann Lee on Monday.", "Ann Lee", ""),
    ],
)
def test_only_a_noun_for_people_or_bodies_stands_in_apposition(text: str, name: str, nouns: str) -> None:
    start = text.index(name)
    kind = "body" if name == "Rosatom" else "person"
    assert told_beside(text, Mention(start=start, end=start + len(name), sentence=0, type=kind)) == nouns


@pytest.mark.parametrize("called", ["Southeast Asian country", "Southeast Asian nation"])
def test_a_state_called_by_its_region_is_no_name_of_a_person(called: str) -> None:
    found = analysis(f"Vietnam thanked Russia. Help was given to the {called}.")
    assert target(found, called) == ["Vietnam"]
    assert not [one for one in found.mentions if one.type == "person"]


def test_an_adjective_and_a_listed_noun_are_somebody_where_a_pronoun_takes_them_up() -> None:
    """Where nothing does, the tagger's word counts: the adjective alone is no mention of the state."""
    taken = analysis("Police in Osh shot a Kyrgyz shepherd on Thursday.", "They had taken the shepherd for a smuggler.")
    words = [taken.article.text[one.start : one.end] for one in taken.mentions]
    assert target(taken, "shepherd") == ["Kyrgyz shepherd"]
    assert "Kyrgyz" not in words
    alone = analysis("Police in Osh shot a Kyrgyz shepherd on Thursday.", "It rained.")
    assert "Kyrgyz shepherd" in [alone.article.text[one.start : one.end] for one in alone.mentions]


def test_a_country_is_taken_up_by_its_name_not_by_its_people() -> None:
    """What "the kingdom" stands for is said by the name where there is one."""
    found = analysis("Saudi Arabia expelled an envoy.", "The Saudis had warned Ottawa.", "The kingdom also froze trade.")
    assert target(found, "kingdom") == ["Saudi Arabia"]


def test_people_of_one_state_are_not_those_of_another() -> None:
    found = analysis("The Danish and the Norwegian ministers met in Oslo.")
    assert target(found, "Norwegian ministers") == []


def test_two_whose_states_follow_are_of_those_states() -> None:
    found = analysis("Japan and Laos met in Tokyo.", "The two armies of Peru and Chile talked on Monday.")
    assert target(found, "two armies") == ["Peru", "Chile"]


def test_a_title_of_few_states_is_its_holder_in_the_text() -> None:
    found = analysis(
        "Party chief stresses friendship",
        "General Secretary of the Communist Party of Vietnam Nguyen Phu Trong spoke on Monday.",
        "Receiving Chilean Ambassador Patricio Becker in Hanoi, the Party leader recalled the war.",
        "He was glad of the loan.",
    )
    assert target(found, "Party leader") == ["General Secretary of the Communist Party of Vietnam Nguyen Phu Trong"]
    assert target(found, "He") == ["General Secretary of the Communist Party of Vietnam Nguyen Phu Trong"]


def test_a_title_or_ministry_of_another_state_or_matter_is_not_taken_up() -> None:
    text = "Sudan's foreign ministry warned Chad. Soldiers crossed the border, the defence ministry in Khartoum said."
    assert target(analysis(text), "defence ministry") == []
    text = "President Emmanuel Macron of France spoke. The minister thanked the Sultan of Oman."
    assert target(analysis(text), "Sultan of Oman") == []


def test_a_ministry_is_no_radio_station() -> None:
    text = "According to Danish radio, the foreign ministry in Copenhagen has asked Eritrea for an answer."
    assert target(analysis(text), "foreign ministry") == []


def test_the_press_service_speaks_and_not_the_press() -> None:
    text = "Putin received Lukashenko on Thursday, the presidential press service reported."
    assert [text[one.start : one.end] for one in analysis(text).mentions if one.type == "body"] == ["presidential press service"]


def test_two_states_that_sign_in_a_third_are_the_two() -> None:
    found = analysis(
        "The foreign ministers of Peru and Ghana, Hans Ortega and Kojo Asante, signed a treaty in Kuwait.",
        "This week the two countries ratify it.",
    )
    assert sorted(words for words in target(found, "two countries")) == ["Hans Ortega", "Kojo Asante"]


def test_the_two_after_two_persons_are_these() -> None:
    found = analysis("Peru's foreign minister Hans Ortega met Ghana's president Kojo Asante.", "The two discussed cocoa.")
    assert [words.split()[-1] for words in target(found, "two")] == ["Ortega", "Asante"]


def test_the_party_chief_is_whom_the_text_has_titled_so_not_who_is_named_later() -> None:
    found = analysis(
        "Party General Secretary Thongloun Sisoulith received the Chinese ambassador on Monday.",
        "The Party chief proposed talks on the railway.",
        "The ambassador conveyed the regards of General Secretary of the Communist Party of China Xi Jinping.",
    )
    assert target(found, "Party chief") == ["Party General Secretary Thongloun Sisoulith"]


def test_where_a_state_stands_is_said_by_its_own() -> None:
    found = analysis(
        "Ambassador of China Jiang Zaidong congratulated Laos and thanked President Thongloun Sisoulith.",
        "China stands ready to train officials, he said.",
    )
    assert target(found, "he") == ["Ambassador of China Jiang Zaidong"]


def test_four_that_a_sentence_lists_with_the_union_are_taken_up() -> None:
    found = analysis(
        "The European Union, Norway, Japan and Canada imposed sanctions on Belarus.", "The four demanded an inquiry."
    )
    assert sorted(target(found, "four")) == ["Canada", "European Union", "Japan", "Norway"]
