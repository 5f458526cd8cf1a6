

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('notifications', '0052_silent_messages'),
    ]

    operations = [
        migrations.AlterModelOptions(
            name='delivery',
            options={'verbose_name': 'delivery', 'verbose_name_plural': 'deliveries'},
        ),
        migrations.AlterModelOptions(
            name='mailevent',
            options={'verbose_name': 'news of a mail', 'verbose_name_plural': 'news of mails'},
        ),
        migrations.AlterModelOptions(
            name='mailtrouble',
            options={'verbose_name': 'address that mail comes back from', 'verbose_name_plural': 'addresses that mail comes back from'},
        ),
    ]
