"""An OpenID provider in a process of its own: discovery, authorize, token, JWKS, signed id_tokens.

As strict as real ones: exact redirect address, client secret, PKCE, a code is good once and for a minute.
Whoever stands at its /authorize page says who they are; `twist` makes it answer as no honest provider would.
Run: python tests/openid_provider.py PORT
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
import secrets
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT, SECRET = "petamigos", "a secret between the two"
KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
OTHER_KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
CODES: dict[str, dict[str, Any]] = {}
FIELDS = ("sub", "email", "email_verified", "name", "preferred_username", "twist")


class Provider(BaseHTTPRequestHandler):
    server: Any
    issuer = ""

    def log_message(self, *_words: Any) -> None:
        return

    def do_GET(self) -> None:
        path, query = urlsplit(self.path).path, self.asked(urlsplit(self.path).query)
        if path == "/.well-known/openid-configuration":
            self.tell(self.discovery())
        elif path == "/jwks":
            public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(KEY.public_key()))
            self.tell({"keys": [{**public, "kid": "one", "use": "sig", "alg": "RS256"}]})
        elif path == "/authorize":
            self.authorize_page(query)
        else:
            self.tell({"error": "not_found"}, 404)

    def do_POST(self) -> None:
        body = self.asked(self.rfile.read(int(self.headers.get("Content-Length", 0))).decode())
        if urlsplit(self.path).path == "/authorize":
            self.authorize(body)
        elif urlsplit(self.path).path == "/token":
            self.token(body)
        else:
            self.tell({"error": "not_found"}, 404)

    def asked(self, text: str) -> dict[str, str]:
        return {name: values[0] for name, values in parse_qs(text).items()}

    def discovery(self) -> dict[str, Any]:
        return {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/jwks",
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
            "code_challenge_methods_supported": ["S256"],
        }

    def authorize_page(self, query: dict[str, str]) -> None:
        needed = ("client_id", "redirect_uri", "state", "nonce", "code_challenge")
        if any(name not in query for name in needed) or query["client_id"] != CLIENT:
            self.tell({"error": "invalid_request"}, 400)
            return
        hidden = "".join(
            f'<input type="hidden" name="{html.escape(k)}" value="{html.escape(v)}">' for k, v in query.items()
        )
        shown = "".join(f'<p><label>{name} <input name="{name}"></label></p>' for name in FIELDS)
        page = f'<!doctype html><html lang="en"><title>Provider</title><h1>Who are you?</h1><form method="post" action="/authorize">{hidden}{shown}<button>Allow</button></form>'
        self.send(200, page.encode(), "text/html; charset=utf-8")

    def authorize(self, body: dict[str, str]) -> None:
        code = secrets.token_urlsafe(16)
        CODES[code] = {**body, "until": time.time() + 60}
        back = {"code": code, "state": body["state"]}
        if body.get("twist") == "refuse":
            back = {"error": "access_denied", "state": body["state"]}
        self.send_response(302)
        self.send_header("Location", f"{body['redirect_uri']}?{urlencode(back)}")
        self.end_headers()

    def token(self, body: dict[str, str]) -> None:
        kept = CODES.pop(body.get("code", ""), None)
        digest = hashlib.sha256(body.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        is_good = (
            kept is not None
            and kept["until"] > time.time()
            and (body.get("client_id"), body.get("client_secret")) == (CLIENT, SECRET)
            and body.get("redirect_uri") == kept["redirect_uri"]
            and kept.get("code_challenge_method") == "S256"
            and challenge == kept["code_challenge"]
        )
        if not is_good or kept is None:
            self.tell({"error": "invalid_grant"}, 400)
            return
        answer = {"access_token": secrets.token_urlsafe(16), "token_type": "Bearer", "expires_in": 60}
        self.tell(answer | {"id_token": self.id_token(kept)} if kept.get("twist") != "no id_token" else answer)

    def id_token(self, kept: dict[str, str]) -> str:
        twist = kept.get("twist", "")
        now = int(time.time())
        claims: dict[str, Any] = {name: kept[name] for name in FIELDS[:-1] if kept.get(name)}
        if "email_verified" in claims:
            claims["email_verified"] = {"true": True, "false": False}.get(claims["email_verified"], "perhaps")
        claims |= {
            "iss": "https://elsewhere.test" if twist == "issuer" else self.issuer,
            "aud": "somebody else" if twist == "audience" else CLIENT,
            "iat": now,
            "exp": now - 3600 if twist == "expired" else now + 300,
            "nonce": "of another sign-in" if twist == "nonce" else kept["nonce"],
        }
        if twist == "unsigned":
            return jwt.encode(claims, "", algorithm="none", headers={"kid": "one"})
        if twist == "shared secret":
            return jwt.encode(claims, SECRET * 2, algorithm="HS256", headers={"kid": "one"})
        return jwt.encode(claims, OTHER_KEY if twist == "key" else KEY, algorithm="RS256", headers={"kid": "one"})

    def tell(self, answer: Any, status: int = 200) -> None:
        self.send(status, json.dumps(answer).encode(), "application/json")

    def send(self, status: int, body: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


if __name__ == "__main__":
    port = int(sys.argv[1])
    Provider.issuer = f"http://127.0.0.1:{port}"
    ThreadingHTTPServer(("127.0.0.1", port), Provider).serve_forever()
