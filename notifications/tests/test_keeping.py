"""What staff see of deliveries, what is counted, and what goes after its time."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.urls import reverse
from django.utils import timezone

from accounts import actions as people
from core.limits import LIMITS
from core.mail import notice_headers
from core.metrics import DELIVERIES
from notifications.delivery_models import Delivery, MailEvent, MailTrouble
from notifications.models import Notification
from notifications.preferences import choose_topics
from notifications.retention import sweep
from tests.cast import client_of
from tests.delivering import PushService, later

pytestmark = pytest.mark.django_db


def test_staff_see_states_and_reasons_and_not_what_was_told(
    cast: SimpleNamespace, service: PushService, subscribed: Any
) -> None:
    subscribed(cast.carla)
    service.answers = [403]
    before = DELIVERIES.labels("push", "failed")._value.get()
    people.follow(cast.bruno, cast.carla)
    later()
    assert DELIVERIES.labels("push", "failed")._value.get() == before + 1
    MailTrouble.objects.create(
        user=cast.carla, email=cast.carla.email, kind="bounce", reason="550", happened_at=timezone.now()
    )
    cast.staff.is_superuser = True
    cast.staff.save()
    Authenticator.objects.create(user=cast.staff, type=Authenticator.Type.TOTP, data={"secret": "x"})
    staff = client_of(cast.staff)
    page = staff.get(reverse("admin:notifications_delivery_changelist"), {"why": "answered 403"}).content.decode()
    assert "answered 403 (1)" in page and "Bruno" not in page
    row = Delivery.objects.get()
    assert staff.get(reverse("admin:notifications_delivery_change", args=[row.pk])).status_code == 200
    assert "550" in staff.get(reverse("admin:notifications_mailtrouble_changelist")).content.decode()


def test_old_lines_and_what_was_sent_go_and_the_rest_stays(cast: SimpleNamespace, run_tasks: Any) -> None:
    choose_topics(cast.carla, {"follow": (["bell", "mail"], "everyone")})
    for person in (cast.bruno, cast.xavi):
        people.follow(person, cast.carla)
    run_tasks()
    now = timezone.now()
    old = Notification.objects.get(actor=cast.bruno)
    Notification.objects.filter(pk=old.pk).update(created_at=now - timedelta(days=LIMITS.notification_days, hours=1))
    Delivery.objects.filter(notification=old).update(created_at=now - timedelta(days=LIMITS.delivery_days, hours=1))
    event = MailEvent.objects.create(provider="p", event_id="1", kind="bounce", happened_at=now)
    MailEvent.objects.filter(pk=event.pk).update(created_at=now - timedelta(days=LIMITS.delivery_days, hours=1))
    sweep()
    assert [row.actor_id for row in Notification.objects.all()] == [cast.xavi.pk]
    assert Delivery.objects.count() == 1 and not MailEvent.objects.exists()


def test_mails_that_other_rooms_write_keep_to_the_switches_too(cast: SimpleNamespace) -> None:
    headers = notice_headers(cast.ana, "health_due")
    assert headers is not None and headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    url = headers["List-Unsubscribe"].strip("<>").partition("/api/")[2]
    assert client_of(None).post(f"/api/{url}").status_code == 204
    assert notice_headers(cast.ana, "health_due") is None
    assert notice_headers(cast.ana, "finder_wrote") is not None
