"""What some people of the demo world chose about being told: quiet nights, a daily summary, fewer likes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time

from accounts.models import User
from notifications.preference_models import NotificationSettings
from notifications.preferences import choose_switches, choose_topics


def make_notices(say: Callable[[str], None], people: dict[str, User]) -> None:
    """Through the actions people use; what is there already is left as it is. Nobody has a device that is pushed to."""
    if NotificationSettings.objects.filter(user__in=people.values()).exists():
        return
    ana, bruno, ines = people["ana_rex"], people["bruno_y_chispa"], people["ines_vet"]
    choose_switches(ana, {"quiet_on": True, "quiet_from": time(22), "quiet_to": time(7, 30)})
    choose_topics(
        ana, {"reaction": (["bell", "digest"], "followed"), "comment": (["bell", "push", "mail"], "everyone")}
    )
    choose_switches(bruno, {"digest_every": "day", "digest_hour": 8})
    choose_topics(bruno, {"reaction": (["bell"], "nobody")})
    choose_switches(ines, {"mail_on": False, "quiet_on": True, "quiet_days": [4, 5], "critical_passes": False})
    say("preferences of notifications")
