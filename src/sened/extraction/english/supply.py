"""English words of supply: goods, companies, deals, permits, ownership."""

from sened.extraction.wordlist import words


def both(text: str) -> frozenset[str]:
    """Return words with their plain plurals."""
    one = words(text)
    return one | frozenset(f"{w}s" for w in one if not w.endswith("s"))


COMPONENTS = both(
    "engine engines sensor sensors camera cameras optics optic chip chips antenna antennas gearbox gearboxes electronics "
    "component components part parts pump pumps laser lasers turret turrets gimbal gimbals processor processors module "
    "modules battery batteries carburettor carburetor servo servos actuator actuators airframe propeller warhead "
    "warheads fuze fuzes transmitter receiver connector connectors semiconductor semiconductors transponder rack racks motor motors radar radars "
    "datalink subsystem subsystems microchips microchip ignition autopilot launcher launchers"
)
SYSTEMS = words(
    "drone drones uav uavs ucav ucavs aircraft helicopter helicopters tank tanks missile missiles munition munitions weapon weapons arms "
    "ammunition rifle rifles rocket rockets shells fighter-jet jet jets warplane warplanes vehicle vehicles howitzer howitzers submarine submarines "
    "frigate corvette system systems bomb bombs armour explosives fleet teargas"
)
GOODS = COMPONENTS | SYSTEMS | words("technology technologies materials material equipment knowledge know-how hardware software goods products product spare kit kits supplies training steel jet-fuel fuel kerosene production")  # fmt: skip
COMPANY_WORDS = words(
    "company companies firm firms manufacturer manufacturers maker makers supplier suppliers industry industries contractor contractors "
    "corporation corporations producer producers subsidiary subsidiaries exporter exporters distributor distributors dealer dealers customer customers group enterprise enterprises shipyard consortium"
)
LEGAL_FORMS = r"(?:GmbH|AG|SE|KG|Inc\.?|Ltd\.?|LLC|Corp\.?|Corporation|plc|PLC|S\.?A\.?|S\.?p\.?A\.?|A\.?S\.?|B\.?V\.?|N\.?V\.?|Oy|AB|Co\.?|Holding|Holdings|Group|Technologies|Systems|Industries|Aerospace|Defence|Defense|Savunma|Optronics|Engines?|Motors|Makina|Electronics|Elektronik)"

SUPPLY_VERBS = words("consign supply export sell deliver provide manufacture make produce build ship buy purchase order import procure source assemble install fit equip use carry power develop design license transfer donate provision integrate mount")  # fmt: skip
MAKE_VERBS = words("manufacture make produce build assemble develop design")
GIVE_VERBS = words("consign supply export sell deliver provide ship transfer donate")
TAKE_VERBS = words("buy purchase order import procure source")
USE_VERBS = words("use carry equip fit install power mount integrate contain include")
OWN_PATTERNS = (
    r"\b(?:wholly[- ]owned )?(?:subsidiar(?:y|ies)|offshoot|daughter(?: company| firm)?|affiliate) of\b", r"\b(?:disposal|sale|takeover|acquisition) of (?:its|the|their) (?:\w+ )?(?:subsidiary|stake|shares?|division)\b", r"\b(?:is|are|was|were|been) (?:wholly |majority |partly |jointly )?owned by\b", r"\b(?:is|was|are|were)(?: not)? (?:a )?part of (?:the )?(?:[\w-]+ )+(?:group|holding|concern|conglomerate|corporation)\b", r"\b(?:completed|announced|agreed|sealed) (?:their|its|a) (?:merger|takeover|acquisition)\b", r"\bowns? (?:a |the |\d+|all|half|most)", r"\bacquir(?:ed|es|ing|e)\b", r"\btook over\b(?= (?:the )?(?:company|firm|maker|manufacturer))",
    r"\bholds? (?:a stake of )?[\d.]+ ?(?:%|per ?cent) (?:of|in)\b", r"\bparent (?:company|firm|group)\b", r"\bmerged (?:with|into)\b", r"\b(?:a |the )?(?:\d+(?:\.\d+)? ?(?:%|per ?cent) )?(?:stake|shares?|shareholding) (?:in|of)\b", r"\brenamed\b", r"\bshareholder of\b", r"\bbelongs to the \w+ group\b",
)  # fmt: skip
CONTROL_ACTS = r"(?:turn(?:ed|s)? down|suspend(?:ed|s|ing)?|cancel(?:l?ed|s|ling)?|revok(?:ed|es|ing|e)|grant(?:ed|s|ing)?|refus(?:ed|es|ing|e)|approv(?:ed|es|ing|e)|suspension of|ban on|halt(?:ed|s|ing)?|bann?(?:ed|s|ing)?|lift(?:ed|s|ing)?|impos(?:ed|es|ing|e)|block(?:ed|s|ing)?|paus(?:ed|es|ing|e)|resum(?:ed|es|ing|e)|stopp?(?:ed|s|ing)?|froze|frozen|freez(?:es|ing)|issu(?:ed|es|ing)|den(?:ied|ies)|extend(?:ed|s)|reinstat(?:ed|es)|restrict(?:ed|s)|end(?:ed|s)|tighten(?:ed|s)|withdr(?:ew|awn)|reject(?:ed|s)|review(?:ed|ing|s)|sanction(?:ed|s)|requir(?:ed|es)|renew(?:ed|s)|barr?(?:ed|s|ing)|prohibit(?:ed|s|ing)?|clear(?:ed|s|ing)|waiv(?:ed|es|ing)|laps(?:ed|es)|expir(?:ed|es)|rescind(?:ed|s|ing)?|with(?:held|holds|holding|hold)|veto(?:ed|es)|annul(?:led|s)|quash(?:ed|es)|discontinu(?:ed|es|ing)|ceas(?:ed|es|ing)|terminat(?:ed|es|ing)|restart(?:ed|s|ing)?|wound down|broke off|breaks off|call(?:ed|s)? off|exempt(?:ed|s)?|allow(?:ed|s|ing)?|permitted|passed without objection|sever(?:ed|s)|cut(?: off|s off)|forb(?:ade|ids|idden)|outlaw(?:ed|s)|releas(?:ed|es)|relax(?:ed|es)|eas(?:ed|es)|authori[sz](?:ed|es)|need(?:s|ed)?)"
CONTROL_OBJECTS = r"(?:(?:export |arms |import |re-export |transit )?(?:permits?|licen[cs]es?|licen[cs]ing|authori[sz]ations?|applications?)|restrictions?|end-use certificates?|clearances?|waivers?|(?:arms|weapons) (?:transfers?|trade|shipments?|deliver\w+)|suppl(?:y|ies) (?:of|to)|(?:transfers?|sales?|transit|shipping|re-?export) of|(?:deliver|supply|export|sell|shipp|provid|servic)ing|permission to (?:re-?)?export|orders? (?:from|for|by)|cooperation with|business with|servicing|maintenance (?:of|for)|support for the|arms exports?|weapons exports?|exports?|embargo(?:es)?|sanctions?|arms sales|sales|deliver(?:y|ies)|shipments?|export (?:ban|controls?))"
CONTROL_TURNS = (
    r"\b(?:permits?|licen[cs]es?|authori[sz]ations?|approvals?) (?:\w+ ){0,3}?(?:remain|stay|continue)s? (?:in force|in place|valid|unaffected|untouched)\b|"
    r"\b(?:stays?|remains?|is|are|was|were) (?:\w+ )?exempt(?:ed)?\b"
    r"|\b(?:permits?|licen[cs]es?|authori[sz]ations?|embargo|ban|waiver)\b[^.;]{0,60}?\b(?:lapsed|expired|expires|ran out|took effect|came into force)\b"
    r"|\bno longer (?:sells?|supply|supplies|delivers?|exports?|ships?|provides?)\b"
    r"|\b(?:refus|declin)\w+ to (?:sell|supply|deliver|export|ship|licen[cs]e)\b"
)
"""Turns of phrase of a permit or a stop that need no act and object of their own."""

CONTROL_TURN_STATES = {
    "remain in force": "permit",
    "remains in force": "permit",
    "remain valid": "permit",
    "stay in force": "permit",
    "stays in force": "permit",
    "remain in place": "in_force",
    "no longer": "stopped",
    "exempt": "granted",
    "took effect": "in_force",
    "came into force": "in_force",
    "ran out": "cancelled",
    "expire": "cancelled",
    "lapsed": "cancelled",
}
CONTROL_STATES = {"turn": "refused", "suspend": "suspended", "cancel": "cancelled", "revok": "cancelled", "grant": "granted", "approv": "granted", "issu": "granted", "authori": "granted", "renew": "granted", "extend": "granted", "refus": "refused", "den": "refused", "reject": "refused", "halt": "stopped", "stop": "stopped", "end": "stopped", "ban": "stopped", "block": "stopped", "fr": "stopped", "paus": "paused", "resum": "resumed", "lift": "resumed", "reinstat": "resumed", "impos": "in_force", "restrict": "in_force", "tighten": "in_force", "sanction": "in_force", "requir": "in_force", "barr": "suspended", "bars": "suspended", "barring": "suspended", "prohibit": "suspended", "forb": "suspended", "outlaw": "suspended", "clear": "granted", "waiv": "granted", "exempt": "granted", "allow": "granted", "permit": "granted", "passed": "granted", "releas": "granted", "relax": "resumed", "eas": "resumed", "restart": "resumed", "laps": "cancelled", "expir": "cancelled", "rescind": "cancelled", "annul": "cancelled", "quash": "cancelled", "withdr": "cancelled", "terminat": "cancelled", "with": "refused", "veto": "refused", "discontinu": "stopped", "ceas": "stopped", "wound": "stopped", "broke": "stopped", "breaks": "stopped", "call": "stopped", "sever": "stopped", "cut": "stopped", "suspension": "suspended", "ban on": "stopped"}  # fmt: skip
REPLY_PATTERNS = (
    r"\bdeclin(?:ed|es) to comment\b", r"\b(?:has|have) yet to (?:respond|reply|answer|comment)\b", r"\bdid not (?:\w+ )?(?:respond|reply|answer|comment)\b", r"\b(?:has|have|had) not (?:responded|replied|answered|commented)\b", r"\brespond(?:ed|s|ing)? to (?:the |our |a |these |this |any )?(?:\w+ )?(?:questions?|requests?|allegations?|reports?|claims?|letters?|criticism|accusations?|statement|inquir(?:y|ies)|enquir(?:y|ies))\b",
    r"\bin (?:a |its |their )?(?:response|reply|answer) to\b", r"\breply(?:ing)? to\b", r"\breplied\b", r"\brefused to comment\b", r"\bsaid in (?:a |its )?(?:reply|response)\b", r"\brejects? (?:the |these |all )?(?:allegations?|accusations?|claims?|report)\b",
    r"\brejected (?:the |these |all )?(?:allegations?|accusations?|claims?|report)\b", r"\bden(?:y|ies|ied) (?:the |these |all |any )?(?:allegations?|accusations?|claims?|involvement|reports?|responsibility|wrongdoing|that|having|carrying)\b", r"\bdenied\b", r"\bdenies\b",
    r"\b(?:neither|nor|not|nor) (?:\w+ )?(?:confirm\w*|den(?:y|ied|ies)|reject\w*)\b[^.;]{0,20}\b(?:nor|or) (?:confirm|den|reject|dispute)\w*", r"\bneither [^.;,]{2,60}? nor [^.;,]{2,60}? (?:confirmed|denied|responded|replied|answered|reacted|commented|would (?:give|comment|say|answer|confirm)|(?:was|were) (?:willing|available|prepared)|has|have)\b",
    r"\bin (?:a|an|its|their|his|her) (?:\w+ )?(?:answer|reply|response|rejoinder)\b", r"\b(?:is|are|was|were) \"?(?:aware|unaware) of the (?:claims?|reports?|allegations?|footage|videos?)\b", r"\b(?:is|are|was|were) (?:not in a position|unable|not able|unwilling|not prepared) to (?:comment|disclose|discuss|answer|confirm|give|provide|share|reply|respond)\b",
    r"\b(?:would|will|could|does|do|did) (?:not|neither|give no|offer no|make no) (?:\w+ )?(?:comments?|answers?|replies|reply|say\b(?! (?:that|so))|disclose|discuss|elaborate|react|return (?:calls|requests|messages))\b", r"\b(?:lodged|filed|entered) an? (?:appeal|objection|protest|complaint)\b", r"\b(?:said|says|saying) nothing\b", r"\b(?:kept|keeps|remained|remains|has been|stayed) silent\b",
    r"\breferred (?:all |any |the |our )?(?:\w+ )?questions\b", r"\btakes? (?:the |such |these |all )?(?:allegations?|reports?|claims?) (?:\w+ )?seriously\b", r"\b(?:ignored|dodged|evaded|sidestepped) (?:the |our |a |these |all |several |repeated )?(?:\w+ )?(?:questions?|requests?|inquir\w+|letters?)\b", r"\b(?:wrote|writes|stated?|states) in (?:a|its|their|his|an) (?:\w+ )?(?:letter|e-?mail|reply|response)\b",
    r"\b(?:offered|issued|made|giving|gave|provided) no (?:further |public |official )?(?:comment|explanation|statement|details|denial|reaction)\b", r"\b(?:repeated |several |our )?(?:requests?|questions?|e-?mails?|calls?|letters?) (?:for comment |to \w+ |sent to [^.;,]{2,30} )?(?:went|were|was|remained|have gone|has gone|have been|are)(?: left)? (?:unanswered|ignored|not answered|without (?:a )?(?:reply|answer|response))\b", r"\bhas (?:raised the matter|taken note)\b", r"\backnowledged receipt\b",
 r"\bnot in a position to (?:disclose|comment|say|answer|provide)\b", r"\b(?:would|will|could) (?:not )?give (?:an|any) (?:answer|reply|comment)\b", r"\bneither\b[^.;]{0,60}\b(?:commented|responded|replied|answered|reacted)\b",
    r"\b(?:gave|given|offered|provided|received|there was|been) no (?:immediate )?(?:answer|reply|response|comment)\b", r"\bno (?:immediate )?(?:comment|answer|reply|response) (?:was|from|came|has)\b", r"\bleft (?:our|the|these|all|several|most)? ?(?:\w+ )?questions? (?:open|unanswered)\b", r"\b(?:has|have|had) yet to (?:say|explain|confirm|react)\b",
    r"\b(?:is|was|are|were|were) (?:looking into|reviewing|examining|investigating) (?:the|these|those) (?:reports?|allegations?|claims?)\b", r"\b(?:could not be reached|was not available|were not available|would not comment|will not comment|did not want to comment)\b", r"\b(?:went|remained) unanswered\b", r"\b(?:has|have|had)? ?(?:so far |repeatedly )?(?:left|leaves|leaving) [^.;]{2,60}? (?:unanswered|without (?:a |an )?(?:answer|reply|response))\b", r"\bmade no (?:public )?(?:comment|statement|reply)\b", r"\bdid not (?:immediately )?return (?:calls|requests|messages|e-?mails)\b", r"\b(?:acknowledged|confirmed) (?:the )?(?:receipt|letter|request)\b", r"\bcan (?:neither confirm nor deny|not confirm)\b",
)  # fmt: skip
MODEL = r"\b(?:[A-Z][A-Za-z]+ )?(?:TB-?[23]|TB2S|Anka(?:-S)?|Akinci|Akıncı|MAM-[LCT]|F-16[A-Z]?|F-35|F-4|MQ-9|Su-\d\d|Mi-\d\d|Leopard ?2(?:A4)?|Wing Loong(?: II)?|Shahed-?\d+|Mohajer-?\d+|Orlan-?\d+|Karayel(?:-SU)?|T-\d\d|BM-21|Kornet|TOW|Hellfire|Iskander|Kalibr|Harop|Heron|CMX-15D|MX-15D?|Rotax ?\d+|[A-Z]{1,4}-\d{1,3}[A-Z]{0,2})\b"
IS = r"was|were|is|are|been|be|remains?|stays?|has|have"
LICENSED = r"permit|licen|embargo|export|sanction|arms (?:sales|deliver|shipment)|weapons? (?:sales|deliver|shipment)"
NOT_TRADE = r"border crossing|humanitarian"
LISTED = r"\bon (?:the |its |an? )?(?:[\w.]+ ){0,2}(?:sanctions|entity|black) ?list\b|\bsanctioned\b|\b(?:hit|slapped|struck) (?:with )?(?:by )?sanctions\b|\b(?:came|comes|placed|put|falls?|fell|are|is|been) under (?:\w+ )?sanctions\b|\b(?:blacklisted|delisted|designated)\b|\A\W*listed\b|\b(?:sanctions?|measures) against\b|\b(?:imposed|imposes|announced|slapped|levied|extended|placed) (?:new |fresh |further |targeted )?sanctions (?:on|against)\b|\b(?:froze|freez\w+|frozen) the assets of\b|\b(?:put|placed|added|adds|puts|places|included|listed|blacklisted)\b[^.;]{0,60}?\b(?:(?:sanctions?|black|entity|watch|denied persons|export control|consolidated|restricted)[ -]?(?:party )?list|to the list of sanction\w+|under sanctions)\b|\b(?:imposed|imposes) sanctions on\b|\bblacklisted\b"
"""Turns of phrase by which a state lists a company."""

MAKER = r"^(?:the |a )?[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,3}, (?:the |a |an )?(?:[\w-]+ ){0,3}?(?:manufacturer|maker|producer|developer|builder) of "
"""A company and in apposition what it makes."""

LAY_IN = (
    r"\b(?:inside|in|among|from|aboard) (?:the|its|a) (?:[\w-]+ )?(?:wreck\w*|debris|remains|crater|drone|missile)\b"
)
FOUND_BY = r"\b(?:by|from|of|made by) (?:the )?[A-Z]"
VIA = r"\b(?:reach|reaches|reached|arrive|arrives|arrived|go|goes|went|come|comes|came|pass|passes|passed|pass|are delivered|were delivered|shipped|routed)\b[^.;]{0,40}?\b(?:through|via)\b"
COPIED = r"\b(?:copied|reverse-engineered|derived|cloned|adapted)\b|\b(?:own|in-house|indigenous|home-grown|domestic) (?:design|development|product)\b|\bdeveloped in-house\b"
ANY_PART = words("part parts component components module modules electronics")
WIDE_GOODS = words("goods equipment arms weapons technology systems ammunition components parts engines sensors")
"""Goods that a permit is for, where no part is named."""

LIST = r"\b(?:map|list|database|overview|register|directory) of (?:the |all )?(?:\w+ ){0,3}?(?:companies|firms|suppliers|manufacturers|producers|exporters)\b"
NOT_GOODS = r"\b(?:humanitarian|food|medical|relief|electricity|drinking|water) (?:aid|supplies|assistance|supply|convoys?|parcels?)\b"
GROWS = r"\b(?:expand|enlarg|grow|build(?:ing)? up|increas|modernis|moderniz|upgrad|renew)\w*\b[^.;]{0,40}\b(?:fleet|arsenal|stock|stockpile|drone program(?:me)?|drones|air force|production)\b"
STRUCK = r"attack|strike|killed|struck|hit\b"
COMES = r"come|comes|came|originate[sd]?|stem(?:s|med)?|is|are|was|were"
MAKING = r"(?:serial |mass |series )?(?:production|manufacture)"
FOUND = (
    r"(?:found|identified|recovered|discovered|seen|used) (?:in|on|aboard|among)|(?:recovered|retrieved|collected) from"
)
OWN_RELATIONS = {
    "subsidiar": "subsidiary_of",
    "part of": "subsidiary_of",
    "merger": "merged_into",
    "merged": "merged_into",
    "stake": "stake_held_by",
    "holds": "stake_held_by",
    "share": "stake_held_by",
    "renamed": "renamed",
}
OWNER_FIRST = r"acquir|owns|took over|holds?"
ONLY_COMPANIES = words("develop design order carry")
"""Verbs that speak of supply only beside a company and hard goods."""

COMPANY_LEADS = r"\b(?:by|company|firm|manufacturer|maker|supplier|producer|from) (?:the )?(?:\w+ (?:company|firm|manufacturer|maker) )?\Z"
NO_COMPANY = words(
    "the a an in its it they according on at for from by with this that these those our we one as after before since when while another both some all many several he she his her their there turkey"
)
"""Words in capitals that name no company."""
APPOSED_COMPANY = r"company|firm|manufacturer|maker|supplier|producer|subsidiary|contractor|shipyard|group|business|distributor|exporter"
CANNOT_BE_OWNED = words("land territory village area")

SURELY_OWNS = r"\b(?:owned by|subsidiar(?:y|ies) of|disposal of its|parent (?:company|group))\b"
