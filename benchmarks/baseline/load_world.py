"""Fills the yardstick's database by COPY; takes a few seconds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

import psycopg

from benchmarks import world

TABLES = ("post", "follow", "person")


def fill(database_url: str) -> None:
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute(SCHEMA)
        for table, rows in (("person", people()), ("follow", follows()), ("post", posts())):
            copy(connection, table, rows)
        connection.execute(INDEXES)
        connection.execute("VACUUM ANALYZE")


def copy(connection: psycopg.Connection[Any], table: str, rows: Iterable[tuple[Any, ...]]) -> None:
    with connection.cursor().copy(f"COPY {table} FROM STDIN") as stream:
        for row in rows:
            stream.write_row(row)


def people() -> Iterable[tuple[Any, ...]]:
    for index in range(world.PEOPLE):
        identity = world.person_id(index)
        yield identity, world.handle(index), world.display_name(index), f"/media/{identity}/320.webp"


def follows() -> Iterable[tuple[Any, ...]]:
    for number, (follower, target) in enumerate(world.follows()):
        yield UUID(int=number + 1), world.person_id(follower), world.person_id(target)


def posts() -> Iterable[tuple[Any, ...]]:
    for number, author in enumerate(world.post_authors()):
        yield (
            world.post_id(number),
            world.person_id(author),
            world.post_body(number),
            world.post_time(number),
            f"/media/{world.asset_id(number)}/640.webp",
            "Una perrita en la azotea",
            1280,
            960,
            world.color(number),
            world.like_count(number),
            world.comment_count(number),
        )


SCHEMA = """
CREATE TABLE person (id uuid PRIMARY KEY, handle varchar(30) NOT NULL UNIQUE, display_name varchar(60) NOT NULL,
                     avatar varchar(120) NOT NULL);
CREATE TABLE follow (id uuid PRIMARY KEY, follower_id uuid NOT NULL, target_id uuid NOT NULL);
CREATE TABLE post (id uuid PRIMARY KEY, author_id uuid NOT NULL, body text NOT NULL, published_at timestamptz NOT NULL,
                   picture varchar(120) NOT NULL, picture_alt varchar(200) NOT NULL, picture_width integer NOT NULL,
                   picture_height integer NOT NULL, picture_color varchar(7) NOT NULL, like_counter integer NOT NULL,
                   comment_counter integer NOT NULL);
"""
INDEXES = """
CREATE UNIQUE INDEX follow_once ON follow (follower_id, target_id);
CREATE INDEX follow_target ON follow (target_id);
CREATE INDEX post_author ON post (author_id, id DESC);
ALTER TABLE follow ADD FOREIGN KEY (follower_id) REFERENCES person, ADD FOREIGN KEY (target_id) REFERENCES person;
ALTER TABLE post ADD FOREIGN KEY (author_id) REFERENCES person;
"""
