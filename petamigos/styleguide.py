"""Sample data for /styleguide/ (development only): every component, with nothing from the database."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.text import scan
from social.reaction_models import tally_of


class SampleForm(forms.Form):
    """One field of each kind."""

    name = forms.CharField(label=_("Name"), max_length=40, help_text=_("As you call it at home."))
    email = forms.EmailField(label=_("E-mail"))
    password = forms.CharField(label=_("Password"), widget=forms.PasswordInput)
    species = forms.ChoiceField(label=_("Species"), choices=[("dog", _("Dog")), ("cat", _("Cat"))])
    bio = forms.CharField(label=_("About"), widget=forms.Textarea, required=False)
    audience = forms.ChoiceField(
        label=_("Who can see it"),
        choices=[("public", _("Everyone")), ("followers", _("Followers"))],
        widget=forms.RadioSelect,
    )
    is_private = forms.BooleanField(label=_("Private account"), required=False, help_text=_("You approve who follows."))


def picture(file: str, width: int, height: int, alt: str) -> dict[str, Any]:
    return {
        "src": static(f"img/{file}"),
        "alt": alt,
        "width": width,
        "height": height,
        "color": "#f0a94a",
        "placeholder": "",
        "sources": [],
    }


def pet(name: str, species: str) -> dict[str, Any]:
    return {
        "name": name,
        "species_slug": species,
        "url": "/styleguide/",
        "avatar": None,
        "breed_name": species,
        "age": "3",
    }


def cast() -> dict[str, Any]:
    tall = picture("plaza.svg", 1200, 1500, "Seis animales en la plaza, bajo papel picado")
    wide = picture("plaza-hero.svg", 2000, 720, "La plaza con jacarandas")
    people = {
        "ana": {"handle": "ana", "display_name": "Ana Torres", "url": "/styleguide/", "avatar": tall},
        "bruno": {"handle": "bruno", "display_name": "Bruno Díaz", "url": "/styleguide/", "avatar": None},
        "noor": {
            "handle": "noor",
            "display_name": "نور الهدى",
            "url": "/styleguide/",
            "avatar": None,
            "is_private": True,
        },
    }
    kinds = ["dog", "cat", "rabbit", "bird", "fish", "hamster", "guinea_pig", "horse", "turtle", "ferret", "other"]
    names = ["Rex", "Luna", "Canela", "Kiwi", "Burbuja", "Pelusa", "Chispa", "Trueno", "Lola", "Rayo", "Misterio"]
    pets = [pet(name, kind) for name, kind in zip(names, kinds, strict=True)]
    return {"people": people, "pets": pets, "tall": tall, "wide": wide}


def post(number: int, known: dict[str, Any], **more: Any) -> dict[str, Any]:
    people = known["people"]
    text = "Rex descubrió la fuente. @bruno no lo va a creer. #plaza https://example.org/fotos"
    return {
        "id": f"sample-{number}",
        "url": f"/styleguide/{number}/",
        "author": people["ana"],
        "pets": known["pets"][:1],
        "body_tokens": scan(text),
        "published_at": timezone.now() - timedelta(hours=3),
        "audience": "public",
        "pictures": [known["tall"]],
        "reactions": tally_of("{96,20,0,12,0,0}"),
        "my_reaction": "love",
        "comment_count": 24,
        "comments": [{"author": people["bruno"], "body_tokens": scan("¡Qué guapo! Dile a Rex que Luna lo saluda.")}],
        "can_comment": True,
        "why_url": "#",
        "delete_url": "#",
    } | more


def comment(number: int, author: Any, text: str, **more: Any) -> dict[str, Any]:
    return {
        "id": number,
        "url": f"/styleguide/comments/{number}/",
        "author": author,
        "body_tokens": scan(text),
        "reactions": tally_of("{2,1,0,0,0,0}"),
        "my_reaction": "",
        "can_answer": True,
    } | more


def sample_posts(known: dict[str, Any]) -> list[dict[str, Any]]:
    long_text = "Hoy adoptamos a Luna y a Canela. " * 14
    return [
        post(1, known),
        post(
            2,
            known,
            pets=known["pets"][1:3],
            author=known["people"]["bruno"],
            pictures=[known["tall"], known["wide"], known["tall"]],
            my_reaction="",
            reactions=tally_of("{9000,3000,840,0,0,0}"),
            audience="followers",
            body_tokens=scan(long_text),
            comments=[],
            comment_count=0,
        ),
        post(
            3,
            known,
            pets=[],
            author=known["people"]["noor"],
            pictures=[],
            my_reaction="",
            audience="only_me",
            published_at=timezone.now() - timedelta(days=40),
            body_tokens=scan("كلبي الصغير يحب الشمس ☀️"),
            comments=[],
        ),
    ]


def styleguide(request: HttpRequest) -> HttpResponse:
    known = cast()
    people = list(known["people"].values())
    form = SampleForm({"name": "", "email": "ana", "species": "dog"})
    form.add_error(None, _("Two things need a look."))
    now = timezone.now()
    context = {
        "posts": sample_posts(known),
        "people": people,
        "person_with_pets": people[0] | {"pets": known["pets"][:2], "reason": "Le gusta Luna"},
        "pets": known["pets"],
        "me": people[0],
        "form": form,
        "blank_form": SampleForm(),
        "wide": known["wide"],
        "notifications": [
            {
                "id": "00000000-0000-7000-8000-000000000001",
                "url": "#",
                "actor": people[1],
                "words": "A Bruno le gustó tu foto",
                "created_at": now,
                "kind_icon": "paw",
                "thumb": known["tall"],
                "thing_id": "00000000-0000-7000-8000-000000000001",
            },
            {
                "id": 2,
                "url": "#",
                "actor": people[2],
                "words": "نور quiere seguirte",
                "created_at": now - timedelta(hours=5),
                "kind_icon": "user-plus",
                "accept_url": "#",
                "decline_url": "#",
            },
            {
                "id": 3,
                "url": "#",
                "actor": people[1],
                "words": "Bruno comentó: ¡qué guapo!",
                "created_at": now - timedelta(days=2),
                "kind_icon": "message-circle",
                "is_read": True,
            },
        ],
        "tabs": [
            {"url": "#", "words": _("Posts"), "is_current": True, "count": 128},
            {"url": "#", "words": _("Pets"), "is_current": False, "count": 3},
            {"url": "#", "words": _("About"), "is_current": False, "count": None},
        ],
        "comments": [
            comment(1, people[1], "¡Qué guapo!", created_at=now, delete_url="#", is_pinned=True, reply_count=3),
            comment(2, people[2], "جميل جدا", created_at=now - timedelta(days=9), is_edited=True),
            comment(3, people[2], "", created_at=now, is_deleted=True, reply_count=1),
        ],
        "colors": [
            "paper",
            "surface",
            "surface-sunk",
            "line",
            "ink",
            "ink-soft",
            "marigold",
            "marigold-soft",
            "accent",
            "action",
            "agave",
            "jacaranda",
            "talavera",
            "chili",
        ],
        "icons": [
            "house",
            "compass",
            "bell",
            "paw",
            "bone",
            "fish-treat",
            "seed",
            "collar-tag",
            "bandana",
            "ears",
            "heart",
            "message-circle",
            "send",
        ],
        "reactions": [f"reaction-{name}" for name in ("like", "love", "wow", "haha", "sad", "angry")],
        "relations": ["none", "requested", "following", "blocked"],
    }
    return render(request, "styleguide.html", context)
