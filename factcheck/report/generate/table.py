"""Tables of generated pages."""


def table(head: list[str], rows: list[list[str]]) -> list[str]:
    """A Markdown table, a line each; a bar inside a cell is escaped."""
    return [f"| {' | '.join(map(_cell, line))} |" for line in (head, ["---"] * len(head), *rows)]


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
