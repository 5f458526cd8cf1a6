from django.db import migrations

MAKE = """
ALTER TABLE social_post ADD COLUMN pictures json, ADD COLUMN has_pets boolean NOT NULL DEFAULT false;

CREATE FUNCTION social_pictures(wanted uuid) RETURNS json LANGUAGE sql STABLE AS $$
    SELECT json_agg(json_build_array(asset.id, asset.alt_text, asset.width, asset.height, asset.dominant_color,
        asset.blurhash, asset.status, asset.failure, asset.focal) ORDER BY place.position)
    FROM social_postmedia place JOIN media_asset asset ON asset.id = place.asset_id
    WHERE place.post_id = wanted AND asset.status = 'ready'
$$;

CREATE FUNCTION social_follow_looks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE social_post SET pictures = social_pictures(id)
        WHERE id = (SELECT post_id FROM social_postmedia WHERE asset_id = NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER social_picture_looks AFTER UPDATE ON media_asset
    FOR EACH ROW WHEN (media_looks_other(OLD, NEW)) EXECUTE FUNCTION social_follow_looks();

CREATE FUNCTION social_hold_picture() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM media_asset WHERE id = NEW.asset_id FOR SHARE;
    RETURN NEW;
END $$;
CREATE TRIGGER social_picture_placed BEFORE INSERT ON social_postmedia
    FOR EACH ROW EXECUTE FUNCTION social_hold_picture();

CREATE FUNCTION social_take_pictures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        UPDATE social_post SET pictures = social_pictures(id) WHERE id IN (SELECT post_id FROM gone);
    ELSE
        UPDATE social_post SET pictures = social_pictures(id) WHERE id IN (SELECT post_id FROM come);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER social_pictures_come AFTER INSERT ON social_postmedia
    REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION social_take_pictures();
CREATE TRIGGER social_pictures_moved AFTER UPDATE ON social_postmedia
    REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION social_take_pictures();
CREATE TRIGGER social_pictures_gone AFTER DELETE ON social_postmedia
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION social_take_pictures();

CREATE FUNCTION social_take_pets() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE social_post SET has_pets = true WHERE NOT has_pets AND id IN (SELECT post_id FROM come);
    RETURN NULL;
END $$;
CREATE TRIGGER social_pets_come AFTER INSERT ON social_postpet
    REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION social_take_pets();

UPDATE social_post post SET pictures = social_pictures(post.id),
    has_pets = EXISTS (SELECT FROM social_postpet place WHERE place.post_id = post.id);
"""
DROP = """
DROP TRIGGER social_pets_come ON social_postpet;
DROP FUNCTION social_take_pets();
DROP TRIGGER social_pictures_gone ON social_postmedia;
DROP TRIGGER social_pictures_moved ON social_postmedia;
DROP TRIGGER social_pictures_come ON social_postmedia;
DROP FUNCTION social_take_pictures();
DROP TRIGGER social_picture_placed ON social_postmedia;
DROP FUNCTION social_hold_picture();
DROP TRIGGER social_picture_looks ON media_asset;
DROP FUNCTION social_follow_looks();
DROP FUNCTION social_pictures(uuid);
ALTER TABLE social_post DROP COLUMN pictures, DROP COLUMN has_pets;
"""


class Migration(migrations.Migration):
    """What a post shows, on its own row: hot reads take it as it is, and no path that changes a picture can forget it.

    Django does not know these columns: PostgreSQL alone writes them (docs/adr/0008). `has_pets` says that it may be
    worth looking; it is not taken back.
    """

    dependencies = [("social", "0098_count_followed_tags"), ("media", "0092_ready_json"), ("pets", "0092_face")]
    operations = [migrations.RunSQL(MAKE, DROP)]
