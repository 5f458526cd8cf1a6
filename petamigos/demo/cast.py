"""Who lives in the demo world. Invented households of the plaza, none of them a real person."""

from __future__ import annotations

from typing import NamedTuple


class Animal(NamedTuple):
    name: str
    species: str
    breed: str  # as breeds.csv writes it; empty: a mix, or a species without a list
    born: str  # ISO date
    sex: str
    bio: str


class Person(NamedTuple):
    handle: str
    name: str
    bio: str
    animals: tuple[Animal, ...]
    language: str = "es-mx"
    is_private: bool = False


def _a(name: str, species: str, breed: str, born: str, sex: str, bio: str = "") -> Animal:
    return Animal(name, species, breed, born, sex, bio)


PEOPLE: tuple[Person, ...] = (
    Person(
        "ana_rex",
        "Ana",
        "Camino mucho, pero Rex camina más. Coyoacán.",
        (
            _a(
                "Rex",
                "dog",
                "Golden Retriever",
                "2021-04-11",
                "male",
                "Experto en pelotas perdidas y en siestas al sol.",
            ),
            _a("Mole", "cat", "Siamese", "2022-09-02", "female", "Manda en la casa. Rex lo sabe."),
        ),
    ),
    Person(
        "bruno_y_chispa",
        "Bruno",
        "Fotógrafo de paseo. Chispa nunca sale quieta.",
        (
            _a("Chispa", "dog", "Chihuahua", "2020-01-20", "female", "Tres kilos de opinión."),
            _a("Trueno", "dog", "Great Dane", "2022-05-09", "male", "Le tiene miedo a Chispa."),
        ),
    ),
    Person(
        "carla_michis",
        "Carla",
        "Dos michis, una silla y ninguna libre.",
        (
            _a("Tamal", "cat", "Persian", "2019-11-30", "male", "Vive envuelto."),
            _a("Pozole", "cat", "Maine Coon", "2021-02-14", "male", "Grande de tamaño, pequeño de valor."),
        ),
    ),
    Person(
        "dani_xolo",
        "Dani",
        "Xoloitzcuintle y orgullo. Oaxaca.",
        (
            _a("Mictlán", "dog", "Xoloitzcuintli", "2020-11-02", "male", "Sin pelo y sin prisa."),
            _a(
                "Copal",
                "dog",
                "Xoloitzcuintli",
                "2023-11-02",
                "female",
                "Calienta los pies mejor que una bolsa de agua.",
            ),
        ),
    ),
    Person(
        "elena_conejos",
        "Elena",
        "El jardín es de ellos; yo solo riego.",
        (
            _a("Canela", "rabbit", "Holland Lop", "2022-03-21", "female", "Orejas caídas, ánimo arriba."),
            _a("Nopal", "rabbit", "", "2023-04-05", "male", "Come todo menos nopal."),
        ),
    ),
    Person(
        "fer_pecera",
        "Fer",
        "Acuarista de domingo.",
        (
            _a("Ajolote no soy", "fish", "", "2023-06-01", "", "Pez dorado con sentido del humor."),
            _a("Sirena", "fish", "", "2023-06-01", "female", ""),
        ),
    ),
    Person(
        "gaby_del_parque",
        "Gaby",
        "Paseadora. Conozco a todos los perros del barrio por su nombre.",
        (
            _a("Frida", "dog", "Border Collie", "2021-07-06", "female", "Ordena a los otros perros por tamaño."),
            _a("Diego", "dog", "Pug", "2019-12-08", "male", "Respira fuerte, quiere más fuerte."),
        ),
    ),
    Person(
        "hugo_salchicha",
        "Hugo",
        "Mi perro es más largo que mi lista de pendientes.",
        (_a("Chorizo", "dog", "Dachshund", "2020-05-15", "male", "Largo, bajito y terco."),),
    ),
    Person(
        "ines_vet",
        "Inés",
        "Veterinaria. Pregunten sin pena: la vacuna no espera.",
        (
            _a("Gasa", "cat", "", "2018-08-08", "female", "Rescatada. Ya no le teme a la bata."),
            _a("Venda", "rabbit", "", "2023-09-09", "female", "Ejemplo de la casa: siempre al corriente."),
        ),
    ),
    Person(
        "javi_guacamole",
        "Javi",
        "Perico verde, terraza y café.",
        (
            _a("Guacamole", "bird", "", "2019-03-03", "male", "Dice buenos días a las cuatro de la mañana."),
            _a("Totopo", "bird", "", "2021-05-05", "female", "Se ríe de los chistes de Guacamole."),
        ),
    ),
    Person(
        "karla_husky",
        "Karla",
        "Pelo en todo. En todo.",
        (
            _a("Nieve", "dog", "Siberian Husky", "2021-01-10", "female", "Canta cuando pasa el camión de la basura."),
            _a("Glaciar", "dog", "Samoyed", "2022-02-20", "male", "Una nube con opinión."),
        ),
    ),
    Person(
        "leo_tortuga",
        "Leo",
        "Sin prisa.",
        (
            _a("Relámpago", "turtle", "", "2010-05-05", "male", "Llega. Siempre llega."),
            _a("Calma", "turtle", "", "2012-09-01", "female", "Toma el sol por turnos."),
        ),
    ),
    Person(
        "mariana_mar",
        "Mariana",
        "Mazatlán. Arena en la cama y en el perro.",
        (
            _a("Ola", "dog", "Labrador Retriever", "2020-06-24", "female", "Si hay agua, ya está adentro."),
            _a("Coco", "dog", "Poodle", "2022-10-10", "male", "Va a la estética más que yo."),
        ),
    ),
    Person(
        "nico_hamster",
        "Nico",
        "Turno de noche, como mi hámster.",
        (
            _a("Turbo", "hamster", "", "2024-12-01", "male", "Doce kilómetros por noche."),
            _a("Migaja", "hamster", "", "2025-02-10", "female", "Guarda todo para después."),
        ),
    ),
    Person(
        "olga_rancho",
        "Olga",
        "Rancho chico, corazón grande. Jalisco.",
        (
            _a("Centella", "horse", "Appaloosa", "2014-04-14", "female", "Le gustan las zanahorias y los corridos."),
            _a("Cuate", "dog", "Australian Cattle Dog", "2018-09-16", "male", "Jefe de personal."),
        ),
    ),
    Person(
        "pablo_bigotes",
        "Pablo",
        "Barbero de humanos, peine de gatos.",
        (
            _a("Bigotes", "cat", "", "2020-02-29", "male", "Cumple años cada cuatro años."),
            _a("Sombra", "cat", "Bombay", "2021-10-31", "female", "Solo se le ven los ojos."),
        ),
    ),
    Person(
        "quetzal_ong",
        "Refugio Quetzal",
        "Refugio. Adopta, no compres. Somos muchas patas y pocas manos.",
        (
            _a("Luna", "dog", "", "2023-02-01", "female", "Busca casa. Le gustan los niños y los calcetines."),
            _a("Solovino", "dog", "", "2022-05-20", "male", "Vino solo y se quedó."),
            _a("Michelada", "cat", "", "2024-03-12", "female", "Busca casa con ventana."),
        ),
    ),
    Person(
        "rosa_cuyos",
        "Rosa",
        "Los cuyos silban cuando abro el refri.",
        (
            _a("Pinole", "guinea_pig", "", "2024-01-15", "male", "Silba en do."),
            _a("Atole", "guinea_pig", "", "2024-01-15", "female", "Silba en mi."),
        ),
    ),
    Person(
        "santi_bulldog",
        "Santi",
        "Ronca él, no yo.",
        (_a("Tanque", "dog", "French Bulldog", "2021-08-19", "male", "Siesta profesional."),),
    ),
    Person(
        "tere_hurones",
        "Tere",
        "Se llevaron mis llaves. Otra vez.",
        (
            _a("Rayo", "ferret", "", "2022-07-07", "male", "Colecciona calcetines."),
            _a("Trufa", "ferret", "", "2022-07-07", "female", "Colecciona lo de Rayo."),
        ),
    ),
    Person(
        "uli_bici",
        "Uli",
        "Ciclista con copiloto.",
        (
            _a("Manubrio", "dog", "Jack Russell Terrier", "2020-03-30", "male", "Casco, lentes y estilo."),
            _a("Timbre", "dog", "", "2023-03-03", "female", "Mestiza. Avisa cuando viene alguien."),
        ),
    ),
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
# Signs in at the top of the list that `make run` prints; the password is for the demo world alone.
PASSWORD = "luna-come-churros"  # noqa: S105
SHOWN = ("ana_rex", "bruno_y_chispa", "nadia_privada")
STAFF = "moderacion"
