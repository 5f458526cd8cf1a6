"""What is ana's alone of notifications, in the world of the matrix: what she muted, her browser, the way out of her mail."""

from __future__ import annotations

from types import SimpleNamespace
from uuid import uuid4

from petamigos.policies import Of
from petamigos.tests.matrix import EVERYONE, Thing


def notice_things(cast: SimpleNamespace) -> dict[Of, list[Thing]]:
    from notifications.delivery_models import Device
    from notifications.preference_models import MutedThing
    from notifications.topics import Channel
    from notifications.unsubscribing import make_token
    from social.models import Post

    owner = frozenset({"owner"})
    post = Post.objects.get(author=cast.ana, body="for followers")
    muted = MutedThing.objects.create(user=cast.ana, thing_id=post.pk, kind="reaction", target_id=post.pk)
    device = Device.objects.create(
        user=cast.ana, kind=Device.Kind.FCM, address="token", digest="0" * 64, session_key="none"
    )
    sealed = make_token(cast.ana, Channel.DIGEST)
    return {
        Of.MUTED_THING: [Thing("a muted post", {"muted_id": muted.pk}, {"muted_id": uuid4()}, owners=owner)],
        Of.PUSH_DEVICE: [Thing("a browser", {"device_id": device.pk}, {"device_id": uuid4()}, owners=owner)],
        Of.LEAVE_LINK: [
            Thing("a way out", {"token": sealed}, {"token": f"{sealed}x"}, viewers=EVERYONE),
            Thing("of another seal", {"token": sealed[:-3] + "abc"}, {"token": f"{sealed}x"}),
        ],
    }
