"""Web Push's two seals: the message for the browser alone (RFC 8291), and who sends it (RFC 8292, VAPID).

Written on `cryptography`: all calls go out through core.outbound, which libraries for this do not know.
"""

from __future__ import annotations

import base64
import functools
import os
import time
from typing import Final
from urllib.parse import urlsplit

import jwt
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

CURVE: Final = ec.SECP256R1()
ORDER: Final = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
RECORD_SIZE: Final = 4096
PLAIN_MOST: Final = 3993  # what every push service takes: 4096 less header, padding mark and tag
SEAL_SECONDS: Final = 12 * 3600  # RFC 8292 allows a day


def decode(text: str) -> bytes:
    """base64url without its `=`. Raises ValueError."""
    return base64.urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))


def encode(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode("ascii")


def public_bytes(key: ec.EllipticCurvePublicKey) -> bytes:
    return key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def public_key(raw: bytes) -> ec.EllipticCurvePublicKey:
    """Raises ValueError for what is no point of the curve."""
    return ec.EllipticCurvePublicKey.from_encoded_point(CURVE, raw)


@functools.cache
def private_key(text: str) -> ec.EllipticCurvePrivateKey:
    """Of 32 random bytes: any of them is one, brought into the curve's order."""
    number = int.from_bytes(decode(text), "big") % (ORDER - 1) + 1 if text else 0
    return ec.derive_private_key(number, CURVE)


def _derive(length: int, salt: bytes, info: bytes, secret: bytes) -> bytes:
    return HKDF(algorithm=hashes.SHA256(), length=length, salt=salt, info=info).derive(secret)


def seal(
    plain: bytes,
    *,
    receiver: bytes,
    auth: bytes,
    own: ec.EllipticCurvePrivateKey | None = None,
    salt: bytes | None = None,
) -> bytes:
    """The body of a push in aes128gcm. `own` and `salt` are new for each message. Raises ValueError for bad keys."""
    own, salt = own or ec.generate_private_key(CURVE), salt or os.urandom(16)
    sender = public_bytes(own.public_key())
    shared = own.exchange(ec.ECDH(), public_key(receiver))
    secret = _derive(32, auth, b"WebPush: info\x00" + receiver + sender, shared)
    key = _derive(16, salt, b"Content-Encoding: aes128gcm\x00", secret)
    nonce = _derive(12, salt, b"Content-Encoding: nonce\x00", secret)
    sealed = AESGCM(key).encrypt(nonce, plain + b"\x02", None)
    return salt + RECORD_SIZE.to_bytes(4, "big") + bytes([len(sender)]) + sender + sealed


def vapid_header(endpoint: str, *, private: str, contact: str) -> str:
    """The Authorization of a push: signed for this push service, for twelve hours."""
    parts = urlsplit(endpoint)
    key = private_key(private)
    claims = {"aud": f"{parts.scheme}://{parts.netloc}", "exp": int(time.time()) + SEAL_SECONDS, "sub": contact}
    return f"vapid t={jwt.encode(claims, key, algorithm='ES256')}, k={encode(public_bytes(key.public_key()))}"
