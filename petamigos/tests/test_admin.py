"""The admin: every model is there or deliberately is not; roles open only what they name; a password is not enough."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import Group
from django.urls import reverse

from petamigos.roles import ROLES, sync_roles
from tests.cast import client_of

ABSENT = {
    "core.IdempotencyKey": "answers of people's own requests",
    "core.RateCount": "counters that live for minutes",
    "core.KeptMail": "mail is its recipient's alone; development shows it at /dev/outbox/",
    "accounts.PhoneNumber": "its person's alone",
    "accounts.DataExport": "people's archives: what matters for support is in the audit log",
    "accounts.Profile": "where people live and what they tell is theirs; nobody helps better by reading it",
    "accounts.BadgeAward": "given by rules, and seen on the profile",
    "media.Rendition": "seen with its asset",
    "pets.CarePlan": "what an animal takes tells of its health: its people's alone",
    "pets.CareEntry": "what an animal takes tells of its health: its people's alone",
    "pets.LostNotice": "who was told where one lives near: nobody's to look at",
    "pets.LostAlertMute": "a person's own choice",
    "pets.FinderThread": "private talk",
    "pets.FinderMessage": "private talk",
    "pets.PetTag": "opens a page and holds a phone number",
    "pets.LostMatch": "seen by the two it is about",
    "pets.PetFollow": "nobody has to look at single follows",
    "pets.PetFacts": "what people say of their animals, on its page",
    "pets.PetBreed": "seen on the animal's page",
    "pets.Microchip": "its people's alone",
    "pets.BreedSynonym": "edited with its breed",
    "pets.HealthRecord": "health data is for nobody but the animal's people",
    "pets.HealthDocument": "health data is for nobody but the animal's people",
    "pets.EvidenceShown": "what its people let the page say",
    "pets.HealthReminderMute": "a person's own choice",
    "pets.DocumentPage": "part of the health book",
    "pets.AlbumPicture": "seen in the animal's album; its file is in the admin",
    "pets.Memorial": "seen on the animal's page",
    "pets.WeightEntry": "part of the health book",
    "pets.VetLink": "a secret of the animal's people",
    "pets.VetLinkView": "for the animal's people, beside their link",
    "pets.HealthReminder": "seen in the bell of its recipient",
    "social.PostMedia": "seen with its post",
    "social.PostPet": "seen with its post",
    "social.Poll": "seen with its post",
    "social.PollVote": "how somebody voted is theirs alone",
    "social.ImportedPost": "what is in an archive of a person is theirs alone",
    "social.Draft": "what is not out is its author's alone",
    "social.Bookmark": "what a person keeps is theirs alone",
    "social.BookmarkCollection": "what a person keeps is theirs alone",
    "social.PostDefaults": "a person's own choice",
    "social.PostVersion": "seen on the history of its post",
    "accounts.Mute": "whom a person keeps at a distance is theirs alone",
    "accounts.CloseFriend": "whom a person keeps near is theirs alone",
    "accounts.PeopleList": "whom a person reads together is theirs alone",
    "accounts.ListMember": "whom a person reads together is theirs alone",
    "accounts.HiddenWord": "what a person does not want to read is theirs alone",
    "accounts.Restriction": "whom a person keeps at a distance is theirs alone",
    "accounts.PrivacySettings": "what a person lets whom do is theirs alone",
    "accounts.DismissedPerson": "whom a person does not want suggested is theirs alone",
    "pets.DismissedPet": "what a person does not want suggested is theirs alone",
    "accounts.Invitation": "whom a person invites is theirs alone",
    "accounts.InvitedPerson": "by whom a person came is theirs alone",
    "social.FeedChoice": "a person's own choice",
    "social.FeedWish": "a person's own choice",
    "social.TagFollow": "a person's own choice",
    "social.PostTag": "found by its post's words",
    "social.TagDay": "counted; told on the page of trends",
    "social.PostReach": "counted, not told",
    "social.AuthorReach": "counted, not told",
    "social.ReachDay": "published on the page about ranking",
    "social.Reaction": "nobody has to look at single reactions",
    "social.CommentReaction": "nobody has to look at single reactions",
    "notifications.Notification": "its recipient's alone",
    "moderation.Report": "read in its case",
    "moderation.Snapshot": "read in its case",
    "moderation.AccountLimit": "seen with its decision",
    "moderation.WithheldWords": "seen by who wrote them",
    "notifications.Device": "opens the way to a person's screen",
    "notifications.DigestRun": "when one person's summary goes out",
    "notifications.NotificationSettings": "a person's own choice",
    "notifications.TopicChoice": "a person's own choice",
    "notifications.MutedThing": "a person's own choice",
    "chat.Member": "who talks with whom is theirs alone",
    "chat.Message": "private talk; what was reported is read in its case",
    "chat.Attachment": "part of a private talk",
    "chat.Reaction": "part of a private talk",
    "chat.OpenedMessage": "part of a private talk",
    "chat.StickerUse": "what one person likes",
    "chat.Wallpaper": "what one person likes",
    "chat.OnceMessage": "part of a private talk",
    "chat.MessageLink": "part of a private talk",
    "chat.StarredMessage": "what a person keeps is theirs alone",
    "chat.HiddenMessage": "what a person puts out of sight is theirs alone",
    "chat.PinnedMessage": "part of a private talk",
    "chat.PollVote": "how somebody voted is theirs alone",
    "chat.KeyPackage": "keys of a device, for whom it is to be let in by",
    "chat.Seat": "which devices are in an encrypted conversation",
    "chat.SealedFile": "bytes that nobody here can read",
    "chat.KeyBackup": "a box that only its person can open",
    "chat.ChatSettings": "a person's own choice",
    "chat.CareCard": "part of a private talk",
    "chat.LiveShare": "who shares where they are, with whom, is theirs alone",
    "chat.ScheduledMessage": "what somebody will say is theirs alone",
    "chat.CallMember": "who spoke with whom is theirs alone",
    "discovery.SearchTerm": "seen with its entry",
    "discovery.RecentSearch": "what a person looks for is theirs alone",
}
OWN = ("core", "accounts", "media", "pets", "social", "discovery", "notifications", "moderation", "chat")


def test_every_model_is_registered_or_deliberately_absent() -> None:
    registered = {model._meta.label for model in admin.site._registry}
    own = {model._meta.label for model in apps.get_models() if model._meta.app_label in OWN}
    assert own - registered == set(ABSENT)
    assert (
        not {"account.EmailAddress", "mfa.Authenticator", "usersessions.UserSession", "sessions.Session"} & registered
    )


def with_second_factor(user: Any) -> Any:
    Authenticator.objects.create(user=user, type=Authenticator.Type.TOTP, data={"secret": "x"})
    return client_of(user)


@pytest.mark.django_db
def test_staff_without_a_second_factor_stay_outside(cast: SimpleNamespace) -> None:
    client = client_of(cast.staff)
    assert client.get("/admin/").status_code in {302, 403}
    assert "admin:index" not in str(client.get("/admin/", follow=True).resolver_match)


@pytest.mark.django_db
@pytest.mark.parametrize("role", list(ROLES))
def test_a_role_opens_what_it_names_and_nothing_else(cast: SimpleNamespace, role: str) -> None:
    sync_roles()
    cast.staff.groups.add(Group.objects.get(name=role))
    client = with_second_factor(cast.staff)
    seen = set()
    for model in admin.site._registry:
        name = f"{model._meta.app_label}_{model._meta.model_name}"
        status = client.get(reverse(f"admin:{name}_changelist")).status_code
        assert status in {200, 403}, (name, status)
        if status == 200:
            seen.add(f"{model._meta.app_label}.view_{model._meta.model_name}")
    assert seen == {permission for permission in ROLES[role] if ".view_" in permission}


@pytest.mark.django_db
def test_people_are_not_staff(cast: SimpleNamespace) -> None:
    for user in (cast.ana, None):
        assert client_of(user).get("/admin/").status_code in {302, 403, 404}
