"""What became of an act that is named: refused, taken up, kept, taken back, ended, put on hold."""

import pytest

from detente.coding.acts.outcomes import outcome
from detente.model import Kind, Span
from tests.coding.articles import claims_of, roles_of


def told(kind: Kind, sentence: str) -> str | None:
    """Returns what became of the act whose trigger stands between asterisks."""
    before, trigger, after = sentence.split("*")
    text = before + trigger + after
    return outcome(text, Span(start=0, end=len(text)), kind, Span(start=len(before), end=len(before) + len(trigger)))


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Lesotho turned down Eswatini's *proposal* for a shared airline.", "rejected"),
        ("A Belizean *plan* to redraw the sea border was voted down in Guatemala.", "rejected"),
        ("Palau *asked* Nauru for the use of its harbour and was refused.", "rejected"),
        ("Samoa took up an *idea* of the Tongan minister.", "accepted"),
        ("The *suggestion* of Malta that the two navies train together has been approved by Tunis.", "accepted"),
        ("Togo *asked* Benin to reopen the road, and it agreed.", "accepted"),
        ("Ships of Oman searched the strait at Tehran's *request*.", "accepted"),
        ("The *request* of Gambia for police instructors went unanswered.", "lapsed"),
        ("Jordan may turn down the Syrian *proposal*.", None),
        ("Jordan didn’t turn down the Syrian *proposal*.", None),
        ("Jordan won't accept the Syrian *proposal*.", "rejected"),
        ("Lesotho put forward a *proposal* for a shared airline.", None),
        ("She *asked* Nepal for help, arrived in Delhi and refused to speak to the press.", None),
    ],
)
def test_a_proposal_is_answered_by_the_verb_around_it_or_behind_it(sentence: str, status: str | None) -> None:
    assert told("proposal", sentence) == status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Latvia kept its *promise* to send the Georgians a clinic.", "fulfilled"),
        ("The *pledge* to open the dam has been honoured.", "fulfilled"),
        ("Chile kept half of its *promises* to Bolivia.", "partly"),
        ("Gabon went back on its *word* to let the trawlers in.", "withdrawn"),
        ("Qatar *offered* Sudan a loan, an offer it later withdrew.", "withdrawn"),
        ("The *promise* of a new port for Comoros came to nothing.", "lapsed"),
        ("Spain *promised* Mauritania a railway but never built it.", "lapsed"),
        ("Latvia must keep its *promise*.", None),
        ("Latvia hasn't kept its *promise* to the Georgians.", "lapsed"),
        ("Latvia isn’t keeping its *promise*.", None),
        ("Serbia freed the men in keeping with a *promise* to the mediators.", None),
    ],
)
def test_a_promise_is_kept_taken_back_or_comes_to_nothing(sentence: str, status: str | None) -> None:
    assert told("pledge", sentence) == status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The fishing *pact* of Cuba and Haiti has expired.", "ended"),
        ("Peru tore up a *contract* with the shipyard of Ferrol.", "ended"),
        ("Congo decided to terminate the air *treaty* with Gabon.", "ended"),
        (
            "An agreement between the governments of Congo and Equatorial Guinea on the gas terminal off Kribi *has been under* negotiation.",
            "negotiating",
        ),
        ("The *agreement* on the transit of gas has been put on hold by Baku and Tbilisi.", "suspended"),
        ("The entry into force of the customs *accord* was delayed by the strike.", "in_force"),
        ("The *treaty* on the lake, in force since 1998, has been praised by both.", "in_force"),
        ("Ghana has a tax *treaty* with Denmark.", "in_force"),
        ("Senators in Paraguay passed the defence *accord* with Uruguay.", "ratified"),
        ("A *protocol* on seasonal workers is being drawn up by Vaduz and Bern.", "negotiating"),
        ("Talks on a *treaty* about the river began in Lusaka.", "negotiating"),
        ("Negotiators initialled the draft of a *treaty* on the river in Lusaka.", None),
        ("The border *treaty* is ready for signature, said Minsk.", "planned"),
        ("Congo may terminate the air *treaty* with Gabon.", None),
        ("Guests left the hall before the *agreement* was read out.", None),
        ("At the end of the meeting the ministers *signed a memorandum* on wolves.", None),
    ],
)
def test_a_document_has_a_life_of_its_own(sentence: str, status: str | None) -> None:
    assert told("agreement", sentence) == status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("An *invitation* by Lagos to the games was turned down by Accra.", "declined"),
        ("Fiji could not accept the *invitation* of Vanuatu.", "declined"),
        ("The minister *was invited* to Dakar and stayed away.", "declined"),
        ("The king will gladly take up the *invitation* of the emir.", "accepted"),
        ("The king read the *invitation* of the emir.", None),
    ],
)
def test_an_invitation_is_declined_or_taken_up(sentence: str, status: str | None) -> None:
    assert told("invitation", sentence) == status


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Invited by the Kenyan government, Rwandan ministers came to Nairobi on Monday.", "carried_out"),
        ("Rwandan ministers came to Nairobi on Monday at the invitation of the Kenyan government.", "carried_out"),
        ("Rwandan ministers will come to Nairobi at the invitation of the Kenyan government.", "accepted"),
    ],
)
def test_who_came_has_carried_his_invitation_out_and_who_will_come_has_accepted(words: str, status: str) -> None:
    (claim,) = claims_of(words, published="2024-05-14", kind="invitation", engine="detente")
    assert (claim.status, roles_of(claim)) == (status, {"inviter": {"KEN"}, "invitee": {"RWA"}})


def test_a_promise_kept_in_part_is_told_so() -> None:
    assert told("pledge", "Gabon has kept its *promise* to Congo only in part.") == "partly"


def test_a_visit_told_with_a_year_long_past_is_done() -> None:
    words = "During her visit to Lesotho in 2017 the Botswanan minister opened a school."
    (claim,) = claims_of(words, published="2024-05-14", kind="visit", engine="detente")
    assert claim.status == "done"


@pytest.mark.parametrize(
    ("words", "kind", "status", "realis"),
    [
        ("Belgium has only partly kept its promise to Rwanda.", "pledge", "partly", "presupposed"),
        (
            "The text of a whaling treaty between Iceland and Ghana is under discussion, officials said.",
            "agreement",
            "negotiating",
            "ongoing",
        ),
        ("The customs accord of Malta and Tunisia has come to an end.", "agreement", "ended", "happened"),
        ("The customs pact between Togo and Malta is ready for signature.", "agreement", "planned", "planned"),
    ],
)
def test_a_status_that_is_told_holds(words: str, kind: Kind, status: str, realis: str) -> None:
    (claim,) = claims_of(words, published="2024-05-14", kind=kind, engine="detente")
    assert (claim.status, claim.realis) == (status, realis)
