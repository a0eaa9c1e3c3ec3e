"""English turns of phrase by which parts, arms and companies change hands, in the order in which they are tried."""

from sened.extraction.english.supply import both as _both
from sened.extraction.wordlist import words

_N = r"(?:[\w'&.-]+ )"

MADE = (
    r"\b(?:copy|copies|clones?|replicas?|knock-?offs?|imitations?|derivatives?|variants?) of\b", r"\b(?:copied|cloned|adapted|reverse-engineered|derived) (?:from|on)\b", r"\b(?:modelled|modeled) (?:on|after)\b",
    r"\breverse-engineered\b", r"\b(?:was|were|is|been) copied\b",
)  # fmt: skip
"""What is made after another's design."""

USED = (
    r"\b(?:bears?|bore|bearing|borne|carr(?:y|ies|ied)|carrying|show(?:s|ed)?|showing) (?:the |its |a )?" + _N + r"{0,2}?(?:logos?|names?|marks?|markings?|labels?|stamps?|serial numbers?|plates?|brand|trademark|inscription)\b",
    r"\b(?:marked|stamped|labelled|labeled|branded) (?:with |by )?",
    r"\b(?:fitted|retrofitted|installed|mounted|built|integrated|incorporated|embedded|housed)\b[^.;]{0,40}? (?:to|on|onto|in|into|with|inside|under|beneath|aboard)\b", r"\b(?:powered|driven|propelled|steered|guided) by\b",
    r"\b(?:equipped|kitted out|fitted out|outfitted|armed) with\b", r"\b(?:found|identified|recovered|discovered|seen|used|spotted|photographed|turned up|retrieved|salvaged|extracted|removed|pulled|taken|collected)\b[^.;]{0,40}? (?:in|on|inside|aboard|among|from|amid)\b",
    r"\b(?:originated?s?|stem(?:s|med)?) (?:from|with|in)\b", r"\b(?:contain(?:s|ed)?|contains|houses|incorporates|features) (?:an? |the |\d+ )?", r"\bruns? on\b", r"\buses? (?:an? |the )", r"\boriginated\b", r"\b(?:come|comes|came|coming)\b[^.;]{0,50}? from\b", r"\b(?:is|are|was|were) (?:also |still )?from\b",
)  # fmt: skip
"""What sits in what."""

VIA = (
    r"\b(?:by way of|via|through) (?:an? |the |its |his |their |two |three |several |various |other |" + _N + r"{0,2}?)?(?:[\w-]+ ){0,2}?(?:dealers?|distributors?|traders?|trading (?:houses?|compan\w+|firms?)|intermediar\w+|middlem[ae]n|brokers?|shell compan\w+|resellers?|front (?:compan\w+|firms?)|third (?:countr\w+|part\w+)|compan(?:y|ies)|firms?|subsidiar\w+|agents?|importers?|wholesalers?|network)\b",
    r"\b(?:re-?exported|transshipped|trans-shipped|rerouted|routed|diverted|passed on|resold|sold on)\b", r"\b(?:ended|wound) up (?:with|in the hands of|in)\b", r"\b(?:fell|falls|found (?:its|their) way) (?:in)?to (?:the hands of)?\b",
)  # fmt: skip
"""Ways round."""

MAKES = (
    r"\b(?:product|design|creation|work|brainchild) of\b", r"\b(?:made|manufactured|built|produced|assembled|designed|developed|constructed) by\b", r"\b(?:own|in-house|indigenous|home-?grown|domestic) (?:design|development|product|make)\b", r"\bdeveloped in-house\b",
    r"\b(?:makers?|manufacturers?|producers?|developers?|builders?) of\b", r"\b(?:makes?|made|manufactures?|manufactured|builds?|built|produces?|produced|assembles?|assembled|develops?|developed|designs?|designed|build|making|building|producing|manufacturing) (?:the |its |an? |their |all |most |half |some |\d+ )?",
    r"\bunder licen[cs]e\b", r"\b(?:roll(?:s|ed)|come|comes|came) off (?:the|its) (?:production|assembly) lines?\b",
)  # fmt: skip

DEALS = (
    r"\b(?:consigned|shipped|sold|delivered|exported|supplied|provided|handed over|transferred|leased|donated|ferried|flown|airlifted|trucked|sent|dispatched|brought in|smuggled|sends?|funnel\w*|procured|ordered|bought|purchased|financed|funded|insured)\b", r"\b(?:consign|ship|sell|deliver|export|supply|provide|transfer|lease|donate|order|buy|purchase|procure|import)(?:s|ing)?\b",
    r"\b(?:imported|sourced|selling|shipping|supplies|supplying|sells|buys|delivering|exporting|acquired)\b", r"\b(?:took|takes|taken|taking) delivery\b", r"\breceiv(?:ed|es|ing|e)\b", r"\b(?:rel(?:y|ies|ied)|depend(?:s|ed)?|dependent|reliant|counts?|drew|draws) (?:" + _N + r"{0,4}?)(?:on|upon|from)\b",
    r"\b(?:charged|charges|invoiced|billed|paid|pays)\b[^.;]{0,60}? for\b", r"\b(?:contracts?|orders?|deals?|agreements?|tenders?)\b[^.;]{0,60}? (?:for|to supply|to deliver|with|worth|from)\b", r"\b(?:won|wins|landed|secured|clinched|placed|signed|awarded) (?:" + _N + r"{0,4}?)(?:contract|order|deal|agreement|tender)s?\b",
    r"\bsuppliers? (?:of|to|for)\b", r"\bcustomers? of\b", r"\b(?:deliver(?:y|ies)|shipments?|consignments?|exports?|sales?) (?:of|to|from)\b", r"\b(?:serviced|maintained|overhauled|repaired|refuelled) by\b", r"\bdo(?:es|ing)? business with\b", r"\bwent to\b",
)  # fmt: skip
"""What goes from one to another."""

TAKING = r"\b(?:took|takes|taken|taking|receiv\w+|rel(?:y|ies|ied)|depend\w*|reliant|bought|buys?|buying|purchas\w+|procur\w+|import(?:s|ed|ing)?|sourc(?:es|ed|ing)|paid|pays|acquired|placed|drew|draws|ordered|orders?|(?:will|to) (?:buy|order|receive|acquire))\b"
"""Words whose subject is the one who is given."""

OWNS = (
    r"\b(?:offshoot|daughter|unit|branch|arm|division|affiliate|subsidiar(?:y|ies)|sister|spin-?off|holding|part|member) (?:company |firm |enterprise )?of\b", r"\b(?:owned|controlled|held|run|bought|acquired|taken over|bought up|bought out|swallowed up|absorbed|snapped up|majority-owned|wholly owned|purchased) by\b",
    r"\bbelong(?:s|ed|ing)? to\b", r"\b(?:is|was|are|were) (?:now |today |not |wholly |part |partly |majority |also )*(?:owned|controlled|held) by\b", r"\b(?:disposal|sale|divestment|acquisition|takeover|purchase) of\b", r"\b(?:owns?|owned|owning|controls?|acquir(?:ed|es|ing|e)|bought|buys?|purchased|took over|takes over|swallowed|absorbed)\b",
    r"\bhold(?:s|ing)? (?:an? |the )?" + _N + r"{0,5}?(?:per ?cent|%|stake|shares?|majority|interest)\b", r"\bheld (?:an? )?" + _N + r"{0,3}?(?:per ?cent|%)", r"\b(?:stake|shares?|shareholding|interest|majority) (?:in|of)\b(?! (?:family|private|state|public|foreign|friendly) )", r"\b(?:per ?cent|%) (?:of|in) (?!the (?:shares|stock|capital|company's )?(?:parts|fighters|population|votes))",
    r"\bmerg(?:ed|es|ing|er)\b", r"\bparent(?: company| group| firm)?\b", r"\b(?:owner|shareholder|proprietor)s? of\b", r"\bsubsidiar(?:y|ies)\b", r"\bsold (?:off )?(?:(?:its|the|their|his|her) )?(?:\w+ ){0,2}?(?:subsidiary|unit|arm|division|stake|shares|shareholding|business|affiliate|daughter company|holding)\b", r"\b(?:renamed|rebranded|trad(?:es|ing) as)\b", r"\bspun off\b", r"\bjoint venture\b",
)  # fmt: skip
"""Who owns whom."""

OWNER_LEADS = r"\b(?:owns?|owning|acquir\w+|bought|buys?|purchased|took over|takes over|swallowed|absorbed|hold(?:s|ing)?|held|controls|controlled)\b(?! by| up by| out by)"
"""Words whose subject is the owner."""

PARCELS = words("lot lots batch batches consignment consignments shipment shipments cargo cargoes")
"""Words for goods that are named elsewhere."""

SOFT = words(
    "truck trucks container containers board boards wing wings gun guns barrel barrels grenade grenades mortar tube tubes cell cells switch switches plug plugs spark cable cables part parts tank tanks vehicle vehicles"
)
"""Words for goods that are other things as well."""

PARTLY = (
    r"(?:part|member|unit|branch|arm|division|holding|sister|belong|parent|owner|per ?cent|%|stake|shares?|majority)"
)
"""Words of owning that are said of armed groups and of land as well."""

ROUTE = r"\bfrom [A-Z][\w-]+(?: [A-Z][\w-]+)* to [A-Z]"

SELLS = r"\b(?:sell|sold|supply|supplied|deliver|delivered|export|exported|ship|shipped|do business|did business|trade|traded) (?:(?:anything|nothing|directly|products?|goods|any\w*) )?(?:to|with) "
"""What a firm says of itself: "we never sold to X"."""

TRADES = r"(?:sold|sells?|bought|buys?|supplied|suppl(?:y|ies)|delivered|delivers?|exported|exports?|imported|imports?|purchased|procured|received|receives|donated|donates|ordered|leased|transferred|(?:sends?|sent|shipp?ed|ships?|provid\w+|smuggl\w+|funnel\w*|flew|flown|ferried) (?:\w+ ){0,2}(?:weapons|arms|ammunition|munitions))\b"
"""Verbs of trade alone, by which states deal in arms as well."""

MERGED = r"\bmerg(?:ed|es|ing|er)\b"
OF_A_COMPANY = words(
    "company companies firm firms manufacturer manufacturers maker makers supplier suppliers subsidiary subsidiaries corporation conglomerate holding "
    "shareholder shareholders shareholding investor investors stake stakes takeover merger group plc enterprise shares brand shipyard contractor distributor trader "
    "exporter importer consortium concern business board dealer consideration privatised listed"
)
"""Words that tell that a sentence speaks of companies."""

BUYERS = words("customer customers buyer buyers client clients recipient recipients importer")
FIRMS = words("company firm manufacturer maker supplier producer group contractor corporation developer subsidiary exporter distributor dealer trader shipyard conglomerate concern holding enterprise fund investor giant start-up startup state-owned family-owned state network unit parent builder")  # fmt: skip
"""Words that stand before a company's name: "the Chinese firm Beiyan"."""

MORE_PARTS = _both(
    "gunpowder detonator detonators helmet helmets vest vests binoculars gyroscopes telescope simulator simulators kits goggles crankshaft crankshafts cylinder cylinders piston pistons bulkhead thermal-imager thermal-imagers rifle-scope rifle-scopes turbodiesel turbodiesels diesel powerplant powerplants sight sights scope scopes valve valves tyre tyres tire tires bearing bearings cable cables microcontroller microcontrollers microprocessor microprocessors transceiver transceivers gyroscope gyroscopes imager imagers "
    "display displays filter filters parachute parachutes capacitor capacitors composite composites fibre fiber airframes carburettors carburetors regulator regulators converter converters switch switches circuit circuits "
    "board boards tube tubes turbine turbines turbofan injector injectors rotor rotors spares container containers lens lenses detector detectors barrel barrels cell cells alternator alternators inertial gyro gyros "
    "seeker seekers winch hull hulls gun guns turboprop pylon pylons actuator spark plug plugs generator generators chipset chipsets amplifier amplifiers oscillator magnet magnets wing wings chassis truck trucks aluminium titanium alloy alloys lubricant lubricants kerosene powder propellant nitrocellulose casings grenades grenade cartridges cartridge mortar"
)
"""Parts and goods that wars need, beside those that are known to be parts of drones."""

NAMED_SYSTEMS = r"\b(?:Bayraktar(?: TB-?\d\w?)?|Shahed(?:-\d+)?|Geran(?:-\d)?|Mohajer(?:-\d+)?|Orlan(?:-\d+)?|Lancet|Anka(?:-S)?|Ak[ıi]nc[ıi]|K[ıi]z[ıi]lelma|Karayel(?:-SU)?|Aksungur|Vestel|Hermes(?: \d+)?|Heron|Harop|Switchblade|Reaper|Predator|Leopard(?: ?2\w*)?|Typhoon|Eurofighter|Rafale|Gripen|Mirage(?: \d+)?|Tornado|Apache|Black Hawk|Patriot|Javelin|Stinger|Caesar|Atak|Hürjet|Kaan|Altay|Fateh(?:-\d+)?|Zolfaghar|Qasef|Samad|Wing Loong(?: II)?|CH-\d|[A-Z][a-z]+-\d{1,3}[A-Z]?)(?:'s)?(?![\w])"
"""Weapons by their names."""
