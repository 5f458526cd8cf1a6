from django.contrib.postgres.operations import AddConstraintNotValid, ValidateConstraint
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # the rows that are there are looked at without keeping anybody out

    dependencies = [("social", "0091_shares_index")]

    operations = [
        AddConstraintNotValid(
            "post",
            models.CheckConstraint(
                condition=models.Q(("original__isnull", True), ("kind", "share"), _connector="OR"),
                name="post_share_kind",
            ),
        ),
        ValidateConstraint("post", "post_share_kind"),
    ]
