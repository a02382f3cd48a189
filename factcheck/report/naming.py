"""Names for figures and places in the reader's language."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from factcheck.lang.amounts import number_words, value_words
from factcheck.lang.say import role_told
from factcheck.lang.say import words as told
from factcheck.lang.times import time_told
from factcheck.measures.naming import is_registered
from factcheck.model import Aspect, Claim, Kind, Modality
from factcheck.report.shown import ShownClaim
from factcheck.report.spans import on_one_line
from factcheck.report.wording import Wording

_LONG = 60  # letters of a quote that stand for a figure


def lead(claims: Sequence[ShownClaim], language: str) -> ShownClaim:
    """The claim by whose words a matter goes: the first of an article in the reader's language, else the first; with the figure and the
    known measure that most of them have. A name needs no translation: where its subject is a common noun, one that another names stands
    for it."""
    first = next((c for c in claims if c.source.source.language == language), claims[0])
    known = [c for c in claims if is_registered(c.claim.measure.rpartition(":")[2])]
    about = next((c for c in (first, *claims) if c.named), first)
    return replace(
        first,
        figure=_most(Counter(c.figure for c in known), first.figure),
        measure=_most(Counter(c.measure for c in known), first.measure),
        subject=about.subject,
    )


def _most(said: Counter[str], own: str) -> str:
    """What more of them say than say its own."""
    most = min(said, key=lambda words: (-said[words], words), default=own)
    return most if said[most] > said[own] else own


def figure_words(words: Wording, claim: Claim, language: str) -> str:
    """The value of a claim as its reader expects it: "78,000 orders", "down 25%", "not 32 seats", "rank 2", a place or a role. `language`:
    of its article."""
    value = claim.value
    if value is None or (value.low is None and value.high is None and value.stated is None):
        if claim.kind is Kind.DATE and claim.time is not None and not claim.time.assumed:
            return time_told(words.language, claim.time)
        if claim.kind is Kind.ROLE and claim.object:
            return told(words.language, role_told(language, claim.quote.exact, claim.object))
        exact = on_one_line(claim.quote.exact)
        return claim.object or (exact if len(exact) <= _LONG else exact[: _LONG - 1].rstrip() + "…")
    if claim.kind is Kind.RANK and not value.unit:
        return f"{words.word('kind', 'rank')} {number_words(words.language, value.middle)}" if value.middle is not None else ""
    text = value_words(words.language, value)
    if claim.aspect is Aspect.CHANGE and claim.direction and value.middle is not None and value.middle >= 0:
        text = words("figure.up" if claim.direction > 0 else "figure.down", value=text)
    return words("figure.denied", value=text) if claim.modality is Modality.DENIED else text
