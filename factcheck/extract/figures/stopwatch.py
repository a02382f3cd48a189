"""Lengths of time as a stopwatch or a timetable prints them: "2:07:08", "2 h 25'50''", "1'12''", "10''95", "en 2 h 05".

Printed so they are one figure, in the smallest unit that they give. A time of the day to the second looks the same: it has two digits of
hours, or stands behind a word that only the clock follows.
"""

import re
from decimal import Decimal

from factcheck.extract.figures.units import UnitNames
from factcheck.extract.figures.value import Figure, bounded
from factcheck.extract.figures.words import Words, word_after, word_before
from factcheck.model import Approx

_PRINTED = re.compile(
    r"(?<![\d:.,])(?P<hours>\d{1,2}):(?P<minutes>[0-5]\d):(?P<seconds>[0-5]\d)(?![\d:])"
    r"|(?<![\d.,])(?P<h>\d{1,2}) ?h ?(?P<m>[0-5]?\d) ?['′] ?(?P<s>[0-5]\d)(?: ?(?:''|″|[\"”]))?(?![\d'])"
    r"|(?<![\d.,'])(?P<m2>[0-5]?\d) ?['′] ?(?P<s2>[0-5]\d)(?: ?(?:''|″|[\"”]))(?P<tenths>\d{1,2})?(?![\d'])"
    r"|(?<![\d.,'])(?P<s3>[0-5]?\d)(?:''|″)(?P<hundredths>\d{1,2})(?![\d'])"
    r"|(?<![\d.,])(?P<only_h>\d{1,2}) ?h ?(?P<only_m>[0-5]\d)(?! ?min\b|[\w'′])"
)
_TO_HOUR = re.compile(r" [^\W\d]{1,2} \d{1,2} ?h(?![^\W_])")
_TWO_DIGITS = 10


def stopwatch(low: str, u: UnitNames, w: Words) -> list[Figure]:
    """The lengths of time of a text that are printed so, in order."""
    out = []
    for m in _PRINTED.finditer(low):
        if m["s2"] and u.names.get("feet") == "ft":
            continue  # English prints feet and inches so: 5'11"
        found = _length(low, m, w)
        if found is not None:
            seconds, unit = found
            value = bounded(seconds, seconds, Decimal(1) if seconds % 1 == 0 else Decimal("0.01"), Approx.EXACT, seconds, unit)
            out.append(Figure(m.start(), _past_unit(low, m.end(), u), m.start(), m.end(), value, "duration"))
    return out


def _length(low: str, m: re.Match[str], w: Words) -> tuple[Decimal, str] | None:
    """How long it is, and in what; None where it may be a time of the day."""
    _, before = word_before(low, m.start())
    if m["only_h"]:
        if before not in w.timetable_after or _TO_HOUR.match(low, m.end()):
            return None  # "de 9 h 30 à 17 h"
        return Decimal(m["only_h"]) * 60 + Decimal(m["only_m"]), "minutes"
    if m["s2"]:  # "1'12''", "3'43''5"
        return Decimal(m["m2"]) * 60 + Decimal(f"{m['s2']}.{m['tenths'] or 0}"), "seconds"
    if m["s3"]:  # "10''95"
        return Decimal(f"{m['s3']}.{m['hundredths']}"), "seconds"
    hours, minutes, seconds = (Decimal(m[a] or m[b]) for a, b in (("hours", "h"), ("minutes", "m"), ("seconds", "s")))
    if m["hours"]:
        clock = before in w.clock_before or before in w.clock_dotted or before in w.clock_strong
        if (clock and (hours >= _TWO_DIGITS or m["hours"][0] == "0")) or word_after(low, m.end())[1] in w.clock_after:
            return None
    return hours * 3600 + minutes * 60 + seconds, "seconds"


def _past_unit(low: str, end: int, u: UnitNames) -> int:
    """Where the unit ends that may stand behind all the same ("nach 2:23:50 Stunden")."""
    at, after = word_after(low, end)
    return at + len(after) if u.names.get(after) == "hours" else end
