"""Further Kurmanji names: those who act in the wars of the world, who speaks, weapons, hedges, and words of time."""

from sened.extraction.languages.kurmanji_forms import nouns
from sened.extraction.languages.turkish_forms import line, table


def _side(*ofs: str) -> str:
    """Return how the armed forces of a state are named, given as the state stands behind an ezafe: Rûsyayê, Rûs."""
    heads = ("artêşa", "hêzên", "leşkerên", "balafirên", "balafirên şer ên", "balafirên bêmirov ên", "dronên", "topxaneya", "polîsên", "hikûmeta", "firokeyên", "tankên", "helîkopterên", "hêzên taybet ên", "parêzvanên sînor ên", "rejîma", "dewleta")  # fmt: skip
    return ", ".join(f"{head} {of}" for of in ofs for head in heads)


ACTORS = table("actor", (
    ("RUSSIA", _side("Rûsyayê", "Rûsya", "Rûs", "Rûsî")),
    ("US", _side("Amerîkayê", "Amerîkî", "DYA'yê", "DYE'yê", "Emerîkayê")),
    ("Israel", _side("Îsraîlê", "Îsraîl", "Îsrailê") + ", artêşa dagirker a Îsraîlê, Mosad"),
    ("IRAN", _side("Îranê", "Îran") + ", Supaya Pasdaran, Sipaha Pasdaran a Îranê, Artêşa Pasdaran, Komara Îslamî ya Îranê, rejîma Îranê"),
    ("IRAQ-GOV", _side("Iraqê", "Îraqê", "Iraq", "Bexdayê") + ", Polîsên Federal ên Iraqê, polîsên federal"),
    ("SYRIA-GOV", _side("Sûriyeyê", "Sûriyê", "Sûriyeya", "Şamê") + ", rejîma Baas, rejîma Beis, hikûmeta demkî ya Şamê, hikûmeta demkî ya Sûriyê, hikûmeta veguhêz, hikûmeta demkî, artêşa rejîma Şamê, çekdarên hikûmeta demkî, hêzên hikûmeta demkî"),
    ("TURKEY", "dewleta Tirk a faşîst, dewleta faşîst a Tirk, hêzên dagirkeriya Tirk, artêşa Romê, dijminê dagirker, dewleta Tirk a dagirker û çeteyên wê, artêşa Tirkiyê, polîsên Tirkiyê, polîsê Tirk, cendirmeyên Tirkiyê, balafirên dagirker, rejîma AKP-MHP, rejîma AKP/MHP, dewleta qirker a Tirk"),
    ("Ukraine", _side("Ukraynayê", "Ûkraynayê", "Ukrayna")),
    ("Azerbaijan", _side("Azerbaycanê", "Azerî")),
    ("Armenia", _side("Ermenistanê", "Ermenî")),
    ("Sudanese Armed Forces", _side("Sûdanê", "Sudanê")),
    ("Saudi Arabia", _side("Erebistana Siûdî", "Siûdiyê")),
    ("Egypt", _side("Misrê")),
    ("Jordan", _side("Urdinê", "Urdunê")),
    ("Pakistan", _side("Pakistanê")),
    ("Lebanon", _side("Libnanê", "Lubnanê")),
    ("Ethiopia", _side("Etiyopyayê")),
    ("Rapid Support Forces (RSF)", "HPB, Hêzên Piştgiriya Lezgîn, Hêzên Piştgirîya Bilez"),
    ("Hamas", "tevgera Hamasê, Hemas, tevgera Hemasê, Ketaîb El-Qesam"),
    ("Hezbollah", "Hizbulahê, Hizbulaha Libnanê, Hizbullaha Lubnanê"),
    ("Houthis (Ansar Allah)", "Hûsiyên Yemenê, Hûsî, Hûtiyên Yemenê"),
    ("Kata'ib Hezbollah", "Ketaîb Hizbullah, Ketaîb Hizbulah"),
    ("al-Qaeda", "El Qaîde, El-Qaîde, Qaîde"),
    ("SNA", "çeteyên SNA, çeteyên SNA'yê, çeteyên Artêşa Niştimanî, çeteyên Artêşa Azad, komên çete yên ser bi Tirkiyê, çeteyên El-Emşat, El-Emşat, Emşat, çeteyên Emşat, Cebhet El-Şamiye, Cebhet El Şamiyê, Eniya Şamê, Sultan Silêman Şah, Ceyş El-Îslam, Feyleq El-Şam, Feyleq Şam, komên Tirkiyê, komên Tirkiyeyê, komên ser bi dewleta Tirk, çeteyên dewleta Tirk a dagirker, çeteyên ser bi dewleta Tirk a dagirker ve, kirêgirteyên Tirkiyê, kirêgirteyên dewleta Tirk"),
    ("HPG", "HPG'ê, gerîlayên HPG'ê, YJA Star, YJA-Star, Navenda Ragihandin û Çapemeniyê ya HPG'ê, HPG-BÎM, NPG-BÎM, gerîlayên Kurdistanê, gerîlayên Azadiyê"),
    ("HTS", "HTŞ'ê, çeteyên HTŞ'ê, çekdarên HTŞ'ê, Cebhet El-Nusra, El-Nusra, Heyet Tehrîr el-Şamê"),
    ("ISIS", "çeteyên DAIŞê, DAIŞiyan, çekdarên DAÎŞ'ê, hucreyên DAÎŞ'ê, rêxistina DAIŞ'ê, rêxistina terorê DAIŞ, şaneyeke DAIŞ'ê, hucreyeke DAIŞ'ê"),
    ("SDF", "QSD'ê, HSD'ê, Hêzên Sûriya Demokratîk (HSD), Hêzên Sûriya Demokrat, Hêzên Sûriyeya Demokrat, hêzên QSD, hêzên HSD, şervanên HSD, şervanên QSD"),
    ("ASAYISH", "hêzên Asayişê, Asayîşa Bakur û Rojhilatê Sûriyê, Hêzên Ewlekariya Navxwe, Asayîşa Jin"),
    ("PESHMERGA", "Wezareta Pêşmergeyan, Wezareta Pêşmerge, Hêzên Pêşmergeyan"),
    ("KRI-CTS", "Dij-Teror a Herêma Kurdistanê, Dezgeha Dij-Terorê ya Herêma Kurdistanê, Dijeterora Kurdistanê, Dezgeha Dijî Terorê"),
    ("COALITION", "hevpeymaniya li dijî DAIŞ'ê, Koalîsyona dijî DAIŞ'ê, Hevpeymanan, hevpeymaniya navdewletî ya li dijî DAIŞ'ê, Koalîsyona Navneteweyî ya li dijî DAIŞ'ê"),
    ("AANES", "Rêveberiya Xweser a Demokratîk, Rêveberiya Xweser a Demokrat, Rêveberiya Xweseriya Demokratîk, Desteya Rêveber a Rêveberiya Xweser"),
    ("UN", "Sekreterê Giştî yê NY'ê, Konseya Ewlekariyê ya NY'ê, NY'ê, Rêxistina Neteweyên Yekbûyî"),
    ("KURDISTAN24", "Kurdistan24, Kurdistan 24"),
    ("AL-JAZEERA", "El Cezîre, El-Cezîre"),
    ("SOHR", "Çavdêrgeha Sûrî ya Mafên Mirovan, Rûwangeha Sûrî ya Mafên Mirovan, Çavdêriya Sûriyê"),
    ("UNKNOWN", "kesên nediyar, kesên rûpoşîdar, çekdarên rûpoşîdar, kesên maskedar, çekdarên ku nasnameya wan nediyar, kesên nasnameya wan nediyar, komeke çekdar a nenas, hin kesên nenas, hin çekdarên nenas"),
))  # fmt: skip
"""Actors by the names that Kurmanji texts use."""

WHO = (
    line("armed", "hêzên ewlekariya navxweyî, polîsên, cendirmeyên, hêzên asayîşê, hêzên antî-teror, hêzên dij-teror, mîlîsên, milîsên, kirêgirteyên, paramîlîter*, hêzên paramîlîter, dagirkeran, dagirkerên, hêzên parastinê, hêzên berxwedanê, sixûrên, yekîneyên taybet, hêzên deryayî, baskê çekdarî, komeke çekdar, koma çekdar, leşkerekî, polîsekî, hêzeke")
    + line("organ", "hêzên dij-teror*, hêzên antî-teror*, hêzên asayîşê, polîsên, dadgeh*, dozger*, dewleta, hikûmeta, artêşa, rejîma")
    + line("civil", nouns("hiqûqnas", "akademîsyen", "dozger", "dadger", "diplomat", "analîst", "pispor", "endamê meclisê", "hunermend"), "çavkaniyên nexweşxaneyê, çavkaniyên ewlehiyê, çavkaniyên ewlekariyê, çavkaniyeke herêmî, çavkaniyeke leşkerî, çavkaniyeke bijîşkî, çavkaniyên me, rêxistinên mafên mirovan, rêxistineke mafên mirovan, wezareta tenduristiyê, wezareta derve, wezareta karên derve, wezareta navxwe, wezareta parastinê, wezîrê derve, wezîrê parastinê, serokwezîr, serokwezîrê, serokkomar, serokkomarê, hevseroka giştî, hevserokê giştî, parlamentera, parlamenterê, nûnerê taybet, sekreterê giştî, sîxura, desteya tenduristiyê, desteya karên derve, navenda belgekirina binpêkirinan, komeleya mafên mirovan, komîteya, ofîsa, saziya, medyaya dewletê, televîzyona dewletê, ajansa fermî, malpera, rojnameyê")
    + line("object civil", nouns("stasyona trênê", "tora avê", "tora kehrebê", "embara genim", "konê şînê", "dawet", "karwanê alîkariyê", "stasyona benzînê", "stasyona sotemeniyê", "stasyona gazê", "bîra petrolê", "bîra avê", "xeta avê", "bender", "lîman", "keştî", "rafînerî", "çapxane", "bexçe", "dermanxane", "binesaziya enerjiyê", "tesîsa petrolê", "kargeha nan", "pirtûkxane", "perestgeh", "ziyaret"))
    + line("object armed", nouns("tunel", "sengera", "stargeh", "balafirgeha leşkerî", "xala çavdêriyê", "noqteya çavdêriyê", "cihê kombûnê", "konvoya leşkerî", "wargeha leşkerî", "keştiya şer", "qişle", "kalekol", "karakol", "navenda fermandariyê", "kampa perwerdeyê", "depoya çekan"))
)  # fmt: skip
"""Heads of those who act, who only speaks or suffers, and what is struck."""

WEAPONS = (
    line("weapon drone", "dronên kamîkaze, droneke kamîkaze, balafira bêmirov a kamîkaze, droneke bombebarkirî, dronên bombebarkirî, balafira bê firokevan, balafirên bê firokevan, fpv*")
    + line("weapon aircraft", "bermîlên bombeyê, bombeyên bermîlan, helîkopterên şer, helîkoptera şer, helîkopterên cengî, balafirên cengê")
    + line("weapon artillery", "topên giran, topên dûravêj, gulleyên tankan, guleyên tankan, gulleyeke topê, guleyeke topê")
    + line("weapon rocket RPG-7", "rpg-7*, rpg7*")
    + line("weapon artillery Leopard", "leopard*")
    + line("weapon missile Patriot", "patriot*")
    + line("weapon missile S-300", "s-300*")
    + line("weapon drone Lancet", "lancet*")
    + line("weapon missile", "mûşeka rêberkirî, mûşekên rêberkirî, mûşekên dûravêj, mûşeka dûravêj, fuzeyên rêberkirî, rokêtên dij-tank")
    + line("weapon small-arms", "çeka bêdeng, çekeke bêdeng, çekên bêdeng, demançeya bêdeng, bi çeka bêdeng, çekên ferdî, çeka kesane, çekên kesane, çeka otomatîk, biksî*, pkm*, m16*, çeka qenasê, tifinga qenasê, gulebaran*")
    + line("weapon mine", "mayînên ji şer mane, bermahiyên cengî, madeyên teqemenî yên ji şer mane, teqemeniyên ji şer mane, bermayên şer, mayînên bermayî")
    + line("weapon ied", "bombeya zeliqî, bombeya pêvekirî, bombeya ku ji dûr ve, bombeyeke zeliqandî, bombeya xefkê, xefika bombeyî, teqemeniyên çandî")
    + line("weapon other", "şûr, bi şûran, bi daran, bi daran û, bi keviran, satir, bi satiran, tevir, bivir, bi biviran")
)  # fmt: skip
"""Weapons by class and model."""

LINKS = (
    line("running", "gihîştiye, gihaye, digihêje, gihaşte, hejmara giştî gihîşt*, heta roja îro, heta vê kêliyê, ji destpêka şer ve, ji destpêka şer û vir ve, ji destpêka êrîşan ve, ji destpêka operasyonê ve, ji serê meha, ji serê mehê ve, ji serê salê û vir ve, ji destpêka salê û vir ve, di tevahiya salê de")
    + line("hedge more-than before", "zêdetirê, bêhtirê, pirê, zêdeyî ji, ji zêdetirî, zêdetirî ji")
    + line("hedge at-least before", "bi kêmî, kêmtirîn, herî kêmî, bi kêmasî, kêm zêde")
    + line("hedge about before", "nêzîkî ji, bi qasê, derdorê, li dor, li dora wê, teqrîbî, bi teqrîbî, nêzîk bi")
    + line("vague 2", "çendek, hinekan, hinan, gelek ji, hejmareke pir, beşek, komeke, grûpek, gelek kes")
    + line("nocount after", "salan, kîlometir, kîlomêtre*, kîlomêtir*, mêtre*, santîm*, deqîqeyên, saniye*, lîreyî, dînar*, riyal*, rûbil*, seatan, seetan, seatî, seat, seet, pileyî, çarekê, pêngav")
    + table("time", (
        ("back 1 1", "duh nîvro, duhî êvarê, duhî sibehê, duh danê sibehê, duh danê êvarê, doh sibê, doh sibehê, do êvarê, do sibehê, duh serê sibê, duh serê sibehê, şeva dihî, duh nîvê şevê"),
        ("back 0 0", "îro berbanga sibehê, vê sibehê zû, îro piştî nîvro, îro nîvroj, îro danê nîvro, îro danê sibehê, îro êvarê, îro serê sibehê, sibeha zû ya îro, berî çend saetan, berî çend saetekê"),
        ("thisweek 0", "di vê hefteyê de"),
        ("thisweek 1", "di hefteya borî de, dawiya hefteya borî, hefteya dawî ya borî"),
        ("thismonth 0", "serê vê mehê, destpêka vê mehê, ji serê vê mehê, ji destpêka vê mehê"),
        ("thismonth 1", "di meha borî de, meha derbasbûyî de"),
        ("thisyear 1", "di sala borî de, di sala par de"),
        ("context -1", "êvara berê, rojekê berî wê, berî wê bi rojekê"),
        ("context -1 0", "şeva berê, di şeva berê de, şeva berî wê"),
        ("context 0", "di wê rojê de, di heman şevê de, wê êvarê, heman êvarê, wê sibehê"),
        ("context 1", "roja piştî wê, roja piştî vê, piştî rojekê, dotira wê rojê"),
        ("lasting 6", "di van çend rojan de, di çend rojên borî de, di rojên borî de, ev çend roj in, van rojan, ji çend rojan ve"),
        ("lasting 42", "di hefteyên borî de, di çend hefteyên borî de, ev çend hefte ne"),
        ("lasting 180", "di mehên borî de, di çend mehên borî de, ev çend meh in"),
        ("lasting 1460", "di salên borî de, di çend salên borî de, bi salane"),
        ("lasting 7", "di nava hefteya dawî de, di hefteya dawîn de, di heft rojên dawî de"),
        ("lasting 1", "di 24 saetên borî de, di nava rojekê de, di 24 seatên dawî de, di 24 saetên dawîn de"),
    ))
)  # fmt: skip
"""Totals, hedges, words beside numbers, and words of time."""
