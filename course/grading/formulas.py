"""Markdown with formulas to safe HTML: MathML, which browsers show and screen readers speak without the network."""

from __future__ import annotations

import html
import re
import secrets
from typing import Any

import bleach
from bleach.css_sanitizer import ALLOWED_CSS_PROPERTIES, CSSSanitizer
from jinja2 import pass_context
from math_core import LatexError, LatexToMathML
from nbconvert.filters.markdown_mistune import InvalidNotebook, IPythonRenderer, MarkdownWithMath

TAGS = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "blockquote",
        "br",
        "caption",
        "code",
        "col",
        "colgroup",
        "dd",
        "del",
        "details",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "img",
        "ins",
        "kbd",
        "li",
        "mark",
        "ol",
        "p",
        "pre",
        "s",
        "samp",
        "section",
        "small",
        "span",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "u",
        "ul",
        "var",
    ]
)
COMMON_ATTRIBUTES = frozenset(["class", "title", "style", "role", "lang", "dir"])
PICTURE = re.compile(r"data:image/(png|jpeg|gif|svg\+xml);base64,[A-Za-z0-9+/=\s]*\Z")
_CSS = CSSSanitizer(allowed_css_properties=ALLOWED_CSS_PROPERTIES | {"max-width"})
_WITH_CONTENT = re.compile(r"<(script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_ROW_SPACING = re.compile(r"\\\\\s*\[[^\]]*\]")
_OPTIONS = {
    "a": {"href", "name", "id"},
    "img": {"alt", "width", "height"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "ol": {"start"},
    "details": {"open"},
}


def clean_html(text: str | bytes) -> str:
    """HTML with the tags of text, tables and pictures only: no scripts, no forms, nothing loaded from elsewhere."""
    text = text.decode() if isinstance(text, bytes) else str(text)
    return bleach.clean(
        _WITH_CONTENT.sub("", text),
        tags=TAGS,
        attributes=_is_allowed,
        protocols={"http", "https", "mailto", "data"},
        css_sanitizer=_CSS,
        strip=True,
    )


def _is_allowed(tag: str, name: str, value: str) -> bool:
    if tag == "img" and name == "src":
        return bool(PICTURE.match(value))
    if tag == "a" and name == "href":
        return not value.strip().lower().startswith("data:")
    return name in COMMON_ATTRIBUTES or name.startswith("aria-") or name in _OPTIONS.get(tag, ())


@pass_context
def markdown_to_html(context: Any, source: str) -> str:
    """Jinja filter in place of nbconvert's: markdown to clean HTML, formulas to MathML."""
    return render(source, context.get("cell", {}).get("attachments", {}))


def render(source: str, attachments: dict[str, Any] | None = None) -> str:
    """Clean HTML of one markdown cell; `attachments` holds the pictures pasted into it."""
    renderer = _MathMLRenderer(attachments or {})
    try:
        dirty = MarkdownWithMath(renderer=renderer).render(source)
    except InvalidNotebook:
        dirty = f"<pre>{html.escape(source)}</pre>"
    cleaned = clean_html(dirty)
    # Formulas are put in behind the cleaning, which knows no MathML; their converter escapes what it is given.
    for token, formula in renderer.formulas.items():
        cleaned = cleaned.replace(token, formula)
    return cleaned


class _MathMLRenderer(IPythonRenderer):
    """Leaves a token where a formula stands, and keeps the formulas as MathML."""

    def __init__(self, attachments: dict[str, Any]) -> None:
        super().__init__(escape=False, attachments=attachments, exclude_anchor_links=True)
        self.formulas: dict[str, str] = {}
        self._key = secrets.token_hex(8)

    def inline_math(self, body: str) -> str:
        return self._keep(body, is_block=False)

    def block_math(self, body: str) -> str:
        return self._keep(body, is_block=True)

    def latex_environment(self, name: str, body: str) -> str:
        return self._keep(rf"\begin{{{name}}}{body}\end{{{name}}}", is_block=True)

    def _keep(self, tex: str, is_block: bool) -> str:
        token = f"formula-{self._key}-{len(self.formulas)}-"
        self.formulas[token] = to_mathml(tex, is_block)
        return token


def to_mathml(tex: str, is_block: bool) -> str:
    """One formula as MathML; what is no LaTeX that can be converted is shown as it was written."""
    try:
        mathml: str = _CONVERTER.convert_with_local_state(
            _ROW_SPACING.sub(r"\\\\", tex), displaystyle=is_block
        )
    except LatexError:
        return f"<code>{html.escape(tex)}</code>"
    return mathml


_CONVERTER = LatexToMathML(
    fancy_error=False,
    allow_unreliable_rendering=True,
)
