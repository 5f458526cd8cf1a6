"""System checks of our own: what `manage.py check` refuses beyond Django's."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.db import models


@register()
def models_declare_data_policy(app_configs: Any, **_kwargs: Any) -> list[CheckMessage]:
    """Every model of ours with a person in it says what export and erasure do with its rows."""
    own = {"core", "accounts", "pets", "media", "social", "chat", "notifications"}
    found: list[CheckMessage] = []
    for model in apps.get_models():
        declared: str = getattr(model, "data_policy", "")
        if model._meta.app_label not in own or declared:
            continue
        for field in model._meta.get_fields():
            if (
                isinstance(field, models.ForeignKey)
                and field.remote_field.model._meta.label == settings.AUTH_USER_MODEL
            ):
                message = f"{model._meta.label} has a person in {field.name} but no data_policy"
                found += [Error(message, id="core.E001")]
    return found
