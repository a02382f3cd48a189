"""The answers that `factcheck ask` found, for people and programs."""

from __future__ import annotations

import json
from collections.abc import Sequence

from factcheck.ask.asking import Hit
from factcheck.lang.say import say, words
from factcheck.model import InputError
from factcheck.run import Analysis


def render_answers(analysis: Analysis, hits: Sequence[Hit], format: str, *, language: str = "en") -> str:
    """Each question found, the sentence that may be printed, and its claims in order of time; before them, what the reader's question names
    and the claim told first does not speak of. Raises `InputError` for an unknown format."""
    claims = {c.id: c for c in (*analysis.claims, *(d.claim for d in analysis.reconciliation.derived))}
    paths = {source.name: source.path for source in analysis.sources}
    rows = []
    for hit in hits:
        answer = hit.answer
        rows.append(
            {
                "question": hit.question.id,
                "score": round(hit.score, 3),
                "sure": hit.sure,
                "answer": say(language, answer.sentence.key, answer.sentence.values),
                "disputed": answer.disputed,
                "unspoken": list(hit.unspoken),
                "claims": [
                    {
                        "id": c,
                        "file": paths.get(claims[c].source),
                        "line": claims[c].line,
                        "quote": claims[c].quote.exact,
                        "time": claims[c].time.iso if (t := claims[c].time) and t else None,  # type: ignore[union-attr]
                        "value": words(language, v) if (v := claims[c].value) is not None else claims[c].object,
                    }
                    for c in answer.claims
                    if c in claims
                ],
            }
        )
    if format == "json":
        return json.dumps(rows, ensure_ascii=False, indent=2)
    if format != "terminal":
        raise InputError(f"no format {format!r}", remedy="use terminal or json")
    if not rows:
        return say(language, "explain.ask.nothing")
    out = []
    if missing := hits[0].unspoken:
        out.append(say(language, "explain.ask.unspoken", {"words": say(language, "explain.ask.join").join(missing)}))
    elif not hits[0].sure:
        out.append(say(language, "explain.ask.unsure"))
    for row in rows:
        out.append(f"{row['answer']}")
        found = row["claims"]
        assert isinstance(found, list)
        out += [f"  {c['time'] or '?':<12} {c['value'] or ''}  {c['file']}:{c['line']}: “{c['quote']}”" for c in found]
        out.append("")
    return "\n".join(out).rstrip()
