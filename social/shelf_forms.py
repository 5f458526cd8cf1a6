"""Shapes of what the pages of kept posts send."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from core.limits import LIMITS
from social import actions
from social.bookmarks import Bookmark, get_bookmark, list_collections
from social.models import Post


class CollectionForm(forms.Form):
    name = forms.CharField(label=_("Name of the collection"), max_length=LIMITS.collection_name_max * 4)


class KeepForm(forms.Form):
    """In which collection; a new name makes one."""

    collection = forms.ChoiceField(label=_("Collection"), required=False, widget=forms.RadioSelect)
    name = forms.CharField(label=_("A new collection"), required=False, max_length=LIMITS.collection_name_max * 4)

    def __init__(self, data: Any = None, *, owner: Any, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        known = [(str(one.pk), one.name) for one in list_collections(owner)]
        self.fields["collection"].choices = [("", _("No collection")), *known]  # type: ignore[attr-defined]

    def keep(self, user: Any, post: Post) -> Bookmark:
        """Raises what the actions raise."""
        if self.cleaned_data["name"]:
            made = actions.make_collection(user, name=self.cleaned_data["name"])
            return actions.keep_post(user, post, collection_id=made.pk)
        kept = get_bookmark(user, post.pk)
        if kept is not None and "collection" not in self.data:
            return kept  # from a menu, again: it stays where it is
        chosen = self.cleaned_data["collection"]
        return actions.keep_post(user, post, collection_id=UUID(chosen) if chosen else None)
