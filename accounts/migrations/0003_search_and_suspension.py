from __future__ import annotations

import django.contrib.postgres.indexes
import django.db.models.expressions
from django.db import migrations, models

import accounts.models

# unaccent() is only STABLE because its dictionary could be replaced; ours is named, so an index may rely on it.
PLAIN = """
CREATE FUNCTION accounts_plain(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN lower(public.unaccent('public.unaccent'::regdictionary, $1))
"""


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_relations"), ("core", "0001_extensions")]

    operations = [
        migrations.RunSQL(PLAIN, "DROP FUNCTION accounts_plain(text)"),
        migrations.AddField(
            model_name="user",
            name="suspension_reason",
            field=models.CharField(blank=True, help_text="Shown to the suspended person", max_length=300),
        ),
        migrations.AddField(
            model_name="user",
            name="onboarding_step",
            field=models.CharField(blank=True, help_text="Last finished step of /welcome/", max_length=30),
        ),
        migrations.RemoveIndex(model_name="user", name="user_name_trgm"),
        migrations.AddIndex(
            model_name="user",
            index=django.contrib.postgres.indexes.GinIndex(
                django.contrib.postgres.indexes.OpClass(
                    accounts.models.PlainText("display_name"), name="gin_trgm_ops"
                ),
                name="user_plain_name_trgm",
            ),
        ),
        migrations.AddIndex(
            model_name="user",
            index=models.Index(
                condition=models.Q(("onboarded_at__isnull", False)), fields=["-id"], name="user_newest"
            ),
        ),
    ]
