"""Those who live in the streets around it. Invented households, none of them a real person."""

from __future__ import annotations

from petamigos.demo.names import Person
from petamigos.demo.names import animal as _a

BARRIO: tuple[Person, ...] = (
    Person(
        "vale_esfinge",
        "Vale",
        "Mi gata no tiene pelo pero sí suéteres.",
        (_a("Cleo", "cat", "Sphynx", "2022-01-05", "female", "Friolenta con clase."),),
    ),
    Person(
        "will_in_roma",
        "Will",
        "Moved to Roma Norte, the dog learned Spanish first.",
        (
            _a("Biscuit", "dog", "Beagle", "2019-07-04", "male", "Nose first, questions later."),
            _a("Crumpet", "cat", "Scottish Fold", "2022-04-01", "female", "Judges from the bookshelf."),
        ),
        "en",
    ),
    Person(
        "ximena_pastora",
        "Ximena",
        "Agility los sábados.",
        (
            _a("Brisa", "dog", "German Shepherd Dog", "2020-09-09", "female", "Salta, espera, salta."),
            _a("Lobo", "dog", "Belgian Shepherd Dog", "2023-01-17", "male", "Alumno de Brisa."),
        ),
    ),
    Person(
        "yola_patio",
        "Yola",
        "Patio con gallos ajenos y gatos propios.",
        (
            _a("Comal", "cat", "", "2017-05-10", "female", "Tricolor y puntual."),
            _a("Metate", "cat", "", "2017-05-10", "male", "Pesado y noble."),
        ),
    ),
    Person(
        "zoe_patitas",
        "Zoe",
        "Aprendiendo a ser mamá de perro.",
        (
            _a(
                "Churro", "dog", "English Cocker Spaniel", "2024-09-28", "male", "Cachorro. Muerde todo lo que aprecia."
            ),
            _a("Cajeta", "dog", "", "2024-09-28", "female", "Hermana de Churro. Mestiza, dulce."),
        ),
    ),
    Person(
        "alma_ragdoll",
        "Alma",
        "Silencio, está dormida.",
        (_a("Nube", "cat", "Ragdoll", "2021-12-12", "female", "Se derrite al cargarla."),),
    ),
    Person(
        "beto_dalmata",
        "Beto",
        "Bombero de corazón; el perro puso las manchas.",
        (_a("Ceniza", "dog", "Dalmatian", "2019-08-22", "female", "Cuenta sus manchas cada noche."),),
    ),
    Person(
        "ceci_canarios",
        "Ceci",
        "Mañanas con canto.",
        (
            _a("Mango", "bird", "", "2022-02-02", "male", "Amarillo y afinado."),
            _a("Papaya", "bird", "", "2022-02-02", "female", "Corrige a Mango."),
        ),
    ),
    Person(
        "david_corgi",
        "David",
        "Patas cortas, días largos.",
        (
            _a("Bolillo", "dog", "Pembroke Welsh Corgi", "2021-05-30", "male", "Pan con patas."),
            _a("Concha", "dog", "Shih Tzu", "2022-07-15", "female", "Pan con pelo."),
        ),
    ),
    Person(
        "emi_gatuno",
        "Emi",
        "Estudio con gata encima.",
        (_a("Tecla", "cat", "Russian Blue", "2022-06-18", "female", "Escribe mejor que yo."),),
    ),
    Person(
        "flor_bengala",
        "Flor",
        "Sí, es doméstico. Más o menos.",
        (_a("Selva", "cat", "Bengal", "2021-03-25", "female", "Trepa cortinas en nueve segundos."),),
    ),
    Person(
        "gus_mastin",
        "Gus",
        "Ochenta kilos de baba y cariño.",
        (_a("Volcán", "dog", "Saint Bernard", "2019-10-01", "male", "Cree que cabe en el sillón."),),
    ),
    Person(
        "hana_shiba",
        "Hana",
        "Ciudad de México y Osaka.",
        (_a("Mochi", "dog", "Shiba", "2021-11-11", "female", "No quiere, pero gracias."),),
        "ja",
    ),
    Person(
        "ivan_rescates",
        "Iván",
        "Rescato, curo, entrego. Puebla.",
        (
            _a("Canica", "cat", "", "2024-06-06", "female", "Un ojo, doble encanto."),
            _a("Palillo", "dog", "", "2022-12-24", "male", "Flaco cuando llegó. Ya no."),
        ),
    ),
    Person(
        "julia_sp",
        "Júlia",
        "São Paulo. Cachorro, café e praia quando dá.",
        (_a("Paçoca", "dog", "", "2020-10-12", "female", "Caramelo de nascença."),),
        "pt-br",
    ),
    Person(
        "kike_boxer",
        "Kike",
        "Corremos a las seis. El boxer me lleva.",
        (
            _a("Campeón", "dog", "Boxer", "2020-08-15", "male", "Perdió una pelea contra una escoba."),
            _a("Réferi", "cat", "", "2022-10-02", "male", "Separa peleas con una mirada."),
        ),
    ),
    Person(
        "lety_conejo",
        "Lety",
        "Conejo suelto, cables escondidos.",
        (_a("Algodón", "rabbit", "", "2023-01-19", "male", "Blanco y culpable."),),
    ),
    Person(
        "memo_y_paco",
        "Memo",
        "El perico se llama como mi suegro. Fue sin querer.",
        (_a("Paco", "bird", "", "2018-06-29", "male", "Repite todo, sobre todo lo que no debe."),),
    ),
    Person(
        "nadia_privada",
        "Nadia",
        "Solo para mi gente.",
        (_a("Secreto", "cat", "British Shorthair", "2022-11-05", "male", "No da entrevistas."),),
        "es-mx",
        True,
    ),
    Person(
        "oscar_galgo",
        "Óscar",
        "Galgo adoptado: corre diez minutos, duerme veinte horas.",
        (
            _a("Flecha", "dog", "Greyhound", "2019-02-17", "female", "Velocidad y cobija."),
            _a("Pausa", "cat", "", "2021-06-06", "female", "Duerme encima de la galga."),
        ),
    ),
    Person(
        "pilar_yorkie",
        "Pilar",
        "Moños sí, correa también.",
        (
            _a("Monina", "dog", "Yorkshire Terrier", "2020-12-19", "female", "Manda con moño."),
            _a("Peluche", "dog", "Maltese", "2022-08-03", "male", "Es de verdad, no es peluche."),
        ),
    ),
    Person(
        "rita_bernesa",
        "Rita",
        "Montaña y nieve una vez al año.",
        (_a("Alpino", "dog", "Bernese Mountain Dog", "2021-09-14", "male", "Tricolor y abrazable."),),
        "es-mx",
        True,
    ),
)
