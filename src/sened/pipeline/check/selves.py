"""How a text names its own speaker in the languages besides English: "we, the X", "we as X", "statement of X"."""

import re

_NAME = r"(?P<name>[#@]?[^\W\d_][\w.&'’#-]*(?:\s+[\w.&'’#-]+){0,5}?)"
_TO_MARK = r"(?P<name>[^\n:,،.؛]{3,60}?)"

SELF_ELSEWHERE = (
    # German
    re.compile(rf"\b[Ww]ir(?:,\s+(?:die|der|das)|\s+als)\s+(?:(?:die|der|das)\s+)?{_NAME}(?:,|\s+(?:rufen|fordern|verurteilen|erklären|appellieren|sind|wollen|stehen))"),
    re.compile(rf"(?m)^[^\w\n]{{0,16}}(?:[\w-]{{1,40}}[^\S\n]{{1,4}}){{0,2}}?(?:Erklärung|Stellungnahme|Pressemitteilung|Mitteilung|Aufruf)\s+(?:der|des|von|vom)\s+{_TO_MARK}\s*(?:$|[:,.])"),
    # French
    re.compile(rf"\b[Nn]ous,\s+(?:les?\s+|la\s+|l['’])?{_NAME},"),
    re.compile(rf"\b[Ee]n tant qu(?:e\s+|['’])(?:les?\s+|la\s+|l['’])?{_NAME},\s+nous\b"),
    re.compile(rf"(?m)^[^\w\n]{{0,16}}(?:[\w-]{{1,40}}[^\S\n]{{1,4}}){{0,2}}?(?:[Cc]ommuniqué|[Dd]éclaration|[Aa]ppel)\s+(?:de presse\s+)?(?:de l['’]|de la\s+|du\s+|des\s+|de\s+|d['’]){_TO_MARK}\s*(?:$|[:,.])"),
    # Turkish
    re.compile(rf"\b[Bb]iz(?:ler)?,?\s+{_NAME}\s+olarak\b"),
    re.compile(r"(?m)^[^\w\n]{0,16}(?P<name>[^\n:,.]{3,60}?)(?:['’]?n?[ıiuü]n)?\s+(?:basın\s+)?(?:açıklaması|bildirisi|duyurusu)\s*$", re.IGNORECASE),
    # Kurmanji
    re.compile(rf"\b[Ee]m\s+we(?:k|ke|kî)\s+{_NAME}(?:,|\s+(?:bang|banga|daxwaz|şermezar|dibêjin|radigihînin))"),
    re.compile(rf"(?m)^[^\w\n]{{0,16}}(?:[Dd]axuyaniy?a|[Bb]anga|[Bb]eyana)\s+{_TO_MARK}\s*(?:$|[:,.])"),
    # Arabic
    re.compile(rf"(?:^|\s)نحن،?\s+(?:في\s+|ك)?{_NAME}،"),
    re.compile(rf"(?:^|\s)نحن\s+(?:في|بوصفنا|كوننا)\s+{_NAME}(?:،|\s+(?:ندعو|نطالب|ندين|نعلن|نستنكر|نناشد|نؤكد))"),
    re.compile(rf"(?m)^[^\w\n]{{0,16}}(?:بيان|تصريح|بلاغ|نداء)\s+(?:صحفي\s+)?(?:صادر\s+عن\s+|من\s+|إلى\s+الرأي\s+العام\s+من\s+)?{_TO_MARK}\s*(?:$|[:،.])"),
    # Sorani
    re.compile(rf"(?:^|\s)ئێمە\s+وەک(?:و|وو)?\s+{_NAME}(?:،|\s+(?:بانگەواز|داوا|ئیدانە|ڕایدەگەیەنین))"),
    re.compile(rf"(?m)^[^\w\n]{{0,16}}(?:ڕاگەیەندراوی|ڕاگەیاندراوی|بەیاننامەی|بانگەوازی)\s+{_TO_MARK}\s*(?:$|[:،.])"),
)  # fmt: skip
"""Each has a group `name`. A text may match several; which of them is the speaker of a source is decided there."""
