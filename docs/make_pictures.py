"""Take the README's pictures of the example dossier anew: `python docs/make_pictures.py` (needs chromium)."""

import io
import re
import shutil
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

from factcheck.report import render
from factcheck.report.formats.as_terminal import render as on_terminal
from factcheck.report.view import build
from factcheck.run import analyse

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "img"
LINES = 46  # of the report; a picture is a glance, not the whole
WIDTH, HEIGHT = 1180, 900


def terminal(root: Path = ROOT) -> str:
    """The first lines of the report on a terminal, as SVG that loads nothing from anywhere."""
    text = on_terminal(build(analyse(root), "en"), width=100, colour=True)
    console = Console(file=io.StringIO(), record=True, width=100, force_terminal=True, color_system="truecolor", legacy_windows=False)
    console.print(Text.from_ansi("\n".join(["$ factcheck report", *text.splitlines()[:LINES]])), soft_wrap=False)
    svg = console.export_svg(title="factcheck", unique_id="factcheck")
    svg = re.sub(r"@font-face\s*\{.*?\}|<!--.*?-->", "", svg, flags=re.DOTALL)
    return svg.replace("Fira Code", "DejaVu Sans Mono, Liberation Mono, Menlo, Consolas")


def page(target: Path, root: Path = ROOT) -> None:
    """The first screen of the HTML page, as PNG."""
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("no chromium: apt-get install chromium")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        html = Path(folder) / "report.html"
        html.write_text(render(analyse(root), "html", "en"), "utf-8")
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu", "--hide-scrollbars"])
        view = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        view.goto(html.as_uri())
        view.screenshot(path=str(target))
        browser.close()


def main() -> None:
    """Both pictures."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    (IMAGES / "report-terminal.svg").write_text(terminal(), "utf-8")
    page(IMAGES / "report-page.png")
    for path in sorted(IMAGES.iterdir()):
        sys.stdout.write(f"{path.relative_to(ROOT)}: {path.stat().st_size // 1024} kB\n")


if __name__ == "__main__":
    main()
