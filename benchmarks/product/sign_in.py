"""Signs people in and prints their keys as JSON: session cookies for the site, tokens for the API.

Both are rows of the session table, made by the code that a sign-in runs.
"""

from __future__ import annotations

import json

from django.conf import settings
from django.test import Client

from accounts.models import User
from benchmarks import world


def main(count: str) -> None:
    """Prints [{"id", "session", "cookie_name"}, …] of `count` people."""
    found = []
    for index in range(int(count)):
        user = User.objects.get(pk=world.person_id(index))
        client = Client(HTTP_HOST="localhost")
        client.force_login(user)
        key = client.cookies[settings.SESSION_COOKIE_NAME].value
        found.append({"id": str(user.pk), "session": key, "cookie_name": settings.SESSION_COOKIE_NAME})
    print(json.dumps(found))
