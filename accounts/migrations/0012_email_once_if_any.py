"""An account that signed up by phone has no address: of these there may be many."""

from django.db import migrations, models
from django.db.models.functions import Upper


class Migration(migrations.Migration):
    dependencies = [("accounts", "0011_email_upper_index")]

    operations = [
        migrations.RemoveConstraint(model_name="user", name="user_email_once"),
        migrations.AddConstraint(
            model_name="user",
            constraint=models.UniqueConstraint(
                Upper("email"), condition=~models.Q(email=""), name="user_email_once"
            ),
        ),
    ]
