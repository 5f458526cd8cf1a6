"""Every environment variable PetAmigos reads: its name, its form, its default and what it is for.

One table, from which the settings, `.env.example` and the error report at start are made.
A malformed or missing variable is never met one at a time: `load()` collects all and names each.
"""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

ROOT = Path(__file__).resolve().parent.parent


class Malformed(ValueError):
    """The value cannot be read; the message says what is expected."""


class BadEnvironment(SystemExit):
    """Start is refused: the message lists every wrong variable by name."""


@dataclass(frozen=True, slots=True)
class Variable:
    name: str
    parse: Callable[[str], Any]
    default: str | None
    help: str
    required_unless_debug: bool = False
    secret: bool = False


def text(value: str) -> str:
    return value


def boolean(value: str) -> bool:
    lowered = value.strip().lower()
    if lowered in {"1", "true", "yes", "on"}:
        return True
    if lowered in {"0", "false", "no", "off", ""}:
        return False
    raise Malformed("expected 1 or 0")


def natural(value: str) -> int:
    try:
        number = int(value)
    except ValueError:
        raise Malformed("expected a whole number") from None
    if number < 0:
        raise Malformed("expected a number that is not negative")
    return number


def fraction(value: str) -> float:
    try:
        number = float(value)
    except ValueError:
        raise Malformed("expected a number between 0 and 1") from None
    if not 0 <= number <= 1:
        raise Malformed("expected a number between 0 and 1")
    return number


def pem(value: str) -> str:
    return value.replace("\\n", "\n")


def push_key(value: str) -> str:
    """A private key of the curve P-256: 32 bytes in base64url."""
    try:
        is_whole = not value or len(base64.urlsafe_b64decode(value + "=" * (-len(value) % 4))) == 32
    except ValueError:
        is_whole = False
    if not is_whole:
        raise Malformed("expected 32 random bytes in base64url")
    return value


def service_account(value: str) -> str:
    """The JSON file of a Google service account, in one line."""
    if value:
        try:
            found = json.loads(value)
        except ValueError:
            found = None
        needed = {"project_id", "client_email", "private_key", "token_uri"}
        if not isinstance(found, dict) or not needed <= set(found):
            raise Malformed("expected the JSON of a service account in one line")
    return value


def names(value: str) -> list[str]:
    return [part.strip() for part in value.split(",") if part.strip()]


def call_urls(value: str) -> list[str]:
    """Addresses as browsers take them for calls: stun:, stuns:, turn:, turns:."""
    found = names(value)
    for one in found:
        scheme, _, rest = one.partition(":")
        if scheme not in {"stun", "stuns", "turn", "turns"} or not rest:
            raise Malformed("expected stun:host:port or turn:host:port?transport=udp, by commas")
    return found


def path(value: str) -> Path | None:
    if not value:
        return None
    found = Path(value).expanduser()
    return found if found.is_absolute() else ROOT / found


def web_url(value: str) -> str:
    if not value:
        return ""
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise Malformed("expected a web address such as https://petamigos.example")
    return value.rstrip("/")


def redis_url(value: str) -> str:
    if value and urlsplit(value).scheme not in {"redis", "rediss", "unix"}:
        raise Malformed("expected redis://[:password@]host:port/0")
    return value


def database_url(value: str) -> dict[str, Any]:
    """postgres://user:password@host:port/name?option=value → Django's connection settings."""
    if not value:
        return {}
    parts = urlsplit(value)
    if parts.scheme not in {"postgres", "postgresql"} or len(parts.path) < 2:
        raise Malformed("expected postgres://user:password@host:port/name")
    try:
        port = parts.port
    except ValueError:
        raise Malformed("the port is not a number") from None
    options: dict[str, Any] = dict(parse_qsl(parts.query))
    host = options.pop("host", None) or unquote(parts.hostname or "")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path[1:]),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(port or ""),
        "OPTIONS": options,
    }


def email_url(value: str) -> dict[str, Any]:
    """smtp://user:password@host:587 (STARTTLS), smtps:// (TLS), smtp+plain:// (neither)."""
    if not value:
        return {}
    parts = urlsplit(value)
    if parts.scheme not in {"smtp", "smtps", "smtp+plain"} or not parts.hostname:
        raise Malformed("expected smtp://user:password@host:587 or smtps://…:465")
    return {
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or (465 if parts.scheme == "smtps" else 587),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": parts.scheme == "smtp",
    }


def sms_url(value: str) -> dict[str, str]:
    """https://ACCOUNT:TOKEN@api.twilio.com/?from=+15550100 (or from=MG… for a messaging service)."""
    if not value:
        return {}
    parts = urlsplit(value)
    sender = dict(parse_qsl(parts.query.replace("+", "%2B"))).get("from", "")
    if parts.scheme not in {"http", "https"} or not (parts.hostname and parts.username and parts.password and sender):
        raise Malformed("expected https://account:token@host/?from=+15550100")
    base = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path.rstrip('/')}"
    return {"base": base, "account": unquote(parts.username), "token": unquote(parts.password), "from": sender}


VARIABLES: tuple[Variable, ...] = (
    Variable("DEBUG", boolean, "0", "1 for development: detailed error pages, style guide, outbox page."),
    Variable("DEMO", boolean, "1", "In development: fill an empty database with the demo world."),
    Variable("SECRET_KEY", text, "", "At least 50 random characters; signs cookies and links.", True, True),
    Variable("SECRET_KEY_FALLBACKS", names, "", "Former secret keys, comma separated, while rotating.", secret=True),
    Variable("SITE_URL", web_url, "http://localhost:8000", "Public address; every outgoing link starts with it."),
    Variable("ALLOWED_HOSTS", names, "", "Host names served, comma separated; the host of SITE_URL is always in."),
    Variable("DATABASE_URL", database_url, "", "PostgreSQL: postgres://user:password@host:5432/name.", True, True),
    Variable("DATABASE_POOLED", boolean, "0", "1 behind PgBouncer in transaction mode (1.21 or newer)."),
    Variable("REDIS_URL", redis_url, "", "Valkey or Redis: redis://:password@host:6379/0.", True, True),
    Variable("CACHE_REDIS_URL", redis_url, "", "Another instance for caches and limits; else REDIS_URL.", secret=True),
    Variable("CHANNELS_REDIS_URL", redis_url, "", "Another instance for sockets; else REDIS_URL.", secret=True),
    Variable("BROKER_URL", redis_url, "", "Another instance for tasks (noeviction); else REDIS_URL.", secret=True),
    Variable("VAR_DIR", path, "var", "Folder for everything the running site writes."),
    Variable("MEDIA_ROOT", path, "", "Folder of uploads when no S3 is set; else VAR_DIR/media."),
    Variable("STATIC_ROOT", path, "", "Folder of collected static files; else VAR_DIR/static."),
    Variable("S3_BUCKET", text, "", "Bucket for uploads; setting it switches from local disk to S3."),
    Variable("S3_ENDPOINT_URL", web_url, "", "Address of an S3-compatible store; empty for AWS."),
    Variable("S3_ACCESS_KEY", text, "", "Access key of the store.", secret=True),
    Variable("S3_SECRET_KEY", text, "", "Secret key of the store.", secret=True),
    Variable("S3_REGION", text, "us-east-1", "Region of the store."),
    Variable(
        "EMAIL_URL", email_url, "", "Mail server: smtp://user:password@host:587. Needed in production.", True, True
    ),
    Variable(
        "SMS_URL",
        sms_url,
        "",
        "Twilio-compatible gateway: https://account:token@host/?from=+15550100; empty: no phones.",
        secret=True,
    ),
    Variable("GOOGLE_CLIENT_ID", text, "", "Sign-in with Google: client id; empty: no button."),
    Variable("GOOGLE_CLIENT_SECRET", text, "", "Client secret of Google.", secret=True),
    Variable("FACEBOOK_CLIENT_ID", text, "", "Sign-in with Facebook: app id; empty: no button."),
    Variable("FACEBOOK_CLIENT_SECRET", text, "", "App secret of Facebook.", secret=True),
    Variable("APPLE_CLIENT_ID", text, "", "Sign-in with Apple: Services ID; empty: no button."),
    Variable("APPLE_TEAM_ID", text, "", "Team ID of the Apple developer account."),
    Variable("APPLE_KEY_ID", text, "", "Key ID of the key for Sign in with Apple."),
    Variable("APPLE_PRIVATE_KEY", pem, "", "That key itself, PEM in one line with \\n between lines.", secret=True),
    Variable("OPENID_SERVER_URL", web_url, "", "Sign-in with another OpenID Connect provider: its issuer."),
    Variable("OPENID_NAME", text, "OpenID", "What that provider is called on the button."),
    Variable("OPENID_CLIENT_ID", text, "", "Client id at that provider."),
    Variable("OPENID_CLIENT_SECRET", text, "", "Client secret at that provider.", secret=True),
    Variable("DEFAULT_FROM_EMAIL", text, "PetAmigos <hola@localhost>", "Sender of all mail."),
    Variable(
        "VAPID_PRIVATE_KEY",
        push_key,
        "",
        "Web Push: 32 random bytes in base64url; empty: no pushes to browsers.",
        secret=True,
    ),
    Variable("VAPID_CONTACT", text, "", "Whom push services may write to: mailto:… or https://…; else SITE_URL."),
    Variable("WEB_PUSH_HOSTS", names, "", "More hosts of push services, or whole origins of your own, by commas."),
    Variable(
        "FCM_CREDENTIALS",
        service_account,
        "",
        "Pushes to apps by Firebase: the service account's JSON in one line; empty: none.",
        secret=True,
    ),
    Variable("FCM_URL", web_url, "https://fcm.googleapis.com", "Where Firebase is asked to send."),
    Variable("APNS_TEAM_ID", text, "", "Pushes to apps by Apple: Team ID of the developer account; empty: none."),
    Variable("APNS_KEY_ID", text, "", "Key ID of its key for the push service."),
    Variable("APNS_PRIVATE_KEY", pem, "", "That key itself, PEM in one line with \\n between lines.", secret=True),
    Variable("APNS_TOPIC", text, "", "Bundle ID of the app."),
    Variable("APNS_URL", web_url, "https://api.push.apple.com", "Where Apple is asked to send."),
    Variable(
        "MAIL_WEBHOOK_KEY",
        text,
        "",
        "Key by which the mail provider signs what it reports of bounces and complaints; empty: no such door.",
        secret=True,
    ),
    Variable(
        "STUN_URLS",
        call_urls,
        "",
        "Calls: servers that tell a device its own address, by commas: stun:host:3478; empty: none.",
    ),
    Variable(
        "TURN_URLS", call_urls, "", "Calls: relays (coturn) by commas: turn:host:3478?transport=udp; empty: no relay."
    ),
    Variable("TURN_SECRET", text, "", "The relays' static-auth-secret; needed with TURN_URLS.", secret=True),
    Variable("JITSI_URL", web_url, "", "Rooms for calls of larger groups: a Jitsi Meet server; empty: none."),
    Variable("JITSI_APP_ID", text, "", "The app_id that server lets in by tokens."),
    Variable("JITSI_SECRET", text, "", "The app_secret by which those tokens are signed (HS256).", secret=True),
    Variable("SENTRY_DSN", web_url, "", "Error reports to Sentry or a compatible server; empty: none.", secret=True),
    Variable("OTEL_EXPORTER_OTLP_ENDPOINT", web_url, "", "Traces over OTLP/HTTP; empty: none."),
    Variable("TRACES_SAMPLE_RATE", fraction, "0.05", "Share of requests traced, 0 to 1."),
    Variable("METRICS_TOKEN", text, "", "Bearer token that may read /metrics; empty: loopback only.", secret=True),
    Variable("FFMPEG_BIN", text, "", "ffmpeg program for video; empty: the one shipped with the packages."),
    Variable("TRUSTED_PROXY_COUNT", natural, "1", "Proxies of ours in front: how far X-Forwarded-For is believed."),
    Variable("SECURE", boolean, "", "1: HTTPS only with HSTS; default: whether SITE_URL is https."),
    Variable("LOG_LEVEL", text, "INFO", "DEBUG, INFO, WARNING or ERROR."),
)


# With the first of them the others are needed.
GO_TOGETHER: dict[str, tuple[str, ...]] = {
    "GOOGLE_CLIENT_ID": ("GOOGLE_CLIENT_SECRET",),
    "FACEBOOK_CLIENT_ID": ("FACEBOOK_CLIENT_SECRET",),
    "APPLE_CLIENT_ID": ("APPLE_TEAM_ID", "APPLE_KEY_ID", "APPLE_PRIVATE_KEY"),
    "OPENID_SERVER_URL": ("OPENID_CLIENT_ID", "OPENID_CLIENT_SECRET"),
}


def load(environ: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Reads all variables; raises BadEnvironment naming every one that is malformed or missing."""
    source = dict(read_dotenv(ROOT / ".env")) | dict(os.environ) if environ is None else dict(environ)
    values: dict[str, Any] = {}
    problems: list[str] = []
    for variable in VARIABLES:
        raw = source.get(variable.name, variable.default or "")
        try:
            values[variable.name] = variable.parse(raw)
        except Malformed as problem:
            problems.append(f"{variable.name}: {problem}")
            values[variable.name] = None
    if not values.get("DEBUG"):
        problems += [
            f"{v.name}: missing. {v.help}" for v in VARIABLES if v.required_unless_debug and not source.get(v.name)
        ]
        if 0 < len(source.get("SECRET_KEY", "")) < 50:
            problems.append("SECRET_KEY: too short, at least 50 characters")
    elif not source.get("SECRET_KEY"):
        values["SECRET_KEY"] = "insecure-development-key-never-used-when-debug-is-off"  # noqa: S105
    if source.get("S3_BUCKET"):
        problems += [
            f"{n}: missing while S3_BUCKET is set" for n in ("S3_ACCESS_KEY", "S3_SECRET_KEY") if not source.get(n)
        ]
    problems += [
        f"{name}: missing while {first} is set"
        for first, others in GO_TOGETHER.items()
        for name in others
        if source.get(first) and not source.get(name)
    ]
    if problems:
        listed = "\n".join(f"  - {problem}" for problem in problems)
        raise BadEnvironment(f"PetAmigos cannot start: the environment is not complete.\n{listed}\nSee .env.example.")
    if not source.get("SECURE"):
        values["SECURE"] = values["SITE_URL"].startswith("https://")
    return values


def read_dotenv(file: Path) -> dict[str, str]:
    """NAME=value lines of a .env file; the process environment wins over it."""
    if not file.is_file():
        return {}
    pairs = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        name, separator, value = line.strip().partition("=")
        if separator and not name.startswith("#"):
            pairs[name.strip()] = value.strip().strip("'\"")
    return pairs


def example() -> str:
    """The text of .env.example."""
    lines = ["# Every setting of PetAmigos. Copy to .env and change what you need; all are optional with DEBUG=1.", ""]
    for variable in VARIABLES:
        needed = " Required in production." if variable.required_unless_debug else ""
        lines += [f"# {variable.help}{needed}", f"#{variable.name}={variable.default or ''}", ""]
    return "\n".join(lines)


if __name__ == "__main__":
    (ROOT / ".env.example").write_text(example(), encoding="utf-8")
