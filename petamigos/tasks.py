"""Task doors of the project itself: the demo world goes on in the workers while the site is open."""

from __future__ import annotations

from datetime import timedelta

from core.audit import record
from core.queue import enqueue, task
from petamigos.demo.state import BEGUN, DONE, happened

WAIT = timedelta(seconds=2)


@task("petamigos.continue_demo", queue="bulk", lease=120)
def continue_demo(*, number: int) -> None:
    """One step of the demo world; it asks for the next, or for itself again while pictures are being prepared."""
    from petamigos.demo import world

    if not happened(BEGUN) or happened(DONE):
        return
    if not world.take_step(number):
        enqueue("petamigos.continue_demo", number=number, delay=WAIT)
    elif number < len(world.plan_posts()):
        enqueue("petamigos.continue_demo", number=number + 1)
    else:
        record(DONE)
