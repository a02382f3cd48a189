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

from factcheck.lang import pack
from factcheck.lang.say import say
from factcheck.link.linked import LinkedClaim, Links, Place
from factcheck.measures.lexicon import lexicon
from factcheck.measures.registry import measure, resolve
from factcheck.model import Aspect, Claim, Kind, Modality, Quote, Relation, Scope, Source
from factcheck.model.time_iso import parse_time
from factcheck.read import load_source
from factcheck.reconcile.ladder import judge
from tests.bench.story_internal import to_value

VERDICTS = ("agree", "compatible", "conflict", "unclear", "unrelated")
_CHANGE = re.compile(r"\b(rise|fall|gap|drop|change|growth|hausse|baisse|recul|Anstieg|Rückgang|increase|fewer|decline)\b", re.I)
_DOWN = re.compile(r"\b(fall|drop|baisse|recul|decline|Rückgang|fewer)\b", re.I)
_SHARE = re.compile(r"\b(share|part|proporción|proporcion|quota|rate|taux|Anteil|anteil|turnout|Beteiligung|participation)", re.I)
_BRACKET = re.compile(r"\(([^)]*)\)")


def slug(text: str | None) -> str:
    return re.sub(r"\W+", "-", (text or "").lower()).strip("-")


def gold(story: Path) -> tuple[dict[str, Source], dict[str, LinkedClaim]]:
    """The labelled claims as linked ones. Claims that agree by label are not used to link: names are compared as they stand."""
    found = {p.name: load_source(p, story) for p in sorted((story / "sources").glob("*.md"))}
    rows = [json.loads(line) for line in (story / "gold" / "claims.jsonl").read_text("utf-8").splitlines() if line.strip()]
    return found, {row["id"]: linked(row, found[row["source"]]) for row in rows}


def linked(row: dict[str, Any], source: Source) -> LinkedClaim:
    kind, unit, text = Kind(row["kind"]), row["unit"], row["measure"] or ""
    bracket = tuple(_BRACKET.findall(text))
    bare = _BRACKET.sub("", text).strip()
    aspect, direction = Aspect.LEVEL, 0
    if kind is Kind.RANK:
        aspect = Aspect.RANK
    elif _CHANGE.search(bare) and kind in (Kind.PERCENT, Kind.RATIO):
        aspect, direction = Aspect.CHANGE, -1 if _DOWN.search(bare) else 1
    elif kind in (Kind.PERCENT, Kind.RATIO) and _SHARE.search(bare):
        aspect = Aspect.SHARE
    value = None if row["low"] is None and row["high"] is None else to_value(row["low"], row["high"], unit, row["quote"])
    stems = _concepts(bare, source.language)
    around = _concepts(row["subject"] or "", source.language)
    id = resolve(stems, stems, around, unit, kind, aspect) if stems else f"count:{slug(bare)}"
    found = measure(id)
    published = source.published
    time = None
    if row["time"]:
        time = parse_time(row["time"])
        near = published is not None and published.end is not None and time.end is not None and abs((published.end - time.end).days) <= 1
        if near and kind is not Kind.DATE:
            time = time.model_copy(update={"assumed": True})
    if time is None and published is not None:
        time = published.model_copy(update={"assumed": True})
    where = _place(row["place"], source.language) if row["place"] else None
    start = source.text.index(row["quote"])
    claim = Claim(
        id=row["id"], source=row["source"], quote=Quote(exact=row["quote"], start=start, end=start + len(row["quote"])), line=1,
        sentence=(start, start + len(row["quote"])), subject=row["subject"], measure=id, measure_text=text, kind=kind, aspect=aspect,
        direction=direction, value=value, object=bare if kind in (Kind.ROLE, Kind.OTHER) else None,
        time=None if time is None or time.assumed else time, place=row["place"], scope=Scope(basis=bracket),
        modality=Modality(row["modality"]),
        attributed_to=row["attributed_to"], concepts=tuple(sorted(stems | around)),
    )  # fmt: skip
    entity = "+".join(sorted(around)) or slug(row["subject"])
    if kind is Kind.DATE and not id.startswith("date:") and not found.registered:
        id = "date:" + "+".join(sorted(stems - {"date"} | around))
        found = measure(id)
    if "age" in stems and kind is Kind.QUANTITY:
        id, found = "age", measure("age")
    if kind is Kind.ROLE:
        entity, id = slug(row["subject"]), "role:post"
        found = measure(id)
    return LinkedClaim(claim, source, found, f"{entity}.{id}", entity, time, where)


def _place(name: str, language: str) -> Place:
    from factcheck.extract.places import places

    for code in (language, "en"):
        found = places(name, pack(code))
        if found:
            return Place(found[0].place_id, found[0].name, tuple(found[0].parents))
    return Place(slug(name), name)


def _concepts(text: str, code: str) -> set[str]:
    """Concepts in words of either the article's language or English, in which most labels are written."""
    found = set(lexicon(code).concepts_of(text)) | (set(lexicon("en").concepts_of(text)) if code != "en" else set())
    return {id for id in found if not id.startswith("~")}


def verdict(relation: Relation | None) -> str:
    return "unrelated" if relation is None else relation.verdict.value


def score(stories: list[Path], *, verbose: bool, extract: bool) -> Counter[tuple[str, str]]:
    table: Counter[tuple[str, str]] = Counter()
    for story in stories:
        found, claims = gold(story)
        links = Links(tuple(claims.values()), (), ())
        if extract:
            links, claims = read(story, found, claims)
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
                    from factcheck.graph.gates import passage
                    from factcheck.graph.pair import pair

                    failed = passage(pair(a, b)).failed
                    why = say("en", failed.key, failed.values) if failed else "no rule"
                print(
                    f"{story.name[:2]} {row['a']} {row['b']} {row['verdict']} -> {said}: {why} | {_line(a)} <> {_line(b)} | {row['reason']}"
                )
    return table


def _line(c: LinkedClaim) -> str:
    return f"{c.entity}.{c.measure.id} [{c.claim.measure_text}] {c.claim.aspect.value} {c.time.iso if c.time else None}"


def read(story: Path, sources: dict[str, Source], labelled: dict[str, LinkedClaim]) -> tuple[Links, dict[str, LinkedClaim]]:
    """The tool's own claims, and which of them each label is."""
    from factcheck.extract.extract import extract
    from factcheck.link import link
    from factcheck.read import Config

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
    show(score(sorted(p for p in root.iterdir() if (p / "gold").is_dir()), verbose="-v" in sys.argv, extract="--extract" in sys.argv))
