from django.db import migrations

MAKE = """
ALTER TABLE pets_pet ADD COLUMN face json;

CREATE FUNCTION pets_take_face() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.face := (SELECT media_face(asset) FROM media_asset asset WHERE asset.id = NEW.photo_id FOR SHARE);
    RETURN NEW;
END $$;
CREATE TRIGGER pets_face_given BEFORE INSERT ON pets_pet
    FOR EACH ROW WHEN (NEW.photo_id IS NOT NULL) EXECUTE FUNCTION pets_take_face();
CREATE TRIGGER pets_face_changed BEFORE UPDATE OF photo_id ON pets_pet
    FOR EACH ROW WHEN (NEW.photo_id IS DISTINCT FROM OLD.photo_id) EXECUTE FUNCTION pets_take_face();

CREATE FUNCTION pets_follow_face() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE pets_pet SET face = media_face(NEW) WHERE photo_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER pets_face_looks AFTER UPDATE ON media_asset
    FOR EACH ROW WHEN (media_looks_other(OLD, NEW)) EXECUTE FUNCTION pets_follow_face();

UPDATE pets_pet SET face = (SELECT media_face(asset) FROM media_asset asset WHERE asset.id = photo_id)
    WHERE photo_id IS NOT NULL;
"""
DROP = """
DROP TRIGGER pets_face_looks ON media_asset;
DROP FUNCTION pets_follow_face();
DROP TRIGGER pets_face_changed ON pets_pet;
DROP TRIGGER pets_face_given ON pets_pet;
DROP FUNCTION pets_take_face();
ALTER TABLE pets_pet DROP COLUMN face;
"""


class Migration(migrations.Migration):
    """The picture of an animal beside its name, so that lists need not look it up (docs/adr/0008).

    Django does not know the column: PostgreSQL alone writes it.
    """

    dependencies = [("pets", "0090_hidden_pets"), ("media", "0092_ready_json")]
    operations = [migrations.RunSQL(MAKE, DROP)]
