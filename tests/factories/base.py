"""What all factories share."""

import factory


class RowFactory(factory.django.DjangoModelFactory):
    """Makes and saves one row of a model."""

    class Meta:
        abstract = True
        skip_postgeneration_save = True
