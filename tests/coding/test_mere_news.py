"""What is no act of one party to another, and the kinds and sides that set phrases give."""

from __future__ import annotations

import pytest

from detente.actors import resolve
from detente.coding.acts.mere_news import is_hoped_of_another, is_of_markets
from detente.coding.drafts import Draft
from detente.coding.scene import Scene
from detente.encoder import trained
from detente.language import analyze
from detente.model import Engine, Kind, Span
from tests.coding.articles import article_of, claims_of, roles_of

network = pytest.mark.skipif(not trained(), reason="the package has no weights")
ROUGH = {"assault", "coercion", "sanction", "protest", "retreat", "threat"}


@network
@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya's bowlers hammered the Ugandan batsmen until tea.",
        "Mexican bonds rallied while the peso of Chile tumbled.",
        "Growers in Poland complained after Sweden's central bank cut its forecast.",
        "Hurricane Wanda hit Honduras and killed nine people in Belize.",
    ],
)
def test_games_markets_and_storms_do_nothing_to_anybody(sentence: str) -> None:
    assert not [one for one in claims_of(sentence, engine="detente") if one.kind in ROUGH]


@network
@pytest.mark.parametrize(
    "sentence",
    [
        "The Ugandan cabinet met on Thursday in Kampala.",
        "Dutch Prime Minister Mark Rutte chaired a meeting on dykes.",
    ],
)
def test_a_session_of_ones_own_is_no_meeting_of_two(sentence: str) -> None:
    assert not claims_of(sentence, engine="detente", kind="meeting")


@network
@pytest.mark.parametrize(
    "sentence", ["The two leaders met at the border gate on January 9.", "Ministers of the Americas met in Quito on Monday."]
)
def test_several_whom_the_words_do_not_name_meet(sentence: str) -> None:
    assert claims_of("Peru and Ecuador end their dispute", sentence, engine="detente", kind="meeting")


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Norway imposed an oil embargo on Togo.", "sanction"),
        ("Hundreds of Nigerian oil workers went on strike in Lagos over the wages paid by Norway.", "protest"),
    ],
)
def test_an_embargo_on_goods_is_no_news_of_markets(sentence: str, kind: Kind) -> None:
    scene = Scene(resolve(analyze(article_of(sentence), trained=False)), 0)
    words = "embargo on" if kind == "sanction" else "workers went on strike"
    start = sentence.index(words)
    span = Span(start=start, end=start + len(words))
    draft = Draft(kind=kind, sentence=0, trigger=span, quote=scene.whole, roles=(), realis="happened", confidence=0.9, rule="cue")
    assert not is_of_markets(scene, draft)


@network
def test_a_comparison_tells_no_second_act() -> None:
    sentence = "Norway granted Malawi a loan of 90 million dollars, the largest it has ever offered to any country."
    assert [one.kind for one in claims_of(sentence, engine="detente")] == ["aid"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Only Peru has rejected Chile's proposal on fishing.",
        "The first Peruvian minister has met Chile's president in Lima.",
        "In the last week Peru has imposed sanctions on Chile.",
        "For the first time Norway has accused Togo of piracy.",
        "Norway's envoys spoke only after Togo had accused Benin of piracy.",
    ],
)
def test_who_is_the_only_or_the_first_to_act_is_compared_with_nothing(sentence: str) -> None:
    kinds = {one.kind for one in claims_of(sentence)}
    assert kinds & {"rejection", "meeting", "sanction", "accusation"}


@network
def test_regret_at_a_misfortune_is_sympathy() -> None:
    claims = claims_of("Ghana's foreign ministry said that it regretted the loss of life in Togo.", engine="detente")
    assert "concession" not in {one.kind for one in claims}


@network
def test_those_who_trade_fire_do_not_cooperate() -> None:
    claims = claims_of("Peru and Ecuador trade fire on the Cenepa as Brazil sends envoy", engine="detente")
    assert "cooperation" not in {one.kind for one in claims}


@network
def test_who_urges_another_in_a_call_is_on_the_line() -> None:
    sentence = "Prime Minister Erna Solberg of Norway urged President Vladimir Putin of Russia in a phone call to free the crew."
    (call,) = claims_of(sentence, engine="detente", kind="call")
    assert {code for codes in roles_of(call).values() for code in codes} == {"NOR", "RUS"}


@network
def test_who_is_to_be_freed_is_not_whom_a_demand_is_put_to() -> None:
    sentence = "Defence Minister Pal Jonson of Sweden demanded the immediate release of two Norwegian officers. Iran's ambassador listened."
    (demand,) = claims_of(sentence, engine="detente", kind="demand")
    assert "NOR" not in roles_of(demand).get("target", set())


@network
def test_who_meets_his_own_council_does_not_meet_the_other_state() -> None:
    text = "President Idriss Deby of Chad met his security council on Wednesday. Chad closed the border with Libya. Libya sent an envoy to Chad."
    assert not claims_of(text, engine="detente", kind="meeting")


def test_a_match_in_one_clause_says_nothing_of_the_other() -> None:
    text = "Angry students in Lusaka marched on the South African embassy, while Madagascar's footballers cancelled a friendly in Durban."
    assert claims_of(text, engine="detente", kind="protest")


def test_help_from_nobody_to_nobody_known_is_no_act() -> None:
    text = "To help businesses increase their exports, Ho Chi Minh City has many forms of support and links between businesses and foreign partners."
    assert claims_of(text, engine="detente", kind="aid") == []
    (aid,) = claims_of("Flood victims in Mozambique were given tents on Monday.", engine="detente", kind="aid")
    assert aid.states == ("MOZ",)


@network
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Kenyan cabinet will merge four ministries and abolish two agencies, the presidency said.", "pledge"),
        ("Iran's launch violated UN Security Council resolution 2231, Washington said on Friday.", "coercion"),
        ("Russia and Vietnam planned a nuclear plant in Ninh Thuan, which was shelved in 2016.", "sanction"),
        ("Kenya and China agreed on a dam. The president signed a decree on pensions in Nairobi.", "agreement"),
    ],
)
def test_ones_own_house_is_no_act_towards_another(text: str, kind: str) -> None:
    assert claims_of(text, published="2022-03-14", kind=kind, engine="detente") == []


@network
def test_a_joint_office_is_promised_and_a_law_on_a_treaty_ratifies_it() -> None:
    assert claims_of("Kenya will set up a joint agency with Uganda, the presidency said.", kind="pledge", engine="detente")
    text = "The Kenyan parliament approved a law ratifying the treaty with Uganda."
    assert claims_of(text, kind="agreement", engine="detente")


@pytest.mark.parametrize(
    ("words", "realis"),
    [
        ("The Senate of Peru passed a bill ratifying the treaty with Chile.", "happened"),
        ("Lawmakers in Peru adopted a law to ratify the trade deal with Chile.", "happened"),
        ("The Senate of Peru has not passed the bill on the ratification of the treaty with Chile.", "denied"),
    ],
)
def test_a_law_that_ratifies_is_read_whichever_verb_passes_it(words: str, realis: str) -> None:
    engines: tuple[Engine, ...] = ("cues", "detente")
    for engine in engines:
        (law,) = claims_of(words, kind="agreement", engine=engine)
        assert (law.status, law.realis, law.states) == ("ratified", realis, ("CHL", "PER"))


@network
def test_a_minister_who_resigns_gives_way_to_no_other_state() -> None:
    claims = claims_of("Greece called Turkey's drilling illegal.", "The Turkish finance minister resigned.", engine="detente")
    assert all("GRC" not in claim.states for claim in claims if "resigned" in claim.evidence[0].quote)


@network
def test_a_view_that_both_share_is_no_promise() -> None:
    told = "Kazakhstan and Turkmenistan agreed that there was no military solution to the conflict in Afghanistan."
    (shared,) = claims_of(told, engine="detente")
    assert (shared.kind, roles_of(shared)) == ("coordination", {"member": {"KAZ", "TKM"}})
    planned = claims_of("Peru and Chile agreed that a working group would meet in Lima in May.", engine="detente")
    assert "coordination" not in {one.kind for one in planned}


def test_goods_that_leave_a_port_are_no_measure_and_troops_that_leave_are() -> None:
    goods = claims_of("Twelve million tonnes of rice and maize have left Peruvian ports under the deal.", engine="detente")
    assert not {one.kind for one in goods} & {"sanction", "retreat", "concession"}
    troops = claims_of("The last French soldiers have left Niger.", engine="detente")
    assert "retreat" in {one.kind for one in troops}


@network
@pytest.mark.parametrize(
    "text",
    [
        "Deputies in Kenya gave their consent to the fisheries treaty with Peru.",
        "Kenya's parliament has approved the double taxation pact with Peru.",
    ],
)
def test_a_parliament_that_approves_a_treaty_ratifies_it(text: str) -> None:
    assert [(one.status, one.states) for one in claims_of(text, kind="agreement", engine="detente")] == [
        ("ratified", ("KEN", "PER"))
    ]


@network
@pytest.mark.parametrize(
    "text", ["Kenya and Peru restored full diplomatic relations.", "Kenya has re-established ties with Peru."]
)
def test_ties_that_two_take_up_again_are_told_of_both(text: str) -> None:
    told = claims_of(text, engine="detente")
    assert ("KEN", "PER") in {one.states for one in told if one.kind in ("partnership_level", "agreement", "cooperation")}


@pytest.mark.parametrize(
    ("before", "hoped"),
    [
        ("The prime minister believed that ", True),
        ("The president is confident the ", True),
        ("The president heard that ", False),
    ],
)
def test_what_another_hopes_of_somebody_is_no_promise_of_his(before: str, hoped: bool) -> None:
    sentence = f"{before}Ambassador Olena Marchuk of Ukraine will go on promoting trade with Ghana."
    scene = Scene(resolve(analyze(article_of(sentence))), 0)
    doer = next(index for index in scene.mentions if "Marchuk" in sentence[scene.mention(index).start : scene.mention(index).end])
    at = sentence.index("promoting")
    span = Span(start=at, end=at + len("promoting"))
    draft = Draft(
        kind="pledge", sentence=0, trigger=span, quote=span, roles=(("promisor", doer),), realis="happened", attribution="article",
        confidence=0.5, rule="network",
    )  # fmt: skip
    assert is_hoped_of_another(scene, draft) is hoped
