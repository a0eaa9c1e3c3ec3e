"""Forms of Kurmanji verbs and nouns, written out from their stems: compound verbs by their light verb, nouns by case and ezafe."""

_LIGHT = {
    "kir": "kir, kirin, kiriye, kirine, kiribû, kiribûn, dike, dikin, dikir, dikirin, dikim, bike, bikin, nekir, nekirin, nekiriye, nekirine, nake, nakin",
    "da": "da, dan, daye, dane, dabû, dabûn, dide, didin, didan, bide, bidin, neda, nedan, nedaye, nade, nadin",
    "bû": "bû, bûn, bûye, bûne, bûbû, bûbûn, dibe, dibin, dibû, dibûn, bibe, bibin, nebû, nebûn, nebûye, nebûne, nabe",
    "ket": "ket, ketin, ketiye, ketine, ketibû, ketibûn, dikeve, dikevin, neket, neketin, neketiye, neketine",
    "girt": "girt, girtin, girtiye, girtine, girtibû, girtibûn, digire, digirin, bigire, bigirin, negirt, negirtin, negirtiye, negirtine",
    "avêt": "avêt, avêtin, avêtiye, avêtine, avêtibûn, davêje, davêjin, neavêt, neavêtin",
    "anî": "anî, anîn, aniye, anîne, anîbû, anîbûn, tîne, tînin, neanî, neanîn",
    "xist": "xist, xistin, xistiye, xistine, xistibû, xistibûn, dixe, dixin, nexist, nexistin",
    "bir": "bir, birin, biriye, birine, biribû, biribûn, dibe, dibin, dibir, dibirin, nebir, nebirin",
    "danî": "danî, danîn, daniye, danîne, datîne, datînin",
    "hilda": "hilda, hildan, hildaye, hildide, hildidin",
    "dît": "dît, dîtin, dîtiye, dîtine, dîtibû, dîtibûn, dibîne, dibînin, nedît, nedîtin",
    "kişand": "kişand, kişandin, kişandiye, dikişîne, dikişînin",
    "qewimî": "qewimî, qewimîn, qewimiye, qewimîne, diqewime, diqewimin, qewimiya",
    "rû da": "rû da, rû dan, rû daye, rûda, rûdan, rûdaye, rû dide",
    "derket": "derket, derketin, derketiye, derketine, derdikeve",
    "ma": "ma, man, maye, mane, mabûn, dimîne, dimînin",
    "ve": "ve",
}  # fmt: skip
_COME = "hat, hatin, hate, têne, hatiye, hatine, hatibû, hatibûn, tê, tên, were, werin, bê, bên, dihat, dihatin, nehat, nehatin, nehate, nehatiye, nehatine, nayê, nayên, hatîye, hatîne"


def light(verb: str, *nouns: str) -> str:
    """Return the forms of compound verbs: `light("kir", "bombebaran")` gives bombebaran kir, bombebaran kirin, ..."""
    return ", ".join(f"{noun} {form}" for noun in nouns for form in _LIGHT[verb].split(", "))


def affirmed(forms: str) -> str:
    """Return the forms less those that say no."""
    return ", ".join(f for f in forms.split(", ") if not f.split()[-1].startswith(("ne", "na")) and "negir" not in f)


def apart(verb: str, *nouns: str) -> str:
    """Return compound verbs whose object stands between their parts: êrîşî ... kir."""
    return ", ".join(f"{noun} ... {form}" for noun in nouns for form in _LIGHT[verb].split(", "))


def done(*participles: str) -> str:
    """Return the passive: `done("kuştin")` gives hat kuştin, hatin kuştin, hatiye kuştin, tê kuştin, nehat kuştin."""
    return ", ".join(f"{come} {p}" for p in participles for come in _COME.split(", "))


def past(*stems: str) -> str:
    """Return the forms of simple verbs in the past and perfect, given in the singular: kuşt, kuştin, kuştiye, kuştine, nekuşt."""
    return ", ".join(form for stem in stems for form in _past(stem))


def _past(stem: str) -> list[str]:
    """Stems that end in a vowel join their endings with y ("reviya": reviyan, reviyaye)."""
    if stem[-1] in "aeêiîouû":
        perfect = [f"{stem[:-1]}iye", f"{stem}ne"] if stem[-1] == "î" else [f"{stem}ye", f"{stem}ne"]
        forms = [stem, f"{stem}n", *perfect, f"{stem}bû", f"{stem}bûn"]
    else:
        # The perfect "kuştine" is written as the noun "kuştinê" is, where marks are left out.
        many = f"{stem}ine" if " " in stem else f"={stem}ine"
        forms = [stem, f"{stem}in", f"{stem}iye", many, f"{stem}ibû", f"{stem}ibûn"]
    return [*forms, *(f"ne{form}" for form in forms[:4])]


def nouns(*stems: str) -> str:
    """Return a noun in its cases, with ezafe, plural and the article: gund, gundê, gundî, gundan, gundên, gundek, gundekî."""
    return ", ".join(form for stem in stems for form in _noun(stem))


def _noun(stem: str) -> list[str]:
    joined = stem[:-1] + "iy" if stem[-1] == "î" else stem + "y" if stem[-1] in "aeêou" else stem
    ends = ["ê", "a", "an", "ên", "ek", "eke", "eka", "ekê", "ekî", "ekan"]
    bare = [] if joined != stem else [f"{stem}î"]
    return [stem, *bare, *(joined + end for end in ends)]


def verbal(*stems: str) -> str:
    """Return a verbal noun in its cases but not bare, for bare it is the plural of the past: "girtin", they arrested."""
    return ", ".join(form for stem in stems for form in _noun(stem) if form != stem)


def one(*stems: str) -> str:
    """Return a noun with the article that says one of it: zarokek, zarokekî, zarokeke."""
    return ", ".join(form for stem in stems for form in _noun(stem)[-6:-1])
