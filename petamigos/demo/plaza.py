"""Those who came to the plaza first. Invented households, none of them a real person."""

from __future__ import annotations

from petamigos.demo.names import Person
from petamigos.demo.names import animal as _a

PLAZA: tuple[Person, ...] = (
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
)
