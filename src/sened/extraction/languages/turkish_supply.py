"""Turkish words of supply, ownership, permits and replies."""

from sened.extraction.languages.turkish_forms import denied, finite, table

_GIVE = (
    "tedarik et",
    "sat",
    "ihraç et",
    "teslim et",
    "sağla",
    "temin et",
    "gönder",
    "sevk et",
    "hibe et",
    "teslimat yap",
    "ihracat yap",
)
_GIVEN = ("tedarik edil", "satıl", "ihraç edil", "teslim edil", "sağlan", "temin edil", "gönderil", "sevk edil")
_CARRY = (
    "kullanıl",
    "kullan",
    "takıl",
    "monte edil",
    "yer al",
    "bulun",
    "tespit edil",
    "ele geçiril",
    "çık",
    "çalış",
    "taşı",
    "donatıl",
    "gel",
    "güç al",
    "güç ver",
    "entegre edil",
    "barındır",
    "üzerinde taşı",
)
_MAKE = ("üret", "üretil", "imal et", "imal edil", "geliştir", "geliştiril", "tasarla", "tasarlan")
_BUY = ("satın al", "satın alın", "ithal et", "ithal edil", "sipariş et", "sipariş ver", "teslim al")
_STOP = (
    "durdur",
    "durdurul",
    "kes",
    "kesil",
    "son ver",
    "son veril",
    "yasakla",
    "yasaklan",
    "engelle",
    "engellen",
    "sonlandır",
    "sonlandırıl",
)
_SILENT = (
    "yanıt ver",
    "cevap ver",
    "yanıtla",
    "cevapla",
    "yorum yap",
    "açıklama yap",
    "yorumda bulun",
    "açıklamada bulun",
    "görüş bildir",
    "geri dönüş yap",
    "dönüş yap",
    "karşılık ver",
    "geri dön",
)

_TRADE = (
    table("supply", (
        ("supply", finite(*_GIVE, *_GIVEN) + ", tedarikçisi, tedarikçisidir, satışını yaptı, sattığı, sattığını, satan"),
        ("supply not", denied(*_GIVE, *_GIVEN) + ", satmadığını, satmadıklarını, tedarik etmediğini, ihraç etmediğini, teslim etmediğini"),
        ("used_in", finite(*_CARRY) + ", takılı, donatılmış, kullanılmakta, kullandığı"),
        ("used_in not", denied("kullanıl", "kullan", "bulun", "yer al")),
        ("maker_of", finite(*_MAKE) + ", yapımı, üretimi, kendi üretimi, kendi tasarımı, üreticisi, üreticisidir, yapımcısı, imalatçısı"),
        ("maker_of not", denied(*_MAKE)),
        ("bought_by", finite(*_BUY) + ", satın aldığı, satın alacak, siparişi, alımı yaptı, alım yaptı"),
        ("bought_by not", denied(*_BUY)),
        ("expands", "filosunu genişletiyor, filosunu genişletti, filosunu büyütüyor, envanterini genişletiyor, envanterini genişletti"),
    ))
    + table("own", (
        ("subsidiary_of owner", finite("satın al", "devral", "bünyesine kat")),
        ("subsidiary_of passive", finite("satın alın", "devralın", "devredil") + ", satın alınmıştı"),
    ))
    + table("control", (
        ("suspended", finite("askıya al", "askıya alın", "dondur", "dondurul")),
        ("paused", finite("ara ver", "ertele", "geçici olarak durdur", "geçici olarak durdurul")),
        ("stopped", finite(*_STOP) + ", durdurma kararı, artık satmıyor, artık satmayacak, satmayacağını, vermeyeceğini"),
        ("cancelled", finite("iptal et", "iptal edil", "geri çek", "geri çekil", "geri al", "feshet", "feshedil")),
        ("refused", finite("reddet", "reddedil", "geri çevir", "geri çevril") + ", " + denied("ver", "veril", "izin ver", "onayla", "onaylan", "onay ver")),
        ("granted", finite("onayla", "onaylan", "onay ver", "onay veril", "izin ver", "izin veril", "lisans ver", "lisans veril", "uzat", "uzatıl", "ver", "veril", "yenile") + ", yeşil ışık yaktı"),
        ("resumed", finite("yeniden başla", "yeniden başlat", "yeniden başlatıl", "kaldır", "kaldırıl", "gevşet", "gevşetil", "yeniden ver")),
        ("in_force", finite("yaptırım uygula", "yaptırım uygulan", "yaptırım getir", "yaptırım kararı al", "yaptırım listesine al", "yaptırım listesine alın", "yaptırım listesine ekle", "kara listeye al", "kara listeye alın", "ambargo uygula", "ambargo koy", "kısıtla", "kısıtlan", "sıkılaştır", "tabi tut") + ", yaptırımlar getirdi, izne tabi, lisansa tabi"),
        ("not_controlled", "izin gerekmiyor, izne tabi değil, lisans gerekmiyor, lisansa tabi değil, izin gerekmediğini, izne tabi olmadığını"),
    ))
    + table("reply", (
        ("no-answer", denied(*_SILENT) + ", yanıtsız bıraktı, yanıtsız kaldı, cevapsız bıraktı, cevapsız kaldı, yorum yapmaktan kaçındı, açıklama yapmaktan kaçındı, yorum yapmayı reddetti, açıklama yapmayı reddetti, yanıt alınamadı, cevap alınamadı, yanıt gelmedi, cevap gelmedi, sessiz kaldı, sessizliğini koruyor, ulaşılamadı, yanıtsız bırak*, cevapsız bırak*, yanıt vermekten kaçındı"),
        ("denied", "iddiaları reddet*, iddiaları yalanla*, iddiayı reddet*, iddiayı yalanla*, iddialarını reddet*, iddialarını yalanla*, iddiasını reddet*, iddiasını yalanla*, iddiaları kabul etm*, suçlamaları reddet*, suçlamaları kabul etm*, suçlamaları yalanla*, suçlamayı reddet*, suçlamalarını reddet*, haberleri yalanla*, haberi yalanla*, raporu reddet*, iddiaların asılsız olduğunu"),
        ("answered", finite("sorularını yanıtla", "sorularımızı yanıtla", "soruları yanıtla", "sorusunu yanıtla", "sorusuna yanıt ver", "sorularına yanıt ver", "sorularına cevap ver", "mektuba yanıt ver") + ", verdiği yanıtta, verdiği cevapta, gönderdiği yanıtta, yazılı yanıtında"),
    ))
)  # fmt: skip

_NAMES = """
own subsidiary_of: yan kuruluşu, yan kuruluşudur, bağlı ortaklığı, bağlı ortaklığıdır, iştiraki, iştirakidir, bünyesinde, bünyesindeki, çatısı altında, sahibi, sahibidir, ana şirketi, ana şirketidir, aittir, bağlı bir şirket, kontrolünde, mülkiyetinde, bağlı olduğu, parçası, parçası değil, parçası olmadığını
own merged_into: birleşti, birleşiyor, birleştiğini, birleşmesi, birleşme
own stake_held_by: hissesini, hissesi, hisseleri, hisselerini, ortağı, ortağıdır, hissedarı, hissedarıdır, yüzde * hissesine, çoğunluk hissesi
own renamed: adını aldı, adını değiştirdi, adıyla anılıyor, yeni adıyla
goods component: motor, motoru, motorları, motorlar, motorların, motorunu, motorlarını, motorlarının, kamera, kamerası, kameraları, kameralar, kameraların, kamera sistemi, sensör, sensörü, sensörler, sensörleri, sensörlerin, optik, optik sistem, optik sistemi, optik sistemleri, çip, çipi, çipler, çipleri, mikroçip, mikroçipler, yarı iletken, yarı iletkenler, anten, anteni, antenler, şanzıman, elektronik, elektronik parça, elektronik parçalar, elektronik bileşenler, bileşen, bileşeni, bileşenler, bileşenleri, parça, parçası, parçalar, parçaları, parçaların, yedek parça, yedek parçalar, yedek parçaları, aksam, aksamı, pompa, pompası, pompaları, yakıt pompası, lazer, batarya, bataryaları, karbüratör, servo, pervane, pervanesi, savaş başlığı, fünye, tapa, verici, alıcı, konnektör, radar, radarı, radarları, hedefleme sistemi, hedefleme kamerası, navigasyon sistemi, işlemci, işlemciler, modül, modülü, yazılım, yazılımı, termal kamera, gece görüş, elektro-optik, faydalı yük
goods system: drone, drone'lar, dronlar, insansız hava aracı, insansız hava aracına, insansız hava aracında, insansız hava aracının, insansız hava araçları, insansız hava araçlarına, insansız hava araçlarında, insansız hava araçlarının, İHA, İHA'lar, SİHA, SİHA'lar, uçak, uçağı, uçakları, savaş uçağı, savaş uçakları, helikopter, helikopteri, helikopterleri, tank, tankı, tankları, füze, füzesi, füzeleri, füzeler, silah, silahı, silahlar, silahları, mühimmat, mühimmatı, roket, roketler, obüs, denizaltı, denizaltıları, fırkateyn, zırhlı araç, zırhlı araçlar, savunma sistemi, hava savunma sistemi, hava savunma sistemleri, bomba, bombalar
goods other: teknoloji, teknolojisi, teknolojileri, malzeme, malzemesi, malzemeleri, malzemeler, ekipman, ekipmanı, ekipmanları, teçhizat, teçhizatı, ürün, ürünü, ürünleri, ürünlerini, mal, malları, jet yakıtı, yakıt, çelik, cihaz, cihazı, cihazları, çift kullanımlı, askeri malzeme, savunma ürünleri
licence: ihracat izni, ihracat izinleri, ihracat izinlerini, ihracat iznini, ihracat lisansı, ihracat lisanslarını, lisans, lisansı, lisansını, lisansları, lisanslarını, izin, izni, iznini, izinleri, izinlerini, ihracat, ihracatı, ihracatını, ihracatına, silah ihracatı, satış, satışı, satışını, satışları, satışlarını, silah satışı, silah satışını, silah satışlarını, sevkiyat, sevkiyatı, sevkiyatını, sevkiyatları, sevkiyatlarını, teslimat, teslimatı, teslimatını, teslimatları, teslimatlarını, ambargo, ambargoyu, ambargosu, ambargosunu, yaptırım, yaptırımı, yaptırımları, yaptırımlar, kısıtlama, kısıtlamaları, başvuru, başvurusu, başvurusunu, tedarik, tedariki, tedarikini, satmayı, satmaktan, alımı
firm: şirket, şirketi, şirketin, şirketinin, şirketine, şirketten, şirketinden, şirketler, şirketleri, şirketlerin, firma, firması, firmanın, firmasının, firmasına, firmasından, firmalar, firmaları, üretici, üreticisi, üreticileri, üreticisinin, tedarikçi, tedarikçisi, tedarikçileri, imalatçı, imalatçısı, holding, grubu, grubunun, sanayii, tersane, tersanesi, ihracatçı, ithalatçı, bayi, distribütör, distribütörü, aracı şirket, konsorsiyum, yüklenici, kuruluşu, kuruluş
licensor: hükümet, hükümeti, hükümetinin, bakanlık, bakanlığı, yönetimi, kurumu, parlamento, Avrupa Birliği, AB, komisyon, makamlar, kongre
to: için, yönelik
nottrade: insani yardım*, yardım konvoy*, gıda*, sınır kapısı*, içme suyu*, elektrik kesinti*
"""

SUPPLY = _TRADE + _NAMES
"""Lines of the word list of Turkish."""
