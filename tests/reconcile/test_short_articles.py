"""Two articles of a sentence each: where all that is known stands in one line, nothing but what it says decides.

In so short a text every word is rare, and what two of them share says little of whether they are about one thing.
"""

import datetime as dt
from pathlib import Path

import pytest

from factcheck.run import analyse

# language | days from one article to the other | the one | the other | what the two are
ROWS = """
en|1|The petition has 12,000 signatures.|The petition has 14,000 signatures.|compatible
en|10|The petition has 12,000 signatures.|The petition has 14,000 signatures.|compatible
en|194|The petition has gathered 12,000 signatures.|The petition has gathered 14,000 signatures.|compatible
en|0|The flood has killed 12 people.|The flood has killed 14 people.|conflict
en|1|The flood has killed 14 people.|The flood has killed 12 people.|conflict
en|93|The share price of Acme is 40 euros.|The share price of Acme is 52 euros.|compatible
en|93|Unemployment in Orlen stands at 7.2 percent.|Unemployment in Orlen stands at 7.5 percent.|compatible
en|0|Unemployment in Orlen stands at 7.2 percent.|Unemployment in Orlen stands at 7.5 percent.|conflict
en|93|The company employs 1,200 people.|The company employs 1,400 people.|compatible
en|93|The town has 12,000 inhabitants.|The town has 14,000 inhabitants.|compatible
en|93|The bridge will cost 34 million euros.|The bridge will cost 42 million euros.|compatible
en|93|The bridge will open in May.|The bridge opened in June.|compatible
en|93|The bridge will open in May.|The bridge will open in September.|compatible
en|1|The bridge was opened in 1932.|The bridge was opened in 1935.|conflict
en|1|Police counted 4,000 marchers in Orlen on Tuesday.|The organisers counted 9,000 marchers in Orlen on Tuesday.|compatible
en|1|The strike drew 4,000 people in Orlen on Tuesday.|The strike drew 9,000 people in Orlen on Tuesday.|conflict
en|1|Acme sold 65,000 scooters in 14 countries.|Acme sold 78,000 scooters in 18 countries.|compatible
en|1|Acme has sold 65,000 scooters.|Acme has received 78,000 orders for its scooters.|compatible
en|1|Acme sold 65,000 scooters in 2024.|Acme sold 30,000 scooters in the first half of 2024.|compatible
en|1|Acme sold 65,000 scooters in 2024.|Acme sold 30,000 scooters in 2023.|compatible
en|1|Acme sold 65,000 scooters in 2024.|Acme sold 30,000 scooters in 2024.|conflict
en|1|Acme sold 65,000 scooters in 2024.|Acme sold more than 60,000 scooters in 2024.|agree
en|1|Acme sold 65,000 scooters in 2024.|Acme sold about 65,000 scooters in 2024.|agree
en|1|Acme sold 65,212 scooters in 2024.|Acme sold 65,000 scooters in 2024.|agree
en|1|Acme sold 65,000 scooters in 2024.|Acme sold fewer than 60,000 scooters in 2024.|conflict
en|1|Acme sold 65,000 scooters in 2024.|Acme sold between 60,000 and 70,000 scooters in 2024.|agree
en|1|Acme made a profit of 4 million euros in 2024.|Acme made a loss of 4 million euros in 2024.|conflict
en|1|Anna Weber is the mayor of Orlen.|Paul Klein is the mayor of Orlen.|conflict
en|731|Anna Weber is the mayor of Orlen.|Paul Klein is the mayor of Orlen.|compatible
en|1|Anna Weber, 34, is the mayor of Orlen.|Anna Weber, 43, is the mayor of Orlen.|conflict
en|366|Anna Weber, 34, is the mayor of Orlen.|Anna Weber, 35, is the mayor of Orlen.|compatible
en|1|The tower is the tallest in Europe.|The tower is the second tallest in Europe.|conflict
en|1|The lake has an area of 300 hectares.|The lake has an area of 3 square kilometres.|agree
en|1|The trial begins on Monday.|The trial begins on Wednesday.|conflict
en|1|The council approved the plan by 20 votes to 18.|The council approved the plan by 22 votes to 16.|conflict
en|1|The council approved the plan.|The council rejected the plan.|conflict
en|1|Acme will build 400 flats in Orlen.|Acme has built 120 flats in Orlen.|compatible
en|1|An estimated 12,000 people have fled the town.|Some 14,000 people have fled the town.|compatible
en|1|A first count put the dead at 12.|The final toll is 14 dead.|compatible
en|1|One in three pupils in Orlen walks to school.|A third of pupils in Orlen walk to school.|agree
en|1|The ferry carried 212 passengers.|The ferry carried 212 passengers and 30 crew.|agree
en|1|Rents in Orlen rose by 4 percent in 2024.|Rents in Orlen rose by 7 percent in 2024.|conflict
en|1|Rents in Orlen rose by 4 percent in 2024.|Rents in Orlen rose by 7 percent in 2023.|compatible
en|1|Rents in Orlen rose by 4 percent in 2024.|Rents in Orlen fell by 4 percent in 2024.|conflict
en|1|The museum had 120,000 visitors last year.|The museum had 150,000 visitors last year.|conflict
en|1|The museum expects 150,000 visitors this year.|The museum had 120,000 visitors last year.|compatible
en|1|The average wage in Orlen is 2,400 euros a month.|The median wage in Orlen is 2,100 euros a month.|compatible
en|1|The average wage in Orlen is 2,400 euros a month.|The average wage in Orlen is 28,800 euros a year.|agree
en|1|Up to 300 jobs will go at Acme.|Acme will cut 280 jobs.|agree
fr|1|L'inondation a fait 12 morts.|L'inondation a fait 14 morts.|compatible
fr|0|L'inondation a fait 12 morts.|L'inondation a fait 14 morts.|conflict
fr|1|L'incendie a parcouru 1 200 hectares.|L'incendie a parcouru 1 900 hectares.|compatible
fr|1|La pétition a recueilli 12 000 signatures.|La pétition a recueilli 14 000 signatures.|compatible
fr|1|Acme a vendu 65 000 scooters en 2024.|Acme a vendu 30 000 scooters au premier semestre 2024.|compatible
fr|1|Acme a vendu 65 000 scooters en 2024.|Acme a vendu 30 000 scooters en 2024.|conflict
fr|1|Acme a vendu 65 000 scooters en 2024.|Acme a vendu près de 65 000 scooters en 2024.|agree
fr|1|Acme a vendu 65 000 scooters dans 14 pays.|Acme a vendu 78 000 scooters dans 18 pays.|compatible
fr|1|Acme a vendu 65 000 scooters.|Acme a reçu 78 000 commandes pour ses scooters.|compatible
fr|93|L'entreprise emploie 1 200 personnes.|L'entreprise emploie 1 400 personnes.|compatible
fr|0|L'entreprise emploie 1 200 personnes.|L'entreprise emploie 1 400 personnes.|conflict
fr|1|Le pont a été inauguré en 1932.|Le pont a été inauguré en 1935.|conflict
fr|93|Le pont ouvrira en mai.|Le pont a ouvert en juin.|compatible
fr|1|La police a compté 4 000 manifestants mardi à Orlan.|Les organisateurs ont compté 9 000 manifestants mardi à Orlan.|compatible
fr|1|Anna Weber est la maire d'Orlan.|Paul Klein est le maire d'Orlan.|conflict
fr|1|Le lac couvre 300 hectares.|Le lac couvre 3 kilomètres carrés.|agree
fr|1|Le procès s'ouvre lundi.|Le procès s'ouvre mercredi.|conflict
fr|1|Le conseil a approuvé le projet.|Le conseil a rejeté le projet.|conflict
fr|1|Les loyers ont augmenté de 4 % en 2024.|Les loyers ont baissé de 4 % en 2024.|conflict
fr|1|Les loyers ont augmenté de 4 % en 2024.|Les loyers ont augmenté de 7 % en 2023.|compatible
fr|1|Le musée a accueilli 120 000 visiteurs l'an dernier.|Le musée a accueilli 150 000 visiteurs l'an dernier.|conflict
fr|1|Le musée attend 150 000 visiteurs cette année.|Le musée a accueilli 120 000 visiteurs l'an dernier.|compatible
fr|1|Le salaire moyen est de 2 400 euros par mois.|Le salaire médian est de 2 100 euros par mois.|compatible
fr|1|Un élève sur trois va à l'école à pied.|Un tiers des élèves vont à l'école à pied.|agree
fr|1|Jusqu'à 300 emplois seront supprimés chez Acme.|Acme supprimera 280 emplois.|agree
fr|1|Acme a réalisé un bénéfice de 4 millions d'euros en 2024.|Acme a enregistré une perte de 4 millions d'euros en 2024.|conflict
fr|1|La tour est la plus haute d'Europe.|La tour est la deuxième plus haute d'Europe.|conflict
fr|1|Le siège d'Acme est à Lyon.|Le siège d'Acme est à Nantes.|conflict
de|1|Bei dem Hochwasser sind 12 Menschen gestorben.|Bei dem Hochwasser sind 14 Menschen gestorben.|compatible
de|0|Bei dem Hochwasser sind 12 Menschen gestorben.|Bei dem Hochwasser sind 14 Menschen gestorben.|conflict
de|1|Das Feuer hat 1200 Hektar Wald zerstört.|Das Feuer hat 1900 Hektar Wald zerstört.|compatible
de|1|Die Petition hat 12.000 Unterschriften.|Die Petition hat 14.000 Unterschriften.|compatible
de|1|Acme hat 2024 65.000 Roller verkauft.|Acme hat im ersten Halbjahr 2024 30.000 Roller verkauft.|compatible
de|1|Acme hat 2024 65.000 Roller verkauft.|Acme hat 2024 30.000 Roller verkauft.|conflict
de|93|Das Unternehmen beschäftigt 1200 Menschen.|Das Unternehmen beschäftigt 1400 Menschen.|compatible
de|1|Die Brücke wurde 1932 eröffnet.|Die Brücke wurde 1935 eröffnet.|conflict
de|93|Die Brücke soll im Mai eröffnet werden.|Die Brücke wurde im Juni eröffnet.|compatible
de|1|Die Polizei zählte am Dienstag 4000 Demonstranten.|Die Veranstalter zählten am Dienstag 9000 Demonstranten.|compatible
de|1|Anna Weber ist Bürgermeisterin von Orlen.|Paul Klein ist Bürgermeister von Orlen.|conflict
de|1|Der See hat eine Fläche von 300 Hektar.|Der See hat eine Fläche von 3 Quadratkilometern.|agree
de|1|Der Prozess beginnt am Montag.|Der Prozess beginnt am Mittwoch.|conflict
de|1|Der Rat hat den Plan gebilligt.|Der Rat hat den Plan abgelehnt.|conflict
de|1|Die Mieten sind 2024 um 4 Prozent gestiegen.|Die Mieten sind 2024 um 4 Prozent gefallen.|conflict
de|1|Die Mieten sind 2024 um 4 Prozent gestiegen.|Die Mieten sind 2023 um 7 Prozent gestiegen.|compatible
de|1|Das Museum hatte im vergangenen Jahr 120.000 Besucher.|Das Museum hatte im vergangenen Jahr 150.000 Besucher.|conflict
de|1|Der Durchschnittslohn beträgt 2400 Euro im Monat.|Der Medianlohn beträgt 2100 Euro im Monat.|compatible
de|1|Jeder dritte Schüler geht zu Fuß zur Schule.|Ein Drittel der Schüler geht zu Fuß zur Schule.|agree
es|1|La inundación ha causado 12 muertos.|La inundación ha causado 14 muertos.|compatible
es|0|La inundación ha causado 12 muertos.|La inundación ha causado 14 muertos.|conflict
es|1|El incendio ha quemado 1.200 hectáreas.|El incendio ha quemado 1.900 hectáreas.|compatible
es|1|La petición ha reunido 12.000 firmas.|La petición ha reunido 14.000 firmas.|compatible
es|1|Acme vendió 65.000 motos en 2024.|Acme vendió 30.000 motos en el primer semestre de 2024.|compatible
es|1|Acme vendió 65.000 motos en 2024.|Acme vendió 30.000 motos en 2024.|conflict
es|93|La empresa emplea a 1.200 personas.|La empresa emplea a 1.400 personas.|compatible
es|1|El puente se inauguró en 1932.|El puente se inauguró en 1935.|conflict
es|93|El puente abrirá en mayo.|El puente abrió en junio.|compatible
es|1|La policía contó 4.000 manifestantes el martes.|Los organizadores contaron 9.000 manifestantes el martes.|compatible
es|1|Anna Weber es la alcaldesa de Orlen.|Paul Klein es el alcalde de Orlen.|conflict
es|1|El lago tiene 300 hectáreas.|El lago tiene 3 kilómetros cuadrados.|agree
es|1|El juicio empieza el lunes.|El juicio empieza el miércoles.|conflict
es|1|El consejo aprobó el plan.|El consejo rechazó el plan.|conflict
es|1|Los alquileres subieron un 4 % en 2024.|Los alquileres bajaron un 4 % en 2024.|conflict
es|1|Los alquileres subieron un 4 % en 2024.|Los alquileres subieron un 7 % en 2023.|compatible
es|1|El museo tuvo 120.000 visitantes el año pasado.|El museo tuvo 150.000 visitantes el año pasado.|conflict
es|1|El salario medio es de 2.400 euros al mes.|El salario mediano es de 2.100 euros al mes.|compatible
es|1|Uno de cada tres alumnos va a pie a la escuela.|Un tercio de los alumnos va a pie a la escuela.|agree
en|1|The company recalled 12,000 cars in March.|The company denied on Tuesday that it had recalled 12,000 cars in March.|conflict
en|1|The company recalled 12,000 cars in March.|The company denied that it had recalled 12,000 cars in March.|conflict
fr|1|L'entreprise a rappelé 12 000 voitures en mars.|L'entreprise a démenti mardi que 12 000 voitures aient été rappelées en mars.|conflict
de|1|Die Firma rief im März 12.000 Autos zurück.|Die Firma bestritt am Dienstag, dass sie im März 12.000 Autos zurückgerufen habe.|conflict
es|1|La empresa retiró 12.000 coches en marzo.|La empresa negó el martes que hubiera retirado 12.000 coches en marzo.|conflict
en|1|The company recalled 12,000 cars in March.|It denied reports on Tuesday and said that it had recalled 12,000 cars in March.|agree
en|1|The company recalled 12,000 cars in March.|The minister denied it; that the company recalled 12,000 cars in March is known.|agree
en|731|Tessel ranks 14th in the press freedom index.|In the press freedom index, Tessel is in 22nd place.|compatible
fr|731|Tessel est 14e du classement de la liberté de la presse.|Au classement de la liberté de la presse, Tessel est 22e.|compatible
en|1|Tessel ranks 14th in the press freedom index.|In the press freedom index, Tessel is in 22nd place.|conflict
fr|1|Le port a traité 2,1 millions de tonnes en 2024.|Sans la grève, le port aurait traité 2,4 millions de tonnes en 2024.|compatible
es|1|El puerto movió 2,1 millones de toneladas en 2024.|Sin la huelga, el puerto habría movido 2,4 millones de toneladas en 2024.|compatible
fr|246|Harko embauchera 400 personnes à Varn cette année.|Harko a embauché 250 personnes à Varn cette année.|compatible
es|246|Harko contratará a 400 personas en Varn este año.|Harko ha contratado a 250 personas en Varn este año.|compatible
en|1|The trial of Tom Reve will begin on 8 September.|Tom Reve's trial opens on 18 September.|conflict
es|1|El juicio contra Tom Reve empezará el 8 de septiembre.|El 18 de septiembre comienza el juicio contra Tom Reve.|conflict
en|1|The trial of Tom Reve will begin in September.|Tom Reve's trial starts on 8 September.|agree
en|1|The accident left 14 people dead or injured.|Three people died in the accident.|compatible
en|1|The floods in Varn and Lissen killed 41 people.|The flood in Varn killed 26 people.|compatible
fr|1|Les inondations à Varn et à Lissen ont fait 41 morts.|L'inondation à Varn a fait 26 morts.|compatible
de|1|Harko und Lumo beschäftigen in Varn zusammen 3.200 Menschen.|Harko beschäftigt in Varn 1.900 Menschen.|compatible
en|4|The earthquake in Kell has killed 212 people.|The earthquake in Kell has cost 187 lives.|conflict
fr|4|Le séisme de Kell a fait 212 morts.|Le séisme de Kell a coûté la vie à 187 personnes.|conflict
es|4|El terremoto de Kell ha dejado 212 muertos.|El terremoto de Kell ha causado la muerte de 187 personas.|conflict
en|62|Provisional figures show that Harko sold 41,000 scooters in 2024.|Harko sold 43,500 scooters in 2024.|compatible
fr|1|La salle peut accueillir 400 personnes au maximum.|Samedi, 520 personnes ont assisté au concert dans la salle.|conflict
es|1|El estadio de Orlen tiene un aforo máximo de 8.000 espectadores.|El sábado, 9.300 espectadores llenaron el estadio de Orlen.|conflict
de|1|Lumo betreibt in Deutschland 340 Läden.|In Berlin betreibt Lumo 28 Läden.|compatible
en|1|Harko sold 40,000 scooters across Europe in 2024.|In France alone, Harko's sales came to 46,000 scooters in 2024.|conflict
fr|1|Harko a vendu 40 000 scooters en Europe en 2024.|Rien qu'en France, Harko a écoulé 46 000 scooters en 2024.|conflict
de|731|Tessel liegt in der Rangliste der Pressefreiheit auf Platz 14.|In der Rangliste der Pressefreiheit belegt Tessel Platz 22.|compatible
de|1|Tessel liegt in der Rangliste der Pressefreiheit auf Platz 14.|In der Rangliste der Pressefreiheit belegt Tessel Platz 22.|conflict
es|731|Tessel ocupa el puesto 14 en la clasificación de prensa.|En la clasificación de prensa, Tessel ocupa el puesto 22.|compatible
de|0|Im Stahlwerk von Varn arbeiten 320 Menschen.|Im Stahlwerk arbeiten in Varn 420 Menschen.|conflict
en|1|Of the women of Tessel, 61 percent voted for the reform.|Of the men of Tessel, 44 percent voted for the reform.|compatible
fr|1|À Orlen, 8 % des actifs sont au chômage.|À Orlen, 19 % des jeunes actifs sont au chômage.|compatible
fr|1|Le scooter de Harko coûte 4 100 euros hors taxes.|Le scooter de Harko coûte 4 900 euros toutes taxes comprises.|compatible
en|1|The scooter costs 4,100 euros before tax.|Including tax, the scooter costs 4,900 euros.|compatible
en|1827|Ines Holt is the mayor of Orlen.|Orlen's mayor Paul Klein opened the fair.|compatible
en|1|Ada Lorne is chief executive of Harko.|Harko's chief executive Tom Reve presented the figures.|conflict
en|1|The Varn plant emits 40,000 tonnes of CO2 each year.|The plant at Varn emitted 40,000 tonnes of CO2 over five years.|conflict
en|1|The state gives the theatre 6 million euros a year.|Over three years, the theatre will receive 6 million euros from the state.|conflict
"""
# language | days between | the one | the other | no verdict like this
NOT_SO = """
en|1|Police counted 4,000 marchers in Orlen on Saturday.|Some 9,000 people marched in Varn on Saturday.|conflict
de|1|Harko streicht in Varn 300 Stellen.|Harko bestreitet, in Varn 300 Stellen zu streichen.|agree
"""
CASES = [row.split("|") for row in ROWS.strip().splitlines()]
FIRST = dt.date(2025, 3, 5)


def verdicts(root: Path, language: str, days: int, one: str, other: str) -> set[str]:
    """What two articles of one sentence, so many days apart, are found to be."""
    (root / "sources").mkdir()
    (root / "factcheck.toml").write_text("", "utf-8")
    for name, text, day in (("one", one, FIRST), ("other", other, FIRST + dt.timedelta(days))):
        head = f"---\ntitle: {name}\noutlet: The {name}\npublished: {day}\nlanguage: {language}\n---\n"
        (root / "sources" / f"{name}.md").write_text(f"{head}{text}\n", "utf-8")
    return {relation.verdict.value for relation in analyse(root).reconciliation.relations}


@pytest.mark.parametrize(("language", "days", "one", "other", "verdict"), CASES, ids=[f"{row[2]} – {row[3]}" for row in CASES])
def test_the_verdict_is_what_a_reader_of_the_two_sentences_says(
    tmp_path: Path, language: str, days: str, one: str, other: str, verdict: str
) -> None:
    found = verdicts(tmp_path, language, int(days), one, other)
    assert verdict in found
    assert verdict == "conflict" or "conflict" not in found


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("de", "Die Marlau-Brücke wurde 1985 eröffnet.", "Die Marlau-Brücke wurde 2020 gesperrt, 35 Jahre nach ihrer Eröffnung."),
        ("fr", "La ligne Estia devait ouvrir en 2017.", "La ligne Estia a ouvert en 2023, avec six ans de retard."),
    ],
)
def test_dates_of_which_one_sentence_says_how_far_they_are_apart_are_of_two_events(
    tmp_path: Path, language: str, one: str, other: str
) -> None:
    assert "conflict" not in verdicts(tmp_path, language, 0, one, other)


@pytest.mark.parametrize("row", NOT_SO.strip().splitlines())
def test_a_verdict_is_not_given_where_the_sentences_do_not_bear_it(tmp_path: Path, row: str) -> None:
    language, days, one, other, verdict = row.split("|")
    assert verdict not in verdicts(tmp_path, language, int(days), one, other)
