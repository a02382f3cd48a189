"""In the money of which year a sum is given: "£35bn in 2015 money", "aux prix de 2012", "in heutigen Preisen"."""

import re
from functools import cache

from factcheck.check.facts.fact import Fact
from factcheck.check.facts.reading import Reading
from factcheck.lang import pack
from factcheck.model import Kind

_REACH = 60  # characters after a sum within which its year of prices is named
NOW = "now"


def other_prices(draft: Fact, told: Reading, source: Fact, read: Reading) -> bool:
    """Whether both sums name the year of their prices, and not the same one."""
    one, other = prices(draft, told), prices(source, read)
    return one is not None and other is not None and one != other


def prices(fact: Fact, reading: Reading) -> str | None:
    """The year in whose prices a sum is given, `NOW` for those of today; None where the text does not say."""
    if fact.kind is not Kind.MONEY:
        return None
    sentence = reading.sentences[fact.sentence]
    following = (f.start for f in reading.facts if f.start >= fact.end and f.kind is Kind.MONEY)
    end = min(sentence.end, fact.end + _REACH, next(following, sentence.end))
    found = _pattern(reading.source.language).search(reading.source.text[fact.start : end].lower().replace("’", "'"))
    if found is None:
        return None
    return "".join(ch for ch in found["dated"] if ch.isdigit()) if found["dated"] else NOW


@cache
def _pattern(language: str) -> re.Pattern[str]:
    table = pack(language).part("check")
    dated = "|".join(re.escape(row).replace(re.escape("{year}"), r"\d{4}") for row in table.get("prices_of", []))
    now = "|".join(re.escape(row) for row in table.get("prices_now", []))
    return re.compile(rf"(?<!\w)(?:(?P<dated>{dated})|(?:{now}))(?!\w)")
