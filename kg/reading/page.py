"""A web page as a reading: its text without navigation, blocks on lines of their own."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

from kg.text import Reading
from kg.text.reading import Piece

_DROPPED = frozenset(
    [
        "script",
        "style",
        "nav",
        "footer",
        "aside",
        "form",
        "button",
        "select",
        "noscript",
        "svg",
        "template",
        "iframe",
        "figure",
        "header",
        "menu",
    ]
)
_DEEPEST = 60
"""How many open elements an end tag is looked for in: more are left open by mistake."""
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "br",
        "li",
        "ul",
        "ol",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "tr",
        "td",
        "th",
        "table",
        "section",
        "article",
        "main",
        "blockquote",
        "dt",
        "dd",
        "dl",
        "hr",
        "body",
        "pre",
        "title",
    ]
)
_CHROME = re.compile(
    r"(?:^|[\s_-])(?:nav(?:igation|bar)?|menu|footer|sidebar|cookies?|related|comments?|share|social|promo|advert\w*|ads?|"
    r"breadcrumbs?|newsletter|subscribe|paywall|toolbar|masthead)(?:$|[\s_-])",
    re.IGNORECASE,
)


def read_page(source: str) -> Reading:
    """The page's text: tags become nothing or line ends, entities what they stand for."""
    parser = _Parser(source)
    parser.feed(source)
    parser.close()
    return Reading.of(source, parser.tidy())


class _Parser(HTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self.source = source
        self.lines = [0, *(match.end() for match in re.finditer("\n", source))]
        self.open: list[tuple[str, bool]] = []
        self.dropping = self.links = self.inside = 0
        self.parts: list[tuple[Piece, bool]] = []
        self.preformatted = 0

    def here(self) -> int:
        line, column = self.getpos()
        return self.lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.end_line()
        if tag in _VOID:
            return
        names = " ".join(value or "" for key, value in attrs if key in ("class", "id", "role"))
        chrome = tag not in ("body", "html", "main", "article") and bool(_CHROME.search(names))
        dropped = (tag in _DROPPED and not (tag == "header" and self.inside)) or chrome
        self.open.append((tag, dropped))
        self.dropping += dropped
        self.inside += tag in ("article", "main")
        self.links += tag == "a"
        self.preformatted += tag == "pre"

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.end_line()
        for index in range(len(self.open) - 1, max(len(self.open) - _DEEPEST, 0) - 1, -1):
            if self.open[index][0] == tag:
                for name, dropped in self.open[index:]:
                    self.dropping -= dropped
                    self.inside -= name in ("article", "main")
                    self.links -= name == "a"
                    self.preformatted -= name == "pre"
                del self.open[index:]
                break

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in _BLOCKS:
            self.end_line()

    def handle_data(self, data: str) -> None:
        start = self.here()
        if self.dropping:
            return
        for match in re.finditer(r"\s+|\S+", data):
            first, last = start + match.start(), start + match.end()
            if not match.group().isspace():
                self.parts.append((Piece(match.group(), first, last), self.links > 0))
            elif self.preformatted and "\n" in match.group():
                self.end_line()
            else:
                self.parts.append((Piece(" ", first, last), self.links > 0))

    def handle_entityref(self, name: str) -> None:
        self.entity(f"&{name}")

    def handle_charref(self, name: str) -> None:
        self.entity(f"&#{name}")

    def entity(self, written: str) -> None:
        start = self.here()
        end = start + len(written)
        end += self.source[end : end + 1] == ";"
        if not self.dropping:
            said = html.unescape(self.source[start:end])
            self.parts.append((Piece(" " if said == "\xa0" else said, start, end), self.links > 0))

    def end_line(self) -> None:
        if self.parts and self.parts[-1][0].text != "\n" and not self.dropping:
            at = self.parts[-1][0].end
            self.parts.append((Piece("\n", at, at), False))

    def tidy(self) -> list[Piece]:
        """The lines, trimmed, one space between words; lines that are links alone are navigation."""
        kept: list[Piece] = []
        line: list[tuple[Piece, bool]] = []
        for part in [*self.parts, (Piece("\n", len(self.source), len(self.source)), False)]:
            if part[0].text != "\n":
                line.append(part)
                continue
            words = _trim(line)
            linked = sum(len(piece.text) for piece, link in words if link)
            if words and linked < 0.7 * sum(len(piece.text) for piece, _ in words):
                kept.extend(piece for piece, _ in words)
                kept.append(Piece("\n\n", words[-1][0].end, words[-1][0].end))
            line = []
        return kept


def _trim(line: list[tuple[Piece, bool]]) -> list[tuple[Piece, bool]]:
    words: list[tuple[Piece, bool]] = []
    for part in line:
        if part[0].text != " " or (words and words[-1][0].text != " "):
            words.append(part)
    while words and words[-1][0].text == " ":
        words.pop()
    return words
