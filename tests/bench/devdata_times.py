"""Recall of dates and periods on a folder of `recognizers_datetime_{en,fr}.jsonl`: python tests/bench/devdata_times.py FOLDER"""

import json
import sys
from pathlib import Path

from factcheck.extract.numerals import numerals
from factcheck.extract.times import times
from factcheck.lang import pack
from factcheck.model.time_iso import parse_time


def main(folder: Path) -> None:
    """Prints, for each language, how many expected dates and periods of rows with a reference date are found, and found with the start said."""
    for path in sorted(folder.glob("recognizers_datetime_*.jsonl")):
        total = spotted = right = 0
        language = pack(path.stem[-2:])
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            if not row.get("ref"):
                continue
            text = row["text"]
            whens = times(text, language, numerals(text, language), parse_time(row["ref"][:10]))
            for wanted in row["expected"]:
                if wanted["type"] == "duration":
                    continue
                total += 1
                hits = [w for w in whens if w.start < wanted["end"] and wanted["start"] < w.end]
                starts = set()
                for reading in ("past", "future"):
                    for value in (wanted.get(reading) or {}).values():
                        starts.add(str(value)[:10])
                spotted += bool(hits)
                right += any(str(w.time.start) in starts or str(w.time.end) in starts for w in hits)
        print(f"{path.stem}: {total} expected, overlapped {spotted / max(total, 1):.3f}, an end right {right / max(total, 1):.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
