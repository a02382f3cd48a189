"""docs/rules/: one page a code, and an index in the order in which a pair of claims meets the rules."""

from factcheck.check.codes import code_page, code_title, codes
from factcheck.lang.say import say
from factcheck.report.generate.table import table
from factcheck.rules import ladder

_FAMILIES = (
    ("A", "Arithmetic: within one text, and sets of claims that cannot all be true"),
    ("C", "Conflicts"),
    ("R", "Review: decisions and suppressions that need another look"),
    ("S", "Sourcing: of drafts, and of the dossier's own answers"),
    ("U", "Unclear"),
    ("X", "Not understood"),
)


def pages() -> dict[str, str]:
    """The pages by path."""
    found = {f"docs/rules/{code}.md": code_page(code) for code in codes()}
    found["docs/rules/index.md"] = _index()
    return found


def _index() -> str:
    rungs = ladder()
    judged = {rung.code for rung in rungs}
    lines = [
        "# Rules and codes",
        "",
        "`factcheck explain CODE` prints the same pages. A code is never used again for something else.",
        "",
        "## The ladder",
        "",
        "Two claims that pass the [gates](../how-it-decides.md#gates) go down these rungs; the first that speaks decides.",
        "",
    ]
    rows = [[str(r.rank), f"[{r.code}]({r.code}.md)", say("en", f"rules.verdict.{r.verdict.value}"), r.name, r.title] for r in rungs]
    lines += [*table(["rung", "code", "verdict", "name", "what it sees"], rows), ""]
    lines += ["## Other findings", ""]
    for family, title in _FAMILIES:
        mine = [code for code in codes() if code.startswith(family) and code not in judged]
        if mine:
            lines += [f"### {title}", "", *table(["code", "what was seen"], [[f"[{c}]({c}.md)", code_title(c)] for c in mine]), ""]
    return "\n".join(lines).rstrip() + "\n"
