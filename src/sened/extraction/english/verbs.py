"""English verbs that Sened knows, and all their forms; an unknown word is never taken for a verb of a claim."""

from sened.extraction.english.more_verbs import DOUBLING, PAST_ONLY
from sened.extraction.wordlist import words

_REGULAR = (
    "concede affirm caution contend tally lodge consign embargo delist designate ship deplore lament decry lease rent subcontract lapse waive reinstate reckon divest invoice "
    "ask look talk act abduct abolish accept accompany account accuse achieve acknowledge acquire act add address admit advance advise "
    "affect aid aim airdrop allege allow ally ambush amount announce answer appeal appear apply appoint approach approve arm arouse arrest "
    "arrive assassinate assault assemble assert assess assist attack attempt attend attribute author authorize authorise "
    "await back ban base batter behead believe belong besiege blame block blockade bomb bombard boycott brief burn "
    "bury calculate call camp cancel capture carry cause cease celebrate chair challenge change chant charge check circulate "
    "cite claim clash clear close coerce collaborate collapse collect command commence comment commit compel compile "
    "complete comprise concern conclude condemn conduct confirm confiscate conquer consider consist consolidate "
    "constitute construct contact contain continue contribute control cooperate coordinate cost counter count cover crash "
    "create criticise criticize cross crush damage dare date debate decide declare decline decrease defeat defend define "
    "delay deliver demand demolish demonstrate denounce deny deprive depart deploy deport derail describe desert design "
    "destabilise destabilize destroy detain deteriorate determine detonate develop die direct disappear disarm discharge "
    "disclose discover discuss dislodge dismantle dismiss displace display disrupt dissolve distribute disturb document "
    "dominate donate drop ease educate eliminate embark emerge emphasise emphasize employ empty enable encircle encourage "
    "end endanger endorse endure enforce engage enlist ensue ensure enter equip erect erupt escalate escape establish "
    "estimate evacuate evaluate examine execute exert exhibit exist expand expel experience expire explain explode "
    "exploit export expose express extend facilitate fail fall-back feature fear field film finance fire fit fix flatten "
    "follow force form found free fuel fund gain gather govern grant guarantee guard halt hand happen harass harbor "
    "harbour harm head help hinder honor honour hope host house identify ignore impede implement import impose imprison improve "
    "include increase indicate infiltrate inflict inform inhabit initiate injure inspect install instruct intensify "
    "intend intercept interrogate interrupt intervene intimidate invade invent invest investigate invite involve issue jail "
    "join judge justify kidnap kill lack land last launch liberate license licence lift limit line link list live load locate loot "
    "lower maim maintain manage manufacture march mark mask massacre match maintain mention merge mobilise mobilize "
    "monitor motivate mount move murder name narrow neutralise neutralize note notice notify obey object oblige observe "
    "obtain occupy occur offer open operate oppose oppress order organise organize originate oust own participate pass "
    "patrol pause perform permit perpetrate persecute place plan plant play pledge plunder point poison post pound "
    "praise prepare present press pressure prevent proceed produce profit prohibit promise promote propose prosecute protect "
    "protest prove provide provoke publish punish purchase pursue push question quote raid rain raise rally range "
    "reach react reaffirm realise realize recapture recall receive recognise recognize recommend record recover recruit reduce "
    "refer refit refuse refute regain register regret reinforce reiterate reject relate release relocate rely remain "
    "remember remind remove rename renew repair repel replace reply report repress request require rescue resettle reside resign resist "
    "resolve respond restore restrict result resume retaliate retire retreat retrieve return reveal revoke reward "
    "rock rocket rule sabotage sanction save schedule search secure seem seize serve stab sentence separate serve settle shell "
    "shelter sign signal slaughter smuggle snipe snap solve sound source sponsor stage stand-by start starve state station stay step stop storm strafe "
    "strand strengthen strengthen stress strive struggle subject submit succeed suffer suggest supply support suppress "
    "surrender surround survive suspect suspend sustain swap target tend terrorise terrorize test threaten time torch torture "
    "total touch trace track trade train transfer transmit transport trap travel treat trigger try turn tyrannise tyrannize "
    "unleash unmask unveil update upgrade uphold-on urge use vacate value verify view violate visit voice volunteer vow wage wait walk want warn "
    "watch welcome witness work worry worsen wound yield collaborate profit fall-in stem shift stall hail adopt "
    "uproot defuse rape knock crowd power mourn hospitalise hospitalize collide pierce ram disperse scatter raze gut shatter graze "
    "hijack extort jam perforate drown suffocate bulldoze mine demine ignite engulf topple uncover unearth exhume cordon seal "
    "overpower handcuff blindfold conscript reopen divert ferry airlift unload stone hurl pelt picket pin pull amputate pronounce dispute "
    "relay leak phone e-mail embed label ship route re-export reexport tighten blacklist indict convict acquit extradite repatriate accommodate draft arrange postpone "
    "affirm concede contend caution testify assure consign argue insist rage subside repeat face avoid isolate respect share affiliate shield battle lynch mutiny perish redeploy revolt riot skirmish "
    "integrate procure down surge vanish disembark camp rig blast thwart foil repulse outlaw "
    "slam lob toss snatch pummel hammer firebomb pepper spray riddle obliterate annihilate decimate devastate wreck ruin smash pulverise pulverize "
    "incinerate char scorch ransack pillage vandalise vandalize rob entrench outflank penetrate overwhelm plough swoop descend hover roll pour stream flock trek "
    "sail dock anchor veer head corner choke strangle hang electrocute gas asphyxiate crush trample maul mutilate dismember decapitate whip flog lash club "
    "bludgeon punch kick slap grope stalk menace bully blackmail ransom barter exchange parole pardon reunite succumb languish reappear resurface wash dredge haul tow "
    "scuttle capsize founder torpedo commandeer requisition impound carjack waylay fingerprint arraign incarcerate confine shackle evict banish exile unseat depose "
    "disband demobilise demobilize defect rebel flare rumble simmer ebb abate crumble unravel falter relaunch reignite rekindle spiral swell dwindle spark prompt wreak "
    "counterattack regroup retarget dispatch despatch reposition rotate garrison fortify reinforce barricade occupy encamp chase flush "
    "disable cripple immobilise immobilize incapacitate neutralise deactivate defang sap sever cut-off dent splinter crack collapse fracture puncture shred mow "
    "step grab drag rip mop hem strip scrap spot wrap tip slip flag crowd converge throng mass swarm mob chant jeer boo heckle pelt barge shove scuffle "
    "jostle trade bus-in camp picket barricade blockade paralyse paralyze cripple disrupt strand maroon uproot resettle rehouse billet host await trickle straggle "
    "bunker hunker cower huddle scramble dash bolt race rush speed flash streak whistle thud thunder echo reverberate resound roar buzz drone-on loiter circle spy "
    "photograph film scan detect pinpoint locate trace intercept overfly skim deflect veer misfire malfunction ditch crash-land eject parachute bail land "
    "sink-in list smoulder smolder blaze rekindle douse extinguish quell quash contain crush suppress stifle muzzle gag censor ban curfew lock bar clamp relent yield cede relinquish vacate abandon forfeit"
)
_IRREGULAR = (
    "resell:resold:resold be:was:been be:were:been become:became:become begin:began:begun bend:bent:bent blow:blew:blown break:broke:broken "
    "bring:brought:brought build:built:built buy:bought:bought catch:caught:caught choose:chose:chosen come:came:come "
    "cut:cut:cut deal:dealt:dealt do:did:done draw:drew:drawn drive:drove:driven fall:fell:fallen feed:fed:fed "
    "feel:felt:felt fight:fought:fought find:found:found flee:fled:fled fly:flew:flown forbid:forbade:forbidden "
    "get:got:got give:gave:given go:went:gone grow:grew:grown have:had:had hear:heard:heard hide:hid:hidden hit:hit:hit "
    "hold:held:held hurt:hurt:hurt keep:kept:kept know:knew:known lay:laid:laid lead:led:led leave:left:left let:let:let "
    "lie:lay:lain lose:lost:lost make:made:made mean:meant:meant meet:met:met overrun:overran:overrun pay:paid:paid "
    "put:put:put quit:quit:quit read:read:read ride:rode:ridden rise:rose:risen run:ran:run say:said:said see:saw:seen "
    "show:showed:shown seek:sought:sought sell:sold:sold send:sent:sent set:set:set shoot:shot:shot shut:shut:shut sit:sat:sat "
    "light:lit:lit speak:spoke:spoken spend:spent:spent split:split:split spread:spread:spread stand:stood:stood steal:stole:stolen "
    "strike:struck:struck take:took:taken teach:taught:taught tell:told:told think:thought:thought throw:threw:thrown "
    "undergo:underwent:undergone understand:understood:understood uphold:upheld:upheld wear:wore:worn "
    "withdraw:withdrew:withdrawn write:wrote:written win:won:won bear:bore:borne sink:sank:sunk overthrow:overthrew:overthrown "
    "shake:shook:shaken retake:retook:retaken oversee:oversaw:overseen freeze:froze:frozen feed:fed:fed throw:threw:thrown breach:breached:breached rebuild:rebuilt:rebuilt mislead:misled:misled undertake:undertook:undertaken arise:arose:arisen bleed:bled:bled "
    "overtake:overtook:overtaken tear:tore:torn sweep:swept:swept creep:crept:crept fling:flung:flung dig:dug:dug slit:slit:slit burst:burst:burst spring:sprang:sprung "
    "beat:beat:beaten bite:bit:bitten slay:slew:slain shed:shed:shed cast:cast:cast thrust:thrust:thrust overcome:overcame:overcome withhold:withheld:withheld wake:woke:woken stick:stuck:stuck swim:swam:swum slide:slid:slid"
)
_DOUBLES = words(
    "bar ship ban stop plan drop trap equip commit admit kidnap submit rebel expel repel compel permit refit fit swap refer occur transfer transmit control patrol run set cut hit get put sit let shut split win begin quit overrun forbid snap grab stab gun ram slam lob step jam rig pin drag rob rip mop hem strip scrap spot wrap tip slip flag rebel man net mob sap gun"
) | words(DOUBLING)
_ONE_L = {"travel": "travelled", "fuel": "fuelled", "shell": "shelled", "signal": "signalled", "total": "totalled"}


class Form:
    """What a word can be: its base form, and whether it can be base, s-form, past, participle or ing-form."""

    __slots__ = ("base", "can")

    def __init__(self, base: str, can: str) -> None:
        self.base = base
        self.can = can


def _ing(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and base not in ("be", "see", "flee"):
        return base[:-1] + "ing"
    return (base + base[-1] if base in _DOUBLES else base) + "ing"


def _ed(base: str) -> str:
    if base in _ONE_L:
        return _ONE_L[base]
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    return (base + base[-1] if base in _DOUBLES else base) + "ed"


def _s(base: str) -> str:
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return base + "es"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + "s"


def forms_of(base: str) -> dict[str, str]:
    """Return the forms of a verb: each spelling with the letters of what it can be (b, s, d, n, g)."""
    past, participle = _PAST.get(base, (_ed(base), _ed(base)))
    out: dict[str, str] = {}
    for word, can in ((base, "b"), (_s(base), "s"), (past, "d"), (participle, "n"), (_ing(base), "g")):
        out[word] = out.get(word, "") + can
    if base in ("travel", "fuel", "signal", "total", "rebel"):
        out[base + "ed"], out[base + "ing"] = "dn", "g"
        out[_ed(base)[:-2] + "ing"] = "g"
    return out


_PAST: dict[str, tuple[str, str]] = {
    base: (past, participle) for base, past, participle in (item.split(":") for item in _IRREGULAR.split())
}


def _lexicon() -> dict[str, Form]:
    out: dict[str, Form] = {}
    for base in sorted(set(_REGULAR.split()) | set(_PAST)):
        for word, can in forms_of(base).items():
            known = out.get(word)
            # A form of an irregular verb wins over a like-sounding base: "found", "left", "shot".
            if known is None or base in _PAST:
                out[word] = Form(base, can)
            elif known.base not in _PAST:
                out[word] = Form(known.base, known.can + can)
    for base in PAST_ONLY.split():
        for word, can in forms_of(base).items():
            if set(can) <= set("dng") and word not in out:
                out[word] = Form(base, can)
    for word, base in {"has": "have", "is": "be", "are": "be", "am": "be", "was": "be", "were": "be", "been": "be", "being": "be", "does": "do"}.items():  # fmt: skip
        out[word] = Form(base, "s" if word in ("has", "is", "does") else "d")
    for base in ("cancel", "travel"):
        out[base + "led"], out[base + "ling"] = Form(base, "dn"), Form(base, "g")
    out["martyred"] = Form("kill", "dn")
    out["needing"] = Form("need", "g")
    out["slain"] = Form("kill", "n")
    return out


VERBS: dict[str, Form] = _lexicon()
"""Every known form of every known verb."""

NOUN_LIKE = words(
    "attack strike raid support supply control command fire force guard use march protest advance escape fear report claim "
    "call demand plan order arm back base bomb shell mine target camp house line state place name number date time post "
    "station stage step turn visit watch work wound fight struggle battle release result return sentence sign threat "
    "escape end start stop export import trade help hope name need offer patrol play point press promise question range "
    "reply request search stand test total transfer transport trap travel trial view vow wait walk assault ambush blast "
    "blow burn charge change check clash cost count cover crash cross cut damage deal delay draw drive drop fall feature "
    "field film finance fit force form found fund gain grant guard halt hand harm head hit hold hurt increase issue judge "
    "kidnap land last launch lead lie lift limit link list load loss loot mark mask match massacre mount move murder "
    "notice object open pause profit pursuit push raise rally read record regret rescue resort rise rocket rule run save "
    "shelter shot siege signal source split sponsor spread strain surrender surround suspect swap touch track train "
    "torture treat trigger witness worry update value bombing shelling fighting killing burning shooting storming "
    "building crossing meeting opening clothing warning training ruling hearing finding setting wedding parking briefing funding clearing drilling mourning gathering "
    "light ban boycott blockade catch content contract design district escort estimate exhibit experience exploit mind license licence "
    "address aid face respect share shield revolt riot skirmish mutiny "
    "plant power crowd mine stone seal ship route label leak phone dispute draft raid landing "
    "monitor permit fuel center base group source official guard station front present neutral party people population present produce project refuse sanction stay subject time voice volunteer wage hail "
    "hammer pepper spray wreck ruin stream roll trek sail dock anchor corner head gas club kick slap ransom exchange pardon haul tow whip lash spark flare swell spiral step grab drag rip strip scrap spot wrap tip slip flag "
    "mass swarm mob rush dash race speed flash thunder echo buzz circle spy film blaze lock bar burst sweep cast slide spring bolt crack dent garrison dispatch rebel exile counterattack drone"
)
"""Bases that are as often nouns: only the words around them tell."""
