"""The report as Markdown, for pull requests and mail. Text from articles cannot become markup."""

import re
from itertools import groupby

from factcheck.report.shown import SIDE_BY_SIDE, Agreement, Card, Report, ShownGap, ShownRelation, ShownSum
from factcheck.report.spans import passages
from factcheck.report.wording import Wording, visible

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&$])")
_LISTED = 60  # lines of one kind that a reader of a pull request still scrolls through
_ANSWERS = 200  # of questions, which one looks up


def escape(text: str) -> str:
    """Text as it stands, whatever marks it holds; line ends become spaces, and nobody is notified by an @."""
    return _SPECIAL.sub(r"\\\1", visible(text).replace("\n", " ")).replace("@", "@\u2060").replace("://", ":\u2060//")


def render(report: Report) -> str:
    """The Markdown text."""
    words = Wording(report.language)
    out = [f"# {escape(report.title)}", "", _headline(report, words), ""]
    out += [line for f in report.not_read for line in (f"**{escape(f.message)}**", "")]
    out += _gaps(report.gaps_in_words, words)
    out += [f"## {words('section.conflicts')}", ""]
    opened = report.of("conflict", "arithmetic", settled=False)
    out += [line for card in opened for line in _card(card, words)] or [words("section.conflicts_none"), ""]
    out += _answers(report, words)
    settled = report.of("conflict", "arithmetic", "unclear", settled=True)
    if settled:
        out += [f"## {words('section.settled')}", ""] + [line for card in settled for line in _card(card, words)]
    unclear = report.of("unclear", settled=False)
    if unclear:
        out += [f"## {words('section.unclear')}", "", words("section.unclear_intro"), ""]
        out += _some([_card_line(card, words) for card in unclear], words)
    if report.supposed:
        out += [f"## {words('section.supposed')}", "", words("section.supposed_intro"), ""]
        out += _some([_relation(matter, words) for matter in report.supposed], words)
    out += _parallels(report, words)
    if report.explained:
        out += [f"## {words('section.compatible')}", "", words("section.compatible_intro"), ""]
        out += _some([_relation(matter, words) for matter in report.explained], words)
    if report.counts["weaker"]:
        out += [f"{words.count('weaker', report.counts['weaker'])} {words('page.more_in_json')}", ""]
    if report.agreements:
        out += [f"## {words('section.agree')}", "", "<details><summary>", ""]
        out += [words("section.agree_intro"), "", "</summary>", ""]
        out += [*_some([_agreement(group, words) for group in report.agreements], words), "</details>", ""]
    if report.sums:
        out += [f"## {words('section.sums')}", "", words("section.sums_intro"), ""]
        out += _some([_sum(s) for s in report.sums], words)
    out += _other_findings(report, words)
    out += _said(report, words)
    out += _sources(report, words)
    out += ["---", words("page.by", version=report.version, rules=report.rules_version)]
    return "\n".join(out) + "\n"


def _other_findings(report: Report, words: Wording) -> list[str]:
    if not report.other_findings:
        return []
    rows = []
    for f in report.other_findings:
        where = f" ({_where(f.file, f.line)})" if f.file else ""
        rows.append(f"- {words.word('severity', f.severity)} `{f.code}` {escape(f.message)}{where}")
    return [f"## {words('section.other')}", "", *_some(rows, words)]


def _said(report: Report, words: Wording) -> list[str]:
    """What people decided and noted."""
    out = []
    if report.decisions:
        out += [f"## {words('section.decisions')}", ""]
        for d in report.decisions:
            over = f" ({words('section.overruled', verdict=d.overruled)})" if d.overruled else ""
            state = f" · {escape(d.state)}" if d.state else ""
            out.append(f"- {words.day(d.when)}, {escape(d.who)}{words('page.colon')}**{escape(d.outcome)}**{over}. {escape(d.why)}{state}")
        out.append("")
    if report.notes:
        out += [f"## {words('section.notes')}", ""]
        out += [f"- {words.day(n.when)}, {escape(n.who)} — {escape(n.text)}" for n in report.notes] + [""]
    return out


def _headline(report: Report, words: Wording) -> str:
    counts = report.counts
    read = [words.count("sources", counts["sources"]), words.count("origins", counts["origins"]), words.count("claims", counts["claims"])]
    told = [
        f"**{counts[key]}** {words.count(key, counts[key])}"
        for key in ("conflict", "arithmetic", "unclear", "supposed", "compatible", "agree", "settled", "gaps")
        if counts[key] or key == "conflict"
    ]
    period = f" · {report.period}" if report.period else ""
    return f"{' · '.join(read)}{period}\n\n{' · '.join(told)}"


def _gaps(gaps: tuple[tuple[ShownGap, ...], ...], words: Wording) -> list[str]:
    if not gaps:
        return [words("section.gaps_none"), ""]
    rows = []
    for g, *copies in gaps:
        also = f", {words.count('also_at', len(copies))}" if copies else ""
        rows.append(f"- {_where(g.source.source.path, g.line)}{also} {_marked(g.before, g.exact, g.after)} ({escape(g.why)})")
    return [f"## {words('section.gaps')}", "", words("section.gaps_intro"), "", *_some(rows, words)]


def _card(card: Card, words: Wording) -> list[str]:
    out = [f"### {words.word('sort', card.sort)}{words('page.colon')}{escape(card_title(card, words))}", ""]
    for passage in passages(card.claims):
        source, line = passage.source, passage.claims[0].claim.line
        runs = groupby(passage.pieces, key=lambda piece: bool(piece[1]))  # two bold stretches side by side would be no bold at all
        told = "".join((_in_bold if bold else escape)("".join(text for text, _ in run)) for bold, run in runs)
        credit = f"{escape(source.label)}, {escape(source.date)}, {_where(source.source.path, line)}"
        out += [f"> {told}", ">", f"> {credit}", ""]
    for reason in card.reasons:
        out.append(f"- **{words('label.why')}** {escape(reason.sentence)} `{reason.code}`")
    if card.more:
        out.append(f"- {words.count('more', len(card.more))}")
    if card.copies:
        places = words.several(escape(f"{c.source.source.path}:{c.claim.line}") for c in card.copies)
        out.append(f"- {words.count('copies', len(card.copies))}{words('page.colon')}{places}")
    if card.decision:
        d = card.decision
        over = f" ({words('section.overruled', verdict=d.overruled)})" if d.overruled else ""
        told = f"{escape(d.outcome)}{over}, {escape(d.who)}, {words.day(d.when)}{words('page.colon')}{escape(d.why)}{escape(d.but)}"
        out.append(f"- **{words('label.decision')}** {told}")
    else:
        out += [f"- **{words('label.settle')}** {escape(line)}" for line in card.settle]
    return [*out, ""]


def card_title(card: Card, words: Wording) -> str:
    """What a matter is about, in one line: "Zephyr · orders: 78,000 orders or about 90,000 orders?"."""
    about = " · ".join(dict.fromkeys(part for part in (card.lead.subject, card.lead.measure) if part))
    figures = list(dict.fromkeys(c.figure for c in card.claims))
    colon = words("page.colon") if about else ""
    if len(figures) == 2:
        return f"{about}{colon}{words('label.contradicts', a=figures[0], b=figures[1])}"
    return f"{about}{colon}{words('page.join').join(figures)}" if figures else about


def _answers(report: Report, words: Wording) -> list[str]:
    if not report.printable:
        return []
    told = [(p.title, words.word("standing", p.answer.standing.value), p.answer.brief) for p in report.printable]
    rows = [f"| {escape(title)} | {standing} | {escape(brief)} |" for title, standing, brief in told]
    return [f"## {words('section.print')}", "", "| | | |", "|---|---|---|", *_some(rows, words, most=_ANSWERS)]


def _card_line(card: Card, words: Wording) -> str:
    told = f" {words('label.against')} ".join(f"**{escape(c.figure)}** ({escape(c.source.label)})" for c in card.claims)
    why = words("page.semicolon").join(f"{escape(r.sentence)} `{r.code}`" for r in card.reasons)
    return f"- {escape(card.lead.subject)}{words('page.colon')}{told}. {why}"


def _relation(matter: tuple[ShownRelation, ...], words: Wording) -> str:
    r = matter[0]
    pair = " / ".join(f"**{escape(c.figure)}** ({escape(c.source.label)}, {escape(c.source.date)})" for c in (r.a, r.b))
    more = f". {words.count('more', len(matter) - 1)}" if len(matter) > 1 else ""
    return f"- {pair}{words('page.colon')}" + words("page.semicolon").join(f"{escape(x.sentence)} `{x.code}`" for x in r.told) + more


def _agreement(group: Agreement, words: Wording) -> str:
    labels = words.several(escape(c.source.label) for c in group.claims)
    colon = words("page.colon")
    about = f" ({escape(group.about)})" if group.about else ""
    return f"- **{escape(group.lead.figure)}**{about}{colon}{words.count('witnesses', group.origins)}{colon}{labels}"


def _parallels(report: Report, words: Wording) -> list[str]:
    """The passages that nobody has compared yet, those of one thing together."""
    if not report.parallels:
        return []
    out = [f"## {words('section.parallels')}", "", words("section.parallels_intro"), ""]
    for together in report.parallels[:SIDE_BY_SIDE]:
        told = [f"{escape(p.text)} ({escape(p.source.label)}, {_where(p.source.source.path, p.line)})" for p in together]
        out.append("- " + "  \n  ".join(told))
    hidden = len(report.parallels) - SIDE_BY_SIDE
    return [*out, "", *([f"{words.count('not_shown', hidden)} {words('page.more_in_json')}", ""] if hidden > 0 else [])]


def _sum(s: ShownSum) -> str:
    first = s.claims[0]
    return f"- {escape(s.reason.sentence)} `{s.reason.code}` ({_where(first.source.source.path, first.claim.line)})"


def _sources(report: Report, words: Wording) -> list[str]:
    head = [words(f"label.{key}") for key in ("outlet", "published", "article", "language", "claims")]
    rows = [
        f"| {escape(s.label)} | {escape(s.date)} | {_where(s.source.path, None)} | {escape(s.source.language)} | {len(s.claims)} |"
        for s in report.sources
    ]
    return [f"## {words('section.sources')}", "", f"| {' | '.join(head)} |", "|---|---|---|---|---|", *rows, ""]


def _marked(before: str, exact: str, after: str) -> str:
    return f"{escape(before)}{_in_bold(exact)}{escape(after)}"


def _in_bold(text: str) -> str:
    """Text in bold, the space around it left out, before and after which Markdown knows no bold."""
    inner = text.strip()
    if not inner:
        return escape(text)
    before, after = text[: text.index(inner)], text[text.index(inner) + len(inner) :]
    return f"{escape(before)}**{escape(inner)}**{escape(after)}"


def _where(path: str | None, line: int | None) -> str:
    shown = visible(path or "").replace("`", "'")
    return f"`{shown}:{line}`" if line else f"`{shown}`"


def _some(rows: list[str], words: Wording, most: int = _LISTED) -> list[str]:
    hidden = len(rows) - most
    if hidden <= 0:
        return [*rows, ""]
    return [*rows[:most], "", f"{words.count('not_shown', hidden)} {words('page.more_in_json')}", ""]
