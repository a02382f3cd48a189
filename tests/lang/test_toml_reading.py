"""Language packs and measures are read as `tomllib` reads them, faults included."""

import tomllib
from pathlib import Path

import pytest

import factcheck
from factcheck.lang.toml import read_toml

FILES = sorted(p for part in ("lang", "measures") for p in (Path(factcheck.__file__).parent / part).rglob("*.toml"))


def test_every_data_file_gives_the_same_tables_in_the_same_order() -> None:
    for path in FILES:
        text = path.read_text("utf-8")
        assert repr(read_toml(text)) == repr(tomllib.loads(text)), path


@pytest.mark.parametrize(
    "text",
    [
        'a = { b = "x", c = ["y", "z"] }\nd = { b = 1 }\ne = { b = "x", c.d = "y" }\nf = "g"\nh = ""\ni = { j = ["k"] } # why\n',
        "# a row that is indented\n  a = 1\n[t]\n  b = 2\nc = 3\n  d = 4\n",
        'a = [\n  "x",\n\n  "y",\n]\nb = 1\n\n\nc = """\n\n  d = 1\n]\n"""\n',
        'a = ["x", "y"]\nb = true\n"c d" = ["e, f", "g"] # why\n[t]\nu = "v"\n"" = ["w"]\n',
        'a = [\n  "x",\n  "y",\n]\n[t]\nb = """\n[u]\nc = ["d"]\n"""\n',
        "a.b = [\"x\"]\na.c = ['y']\n[[t]]\n[t.u]\nv = 1\n",
        'a = ["x\\u0301", "y\\"z"]\n',
    ],
)
def test_a_text_with_other_forms_in_it_is_read_too(text: str) -> None:
    assert repr(read_toml(text)) == repr(tomllib.loads(text))


_TABLES = [
    'a = { b = "x", b = "y" }\n',
    'a = { b = "x", }\n',
    'a = { b = "x"\n',
    'a = { b = "x" "c" = 1 }\n',
    'a = [\n"x"\n]\n]\n',
    'a = "x" "y"\n',
]


@pytest.mark.parametrize(
    "text", ['a = ["x"]\na = ["y"]\n', "[t]\n[t]\n", 'a = ["x"\n', 't = ["x"]\n[t]\n', "a\n", 'a = ["x" "y"]\n', *_TABLES]
)
def test_a_fault_is_told_as_tomllib_tells_it(text: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError) as ours:
        read_toml(text)
    with pytest.raises(tomllib.TOMLDecodeError) as theirs:
        tomllib.loads(text)
    assert str(ours.value) == str(theirs.value)
