"""The report on a terminal: colours there, none in a pipe; as wide as the terminal, in a pipe as COLUMNS says, else 100 columns."""

import io
import os
import sys

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from factcheck.report.formats.as_markdown import card_title
from factcheck.report.shown import SIDE_BY_SIDE, Agreement, Card, Report, ShownPassage, ShownRelation, ShownSource, ShownSum
from factcheck.report.spans import Passage, passages
from factcheck.report.wording import Wording, visible

_STYLE = {"conflict": "bold red", "arithmetic": "bold magenta", "unclear": "bold yellow", "agree": "green", "compatible": "cyan"}
_STANDING = {"disputed": "red", "unclear": "yellow", "provisional": "yellow", "wrong": "red", "single": "cyan", "corroborated": "green"}
_PAGE, _NARROWEST = 100, 40  # columns
_LISTED = SIDE_BY_SIDE  # lines of one kind; the rest are counted, and the other formats list them


# Rich breaks lines at spaces that must not break; characters of private use stand for them until the lines are made.
_KEPT = {0xA0: 0xE000, 0x202F: 0xE001}
_BACK = {kept: space for space, kept in _KEPT.items()}


def _unbroken(text: Text | str) -> Text:
    text = Text(text) if isinstance(text, str) else text
    text.plain = text.plain.translate(_KEPT)
    return text


def render(report: Report, *, width: int | None = None, colour: bool | None = None) -> str:
    """The text for standard output. `colour` and `width` are found out from standard output where they are not given."""
    asked = Console()  # knows NO_COLOR, FORCE_COLOR and TERM
    coloured = (asked.is_terminal and not asked.no_color and not asked.is_dumb_terminal) if colour is None else colour
    console = Console(
        file=io.StringIO(),
        width=width or (asked.width if sys.stdout.isatty() else _piped()),
        force_terminal=coloured,
        color_system="standard" if coloured else None,
        legacy_windows=False,
        highlight=False,
        emoji=False,
        markup=False,
    )
    _Page(report, Wording(report.language), console).write()
    text: str = console.file.getvalue().translate(_BACK)  # type: ignore[attr-defined]
    return "\n".join(line.rstrip() for line in text.splitlines()) + "\n"


def _piped() -> int:
    """The width in a pipe, which has none of its own: what the shell was told to, else that of a page."""
    told = os.environ.get("COLUMNS", "")
    return max(_NARROWEST, int(told)) if told.isdecimal() and int(told) else _PAGE


def _where(source: ShownSource, line: int) -> str:
    """An article with a line of it; one that is known by its file only, once."""
    label, path = visible(source.label), source.source.path
    return f"{path}:{line}" if label == path else f"{label} {path}:{line}"


class _Page:
    def __init__(self, report: Report, words: Wording, console: Console) -> None:
        self.report, self.words, self.console = report, words, console

    def write(self) -> None:
        report, words = self.report, self.words
        counts = report.counts
        self.line(Text(visible(report.title), style="bold"))
        read = [words.count(key, counts[key]) for key in ("sources", "origins", "claims")] + [report.period]
        self.line(Text(" · ".join(part for part in read if part), style="dim"))
        told = Text()
        for key in ("conflict", "arithmetic", "unclear", "supposed", "compatible", "agree", "settled", "gaps"):
            if counts[key] or key == "conflict":
                told.append(" · " if told else "")
                told.append(f"{counts[key]} {words.count(key, counts[key])}", style=_STYLE.get(key, "") if counts[key] else "")
        self.line(told)
        self.gaps()
        self.head("conflicts")
        opened = report.of("conflict", "arithmetic", settled=False)
        for card in opened:
            self.card(card)
        if not opened:
            self.line(Text(words("section.conflicts_none"), style="green"))
        self.answers()
        settled = report.of("conflict", "arithmetic", "unclear", settled=True)
        if settled:
            self.head("settled")
            for card in settled:
                self.card(card)
        self.listed("unclear", [self.card_line(card) for card in report.of("unclear", settled=False)])
        self.listed("supposed", [self.relation(matter) for matter in report.supposed])
        self.listed("parallels", [self.parallel(passages) for passages in report.parallels])
        self.listed("compatible", [self.relation(matter) for matter in report.explained])
        if counts["weaker"]:
            self.line(Text(f"{words.count('weaker', counts['weaker'])} {words('page.more_in_json')}", style="dim"), 2)
        self.listed("agree", [self.agreement(group) for group in report.agreements])
        self.listed("sums", [self.sum(s) for s in report.sums])
        self.listed("other", [self.finding(f.severity, f.code, f.message, f.file, f.line) for f in report.other_findings])
        self.listed("notes", [Text(visible(f"{words.day(n.when)}, {n.who}{words('page.colon')}{n.text}")) for n in report.notes])

    def line(self, text: Text | str, indent: int = 0) -> None:
        self.console.print(Padding(_unbroken(text), (0, 0, 0, indent)) if indent else _unbroken(text))

    def head(self, section: str) -> None:
        self.console.print()
        self.console.print(Rule(Text(self.words(f"section.{section}"), style="bold"), align="left", style="dim", characters="─"))

    def listed(self, section: str, rows: list[Text]) -> None:
        if not rows:
            return
        self.head(section)
        for row in rows[:_LISTED]:
            self.bullet(row)
        if len(rows) > _LISTED:
            hidden = self.words.count("not_shown", len(rows) - _LISTED)
            self.line(Text(f"{hidden} {self.words('page.more_in_json')}", style="dim"), 2)

    def bullet(self, row: Text) -> None:
        grid = Table.grid(padding=(0, 1, 0, 0))
        grid.add_column(width=1)
        grid.add_column(overflow="fold")
        grid.add_row("·", _unbroken(row))
        self.console.print(grid)

    def gaps(self) -> None:
        for f in self.report.not_read:
            self.line(Text(visible(f.message), style="yellow"))
        rows = []
        for g, *copies in self.report.gaps_in_words:
            row = self.quote(g.before, g.exact, g.after, "yellow")
            row.append(f"  {g.source.source.path}:{g.line}", style="dim")
            if copies:
                row.append(f", {self.words.count('also_at', len(copies))}", style="dim")
            row.append(f" ({visible(g.why)})", style="dim")
            rows.append(row)
        self.listed("gaps", rows)
        if not rows:
            self.line(Text(self.words("section.gaps_none"), style="dim"))

    def quote(self, before: str, exact: str, after: str, style: str) -> Text:
        text = Text(visible(before))
        text.append(visible(exact), style=f"{style} underline")
        text.append(visible(after))
        return text

    def card(self, card: Card) -> None:
        words, style = self.words, _STYLE[card.sort]
        self.console.print()
        title = Text(f"{words.word('sort', card.sort)}  ", style=style)
        title.append(visible(card_title(card, words)), style="bold")
        title.append(f"  {' '.join(card.codes)}", style="dim")
        self.line(title)
        for passage in passages(card.claims):
            self.passage(passage, style)
        rows: list[tuple[str, str]] = [(words("label.why"), r.sentence) for r in card.reasons]
        if card.more:
            rows.append(("", words.count("more", len(card.more))))
        if card.copies:
            places = words.several(f"{c.source.source.path}:{c.claim.line}" for c in card.copies)
            rows.append(("", f"{words.count('copies', len(card.copies))}{words('page.colon')}{places}"))
        if card.decision:
            d = card.decision
            over = f" ({words('section.overruled', verdict=d.overruled)})" if d.overruled else ""
            rows.append((words("label.decision"), f"{d.outcome}{over}, {d.who}, {words.day(d.when)}{words('page.colon')}{d.why}{d.but}"))
        else:
            rows += [(words("label.settle"), line) for line in card.settle]
        colon = words("page.colon")
        for name, told in rows:
            text = Text(f"{name}{colon}" if name else "", style="bold")
            text.append(visible(told), style="not bold")
            self.line(text, 2)
        if card.fingerprint:
            self.line(Text(f"{card.fingerprint}", style="dim"), 2)

    def passage(self, passage: Passage, style: str) -> None:
        source, line = passage.source, passage.claims[0].claim.line
        self.line(Text(f"{visible(source.label)}, {visible(source.date)}  {source.source.path}:{line}", style="cyan"), 2)
        text = Text()
        for piece, claim in passage.pieces:
            text.append(visible(piece), style=f"{style} underline" if claim else "")
        self.line(text, 4)

    def answers(self) -> None:
        rows = self.report.printable
        if not rows:
            return
        self.head("print")
        for q in rows[: _LISTED * 2]:
            row = Text(self.words.word("standing", q.answer.standing.value), style=_STANDING[q.answer.standing.value])
            row.append(f"  {visible(q.title)}{self.words('page.colon')}", style="bold")
            row.append(visible(q.answer.brief), style="not bold")
            self.bullet(row)
        if len(rows) > _LISTED * 2:
            self.line(Text(self.words.count("not_shown", len(rows) - _LISTED * 2), style="dim"), 2)

    def card_line(self, card: Card) -> Text:
        text = Text(visible(card_title(card, self.words)), style="bold")
        for reason in card.reasons:
            text.append(f"  {visible(reason.sentence)} ", style="not bold")
            text.append(reason.code, style="not bold dim")
        where = self.words("page.semicolon").join(_where(c.source, c.claim.line) for c in card.claims)
        text.append(f"  {where}", style="not bold dim")
        return text

    def parallel(self, passages: tuple[ShownPassage, ...]) -> Text:
        text = Text()
        for i, passage in enumerate(passages):
            text.append("\n" if i else "")
            text.append(visible(passage.text))
            text.append(f"  {_where(passage.source, passage.line)}", style="cyan")
        return text

    def relation(self, matter: tuple[ShownRelation, ...]) -> Text:
        r = matter[0]
        text = Text()
        for i, claim in enumerate((r.a, r.b)):
            text.append(" / " if i else "")
            text.append(visible(claim.figure), style="bold")
            text.append(f" ({visible(claim.source.label)})", style="dim")
        for reason in r.told:
            text.append(f"  {visible(reason.sentence)} ")
            text.append(reason.code, style="dim")
        if len(matter) > 1:
            text.append(f"  {self.words.count('more', len(matter) - 1)}", style="dim")
        return text

    def agreement(self, group: Agreement) -> Text:
        text = Text(visible(group.lead.figure), style="bold green")
        colon = self.words("page.colon")
        about = f" ({visible(group.about)})" if group.about else ""
        text.append(f"{about}{colon}{self.words.count('witnesses', group.origins)}{colon}", style="not bold default")
        text.append(visible(self.words.several(c.source.label for c in group.claims)), style="not bold dim")
        return text

    def sum(self, s: ShownSum) -> Text:
        text = Text(f"{visible(s.reason.sentence)} ")
        where = f"{s.reason.code}  {s.claims[0].source.source.path}:{s.claims[0].claim.line}"
        text.append(where, style="dim")
        return text

    def finding(self, severity: str, code: str, message: str, file: str | None, line: int | None) -> Text:
        text = Text(f"{self.words.word('severity', severity)} {code} ", style="bold")
        text.append(visible(message), style="not bold")
        if file:
            text.append(f"  {file}:{line}" if line else f"  {file}", style="not bold dim")
        return text
