"""Numerals: digits by shape and language, number words of six languages, and no input that makes the reading crash or crawl."""

from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from num2words import num2words

from factcheck.extract.numbers.numerals import numerals
from factcheck.lang import pack
from tests.work import calls

LANGUAGES = ["en", "fr", "de", "es", "it", "pt"]


def values(text: str, code: str) -> list[Decimal]:
    return [n.value for n in numerals(text, pack(code))]


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("fr", "2.609", "2609"),
        ("en", "2,609", "2609"),
        ("en", "2.609", "2.609"),
        ("fr", "2 609", "2609"),
        ("fr", "2\u00a0609", "2609"),
        ("fr", "2\u202f609", "2609"),
        ("fr", "2\u2009609", "2609"),
        ("de", "2'609", "2609"),
        ("fr", "2,5", "2.5"),
        ("en", "2.5", "2.5"),
        ("fr", "200000", "200000"),
        ("en", "15k", "15000"),
        ("en", "3bn", "3000000000"),
        ("en", "€557m", "557000000"),
        ("fr", "3,5 Md€", "3500000000"),
        ("fr", "1,2 million", "1200000"),
        ("fr", "un million et demi", "1500000"),
        ("it", "740 mila", "740000"),
        ("it", "3mila", "3000"),
        ("it", "un milione e 120 mila", "1120000"),
        ("de", "1,5 Mio.", "1500000"),
        ("de", "3 Mrd.", "3000000000"),
        ("es", "13.000 millones", "13000000000"),
        ("es", "treinta y una", "31"),
        ("it", "ventisei", "26"),
        ("de", "zweitausendvierundzwanzig", "2024"),
        ("fr", "quatre-vingt-dix-sept", "97"),
        ("en", "two hundred and six", "206"),
        ("en", "two and a half million", "2500000"),
        ("en", "half a million", "500000"),
        ("fr", "une trentaine", "30"),
        ("es", "medio centenar", "50"),
        ("fr", "une demi-douzaine", "6"),
        ("en", "1,234,567.89", "1234567.89"),
        ("de", "1.234.567,89", "1234567.89"),
        ("en", "12,34,567.89", "1234567.89"),
        ("en", "07,424,814", "7424814"),
        ("en", "0,5", "0.5"),
        ("en", "three lakh crore", "3000000000000"),
        ("en", "two and fifty-four hundredths", "2.54"),
        ("en", "one hundred thirty-fifths", "2.857142857142857142857142857"),
        ("en", "one billion and a half million", "1000500000"),
        ("en", "10^6", "1000000"),
        ("en", "minus twenty-one", "-21"),
        ("fr", "au moins vingt", "20"),
        ("fr", "3 cent un", "301"),
        ("fr", "4 mille 3 cents", "4300"),
        ("it", "due terzi", "0.6666666666666666666666666667"),
    ],
)
def test_one_form_reads_as_one_value(code: str, text: str, value: str) -> None:
    assert values(text, code) == [Decimal(value)]


@pytest.mark.parametrize(
    ("code", "text", "form"),
    [
        ("en", "the 28th", "ordinal"),
        ("fr", "le 3ème", "ordinal"),
        ("fr", "2e", "ordinal"),
        ("fr", "trois quarts", "fraction"),
        ("en", "two thirds", "fraction"),
        ("fr", "une vingtaine", "approximate-noun"),
        ("fr", "un", "article"),
        ("en", "one", "article"),
        ("en", "1.2 million", "mixed"),
        ("en", "seventeen", "words"),
    ],
)
def test_a_numeral_says_how_it_is_written(code: str, text: str, form: str) -> None:
    assert [n.form for n in numerals(text, pack(code))] == [form]


@pytest.mark.parametrize(
    ("text", "grain"),
    [("65,000", "1000"), ("2,609", "1"), ("2.5", "0.1"), ("1.2 million", "100000"), ("200000", "100000"), ("forty", "10")],
)
def test_the_grain_is_the_step_to_which_a_number_is_printed(text: str, grain: str) -> None:
    assert numerals(text, pack("en"))[0].grain == Decimal(grain)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("between one million and two million", ["1000000", "2000000"]),
        ("3 hundred and 2 hundred", ["300", "200"]),
        ("3 million and 20 cars", ["3000000", "20"]),
        ("rooms 22,24,26", ["22", "24", "26"]),
    ],
)
def test_two_numbers_stay_two(text: str, expected: list[str]) -> None:
    assert values(text, "en") == [Decimal(e) for e in expected]


@pytest.mark.parametrize(
    "text", ["12/05/2024", "14:30", "192.168.1.2", "978-3-16-148410-0", "Covid-19", "A350-900", "page[3]", "https://x.org/12"]
)
def test_codes_dates_and_addresses_are_no_numerals(text: str) -> None:
    assert numerals(text, pack("en")) == []


@pytest.mark.parametrize("code", ["en", "de", "it", "pt"])
def test_any_ordinal_below_a_hundred_in_words_is_read_back(code: str) -> None:
    ordinals = {n: num2words(n, lang=code, to="ordinal") for n in range(4, 100)}
    assert {n: values(words, code) for n, words in ordinals.items()} == {n: [Decimal(n)] for n in ordinals}


@pytest.mark.parametrize(
    ("code", "words", "value"),
    [
        ("es", "décimo cuarto", "14"),
        ("es", "decimosegundo", "12"),
        ("es", "vigésimo primer", "21"),
        ("es", "nonagésima tercera", "93"),
        ("pt", "trigésimo quinto", "35"),
        ("it", "centoventesimo", "120"),
        ("de", "zweihunderttausendster", "200000"),
        ("de", "dreiunddreissig", "33"),
        ("pt", "dois biliões", "2000000000000"),
        ("pt", "dois bilhões", "2000000000"),
        ("pt", "dois mil milhões", "2000000000"),
    ],
)
def test_a_number_of_several_words_is_one(code: str, words: str, value: str) -> None:
    assert values(words, code) == [Decimal(value)]


@given(st.integers(0, 999_999_999))
@example(479_001_000)
@example(1_001_001)
@example(2_100_000)
@settings(max_examples=150, deadline=None)
def test_any_number_in_words_of_any_language_is_read_back(number: int) -> None:
    for code in LANGUAGES:
        # The oracle sets commas after thousands, and drops a letter of the Italian "diciotto" inside compounds.
        words = num2words(number, lang=code).replace(",", "").replace("dicott", "diciott")
        assert values(f": {words}.", code) == [Decimal(number)], (code, words)


@given(
    st.integers(1000, 10**12), st.integers(0, 99), st.sampled_from(LANGUAGES), st.sampled_from(["mark", "\u00a0", "\u202f", " ", "plain"])
)
@settings(max_examples=300, deadline=None)
def test_any_number_in_digits_of_any_format_is_read_back(number: int, cents: int, code: str, style: str) -> None:
    data = pack(code).part("numbers")
    decimal = data["decimal"]
    mark = {"mark": "," if decimal == "." else ".", "plain": ""}.get(style, style)
    shown = f"{number:,}".replace(",", mark)
    assert values(f"({shown})", code) == [Decimal(number)]
    assert values(f"({shown}{decimal}{cents:02})", code) == [Decimal(f"{number}.{cents:02}")]


@given(st.text(max_size=200), st.sampled_from(LANGUAGES))
@settings(max_examples=300, deadline=None)
def test_no_text_crashes_and_spans_lie_inside_it_in_order(text: str, code: str) -> None:
    end = 0
    for n in numerals(text, pack(code)):
        assert end <= n.start < n.end <= len(text)
        end = n.end


@given(
    st.lists(
        st.sampled_from(
            [
                "1",
                "2",
                ",",
                ".",
                "-",
                "–",
                "/",
                "'",
                "one",
                "million",
                "and",
                "a",
                "half",
                "third",
                "et",
                "deux",
                "cent",
                "%",
                "€",
                "m",
                "k",
                "x",
                "½",
                "000",
                "e5",
                "0",
                " ",
            ]
        ),
        max_size=40,
    )
)
@settings(max_examples=300, deadline=None)
def test_no_jumble_of_numbers_crashes(parts: list[str]) -> None:
    for code in LANGUAGES:
        for n in numerals("".join(parts), pack(code)):
            assert n.start < n.end


@pytest.mark.parametrize("unit", ["1", "1 ", "1-", "a-", "1.", "1,000,", "one hundred ", "“", "a1", "1/", "+1 "])
def test_the_work_grows_with_the_length_and_no_faster(unit: str) -> None:
    def work(n: int) -> int:
        return calls(lambda: numerals(unit * n + "5", pack("en")))

    work(20)
    assert work(4_000) < 6 * work(1_000) + 100


_TWO_POINT = {"en": "two point", "fr": "deux virgule", "de": "zwei Komma", "es": "dos coma", "it": "due virgola", "pt": "dois vírgula"}


@pytest.mark.parametrize("zeros", [0, 1, 2])
@pytest.mark.parametrize("code", LANGUAGES)
def test_decimals_in_words_keep_their_zeros_and_the_rest_is_read_as_a_number(code: str, zeros: int) -> None:
    zero = " ".join([num2words(0, lang=code)] * zeros)
    for n in range(10, 100):
        text = " ".join(f"{_TWO_POINT[code]} {zero} {num2words(n, lang=code)}".split())
        assert values(text, code) == [Decimal(f"2.{'0' * zeros}{n}")], text


def test_decimals_in_words_end_where_another_number_begins() -> None:
    assert values("deux virgule quarante et onze bateaux", "fr") == [Decimal("2.40"), 11]
    assert values("three point one four one five", "en") == [Decimal("3.1415")]
