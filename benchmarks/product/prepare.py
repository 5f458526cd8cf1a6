"""What a deploy does before it starts the processes: texts, styles, static files."""

from __future__ import annotations

from django.core.management import call_command, get_commands


def main() -> None:
    if "compile_messages" in get_commands():
        call_command("compile_messages")
    call_command("build_css")
    call_command("collectstatic", verbosity=0, interactive=False)
