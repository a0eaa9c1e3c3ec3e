"""Words of six languages by which a check reads how something is said; the form is that of the packs of extraction.

`utmost`: the largest, the bloodiest; `reach`: since, ever, the words that say against what; `failed`: did not come about;
`tried`: was attempted, no more; `goes-on`: continues at the date of the text; `receives`: who is named first
is helped; `children`: who is counted; `escape`: a break from prison as a noun; the other classes are parts of weapons, by the
English word for each.
"""

import re

PARTS = frozenset({"camera", "engine", "sensor", "bomb", "fuel", "rack", "antenna", "brake"})

WORDS = {
    "ar": """
utmost: أكبر, الأكبر, أعنف, الأعنف, أضخم, الأضخم, أخطر, الأخطر, أسوأ, الأسوأ, أدمى, الأكثر دموية, أشد, الأشد, أوسع, الأوسع, الأقوى, أقوى
reach: منذ, على الإطلاق, خلال, في تاريخ
failed: فشل, فشلت, أفشل, أفشلت, إفشال, أحبط, أحبطت, إحباط, منع, منعت, فاشلة, لم يتمكن, لم يتمكنوا, دون أن يتمكن
tried: حاول, حاولت, حاولوا, يحاول, يحاولون, محاولة, محاولات, سعى, سعوا
goes-on: مستمرة, مستمر, تستمر, يستمر, تتواصل, يتواصل, متواصلة, متواصل, لا تزال, لا يزال, ما زالت, ما زال, مازالت, واصل, واصلت, يواصل, تواصل, واصلوا
receives: يتلقى, تتلقى, يتلقون, تلقى, تلقت, يحصل على, تحصل على, يحظى, تحظى, مدعوم, مدعومة, بدعم من
children: طفل, أطفال, طفلا, الأطفال, قاصر, قاصرين, قاصرون, فتى, فتيان, أشبال
escape: هروب, الهروب, فرار, الفرار, هروبا, محاولة هروب
camera: كاميرا, كاميرات, الكاميرات
engine: محرك, محركات
sensor: مستشعر, مستشعرات, حساس
bomb: قنبلة موجهة, قنابل موجهة, ذخائر ذكية
fuel: مضخة وقود, مضخات وقود, خزان وقود
rack: حامل صواريخ, حوامل
antenna: هوائي, هوائيات
""",
    "tr": """
utmost: en büyük, en kanlı, en ağır, en şiddetli, en kapsamlı, en ciddi, en ölümcül, en kötü
reach: bu yana, beri, şimdiye kadar, bugüne kadar, tarihinin, yılın
failed: başarısız, engellendi, önlendi, engelledi, önledi, püskürtüldü, püskürttü, boşa çıkarıldı, boşa çıkardı, kaçamadı, başaramadı
tried: çalıştı, çalıştılar, çalışıyor, çalışıyorlardı, teşebbüs*, girişim*, girişti, denedi, denediler
goes-on: sürüyor, devam ediyor, sürmekte, devam etmekte, hâlâ sürüyor, sürdürdü, sürdürüyor, devam etti, devam ettirdi
receives: destek alıyor, destek aldı, destek alan, destek görüyor, desteğini alıyor, yardım alıyor, desteğiyle
children: çocuk*, reşit olmayan*
escape: kaçış*, firar*, kaçma girişimi*
camera: kamera, kameralar, kamerası, kameraları, kamerasının
engine: motor, motoru, motorlar, motorları, motorun
sensor: sensör, sensörü, sensörler, algılayıcı
bomb: güdümlü bomba*, akıllı mühimmat*
fuel: yakıt pompası, yakıt pompaları
rack: askı sistemi, taşıyıcı
antenna: anten, antenler
""",
    "kmr": """
utmost: herî mezin, herî giran, herî xwînî, herî dijwar, mezintirîn, girantirîn, dijwartirîn, xwînîtirîn
reach: ji ... ve, heta niha, di dîrokê de
failed: têk çû, têk çûn, têk bir, têk birin, bi ser neket, bi ser neketin, pûç bû, pûç kir, vala derket, vala derxist, hat astengkirin, asteng kir, asteng kirin
tried: hewl da, hewl dan, hewl didin, hewl dide, hewldan, hewldana, dixwest, dixwestin, xwest, xwestin
goes-on: berdewam e, berdewam in, berdewam dike, berdewam dikin, didome, didomin, dom dike, dom dikin, berdewam kir, berdewam kirin, domand, didomîne
receives: piştgirî distîne, piştgirî werdigire, alîkarî distîne, alîkariyê werdigire, bi piştgiriya
children: zarok*
escape: revîna, revîn, revandin
camera: kamera, kameraya, kamerayên, kamerayê
engine: motor, motora, motorên, motorê
sensor: sensor, sensorên
antenna: anten, antenên
""",
    "ckb": """
utmost: گەورەترین, خوێناویترین, سەختترین, توندترین, مەترسیدارترین, قورسترین, بەهێزترین
reach: لەوەتەی, لەوەتای, تا ئێستا, هەتا ئێستا, لە مێژووی, لە ساڵی
failed: شکستی هێنا, شکستی پێهێنرا, شکستیان پێهێنا, پووچەڵ کرایەوە, پووچەڵ کردەوە, پووچەڵکرایەوە, ڕێگری کرا, ڕێگری لێکرا, سەرکەوتوو نەبوو, سەرنەکەوت
tried: هەوڵیان دا, هەوڵی دا, هەوڵیاندا, هەوڵیدا, هەوڵ دەدەن, هەوڵ دەدات, هەوڵی, هەوڵ
goes-on: بەردەوامە, بەردەوامن, درێژەی هەیە, بەردەوام دەبێت, بەردەوام بوو, بەردەوامبوو, درێژەی دا, درێژەیان دا
receives: پشتگیری وەردەگرێت, پشتیوانی وەردەگرێت, هاوکاری وەردەگرێت, بە پشتیوانی, بە پشتگیری
children: منداڵ*, منداڵان
escape: هەڵاتن, هەڵاتنی, ڕاکردن, ڕاکردنی
camera: کامێرا, کامێرای, کامێراکان
engine: بزوێنەر, بزوێنەری, مەکینە, مەکینەی
sensor: هەستەوەر, سێنسەر
""",
    "de": """
utmost: größte, größten, größter, größtes, schwerste, schwersten, schwerster, blutigste, blutigsten, blutigster, tödlichste, tödlichsten, heftigste, heftigsten, heftigster, schlimmste, schlimmsten, folgenreichste, folgenreichsten, verlustreichste, verlustreichsten
reach: seit, jemals, je, bisher, bislang
failed: gescheitert, scheiterte, scheiterten, misslang, misslungen, vereitelt, vereitelte, vereitelten, verhindert, verhinderte, verhinderten, abgewehrt
tried: versuchte, versuchten, versucht, versuchen, Versuch, Versuche, wollte, wollten, sollte, sollten
goes-on: dauern an, dauert an, dauern ... an, dauert ... an, gehen ... weiter, geht ... weiter, halten ... an, hält ... an, andauernd*, anhaltend*, setzte ... fort, setzten ... fort, setzt ... fort, fortgesetzt
receives: erhält, erhalten, erhielt, erhielten, bekommt, bekommen, bekam, genießt, genießen, mit Unterstützung
children: Kind, Kinder, Kindern, Minderjährige*, Jungen, Jugendliche*
escape: Ausbruch*, Massenausbruch*, Gefängnisausbruch*, Massenflucht, Ausbruchsversuch*
camera: Kamera, Kameras, Kamerasystem*, Optik, Optiken
engine: Motor, Motoren, Triebwerk*
sensor: Sensor, Sensoren
bomb: Lenkbombe*, Gleitbombe*, Präzisionsmunition
fuel: Kraftstoffpumpe*, Treibstoffpumpe*
rack: Bombenträger, Aufhängung*, Pylon*
antenna: Antenne, Antennen
brake: Bremse, Bremsen
""",
    "fr": """
utmost: la plus grande, le plus grand, les plus grandes, les plus grands, plus importante, plus important, la plus meurtrière, le plus meurtrier, plus sanglante, plus sanglant, la plus violente, le plus violent, plus grave, la plus grosse, la pire, le pire, plus vaste, plus ambitieuse
reach: depuis, jamais, jusqu'ici, à ce jour
failed: échoué, a échoué, ont échoué, échec, déjoué, déjouée, déjoués, ont déjoué, a déjoué, empêché, empêchée, ont empêché, repoussé, repoussée
tried: tenté, tenter, ont tenté, a tenté, tentative, tentatives, tentent, tente, essayé, ont essayé, cherché à, voulaient, voulait
goes-on: se poursuivent, se poursuit, continuent, continue, en cours, sont toujours en cours, se poursuivaient, a poursuivi, ont poursuivi, poursuit, poursuivent, a continué, ont continué
receives: reçoit, reçoivent, recevait, a reçu, ont reçu, bénéficie, bénéficient, jouit, avec le soutien, avec l'appui, avec l'aide
children: enfant, enfants, mineur, mineurs, garçons, garçon
escape: évasion, évasions, s'évader, l'évasion
camera: caméra, caméras, boule optronique, optique, optiques
engine: moteur, moteurs
sensor: capteur, capteurs
bomb: bombe guidée, bombes guidées
fuel: pompe à carburant, pompes à carburant
rack: lance-bombes, pylône, pylônes
antenna: antenne, antennes
brake: frein, freins
""",
}  # fmt: skip
"""Word lists by language; English has patterns of its own beside the modules that use them."""

_CAP = r"(?P<name>[A-ZÀ-ÞŞÇĞİÊÎÛ][\w-]{2,})"

AT_NAME = {
    "de": re.compile(rf"\b(?:in|bei|nahe|nach|aus|vor|Stadt|Dorf|Ort|Provinz|Region|Distrikt|Bezirk) {_CAP}"),
    "fr": re.compile(rf"\b(?:à|a|près de|pres de|vers|ville de|village de|province de|région de|region de|localité de|en|au) {_CAP}"),
    "tr": re.compile(rf"\b{_CAP}(?:['’](?:n?[dt][ea](?:ki)?|n[iıuü]n|in|ın|un|ün)\b| (?:kenti|ili|ilçesi|köyü|kasabası|bölgesi|vilayeti|kırsalı|şehri)\w*)"),
    "kmr": re.compile(rf"\b(?:li|gundê|bajarê|navçeya|parêzgeha|bajarokê|herêma|li bajarê|li gundê) {_CAP}"),
    "ar": re.compile(r"\b(?:مدينة|بلدة|قرية|محافظة|ناحية|قرب|إقليم|ولاية|منطقة) (?P<name>(?!ال)\w{3,})"),
    "ckb": re.compile(r"\b(?:شاری|گوندی|شارۆچکەی|پارێزگای|ناوچەی|نزیک|نزیکی) (?P<name>\w{3,})"),
}  # fmt: skip
"""How each language sets something at a name: the group `name` is the word to look up among all that is known."""

SEVERAL = {
    "tr": re.compile(r"l[ae]r"),
    "kmr": re.compile(r"(?:ên|an)\b"),
    "ckb": re.compile(r"(?:ان|ەکان|انی|ەکانی)\b"),
}
"""How a noun for an act shows that there are several, in languages whose nouns behind numbers are singular."""
