"""Moderators with their role and second factor, and cases for them."""

from __future__ import annotations

from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Group
from django.test import Client

from moderation import actions
from moderation.models import Case, Report
from petamigos.roles import sync_roles
from tests.cast import client_of, make_user


def make_moderator(handle: str) -> Any:
    sync_roles()
    user = make_user(handle, is_staff=True, is_private=False)
    user.groups.add(Group.objects.get(name="moderator"))
    Authenticator.objects.create(user=user, type=Authenticator.Type.TOTP, data={"secret": "x"})
    return type(user).objects.get(pk=user.pk)


def desk_of(moderator: Any) -> Client:
    return client_of(moderator)


def make_report(reporter: Any, kind: str, thing: Any, reason: str = "spam", words: str = "") -> Report:
    return actions.report_by_id(reporter, kind, thing.pk, reason=reason, words=words)


def decide(moderator: Any, case: Case, kind: str, **rest: Any) -> Any:
    said = {"reason": "spam", "statement": "It is advertising."} if kind != "dismiss" else {}
    return actions.decide(moderator, case, actions.Ruling(kind, **(said | rest)))
