"""A security key in software: signs as FIDO2 says, so that tests walk the ceremony without a browser."""

from __future__ import annotations

import hashlib
import json
import os
import struct
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from fido2 import cbor
from fido2.cose import ES256
from fido2.utils import websafe_encode

ORIGIN = "http://localhost:8000"
PRESENT, VERIFIED, HAS_KEY = 0x01, 0x04, 0x40


class SoftKey:
    def __init__(self, origin: str = ORIGIN) -> None:
        self.origin = origin
        self.private = ec.generate_private_key(ec.SECP256R1())
        self.id = os.urandom(16)
        self.user_handle = ""
        self.count = 0

    def credential(self) -> dict[str, Any]:
        """As it is kept, without any ceremony."""
        return self.create({"publicKey": {"user": {"id": ""}, "rp": {"id": "localhost"}, "challenge": "eA"}})

    def create(self, options: dict[str, Any], *, passkey: bool = True) -> dict[str, Any]:
        """What navigator.credentials.create() gives for `options` (creation_options)."""
        asked = options["publicKey"]
        self.user_handle = asked["user"]["id"]
        key = cbor.encode(ES256.from_cryptography_key(self.private.public_key()))
        data = self._data(asked["rp"]["id"], PRESENT | VERIFIED | HAS_KEY)
        data += bytes(16) + struct.pack(">H", len(self.id)) + self.id + key
        sealed = cbor.encode({"fmt": "none", "attStmt": {}, "authData": data})
        client = self._client("webauthn.create", asked["challenge"])
        response = {"clientDataJSON": websafe_encode(client), "attestationObject": websafe_encode(sealed)}
        return self._told(response) | {"clientExtensionResults": {"credProps": {"rk": passkey}}}

    def get(self, options: dict[str, Any], *, rp: str = "") -> dict[str, Any]:
        """What navigator.credentials.get() gives for `options` (request_options)."""
        asked = options["publicKey"]
        self.count += 1
        data = self._data(rp or asked["rpId"], PRESENT | VERIFIED)
        client = self._client("webauthn.get", asked["challenge"])
        signature = self.private.sign(data + hashlib.sha256(client).digest(), ec.ECDSA(hashes.SHA256()))
        response = {
            "clientDataJSON": websafe_encode(client),
            "authenticatorData": websafe_encode(data),
            "signature": websafe_encode(signature),
            "userHandle": self.user_handle,
        }
        return self._told(response) | {"clientExtensionResults": {}}

    def _data(self, rp: str, flags: int) -> bytes:
        return hashlib.sha256(rp.encode()).digest() + bytes([flags]) + struct.pack(">I", self.count)

    def _client(self, kind: str, challenge: str) -> bytes:
        return json.dumps({"type": kind, "challenge": challenge, "origin": self.origin}).encode()

    def _told(self, response: dict[str, str]) -> dict[str, Any]:
        name = websafe_encode(self.id)
        return {"type": "public-key", "id": name, "rawId": name, "response": response}
