"""Names for measures, figures and places in the reader's language."""

from collections import Counter
from collections.abc import Sequence
from functools import cache

from factcheck.lang import pack
from factcheck.lang.say import number_words, unit_words, value_words
from factcheck.model import Aspect, Claim, Kind
from factcheck.report.wording import Wording


def figure_words(words: Wording, claim: Claim) -> str:
    """The value of a claim as its reader expects it: "78,000 orders", "−25 %", "rank 2", a place or a role."""
    value = claim.value
    if value is None or (value.low is None and value.high is None and value.stated is None):
        return claim.object or claim.quote.exact
    if claim.kind is Kind.RANK and not value.unit:
        return f"{words.word('kind', 'rank')} {number_words(words.language, value.middle)}" if value.middle is not None else ""
    text = value_words(words.language, value)
    if claim.aspect is Aspect.CHANGE and claim.direction and value.middle is not None and value.middle >= 0:
        text = ("+" if claim.direction > 0 else "−") + text
    return text


def measure_words(words: Wording, measure: str, claims: Sequence[Claim], language: str) -> str:
    """What is counted: the language's own name of the measure, else the words of the articles, else the id made readable."""
    named = pack(words.language).part("say/measures").get("names", {}).get(measure)
    if named:
        return str(named)
    unit = unit_words(words.language, measure).strip()
    if unit and unit != measure:
        return unit
    texts = Counter(c.measure_text for c in claims if c.measure_text)
    if texts and (":" in measure or language == words.language):
        return min(texts.items(), key=lambda pair: (-pair[1], pair[0]))[0]
    return measure.rpartition(":")[2].replace("+", " ").replace("-", " ").replace("_", " ")


def place_words(language: str, place: str | None, name: str | None) -> str:
    """A country or continent in the reader's language; other places as they are named."""
    return _territories(language).get(place or "") or name or place or ""


@cache
def _territories(language: str) -> dict[str, str]:
    from babel import Locale  # CLDR names every territory in every language; imported late because it is slow

    return {str(k): str(v) for k, v in Locale.parse(language).territories.items()}


