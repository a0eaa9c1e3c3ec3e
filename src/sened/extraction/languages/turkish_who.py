"""Turkish words for those who act and what is struck: states, armed forces, known actors, objects."""

from sened.extraction.languages.turkish_forms import line, nouns, table

STATES = table("state", (
    ("Turkey", "MİT, Milli İstihbarat Teşkilatı, Türk, Türklerin, Türkiye, Ankara hükümeti"),
    ("Syria", "Suriyeli, Suriyelilerin"),
    ("Iraq", "Iraklı"),
    ("Iran", "İranlı, İran, Tahran, Tahran yönetimi"),
    ("Russia", "Rus, Rusların, Rusya, Moskova"),
    ("United States", "Amerikan, Amerikalı"),
    ("Israel", "İsrail, İsrailli"),
    ("France", "Fransız"),
    ("United Kingdom", "İngiliz, Britanya"),
    ("Germany", "Alman"),
    ("Ukraine", "Ukrayna, Ukraynalı"),
    ("Azerbaijan", "Azerbaycan, Azeri"),
    ("Armenia", "Ermenistan, Ermeni"),
    ("Saudi Arabia", "Suudi"),
    ("Lebanon", "Lübnanlı"),
    ("Libya", "Libyalı"),
    ("Sudan", "Sudanlı"),
    ("Ethiopia", "Etiyopya, Etiyopyalı"),
))  # fmt: skip
"""States and their adjectives; countries in which the fighting is are named as parties only with a word for who acts."""

ACTORS = table("actor", (
    ("TURKEY", "Türk Silahlı Kuvvetleri, Türk Silahlı Kuvvetlerinin, TSK, Türk ordusu, Türk ordusunun, Türk Hava Kuvvetleri, Türk askerleri, Türk güçleri, Türk devleti, Türk devletinin, işgalci Türk devleti, işgalci Türk ordusu, komandolarımız, komandolarımızca, kahraman komandolarımız, kahraman komandolarımızca, Mehmetçiğimiz, Mehmetçiğimizce, kahraman Mehmetçik, Türk polisi, Türk savaş uçakları, Türk savaş uçağı, Türk topçusu, Türk jetleri, Mehmetçik, Türkiye güçleri, Türk birlikleri"),
    ("SYRIA-GOV", "Suriye ordusu, Suriye ordusunun, Suriye rejimi, Suriye rejiminin, rejim güçleri, rejim güçlerinin, rejim askerleri, Esad rejimi, Esad rejiminin, Esad güçleri, Suriye hükümeti, Suriye hükümetinin, Suriye Arap Ordusu, Suriye rejim güçleri, Suriye hükümet güçleri, Şam hükümeti, Şam yönetimi, Şam rejimi, Suriye devleti, rejim ordusu, hükümet güçleri, Suriye güçleri"),
    ("SDF", "Suriye Demokratik Güçleri, Suriye Demokratik Güçlerinin, Suriye Demokratik Güçleri'nin, SDG, QSD, HSD, DSG, SDG güçleri"),
    ("SNA", "Suriye Milli Ordusu, Suriye Milli Ordusunun, SMO, Suriye Ulusal Ordusu, ÖSO, Özgür Suriye Ordusu, Türkiye destekli gruplar, Türkiye destekli grupların, Türkiye destekli silahlı gruplar, Türkiye destekli muhalifler, Türkiye destekli güçler, Türkiye destekli güçlerin, Türkiye destekli Suriye Milli Ordusu, Türkiye destekli milisler, Türkiye destekli savaşçılar, Türkiye'ye bağlı çeteler, Türkiye'ye bağlı gruplar, Türkiye yanlısı gruplar, Türkiye destekli SMO, Ankara destekli gruplar"),
    ("ISIS", "DEAŞ, DAEŞ, DAİŞ, IŞİD, İD, İslam Devleti, İslam Devleti örgütü, DEAŞ çeteleri, DAİŞ çeteleri, DEAŞ hücreleri, IŞİD hücreleri, IŞİD militanları, IŞİD'liler, DEAŞ'lılar, DAİŞ'liler, DAİŞ çetelerinin, DEAŞ terör örgütü, IŞİD çeteleri, IŞİD üyeleri, DEAŞ üyeleri, DEAŞ militanları, DEAŞ'lı teröristler"),
    ("PKK", "PKK, Kürdistan İşçi Partisi, PKK'lılar, bölücü terör örgütü, PKK/YPG, PKK/KCK, PKK terör örgütü, PKK'lı teröristler, terör örgütü PKK"),
    ("YPG", "YPG, Halk Savunma Birlikleri, Halk Koruma Birlikleri, YPG/PKK, YPG'liler, PYD/YPG, YPG/SDG, PKK/YPG'liler"),
    ("YPJ", "YPJ, Kadın Savunma Birlikleri"),
    ("YBS", "YBŞ, Şengal Direniş Birlikleri, Sincar Direniş Birlikleri"),
    ("YJS", "YJŞ, Şengal Kadın Birlikleri"),
    ("HPG", "HPG-BİM, HPG BİM, HPG Basın İrtibat Merkezi, HPG, Halk Savunma Güçleri, HPG gerillaları"),
    ("KCK", "KCK"),
    ("ASAYISH", "Asayiş, Asayiş güçleri, İç Güvenlik Güçleri, İç Güvenlik Güçlerinin, Asayiş Güçleri"),
    ("AANES", "Özerk Yönetim, Özerk Yönetimin, Özerk Yönetimi, Kuzey ve Doğu Suriye Özerk Yönetimi, Özerk Yönetim'in"),
    ("MANBIJ-MC", "Münbiç Askeri Meclisi, Minbic Askeri Meclisi, Menbiç Askeri Meclisi"),
    ("TEL-TAMR-MC", "Tel Temir Askeri Meclisi, Til Temir Askeri Meclisi"),
    ("SYRIAC-MC", "Süryani Askeri Meclisi"),
    ("AFRIN-LIBERATION-FORCES", "Afrin Kurtuluş Güçleri, Efrin Kurtuluş Güçleri, HRE"),
    ("HTS", "Heyet Tahrir el Şam, Heyet Tahrir eş-Şam, Heyet Tahrir Şam, HTŞ, Heyet Tahriru'ş Şam"),
    ("HAMZA-DIVISION", "Hamza Tümeni, Hamza Tugayı, Hamzat, Hamzalar Tümeni, Hamza Fırkası"),
    ("SULTAN-MURAD", "Sultan Murad Tümeni, Sultan Murat Tümeni, Sultan Murad Tugayı"),
    ("AHRAR-AL-SHARQIYA", "Ahrar el-Şarkiye, Ahrar el Şarkiye, Ahrar Şarkiye, Ahrar Şarkiya"),
    ("IRAQ-GOV", "Irak ordusu, Irak ordusunun, Irak hükümeti, Irak hükümetinin, Irak güvenlik güçleri, Irak güçleri, Bağdat hükümeti, Irak askerleri, Irak hava kuvvetleri"),
    ("PMF", "Haşdi Şabi, Haşdi Şabi güçleri, Haşd el Şabi, Haşd-i Şabi"),
    ("PESHMERGA", "Peşmerge, Peşmerge güçleri, peşmergeler, peşmergenin"),
    ("KRG", "Kürdistan Bölgesel Yönetimi, IKBY, Kürdistan Bölgesi Hükümeti, Irak Kürt Bölgesel Yönetimi, IKYB"),
    ("COALITION", "Uluslararası Koalisyon, Uluslararası Koalisyonun, Koalisyon, Koalisyon güçleri, Koalisyon güçlerinin, Koalisyonun, ABD öncülüğündeki koalisyon, ABD öncülüğündeki Uluslararası Koalisyon, Koalisyon uçakları, Koalisyon savaş uçakları, Uluslararası Koalisyon Güçleri"),
    ("US", "ABD, ABD ordusu, ABD ordusunun, ABD güçleri, ABD güçlerinin, Amerikan ordusu, Amerikan güçleri, ABD askerleri, Amerikan askerleri, ABD özel kuvvetleri, Amerikan özel kuvvetleri, Amerika Birleşik Devletleri, ABD özel harekat güçleri"),
    ("CENTCOM", "CENTCOM, ABD Merkez Kuvvetler Komutanlığı, ABD Merkez Komutanlığı"),
    ("PENTAGON", "Pentagon, ABD Savunma Bakanlığı"),
    ("RUSSIA", "Rus ordusu, Rus güçleri, Rus güçlerinin, Rus savaş uçakları, Rus uçakları, Rus askerleri, Rusya ordusu, Rus Hava Kuvvetleri"),
    ("IRAN", "İran Devrim Muhafızları, Devrim Muhafızları, İran Devrim Muhafızları Ordusu, İran ordusu"),
    ("IRAN-BACKED", "Irak İslami Direnişi, Irak'taki İslami Direniş, İran destekli gruplar, İran destekli milisler, İran yanlısı milisler, İran destekli milis güçleri, Şii milisler, İran destekli güçler, İran destekli militanlar"),
    ("TURKEY-MOD", "Milli Savunma Bakanlığı, Milli Savunma Bakanlığının, Milli Savunma Bakanlığından, MSB, Milli Savunma Bakanı, Türkiye Savunma Bakanlığı, Türk Savunma Bakanlığı, Türkiye Milli Savunma Bakanlığı"),
    ("TURKEY-MIT", "Milli İstihbarat Teşkilatı, MİT, Türk istihbaratı"),
    ("TURKEY-PRESIDENCY", "Cumhurbaşkanlığı, Cumhurbaşkanı Erdoğan, Cumhurbaşkanı Recep Tayyip Erdoğan, Cumhurbaşkanlığı İletişim Başkanlığı"),
    ("TURKEY-MFA", "Dışişleri Bakanlığı, Türk Dışişleri Bakanlığı, Türkiye Dışişleri Bakanlığı"),
    ("KURDISH-FORCES", "Kürt güçleri, Kürt güçlerinin, Kürt savaşçılar"),
    ("SYRIAN-INSURGENTS", "Suriyeli muhalifler, muhalif gruplar, silahlı muhalif gruplar"),
    ("SYRIAN-INTERIM-GOV", "Suriye Geçici Hükümeti"),
    ("SOHR", "Suriye İnsan Hakları Gözlemevi, SOHR, Gözlemevi, Gözlemevi'nin, İnsan Hakları Gözlemevi, SİHG, Suriye Gözlemevi"),
    ("SNHR", "Suriye İnsan Hakları Ağı, SNHR"),
    ("STJ", "Hakikat ve Adalet için Suriyeliler, STJ"),
    ("HRW", "İnsan Hakları İzleme Örgütü, HRW, Human Rights Watch"),
    ("WHITE-HELMETS", "Beyaz Baretliler, Beyaz Miğferler, Suriye Sivil Savunma"),
    ("RIC", "Rojava Enformasyon Merkezi, Rojava Bilgi Merkezi"),
    ("Kurdistan Democratic Party (KDP)", "KDP, PDK, Kürdistan Demokrat Partisi"),
    ("Patriotic Union of Kurdistan (PUK)", "KYB, YNK, Kürdistan Yurtseverler Birliği"),
    ("Sudanese Armed Forces", "Sudan ordusu, Sudan ordusunun, Sudan Silahlı Kuvvetleri"),
    ("Rapid Support Forces (RSF)", "Hızlı Destek Kuvvetleri, Hızlı Destek Kuvvetlerinin, HDK, Hızlı Destek Güçleri"),
    ("Hamas", "Hamas"),
    ("Palestinian Islamic Jihad", "İslami Cihad, İslami Cihat"),
    ("Hezbollah", "Hizbullah"),
    ("Houthis (Ansar Allah)", "Husiler, Husi milisleri, Ensarullah, Husilerin"),
    ("Taliban", "Taliban, Taliban güçleri"),
    ("Israel", "İsrail ordusu, İsrail ordusunun, İsrail güçleri, İsrail savaş uçakları, İsrail uçakları"),
    ("Azerbaijan", "Azerbaycan ordusu, Azerbaycan ordusunun, Azerbaycan güçleri"),
    ("Armenia", "Ermenistan ordusu, Ermenistan güçleri, Ermeni güçleri"),
    ("Ukraine", "Ukrayna ordusu, Ukrayna güçleri, Ukrayna ordusunun"),
    ("Saudi-led coalition in Yemen", "Suudi Arabistan öncülüğündeki koalisyon, Arap koalisyonu"),
    ("Jama'at Nusrat al-Islam wal-Muslimin (JNIM)", "JNIM, CNIM, Cemaat Nusret el-İslam vel-Müslimin"),
    ("Boko Haram", "Boko Haram"),
    ("al-Shabaab", "Eş-Şebab, Eş Şebab"),
    ("al-Qaeda", "El Kaide, el-Kaide"),
    ("Wagner Group", "Wagner, Wagner Grubu"),
    ("Kurdish Red Crescent", "Heyva Sor, Heyva Sor a Kurd, Kürt Kızılayı, Kürdistan Kızılayı"),
    ("UN", "BM, Birleşmiş Milletler, Birleşmiş Milletlerin"),
    ("UNICEF", "UNICEF"),
    ("OCHA", "OCHA, BM İnsani İşler Koordinasyon Ofisi"),
    ("UNHCR", "UNHCR, BM Mülteciler Yüksek Komiserliği, BMMYK"),
    ("OHCHR", "BM İnsan Hakları Ofisi, BM İnsan Hakları Yüksek Komiserliği"),
    ("NATO", "NATO"),
    ("ANADOLU", "Anadolu Ajansı, AA, Anadolu Ajansına"),
    ("ANF", "ANF, Fırat Haber Ajansı"),
    ("ANHA", "ANHA, Hawar Haber Ajansı"),
    ("SANA", "SANA, Suriye resmi haber ajansı SANA"),
    ("NORTH-PRESS", "North Press"),
    ("RUDAW", "Rûdaw, Rudaw"),
    ("REUTERS", "Reuters"),
    ("AFP", "AFP"),
    ("AP", "AP, Associated Press"),
    ("SDC", "Suriye Demokratik Meclisi, SDM, MSD"),
    ("PYD", "PYD, Demokratik Birlik Partisi"),
    ("KNK", "KNK, Kürdistan Ulusal Kongresi"),
    ("SDF-PRESS", "SDG Basın Merkezi, SDG Basın İrtibat Merkezi, QSD Basın Merkezi, QSD Basın İrtibat Merkezi"),
    ("SSB", "Savunma Sanayii Başkanlığı, SSB"),
    ("UNKNOWN", "kimliği belirsiz kişiler, kimliği belirsiz silahlı kişiler, kimliği belirsiz silahlılar, kimliği belirsiz saldırganlar, kimliği belirsiz kişilerce"),
))  # fmt: skip
"""Known actors by the names that Turkish texts use."""


def _armed(*stems: str) -> str:
    """Return lines for people under arms: those who act (plain, genitive) and those acted on (other cases)."""
    plain, genitive, oblique, agent = [], [], [], []
    for stem in stems:
        low = "a" if next(c for c in reversed(stem) if c in "aıoueiöü") in "aıou" else "e"
        high = "ı" if low == "a" else "i"
        many = f"{stem}l{low}r"
        rounded = {"o": "u", "u": "u", "ö": "ü", "ü": "ü"}.get(next(c for c in reversed(stem) if c in "aıoueiöü"), high)
        owned = [f"{stem}s{rounded}" if stem[-1] in "aıoueiöü" else f"{stem}{rounded}"]
        plain += [stem, many, f"{many}{high}"]
        agent += [f"{many}c{low}"]
        genitive += [f"{many}{high}n", f"{many}{high}n{high}n", *(f"{own}n{high}n" for own in owned)]
        oblique += [
            f"{many}{low}",
            f"{many}{high}n{low}",
            f"{many}{high}n{high}",
            f"{many}d{low}n",
            f"{many}{high}nd{low}n",
            f"{many}l{low}",
            f"{many}{high}yl{low}",
            f"{many}{high}nd{low}",
            f"{many}d{low}",
            *(f"{own}{end}" for own in owned for end in (f"n{rounded}", f"n{low}", f"nd{low}n", f"yl{low}")),
            f"{stem}y{low}" if stem[-1] in "aıoueiöü" else f"{stem}{low}",
        ]
    return (
        line("armed", ", ".join(plain))
        + line("armed genitive", ", ".join(genitive))
        + line("armed oblique", ", ".join(oblique))
        + line("armed agent", ", ".join(agent))
    )


ARMED = (
    _armed("asker", "terörist", "savaşçı", "militan", "polis", "milis", "çete", "çeteci", "cihatçı", "cihadist", "isyancı", "saldırgan", "komando", "korucu", "jandarma", "gerilla", "silahlı kişi", "silahlı grup", "silahlı şahıs", "silahlı", "silahlı örgüt", "muhalif", "direnişçi", "paralı asker", "güvenlik güç", "intihar bombacısı", "keskin nişancı", "kaçakçı", "sınır muhafız", "teröristbaşı", "hücre", "gardiyan", "hava kuvvet", "kara kuvvet", "deniz kuvvet", "silahlı kuvvet", "özel kuvvet", "birlik", "askeri birlik", "savaş uçak", "saldırı helikopter", "topçu", "iha", "siha", "askeri güç")
    + line("armed", "ordu, ordusu, güçleri, güçler, kuvvetleri, kuvvetler, birlikleri, birlikler, hücresi, hücreleri, çetesi, çeteleri, örgüt, örgütü, terör örgütü, grubu, grup, gruplar, grupları, mensupları, üyeleri, militanları, devleti, devlet, rejimi, yönetimi, hükümeti, tugayı, tümeni, taburu, bölüğü, fraksiyonu, fraksiyonları, hizbi, kuvveti, jandarması, polisi, istihbaratı, topçusu, topçu birlikleri, hava kuvvetleri, komandoları, savaş uçakları, savaş uçağı, uçakları, jetleri, helikopterleri, SİHA'sı, SİHA'ları, SİHA, İHA, sihaları, ihaları, koalisyonu, milisi, yetkilileri, cihatçıları, savaşçıları, tankları, topları, obüsleri, savunma bakanlığı, kolluk kuvvetleri, emniyet güçleri, emniyet, jandarma ekipleri, polis ekipleri, işgal güçleri, işgalciler, sınır birlikleri, eş başkanlığı")
    + line("armed genitive", "ordunun, ordusunun, güçlerinin, güçlerin, kuvvetlerinin, kuvvetlerin, birliklerinin, birliklerin, hücresinin, hücrelerinin, çetesinin, çetelerinin, örgütün, örgütünün, grubunun, grupların, gruplarının, mensuplarının, üyelerinin, militanlarının, devletinin, devletin, rejiminin, rejimin, yönetiminin, hükümetinin, tugayının, tümeninin, uçaklarının, uçağının, jetlerinin, helikopterlerinin, SİHA'larının, topçusunun, koalisyonun, koalisyonunun, tanklarının, toplarının, işgal güçlerinin, işgalcilerin, jandarmanın, polisin, askerlerinin, savaşçılarının")
    + line("armed oblique", "orduya, ordusuna, ordusunu, ordusundan, ordusuyla, orduyu, güçlerine, güçlerini, güçlerinden, güçleriyle, güçlere, kuvvetlerine, kuvvetlerini, kuvvetleriyle, birliklerine, birliklerini, birliklerinden, birlikleriyle, hücresine, hücresini, hücrelerine, hücrelerini, hücrelerinden, çetesine, çetelerine, çetelerini, çeteleriyle, örgüte, örgütüne, örgütünü, grubuna, gruplara, gruplarına, mensubuna, mensuplarına, mensubunu, mensuplarını, üyelerine, üyelerini, militanlarına, militanlarını, devletine, rejimine, rejime, yönetimine, hükümetine, mevzilerine, mevzilerini, mevzisine, noktalarına, noktalarını, noktasına, noktasını, üslerine, üslerini, üssüne, üssünü, karakoluna, karakolunu, karargahına, karargahını, konvoyuna, konvoyunu, aracına, aracını, araçlarına, araçlarını, devriyesine, devriyesini, merkezini, merkezine, kontrol noktasına, kontrol noktasını, mensubu, mensubunun, üyesi, üyesine, üyesini, hedeflerini, hedeflerine, hedefleri, mevzileri, unsurlarına, unsurlarını, unsurları")
)  # fmt: skip
"""Heads of those who may act without a name, by case."""

OBJECTS = (
    line("object civil", nouns("köy", "mahalle", "hastane", "okul", "cami", "kilise", "ev", "pazar yeri", "çarşı", "fırın", "tarla", "çiftlik", "santral", "elektrik santrali", "altyapı", "su istasyonu", "ambulans", "kamp", "mülteci kampı", "kasaba", "ilçe", "yerleşim yeri", "yerleşim", "yerleşim birimi", "sivil araç", "otobüs", "okul servisi", "sağlık merkezi", "klinik", "hapishane hastanesi", "tarım arazisi", "petrol sahası", "petrol tesisi", "petrol kuyusu", "un fabrikası", "fabrika", "değirmen", "köprü", "baraj", "park", "bina", "apartman", "düğün salonu", "mezarlık", "şehitlik", "türbe", "market", "dükkan", "iş yeri", "minibüs", "otomobil", "taksi", "kamyon", "kamyonet", "motosiklet", "tır", "belediye binası", "elektrik trafosu", "trafo", "gaz istasyonu", "depo", "buğday silosu", "silo", "zeytinlik", "çoban", "sivil", "köylü", "sivil halk", "halk", "aile", "kadın", "çocuk", "gazeteci", "tren garı", "havaalanı", "havalimanı", "üniversite", "yurt", "matbaa", "basın aracı"), "köyü, köylere, köyleri, köylerini, köyüne, köyünü, köyünde, evine, evini, evleri, evlerine, evlerini, hastanesini, hastanesine, okulunu, okuluna, mahallesini, mahallesine, kampını, kampına, ilçesini, ilçesine, kasabasını, kasabasına, kırsalını, kırsalına, kent merkezini, kent merkezine, şehir merkezini, ilçe merkezini, sivil yerleşim*, yerleşim yerlerini, yerleşim alanlarını, siviller*, sivilleri, sivillere, aracı, aracını, araca, aracın, araç, bir araç, bölgesini, çevresini, kırsalı")
    + line("object armed", nouns("karakol", "üs", "askeri üs", "kontrol noktası", "konvoy", "askeri konvoy", "mevzi", "karargah", "karargâh", "cezaevi", "hapishane", "kışla", "askeri nokta", "gözlem noktası", "devriye", "cephanelik", "sığınak", "mağara", "barınak", "askeri araç", "zırhlı araç", "tank", "askeri havaalanı", "eğitim kampı", "mühimmat deposu", "silah deposu", "hedef", "cephe hattı", "nokta", "gözaltı merkezi", "askeri karargah", "askeri hedef", "polis merkezi", "polis aracı", "askeri merkez", "radar", "hava savunma sistemi"), "cezaevini, cezaevine, hapishanesine, hapishanesini, üssünü, üssüne, üslerini, karakolunu, karakoluna, mevzilerini, mevzilerine, noktalarını, noktalarına, noktasını, noktasına, konvoyunu, konvoyuna, aracını, hedefleri, hedeflerini, karargahını, karargahına, merkezini, askeri noktaları, askeri aracı, askeri aracını, sığınakları, mağaraları, unsurları, unsurlarını")
    + line("civil", nouns("sivil", "köylü", "sakin", "halk", "gazeteci", "görgü tanığı", "tanık", "doktor", "sağlıkçı", "ekip", "komite", "kurum", "heyet", "gözlemci", "örgüt", "öğretmen", "çoban", "çiftçi", "mülteci", "aile", "yurttaş", "vatandaş", "işçi", "öğrenci", "avukat", "aktivist", "muhtar"), "görgü tanıkları, tanıklar, köylüler, sakinler, sakinleri, bölge sakinleri, bölge halkı, mahalle sakinleri, yerel kaynaklar, yerel kaynaklara, yerel kaynak, kaynaklar, tıbbi kaynaklar, sağlık kaynakları, hastane kaynakları, güvenlik kaynakları, güvenlik kaynaklarından, sözcüsü, sözcü, yetkili, yetkililer, yetkilileri, bakan, bakanı, valisi, valiliği, vali, valilik, kaymakam*, belediyesi, belediye başkanı, komutanı, başkanı, müdürü, sorumlusu, bir kaynak, kaynağı, ajansı, ajansına, ajansının, muhabiri, gazetesi, gözlemevi, aktivistler, örgütü, kuruluşu, derneği, başhekimi, doktorlar, şirketi, şirket, firma, firması, bakanlığı, bakanlık, açıklaması, yönetimi, eş başkanı, temsilcisi, üst düzey bir yetkili, medya merkezi, basın merkezi, komutanlığı, genel komutanlığı, basın bürosu, avukatı, milletvekili")
    + line("noplace", "türk, türkler, türklerin, rus, ruslar, kürt, kürtler, arap, araplar, son, mart, yeni, büyük, adalet, anten, basan, bastı, bombaya, havan, kabul, katı, kaynak, kendi, konan, koruma, kuran, köye, lira, monte, oda, sabaha, sarin, sayıda, silo, sonra, tanka, tanığa, varan, yanan, yola, yolla, çoban, yurt, genel, halk, ancak, bazı, ayrıca, olay, olayda, bölge, bölgede, saldırı, saldırıda, patlama, savaş, hava, siha, iha, bakan, vali, ordu, polis, asker, kadın, çocuk, aile, sivil")
    + line("ours", "güçlerimiz, güçlerimizce, birliklerimiz, birliklerimizce, savaşçılarımız, savaşçılarımızın, askerlerimiz, güçlerimizin, gerillalarımız, gerillalarımızın, kendi güçlerinin, kendi savaşçılarının, militanlarımız")
    + line("armed agent", "komandolarımızca, askerlerimizce, mehmetçiğimizce, ekiplerimizce, güvenlik güçlerimizce, güçlerimizce, birliklerimizce, güçlerince, birliklerince, kuvvetlerince, ordusunca, askerlerce, askerlerince, teröristlerce, çetelerce, polislerce, kolluk kuvvetlerince, emniyet güçlerince, milislerce, militanlarca, savaşçılarınca, gruplarca, savaş uçaklarınca, uçaklarınca, komandolarca, kimliği belirsiz kişilerce, saldırganlarca, silahlı kişilerce, örgütlerce, polisince, jandarmaca, ekiplerince, mensuplarınca, üyelerince")
    + line("armed", "güçlerimiz, birliklerimiz, savaşçılarımız, askerlerimiz, gerillalarımız, militanlarımız, güçlerimizin, savaşçılarımızın")
    + line("organ", "ordu*, polis*, jandarma*, emniyet*, güvenlik güç*, özel harekat*, özel harekât*, istihbarat*, kolluk*, savunma bakanlığı*, rejim*, hükümet*, devlet*, asayiş*, hava kuvvet*, silahlı kuvvet*, deniz kuvvet*, sahil güvenlik*, koalisyon*, polisçe")
    + line("linker of", "ait, ait bir, ait olan, bağlı, bağlı bir")
    + line("amid post", "arasında, arasındaki, arasında çıkan, arasında yaşanan, arasında meydana gelen")
    + line("did", "düzenlediği, düzenledikleri, gerçekleştirdiği, yaptığı, başlattığı, icra ettiği, yürüttüğü, attığı, açtığı, sürdürdüğü, fırlattığı, gerçekleştirdikleri, düzenlemiş olduğu, yapmış olduğu, sürdürdükleri, başlattıkları")
    + line("action", "eylem, eylemde, eylemi, eyleminde, eylemler, eylemlerde, eylemlerinde, eylemleri, eylemlerle, eylemlerin, eylemlerimizde, eylemimizde")
    + line("self", "kendilerinin, tarafımızca, tarafımızdan")
    + line("linker", "yönelik, yapılan, düzenlenen, bir, son, yeni, ordusunun, devletinin, attığı, yönelik olarak, ağır, şiddetli, dünkü, geniş çaplı, büyük, ikinci, keşif, kullandığı")
    + line("prep", "yönelik, karşı, aleyhine, doğru, ait, üzerine, hedef alan, göre, içindeki, yakınlarındaki, yakınındaki")
    + line("enclosed", "bulunduğu, da bulunduğu, de bulunduğu, yer aldığı, bulunan, olmak üzere")
    + line("anniversary", "yıl dönümü*, yıldönümü*, yıl dönümünde, yılı vesilesiyle")
    + line("including", "aralarında, aralarından, içlerinde, bunlardan, bunların, bunlar arasında, ölenler arasında, yaralılar arasında, yaralananlar arasında")
)  # fmt: skip
"""What is struck, who only speaks or suffers, and the words around doers."""
