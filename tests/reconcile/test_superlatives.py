"""One thing at a time is the largest of its kind: two articles that name two contradict each other, and a draft that names another than
its source is contradicted."""

from pathlib import Path

import pytest

from tests.bench.statements import dossier

TWO = """
en|en|Norway remains the largest supplier of gas to the Union.|Algeria is the Union's largest gas supplier.
en|en|The oldest victim was Maria Lopez.|The oldest of the victims was Jan Novak.
en|en|The youngest player in the squad is Leo Brandt.|Tim Kessler is the youngest player in the squad.
en|en|The fund's biggest shareholder is the Kaito family.|The pension fund Alecto is the fund's biggest shareholder.
en|en|The country's second largest lake is Lake Mora.|Lake Vanern is the second largest lake in the country.
en|en|Alecto, the fund's biggest shareholder, sold nothing.|The fund's biggest shareholder is Kaito, says the bank.
fr|fr|La commune la plus touchée est Lagrasse.|La commune la plus touchée est Durban.
fr|fr|Le principal actionnaire du groupe est la famille Lefort.|Le groupe Bertin est le principal actionnaire du groupe.
fr|de|Premier créancier : le fisc.|Größter Gläubiger sind die Banken.
de|de|Am stärksten betroffen war die Gemeinde Altenahr.|Am stärksten betroffen war die Gemeinde Schuld.
de|de|Wichtigster Handelspartner des Landes ist Polen.|Wichtigster Handelspartner des Landes ist Tschechien.
es|es|El mayor acreedor del club es Hacienda.|El mayor acreedor del club es el banco Sabadell.
es|fr|El principal cliente de la empresa es Renfe.|Le principal client de l'entreprise est Talgo.
en|fr|France is the largest buyer of the country's wheat.|Le premier acheteur de blé du pays est l'Égypte.
en|en|Kisumu, the county hit hardest by the flood, asked for tents.|Siaya is the county worst affected by the flood.
en|en|The largest creditor, Nordbank, wants its money back.|Hansabank is the largest creditor.
en|en|Passau was hit hardest by the flood.|Hardest hit by the flood was Deggendorf.
en|en|The club's second-largest creditor is Nordbank.|The second largest creditor of the club is Hansabank.
fr|fr|Le plus gros créancier, la Banque du Nord, attend.|Le plus gros créancier est la Caisse du Sud.
de|de|Am härtesten traf die Grippe den Kreis Plön.|Am stärksten betroffen von der Grippe war der Kreis Stormarn.
de|de|Der am stärksten vom Frost betroffene Kreis ist Plön.|Der vom Frost am stärksten betroffene Kreis ist Husum.
de|de|Der Kreis Plön wurde vom Frost am schwersten getroffen.|Am schwersten traf der Frost den Kreis Husum.
es|es|La provincia más afectada, Huesca, pidió ayuda.|Teruel es la provincia más afectada.
"""
NOT_TWO = """
en|en|The tax office is the club's largest creditor.|The tax office is the largest creditor of the club.
en|en|The largest private creditor is the Sparkasse bank.|The tax office is the largest creditor.
en|en|The oldest victim was Maria Lopez.|The youngest victim was Jan Novak.
en|en|Norway was the largest supplier of gas in 2023.|Algeria was the largest supplier of gas in 2019.
en|en|The largest buyer of wheat is Egypt.|The largest buyer of rice is Nigeria.
en|en|The tallest building in the city is the Radio Tower.|The tallest building in the country is the Glass Spire.
en|en|One of the largest creditors is the Tessin bank.|One of the largest creditors is the Sparkasse bank.
en|en|Poland is the largest trading partner in the east.|The largest trading partner is Germany.
en|en|The largest lake is perhaps Lake Mora.|The largest lake is Lake Vanern.
en|en|The largest buyer is Egypt; Nigeria was the largest buyer a year ago.|The largest buyer is Nigeria.
en|en|The Corbel fire is the largest fire in the region since 1949.|The Landes fire was the largest fire in the region.
fr|fr|La commune la plus touchée est Lagrasse.|La commune la plus peuplée est Durban.
fr|fr|Le principal actionnaire du groupe est la famille Lefort.|L'un des principaux actionnaires du groupe est Bertin.
fr|fr|Le premier ministre est Hugo Martel.|Le premier ministre est Karim Saidi.
fr|fr|Le plus grand stade du pays est à Liège.|Le plus grand stade du pays s'appelle le Kléber.
en|en|The largest creditors, Nordbank, Hansabank and Kielbank, wait.|Kielbank is the largest creditor.
en|en|The second-largest creditor is Nordbank.|The largest creditor is Hansabank.
en|en|Anna Berg was in the largest city.|Tom Falk was in the largest city.
en|en|Passau was hit hardest by the flood.|Hardest hit by the frost was Deggendorf.
de|de|Der am stärksten vom Frost betroffene Kreis ist Plön.|Der von der Dürre am stärksten betroffene Kreis ist Husum.
de|de|Am härtesten traf der Streik den Flughafen Hamburg.|Am härtesten traf der Streik den Bahnhof Altona.
de|de|Die beliebteste Sorte ist der Gala.|Die süßeste Sorte ist der Elstar.
es|es|La ciudad más contaminada del país es Avilés.|La ciudad más poblada del país es Madrid.
"""


def _rows(text: str) -> list[list[str]]:
    return [row.split("|") for row in text.strip().splitlines()]


@pytest.mark.parametrize(("la", "lb", "a", "b"), _rows(TWO))
def test_two_things_that_are_each_the_most_of_one_kind_are_a_conflict(tmp_path: Path, la: str, lb: str, a: str, b: str) -> None:
    found = dossier(tmp_path, {"a": (la, a), "b": (lb, b)}).reconciliation.relations
    assert "C127" in [relation.reasons[0].code for relation in found]


@pytest.mark.parametrize(("la", "lb", "a", "b"), _rows(NOT_TWO))
def test_the_most_of_two_kinds_or_of_two_times_or_one_of_several_are_none(tmp_path: Path, la: str, lb: str, a: str, b: str) -> None:
    found = dossier(tmp_path, {"a": (la, a), "b": (lb, b)}).reconciliation.relations
    assert "C127" not in [reason.code for relation in found for reason in (*relation.reasons, *relation.also)]


def test_the_largest_and_the_second_largest_of_two_names_are_no_two_ranks_of_one(tmp_path: Path) -> None:
    texts = {
        "a": ("en", "The tax office is the club's largest creditor."),
        "b": ("en", "The club's second largest creditor is the Sparkasse."),
    }
    assert not dossier(tmp_path, texts).reconciliation.relations
