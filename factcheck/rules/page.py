"""The page of a rule as Markdown: what `factcheck explain CODE` prints and docs/rules/ holds. English stands in the rule's module, other
languages in `lang/<code>/say/codes.toml`."""

from typing import TYPE_CHECKING

from factcheck.lang.joined import quoted, typeset
from factcheck.lang.say import say
from factcheck.rules import Rule, ladder
from factcheck.rules.asked import as_read

if TYPE_CHECKING:
    from factcheck.rules.example import Example


def page(code: str, language: str = "en") -> str:
    """The page of a rule by its code. Raises `KeyError` for a code that no rule has."""
    rung = next((r for r in ladder() if r.code == code), None)
    if rung is None:
        raise KeyError(code)
    told = typeset(language, "codes")
    row = told.get(code)
    name, title = named(rung, language)
    body = "\n\n".join(f"## {heading}\n\n{row[key]}" for key, heading in told["rule_headings"].items()) if row else _body(rung)
    verdict = say(language, f"rules.verdict.{rung.verdict.value}")
    heading = f"# {rung.code} {name}\n\n{title}\n\n*{verdict}*, {say(language, 'rules.page.rank')} {rung.rank}.\n"
    examples = _sentences(rung, language) if row else _tests(rung, language)
    return "\n".join([f"{heading}\n{body}", "", f"## {say(language, 'rules.page.examples')}", "", *examples, ""])


def named(rung: Rule, language: str) -> tuple[str, str]:
    """The name of a rule, and the line that says what it sees."""
    row = typeset(language, "codes").get(rung.code)
    return (row["name"], row["title"]) if row else (rung.name, rung.title)


def _body(rung: Rule) -> str:
    return rung.doc.partition("\n")[2].strip()


def _tests(rung: Rule, language: str) -> list[str]:
    """The examples, each with what is said of it."""
    told = ((example, _sentence(rung, example, language)) for example in rung.examples)
    silent = say(language, "rules.page.silent")
    return [f"- {example.title}: {sentence or silent}" for example, sentence in told if sentence or not example.fires]


def _sentences(rung: Rule, language: str) -> list[str]:
    """What is said of the examples: their titles are those of tests, in English."""
    return list(dict.fromkeys(f"- {found}" for example in rung.examples if (found := _sentence(rung, example, language))))


def _sentence(rung: Rule, example: "Example", language: str) -> str:
    from factcheck.graph.compare.placed import pair

    left, right = example.left.linked("a"), example.right.linked("b")
    found = (rung.check(pair(left, right)) or rung.check(as_read(left, right))) if example.fires else None
    return "" if found is None else quoted(language, say(language, found.key, found.values))
