"""The Celery application: workers, their queues and the timetable."""

import os

from celery import Celery
from celery.schedules import crontab
from celery.signals import setup_logging, task_postrun, task_prerun

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "petamigos.settings")

app = Celery("petamigos")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
# Celery would open a connection to PostgreSQL for each task and close it again, which costs five times a small task.
app.conf["CELERY_DB_REUSE_MAX"] = 10**12
app.conf.beat_schedule = {
    "heartbeats": {"task": "core.send_heartbeats", "schedule": 15.0, "options": {"queue": "security", "expires": 15}},
    "sweep-once": {"task": "chat.sweep_once", "schedule": 3600.0, "options": {"queue": "bulk"}},
    "sweep-uploads": {"task": "media.sweep_abandoned", "schedule": 3600.0, "options": {"queue": "bulk"}},
    "reconcile-counters": {"task": "social.reconcile_counters", "schedule": 86400.0, "options": {"queue": "bulk"}},
    "sweep-imports": {"task": "social.sweep_imports", "schedule": 3600.0, "options": {"queue": "bulk"}},
    "match-lost-animals": {"task": "pets.match_all", "schedule": 86400.0, "options": {"queue": "bulk"}},
    "sweep-households": {"task": "pets.sweep_household", "schedule": 86400.0, "options": {"queue": "bulk"}},
    "sweep-data-requests": {
        "task": "accounts.sweep_data_requests",
        "schedule": 3600.0,
        "options": {"queue": "bulk"},
    },
    "apply-erasures": {"task": "accounts.apply_erasures", "schedule": 86400.0, "options": {"queue": "bulk"}},
    "reconcile-search": {"task": "discovery.reconcile", "schedule": 86400.0, "options": {"queue": "bulk"}},
    "remind-of-health": {
        "task": "pets.remind_of_health",
        "schedule": crontab(hour=15, minute=0),
        "options": {"queue": "bulk"},
    },
    "refresh-trends": {
        "task": "social.refresh_trends",
        "schedule": 900.0,
        "options": {"queue": "bulk", "expires": 900},
    },
    "write-down-reach": {
        "task": "social.write_down_reach",
        "schedule": 60.0,
        "options": {"queue": "bulk", "expires": 60},
    },
    "sweep-deliveries": {
        "task": "notifications.sweep_deliveries",
        "schedule": 60.0,
        "options": {"queue": "delivery", "expires": 60},
    },
    "start-digests": {"task": "notifications.start_digests", "schedule": 300.0, "options": {"queue": "bulk"}},
    "remind-of-medicine": {
        "task": "notifications.remind_of_medicine",
        "schedule": 300.0,
        "options": {"queue": "delivery", "expires": 300},
    },
    "tell-birthdays": {
        "task": "notifications.tell_birthdays",
        "schedule": crontab(minute=5),
        "options": {"queue": "bulk"},
    },
    "sweep-notifications": {"task": "notifications.sweep", "schedule": 86400.0, "options": {"queue": "bulk"}},
    "sweep-audit": {"task": "core.sweep_audit", "schedule": 86400.0, "options": {"queue": "bulk"}},
    "erase-evidence": {"task": "moderation.erase_evidence", "schedule": 86400.0, "options": {"queue": "bulk"}},
    "sweep-links": {"task": "social.sweep_links", "schedule": 86400.0, "options": {"queue": "bulk"}},
    "sweep-messages": {
        "task": "chat.sweep_expired",
        "schedule": 60.0,
        "options": {"queue": "bulk", "expires": 60},
    },
    "sweep-core": {"task": "core.sweep", "schedule": 3600.0, "options": {"queue": "bulk"}},
}


@setup_logging.connect
def keep_django_logging(**_kwargs: object) -> None:
    """Celery leaves logging alone: Django's LOGGING has already set it up."""


@task_prerun.connect
@task_postrun.connect
def close_old_connections(**_kwargs: object) -> None:
    """As between requests: what is too old or broken is closed, the rest kept."""
    from django.db import close_old_connections  # once Django is set up

    close_old_connections()
