"""The answers that `factcheck ask` found, for people and programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from factcheck.ask.asking import Answered, Hit
from factcheck.ask.ranking import Doubt
from factcheck.ask.whether import Passage, Stance
from factcheck.lang.joined import quoted
from factcheck.lang.say import role_told, say, words
from factcheck.model import Claim, InputError, Kind, Source
from factcheck.run import Analysis

_DECIDED = (Stance.YES, Stance.NO, Stance.DISPUTED)


def render_answers(analysis: Analysis, answered: Answered, format: str, *, language: str = "en") -> str:
    """What the articles say to a yes/no question, else each question found, the sentence that may be printed, and its claims in order of
    time; before them, what keeps the claim told first from answering for certain. Raises `InputError` for an unknown format."""
    decided = answered.told is not None and bool(answered.told.mine)
    told = [_told(answered, language)] if decided else []
    hits = [_hit(hit, analysis, language) for hit in answered.hits] if answered.who or not decided else []
    if format == "json":
        return json.dumps([*told, *hits], ensure_ascii=False, indent=2)
    if format != "terminal":
        raise InputError(f"no format {format!r}", remedy="use terminal or json")
    if not told and not hits:
        return say(language, "explain.ask.nothing")
    return "\n".join([*_lines(told, language), *(_head(answered, language) if hits else []), *_lines(hits, language)]).rstrip()


def _lines(rows: Iterable[Mapping[str, object]], language: str) -> list[str]:
    """Each answer with where it is said below."""
    out = []
    for row in rows:
        found = row["claims"]
        assert isinstance(found, list)
        out += [str(row["answer"]), *(_line(c, language, answer=row["stance"] is None) for c in found), ""]
    return out


def _told(answered: Answered, language: str) -> dict[str, object]:
    """What the articles say to what the question takes to be so."""
    told = answered.told
    assert told is not None
    why = answered.why and told.stance in (Stance.YES, Stance.UNSAID)
    key = "who" if answered.who else "why" if why else f"why_{told.stance}" if answered.why else str(told.stance)
    values = {"who": _outlets(told.mine), "others": _outlets(told.others)}
    return {
        "question": None,
        "score": 1.0 if told.stance in _DECIDED else 0.0,
        "sure": told.stance in _DECIDED and not why and not answered.who,
        "stance": str(told.stance),
        "answer": say(language, f"explain.told.{key}", values),
        "disputed": told.stance is Stance.DISPUTED,
        "unspoken": [],
        "claims": [
            _claim(p.claim, p.source, language) | {"line": p.line, "quote": p.quote} for p in (*told.mine, *told.others)
        ],
    }  # fmt: skip


def _hit(hit: Hit, analysis: Analysis, language: str) -> dict[str, object]:
    claims = {c.id: c for c in (*analysis.claims, *(d.claim for d in analysis.reconciliation.derived))}
    sources = {source.name: source for source in analysis.sources}
    answer = hit.answer
    return {
        "question": hit.question.id,
        "score": round(hit.score, 3),
        "sure": hit.sure,
        "stance": None,
        "answer": say(language, answer.sentence.key, answer.sentence.values),
        "disputed": answer.disputed,
        "unspoken": list(hit.unspoken),
        "claims": [_claim(claims[c], sources.get(claims[c].source), language) for c in answer.claims if c in claims],
    }


def _claim(claim: Claim | None, source: Source | None, language: str) -> dict[str, object]:
    path, written = (source.path, source.language) if source is not None else (None, language)
    if claim is None:
        return {"id": None, "file": path, "line": None, "quote": "", "time": None, "when": None, "value": None}
    return {
        "id": claim.id,
        "file": path,
        "line": claim.line,
        "quote": claim.quote.exact,
        "time": claim.time.iso if claim.time else None,
        "when": words(language, claim.time) if claim.time else None,
        "value": _value(claim, written, language),
    }


def _value(claim: Claim, written: str, language: str) -> str | None:
    """What a claim states, with who has it where it is a post; `written`: the language of its article."""
    if claim.value is not None:
        return words(language, claim.value)
    if claim.kind is Kind.DATE and claim.time is not None:
        return words(language, claim.time)
    if claim.kind is Kind.ROLE and claim.subject and claim.object:
        return f"{claim.subject}{say(language, 'report.page.colon')}{words(language, role_told(written, claim.quote.exact, claim.object))}"
    return claim.object


def _line(row: dict[str, object], language: str, *, answer: bool) -> str:
    """Where something is said; of a claim that answers, its value and time before."""
    where = f"{row['file']}:{row['line']}{say(language, 'report.page.colon')}{quoted(language, str(row['quote']))}"
    if not answer:
        return f"  {where}"
    when = f"({row['when']})" if row["when"] and row["when"] != row["value"] else ""
    return "  ".join(["", *filter(None, (f"{row['value'] or ''} {when}".strip(), where))])


def _outlets(passages: Iterable[Passage]) -> str:
    return ", ".join(dict.fromkeys(p.source.outlet or p.source.path for p in passages))


def _head(answered: Answered, language: str) -> list[str]:
    """What is said before claims that are no certain answer."""
    first, told = answered.hits[0], answered.told
    if told is None and first.sure:
        return []
    what = "no_claim" if told is None or answered.why or answered.who else "no_article"
    doubts = _doubts(first.doubts, language)
    key = f"{what}_doubted" if doubts else what
    return [say(language, f"explain.ask.{key}", {"doubts": doubts})]


def _doubts(doubts: Sequence[Doubt], language: str) -> str:
    """What speaks against an answer, in words."""
    by_key: dict[str, list[str]] = {}
    for doubt in doubts:
        by_key.setdefault(doubt.key, []).append(doubt.words)
    join = say(language, "explain.ask.join")
    told = {key: join.join(quoted(language, word) for word in found) for key, found in by_key.items()}
    return say(language, "explain.ask.and").join(say(language, f"explain.doubt.{key}", {"words": said}) for key, said in told.items())
