"""What a person should look at: verdicts, calculations, sets and gaps become findings with fingerprints that survive edits.

A fingerprint is made of the code and of what was judged: the quotes' words, their values and the names of their sources. It does not know
lines, the order of files, or other claims, so a decision holds until what it rested on changes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date

from factcheck.acts.met.claims import OUTCOME
from factcheck.link.linked import LinkedClaim
from factcheck.model import Finding, NotUnderstood, Reason, Relation, Severity, Source, Verdict, short_hash
from factcheck.model.relation import Words
from factcheck.reconcile.computed.settle import Check, Outcome
from factcheck.reconcile.matters import same_claims
from factcheck.reconcile.origins import Origins

_SPACE = re.compile(r"\s+")
UNCLEAR_ARITHMETIC = "U601"
NOT_UNDERSTOOD = "X001"
SINGLE_ORIGIN = "S501"


class Findings:
    """Makes findings about the claims of a dossier. `severities`: what people set for codes or families ("C", "A104")."""

    def __init__(self, claims: Mapping[str, LinkedClaim], severities: Mapping[str, Severity] | None = None) -> None:
        self.claims = claims
        self.severities = dict(severities or {})

    def severity(self, code: str, default: Severity) -> Severity:
        """What people set for the code, else for its family, else the default."""
        return self.severities.get(code, self.severities.get(code[:1], default))

    def make(self, code: str, severity: Severity, claims: Iterable[str], reason: Reason) -> Finding:
        """One finding; its file and line are those of its first claim in order of source and text."""
        ids = tuple(claims)
        known = sorted((self.claims[c] for c in ids), key=lambda c: (c.claim.source, c.claim.quote.start, c.claim.id))
        return Finding(
            code=code,
            severity=self.severity(code, severity),
            fingerprint=fingerprint(code, known),
            claims=ids,
            file=known[0].source.path,
            line=known[0].claim.line,
            reason=reason,
        )

    def of_relation(self, relation: Relation) -> Finding | None:
        """Conflicts are errors, open questions warnings; what agrees or is compatible is no finding."""
        reason = relation.reasons[0]
        if relation.verdict is Verdict.CONFLICT:
            return self.make(reason.code, Severity.ERROR, self._in_print(relation), reason)
        if relation.verdict is Verdict.UNCLEAR:
            return self.make(reason.code, Severity.WARNING, self._in_print(relation), reason)
        return None

    def _in_print(self, relation: Relation) -> list[str]:
        """The two claims of a relation in the order in which their articles appeared: everybody calls the same one the first."""

        def printed(id: str) -> tuple[object, ...]:
            known = self.claims[id]
            day = known.source.published
            first = (day.start or day.end) if day is not None else None
            return first is None, first or date.min, known.claim.source, known.claim.quote.start, id

        return sorted((relation.a, relation.b), key=printed)

    def of_check(self, check: Check) -> Finding | None:
        """A calculation that comes out wrong is a warning, a figure of speech that is off a note, one that cannot be judged a note."""
        if check.outcome is Outcome.CONSISTENT or check.implied:
            return None
        if check.outcome is Outcome.UNCLEAR:
            return self.make(UNCLEAR_ARITHMETIC, Severity.NOTE, check.claims, check.reason)
        code = LOOSE if check.loose else check.code
        return self.make(code, Severity.NOTE if check.loose else Severity.WARNING, check.claims, check.reason)

    def of_single_origins(self, relations: Iterable[Relation], origins: Origins) -> list[Finding]:
        """What several articles state and that all goes back to one origin: copies are no corroboration. That a copy tells how things came
        out is no news."""
        out = []
        for ids in same_claims(relations).sets():
            members = [self.claims[id] for id in ids]
            articles = {c.claim.source for c in members}
            if len(articles) > 1 and origins.count(members) == 1 and members[0].claim.measure != OUTCOME:
                values: dict[str, Words] = {"n": len(articles), "origin": origins.label(members[0])}
                reason = Reason(code=SINGLE_ORIGIN, key="reconcile.origin.single", values=values)
                out.append(self.make(SINGLE_ORIGIN, Severity.NOTE, (c.claim.id for c in members), reason))
        return out


LOOSE = "A105"


def fingerprint(code: str, claims: Iterable[LinkedClaim]) -> str:
    """Stable for the code and what was judged: each claim's source, words and value."""
    parts = sorted("|".join((c.claim.source, _plain(c.claim.quote.exact), _value(c))) for c in claims)
    return short_hash(code, *parts, size=8)


def of_gap(gap: NotUnderstood, source: Source, severities: Mapping[str, Severity] | None = None) -> Finding:
    """A figure that became no claim: a note, so that nothing vanishes silently."""
    table = severities or {}
    values: dict[str, Words] = {"quote": gap.quote, "why": f"why:{gap.why}"}
    return Finding(
        code=NOT_UNDERSTOOD,
        severity=table.get(NOT_UNDERSTOOD, table.get("X", Severity.NOTE)),
        fingerprint=short_hash(NOT_UNDERSTOOD, gap.source, _plain(_around(gap, source)), size=8),
        file=source.path,
        line=gap.line,
        reason=Reason(code=NOT_UNDERSTOOD, key="reconcile.gap.figure", values=values),
    )


def _around(gap: NotUnderstood, source: Source) -> str:
    """The figure with the words beside it, which tell two equal figures of one article apart."""
    return source.text[max(0, gap.start - 40) : gap.end + 40]


def _plain(text: str) -> str:
    """Without differences that no reader sees: kinds of space and quotation mark, case of letters."""
    return _SPACE.sub(" ", unicodedata.normalize("NFKC", text).replace("’", "'")).strip().casefold()


def _value(linked: LinkedClaim) -> str:
    value = linked.claim.value
    if value is None:
        return linked.claim.object or (linked.claim.time.iso if linked.claim.time else "")
    ends = ("" if end is None else format(end.normalize(), "f") for end in (value.low, value.high))
    return "..".join(ends) + (value.unit or "")
