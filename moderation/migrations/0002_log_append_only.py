from django.db import migrations

REFUSE = """
CREATE TRIGGER moderation_decision_append_only BEFORE UPDATE OR DELETE ON moderation_decision
    FOR EACH ROW EXECUTE FUNCTION core_refuse_change();
"""
ALLOW = "DROP TRIGGER moderation_decision_append_only ON moderation_decision;"


class Migration(migrations.Migration):
    """The log of decisions can only grow: what undoes a decision is a decision too."""

    dependencies = [("moderation", "0001_moderation"), ("core", "0003_audit_append_only")]
    operations = [migrations.RunSQL(REFUSE, ALLOW)]
