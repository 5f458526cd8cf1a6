"""The welcome: steps that rooms register, walked in order, left and taken up again on any device."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from accounts import actions
from accounts.models import User
from accounts.signed_in import SignedInRequest
from core.errors import NotFound

View = Callable[[SignedInRequest], HttpResponse]


@dataclass(frozen=True, slots=True)
class Step:
    name: str
    position: int
    view: View
    label: str | Promise
    is_open: Callable[[User], bool] | None = None  # says that what no one may skip is still missing

    def is_missing(self, user: User) -> bool:
        return self.is_open is not None and self.is_open(user)


_STEPS: dict[str, Step] = {}


def register_step(
    name: str,
    position: int,
    view: View,
    *,
    label: str | Promise = "",
    is_open: Callable[[User], bool] | None = None,
) -> None:
    """Called in ready(). `view(request)` answers GET and POST of /welcome/<name>/; when the step is done it returns
    `advance(request, name)`. Its template extends accounts/onboarding_step.html, with `onboarding_context(request,
    name)` in its context. accounts holds 10 "you" and 30 "follow"; pets 20 "pet". A step
    that is_open for a person is not skipped, and the welcome does not end without it.
    """
    _STEPS[name] = Step(name, position, view, label, is_open)


def steps() -> list[Step]:
    return sorted(_STEPS.values(), key=lambda step: step.position)


def get_step(name: str) -> Step:
    """Raises NotFound."""
    if name not in _STEPS:
        raise NotFound
    return _STEPS[name]


def next_step(user: User) -> Step | None:
    """The first step that must not be missed and is, else the first after the last one finished; None when all are done."""
    if missing := missing_step(user):
        return missing
    done = _STEPS[user.onboarding_step].position if user.onboarding_step in _STEPS else -1
    return next((step for step in steps() if step.position > done), None)


def missing_step(user: User) -> Step | None:
    return next((step for step in steps() if step.is_missing(user)), None)


def advance(request: HttpRequest, name: str) -> HttpResponse:
    """Marks a step as done (or skipped) and goes to the next; after the last one, home. What must not be skipped is
    asked for again."""
    user: User = request.user  # type: ignore[assignment]
    step = get_step(name)
    if missing := missing_step(user):
        messages.warning(request, _("This step cannot be skipped: we must know that you are old enough."))
        return redirect("onboarding_step", missing.name)
    done = _STEPS.get(user.onboarding_step)
    if done is None or done.position < step.position:
        user.onboarding_step = name
        User.objects.filter(pk=user.pk).update(onboarding_step=name)
    following = next((one for one in steps() if one.position > step.position), None)
    if following is not None:
        return redirect("onboarding_step", following.name)
    actions.finish_onboarding(user)
    return redirect("home")


def onboarding_context(request: HttpRequest, name: str) -> dict[str, object]:
    """What accounts/onboarding_step.html needs: where we are among the steps."""
    walk = steps()
    at = next(index for index, step in enumerate(walk) if step.name == name)
    return {
        "step_name": name,
        "step_number": at + 1,
        "step_count": len(walk),
        "steps": [{"label": step.label, "is_done": i < at, "is_current": i == at} for i, step in enumerate(walk)],
        "previous": walk[at - 1].name if at else "",
        "can_skip": not walk[at].is_missing(request.user),  # type: ignore[arg-type]
    }
