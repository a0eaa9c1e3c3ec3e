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
        ("maker_of", finite(*_MAKE) + ", kendi üretimi, kendi tasarımı, yapımıdır, üretimidir, üreticisi, üreticisidir, yapımcısı, imalatçısı"),
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
own subsidiary_of: yan kuruluş*, bağlı ortaklığ*, iştirak*, vakıf*, vakf*, bünyesinde*, çatısı altında*, ait, aittir, ait olan, bağlı, bağlıdır, bağlı bir şirket*, mülkiyetinde*, bağlı olduğu*, parçası, parçasıdır, parçası değil*, parçası olmadığını
own subsidiary_of owner: ana şirket*, ana ortağı*, sahibi, sahibidir, sahibi olan
own merged_into: birleşti, birleşiyor, birleştiğini, birleşmesi, birleşme
own stake_held_by: hissesini, hissesi, hisseleri, hisselerini, ortağı, ortağıdır, hissedarı, hissedarıdır, yüzde * hissesine, çoğunluk hissesi
own renamed: adını aldı, adını değiştirdi, adıyla anılıyor, yeni adıyla
goods component: motor*, kamera*, sensör*, optik*, çip*, çipler*, mikroçip*, yarı iletken*, anten*, şanzıman*, elektronik*, bileşen*, parça, parçası*, parçalar*, parçayı, parçanın, yedek parça*, aksam*, pompa*, yakıt pompa*, lazer*, batarya*, karbüratör*, servo, servo motor*, pervane*, savaş başlığı*, savaş başlıkları*, fünye*, konnektör*, radar*, hedefleme sistem*, hedefleme kamera*, navigasyon sistem*, işlemci*, mikroişlemci*, modül*, yazılım*, termal kamera*, gece görüş*, elektro-optik*, faydalı yük*, GPS*, jiroskop*
goods system: drone*, dron, dronu*, dronda*, dronlar*, dronun*, insansız hava araç*, insansız hava arac*, İHA, İHA'lar, SİHA, SİHA'lar, iha, siha, ihalar*, sihalar*, uçak*, uçağ*, savaş uçak*, savaş uçağ*, helikopter*, tank, tankı*, tanklar*, füze*, silah*, mühimmat*, roket, roketi*, roketin*, roketler*, rokete, obüs*, denizaltı*, fırkateyn*, zırhlı araç*, zırhlı arac*, savunma sistem*, hava savunma sistem*, bomba, bombası*, bombalar*
goods other: teknoloji*, malzeme*, ekipman*, teçhizat*, ürün, ürünü*, ürünler*, malları*, jet yakıt*, yakıt, çelik, cihaz*, çift kullanımlı*, askeri malzeme*, savunma ürün*
licence sure: ihracat izni, ihracat izinleri, ihracat izinlerini, ihracat iznini, ihracat lisansı, ihracat lisanslarını, ihracatı, ihracatını, ihracatına, silah ihracatı, silah satışı, silah satışını, silah satışlarını
wreck: enkaz*, kalıntı*
licence: lisans, lisansı, lisansını, lisansları, lisanslarını, izin, izni, iznini, izinleri, izinlerini, ihracat, satış, satışı, satışını, satışları, satışlarını, sevkiyat, sevkiyatı, sevkiyatını, sevkiyatları, sevkiyatlarını, teslimat, teslimatı, teslimatını, teslimatları, teslimatlarını, ambargo, ambargoyu, ambargosu, ambargosunu, yaptırım, yaptırımı, yaptırımları, yaptırımlar, kısıtlama, kısıtlamaları, başvuru, başvurusu, başvurusunu, tedarik, tedariki, tedarikini, satmayı, satmaktan, alımı
firm: şirket*, firma*, üretici*, tedarikçi*, imalatçı*, holding*, grubu*, sanayii, tersane*, ihracatçı*, ithalatçı*, bayisi*, distribütör*, konsorsiyum*, yüklenici*, kuruluş*, ortaklığ*, iştirak*, vakıf*, vakf*
licensor: hükümet, hükümeti, hükümetinin, bakanlık, bakanlığı, yönetimi, kurumu, parlamento, Avrupa Birliği, AB, komisyon, makamlar, kongre
to: için, yönelik
nottrade: insani yardım*, yardım konvoy*, gıda*, sınır kapısı*, içme suyu*, elektrik kesinti*
"""

SUPPLY = _TRADE + _NAMES
"""Lines of the word list of Turkish."""
