"""Shapes of what one chooses about a person; never saves."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.actions.quiet import FOR_GOOD


class MuteForm(forms.Form):
    days = forms.TypedChoiceField(
        label=_("For how long"),
        coerce=int,
        choices=[(1, _("1 day")), (7, _("7 days")), (30, _("30 days")), (FOR_GOOD, _("Until I undo it"))],
        widget=forms.RadioSelect,
        initial=7,
    )
    posts = forms.BooleanField(label=_("Leave their posts out of my feed"), required=False, initial=True)
    notifications = forms.BooleanField(label=_("Do not notify me of what they do"), required=False, initial=True)


class HiddenWordForm(forms.Form):
    text = forms.CharField(label=_("A word or a phrase"), strip=False)
    hides_posts = forms.BooleanField(
        label=_("Hide posts with it from my feed too"),
        required=False,
        help_text=_("Comments under your posts are hidden in any case."),
    )


class ListNameForm(forms.Form):
    name = forms.CharField(label=_("Name of the list"), strip=False)


class ListMemberForm(forms.Form):
    handle = forms.CharField(label=_("Handle"), help_text=_("As it stands on their profile, for example @luna."))
