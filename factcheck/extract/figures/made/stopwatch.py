"""Lengths of time as a stopwatch or a timetable prints them: "2:07:08", "2:02.61", "2 h 25'50''", "1'12''", "10''95", "2 min 02 s 61",
"en 2 h 05", "3:26 Minuten".

Printed so they are one figure, in the smallest unit that they give. A time of the day to the second looks the same: it has two digits of
hours, or stands behind a word that only the clock follows. Two numbers with a colon alone may be a score or a time of the day: they are
a length where a fraction or the unit follows, and no scale of a map ("1:50.000").
"""

import re
from decimal import Decimal

from factcheck.extract.figures.around import word_after, word_before
from factcheck.extract.figures.units.units import UnitNames
from factcheck.extract.figures.value import Figure, bounded
from factcheck.extract.figures.words import Words
from factcheck.model import Approx

_PRINTED = re.compile(
    r"(?<![\d.,])(?=\d)(?:"  # looked for at every letter: what all have in common is asked first
    r"(?<!:)(?P<hours>\d{1,2}):(?P<minutes>[0-5]\d):(?P<seconds>[0-5]\d)(?:[.,](?P<part>\d{1,3})(?!\d))?(?![\d:])"
    r"|(?<!:)(?P<m4>\d{1,3}):(?P<s4>[0-5]\d)[.,](?P<part4>(?!\d00)\d{1,3})(?!\d|[.,:]\d)"
    r"|(?<!:)(?P<whole>\d{1,3}):(?P<sixtieths>[0-5]\d)(?= ?[^\W\d_])"
    r"|(?P<m5>\d{1,3}) ?min ?(?P<s5>[0-5]?\d) ?s ?(?P<part5>\d{1,2})(?!\w)"
    r"|(?P<s6>[0-5]?\d)(?P<gap> ?)s(?P=gap)(?P<part6>\d\d)(?![\w.,]\d|\w)"
    r"|(?P<h>\d{1,2}) ?h ?(?P<m>[0-5]?\d) ?['′] ?(?P<s>[0-5]\d)(?: ?(?:''|″|[\"”]))?(?![\d'])"
    r"|(?<!')(?P<m2>[0-5]?\d) ?['′] ?(?P<s2>[0-5]\d)(?: ?(?:''|″|[\"”]))(?P<tenths>\d{1,2})?(?![\d'])"
    r"|(?<!')(?P<s3>[0-5]?\d)(?:''|″)(?P<hundredths>\d{1,2})(?![\d'])"
    r"|(?P<only_h>\d{1,2}) ?h ?(?P<only_m>[0-5]\d)(?! ?min\b|[\w'′])"
    r")"
)
_TO_HOUR = re.compile(r" [^\W\d]{1,2} \d{1,2} ?h(?![^\W_])")
_TWO_DIGITS = 10


def stopwatch(low: str, u: UnitNames, w: Words) -> list[Figure]:
    """The lengths of time of a text that are printed so, in order."""
    out = []
    for m in _PRINTED.finditer(low):
        if m["s2"] and u.names.get("feet") == "ft":
            continue  # English prints feet and inches so: 5'11"
        found = _length(low, m, w) if m["whole"] is None else _with_unit(low, m, u)
        if found is not None:
            seconds, unit = found
            grain = Decimal(1) if seconds % 1 == 0 else Decimal("0.01")
            value = bounded(seconds, seconds, grain, Approx.EXACT, seconds, unit)
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
    if m["m4"] or m["m5"]:  # "2:02.61", "2 min 02 s 61"
        return Decimal(m["m4"] or m["m5"]) * 60 + Decimal(f"{m['s4'] or m['s5']}.{m['part4'] or m['part5']}"), "seconds"
    if m["s6"]:  # "10 s 95"
        return Decimal(f"{m['s6']}.{m['part6']}"), "seconds"
    hours, minutes, seconds = (Decimal(m[a] or m[b]) for a, b in (("hours", "h"), ("minutes", "m"), ("seconds", "s")))
    if m["hours"]:
        clock = before in w.clock_before or before in w.clock_dotted or before in w.clock_strong
        if (clock and (hours >= _TWO_DIGITS or m["hours"][0] == "0")) or word_after(low, m.end())[1] in w.clock_after:
            return None
    return hours * 3600 + minutes * 60 + seconds + Decimal(f"0.{m['part'] or 0}"), "seconds"


_SMALLER = {"minutes": "seconds", "hours": "minutes"}  # what the second number counts by the unit of the first


def _with_unit(low: str, m: re.Match[str], u: UnitNames) -> tuple[Decimal, str] | None:
    """Two numbers before the unit of the first ("3:26 Minuten", "2:05 hours"); None where no such unit follows."""
    _, after = word_after(low, m.end())
    unit = _SMALLER.get(u.names.get(after) or u.symbols.get(after, ""))
    return (Decimal(m["whole"]) * 60 + Decimal(m["sixtieths"]), unit) if unit is not None else None


def _past_unit(low: str, end: int, u: UnitNames) -> int:
    """Where the unit ends that may stand behind all the same ("nach 2:23:50 Stunden")."""
    at, after = word_after(low, end)
    return at + len(after) if (u.names.get(after) or u.symbols.get(after)) in ("hours", "minutes", "seconds") else end
