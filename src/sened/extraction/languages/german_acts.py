"""German words of acts beyond the common ones, field by field: rarer verbs with their prefix before and behind, phrases with a noun."""

from itertools import product


def apart(*verbs: str) -> str:
    """Return the forms of separable verbs given as "past prefix": "riss ab" gives "riss ... ab", "rissen ... ab", "abriss", "abrissen"."""
    return ", ".join(form for verb in verbs for form in _apart(*verb.split()))


def _apart(past: str, prefix: str) -> list[str]:
    plural = past + ("n" if past.endswith("e") else "en")
    return [f"{past} ... {prefix}", f"{plural} ... {prefix}", prefix + past, prefix + plural]


def _with(verbs: str, nouns: str, end: str = "") -> str:
    """Return verbs with each of the nouns they take, some words between: "legte ... Mine*"."""
    return ", ".join(f"{v} ... {n}{end}" for v, n in product(verbs.split(), nouns.split()))


_GROUND = "Stadt Dorf Dörfer Ort Ortschaft Ortschaften Viertel Stadtteil Stützpunkt Stützpunkte Stellungen Hügel Anhöhe Anhöhen Basis Kaserne Gebiet Gebiete Provinzhauptstadt Grenzübergang Flughafen Militärbasis"  # fmt: skip

ACTS = f"""
event airstrike noun: Drohneneinschlag, Drohneneinschläge*, Drohnenwelle*, Gleitbombenangriff*, Fassbombenangriff*, Fassbombenabwurf*, Tieffliegerangriff*, Bombenteppich*, Drohnentreffer*, Luftschlagserie*, Doppelschlag aus der Luft
event airstrike verb: {_with("warf warfen wirft werfen", "Fassbombe* Gleitbombe* Streubombe* Fliegerbombe* Sprengsätze")}
event shelling noun: Beschießung*, Artillerieduell*, Granatwerferbeschuss*, Granatfeuer*, Raketenwelle*, Raketenabschüsse, Artillerieeinschlag, Artillerieeinschläge*, Mörsereinschlag, Mörsereinschläge*, Drohnen- und Raketenangriff*, Geschosseinschlag, Geschosseinschläge*, Artillerievorbereitung, Feuerwalze
event shelling verb: nahm ... unter Feuer, nahmen ... unter Feuer, nimmt ... unter Feuer, unter Feuer nahm*, unter Beschuss nahm*, feuerte ... ab, feuerten ... ab, feuert ... ab, feuern ... ab, feuern, beschießend, zusammenschoss*, {_with("überzog überzogen deckte deckten", "Artillerie* Granaten Raketen")}
event shelling passive: {_with("hagelte regnete fielen fiel landete landeten", "Granate* Raketen Mörsergranate* Bomben Artilleriegranate*")}, ins Visier der Artillerie
event ied noun: Minenunglück*, Bombendetonation*, Sprengfallenanschlag*, Sprengfallenanschläge*, Sprengstofffalle*, Paketbombe*, Sprengsatzexplosion*, Blindgängerexplosion*, Minenanschlag, Minenanschläge*, Munitionsexplosion*, Doppelexplosion*
event ied verb: {_with("legte legten verlegte verlegten vergrub vergruben platzierte platzierten deponierte deponierten", "Mine Minen Landminen Sprengsatz Sprengsätze Sprengfalle Sprengfallen Bombe")}, jagte* ... in die Luft, jagten ... in die Luft, sprengen, verminte*, in die Luft jagte*
event ied part: vermint, in die Luft gejagt, Minen verlegt, Minen gelegt
event ied passive: lief ... auf eine Mine, liefen ... auf eine Mine, rollte* ... auf eine Mine, rollte* ... über eine Mine, geriet ... auf eine Mine, geriet ... in eine Sprengfalle, gerieten ... in eine Sprengfalle, in eine Sprengfalle geraten, in eine Sprengfalle geriet*, löste* ... Sprengfalle aus, fuhr ... auf eine Landmine, fuhren ... auf eine Mine, fuhren ... auf eine Landmine, auf eine Landmine getreten, auf eine Landmine gefahren, auf einen Sprengsatz, über eine Sprengfalle, über einen Sprengsatz, über eine Landmine
event suicide noun: Kamikazeangriff*, Selbstmordanschlagserie*, Sprengstoffwestenanschl*, Attentat eines Selbstmörders
event clash noun: Schießgefecht*, Straßenschlacht*, Nahkämpfe*, Stellungskämpfe*, Grabenkämpfe*, Grenzgefecht*, Seegefecht*, Panzerschlacht*, Durchbruch, Geländegewinn*, Eindringen in, Sturm auf, Handstreich, Panzervorstoß, Frontdurchbruch, Kämpfe zwischen, Abwehrkampf, Abwehrkämpfe*, Kampfeinsätze, Kommandoüberfall*, Feuerüberfall*, Grenzzwischenfall*, Stürmung*, Einkesselung*, Umzingelung*, Einsickern, Gefechtslärm, Rebellenoffensive*, Frühjahrsoffensive*, Winteroffensive*, bewaffneter Überfall, bewaffneten Überfall
event clash verb: {apart("drängte zurück", "riegelte ab", "kesselte ein", "kreiste ein", "wehrte ab", "schloss ein", "sickerte ein")}, durchbrach, durchbrachen, bekämpfte*, bekämpft, bekämpfen, umzingelte*, umstellte*, attackieren, stieß ... vor, stießen ... vor, vorstieß*, vorstießen, brach ... durch, brachen ... durch, bestürmte*, nahm ... unter Gewehrfeuer, stürmen, stieß ... zusammen, gerieten aneinander, geriet ... aneinander, aneinandergeraten, schlug ... Angriff ... zurück, schlugen ... Angriff ... zurück, drängten ... ab
event clash part: zurückgedrängt, eingekreist, durchbrochen, eingesickert, vorgestoßen, zurückgeworfen, aufgerieben
event clash passive: geriet ... in einen Hinterhalt, gerieten ... in einen Hinterhalt, in einen Hinterhalt geraten, in einen Hinterhalt geriet*, in einen Hinterhalt gerieten, in einen Hinterhalt gelockt, in einen Hinterhalt gelaufen, lief* ... in einen Hinterhalt
event raid noun: Großrazzia*, Großrazzien, Wohnungsdurchsuchung*, Hausrazzia*, Hausrazzien, Durchsuchungswelle*, Polizeirazzia*, Polizeirazzien, Polizeioperation*, Polizeieinsatz*, Militärrazzia*, Militärrazzien, Großeinsatz, Großeinsatzes, Nachtrazzia*, Antiterrorrazzia*, Antiterrorrazzien, Kommandounternehmen, Kommandoeinsätze, Befreiungsaktion*, Kontrollaktion*, Einsatz gegen, Operation gegen, Operationen gegen
event raid verb: {apart("hob aus")}, durchsuchen, durchkämmen, zerschlug ... Zelle, zerschlugen ... Zelle, zerschlug ... Netzwerk, zerschlugen ... Netzwerk, {_with("drang drangen", "Haus Häuser Wohnung Wohnungen Büro Büros", " ... ein")}
event raid part: durchkämmt, ausgehoben, Zelle zerschlagen, Zellen zerschlagen, Netzwerk zerschlagen
event attack noun: Messerstecherei*, Säureangriff*, Säureattacke*, Vergewaltigung*, sexuelle* Gewalt, Gruppenvergewaltigung*, Schussattentat*, Gewaltverbrechen, Hinrichtungswelle*, Massenmord*, Massenexekution*, Gemetzel*, Auftragsmord*, Steinigung*, Auspeitschung*, Verstümmelung*, Kopfschuss, Mordserie*, Liquidierung*, Feuer auf Demonstranten, Prügelattacke*, außergerichtliche* Tötung*, außergerichtliche* Hinrichtung*, willkürliche* Tötung*, Schüsse auf Demonstranten, Fememord*
event attack verb: {apart("brachte um", "metzelte nieder", "mähte nieder", "richtete hin")}, ermordete, ermordeten, ermorden, erschießen, exekutieren, hinrichten, foltern, massakrieren, quälte*, liquidierte*, meuchelte*, vergewaltigte*, verprügelte*, stach ... ein, stachen ... ein, prügelte* ... zu Tode, prügelten ... zu Tode, schlug ... tot, schlugen ... tot, schlugen ... zusammen, schlug ... zusammen, erschossen ... Zivilisten, folterten ... Gefangene, schossen auf Demonstranten, schoss auf Demonstranten, schossen ... auf Zivilisten, schnitt ... die Kehle durch, schnitten ... die Kehle durch
event attack part: vergewaltigt, totgeprügelt, totgeschlagen, zusammengeschlagen, verprügelt, ausgepeitscht, gesteinigt, gehängt, erhängt, verstümmelt, niedergemetzelt, niedergemäht, liquidiert, abgeschlachtet, hingemetzelt, standrechtlich erschossen, außergerichtlich hingerichtet, erdrosselt, erwürgt, lebendig verbrannt
event abduct noun: Menschenraub*, Massenentführung*, Kindesentführung*, Entführungswelle*, Entführungsversuch*, Rekrutierung von Kindern, Rekrutierung von Minderjährigen, Rekrutierung Minderjähriger, Zwangsverschleppung*, Verschwindenlassens, gewaltsame* Verschwindenlassen*, Geiselhaft
event abduct verb: entführen, verschleppen, brachte ... in ihre Gewalt, brachten ... in ihre Gewalt, zwangsrekrutierte*, zwangsrekrutieren, {_with("rekrutierte rekrutierten rekrutiert rekrutieren", "Kinder Minderjährige Kindersoldaten Jugendliche")}, hielt ... als Geisel*, hielten ... als Geisel*
event abduct part: in ihre Gewalt gebracht, gewaltsam verschleppt, als Kindersoldaten rekrutiert, als Geiseln festgehalten, zwangsverschleppt
event arrest noun: Untersuchungshaft, Festsetzung*, Polizeigewahrsam, Administrativhaft, Verwaltungshaft, Massenfestnahmen, Razzien mit Festnahmen, Ingewahrsamnahme*, willkürliche* Inhaftierung*
event arrest verb: {apart("setzte fest", "führte ab")}, griff ... Verdächtige* auf, griffen ... Verdächtige* auf, nimmt ... in Gewahrsam, steckte* ... ins Gefängnis, steckten ... ins Gefängnis, sperrte ... ein, sperrten ... ein, machte ... dingfest, machten ... dingfest
event arrest part: festgesetzt, in Untersuchungshaft genommen, in U-Haft genommen, in Polizeigewahrsam genommen, in Untersuchungshaft, in U-Haft, eingesperrt, aufgegriffen, dingfest gemacht, dem Haftrichter vorgeführt, in Verwaltungshaft genommen, interniert, ins Gefängnis gesteckt
event loot noun: Raubzug*, Raubzüge*, Vandalismus, Landraub, Zwangsräumung*, Hauszerstörung*, Häuserzerstörung*, Hausabriss*, Abriss von, Abriss der, Enteignung*, Zerstörung der, Zerstörung des, Zerstörungswelle*, Brandlegung*
event loot verb: {apart("riss ab", "fackelte ab", "walzte nieder", "zündete an")}, raubte, raubten, enteignete*, konfiszierte*, brandschatzte*, ausraubte*, {_with("beschlagnahmte beschlagnahmten konfiszierte konfiszierten", "Häuser Haus Land Ernte Ackerland Grundstücke Felder Höfe")}, {_with("kappte kappten unterbrach unterbrachen sperrte sperrten stellte stellten drehte drehten", "Wasser* Strom* Trinkwasser*")}, machte ... dem Erdboden gleich, machten ... dem Erdboden gleich
event loot part: abgerissen, abgefackelt, angezündet, enteignet, geraubt, ausgeraubt, niedergewalzt, zwangsgeräumt, gebrandschatzt, in Brand gesteckt worden
event agreement noun: Waffenpause*, Kampfpause*, humanitäre* Pause, Friedensschluss*, Geiselabkommen*, Gefangenenabkommen*, Abkommen zwischen, Vereinbarung zwischen, Übereinkunft, Rahmenabkommen*, Grundsatzvereinbarung*, Abkommen von, Truppenentflechtung*, Entflechtungsabkommen*, Nichtangriffspakt*, Kapitulation*, Friedensplan
event agreement verb: verständigte* sich ... auf, verständigten sich ... auf, verständigten sich auf, verständigte sich auf, kamen überein, kam ... überein, {_with("schloss schlossen unterzeichnete unterzeichneten unterschrieb unterschrieben", "Abkommen Vereinbarung Friedensvertrag Pakt")}, rief ... Waffenruhe ... aus, riefen ... Waffenruhe ... aus
event agreement part: Abkommen geschlossen, Vereinbarung unterzeichnet, Vereinbarung geschlossen, Abkommen erzielt, Einigung erzielt, Waffenruhe ausgerufen
event disrupt noun: Kampfmittelräumung*, Kampfmittelbeseitigung*, Drohnenabschuss*, Drohnenabschüsse*, Waffenfund*, Abfangen, Räumung von Minen, Abschuss einer, Abschuss eines, kontrollierte* Sprengung*, Minenentschärfung*, Bombenentschärfung*
event disrupt verb: machte ... unschädlich, machten ... unschädlich, schießen ... ab, fängt ... ab, fangen ... ab, {_with("verhinderte verhinderten", "Anschlag Anschläge Attentat Infiltration")}, {_with("hob hoben", "Waffenlager Waffenversteck Munitionsdepot", " ... aus")}, {_with("neutralisierte neutralisierten zerstörte zerstörten", "Drohne Drohnen")}, {_with("fand fanden entdeckte entdeckten", "Waffenlager Waffenversteck Waffenverstecke")}
event disrupt part: konfisziert, unschädlich gemacht, kontrolliert gesprengt, vom Himmel geschossen, Anschlag verhindert, Sprengsatz entschärft, Waffenlager ausgehoben, aus der Luft geholt
event disrupt passive: stürzte ... Drohne ... ab, abgestürzt
event overtake noun: Machtergreifung*, Putsch*, Staatsstreich*, Annexion*, Einnahme, Inbesitznahme, Fall der Stadt, Kontrollübernahme*
event overtake verb: {_with("nahm nahmen nimmt nehmen", _GROUND, " ... ein")}, annektierte*, riss ... an sich, rissen ... an sich, brachte ... in ihre Gewalt, brachten ... in ihren Besitz, erobern, eroberte ... Gebiete, übernimmt ... die Kontrolle, übernehmen ... die Kontrolle, setzte sich ... fest, setzten sich ... fest, hisste* ... Flagge, hissten ... Flagge
event overtake part: annektiert, in Besitz genommen, eingenommen worden, unter die Kontrolle gebracht
event overtake passive: geriet ... unter die Kontrolle, gerieten ... unter die Kontrolle, unter die Kontrolle ... geraten, ging ... an die, fiel an die, fiel ... in die Hände, fielen ... in die Hände, in die Hände gefallen, in Feindeshand
event regain noun: Wiedereinnahme, Rückgewinnung
event regain verb: {apart("gewann zurück", "holte zurück")}, {_with("nahm nahmen", _GROUND, " ... wieder ein")}, erlangten ... die Kontrolle ... zurück, erlangte ... die Kontrolle ... zurück, eroberte ... wieder, eroberten ... wieder, zurückerobern
event regain part: wieder eingenommen, zurückgewonnen, wiedererobert, wieder erobert, zurückerobert worden
event withdraw noun: Teilabzug*, Truppenrückzug*, Truppenreduzierung*, Rückverlegung*, Rückzug aus, Zwangsevakuierung*, Abrücken
event withdraw verb: {apart("rückte ab")}, {_with("gab gaben", "Stellung Stellungen Posten Stützpunkt Stützpunkte", " ... auf")}, {_with("verließ verließen", "Stellung Stellungen Posten Stützpunkte Basis")}, setzten sich ... ab, setzte sich ... ab, zieht sich ... zurück, ziehen sich ... zurück, evakuieren
event withdraw part: abgerückt, Stellungen aufgegeben, Stützpunkt aufgegeben, Posten aufgegeben
event deploy noun: Truppenkonzentration*, Truppenbewegung*, Aufmarsch, Truppenentsendung*, Mobilmachung*, Verlegung von, Verstärkungen, Truppenzusammenziehung*, Konvoi mit
event deploy verb: {apart("marschierte auf")}, bezog ... Stellung, bezogen ... Stellung, massierte*, einrückte, einrückten, mobilisierte*, entsendet, stationiert ... Truppen, überschritt ... die Grenze, überschritten ... die Grenze, {_with("trafen traf", "Verstärkung Verstärkungen", " ... ein")}, {_with("verlegte verlegten entsandte entsandten", "Truppen Soldaten Panzer Verstärkung*")}
event deploy part: Stellung bezogen, in Marsch gesetzt, mobilisiert, aufmarschiert, aufgefahren, massiert, nach vorn verlegt
event release noun: Geiselbefreiung*, Begnadigung*, Entlassung aus der Haft, Freikommen
event release verb: setzte ... auf freien Fuß, setzten ... auf freien Fuß, begnadigte*, freilassen, {_with("übergab übergaben befreite befreiten", "Geisel Geiseln Gefangene Häftlinge")}
event release part: begnadigt, aus der Geiselhaft befreit, gegen Kaution freigelassen, auf Kaution freigelassen, auf freien Fuß gesetzt
event violence noun: Schlag gegen, Schläge gegen, Terrorakt*, Terrorattacke*, Bluttat*, Gewaltausbruch*, Gewaltausbrüche*, Gewalteskalation, Militäraggression*, Vergeltungsangriff*, Attentatsversuch*, Treffer auf, Zwischenfall, Zwischenfälle*
event violence verb: attackiert ... mit, treffen ... Ziele, attackieren, bedrängte*, traf ... Ziele, trafen ... Ziele, beschädigte ... Rakete
event headquarters noun: Errichtung einer Basis, Bau einer Basis, neue Militärbasis, neuen Militärstützpunkt, neuen Stützpunkt, neuer Militärstützpunkt, Ausbau des Stützpunkts, Errichtung eines Militärstützpunkt*, Errichtung von Stützpunkten
gather noun: Protestdemo*, Großdemo, Massenprotest*, Massendemonstration*, Schweigemarsch*, Sternmarsch*, Autokorso*, Ostermarsch*, Freitagsproteste, Sitzblockade*, Straßenblockade*, Solidaritätskundgebung*, Frauenmarsch*, Friedensmarsch*, Gedenkmarsch*, Gedenkkundgebung*, Lichterkette*, Trauerkundgebung*, Protestzug*, Protestwelle*, Warnstreik*, Bestattung*, Begräbnis*, Massenkundgebung*, Newroz-Feier*, Newrozfest, Spontandemonstration*, Saalveranstaltung*
gather verb: demonstrierend*, zogen ... durch die Straßen, zog ... durch die Straßen, strömten ... auf die Straße*, strömten ... auf den Platz, gingen ... auf die Straßen, versammeln sich, kamen ... zusammen, legten ... die Arbeit nieder, traten in den Streik, traten ... in Streik, traten in einen Hungerstreik, bestattet, wurde ... bestattet, blockieren, besetzten ... Platz, hielten ... Mahnwache, gingen zu Tausenden, nahmen Abschied, nahmen ... Abschied
gather disperse: auseinandergetrieben, {apart("trieb auseinander")}, aufgelöst, löste ... Demonstration ... auf, lösten ... Demonstration ... auf, löste ... Kundgebung ... auf, lösten ... Kundgebung ... auf, löste ... Versammlung ... auf, Wasserwerfer*, Gummigeschosse*, Tränengas*, Schlagstöcke*, Schlagstock*, Warnschüsse*
crowd: Demonstrant, Demonstranten, Demonstrierende, Demonstrierenden, Protestierende, Protestierenden, Demonstrantinnen, Trauernde, Trauernden, Streikende, Streikenden
"""
