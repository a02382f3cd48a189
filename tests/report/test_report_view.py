"""What the view makes of an analysis."""

import dataclasses
import datetime as dt
import html
import random
import re
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.acts.met.claims import OUTCOME
from factcheck.lang.amounts import value_words
from factcheck.model import InputError, Kind, Value, Verdict
from factcheck.report.formats.as_html import render as render_html
from factcheck.report.formats.as_json import render as render_json
from factcheck.report.formats.as_markdown import escape
from factcheck.report.formats.as_markdown import render as render_markdown
from factcheck.report.shown import Report, ShownClaim, ShownQuestion, Standing
from factcheck.report.spans import in_sentence, on_one_line
from factcheck.report.view import build
from factcheck.review.decide import Ruling, decide
from factcheck.run import Analysis, analyse
from tests.check.dossier import dossier_of


@pytest.fixture(scope="module")
def report(small: Analysis) -> Report:
    return build(small, "en")


def claim(report: Report, figure: str, outlet: str) -> ShownClaim:
    return next(c for c in report.claims.values() if c.figure == figure and c.source.label == outlet)


def test_one_contradiction_that_two_articles_repeat_is_one_card(report: Report) -> None:
    cards = report.of("conflict", settled=False)
    assert len(cards) == 1
    assert len(cards[0].more) == 1
    assert {c.source.label for c in cards[0].claims} == {"Le Courrier du Port", "Gazette des Quais"}


def test_a_settled_conflict_is_shown_with_the_word_that_settled_it(report: Report) -> None:
    (card,) = report.of("conflict", settled=True)
    assert card.decision is not None
    assert card.decision.who == "Ada"
    assert card.decision.overruled == "conflict"


@pytest.mark.parametrize(("wrong", "told"), [(0, "B is right, A is wrong"), (1, "A is right, B is wrong")])
def test_a_decision_for_one_of_two_articles_names_it_in_whatever_order_they_are_listed(tmp_path: Path, wrong: int, told: str) -> None:
    (tmp_path / "sources").mkdir()
    for name, day, number in (("b", 20, 340), ("a", 21, 430)):
        head = f"---\noutlet: {name.upper()}\npublished: 2026-03-{day}\nlanguage: en\n---\n"
        (tmp_path / "sources" / f"{name}.md").write_text(f"{head}The fire in Calder on 19 March killed {number} people.\n", "utf-8")
    finding = next(f for f in analyse(tmp_path).findings if f.code.startswith("C"))
    claims = {c.id: c for c in analyse(tmp_path).claims}
    assert [claims[id].source for id in finding.claims] == ["b", "a"]  # as they appeared
    loser = next(id for id in finding.claims if claims[id].source == "ab"[wrong])
    decide(tmp_path, finding, claims, Ruling("left-right", "asked", "Ada", dt.datetime(2026, 4, 1, tzinfo=dt.UTC), wrong=(loser,)))
    (card,) = build(analyse(tmp_path)).of("conflict", settled=True)
    assert card.decision is not None and card.decision.outcome == told


@pytest.mark.parametrize(("day", "settles"), [(1, True), (2, False)])
def test_a_word_on_what_agrees_holds_to_its_last_day(day: int, settles: bool, tmp_path: Path) -> None:
    dossier_of(
        tmp_path, {"en": "The Marlin carried 412 people on Monday.", "fr": "Lundi, le Marlin a transporté 412 personnes."}, "2026-03-25"
    )
    found = analyse(tmp_path)
    relation = next(r for r in found.reconciliation.relations if r.verdict is Verdict.AGREE)
    ruling = Ruling("not-same-thing", "two ships", "Ada", dt.datetime(2026, 4, 1, tzinfo=dt.UTC), expires=dt.date(2026, 12, 1))
    decide(tmp_path, relation, {c.id: c for c in found.claims}, ruling)
    shown = build(analyse(tmp_path, today=dt.date(2026, 12, day)))
    assert [decision.settles for decision in shown.decisions] == [settles]


def test_a_settled_conflict_disputes_nothing(report: Report) -> None:
    assert {claim(report, "7,990 euros", "Le Courrier du Port").standing, claim(report, "8,400 euros", "Morning Post").standing} == {
        Standing.SINGLE
    }


def test_a_figure_in_an_open_conflict_is_disputed_and_so_is_every_copy_of_it(report: Report) -> None:
    for outlet in ("Le Courrier du Port", "Morning Post"):
        assert claim(report, "78,000 orders", outlet).standing is Standing.DISPUTED


def test_two_articles_of_one_origin_confirm_nothing(report: Report) -> None:
    copies = next(group for group in report.agreements if group.claims[0].figure == "78,000 orders")
    assert len(copies.claims) == 2
    assert copies.origins == 1
    assert report.counts["agree"] == 2


def test_a_plan_is_to_be_printed_as_a_plan_only(report: Report) -> None:
    assert claim(report, "100,000 sales", "Harbour Herald").standing is Standing.PROVISIONAL


def test_independent_articles_that_agree_confirm_a_figure(report: Report) -> None:
    assert claim(report, "14 years", "Harbour Herald").standing is Standing.CORROBORATED


def test_what_would_settle_a_conflict_names_the_speakers_of_both_sides(report: Report) -> None:
    (card,) = report.of("conflict", settled=False)
    assert card.settle == (
        "One article has its figure from le constructeur, the other from un concessionnaire: ask what each rests on, and attribute "
        "whichever you print.",
    )


@pytest.mark.parametrize(
    ("text", "numbers", "asked"),
    [
        ("On Tuesday the council of Sarnelle adopted the plan for the Tilleuls pool by 22 votes to {}.", (9, 11), False),
        ("The Havila yard in Calder employs {} people. It has built ferries for the islands since the war. The town lives by it, the mayor"
         " of Calder says.", (220, 260), True),
    ],
)  # fmt: skip
def test_the_day_of_a_figure_is_asked_for_where_it_may_change(tmp_path: Path, text: str, numbers: tuple[int, int], asked: bool) -> None:
    (tmp_path / "sources").mkdir()
    for day, number in zip((19, 20), numbers, strict=True):
        head = f"title: t\noutlet: Outlet {day}\npublished: 2025-03-{day}\nlanguage: en"
        (tmp_path / "sources" / f"{day}.md").write_text(f"---\n{head}\n---\n{text.format(number)}\n", "utf-8")
    (card,) = build(analyse(tmp_path), "en").of("conflict", settled=False)
    assert any("find out which day" in line for line in card.settle) is asked


def test_a_quote_stands_in_its_sentence_word_for_word(report: Report) -> None:
    for shown in report.claims.values():
        text = shown.source.source.text
        assert text[shown.claim.quote.start : shown.claim.quote.end] == shown.claim.quote.exact
        assert (shown.before + shown.exact + shown.after).strip() in text.replace("\n", " ")


def test_a_quote_is_shown_without_the_marks_of_bold_type() -> None:
    text = "- **The road** : the D471\nstays **shut**."
    assert in_sentence(text, 17, 31, (2, len(text))) == ("The road : ", "the D471 stays", " shut.")
    assert on_one_line("2 ** 3 and **four**") == "2 ** 3 and four"


def test_sources_are_numbered_in_order_of_publication(report: Report) -> None:
    assert [s.name for s in report.sources] == ["herald", "courrier", "gazette", "morning"]


def test_the_matrix_counts_agreements_and_conflicts_between_two_articles_once(report: Report) -> None:
    cell = report.matrix[2, 3]
    assert (cell.agree, cell.conflict) == (1, 1)
    assert all(a < b for a, b in report.matrix)


def test_the_order_in_which_things_were_found_changes_nothing(small: Analysis) -> None:
    shuffler = random.Random(7)
    result = small.reconciliation

    def mixed(items: tuple) -> tuple:  # type: ignore[type-arg]
        listed = list(items)
        shuffler.shuffle(listed)
        return tuple(listed)

    other = dataclasses.replace(
        small,
        sources=mixed(small.sources),
        claims=mixed(small.claims),
        not_understood=mixed(small.not_understood),
        links=dataclasses.replace(small.links, claims=mixed(small.links.claims), entities=mixed(small.links.entities)),
        reconciliation=dataclasses.replace(result, relations=mixed(result.relations), derived=mixed(result.derived)),
    )
    assert render_json(build(other, "en")) == render_json(build(small, "en"))


def test_every_pair_that_conflicts_is_on_some_card(large: Analysis) -> None:
    report = build(large, "en")
    shown = {frozenset((a.id, b.id)) for card in report.cards for a, b in (card.claims[:2], *card.more)}
    pairs = {frozenset((r.a.id, r.b.id)) for r in report.relations if r.verdict is Verdict.CONFLICT}
    assert pairs <= shown
    assert report.other_findings == ()


def test_a_language_without_report_words_is_refused_by_name(small: Analysis) -> None:
    with pytest.raises(InputError, match="no report is written in 'de'; use one of en, fr"):
        build(small, "de")


@pytest.mark.parametrize(("odds", "listed"), [(None, True), (0.4, True), (-0.4, False)])
def test_a_difference_between_claims_that_are_less_likely_than_not_about_one_thing_is_counted_and_not_listed(
    small: Analysis, odds: float | None, listed: bool
) -> None:
    result = small.reconciliation
    relations = tuple(r.model_copy(update={"odds": odds}) if r.verdict is Verdict.COMPATIBLE else r for r in result.relations)
    changed = build(dataclasses.replace(small, reconciliation=dataclasses.replace(result, relations=relations)))
    matters = len(build(small).explained)
    assert matters > 0
    assert (len(changed.explained), changed.counts["weaker"]) == ((matters, 0) if listed else (0, matters))


def test_the_likeliest_of_the_explained_differences_come_first(small: Analysis) -> None:
    result = small.reconciliation
    odds = {(r.a, r.b): float(i) for i, r in enumerate(r for r in result.relations if r.verdict is Verdict.COMPATIBLE)}
    relations = tuple(r.model_copy(update={"odds": odds.get((r.a, r.b))}) for r in result.relations)
    shown = build(dataclasses.replace(small, reconciliation=dataclasses.replace(result, relations=relations))).explained
    told = [max(r.odds or 0.0 for r in matter) for matter in shown]
    assert len(told) > 1
    assert told == sorted(told, reverse=True)


@pytest.mark.parametrize(
    ("percent", "grain", "text"),
    [("66.67", 1, "2/3"), ("14.29", 1, "1/7"), ("25", 1, "25%"), ("66.67", "0.01", "66.67%"), ("37.41", 1, "37.41%")],
)
def test_a_share_told_in_words_is_shown_as_the_fraction_it_is_and_a_printed_percentage_as_printed(
    percent: str, grain: int | str, text: str
) -> None:
    value = Decimal(percent)
    assert value_words("en", Value(low=value, high=value, stated=value, grain=Decimal(grain), unit="%")) == text


def test_copies_are_told_with_the_agreements_once_and_none_as_a_finding_beside_them() -> None:
    found = build(analyse(Path(__file__).parents[2]), "en")  # the example, in which one article copies another
    assert any(group.origins == 1 for group in found.agreements)
    assert any(f.code == "S501" for f in found.findings)
    assert not any(f.code == "S501" for f in found.other_findings)
    assert not any(c.claim.measure == OUTCOME for group in found.agreements if group.origins == 1 for c in group.claims)


@pytest.mark.parametrize(("language", "noun"), [("en", "plant"), ("fr", "usine")])
def test_a_matter_goes_by_the_words_of_an_article_in_the_readers_language(tmp_path: Path, language: str, noun: str) -> None:
    texts = {
        "de": "Das Werk in Brackenau wurde im März eröffnet. Das Werk hat 64 Millionen Euro gekostet.",
        "en": "The plant in Brackenau was opened in March. The plant cost €46 million.",
        "fr": "L'usine de Brackenau a été inaugurée en mars. L'usine a coûté 46 millions d'euros.",
    }
    found, _ = dossier_of(tmp_path, texts, "2026-10-19")
    shown = build(found, language)
    (card,) = shown.of("conflict")
    told = [card.lead, *(group.lead for group in shown.agreements if group.lead.figure.startswith("46"))]
    assert [(c.source.source.language, c.subject) for c in told] == [(language, noun)] * 2


def test_a_name_needs_no_translation(tmp_path: Path) -> None:
    """The noun of an article in the reader's language does not stand for whom another one names."""
    texts = {
        "fr": "La société Bétons du Sud a été condamnée à 750 000 euros d'amende. Bétons du Sud fera appel.",
        "en": "The concrete supplier was fined €750,000. The supplier will appeal.",
    }
    found, _ = dossier_of(tmp_path, texts, "2024-10-18")
    shown = build(found, "en")
    (told,) = (group.lead for group in shown.agreements if group.lead.figure == "750,000 euros")
    assert (told.subject, told.source.source.language) == ("Bétons du Sud", "en")


def test_a_figure_is_told_as_most_articles_have_it(tmp_path: Path) -> None:
    texts = {
        "fr": "Le conseil municipal de Sarnelle a adopté le projet par 22 voix contre 9.",
        "de": "Der Stadtrat von Sarnelle hat das Projekt mit 22 Stimmen gegen 9 angenommen.",
        "en": "The councillors of Sarnelle voted the project through, 22 to 9.",
    }
    found, _ = dossier_of(tmp_path, texts, "2025-03-19")
    shown = build(found, "en")
    assert {group.lead.figure for group in shown.agreements if len(group.claims) == 3} == {"22 votes", "9 votes"}


def listed(tmp_path: Path, *texts: str) -> list[str]:
    """The answers that the report of these articles lists."""
    (tmp_path / "sources").mkdir()
    for i, text in enumerate(texts):
        head = f"---\noutlet: Paper {i}\npublished: 2026-03-0{i + 1}\nlanguage: en\n---\n"
        (tmp_path / "sources" / f"a{i}.md").write_text(head + text, encoding="utf-8")
    return [q.answer.brief for q in build(analyse(tmp_path)).printable]


def test_what_one_article_alone_says_in_two_figures_that_nobody_compared_is_not_listed(tmp_path: Path) -> None:
    table = "The table of the league:\n\n| Club | Goals |\n|---|---|\n| Harwick Rovers | 48 |\n| Castle Vale | 71 |\n"
    assert listed(tmp_path, table + "\nThe hall of Harwick Rovers cost 4 million euros, and its car park cost 300,000 euros.") == []


def test_a_figure_that_answers_two_questions_is_listed_once(tmp_path: Path) -> None:
    of_the_group, of_the_plant = "The Calder Group employs 640 people at its Harwick plant.", "The Harwick plant employs 640 people."
    (answer,) = listed(tmp_path, of_the_group, of_the_plant, of_the_group, of_the_plant)
    assert answer == "640 people, according to Paper 0, and 3 more independent sources say so"


def test_two_figures_of_two_days_of_which_no_text_says_that_it_changed_are_not_called_explained(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    told = "The Havila yard in Calder has {} subscribers to its newsletter."
    for day, number in ((20, "1,900"), (29, "2,600")):
        head = f"---\noutlet: Paper {day}\npublished: 2026-03-{day}\nlanguage: en\n---\n"
        (tmp_path / "sources" / f"{day}.md").write_text(head + told.format(number) + "\n", encoding="utf-8")
    report = build(analyse(tmp_path))
    assert [[r.sentence for r in matter] for matter in report.supposed] == [
        ["the figure may have changed from one text to the other: 1,900 people (20 March 2026), 2,600 people (29 March 2026)"]
    ]
    assert report.explained == ()
    assert (report.counts["supposed"], report.counts["compatible"]) == (1, 0)
    assert {row.answer.standing for row in report.printable} == {Standing.UNCLEAR}
    assert all("1,900" in row.answer.brief and "2,600" in row.answer.brief for row in report.printable)
    assert Standing.UNCLEAR in {c.standing for c in report.claims.values()}


def test_a_sum_that_two_articles_print_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "factcheck.toml").write_text("", "utf-8")
    texts = {
        "one": "Revenue of Brenwick rose by 6% to £412 million, from £389 million a year earlier.",
        "two": "Revenue of Brenwick rose by 6% in the quarter, to £412 million.",
        "three": "Brenwick told investors that its revenue had risen by 6%, and was £412 million.",
    }
    for name, text in texts.items():
        head = f"title: Brenwick\noutlet: {name}\npublished: 2026-10-22\nlanguage: en"
        (tmp_path / "sources" / f"{name}.md").write_text(f"---\n{head}\n---\n{text}\n", "utf-8")
    told = [(s.claims[0].source.name, s.reason.sentence) for s in build(analyse(tmp_path), "en").sums]
    assert told
    assert len(told) == len(set(told))


GRANTED = "The council of Brackwell granted Ada Nwosu a licence for her brewery on Monday. The bridge at Brackwell cost 3 million euros."
REFUSED = "The council of Brackwell has refused Ada Nwosu the licence for her brewery. The bridge at Brackwell cost 3 million euros."


def test_a_dispute_without_a_figure_and_the_day_of_what_is_disputed_are_not_to_be_printed(tmp_path: Path) -> None:
    granted, refused = (text.partition(". ")[0] for text in (GRANTED, REFUSED))
    assert listed(tmp_path, GRANTED, REFUSED) == [
        f"do not print: “{granted}” according to Paper 0, “{refused}” according to Paper 1",
        "3 million euros, according to Paper 0, and one more independent source says so",
    ]


def test_every_format_lists_the_same_of_what_may_be_printed(tmp_path: Path) -> None:
    rows = listed(tmp_path, GRANTED, REFUSED, "The bridge at Brackwell employs 40 people.", "The bridge at Brackwell employs 60 people.")
    shown = build(analyse(tmp_path), "en")
    page = render_html(shown).partition('id="h-prt"')[2].partition("</section>")[0]
    told = [re.sub("<[^>]+>", "", html.unescape(row)) for row in re.findall('<span class="why">(.*?)</span>', page)]
    assert [row.casefold() for row in told] == [row.casefold() for row in rows]
    table = render_markdown(shown).partition("## What may be printed")[2].partition("##")[0]
    assert [line.rsplit(" | ", 1)[1].removesuffix(" |") for line in table.splitlines()[4:-1]] == [escape(row) for row in rows]


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "from 8 October 2026"), ("fr", "dès le 8 octobre 2026")],
)
def test_a_time_to_come_is_told_from_its_first_day_on_and_not_since_it(tmp_path: Path, language: str, told: str) -> None:
    listed(tmp_path, "The pool at Kerlou will not open before 8 October 2026. The school has been closed since 5 January 2026.")
    figures = {c.figure for c in build(analyse(tmp_path), language).claims.values()}
    assert told in figures
    assert not any(f"{word} 8" in figure for figure in figures for word in ("since", "depuis le"))


def test_what_is_agreed_is_named_by_the_words_of_an_article_where_the_articles_were_read_to_tell_of_two_things(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "factcheck.toml").write_text("", "utf-8")
    texts = {
        "de": "Der Kaufpreis wird erstattet, der Wagen kostete 289 bis 349 Euro.",
        "es": "Los compradores recuperan el importe, que oscila entre 289 y 349 euros.",
    }
    for language, text in texts.items():
        head = f"outlet: {language}\npublished: 2025-03-03\nlanguage: {language}"
        (tmp_path / "sources" / f"{language}.md").write_text(f"---\n{head}\n---\n{text}\n", "utf-8")
    (agreement,) = build(analyse(tmp_path), "en").agreements
    assert len({c.claim.measure for c in agreement.claims}) == 2
    assert agreement.about.endswith(f"“{agreement.lead.exact}”")
    same = dataclasses.replace(agreement, claims=(agreement.lead, agreement.lead))
    assert "“" not in same.about


def test_of_two_figures_that_one_article_prints_both_nobody_asks_whether_it_changed(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    told = "The Havila yard in Calder has {} subscribers to its newsletter."
    once = " On 20 March the Havila yard in Calder had 1,900 subscribers to its newsletter."
    for day, text in ((20, told.format("1,900")), (29, told.format("2,600") + once)):
        head = f"---\noutlet: Paper {day}\npublished: 2026-03-{day}\nlanguage: en\n---\n"
        (tmp_path / "sources" / f"{day}.md").write_text(head + text + "\n", encoding="utf-8")
    assert build(analyse(tmp_path)).supposed == ()


def test_a_dispute_between_two_figures_of_two_questions_is_listed_once(tmp_path: Path) -> None:
    told = (
        ("fr", "Une fissure de 38 centimètres a été découverte sur la pile nord du pont de Lindau."),
        ("es", "La grieta del puente de Lindau, de 83 centímetros, apareció en el pilar norte."),
        ("en", "At Lindau the foot of the northern pier of the bridge had a crack 38 centimetres long."),
    )
    (tmp_path / "sources").mkdir()
    for i, (language, text) in enumerate(told):
        head = f"---\noutlet: Paper {i}\npublished: 2026-03-0{i + 1}\nlanguage: {language}\n---\n"
        (tmp_path / "sources" / f"a{i}.md").write_text(head + text, encoding="utf-8")
    rows = build(analyse(tmp_path)).printable
    assert [row.answer.brief for row in rows] == ["do not print: 38 cm according to Paper 0, 83 cm according to Paper 1"]


def test_the_title_of_a_question_that_asks_for_a_place_does_not_answer_it(tmp_path: Path) -> None:
    rows = questions(
        tmp_path, "Ida Roth was born in Kenya.", "Ida Roth was born in Peru.", "The singer Ida Roth, born in Kenya, is silent."
    )
    assert {row.title for row in rows if row.claims[0].claim.kind is Kind.PLACE} == {"Ida Roth · place of birth"}


def questions(tmp_path: Path, *texts: str) -> list[ShownQuestion]:
    """The questions of the report of these articles."""
    listed(tmp_path, *texts)
    return list(build(analyse(tmp_path)).questions)
