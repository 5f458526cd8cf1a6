"""An app that chats as docs/realtime.md says: numbers it, comes back, fetches what it missed, says again what was not
acknowledged.
"""

from __future__ import annotations

import json
import threading
import time
import uuid
from typing import Any

import httpx
from websockets.exceptions import WebSocketException
from websockets.sync.client import ClientConnection, connect

from tests.site import Person

PATIENCE = 2.0  # seconds for an answer before it is said again
ACKNOWLEDGED_IN = 90.0


class Phone:
    """One person's app in one conversation. `held`: what it shows, in the order it came; `acknowledged`: what it was told
    is stored, by the name it gave.
    """

    def __init__(self, person: Person, talk: str) -> None:
        self.person, self.talk = person, talk
        self.held: list[dict[str, Any]] = []
        self.acknowledged: dict[str, dict[str, Any]] = {}
        self.connections = 0
        self._ends = threading.Event()
        self._wire: ClientConnection | None = None
        self._answers = threading.Condition()
        self._thread = threading.Thread(target=self._live, daemon=True)
        self._thread.start()

    # --- hearing --------------------------------------------------------------------------------
    def _live(self) -> None:
        while not self._ends.is_set():
            try:
                with connect(self.person.site.url.replace("http", "ws", 1) + "/ws/", open_timeout=5) as wire:
                    self._hear(wire)
            except (OSError, TimeoutError, WebSocketException):
                self._wire = None
                time.sleep(0.3)

    def _hear(self, wire: ClientConnection) -> None:
        wire.send(json.dumps({"type": "hello", "token": self.person.token}))
        self.connections += 1
        while not self._ends.is_set():
            try:
                frame = json.loads(wire.recv(1))
            except TimeoutError:
                wire.send(json.dumps({"type": "ping"}))
                continue
            self._take(wire, frame)

    def _take(self, wire: ClientConnection, frame: dict[str, Any]) -> None:
        match frame["type"]:
            case "welcome":
                wire.send(json.dumps({"type": "subscribe", "group": f"conversation.{self.talk}"}))
            case "subscribed":
                self._wire = wire
                self._catch_up()
            case "resync":
                wire.send(json.dumps({"type": "hello"}))
            case "resumed":
                self._catch_up()
            case "error" if frame.get("ref") == "":
                wire.close()
            case "message_stored":
                self._acknowledge(frame["message"])
            case "message_sent":
                self._show(frame["message"])
            case "conversation_changed" if frame["last_seq"] > len(self.held):
                self._catch_up()

    def _show(self, message: dict[str, Any]) -> None:
        if message["seq"] == len(self.held) + 1:
            self.held.append(message)
        elif message["seq"] > len(self.held):
            self._catch_up()

    def _catch_up(self) -> None:
        """Until it has worked: a hint that came while the server was away is not said again."""
        url = f"/api/v1/conversations/{self.talk}/messages/"
        while not self._ends.is_set():
            try:
                answer = self.person.call("GET", url, params={"after_seq": len(self.held)})
            except httpx.HTTPError:
                answer = None
            if answer is None or answer.status_code != 200:
                time.sleep(0.3)
                continue
            page = answer.json()
            self.held += page["items"]
            if not page["has_more"]:
                return

    def _acknowledge(self, message: dict[str, Any]) -> None:
        with self._answers:
            self.acknowledged[message["client_id"]] = message
            self._answers.notify_all()

    # --- saying ---------------------------------------------------------------------------------
    def say(self, body: str) -> None:
        """Over the socket, or over the API while there is none, under one name until it is acknowledged."""
        name = str(uuid.uuid4())
        until = time.monotonic() + ACKNOWLEDGED_IN
        while name not in self.acknowledged:
            assert time.monotonic() < until, f"never acknowledged: {body}"
            if not self._say_once(name, body):
                time.sleep(0.2)

    def _say_once(self, name: str, body: str) -> bool:
        said = {"client_id": name, "body": body}
        wire = self._wire
        try:
            if wire is None:
                answer = self.person.call("POST", f"/api/v1/conversations/{self.talk}/messages/", json=said)
                if answer.status_code == 201:
                    self._acknowledge(answer.json())
                return answer.status_code == 201
            wire.send(json.dumps({"type": "send_message", "conversation_id": self.talk, **said}))
        except (OSError, WebSocketException, httpx.HTTPError):
            return False
        with self._answers:
            return self._answers.wait_for(lambda: name in self.acknowledged, PATIENCE)

    def end(self) -> None:
        self._ends.set()
        self._thread.join(10)
