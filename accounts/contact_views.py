"""HTML door of finding people one knows. What is sent is answered in the same response and kept nowhere."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from accounts.contacts import ContactsTooLarge, find_contacts
from accounts.people import cards
from accounts.privacy import get_privacy
from accounts.signed_in import SignedInRequest
from core.errors import DomainError
from core.forms import add_error
from core.http import client_ip
from core.limits import LIMITS
from core.rates import uses_of


class ContactsForm(forms.Form):
    contacts = forms.CharField(
        label=_("Addresses and phone numbers"),
        required=False,
        help_text=_("One on each line, as you have them. Numbers without country code are taken as Mexican."),
        widget=forms.Textarea(
            attrs={"rows": 6, "autocomplete": "off", "spellcheck": "false", "class": "ltr contacts-box"}
        ),
    )
    file = forms.FileField(
        label=_("Or a file of your contacts"),
        required=False,
        help_text=_("vCard (.vcf) or CSV, at most 1 MB and 1,000 addresses."),
        widget=forms.FileInput(
            attrs={"accept": ".vcf,.csv,.txt,text/vcard,text/csv,text/plain", "class": "contacts-file"}
        ),
    )

    def read(self) -> bytes:
        """Both together. A file that is too large is not read."""
        file = self.cleaned_data["file"]
        if file is not None and file.size > LIMITS.contacts_bytes_max:
            raise ContactsTooLarge
        return (file.read() + b"\n" if file is not None else b"") + self.cleaned_data["contacts"].encode(
            "utf-8", "ignore"
        )


@sensitive_post_parameters()
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def find_people(request: SignedInRequest) -> HttpResponse:
    form = ContactsForm(request.POST or None, request.FILES or None)
    context: dict[str, Any] = {"nav": "discover"}
    if form.is_bound and form.is_valid():
        try:
            found = find_contacts(request.user, form.read(), address=client_ip(request))
        except DomainError as error:
            add_error(form, error)
        else:
            context |= {"is_answer": True, "people": cards(request.user, found)}
            form = ContactsForm()
    context |= {"form": form, "uses": uses_of("contacts.match", request.user), "own": get_privacy(request.user)}
    return render(request, "accounts/find_people.html", context, status=422 if form.errors else 200)
