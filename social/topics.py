"""The lines of the preferences that posts and comments make."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from notifications.topics import Category, register_topic


def register() -> None:
    register_topic(
        "reaction", _("Reactions to what you wrote"), Category.SOCIAL, kinds=("reaction", "comment_reaction")
    )
    register_topic("reply", _("Answers to your comments"), Category.SOCIAL)
    register_topic("poll_ended", _("Polls that ended"), Category.SOCIAL, has_people=False)
    register_topic("draft_failed", _("Scheduled posts that could not be published"), Category.ACCOUNT, has_people=False)
    register_topic("comment", _("Comments on your posts"), Category.SOCIAL)
    register_topic("share", _("Shares of your posts"), Category.SOCIAL)
    register_topic("mention", _("Mentions of you"), Category.SOCIAL, kinds=("mention", "comment_mention"))
    register_topic("tag", _("Photos you are tagged in"), Category.SOCIAL)
