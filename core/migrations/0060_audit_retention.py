from django.db import migrations

# Whoever writes the statement, only the clock of the database decides what is old enough to go.
KEEP_TWO_YEARS = """
CREATE FUNCTION core_audit_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND OLD.at < now() - interval '730 days' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION '% is append-only for 730 days', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
DROP TRIGGER audit_append_only ON core_auditentry;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON core_auditentry
    FOR EACH ROW EXECUTE FUNCTION core_audit_kept();
"""
KEEP_ALL = """
DROP TRIGGER audit_append_only ON core_auditentry;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON core_auditentry
    FOR EACH ROW EXECUTE FUNCTION core_refuse_change();
DROP FUNCTION core_audit_kept();
"""


class Migration(migrations.Migration):
    """What is older than two years can be swept from the audit log; nothing else can be changed."""

    dependencies = [("core", "0003_audit_append_only")]
    operations = [migrations.RunSQL(KEEP_TWO_YEARS, KEEP_ALL)]
