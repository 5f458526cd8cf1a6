"""The species a pet can be, with their names in every language of the product. Loaded by a migration."""

from __future__ import annotations

from core.languages import LANGUAGE_CODES

# In the order of core.languages: es-mx en pt-br fr de it nl sv pl ru uk tr ar hi id vi zh-hans ja ko th
_NAMES = {
    "dog": "Perro|Dog|Cachorro|Chien|Hund|Cane|Hond|Hund|Pies|Собака|Собака|Köpek|كلب|कुत्ता|Anjing|Chó|狗|犬|개|สุนัข",
    "cat": "Gato|Cat|Gato|Chat|Katze|Gatto|Kat|Katt|Kot|Кошка|Кіт|Kedi|قطة|बिल्ली|Kucing|Mèo|猫|猫|고양이|แมว",
    "rabbit": "Conejo|Rabbit|Coelho|Lapin|Kaninchen|Coniglio|Konijn|Kanin|Królik|Кролик|Кролик|Tavşan|أرنب|खरगोश|Kelinci|Thỏ|兔子|うさぎ|토끼|กระต่าย",
    "bird": "Ave|Bird|Ave|Oiseau|Vogel|Uccello|Vogel|Fågel|Ptak|Птица|Птах|Kuş|طائر|पक्षी|Burung|Chim|鸟|鳥|새|นก",
    "fish": "Pez|Fish|Peixe|Poisson|Fisch|Pesce|Vis|Fisk|Ryba|Рыба|Риба|Balık|سمكة|मछली|Ikan|Cá|鱼|魚|물고기|ปลา",
    "hamster": "Hámster|Hamster|Hamster|Hamster|Hamster|Criceto|Hamster|Hamster|Chomik|Хомяк|Хом'як|Hamster|هامستر|हैम्स्टर|Hamster|Chuột hamster|仓鼠|ハムスター|햄스터|แฮมสเตอร์",
    "guinea_pig": "Cuyo|Guinea pig|Porquinho-da-índia|Cochon d'Inde|Meerschweinchen|Porcellino d'India|Cavia|Marsvin|Świnka morska|Морская свинка|Морська свинка|Kobay|خنزير غينيا|गिनी पिग|Marmut|Chuột lang|豚鼠|モルモット|기니피그|หนูตะเภา",
    "turtle": "Tortuga|Turtle|Tartaruga|Tortue|Schildkröte|Tartaruga|Schildpad|Sköldpadda|Żółw|Черепаха|Черепаха|Kaplumbağa|سلحفاة|कछुआ|Kura-kura|Rùa|龟|カメ|거북이|เต่า",
    "horse": "Caballo|Horse|Cavalo|Cheval|Pferd|Cavallo|Paard|Häst|Koń|Лошадь|Кінь|At|حصان|घोड़ा|Kuda|Ngựa|马|馬|말|ม้า",
    "ferret": "Hurón|Ferret|Furão|Furet|Frettchen|Furetto|Fret|Iller|Fretka|Хорёк|Тхір|Gelincik|نمس|फेरेट|Musang ferret|Chồn sương|雪貂|フェレット|페럿|เฟอร์เรต",
    "other": "Otro animal|Other animal|Outro animal|Autre animal|Anderes Tier|Altro animale|Ander dier|Annat djur|Inne zwierzę|Другое животное|Інша тварина|Diğer hayvan|حيوان آخر|अन्य पशु|Hewan lain|Động vật khác|其他动物|その他の動物|기타 동물|สัตว์อื่น ๆ",
}


def species_names() -> dict[str, dict[str, str]]:
    """{slug: {language code: name}}, in the order they are offered."""
    return {slug: dict(zip(LANGUAGE_CODES, names.split("|"), strict=True)) for slug, names in _NAMES.items()}
