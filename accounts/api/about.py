"""API doors of what people tell of themselves: facts, area, verification, badges."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts import badges, interests, selectors, spoken
from accounts.actions import home
from accounts.actions.about import update_about
from accounts.actions.verification import request_verification, withdraw_verification
from accounts.cities import find_city, search_cities
from accounts.errors import PrivateAccount
from accounts.models import AccountKind, Profile, User, Verification
from accounts.profiles import profile_of
from accounts.signed_in import SignedInCall
from core.api.fields import FlagField, NumberField, TextField
from core.api.permissions import Anyone, SignedIn
from core.errors import Invalid
from core.idempotency import idempotent
from core.limits import LIMITS


class AboutSerializer(serializers.Serializer[Any]):
    pronouns = serializers.CharField(allow_blank=True)
    links = serializers.ListField(child=serializers.CharField())
    spoken_languages = serializers.ListField(child=serializers.CharField())
    interests = serializers.ListField(child=serializers.CharField())
    birth_date = serializers.DateField(allow_null=True, help_text="Only the caller ever reads it.")
    is_birthday_shown = serializers.BooleanField()


class AboutChangesSerializer(serializers.Serializer[Any]):
    """All optional; what is not sent stays."""

    pronouns = TextField(required=False, allow_blank=True, max_length=LIMITS.pronouns_max * 4)
    links = serializers.ListField(
        required=False, child=TextField(max_length=LIMITS.link_max), max_length=LIMITS.links_max
    )
    spoken_languages = serializers.ListField(
        required=False, child=TextField(max_length=10), max_length=LIMITS.spoken_languages_max
    )
    interests = serializers.ListField(required=False, child=TextField(max_length=30), max_length=LIMITS.interests_max)
    birth_date = serializers.DateField(required=False, help_text="13 years and older.")
    is_birthday_shown = FlagField(required=False)


class ChoiceSerializer(serializers.Serializer[Any]):
    slug = serializers.CharField()
    name = serializers.CharField(help_text="In the language asked for.")


class ChoicesSerializer(serializers.Serializer[Any]):
    topics = ChoiceSerializer(many=True)
    animals = ChoiceSerializer(many=True)
    spoken_languages = ChoiceSerializer(many=True)


def about_json(user: User) -> dict[str, Any]:
    profile = profile_of(user)
    return {
        "pronouns": profile.pronouns,
        "links": profile.links,
        "spoken_languages": profile.spoken_languages,
        "interests": profile.interests,
        "birth_date": user.birth_date,
        "is_birthday_shown": profile.is_birthday_shown,
    }


class MeAboutView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_about_get", responses=AboutSerializer)
    def get(self, request: SignedInCall) -> Response:
        return Response(about_json(request.user))

    @extend_schema(operation_id="me_about_update", request=AboutChangesSerializer, responses=AboutSerializer)
    def patch(self, request: SignedInCall) -> Response:
        given = AboutChangesSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        update_about(request.user, given.validated_data)
        return Response(about_json(request.user))


class AboutChoicesView(APIView):
    permission_classes = [Anyone]

    @extend_schema(operation_id="about_choices", responses=ChoicesSerializer)
    def get(self, request: Request) -> Response:
        """What interests and spoken languages there are to choose from."""
        lists = {
            "topics": interests.topics(),
            "animals": interests.animals(),
            "spoken_languages": spoken.choices(),
        }
        return Response({key: [{"slug": s, "name": n} for s, n in pairs] for key, pairs in lists.items()})


# --- the area one lives in ------------------------------------------------------------------------
class CitySerializer(serializers.Serializer[Any]):
    slug = serializers.CharField()
    name = serializers.CharField(help_text="With region and country.")
    country = serializers.CharField()


class CityListSerializer(serializers.Serializer[Any]):
    items = CitySerializer(many=True)


class HomeSerializer(serializers.Serializer[Any]):
    city = CitySerializer(allow_null=True)
    next_city = CitySerializer(allow_null=True, help_text="A move that takes effect within twelve hours.")
    has_area = serializers.BooleanField()
    is_moving = serializers.BooleanField()
    is_city_shown = serializers.BooleanField()


class HomeChangesSerializer(serializers.Serializer[Any]):
    """A city, or a point: only the cell of about 36 km² it lies in is kept, the point is not."""

    city = TextField(required=False, max_length=60)
    latitude = NumberField(required=False, min_value=-90, max_value=90)
    longitude = NumberField(required=False, min_value=-180, max_value=180)
    is_city_shown = FlagField(required=False)


def city_json(slug: str) -> dict[str, str] | None:
    city = find_city(slug)
    return {"slug": city.slug, "name": city.label, "country": city.country} if city is not None else None


def home_json(profile: Profile) -> dict[str, Any]:
    return {
        "city": city_json(profile.city),
        "next_city": city_json(profile.next_city),
        "has_area": bool(profile.home_cell),
        "is_moving": bool(profile.next_home_cell),
        "is_city_shown": profile.is_city_shown,
    }


class MeHomeView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_home_get", responses=HomeSerializer)
    def get(self, request: SignedInCall) -> Response:
        return Response(home_json(profile_of(request.user)))

    @extend_schema(operation_id="me_home_update", request=HomeChangesSerializer, responses=HomeSerializer)
    def patch(self, request: SignedInCall) -> Response:
        """Moves at most once a day and three times a month, and shows or hides the city."""
        given = HomeChangesSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        asked = given.validated_data
        profile = profile_of(request.user)
        if "city" in asked:
            profile = home.choose_city(request.user, asked["city"])
        elif "latitude" in asked or "longitude" in asked:
            if not {"latitude", "longitude"} <= set(asked):
                raise Invalid(field="latitude" if "longitude" in asked else "longitude")
            profile = home.choose_point(request.user, asked["latitude"], asked["longitude"])
        if "is_city_shown" in asked:
            profile = home.show_city(request.user, is_shown=asked["is_city_shown"])
        return Response(home_json(profile))

    @extend_schema(operation_id="me_home_forget", request=None, responses={204: None})
    def delete(self, request: SignedInCall) -> Response:
        home.forget_home(request.user)
        return Response(status=204)


CITY_QUERY = OpenApiParameter("q", {"type": "string", "maxLength": LIMITS.search_query_max}, required=True)


class CitiesView(APIView):
    permission_classes = [Anyone]

    @extend_schema(operation_id="cities_search", parameters=[CITY_QUERY], responses=CityListSerializer)
    def get(self, request: Request) -> Response:
        """Cities by the beginning of their name, without regard to accents; at most twelve."""
        query = request.query_params.get("q")
        if query is None or len(query) > LIMITS.search_query_max:
            raise Invalid(field="q")
        return Response({"items": [city_json(city.slug) for city in search_cities(query)]})


# --- proving who one is ---------------------------------------------------------------------------
class VerificationSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    kind = serializers.ChoiceField(choices=Verification.Kind.values)
    status = serializers.ChoiceField(choices=Verification.Status.values)
    organisation = serializers.CharField(allow_blank=True)
    reason = serializers.CharField(allow_blank=True)
    created_at = serializers.DateTimeField()
    decided_at = serializers.DateTimeField(allow_null=True)


class MyVerificationSerializer(serializers.Serializer[Any]):
    account_kind = serializers.ChoiceField(choices=AccountKind.values)
    verified_at = serializers.DateTimeField(allow_null=True)
    requests = VerificationSerializer(many=True, help_text="Newest first, at most twenty.")


class VerificationRequestSerializer(serializers.Serializer[Any]):
    """Pictures are uploaded first, at /media/. They are seen by moderators only, and gone with the decision."""

    kind = serializers.ChoiceField(choices=Verification.Kind.values)
    document_id = serializers.UUIDField()
    selfie_id = serializers.UUIDField(required=False, allow_null=True, help_text="Needed for identity.")
    organisation = TextField(
        required=False, allow_blank=True, max_length=LIMITS.organisation_max * 4, help_text="Needed for all others."
    )


class MeVerificationView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_verification_get", responses=MyVerificationSerializer)
    def get(self, request: SignedInCall) -> Response:
        rows = Verification.objects.filter(user=request.user).order_by("-pk")[:20]
        told = {"account_kind": request.user.kind, "verified_at": request.user.verified_at, "requests": rows}
        return Response(MyVerificationSerializer(told).data)

    @extend_schema(
        operation_id="me_verification_request",
        request=VerificationRequestSerializer,
        responses={201: VerificationSerializer},
    )
    @idempotent
    def post(self, request: SignedInCall) -> Response:
        given = VerificationRequestSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        asked = dict(given.validated_data)
        row = request_verification(request.user, asked.pop("kind"), **asked)
        return Response(VerificationSerializer(row).data, status=201)

    @extend_schema(operation_id="me_verification_withdraw", request=None, responses={204: None})
    def delete(self, request: SignedInCall) -> Response:
        """Takes the waiting request back; without one nothing changes."""
        withdraw_verification(request.user)
        return Response(status=204)


# --- badges ---------------------------------------------------------------------------------------
class BadgeSerializer(serializers.Serializer[Any]):
    name = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]
    description = serializers.CharField()
    step = serializers.IntegerField(help_text="The count that earned it; 0 while it is not earned.")
    level = serializers.IntegerField()
    levels = serializers.IntegerField()
    awarded_at = serializers.DateTimeField(allow_null=True)
    count = serializers.IntegerField(allow_null=True, help_text="How far one is; told to oneself only.")
    next_step = serializers.IntegerField(allow_null=True)


class BadgeListSerializer(serializers.Serializer[Any]):
    items = BadgeSerializer(many=True)


class MeBadgesView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_badges_list", responses=BadgeListSerializer)
    def get(self, request: SignedInCall) -> Response:
        """All badges there are, with the way to the next step."""
        return Response({"items": [badges.badge_json(badge) for badge in badges.progress(request.user)]})


class UserBadgesView(APIView):
    permission_classes = [Anyone]

    @extend_schema(operation_id="users_badges_list", responses=BadgeListSerializer)
    def get(self, request: Request, handle: str) -> Response:
        """What a person has earned."""
        user = selectors.get_user(request.user, handle)
        if not selectors.may_see_inside(request.user, user):
            raise PrivateAccount
        return Response({"items": [badges.badge_json(badge) for badge in badges.earned(user)]})
