"""Plant faults in the drafts of labelled stories and count how many are found: `python tests/bench/planted.py STORIES… [-v] [--kind KIND]`.

A statement that its source supports becomes a fault when an editor's slip is made in it: digits swapped, a figure of something else in
the same source, a million made a billion, another unit, year, month, name or place, a bound or a direction turned round, a plan told as
done, words denied, or another source cited. Of each kind every other statement that it can be made in is spoilt, and the draft is checked
again: a fault is caught where the check no longer holds the statement for supported. Prints the share caught by kind of fault, and how
many statements stay supported while nothing is planted in them. The same stories give the same faults.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from factcheck.check.draft import load_draft, parse_markdown
from factcheck.check.drafts import check_draft
from factcheck.check.evidence import Evidence
from factcheck.check.outcome import DraftResult, Statement, StatementStatus
from factcheck.evaluate.stories import Row, Story, load_stories
from factcheck.extract.numerals import numerals
from factcheck.graph.rates import rates
from factcheck.lang import Pack, pack
from factcheck.read.source import detect_language
from factcheck.run import Analysis, analyse

CAUGHT = {StatementStatus.CONTRADICTED, StatementStatus.NOT_IN_SOURCE, StatementStatus.INCONSISTENT, StatementStatus.UNSOURCED}


@dataclass(frozen=True)
class Told:
    """A statement of a draft that its source supports: where it and its clause stand in the draft's file. `elsewhere`: sources that do
    not print its figures; `figures`: other figures that its source prints; `people`, `places`: names in the sources."""

    start: int
    end: int
    left: int
    right: int
    text: str
    language: Pack
    cited: str
    elsewhere: tuple[str, ...]
    figures: tuple[Decimal, ...]
    people: tuple[str, ...]
    places: tuple[str, ...]


@dataclass(frozen=True)
class Edit:
    """Words of the draft to be put in place of others."""

    start: int
    end: int
    words: str


def _pairs(text: str) -> dict[str, str]:
    """Words to swap, one pair a line or comma; a pair works both ways unless it is written with an arrow."""
    table: dict[str, str] = {}
    for pair in re.split(r"[,\n]", text):
        if "→" in pair:
            one, other = (side.strip() for side in pair.split("→"))
            table[one] = other
        elif "/" in pair:
            one, other = (side.strip() for side in pair.split("/"))
            table[one], table[other] = other, one
    return table


SCALES = {
    "en": _pairs("million/billion, thousand→million, bn→m, m→bn"),
    "fr": _pairs("millions/milliards, million/milliard"),
    "de": _pairs("Millionen/Milliarden, Million/Milliarde, Mio/Mrd"),
    "es": _pairs("millones→mil millones"),
    "it": _pairs("milioni/miliardi, milione/miliardo"),
}
UNITS = {
    "en": _pairs("€/$, £→€, euros/dollars, pounds→euros, francs→euros, percent→percentage points, per cent→percentage points, %→ points"
    ", kilometres/miles, km→miles, tonnes→kilos, days/hours, weeks/months, years→months, minutes→hours, metres→kilometres"
    ", litres→hectolitres, hectares→square metres, degrees→percent"),
    "fr": _pairs("euros/dollars, €→$, francs→euros, %→points, pour cent→points, kilomètres/mètres, tonnes→kilos, jours/heures, mois→semaines"
    ", semaines→mois, ans→mois, minutes→heures, litres→hectolitres, hectares→mètres carrés"),
    "de": _pairs("Euro/Dollar, €→$, Franken→Euro, Prozent→Prozentpunkte, Kilometer/Meter, Tonnen→Kilogramm, Tage→Stunden, Stunden→Tage"
    ", Monate→Wochen, Wochen→Monate, Jahre→Monate, Minuten→Stunden, Liter→Hektoliter"),
    "es": _pairs("euros/dólares, €→$, por ciento→puntos, %→puntos, kilómetros/metros, toneladas→kilos, días/horas, meses→semanas, semanas→meses"
    ", años→meses, minutos→horas"),
    "it": _pairs("euro→dollari, €→$, per cento→punti, chilometri/metri, tonnellate→chili, giorni/ore, mesi→settimane, anni→mesi"),
}  # fmt: skip
BOUNDS = {
    "en": _pairs("more than/fewer than, over→under, at least/at most, no more than→more than, less than→more than, nearly→more than"
    ", almost→more than, just under→just over, up to→at least, above→below"),
    "fr": _pairs("plus de/moins de, au moins/au plus, près de→plus de, jusqu'à→au moins, presque→plus de"),
    "de": _pairs("mehr als/weniger als, über→unter, mindestens/höchstens, fast→mehr als, knapp→mehr als, bis zu→mindestens"),
    "es": _pairs("más de/menos de, al menos→como mucho, casi→más de, hasta→al menos"),
    "it": _pairs("più di/meno di, oltre→meno di, almeno→al massimo, quasi→più di"),
}  # fmt: skip
DIRECTIONS = {
    "en": _pairs("rose/fell, rise/fall, risen/fallen, up/down, higher/lower, more/fewer, grew/shrank, increase/decrease, gained/lost"
    ", climbed→dropped, dropped→climbed, doubled→halved, cut→increase, cheaper→dearer, gain→loss, loss→profit, growth→decline, jumped→sank"
    ", rising/falling, rises/falls"),
    "fr": _pairs("hausse/baisse, augmenté/diminué, augmente/diminue, progressé/reculé, progresse/recule, grimpé→chuté, bondi→plongé, bénéfice/perte"
    ", tombés→montés, tombé→monté, recul→progrès, en plus→en moins, reculaient→progressaient, baissé→monté, monté→baissé, doublé→diminué de moitié"),
    "de": _pairs("gestiegen/gesunken, stieg/sank, steigt/sinkt, Anstieg/Rückgang, Plus/Minus, mehr/weniger, zugenommen/abgenommen, Gewinn/Verlust"
    ", stiegen/sanken, gefallen→gestiegen, fiel→stieg"),
    "es": _pairs("subió/bajó, subido/bajado, aumento/descenso, alza/baja, sube/baja, creció/cayó, subida/caída, subieron/bajaron"),
    "it": _pairs("salito/sceso, aumento/calo, sale/scende, cresciuto/calato"),
}  # fmt: skip
DONE = {
    "en": _pairs("will be→was, is to→did, are to→did, will→did, were to→did, is due to→did, plans to→did, promised→paid, intends to→did"),
    "fr": _pairs("sera→a été, seront→ont été, doit→a pu, doivent→ont pu, fermeront→ont fermé, supprimera→a supprimé, prévoit de→a réussi à"),
    "de": _pairs("soll→konnte, sollen→konnten, wird→wurde, werden→wurden, will→konnte"),
    "es": _pairs("será→fue, serán→fueron, prevé→logró, debe→pudo"),
    "it": _pairs("sarà→fu, saranno→furono"),
}
DENIED = {
    "en": _pairs("was→was not, were→were not, is→is not, are→are not, has→has not, have→have not, had→had not, will→will not"),
    "fr": _pairs("a→n'a pas, ont→n'ont pas, est→n'est pas, sont→ne sont pas, était→n'était pas, étaient→n'étaient pas"),
    "de": _pairs("ist→ist nicht, sind→sind nicht, wurde→wurde nicht, wurden→wurden nicht, hat→hat nicht, haben→haben nicht"),
    "es": _pairs("es→no es, son→no son, ha→no ha, han→no han, fue→no fue, fueron→no fueron"),
    "it": _pairs("è→non è, sono→non sono, ha→non ha, hanno→non hanno"),
}
MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split(),
}
_BREAK = re.compile(r"[.,;:!?–—](?=\s|\[)|\n|\s(?:and|et|und|y|but|mais|aber|pero)\s")
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]*\d)")


def _numbers(told: Told) -> list[tuple[int, int, str]]:
    """The figures in digits of a statement, years and parts of dates left out."""
    words = told.text[told.start : told.end]
    months = "|".join(m for names in MONTHS.values() for m in names)
    dated = [m.span() for m in re.finditer(rf"\d+\.?(?: de| er)? (?:{months})|(?:{months}) \d+", words)]
    found = []
    for m in re.finditer(r"(?<![\w/.])\d+(?:[.,  \u202f ]\d{3}\b)*(?:[.,]\d+)?", words):
        if not _YEAR.fullmatch(m[0]) and not any(a < m.end() and m.start() < b for a, b in dated):
            found.append((told.start + m.start(), told.start + m.end(), m[0]))
    return found


def _most(told: Told) -> tuple[int, int, str] | None:
    return max(_numbers(told), key=lambda n: (sum(c.isdigit() for c in n[2]), -n[0]), default=None)


def swapped(told: Told) -> Edit | None:
    """Two digits that stand side by side change places."""
    number = _most(told)
    if number is None:
        return None
    start, end, text = number
    for i in range(len(text)):
        j = next((j for j in range(i + 1, len(text)) if text[j].isdigit()), None)
        if text[i].isdigit() and j is not None and text[i] != text[j] and not (i == 0 and text[j] == "0"):
            return Edit(start, end, text[:i] + text[j] + text[i + 1 : j] + text[i] + text[j + 1 :])
    return None


def changed(told: Told) -> Edit | None:
    """One digit is another."""
    number = _most(told)
    if number is None:
        return None
    start, end, text = number
    places = [i for i, c in enumerate(text) if c.isdigit() and (c != "0" or len(text) == 1)]
    i = places[len(places) // 2]
    return Edit(start, end, text[:i] + str((int(text[i]) + 4) % 9 + 1) + text[i + 1 :])


def zero(told: Told) -> Edit | None:
    """A nought too many."""
    number = _most(told)
    if number is None or re.search(r"[.,  \u202f ]", number[2]):
        return None
    return Edit(number[1], number[1], "0")


def borrowed(told: Told) -> Edit | None:
    """The figure of something else in the same source."""
    number = _most(told)
    if number is None or "." in number[2] or "," in number[2].removesuffix(","):
        return None
    mine = Decimal(re.sub(r"\D", "", number[2]))
    near = [f for f in told.figures if f != mine and f == f.to_integral_value() and mine / 10 <= f <= mine * 10 and f > 1]
    if not near:
        return None
    other = min(near, key=lambda f: (abs(f - mine), f))
    text = f"{int(other):,}".replace(",", " ") if " " in number[2] else f"{int(other)}"
    return Edit(number[0], number[1], text)


def _by_table(table: dict[str, dict[str, str]], wide: bool = False) -> Callable[[Told], Edit | None]:
    def plant(told: Told) -> Edit | None:
        words = table.get(told.language.code, {})
        span = (told.left, told.right) if wide else (told.start, told.end)
        for one in sorted(words, key=len, reverse=True):
            edge = (r"(?<![^\W\d_])" if one[0].isalpha() else "", r"(?!\w)" if one[-1].isalpha() else "")
            if one in ("m", "bn"):
                edge = (r"(?<=\d)", r"\b")
            m = re.compile(edge[0] + re.escape(one) + edge[1]).search(told.text, *span)
            if m is not None and "http" not in told.text[max(told.left, m.start() - 40) : m.start()]:
                return Edit(m.start(), m.end(), words[one])
        return None

    return plant


def year(told: Told) -> Edit | None:
    """Another year."""
    m = _YEAR.search(told.text, told.start, told.end)
    return None if m is None else Edit(m.start(), m.end(), str(int(m[0]) - 1))


def month(told: Told) -> Edit | None:
    """Another month."""
    names = MONTHS.get(told.language.code, [])
    m = re.compile(rf"\b(?:{'|'.join(names)})\b").search(told.text, told.start, told.end) if names else None
    return None if m is None else Edit(m.start(), m.end(), names[(names.index(m[0]) + 2) % 12])


def day(told: Told) -> Edit | None:
    """Another day of the same month."""
    names = "|".join(MONTHS.get(told.language.code, ["-"]))
    m = re.compile(rf"\b(\d{{1,2}})(?=\.?(?: de)? (?:{names})\b)|(?<=(?:{names}) )(\d{{1,2}})\b".replace(f"(?<=(?:{names}) )", r"(?<=[a-z] )")).search(
        told.text, told.start, told.end
    )
    if m is None or not re.search(names, told.text[max(told.start, m.start() - 12) : min(told.end, m.end() + 15)]):
        return None
    other = int(m[0]) + 3
    return Edit(m.start(), m.end(), str(other if other <= 28 else int(m[0]) - 3))


def _name(told: Told, names: tuple[str, ...]) -> Edit | None:
    for one in names:
        m = re.compile(rf"(?<![\w/-]){re.escape(one)}(?![\w/-])").search(told.text, told.left, told.right)
        if m is not None and "http" not in told.text[max(told.left, m.start() - 60) : m.start()].split(" ")[-1]:
            other = next((n for n in names if n.split()[-1] not in told.text[told.left : told.right] and n[0] != one[0]), None)
            return Edit(m.start(), m.end(), other) if other else None
    return None


def person(told: Told) -> Edit | None:
    """Another person of the story."""
    return _name(told, told.people)


def place(told: Told) -> Edit | None:
    """Another place of the story."""
    return _name(told, told.places)


def miscited(told: Told) -> Edit | None:
    """Another source, which does not print the figure."""
    return _recited(told, told.elsewhere[0] if told.elsewhere else None)


def broken(told: Told) -> Edit | None:
    """An address that is no source."""
    return _recited(told, "https://example.org/nowhere/at-all")


def _recited(told: Told, other: str | None) -> Edit | None:
    m = re.compile(r"\](\(https?://[^)\s]*\)|\[[^\]]*\])").search(told.text, told.end - 1, told.right + 80)
    if m is None or other is None or "[" not in told.text[told.start - 1 : told.end] or told.text[told.end : m.start()].strip(" .,"):
        return None
    return Edit(m.start(1), m.end(1), f"({other})")


KINDS: dict[str, Callable[[Told], Edit | None]] = {
    "digits swapped": swapped,
    "digit changed": changed,
    "nought added": zero,
    "figure of another": borrowed,
    "scale": _by_table(SCALES),
    "unit": _by_table(UNITS),
    "year": year,
    "month": month,
    "day": day,
    "bound": _by_table(BOUNDS),
    "direction": _by_table(DIRECTIONS, wide=True),
    "person": person,
    "place": place,
    "plan as done": _by_table(DONE, wide=True),
    "denied": _by_table(DENIED, wide=True),
    "wrong source": miscited,
    "broken citation": broken,
}


def told_in(story: Story, analysis: Analysis, content: str) -> Iterator[Told]:
    """The statements of a story's draft that are labelled as right."""
    language = pack(detect_language(content))
    people = _names(row["subject"] for row in story.claims.values() if row["kind"] == "role")
    places = _names(row["place"] for row in story.claims.values())
    urls = {Path(s.path).name: s.url or "" for s in analysis.sources}
    for row in story.draft:
        if row["expected"] != "ok" or not row.get("source"):
            continue
        start = content.index(row["quote"])
        end = start + len(row["quote"])
        left = max([m.end() for m in _BREAK.finditer(content, 0, start)] or [0])
        right = next((m.start() for m in _BREAK.finditer(content, end)), len(content))
        own = {Decimal(n.value) for n in numerals(row["quote"], language)}
        gold = [c for c in story.claims.values() if c["low"] is not None]
        elsewhere = tuple(
            url
            for name, url in sorted(urls.items())
            if name != row["source"] and url and own and not any(_close(c["low"], own) for c in gold if c["source"] == name)
        )
        figures = tuple(sorted({Decimal(str(c["low"])) for c in gold if c["source"] == row["source"] and c["low"]}))
        yield Told(start, end, left, right, content, language, row["source"], elsewhere, figures, people, places)


def _close(low: float, own: set[Decimal]) -> bool:
    """Whether a figure is one of some numbers, whatever the "million" that either leaves out."""
    return any(abs(Decimal(str(low)) / scale - number) <= abs(number) / 20 for number in own for scale in (1, 1000, 1_000_000, 10**9))


def _names(names: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(sorted({name for name in names if name and name[:1].isupper() and len(name) > 3}))


def status_of(result: DraftResult, start: int, end: int) -> Statement | None:
    """The statement that tells most of the words between two offsets."""
    near = [(min(end, s.end) - max(start, s.start), -(s.end - s.start), i) for i, s in enumerate(result.statements) if s.start < end and start < s.end]
    return result.statements[max(near)[2]] if near else None


def spoil(story: Story, verbose: bool, only: str | None, analysis: Analysis | None = None) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """Faults planted and caught by kind; statements without a fault by whether they stay supported."""
    planted: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    kept: Counter[str] = Counter()
    if story.draft_path is None:
        return planted, caught, kept
    analysis = analysis or analyse(story.root)
    evidence = Evidence(analysis.sources, [c for c in analysis.claims if c.id not in analysis.wrong], rates(analysis.links))
    content = story.draft_path.read_text("utf-8")
    truths = list(told_in(story, analysis, content))
    before = check_draft(analysis, evidence, load_draft(story.draft_path, story.root))
    good = {t.start for t in truths if (s := status_of(before, t.start, t.end)) is not None and s.status is StatementStatus.SUPPORTED}
    kept["right"] += len(good)
    kept["all"] += len(truths)
    for kind, plant in KINDS.items():
        if only and kind != only:
            continue
        for part in (0, 1):
            edits: list[tuple[Told, Edit]] = []
            able = [(t, e) for t in truths if t.start in good and (e := plant(t)) is not None]
            for t, edit in able[part::2]:
                if not edits or edits[-1][1].end <= edit.start and edits[-1][0].right <= t.left:
                    edits.append((t, edit))
            if not edits:
                continue
            text, shift, spans = content, 0, []
            for t, edit in edits:
                start, end = edit.start + shift, edit.end + shift
                text = text[:start] + edit.words + text[end:]
                grown = len(edit.words) - (edit.end - edit.start)
                inside = t.start <= edit.start and edit.end <= t.end
                before_it = edit.end <= t.start
                spans.append((t.start + shift + (grown if before_it else 0), t.end + shift + (grown if before_it or inside else 0)))
                shift += grown
            result = check_draft(analysis, evidence, parse_markdown(story.draft_path, "draft.md", text))
            for (t, edit), (start, end) in zip(edits, spans, strict=True):
                found = status_of(result, start, end)
                planted[kind] += 1
                hit = any(s.status in CAUGHT or (kind == "broken citation" and s.unknown) for s in result.statements if s.start < end and start < s.end)
                caught[kind] += hit
                if verbose and not hit:
                    shown = found.reason.values.get("theirs", "") if found is not None else ""
                    was = content[edit.start : edit.end]
                    print(f"{kind}: {story.name} «{was}» → «{edit.words}» in «{text[start:end]}» {found.status if found else None} by «{str(shown)[:80]}»")
    return planted, caught, kept


def main(arguments: list[str]) -> None:
    """Print the shares."""
    only = arguments[arguments.index("--kind") + 1] if "--kind" in arguments else None
    folders = [Path(a) for a in arguments if not a.startswith("-") and a != only]
    planted: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    kept: Counter[str] = Counter()
    for folder in folders:
        for story in load_stories(folder):
            for total, more in zip((planted, caught, kept), spoil(story, "-v" in arguments, only), strict=True):
                total.update(more)
    for kind in KINDS:
        if planted[kind]:
            print(f"{kind:20} {caught[kind]:4}/{planted[kind]:<4} {caught[kind] / planted[kind]:.3f}")
    print(f"{'all faults':20} {sum(caught.values()):4}/{sum(planted.values()):<4} {sum(caught.values()) / max(1, sum(planted.values())):.3f}")
    print(f"{'right as it stands':20} {kept['right']:4}/{kept['all']:<4}")


if __name__ == "__main__":
    main(sys.argv[1:])
