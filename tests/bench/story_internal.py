"""Score the arithmetic on labelled stories, with the labelled claims as input: `python tests/bench/story_internal.py STORIES [-v]`.

Labelled claims isolate the reasoning from the reading: a set labelled inconsistent must be reported, one labelled consistent must not be.
"""

from __future__ import annotations

import json
import re
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

from factcheck.lang import pack
from factcheck.link.linked import LinkedClaim, Place
from factcheck.measures.lexicon import lexicon
from factcheck.measures.registry import measure as find_measure
from factcheck.measures.registry import resolve
from factcheck.model import Approx, Aspect, Claim, Kind, Modality, Quote, Source, Value
from factcheck.model.time_iso import parse_time
from factcheck.read import load_source, sentences
from factcheck.reconcile.computed.arithmetic import check_article
from factcheck.reconcile.computed.settle import Check, Outcome
from factcheck.reconcile.lengths.spans import check_spans
from factcheck.reconcile.terms.terms import Article

_CHANGE = re.compile(
    r"\b(rise|fall|surcharge|gap|margin over|lead|gain|drop\b|change|growth|hausse|baisse|recul|Anstieg|Abstand|increase)",
    re.I,
)
_DOWN = re.compile(r"\b(fall|drop|baisse|recul|decline)", re.I)


def slug(text: str | None) -> str:
    return re.sub(r"\W+", "-", (text or "").lower()).strip("-")


def load_claims(story: Path) -> tuple[dict[str, Source], dict[str, LinkedClaim]]:
    root = story
    found = {path.name: load_source(path, root) for path in sorted((story / "sources").glob("*.md"))}
    spans = {name: [(s.start, s.end) for s in sentences(source.text, pack(source.language))] for name, source in found.items()}
    claims = {}
    for line in (story / "gold" / "claims.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        claims[row["id"]] = linked(row, found[row["source"]], spans[row["source"]])
    return found, claims


def linked(row: dict[str, Any], source: Source, spans: list[tuple[int, int]]) -> LinkedClaim:
    start = source.text.index(row["quote"])
    span = next(((a, b) for a, b in spans if a <= start < b), (start, start + len(row["quote"])))
    kind, unit, measure = Kind(row["kind"]), row["unit"], (row["measure"] or "").split(",")[0]
    aspect, direction = Aspect.LEVEL, 0
    if unit in ("pp",) or (kind is not Kind.RATIO and _CHANGE.search(measure)):
        aspect, direction = Aspect.CHANGE, -1 if _DOWN.search(measure) else 1
    elif kind is Kind.RATIO:
        if unit == "%" or (row["high"] or row["low"] or 9) <= 1:
            aspect = Aspect.SHARE
        elif unit in (None, "x"):
            aspect = Aspect.RATIO
    elif unit == "%" and re.search(r"\b(share|margin|part|proporc|quota|adesione)", measure, re.I):
        aspect = Aspect.SHARE
    words = lexicon(source.language).concepts_of(measure) or lexicon("en").concepts_of(measure)
    known = [w for w in words if not w.startswith("~")]
    id = resolve(known, (), (), unit, kind, aspect) if known else slug(measure)
    value = None if row["low"] is None and row["high"] is None else to_value(row["low"], row["high"], unit, row["quote"])
    try:
        time = parse_time(row["time"]) if row["time"] else None
    except ValueError:
        time = None
    claim = Claim(
        id=row["id"],
        source=source.name,
        quote=Quote(exact=row["quote"], start=start, end=start + len(row["quote"])),
        line=source.line(start),
        sentence=span,
        subject=row["subject"],
        measure=id,
        kind=kind,
        aspect=aspect,
        direction=direction,
        value=value,
        time=time,
        place=row["place"],
        modality=Modality(row["modality"]),
        attributed_to=row["attributed_to"],
    )
    return LinkedClaim(
        claim=claim,
        source=source,
        measure=find_measure(id),
        question=f"{slug(row['subject'])}/{id}",
        entity=slug(row["subject"]),
        time=time,
        place=Place(slug(row["place"]), row["place"]) if row["place"] else None,
    )


def to_value(low: Any, high: Any, unit: str | None, quote: str) -> Value:
    a, b = (None if x is None else Decimal(str(x)) for x in (low, high))
    approx, said = Approx.EXACT, None
    if a is None:
        approx, said = Approx.AT_MOST, b
    elif b is None:
        approx, said = Approx.AT_LEAST, a
    elif a != b:
        approx = Approx.RANGE
        if abs(a / b - Decimal("0.95")) < Decimal("0.001"):
            approx, said = Approx.NEARLY, b
        elif abs(a / b - Decimal("0.95") / Decimal("1.05")) < Decimal("0.001"):
            approx, said = Approx.ABOUT, (a + b) / 2
    main = said if said is not None else b
    assert main is not None
    grain = Decimal(1)
    digits = f"{main.normalize():f}"
    if "." in digits:
        grain = Decimal(1).scaleb(-len(digits.split(".")[1]))
    else:
        grain = Decimal(1).scaleb(len(digits) - len(digits.rstrip("0"))) if main else Decimal(1)
    printed = re.search(r"\d+[.,](\d+)(?=\s*(?:m|b|t|M|Prozent|%|per|C|mm|F|in\b|€))", quote)
    if printed and printed[1][-1] == "0" and "." not in digits:
        grain /= 10
    return Value(low=a, high=b, grain=grain, approx=approx, stated=said, unit=unit)


def score(folder: Path, verbose: bool) -> None:
    right = wrong = found = faults = stray = 0
    for story in sorted(p for p in folder.iterdir() if (p / "gold" / "internal.jsonl").exists()):
        sources, claims = load_claims(story)
        checks: list[Check] = []
        for name in sources:
            checks += check_article(Article(sources[name], [c for c in claims.values() if c.claim.source == sources[name].name]))
        checks += check_spans(claims.values())
        used: set[int] = set()
        sets = [json.loads(line) for line in (story / "gold" / "internal.jsonl").read_text("utf-8").splitlines()]
        for row in sets:
            wanted = set(row["claims"])
            hits = [
                (i, c)
                for i, c in enumerate(checks)
                if len(set(c.claims) & wanted) >= min(2, len(wanted)) and len(set(c.claims) - wanted) <= 1 and c.claims[0] in wanted
            ]
            bad = [i for i, c in hits if c.outcome is Outcome.INCONSISTENT]
            if row["verdict"] == "inconsistent":
                faults += row["source"] != "cross"
                found += bool(bad) and row["source"] != "cross"
                used |= set(bad)
                if verbose and not bad:
                    print(f"MISSED {story.name} {row['source']} {row['claims']} {row['reason']}")
            else:
                right += bool(hits) and not bad
                wrong += bool(bad)
                used |= set(bad)
                if verbose and bad:
                    print(f"FALSE {story.name} {row['claims']} {row['reason']} | {[(checks[i].code, checks[i].claims) for i in bad]}")
                elif verbose and not hits and row["source"] != "cross":
                    print(f"UNSEEN {story.name} {row['claims']} {row['reason']}")
        for i, c in enumerate(checks):
            if c.outcome is Outcome.INCONSISTENT and i not in used:
                stray += 1
                if verbose:
                    print(
                        f"STRAY {story.name} {c.code} {[(k, claims[k].claim.quote.exact) for k in c.claims]} {c.reason.values['computed']}"
                    )
        if verbose:
            print(f"      {story.name}: {sum(c.outcome is Outcome.CONSISTENT for c in checks)} consistent, {len(sets)} labelled sets")
    print(f"faults in one article found {found}/{faults}; consistent sets confirmed {right}, called faulty {wrong}; other alarms {stray}")


if __name__ == "__main__":
    score(Path(sys.argv[1]), "-v" in sys.argv)
