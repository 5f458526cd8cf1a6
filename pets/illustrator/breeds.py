"""Builds: what the breeds that people know are made of."""

from __future__ import annotations

from dataclasses import dataclass

Coats = tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Build:
    """The parts that a look may be made of. `coats` are (main, second, third) colours."""

    coats: Coats
    patterns: tuple[str, ...] = ("solid",)
    ears: tuple[str, ...] = ("erect",)
    muzzle: str = "medium"
    tail: str = "plain"
    eyes: tuple[str, ...] = ("#6b3f22",)
    size: float = 1.0
    fluff: float = 0.0


BLACK, PLUM, CHOCOLATE, RED, TAN = "#3d333d", "#54404f", "#6d4532", "#a9603a", "#d29a5f"
CREAM, WHITE, GREY, BLUE, ORANGE = "#f1dcb6", "#fbf4e9", "#948e98", "#7a8194", "#e2893b"
GOLD, SAND, BRINDLE, PINK = "#dfa655", "#e0bf90", "#8a5c3e", "#efb0a3"
BROWN, HAZEL, AMBER, ICE, GREEN, SKY = "#6b3f22", "#8a5a2b", "#c98a2b", "#8cc3e6", "#8fae4a", "#5b9bd0"

DOGS = {
    "mutt": Build(
        ((TAN, WHITE, BLACK), (SAND, WHITE, RED), (BLACK, WHITE, TAN), (RED, CREAM, BLACK), (GREY, WHITE, BLACK)),
        ("blaze", "patch", "solid", "bib"),
        ("flop", "button"),
        eyes=(BROWN, HAZEL),
    ),
    "chihuahua": Build(
        ((TAN, CREAM, BLACK), (CREAM, WHITE, TAN), (BLACK, TAN, WHITE), (RED, CREAM, BLACK)),
        ("bib", "points", "blaze"),
        ("bat",),
        "short",
        "curl",
        (BROWN,),
        0.68,
    ),
    "pug": Build(
        ((SAND, BLACK, CREAM), (SAND, BLACK, CREAM), (BLACK, BLACK, PLUM)), ("mask",), ("button",), "flat", "curl", size=0.78
    ),
    "bulldog": Build(
        ((WHITE, BRINDLE, BLACK), (BLACK, WHITE, PLUM), (CREAM, WHITE, TAN), (BLUE, WHITE, GREY)),
        ("patch", "bib", "blaze"),
        ("bat",),
        "flat",
        "stub",
        size=0.8,
    ),
    "dachshund": Build(
        ((RED, TAN, BLACK), (BLACK, TAN, RED), (CHOCOLATE, TAN, RED)), ("points", "points", "solid"), ("long",), "long", size=0.74
    ),
    "xolo": Build(
        ((PLUM, PINK, BLACK), ("#5b4a52", PINK, BLACK), ("#6e5148", PINK, BLACK)), ("solid", "bib"), ("bat",), "long", "whip",
        (AMBER, BROWN), 0.95,
    ),
    "husky": Build(
        ((GREY, WHITE, BLACK), ("#4a4550", WHITE, BLACK), (RED, WHITE, CREAM)), ("husky",), ("erect",), "medium", "plume",
        (ICE, ICE, BROWN), 1.1, 0.55,
    ),
    "golden": Build(((GOLD, CREAM, TAN), (CREAM, WHITE, GOLD), ("#c9823f", CREAM, GOLD)), ("bib", "solid"), ("flop",), "medium", "plume", size=1.12, fluff=0.5),
    "labrador": Build(((CREAM, WHITE, GOLD), (BLACK, PLUM, PLUM), (CHOCOLATE, TAN, TAN)), ("solid",), ("flop",), size=1.12),
    "poodle": Build(
        ((WHITE, CREAM, CREAM), (CREAM, WHITE, TAN), (CHOCOLATE, TAN, RED), ("#c98350", CREAM, TAN), (GREY, WHITE, BLACK), (BLACK, PLUM, PLUM)),
        ("solid",), ("curly",), "medium", "pompom", size=0.85, fluff=1.0,
    ),
    "beagle": Build(((TAN, WHITE, BLACK), (RED, WHITE, BLACK)), ("blaze",), ("long",), "medium", size=0.88),
    "collie": Build(((BLACK, WHITE, TAN), (RED, WHITE, CREAM), (BLUE, WHITE, BLACK)), ("blaze",), ("button",), "medium", "plume", (BROWN, ICE), 1.05, 0.5),
    "shepherd": Build(((TAN, BLACK, CREAM), ("#b97a42", BLACK, CREAM)), ("mask", "saddle"), ("erect",), "long", "plume", size=1.14, fluff=0.25),
    "corgi": Build(((ORANGE, WHITE, CREAM), ("#d69a55", WHITE, CREAM)), ("blaze",), ("erect",), "medium", "stub", size=0.8, fluff=0.3),
    "schnauzer": Build(((GREY, WHITE, BLACK), (BLACK, GREY, WHITE)), ("beard",), ("button",), "square", "stub", size=0.86, fluff=0.2),
    "dalmatian": Build(((WHITE, BLACK, BLACK), (WHITE, CHOCOLATE, CHOCOLATE)), ("spots",), ("flop",), size=1.08),
    "rottweiler": Build(((BLACK, "#b9703a", TAN),), ("points",), ("flop",), "medium", "stub", size=1.15),
    "pitbull": Build(((BLUE, WHITE, GREY), (TAN, WHITE, RED), (BRINDLE, WHITE, BLACK)), ("bib", "blaze"), ("button",), "medium", size=1.02),
    "maltese": Build(((WHITE, CREAM, CREAM), (CREAM, WHITE, TAN)), ("solid",), ("flop",), "short", "plume", size=0.68, fluff=0.9),
    "yorkie": Build((("#c98a4b", "#6f7684", TAN),), ("saddle",), ("erect",), "short", "stub", size=0.66, fluff=0.8),
}  # fmt: skip
CATS = {
    "mexican": Build(
        (("#b79a7c", "#5d4a45", WHITE), ("#9b9299", "#4e4650", WHITE), (ORANGE, "#b95d26", WHITE), (SAND, "#b07a48", WHITE)),
        ("tabby", "tabby_bib"), eyes=(GREEN, AMBER, "#a8b84a"),
    ),
    "black": Build(((BLACK, PLUM, PLUM),), ("solid",), eyes=("#d9b640", GREEN, AMBER)),
    "tuxedo": Build(((BLACK, WHITE, WHITE), (GREY, WHITE, WHITE)), ("blaze",), eyes=(GREEN, AMBER)),
    "calico": Build(((WHITE, ORANGE, BLACK), (WHITE, "#d99a55", GREY)), ("calico",), eyes=(GREEN, AMBER)),
    "siamese": Build(((CREAM, "#6b4b42", CHOCOLATE), ("#f3e8d6", "#7d7482", GREY)), ("points",), muzzle="long", eyes=(SKY,)),
    "persian": Build(((WHITE, CREAM, CREAM), (CREAM, WHITE, TAN), (GREY, WHITE, WHITE), ("#e6b27a", CREAM, WHITE)), ("solid", "bib"), muzzle="flat", tail="plume", eyes=(AMBER, SKY), fluff=1.0),
    "blue": Build(((BLUE, GREY, WHITE),), ("solid",), eyes=("#d8a23a",), fluff=0.1),
    "white": Build(((WHITE, CREAM, CREAM),), ("solid",), eyes=(SKY, GREEN)),
    "maine": Build((("#a07d5e", "#53413f", WHITE), ("#8e8891", "#47414a", WHITE)), ("tabby_bib",), ("tufted",), tail="plume", eyes=(AMBER, GREEN), size=1.15, fluff=0.8),
    "sphynx": Build(((PINK, "#d98e86", "#e6c2b3"), ("#b99aa0", "#96757f", PINK)), ("wrinkles",), ("huge",), "long", "whip", (SKY, GREEN), 0.95),
    "bicolor": Build(((ORANGE, WHITE, CREAM), (GREY, WHITE, BLACK), (BLACK, WHITE, GREY)), ("van",), eyes=(GREEN, AMBER)),
}  # fmt: skip
SMALL = {
    "rabbit": {
        "erect": Build(((SAND, WHITE, TAN), (GREY, WHITE, BLACK), (WHITE, CREAM, CREAM), ("#a5744e", CREAM, BLACK)), ("bib", "dutch", "solid"), ("tall",)),
        "lop": Build(((ORANGE, CREAM, WHITE), (GREY, WHITE, WHITE), (CREAM, WHITE, TAN), (CHOCOLATE, TAN, CREAM)), ("bib", "patch"), ("lop",), fluff=0.2),
        "lionhead": Build(((SAND, CREAM, WHITE), (WHITE, CREAM, CREAM), ("#8b8089", WHITE, WHITE)), ("bib",), ("tall",), size=0.85, fluff=1.0),
        "himalayan": Build(((WHITE, "#4b3c42", BLACK),), ("points",), ("tall",), eyes=("#c2475b",)),
    },
    "hamster": {
        "golden": Build((("#dd9a52", WHITE, "#8a5a3a"), ("#c98a58", WHITE, "#6d4a3a")), ("bib", "banded"), ("round",)),
        "dwarf": Build((("#a39aa0", WHITE, "#55464f"), (WHITE, CREAM, GREY), ("#d8b894", WHITE, "#8d6a52")), ("bib", "stripe"), ("round",), size=0.85, fluff=0.3),
    },
    "guinea_pig": {
        "american": Build(((WHITE, ORANGE, BLACK), (RED, WHITE, BLACK), (CREAM, CHOCOLATE, WHITE)), ("tricolor", "bicolor", "solid"), ("petal",)),
        "abyssinian": Build(((ORANGE, WHITE, BLACK), (CHOCOLATE, WHITE, ORANGE)), ("tricolor", "bicolor"), ("petal",), fluff=0.9),
    },
    "ferret": {
        "sable": Build((("#8a6a55", "#4b3836", CREAM), ("#a58163", "#5a4038", CREAM)), ("bandit",), ("round",)),
        "albino": Build(((WHITE, CREAM, WHITE),), ("solid",), ("round",), eyes=("#c2475b",)),
        "silver": Build((("#aaa1a8", "#6a6070", WHITE),), ("bandit",), ("round",)),
    },
}  # fmt: skip
OTHERS = {
    "bird": {
        "budgie": Build((("#7fc24a", "#f2e04a", "#3e4a3a"), ("#5fb0e0", WHITE, "#3f4a5e"), ("#f0d94c", "#f7eaa0", "#c8a83a")), ("barred",), ("none",), "hook", "long", size=0.7),
        "parrot": Build((("#3fa05a", "#e5c23a", "#c8322f"), ("#4aa86a", "#e77a3a", "#2f64b0")), ("cap",), ("none",), "hook", "short"),
        "macaw": Build((("#d33a34", "#f2c23a", "#2f64b0"), ("#2f7fc0", "#f0b73a", "#2b9a6a")), ("face",), ("none",), "big", "long", size=1.15),
        "cockatiel": Build((("#b9b3bb", "#f6dc5c", "#ef8a4a"), ("#f8ecc0", "#f4d84a", "#ef8a4a")), ("cheek",), ("crest",), "hook", "long", size=0.85),
        "canary": Build((("#f6d34a", "#fbe88a", "#e0a83a"), ("#f0a24a", "#fbd08a", "#d9783a")), ("plain",), ("none",), "seed", "short", size=0.65),
        "lovebird": Build((("#6fbf4f", "#ef8a4a", "#e2593b"), ("#4fb8b0", "#f7efe0", "#7a8a9a")), ("face_cap",), ("none",), "hook", "short", size=0.7),
    },
    "fish": {
        "goldfish": Build((("#f08a35", "#ffd08a", WHITE), ("#f4a33f", WHITE, "#e2593b"), (WHITE, "#ef7a45", "#e2593b")), ("plain", "patch"), ("sail",), tail="veil"),
        "betta": Build((("#3f5fc4", "#8d6cc3", "#e5568a"), ("#c8322f", "#e2793b", "#7a2f6a"), ("#2f9a9a", "#5fc0c0", "#8d6cc3"), ("#8a4fb8", "#e58ac0", "#3f5fc4")), ("plain",), ("sail",), tail="fan", size=0.9),
        "clown": Build((("#f07a2f", WHITE, "#3d333d"),), ("bands",), ("low",), tail="round", size=0.85),
        "tang": Build((("#2f64d0", "#f4d03f", "#2b2a50"), ("#f3cf3a", "#f9e38a", "#d99f2a")), ("tang",), ("low",), tail="fork"),
        "guppy": Build((("#7fb5a8", "#e5568a", "#f0a23a"), ("#8fa5c8", "#e2793b", "#3f7fc4")), ("plain",), ("low",), tail="fan", size=0.7),
    },
    "turtle": {
        "slider": Build((("#6f9a56", "#5c6f3e", "#d9503a"), ("#7fa560", "#4f6a48", "#e0a03a")), ("slider",), ("none",), eyes=("#8fae4a",)),
        "tortoise": Build((("#b09a68", "#8a6740", "#e0bf72"), ("#a58e62", "#74583c", "#d9b060")), ("tortoise",), ("none",)),
        "box": Build((("#8a7a4c", "#5c4632", "#e8a83f"),), ("rays",), ("none",), eyes=("#c8503a",)),
    },
    "horse": {
        "bay": Build((("#94552f", "#3a2a2c", WHITE), ("#7d4a30", "#33262a", WHITE)), ("blaze", "star"), ("horse",), size=1.3),
        "chestnut": Build((("#b4683a", "#c98a50", WHITE), ("#a2582f", "#8a4a2a", WHITE)), ("blaze", "solid"), ("horse",), size=1.3),
        "palomino": Build((("#dfb06a", "#fbf0d8", WHITE),), ("blaze",), ("horse",), size=1.3),
        "grey": Build((("#c9c4c9", "#8d8792", WHITE), (WHITE, "#e6dccb", WHITE)), ("dapple",), ("horse",), size=1.3),
        "black": Build((("#5c4d55", "#2f262c", WHITE),), ("star",), ("horse",), size=1.3),
        "pinto": Build(((WHITE, "#8a5236", "#4a352f"), (WHITE, "#463a40", "#2f262b")), ("pinto",), ("horse",), size=1.25),
    },
}  # fmt: skip
BUILDS: dict[str, dict[str, Build]] = {"dog": DOGS, "cat": CATS, **SMALL, **OTHERS}

KEYWORDS: dict[str, tuple[tuple[str, str], ...]] = {
    "dog": (
        ("chihua", "chihuahua"), ("xolo", "xolo"), ("hairless", "xolo"), ("pug", "pug"), ("carlino", "pug"),
        ("pit bull", "pitbull"), ("pitbull", "pitbull"), ("staffordshire", "pitbull"), ("american bully", "pitbull"), ("boxer", "pitbull"),
        ("bulldog", "bulldog"), ("boston", "bulldog"), ("dachshund", "dachshund"), ("salchicha", "dachshund"),
        ("husky", "husky"), ("malamute", "husky"), ("golden", "golden"), ("setter", "golden"), ("cocker", "golden"),
        ("labrador", "labrador"), ("weimar", "labrador"), ("poodle", "poodle"), ("caniche", "poodle"), ("doodle", "poodle"), ("bichon", "maltese"),
        ("beagle", "beagle"), ("basset", "beagle"), ("border", "collie"), ("collie", "collie"), ("australian", "collie"), ("bernese", "collie"),
        ("german shepherd", "shepherd"), ("alem", "shepherd"), ("malinois", "shepherd"), ("corgi", "corgi"), ("shiba", "corgi"), ("pomeranian", "corgi"),
        ("schnauzer", "schnauzer"), ("dalmat", "dalmatian"), ("rottweiler", "rottweiler"), ("doberman", "rottweiler"), ("pinscher", "rottweiler"),
        ("maltese", "maltese"), ("malt", "maltese"), ("shih", "maltese"), ("york", "yorkie"), ("terrier", "schnauzer"),
        ("mixed", "mutt"), ("mestizo", "mutt"), ("criollo", "mutt"),
    ),
    "cat": (
        ("siam", "siamese"), ("persian", "persian"), ("persa", "persian"), ("himalay", "persian"), ("ragdoll", "siamese"), ("maine", "maine"),
        ("norwegian", "maine"), ("siber", "maine"), ("sphynx", "sphynx"), ("russian", "blue"), ("british", "blue"), ("chartreux", "blue"),
        ("bombay", "black"), ("calico", "calico"), ("angora", "white"), ("bengal", "mexican"), ("shorthair", "mexican"), ("domestic", "mexican"),
    ),
    "rabbit": (("lop", "lop"), ("belier", "lop"), ("bélier", "lop"), ("lion", "lionhead"), ("angora", "lionhead"), ("himalay", "himalayan"), ("californ", "himalayan")),
    "hamster": (("golden", "golden"), ("syrian", "golden"), ("sirio", "golden"), ("dwarf", "dwarf"), ("roborov", "dwarf"), ("ruso", "dwarf")),
    "guinea_pig": (("abys", "abyssinian"), ("abis", "abyssinian"), ("peru", "abyssinian"), ("american", "american")),
    "ferret": (("albino", "albino"), ("silver", "silver"), ("sable", "sable")),
    "bird": (
        ("budg", "budgie"), ("perico", "budgie"), ("macaw", "macaw"), ("guacamaya", "macaw"), ("cockat", "cockatiel"), ("ninfa", "cockatiel"),
        ("canar", "canary"), ("finch", "canary"), ("lovebird", "lovebird"), ("agaporni", "lovebird"), ("parrot", "parrot"), ("loro", "parrot"), ("amazon", "parrot"),
    ),
    "fish": (("gold", "goldfish"), ("koi", "goldfish"), ("betta", "betta"), ("clown", "clown"), ("payaso", "clown"), ("tang", "tang"), ("guppy", "guppy")),
    "turtle": (("slider", "slider"), ("tortoise", "tortoise"), ("box", "box")),
    "horse": (("bay", "bay"), ("palomino", "palomino"), ("pinto", "pinto"), ("paint", "pinto"), ("frisi", "black"), ("friesian", "black"), ("andalus", "grey"), ("arab", "grey"), ("quarter", "chestnut"), ("azteca", "bay")),
}  # fmt: skip
