"""Labelled stories scored, and what was missed."""

from __future__ import annotations

import re
from pathlib import Path

from factcheck.evaluate.match import NUMERIC, Matches, match_story
from factcheck.evaluate.scores import DRAFT, Scores
from factcheck.evaluate.stories import Row, Story
from factcheck.evaluate.when import time_right
from factcheck.graph.search.repeated import repeated
from factcheck.measures.lexicon import lexicon
from factcheck.measures.registry import class_of
from factcheck.model import Aspect, Claim, Source, Verdict
from factcheck.read.text import fold
from factcheck.run import Analysis, analyse


def score(stories: list[Story]) -> Scores:
    """Run the main job on each story and compare with its labels."""
    scores = Scores()
    for story in stories:
        analysis = analyse(story.root)
        sources = {Path(source.path).name: source for source in analysis.sources}
        matches = match_story(story, sources, list(analysis.claims))
        scores.stories.append(story.name)
        if story.claims:  # a story may have labels for its drafts only
            _claims(scores, story, sources, matches, analysis)
            _pairs(scores, story, matches, analysis)
            _internal(scores, story, matches, analysis)
        for path, rows in story.drafts:
            _draft(scores, story, path, rows, analysis)
    return scores


def _claims(scores: Scores, story: Story, sources: dict[str, Source], matches: Matches, analysis: Analysis) -> None:
    for gold_id, gold in story.claims.items():
        figures = gold["kind"] in NUMERIC
        names = ["all", f"kind {gold['kind']}", f"language {sources[gold['source']].language}", "figures" if figures else "no figures"]
        claim = matches.by_gold.get(gold_id)
        for name in names:
            scores.claims[name].expected += 1
            scores.claims[name].right += claim is not None
        if claim is None:
            near = "; ".join(_short(c) for c in matches.overlapping[gold_id]) or "nothing"
            scores.misses.append(f"{story.name} claim {gold_id} «{gold['quote']}» {_row(gold)}: {near}")
            continue
        scores.subject.expected += 1
        scores.subject.found += 1
        scores.measure.expected += 1
        scores.measure.found += 1
        subject = subject_right(gold, _called(analysis, claim), sources[gold["source"]].language)
        measure = _measure_right(gold, claim, sources[gold["source"]].language)
        _time(scores, story, gold, claim, sources[gold["source"]])
        scores.subject.right += subject
        scores.measure.right += measure
        if not subject:
            scores.misses.append(f"{story.name} subject {gold_id} «{gold['quote']}» wants {gold['subject']!r}, got {claim.subject!r}")
        if not measure:
            scores.misses.append(f"{story.name} measure {gold_id} «{gold['quote']}» wants {gold['measure']!r}, got {claim.measure!r}")
    used = {claim.id for claim in matches.by_gold.values()}
    by_name = {source.name: source for source in sources.values()}
    for claim in analysis.claims:
        figures = claim.value is not None
        for name in [
            "all",
            f"kind {claim.kind.value}",
            f"language {by_name[claim.source].language}",
            "figures" if figures else "no figures",
        ]:
            scores.claims[name].found += 1
        if claim.id not in used:
            scores.misses.append(f"{story.name} extra {_short(claim)}")


def _time(scores: Scores, story: Story, gold: Row, claim: Claim, source: Source) -> None:
    right = time_right(gold["time"], claim, source.published)
    if right is None:
        return
    stated = claim.time is not None and not claim.time.assumed
    scores.time.expected += 1
    scores.time.found += stated
    scores.time.right += right
    scores.times_wrong += stated and not right
    if not right:
        got = claim.time.iso if claim.time is not None and stated else "none"
        scores.misses.append(f"{story.name} time {gold['id']} «{gold['quote']}» wants {gold['time']}, got {got}")


def _pairs(scores: Scores, story: Story, matches: Matches, analysis: Analysis) -> None:
    relations = {(r.a, r.b): r for r in analysis.reconciliation.relations}
    copied, labelled = repeated(analysis.links), set()
    for pair in story.pairs:
        a, b = matches.meant.get(pair["a"]), matches.meant.get(pair["b"])
        if a and b:
            labelled.add(copied.compared(a.id, b.id))
        relation = relations.get(copied.compared(a.id, b.id)) if a and b else None
        got = relation.verdict.value if relation else "unrelated"
        scores.verdicts[pair["verdict"], got] += 1
        if relation:
            tally = scores.rules[relation.reasons[0].code if relation.reasons else "none"]
            tally.found += 1
            tally.expected += 1
            tally.right += got == pair["verdict"]
        if got != pair["verdict"]:
            why = relation.reasons[0].code if relation and relation.reasons else ("no edge" if a and b else "not extracted")
            left, right = story.claims[pair["a"]]["quote"], story.claims[pair["b"]]["quote"]
            scores.misses.append(f"{story.name} pair {pair['a']} {pair['b']} {pair['verdict']} as {got} ({why}): «{left}» / «{right}»")
    quotes = {claim.id: claim.quote.exact for claim in analysis.claims}
    for key, relation in relations.items():
        if relation.verdict is Verdict.CONFLICT and key not in labelled:
            scores.unlabelled_conflicts += 1
            scores.misses.append(f"{story.name} pair nobody labelled, {relation.reasons[0].code}: «{quotes[key[0]]}» / «{quotes[key[1]]}»")


def _internal(scores: Scores, story: Story, matches: Matches, analysis: Analysis) -> None:
    gold_of = {claim.id: gold_id for gold_id, claim in matches.meant.items()}
    raised = [f for f in analysis.reconciliation.findings if f.code.startswith("A")]
    conflicts = {frozenset((r.a, r.b)) for r in analysis.reconciliation.relations if r.verdict is Verdict.CONFLICT}
    hit: set[int] = set()
    for row in story.internal:
        wanted = set(row["claims"])
        found = []
        for i, finding in enumerate(raised):
            mine = {gold_of[c] for c in finding.claims if c in gold_of}
            if len(mine & wanted) >= min(2, len(wanted)):
                found.append(i)
        if row["verdict"] == "inconsistent":
            scores.arithmetic.expected += 1
            by_pair = row["source"] == "cross" and any({gold_of.get(c) for c in pair} <= wanted for pair in conflicts)
            scores.arithmetic.right += bool(found) or by_pair
            scores.arithmetic.found += by_pair and not found  # raised as a conflict of two claims
            hit.update(found)
            if not found and not by_pair:
                scores.misses.append(f"{story.name} arithmetic {row['claims']} not found: {row['reason']}")
        elif found and not hit.intersection(found):
            scores.misses.append(f"{story.name} arithmetic {row['claims']} falsely raised: {row['reason']}")
    scores.arithmetic.found += len(raised)
    scores.arithmetic_false += len(raised) - len(hit)
    for i, finding in enumerate(raised):
        if i not in hit:
            quotes = [c.quote.exact for c in analysis.claims if c.id in finding.claims]
            scores.misses.append(f"{story.name} arithmetic extra {finding.code} {quotes}")


def _draft(scores: Scores, story: Story, path: Path, rows: list[Row], analysis: Analysis) -> None:
    from factcheck.check import check

    result = check(analysis, [path])
    text = path.read_text("utf-8")
    for row in rows:
        start = text.index(row["quote"])
        end = start + len(row["quote"])
        near = [
            (min(end, s.end) - max(start, s.start), -(s.end - s.start), s) for s in result.statements if s.start < end and start < s.end
        ]
        got = max(near, key=lambda n: n[:2])[2].status.value if near else "not-a-claim"
        scores.drafts[row["expected"], got] += 1
        if got not in DRAFT.get(row["expected"], ()):
            scores.misses.append(f"{story.name} {path.stem} «{row['quote']}» {row['expected']} as {got}")


def _called(analysis: Analysis, claim: Claim) -> str:
    """The claim's subject with the other names of the entity that it was linked to: articles call one thing by many names."""
    linked = next((c for c in analysis.links.claims if c.claim.id == claim.id), None)
    entity = next((e for e in analysis.links.entities if linked is not None and e.id == linked.entity), None)
    subject = linked.claim.subject if linked is not None else claim.subject
    return " ".join([subject or "", *((entity.name, *entity.aliases) if entity else ())])


def subject_right(gold: Row, got: str, language: str) -> bool:
    """A word of the label's subject, or a concept that it names in either language, is in the names of the claim's subject."""
    wanted = gold["subject"] or ""
    if not wanted or _content(wanted) & _content(got):
        return True
    return bool(_concepts(wanted, language) & _concepts(got, language))


def _concepts(words: str, language: str) -> set[str]:
    found = set(lexicon(language).concepts_of(words)) | set(lexicon("en").concepts_of(words))
    return {concept for concept in found if not concept.startswith("~")}


# Labels that only say of what kind a statement is: any statement of that kind is of that measure.
_KINDS = {
    "date": "date time day year month data datum tag tages termin uhrzeit zeitpunkt fecha dia hora heure jour moment"
    " mes mois monat jahr ora",
    "role": "role office post position job function profession occupation fonction poste metier rolle amt funktion posten beruf cargo"
    " puesto oficio profesion carica ruolo",
    "place": "place location lieu endroit ort lugar luogo",
    "rank": "rank ranking place rang classement platz puesto posicion posto",
}


def _measure_right(gold: Row, claim: Claim, language: str) -> bool:
    """Words of the label's measure, or concepts that they name, are among those of the claim's measure; or it says only the kind."""
    if fold(gold["measure"] or "") in _KINDS.get(gold["kind"], "").split():
        return True
    wanted = set(lexicon(language).concepts_of(gold["measure"] or "")) | set(lexicon("en").concepts_of(gold["measure"] or ""))
    ours = re.sub(r"[:+~._/\[\]-]", " ", claim.measure)
    named = {id for id in wanted if not id.startswith("~")}
    if claim.aspect is Aspect.CHANGE and named and all(class_of(id) == "change" for id in named):
        return True  # "a fall": of what is the subject
    if gold["kind"] == "role":  # which post it is stands beside the measure
        ours = f"{ours} {claim.object or ''}"
    got = set(claim.concepts) | set(re.split(r"[:+/]", claim.measure)) | set(lexicon("en").concepts_of(ours))
    return bool(wanted & got) or bool(_content(gold["measure"] or "") & _content(f"{claim.measure_text or ''} {ours}"))


def _content(text: str) -> set[str]:
    words = (word.strip(".,()") for word in re.split(r"[\s:'’-]+", text))
    return {fold(word).rstrip("s") for word in words if len(word) > 3 or (len(word) > 1 and word.isupper())}  # "EDF"


def _short(claim: Claim) -> str:
    value = claim.value
    shown = f"{value.low}..{value.high} {value.unit}" if value else claim.object or (claim.time.iso if claim.time else "")
    return f"«{claim.quote.exact}» {claim.kind.value} {shown} [{claim.subject}/{claim.measure}]"


def _row(gold: Row) -> str:
    return f"{gold['kind']} {gold['low']}..{gold['high']} {gold['unit']}"
