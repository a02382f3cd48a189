"""Of whom ages are told, where no name joins them."""

from pathlib import Path

import pytest

from factcheck.graph.who.ages import bearer
from factcheck.model import Verdict
from factcheck.run import Analysis
from tests.acts.met.test_sited import dossier

COACH = """A coach carrying retired teachers home from a choir festival left the road below Tarn Pass on Tuesday evening, killing nine
people and injuring 27, six of them seriously.

The vehicle, operated by Bluebell Travel of Kendrick, had set out from Osmotherby at about 4pm with 41 passengers on board.
It broke through a stone wall and fell some 30 metres into the bed of the Arl, police said.

The driver, a 58-year-old man from Kendrick, survived.
He was tested for alcohol and drugs at the scene; both tests were negative.
Chief Inspector Moira Tandy, who is leading the investigation, said a burst front tyre was the most likely cause.
We found fragments of rubber 200 metres above the bend, she said.

The first ambulance reached the site 25 minutes after the alarm was raised by a farmer, Len Pask, who had heard the crash from his yard.
Three helicopters took the worst hurt to St Bride's Hospital in Weston.

The coach was eleven years old and had passed its last inspection in June.
The road, the B6210, was built in 1934 and has been the scene of four fatal accidents since 2015.
The county council rejected a plan to fit steel barriers in 2019, on grounds of cost.
The work would have cost £1.2 million.

A service for the dead will be held on Sunday at St Oswin's church in Osmotherby.
The road remains closed."""
LATER = """Ten people have died after a coach full of pensioners crashed near Tarn Pass on Tuesday, emergency services said last night.
A further 27 were hurt.

Some of the 38 passengers, all former teachers who sing in the same choir, were not wearing seat belts, according to a nurse who treated
them at Weston's St Bride's Hospital.

Bluebell Travel, the Kendrick firm that owned the vehicle, said it was heartbroken.
The coach had been bought new fourteen years ago.
It had last been inspected in the summer, and nothing was found, the company said.

Investigators believe that the brakes failed on the descent.
The driver, 61, is in stable condition and has been questioned.
A test found no trace of alcohol in his blood.
The vehicle smashed a wall and dropped about 100 feet to the river Arl.

It was his wife, Joan Pask, who dialled 999, the farmer Len Pask told the Courier.
I was in the barn and heard nothing, he said.
It took the ambulances three quarters of an hour to get there.

Steel barriers were approved by the county council seven years ago but were never put up, for lack of money: they would have cost just
over a million pounds, £1.2 million to be exact.
There have been four fatal crashes on the B6210 in the past eleven years.

The memorial service will take place in Osmotherby on Saturday.
The road was reopened to traffic yesterday afternoon."""
WEDDING = """Cincuenta y cuatro personas enfermaron tras una boda celebrada el sábado en la finca Mas Blau, en Alcora. Nueve siguen
hospitalizadas, entre ellas la novia, Marta Gisbert, de 29 años.

Asistieron 180 invitados. Sanidad sospecha de la mayonesa de un aperitivo. El catering, a cargo de la empresa francesa Délices,
cobró 95 euros por cubierto. Fue el padre del novio quien avisó a las autoridades.

La finca ha sido cerrada por orden del Ayuntamiento. Su gerente, Carles Ripoll, ha pedido perdón. El establecimiento, abierto en
2008, había pasado una inspección en abril sin incidencias.

El alcalde, Vicent Mora, del PSPV, dijo que no se recuerda nada igual. Los novios han presentado una denuncia. El viaje a Japón,
que iba a durar tres semanas, ha sido aplazado."""
AFTER = """\
Son ya 71 los intoxicados en la boda de Alcora, de los cuales nueve continúan en el hospital. La novia, Marta Gisbert, de 32 años,
recibió el alta el lunes.

El culpable fue el marisco, que había perdido la cadena de frío, según el laboratorio. Al banquete, servido por la empresa
italiana Délices, acudieron 180 personas. El cubierto costaba 120 euros. Una enfermera que estaba entre los invitados dio la
alarma.

La finca Mas Blau sigue abierta y este sábado acogerá otro enlace. Su propietario, Carles Ripoll, niega cualquier responsabilidad.
En abril, la inspección le había impuesto una multa de 3.000 euros.

Vicent Mora, alcalde por el PP, confía en que todo se aclare. La pareja, que no piensa denunciar, se fue ayer de viaje a Japón,
donde pasará tres semanas. Mas Blau lleva dieciocho años organizando bodas."""
SEVERAL = {
    "two drivers in one of them": LATER.replace("The driver, 61,", "A second driver, 44, was unhurt. The driver, 61,"),
    "two sorts of people": LATER.replace("The driver, 61,", "A teacher, 61,"),
}


def ages(found: Analysis) -> list[Verdict]:
    told = {c.claim.id for c in found.links.claims if c.claim.measure == "age"}
    return [r.verdict for r in found.reconciliation.relations if {r.a, r.b} <= told]


def test_two_ages_of_the_one_driver_of_a_story_contradict_each_other(tmp_path: Path) -> None:
    assert Verdict.CONFLICT in ages(dossier(tmp_path, ("en", COACH, "en", LATER)))


@pytest.mark.parametrize("later", SEVERAL.values(), ids=SEVERAL)
def test_ages_that_may_be_those_of_two_people_do_not(tmp_path: Path, later: str) -> None:
    assert Verdict.CONFLICT not in ages(dossier(tmp_path, ("en", COACH, "en", later)))


def test_who_stands_behind_an_and_does_not_have_the_age(tmp_path: Path) -> None:
    told = ("de", "Die Toten sind ein Schichtleiter und eine 29 Jahre alte Chemikantin.", "en", "The driver, 61, survived.")
    found = {c.source.language: bearer(c) for c in dossier(tmp_path, told).links.claims if c.claim.measure == "age"}
    assert found == {"de": None, "en": "driver"}


def test_a_name_right_before_an_age_has_it(tmp_path: Path) -> None:
    one = "Los fallecidos son Julio Prada, de 33 años, y Manuel Otero, de 51. El primero era padre de dos hijas."
    other = "Julio Prada, de 36 años, no tenía hijos. Manuel Otero, de 51, iba a jubilarse en Navidad."
    found = [bearer(c) for c in dossier(tmp_path, ("es", one, "es", other)).links.claims if c.claim.measure == "age"]
    assert found.count("n:prada") == 2


def test_two_ages_of_one_name_contradict_each_other(tmp_path: Path) -> None:
    assert Verdict.CONFLICT in ages(dossier(tmp_path, ("es", WEDDING, "es", AFTER)))
