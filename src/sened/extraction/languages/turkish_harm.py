"""Turkish words of harm, of those harmed, of what numbers count, and number words."""

from sened.extraction.languages.turkish_forms import acts, denied, finite, line, nouns, wanted


def _harm(measure: str, side: str, *stems: str) -> str:
    return line(
        f"harm {measure} {side}",
        finite(*stems),
        denied(*stems),
        acts(*stems),
        *([wanted(*stems)] if side == "act" else []),
    )


HARM = (
    _harm("killed", "act", "öldür", "katlet", "infaz et", "şehit et", "canına kıy", "hayattan kopar", "can al", "idam et", "boğazını kes", "kurşuna diz")
    + _harm("killed", "pas", "öldürül", "katledil", "infaz edil", "şehit ol", "şehit düş", "şehit edil", "can ver", "hayatını kaybet", "hayatlarını kaybet", "yaşamını yitir", "yaşamlarını yitir", "hayatını yitir", "hayatlarını yitir", "canından ol", "canlarından ol", "canını kaybet", "kurşuna dizil", "idam edil", "cansız bedeni bulun", "ölü bulun", "ölü olarak bulun", "şehadete ulaş", "toprağa düş", "yaşamını kaybet", "şehit veril", "ölü ele geçiril", "can vermiş ol", "vefat et", "boğul", "telef ol")
    # "öldü" (died) and "oldu" (became) are one word without marks, so here the marks are asked for.
    + line("harm killed pas", "=öldü, =öldüler, =öldüğü, =öldüğünü, =öldüğüne, =öldükleri, =öldüklerini, =ölmüş, =ölmüştü, =ölmüştür, =ölüyor, =ölmesi, =ölmesine, =ölmesiyle, =ölmelerine, ölen, ölenler*, ölenlerden, =ölmüş olan, =öldüğünün")
    + line("harm killed pas", "asker cezalandırıl*, askerin cezalandırıl*, askerler cezalandırıl*, askerlerin cezalandırıl*, polis cezalandırıl*, polisin cezalandırıl*, kişi oldu, kişinin oldugu, sivil oldu, sivilin oldugu, çocuk oldu, çocuğun oldugu, kadın oldu, insan oldu, terörist oldu, asker öldü, köylü öldü")
    + line("harm killed noun", "ölü, sivil kayıp, sivil kayıplar*, sivil kayb*, can ve mal kaybı, =ölüm, =ölümü, =ölümüne, =ölümünden, =ölümüyle, =ölümler, =ölümlere, =ölümleri, ölümüne, ölümünden, ölü sayı*, ölenlerin sayı*, can kaybı*, can kayıp*, can kayb*, hayatını kaybedenlerin sayı*, yaşamını yitirenlerin sayı*, cansız beden*, şehit sayı*, şehit, şehitler*, şehidi, şehidin, ölüm sayı*, ölü bilançosu*, ölüm bilançosu*, ölenler, hayatını kaybedenler, öldürülenlerin sayı*, şehidimiz*, vefat sayı*")
    + line("harm bodies noun", "ceset, cesedi*, cesetler*, cenaze, cenazesi, cenazeler*, cenazeleri*, ceset bulun*")
    + _harm("wounded", "act", "yarala")
    + _harm("wounded", "pas", "yaralan", "yara al", "yaralı kurtul", "yaralı olarak kurtul", "sakat kal", "ağır yaralan", "hafif yaralan", "gazi ol")
    + line("harm wounded noun", "yaralı, yaralının, yaralıyı, yaralılar*, yaralısı*, yaralı sayı*, yaralananların sayı*, yaralananlar, ağır yaralı*")
    + line("harm casualties noun", "zayiat*, ölü ve yaralılar*, ölen ve yaralananlar*, can kayıpları ve yaralanmalar*")
    + line("harm casualties pas", finite("zayiat ver"), "=öldü ya da yaralandı, =öldü veya yaralandı, öldü ya da yaralandı, öldü veya yaralandı, öldürüldü veya yaralandı, öldürüldü ya da yaralandı, hayatını kaybetti ya da yaralandı, hayatını kaybetti veya yaralandı, yaşamını yitirdi ya da yaralandı, yaşamını yitirdi veya yaralandı, öldüğü ya da yaralandığı*, öldüğü veya yaralandığı*, ölen ya da yaralanan*, ölen veya yaralanan*")
    + _harm("captured", "act", "esir al", "sağ yakala", "sağ ele geçir", "canlı yakala", "tutsak al", "esir et")
    + _harm("captured", "pas", "esir alın", "esir düş", "sağ yakalan", "sağ ele geçiril", "canlı yakalan", "tutsak düş", "tutsak alın", "esir edil")
    + line("harm captured noun", "esir, esirler*, esirin")
    + _harm("detained", "act", "gözaltına al", "tutukla", "yakala", "hapset", "derdest et")
    + _harm("detained", "pas", "gözaltına alın", "tutuklan", "yakalan", "hapsedil", "cezaevine gönderil", "derdest edil", "cezaevine konul", "gözaltında tutul")
    + line("harm detained noun", "gözaltı sayı*, gözaltına alınanların sayı*, tutuklananların sayı*, gözaltı")
    + _harm("held", "pas", "tutul", "cezaevinde kal", "hapiste tutul", "cezaevinde tutul", "alıkonul")
    + line("harm held noun", "tutuklu, tutuklular*, tutuklunun, tutuklusu*, mahkum, mahkumlar*, mahkumun, mahkûm, mahkûmlar*, tutsak, tutsaklar*, hükümlü, hükümlüler*, mahpus*, tutuklu sayı*, mahkum sayı*")
    + _harm("displaced", "act", "yerinden et", "yerlerinden et", "göçe zorla", "kamplara sürükle", "göçe sürükle", "yollara düşür", "göç ettir", "sürgün et", "evlerinden et")
    + _harm("displaced", "pas", "yerinden edil", "yerlerinden edil", "yerinden ol", "yerlerinden ol", "göç et", "göç etmek zorunda kal", "göç etmek zorunda bırakıl", "evlerini terk et", "evini terk et", "evlerini terk etmek zorunda kal", "evini terk etmek zorunda kal", "evlerinden kaç", "evlerinden ol", "evsiz kal", "göçe zorlan", "köylerini terk et", "köyünü terk et", "köylerini terk etmek zorunda kal", "bölgeden kaç", "bölgeyi terk et", "bölgeden ayrılmak zorunda kal", "kaçmak zorunda kal", "köylerini boşalt", "evlerini boşalt", "tahliye edil", "sürgün edil", "terk etmek zorunda kal", "terk etmek zorunda bırakıl", "topraklarını terk et", "kenti terk et", "kamplara sığın", "mahallelerini terk et", "ilçeyi terk et", "köyden kaç", "köylerinden kaç", "yurtlarından ol", "evlerinden ayrıl", "göçe maruz kal", "evlerinden çıkarıl", "zorla yerinden edil")
    + line("harm displaced pas", "kampında ... yaşıyor*, kampta ... yaşıyor*, kampı ... yaşıyor*, kampında ... kalıyor*, kamplarda ... yaşıyor*, kampında ... yaşamakta*, kampta ... kalıyor*, kamplarında ... yaşıyor*, kampında ... barınıyor*, kampında yaşayan*, kampta yaşayan*")
    + line("harm displaced noun", "yerinden edilenlerin sayı*, yerinden edilmiş, yerinden edilenler*, göç edenlerin sayı*, göçmen sayı*, evsiz, sığınmacı*, göçzede*, mülteci, mülteciler*")
    + _harm("abducted", "act", "kaçır", "rehin al", "alıkoy", "zorla kaybet")
    + _harm("abducted", "pas", "kaçırıl", "rehin alın", "alıkonul", "alıkon", "zorla kaybedil", "rehin tutul")
    + line("harm abducted noun", "rehine, rehineler*, rehinenin, kaçırılanların sayı*")
    + _harm("escaped", "pas", "firar et", "cezaevinden kaç", "hapishaneden kaç", "kaç", "kaçmayı başar", "firar etmeyi başar", "cezaevinden firar et", "kamptan kaç")
    + line("harm escaped noun", "firari, firariler*, firarinin")
    + _harm("released", "act", "serbest bırak", "salıver", "tahliye et")
    + _harm("released", "pas", "serbest bırakıl", "salıveril", "serbest kal", "özgürlüğüne kavuş", "özgürlüklerine kavuş")
    + _harm("surrendered", "pas", "teslim ol")
    + _harm("returned", "pas", "geri dön", "evine dön", "evlerine dön", "köylerine dön", "köyüne dön", "yurtlarına dön", "evlerine geri dön", "dönüş yap", "geri dönüş yap", "topraklarına dön", "ülkesine dön")
    + line("harm returned noun", "geri dönenlerin sayı*")
    + _harm("damage", "act", "hasar ver", "tahrip et", "zarar ver", "yık", "yerle bir et", "imha et", "yok et", "kullanılamaz hale getir", "kullanılmaz hale getir", "hasara yol aç", "hasara neden ol", "hasar oluştur", "yak", "ateşe ver")
    + _harm("damage", "pas", "hasar gör", "zarar gör", "tahrip ol", "tahrip edil", "yıkıl", "yerle bir ol", "imha edil", "imha ol", "yok edil", "yok ol", "yan", "yakıl", "kullanılamaz hale gel", "kullanılmaz hale gel", "hasar meydana gel", "hasar oluş", "enkaza dön", "ateşe veril", "hasara uğra", "yıkıma uğra", "harabeye dön", "kül ol", "isabet al", "kullanılamaz duruma gel", "hizmet dışı kal")
    + line("harm damage noun", "hasar, maddi hasar*, yıkım, hasarlı, yıkık")
    + _harm("neutralised", "act", "etkisiz hale getir", "etkisizleştir", "bertaraf et", "saf dışı bırak", "etkisiz kıl")
    + _harm("neutralised", "pas", "etkisiz hale getiril", "etkisizleştiril", "bertaraf edil", "saf dışı bırakıl", "etkisiz hale gel", "etkisiz kılın")
    + line("harm neutralised noun", "etkisiz hale getirilen*")
    + _harm("missing", "pas", "kaybol", "kayıplara karış")
    + line("harm missing noun", "kayıp, kayıplar, kayıp olan, haber alınamıyor, haber alınamayan*, haber alınamadı*, akıbeti bilinmiyor*, akıbeti bilinmeyen*, akıbetleri bilinmiyor*, akıbetleri bilinmeyen*, kayıp olduğu*, kayıp kişi*")
    + _harm("affected", "pas", "mahrum kal", "etkilen", "susuz kal", "elektriksiz kal", "mahsur kal", "mağdur ol", "sudan mahrum kal", "elektrikten mahrum kal")
    + line("harm affected noun", "erişemediği*, erişemiyor*, erişemedi*, erişimini yitir*, ulaşamıyor*, yardıma muhtaç, susuz, elektriksiz")
)  # fmt: skip
"""What befell somebody, by measure."""


def _soldiers() -> str:
    """Return the cases of "asker" without "askeri", which is as often the adjective "military"."""
    return ", ".join(form for form in nouns("asker").split(", ") if form != "askeri") + ", =askeri, askerimizin"


UNITS = (
    line("unit person", nouns("kişi", "insan", "yolcu", "kadın", "erkek", "çocuk", "bebek", "genç", "kız", "mağdur", "vatandaş", "mahkum", "tutuklu", "tutsak", "esir", "mahpus", "rehine", "hükümlü", "şahıs", "şüpheli", "zanlı", "sanık", "ceset", "ölü", "yaralı", "şehit", "yurttaş", "nüfus", "başkan", "önder", "lider", "yönetici", "eş başkan", "cenaze", "kurban"), "kişilik, kişiye yakın, insanın, kadının, kız çocuğu, kız çocuğunun, erkek çocuk, erkek çocuğu, bireyi, birey, üyesi, üye, üyesinin, üyenin, mensubu, mensubunun, çocuğunun, kardeş, kardeşin, kişiden, firari")
    + line("unit civil", nouns("sivil", "köylü", "gazeteci", "işçi", "çoban", "çiftçi", "öğrenci", "öğretmen", "doktor", "hemşire", "sağlıkçı", "avukat", "muhabir", "kameraman", "mülteci", "sığınmacı", "göçmen", "sürücü", "şoför", "mühendis", "siyasetçi", "aktivist", "gösterici", "protestocu", "esnaf", "memur", "hasta", "yaşlı", "imam", "muhtar", "din adamı", "gönüllü", "eylemci", "anne", "göçer", "balıkçı", "aşiret üyesi", "turist", "bakkal", "sağlık görevlisi", "personel", "görevli", "çalışan", "Ezidi", "Yezidi", "Süryani"), "sağlık çalışanı, sağlık çalışanının, sağlık personeli, yardım çalışanı, yardım görevlisi, basın çalışanı, basın mensubu, sivil vatandaş, sivil yurttaş, sivilin, belediye işçisi, tarım işçisi, ambulans şoförü, yaşlı kadın, sivil kadın, sivil çocuk")
    + line("unit civil sg", ", ".join(nouns(f"yaşındaki {who}") for who in ("çocuk", "kadın", "adam", "erkek", "genç", "kız", "çoban", "sivil", "köylü", "bebek", "öğrenci", "gazeteci", "işçi", "yurttaş", "vatandaş", "kız çocuğu", "erkek çocuk", "kişi")), "gazetecinin, muhabirin, aktivistin, işçinin, çobanın, çiftçinin, öğrencinin, öğretmenin, doktorun, hemşirenin, avukatın, mühendisin, siyasetçinin, iş insanı, iş insanının, iş adamı, iş adamının, gencin, gazeteciyi, aktivisti, öğretmeni, sürücü, sürücüsü, sürücünün, şoför, şoförü, çoban, annesi, babası, kızı, oğlu, eşi, karısı, kardeşi, ağabeyi, çocuğu, bebeği, torunu, ablası, dedesi, ninesi, kocası")
    + line("unit civil pl", "siviller, sivillerin, sivilleri, çocuklar, çocukların, kadınlar, kadınların, köylüler, köylülerin, gazeteciler, gazetecilerin, işçiler")
    + line("unit armed", _soldiers() + ", " + nouns("silah arkadaşı", "silah arkadaşımız", "yoldaş", "terörist", "savaşçı", "militan", "polis", "milis", "çeteci", "cihatçı", "cihadist", "direnişçi", "muhalif", "isyancı", "saldırgan", "komutan", "subay", "astsubay", "komando", "korucu", "peşmerge", "jandarma", "gerilla", "bekçi", "gardiyan", "infaz koruma memuru", "paralı asker", "muhafız", "teğmen", "yüzbaşı", "binbaşı", "albay", "general", "keskin nişancı", "nöbetçi", "koruma", "eylemci terörist", "intihar bombacısı", "uzman çavuş", "uzman onbaşı", "çavuş", "çete", "güvenlik görevlisi"), "çete üyesi, çete mensubu, örgüt üyesi, örgüt mensubu, terör örgütü üyesi, terör örgütü mensubu, güvenlik görevlisi, güvenlik gücü mensubu, güvenlik güçleri mensubu, güvenlik güçleri üyesi, cezaevi görevlisi, asayiş üyesi, asayiş görevlisi, sınır muhafızı, askerin, askerimiz, askerimizin, polisin, teröristin, savaşçının, savaşçımız, piyade er*, özel harekat polisi, DEAŞ üyesi, DEAŞ mensubu, IŞİD üyesi, IŞİD mensubu, IŞİD militanı, DEAŞ militanı, DEAŞ teröristi, PKK mensubu, PKK üyesi, YPG üyesi, YPG mensubu, SDG üyesi, SDG mensubu, SDG savaşçısı, SMO üyesi, SMO mensubu, çetesi, militanı, savaşçısı, askeri öldü*, askeri yaralan*, üyesi terörist, kursiyer asker")
    + line("unit armed sg", "sorumlusunu, sorumlusunun, sözde sorumlusu, elebaşı, elebaşını, elebaşının, liderini, liderinin, yöneticisini, yöneticisinin")
    + line("unit munition", nouns("roket", "füze", "mermi", "bomba", "havan topu", "havan mermisi", "mayın", "top mermisi", "el bombası", "obüs mermisi", "top", "obüs", "patlayıcı"), "roketin, havan")
    + line("unit family", nouns("aile", "hane", "hane halkı"))
    + line("unit vehicle", nouns("araç", "otomobil", "kamyon", "kamyonet", "minibüs", "otobüs", "ambulans", "motosiklet", "tır", "tanker", "zırhlı araç", "traktör", "tank", "helikopter", "taksi", "iş makinesi"), "askeri araç, askeri araçlar*, askeri aracı, askeri aracın, zırhlı personel taşıyıcı*, araçlık, sivil araç, sivil aracı, pikap, panzer, panzerin")
    + line("unit building", nouns("ev", "bina", "okul", "hastane", "dükkan", "iş yeri", "işyeri", "cami", "kilise", "fırın", "konut", "köprü", "depo", "istasyon", "santral", "çadır", "klinik", "sağlık merkezi", "tesis", "ahır", "baraka", "yapı", "apartman", "petrol kuyusu", "trafo"), "sivil ev")
    + line("unit attack", nouns("saldırı", "hava saldırısı", "bombardıman", "patlama", "operasyon", "çatışma", "vuruş", "sorti", "ihlal", "olay", "eylem", "top atışı"), "hava saldırısının, hava saldırısı, siha saldırısı, iha saldırısı, drone saldırısı, kez bombala*, kez vur*, saldırının, kez hedef alın*")
    + line("unit thing", nouns("silah", "roketatar", "tüfek", "tabanca", "siha", "iha", "dron", "sınıf", "şirket", "firma", "ülke", "köy", "kasaba", "mahalle", "ilçe", "kent", "şehir", "kamp", "hedef", "nokta", "mevzi", "üs", "parça", "motor", "lisans", "kamera", "sistem", "adet", "tane", "örgüt", "grup", "parti", "hükümet", "devlet", "uçak", "jet", "hayvan", "koyun", "ağaç", "madde", "sıra", "bölge", "mağara", "sığınak", "karakol", "kontrol noktası", "yol", "rapor", "gösteri", "miting", "protesto", "koğuş", "sayfa", "soru", "anlaşma", "dosya", "tünel", "ceza", "dava", "dönem", "cephe", "ton", "hücre", "taraf", "teklif", "kurum", "kuruluş", "belge", "görüntü", "fotoğraf", "dönüm", "tarla", "kuyu", "proje", "seçenek", "aşama", "yer", "oda", "merkez", "birlik", "tabur", "tugay"), "insansız hava aracı, insansız hava araçları, savaş uçağı, savaş uçakları, köyü, mahalleyi, askeri üs, askeri nokta, askeri konvoy, askeri hedef, askeri araç, askeri uçak, askeri helikopter, askeri personel, askeri malzeme, koli, kg, litre")
)  # fmt: skip
"""What numbers count; Turkish puts the singular behind a number."""

_WORDS = {"iki": 2, "üç": 3, "dört": 4, "beş": 5, "altı": 6, "yedi": 7, "sekiz": 8, "dokuz": 9, "on": 10, "yirmi": 20, "otuz": 30, "kırk": 40, "elli": 50, "altmış": 60, "yetmiş": 70, "seksen": 80, "doksan": 90}  # fmt: skip
_TEENS = {f"{tens}{ones}": t * 10 + o for t, tens in enumerate(("on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan"), 1) for o, ones in enumerate(("bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz"), 1)}  # fmt: skip

NUMBERS = (
    "".join(line(f"number {value}", word) for word, value in {**_WORDS, **_TEENS}.items())
    + line("number 1 article", "bir")
    + line("number 1", "tek bir")
    + line("scale 100", "yüz")
    + line("scale 1000", "bin, bine, bini, binin, binden")
    + line("scale 1000000", "milyon, milyona, milyonu, milyondan, milyonun")
    + line("scale 1000000000", "milyar")
    + line("vague 24", "onlarca")
    + line("vague 100", "yüzlerce, yüzlercesi")
    + line("vague 1000", "binlerce, binlercesi")
    + line("vague 10000", "on binlerce")
    + line("vague 100000", "yüz binlerce")
    + line("vague 100", "birkaç yüz")
    + line("vague 1000", "birkaç bin")
    + line("vague 2", "birkaç, bir kaç, birçok, bir çok, çok sayıda, pek çok, çok sayıdaki, bazı, bir grup, kimi, bir dizi, çeşitli, birkaçı, birden fazla, birden çok, sayısız")
    + line("vague 12", "bir düzine")
    + line("hedge at-least before", "en az, asgari, en azından, minimum")
    + line("hedge more-than after", "aşkın, den fazla, dan fazla, fazla, fazlası, üzerinde, üstünde, aşan, i aşkın, den çok, dan çok, nin üzerinde, ın üzerinde, un üzerinde")
    + line("hedge about before", "yaklaşık, yaklaşık olarak, takriben, tahminen, tahmini, aşağı yukarı, neredeyse, hemen hemen, ortalama")
    + line("hedge about after", "kadar, civarında, dolayında, yakın, e yakın, a yakın, civarı, sularında")
    + line("hedge at-most before", "en fazla, azami, en çok, maksimum")
    + line("hedge less-than after", "den az, dan az")
    + line("hedge exact before", "tam, tam olarak, toplam, toplamda")
    + line("or", "ila, ya da, veya")
    + line("nocount after", nouns("ay", "gün", "hafta", "yıl", "saat", "dakika", "sene", "dönem", "tur", "etap", "puan", "derece"), "yaşında*, yaşlarında*, yaş, yaşındaki, yaşlarındaki, kilometre*, km, metre*, m, mil, saat, saati, saatlik, saattir, saatte, saatten, saatin, dakika*, saniye*, gün, günlük, gündür, günde, günü, günün, günden, hafta*, ay, aylık, aydır, ayda, ayın, ayı, yıl, yıllık, yıldır, yılda, yılı, yılın, yılın*, yılında*, yılından, yıldan, senelik, sene, yüzde*, lira*, dolar*, avro*, euro*, sterlin*, tl, ton*, derece, kez, kere, defa, kat, katı, katına, katlı, numaralı, nolu, sayılı, santimetre*, santim, milimetre*, mm, mm'lik, kalibre*, kilogram*, kilo, kg, litre*, hektar*, dönüm, milyon dolar*, milyar dolar*, milyon lira*, milyon avro*, milyar lira*, milyon euro*, sıralarında, sularında, adım, aşamalı, uncu, üncü, inci, ıncı, nci, ncı, ncu, ncü, yıldönüm*, yıl dönüm*, dakikalık, voltaj*, megavat*, kilovat*, watt, beygir*, puan, günlüğüne, bin lira, bin dolar, bin ton, bin kilometre*, metrekare*, kilometrekare*, sayfa*, maddelik, kişilik")
    + line("nocount before", "herhangi, saat, saati, saatler, yüzde, madde, no, numara, sayı, bölüm, fıkra, sokak, cadde, karayolu, kanunun, yasanın, maddesi, blok, parsel, sayfa, sütun")
)  # fmt: skip
"""Number words, hedges, and words beside a number that count nothing."""
