"""Recall of dates and periods on a folder of `recognizers_datetime_{en,fr}.jsonl`: python tests/bench/devdata_times.py FOLDER [--misses]

A stretch is right when both ends are. The ends of the rows are exclusive; where a row gives the day said last as the end ("from 4 to 22
January" ends on the 22nd), that day or the period it begins is taken as right too, "two years ago" is right as the year of that day, and
"until March" as what ends with March. A row that lacks the day it is counted from is right on any of the days that the sets count from.
"""

import datetime as dt
import json
import sys
from pathlib import Path
from typing import Any

from factcheck.extract.numbers.numerals import numerals
from factcheck.extract.times.reading import times
from factcheck.extract.times.when import When
from factcheck.lang import pack
from factcheck.model.time_iso import parse_time

_DEFAULT = "2016-11-07"  # what most rows of these sets without a date of their own are resolved against
_DAY = dt.timedelta(1)


def main(folder: Path, misses: bool) -> None:
    """Prints, for each set and kind, how many expected times are found, and found with both ends right."""
    sets = {
        path.stem: [json.loads(line) for line in path.read_text("utf-8").splitlines()] for path in sorted(folder.glob("*_[a-z][a-z].jsonl"))
    }
    days = sorted({row["ref"][:10] for rows in sets.values() for row in rows if row.get("ref")} | {_DEFAULT})
    for name, rows in sets.items():
        language = pack(name[-2:])
        tally: dict[str, list[int]] = {}
        for row in rows:
            text, ref = row["text"], (row.get("ref") or _DEFAULT)[:10]
            read = [times(text, language, numerals(text, language), parse_time(day)) for day in ([ref] if row.get("ref") else days)]
            for wanted in row.get("expected", ()):
                readings = [r for r in (wanted.get("past"), wanted.get("future")) if r and _usable(r)]
                if not readings or wanted["type"] == "duration":
                    continue
                hits = [w for whens in read for w in whens if w.start < wanted["end"] and wanted["start"] < w.end]
                right = any(_right(w, r) for w in hits for r in readings)
                for key in (wanted["type"], wanted["type"] + (" with ref" if row.get("ref") else " without ref")):
                    counts = tally.setdefault(key, [0, 0, 0])
                    counts[0] += 1
                    counts[1] += bool(hits)
                    counts[2] += right
                if misses and not right:
                    print(f"  {wanted['text']!r} @{ref}: {[w.time.iso for w in hits]} not {readings[0]}")
        for key, (total, spotted, right) in sorted(tally.items()):
            print(f"{name} {key}: {total} expected, overlapped {spotted / total:.3f}, both ends right {right / total:.3f}")


def _usable(reading: dict[str, Any]) -> bool:
    return ("date" in reading or {"startDate", "endDate"} <= reading.keys()) and not str(next(iter(reading.values()))).startswith("0001")


def _right(when: When, reading: dict[str, Any]) -> bool:
    start, end = when.time.start, when.time.end
    if "date" in reading:
        day = dt.date.fromisoformat(str(reading["date"])[:10])
        if when.form == "duration":  # "in three weeks" is the stretch until that day
            return end == day
        return start == end == day or (when.form == "relative" and start is not None and end is not None and start <= day <= end)
    first = dt.date.fromisoformat(str(reading["startDate"])[:10])
    last = dt.date.fromisoformat(str(reading["endDate"])[:10])
    if start is None or end is None:
        said = parse_time(when.time.iso.removeprefix("../").removesuffix("/.."))
        return start != end and said.start == first and said.end == last - _DAY
    if when.form == "duration":  # whether publication day itself counts is convention
        return abs(start - first) <= _DAY and abs(end - last) <= _DAY
    said_last = parse_time(when.time.iso.split("/")[-1]).start
    return start == first and (end in (last, last - _DAY) or said_last == last)


if __name__ == "__main__":
    main(Path(sys.argv[1]), "--misses" in sys.argv)
