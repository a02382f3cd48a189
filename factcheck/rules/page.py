"""The page of a rule as Markdown: what `factcheck explain CODE` prints and docs/rules/ holds."""

from factcheck.lang.joined import quoted
from factcheck.lang.say import say
from factcheck.rules import Rule, ladder
from factcheck.rules.asked import as_read


def page(code: str, language: str = "en") -> str:
    """The page of a rule by its code. Raises `KeyError` for a code that no rule has."""
    rung = next((r for r in ladder() if r.code == code), None)
    if rung is None:
        raise KeyError(code)
    title, _, body = rung.doc.partition("\n")
    verdict = say(language, f"rules.verdict.{rung.verdict.value}")
    heading = f"# {rung.code} {rung.name}\n\n{title}\n\n*{verdict}*, {say(language, 'rules.page.rank')} {rung.rank}.\n"
    return f"{heading}\n{body.strip()}\n\n{_examples(rung, language)}"


def _examples(rung: Rule, language: str) -> str:
    from factcheck.graph.compare.pair import pair

    rows = [f"## {say(language, 'rules.page.examples')}", ""]
    for example in rung.examples:
        if example.fires:
            left, right = example.left.linked("a"), example.right.linked("b")
            found = rung.check(pair(left, right)) or rung.check(as_read(left, right))
            if found is not None:
                rows.append(f"- {example.title}: {quoted(language, say(language, found.key, found.values))}")
        else:
            rows.append(f"- {example.title}: {say(language, 'rules.page.silent')}")
    return "\n".join(rows) + "\n"
