"""Measures the reading of figures on public development sets and on labelled stories.

Run as `python tests/bench/devdata_figures.py FOLDER [STORIES] [--misses]`. FOLDER holds sets named `SET_LANGUAGE.jsonl`, in any language
that has a pack: rows of sentences with the figures `expected` in them, or rows whose whole text is the figure, with its `values`. STORIES
is a folder of labelled stories. Prints recall of values and exact spans as a table; `--misses` lists what was not found, for finding
missing mechanisms.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from factcheck.extract.figures.reading import Figure, figures
from factcheck.extract.figures.units.units import convert
from factcheck.extract.numbers.numerals import numerals
from factcheck.lang import pack

KINDS = ("quantity", "money", "percent", "ratio", "duration")


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def close(a: float | Decimal | None, b: float | Decimal | None, tolerance: float = 0.001) -> bool:
    """Whether two numbers are the same to within a tolerance; two open ends are."""
    if a is None or b is None:
        return a is None and b is None
    return abs(float(a) - float(b)) <= tolerance * max(abs(float(a)), abs(float(b)), 1e-9)


def found_values(text: str, code: str, layers: str = "both") -> list[tuple[int, int, list[Decimal]]]:
    """Spans and values that `numerals`, `figures` or both read from a text: a set that lists bare numbers is met by numerals alone."""
    p = pack(code)
    ns = numerals(text, p)
    out = [(n.start, n.end, [n.value]) for n in ns] if layers != "figures" else []
    for f in figures(text, p, ns, []) if layers != "numerals" else []:
        values = [v for v in (f.value.stated, f.value.low, f.value.high) if v is not None]
        if f.kind == "share":
            values += [v / 100 for v in values]
        if f.direction < 0:
            values += [-v for v in values]
        out.append((f.start, f.end, values))
        out.append((f.number_start, f.number_end, values))
    return out


def recognizers(path: Path, code: str, misses: bool, layers: str = "both") -> tuple[int, int, int]:
    """Rows expected, values found, spans found exactly, by the steps named."""
    n = value = span = 0
    for row in rows(path):
        found = found_values(row["text"], code, layers)
        for want in row["expected"]:
            if want["value"] is None or want["start"] is None:
                continue
            n += 1
            start, end = want["start"], want["end"]
            over = [f for f in found if f[0] < end and start < f[1]]
            hit = [f for f in over if any(close(v, want["value"]) for v in f[2])]
            value += bool(hit)
            # Offsets of the sets are not always right, so texts are compared; a hedge before the figure is not part of theirs.
            wanted = want["text"].lower().strip()
            exact = any(_bare(row["text"], f, wanted) for f in over)
            span += exact
            if misses and not hit:
                print(
                    "   miss",
                    row["text"][:110],
                    "|",
                    want["text"],
                    want["value"],
                    want["unit"],
                    [(f[0], f[1], [str(v) for v in f[2]]) for f in over],
                )
            elif misses and not exact:
                print("   span", repr(want["text"]), [row["text"][f[0] : f[1]] for f in over])
    return n, value, span


def _bare(text: str, found: tuple[int, int, list[Decimal]], wanted: str) -> bool:
    """Whether a span is the wanted text, or that text with words of a hedge before it."""
    shown = text[found[0] : found[1]].lower().strip()
    return shown == wanted or shown.endswith(" " + wanted)


def duckling(path: Path, code: str, misses: bool) -> tuple[int, int, int]:
    """Rows, rows whose value (in any unit of the same dimension) is found, rows whose whole text is the span."""
    n = value = span = 0
    for row in rows(path):
        n += 1
        text = row["text"]
        p = pack(code)
        ns = numerals(text, p)
        fs = figures(text, p, ns, [])
        values = [v for _, _, vs in found_values(text, code) for v in vs]
        for f in fs:
            values += [convert(v, f.value.unit)[0] for v in (f.value.low, f.value.high) if v is not None and f.value.unit]
        wanted = row["values"]
        unit = _DUCKLING.get(row["unit"] or "")
        bases = [float(convert(Decimal(str(w)), unit)[0]) for w in wanted] if unit else wanted
        hit = all(any(close(v, w) or close(v, b) for v in values) for w, b in zip(wanted, bases, strict=True))
        value += hit
        span += any((f.start, f.end) == (0, len(text)) for f in fs) or any((m.start, m.end) == (0, len(text)) for m in ns)
        if misses and not hit:
            print(
                "   miss",
                text,
                wanted,
                row["unit"],
                [(text[f.start : f.end], str(f.value.low), str(f.value.high), f.value.unit) for f in fs],
            )
    return n, value, span


_DUCKLING = {
    "Kilometre": "km", "Metre": "m", "Centimetre": "cm", "Millimetre": "mm", "Mile": "mi", "Yard": "yd", "Foot": "ft", "Inch": "in",
    "Minute": "minutes", "Hour": "hours", "Second": "seconds", "Day": "days", "Week": "weeks", "Month": "months", "Year": "years",
    "Quarter": "quarters", "Gram": "g", "Kilogram": "kg", "Milligram": "mg", "Pound": "lb", "Ounce": "oz", "Litre": "L", "Millilitre": "mL",
    "Centilitre": "cL", "Hectolitre": "hL", "Gallon": "gal",
}  # fmt: skip


def matches(figure: Figure, claim: dict[str, Any]) -> bool:
    """Whether a figure states the value of a claim: both ends within one percent, and the unit where a figure can know it."""
    value, unit = figure.value, claim["unit"]
    low, high = claim["low"], claim["high"]
    if claim["kind"] == "ratio" and unit is None and value.unit == "%":
        low, high = (None if x is None else x * 100 for x in (low, high))
    ends = [value.low, value.high]
    if value.unit in ("centuries", "decades") and unit == "years":
        ends = [None if x is None else convert(x, value.unit)[0] / 12 for x in ends]
    if not (close(ends[0], low, 0.01) and close(ends[1], high, 0.01)):
        return False
    known = pack_units()
    if unit in known:
        return (
            value.unit is None
            or value.unit == unit
            or (value.unit or "").partition("/")[0] == unit.partition("/")[0]
            or figure.kind == "age"
        )
    return True


def pack_units() -> frozenset[str]:
    """Units that a figure itself shows."""
    return frozenset(
        {
            "%",
            "EUR",
            "USD",
            "GBP",
            "ha",
            "km",
            "km/h",
            "°C",
            "°F",
            "mm",
            "in",
            "m²",
            "t",
            "MW",
            "days",
            "months",
            "minutes",
            "pp",
            "x",
            "EUR/m²",
            "EUR/ha",
        }
    )


def stories(path: Path, misses: bool) -> dict[str, list[int]]:
    """Per language: claims with a number, values found, values and units found."""
    table: dict[str, list[int]] = {}
    causes: Counter[str] = Counter()
    for gold in sorted(path.glob("*/gold/claims.jsonl")):
        texts: dict[str, tuple[str, str, list[Figure]]] = {}
        for claim in rows(gold):
            if claim["kind"] not in KINDS or (claim["low"] is None and claim["high"] is None):
                continue
            name = claim["source"]
            if name not in texts:
                raw = (gold.parent.parent / "sources" / name).read_text("utf-8")
                code = next(line.split(":")[1].strip() for line in raw.splitlines() if line.startswith("language:"))
                p = pack(code)
                texts[name] = (code, raw, figures(raw, p, numerals(raw, p), []))
            code, raw, fs = texts[name]
            at = raw.index(claim["quote"])
            inside = [f for f in fs if f.start < at + len(claim["quote"]) and at < f.end]
            row = table.setdefault(code, [0, 0])
            row[0] += 1
            good = any(matches(f, claim) for f in inside)
            row[1] += good
            if not good:
                causes[claim["kind"]] += 1
                if misses:
                    shown = [(raw[f.start : f.end], str(f.value.low), str(f.value.high), f.value.unit, f.kind) for f in inside]
                    print("  ", code, claim["kind"], "|", claim["quote"], "|", claim["low"], claim["high"], claim["unit"], shown)
    return table


def _line(title: str, n: int, value: int, span: int) -> str:
    return f"{title:38}{n:6}{value / max(n, 1):8.3f}{span / max(n, 1):8.3f}"


def main(arguments: list[str]) -> None:
    """Print the tables."""
    misses = "--misses" in arguments
    paths = [Path(a) for a in arguments if not a.startswith("--")]
    print(f"{'set':38}{'n':>6}{'value':>8}{'span':>8}")
    for path in sorted(paths[0].glob("*_[a-z][a-z].jsonl")):
        code, form = path.stem[-2:], next(rows(path), {})
        if "values" in form:
            print(_line(path.stem, *duckling(path, code, misses)))
        elif any("value" in want for want in form.get("expected", ())):
            print(_line(path.stem, *recognizers(path, code, misses)))
            for layer in ("numerals", "figures"):
                print(_line(f"  by {layer} alone", *recognizers(path, code, False, layer)))
    if len(paths) > 1:
        for code, (n, value) in sorted(stories(paths[1], misses).items()):
            print(f"{'stories ' + code:38}{n:6}{value / n:8.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
