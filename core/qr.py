"""QR codes, drawn as squares: in a page, as a file, on a print. Pages may load no picture from a data: address."""

from __future__ import annotations

from django.utils.html import format_html
from django.utils.safestring import SafeString
from qrcode import QRCode
from qrcode.constants import ERROR_CORRECT_M

MARGIN = 2  # light squares around it


def squares(text: str) -> list[list[bool]]:
    """Row by row, True where it is dark, with its margin. A damaged print can still be read."""
    code = QRCode(border=MARGIN, error_correction=ERROR_CORRECT_M)
    code.add_data(text)
    rows: list[list[bool]] = code.get_matrix()
    return rows


def draw_qr(text: str, label: str) -> SafeString:
    """For a page; `label` is what screen readers say."""
    side, path = _drawn(text)
    return format_html(
        '<svg class="qr" viewBox="0 0 {0} {0}" role="img" aria-label="{1}" shape-rendering="crispEdges">'
        '<path fill="#fff" d="M0 0h{0}v{0}H0z"/><path d="{2}"/></svg>',
        side,
        label,
        path,
    )


def qr_file(text: str) -> bytes:
    """The same as an SVG file of its own: for a collar tag."""
    side, path = _drawn(text)
    drawn = format_html(
        '<svg xmlns="http://www.w3.org/2000/svg" width="{0}mm" height="{0}mm" viewBox="0 0 {0} {0}" shape-rendering="crispEdges">'
        '<path fill="#fff" d="M0 0h{0}v{0}H0z"/><path d="{1}"/></svg>',
        side,
        path,
    )
    return drawn.encode()


def _drawn(text: str) -> tuple[int, str]:
    rows = squares(text)
    return len(rows), "".join(
        f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, is_dark in enumerate(row) if is_dark
    )
