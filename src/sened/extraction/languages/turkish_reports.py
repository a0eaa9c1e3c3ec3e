"""Turkish words of reports from many wars: involvement and denial, tolls, what stands behind the name of a state, armed groups."""

from sened.extraction.languages.turkish_forms import finite, line, nouns, table

_DATIVE = {2: "ikiye", 3: "üçe", 4: "dörde", 5: "beşe", 6: "altıya", 7: "yediye", 8: "sekize", 9: "dokuza", 20: "yirmiye", 30: "otuza", 40: "kırka", 50: "elliye", 60: "altmışa", 70: "yetmişe", 80: "seksene", 90: "doksana"}  # fmt: skip
_OF_THEM = {2: "ikisi", 3: "üçü", 4: "dördü", 5: "beşi", 6: "altısı", 7: "yedisi", 8: "sekizi", 9: "dokuzu", 10: "onu da", 20: "yirmisi", 30: "otuzu"}  # fmt: skip


def _parts() -> str:
    """Return number words with the endings of tolls ("sayısı yediye çıktı") and of parts ("ikisi yaralandı", "üçünü vurdu")."""
    lines = [line(f"number {n}", word) for n, word in _DATIVE.items()]
    for n, word in _OF_THEM.items():
        if " " not in word:
            lines.append(line(f"number {n}", word, *(f"{word}n{end}" for end in _after(word))))
    return "".join(lines)


def _after(word: str) -> tuple[str, str]:
    high = word[-1]
    return f"{high}n", high


WORDS = (
    line("descent", "bandıralı, uyruklu, asıllı, kökenli, vatandaşı, vatandaşları, vatandaşının, yapımı, üretimi, menşeli, destekli, yanlısı, karşıtı, işgali, işgalindeki, sınırı, sınırında, sınırına, sınırındaki, sınırından, merkezli, plakalı, malı, patentli, öncülüğündeki, liderliğindeki, diplomatı, gazeteci, turist, yurttaşı")
    + line("did", "karıştığı, karıştıkları, karışan, dahil olduğu, dahil oldukları, rol aldığı, rol oynadığı, parmağı olduğu, sorumlu olduğu, fırlattıkları, attıkları, açtıkları, yürüttükleri, bıraktığı, yerleştirdiği, döşediği, kurduğu, üstlendiği, gerçekleştirdiği iddia edilen")
    + line("accuse behind", "saldır* arkasında, saldır* ardında, patlama* arkasında, patlama* ardında, bombalama* arkasında, bombalama* ardında, suikast* arkasında, suikast* ardında, cinayet* arkasında, cinayet* ardında, atış* arkasında, atış* ardında, katliam* arkasında, katliam* ardında, kaçırma* arkasında, kaçırma* ardında, olay* arkasında, olay* ardında, eylem* arkasında, eylem* ardında, infaz* arkasında, infaz* ardında, pusu* arkasında, pusu* ardında, baskın* arkasında, baskın* ardında, bombardıman* arkasında, bombardıman* ardında, sabotaj* arkasında, sabotaj* ardında")
    + line("accuse passive", finite("suçlanmış ol", "sorumlu olarak görül", "atfedil", "isnat edil", "mal edil") + ", işaret ediliyor*, suçlanıyor*")
    + _parts()
    + line("civil", "yönetim, hükümet, karargah, karargâh, sözcülük, başsavcılık, daire, heyet, komisyon")
    + line("organ", "gerilla*")
    + line("event shelling verb", finite("misket bombası kullan", "beyaz fosfor kullan", "fosfor bombası kullan", "fosfor kullan", "salkım bomba kullan"))
    + line("supply bought_by", finite("sipariş et", "sipariş ver", "satın al"))
    + line("event overtake passive", "kontrolü ... geçti*, kontrolünün ... geçtiği*, denetimi ... geçti*, denetiminin ... geçtiği*, kontrolüne girdi*, kontrolüne girdiği*, eline düştü*, eline düştüğü*")
    + line("event agreement passive", "anlaşma ... imzalandı*, anlaşması ... imzalandı*, anlaşmanın ... imzalandığı*, mutabakat ... imzalandı*, mutabakatı ... imzalandı*, ateşkes ... sağlandı*, ateşkese varıldı*, ateşkes ilan edildi*, ateşkes yürürlüğe girdi*")
    + line("event shelling passive", ", ".join(f"{n} ... {v}*" for n in ("bombaların", "bombalar", "roketlerin", "roketler", "füzelerin", "füzeler", "mermilerin", "havanların") for v in ("atıldı", "atıldığı", "fırlatıldı", "fırlatıldığı", "bırakıldı", "bırakıldığı", "isabet ettiği", "isabet etti", "düştüğü", "düştü")))
    + line("control refused", "yenilemeyi reddet*, vermeyi reddet*, satmayı reddet*, onaylamayı reddet*, yenilememe karar*, satışını reddet*, ihracatını reddet*, satışını engelle*, ihracatını engelle*, ihracatını yasakla*, satışını yasakla*")
    + line("unit armed sg", "sözde sorumlu, sözde sorumlusu, sözde komutan, sözde komutanı, sözde yönetici, örgüt yöneticisi, elebaşı")
    + line("armed", "rejim, koalisyon")
    + line("organ", "cihatçı*, cihadist*, isyancı*, milis, milisler*, ayrılıkçı*, korsan*, yerleşimci*, kartel*, aşiret*, paramiliter*")
    + line("gather verb", finite("karanfil bırak", "çelenk bırak", "mum yak", "çiçek bırak", "saygı duruşunda bulun", "BM binasına yürü", "konsolosluğa yürü", "meydana yürü"))
    + line("event attack verb", finite("geri it", "darp et", "copla", "döverek öldür", "tartakla"))
    + line("event attack passive", finite("darp edil", "geri itil", "tartaklan", "dövül"))
    + line("own stake_held_by", "hisselerinin ... geçti, hissesi ... geçti, hisselerini ... satın aldı, hisselerinin ... sahibi, hisselerinin ... aldı")
    + line("harm displaced noun", "kampın nüfusu, kamp nüfusu, kampın sakinleri")
    + line("unclear", "doğrulama yok*, bir doğrulama yok*, doğrulanmış değil*, teyit yok*, resmi açıklama yok*, resmi bir açıklama yok*, resmi bir açıklama yapılmadı*")
    + line("event attack noun", "katliama, katliamdan, katliamla, infaza, infazdan, cinayete, suikasta")
    + line("event clash noun", "isyana, isyandan, pusudan, pusuyla, ayaklanmaya")
    + line("event raid noun", "baskından, baskınla, operasyona, operasyondan")
    + line("land", "Suriye, Irak, Türkiye, İran, Yemen, Lübnan, Filistin, Gazze, Libya, Sudan, Somali, Etiyopya, Mali, Nijer, Nijerya, Burkina Faso, Kongo, Ukrayna, Rusya, Afganistan, Pakistan, Myanmar, Kolombiya, Meksika, Çad, Kamerun, Mozambik, Azerbaycan, Ermenistan, Bosna, Çeçenistan, Kosova, Darfur, Kuzey Kivu, Batı Şeria, Haiti, Mısır, Ürdün, Kürdistan, Rojava, Polonya, Norveç, İsveç, Kanada, Hollanda, İngiltere, Almanya, Fransa, İtalya, İspanya, Belçika, Avusturya, Yunanistan, Güney Kore, Çin, Japonya, Hindistan, Katar, Kuveyt, Fas, Cezayir, Tunus, Türkmenistan, Kazakistan, Kırgızistan, Romanya, Macaristan, Finlandiya, Danimarka, Avustralya, Brezilya, Filipinler, Malezya, Endonezya, Güney Afrika")
    + line("harm killed pas lost", "kurtarılamadı*, kurtarılamamış*, kurtarılamayarak, kurtarılamayan, kurtulamadı*, kurtulamayan, kurtulamamış*")
    + line("did", "yaptığını, düzenlediğini, gerçekleştirdiğini, attığını, açtığını, bıraktığını, yerleştirdiğini, fırlattığını, yaptıklarını, düzenlediklerini, gerçekleştirdiklerini")
    + line("unclear", "doğrulayamadı*, doğrulayamadık*, doğrulayamıyor*, teyit edemedi*, teyit edemiyor*, doğrulanamıyor*, teyit edilemiyor*")
    + line("armed", "birimi, terörle mücadele birimi, çobanlar, çobanları, avcıları, avcılar, aşiret güçleri, aşiret savaşçıları, kabile savaşçıları, kabile milisleri")
    + line("armed genitive", "biriminin, çobanların, avcılarının, aşiret güçlerinin, aşiret savaşçılarının, topçusunun")
    + line("unit attack", "kez bombardıman*, kez hava saldır*, kez top atış*, kez hava bombardıman*, kez obüs*, kez havan*")
    + line("event overtake verb", finite("kente gir", "kasabaya gir", "ilçeye gir", "şehre gir", "kent merkezine gir", "ilçe merkezine gir", "başkente gir"))
    + line("harm displaced pas", finite("boşaltmak zorunda kal", "boşaltmak zorunda bırakıl", "terk etmek durumunda kal", "göç yoluna düş"))
    + line("weapon small-arms", "sniper*, suikast tüfe*")
    + line("light", finite("sürdür", "yoğunlaştır", "artır", "devam ettir", "tekrarla", "genişlet", "şiddetlendir"))
    + line("unclear claim", "üstlenen olmazken*, üstlenen çıkmazken*, üstlenen çıkmadı*, üstlenen yok*, üstlenen bulunmuyor*, üstlenen bulunmazken*, kimse üstlenmedi*, hiçbir örgüt üstlenmedi*, hiçbir grup üstlenmedi*, henüz üstlenilmedi*")
    + line("unit person sg", "diğeri, diğerinin, bir diğeri, bir diğerinin, bir başkası, bir başkasının, öteki, ötekinin")
    + line("harm killed pas", finite(*(f"{who} kaybet" for who in ("askerini", "askerlerini", "savaşçısını", "savaşçılarını", "üyesini", "üyelerini", "mensubunu", "mensuplarını", "polisini", "adamını", "adamlarını", "personelini", "militanını", "komutanını", "er kayıp"))))
    + line("harm displaced pas", "çadırlarda ... yaşıyor*, çadırda ... yaşıyor*, çadırlarda ... kalıyor*, çadırlarda ... barınıyor*, konteynerlerde ... yaşıyor*, barınaklarda ... kalıyor*, okullarda ... barınıyor*, kamplara sığındı*, kamplara sığınmış*, sınırı geçti*, sınırı aştı*, yollara düştü*, evlerine dönemiyor*, evlerine dönemedi*, bölgeden ayrıldı*, kentten ayrıldı*, kenti terk etti*, bölgeyi terk etti*")
    + line("gather verb", finite("anıl", "yâd edil", "mezarı başında an"))
    + line("civil", "yakınları, yakınlarının, aileleri, ailelerin, aileler, anneleri, velileri, öğretmenler, sendikası, barosu, baro, meclisi, kongresi, inisiyatifi, platformu, vakfı, merkezi, ağı, komisyonu, komiseri, raportörü, elçisi, özel temsilcisi")
    + line("maker", "Baykar, TUSAŞ, TAI, Roketsan, Aselsan, Havelsan, BMC, Otokar, FNSS, STM, MKE, Rheinmetall, Lockheed Martin, Raytheon, Boeing, Thales, Leonardo, Hensoldt, Elbit, Rafael, Kalaşnikof")
    + line("control stopped", "durdurulmasına karar ver*, durdurulmasına hükmet*, ihracatını durdur*, ihracatının durdurul*, satışını durdur*, satışının durdurul*, sevkiyatını durdur*, sevkiyatının durdurul*")
    + line("control suspended", "askıya alınmasına karar ver*, askıya alınmasına hükmet*")
    + line("control cancelled", "iptaline karar ver*, iptal edilmesine karar ver*, iptaline hükmet*")
    + line("control granted", "satışını onayla*, satışına onay ver*, ihracatına onay ver*, ihracatına izin ver*, satışına izin ver*, satışına yeşil ışık yak*")
    + line("deny said", "dayanaktan yoksun*, gerçek değil*, temelsiz*, gerçeklikten uzak*, gerçek olmadığını*, hiçbir dayanağı yok*, iftira*, karalama kampanya*, külliyen yalan*, aslı yok*, aslı olmadığını*, uydurma olduğunu*, söz konusu bile değil*")
    + line("deny own", "saldırı düzenlemediğini*, düzenlemediklerini*, kendilerinin düzenlemediğini*, hiçbir ilgisi olmadığını*, hiçbir ilgilerinin olmadığını*, rolünün olmadığını*, rolü bulunmadığını*, parmağı olmadığını*, sorumlu olmadığını*, sorumlu olmadıklarını*")
    + line("hedge more-than after", "fazlasının, fazlasını, fazlasına, geçti, geçtiği, geçtiğini, geçen, aştı, aştığı, aştığını, aşmış, aşıyor, aşmıştı, aşmış durumda, nin üstüne, ı geçti")
    + line("hedge about after", "bulan, bulduğu, buldu, yaklaştı, yaklaştığı, yaklaşan, yaklaşıyor, dolayına")
    + line("hedge at-least before", "bilinen, doğrulanmış, teyit edilmiş")
    + line("vague 100", "yüzü aşkın, yüzden fazla, yüzün üzerinde, yüzden çok")
    + line("number 100", "yüze yakın, yüz kadar")
    + line("weapon small-arms", "ateşiyle, ateşi sonucu, ateşinde, kurşunuyla, kurşunlarıyla, kurşunların, silahlarla, otomatik silahlarla, silah sesleri, yaylım ateş*, yaylım ateşi*, keskin nişancı ateş*, makineli tüfek ateş*")
    + line("weapon artillery", "top ateşiyle, tank ateşiyle, topçusunun, topçusu, topçularının, topçusunca")
    + line("organ", "asker, askerler*, askerleri*, askerce, cuntacı*, sınır muhafızları*, hükümet güç*, hükümet birlik*, yönetim güç*, rejim güç*")
    + line("harm killed act", finite("can al", "ölüm saç", "canlarını al", "canına mal ol", "canlarına mal ol", "ölümüne yol aç", "ölümüne neden ol", "ölümüne sebep ol", "ölümüne sebebiyet ver", "ölümle sonuçlan", "toprağa düşür"))
    + line("harm killed pas", finite("canını yitir", "canlarını yitir", "hayata veda et", "hayata gözlerini yum", "yaşama veda et", "yaşamdan kop", "kurban git", "kurban ver", "şehit ver", "kayıp ver", "ölü ver", "yaşamlarından ol", "can havliyle öl", "enkaz altında kal", "cansız bedenine ulaşıl", "cansız bedenlerine ulaşıl", "cenazesine ulaşıl", "cenazesi çıkarıl", "cansız bedeni çıkarıl", "cansız bedenleri çıkarıl", "yaralarına yenik düş", "yaralarına yenil", "kurtarılamayarak şehit ol"))
    + line("harm wounded pas", finite("yaralı ver", "yaralı kaldırıl", "yaralı olarak kaldırıl", "hastaneye kaldırıl", "tedavi altına alın", "hastanelik ol"))
    + line("unit person", nouns("er", "onbaşı", "emekli", "kardeş", "akraba", "torun", "hamile kadın", "sporcu", "yardım kuruluşu çalışanı", "gönüllü sağlıkçı", "aşçı", "izci", "rahip", "rahibe", "keşiş", "piskopos", "rehber", "dalgıç", "denizci", "mürettebat", "tayfa", "futbolcu", "çöpçü", "pazarcı", "hacı", "gurbetçi"))
    + line("unit armed", nouns("er", "onbaşı", "deniz piyadesi", "pilot", "mürettebat üyesi", "barış gücü askeri", "mavi bereli", "devriye üyesi", "paraşütçü", "kadet", "askeri öğrenci", "lejyoner", "Peşmerge", "milis üyesi", "mücahit", "ayrılıkçı", "direniş üyesi"))
)  # fmt: skip
"""Who is tied to an act and how, what is counted, and how a toll is told."""

ACTORS = table("actor", (
    ("Bosnian Serb forces", "Sırp güçleri, Sırp güçlerinin, Sırp güçlerince, Bosnalı Sırp güçleri, Bosnalı Sırp güçlerinin, Bosnalı Sırplar, Sırp milisler, Sırp milisleri, Sırp ordusu, Sırp ordusunun, Bosnalı Sırp ordusu, Sırp birlikleri, Sırp keskin nişancılar, Sırp topçusu, Çetnikler, Çetniklerin"),
    ("Bosnian Croat forces", "Hırvat güçleri, Hırvat güçlerinin, Hırvat Savunma Konseyi, HVO"),
    ("Bosnian government forces", "Bosna ordusu, Boşnak güçleri, Bosna Hersek ordusu, Armija"),
    ("Croatia", "Hırvat ordusu, Hırvatistan ordusu"),
    ("Chechen separatists", "Çeçen savaşçılar, Çeçen savaşçıları, Çeçen direnişçiler, Çeçen ayrılıkçılar, Çeçen milisler"),
    ("Kosovo Liberation Army", "UÇK, Kosova Kurtuluş Ordusu"),
    ("Russia", "Rus federal güçleri, federal güçler"),
    ("Janjaweed", "Cancavid, Cancavid milisleri, Cancavid milislerinin, Cancavidler, Canjavid milisleri, Cancavit milisleri"),
    ("CODECO", "CODECO, CODECO milisleri, CODECO milislerinin"),
    ("Wazalendo", "Wazalendo, Wazalendo milisleri, Mai-Mai milisleri, Mai Mai milisleri"),
    ("Amhara forces", "Amhara güçleri, Amhara milisleri, Amhara özel kuvvetleri, Amhara milislerinin"),
    ("Ethiopia", "Etiyopya federal güçleri, Etiyopya Ulusal Savunma Kuvvetleri, Etiyopya güçleri, Etiyopya ordusu, Etiyopya güçlerinin, Etiyopya ordusunun"),
    ("Eritrea", "Eritre ordusu, Eritre güçleri, Eritre askerleri, Eritre güçlerinin, Eritreli askerler, Eritreli askerlerin"),
    ("Oromo Liberation Army", "Oromo Kurtuluş Ordusu, OLA-Şene, OLA"),
    ("Libyan National Army", "Hafter güçleri, Hafter güçlerinin, Hafter milisleri, Hafter'e bağlı güçler, Hafter'e bağlı güçlerin, Hafter'e bağlı milisler, Libya Ulusal Ordusu, LUO"),
    ("Myanmar (government and forces)", "Tatmadaw, askeri cunta, askeri cuntanın, Myanmar cuntasının, cunta askerleri, cunta birlikleri, cunta uçakları, cunta jetleri"),
    ("People's Defence Force (Myanmar)", "Halk Savunma Gücü, Halk Savunma Güçleri, PDF"),
    ("Arakan Army", "Arakan Ordusu'nun, AA güçleri"),
    ("Karen National Liberation Army", "Karen Ulusal Kurtuluş Ordusu, KNLA, Karenli isyancılar"),
    ("Lord's Resistance Army", "Tanrı'nın Direniş Ordusu, LRA"),
    ("Cooperative for the Development", "Kongo'daki CODECO"),
    ("Dan Na Ambassagou", "Dan Na Ambassagou, Dozo avcıları, Dogon milisleri, Dogon avcıları"),
    ("Volunteers for the Defence of the Homeland", "VDP, Vatan Savunması Gönüllüleri"),
    ("Islamic State Sahel Province", "Sahel İslam Devleti, Büyük Sahra'da İslam Devleti, IŞİD Sahel, DEAŞ Sahra"),
    ("Séléka", "Seleka, Seleka milisleri, Seleka isyancıları"),
    ("Anti-balaka", "Anti-Balaka, Anti-Balaka milisleri"),
    ("Southern Transitional Council", "Güney Geçiş Konseyi, GGK, GGK güçleri"),
    ("Saudi-led coalition in Yemen", "Suudi Arabistan liderliğindeki koalisyon, Suudi koalisyonu, Suudi liderliğindeki koalisyon, Suudi öncülüğündeki koalisyon, koalisyon uçakları"),
    ("Hezbollah", "Hizbullah'ın, Hizbullah militanları, Hizbullah mensupları"),
    ("Gaddafi forces", "Kaddafi güçleri, Kaddafi güçlerinin, Kaddafi yanlısı güçler"),
    ("Islamic State (ISIS)", "IŞİD, IŞİD'liler, IŞİD'lilerin, IŞİD'in, İslam Devleti, İslam Devleti örgütü, İD, İD militanları, DAEŞ, DAEŞ militanları"),
    ("Liberation Tigers of Tamil Eelam", "Tamil Kaplanları, LTTE"),
    ("Peshmerga", "Peşmerge güçleri, Peşmerge güçlerinin"),
))  # fmt: skip
"""Armed groups of further wars."""
