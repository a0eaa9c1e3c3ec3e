"""Words by which it is told that nobody has claimed an act, and proposals, which are calls, in languages read by word lists."""

from sened.extraction.languages.kurmanji_forms import light
from sened.extraction.languages.sorani_forms import done
from sened.extraction.languages.turkish_forms import finite, line

TURKISH = (
    line("unclear claim", "üstlenen olmadı*, üstlenmedi*, üstlenmiş değil*, üstlenilmedi*, sorumluluğu üstlenen olma*, sorumluluğunu üstlenen olma*, üstlenen çıkmadı*, üstlenen bir * olmadı*")
    + line("count", "bilgiler*, ilk bilgi*, verilere, ilk belirleme*, tahminlere, rakamlara, ilk bilanço*")
    + line("accord post", ", ".join(f"{did} {what}" for did in ("yayımladığı", "yayınladığı", "paylaştığı", "açıkladığı", "duyurduğu", "yaptığı", "hazırladığı") for what in ("bilançoda", "raporda", "açıklamada", "listede", "bildiride", "verilerde", "yazılı açıklamada", "son raporda", "videoda", "mesajda")), "ifadesiyle, deyişiyle, sözleriyle, deyimiyle")
    + line("say verb", "demekle yetindi*, demekle yetin*")
    + line("call verb", finite("öner", "önerisinde bulun", "teklif et", "teklifinde bulun"))
)  # fmt: skip
ARABIC = (
    "unclear claim: لم تتبن, لم يتبن, لم تتبنها, لم تتبنه, لم يتبنها, لم يتبنه, ولم تتبن, ولم يتبن, لم تتبن أي جهة, لم تتبنها أي جهة, لم تتبن أي جماعة, لم يتبن أحد, لم يتبنها أحد, لم تعلن أي جهة, لم تعلن أي جماعة, لم يعلن أحد مسؤوليته, دون أن تتبنى, دون أن تتبناها, لم تتبناها, لم تتبناه, لم تعرف الجهة\n"
    "count: معلومات, معلومات استخبارية, إحصاء, إحصاءات, إحصائية, حصيلة, حصيلة أولية, تقديرات, أرقام, أولي, أولية, معطيات\n"
    "call verb: اقترح, اقترحت, اقترحوا, يقترح, تقترح, عرض على, عرضت على\n"
)  # fmt: skip
SORANI = (
    "unclear claim: هیچ لایەنێک بەرپرسیارێتی ... نەگرت*, هیچ لایەنێک بەرپرسیارێتیی ... نەگرت*, لە ئەستۆ نەگرت*, نەگرتووەتە ئەستۆ, نەیگرتووەتە ئەستۆ, نەگرتە ئەستۆ, لە ئەستۆی نەگرت*, لەئەستۆ نەگرت*, بەرپرسیارێتی ڕانەگەیاند*, کەس بەرپرسیارێتی\n"
    "count: زانیاری, زانیارییە سەرەتاییەکان, زانیارییەکان, ئامارە سەرەتاییەکان, خەمڵاندن, خەمڵاندنەکان\n"
    f"call verb: {done('پێشنیاز', 'پێشنیار')}\n"
)  # fmt: skip
_NEVER = ("negirt", "negirtin", "negirtiye", "negirtine", "negirtibû", "nagire", "hilneda", "hilnedaye", "ranegihand")
KURMANJI = (
    line("unclear claim", ", ".join(f"{w} {v} ser xwe, {w} {v}, {w} li xwe {v}" for w in ("berpirsyarî", "berpirsiyarî", "berpirsyariya êrîşê", "berpirsiyariya êrîşê", "berpirsiyariya wê", "berpirsyariya wê", "berpirsiyariya teqînê", "berpirsyariya teqînê", "berpirsiyariya bûyerê") for v in _NEVER), "xwedî lê derneket*, xwedî lê dernekev*")
    + line("count", "encamên destpêkê, agahiyên destpêkê, agahiyan, texmînan")
    + line("call verb", light("kir", "pêşniyar", "pêşniyaz"))
)  # fmt: skip
