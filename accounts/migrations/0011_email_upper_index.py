"""Finds an account by its address, beside the unique index that will leave accounts without address out."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models
from django.db.models.functions import Upper


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("accounts", "0010_phone_numbers")]

    operations = [AddIndexConcurrently("user", models.Index(Upper("email"), name="user_email_upper"))]
