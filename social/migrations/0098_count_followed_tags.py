from django.db import migrations


class Migration(migrations.Migration):
    """Who follows hashtags already is known by the number on their row."""

    dependencies = [("accounts", "0080_followed_tags"), ("social", "0097_imports")]

    operations = [
        migrations.RunSQL(
            "UPDATE accounts_user SET followed_tag_counter = own.number FROM ("
            "SELECT user_id, count(*) AS number FROM social_tagfollow GROUP BY user_id) own "
            "WHERE own.user_id = accounts_user.id",
            migrations.RunSQL.noop,
        ),
    ]
