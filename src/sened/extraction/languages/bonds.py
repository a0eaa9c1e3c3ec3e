"""Families that every language has alike: whose men they are, who pays or orders whom, who gave no answer, who is blamed."""

from sened.extraction.languages.kurmanji_forms import light
from sened.extraction.languages.turkish_forms import line

TURKISH = (
    line("actor IRAQ-GOV", "Irak ordusuna, Irak ordusunca, Irak güçlerine, Irak güçlerince, Irak kuvvetlerine, Irak hükümetine")
    + line("linker of", "öncülüğündeki, liderliğindeki, komutasındaki, önderliğindeki, emrindeki, saflarındaki, güdümündeki, kontrolündeki, bünyesindeki, bağlısı")
    + line("armed", "gruplar, grupları, birlikler, unsurlar, kuvvetler, milisler, silahlı gruplar, militanlar, hücreler, fraksiyonlar, ekipler")
    + line("armed genitive", "grupların, birliklerin, unsurların, kuvvetlerin, milislerin, silahlı grupların, militanların, hücrelerin")
    + line("reply no-answer", "açıklama yapılmadı*, açıklama yapılmamıştı*, açıklama yapmadı*, açıklamada bulunmadı*, açıklama yayımlanmadı*, yanıt verilmedi*, cevap verilmedi*, yanıt vermedi*, cevap vermedi*, yorumda bulunmadı*, soruları yanıtsız bıraktı*, soruları cevapsız bıraktı*, sorularımızı yanıtsız bıraktı*, sorularımıza yanıt vermedi*, sessiz kaldı*, sessizliğini koru*, yanıtsız kaldı*, cevapsız kaldı*")
    + line("relate supports turned", "maaşlarını ... öd*, maaşını ... öd*, aylıklarını ... öd*, masraflarını ... karşıl*, emirleri ... al*, emirlerini ... al*, talimatları ... al*, talimatlarını ... al*, emir ... alıyor*, talimat ... alıyor*, maaş ... alıyor*, maaşlarını ... alıyor*")
    + line("accuse", "sorumlu tutarken, suçlarken, itham ederken, sorumlu olarak gösterirken")
)  # fmt: skip
ARABIC = (
    "state Iraq: العراقية, العراقي, عراقية, عراقي\n"
    "say verb: معتبرا, معتبرة, معتبرين, مبينا, مبينة, لافتا, لافتة, زاعما, زاعمة, مدعيا, مدعية, مشددا, مشددة, مضيفين, مؤكدين, منوها, منوهة, معللا, معللة, مبررا, مبررة\n"
    "aim: ذريعة ل, ذريعة لشن, ذريعة من أجل, تمهيدا ل, تمهيدا لشن, مقدمة ل, مقدمة لشن, لتبرير\n"
    "relate member-of: يتبع فصيل, يتبع لواء, تتبع فرقة, تتبع ميليشيا, تتبع مليشيا, يتبع تشكيل, تتبع مجموعة, تتبع فصائل, تتبع كتيبة, تتبع كتائب, يتبع تنظيم, تتبع حركة, تتبع جماعة, ينتمي فصيل, تنتمي فرقة, تنتمي كتائب\n"
    "relate supports turned: تتلقى ... أوامرها من, يتلقى ... أوامره من, تأخذ ... أوامرها من, تتقاضى ... رواتبها من, يتقاضى ... رواتبهم من, يتلقى أوامره من, تتلقى أوامرها من, يتلقون أوامرهم من, يأخذ أوامره من, تأخذ أوامرها من, يتقاضى رواتبه من, تتقاضى رواتبها من, يتقاضون رواتبهم من\n"
    "relate supports: يدفع رواتب, تدفع رواتب, تدفع ... رواتب, يدفع ... رواتب, يمول رواتب, تمول رواتب\n"
    "weapon aircraft: طائرات F - 16, طائرات F-16, طائرات إف 16, طائرات إف - 16, طائرات ف 16, مقاتلات F - 16, مقاتلات F-16, مقاتلات إف 16, طائرة F - 16, طائرة F-16, طائرة إف 16, طائرات سوخوي, مقاتلات سوخوي, طائرات ميغ, مقاتلات ميغ, طائرات رافال, مقاتلات رافال\n"
    "gather disperse: قابلتها ... بإطلاق, قابلها ... بإطلاق, قابلوها ... بإطلاق, واجهتها ... بالرصاص, واجهها ... بالرصاص, واجهتها ... بإطلاق, واجهها ... بإطلاق, قابلتها ... بالرصاص, قابلها ... بالرصاص, قابلتها ... باعتقال, واجهتها ... باعتقال, واجهتها ... بالاعتقالات\n"
    "if: أمرت المحكمة, أمرت محكمة, أمر القاضي, أمر قاض, أمرت النيابة, أمر المدعي العام, أصدرت ... مذكرة, أصدر ... مذكرة, أصدرت ... مذكرات, أصدر ... مذكرات, مذكرة توقيف, مذكرات توقيف, مذكرة اعتقال, مذكرات اعتقال, مذكرة قبض, قضت المحكمة, قضت محكمة\n"
    "unit civil sg: والدته, والدتها, والدتهما, والدتهم, والده, والدها, والدهما, والدهم, شقيقه, شقيقها, شقيقهما, شقيقته, شقيقتها, شقيقتهما, جدته, جدتها, جدتهما, جده, جدها, عمه, عمها, خاله, خالها, أمه, أمها, أمهما, أمهم, أبوه, أبوها, أبوهما\n"
    "judge: لا يقل خطورة عن, لا تقل خطورة عن, لا يقل أهمية عن, أخطر من, ليس أقل خطرا من, لا يقل وحشية عن\n"
    "time back 0 1: الساعات الأربع والعشرين الماضية, الساعات الأربع والعشرين الأخيرة, الأربع والعشرين ساعة الماضية, الأربع والعشرين ساعة الأخيرة\n"
)  # fmt: skip
SORANI = (
    "relate supports passive: پشتیوانی دەکرێت, پشتیوانی دەکرێن, پشتیوانیی دەکرێت, پشتگیری دەکرێت, پشتگیری دەکرێن, پاڵپشتی دەکرێت, پاڵپشتی دەکرێن, یارمەتی دەدرێت, یارمەتی دەدرێن, چەکدار دەکرێت, چەکدار دەکرێن, پڕچەک دەکرێن\n"
    "actor Kataib Hezbollah: کەتائیبی حیزبوڵڵا, کەتائیب حیزبوڵڵا, کەتائیبی حزبوڵڵا, کەتیبەکانی حیزبوڵڵا\n"
    "reply no-answer: ئامادە نەبوو وەڵامی ... بداتەوە, ئامادە نەبوون وەڵامی ... بدەنەوە, ئامادە نەبوو وەڵام بداتەوە, ئامادە نەبوو لێدوان بدات, ئامادە نەبوون لێدوان بدەن, ئامادە نەبوو قسە بکات, وەڵامی پرسیارەکانی نەدایەوە, وەڵامی پرسیارەکانمانی نەدایەوە, وەڵامی پرسیارەکانیان نەدایەوە, بێ وەڵام هێشتەوە, بێوەڵام مایەوە, هیچ ڕوونکردنەوەیەکی نەدا, هیچ ڕوونکردنەوەیەکیان نەدا\n"
    "relate supports turned: فەرمانەکانی لە ... وەردەگرێت, فەرمان لە ... وەردەگرێت, فەرمان لە ... وەردەگرن, مووچەکانی لە ... وەردەگرێت, مووچەکانیان لە ... وەردەگرن\n"
    "judge: هیچ براوەیەکی نییە, براوەی نییە, باجەکەی دەدەن, باجەکەی دەدات\n"
)  # fmt: skip
KURMANJI = (
    line("linker", "girêdayî, girêdayê, ser bi, yên girêdayî, yên ser bi, li ser navê, di bin fermana, bi pêşengiya, bi serokatiya")
    + line("reply no-answer", "bê bersiv hişt*, bê bersiv ma*, bêbersiv hişt*, bêbersiv ma*, ti daxuyanî neda*, tu daxuyanî neda*, daxuyanî neda*, daxuyanî nedan*, bersiva pirsên ... neda*, bersiva pirsan neda*, bêdeng ma*, nexwest biaxiv*, ji bo şîroveyê amade nebû*, amade nebû bersiv*")
    + line("relate supports turned", "fermanên xwe ji ... digire, fermanên xwe ji ... digirin, fermanan ji ... digire, fermanan ji ... digirin, fermanê ji ... digire, fermanê ji ... digirin, mûçeyên xwe ji ... digirin, mûçeyê xwe ji ... digire, mûçe ji ... digirin, mûçe ji ... digire, meaşên xwe ji ... digirin, meaşê xwe ji ... digire")
    + line("relate supports", "mûçeyên ... dide, mûçeyê ... dide, meaşên ... dide")
    + line("none", "kes birîndar nebû, kes nehat kuştin, kes nehate kuştin, kes nemir, kes nehat birîndarkirin, kes zirar nedît, ti kes birîndar nebû, tu kes birîndar nebû, ti kes nehat kuştin, tu kes nehat kuştin")
    + line("event airstrike verb", "dron berdan ser, dron berda ser, dron avêtin ser, dron avêt ser, dron ... berdan ser, dronan berdan ser, mûşek û dron berdan ser, bi dronan lêxist, bi dronan lêxistin")
    + line("hedge more-than before", "derbasî, derbas, zêdetirî, bêhtirî, ji ... zêdetir")
    + line("harm released act", light("kir", "jineke * rizgar", "jinek rizgar", "zarok rizgar", "zarokê wê rizgar", "dîl rizgar", "girtî rizgar", "revandî rizgar", "sivîl rizgar", "welatî rizgar", "êzidî rizgar"))
)  # fmt: skip
GERMAN = (
    "ours: seine, seinen, seiner, seines, seinem\n"
    "harm casualties pas: zu Schaden gekommen, kamen ... zu Schaden, kam ... zu Schaden, zu Schaden kamen, zu Schaden kam, Schaden genommen\n"
    "accuse: führte ... auf ... zurück, führten ... auf ... zurück, führt ... auf ... zurück, führen ... auf ... zurück\n"
    "deny: seien haltlos, sind haltlos, sei haltlos, seien unbegründet, sei unbegründet, seien unzutreffend, sei unzutreffend, seien frei erfunden, seien aus der Luft gegriffen, Vorwürfe ... seien haltlos, Vorwürfe ... sind haltlos, Vorwürfe ... seien unbegründet, Vorwürfe ... seien falsch, Vorwürfe ... seien erfunden, Vorwurf ... sei haltlos, Vorwurf ... sei falsch, Vorwurf ... sei unbegründet, Vorwurf ... sei erfunden, Anschuldigungen ... seien haltlos, Anschuldigungen ... seien falsch, Behauptung ... sei falsch, Behauptungen ... seien falsch, Berichte ... seien falsch, Berichte ... seien frei erfunden, entbehrt jeder Grundlage, entbehren jeder Grundlage, entbehre jeder Grundlage, entbehrten jeder Grundlage, aus der Luft gegriffen, frei erfunden\n"
    "noplace: Interview, Interviews, Instagram, Facebook\n"
    "unit person: Teilnehmende, Teilnehmenden, Teilnehmer, Teilnehmern, Teilnehmerinnen, Demonstrierende, Demonstrierenden, Demonstranten, Demonstrantinnen, Protestierende, Protestierenden\n"
    "unclear who: wer hinter der Tat steckt, wer hinter dem Angriff steckt, wer hinter dem Anschlag steckt, wer hinter der Attacke steckt, wer die Täter sind, wer die Täter waren, wer der Täter ist, wer dahinter steckt, wer dahintersteckt, wer verantwortlich ist, wer dafür verantwortlich ist, wer geschossen hat, wer für die Tat verantwortlich ist, wer für den Angriff verantwortlich ist, von den Tätern fehlt jede Spur\n"
)  # fmt: skip
FRENCH = (
    "accuse: en impute la responsabilité, en imputent la responsabilité, impute la responsabilité, imputent la responsabilité, en a imputé la responsabilité, en ont imputé la responsabilité, en attribue la responsabilité, attribue la responsabilité, attribuent la responsabilité, en attribuent la responsabilité, en rejette la responsabilité sur, en font porter la responsabilité, en fait porter la responsabilité, met en cause, mettent en cause\n"
    "relate member-of: relève de l'autorité, relève du commandement, prend ses ordres, prennent leurs ordres\n"
    "relate supports: paie les salaires, paient les salaires, verse les salaires, versent les salaires, paie la solde, verse la solde, rémunère, rémunèrent\n"
    "gather verb: s'étaient réunies, s'étaient réunis, s'étaient déjà réunies, s'étaient déjà réunis, se sont réunies, se sont réunis, s'étaient rassemblées, s'étaient rassemblés, s'est réunie, s'est réuni\n"
    "unclear who: on ignore qui, nul ne sait qui, on ne sait pas qui, les auteurs ... ne sont pas connus, les auteurs n'ont pas été identifiés, l'identité des auteurs reste inconnue, l'auteur ... reste inconnu, les auteurs ... restent inconnus, sans qu'on sache qui\n"
)  # fmt: skip
