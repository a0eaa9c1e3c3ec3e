"""Kurmanji words for those who act and what is struck: states, armed forces, known actors, objects."""

from sened.extraction.languages.kurmanji_forms import nouns
from sened.extraction.languages.turkish_forms import line, table

STATES = table("state", (
    ("Turkey", "MÎT, MÎTê, Tirk, Tirkan, Tirkiye, Tirkiyê, Tirkiyeyê, Tirkiya, Tirkî, Enqere, Enqereyê"),
    ("Russia", "Rûs, Rûsî, Rûsan, Rûsya, Rûsyayê, Rûsyê"),
    ("Iran", "Îran, Îranê, Îranî"),
    ("United States", "Amerîkî, Amerîkayî, Emerîkî, DYA, Amerîka, Amerîkayê, Emerîka, Emerîkayê, DYE"),
    ("Israel", "Îsraîl, Îsraîlê, Îsraîlî"),
    ("France", "Fransî"),
    ("United Kingdom", "Brîtanî, Brîtanyayê"),
    ("Germany", "Alman, Elman, Almanyayê"),
    ("Azerbaijan", "Azerbaycan, Azerbaycanê, Azerî"),
    ("Armenia", "Ermenistan, Ermenistanê"),
    ("Ukraine", "Ukrayna, Ukraynayê"),
))  # fmt: skip
"""States and their adjectives; countries in which the fighting is are named as parties only with a word for who acts."""


def _of(heads: str, owners: str, ezafe: str = "") -> str:
    return ", ".join(
        " ".join(part for part in (head.strip(), ezafe, owner.strip()) if part)
        for head in heads.split(",")
        for owner in owners.split(",")
    )


_TURKISH = (
    "Tirk, Tirkan, Tirkiyê, Tirkiyeyê, dagirker a Tirk, dagirker a Tirkiyê, Tirkî, dagirker ê Tirk, dagirker ên Tirk"
)

ACTORS = table("actor", (
    ("TURKEY", _of("dewleta, artêşa, artêşa dagirker a, dewleta dagirker a, hêzên, leşkerên, balafirên, balafirên şer ên, topxaneya, rejîma, hikûmeta, balafira, balafireke, topên, topavêjên, cendirmeyên, dronên, leşkerê, hêzên dagirker ên, firokeyên, Dewleta dagîrker a, artêşa dagîrker a, hêza hewayî ya, SÎHAyên, tankên, balafirên bêmirov ên, parêzvanên sînor ên", _TURKISH) + ", dewleta Tirk a dagirker, artêşa Tirk a dagirker, artêşa Tirk, hêzên Tirk, dagirkerên Tirk, dagirkeriya Tirk, Romê, artêşa dagirkeriya Tirk, dewleta dagirkeriya Tirk"),
    ("SYRIA-GOV", "rejîma Sûriyeyê, rejîma Sûriyê, rejîma Şamê, hikûmeta Şamê, hikûmeta Sûriyeyê, hikûmeta Sûriyê, artêşa Sûriyeyê, artêşa Sûriyê, artêşa Sûrî, artêşa rejîmê, hêzên rejîmê, hêzên rejîma Sûriyeyê, hêzên rejîma Sûriyê, leşkerên rejîmê, leşkerên rejîma Sûriyeyê, artêşa Sûriyê ya Erebî, hikûmeta Sûrî, rejîma Esed, hêzên hikûmeta Sûriyeyê, hêzên hikûmeta Şamê, rejîma Beesê, hêzên hikûmeta Sûriyê, hêzên rejîma Şamê, leşkerên hikûmeta Şamê, leşkerên hikûmeta Sûriyeyê, leşkerên Sûriyê, leşkerên Sûriyeyê, hêzên hikûmetê"),
    ("SDF", "Hêzên Sûriyeya Demokratîk, Hêzên Sûriya Demokratîk, Hêzên Sûriyê yên Demokratîk, HSD, QSD, Hêzên Sûriyeyê yên Demokratîk, hêzên HSD'ê, hêzên QSD'ê, şervanên HSD'ê, şervanên QSD'ê, Fermandariya Giştî ya HSD, Fermandariya Giştî ya QSD, HSDê, QSDê"),
    ("SNA", "Artêşa Niştimanî ya Sûrî, Artêşa Neteweyî ya Sûriyeyê, Artêşa Niştimanî ya Sûriyê, Artêşa Neteweyî ya Sûrî, çeteyên Tirkiyeyê, çeteyên Tirkiyê, çeteyên Tirk, çeteyên ser bi Tirkiyeyê, çeteyên ser bi Tirkiyê, çeteyên dewleta Tirk, çeteyên ser bi dewleta Tirk ve, çeteyên girêdayî dewleta Tirk, çeteyên girêdayî Tirkiyeyê, çeteyên ser bi Tirkiyeyê ve, komên ser bi Tirkiyeyê, komên ser bi Tirkiyê, komên girêdayî Tirkiyeyê, SNA, ANS, Artêşa Azad, milîsên ser bi Tirkiyeyê, çekdarên ser bi Tirkiyê, çekdarên ser bi Tirkiyeyê, çekdarên ser bi Tirkiyeyê ve, grûpên ser bi Tirkiyê, grûpên ser bi Tirkiyeyê, komên çekdar ên ser bi Tirkiyeyê, komên çekdar ên ser bi Tirkiyê, Artêşa Niştimanî, komên ku Tirkiye piştgiriyê dide wan, çekdarên girêdayî Tirkiyeyê, milîsên girêdayî Tirkiyeyê"),
    ("ISIS", "DAIŞ, DAÎŞ, Daiş, DAIŞê, çeteyên DAIŞ, çeteyên DAIŞ'ê, çekdarên DAIŞ'ê, hucreyên DAIŞ'ê, şaneyên DAIŞ'ê, Dewleta Îslamî, rêxistina DAIŞ, endamên DAIŞ'ê, IŞÎD, şaneyên DAIŞ, çekdarên DAIŞ, hucreyên DAIŞ, DAÎŞê"),
    ("PKK", "PKK, Partiya Karkerên Kurdistanê, PKKê"),
    ("YPG", "YPG, Yekîneyên Parastina Gel, YPGê, şervanên YPG"),
    ("YPJ", "YPJ, Yekîneyên Parastina Jin, YPJê"),
    ("YBS", "YBŞ, Yekîneyên Berxwedana Şengalê, YBŞê, şervanên YBŞ"),
    ("YJS", "YJŞ, Yekîneyên Jinên Şengalê"),
    ("HPG", "HPG, Hêzên Parastina Gel, gerîlayên HPG"),
    ("KCK", "KCK, Koma Civakên Kurdistanê"),
    ("ASAYISH", "Asayîş, Asayîşa, Hêzên Ewlehiya Hundirîn, Hêzên Ewlekariya Hundirîn, Asayîşê, Hêzên Asayîşê, Asayişê, Asayiş, Hêzên Ewlekarîya Navxweyî, Hêzên Ewlehiya Navxweyî, Hêzên Ewlekariya Navxweyî"),
    ("AANES", "Rêveberiya Xweser, Rêveberiya Xweser a Bakur û Rojhilatê Sûriyeyê, Rêveberiya Xweser a Bakur û Rojhilatê Sûriyê, Xweserî"),
    ("MANBIJ-MC", "Meclisa Leşkerî ya Minbicê, Encûmena Leşkerî ya Minbicê"),
    ("TEL-TAMR-MC", "Meclisa Leşkerî ya Til Temirê, Meclisa Leşkerî ya Til Temir"),
    ("SYRIAC-MC", "Meclisa Leşkerî ya Suryanî, Meclisa Leşkerî ya Siryanî, MFS"),
    ("AFRIN-LIBERATION-FORCES", "Hêzên Rizgariya Efrînê, HRE"),
    ("HTS", "Heyet Tehrîr El-Şam, Heyet Tehrîr el Şam, HTŞ, Heyeta Tehrîr el-Şam, Desteya Tehrîr el-Şam, Heyet Tehrîr Şam, Heyeta Tehrîr Şamê"),
    ("HAMZA-DIVISION", "Firqet El-Hemza, Firqeta Hemza, El-Hemza, El Hemzat, Hemzat, Firqa Hemza, Lîwaya Hemza"),
    ("SULTAN-MURAD", "Siltan Mûrad, Sultan Murad, Siltan Murad, Firqet Sultan Murad, Sûltan Mûrad, Firqeya Siltan Mûrad"),
    ("AHRAR-AL-SHARQIYA", "Ehrar El-Şerqiye, Ehrar El Şerqiyê, Ehrar el-Şerqiyê, Ehrar El-Şerqiyê, Ehrar Şerqiye"),
    ("IRAQ-GOV", "hikûmeta Iraqê, artêşa Iraqê, hêzên Iraqê, leşkerên Iraqê, hikûmeta Bexdayê, hêzên ewlehiyê yên Iraqê, hikumeta Iraqê, hikûmeta Bexda, artêşa Îraqê, hikûmeta Îraqê, hêzên Îraqê"),
    ("PMF", "Heşda Şeibî, Heşda Şabî, Heşda Şe'bî, Heşdî Şeibî, Heşda Şaibî"),
    ("PESHMERGA", "Pêşmerge, Pêşmergeyan, hêzên Pêşmerge, hêzên Pêşmergeyan, pêşmergeyên"),
    ("KRG", "Hikûmeta Herêma Kurdistanê, Hikûmeta Herêmê, Hikumeta Herêma Kurdistanê"),
    ("COALITION", "Hevpeymaniya Navdewletî, Hevpeymaniya Navneteweyî, Koalîsyona Navdewletî, Koalîsyona Navneteweyî, Koalîsyon, Hevpeymaniya Navdewletî ya li dijî DAIŞ'ê, hêzên Koalîsyonê, hêzên Hevpeymaniyê, Hevpeymaniyê, Koalîsyonê, balafirên Koalîsyonê, balafirên Hevpeymaniyê, balafirên Hevpeymaniya Navdewletî, balafirên şer ên Koalîsyonê, hêzên Hevpeymaniya Navdewletî, hêzên Koalîsyona Navdewletî, Koalîsyona Navdewletî ya bi pêşengiya Amerîkayê, Hevpeymaniya bi serokatiya DYAyê"),
    ("US", "Dewletên Yekbûyî yên Amerîkayê, artêşa Amerîkayê, artêşa Amerîkî, hêzên Amerîkayê, hêzên Amerîkî, leşkerên Amerîkî, leşkerên Amerîkayê, hêzên DYA, hêzên DYA'yê, leşkerên DYA, DYAyê, hêzên Emerîkî, leşkerên Emerîkî, artêşa DYA'yê, hêzên taybet ên Amerîkayê, balafirên Amerîkî, hêzên taybet ên DYA'yê"),
    ("CENTCOM", "CENTCOM, Fermandariya Navendî ya Amerîkayê, Fermandariya Navendî ya DYA'yê"),
    ("PENTAGON", "Pentagon, Pentagonê, Wezareta Parastinê ya Amerîkayê"),
    ("RUSSIA", "hêzên Rûsyayê, hêzên Rûsyê, artêşa Rûsyayê, leşkerên Rûsyayê, balafirên Rûsyayê, balafirên şer ên Rûsyayê, hêzên Rûs, balafirên Rûsî, balafirên Rûs, leşkerên Rûs, artêşa Rûs, balafirên şer ên Rûsî, balafirên şer ên Rûsyê, leşkerên Rûsî, hêzên Rûsî, Polîsê Leşkerî yê Rûsyayê"),
    ("IRAN", "Pasdaran, Pasdarên Îranê, artêşa Îranê, Sipaha Pasdaran, Sûpaya Pasdaran"),
    ("IRAN-BACKED", "milîsên ser bi Îranê, komên ser bi Îranê, milîsên Îranê, komên girêdayî Îranê, milîsên girêdayî Îranê, milîsên Şîe, milîsên ser bi Îranê ve"),
    ("TURKEY-MOD", "Wezareta Parastinê ya Tirkiyeyê, Wezareta Parastinê ya Tirk, Wezareta Parastinê ya Tirkiyê, Wezareta Parastina Tirkiyê, Wezareta Bergiriyê ya Tirkiyê, Wezareta Parastina Neteweyî ya Tirk, Wezareta Parastina Neteweyî ya Tirkiyeyê, Wezareta Parastina Tirkiyeyê, MSB, Wezareta Parastinê ya dewleta Tirk, Wezareta Berevaniyê ya Tirkiyeyê, Wezareta Berevaniya Tirkiyeyê, Wezareta Parastina Neteweyî ya Tirkiyê"),
    ("TURKEY-MIT", "MÎT, Îstixbarata Tirk, MÎT'a Tirk, îstixbarata Tirkiyeyê, MÎTê"),
    ("TURKEY-PRESIDENCY", "Serokatiya Tirkiyeyê, Serokomarê Tirkiyeyê, Serokkomarê Tirkiyeyê, Erdogan, Erdoğan"),
    ("TURKEY-MFA", "Wezareta Derve ya Tirkiyeyê, Wezareta Karên Derve ya Tirkiyeyê, Wezareta Karên Derve ya Tirkiyê"),
    ("KURDISH-FORCES", "Hêzên Kurd, hêzên Kurdî, şervanên Kurd"),
    ("SYRIAN-INSURGENTS", "opozîsyona Sûriyê, çekdarên opozîsyonê, opozîsyona çekdar"),
    ("SYRIAN-INTERIM-GOV", "Hikûmeta Demkî ya Sûriyeyê"),
    ("SOHR", "Çavdêriya Sûriyê ya Mafên Mirovan, Çavdêriya Sûriyeyê ya Mafên Mirovan, Çavdêrgeha Sûriyê ya Mafên Mirovan, Çavdêrgeha Sûriyê ya ji bo Mafên Mirovan, Ruwangeha Sûriyê ya Mafên Mirovan, Rûwangeha Sûriyê ya Mafên Mirovan, SOHR, Rewangeha Sûriyê ya Mafên Mirovan, Ruwangeha Sûriyeyê ya Mafên Mirovan, Çavdêrgeha Sûriyeyê ya Mafên Mirovan, Rewangeha Sûriyeyê ya Mafên Mirovan, Çavdêriya Sûrî ya Mafên Mirovan, Çavdêrxaneya Sûriyê ya Mafên Mirovan, Rûwangeha Sûriyeyê ya Mafên Mirovan, Çavdêrxaneya Sûriyeyê ya Mafên Mirovan, Çavdêrgeh, Çavdêrgehê"),
    ("SNHR", "Tora Sûriyê ya Mafên Mirovan, SNHR, Tora Sûriyeyê ya Mafên Mirovan, Tora Sûrî ya Mafên Mirovan"),
    ("STJ", "Sûrî ji bo Rastî û Dadmendiyê, STJ"),
    ("HRW", "Human Rights Watch, HRW, Rêxistina Çavdêriya Mafên Mirovan, Çavdêriya Mafên Mirovan"),
    ("WHITE-HELMETS", "Kumsipî, Kumên Spî, Parastina Sivîl a Sûriyê"),
    ("RIC", "Navenda Agahiyê ya Rojava, Navenda Enformasyonê ya Rojava, Navenda Agahdariya Rojava"),
    ("Kurdistan Democratic Party (KDP)", "PDK, Partiya Demokrat a Kurdistanê, PDKê"),
    ("Patriotic Union of Kurdistan (PUK)", "YNK, Yekîtiya Niştimanî ya Kurdistanê, YNKê"),
    ("Sudanese Armed Forces", "artêşa Sûdanê"),
    ("Rapid Support Forces (RSF)", "Hêzên Piştgiriya Bilez, Hêzên Piştevaniya Bilez, Hêzên Desteka Bilez, Hêzên Piştgiriya Lezgîn"),
    ("Hamas", "Hamas, Hemas, Hemasê, Hamasê"),
    ("Hezbollah", "Hizbulah, Hizbullah, Hizbûllah, Hizbullahê"),
    ("Houthis (Ansar Allah)", "Hûsî, Hûsiyan, Hûtî, Hûtiyan"),
    ("Taliban", "Talîban, Talîbanê"),
    ("Israel", "artêşa Îsraîlê, hêzên Îsraîlê, balafirên Îsraîlê, leşkerên Îsraîlê"),
    ("Azerbaijan", "artêşa Azerbaycanê, hêzên Azerbaycanê"),
    ("Armenia", "artêşa Ermenistanê, hêzên Ermenistanê"),
    ("Ukraine", "artêşa Ukraynayê, hêzên Ukraynayê"),
    ("Kurdish Red Crescent", "Heyva Sor a Kurd, Heyva Sor a Kurdistanê, Heyva Sor"),
    ("UN", "NY, Neteweyên Yekbûyî, UN, Netewên Yekbûyî"),
    ("UNICEF", "UNICEF"),
    ("OCHA", "OCHA"),
    ("UNHCR", "UNHCR"),
    ("NATO", "NATO"),
    ("ANF", "ANF, Ajansa Nûçeyan a Firatê, Ajansa Nûçeyan a Fıratê"),
    ("ANHA", "ANHA, Ajansa Hawarê, ANHAyê"),
    ("SANA", "SANA"),
    ("ANADOLU", "Ajansa Anadolu, AA"),
    ("NORTH-PRESS", "North Press"),
    ("ROJNEWS", "RojNews"),
    ("RUDAW", "Rûdaw"),
    ("REUTERS", "Reuters"),
    ("AFP", "AFP"),
    ("SDC", "Meclisa Sûriyeya Demokratîk, MSD, Meclisa Sûriya Demokratîk"),
    ("PYD", "PYD, Partiya Yekîtiya Demokrat"),
    ("KNK", "KNK, Kongreya Neteweyî ya Kurdistanê"),
    ("SDF-PRESS", "Navenda Ragihandinê ya HSD'ê, Navenda Ragihandinê ya QSD'ê, Navenda Ragihandinê ya Hêzên Sûriya Demokratîk, Navenda Ragihandinê ya Hêzên Sûriyeya Demokratîk, Navenda Çapemeniyê ya HSD'ê, Navenda Ragihandina HSD'ê, Navenda Çapemeniyê ya QSD'ê, Navenda Ragihandina QSD'ê"),
    ("UNKNOWN", "kesên nenas, çekdarên nenas, kesên nenaskirî, çekdarên nediyar, kesên çekdar ên nenas, çekdarên nenaskirî, komeke nenas"),
))  # fmt: skip
"""Known actors by the names that Kurmanji texts use."""

ARMED = (
    line("organ", "artêş*, polîs*, cendirme*, hêzên ewlehiyê, hêzên ewlekariyê, asayîş*, îstixbarat*, dewlet*, rejîm*, hikûmet*, koalîsyon*, hevpeyman*, hêzên taybet, hêza hewayî, hêzên asmanî, wezaret*")
    + line("armed", ", ".join(f for f in nouns("leşker").split(", ") if f != "leşkerî"), nouns("çete", "çekdar", "milîtan", "polîs", "gerîla", "êrîşkar", "dagirker", "dagîrker", "terorîst", "cîhadîst", "milîs", "şervan", "qenas", "serbaz", "cendirme", "kirêgirte", "sîxur", "korucî"))
    + line("armed", "artêş, artêşa, artêşê, hêz, hêzên, hêzan, rejîm, rejîma, rejîmê, dewlet, dewleta, dewletê, hikûmet, hikûmeta, hikûmetê, kom, komên, koma, grûp, grûpa, grûpên, rêxistin, rêxistina, rêxistinê, yekîne, yekîneyên, tîp, tabûr, lîwa, lîwaya, firqe, firqeya, firqet, hucre, hucreyên, şane, şaneyên, hevpeymanî, koalîsyon, îstixbarat, îstixbarata, hêzên ewlehiyê, hêzên ewlekariyê, hêzên taybet, hêzên çekdar, hêzên dagirker, balafirên şer, balafirên, balafir, balafireke, balafirek, balafira, balafireke şer, balafireke bêmirov, balafirên bêmirov, topxane, topxaneya, topên, tankên, dronên, droneke, dronek, firokeyên, firokeyên şer, helîkopterên, parêzvanên sînor, leşkerên sînor, komên çekdar, grûpên çekdar, çeteyên, hêzên hewayî, hêza hewayî, SÎHAyên, SÎHAya, kesên çekdar, çekdarekî, dagirkeriya, dagirkeriyê, fermandariya, mirovên çekdar, xalên, bingehên, çekdarên")
)  # fmt: skip
"""Heads of those who may act without a name."""

OBJECTS = (
    line("object civil", nouns("gund", "mal", "tax", "nexweşxane", "dibistan", "mizgeft", "dêr", "kamp", "firne", "bazar", "zevî", "bajar", "bajarok", "navçe", "ambulans", "stasyona avê", "stasyona kehrebê", "stasyona elektrîkê", "binesazî", "jêrxan", "tirimpêl", "erebe", "wesayît", "otomobîl", "otobûs", "kamyon", "motosîklet", "dikan", "sûk", "çarşî", "pir", "bendav", "kargeh", "fabrîqe", "aş", "sîlo", "goristan", "mezarlik", "şehîdgeh", "ziyaretgeh", "zeytûn", "bîrên petrolê", "zeviyên petrolê", "herêm", "cihên sivîl", "avahî", "xanî", "sivîl", "gel", "malbat", "jin", "zarok", "rojnamevan", "welatî", "gundî", "gundewar", "tesîs", "navenda tenduristiyê", "warên niştecihbûnê", "wargeh", "zanîngeh", "balafirgeh", "embar", "embarê genim", "gundên"), "gundê, gundên, mala, malên, malek, nexweşxaneya, dibistana, taxa, taxên, wesayîta, wesayîtek, wesayîteke, tirimpêla, tirimpêlek, tirimpêleke, kampa, navçeya, gundewarê, derdora, zeviyên, stasyona, stasyonên, binesaziya, bajarê, bajaroka, xaka, herêma, herêmên, cih û warên")
    + line("object armed", nouns("qereqol", "bingeh", "baregeh", "xala kontrolê", "noqteya kontrolê", "xala leşkerî", "noqteya leşkerî", "girtîgeh", "zindan", "mewzî", "sengar", "konvoy", "dewriye", "xal", "noqte", "nuqte", "şikeft", "armanc", "embara çekan", "cebilxane", "penageh", "bazgeh", "sînga", "navend", "wesayîta leşkerî", "eniye", "cephe", "kozik", "navenda leşkerî"), "xalên leşkerî, noqteyên leşkerî, baregeha, baregehên, bingehên leşkerî, bingeheke leşkerî, bingeha leşkerî, girtîgeha, wesayîtên leşkerî, wesayîteke leşkerî, xalên, noqteyên")
    + line("noplace", "aliyê, alîyê, cana, daye, dibir, dîla, gaza, hatin, havan, hawana, jinan, jiyana, kanas, kirin, kirîn, konan, kurê, kuştî, ligor, malê, maşîna, metro, meşa, mirî, polên, rewa, salê, sîlo, tanka, wan, êrişê, êrîşê, şeran, şert, şivan, şînê, sor, kurd, kurdan, kurdên, kesk, zer, spî, nû, dawî, tirk, tirkan, ereb, gel, gelê, xelk, roj, şev, hêz, hêzên, gund, bajar, navend, dem, dema, her, hemû, mal, dar, av, ser, kes, jin, zarok, ev, ew, em, hûn, di, li, bi, ji")
    + line("civil", nouns("sivîl", "gundî", "niştecih", "şênî", "rojnamevan", "şahid", "çavdêr", "welatî", "mamoste", "bijîşk", "penaber", "malbat", "xelk", "gel", "çalakvan", "parêzer", "karker", "şivan", "cotkar"), "çavkanî, çavkaniyên, çavkaniyek, çavkaniyeke, çavkaniyekê, çavkaniyên herêmî, çavkaniyên bijîşkî, çavkaniyên leşkerî, çavkaniyên tenduristiyê, çavkaniyên xwecihî, çavkaniyeke ewlehiyê, berdevk, berdevkê, berdevka, peyamnêr, peyamnêrê, wezaret, wezareta, wezîr, wezîrê, parêzgar, parêzgarê, walî, waliyê, şaredar, şaredarî, şaredariya, fermandarê, fermandariya, navenda ragihandinê, navenda çapemeniyê, navenda, ajansa, ajans, hevseroka, hevserokê, hevserokatiya, hevserok, berpirs, berpirsê, berpirsa, berpirsekî, rayedar, rayedarên, rayedarekî, meclisa, meclis, desteya, komîteya, rêxistina, rêveberiya, rêveberê, rêvebera, saziya, şirketa, şirket, partiya, rêveberî, karmendekî, rojnameya, televîzyona, endamê meclisê, kesên herêmê, xelkê, xelkê herêmê, xwediyê, doktorekî, doktorê, bijîşkekî, serokê, seroka, nûnerê, nûnera, konseya, weqfa")
)  # fmt: skip
"""What is struck, and who only speaks or suffers."""
