"""HTML doors of the preferences: of what one hears, how and when, and what one hears no more of."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.devices import device_name
from accounts.signed_in import SignedInRequest
from accounts.views import fragment, next_url
from core.errors import DomainError
from core.forms import add_error
from core.http import client_ip, safe_next
from notifications import bounces, devices, muting, preferences, unsubscribing
from notifications.gateways import web_push
from notifications.preference_forms import TopicsForm, WaysForm

FORM = require_http_methods(["GET", "HEAD", "POST"])


@login_required
@FORM
def settings_notifications(request: SignedInRequest) -> HttpResponse:
    """Of what: a line a topic, a column a channel."""
    wishes, offered = preferences.wishes_of(request.user), preferences.offered_channels(request.user)
    form = TopicsForm(request.POST or None, wishes=wishes, offered=offered)
    if request.method == "POST" and form.is_valid():
        preferences.choose_topics(request.user, form.chosen())
        messages.success(request, _("Saved."))
        return redirect("settings_notifications")
    context = {"form": form, "place": "notifications"}
    return render(request, "notifications/settings_topics.html", context, status=422 if form.errors else 200)


@login_required
@FORM
def settings_notification_ways(request: SignedInRequest) -> HttpResponse:
    """How and when: channels, devices, the summary, quiet hours."""
    user = request.user
    chosen, offered = preferences.settings_of(user), preferences.offered_channels(user)
    form = WaysForm(request.POST if request.method == "POST" else None, chosen=chosen, offered=offered)
    if request.method == "POST" and form.is_valid():
        try:
            preferences.choose_switches(user, form.cleaned_data)
        except DomainError as error:
            add_error(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("settings_notification_ways")
    context = {
        "form": form,
        "place": "notifications",
        "trouble": preferences.trouble_of(user),
        "devices": [(device, device_name(device.label)) for device in devices.list_devices(user)],
        "push_key": web_push.server_key() if web_push.is_available() else "",
    }
    return render(request, "notifications/settings_ways.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def device_forget(request: SignedInRequest, device_id: UUID) -> HttpResponse:
    devices.forget_device(request.user, device_id)
    messages.success(request, _("That device is told nothing any more."))
    return redirect("settings_notification_ways")


@login_required
@require_POST
def push_offer_answer(request: SignedInRequest) -> HttpResponse:
    """ "Not now" under the first lines of the bell."""
    preferences.answer_push_offer(request.user)
    return redirect("notification_list")


@login_required
@require_POST
def mail_again(request: SignedInRequest) -> HttpResponse:
    bounces.send_again(request.user)
    messages.success(request, _("We try your address again."))
    return redirect("settings_notification_ways")


@login_required
@require_POST
def notification_mute(request: SignedInRequest, notification_id: UUID) -> HttpResponse:
    muting.mute_thing(request.user, notification_id)
    messages.success(request, _("You hear no more of it."))
    return redirect(safe_next(request, reverse("notification_list")))


@login_required
@require_safe
def muted_things(request: SignedInRequest) -> HttpResponse:
    page = muting.list_muted(request.user, cursor=request.GET.get("cursor"))
    context = {"rows": page.items, "next_url": next_url(request, page), "place": "notifications"}
    return fragment(request, "notifications/muted_things.html", "rows", context)


@login_required
@require_POST
def unmute_thing(request: SignedInRequest, muted_id: UUID) -> HttpResponse:
    muting.unmute_thing(request.user, muted_id)
    return redirect("muted_things")


@FORM
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """The way out of a mail. Looking at it does nothing; who comes need not be signed in."""
    if request.method == "POST":
        everything = request.POST.get("all") == "1"
        found = unsubscribing.leave(token, address=client_ip(request), everything=everything)
        context = {"leave": found, "is_done": True, "is_all": everything or found.topic is None}
    else:
        context = {"leave": unsubscribing.read_token(token), "is_done": False}
    return render(request, "notifications/unsubscribe.html", context)
