"""Kurmanji words of harm, of those harmed, of what numbers count, and number words."""

from sened.extraction.languages.kurmanji_forms import apart, done, light, nouns, one, past
from sened.extraction.languages.turkish_forms import line

HARM = (
    line("harm killed act", past("kuşt"), "dikuje, dikujin, bikujin, bikuje", light("kir", "qetil", "şehîd", "îdam", "înfaz", "qetl"), light("anî", "komkujî pêk"), "canê ... stand*, jiyana ... stand*")
    + line("harm killed pas", ", ".join(f"{who} {come} cezakirin" for who in ("leşker", "dagirker", "polîs", "çete") for come in ("hat", "hatin", "hatine", "hatiye")), done("kuştin", "qetilkirin", "qetlkirin", "şehîdkirin", "şehîd kirin", "îdamkirin", "înfazkirin", "qetil kirin", "serjêkirin", "şewitandin û kuştin"), light("ket", "şehîd"), light("bû", "şehîd", "qurban"), light("da", "jiyana xwe ji dest", "jiyanê xwe ji dest", "canê xwe ji dest", "can", "jiyana xwe", "canê xwe", "jiyana xwe jidest", "xwe ji dest"), light("kir", "wefat", "koça dawî", "jiyana xwe feda"), "miriye, mirine, mirin, =mir, dimire, dimirin, miribûn, mirî ye, gihîşt şehadetê, gihîştin şehadetê, gihîştine şehadetê, gihişt şehadetê, gihiştin şehadetê, tevlî karwanê şehîdan bû*, gihaşt şehadetê, gihaştin şehadetê, mirî hatin dîtin, mirî hat dîtin, hat kuştin, di encamê de mir*, ji jiyanê bûn, ji canê xwe bûn, bûn qurban*, xeniqîn, xeniqî")
    + line("harm killed noun", nouns("kuştî", "mirî", "goriyê", "qurbanî"), "kuştina, mirina, kuştinê, mirinê, şehîd, şehîdan, şehîdên, şehîdek, şehadeta, şehadetê, hejmara kuştiyan*, hejmara miriyan*, hejmara şehîdan*, hejmara kesên jiyana xwe ji dest da*, hejmara kesên ku jiyana xwe ji dest da*, hejmara kesên hatine kuştin, hejmara kesên ku hatin kuştin, windahiyên canî, windahiyên jiyanê, ziyanên canî, zirarên canî, ziyana canî, windahiya canî, zirara canî, windahî, windahiyên mirovî, bîlançoya kuştiyan, bîlançoya miriyan")
    + line("harm bodies noun", nouns("cenaze", "cinaze", "term", "laş"))
    + line("harm wounded act", light("kir", "birîndar", "brîndar"))
    + line("harm wounded pas", light("ma", "seqet", "birîndar"), light("bû", "birîndar", "brîndar", "bi giranî birîndar", "bi sivikî birîndar", "seqet"), done("birîndarkirin", "birîndar kirin"))
    + line("harm wounded noun", "birîndar, birîndaran, birîndarên, birîndarî, birîndarek, birîndariya, brîndar, hejmara birîndaran*, birîndarbûna, birîndarbûn, birîndarê, birîndarekî")
    + line("harm casualties pas", "bûne qurbanî, bûn qurbanî, bûye qurbanî, bû qurbanî, dibin qurbanî")
    + line("harm casualties noun", "qurbanî û birîndar*, kuştin an birîndar*, mirin an birîndar*, mirin yan jî birîndar*, mirin an jî birîndar*, hatin kuştin an birîndar*, hatin kuştin an jî birîndar*, kuştî û birîndar*, mirî û birîndar*, şehîd û birîndar*")
    + line("harm captured act", light("girt", "dîl", "êsîr", "bi saxî", "sax"), light("kir", "êsîr", "dîl"))
    + line("harm captured pas", light("ket", "dîl", "êsîr"), done("dîlgirtin", "êsîrkirin", "dîl girtin", "bi saxî girtin", "sax girtin", "êsîr girtin"))
    + line("harm captured noun", nouns("dîl", "êsîr"))
    + line("harm detained act", apart("girt", "endamên", "endamekî", "kesên", "çekdarên", "çekdarek"), light("kir", "binçav", "destgîr", "desteser", "zîndan", "dest bi ser"), light("girt", "kes", "sivîl", "welatî", "ciwan"))
    + line("harm detained pas", done("binçavkirin", "destgîrkirin", "desteserkirin", "girtin", "zîndankirin", "girtî kirin"))
    + line("harm detained noun", "hejmara girtiyan*, binçavkirî, binçavkiriyan, destgîrkirî, destgîrkiriyan")
    + line("harm held noun", nouns("girtî", "zîndanî", "dîl", "rehîne"))
    + line("harm held pas", done("hiştin", "ragirtin"), "tên ragirtin, tê ragirtin, di girtîgehê de ne, di girtîgehê de dimînin, di zindanê de ne")
    + line("harm displaced act", light("kir", "koçber", "derbider", "mecbûrî koçberiyê", "sirgûn"))
    + line("harm displaced pas", light("bû", "koçber", "derbider", "bêmal", "ji cih û warên xwe", "ji cihê xwe", "ji malên xwe", "ji warên xwe", "mecbûrî koçberiyê", "neçarî koçberiyê"), light("ma", "bêmal", "bê mal", "neçarî koçberiyê", "mecbûrî koçberiyê"), done("koçberkirin", "sirgûnkirin", "koçber kirin", "derkirin"), light("kir", "koç", "mal û milkê xwe terk", "malên xwe terk", "gundên xwe terk", "cih û warên xwe terk", "terka malên xwe", "terka cih û warê xwe", "mala xwe bar", "gundê xwe terk", "bar"), past("reviya", "revî"), "direvin, direve, malên xwe berdan, malên xwe terikandin, gundên xwe terikandin, gundên xwe berdan, cih û warên xwe terikandin, warên xwe terikandin, terka malên xwe kirin, ji malên xwe reviyan, ji gundên xwe reviyan, ji herêmê reviyan, ji bajêr reviyan, xaka xwe terikandin, ji gundên xwe derketin, ji malên xwe derketin, ji taxê derketin, ji taxên xwe reviyan, ji taxên xwe derketin, penaber bûn")
    + line("harm displaced pas", ", ".join(f"koçî ... {v}" for v in ("bûn", "bû", "kirin", "kir", "dibin")))
    + line("harm displaced noun", "kampa ... dijîn, kampê ... dijîn, kampan ... dijîn, kampên ... dijîn, wargeha ... dijîn, konan de dijîn, kampê ... dimînin, kampa ... dimînin, li kampê dijîn, li kampan dijîn")
    + line("harm displaced noun", nouns("koçber", "penaber"), "hejmara koçberan*")
    + line("harm abducted act", past("revand"), "direvîne, direvînin", light("kir", "rehîn"), light("girt", "rehîn"))
    + line("harm abducted pas", done("revandin", "rehîngirtin", "bi zorê birin", "rehîn girtin"))
    + line("harm abducted noun", "revandî, revandiyan, hejmara kesên revandî, kesên revandî")
    + line("harm escaped pas", past("filitî", "xwe xilas kir"), "girtî reviyan, girtî reviya, girtî reviyane, dîl reviyan, girtiyên DAIŞ'ê reviyan, ji girtîgehê direvin, ji girtîgehê reviyane, ji girtîgehê reviyaye, ji girtîgehê revîn, ji zindanê revîn, ji girtîgehê reviyan, ji girtîgehê reviya, ji zindanê reviyan, ji kampê reviyan, ji girtîgehê derketin")
    + line("harm escaped noun", "revîn, revîna, kesên reviyayî, girtiyên reviyayî, reviyayî, reviyayiyan")
    + line("harm released act", light("kir", "azad", "serbest"), past("serbest berda"))
    + line("harm released pas", done("berdan", "azadkirin", "serbestberdan", "serbest berdan", "serbestkirin"), light("bû", "serbest", "azad"))
    + line("harm surrendered pas", light("bû", "teslîm", "radest"), light("kir", "xwe radest", "xwe teslîm"), done("teslîmkirin"))
    + line("harm returned pas", past("vegeriya", "vegerî", "zivirî"), "vedigere, vedigerin, vegeriyane, vegeriyaye")
    + line("harm damage act", light("kir", "xera", "xirab", "wêran", "tehrîb", "tune", "îmha", "kavil"), light("da", "zirar", "xisar", "ziyan"), past("hilweşand", "şewitand", "rûxand", "têkbir"), "zirar gihand*, ziyan gihand*, xisar gihand*")
    + line("harm damage pas", light("bû", "xera", "xirab", "wêran", "tehrîb", "kavil", "tune"), past("hilweşiya", "şewitî", "rûxiya", "hilweşî"), light("dît", "zirar", "xisar", "ziyan", "zerar"), "zirar negihîşt*, ziyan negihîşt*, zirar gihîşt*, ziyan gihîşt*, zirar gihişt*, zirar gihaşt*, xisar gihîşt*, zerar gihîşt*, zirareke mezin gihîşt*, ji kar ket*, ji xizmetê derket*, kete ber agir", done("wêrankirin", "hilweşandin", "şewitandin", "rûxandin", "xerakirin", "tehrîbkirin", "îmhakirin", "tunekirin", "xirabkirin"))
    + line("harm damage noun", nouns("zirar", "xisar", "ziyan", "zerar"), "zirarên madî, zirara madî, ziyanên madî, xisarên madî")
    + line("harm neutralised act", light("kir", "bêbandor", "bêtesîr", "bê bandor"), light("xist", "bandorê"))
    + line("harm neutralised pas", done("bêbandorkirin", "bêtesîrkirin", "bêbandor kirin", "bê bandorkirin"), light("bû", "bêbandor"))
    + line("harm missing pas", light("bû", "winda", "wenda"))
    + line("harm missing noun", "winda, wenda, windayî, windayan, aqûbeta wan nayê zanîn, aqûbeta wan ne diyar e, çarenûsa wan nayê zanîn, çarenûsa wan ne diyar e, çarenivîsa wan ne diyar e, agahî jê nayê wergirtin, agahî ji wan nayê girtin, kesên winda, aqûbet nayê zanîn, çarenûsa ... nayê zanîn, çarenûsa ... ne diyar e, aqûbeta ... nayê zanîn, aqûbeta ... ne diyar e")
    + line("harm affected pas", light("ma", "bê av", "bêav", "bê kehreb", "bêkehreb", "bê elektrîk", "bêelektrîk", "asê"), light("bû", "zirardîde"))
    + line("harm affected noun", "hewcedar, hewcedarî alîkariyê, hewcedarê alîkariyê")
)  # fmt: skip
"""What befell somebody, by measure."""

_PERSONS = (
    "kes",
    "mirov",
    "însan",
    "jin",
    "zarok",
    "mêr",
    "keç",
    "ciwan",
    "zilam",
    "pitik",
    "zaro",
    "girtî",
    "dîl",
    "kuştî",
    "mirî",
    "birîndar",
    "cenaze",
    "şehîd",
    "endam",
    "rehîne",
    "kal",
    "pîr",
    "rêber",
    "hevserok",
    "serok",
    "kesayet",
    "lawik",
    "zarokê",
    "peya",
    "laş",
    "can",
)
_CIVIL = (
    "sivîl",
    "welatî",
    "gundî",
    "rojnamevan",
    "karker",
    "şivan",
    "cotkar",
    "xwendekar",
    "mamoste",
    "bijîşk",
    "hemşîre",
    "penaber",
    "koçber",
    "ajovan",
    "şofêr",
    "endezyar",
    "siyasetmedar",
    "çalakvan",
    "parêzer",
    "niştecih",
    "şênî",
    "xwepêşander",
    "karmend",
    "rûniştevan",
    "esnaf",
    "nexweş",
    "dayik",
    "bav",
    "bira",
    "xwişk",
    "dixtor",
    "masîgir",
    "rêwî",
    "êzidî",
    "alîkar",
    "xebatkar",
    "karkerê tenduristiyê",
    "wergêr",
)
_ARMED = (
    "leşker",
    "şervan",
    "çekdar",
    "çete",
    "milîtan",
    "polîs",
    "gerîla",
    "pêşmerge",
    "terorîst",
    "cîhadîst",
    "fermandar",
    "efser",
    "milîs",
    "êrîşkar",
    "çeteyê",
    "endamê hêzên",
    "parêzvan",
    "nobedar",
    "zabit",
    "qenas",
    "cendirme",
    "korucî",
    "cerdevan",
    "asayîş",
    "mirsener",
    "kirêgirte",
    "serbaz",
    "ajan",
    "sîxur",
)

UNITS = (
    line("unit person", ", ".join(nouns(n) for n in _PERSONS), "kesên, kesî, kesekî din, endamên malbatê, ji wan")
    + line("unit civil", ", ".join(nouns(n) for n in _CIVIL), "endamên tîmên tenduristiyê, xebatkarên tenduristiyê, xebatkarê tenduristiyê, karkerên tenduristiyê")
    + line("unit civil sg", one(*_CIVIL, "karmend", "keçik", "endam", "rêwî", "kurik", "xortek", "parêzvan", "pîrejin", "pîrejinek", "kalemêr", "xort", "sivîl", "welatî", "gundî", "rojnamevan", "karker", "şivan", "cotkar", "xwendekar", "mamoste", "bijîşk", "penaber", "koçber", "ajovan", "çalakvan", "jin", "zarok", "mêr", "keç", "ciwan", "zilam", "pitik", "kes", "welatiyê", "şofêr"), ", ".join(f"{stem}{end}" for stem, ends in (("rojnamevan", "ê a"), ("mamoste", "yê ya"), ("karker", "ê a"), ("xwendekar", "ê a"), ("ciwan", "ê a"), ("çalakvan", "ê a"), ("hevserok", "ê a"), ("serok", "ê"), ("fermandar", "ê a"), ("welati", "yê ya"), ("cotkar", "ê a"), ("şervan", "ê a"), ("berpirs", "ê a"), ("bijîşk", "ê a")) for end in ends.split()), "dayika wê, diya wê, bavê wê, birayê wê, xwişka wê, xwişka wî, neviyê wê, neviyê wî, neviya wê, neviya wî, jina, keça, zaroka, ajovan, ajovanê, ajokarek, ajokarekî, ajokar, ajokarê, şofêr, şofêrê, şivan, şivanê, keça wî, keça wê, kurê wî, kurê wê, jina wî, bavê wî, diya wî, dayika wî, zaroka wê, zaroka wî, hevjîna wî, hevjînê wê, birayê wî")
    + line("unit civil pl", "sivîlan, welatiyan, zarokan, jinan, gundiyan")
    + line("unit armed", ", ".join(form for n in _ARMED for form in nouns(n).split(", ") if form != "leşkerî"), "şervanên, leşkerên, endamên DAIŞ'ê, endamên YPG'ê, endamên HSD'ê, endamên QSD'ê, endamê DAIŞ'ê, endamên çeteyan, endamê çeteyan, çekdarên, şervanê, endamên hêzên ewlehiyê, endamên asayîşê, endamê asayîşê, endamekî asayîşê, endamên ewlehiyê")
    + line("unit armed sg", one(*_ARMED))
    + line("unit munition", nouns("roket", "mûşek", "gule", "gulle", "bombe", "hawan", "havan", "top", "mayîn", "obus", "narincok", "fuze", "teqemenî"))
    + line("unit family", nouns("malbat", "xêzan"))
    + line("unit vehicle", nouns("wesayît", "tirimpêl", "otomobîl", "kamyon", "otobûs", "mînîbûs", "ambulans", "erebe", "motosîklet", "panzer", "traktor", "seyare", "tanker", "hummer", "pîkap", "tirêmpêl", "wesayîta leşkerî"), "wesayîtên leşkerî")
    + line("unit building", nouns("mal", "xanî", "avahî", "dibistan", "nexweşxane", "dikan", "firne", "mizgeft", "dêr", "pir", "stasyon", "depo", "kon", "kargeh", "navenda tenduristiyê", "bîna", "malbend", "embar", "tesîs", "bîra petrolê"))
    + line("unit attack", nouns("êrîş", "êriş", "êrîşa hewayî", "bombebaran", "topbaran", "teqîn", "operasyon", "pevçûn", "bûyer", "binpêkirin", "çalakî", "lêdan"), "êrîşên hewayî, êrîşên dronan, êrîşan, carî bombebaran*, caran bombebaran*, caran topbaran*, carî topbaran*")
    + line("unit thing", nouns("çek", "tifing", "dron", "balafir", "helîkopter", "tank", "pol", "şirket", "pargîdanî", "welat", "gund", "bajar", "bajarok", "tax", "navçe", "kamp", "armanc", "xal", "bingeh", "baregeh", "parçe", "motor", "lîsans", "kamera", "partî", "rêxistin", "kom", "hikûmet", "dewlet", "heywan", "pez", "mî", "dar", "herêm", "şikeft", "mewzî", "qereqol", "rapor", "xwepêşandan", "belge", "wêne", "tunel", "eniye", "eyalet", "ton", "saziyê", "sazî", "hedef", "liq", "cîh", "cih", "mijar", "daxwaz", "lêkolîn", "netewe", "ziman", "projekt", "proje", "bend", "alav", "serjimar", "dosya", "cephe", "alî", "aliyê"), "balafirên şer, balafirên bêmirov, noqteyên, nuqteyên, seriyên pez, serî pez")
)  # fmt: skip
"""What numbers count."""

_ONES = {"yek": 1, "sê": 3, "pênc": 5, "şeş": 6, "heft": 7, "heşt": 8, "neh": 9, "=deh": 10, "=du": 2, "=çar": 4, "didu": 2, "duduyan": 2, "=dudu": 2}  # fmt: skip
_REST = {"yazdeh": 11, "yanzdeh": 11, "yanzde": 11, "dozdeh": 12, "donzdeh": 12, "duwanzdeh": 12, "dwanzdeh": 12, "duwazdeh": 12, "sêzdeh": 13, "sêzde": 13, "çardeh": 14, "çarde": 14, "panzdeh": 15, "pazdeh": 15, "panzde": 15, "şanzdeh": 16, "şazdeh": 16, "şanzde": 16, "hevdeh": 17, "hivdeh": 17, "hevde": 17, "hefdeh": 17, "hijdeh": 18, "hejdeh": 18, "hîjdeh": 18, "hijde": 18, "heştdeh": 18, "nozdeh": 19, "nonzdeh": 19, "nozde": 19, "bîst": 20, "sî": 30, "sih": 30, "çil": 40, "çel": 40, "pêncî": 50, "pêncih": 50, "şêst": 60, "şêşt": 60, "=heftê": 70, "heftêyî": 70, "=heştê": 80, "nod": 90, "not": 90}  # fmt: skip

NUMBERS = (
    "".join(line(f"number {value}", word) for word, value in {**_ONES, **_REST}.items())
    + line("scale 100", "sed, =sedî")
    + line("scale 1000", "hezar, hezarî")
    + line("scale 1000000", "milyon")
    + line("vague 24", "bi dehan, dehan, bi dehên, dehên")
    + line("vague 100", "bi sedan, sedan, bi sedên, sedên")
    + line("vague 1000", "bi hezaran, hezaran, bi hezarên, hezarên")
    + line("vague 10000", "bi deh hezaran, bi dehhezaran, deh hezaran, bi dehezaran, bi dehan hezar, bi dehan hezaran")
    + line("vague 100000", "bi sed hezaran, bi sedan hezar, bi sedan hezaran")
    + line("vague 100", "çend sed")
    + line("vague 1000", "çend hezar")
    + line("vague 2", "çend, gelek, hin, hinek, komek, hejmarek, hejmareke, hejmareke mezin, hejmareke mezin a, hejmareke zêde, çendîn, gelekî, hejmarek ji, piraniya, koma")
    + line("hedge at-least before", "herî kêm, kêmanî, bi kêmanî, herî hindik, ji kêm ve, qet nebe, herî kêm kêm, kêmtirîn")
    + line("hedge more-than before", "zêdetirî, zêdeyî, bêtirî, bêhtirî, zêdetir ji, bêtir ji, bêhtir ji, pirtirî, pirtir ji, zêdeyê")
    + line("hedge more-than after", "zêdetir, bêtir, bêhtir, zêdeyî, pirtir, kesî zêdetir, kesî bêtir, kesan zêdetir, kesan bêtir, kesî bêhtir, kesan bêhtir")
    + line("hedge about before", "nêzîkî, nêzî, teqrîben, texmînen, derdora, li derdora, qasî, weke, nêzîkê, bi qasî, bi texmînî, nêzîka, li dora, dora, nêzîk")
    + line("hedge at-most before", "herî zêde, herî pir, heta, heya")
    + line("hedge less-than before", "kêmtirî, kêmtir ji")
    + line("hedge less-than after", "kêmtir")
    + line("hedge between before", "di navbera")
    + line("hedge exact before", "heta niha, heya niha, heta îro, heta vê gavê, bi giştî, bi tevahî, giştî, tam")
    + line("or", "heta, heya, yan, an jî, yan jî, hetanî")
    + line("nocount after", "salî, saliyê, saliya, saliyên, saliyan, sal, sala, salan, salên, salê, salekê, roj, rojan, rojên, roja, rojî, rojê, hefte, hefteyan, hefteyên, meh, mehan, mehên, meha, mehê, saet, saetan, saetên, saetî, deqe, deqeyan, deqîqe, deqîqeyan, çirke, km, kîlometre*, kîlometir*, metre*, metro, m, mîl, dolar*, lîre*, euro*, ewro*, yûro, ton, tonan, tonên, caran, =car, =carî, carek, pile, derece, ji sedî, lîtir*, lître*, kîlo, kîlogram*, hektar*, donim*, mîlîmetre*, mîlîmetr*, emîn, emin, mîn, milyon dolar*, milyar dolar*, hezar dolar*, megawat*, salvegera, salveger, qat, qatî, xal, rûpel, metrekare, lîreyên, volt")
    + line("nocount before", "saet, saeta, saetên, di saet, ji sedî, ji sedê, sedî, madeya, bendê, bend, hejmara rûpelê, rûpela, salên, sala, jimara, qanûna, biryara, rêya, m, xala")
)  # fmt: skip
"""Number words, hedges, and words beside a number that count nothing."""
