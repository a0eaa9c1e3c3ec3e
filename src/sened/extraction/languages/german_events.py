"""German words of acts and harm: attacks, fighting, arrests, who was killed or hurt. Compounds are caught by their heads."""

EVENTS = """
# `part`: a participle, which the auxiliary of its clause makes active or passive; `twin`: one that is a finite verb as well.
event airstrike noun: Luftangriff*, Luftschlag, Luftschlags, Luftschläge, Luftschlägen, Drohnenangriff*, Drohnenschlag, Drohnenschlags, Drohnenschläge, Drohnenschlägen, Drohnenattacke*, Drohnenbombardement*, Drohnenbeschuss, Drohnenbombardierung*
event airstrike noun: Luftbombardement*, Luftbombardierung*, Luftattacke*, Luftoffensive*, Luftoperation*, Luftwaffenangriff*, Luftwaffenoperation*, Luftkampagne*, Fliegerangriff*, Kampfjetangriff*, Hubschrauberangriff*, Helikopterangriff*, Kampfdrohnenangriff*, Kamikazedrohnenangriff*, Bombenangriff*, Bombenabwurf*, Bombenabwürfe*, Flächenbombardement*
event airstrike noun: Angriff aus der Luft, Angriffe aus der Luft, Angriffen aus der Luft, Angriff mit einer Drohne, Angriff mit Drohnen, Angriffe mit Drohnen, Angriffen mit Drohnen, Angriff einer * Drohne, Angriff einer Drohne, Beschuss aus der Luft, Bombardierung aus der Luft, Angriff mit Kampfjets, Angriffe mit Kampfjets
event airstrike verb: bombardiert aus der Luft, bombardierte aus der Luft, warf ... Bomben, warfen ... Bomben, warf ... ab, warfen ... ab, flog ... Angriffe, flogen ... Angriffe, fliegt ... Angriffe, fliegen ... Angriffe
event airstrike part: abgeworfen
event airstrike part: aus der Luft angegriffen, aus der Luft bombardiert, aus der Luft beschossen
event shelling noun: Beschuss, Beschusses, Beschüsse, Artilleriebeschuss*, Artillerieangriff*, Artillerieschlag, Artillerieschläge*, Artilleriefeuer*, Granatbeschuss*, Granatenbeschuss*, Granatenangriff*, Granateinschlag, Granateinschläge*, Granatenhagel, Mörserbeschuss*, Mörserangriff*, Mörserfeuer*, Mörsergranatenangriff*
event shelling noun: Raketenangriff*, Raketenbeschuss*, Raketenhagel*, Raketensalve*, Raketenfeuer*, Raketeneinschlag, Raketeneinschläge*, Raketenschlag, Raketenschläge*, Panzerbeschuss*, Panzerfeuer*, Bombardement*, Bombardierung*, Dauerbeschuss*, Trommelfeuer*, Kanonade*, Geschützfeuer, Haubitzenbeschuss, Einschlag, Einschläge, Einschlägen, Grenzbeschuss
event shelling twin: bombardiert
event shelling past: bombardierte, bombardierten
event shelling verb: bombardieren, beschoss, beschießt, beschießen, nahm ... unter Beschuss, nahmen ... unter Beschuss, nimmt ... unter Beschuss, nehmen ... unter Beschuss, feuerte, feuerten, feuert, abgefeuerte*, abfeuerte, abfeuerten, schoss ... Raketen, schossen ... Raketen
event shelling passive: ging ... nieder, gingen ... nieder, niederging, niedergingen, niedergegangen, schlug ... ein, schlugen ... ein, schlägt ... ein, schlagen ... ein, einschlug, einschlugen
event shelling part: abgefeuert
event shelling twin: beschossen
event shelling part: beschossene*, beschossen worden
event shelling part: unter Beschuss genommen
event shelling passive: unter Beschuss geraten, unter Beschuss stehen, unter Beschuss gekommen, geriet ... unter Beschuss, gerieten ... unter Beschuss, lag ... unter Beschuss, lagen ... unter Beschuss, steht ... unter Beschuss, stehen ... unter Beschuss
event chemical verb: setzt ... Chemiewaffen, setzte ... Chemiewaffen, setzten ... Chemiewaffen, setzen ... Chemiewaffen, setzt ... Giftgas, setzte ... Giftgas, setzten ... Giftgas, setzte ... Chlorgas, setzten ... Chlorgas
event chemical part: Chemiewaffen eingesetzt, Giftgas eingesetzt, Chlorgas eingesetzt
event chemical noun: Einsatz von Chemiewaffen, Einsatz von Giftgas, Einsatz chemischer Waffen, Giftgasangriff*, Chemiewaffenangriff*, Chemieangriff*, Chlorgasangriff*, Gasangriff*, Chemiewaffeneinsatz*, Giftgaseinsatz*, Angriff mit Chemiewaffen, Angriff mit Giftgas, Angriff mit chemischen Waffen
event ied noun: Explosion, Explosionen, Detonation, Detonationen, Bombenanschlag*, Bombenanschläge*, Bombenexplosion*, Bombenattentat*, Sprengstoffanschlag*, Sprengstoffanschläge*, Sprengstoffattentat*, Sprengstoffexplosion*, Autobombenanschlag*, Autobombenanschläge*, Autobombenexplosion*, Autobombenattentat*, Minenexplosion*, Landminenexplosion*, Minenunfall, Sprengfallenexplosion*, Motorradbombenanschlag*, Sprengung, Sprengungen, Autobombe ... explodiert*, Sprengstoffangriff*
event ied verb: sprengte*, zündete*
event ied passive: explodier*, detonier*, in die Luft flog*, flog ... in die Luft, flogen ... in die Luft, ging ... hoch, gingen ... hoch, trat auf eine Mine, traten auf eine Mine, auf eine Mine getreten, auf eine Mine trat*, auf eine Landmine trat*, auf eine Mine fuhr*, auf eine Mine gefahren, fuhr auf eine Mine, fuhr auf eine Landmine, fuhr über eine Mine, auf eine Sprengfalle, trat ... auf eine Landmine, trat ... auf eine Mine, fuhr ... auf eine Mine, fuhr ... über eine Mine
event ied passive: hochgegangen
event ied part: gesprengt, gesprengte*, in die Luft gesprengt, zur Explosion gebracht, zur Detonation gebracht, gezündet, ferngezündet
event grenade noun: Handgranatenangriff*, Handgranatenanschlag*, Handgranatenanschläge*, Handgranatenexplosion*, Granatenanschlag*
event grenade verb: warf ... Handgranate*, warfen ... Handgranate*
event grenade part: Handgranate geworfen, Handgranaten geworfen
event suicide noun: Selbstmordanschlag*, Selbstmordanschläge*, Selbstmordattentat, Selbstmordattentats, Selbstmordattentate, Selbstmordattentaten, Selbstmordangriff*, Suizidanschlag*, Suizidanschläge*, Selbstmordbombe*, Selbstmordkommando*, Selbstmordexplosion*
event suicide verb: sprengte sich, sprengten sich, sprengte ... sich, sich in die Luft gesprengt, sich ... in die Luft sprengte*, in die Luft gesprengt hat sich, sich selbst in die Luft
event clash noun: Gefecht, Gefechte, Gefechten, Gefechts, Zusammenstoß, Zusammenstoßes, Zusammenstöße, Zusammenstößen, Kämpfe, Kämpfen, Straßenkampf, Straßenkämpfe, Straßenkämpfen, Häuserkampf, Häuserkämpfe, Häuserkämpfen, Kampfhandlung*, Kampfgeschehen, Schusswechsel*, Feuergefecht*, Feuerwechsel*, Schlacht, Schlachten, Bodenkämpfe*, Bodengefecht*
event clash noun: Hinterhalt*, Offensive, Offensiven, Großoffensive, Bodenoffensive*, Militäroffensive*, Bodenangriff*, Bodenoperation*, Infiltrationsversuch*, Infiltration, Infiltrierungsversuch*, Scharmützel*, Erstürmung*, Sturmangriff*, Überfall, Überfalls, Überfälle, Überfällen, Vorstoß, Vorstöße, Vormarsch, Belagerung*, Einmarsch, Invasion, Gegenangriff*, Gegenoffensive*, Scharfschützenangriff*, Gefängnisausbruch*, Gefängnisrevolte*, Ausbruchsversuch*, bewaffnete Auseinandersetzung*, bewaffneten Auseinandersetzung*, Durchbruchsversuch*, Panzerangriff*, Sabotageaktion*
event clash noun: Aufstand, Aufstands, Aufstände, Revolte, Revolten, Meuterei*, Feindseligkeiten
event clash verb: kämpfte*, kämpft, kämpfen, stürmte*, stürmt, erstürmt, erstürmte*, überfiel, überfielen, überfällt, drang ... ein, drangen ... ein, eindrang, eindrangen, drang ... vor, drangen ... vor, rückte ... vor, rückten ... vor, rückt ... vor, rücken ... vor, vorrückte*, lauerte* ... auf, infiltrier*, stießen ... zusammen, eröffnete* ... das Feuer, eröffnet ... das Feuer, eröffneten ... das Feuer, das Feuer eröffnet, Feuer eröffnete*, das Feuer eröffnete*, das Feuer eröffneten, wehrte* ... ab, schlug ... zurück, schlugen ... zurück, marschierte* ... ein, einmarschiert, schoss ... auf, schossen ... auf, feuerte ... auf, feuerten ... auf
event clash past: belagerte
event clash part: gekämpft, eingedrungen, vorgedrungen, vorgerückt, zusammengestoßen, zurückgeschlagen, abgewehrt, geschossen
event clash twin: belagert
event clash part: abgeriegelt, gestürmt, überfallen, angegriffen und überfallen, umstellt, umzingelt, eingekesselt
event raid noun: Razzia, Razzien, Hausdurchsuchung*, Durchsuchungsaktion*, Durchsuchungsoperation*, Durchsuchung, Durchsuchungen, Militäroperation*, Militäraktion*, Militäreinsatz, Spezialeinsatz, Spezialeinsätze, Spezialoperation*, Kommandoaktion*, Kommandoeinsatz, Kommandooperation*, Luftlandeoperation*, Luftlandung*, Luftlandeeinsatz, Anti-Terror-Operation*, Anti-Terror-Einsatz*, Antiterroroperation*, Antiterroreinsatz*, Sicherheitsoperation*, Säuberungsaktion*, Säuberungsoperation*, Suchaktion*, Suchoperation*, Sicherheitskampagne*, Zugriff
event raid verb: durchsucht, durchkämmte*, durchkämmt
event raid past: durchsuchte*
event attack noun: Massaker, Massakers, Massakern, Hinrichtung*, Exekution*, Ermordung*, Mord, Mordes, Morde, Morden, Mordanschlag*, Mordanschläge*, Mordattentat*, Attentat, Attentats, Attentate, Attentaten, Enthauptung*, Erschießung*, Messerangriff*, Messerattacke*, Schießerei*, Lynchmord*, Folter, Folterung*, Misshandlung*, Brandanschlag*, Brandanschläge*, Massenerschießung*, Massenhinrichtung*, Blutbad, Femizid*, Amokfahrt*, gezielte Tötung*
event attack verb: richtete* ... hin, hinrichtete*, erschoss, folterte*, foltert, erstach, erstachen, lynchte*, schoss ... nieder, schossen ... nieder, misshandelte*, schoss ... in die Menge, schossen ... in die Menge, eröffnete ... Feuer auf Zivilisten
event attack past: exekutierte*, massakrierte*, enthauptete*
event attack twin: erschossen
event attack part: exekutiert, hingerichtet, hingerichtete*, ermordet, massakriert, enthauptet, erschossene*, gefoltert, gefolterte*, erstochen, erschlagen, gelyncht, niedergeschossen, angeschossen, misshandelt, niedergestochen, zu Tode gefoltert, zu Tode geprügelt
event abduct noun: Entführung*, Verschleppung*, Geiselnahme*, Kidnapping, Kidnappings, Verschwindenlassen, Zwangsrekrutierung*
event abduct verb: kidnappte*, nahm ... als Geisel*, nahmen ... als Geisel*
event abduct past: entführte, entführten, verschleppte, verschleppten
event abduct part: entführt, verschleppt, gekidnappt, als Geisel genommen, als Geiseln genommen, zwangsrekrutiert
event arrest noun: Festnahme, Festnahmen, Verhaftung, Verhaftungen, Verhaftungswelle*, Festnahmewelle*, Massenverhaftung*, Massenfestnahme*, Verhaftungskampagne*, Inhaftierung*
event arrest verb: nahm ... fest, nahmen ... fest, nimmt ... fest, nehmen ... fest, festnahm, festnahmen, festnehmen, verhaften, nahm ... in Gewahrsam, nahmen ... in Gewahrsam
event arrest past: verhaftete, verhafteten, inhaftierte*
event arrest part: festgenommen, festgenommene*, verhaftet, inhaftiert, in Gewahrsam genommen, in Haft genommen, abgeführt
event loot noun: Plünderung*, Brandstiftung*, Brandschatzung*, Abholzung*, Grabschändung*, Zerstörung von, Sabotage, Sabotageakt*, Beschlagnahme von Häusern, Beschlagnahmung von Häusern
event loot verb: plünderte*, plündert, plündern, setzte ... in Brand, setzten ... in Brand, setzt ... in Brand, brannte* ... nieder, brannten ... nieder, holzte* ... ab, steckte* ... in Brand, fällte* ... Bäume, fällten ... Olivenbäume, stahl, stahlen
event loot part: geplündert, geplünderte*, in Brand gesetzt, in Brand gesteckt, in Brand geschossen, niedergebrannt, abgeholzt, demoliert, gestohlen, verwüstet, dem Erdboden gleichgemacht
event agreement noun: Waffenruhe, Waffenruhen, Waffenstillstand*, Feuerpause*, Friedensabkommen*, Friedensvertrag*, Gefangenenaustausch*, Waffenstillstandsabkommen*, Waffenstillstandsvereinbarung*, Deeskalationsabkommen*, Austausch von Gefangenen, Einigung über
event agreement verb: einigte sich auf, einigten sich auf, einigten sich ... auf, unterzeichnete* ... Abkommen, unterzeichneten ... Abkommen, vereinbarte*
event agreement part: vereinbart, Abkommen unterzeichnet, ausgehandelt
event disrupt noun: Abschuss, Abschusses, Abschüsse, Entschärfung*, Sicherstellung*, Beschlagnahmung*, Minenräumung*
event disrupt verb: schoss ... ab, schossen ... ab, schießt ... ab, abschoss, abschossen, fing ... ab, fingen ... ab, abfing*, stellte ... sicher, stellten ... sicher, holte ... vom Himmel, holten ... vom Himmel, räumte* ... Minen, vereitelte*
event disrupt past: entschärfte*, beschlagnahmte*
event disrupt part: abgeschossen, abgeschossene*, zum Absturz gebracht, entschärft, abgefangen, sichergestellt, beschlagnahmt, vom Himmel geholt, vereitelt
event overtake noun: Eroberung*, Einnahme des, Einnahme der, Einnahme von, Machtübernahme*, Übernahme der Kontrolle, Besetzung, Besatzung des
event overtake verb: einnahm, einnahmen, nahm ... unter Kontrolle, nahmen ... unter Kontrolle, übernahm ... die Kontrolle, übernahmen ... die Kontrolle, übernahm die Kontrolle, übernahmen die Kontrolle, brachte ... unter ihre Kontrolle, brachten ... unter ihre Kontrolle, brachte ... unter seine Kontrolle, brachte ... unter Kontrolle, brachten ... unter Kontrolle, die Kontrolle über ... übernommen, überrannte*, fiel in die Hände, fielen in die Hände, Kontrolle übernommen, bemächtigte* sich
event overtake past: eroberte, eroberten, besetzte, besetzten
event overtake twin: erobert, besetzt
event overtake part: eingenommen, eingenommene*, unter Kontrolle gebracht, unter ihre Kontrolle gebracht, unter seine Kontrolle gebracht, überrannt
event overtake passive: in die Hände ... gefallen, in die Hände gefallen
event regain noun: Rückeroberung*, Wiedereroberung, Befreiung der Stadt, Befreiung des Dorfes, Befreiung von
event regain verb: eroberte ... zurück, eroberten ... zurück, erlangte* ... die Kontrolle, die Kontrolle wiedererlangt, wieder unter Kontrolle, wieder unter ihre Kontrolle, befreite die Stadt, befreiten die Stadt, befreite das Dorf, befreiten das Dorf, befreiten ... Dörfer, befreite ... Dörfer
event regain past: zurückeroberte, zurückeroberten
event regain part: zurückerobert, zurück, wieder unter Kontrolle gebracht
event withdraw noun: Rückzug, Rückzugs, Abzug, Abzugs, Truppenabzug*, Evakuierung*, Räumung des, Räumung der
event withdraw verb: zog sich ... zurück, zogen sich ... zurück, zog ... zurück, zogen ... zurück, zieht ... zurück, ziehen ... zurück, zurückzog, zurückzogen, sich zurückgezogen, zogen ... ab, zog ... ab, abzog, abzogen, verließ ... Stützpunkt, verließen ... Stützpunkt
event withdraw past: räumte, räumten, evakuierte*
event withdraw part: zurückgezogen, abgezogen, geräumt, evakuiert
event deploy noun: Stationierung*, Truppenverlegung*, Verlegung von Truppen, Truppenaufmarsch*, Militärkonvoi*, Entsendung*, Truppenverstärkung*, Militärverstärkung*
event deploy verb: schickte ... Verstärkung*, schickten ... Verstärkung*, schickte ... Truppen, schickten ... Truppen, rückte ... ein, rückten ... ein, brachte ... in Stellung, brachten ... in Stellung, zog ... zusammen, zogen ... zusammen, überquerte ... die Grenze, überquerten ... die Grenze
event deploy past: stationierte*, verlegte*, entsandte*
event deploy part: stationiert, verlegt, entsandt, in Stellung gebracht, zusammengezogen, Verstärkung geschickt, Verstärkungen geschickt
event release noun: Freilassung*, Haftentlassung*
event release verb: ließ ... frei, ließen ... frei, lässt ... frei, lassen ... frei, freiließ, freiließen, kam ... frei, kamen ... frei, freikam*, entließ, entließen
event release part: freigelassen, freigelassene*, aus der Haft entlassen, freigekommen, aus dem Gefängnis entlassen
event release passive: auf freien Fuß gesetzt
event violence noun: Angriff, Angriffe, Angriffen, Angriffs, Angriffes, *angriff, *angriffe, *angriffen, *angriffs, Anschlag, Anschlags, Anschläge, Anschlägen, *anschlag, *anschläge, *anschlägen, Terroranschlag*, Terroranschläge*, Terrorangriff*, Attacke, Attacken, *attacke, *attacken, Militärschlag*, Militärschläge*, Vergeltungsschlag*, Vergeltungsschläge*, Präventivschlag*, Präzisionsschlag*, Gewalttat*, Gewaltakt*, Übergriff*, Aggression, Aggressionen, Schüsse, Schüssen, Doppelanschlag*, Angriffswelle*, Gewaltwelle*
event violence verb: griff ... an, griffen ... an, greift ... an, greifen ... an, angriff, angriffen, angreift, angreifen, traf ein, traf eine, traf einen, traf das, traf den, traf die, trafen das, trafen den, trafen die, trafen ein, trafen eine, trafen einen, trafen mehrere, nahm ... ins Visier, nahmen ... ins Visier, nimmt ... ins Visier, zielte auf, zielten auf, schlug ... zu, schlugen ... zu, griff ... frontal an
event violence past: attackierte*
event violence part: zugeschlagen
event violence twin: attackiert
event violence part: angegriffen, angegriffene*, getroffen, ins Visier genommen, unter Feuer genommen
event violence passive: zum Ziel, Ziel eines, Ziel von, Ziel mehrerer
event headquarters noun: Militärbasis ... errichtet, Militärstützpunkt ... errichtet, Stützpunkt ... errichtet, Errichtung eines Stützpunktes, Errichtung einer Militärbasis, Bau einer Militärbasis, Bau eines Stützpunktes
event headquarters verb: errichtete ... Stützpunkt*, errichteten ... Stützpunkt*, errichtete ... Basis, errichteten ... Basis, errichtete ... Militärbasis, errichteten ... Militärbasis, errichtete ... Militärstützpunkt*, errichteten ... Militärstützpunkt*, baute* ... Stützpunkt*, richtete* ... Stützpunkt ... ein
"""

HARM = """
harm killed act: tötete, töteten, tötet, =töten, umbrachte*, erschoss, richteten ... hin, riss ... in den Tod, rissen ... in den Tod, kostete ... das Leben, kosteten ... das Leben, das Leben gekostet, das Leben kostete*
harm killed past: exekutierte*, massakrierte*, enthauptete*
harm killed pas: fiel ... als Märtyrer, fielen ... als Märtyrer, fiel ... im Kampf, fielen ... im Kampf, ums Leben gekommen, ums Leben gekommene*, kam ... ums Leben, kamen ... ums Leben, kommen ... ums Leben, kommt ... ums Leben, kamen um, kam um, ums Leben kam, ums Leben kamen, ums Leben, starb, starben, stirbt, sterben, gestorben, gestorbene*, verstarb, verstarben, verstorben, verstorbene*, umgekommen, umgekommene*, umkam, umkamen, verlor ... das Leben, verloren ... das Leben, verlor ... ihr Leben, verloren ... ihr Leben, verlor ... sein Leben, ihr Leben verloren, das Leben verloren, sein Leben verloren, ihr Leben verlor, ihr Leben verloren haben, ihr Leben lassen
harm killed twin: erschossen
harm killed part: in den Tod gerissen, in den Tod getrieben, getötet, getötete, getöteten, getöteter, getötetes
harm killed pas: erlag ... Verletzungen, erlagen ... Verletzungen, Verletzungen erlegen, Verletzungen erlag, Verletzungen erlagen, seinen Verletzungen, ihren Verletzungen erlegen, tot geborgen, zu Tode gekommen, zu Tode, gefallen, gefallene, gefallenen, fielen im Kampf, fiel im Kampf, im Kampf gefallen, fielen ... zum Opfer, fiel ... zum Opfer, zum Opfer gefallen
harm killed twin: erschossen
harm killed part: umgebracht, ermordet, erschossen, erschossene*, hingerichtet, hingerichtete*, exekutiert, massakriert, enthauptet, erstochen, erschlagen, tot aufgefunden, tödlich verletzt, tödlich verwundet, tödlich getroffen, zu Tode gefoltert, zu Tode geprügelt
harm killed noun of: Tod, Todes, Tötung, Tötungen
harm killed noun: Tote, Toten, Toter, Totes, Todesopfer, Todesopfern, Todesfall, Todesfälle, Todesfällen, Getötete, Getöteten, Getöteter, Märtyrer, Märtyrern, Märtyrerin*, tot, Menschenleben, Gefallene, Gefallenen
harm wounded past: verletzte, verletzten, verwundete, verwundeten
harm wounded pas: erlitt ... Verletzungen, erlitten ... Verletzungen, Verletzungen erlitten, Verletzungen erlitt, Verletzungen davongetragen, trug ... Verletzungen davon, trugen ... Verletzungen davon, Verbrennungen erlitten, erlitten ... Verbrennungen, Verwundungen erlitten
harm wounded part: verletzt, verwundet, schwer verletzt, leicht verletzt, schwerverletzt, schwer verwundet, teils schwer verletzt, lebensgefährlich verletzt, angeschossen
harm wounded noun: Verletzter, Verwundeter, Schwerverletzte*, Leichtverletzte*, Schwerverwundete*
harm captured act: nahm ... gefangen, nahmen ... gefangen, nimmt ... gefangen, gefangen nahm, gefangen nahmen, gefangennahm*
harm captured pas: in Gefangenschaft geraten, in Gefangenschaft geriet*, geriet* ... in Gefangenschaft, gerieten ... in Gefangenschaft
harm captured part: gefangen genommen, gefangengenommen, gefangen genommene*
harm captured noun: Gefangennahme
harm detained act: nahm ... fest, nahmen ... fest, nimmt ... fest, nehmen ... fest, festnahm, festnahmen, nahm ... in Gewahrsam, nahmen ... in Gewahrsam
harm detained past: verhaftete, verhafteten, inhaftierte*
harm detained part: festgenommen, festgenommene*, verhaftet, in Gewahrsam genommen, in Haft genommen, inhaftiert
harm detained noun: Festgenommene, Festgenommenen, Festnahmen, Verhaftungen
harm held pas: in Haft gehalten, sitzen ... in Haft, sitzt ... in Haft, saßen ... in Haft, in Haft sitzen, in Gefangenschaft, inhaftiert sind, untergebracht
harm held part: gefangen gehalten, festgehalten, gefangengehalten, interniert
harm held noun: Häftling, Häftlinge, Häftlingen, Gefangene, Gefangenen, Gefangener, Insasse, Insassen, Inhaftierte, Inhaftierten, Gefängnisinsassen, IS-Gefangene*
harm displaced act: vertrieb
harm displaced pas: floh, flohen, flieht, fliehen, geflohen, geflüchtet, geflüchtete*, flüchtete, flüchteten, auf der Flucht, Zuflucht gefunden, fanden ... Zuflucht, fand ... Zuflucht, in die Flucht geschlagen, mussten ... fliehen, mussten ... flüchten, mussten ... verlassen, zur Flucht gezwungen, zur Flucht zwang*, verließen ihre Häuser, verließen ihre Dörfer, ihre Häuser verlassen, ihre Dörfer verlassen, obdachlos
harm displaced part: vertrieben, vertriebene, vertriebenen, in die Flucht getrieben, umgesiedelt, obdachlos gemacht
harm displaced noun: Vertriebene, Vertriebenen, Vertriebener, Binnenvertriebene*, Geflüchtete, Geflüchteten, Flüchtlinge, Flüchtlingen, Flüchtling, Binnenflüchtling*, Obdachlose*
harm abducted act: kidnappte*
harm abducted past: entführte, entführten, verschleppte, verschleppten
harm abducted part: entführt, verschleppt, gekidnappt, als Geisel genommen, als Geiseln genommen
harm abducted noun: Geisel, Geiseln, Entführungen
harm escaped pas: entkam, entkamen, entkommen, entkommene*, ausgebrochen, ausgebrochene*, brach ... aus, brachen ... aus, entflohen, entfloh, entflohene*, entwischt, entwischten
harm escaped noun: Ausbrecher, Entflohene, Entflohenen
harm released act: ließ ... frei, ließen ... frei, lässt ... frei, freiließ*, entließ, entließen
harm released past: befreite, befreiten
harm released pas: freigekommen, kam ... frei, kamen ... frei, aus der Haft entlassen, aus dem Gefängnis entlassen
harm released part: freigelassen, freigelassene*, befreit, auf freien Fuß gesetzt, gerettet
harm released noun: Freigelassene, Freigelassenen
harm surrendered pas: ergab sich, ergaben sich, sich ... ergeben, sich ergeben, ergeben haben, ergeben hätten, sich ergab, sich ergaben, kapitulierte*, kapituliert, stellte sich, stellten sich, Waffen niedergelegt, legten ... die Waffen nieder
harm returned pas: zurückgekehrt, zurückgekehrte*, kehrte ... zurück, kehrten ... zurück, zurückkehrte*, heimgekehrt, kehrten ... heim
harm returned noun: Rückkehrer, Rückkehrern, Rückkehrerin*
harm damage act: richtete* ... Schaden an, richteten ... Schäden an, verwüstete*
harm damage past: zerstörte, zerstörten, beschädigte, beschädigten
harm damage pas: in Schutt und Asche, in Mitleidenschaft gezogen, brannte aus, brannten aus, ausgebrannt, unbewohnbar, eingestürzt, stürzte ... ein, stürzten ... ein
harm damage part: zerstört, beschädigt, niedergebrannt, verwüstet
harm damage noun: Sachschaden, Sachschäden, Zerstörungen, =schäden
harm neutralised act: schaltete* ... aus, schalteten ... aus
harm neutralised past: neutralisierte, neutralisierten
harm neutralised part: neutralisiert, ausgeschaltet, unschädlich gemacht, außer Gefecht gesetzt
harm casualties noun: Opfer, Opfern, Verluste, Verlusten, Tote und Verletzte, Toten und Verletzten
harm missing pas: vermisst, werden vermisst, verschwunden, verschollen, gelten als vermisst, gilt als vermisst, als vermisst
harm missing noun: Vermisste, Vermissten, Vermisster, Verschwundene, Verschwundenen
"""

UNITS = """
unit civil: Bewohner, Einwohner, Arbeiter, Schüler, Zivilisten, Zivilistinnen, Zivilpersonen, Zivilbevölkerung, Kinder, Kindern, Kleinkinder, Kleinkindern, Schulkinder*, Frauen, Bewohner, Bewohnern, Einwohner, Einwohnern, Einwohnerinnen, Dorfbewohner, Dorfbewohnern, Dorfbewohnerinnen, Anwohner, Anwohnern, Bauern, Bäuerinnen, Landwirte, Landwirten, Hirten, Schäfer, Journalisten, Journalistinnen, Reporter, Medienschaffende*, Arbeiter, Arbeitern, Arbeiterinnen, Schüler, Schülern, Schülerinnen, Studenten, Studentinnen, Studierende*, Sanitäter, Sanitätern, Rettungskräfte, Ärzte, Ärzten, Ärztinnen, Patienten, Jugendliche, Jugendlichen, Minderjährige, Minderjährigen, Mädchen, Jungen, Babys, Säuglinge, Säuglingen, Passanten, Lehrer, Lehrern, Lehrerinnen, Fahrer, Mütter, Geschwister, Brüder, Schwestern, Söhne, Töchter, Fischer, Händler, Gläubige, Helfer, Krankenschwestern, Aktivisten, Aktivistinnen, Demonstranten, Pilger, Rentner, Erntehelfer, Gefängnismitarbeiter, Mitarbeiter, Mitarbeiterinnen, Angestellte
unit civil sg: Zivilist, Zivilistin, Zivilperson, Kind, Kindes, Kleinkind, Frau, Bewohnerin, Dorfbewohnerin, Bauer, Bäuerin, Landwirt, Hirte, Hirtenjunge, Journalist, Journalistin, Arbeiterin, Schülerin, Student, Studentin, Sanitäterin, Arzt, Ärztin, Patient, Jugendlicher, Minderjähriger, Minderjährige, Junge, Baby, Säugling, Passant, Passantin, Lehrerin, Mutter, Vater, Bruder, Schwester, Sohn, Tochter, Großmutter, Großvater, Ehepaar, Ehefrau, Ehemann, Krankenschwester, Aktivist, Aktivistin, Demonstrant, Neffe, Nichte, Onkel, Tante, Enkel
unit armed: Soldaten, Soldatinnen, Kämpfer, Kämpfern, Kämpferinnen, IS-Kämpfer, IS-Kämpfern, YPG-Kämpfer, PKK-Kämpfer, SDF-Kämpfer, QSD-Kämpfer, *-Kämpfer, *-Kämpfern, *-Kämpferinnen, *-Soldaten, *-Mitglieder, *-Mitgliedern, *-Terroristen, *-Dschihadisten, *-Söldner, *-Milizionäre, Milizionäre, Milizionären, Söldner, Söldnern, Terroristen, Dschihadisten, Islamisten, Extremisten, Rebellen, Aufständische, Aufständischen, Polizisten, Polizistinnen, Polizeibeamte*, Sicherheitskräfte, Sicherheitskräften, Sicherheitsbeamte*, Gendarmen, Angreifer, Angreifern, Bewaffnete, Bewaffneten, Offiziere, Offizieren, Kommandanten, Kommandantinnen, Kommandeure, Peschmerga, Militante, Militanten, Gardisten, Grenzsoldaten, Regierungssoldaten, Attentäter, Attentätern, Guerillakämpfer*, Wachleute, Wachen, Wächter, Gefängniswärter, Militärangehörige*, Asayisch-Mitglieder
unit armed sg: Soldat, Soldatin, Kämpferin, *-Kämpferin, *-Mitglied, *-Soldat, *-Anführer, *-Kommandant, *-Kommandeur, Milizionär, Terrorist, Dschihadist, Islamist, Rebell, Aufständischer, Polizist, Polizistin, Sicherheitsbeamter, Gendarm, Bewaffneter, Offizier, Kommandant, Kommandantin, Kommandeur, Militanter, Grenzsoldat, General, Oberst, Hauptmann, Leutnant
unit person: Personen, Palästinenser, Palästinensern, Ukrainer, Israelis, Afghanen, Russen, Amerikaner, Iraner, Libanesen, Vertreter, Politiker, Weitere, weitere, Dorfvorsteher, Flüchtlinge, Flüchtlingen, Geflüchtete, Geflüchteten, Migranten, Vertriebene, Vertriebenen, Häftlinge, Häftlingen, Gefangene, Gefangenen, Menschen, Männer, Männern, Leute, Leuten, Mitglieder, Mitgliedern, Angehörige, Angehörigen, Verdächtige, Verdächtigen, Beamte, Beamten, Ausländer, Ausländern, Türken, Syrer, Iraker, Kurden, Jesiden, Jesidinnen, Êziden, Eziden, Unbekannte, Erwachsene, Beschäftigte, Staatsbürger
unit person sg cap: Jähriger, Jährige, Jährigen, Jährigem
unit armed sg: IS-Anführers, *-Anführers, *-Kommandeurs, *-Kommandanten, *-Mitglieds
unit person sg: Person, Co-Vorsitzende, Co-Vorsitzender, Ko-Vorsitzende, Ko-Vorsitzender, Vorsitzende, Vorsitzender, Abgeordneter, Abgeordnete, Ratsmitglied, Stammesführer, Anführer, Scheich, Bürgermeister, Politikerin, Vertreter, Vertreterin, Funktionär, Palästinenserin, Israeli, Afghane, Ägypter, Russe, Deutscher, Libanese, Mensch, Mann, Mannes, Mitglied, Verdächtiger, Beamter, Erwachsener, Türke, Kurde, Kurdin, Jeside, Jesidin, Unbekannter, Leiche, Leichnam
unit family: Familien, Haushalte, Haushalten
unit family sg: Familie, Haushalt, Familienmitglieder ... Familie
unit vehicle: Fahrzeuge, Fahrzeugen, Autos, Lastwagen, Lkw, Lkws, Panzer, Panzern, Motorräder, Motorrädern, Busse, Bussen, Militärfahrzeuge, Militärfahrzeugen, Krankenwagen, Rettungswagen, Pickups, Geländewagen, Panzerfahrzeuge*, Tanklaster, Schützenpanzer, Traktoren, Transporter
unit vehicle sg: Fahrzeug, Fahrzeugs, Fahrzeuges, Auto, Autos, Lastwagen, Lkw, Motorrad, Bus, Militärfahrzeug, Krankenwagen, Rettungswagen, Pickup, Geländewagen, Panzerfahrzeug, Tanklaster, Traktor, Transporter, Wagen, PKW, Kleinbus
unit building: Häuser, Häusern, Wohnhäuser, Wohnhäusern, Gebäude, Gebäuden, Schulen, Krankenhäuser, Krankenhäusern, Kliniken, Wohnungen, Moscheen, Kirchen, Läden, Geschäfte, Geschäften, Brücken, Zelte, Zelten, Bäckereien, Kraftwerke, Kraftwerken, Umspannwerke, Umspannwerken, Gehöfte, Lagerhäuser, Tankstellen, Brunnen, Höhlen, Bunker, Bunkern, Unterstände, Ölanlagen, Ölfelder, Stellungen, Einrichtungen
unit building sg: Haus, Hauses, Wohnhaus, Gebäude, Gebäudes, Schule, Krankenhaus, Klinik, Wohnung, Moschee, Kirche, Laden, Geschäft, Brücke, Zelt, Bäckerei, Kraftwerk, Umspannwerk, Gehöft, Bauernhof, Lagerhaus, Tankstelle, Brunnen, Höhle, Bunker, Getreidesilo, Stellung
unit attack: Fälle, Fällen, Angriffe, Angriffen, Luftangriffe, Luftangriffen, Drohnenangriffe, Drohnenangriffen, Artillerieangriffe*, Raketenangriffe*, *angriffe, *angriffen, Anschläge, Anschlägen, Explosionen, Luftschläge, Luftschlägen, Gefechte, Razzien, Attacken, Vorfälle, Vorfällen, Operationen, Bombardierungen, Bombardements, Verstöße, Verstößen, Festnahmeaktionen, Entführungsfälle, Mal, Male
unit thing: Raketen, Granaten, Mörsergranaten, Artilleriegranaten, Geschosse, Geschossen, Bomben, Drohnen, Minen, Landminen, Dörfer, Dörfern, Ortschaften, Städte, Städten, Gewehre, Waffen, Munition, Handgranaten, Sprengsätze, Sprengsätzen, Positionen, Ziele, Zielen, Länder, Ländern, Staaten, Seiten, Punkte, Bezirke, Gemeinden, Provinzen, Schüsse, Hubschrauber, Flugzeuge, Kampfjets, Kampfflugzeuge, Organisationen, Unternehmen, Firmen, Parteien, Tiere, Schafe, Olivenbäume, Bäume, Telefone, Genehmigungen, Lizenzen, Motoren, Kameras
object civil: Hauptstadt, Großstadt, Kleinstadt, Hafenstadt, Baumarkt*, Frachter*, Öltanker, Schiff*, Bahnhof*, Einkaufszentrum, Dorf, Dorfes, Dörfer, Dörfern, Stadt, Ort, Ortschaft*, Siedlung*, Wohngebiet*, Wohnviertel*, Viertel, Haus, Häuser, Häusern, Wohnhaus, Wohnhäuser*, Gebäude, Schule, Schulen, Krankenhaus*, Krankenhäuser*, Klinik*, Markt, Marktes, Basar, Moschee*, Kirche*, Camp, Camps, Flüchtlingslager*, Lager, Fahrzeug*, Auto, Autos, Motorrad, Bus, Kraftwerk*, Elektrizitätswerk*, Umspannwerk*, Wasserwerk*, Ölanlage*, Ölfeld*, Bäckerei*, Brücke*, Krankenwagen, Landstraße, Infrastruktur, Felder, Farm*, Bauernhof*, Getreidesilo*, Gasanlage*, Trauerzug, Beerdigung, Café, Restaurant*, Druckerei, Konvoi*, Kindergarten, Flughafen*, Tankstelle*, Fabrik*, Zementfabrik, Parteibüro, Büro, Friedhof
object armed: Stellung, Stellungen, Militärposten, Posten, Checkpoint*, Kontrollpunkt*, Kontrollposten, Stützpunkt*, Militärstützpunkt*, Basis, Militärbasis*, Militärbasen, Kaserne*, Patrouille*, Militärfahrzeug*, Militärkonvoi*, Militärposition*, Gefängnis, Gefängnisses, Polizeistation*, Polizeiwache*, Hauptquartier*, Munitionslager*, Waffenlager*, Munitionsdepot*, Trainingslager*, Ausbildungslager*, Kommandozentrale*, Unterschlupf, Versteck*, Tunnel, Front, Frontlinie*, Panzer
armed: Mitglieder, Mitgliedern, Anhänger, Anhängern, Armee, Armeen, Heer, Militär, Militärs, Truppen, Truppe, Streitkräfte, Streitkräften, Luftwaffe, Kräfte, Kräften, Miliz, Milizen, *miliz, *milizen, Kämpfer, Kämpfern, *-Kämpfer, *-Kämpfern, Söldner, Söldnern, Söldnergruppe*, Bewaffnete, Bewaffneten, Bewaffneter, Soldaten, Soldat, Terroristen, Terrormiliz, Terrorgruppe*, Terrororganisation*, Dschihadisten, Dschihadistenmiliz, Islamisten, Extremisten, Rebellen, Rebellengruppe*, Aufständische, Aufständischen, Gruppierung*, Fraktion*, Zellen, Zelle, Schläferzelle*, IS-Zelle*, Brigade, Brigaden, Division, Bataillon*, Einheit, Einheiten, Spezialeinheit*, Spezialkräfte*, Sicherheitskräfte, Sicherheitskräften, Polizei, Militärpolizei, *polizei, Gendarmerie, Grenzschutz, Grenztruppen, Geheimdienst*, Garde, Besatzungstruppen, Besatzungsmacht, Besatzer, Koalition, Regierungstruppen, Regierungssoldaten, Regimetruppen, Regime, Scharfschütze*, Guerilla, Peschmerga, Verteidigungseinheiten, Widerstandseinheiten, Fraktionen, Gruppen, Volksverteidigungseinheiten, Frauenverteidigungseinheiten, Revolutionsgarden, Organisation, Küstenwache, Grenzsoldaten, Schützen, Kommandos
civil: Bewohner, Bewohnern, Einwohner, Einwohnern, Anwohner, Anwohnern, Zivilisten, Zivilist, Menschen, Journalisten, Journalist, Sanitäter, Ärzte, Aktivisten, Frauen, Kinder, Familien, Familie, Augenzeugen, Zeugen, Arbeiter, Bauern, Schüler, Studenten, Hirte, Hirten, Dorfbewohner, Häftlinge, Gefangene, Demonstranten, Organisation für Menschenrechte, Beobachtungsstelle, Menschenrechtsorganisation*, Hilfsorganisation*, Rettungskräfte, Patienten
"""

WEAPONS = """
weapon drone: Drohne, Drohnen, *drohne, *drohnen, Kampfdrohne*, Drohnenangriff*, Drohnenschlag*, Drohnenschläge*, Drohnenattacke*, Drohnenbeschuss, unbemannte* Luftfahrzeug*, unbemannte* Flugzeug*, unbemannte* Fluggerät*, UAV, UAVs, SIHA, Quadrocopter*, Drohnenbombardement*
weapon drone TB2: TB2, TB-2, Bayraktar TB2, Bayraktar-TB2, TB2-Drohne*
weapon drone Bayraktar: Bayraktar, Bayraktar-Drohne*
weapon drone Akinci: Akıncı, Bayraktar Akıncı, Akinci
weapon drone Anka: Anka-S
weapon drone Shahed: Shahed-*, Schahed-*, Shahed
weapon drone MQ-9: MQ-9, Reaper-Drohne*
weapon aircraft: Kampfflugzeug*, Kampfjet*, Kriegsflugzeug*, Jagdflugzeug*, Jagdbomber*, Kampfbomber*, Düsenjäger, Jets, Jet, Hubschrauber, Hubschraubern, Hubschraubers, Kampfhubschrauber, Kampfhubschraubern, Helikopter, Helikoptern, Flugzeug, Flugzeuge, Flugzeugen, Luftwaffe, Luftangriff*, Luftschlag*, Luftschläge*, Fassbombe*, Fliegerbombe*, Luftbombardement*, Bombenflugzeug*, Militärflugzeug*
weapon aircraft F-16: F-16, F16, F-16-*
weapon aircraft Su-24: Su-24, Su-34, Su-35, Suchoi
weapon aircraft MiG: MiG-*, MiG
weapon artillery: Artillerie*, Haubitze*, Kanone*, Geschütz, Geschütze, Geschützen, Panzer, Panzern, Panzergranate*, Panzerbeschuss, Artilleriegranate*, Granaten, Granate, Granatbeschuss, Granatenbeschuss, schwere Waffen, schweren Waffen, schwerem Gerät, schweren Geschützen, Granatsplitter*
weapon rocket: Rakete, Raketen, *rakete, *raketen, Raketenwerfer*, Mehrfachraketenwerfer*, Raketenangriff*, Raketenbeschuss*, Panzerfaust*, Panzerfäuste*, Raketensalve*, RPG, Panzerabwehrrakete*
weapon rocket Grad: Grad-Rakete*, Grad, BM-21
weapon rocket Katyusha: Katjuscha*, Katjuscha-Rakete*
weapon rocket HIMARS: HIMARS
weapon missile: Lenkwaffe*, Lenkrakete*, Marschflugkörper*, Boden-Boden-Rakete*, ballistische* Rakete*, Panzerabwehrlenkwaffe*, Flugkörper*, Lenkflugkörper*, Hellfire-Rakete*
weapon missile Kornet: Kornet, Kornet-*
weapon missile Iskander: Iskander*
weapon mortar: Mörser*, Mörsergranate*, Mörserbeschuss, Mörserangriff*, Granatwerfer*
weapon ied: Sprengsatz, Sprengsatzes, Sprengsätze, Sprengsätzen, Sprengfalle*, Sprengvorrichtung*, Sprengkörper*, Bombe am Straßenrand, Straßenbombe*, IED, IEDs, Haftbombe*, improvisierte* Sprengsatz*, selbstgebaute* Bombe*, selbstgebastelte* Sprengs*
weapon vehicle-bomb: Autobombe*, *autobombe*, Motorradbombe*, Lastwagenbombe*, Fahrzeugbombe*, Autobombenanschlag*, Autobombenanschläge*, mit Sprengstoff beladene*, sprengstoffbeladene*, Sprengstofffahrzeug*
weapon suicide-bomb: Selbstmordanschl*, Selbstmordattent*, Selbstmordangriff*, Selbstmordbomb*, Sprengstoffgürtel*, Sprengstoffweste*, Sprenggürtel*, Suizidanschl*
weapon mine: Mine, Minen, Landmine*, Antipersonenmine*, Panzermine*, Minenexplosion*, Tretmine*, Personenmine*
weapon small-arms: Maschinengewehr*, Gewehr*, Sturmgewehr*, Pistole*, Kalaschnikow*, Scharfschütze*, Handfeuerwaffe*, Kleinwaffe*, Schusswaffe*, Schüsse, Schüssen, Maschinenpistole*, erschossen, erschoss, Gewehrfeuer, Kugeln, Kugel, leichte* Waffen, automatische* Waffen, DShK, Duschka
weapon cluster: Streubombe*, Streumunition*, Clusterbombe*, Streuwaffe*
weapon incendiary: Phosphor, Phosphorbombe*, Phosphorgranate*, weiße* Phosphor*, weißem Phosphor, Brandbombe*, Napalm, Brandwaffe*
weapon chemical: Chemiewaffe*, Giftgas*, Chlorgas*, Chlorbombe*, Sarin, Senfgas*, chemische* Waffe*, chemischen Waffen, chemischen Kampfstoff*, Nervengas*
weapon other: Sprengstoff*, Handgranate*, Bombe, Bomben, Tränengas*, Messer, Molotowcocktail*, Molotow-Cocktail*, Sprengladung*
"""
