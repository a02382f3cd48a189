"""Scores extraction against labelled stories: `python tests/bench/story_claims.py PATH [--misses] [--extra] [--language CODE]`.

PATH holds stories in the labelled form (sources/*.md, gold/claims.jsonl). A claim is matched when its quote overlaps the gold quote and
both ends of its value agree within one percent; each extracted claim is matched to one gold claim at most.
"""

import argparse
import json
import unicodedata
from collections import Counter, defaultdict
from decimal import Decimal
from pathlib import Path

from factcheck.extract import Extraction, extract
from factcheck.measures.concept import broader
from factcheck.measures.lexicon import lexicon
from factcheck.measures.registry import measure_concepts
from factcheck.model import Claim, Kind
from factcheck.read.source import load_source

FIGURES = {"quantity", "money", "percent", "ratio", "duration", "rank"}


def words(text: str | None) -> set[str]:
    flat = unicodedata.normalize("NFKD", text or "")
    plain = "".join(c if c.isalnum() else " " for c in flat if not unicodedata.combining(c)).lower()
    return {w[:5] for w in plain.split() if len(w) > 2}


def close(a: float | None, b: Decimal | None) -> bool:
    if a is None or b is None:
        return a is None and b is None
    return abs(float(b) - a) <= 0.0101 * max(abs(a), 1e-9)


def same_value(gold: dict, claim: Claim) -> bool:
    value = claim.value
    if gold["low"] is None and gold["high"] is None:
        return value is None or gold["kind"] not in FIGURES or (gold["kind"] == "rank" and claim.kind is Kind.RANK)
    if value is None:
        return gold["kind"] == "rank" and claim.kind is Kind.RANK and gold["low"] == 1
    for scale in (1, 100, Decimal("0.01")):
        if scale != 1 and not (gold["kind"] in ("percent", "ratio") and claim.kind in (Kind.PERCENT, Kind.RATIO)):
            continue
        low = None if value.low is None else value.low * scale
        high = None if value.high is None else value.high * scale
        if close(gold["low"], low) and close(gold["high"], high):
            return True
    return False


def same_unit(gold: dict, claim: Claim) -> bool:
    a, b = gold["unit"], claim.value.unit if claim.value is not None else None
    loose = {None, "%", "x", "rank", "pp"}
    if a == b or (a in loose and b in loose):
        return True
    if a is None or b is None:
        return a in loose and b in loose
    if gold["kind"] == "quantity" and {a, b} & {"people", "cases", "votes"} and claim.kind is Kind.QUANTITY:
        return True  # people, cases, infections and ballots are told apart by the measure
    if set(lexicon("en").concepts_of(a)) & set(claim.concepts):
        return True
    ta, tb = a.partition("/")[0], b.partition("/")[0]
    return ta[:4] == tb[:4]


def shown(claim: Claim) -> str:
    return "" if claim.value is None else f"{claim.value.low}..{claim.value.high} {claim.value.unit}"


def everything(c: Claim) -> str:
    roles = [link.role.value for link in c.links]
    scope = (c.scope.population, c.scope.basis, c.scope.countries)
    return (
        f"  * {c.kind.value}/{c.aspect.value} {c.quote.exact!r} {shown(c)} S={c.subject} M={c.measure} O={c.object} "
        f"T={date_of(c)} P={c.place} {c.modality.value} by={c.attributed_to} scope={scope} links={roles}"
    )


def date_of(claim: Claim) -> str:
    return claim.time.iso if claim.time is not None else ""


def fits(gold: dict, claim: Claim, start: int, end: int) -> bool:
    if not (claim.quote.start < end and start < claim.quote.end):
        return False
    kind = gold["kind"]
    if kind in FIGURES:
        return claim.kind.value in FIGURES and same_value(gold, claim) and same_unit(gold, claim)
    return claim.kind.value == kind


def known(phrase: str | None, language: str) -> set[str]:
    found: set[str] = set()
    for code in {"en", language}:
        for id in lexicon(code).concepts_of(phrase or ""):
            if not id.startswith("~"):
                found |= broader(id)
    return found


def subject_right(gold: dict, claim: Claim, extraction: Extraction) -> bool:
    """Words of the subject or of its other names, or the concept that the gold subject names."""
    aliases = next((c.aliases for c in extraction.names if c.name == claim.subject), ())
    if words(gold["subject"]) & words(" ".join([claim.subject or "", *aliases])):
        return True
    if gold["kind"] == "role":
        return False
    return bool(known(gold["subject"], extraction.source.language) & set(claim.concepts))


def measure_right(gold: dict, claim: Claim, extraction: Extraction) -> bool:
    """A concept or a word that the gold measure shares with the measure."""
    if words(gold["measure"]) & (words(claim.measure.replace("_", " ")) | words(claim.measure_text) | words(claim.object)):
        return True
    mine = measure_concepts(claim.measure) | {id for id in claim.concepts if claim.measure.endswith(id)}
    wider = {up for id in mine for up in broader(id)}
    return bool(known(f"{gold['measure']} {gold['subject']}", extraction.source.language) & wider)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("path", type=Path)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--extra", action="store_true")
    parser.add_argument("--all", action="store_true", help="print every claim")
    parser.add_argument("--language")
    parser.add_argument("--only", help="part of a story's or source's name")
    args = parser.parse_args()
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    languages: dict[str, Counter[str]] = defaultdict(Counter)
    total: Counter[str] = Counter()
    causes: Counter[str] = Counter()
    for story in sorted(p for p in args.path.iterdir() if (p / "gold" / "claims.jsonl").exists()):
        gold_rows = [json.loads(row) for row in (story / "gold" / "claims.jsonl").read_text("utf-8").splitlines() if row.strip()]
        for path in sorted((story / "sources").glob("*.md")):
            if args.only and args.only not in f"{story.name}/{path.name}":
                continue
            source = load_source(path, story)
            if args.language and source.language != args.language:
                continue
            extraction = extract(source)
            claims = list(extraction.claims)
            free = set(range(len(claims)))
            here = [g for g in gold_rows if g["source"] == path.name]
            print(f"== {story.name}/{path.name}") if args.misses or args.extra or args.all else None
            tally = languages[source.language]
            for gold in here:
                start = source.text.find(gold["quote"])
                end = start + len(gold["quote"])
                options = [i for i in sorted(free) if fits(gold, claims[i], start, end)]
                kind = gold["kind"]
                for counter in (kinds[kind], tally, total):
                    counter["gold"] += 1
                if kind in FIGURES:
                    total["gold-figures"] += 1
                    tally["gold-figures"] += 1
                if options:
                    best = max(
                        options,
                        key=lambda i: (min(claims[i].quote.end, end) - max(claims[i].quote.start, start), claims[i].kind.value == kind),
                    )
                    free.discard(best)
                    for counter in (kinds[kind], tally, total):
                        counter["hit"] += 1
                        counter["subject"] += subject_right(gold, claims[best], extraction)
                        counter["measure"] += measure_right(gold, claims[best], extraction)
                        counter["both"] += subject_right(gold, claims[best], extraction) and measure_right(gold, claims[best], extraction)
                    if kind in FIGURES:
                        total["hit-figures"] += 1
                        tally["hit-figures"] += 1
                    if args.misses and not (
                        subject_right(gold, claims[best], extraction) and measure_right(gold, claims[best], extraction)
                    ):
                        c = claims[best]
                        wrong = "" if subject_right(gold, c, extraction) else "SUBJECT "
                        wrong += "" if measure_right(gold, c, extraction) else "MEASURE "
                        print(f"  ~ {wrong}{gold['quote']!r}: gold S={gold['subject']} M={gold['measure']}")
                        print(f"      S={c.subject} M={c.measure} ({c.measure_text})")
                else:
                    over = [c for c in claims if c.quote.start < end and start < c.quote.end]
                    values = [c for c in over if c.kind.value in FIGURES and same_value(gold, c)]
                    if values:
                        cause = "unit"
                    elif over:
                        cause = "value or kind"
                    else:
                        cause = "nothing there"
                    causes[f"{kind}: {cause}"] += 1
                    if args.misses:
                        print(
                            f"  - {kind} {gold['quote']!r} {gold['low']}..{gold['high']} {gold['unit']} [{cause}]",
                            [(c.kind.value, shown(c)) for c in over][:4],
                        )
            for i in sorted(free):
                c = claims[i]
                for counter in (kinds[c.kind.value], tally, total):
                    counter["extra"] += 1
                if c.kind.value in FIGURES:
                    total["extra-figures"] += 1
                    tally["extra-figures"] += 1
                if args.extra:
                    print(f"  + {c.kind.value} {c.quote.exact!r} {shown(c)} {c.object or ''} {c.measure}")
            if args.all:
                for c in claims:
                    print(everything(c))
            if args.misses:
                for n in extraction.not_understood:
                    print(f"  ? {n.quote!r} {n.why}")
    for label, table in (("kind", kinds), ("language", languages), ("", {"all": total})):
        for key, c in sorted(table.items()):
            report(f"{label} {key}", c["gold"], c["hit"], c["extra"], c)
            if c["gold-figures"]:
                report(f"{label} {key}, figures", c["gold-figures"], c["hit-figures"], c["extra-figures"], None)
    for cause, number in causes.most_common():
        print(f"{number:4} {cause}")


def report(label: str, gold: int, hit: int, extra: int, c: Counter[str] | None) -> None:
    precision = hit / (hit + extra) if hit + extra else 0.0
    recall = hit / gold if gold else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    more = f"  subject {c['subject'] / hit:.2f} measure {c['measure'] / hit:.2f} both {c['both'] / hit:.2f}" if c and hit else ""
    print(f"{label:28} gold {gold:4} P {precision:.3f} R {recall:.3f} F1 {f1:.3f}{more}")


if __name__ == "__main__":
    main()
