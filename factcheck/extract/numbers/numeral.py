"""What a numeral is, and the sign before it."""

from dataclasses import dataclass
from decimal import Decimal

from factcheck.extract.numbers.atoms import word_before_number
from factcheck.extract.numbers.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral in a text.

    `value` is what it says (65000; 0.2 for "one fifth"), `grain` the step to which it was printed. `form`: "digits", "words",
    "mixed" ("2.5 million"), "ordinal", "fraction" (with its `denominator`), "approximate-noun" ("une trentaine") or "article" ("un",
    "one", "a": a number only where something else says so).
    """

    start: int
    end: int
    value: Decimal
    grain: Decimal
    form: str
    denominator: Decimal | None = None


def signed(low: str, start: int, value: Decimal, lex: Lexicon) -> tuple[int, Decimal]:
    """Start and value with the word for minus before the number, where there is one."""
    for minus in lex.minus:
        at = start - len(minus) - 1
        if at >= 0 and low.startswith(minus + " ", at) and not low[at - 1 : at].isalnum():
            before = word_before_number(low, at)
            if not before or not lex.minus_before or before in lex.minus_before:  # "au moins vingt" is no minus
                return at, -value
    return start, value
