from django.db import migrations

MAKE = """
CREATE FUNCTION media_face(asset media_asset) RETURNS json LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN asset.status = 'ready' THEN json_build_array(asset.id, asset.alt_text, asset.width, asset.height,
        asset.dominant_color, asset.blurhash, asset.status, asset.focal) END
$$;
CREATE FUNCTION media_looks_other(old media_asset, new media_asset) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT (old.status, old.alt_text, old.width, old.height, old.dominant_color, old.blurhash, old.focal, old.failure)
        IS DISTINCT FROM
        (new.status, new.alt_text, new.width, new.height, new.dominant_color, new.blurhash, new.focal, new.failure)
$$;
"""
DROP = """
DROP FUNCTION media_looks_other(media_asset, media_asset);
DROP FUNCTION media_face(media_asset);
"""


class Migration(migrations.Migration):
    """A picture as hot reads want it, for the columns that tables above keep of it (docs/adr/0008)."""

    dependencies = [("media", "0091_nobodys_pictures")]
    operations = [migrations.RunSQL(MAKE, DROP)]
