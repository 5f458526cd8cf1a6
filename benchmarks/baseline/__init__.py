"""A small Django project with the plainest answers of the same size: the yardsticks of the product."""
