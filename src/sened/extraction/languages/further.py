"""Families of words that every language has alike: nobody claimed it, figures of nobody, proposals, no answer, times that a count covers."""

from sened.extraction.languages.kurmanji_forms import apart, done, light
from sened.extraction.languages.sorani_forms import done as did
from sened.extraction.languages.sorani_forms import made
from sened.extraction.languages.turkish_forms import finite, line

TURKISH = (
    line("unclear claim", "üstlenen olmadı*, üstlenmedi*, üstlenmiş değil*, üstlenilmedi*, sorumluluğu üstlenen olma*, sorumluluğunu üstlenen olma*, üstlenen çıkmadı*, üstlenen bir * olmadı*")
    + line("count", "bilgiler*, ilk bilgi*, verilere, ilk belirleme*, tahminlere, rakamlara, ilk bilanço*")
    + line("accord post", ", ".join(f"{did} {what}" for did in ("yayımladığı", "yayınladığı", "paylaştığı", "açıkladığı", "duyurduğu", "yaptığı", "hazırladığı") for what in ("bilançoda", "raporda", "açıklamada", "listede", "bildiride", "verilerde", "yazılı açıklamada", "son raporda", "videoda", "mesajda")), "ifadesiyle, deyişiyle, sözleriyle, deyimiyle")
    + line("after", "nedeniyle, sebebiyle, yüzünden, dolayısıyla")
    + line("period", "savaşın ilk haftasında, savaşın ilk gününde, savaşın ilk ayında, işgalin ilk gününde, ilk bir haftada, ayın başından bu yana, ilk gününde, ilk haftasında, ilk ayında")
    + line("reply no-answer", "açıklama gelmedi*, bir açıklama gelmedi*, yorum gelmedi*, yanıt gelmedi*, cevap gelmedi*, konuşamayız, konuşamayacağı*, yorum yapmak istemedi*, yorum yapmaktan kaçındı*, yorum yapmadı*, değinilmedi*, yanıtsız kaldı*, yanıtsız bıraktı*, cevapsız bıraktı*, ne üstlendi ne*, ne doğruladı ne*, ne yalanladı ne*, sorularımıza yanıt vermedi*, yanıt vermekten kaçındı*")
    + line("say verb", "demekle yetindi*, demekle yetin*")
    + line("call verb", finite("öner", "önerisinde bulun", "teklif et", "teklifinde bulun"))
)  # fmt: skip
ARABIC = (
    "unclear claim: لم تتبن, لم يتبن, لم تتبنها, لم تتبنه, لم يتبنها, لم يتبنه, ولم تتبن, ولم يتبن, لم تتبن أي جهة, لم تتبنها أي جهة, لم تتبن أي جماعة, لم يتبن أحد, لم يتبنها أحد, لم تعلن أي جهة, لم تعلن أي جماعة, لم يعلن أحد مسؤوليته, دون أن تتبنى, دون أن تتبناها, لم تتبناها, لم تتبناه, لم تعرف الجهة\n"
    "period: في اليوم الأول من, في الأسبوع الأول من, في الشهر الأول من, خلال اليوم الأول من, خلال الأسبوع الأول من, من أول الشهر, منذ أول الشهر, من بداية الشهر, في الساعات الأولى من الحرب, في أول أسبوع من, في أول يوم من\n"
    "relate supports turned: يتلقى الدعم من, تتلقى الدعم من, يتلقون الدعم من, يتلقى دعما من, تتلقى دعما من, تلقى دعما من, تلقت دعما من, يحصل على دعم من, تحصل على دعم من, يحظى بدعم, تحظى بدعم, يحظى بدعم من, تحظى بدعم من, يتلقى ... الدعم من, تتلقى ... الدعم من, يتلقى السلاح من, تتلقى السلاح من, يتلقى التمويل من, تتلقى التمويل من, يتلقى ... دعما ... من, تتلقى ... دعما ... من, يعتمد على دعم, تعتمد على دعم\n"
    "count: معلومات, معلومات استخبارية, إحصاء, إحصاءات, إحصائية, حصيلة, حصيلة أولية, تقديرات, أرقام, أولي, أولية, معطيات\n"
    "call verb: اقترح, اقترحت, اقترحوا, يقترح, تقترح, عرض على, عرضت على\n"
)  # fmt: skip
SORANI = (
    "unclear claim: هیچ لایەنێک بەرپرسیارێتی ... نەگرت*, هیچ لایەنێک بەرپرسیارێتیی ... نەگرت*, لە ئەستۆ نەگرت*, نەگرتووەتە ئەستۆ, نەیگرتووەتە ئەستۆ, نەگرتە ئەستۆ, لە ئەستۆی نەگرت*, لەئەستۆ نەگرت*, بەرپرسیارێتی ڕانەگەیاند*, کەس بەرپرسیارێتی\n"
    "period: لە حەفتەی یەکەمی, لە ڕۆژی یەکەمی, لە مانگی یەکەمی, لە یەکەم ڕۆژی, لە یەکەم حەفتەی, لە سەرەتای مانگەوە, لە سەرەتای جەنگەوە, لە سەرەتای شەڕەوە\n"
    "after: لەبەر, بەهۆی\n"
    f"event shelling verb: {did('بۆردوومان', 'بوردوومان', 'بۆمبەباران')}\n"
    f"event shelling passive: {made('بۆردوومان', 'بوردوومان', 'بۆمبەباران')}\n"
    "event shelling noun: بۆردوومان, بۆردوومانی, بۆردوومانێک, بۆردوومانێکی, بۆردوومانەکان, بۆردوومانەکە, بۆردوومانەکەی, بۆردوومانکردن, بۆردوومانکردنی\n"
    "reply no-answer: لە وەڵامی پرسیارێکی, لە وەڵامی پرسیاری, لە وەڵامی پرسیارەکانی, هیچ لێدوانێکی نەدا, هیچ لێدوانێکیان نەدا, وەڵامیان نەبوو, وەڵامی نەبوو, ئامادە نەبوون لێدوان\n"
    "count: زانیاری, زانیارییە سەرەتاییەکان, زانیارییەکان, ئامارە سەرەتاییەکان, خەمڵاندن, خەمڵاندنەکان\n"
    f"call verb: {did('پێشنیاز', 'پێشنیار')}\n"
)  # fmt: skip
_NEVER = ("negirt", "negirtin", "negirtiye", "negirtine", "negirtibû", "nagire", "hilneda", "hilnedaye", "ranegihand")
KURMANJI = (
    line("unclear claim", ", ".join(f"{w} {v} ser xwe, {w} {v}, {w} li xwe {v}" for w in ("berpirsyarî", "berpirsiyarî", "berpirsyariya êrîşê", "berpirsiyariya êrîşê", "berpirsiyariya wê", "berpirsyariya wê", "berpirsiyariya teqînê", "berpirsyariya teqînê", "berpirsiyariya bûyerê") for v in _NEVER), "xwedî lê derneket*, xwedî lê dernekev*")
    + line("period", "di hefteyekê de, di mehekê de, di hefteya yekem a, di roja yekem a, di meha yekem a, di roja yekem de, di hefteya yekem de, ji serê mehê ve, ji destpêka şer ve")
    + line("event disrupt verb", apart("xist", "balafireke bêmirov", "balafirek bêmirov", "balafira bêmirov", "dronek", "droneke", "dronekî", "SÎHAyek", "SÎHAyeke", "ÎHAyek", "ÎHAyeke", "balafirek", "balafireke", "firokeyek", "firokeyeke", "mûşekek", "mûşekeke", "helîkopterek", "helîkoptereke"))
    + line("event disrupt passive", done("xistin"))
    + line("reply no-answer", "bersiv neda*, bersiva ... neda*, bersiva ... nedan*, bersiva ... nedane*, şîrove nekir*, li ser mijarê neaxivî*, di rojeva wê de tune ye, di rojeva me de tune ye, tiştekî wiha ... tune ye")
    + line("count", "encamên destpêkê, agahiyên destpêkê, agahiyan, texmînan")
    + line("call verb", light("kir", "pêşniyar", "pêşniyaz"))
)  # fmt: skip
GERMAN = (
    "unclear claim: bekannte sich ... niemand, bekannte sich niemand, hat sich ... niemand bekannt, niemand bekannte sich, bekannte sich ... keine Gruppe, hat sich ... keine Gruppe bekannt, hat sich noch niemand bekannt, bekannt hat sich ... niemand, zu der Tat bekannte sich zunächst niemand\n"
    "period: in der ersten Woche des Krieges, in der ersten Kriegswoche, am ersten Tag des Krieges, am ersten Kriegstag, in den ersten Kriegstagen, im ersten Kriegsmonat, am ersten Tag der Invasion, seit Monatsbeginn, seit Beginn des Monats\n"
)  # fmt: skip
FRENCH = (
    "unclear claim: n'a été revendiqué*, n'a pas été revendiqué*, n'ont pas été revendiqué*, n'avait pas été revendiqué*, n'a pas encore été revendiqué*, personne n'a revendiqué, aucun groupe n'a revendiqué, aucune revendication\n"
    "period: au premier jour de la guerre, le premier jour de la guerre, la première semaine de la guerre, lors de la première semaine de guerre, au premier jour de l'invasion, le premier mois de la guerre, depuis le début du mois\n"
)  # fmt: skip
