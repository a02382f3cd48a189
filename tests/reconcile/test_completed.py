"""Calculations that need a figure of another article: completed where it comes out, told with a conflict where it does not."""

import pytest

from factcheck.extract import extract
from factcheck.link import link
from factcheck.model import Source
from factcheck.model.time_iso import parse_time
from factcheck.read.config import Config
from factcheck.reconcile.reconcile import Reconciliation, reconcile

PUBLISHED = parse_time("2025-11-10")


def run(*texts: str, languages: tuple[str, ...] = ()) -> tuple[Reconciliation, dict[str, str]]:
    """What comparing articles of these texts gives, and the words of each claim."""
    sources = [
        Source(
            name=f"a{i}", path=f"sources/a{i}.md", outlet=f"Outlet {i}", published=PUBLISHED, language=language, digest=str(i), text=text
        )
        for i, (text, language) in enumerate(zip(texts, languages or ("en",) * len(texts), strict=True))
    ]
    links = link(sources, [extract(s, Config()) for s in sources], Config())
    return reconcile(links, sources), {c.claim.id: f"{c.claim.source} {c.claim.quote.exact}" for c in links.claims}


def explained(*texts: str, languages: tuple[str, ...] = ()) -> list[str]:
    """Codes of the calculations that hold with figures of more than one article."""
    result, quotes = run(*texts, languages=languages)
    return [c.code for c in result.checks if c.outcome.value == "consistent" and len({quotes[k][:2] for k in c.claims}) > 1]


SUBSCRIBERS = "The streaming firm Orvex had 6,100 subscribers in June 2025, it said."


def test_a_difference_is_completed_from_the_earlier_state_that_another_article_gives():
    told = "The streaming firm Orvex had 6,500 subscribers in October 2025, {} more than in June, it said."
    assert explained(SUBSCRIBERS, told.format("400")) == ["A103"]
    assert explained(SUBSCRIBERS, told.format("900")) == []


def test_a_difference_is_not_completed_from_another_year_than_it_names():
    told = "The streaming firm Orvex had 6,500 subscribers in October 2025, 400 more than in 2022, it said."
    assert explained(SUBSCRIBERS, told) == []


def test_a_difference_between_rounded_figures_is_not_told_from_another_one():
    base = "The streaming firm Orvex had some 6,000 subscribers in June 2025, it said."
    told = "The streaming firm Orvex had some 6,000 subscribers in October 2025, 90 more than in June, it said."
    assert explained(base, told) == []


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "The fishing port of Marenz landed 1,240 tonnes of cod in 2025, {} percent more than the year before."),
        ("fr", "Le port de pêche de Marenz a débarqué 1 240 tonnes de cabillaud en 2025, {} % de plus que l'année précédente."),
        ("de", "Im Hafen von Marenz wurden 2025 1.240 Tonnen Kabeljau angelandet, {} Prozent mehr als im Jahr zuvor."),
        ("es", "El puerto pesquero de Marenz desembarcó 1.240 toneladas de bacalao en 2025, un {} % más que el año anterior."),
    ],
)
def test_a_change_is_completed_in_every_language(language: str, told: str):
    base = "The fishing port of Marenz landed 1,000 tonnes of cod in 2024."
    assert explained(base, told.format(24), languages=("en", language)) == ["A102"]
    assert explained(base, told.format(37), languages=("en", language)) == []


def test_a_share_is_completed_from_the_population_that_another_article_gives():
    base = "The mayor of Vellmar, a town of 41,300 inhabitants, declared an emergency."
    told = "Vellmar evacuated 4,650 residents on Sunday, or {} percent of the population."
    assert explained(base, told.format(11)) == ["A101"]
    assert explained(base, told.format(19)) == []


def test_a_total_is_made_of_what_another_article_lists():
    told = "Banco Oriel has closed 58 branches so far and will close another {}."
    total = "Banco Oriel, the Lisbon lender, said it would close 185 branches."
    assert explained(total, told.format("127")) == ["A106"]
    assert explained(total, told.format("152")) == []


def consequences(*texts: str) -> list[tuple[str, bool]]:
    """Codes of what is told with each conflict, and whether a finding of its own was made of it."""
    result, _ = run(*texts)
    own = {f.reason.key for f in result.findings if f.code.startswith("A")}
    conflicts = [relation for relation in result.relations if relation.verdict.value == "conflict"]
    return [(r.code, r.key in own) for relation in conflicts for r in relation.also if r.code.startswith("A")]


def test_a_conflict_tells_which_calculation_fails_because_of_it():
    told = "Nimbus Foods will cut 4,200 jobs: 2,650 in France, 1,150 in Belgium and 400 in Spain."
    base = "Nimbus Foods will cut {} jobs in Belgium, the unions say."
    assert consequences(base.format("1,510"), told) == [("A106", False)]
    assert consequences(base.format("1,150"), told) == []


def test_a_length_of_time_is_explained_by_the_planned_date_of_another_article():
    base = "The rocket Corvus will lift off on 11 June 2025, its maker says."
    told = "The rocket Corvus lifted off on 14 June 2025, {} days later than planned."
    assert explained(base, told.format("three")) == ["A202"]
    assert explained(base, told.format("eight")) == []


def test_a_length_of_time_is_explained_by_a_date_of_the_sentence_before():
    told = "The agency backed the vaccine on 17 July 2025. On 11 September 2025, {} weeks after its vote, Brussels approved the vaccine."
    result, _ = run(told.format("eight"))
    assert [c.code for c in result.checks if c.outcome.value == "consistent"] == ["A112"]
    result, _ = run(told.format("four"))
    assert list(result.checks) == []


def test_a_year_is_too_wide_to_explain_a_length_of_time():
    told = "The agency backed the vaccine in 2025. On 11 September 2025, eight weeks after its vote, Brussels approved the vaccine."
    result, _ = run(told)
    assert list(result.checks) == []


def test_a_change_of_profit_is_none_of_what_the_company_sold_or_is_worth():
    told = "Orvex had revenue of 2.9 billion euros in 2024 and a net profit of 145 million euros, down 11 percent."
    result, _ = run(f"The offer values the pump maker Orvex at 3.2 billion euros. {told}")
    assert "A102" not in [c.code for c in result.checks]
    assert explained("The pump maker Orvex had revenue of 3.2 billion euros in 2023.", told) == []


def test_what_two_measures_count_adds_up_to_a_third_only_where_the_text_says_so():
    total = "In Strasbourg 32 people were arrested and nine people were injured, said the police of Strasbourg."
    part = "In Strasbourg 23 people were arrested, said the police of Strasbourg."
    assert explained(total, part) == []
    assert "conflict" in [r.verdict.value for r in run(total, part)[0].relations]


def test_a_difference_goes_the_way_that_its_text_says():
    told = "The streaming firm Orvex had 5,700 subscribers in October 2025, 400 {} than in June, it said."
    assert explained(SUBSCRIBERS, told.format("fewer")) == ["A103"]
    assert explained(SUBSCRIBERS, told.format("more")) == []


def test_a_part_of_a_number_is_no_mean_though_its_reason_follows_with_a_word_of_rates():
    text = "La Inspección hizo 90 visitas en la campaña y levantó 23 actas, ocho de ellas por carecer de contrato."
    result, _ = run(text, languages=("es",))
    assert [c.code for c in result.checks] == []


def test_two_events_of_one_month_are_not_one_for_the_name_of_the_month():
    first = "Cooperativa San Roque\n\nLa primera uva, de la variedad verdejo, la recibimos el 4 de septiembre."
    death = "La vendimia se vio empañada por la muerte de un temporero, que falleció el 11 de septiembre en Peñalrubia."
    result, _ = run(first, death, languages=("es", "es"))
    assert [r for r in result.relations if r.verdict.value == "conflict"] == []


def test_the_ages_of_two_people_who_were_named_before_do_not_contradict_each_other():
    one = "An die Spitze der Klinik Ellerbach rückt Almut Reichenbach. Die 51-Jährige führt seit 2021 das Klinikum Ellerbach."
    other = "Geführt wird die Klinik Ellerbach von Lukas Wernicke. Der 58-Jährige führt seit 2014 das Klinikum Ellerbach."
    result, _ = run(one, other, languages=("de", "de"))
    assert [r for r in result.relations if r.reasons[0].code == "C106"] == []


def test_counts_of_two_parties_make_up_no_total_of_another_article():
    base = "The pram maker Ruedina has 420 employees, it said."
    told = "Ruedina announced short-time work for its 240 employees in Elda. The union puts the employees concerned at 180."
    assert explained(base, told) == []


def test_neither_of_two_figures_with_and_between_them_is_a_part_of_the_other():
    result, _ = run("En 2024 se retiraron 554.000 billetes falsos. Los de 20 y 50 euros suponen el 75 %.", languages=("es",))
    assert not result.checks
