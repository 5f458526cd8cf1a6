"""Choosing the words one does not want to meet."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.hidden_words import HiddenWord
from accounts.models import User
from core.errors import Invalid
from core.events import announce
from core.limits import LIMITS
from core.phrases import tokens_of
from core.rates import check_rate
from core.text import clean_text, one_line


@transaction.atomic
def hide_word(user: User, *, text: str, hides_posts: bool = False) -> HiddenWord:
    """Adds a word or phrase; one that is there already is chosen anew. Locks the person, so that the limit holds.

    Raises Invalid on `text` (empty, too long, without a letter, one too many), LimitReached.
    """
    text = one_line(clean_text(text, most=LIMITS.hidden_word_max, field="text", required=True))
    tokens = tokens_of(text)
    if not tokens.strip() or len(tokens) > LIMITS.hidden_word_max * 16:
        raise Invalid(_("Write a word or a phrase."), field="text")
    check_rate("words", account=user)
    User.objects.select_for_update(no_key=True).get(pk=user.pk)
    chosen = {"text": text, "hides_posts": hides_posts}
    word, is_new = HiddenWord.objects.update_or_create(user=user, tokens=tokens, defaults=chosen)
    if is_new and HiddenWord.objects.filter(user=user).count() > LIMITS.hidden_words_max:
        raise Invalid(_("At most %(most)d words fit in your list.") % {"most": LIMITS.hidden_words_max}, field="text")
    announce("accounts.words_changed", user_id=user.pk)
    return word


@transaction.atomic
def show_word(user: User, word: HiddenWord) -> None:
    """Takes a word off the list: what was hidden for it alone is seen again."""
    deleted, _rows = HiddenWord.objects.filter(user=user, pk=word.pk).delete()
    if deleted:
        announce("accounts.words_changed", user_id=user.pk)
