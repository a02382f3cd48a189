"""Comparisons kept between runs, beside the extractions (`factcheck.extract.cache`): one file for each dossier.

What comparing gives depends on the sources, the configuration, the claims as people left them, and the code and data that read and compare,
and on nothing else; the file says of which state of all these it is, and is passed over for any other. What cannot be read back is made
anew.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from hashlib import blake2b
from pathlib import Path

from factcheck.extract.cache import COMPARED, UNREADABLE, digest_of_code, keep, kept_in
from factcheck.link import Links
from factcheck.model import Reason, Relation, Source, TimeSpan, Value, Verdict, short_hash
from factcheck.model.relation import Gate, Words
from factcheck.read import Config
from factcheck.reconcile.reconcile import Compared, compare_all

_COMPARERS = ("model", "lang", "measures", "read", "extract", "link", "acts", "graph", "rules", "reconcile")  # packages


def compare_cached(root: Path, links: Links, sources: Sequence[Source], config: Config) -> Compared:
    """`compare_all(links)` of a dossier, from the cache where it is there."""
    folder = kept_in()
    if folder is None:
        return compare_all(links)
    path = folder / f"{COMPARED}{short_hash(str(root.resolve()), size=8)}.json"
    state = _state(links, sources, config)
    found = _load(path, state)
    if found is None:
        found = compare_all(links)
        keep(path, _dumped(state, found))
    return found


def _state(links: Links, sources: Sequence[Source], config: Config) -> str:
    """A digest of all that comparing depends on."""
    digest = blake2b(digest_size=20)
    told = (model.model_dump_json() for model in (config, *sources, *(c.claim for c in links.every)))
    for part in (digest_of_code(*_COMPARERS), *told):
        digest.update(part.encode())
        digest.update(b"\0")
    return digest.hexdigest()


def _dumped(state: str, compared: Compared) -> str:
    """Each reason is written once: copies of an article give one for very many pairs."""
    reasons: dict[str, int] = {}

    def numbers(given: Sequence[Reason]) -> list[int]:
        rows = (json.dumps([r.code, r.key, {name: _plain(value) for name, value in r.values.items()}]) for r in given)
        return [reasons.setdefault(row, len(reasons)) for row in rows]

    relations, skipped = compared
    rows = [[r.a, r.b, r.verdict, numbers(r.reasons), numbers(r.also), r.gates, r.question, r.odds] for r in relations]
    return json.dumps({"state": state, "skipped": skipped, "relations": rows, "reasons": [json.loads(row) for row in reasons]})


def _load(path: Path, state: str) -> Compared | None:
    try:
        data = json.loads(path.read_bytes())
        if data["state"] != state:
            return None
        reasons = [Reason(code=code, key=key, values={n: _made(v) for n, v in values.items()}) for code, key, values in data["reasons"]]
        relations = tuple(
            Relation.known(
                a=a,
                b=b,
                verdict=Verdict(verdict),
                reasons=tuple(reasons[n] for n in why),
                also=tuple(reasons[n] for n in also),
                gates=tuple(map(Gate, gates)),
                question=question,
                odds=odds,
            )
            for a, b, verdict, why, also, gates, question, odds in data["relations"]
        )
        return relations, int(data["skipped"])
    except UNREADABLE:
        return None


_KINDS: Mapping[str, Callable[[str], Words]] = {
    "decimal": Decimal,
    "value": Value.model_validate_json,
    "time": TimeSpan.model_validate_json,
}


def _plain(value: Words) -> object:
    """A word or number as itself; whatever JSON would give back as a string with the name of its kind."""
    match value:
        case Decimal():
            return {"decimal": str(value)}
        case Value():
            return {"value": value.model_dump_json()}
        case TimeSpan():
            return {"time": value.model_dump_json()}
        case _:
            return value


def _made(plain: object) -> Words:
    if isinstance(plain, dict):
        ((kind, told),) = plain.items()
        return _KINDS[kind](told)
    if isinstance(plain, (str, int)):
        return plain
    raise ValueError(plain)
