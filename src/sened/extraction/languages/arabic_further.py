"""Further Arabic words, class by class: breaches of a truce, limbs lost, burials, flight, nouns of what was done to land."""

from sened.extraction.languages.arabic_forms import both, lines, suffered, verbs


def _with(heads: str, tails: str) -> str:
    """Return every head with every tail, the words between them open."""
    return ", ".join(f"{h} ... {t}" for h in heads.split(", ") for t in tails.split(", "))


def _joined(heads: str, tails: str) -> str:
    """Return every head with every tail, side by side."""
    return ", ".join(f"{h} {t}" for h in heads.split(", ") for t in tails.split(", "))


_TRUCES = "وقف إطلاق النار, وقف النار, الهدنة, هدنة, اتفاق وقف إطلاق النار, اتفاق الهدنة, اتفاق التهدئة, التهدئة, اتفاق خفض التصعيد, لوقف إطلاق النار, للهدنة, لاتفاق وقف إطلاق النار"
_HURT = "قتلت, أصيبت, جرحت, مقتل, إصابة, جرح, استشهاد, استشهدت, توفيت, مصرع"
_AID = "والتدريب, والمال, والتمويل, والمستشارين, بالمستشارين, بالخبراء, بالمقاتلين, بالتدريب, بالتمويل, بالمال"

ACTS = "".join((
    lines("event violence noun", _joined("خرق, خروق, خروقات, انتهاك, انتهاكات, خرقا, انتهاكا", _TRUCES)),
    lines("event ied verb", _with("هز, هزت, دوى, دوت, سمع, سمعت", "انفجار, انفجارات, انفجارين, انفجاران, تفجير, تفجيرات")),
    lines("event violence verb", _with("صعد, صعدت, كثف, كثفت, جدد, جددت, واصل, واصلت, وسع, وسعت", "هجماته, هجماتها, ضرباته, ضرباتها, عدوانه, عدوانها, اعتداءاته, اعتداءاتها, استهدافه, استهدافها")),
    lines("event airstrike verb", _with("كثف, كثفت, جدد, جددت, واصل, واصلت, شن, شنت, شنوا", "غاراته, غاراتها, قصفه الجوي, قصفها الجوي, سلسلة غارات, سلسلة من الغارات, موجة غارات")),
    lines("event shelling verb", _with("كثف, كثفت, جدد, جددت, واصل, واصلت, استأنف, استأنفت", "قصفه, قصفها, القصف, قصف")),
    lines("event loot noun", _joined("اقتلاع, تجريف, قطع, تكسير, حرق, إحراق", "أشجار, الأشجار, شجرة, عشرات الأشجار, مئات الأشجار, أراض, أراضي, الأراضي, محاصيل, حقول"), "اقتلاع"),
    lines("event loot verb", _with("أضرم, أضرمت, أضرموا, أشعل, أشعلت, أشعلوا", "النار في, النيران في, النار ب, النيران ب")),
    lines("gather verb", suffered("ووري"), _with("ووري, ووريت, وارى, وارت", "الثرى"), "ووري الثرى, ووريت الثرى, وورى الثرى, دفن جثمان, دفنت جثامين, أقيمت صلاة الجنازة, أقيم عزاء, ودع ... جثمان, ودعت ... جثمان, ودع الآلاف, ودع المئات"),
))  # fmt: skip
"""Acts."""

HARM = "".join((
    lines("harm killed pas", _joined("متأثرا, متأثرة, متأثرين", "بجراح ... بها, بجروح ... بها, بإصابات ... بها, بالجراح ... بها, بجراحه ... بها, بإصابة ... بها, بجراح, بجروح, بجراحها, بجراحه, بإصابتها, بإصابته, بإصاباتهم, بجراحهم")),
    lines("harm wounded pas", suffered("بتر"), _with("بترت, بتر, فقدت, فقد", "ساق, قدم, يد, ذراع, طرف, أطراف, ساقا, إحدى")),
    lines("harm displaced act", _with("دفع, دفعت, يدفع, تدفع, أجبر, أجبرت, يجبر, تجبر, أرغم, أرغمت, يرغم, ترغم, اضطر, اضطرت", "إلى الفرار, على الفرار, إلى النزوح, على النزوح, إلى الهرب, على الهرب, إلى مغادرة, على مغادرة, على ترك, إلى ترك, على الرحيل, إلى الرحيل, على إخلاء, إلى إخلاء, إلى اللجوء, للفرار, للنزوح")),
    lines("harm missing pas", _with("لا يزال, لا تزال, لا يزالون, ما زال, ما زالت, ما زالوا, ما يزال, بقي, بقوا, علق, علقوا, عالق, عالقون, عالقين, يعتقد أن", "تحت الأنقاض, تحت الركام, في عداد المفقودين")),
))  # fmt: skip
"""Harm."""

WHO = "".join((
    lines("unit civil sg", _joined(_HURT, "مدنية")),
    lines("armed", both("مقاتلات حربية"), "مروحيات, زوارق حربية, بوارج, بارجة, سفن حربية"),
))  # fmt: skip
"""Persons and forces."""

CLAIMS = "".join((
    lines("relate supports", _with(", ".join(verbs("زود زود", "أمد مد", "سلح سلح", "مد مد").split(", ")), _AID)),
    lines("call verb", _with("شدد, شددت, يشدد, تشدد", "على ضرورة, على وجوب, على أهمية")),
    lines("reply no-answer", _with("رفض, رفضت, امتنع, امتنعت", "التعليق, عن التعليق, الإدلاء بأي, الرد على")),
))  # fmt: skip
"""Relations, demands, replies."""

FURTHER_WORDS = ACTS + HARM + WHO + CLAIMS
