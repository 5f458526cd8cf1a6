from django.db import migrations

MAKE = """
ALTER TABLE accounts_user ADD COLUMN face json;

CREATE FUNCTION accounts_take_face() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.face := (SELECT media_face(asset) FROM media_asset asset WHERE asset.id = NEW.avatar_id FOR SHARE);
    RETURN NEW;
END $$;
CREATE TRIGGER accounts_face_given BEFORE INSERT ON accounts_user
    FOR EACH ROW WHEN (NEW.avatar_id IS NOT NULL) EXECUTE FUNCTION accounts_take_face();
CREATE TRIGGER accounts_face_changed BEFORE UPDATE OF avatar_id ON accounts_user
    FOR EACH ROW WHEN (NEW.avatar_id IS DISTINCT FROM OLD.avatar_id) EXECUTE FUNCTION accounts_take_face();

CREATE FUNCTION accounts_follow_face() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE accounts_user SET face = media_face(NEW) WHERE avatar_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER accounts_face_looks AFTER UPDATE ON media_asset
    FOR EACH ROW WHEN (media_looks_other(OLD, NEW)) EXECUTE FUNCTION accounts_follow_face();

UPDATE accounts_user SET face = (SELECT media_face(asset) FROM media_asset asset WHERE asset.id = avatar_id)
    WHERE avatar_id IS NOT NULL;
"""
DROP = """
DROP TRIGGER accounts_face_looks ON media_asset;
DROP FUNCTION accounts_follow_face();
DROP TRIGGER accounts_face_changed ON accounts_user;
DROP TRIGGER accounts_face_given ON accounts_user;
DROP FUNCTION accounts_take_face();
ALTER TABLE accounts_user DROP COLUMN face;
"""


class Migration(migrations.Migration):
    """The picture of a person beside their name, so that lists need not look it up (docs/adr/0008).

    Django does not know the column: PostgreSQL alone writes it.
    """

    dependencies = [("accounts", "0080_followed_tags"), ("media", "0092_ready_json")]
    operations = [migrations.RunSQL(MAKE, DROP)]
