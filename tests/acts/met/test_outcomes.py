"""What two articles tell without a figure, and on which side of it they stand."""

from pathlib import Path

import pytest

from factcheck.acts.met.claims import OUTCOME
from factcheck.graph import build
from factcheck.model import Claim, Verdict
from factcheck.report.formats.as_html import render as render_html
from factcheck.report.view import build as report
from factcheck.run import Analysis, analyse

OPPOSITE = {
    "granted and refused": (
        "en", "The council of Brackwell has refused Ada Nwosu the licence for her brewery.",
        "en", "Ada Nwosu may brew: the council granted her the licence on Monday.",
    ),
    "stays and goes, in two languages": (
        "fr", "Le directeur, Paul Estève, démissionne.",
        "de", "Paul Estève bleibt an der Spitze, er hat noch viel vor.",
    ),
    "what is denied takes the other side": (
        "es", "Olmedo no dimite, dijo su portavoz.",
        "de", "Am Montag ist Olmedo zurückgetreten.",
    ),
    "one who decides, in two languages": (
        "en", "The council approved the sale of the museum of Brackwell.",
        "de", "Der Rat lehnte den Verkauf des Museums von Brackwell ab.",
    ),
    "unhurt and hurt": (
        "fr", "Haller, tombé dans la descente, est indemne.",
        "en", "Haller, who fell on the descent, has a broken collarbone.",
    ),
    "called off and given": (
        "en", "The soprano Inès Calvet had to call off her recital.",
        "fr", "Malgré la fièvre, Inès Calvet a chanté, et de quelle façon.",
    ),
}  # fmt: skip
APART = {
    "what is expected and what is so": (
        "en", "The maker Halvar lost 8 million euros. Halvar expects to break even in 2027.",
        "fr", "Halvar reste déficitaire : le fabricant a perdu 8 millions d'euros.",
    ),
    "two people": (
        "en", "Ada Nwosu resigned after the vote on the harbour.",
        "en", "Brian Tollard stays in office after the vote on the harbour.",
    ),
    "two days": (
        "en", "On 3 March 2026 the bridge at Brackwell was closed.",
        "en", "On 9 March 2026 the bridge at Brackwell opened again.",
    ),
    "planned and done": (
        "en", "The brewery of Ada Nwosu at Brackwell will close.",
        "en", "The brewery of Ada Nwosu at Brackwell opened.",
    ),
    "both sides in one article": (
        "en", "Ada Nwosu was convicted. Ada Nwosu was then acquitted on appeal.",
        "en", "Ada Nwosu was convicted of fraud.",
    ),
    "two who decide, each for itself": (
        "en", "The mayor of Brackwell voted for the sale of the brewery.",
        "fr", "L'opposition de Brackwell a voté contre la vente de la brasserie.",
    ),
    "a council, and a court that is told behind": (
        "de", "Der Stadtrat genehmigte den Bau des Stadions von Brackwell.",
        "es", "La construcción del estadio de Brackwell fue prohibida por el tribunal.",
    ),
    "two unions": (
        "en", "The doctors' union supports the merger of the hospitals of Brackwell.",
        "es", "El sindicato de enfermeras rechaza la fusión de los hospitales de Brackwell.",
    ),
    "last year, and now": (
        "de", "Im Vorjahr hatte Rasmus Holm das Turnier in Brackwell gewonnen.",
        "de", "Rasmus Holm hat das Turnier in Brackwell verloren.",
    ),
    "another year, and now": (
        "en", "In 2019 the council of Brackwell rejected the sale of the brewery.",
        "en", "The council of Brackwell approved the sale of the brewery.",
    ),
    "nothing in common": (
        "en", "The region refused the grant.",
        "fr", "Le tribunal a accordé un sursis au maire.",
    ),
}  # fmt: skip
Told = tuple[str, str, str, str]


def dossier(root: Path, told: Told, days: tuple[str, str] = ("2026-03-10", "2026-03-11")) -> Analysis:
    """Two articles of two newspapers."""
    (root / "sources").mkdir()
    for name, day, language, text in zip("ab", days, told[::2], told[1::2], strict=True):
        head = f"title: {name}\noutlet: Paper {name}\npublished: {day}\nlanguage: {language}\nurl: https://example.org/{name}"
        (root / "sources" / f"{name}.md").write_text(f"---\n{head}\n---\n{text}\n", "utf-8")
    return analyse(root)


def verdicts(analysis: Analysis) -> list[tuple[str, Verdict]]:
    return [(r.reasons[0].code, r.verdict) for r in analysis.reconciliation.relations if r.reasons[0].code in ("C123", "G212")]


@pytest.mark.parametrize("told", OPPOSITE.values(), ids=OPPOSITE.keys())
def test_two_sides_of_one_thing_are_a_conflict_with_their_words(tmp_path: Path, told: Told) -> None:
    found = dossier(tmp_path, told)
    assert verdicts(found) == [("C123", Verdict.CONFLICT)]
    claims = {c.id: c for c in found.claims}
    relation = next(r for r in found.reconciliation.relations if r.verdict is Verdict.CONFLICT)
    for id in (relation.a, relation.b):
        quote, source = claims[id].quote, next(s for s in found.sources if s.name == claims[id].source)
        assert source.text[quote.start : quote.end] == quote.exact
    assert [f.code for f in found.findings if f.code == "C123"] == ["C123"]


@pytest.mark.parametrize("told", APART.values(), ids=APART.keys())
def test_two_things_or_times_are_none(tmp_path: Path, told: Told) -> None:
    assert ("C123", Verdict.CONFLICT) not in verdicts(dossier(tmp_path, told))


STRIKE = (
    " The dockers of Port Ellery stay out. Their union wants shorter nights and a pension. Cranes stand idle. A ferry sails empty. "
    "Employers offer a bonus of 1,350 euros. Mediator Tom Hallis meets both sides. Lorries queue for 14 miles. Fruit rots in the sheds."
)
CHOIR = (
    " The choir sings Handel at the cathedral. Its conductor is ill with flu. A soprano from Lindau steps in. The organ is out of tune. "
    "Tickets are gone. Pianist Vera Molnar recorded 27 sonatas. Her album has won a prize. The applause lasts."
)


@pytest.mark.parametrize(("one", "other", "found"), [(STRIKE, "", 1), ("", CHOIR, 1), (STRIKE, CHOIR, 0)])
def test_articles_that_surely_tell_of_two_stories_tell_no_two_sides_of_one_thing(tmp_path: Path, one: str, other: str, found: int) -> None:
    told = ("en", f"The brewery was refused its licence.{one}", "en", f"The brewery was granted its licence.{other}")
    assert len(verdicts(analysis := dossier(tmp_path, told))) == found
    assert len(outcome_claims(analysis)) == 2 * found


def test_what_may_change_from_day_to_day_is_held_against_the_next_day_only(tmp_path: Path) -> None:
    told = ("en", "The bridge at Brackwell is closed, says Ada Nwosu.", "en", "The bridge at Brackwell is open again, says Ada Nwosu.")
    for i, (days, found) in enumerate({("2026-03-10", "2026-03-10"): 1, ("2026-03-10", "2026-03-14"): 0}.items()):
        (root := tmp_path / str(i)).mkdir()
        assert len([v for v in verdicts(dossier(root, told, days)) if v[0] == "C123"]) == found


def test_short_articles_of_one_story_need_not_name_again_what_they_tell_once(tmp_path: Path) -> None:
    one = "Thirty skiers were brought down from the gondola at Laterns on Wednesday. Eva Nigsch praised them. Nobody was hurt."
    other = "Laterns counts its skiers again, says Eva Nigsch. A teacher broke her ankle."
    for i, (second, found) in enumerate({other: 1, "In Leeds it rained. A teacher broke her ankle.": 0}.items()):
        (root := tmp_path / str(i)).mkdir()
        assert len([v for v in verdicts(dossier(root, ("en", one, "en", second))) if v[0] == "C123"]) == found


def test_what_one_rules_out_as_the_cause_the_other_must_not_name(tmp_path: Path) -> None:
    one = "The organ of Soultzbach was drowned by a burst pipe rather than the fire in the sacristy."
    other = "The fire in the sacristy of Soultzbach has silenced the organ."
    assert verdicts(dossier(tmp_path, ("en", one, "en", other))) == [("C123", Verdict.CONFLICT)]


def test_two_that_tell_it_alike_agree(tmp_path: Path) -> None:
    told = ("en", "The council of Brackwell refused Ada Nwosu the licence.", "en", "Ada Nwosu's licence was refused by the council.")
    assert verdicts(dossier(tmp_path, told)) == [("G212", Verdict.AGREE)]


def test_what_stands_alone_becomes_no_claim(tmp_path: Path) -> None:
    told = ("en", "The council refused Ada Nwosu the licence.", "en", "In Leeds it rained all day, and Brian Tollard went home.")
    assert not [c for c in dossier(tmp_path, told).claims if c.measure == "outcome"]


def test_the_graph_has_them_as_claims(tmp_path: Path) -> None:
    found = dossier(tmp_path, OPPOSITE["granted and refused"])
    graph = build(found.links, found.reconciliation.relations)
    assert all("type" in data for _, data in graph.nodes(data=True))
    assert [data["code"] for *_, data in graph.edges(data=True) if data["type"] == "conflict"] == ["C123"]


def outcome_claims(analysis: Analysis) -> list[Claim]:
    return sorted((c for c in analysis.claims if c.measure == OUTCOME), key=lambda c: c.source)


SAID = (
    "en", "Brackwell.\n\nThe bridge at Brackwell is closed, says Ada Nwosu.",
    "en", "The bridge at Brackwell is open again, says Brian Tollard. It remains open, he said.",
)  # fmt: skip


def test_of_two_who_say_the_opposite_the_report_tells_what_each_says_and_asks_for_no_day(tmp_path: Path) -> None:
    found = dossier(tmp_path, SAID)
    assert [c.attributed_to for c in outcome_claims(found)] == ["Ada Nwosu", "Brian Tollard"]
    (card,) = [card for card in report(found).cards if "C123" in card.codes]
    assert card.reasons[0].sentence.startswith("Ada Nwosu says “")
    assert "Brian Tollard says “" in card.reasons[0].sentence
    assert len(card.settle) == 1
    assert "figure" not in card.settle[0]


def test_a_claim_of_an_outcome_has_the_line_of_its_file_and_an_id_that_other_words_do_not_change(tmp_path: Path) -> None:
    found = dossier(tmp_path, SAID)
    before = outcome_claims(found)
    for claim in before:
        path = tmp_path / "sources" / f"{claim.source}.md"
        assert claim.quote.exact in path.read_text("utf-8").splitlines()[claim.line - 1]
        path.write_text(path.read_text("utf-8").replace("---\nB", "---\nIt rained.\n\nB"), "utf-8")
    assert [c.id for c in outcome_claims(analyse(tmp_path))] == [c.id for c in before]


def test_one_dispute_of_four_articles_is_one_matter(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    texts = ["refused Ada Nwosu the licence for her brewery", "granted Ada Nwosu the licence for her brewery"] * 2
    for name, text in zip("abcd", texts, strict=True):
        head = f"title: {name}\noutlet: Paper {name}\npublished: 2026-03-10\nlanguage: en\nurl: https://example.org/{name}"
        (tmp_path / "sources" / f"{name}.md").write_text(f"---\n{head}\n---\n{name}: The council of Brackwell has {text}.\n", "utf-8")
    cards = [card for card in report(analyse(tmp_path)).cards if card.sort == "conflict"]
    assert [len(card.more) for card in cards] == [3]


def test_what_the_clauses_say_the_other_way_round_with_a_figure_is_told_once(tmp_path: Path) -> None:
    told = (
        "en", "The council of Brackwell has refused the brewery the grant of 40,000 euros.",
        "en", "The council of Brackwell has granted the brewery the grant of 40,000 euros.",
    )  # fmt: skip
    found = dossier(tmp_path, told)
    assert len([r for r in found.reconciliation.relations if r.verdict is Verdict.CONFLICT]) == 1


def test_two_people_of_one_family_are_two(tmp_path: Path) -> None:
    told = ("en", "The baker Tom Wells was acquitted of fraud.", "en", "The driver Jim Wells was convicted of fraud.")
    assert ("C123", Verdict.CONFLICT) not in verdicts(dossier(tmp_path, told))


OTHER_SENSE = {
    "an inquiry is opened, a pool closes": (
        "en", "Police opened an investigation at the Northgate pool in Ashby.", "en", "The Northgate pool in Ashby closed.",
    ),
    "the dead are left, the chairman stays": (
        "en", "The fire at the mill of Ada Nwosu leaves 40 dead.", "en", "After the fire at the mill, Ada Nwosu stays in office.",
    ),
    "resources and a judgment": (
        "es", "El ayuntamiento de Olmedo pide recursos para la presa.", "es", "El ayuntamiento de Olmedo acata el fallo de la presa.",
    ),
    "a decree and a release": (
        "fr", "Un arrêté du maire Paul Estève vise le port de Laterns.",
        "fr", "Paul Estève, maire de Laterns, a été libéré au port.",
    ),
    "out of hospital, and hired": (
        "de", "Paul Estève wurde am Montag aus dem Krankenhaus entlassen.", "de", "Paul Estève wurde am Montag angeheuert.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("told", OTHER_SENSE.values(), ids=OTHER_SENSE.keys())
def test_a_word_in_another_sense_takes_no_side(tmp_path: Path, told: Told) -> None:
    assert verdicts(dossier(tmp_path, told)) == []


def test_the_word_in_its_sense_takes_it(tmp_path: Path) -> None:
    one, other = "Le maire Paul Estève a été arrêté au port de Laterns.", "Paul Estève, maire de Laterns, a été libéré au port."
    told = ("fr", one, "fr", other)
    assert verdicts(dossier(tmp_path, told)) == [("C123", Verdict.CONFLICT)]


def test_none_and_some_are_a_conflict_of_their_counts_and_no_answer_confirms_either(tmp_path: Path) -> None:
    told = (
        "en",
        "Nobody was hurt when the mast fell on the quay of Brackwell.",
        "en",
        "One woman was injured when the mast fell on the quay of Brackwell.",
    )
    found = dossier(tmp_path, told)
    counts = {c.id for c in found.claims if c.value is not None}
    assert [{r.a, r.b} <= counts for r in found.reconciliation.relations if r.verdict is Verdict.CONFLICT] == [True]
    assert {q.answer.standing.value for q in report(found).questions if q.answer} <= {"disputed", "unclear"}


def test_on_the_page_an_outcome_without_a_subject_has_no_lonely_dot(tmp_path: Path) -> None:
    page = render_html(report(dossier(tmp_path, SAID)))
    assert "Paper a · Paper b" in page
    assert not any(f'class="{kind}"> ·' in page for kind in ("credit", "about"))
