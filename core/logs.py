"""Structured logs: one JSON object a line in production, readable lines in development."""

from __future__ import annotations

import contextvars
import logging
from datetime import UTC, datetime
from typing import Any, Final

import orjson
import structlog

# Set at each door (HTTP middleware, socket, task) and copied into whatever the door enqueues.
request_id: contextvars.ContextVar[str] = contextvars.ContextVar("request_id", default="")


def add_request_id(_logger: Any, _method: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    if current := request_id.get():
        event.setdefault("request_id", current)
    return event


def keep_one_line(_logger: Any, _method: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    """No log forging: control characters of what people send never start a new line."""
    text = event.get("event")
    if isinstance(text, str):
        event["event"] = "".join(c if c >= " " or c == "\t" else f"\\x{ord(c):02x}" for c in text)
    return event


SHARED: list[structlog.typing.Processor] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.stdlib.PositionalArgumentsFormatter(),
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.StackInfoRenderer(),
    add_request_id,
]


REQUESTS: Final = "http.request"  # logger of answered requests; its messages are dicts


class RequestLine(logging.Formatter):
    """The line every request leaves. Written straight: structlog's processors would take longer than the session query."""

    def __init__(self, *, as_json: bool) -> None:
        super().__init__()
        self.as_json = as_json

    def format(self, record: logging.LogRecord) -> str:
        facts: dict[str, Any] = record.msg  # type: ignore[assignment]
        at = datetime.fromtimestamp(record.created, UTC).isoformat().replace("+00:00", "Z")
        if not self.as_json:
            return f"{at} [info     ] request [http] " + " ".join(f"{key}={value!r}" for key, value in facts.items())
        line = {**facts, "event": "request", "logger": "http", "level": record.levelname.lower(), "timestamp": at}
        return orjson.dumps(line, default=str).decode()


# What no line of ours shows is not asked for at each of them: thread, process and task, and the place in the code.
for _unused in ("logThreads", "logProcesses", "logMultiprocessing", "logAsyncioTasks"):
    setattr(logging, _unused, False)
logging._srcfile = None  # type: ignore[attr-defined]  # as the logging documentation says to do


def logging_config(level: str, *, as_json: bool) -> dict[str, Any]:
    structlog.configure(
        processors=[*SHARED, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    last: list[structlog.typing.Processor] = (
        [structlog.processors.format_exc_info, keep_one_line, structlog.processors.JSONRenderer(ensure_ascii=False)]
        if as_json
        else [structlog.dev.ConsoleRenderer(colors=False)]
    )
    formatter = {
        "()": structlog.stdlib.ProcessorFormatter,
        "foreign_pre_chain": SHARED,
        "processors": [structlog.stdlib.ProcessorFormatter.remove_processors_meta, *last],
    }
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"structured": formatter, "request": {"()": RequestLine, "as_json": as_json}},
        "handlers": {
            "console": {"class": "logging.StreamHandler", "formatter": "structured"},
            "requests": {"class": "logging.StreamHandler", "formatter": "request"},
        },
        "root": {"handlers": ["console"], "level": level},
        "loggers": {
            REQUESTS: {"handlers": ["requests"], "level": level, "propagate": False},
            "django.server": {"level": "WARNING"},
            "django.request": {"level": "ERROR"},
            "django.db.backends": {"level": "WARNING"},
            "httpx": {"level": "WARNING"},
            "botocore": {"level": "WARNING"},
            "celery.app.trace": {"level": "WARNING"},
            "celery.worker.strategy": {"level": "WARNING"},
            "kombu": {"level": logging.getLevelName(logging.WARNING)},
        },
    }
