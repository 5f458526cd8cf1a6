"""What people call breeds besides the registries' names: for finding them, in any language. Our own list.

Loaded by a migration. Breeds without a registry (mixes are the most common dogs and cats of Mexico) are made here.
"""

from __future__ import annotations

from typing import Final

# slug → (species, English name, Mexican Spanish name)
UNREGISTERED: Final[dict[str, tuple[str, str, str]]] = {
    "dog-mixed": ("dog", "Mixed breed", "Criollo (mestizo)"),
    "cat-mixed": ("cat", "Mixed breed", "Criollo (mestizo)"),
    "rabbit-mixed": ("rabbit", "Mixed breed", "Criollo (mestizo)"),
    "horse-mixed": ("horse", "Mixed breed", "Mestizo"),
}

# Names in Mexican Spanish where the registries' nomenclature has none.
SPANISH: Final[dict[str, str]] = {
    "cat-siamese": "Siamés",
    "cat-persian": "Persa",
    "cat-turkish-angora": "Angora Turco",
    "cat-maine-coon": "Maine Coon",
    "cat-sphynx": "Esfinge",
    "cat-ragdoll": "Ragdoll",
    "cat-bengal": "Bengalí",
    "cat-british-shorthair": "Británico de Pelo Corto",
    "cat-domestic-shorthair": "Doméstico de Pelo Corto",
    "cat-domestic-longhair": "Doméstico de Pelo Largo",
    "cat-russian-blue": "Azul Ruso",
    "cat-egyptian-mau": "Mau Egipcio",
    "dog-american-pit-bull-terrier": "American Pit Bull Terrier",
    "dog-american-bulldog": "Bulldog Americano",
    "dog-pomeranian": "Pomerania",
    "horse-arab": "Árabe",
    "horse-andalusian": "Andaluz",
    "horse-azteca": "Azteca",
    "horse-appaloosa": "Appaloosa",
    "horse-quarter-horse": "Cuarto de Milla",
    "horse-percheron": "Percherón",
    "horse-friesian": "Frisón",
}

_SYNONYMS: Final[dict[str, str]] = {
    "dog-mixed": "Criollo|Mestizo|Callejero|Solovino|Corriente|Cruza|Mutt|Mongrel|Mix|Vira-lata|Corniaud|Mischling|Meticcio|Kruising|Blandras|Kundel|Дворняга|Дворняжка|Безпородний|Melez|Sokak köpeği|كلب هجين|देसी कुत्ता|Anjing kampung|Chó lai|混种犬|田园犬|雑種|믹스견|พันทาง",
    "cat-mixed": "Criollo|Mestizo|Callejero|Corriente|Cruza|Mix|Vira-lata|Chat de gouttière|Hauskatze|Mischling|Gatto meticcio|Huiskat|Huskatt|Dachowiec|Дворовая|Безпородний|Tekir|قط هجين|Kucing kampung|Mèo ta|田园猫|雑種|믹스묘|แมวบ้าน",
    "dog-xoloitzcuintli": "Xolo|Xoloitzcuintle|Xoloescuincle|Xoloitzcuincle|Perro pelón mexicano|Mexican Hairless|Mexikanischer Nackthund|Chien nu mexicain|Мексиканская голая собака|メキシカン・ヘアレス・ドッグ|墨西哥无毛犬",
    "dog-chihuahua": "Chihuahueño|Chihuahua|Chihuahuense|Чихуахуа|Чіхуахуа|チワワ|吉娃娃|치와와|ชิวาวา|تشيواوا|चिहुआहुआ",
    "dog-german-shepherd-dog": "Pastor alemán|Perro policía|German Shepherd|Alsatian|GSD|Deutscher Schäferhund|Berger allemand|Pastore tedesco|Pastor-alemão|Duitse herder|Schäfer|Owczarek niemiecki|Немецкая овчарка|Німецька вівчарка|Alman çoban köpeği|الراعي الألماني|जर्मन शेफर्ड|Gembala jerman|Chó chăn cừu Đức|德国牧羊犬|ジャーマン・シェパード|저먼 셰퍼드|เยอรมันเชพเพิร์ด",
    "dog-labrador-retriever": "Labrador|Lab|Лабрадор|ラブラドール・レトリバー|拉布拉多|래브라도|ลาบราดอร์|لابرادور|लैब्राडोर",
    "dog-golden-retriever": "Golden|Golden retriever|Cobrador dorado|Золотистый ретривер|Золотистий ретривер|ゴールデン・レトリバー|金毛|골든 리트리버|โกลเด้น|جولدن ريتريفر",
    "dog-french-bulldog": "Frenchie|Bulldog francés|Buldog francés|Bouledogue français|Französische Bulldogge|Bulldog francese|Buldogue francês|Franse buldog|Fransk bulldogg|Buldog francuski|Французский бульдог|Французький бульдог|Fransız bulldog|フレンチ・ブルドッグ|法国斗牛犬|프렌치 불도그",
    "dog-bulldog": "Bulldog inglés|Buldog inglés|English Bulldog|Englische Bulldogge|Английский бульдог",
    "dog-poodle": "French poodle|Caniche|Poodle|Pudel|Barboncino|Barbone|Poedel|Пудель|Kaniş|プードル|贵宾犬|푸들|พุดเดิ้ล",
    "dog-dachshund": "Salchicha|Perro salchicha|Teckel|Dackel|Bassotto|Teckel|Tax|Jamnik|Такса|Dakhund|Sosis köpek|ダックスフント|腊肠犬|닥스훈트|Sausage dog|Wiener dog",
    "dog-siberian-husky": "Husky|Хаски|Хаскі|シベリアン・ハスキー|哈士奇|허스키|ฮัสกี้",
    "dog-doberman-pinscher": "Doberman|Dóberman|Dobermann|Доберман|ドーベルマン",
    "dog-great-dane": "Gran danés|Dogo alemán|Deutsche Dogge|Dogue allemand|Alano|Немецкий дог",
    "dog-american-pit-bull-terrier": "Pitbull|Pit bull|Питбуль|ピット・ブル|핏불",
    "dog-maltese": "Maltés|Bichón maltés|Malteser|Bichon maltais|Мальтийская болонка|マルチーズ|马尔济斯|말티즈",
    "dog-yorkshire-terrier": "Yorkie|Yorki|Йорк|ヨークシャー・テリア|约克夏|요크셔",
    "dog-pomeranian": "Pomerania|Lulú de Pomerania|Pomeranio|Zwergspitz|Шпиц|Шпіц|ポメラニアン|博美|포메라니안",
    "dog-pug": "Carlino|Doguillo|Mops|Carlin|Мопс|パグ|巴哥|퍼그|ปั๊ก",
    "dog-shiba": "Shiba inu|Сиба-ину|柴犬|시바견|ชิบะ",
    "dog-jack-russell-terrier": "Jack Russell|Джек-рассел",
    "dog-english-cocker-spaniel": "Cocker|Cocker inglés|Кокер",
    "dog-american-cocker-spaniel": "Cocker|Cocker americano",
    "dog-miniature-schnauzer": "Schnauzer mini|Schnauzer miniatura|Zwergschnauzer",
    "cat-siamese": "Siamés|Siam|Siamois|Siamkatze|Siamese|Siamês|Сиамская|Сіамська|シャム|暹罗猫|샴|วิเชียรมาศ|سيامي",
    "cat-persian": "Persa|Persan|Perserkatze|Persiano|Pers|Персидская|Перська|ペルシャ|波斯猫|페르시안|เปอร์เซีย|شيرازي",
    "cat-turkish-angora": "Angora|Ankara kedisi|Турецкая ангора|Ангорская",
    "cat-sphynx": "Esfinge|Gato sin pelo|Gato egipcio|Сфинкс|Сфінкс|スフィンクス|斯芬克斯",
    "cat-maine-coon": "Мейн-кун|メインクーン|缅因猫|메인쿤|เมนคูน",
    "cat-domestic-shorthair": "Gato doméstico|Gato común|Común europeo|Europeo|Moggie",
    "cat-russian-blue": "Azul ruso|Ruso azul|Русская голубая|Bleu russe|Russisch Blau",
    "horse-arab": "Caballo árabe|Pura sangre árabe|Arabian|Araber|Арабская",
    "horse-andalusian": "Pura raza española|Caballo andaluz|Español|PRE",
    "horse-quarter-horse": "Cuarto de milla|Cuarto milla",
    "horse-azteca": "Caballo azteca",
}


def synonyms() -> list[tuple[str, str]]:
    """(breed slug, name), each pair once."""
    return [(slug, name) for slug, names in _SYNONYMS.items() for name in dict.fromkeys(names.split("|"))]
