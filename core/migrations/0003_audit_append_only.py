from django.db import migrations

REFUSE = """
CREATE FUNCTION core_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON core_auditentry
    FOR EACH ROW EXECUTE FUNCTION core_refuse_change();
"""
ALLOW = "DROP TRIGGER audit_append_only ON core_auditentry; DROP FUNCTION core_refuse_change();"


class Migration(migrations.Migration):
    """The audit log can only grow.."""

    dependencies = [("core", "0002_kernel_tables")]
    operations = [migrations.RunSQL(REFUSE, ALLOW)]
