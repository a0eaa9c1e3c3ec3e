"""Further Turkish names: those who act in the wars of the world, bodies of states, speakers, what is struck, weapons."""

from sened.extraction.languages.turkish_forms import line, nouns, table

STATES = table("state", (
    ("United States", "Washington, Washington yönetimi, Beyaz Saray, Trump yönetimi, Biden yönetimi"),
    ("Russia", "Kremlin, Moskova yönetimi"),
    ("Israel", "Tel Aviv yönetimi, siyonist rejim, siyonist İsrail, işgalci İsrail, İsrailliler"),
    ("Iran", "Tahran rejimi, İran rejimi"),
    ("Turkey", "Ankara yönetimi, AKP hükümeti, AKP-MHP rejimi, AKP/MHP rejimi, faşist Türk devleti, Türk işgalciler, Türk işgal güçleri, işgalci Türkiye, Erdoğan rejimi, Saray rejimi"),
    ("Azerbaijan", "Bakü yönetimi"),
    ("Armenia", "Erivan yönetimi"),
    ("Ukraine", "Kiev yönetimi, Kiev rejimi"),
    ("Saudi Arabia", "Riyad yönetimi, Suudi Arabistan"),
    ("United Arab Emirates", "BAE, Birleşik Arap Emirlikleri, Abu Dabi yönetimi"),
    ("Pakistan", "Pakistanlı, İslamabad yönetimi"),
    ("China", "Çinli, Pekin yönetimi"),
    ("Greece", "Yunan, Atina yönetimi"),
    ("Egypt", "Mısırlı, Kahire yönetimi"),
    ("Eritrea", "Eritreli"),
    ("Rwanda", "Ruandalı"),
    ("Ethiopia", "Addis Ababa yönetimi"),
    ("Netherlands", "Hollandalı"),
    ("Belgium", "Belçikalı"),
))  # fmt: skip
"""States by their adjectives and their seats of government."""


def _side(country: str, *more: str) -> str:
    """Return how the armed forces of a country are named in agency copy."""
    bodies = ("ordusu", "ordusunun", "güçleri", "güçlerinin", "askerleri", "askerlerinin", "birlikleri", "silahlı kuvvetleri", "silahlı kuvvetlerinin", "hava kuvvetleri", "savaş uçakları", "savaş uçağı", "SİHA'ları", "SİHA'sı", "İHA'ları", "İHA'sı", "topçusu", "topçu birlikleri", "helikopterleri", "tankları", "özel kuvvetleri", "keskin nişancıları", "sınır muhafızları", "jetleri", "uçakları", "polisi", "güvenlik güçleri", "güvenlik güçlerinin", "donanması")  # fmt: skip
    return ", ".join([*(f"{country} {body}" for body in bodies), *more])


ACTORS = table("actor", (
    ("TURKEY", _side("Türk", "Türk Silahlı Kuvvetleri'ne bağlı", "TSK unsurları", "TSK birlikleri", "TSK güçleri", "TSK uçakları", "Türk SİHA'ları", "Türkiye'ye ait SİHA", "Türkiye'ye ait İHA", "Türkiye'ye ait savaş uçakları", "işgalci TC", "TC ordusu", "TC devleti", "Türk ordu güçleri", "işgalci TC ordusu", "Mehmetçikler", "Jandarma Özel Harekat", "Polis Özel Harekat", "PÖH", "JÖH")),
    ("SYRIA-GOV", _side("Suriye", "Esed rejimi", "Esed rejiminin", "Esed güçleri", "rejim unsurları", "rejim unsurlarının", "rejim topçusu", "rejim uçakları", "rejim helikopterleri", "Baas rejimi", "Baas rejiminin", "Suriye yönetimi", "Şam hükümet güçleri", "Şam hükümetine bağlı güçler", "HTŞ yönetimi", "Suriye geçiş hükümeti", "Geçici Şam yönetimi", "Suriye Savunma Bakanlığı güçleri", "4. Tümen", "Kaplan Güçleri")),
    ("RUSSIA", _side("Rus") + ", " + _side("Rusya", "Rus Havacılık ve Uzay Kuvvetleri")),
    ("US", _side("ABD") + ", " + _side("Amerikan")),
    ("Israel", _side("İsrail", "IDF", "İsrail Savunma Kuvvetleri", "İsrail donanması", "siyonist ordu", "siyonist güçler", "Mossad")),
    ("Ukraine", _side("Ukrayna", "Ukrayna Silahlı Kuvvetleri", "Ukrayna Güvenlik Servisi", "SBU")),
    ("Azerbaijan", _side("Azerbaycan")),
    ("Armenia", _side("Ermenistan") + ", " + _side("Ermeni")),
    ("IRAN", _side("İran", "İran Devrim Muhafızları Ordusu", "DMO", "Kudüs Gücü", "Besic milisleri")),
    ("IRAQ-GOV", _side("Irak", "Irak Ortak Operasyonlar Komutanlığı", "Federal Polis", "Irak federal güçleri", "Irak Terörle Mücadele Birimi")),
    ("Sudanese Armed Forces", _side("Sudan", "SAF", "Sudan Silahlı Kuvvetleri'nin")),
    ("Rapid Support Forces (RSF)", "HDK güçleri, HDK milisleri, RSF, Hızlı Destek milisleri, Hızlı Destek Kuvvetleri (HDK), Cancavid milisleri, Cancavid"),
    ("Libyan National Army (LNA)", "Hafter güçleri, Hafter milisleri, Hafter güçlerinin, Libya Ulusal Ordusu, Hafter'e bağlı güçler, Hafter'e bağlı milisler"),
    ("Government of National Accord (Libya)", "Ulusal Mutabakat Hükümeti, UMH güçleri, UMH, Ulusal Birlik Hükümeti"),
    ("Pakistan", _side("Pakistan")),
    ("India", _side("Hindistan") + ", " + _side("Hint")),
    ("Egypt", _side("Mısır")),
    ("Jordan", _side("Ürdün")),
    ("Saudi Arabia", _side("Suudi", "Suudi koalisyonu")),
    ("Lebanon", _side("Lübnan")),
    ("Ethiopia", _side("Etiyopya", "Etiyopya federal güçleri", "Etiyopya federal ordusu")),
    ("Eritrea", _side("Eritre")),
    ("Rwanda", _side("Ruanda")),
    ("Democratic Republic of the Congo", _side("Kongo")),
    ("Myanmar", _side("Myanmar", "Myanmar cuntası", "cunta güçleri", "cunta ordusu")),
    ("Afghanistan", _side("Afgan")),
    ("Mali", _side("Mali")),
    ("Burkina Faso", _side("Burkina Faso")),
    ("Nigeria", _side("Nijerya")),
    ("Niger", _side("Nijer")),
    ("Somalia", _side("Somali")),
    ("Yemen", _side("Yemen", "Yemen meşru hükümet güçleri")),
    ("Mexico", _side("Meksika")),
    ("Colombia", _side("Kolombiya")),
    ("Greece", _side("Yunan", "Yunan sahil güvenliği")),
    ("France", _side("Fransız")),
    ("United Kingdom", _side("İngiliz")),
    ("Germany", _side("Alman")),
    ("March 23 Movement (M23)", "M23, M23 isyancıları, M23 milisleri, 23 Mart Hareketi"),
    ("Allied Democratic Forces (ADF)", "ADF, Müttefik Demokratik Güçler"),
    ("Tehrik-i-Taliban Pakistan (TTP)", "TTP, Pakistan Talibanı, Pakistan Taliban'ı"),
    ("Balochistan Liberation Army", "Belucistan Kurtuluş Ordusu, BLA"),
    ("Tigray People's Liberation Front (TPLF)", "TPLF, Tigray Halk Kurtuluş Cephesi, Tigray güçleri"),
    ("Fano", "Fano milisleri"),
    ("Arakan Army", "Arakan Ordusu"),
    ("Revolutionary Armed Forces of Colombia (FARC)", "FARC"),
    ("National Liberation Army (ELN)", "ELN, Ulusal Kurtuluş Ordusu"),
    ("Islamic State West Africa Province (ISWAP)", "ISWAP, DEAŞ Batı Afrika"),
    ("Islamic State Khorasan Province", "DEAŞ Horasan, IŞİD Horasan, DEAŞ'ın Horasan kolu, IŞİD-H, Horasan grubu"),
    ("Kata'ib Hezbollah", "Ketaib Hizbullah, Hizbullah Tugayları"),
    ("Palestinian Islamic Jihad", "Kudüs Seriyyeleri, Kudüs Tugayları, İslami Cihad Hareketi"),
    ("Hamas", "İzzeddin el-Kassam Tugayları, Kassam Tugayları, Hamas güçleri, Kassam"),
    ("Hezbollah", "Lübnan Hizbullahı, Hizbullah savaşçıları, Hizbullah güçleri"),
    ("Houthis (Ansar Allah)", "Husi güçleri, Yemen'deki Husiler, İran destekli Husiler, Husi isyancılar, Husi isyancıları"),
    ("Israeli settlers", "Yahudi yerleşimciler, Yahudi yerleşimcilerin, İsrailli yerleşimciler, Filistin topraklarını gasbeden İsrailliler, fanatik Yahudiler"),
    ("Wagner Group", "Wagner güçleri, Wagner savaşçıları, Wagner paralı askerleri, Afrika Kolordusu"),
    ("al-Qaeda", "El Kaide militanları, Hurras ed-Din, Hurraseddin, El Kaide bağlantılı gruplar"),
    ("al-Shabaab", "eş-Şebab militanları, Eş-Şebab örgütü"),
    ("Boko Haram", "Boko Haram militanları"),
    ("SNA", "SMO grupları, SMO'ya bağlı gruplar, SMO güçleri, SMO çeteleri, SMO milisleri, SMO savaşçıları, Şam Cephesi, Cephe Şamiye, Amşat, Amşat çetesi, Süleyman Şah Tugayı, Süleyman Şah Tümeni, Sultan Süleyman Şah, Ceyş el-İslam, Feylak el-Şam, Ceyş el-Şarkiye, Ceyş eş-Şarkiye, Semerkant Tugayı, Türkiye'nin desteklediği gruplar, Türkiye'nin desteklediği milisler, Türkiye'nin desteklediği SMO, Türkiye'ye bağlı milisler, Türkiye'ye bağlı silahlı gruplar, Türkiye'ye bağlı güçler, Türk devletine bağlı çeteler, Türk devletine bağlı paramiliter gruplar, işgalci Türk devletine bağlı çeteler, Türkiye destekli çeteler, Türk destekli gruplar, Ankara destekli milisler, Ankara destekli muhalifler, SMO unsurları"),
    ("ISIS", "DEAŞ terör örgütü, terör örgütü DEAŞ, DEAŞ'lılar, DAİŞ hücreleri, DAİŞ'e bağlı hücreler, DAİŞ üyeleri, DAİŞ'in, IŞİD örgütü, IŞİD'e bağlı hücreler, IŞİD hücresi, DEAŞ hücresi, DAİŞ hücresi, DAİŞ'li çeteler, DAİŞ çetesi, DEAŞ unsurları, DEAŞ'ın, IŞİD'in"),
    ("PKK", "PKK'lı teröristler, PKK'lıların, PKK mensupları, PKK unsurları, PKK militanları, BTÖ, BTÖ mensupları, terör örgütü PKK/KCK, PKK/KCK terör örgütü, PKK/YPG'li teröristler"),
    ("YPG", "YPG güçleri, YPG'li teröristler, PKK/YPG'li teröristler, terör örgütü YPG/PKK, terör örgütü PKK/YPG, YPG/PKK'lı teröristler, YPG savaşçıları, YPG/PKK'lılar, PYD/PKK"),
    ("SDF", "SDG güçlerinin, SDG savaşçıları, SDG'li, QSD güçleri, QSD savaşçıları, QSD'li savaşçılar, YPG öncülüğündeki SDG, YPG öncülüğündeki Suriye Demokratik Güçleri, ABD destekli SDG, ABD destekli Suriye Demokratik Güçleri, DSG güçleri, Demokratik Suriye Güçleri, Demokratik Suriye Güçleri'nin, HAT, YAT birlikleri"),
    ("YPJ", "YPJ güçleri, YPJ savaşçıları, Kadın Koruma Birlikleri"),
    ("HPG", "HPG güçleri, HPG'liler, YJA Star, YJA-Star, YJA Star gerillaları, gerilla güçleri, Kürdistan Özgürlük Gerillaları, Kürdistan Özgürlük Gerillası"),
    ("HTS", "Heyet Tahrir el-Şam, Heyet Tahrir eş Şam, HTŞ militanları, HTŞ güçleri, HTŞ savaşçıları, Tahrir el-Şam, El Nusra, El Nusra Cephesi, Nusra Cephesi"),
    ("PESHMERGA", "Peşmerge Bakanlığı, Peşmergeler, Peşmerge birlikleri"),
    ("KRI-CTS", "CTG, Kürdistan Terörle Mücadele Birimi, IKBY Terörle Mücadele Birimi"),
    ("COALITION", "DEAŞ karşıtı koalisyon, DEAŞ'la Mücadele Uluslararası Koalisyonu, ABD liderliğindeki koalisyon, ABD liderliğindeki uluslararası koalisyon, Uluslararası Koalisyon uçakları, Koalisyon'a ait, IŞİD karşıtı koalisyon"),
    ("IRAN-BACKED", "İran'a bağlı milisler, İran'a bağlı gruplar, İran milisleri, İran destekli Şii milisler, Irak İslami Direnişi grubu, İran'a bağlı güçler, İran destekli silahlı gruplar"),
    ("PMF", "Haşdi Şabi milisleri, Haşdi Şabi grupları, Halk Seferberlik Güçleri"),
    ("ASAYISH", "Asayiş üyeleri, İç Güvenlik Kuvvetleri"),
    ("SYRIAN-INSURGENTS", "muhalif güçler, Suriyeli muhalif gruplar, muhalif savaşçılar, muhalifler, silahlı muhalifler, Suriyeli silahlı muhalifler, Ahrar el-Şam, Ahrar uş-Şam"),
    ("UN", "BM Genel Sekreteri, BM Genel Sekreteri Guterres, BM Genel Sekreteri Antonio Guterres, BM sözcüsü, BM Güvenlik Konseyi, BM Suriye Özel Temsilcisi, UNIFIL, MONUSCO, UNAMA"),
    ("UN-COI", "BM Suriye Bağımsız Soruşturma Komisyonu, BM Suriye Soruşturma Komisyonu, Soruşturma Komisyonu"),
    ("OHCHR", "BM İnsan Hakları Yüksek Komiserliği Ofisi, BM İnsan Hakları Yüksek Komiseri"),
    ("WHITE-HELMETS", "Beyaz Baretler, Suriye Sivil Savunması"),
    ("US-STATE", "ABD Dışişleri Bakanlığı, ABD Dışişleri Bakanı"),
    ("WHITE-HOUSE", "Beyaz Saray Sözcüsü"),
    ("SYRIA-MFA", "Suriye Dışişleri Bakanlığı"),
    ("IRAQ-SMC", "Irak Güvenlik Medya Hücresi, Güvenlik Medya Ağı, Irak Güvenlik Enformasyon Hücresi"),
    ("AL-JAZEERA", "Al Jazeera, El Cezire, El-Cezire"),
    ("KURDISTAN24", "Kurdistan 24, Kürdistan 24"),
    ("KRG", "IKBY yönetimi, Kürdistan Bölge Hükümeti, IKBY Başbakanı, Erbil yönetimi"),
    ("ROJNEWS", "RojNews"),
    ("AANES", "Kuzey ve Doğu Suriye Demokratik Özerk Yönetimi, Demokratik Özerk Yönetim, DAA, Rojava Özerk Yönetimi"),
    ("UNKNOWN", "kimliği belirsiz silahlı kişilerce, kimliği belirsiz saldırganlarca, kimliği bilinmeyen kişiler, kimliği bilinmeyen silahlı kişiler, kimliği bilinmeyen silahlılar, kimliği belirlenemeyen kişiler, kimliği belirlenemeyen kişilerce, maskeli kişiler, maskeli silahlı kişiler, kimliği meçhul kişiler, kimliği belirsiz bir grup, faili meçhul kişiler, meçhul kişiler"),
))  # fmt: skip
"""Actors by the names that Turkish texts use."""

WHO = (
    line("armed", "muhafızları, alayı, taburları, lejyonu, gücü, cuntası, darbeciler, örgütleri, karteli, kartelleri, yerleşimciler, donanması, sahil güvenliği, sınır polisi, özel harekat polisleri, özel harekat timleri, özel harekat ekipleri, gizli servisi, hava savunması, hava savunma güçleri, hava savunma sistemleri, kolordusu, tümenleri, tugayları, mangası, müfrezesi, komando birlikleri, güvenlik birimleri, emniyet birimleri, jandarma birlikleri, istihbarat birimleri, istihbarat servisi, terörle mücadele ekipleri, terörle mücadele birimleri, çevik kuvvet, çevik kuvvet polisi, paramiliter güçler, paramiliter gruplar, milis güçleri, milis grupları, milis güçler, hücre elemanları, isyancı grup, isyancı gruplar, cihatçı gruplar, cihatçı örgüt, işgalci güçler, işgalci ordu, rejim kuvvetleri, Ceyş, ayrılıkçılar, ayrılıkçı güçler, militan grup, militan gruplar, çete grupları, çete üyeleri, haydutlar, yabancı savaşçılar")
    + line("armed genitive", "muhafızlarının, alayının, taburlarının, cuntasının, cuntanın, donanmasının, kolordusunun, tugaylarının, tümenlerinin, birimlerinin, ekiplerinin, milis güçlerinin, paramiliter grupların, yerleşimcilerin, ayrılıkçıların, darbecilerin, müfrezesinin, unsurlarının, unsurların, taburunun, alaylarının, SİHA'sının, İHA'sının, İHA'larının, helikopterinin, gemilerinin, gemisinin")
    + line("armed oblique", "muhafızlarına, muhafızlarını, alayına, taburuna, tugayına, tugayını, tümenine, donanmasına, gemisine, gemisini, gemilerine, gemilerini, birimlerine, ekiplerine, ekibine, aracının, kışlasına, kışlasını, garnizonuna, depolarını, depolarına, deposunu, deposuna, komutanına, komutanını, liderine, yöneticisine")
    + line("organ", "donanma*, gizli servis*, sınır polis*, özel kuvvet*, hava savunma*, çevik kuvvet*, cunta*, muhafız alayı*, terörle mücadele*, sınır muhafız*, tsk*, mit, emniyet müdürlüğü*, jandarma komutanlığı*, polis ekip*, savcılık*, mahkeme*, başsavcılık*, milli savunma*, savunma kuvvetleri*")
    + line("civil", nouns("eylemci", "gösterici", "protestocu", "kurtarma ekibi", "arama kurtarma ekibi", "sağlık ekibi", "itfaiye ekibi", "itfaiye", "hekim", "akademisyen", "koordinatör", "arabulucu", "diplomat", "uzman", "analist", "savcı", "hukukçu"), "eş sözcüsü, eş sözcü, genel başkanı, genel başkan yardımcısı, genel sekreteri, genel müdürü, dışişleri bakanı, içişleri bakanı, savunma bakanı, sağlık bakanı, başbakanı, başbakan, cumhurbaşkanı, cumhurbaşkanı yardımcısı, dışişleri bakanlığı, içişleri bakanlığı, sağlık bakanlığı, iletişim başkanı, iletişim başkanlığı, sağlık müdürlüğü, başsavcılığı, başsavcılık, savcılık, savcılığı, mahkemesi, mahkeme, il sağlık müdürü, özel temsilcisi, yüksek komiseri, yüksek komiserliği, büyükelçisi, büyükelçiliği, konsolosluğu, aşiret liderleri, kanaat önderleri, insan hakları örgütleri, insan hakları örgütü, insan hakları derneği, sağlık yetkilileri, yerel yetkililer, askeri kaynaklar, yerel medya, devlet televizyonu, devlet medyası, resmi ajans, resmi haber ajansı, haber sitesi, televizyonu, kanalı, medyası, muhabirimiz, muhabirleri, gözlem grubu, izleme merkezi, belgeleme merkezi, araştırma merkezi, kızılay*, kızılhaç*, milletvekilleri, danışmanı, diplomatik kaynaklar, istihbarat kaynakları, bakanlık kaynakları, bakanlık yetkilileri, msb kaynakları, emniyet kaynakları, arabulucular, arabulucu ülkeler, eş başkanlar, eş başkanları, koordinasyonu, platformu, inisiyatifi, federasyonu, konfederasyonu, birliği başkanı")
    + line("object civil", nouns("hastane binası", "su şebekesi", "su deposu", "su hattı", "elektrik hattı", "elektrik şebekesi", "enerji altyapısı", "enerji santrali", "enerji tesisi", "petrol rafinerisi", "rafineri", "doğalgaz tesisi", "gaz tesisi", "boru hattı", "liman", "tahıl deposu", "tahıl silosu", "aşevi", "kütüphane", "müze", "adliye", "adliye binası", "ibadethane", "havra", "yardım konvoyu", "yardım merkezi", "yardım tırı", "sığınmacı kampı", "çadır kent", "çadırkent", "çadır", "yerleşke", "kafe", "restoran", "otel", "istasyon", "akaryakıt istasyonu", "metro", "otobüs durağı", "durak", "tren", "tren istasyonu", "yük gemisi", "ticari gemi", "petrol tankeri", "tanker gemisi", "tekne", "balıkçı teknesi", "sağlık ocağı", "eczane", "radyo binası", "televizyon binası", "konut", "yerleşim bölgesi", "iş merkezi", "yerel pazar", "sebze pazarı", "hayvan pazarı", "bahçe", "bağ", "seralar", "büyükelçilik", "konsolosluk", "yetimhane", "kreş", "anaokulu", "taziye evi", "taziye çadırı", "cenaze konvoyu", "düğün", "petrol kuyuları", "elektrik istasyonu", "trafo merkezi", "göçmen botu"))
    + line("object armed", nouns("cephe", "siper", "mühimmat", "cephane", "komuta merkezi", "eğitim merkezi", "roket rampası", "rampa", "füze bataryası", "batarya", "topçu mevzisi", "hava üssü", "deniz üssü", "askeri liman", "savaş gemisi", "donanma gemisi", "tabur", "garnizon", "askeri birlik", "tünel", "lojistik merkez", "silah fabrikası", "karakol binası", "emniyet müdürlüğü", "istihbarat merkezi", "sınır karakolu", "hücre evi", "kalekol", "gözetleme kulesi", "füze rampası", "iha üssü", "drone üssü", "askeri kışla", "akaryakıt deposu", "hava savunma bataryası", "cephane deposu"))
)  # fmt: skip
"""Heads of those who act, who only speaks or suffers, and what is struck."""

WEAPONS = (
    line("weapon drone Bayraktar TB3", "tb3*, tb-3*, bayraktar tb3*")
    + line("weapon drone Aksungur", "aksungur*")
    + line("weapon drone Mohajer-6", "muhacir-6*, mohajer-6*, mohacer-6*, muhacir 6*")
    + line("weapon drone Heron", "heron, heron iha*")
    + line("weapon drone Lancet", "lancet*")
    + line("weapon drone Shahed", "geran-2*, şahid-136*, şahed-136*, şahed 136")
    + line("weapon drone FPV", "fpv drone*, fpv, fpv'ler*")
    + line("weapon drone", "dolanan mühimmat*, gezgin mühimmat*, patlayıcı yüklü iha*, patlayıcı yüklü drone*, bomba yüklü iha*, bomba yüklü drone*, silahlı iha*, taarruzi iha*, tiha*, keşif uçakları, hava araçlarıyla")
    + line("weapon aircraft F-15", "f-15*, f15*")
    + line("weapon aircraft F-4", "f-4*")
    + line("weapon aircraft Su-25", "su-25*")
    + line("weapon aircraft Su-35", "su-35*")
    + line("weapon aircraft Mi-24", "mi-24*")
    + line("weapon aircraft Mi-8", "mi-8*")
    + line("weapon aircraft A-10", "a-10*")
    + line("weapon aircraft Cobra", "kobra helikopter*, kobra tipi*")
    + line("weapon aircraft T129 ATAK", "atak helikopter*, t129*, t-129*")
    + line("weapon artillery T-155 Fırtına", "fırtına obüs*, t-155*")
    + line("weapon artillery Leopard", "leopard*")
    + line("weapon artillery Merkava", "merkava*")
    + line("weapon artillery T-72", "t-72*")
    + line("weapon artillery T-55", "t-55*")
    + line("weapon artillery", "topçu bataryası*, top bataryası*, uzun menzilli top*, kara topçu*, zırhlı birlik*")
    + line("weapon rocket T-122 Sakarya", "t-122*")
    + line("weapon rocket Smerch", "smerch*, smerç*")
    + line("weapon rocket Uragan", "uragan*")
    + line("weapon rocket RPG-7", "rpg-7*, rpg7*")
    + line("weapon missile Fateh", "fatih-110*, fateh-110*")
    + line("weapon missile Kalibr", "kalibr*")
    + line("weapon missile Kinzhal", "kinjal*, kinzhal*")
    + line("weapon missile Scud", "scud*")
    + line("weapon missile S-300", "s-300*")
    + line("weapon missile Patriot", "patriot*")
    + line("weapon missile Javelin", "javelin*")
    + line("weapon missile Storm Shadow", "storm shadow*")
    + line("weapon missile ATACMS", "atacms*")
    + line("weapon missile Igla", "igla*")
    + line("weapon missile", "omuzdan atılan füze*, manpads*, hipersonik füze*, gemisavar füze*, hava savunma füze*, termal füze*")
    + line("weapon mortar", "havancı*, havan bataryası*, 120'lik havan*, 81'lik havan*")
    + line("weapon small-arms M16", "m16*, m-16*, m4 tüfe*")
    + line("weapon small-arms", "biksi*, pk makineli*, pkm*, piyade tüfeğ*, piyade tüfek*, pompalı tüfek*, pompalı tüfeğ*, av tüfeğ*, av tüfek*, susturuculu silah*, susturuculu tabanca*, ağır makineli*, ferdi silah*, mermi yağmur*, suikast tüfeğ*, zagros*, kanas*, uçaksavar*, kısa namlulu*")
    + line("weapon vehicle-bomb", "bombalı tuzaklı araç*, patlayıcı yüklü kamyon*, patlayıcı yüklü motosiklet*, patlayıcı yüklü tekne*")
    + line("weapon ied", "yola tuzaklanan*, uzaktan kumandalı bomba*, uzaktan kumandalı patlayıcı*, bomba düzeneğ*, yapışkan bomba*, mıknatıslı bomba*, tuzaklı patlayıcı*")
    + line("weapon mine", "patlamamış mühimmat*, savaş kalıntısı*, savaş artığı*, mayınlı alan*, mayınlı arazi*")
    + line("weapon incendiary", "termobarik*, molotofkokteyl*")
    + line("weapon other", "satır, satırla, satırlı, pala, palayla, palalı, sopa, sopayla, sopalarla, taş ve sopa*, balta, baltayla, şişlerle, cop, copla, coplarla, tnt*, c-4*")
)  # fmt: skip
"""Weapons by class and model."""
