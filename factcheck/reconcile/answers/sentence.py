"""The sentences that may be printed of a claim, or of two beside each other, with whom they are from."""

from fractions import Fraction

from factcheck.lang import word_class
from factcheck.lang.say import role_told
from factcheck.link.linked import LinkedClaim
from factcheck.measures.measure import MeasureKind
from factcheck.model import NOT_SO, Claim, Kind, Modality, Precision, Reason, TimeRelation
from factcheck.model.relation import Words
from factcheck.read.text import tokenize
from factcheck.reconcile.exact.units import factor, unit


def sentence_of(best: LinkedClaim, origins: int) -> Reason:
    """The sentence that may be printed of one claim."""
    claim = best.claim
    values: dict[str, Words] = {"what": what(best), "who": who_says(best), "origins": origins}
    key = "figure"
    countries = claim.scope.countries
    if countries is not None and claim.value is not None and claim.value.unit != "countries":
        key, values["countries"] = "countries", countries
    if claim.time is not None and not claim.time.assumed and claim.kind is not Kind.DATE and not _outlasts(claim):
        point = claim.time.precision is not Precision.SPAN and claim.time.relation is TimeRelation.AT  # else its words say "since" or "by"
        by = best.measure.kind is MeasureKind.CUMULATIVE and point
        key, values["time"] = f"{key}_{'by' if by else 'time'}", claim.time
    if claim.modality is Modality.PLANNED:
        key = "planned"
    if claim.modality in NOT_SO:
        key = claim.modality.value
    if not _says_what(best):
        key, values["measure"] = f"named_{key}", f"measure:{best.measure.id}"
    return Reason(code="answer", key=f"reconcile.answer.{key}", values=values)


def of_two_holders(first: LinkedClaim, second: LinkedClaim) -> bool:
    """Whether two claims give one post to two people."""
    return first.claim.kind is second.claim.kind is Kind.ROLE and first.entity != second.entity


def of_two(key: str, first: LinkedClaim, second: LinkedClaim) -> Reason:
    """The sentence that tells two claims beside each other; where one denies the other, what the other says."""
    if key == "conflict" and what(first) == what(second) and one_denies(first, second):
        no = {c.claim.modality is Modality.DENIED: c for c in (first, second)}
        told: dict[str, Words] = {"what": what(no[False]), "who": who_says(no[False]), "against": who_says(no[True])}
        return Reason(code="answer", key="reconcile.answer.conflict_denied", values=told)
    a, b, whose = what(first), what(second), key == "conflict" and of_two_holders(first, second)
    if a == b and not whose:  # what contradicts each other is said of that day, or figure
        a, b = (f"quote:{c.claim.quote.exact}" for c in (first, second))
    values: dict[str, Words] = {"a": a, "b": b, "who_a": who_says(first), "who_b": who_says(second)}
    if whose:
        held: dict[str, Words] = {"x": first.claim.subject or "?", "y": second.claim.subject or "?"}
        return Reason(code="answer", key="reconcile.answer.conflict_holders", values=values | held)
    if key == "changed":
        values |= {"ta": first.source.published or "?", "tb": second.source.published or "?"}
    return Reason(code="answer", key=f"reconcile.answer.{key}", values=values)


def who_says(linked: LinkedClaim) -> str:
    """To whom a printed sentence attributes the claim: the speaker and the outlet that quotes them, or the outlet. Who is no name is told
    in the words of the article, with its article ("le directeur")."""
    outlet, said = linked.source.label, linked.claim.attributed_to
    if not said or said.casefold() == outlet.casefold():
        return outlet
    return f"{said} ({outlet})" if said[:1].isupper() else f"who:{linked.source.language}:{_articled(linked, said)}\t{outlet}"


def _articled(linked: LinkedClaim, said: str) -> str:
    """A speaker with the article or owner that stands before it in the sentence of the claim: "the director", "its director"."""
    language, (first, last) = linked.source.language, linked.claim.sentence
    small = word_class(language, "determiner") | word_class(language, "possessive")
    small -= word_class(language, "preposition") | word_class(language, "genitive")
    text = linked.source.text[first:last]
    tokens, name = tokenize(text), [token.low for token in tokenize(said)]
    for before, token in enumerate(tokens[1:]):
        if tokens[before].low in small and [t.low for t in tokens[before + 1 : before + 1 + len(name)]] == name:
            return text[tokens[before].start : token.start].lower() + said
    return said


def what(linked: LinkedClaim) -> Words:
    """What the claim states, as a sentence prints it."""
    claim = linked.claim
    if claim.value is not None:
        return claim.value
    if claim.kind is Kind.DATE and claim.time is not None:
        return claim.time
    if claim.kind is Kind.PLACE and linked.place is not None and "/" not in linked.place.id:
        return f"place:{linked.place.id}"  # which `say` names in the reader's language
    if claim.kind is Kind.ROLE and claim.object:
        return role_told(linked.source.language, claim.quote.exact, claim.object)
    return claim.object or f"quote:{claim.quote.exact}"


def _outlasts(claim: Claim) -> bool:
    """Whether a length of time is longer than the time of its sentence, which then is when it was over and not how long it took:
    "restarted in late February, after three months"."""
    value, time = claim.value, claim.time
    if claim.kind is not Kind.DURATION or value is None or value.low is None or time is None or time.start is None or time.end is None:
        return False
    days = factor(unit(value.unit), unit("days"))
    return days is not None and Fraction(value.low) * days > (time.end - time.start).days + 1


def _says_what(linked: LinkedClaim) -> bool:
    """Whether the unit names what is counted ("78,000 orders"), so that the measure need not be said as well."""
    value = linked.claim.value
    return value is not None and value.unit is not None and value.unit.partition("/")[0] == linked.measure.id


def one_denies(first: LinkedClaim, second: LinkedClaim) -> bool:
    """Whether one of two claims denies something, and the other does not."""
    return (first.claim.modality is Modality.DENIED) is not (second.claim.modality is Modality.DENIED)
