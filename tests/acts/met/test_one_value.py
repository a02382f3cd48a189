"""What has one value at a time and no doer: the journal of a study, the flag of a ship, the make of an aircraft, the ends of a bridge,
whose brother somebody is; and the bodies that wrote or led something."""

from pathlib import Path

import pytest

from factcheck.acts.clauses.credits import credits_of
from factcheck.acts.clauses.layout import laid_out
from factcheck.model import Verdict
from tests.acts.met.test_credited import relations

TWO = {
    "two lead investors": (
        "en", "The Series A round of Brackwell was led by Corvane.",
        "de", "Die Series-A-Runde von Brackwell hatte Beltrop angeführt.",
    ),
    "two makes, in appositions": (
        "de", "Das Flugzeug aus Brackwell, eine Boeing 737, landete in Dorne.",
        "de", "Das Flugzeug aus Brackwell, ein Airbus A320, landete in Dorne.",
    ),
    "two lead investors of a round that is called otherwise": (
        "en", "The Series A round, led by Corvane, was the first of Brackwell.",
        "en", "Brackwell's Series A round was led by Beltrop.",
    ),
    "brother and nephew, in appositions": (
        "en", "Tom Ryder, the mayor's brother, was arrested.",
        "en", "Tom Ryder, the mayor's nephew, was arrested.",
    ),
    "two journals": (
        "en", "The study on sleep in shift workers was published in Nature.",
        "en", "The study on sleep in shift workers was published in Science.",
    ),
    "two journals, of which cases tell": (
        "de", "Die Studie zum Schlaf wurde im Fachblatt Nature veröffentlicht.",
        "de", "Die Studie zum Schlaf erschien im Fachblatt Science.",
    ),
    "two flags, in two languages": (
        "en", "The tanker Orbeck Star sails under the flag of Panama.",
        "es", "El petrolero Orbeck Star navega bajo bandera de Liberia.",
    ),
    "two bodies": (
        "en", "The report on the port was written by the Court of Auditors.",
        "en", "The report on the port was written by the Ministry of Finance.",
    ),
    "two ends of a bridge": (
        "fr", "Le nouveau pont relie Corbelle à Vassy.",
        "fr", "Le nouveau pont relie Corbelle à Dornay.",
    ),
    "brother and cousin": (
        "es", "El sospechoso es el hermano de la víctima.",
        "es", "El sospechoso es el primo de la víctima.",
    ),
    "two universities of one person": (
        "fr", "Claire Martin, de l'université de Lille, signe l'étude.",
        "fr", "Claire Martin, de l'université de Nice, signe l'étude.",
    ),
}  # fmt: skip
SILENT = {
    "another round": (
        "en", "The Series A round of Brackwell was led by Corvane.",
        "en", "The seed round of Brackwell was led by Beltrop.",
    ),
    "a round led with others": (
        "en", "The Series A round of Brackwell was led by Corvane.",
        "en", "The Series A round of Brackwell was co-led by Beltrop.",
    ),
    "a title within another": (
        "en", "The study on malaria nets was published in Nature.",
        "en", "The study on malaria nets was published in Nature Communications.",
    ),
    "a journal in short": (
        "en", "The study on malaria nets was published in NEJM.",
        "en", "The study on malaria nets was published in the New England Journal of Medicine.",
    ),
    "a journal and a town": (
        "en", "The study on malaria nets was published in Nature.",
        "en", "The study on malaria nets was published in London.",
    ),
    "something of the thing": (
        "es", "La estación de Corbelle fue diseñada por Marta Ruiz.",
        "es", "La ampliación de la estación de Corbelle fue diseñada por Javier Soto.",
    ),
    "the music of a play": (
        "de", "Das Theaterstück „Nordlicht“ schrieb Hanna Vogt.",
        "de", "Die Musik zum Theaterstück „Nordlicht“ schrieb Peter Simon.",
    ),
    "the foreword of a novel": (
        "de", "Der Roman „Nachtzug“ stammt von Jana Adler.",
        "de", "Das Vorwort zum Roman „Nachtzug“ stammt von Peter Lenz.",
    ),
    "another of its kind": (
        "en", "The audit of the Brackwell hospital was carried out by Deloitte.",
        "en", "The earlier audit of the Brackwell hospital was carried out by KPMG.",
    ),
    "one that is not known": (
        "fr", "Les travaux sur les glaciers de Corbelle sont parus dans Science.",
        "fr", "Des travaux sur les glaciers de Corbelle sont parus dans Nature.",
    ),
    "what is done every year": (
        "en", "The audit of the Brackwell hospital was carried out by Deloitte.",
        "en", "The audit of the Brackwell hospital was carried out by KPMG in 2019.",
    ),
    "a pupil": (
        "en", "The painting “The Lace Table” is by Anna Weber.",
        "en", "The painting “The Lace Table” is by a pupil of Tom Ryder.",
    ),
    "a body in short": (
        "en", "The report on the port was written by the World Health Organization.",
        "en", "The report on the port was written by the WHO.",
    ),
    "a body in another language": (
        "de", "Der Bericht über Brackwell wurde vom Rechnungshof verfasst.",
        "fr", "Le rapport sur Brackwell a été rédigé par la Cour des comptes.",
    ),
    "a body cut short": (
        "de", "Der Bericht zum Wald wurde vom Umweltbundesamt erstellt.",
        "de", "Der Bericht zum Wald wurde vom Bundesamt erstellt.",
    ),
    "somebody else's brother": (
        "en", "Tom Ryder is the brother of Anna Weber.",
        "en", "Tom Ryder is the cousin of Jill Orme.",
    ),
    "countries and towns": (
        "en", "The tunnel of Brackwell links France and England.",
        "en", "The tunnel of Brackwell links Calais and Folkestone.",
    ),
    "where somebody studied": (
        "en", "Anna Weber of the University of Lille led the study.",
        "en", "Anna Weber, who studied at Lund University, led the study.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", TWO)
def test_two_values_of_what_has_one_contradict_each_other(tmp_path: Path, case: str) -> None:
    found = relations(tmp_path, *TWO[case])
    assert [(r.verdict, r.reasons[0].code) for r in found] == [(Verdict.CONFLICT, "C125")]


@pytest.mark.parametrize("case", SILENT)
def test_what_may_be_one_value_or_of_another_thing_is_left_alone(tmp_path: Path, case: str) -> None:
    assert relations(tmp_path, *SILENT[case]) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The aircraft was an Airbus A320.", "Airbus A320"),
        ("The report on the port was written by the Court of Auditors.", "Court of Auditors"),
        ("The trawler Orbeck flies the Norwegian flag.", "Norway"),
        ("The suspect is the victim's brother.", "brother"),
        ("The team is coached by Anna Weber.", "Anna Weber"),
    ],
)
def test_a_value_is_read_as_it_is_called(text: str, value: str) -> None:
    (found,) = credits_of(laid_out(text, "en", None))
    assert (found.doer.text, found.doer.several, found.how) == (value, False, "")


def test_the_thing_is_what_the_verb_is_told_of() -> None:
    (found,) = credits_of(laid_out("The report on the port was written by Anna Weber.", "en", None))
    assert found.text == "The report on the port"
    assert credits_of(laid_out("The paper, which cites a report published in Nature, drew criticism.", "en", None)) == ()
