"""Two figures that differ, and of which the articles leave open whether they are of one thing: a question, where nothing says more."""

from dataclasses import replace
from pathlib import Path

from factcheck.lang.say import say
from factcheck.model import Relation
from factcheck.reconcile.pairs.ladder import judge
from factcheck.rules.example import claim
from factcheck.run import analyse

MINE = (
    "Dos mineros murieron el domingo por un derrumbe en la mina Santa Bárbara, en Villarrubia del Sil. Otros cuatro fueron rescatados"
    " ayer por la mañana.\n\n"
    "El accidente ocurrió a las 3.10 en la galería séptima, a 480 metros de profundidad. Una explosión de grisú provocó el hundimiento,"
    " según el ingeniero jefe, Iñaki Zubiri. En ese momento trabajaban en el pozo 38 hombres."
)
DEPTH = (
    "Villarrubia del Sil enterró ayer a los tres mineros que perdieron la vida en la mina Santa Bárbara. Seis compañeros resultaron"
    " heridos.\n\n"
    "Una filtración de agua hizo ceder el techo de la galería séptima. A 480 metros de profundidad trabajaban aquella madrugada 45 hombres."
)


def told(root: Path, *articles: str) -> list[tuple[str, Relation]]:
    root.joinpath("sources").mkdir()
    for number, text in enumerate(articles, 1):
        head = f"title: t\noutlet: Paper {number}\npublished: 2026-05-1{number}\nlanguage: es"
        root.joinpath("sources", f"{number}.md").write_text(f"---\n{head}\n---\n{text}\n", "utf-8")
    return [(r.reasons[0].code, r) for r in analyse(root).reconciliation.relations]


def test_how_many_men_were_at_work_in_what_two_articles_call_by_two_names_is_a_question(tmp_path: Path) -> None:
    found = [r for code, r in told(tmp_path, MINE, DEPTH) if code == "U108"]
    assert [say("en", r.reasons[0].key, r.reasons[0].values) for r in found] == [
        "38 people and 45 people differ, and the articles leave open whether both are of one thing"
    ]


def test_there_is_no_question_where_the_other_article_has_the_figure_too(tmp_path: Path) -> None:
    found = told(tmp_path, MINE, DEPTH + " En la superficie del pozo trabajaban en ese momento 38 hombres.")
    assert any(code.startswith("G") for code, _ in found)
    assert not [r for code, r in found if code == "U108"]


def test_there_is_no_question_where_one_article_knows_both_things_by_name() -> None:
    spa = claim("count:pool", 38, published="2026-03-02", subject="Aquaria").linked("a")
    lido = claim("count:pool", 45, published="2026-03-03", subject="Kronstadt").linked("b")
    spa, lido = replace(spa, entity="aquaria"), replace(lido, entity="kronstadt")
    open_question = judge(spa, lido)
    assert open_question is not None and open_question.reasons[0].code == "U108"
    assert judge(spa, replace(lido, known=frozenset({"kronstadt", "aquaria"}))) is None
    assert judge(replace(spa, known=frozenset({"kronstadt", "aquaria"})), lido) is None
