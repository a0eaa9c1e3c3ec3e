"""German words of reports from many wars: how harm and tolls are told, who is tied to an act, armed groups of the world."""

from itertools import product


def _with(verbs: str, nouns: str) -> str:
    return ", ".join(f"{v} ... {n}" for v, n in product(verbs.split(), nouns.split(";")))


FIRMS = "Leonardo, Hensoldt, Rheinmetall, Thales, Airbus, Safran, Nexter, KNDS, MBDA, Dassault, Baykar, Aselsan, Roketsan, Havelsan, BAE Systems, Lockheed Martin, Raytheon, Northrop Grumman, Rotax, Elbit, Rafael, Saab, Krauss-Maffei Wegmann, Diehl, Heckler & Koch, Quantum Systems, Helsing, Renk, MTU, Boeing, Wescam, L3Harris, Kongsberg, Nammo, Otokar, BMC, TAI, TUSAŞ, Garmin, Bosch"  # fmt: skip
"""Makers of arms and of parts for them that reports name without more."""

WORDS = f"""
descent: stämmige*, geführte*, gestützte*, freundliche*, Flagge, Bauart, Herkunft, Staatsangehörigkeit, Abstammung
none: weder ... noch, weder, niemandem, kein einziger, keine Verletzten, keine Toten
noplace: Abrede, Angaben, Kämpfe, Brand, Haft, Stellung, Stellungen, Lager, Wunden, Rede, Trümmer, Halle, Essen, Werk, Flammen, Waffen, Plan, Wut, Not
event violence passive: galt ... Angriff, galt ... Anschlag, galten ... Angriffe, galten ... Schläge, galt ... Attacke, richtete sich ... gegen, richteten sich ... gegen, wurde ... zum Ziel, wurden ... zum Ziel, Ziel eines Angriffs, Ziel von Angriffen, Ziel eines Anschlags, kam es zu Angriffen, kam es zu einem Angriff, kam es zu einem Anschlag, ereignete sich ... Anschlag, ereigneten sich ... Angriffe, wurde ... getroffen, wurden ... getroffen
event violence verb: {_with("nahm nahmen nimmt nehmen", "unter Feuer;ins Visier;aufs Korn")}, {_with("schlug schlugen schlägt schlagen", "zu")}, attackierte, attackierten, attackiert, attackieren, {_with("verübte verübten verübt verüben", "Anschlag;Anschläge;Angriff;Angriffe;Attentat;Überfall;Überfälle")}
event violence part: attackiert, unter Feuer genommen, ins Visier genommen
event clash passive: geriet ... in einen Hinterhalt, gerieten ... in einen Hinterhalt, in einen Hinterhalt geraten, in einen Hinterhalt geriet, in einen Hinterhalt gerieten, in einen Hinterhalt gelockt, brachen ... Kämpfe aus, flammten ... Kämpfe auf, kam es zu Kämpfen, kam es zu Gefechten, kam es zu Zusammenstößen, kam es ... zu Gefechten, kam es ... zu Kämpfen, kam es ... zu Zusammenstößen, tobten ... Kämpfe, toben ... Kämpfe, wurde ... gekämpft, wird ... gekämpft
event ied passive: ging ... in die Luft, gingen ... in die Luft, fuhr ... auf einen Sprengsatz, fuhr auf einen Sprengsatz, lief ... auf eine Mine, liefen ... auf eine Mine, fuhren ... auf eine Mine, ging ... Sprengsatz hoch, kam es zu einer Explosion, kam es ... zu einer Explosion, erschütterte*, riss ... Sprengsatz
event shelling passive: landete* ... Raketen, landeten ... Granaten, regneten ... Raketen, fielen ... Granaten, fielen ... Raketen, fielen ... Geschosse, fiel ... Geschoss, fiel ... Granate, fiel ... Rakete, stürzte* ... Rakete auf, Rakete traf, Granate traf, Granaten trafen, Raketen trafen
event attack verb: {_with("eröffnete eröffneten eröffnet", "Feuer auf Demonstranten;Feuer auf die Menge;Feuer auf Passanten")}, metzelte* ... nieder, metzelten ... nieder, richtete ... ein Blutbad an, richteten ... ein Massaker an, richteten ... Massaker an, richteten ... Blutbad an, enthaupteten
event attack part: niedergemetzelt, abgeschlachtet, standrechtlich erschossen, mit Macheten getötet
event overtake verb: brachte* ... in ihre Gewalt, brachten ... in ihre Gewalt, brachte ... in seine Gewalt, {_with("nahm nahmen nimmt nehmen", "ein")}
event loot verb: brandschatzte*, raubte*, raubten, beraubte*, {_with("zündete zündeten", "an")}
event disrupt verb: {_with("holte holten", "vom Himmel")}, {_with("wehrte wehrten", "Drohne ab;Drohnen ab;Raketen ab;Rakete ab")}, neutralisierte* ... Sprengsatz
event abduct verb: {_with("verlangte verlangten verlangt fordert forderte forderten", "Lösegeld")}, verlangten Lösegeld, verlangte Lösegeld, forderten Lösegeld, forderte Lösegeld
say verb: {_with("hat haben", "dokumentiert;registriert;gezählt;gemeldet;mitgeteilt;bekannt gegeben;bekanntgegeben;verzeichnet")}
unclear claim: niemand ... Verantwortung übernommen, niemand ... die Verantwortung, bislang niemand bekannt, keine Gruppierung ... bekannt
maker: {FIRMS}
gather verb: {_with("legte legten legt legen", "Blumen;Kränze;Nelken;Kranz")}, legten ... Nelken nieder, legten ... Kränze nieder, zog die Menge, zogen Demonstranten, zogen Demonstrierende, zog ein Demonstrationszug, {_with("zündeten entzündeten", "Kerzen")}
harm displaced pas: im Lager leben, {_with("leben lebten lebt", "im Lager;in Lagern;in Zelten;in Notunterkünften")}, im Lager ... leben, in dem Lager leben, in den Lagern leben, in Lagern leben
harm killed pas: Soldaten fielen, Kämpfer fielen, Extremisten fielen, Rebellen fielen, Polizisten fielen, Aufständische fielen, Milizionäre fielen, Islamisten fielen, Terroristen fielen, {_with("fielen", "Soldaten;Kämpfer;Polizisten;Rebellen;Peschmerga")}
event attack part: verprügelt, zusammengeschlagen, zurückgetrieben, zu Tode geprügelt, angefahren, niedergeknüppelt
event arrest noun: Haftbefehl, Haftbefehle, Haftbefehls
unclear: ob ... ließ sich, ob ... lässt sich, ob ... war zunächst unklar, ob ... blieb unklar, ob ... bleibt unklar, ob ... nicht zu klären, ob ... ist unklar, ob ... ist nicht bekannt, ob ... ist offen
armed: Siedlern, Separatisten, Grenzsoldaten, Grenzschützern, Polizisten, Paramilitärs, Milizionären, Dschihadisten, Banditen, Kartell*
control refused: {_with("weigerte weigerten weigert", "zu genehmigen;zu verlängern;zu erteilen;zu liefern")}, geweigert ... Exportlizenzen, geweigert ... Ausfuhrgenehmigungen, geweigert ... Lizenzen
event overtake passive: in der Hand der Regierung, in der Hand der Armee, in der Hand der Rebellen, in den Händen der, in die Hände der, fiel ... an die, fielen ... an die
event shelling part: Streumunition eingesetzt, Phosphorbomben eingesetzt, weißen Phosphor eingesetzt, Brandbomben eingesetzt
weapon aircraft: Gleitbombe*, Lenkbombe*, Fliegerbombe*
harm damage part: verbrannt, niedergebrannt, ausgebrannt
armed: *kämpfer, *kämpfern
event overtake verb: {_with("übernahm übernahmen übernimmt", "Stadt;Lager;Stützpunkt;Basis;Kontrolle;Kommando;Gebiet;Viertel;Dorf;Kaserne")}
event abduct verb: {_with("nahm nahmen nimmt nehmen", "Geisel;Geiseln")}
event violence noun: Bluttat, Bluttaten
light: intensivierte, intensivierten, verstärkte, verstärkten, {_with("setzte setzten setzt setzen", "fort")}, {_with("weitete weiteten", "aus")}, {_with("nahm nahmen", "wieder auf")}, konzentrierte, konzentrierten
light part: intensiviert, fortgesetzt, ausgeweitet, verstärkt, wieder aufgenommen
accuse suspect: hinter der Tat vermut*, hinter dem Anschlag vermut*, hinter dem Angriff vermut*, hinter den Anschlägen vermut*, hinter den Angriffen vermut*, hinter der Attacke vermut*, hinter der Explosion vermut*, hinter der Entführung vermut*
accuse: hinter dem Anschlag sehen, hinter dem Angriff sehen, hinter der Tat sehen, hinter dem Anschlag sieht, hinter dem Angriff sieht
harm killed pas: {_with("verlor verloren verliert verlieren", "Soldaten;Mann;Männer;Kämpfer;Polizisten;Mitglieder;Angehörige")}, {_with("hat haben hatte hatten habe", "Soldaten verloren;Mann verloren;Männer verloren;Kämpfer verloren;Polizisten verloren;Mitglieder verloren")}
harm held pas: in der Gewalt, in Gefangenschaft, in Geiselhaft
number 1: eines von ihnen, einer von ihnen, eine von ihnen, einer der beiden, eines der Kinder, einer von denen
call: wir brauchen, wir benötigen, braucht es, es braucht
event chemical noun: Einsatz von Phosphor, Phosphorangriff*
harm killed act: {_with("riss rissen reißt reißen", "in den Tod")}, mit in den Tod gerissen, {_with("forderte forderten fordert fordern", "Tote;Todesopfer;Menschenleben;Leben")}, {_with("kostete kosteten kostet kosten", "das Leben;Menschenleben;Leben")}, das Leben gekostet, {_with("brachte brachten bringt bringen", "um;ums Leben")}, umgebracht hat, meuchelte*, {_with("löschte löschten", "Familie aus")}
harm killed pas: ließ ... ihr Leben, ließen ... ihr Leben, ließ ... sein Leben, ihr Leben gelassen, sein Leben gelassen, das Leben gelassen, ließen ihr Leben, ließ sein Leben, ließ ihr Leben, verlor ... das Leben, verloren ... das Leben, verlor ... sein Leben, verloren ... ihr Leben, das Leben verloren, sein Leben verloren, kam ... um, kamen ... um, kommt ... ums Leben, kommen ... ums Leben, kam ... ums Leben, kamen ... ums Leben, ums Leben gekommen, ums Leben kam, ums Leben kamen, ums Leben gebracht, fielen ... zum Opfer, fiel ... zum Opfer, zum Opfer gefallen, zum Opfer fiel, zum Opfer fielen, nicht überlebt, erlag ... Verletzungen, erlagen ... Verletzungen, seinen Verletzungen erlegen, ihren Verletzungen erlegen, erlag seinen Verletzungen, erlag ihren Verletzungen, erlagen ihren Verletzungen, gefallen sind, gefallen ist, im Kampf gefallen, sterben, stirbt
harm killed noun: Ermordung von, Menschenleben, Leben gekostet, Getötetem, Todesopfers, Gefallene, Gefallenen, Gefallener, Verstorbene, Verstorbenen
harm killed noun of: Tötung, Ermordung, Tod, Liquidierung, Massaker an, Mord an, Morde an, Erschießung
harm wounded pas: davongetragen, erlitt ... Verletzungen, erlitten ... Verletzungen, Verletzungen erlitten, zog sich ... Verletzungen zu, zogen sich ... Verletzungen zu, mit Verletzungen, mit Schussverletzungen, mit Verbrennungen, in ein Krankenhaus gebracht, ins Krankenhaus gebracht, in Krankenhäuser gebracht, in Krankenhäusern behandelt, ärztlich behandelt, ins Krankenhaus eingeliefert
harm abducted noun of: Entführung, Verschleppung, Geiselnahme, Kidnapping
harm detained noun of: Festnahme, Verhaftung, Inhaftierung
harm neutralised part: ausgeschaltet, neutralisiert, unschädlich gemacht, außer Gefecht gesetzt
harm neutralised act: {_with("schaltete schalteten", "aus")}, {_with("setzte setzten", "außer Gefecht")}, neutralisierte, neutralisierten, {_with("machte machten", "unschädlich")}
harm displaced act: {_with("trieb trieben", "in die Flucht;aus ihren Häusern")}, {_with("zwang zwangen", "zur Flucht;zum Verlassen")}
harm displaced pas: ergriffen die Flucht, ergreifen ... die Flucht, {_with("verließen verlassen", "Stadt;Häuser;Dörfer;Heimat;Wohnungen")}, sind auf der Flucht, mussten ... evakuiert werden
unit civil: *arbeiter, *arbeitern, *arbeiterinnen, *fahrer, *fahrern, *helfer, *helfern, *händler, *händlern, *bauern, *lehrer, *lehrern, *schüler, *schülern, *studenten, *reporter, *journalisten, *ärzte, *ärzten, *beamte, *sanitäter, *sanitätern, *pilger, Pilger, *gläubige, Gläubige, Gläubigen, Betende, Betenden, Kirchgänger, Marktbesucher, Marktfrauen, Nonnen, Mönche, Missionare, Minderjährige, Minderjährigen, Jugendliche, Jugendlichen, Ordensschwestern, Feiernde, Feiernden, Schutzsuchenden
unit civil sg: *arbeiterin, *helferin, *lehrerin, *schülerin, *studentin, *journalistin, *bauer, *hirte, *pilot eines Rettungshubschraubers, Nonne, Mönch, Missionar, Minderjähriger, Jugendlicher
unit armed: Verteidigungsministerium, *-Rebellen, *-Milizionäre, *-Milizionären, *-Kommandeure, *-Terroristen, *-Soldaten, *soldaten, *kämpfer, *kämpfern, *polizisten, *rebellen, *milizionäre, *söldner, *gardisten, *kommandeure, *offiziere, *offizieren, Stammeskrieger, Freischärler, Guerillas, Partisanen, Freiheitskämpfer, Grenzschutzbeamte, Tschetniks
unit armed sg: *polizist, *kommandeur, *offizier, *gardist, *milizionär, *rebell, *general
armed: *-Rebellen, *-Miliz, *-Milizen, *-Milizionäre, *-Truppen, *-Truppe, *-Einheit, *-Einheiten, *-Soldaten, *-Armee, *-Söldner, *-Brigade, *-Brigaden, *-Separatisten, *-Gruppe, *-Gruppen, *-Dschihadisten, *-Extremisten, *-Islamisten, *-Terroristen, *-Streitkräfte, *-Kräfte, *-Junta, *-Garde, *-Bataillon, *-Division, Freischärler, Partisanen, Guerilleros, Sicherheitsdienst, Sicherheitsdienste, Grenzschützer, Grenzbeamte, Grenzpolizisten, Polizisten, Siedler, Luftabwehr, Flugabwehr, Heckenschütze, Heckenschützen
accuse passive: zugerechnet wird, zugerechnet werden, zugeordnet wird, zugeordnet werden, hinter dem ... steckt, hinter dem ... stecken, hinter der ... steckt, hinter der ... stecken, hinter den ... stecken, hinter den ... steckt, hinter dem ... stehen, hinter dem ... steht, hinter dem ... stehe, hinter der ... stehe, verantwortlich gemacht, verantwortlich gehalten, zur Last gelegt, angelastet wird, beschuldigt wird, beschuldigt werden, beschuldigt worden
accuse passive suspect: im Verdacht steht, im Verdacht stehen, steht ... im Verdacht, stehen ... im Verdacht, unter Verdacht, verdächtigt wird, verdächtigt werden, wird ... verdächtigt, werden ... verdächtigt
deny: in Abrede, stellt ... in Abrede, stellte ... in Abrede, stellten ... in Abrede, in Abrede stellte, in Abrede stellten, in Abrede gestellt, weist ... von sich, wies ... von sich, wiesen ... von sich, von sich gewiesen, für falsch erklärt, als Falschmeldung, nannte ... falsch, bezeichnete ... als falsch, bezeichnete ... als Lüge
deny own: bestritt jede Beteiligung, bestritten jede Beteiligung, bestreitet jede Beteiligung, bestritt eine Beteiligung, bestreitet eine Beteiligung, bestritt jede Verwicklung, bestritt jegliche Beteiligung, dementierte jede Beteiligung, dementierte eine Beteiligung, wies jede Verantwortung, weist jede Verantwortung, wies jede Beteiligung, wiesen jede Verantwortung
aim: Ziel der ... ist, Ziel des ... ist, Ziel der ... sei, Ziel des ... sei, Ziel der ... war, Ziel des ... war, Zweck der ... ist, Zweck des ... ist, ist es Ziel, zum Ziel, Ziel der Offensive, Ziel der Operation, Ziel des Einsatzes, dient dazu, dienen dazu, diene dazu, dient dem Zweck
"""

SIDES = """
actor Bosnian Serb forces: serbische* Artillerie, serbische* Streitkräfte*, serbische* Truppen, serbische* Milizen, serbische* Einheiten, serbische* Freischärler*, serbische* Soldaten, serbische* Heckenschütze*, serbische* Scharfschütze*, bosnische* Serben, bosnisch-serbische*, Tschetniks, Armee der Republika Srpska
actor Bosnian Croat forces: kroatische* Milizen, kroatische* Einheiten, bosnisch-kroatische*, HVO
actor Bosnian government forces: bosnische* Armee, bosnische* Regierungsarmee, bosnische* Regierungstruppen
state Azerbaijan: Bakus, Baku
state Armenia: Eriwan, Jerewan
state Rwanda: Kigali
state Saudi Arabia: Riad
state Russia: Moskaus
state Ukraine: Kiews
state Iran: Teherans
state Turkey: Ankaras
state Rwanda: Kigalis
state Serbia: Serbien, Serbiens, serbische, serbischen, serbischer, serbisches
state Croatia: Kroatien, Kroatiens, kroatische, kroatischen, kroatischer
state Eritrea: Eritrea, Eritreas, eritreische, eritreischen, eritreischer
state Uganda: Uganda, Ugandas, ugandische, ugandischen, ugandischer
state Burundi: Burundi, Burundis, burundische, burundischen
state South Sudan: Südsudan, Südsudans, südsudanesische, südsudanesischen
state Central African Republic: Zentralafrikanische Republik, zentralafrikanische, zentralafrikanischen
state Mozambique: Mosambik, Mosambiks, mosambikanische, mosambikanischen
state Georgia: georgische, georgischen, Georgien, Georgiens
state Myanmar: myanmarische, myanmarischen, birmanische, birmanischen, Myanmars
state Colombia: Kolumbien, Kolumbiens, kolumbianische, kolumbianischen
state Philippines: philippinische, philippinischen
state Kuwait: kuwaitische, kuwaitischen
state Belarus: Belarus, belarussische, belarussischen
actor Myanmar (government and forces): Militärjunta, Junta, Junta-Soldaten, Junta-Truppen, Tatmadaw, Soldaten der Junta, Truppen der Junta
actor Arakan Army: Arakan-Armee, Arakan Army
actor March 23 Movement (M23): M23, M23-Rebellen, M23-Miliz, Bewegung 23. März
actor Allied Democratic Forces (ADF): ADF, ADF-Rebellen, ADF-Miliz, Allied Democratic Forces
actor CODECO: Codeco, Codeco-Miliz, Codeco-Milizionäre
actor Fano: Fano, Fano-Miliz, Fano-Milizen, Fano-Kämpfer
actor Tigray People's Liberation Front (TPLF): TPLF, Volksbefreiungsfront von Tigray, tigrayische* Kräfte, tigrayische* Rebellen
actor Oromo Liberation Army: Oromo-Befreiungsarmee, OLA
actor Janjaweed: Dschandschawid, Dschandschawid-Miliz*, Janjaweed
actor Rapid Support Forces (RSF): RSF-Miliz, RSF-Kämpfer*, RSF-Truppen, Miliz RSF, paramilitärische* RSF, paramilitärische* Rapid Support Forces
actor Libyan National Army: Haftar-Truppen, Haftars Truppen, Truppen Haftars, Truppen von General Haftar, Libysche Nationalarmee, Libyschen Nationalarmee, LNA
actor al-Shabaab: Al-Schabaab, Al-Schabaab-Miliz, Schabaab-Miliz, Al-Shabaab-Miliz, Shabaab
actor Jama'at Nusrat al-Islam wal-Muslimin (JNIM): JNIM-Kämpfer*, Al-Kaida-Ableger JNIM
actor Islamic State Sahel Province: IS im Sahel, IS-Sahelprovinz, Islamischer Staat in der Großen Sahara
actor Saudi-led coalition in Yemen: saudisch geführte* Koalition, saudisch geführte* Militärkoalition, von Saudi-Arabien geführte* Koalition, von Saudi-Arabien geführte* Militärkoalition, saudische* Koalition
actor Houthis (Ansar Allah): Huthi-Bewegung, Ansar Allah, Huthi-Truppen, Ansarollah
actor Russia (state and armed forces): russische* Truppen, russische* Soldaten, russische* Marine, russische* Artillerie
actor Ukraine: ukrainische* Truppen, ukrainische* Soldaten, ukrainische* Luftabwehr, ukrainische* Luftwaffe
actor Chechen separatists: tschetschenische* Kämpfer*, tschetschenische* Rebellen*, tschetschenische* Separatisten
actor Kosovo Liberation Army: UÇK, UCK, Befreiungsarmee des Kosovo
actor Volunteers for the Defence of the Homeland: VDP
actor Israeli settlers: israelische* Siedler*, jüdische* Siedler*, radikale* Siedler*
actor Lebanon (government and forces): libanesische* Armee
actor Afrika-Korps: Afrikakorps, Afrika-Korps
"""
