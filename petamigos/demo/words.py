"""What is said in the demo world. `{pet}` is the animal's name."""

from __future__ import annotations

PLACE_POSTS: dict[str, tuple[str, ...]] = {
    "plaza": (
        "Domingo de plaza. {pet} saludó a todos y yo cargué las bolsas. #PlazaConPatas",
        "{pet} encontró la fuente y dice que es suya.",
        "Papel picado nuevo en la plaza y {pet} de modelo.",
    ),
    "beach": (
        "Primera vez que {pet} ve el mar y ya no se quiere ir. #PerrosDeMar",
        "Arena por todos lados. Valió la pena. {pet} durmió todo el camino.",
    ),
    "sofa": (
        "Regla de la casa: nada de subirse al sillón. {pet} no sabe leer.",
        "Plan de viernes con {pet}: cobija y ya.",
        "Alguien calentó mi lugar. Gracias, {pet}.",
    ),
    "vet": (
        "Refuerzo al día 💉 {pet} se portó mejor que yo. #VacunasAlDía",
        "Revisión anual: {pet} está en su peso. Hubo premio.",
    ),
    "rooftop_laundry": (
        "Tendí la ropa y {pet} tendió la siesta.",
        "Azotea, viento y {pet} cuidando los calcetines.",
    ),
    "jacaranda_street": (
        "Temporada de jacarandas 💜 {pet} no perdona una flor. #Jacarandas",
        "Paseo morado con {pet}. Qué bonita es esta calle.",
    ),
    "mercado": (
        "Fuimos por jitomate y volvimos con tres amigos nuevos. {pet} es muy de mercado.",
        "Don Chuy ya le guarda su manzana a {pet}.",
    ),
    "park": (
        "Diez vueltas al parque y {pet} quiere once. #CaminataDelDía",
        "{pet} aprendió a traer la pelota. A soltarla, todavía no.",
        "¿Alguien más en el parque México a las siete? {pet} busca con quién correr.",
    ),
    "kitchen": (
        "Se me cayó un pedazo de queso. No llegó al piso. {pet} es más rápido que la gravedad.",
        "{pet} supervisa la cena. Dice que falta pollo.",
    ),
    "garden": (
        "{pet} y yo trabajando en el jardín. Bueno, yo.",
        "Flores nuevas: duraron hasta que {pet} las conoció.",
    ),
    "tank": (
        "Cambio de agua y plantas nuevas. {pet} ya inspeccionó todo.",
        "Si miras a {pet} un rato se te olvida la prisa.",
    ),
    "window": ("{pet} en su oficina: la ventana.", "Concierto de las siete a cargo de {pet}."),
}
BY_LANGUAGE: dict[str, tuple[str, ...]] = {
    "en": (
        "{pet} made three friends before I finished my coffee.",
        "Roma Norte in the morning belongs to {pet}.",
        "{pet} understands “vámonos” better than “let's go” now.",
    ),
    "pt-br": ("{pet} descobriu a praça e não quer mais voltar 🧡", "Domingo de sol com {pet}. #ViraLataCaramelo"),
    "ja": ("{pet}と朝の散歩。いい天気でした。", "{pet}、今日も気分しだい。"),
}
PLAIN_POSTS: tuple[str, ...] = (
    "¿Cada cuánto desparasitan a sus gatos de interior? Cuéntenme qué les dice su vet.",
    "Recomiéndenme un arnés que no le roce las patas. El último duró dos paseos.",
    "Se busca casa para dos gatitos, ya comen solos. Manden mensaje a @quetzal_ong. #AdoptaMx",
    "Recordatorio amable: con este calor, si el piso te quema la mano, le quema las patas. 🐾",
    "Hoy cumple tres años conmigo. No sé quién rescató a quién.",
    "Dato de @ines_vet: las uvas y las pasas no, ni una. #CuidadoConEllos",
    "¿Quién organiza la próxima caminata? La de octubre se nos hizo corta. #CaminataDelDía",
    "Perdió su pelota favorita. Estamos de luto. Se aceptan donaciones.",
)
COMMENTS: tuple[str, ...] = (
    "¡Qué carita! 😍",
    "Ya quiero conocerte, {pet}.",
    "Esa mirada lo dice todo.",
    "Igualito al mío cuando oye la bolsa de croquetas.",
    "¿Dónde es? Se ve precioso.",
    "{pet} para presidente.",
    "Un abrazo para los dos.",
    "Me hiciste el día.",
    "¿Te parece si los juntamos el sábado?",
    "Qué bien se ve, ¿qué le das de comer?",
    "La foto del año 📸",
    "Jajaja, lo mismo aquí.",
    "Apapacho de mi parte 🐾",
    "¡Guapísimo!",
    "Hermosa luz.",
    "@{author}, pasa la receta de esa paciencia.",
)
ALT_TEXT = "{pet}, dibujo de {species} en {place}"
PLACE_NAMES = {
    "plaza": "la plaza",
    "beach": "la playa",
    "sofa": "el sillón",
    "vet": "la clínica veterinaria",
    "rooftop_laundry": "una azotea con ropa tendida",
    "jacaranda_street": "una calle con jacarandas",
    "mercado": "el mercado",
    "park": "el parque",
    "kitchen": "la cocina",
    "garden": "el jardín",
    "tank": "su pecera",
    "window": "la ventana",
}
SPECIES_NAMES = {
    "dog": "perro",
    "cat": "gato",
    "rabbit": "conejo",
    "bird": "ave",
    "fish": "pez",
    "hamster": "hámster",
    "guinea_pig": "cuyo",
    "turtle": "tortuga",
    "horse": "caballo",
    "ferret": "hurón",
}
