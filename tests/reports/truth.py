"""Whether a value of a brief is true to the words that its line cites: found in them, or following from them by its rule."""

from __future__ import annotations

from detente.events.numerals import counted
from detente.model import Claim, DateRange, Participant
from detente.ontology import knowledge
from detente.record import Record
from detente.reports.acts import UNNAMED
from detente.reports.briefing import Brief, Line, Part, date_text


def untrue(made: Brief, line: Line, record: Record) -> list[Part]:
    """Returns the parts of a line that neither stand in the words it cites nor follow from them."""
    return [part for part in line.parts if part.event and not true(part, line.notes, made, record)]


def true(part: Part, numbers: tuple[int, ...], made: Brief, record: Record) -> bool:
    """Tells whether a value follows by its rule from the cited notes of its event."""
    event = record.event(str(part.event))
    cited = {made.notes[number - 1].claim for number in numbers} & set(event.claims) or set(event.claims)
    claims = list(record.claims(ids=event.claims))
    shown = [claim for claim in claims if claim.id in cited]
    lines = [one for one in made.relation.commitments if one.event == event.id]
    parties = [(claim, one) for claim in claims for one in claim.participants]
    rule = part.rule or "quote"
    if rule == "quote":
        return any(part.text in span.quote for claim in shown for span in claim.evidence) or any(
            part.text == str(value) for claim in shown for value in claim.fields.values()
        )
    if rule == "person":
        return any(part.text.strip("“”") in (one.name, one.text) and stands(claim, one, record) for claim, one in parties)
    if rule == "speaker":
        spoken = {claim.speaker.name if claim.speaker else UNNAMED.get(claim.attribution) for claim in claims}
        return part.text in spoken
    if rule == "office":
        return any(part.text == one.office and stands(claim, one, record) for claim, one in parties)
    if rule == "state":
        return part.text in {knowledge().states[one.country] for _, one in parties if one.country in knowledge().states}
    if rule == "date":
        dates = [*(claim.date for claim in claims), *(step.date for step in event.steps), *(one.due for one in lines)]
        # A step of another event's ladder has its day in the words of its own claim, which the row cites.
        grounds = [*claims, *record.claims(ids=[made.notes[number - 1].claim for number in numbers])]
        return any(part.text == date_text(date) and founded(date, grounds, record) for date in (*dates, event.date))
    if rule == "kind":
        told = {event.kind, event.status, event.realis, *(step.status for step in event.steps), *(one.state for one in lines)}
        told |= {claim.subkind for claim in claims} | {value for one in event.contradictions for value in one.values}
        told |= {level.act for level in made.relation.levels if level.event == event.id}
        told |= {str(claim.fields["figure_kind"]) for claim in claims if "figure_kind" in claim.fields}
        told |= {"level of relations"} if event.kind == "partnership_level" else set()
        return set(part.text.split(", ")) <= {str(word).replace("_", " ") for word in told} or part.text in told
    if rule == "amount":
        came, _, promised = part.text.partition(" of ")
        quotes = [span.quote for claim in record.claims(ids=[step.claim for step in event.steps]) for span in claim.evidence]
        return all(any(words in quote for quote in quotes) for words in (*came.split(" + "), promised))
    if rule == "toll":
        return any(
            f"{number} {what}" == part.text for claim in shown for span in claim.evidence for what, number in counted(span.quote)
        )
    if rule == "place":
        return any(claim.place and part.text in (claim.place.name, claim.place.text) for claim in claims)
    return part.text.split()[0] == str(event.independent_sources)


def stands(claim: Claim, party: Participant, record: Record) -> bool:
    """Tells whether a party is a mention of the text that the claim is of: its span holds its very words."""
    texts = {span.article: record.article(span.article).text for span in claim.evidence}
    return any(text[party.start : party.end] == party.text for text in texts.values())


def founded(date: DateRange | None, claims: list[Claim], record: Record) -> bool:
    """Tells whether a date has its ground: stated in words of the text, or derived by a rule that is named."""
    if date is None or date.start is None:
        return True
    if date.basis != "stated":
        return bool(date.rule or date.text)
    texts = [record.article(span.article).text for claim in claims for span in claim.evidence]
    return date.text is None or any(date.text in text for text in texts)
