"""Names that staff edit in every language (django-modeltranslation adds a column for each)."""

from __future__ import annotations

from modeltranslation.translator import TranslationOptions, register

from pets.models import Breed, Species


@register(Species)
class SpeciesTranslation(TranslationOptions):
    fields = ("name",)


@register(Breed)
class BreedTranslation(TranslationOptions):
    fields = ("name",)
