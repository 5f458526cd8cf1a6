"""Codes in links without an account: 128 bits, made from a row's id and the site's secret, so that the row holds only
the hash, and yet the same code can be printed or mailed again. A changed secret leaves printed codes in force.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from typing import Final
from uuid import UUID

from django.conf import settings

CODE: Final = re.compile(r"[a-z2-7]{26}")


def code_of(purpose: str, row_id: UUID) -> str:
    """26 letters and digits: the code of a tag or of a finder's talk."""
    digest = hmac.new(settings.SECRET_KEY.encode(), f"pets.{purpose}:{row_id.hex}".encode(), hashlib.sha256).digest()
    return base64.b32encode(digest[:16]).decode().rstrip("=").lower()


def hash_of(code: str) -> str:
    """How a code is looked up; of what is no code, nothing that exists."""
    return hashlib.sha256(code.encode()).hexdigest() if CODE.fullmatch(code) else ""
