"""Score the verdicts on labelled stories: `python tests/bench/story_pairs.py STORIES [-v] [--extract]`.

Labelled claims isolate the ladder from reading. With `--extract` the claims come from the articles by the tool itself and are matched to
the labels by overlap of quotes; a pair of which one claim was not found counts as no relation.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from factcheck.extract.extract import Extraction, extract
from factcheck.extract.places.reading import places
from factcheck.lang import pack
from factcheck.lang.say import say
from factcheck.link import link
from factcheck.link.linked import LinkedClaim, Links
from factcheck.measures.lexicon import lexicon
from factcheck.measures.registry import resolve
from factcheck.model import Aspect, Claim, Kind, Modality, Quote, Relation, Scope, Source
from factcheck.model.time import TimeSpan
from factcheck.model.time_iso import parse_time
from factcheck.read import Config, load_source
from factcheck.read.text import sentences
from factcheck.reconcile.pairs.ladder import judge
from tests.bench.story_internal import to_value

VERDICTS = ("agree", "compatible", "conflict", "unclear", "unrelated")
_CHANGE = re.compile(r"\b(rise|fall|gap|drop|change|growth|hausse|baisse|recul|Anstieg|Rückgang|increase|fewer|decline)\b", re.I)
_DOWN = re.compile(r"\b(fall|drop|baisse|recul|decline|Rückgang|fewer)\b", re.I)
_SHARE = re.compile(r"\b(share|part|proporción|proporcion|quota|rate|taux|Anteil|anteil|turnout|Beteiligung|participation)", re.I)
_PEAK = re.compile(r"\bpeak\b", re.I)
_BASIS = re.compile(r"\b(?:before|after) minorities|group share|(?:euros|pounds) of \d{4}|in today's pounds|gross|net\b|adjusted", re.I)
_BRACKET = re.compile(r"\(([^)]*)\)")


def slug(text: str | None) -> str:
    return re.sub(r"\W+", "-", (text or "").lower()).strip("-")


def gold(story: Path) -> tuple[dict[str, Source], Links, dict[str, LinkedClaim]]:
    """The labelled claims, linked by the tool. Only the names and the wording of roles come from reading; verdicts join nothing."""
    found = {p.name: load_source(p, story) for p in sorted((story / "sources").glob("*.md"))}
    rows = [json.loads(line) for line in (story / "gold" / "claims.jsonl").read_text("utf-8").splitlines() if line.strip()]
    read = [extract(s, Config()) for s in found.values()]
    claims = [labelled(row, found[row["source"]], read) for row in rows]
    links = link(list(found.values()), read, Config(), claims=claims)
    return found, links, {c.claim.id: c for c in links.claims}


def labelled(row: dict[str, Any], source: Source, read: list[Extraction]) -> Claim:
    kind, unit, text = Kind(row["kind"]), row["unit"], row["measure"] or ""
    bare = _BRACKET.sub("", text).strip()
    aspect, direction = Aspect.LEVEL, 0
    if kind is Kind.RANK:
        aspect = Aspect.RANK
    elif _CHANGE.search(bare) and kind in (Kind.PERCENT, Kind.RATIO, Kind.QUANTITY):
        aspect, direction = Aspect.CHANGE, -1 if _DOWN.search(bare) else 1
    elif kind in (Kind.PERCENT, Kind.RATIO) and _SHARE.search(bare):
        aspect = Aspect.SHARE
    elif kind is Kind.QUANTITY and _PEAK.search(bare):
        aspect = Aspect.MAXIMUM
    value = None if row["low"] is None and row["high"] is None else to_value(row["low"], row["high"], unit, row["quote"])
    around = _concepts(row["subject"] or "", source.language)
    id = resolved(bare, around, source.language, unit, kind, aspect, {c.measure for e in read for c in e.claims})
    start = source.text.index(row["quote"])
    end = start + len(row["quote"])
    sentence = next(((s.start, s.end) for s in sentences(source.text, pack(source.language)) if s.start <= start < s.end), (start, end))
    seen = next((c for e in read if e.source.name == source.name for c in e.claims if _read_alike(c, kind, start, end)), None)
    time = _time(row["time"])
    if time is not None and _as_published(time, source) and kind is not Kind.DATE:
        time = seen.time if seen is not None else None
    obj = None
    if kind in (Kind.ROLE, Kind.OTHER):
        obj = seen.object if seen is not None and seen.object and (" of " in seen.object or " " not in bare) else bare
    elif kind is Kind.RANK and seen is not None:
        obj, time = seen.object, seen.time if seen.time is not None else time
    basis = tuple(_BASIS.findall(bare))
    return Claim(
        id=row["id"], source=source.name, quote=Quote(exact=row["quote"], start=start, end=end), line=1, sentence=sentence,
        subject=row["subject"], measure=id, measure_text=text, kind=kind, aspect=aspect, direction=direction, value=value, object=obj,
        time=time, place=where(row["place"], source.language, kind), scope=Scope(basis=basis), modality=Modality(row["modality"]),
        attributed_to=row["attributed_to"], concepts=tuple(sorted(_concepts(bare, source.language) | around)),
    )  # fmt: skip


def where(name: str | None, code: str, kind: Kind) -> str | None:
    """The place as reading would give it: by its id; what the gazetteer does not know only where the place is the answer."""
    for language in (code, "en"):
        if name and (found := {p.place_id for p in places(name, pack(language))}):
            return found.pop() if len(found) == 1 else None
    return slug(name) if kind is Kind.PLACE and name else None


def _read_alike(c: Claim, kind: Kind, start: int, end: int) -> bool:
    return c.kind is kind and min(c.quote.end, end) > max(c.quote.start, start)


def _time(text: str | None) -> TimeSpan | None:
    """The label's time; some labels name one in words ("last accounts"), which says nothing here."""
    try:
        return parse_time(text) if text else None
    except ValueError:
        return None


def _as_published(time: TimeSpan, source: Source) -> bool:
    """Whether the label's time is only the day of publication, which the text does not state."""
    published = source.published
    return published is not None and time.end == published.end


def resolved(bare: str, around: set[str], code: str, unit: str | None, kind: Kind, aspect: Aspect, known: set[str]) -> str:
    stems = _concepts(bare, code)
    if kind is Kind.ROLE:
        return "role"
    if kind is Kind.DATE:
        return resolve_happening("date", stems - {"date"}, around, known)
    if kind is Kind.PLACE:
        return resolve_happening("place", stems - {"place", "rank"}, around, known)
    if aspect is Aspect.SHARE and "share_price" in stems:
        stems -= {"share_price", "share"}
    if "age" in stems and kind is Kind.QUANTITY:
        return "age"
    return resolve(stems, stems, around, unit, kind, aspect) if stems else f"count:{slug(bare)}"


def resolve_happening(sort: str, stems: set[str], around: set[str], known: set[str]) -> str:
    """The measure of a date or place: one that reading finds in the story where it can be, else all the concepts of the label."""
    listed = [f"{sort}:{id}" for id in sorted(stems) if f"{sort}:{id}" in known]
    return listed[0] if len(listed) == 1 else f"{sort}:" + "+".join(sorted(stems or around))


def _concepts(text: str, code: str) -> set[str]:
    """Concepts in words of either the article's language or English, in which most labels are written."""
    found = set(lexicon(code).concepts_of(text)) | (set(lexicon("en").concepts_of(text)) if code != "en" else set())
    return {id for id in found if not id.startswith("~")}


def verdict(relation: Relation | None) -> str:
    return "unrelated" if relation is None else relation.verdict.value


def score(stories: list[Path], *, verbose: bool, extracted: bool) -> Counter[tuple[str, str]]:
    table: Counter[tuple[str, str]] = Counter()
    for story in stories:
        found, links, claims = gold(story)
        if extracted:
            links, claims = read(found, claims)
        for line in (story / "gold" / "pairs.jsonl").read_text("utf-8").splitlines():
            row = json.loads(line)
            a, b = claims.get(row["a"]), claims.get(row["b"])
            if a is None or b is None:
                table[row["verdict"], "not found"] += 1
                continue
            relation = judge(a, b, links)
            said = verdict(relation)
            table[row["verdict"], said] += 1
            if verbose and said != row["verdict"]:
                why = "" if relation is None else say("en", relation.reasons[0].key, relation.reasons[0].values)
                if relation is None:
                    from factcheck.graph.compare.gates import passage
                    from factcheck.graph.compare.placed import pair

                    failed = passage(pair(a, b)).failed
                    why = say("en", failed.key, failed.values) if failed else "no rule"
                print(
                    f"{story.name[:2]} {row['a']} {row['b']} {row['verdict']} -> {said}: {why} | {_line(a)} <> {_line(b)} | {row['reason']}"
                )
    return table


def _line(c: LinkedClaim) -> str:
    return f"{c.entity}.{c.measure.id} [{c.claim.measure_text}] {c.claim.aspect.value} {c.time.iso if c.time else None}"


def read(sources: dict[str, Source], labelled: dict[str, LinkedClaim]) -> tuple[Links, dict[str, LinkedClaim]]:
    """The tool's own claims, and which of them each label is."""
    config = Config()
    links = link(list(sources.values()), [extract(s, config) for s in sources.values()], config)
    by_source: dict[str, list[LinkedClaim]] = {}
    for c in links.claims:
        by_source.setdefault(c.claim.source, []).append(c)
    matched = {}
    for id, label in labelled.items():
        best: tuple[int, LinkedClaim] | None = None
        for c in by_source.get(label.source.name, []):
            overlap = min(c.claim.quote.end, label.claim.quote.end) - max(c.claim.quote.start, label.claim.quote.start)
            same = c.claim.kind is label.claim.kind or (c.claim.value is not None and label.claim.value is not None)
            if overlap > 0 and same and _close(c, label) and (best is None or overlap > best[0]):
                best = (overlap, c)
        if best is not None:
            matched[id] = best[1]
    return links, matched


def _close(a: LinkedClaim, b: LinkedClaim) -> bool:
    x, y = a.claim.value, b.claim.value
    if x is None or y is None or x.middle is None or y.middle is None:
        return x is None and y is None
    return abs(abs(x.middle) - abs(y.middle)) <= abs(y.middle) / 15


def show(table: Counter[tuple[str, str]]) -> None:
    columns = [*VERDICTS, "not found"]
    print(f"{'':12}" + "".join(f"{c:>12}" for c in columns))
    for truth in VERDICTS:
        print(f"{truth:12}" + "".join(f"{table[truth, c]:12}" for c in columns))
    total = sum(table.values())
    right = sum(table[v, v] for v in VERDICTS)
    said = sum(table[v, "conflict"] for v in VERDICTS)
    true = sum(n for (v, _), n in table.items() if v == "conflict")
    hit = table["conflict", "conflict"]
    print(f"right {right}/{total} = {right / total:.3f}; conflict precision {hit}/{said}, recall {hit}/{true}")


if __name__ == "__main__":
    root = Path(sys.argv[1])
    show(score(sorted(p for p in root.iterdir() if (p / "gold").is_dir()), verbose="-v" in sys.argv, extracted="--extract" in sys.argv))
