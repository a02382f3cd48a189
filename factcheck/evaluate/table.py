"""The scores as a table for people."""

from factcheck.evaluate.score import Scores, Tally


def table(scores: Scores) -> str:
    """Plain text, aligned, one figure a line."""
    rows = [f"stories: {len(scores.stories)}", "", f"{'claims':<28}{'precision':>10}{'recall':>10}{'F1':>10}{'labels':>8}"]
    for name, tally in sorted(scores.claims.items()):
        rows.append(f"  {name:<26}{_tally(tally)}{tally.expected:>8}")
    rows.append(f"  {'subject right':<26}{'':>10}{scores.subject.recall:>10.3f}")
    rows.append(f"  {'measure right':<26}{'':>10}{scores.measure.recall:>10.3f}")
    rows.append(
        f"  {'time right':<26}{'':>10}{scores.time.recall:>10.3f}   stated wrongly {_share(scores.times_wrong, scores.time.expected):.3f}"
    )
    rows += ["", f"pairs right {scores.pairs_right:.3f}   false conflicts on unrelated {scores.false_conflicts:.3f}"]
    rows.append(f"  {'conflicts':<26}{_tally(scores.conflicts)}{scores.conflicts.expected:>8}")
    rows.append(f"  {'all conflicts raised':<26}{_tally(scores.raised)}{scores.raised.found:>8} raised")
    golds = sorted({gold for gold, _ in scores.verdicts})
    gots = sorted({got for _, got in scores.verdicts})
    rows.append(f"  {'label, verdict':<16}" + "".join(f"{got:>12}" for got in gots))
    for gold in golds:
        rows.append(f"  {gold:<16}" + "".join(f"{scores.verdicts[gold, got]:>12}" for got in gots))
    rows += ["", f"{'rule':<28}{'right':>8}{'of':>6}"]
    rows += [f"  {code:<26}{t.right:>8}{t.found:>6}" for code, t in sorted(scores.rules.items())]
    rows += ["", f"arithmetic                  {_tally(scores.arithmetic)}   false {scores.arithmetic_false}"]
    rows += ["", f"draft statements right {scores.drafts_right:.3f}", f"  {'unsourced':<26}{_tally(scores.unsourced)}"]
    rows += [f"  {gold:<24}{got:<16}{n:>5}" for (gold, got), n in sorted(scores.drafts.items())]
    return "\n".join(rows)


def _tally(tally: Tally) -> str:
    return f"{tally.precision:>10.3f}{tally.recall:>10.3f}{tally.f1:>10.3f}"


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
