"""German: grammar, speech, numbers and dates; acts and harm stand in german_events, trade in german_trade."""

from itertools import product

from sened.extraction.languages.bonds import GERMAN as BONDS
from sened.extraction.languages.crowds import GERMAN as CROWDS
from sened.extraction.languages.further import GERMAN as FURTHER
from sened.extraction.languages.german_acts import ACTS
from sened.extraction.languages.german_events import EVENTS, HARM, UNITS, WEAPONS
from sened.extraction.languages.german_reports import SIDES as FURTHER_SIDES
from sened.extraction.languages.german_reports import WORDS
from sened.extraction.languages.german_toll import TOLL
from sened.extraction.languages.german_trade import RELATIONS, TRADE
from sened.extraction.languages.german_voices import SIDES, VOICES
from sened.extraction.lexical.pack import DateShape, Pack
from sened.extraction.wordlist import words

_ARTICLES = sorted(
    words(
        "die der den dem das des einen einem eine einer eines mehrere mehreren zwei drei ihre ihren seine seinen diese diesen"
    )
)
_BEFORE_PLACES = sorted(
    words(
        "in im an am auf bei beim gegen nach über nahe mit aus zwischen für unter vor zu zum zur um entlang neben hinter gegenüber seit während wegen trotz ohne ins ans aufs außerhalb innerhalb nördlich südlich östlich westlich nordöstlich nordwestlich südöstlich südwestlich richtung samt sowie"
    )
)


def _prepositions() -> str:
    """Prepositions alone and with the article behind them: "gegen", "gegen die"."""
    pairs = (f"{p} {a}" for p, a in product(_BEFORE_PLACES, _ARTICLES))
    return "prep: " + ", ".join([*_BEFORE_PLACES, *pairs])


_ONES = {1: "ein", 2: "zwei", 3: "drei", 4: "vier", 5: "fünf", 6: "sechs", 7: "sieben", 8: "acht", 9: "neun"}
_TEENS = {
    0: "null", 10: "zehn", 11: "elf", 12: "zwölf", 13: "dreizehn", 14: "vierzehn", 15: "fünfzehn", 16: "sechzehn", 17: "siebzehn", 18: "achtzehn",
    19: "neunzehn",
}  # fmt: skip
_TENS = {
    20: "zwanzig",
    30: "dreißig",
    40: "vierzig",
    50: "fünfzig",
    60: "sechzig",
    70: "siebzig",
    80: "achtzig",
    90: "neunzig",
}


def _numbers() -> str:
    """Number words up to 99 as one word each ("dreiundzwanzig"), and the hundreds that are written together."""
    spelled = {n: w for n, w in _ONES.items() if n > 1} | _TEENS | _TENS
    spelled |= {t + n: f"{w}und{tens}" for t, tens in _TENS.items() for n, w in _ONES.items()}
    spelled |= {100 * n: f"{w}hundert" for n, w in _ONES.items()} | {1000 * n: f"{w}tausend" for n, w in _ONES.items()}
    below = {n: w for n, w in spelled.items() if n < 100} | {1: "eins"}
    spelled |= {100 * h + n: f"{_ONES[h]}hundert{w}" for h in (1, 2, 3) for n, w in below.items() if n}
    lines = [f"number {n}: {w}" for n, w in sorted(spelled.items())]
    return "\n".join([*lines, "number 1 article: ein, eine, einen, einem, einer, eines", "number 2: zweier, beide, beiden", "number 3: dreier", "number 4: vierköpfige, vierköpfigen", "number 5: fünfköpfige, fünfköpfigen", "number 6: sechsköpfige, sechsköpfigen", "scale 12: Dutzend", "scale 100: hundert", "scale 1000: tausend", "scale 1000000: Million, Millionen"])  # fmt: skip


_COUNTS = """
vague 24: Dutzende, Dutzenden, einige Dutzend, mehrere Dutzend
vague 100: Hunderte, Hunderten
vague 100: mehrere Hundert, mehrere hundert, einige Hundert, einige hundert, mehrere Hunderte
vague 1000: Tausende, Tausenden
vague 1000: mehrere Tausend, mehrere tausend, einige Tausend, einige tausend
vague 10000: Zehntausende, Zehntausenden
vague 100000: Hunderttausende, Hunderttausenden
vague 2: mehrere, mehreren, mehrerer, einige, einigen, etliche, etlichen, zahlreiche, zahlreichen, zahlreicher, viele, vielen, diverse, eine Reihe von, eine Anzahl von
hedge at-least before: mindestens, wenigstens, zumindest, nicht weniger als, nicht unter, allein, bislang mindestens, jedenfalls
hedge more-than before: mehr als, über, weit über, weit mehr als, gut
hedge about before: etwa, rund, ungefähr, circa, ca, ca., fast, nahezu, knapp, annähernd, schätzungsweise, um die, an die, beinahe, gegen
hedge at-most before: höchstens, maximal, bis zu, nicht mehr als
hedge less-than before: weniger als
hedge exact before: genau, exakt
hedge between before: zwischen
hedge at-least after: oder mehr, und mehr
nocount after: *jähriger, *jährige, *jährigen, *jähriges, Jahre, Jahren, Jahr, Jährige, Jährigen, jährige, jähriger, jährigen, jähriges, Monate, Monaten, Monate alt, Tage, Tagen, Wochen, Stunden, Stunde, Minuten, Minute, Sekunden, Uhr, Kilometer, Kilometern, km, Meter, Metern, m, Zentimeter, cm, mm, Millimeter, Millimeter-Geschütz, Meilen, Prozent, Prozentpunkte, Euro, Dollar, US-Dollar, Lira, Franken, Pfund, Grad, Tonnen, Tonne, Kilogramm, Kilo, kg, Gramm, Liter, Hektar, Quadratkilometer, Quadratmeter, Volt, Megawatt, PS, fach, facher, Mal so, Barrel, Mrd, Milliarden
nocount before: wie, Artikel, Resolution, Nummer, Nr, Nr., Kapitel, Seite, Absatz, Paragraf, Autobahn, Straße, Phase, Brigade, Division, Zimmer, Flug, Kanal, Highway, Route, Abschnitt, Alter von, Abteilung, Einheit Nr, Bataillon, Regiment, Tag, Ziffer, Punkt, Fernstraße
nocount after: -jährige, -jähriger, -jährigen, -jähriges, -Jährige, -Jähriger
running: insgesamt, stieg auf, stieg ... auf, gestiegen, ist ... gestiegen, erhöhte sich ... auf, erhöhte sich auf, hat sich ... erhöht, erhöht sich auf, seit Beginn, seit Jahresbeginn, seit Anfang, im Laufe des Jahres, Gesamtzahl, Zahl der Toten, Zahl der Todesopfer, Opferzahl, Totenzahl, Bilanz, in den vergangenen * Jahren, bis heute, bislang insgesamt, seit Kriegsbeginn, seit Ausbruch, im gesamten Jahr, im vergangenen Jahr, in diesem Jahr wurden, beläuft sich auf, beträgt
including: darunter, davon, unter ihnen, von ihnen, einschließlich, inklusive, von denen, unter den Toten, unter den Opfern, unter den Verletzten, unter den Getöteten
"""

_SPEECH = """
say verb: stellte ... fest, stellten ... fest, stellt ... fest, stellen ... fest, festgestellt, feststellte, sagte, sagten, sagt, sagen, spricht ... von, sprach ... von, sprechen ... von, erklärte, erklärten, erklärt, teilte ... mit, teilten ... mit, mitteilte, mitteilten, mitgeteilt, berichtete, berichteten, berichtet, berichten, meldete, meldeten, meldet, melden, gab ... bekannt, gaben ... bekannt, bekanntgab, bekannt gab, bekanntgegeben, bekannt gegeben, betonte, betonten, fügte ... hinzu, hinzufügte, hieß es, heißt es, bestätigte, bestätigten, bestätigt, behauptete, behaupteten, behauptet, verlautbarte, informierte, schrieb, schrieben, schreibt, dokumentierte, dokumentierten, äußerte, kündigte ... an, kündigten ... an, ankündigte, verkündete, verkündeten, unterstrich, erläuterte, sprach von, sprachen von, spricht von, zitierte, warnte, warnten, gab ... an, gaben ... an, ergänzte, schilderte, schilderten, erzählte, erzählten, veröffentlichte, stellte ... klar, stellte klar, räumte ... ein, kommentierte, beteuert, beteuerte, beteuerten, beteuern, räumt ein, räumte ein, räumt ... ein, räumten ... ein, gibt an, geben an, gab an, gaben an, beziffert, bezifferte, beziffert auf, versichert, versicherte, versicherten, beklagt, beklagte, beklagten, kündigt an, kündigte an
say noun: Erklärung, Erklärungen, Mitteilung, Mitteilungen, Pressemitteilung*, Bericht, Berichte, Berichts, Stellungnahme*, Sprecher, Sprecherin, Sprechers, Pressesprecher*, Aussage, Aussagen, Quelle, Quellen, Meldung, Meldungen, Agentur, Nachrichtenagentur*, Pressestelle*, Pressezentrum, Ministerium, Ministeriums, Verteidigungsministerium*, Außenministerium*, Innenministerium*, Gesundheitsministerium*, Behörde, Behörden, Regierung, Minister, Verteidigungsminister*, Außenminister*, Präsident*, Augenzeuge*, Zeugen, Anwohner, Bewohner, Krankenhausquelle*, Beobachtungsstelle*, Menschenrechtsorganisation*, Menschenrechtler*, Aktivisten, Aktivist, Bilanz, Korrespondent*, Gouverneur*, Bürgermeister*, Direktor*, Direktorin, Staatsmedien, Medien, Medienberichte*, Zeitung*, Sender, Fernsehsender*, Kommandeur, Kommandant, Generalkommando*, Oberkommando*, Generalstab*, Unternehmen, Firma, Konzern, Zivilschutz, Roter Halbmond, Rote Halbmond, Hilfsorganisation*, Gemeinderat, Polizei, Sicherheitskreise*, Militärkreise*, Ärzte
accord pre: laut, nach Angaben, nach Angaben von, nach Angaben der, nach Angaben des, nach Angaben eines, nach Angaben einer, Angaben von, nach Aussage, nach Aussagen, nach Auskunft, gemäß, nach Erkenntnissen, nach Erkenntnissen der, nach Erkenntnissen des, nach Schätzungen, nach Schätzungen der, nach Schätzungen von, nach Zahlen der, nach Zahlen von, nach Berichten, nach Berichten von, nach Berichten der, nach einem Bericht, nach einem Bericht von, nach einem Bericht der, nach einem Bericht des, nach Informationen, nach Informationen von, nach Informationen der, nach einer Mitteilung, nach Mitteilung, nach Darstellung, unter Berufung auf, so
accord whole: nach Behördenangaben, laut Behördenangaben, nach Polizeiangaben, laut Polizeiangaben, nach Medienberichten, laut Medienberichten, Medienberichten zufolge, nach Regierungsangaben, laut Regierungsangaben, nach Armeeangaben, laut Armeeangaben, nach Militärangaben, laut Militärangaben, nach Augenzeugenberichten, laut Augenzeugenberichten, laut Augenzeugen, nach UN-Angaben, laut UN-Angaben, laut Krankenhausangaben, nach Agenturberichten, laut Agenturberichten, laut Sicherheitskreisen, laut Militärkreisen
accord post: zufolge
accord self: nach eigenen Angaben, nach eigener Darstellung, nach eigenem Bekunden, nach eigenen Aussagen, nach eigener Aussage, eigenen Angaben zufolge, eigener Darstellung zufolge, laut eigenen Angaben, laut eigener Darstellung
deny: dementierte, dementierten, dementiert, dementieren, bestritt, bestritten, bestreitet, bestreiten, wies ... zurück, wiesen ... zurück, weist ... zurück, weisen ... zurück, zurückgewiesen, leugnete, leugneten, leugnet, verneinte, verneinten, stritt ... ab, stritten ... ab, streitet ... ab, zurückwies, zurückwiesen, Dementi, widersprach, widersprachen, entschieden zurück
accuse passive: zugeschrieben, angelastet, verantwortlich gemacht
accuse suspect: verdächtigt, verdächtigen, verdächtigte, verdächtigten
accuse: beschuldigte, beschuldigten, beschuldigt, beschuldigen, warf ... vor, warfen ... vor, wirft ... vor, werfen ... vor, vorgeworfen, vorwarf, vorwarfen, machte ... verantwortlich, machten ... verantwortlich, macht ... verantwortlich, machen ... verantwortlich, verantwortlich machte*, bezichtigte, bezichtigten, gab ... die Schuld, gaben ... die Schuld, gibt ... die Schuld, lastete ... an, lasteten ... an, beschuldigt werden, klagte ... an, klagten ... an, angeklagt
claim: bekannte sich, bekannten sich, bekennt sich, bekennen sich, bekannt hat sich, sich ... bekannt, bekannte sich ... zu, bekannten sich ... zu, reklamierte ... für sich, reklamierten ... für sich, reklamiert ... für sich, für sich reklamiert, für sich reklamierte*, beanspruchte ... für sich, beanspruchten ... für sich, übernahm die Verantwortung, übernahmen die Verantwortung, übernahm ... die Verantwortung, übernahmen ... die Verantwortung, Verantwortung übernommen, die Verantwortung für den Angriff übernommen, zu der Tat bekannt, zu dem Anschlag bekannt, zu dem Angriff bekannt
unclear: wie viele ... unklar, wie viele ... ungeklärt, wie viele ... nicht bekannt, ungeklärt ... ob, ob ... ungeklärt, unklar ... ob, nicht bekannt ... ob, ob ... unklar, ob ... nicht bekannt, nicht bestätigt, nicht überprüfen, nicht unabhängig überprüf*, nicht verifizier*, nicht ... bestätigen, nicht ... überprüft, ließ sich ... nicht, ließen sich ... nicht, unbestätigt, unbestätigte, unbestätigten, unbestätigter, noch nicht bestätigt, nicht klären, nicht zu klären, nicht geklärt, nicht geklärt werden, nicht zu belegen, nicht belegt, nicht unabhängig bestätigt, nicht bestätigen, unabhängig nicht bestätigen, unabhängig nicht überprüfen, offen ist, offen blieb, ließ sich nicht
neg: nicht, kein, keine, keinen, keiner, keinem, keines, nie, niemals, weder, ohne dass
none: niemand, niemanden, keine, kein, keinen, keiner, keinerlei, keine Person, kein Mensch
suspect: mutmaßlich*, vermutlich*, angeblich*, vermeintlich*, steht im Verdacht
believe: wohl, offenbar, wahrscheinlich, anscheinend, vermutet, soll, sollen, wird angenommen, möglicherweise, dürfte, dürften, mutmaßlich, glauben, geht davon aus, gehen davon aus, werden vermutet, vermuten, vermutete*
call verb demand: forderte, forderten, fordert, fordern, verlangte, verlangten, verlangt
call verb: fordert auf, rief ... auf, riefen ... auf, ruft ... auf, rufen ... auf, appellierte, appellierten, appelliert, appellieren, =drängte, =drängten, mahnte, mahnten, bat, baten, bitten, bittet
call: kommt ... zur Demo, kommt ... zur Kundgebung, kommt zur, kommt zu, kommt alle, kommt am, beteiligt euch, schließt euch, geht auf die Straße, werdet aktiv, gefordert, aufgerufen, aufrief*, verlangen, muss, =müssen, müsse, =müssten, sollten, sollte, soll endlich, wir fordern, wir rufen, Appell, Aufruf, Forderung, lasst uns, Schluss mit
aim: um ... zu, um zu, will, wollen, wolle, wollte, wollten, beabsichtigt, beabsichtigen, versucht, versuchen, versuchte, versuchten, mit dem Ziel, Ziel ist, Ziel war, Ziel sei, plant, planen, plane, strebt ... an, streben ... an, zielt darauf ab, zielen darauf ab, zwecks, damit, in der Absicht, hofft, hoffen
judge: feige*, barbarisch*, brutal*, unmenschlich*, verbrecherisch*, völkerrechtswidrig*, Völkerrecht, Kriegsverbrechen, Verbrechen, illegal*, Genozid, Völkermord, terroristisch*, faschistisch*, skandalös*, unannehmbar, inakzeptabel, Schande, heldenhaft*, legitim*, wichtig, entscheidend*, Heuchelei, heuchlerisch*, abscheulich*, grausam*, verurteilte, verurteilten, verurteilt, verurteilen, Provokation, Verletzung der Souveränität, Bedrohung, Gefahr, katastrophal*, dramatisch*, gefährlich*
if: ohne ... hätten ... nicht, ohne ... hätte ... nicht, ohne ... hätten ... nie, ohne ... hätte ... nie, ohne ... wäre, ohne ... wären, ohne ... gäbe, wenn ... hätte, wenn ... hätten, wenn ... wäre, wenn ... wären, =hätte ... verhindert, =hätten ... verhindert, =wäre ... verhindert, =wären ... verhindert, =wäre ... möglich, =wäre ... nötig, =hätte ... vermieden
future: wird ... stattfinden, werden ... stattfinden, soll ... stattfinden, sollen ... stattfinden, ist geplant, sind geplant, geplant ist, angekündigt für, wird ... fortsetzen, werden ... fortsetzen, droht, drohen, drohte, drohten, kommende*, kommenden, nächste Woche, nächsten Monat, bevorstehende*, wird ... beginnen, werden ... beginnen
gather noun: Demonstration, Demonstrationen, Kundgebung*, Protest, Proteste, Protesten, Protestkundgebung*, Protestmarsch*, Protestaktion*, Mahnwache*, Sitzstreik*, Beerdigung, Beerdigungen, Beisetzung*, Trauerfeier*, Trauerzug*, Trauermarsch*, Versammlung*, Marsch, Fackelzug, Menschenkette, Großdemonstration*, Streik, Streiks, Generalstreik, Gedenkfeier*, Gedenkveranstaltung*, Protestcamp*, Blockade*, Hungerstreik*
gather verb: demonstrierte, demonstrierten, demonstriert, demonstrieren, protestierte, protestierten, protestiert, protestieren, versammelte* sich, versammelten sich, sich ... versammelt, gingen auf die Straße, ging auf die Straße, auf die Straße gegangen, gingen ... auf die Straße, marschierten durch, zogen durch, beigesetzt, beerdigt, zu Grabe getragen, streikten, gedachten, blockierten
"""

_GRAMMAR = f"""
ours: ihre, ihren, ihrer, unsere, unseren, unserer, eigene, eigenen
aux have: zu haben, hat, haben, habe, hatte, hatten
aux be: zu werden, worden zu sein, gewesen zu sein, wurde, wurden, worden, wird, werden, werde, würden, sei, seien, ist, sind, war, waren, wäre, wären, blieb, blieben, gilt, gelten
by pre: durch
by weak: von, vom
after: nach, wegen, aufgrund, infolge, seit, trotz, angesichts
self: sie, er, es, man, wir
action: Aktion, Aktionen
anniversary: Jahrestag, Jahrestages, Jahrestags
light: lieferte sich, lieferten sich, liefern sich, flog, flogen, fliegt, fliegen, führte ... durch, führten ... durch, führt ... durch, führen ... durch, startete, starteten, startet, unternahm, unternahmen, beging, begingen, verübte, verübten, begann, begannen
light part: geflogen, durchgeführt, verübt, gestartet, unternommen, begangen, ausgeführt
det: ihr, sein, seine, seinen, seinem, seiner, ihrem, dieser, diese, diesem, diesen, die, der, den, dem, das, des, eine, einen, einem, einer, eines, ein, ihre, ihren, schwer, leicht, teils, mehrere, mehreren, viele, vielen, einige
linker: der, des, von, vom, einer, eines
{_prepositions()}
and: und, sowie, als auch
or: oder
noplace: Namen, Alter, Reise, Reisen, Burg, Gold, Halle, Mitte, Mut, Name, Ofen, Tal, Tour, Tür, Wunde, Welt, Ende, Land, Länder, Ländern, Orte, Mühle, Markt, Region, Provinz, Gebiet, Gebiete, Grenze, Stelle, Zentrum, Nacht, Morgen, Abend, Tag, Woche, Ziel, Dorf, Stadt, Kinder, Frau, Mann, Männer, Armee, Lager, Camp, Haus, Straße, Berg, Berge, Feld, Rand, Ecke, See, Tor, Hof, Weg, Platz, Turm, Wald, Stern, Kreis, Ruhe, Halle, Essen, Bergen, Singen, Siegen, Steinen, Hütten, Angaben, Auge, Augen, Hand, Halt, Linie, Teil, Seite, Rat, Bau, Wiese, Bad, Burg, Kern, Norden, Süden, Osten, Westen
sub: wie, als, während, nachdem, bevor, weil, da, obwohl, indem, wobei, sodass, so dass, wodurch, woraufhin, nachdem, solange, seitdem
rel: der, die, das, dem, den, deren, dessen, denen, welche, welcher, welches, wo, bei dem, bei der, bei denen, in dem, in der
that: dass, daß, ob
result: führte zu, führten zu, führte zum, führten zum, forderte, forderten, fordert, zur Folge hatte*, hatte ... zur Folge, hatten ... zur Folge, infolge, in der Folge, dabei, dadurch, wobei, wodurch, woraufhin, als Folge, infolgedessen, resultierte in, kostete, kosteten, hinterließ, hinterließen, mit * Toten, bei dem, bei der, bei denen
"""

_NAMES = """
actor TURKEY: türkische Armee, türkischen Armee, türkisches Militär, türkische Militär, türkischen Militär*, türkische Streitkräfte, türkischen Streitkräfte*, türkische Luftwaffe, türkischen Luftwaffe, türkische Truppen, türkischen Truppen, türkische Besatzungstruppen, türkischen Besatzungstruppen, türkischer Staat, türkische Staat, türkischen Staat*, türkische Soldaten, türkischen Soldaten, türkische Regierung, türkischen Regierung, türkische Artillerie, türkischen Artillerie, türkische Kampfflugzeuge, türkischen Kampfflugzeugen, türkische Kampfjets, türkischen Kampfjets, türkische Kampfdrohne*, türkischen Kampfdrohne*, türkische Drohne, türkische Drohnen, türkischen Drohne, türkischen Drohnen, türkische Grenzsoldaten, türkischen Grenzsoldaten, türkische Gendarmerie, türkischen Gendarmerie, Ankara
actor TURKEY-MOD: türkisches Verteidigungsministerium, türkische Verteidigungsministerium, türkischen Verteidigungsministerium*
actor TURKEY-MFA: türkisches Außenministerium, türkische Außenministerium, türkischen Außenministerium*
actor TURKEY-MIT: türkischer Geheimdienst, türkische Geheimdienst, türkischen Geheimdienst*
actor ISIS: Islamischer Staat, Islamischen Staat, Islamischen Staates, Islamischen Staats, Islamische Staat, Terrormiliz Islamischer Staat, Dschihadistenmiliz Islamischer Staat, IS-Miliz, IS-Terrormiliz, Terrormiliz IS, Dschihadistenmiliz IS, IS-Kämpfer*, IS-Dschihadisten, IS-Terroristen, IS-Zelle*, IS-Mitglied*, IS-Anhänger*, IS-Attentäter*, Daesch, Daesh
actor MANBIJ-MC: Militärrat von Manbidsch, Militärrat von Minbic, Militärrat Manbidsch, Militärrates von Manbidsch, Manbidsch-Militärrat
actor TEL-TAMR-MC: Militärrat von Tall Tamr, Militärrat von Til Temir, Militärrat von Tell Tamer
actor SYRIAC-MC: Militärrat der Suryoye, assyrische Militärrat, assyrischen Militärrat*
actor Rapid Support Forces: RSF, Rapid Support Forces, schnelle Unterstützungskräfte
actor Sudanese Armed Forces: sudanesische Armee, sudanesischen Armee
actor HAMZA-DIVISION: Hamza-Division, Hamza-Brigade, Hamzat-Division, Hamzat
actor SULTAN-MURAD: Sultan-Murad-Division, Sultan-Murad-Brigade, Sultan Murad
actor AHRAR-AL-SHARQIYA: Ahrar al-Scharkija, Ahrar al-Scharqiya
actor JNIM: JNIM
actor SDF: Demokratische Kräfte Syriens, Demokratischen Kräfte Syriens, Demokratischen Kräften Syriens, Syrische Demokratische Kräfte, Syrischen Demokratischen Kräfte*, QSD, SDK, SDF, kurdisch geführte* Kräfte*, QSD-Kämpfer*, SDF-Kämpfer*, kurdisch dominierte* Kräfte*, von Kurden geführte* Kräfte*
actor SNA: Syrische Nationale Armee, Syrischen Nationalen Armee, Syrische Nationalarmee, Syrischen Nationalarmee, SNA, protürkische Milizen, protürkischen Milizen, protürkische* Söldner*, protürkische* Rebellen*, protürkische* Kämpfer*, türkeitreue* Milizen, türkeitreue* Söldner*, von der Türkei unterstützte* Milizen, von der Türkei unterstützte* Rebellen, von der Türkei unterstützte* Kämpfer*, Freie Syrische Armee, Freien Syrischen Armee, FSA
actor SYRIA-GOV: syrische Armee, syrischen Armee, syrische Regierung, syrischen Regierung, syrische Regierungstruppen, syrischen Regierungstruppen, syrische Regimetruppen, Regimetruppen, Regierungstruppen, Assad-Regime*, Assad-Truppen, syrisches Militär, syrische Militär, syrischen Militär*, syrische Streitkräfte, syrischen Streitkräfte*, syrische Luftwaffe, syrischen Luftwaffe, Damaskus
actor PKK: PKK, Arbeiterpartei Kurdistans, PKK-Kämpfer*, PKK-Guerilla
actor HPG: HPG, Volksverteidigungskräfte, Volksverteidigungskräften
actor YPG: YPG, Volksverteidigungseinheiten, YPG-Kämpfer*, Kurdenmiliz YPG, Kurdenmiliz
actor YPJ: YPJ, Frauenverteidigungseinheiten, YPJ-Kämpferin*
actor YBS: YBŞ, Widerstandseinheiten Şengals, Widerstandseinheiten von Şengal, Widerstandseinheiten Shingal
actor ASAYISH: Asayisch, Asayiş, Asayîş, Asayish, Innere Sicherheitskräfte, Inneren Sicherheitskräfte*, innere Sicherheitskräfte, inneren Sicherheitskräfte*
actor AANES: Selbstverwaltung, Autonome Selbstverwaltung, Autonomieverwaltung, Autonomen Selbstverwaltung, Selbstverwaltung von Nord- und Ostsyrien, Autonomen Verwaltung, Autonome Verwaltung
actor IRAQ-GOV: irakische Armee, irakischen Armee, irakische Regierung, irakischen Regierung, irakische Sicherheitskräfte, irakischen Sicherheitskräfte*, irakische Streitkräfte, irakischen Streitkräfte*, irakische Polizei, irakischen Polizei, irakische Soldaten, irakischen Soldaten, irakisches Militär, Bagdad
actor PMF: Haschd al-Schaabi, Haschd-al-Schaabi*, Volksmobilisierungskräfte, Volksmobilisierungseinheiten, Volksmobilmachungskräfte*, schiitische* Miliz*
actor PESHMERGA: Peschmerga, Peschmergas, Peschmerga-Kämpfer*
actor KRG: Autonome Region Kurdistan, Regionalregierung Kurdistans, kurdische Regionalregierung, kurdischen Regionalregierung
actor US: US-Armee, US-Militär*, US-Streitkräfte*, US-Truppen, US-Soldaten, US-Luftwaffe, amerikanische Armee, amerikanischen Armee, amerikanische Truppen, amerikanischen Truppen, amerikanische* Streitkräfte*, amerikanisches Militär, USA, Vereinigten Staaten, Vereinigte Staaten, US-Spezialeinheit*, US-Spezialkräfte*, US-Regierung
actor CENTCOM: US-Zentralkommando*, Centcom
actor PENTAGON: Pentagon, US-Verteidigungsministerium*
actor COALITION: internationale Koalition, internationalen Koalition, Anti-IS-Koalition, Anti-IS-Allianz, US-geführte Koalition, US-geführten Koalition, globale Koalition, globalen Koalition, internationale Anti-IS-Koalition, internationalen Anti-IS-Koalition, US-geführte* Allianz
actor RUSSIA: russische Armee, russischen Armee, russische Luftwaffe, russischen Luftwaffe, russische Streitkräfte, russischen Streitkräfte*, russische Truppen, russischen Truppen, russische Kampfflugzeuge, russischen Kampfflugzeugen, russische Kampfjets, russische* Militär, Moskau, Kreml
actor IRAN: Teheran, iranische Armee, iranische Revolutionsgarden, iranischen Revolutionsgarden, Revolutionsgarden, iranische Regierung, iranischen Regierung
actor IRAN-BACKED: proiranische* Miliz*, pro-iranische* Miliz*, vom Iran unterstützte* Miliz*, iranische* Miliz*, irantreue* Miliz*
actor HTS: Hajat Tahrir al-Scham, Haiat Tahrir al-Scham, HTS, Hayat Tahrir al-Scham
actor SOHR: Syrische Beobachtungsstelle für Menschenrechte, Syrischen Beobachtungsstelle für Menschenrechte, Beobachtungsstelle für Menschenrechte, Syrische Beobachtungsstelle, Syrischen Beobachtungsstelle
actor UN: Vereinte Nationen, Vereinten Nationen, UNO, UN
actor WHITE-HELMETS: Weißhelme, Weißhelmen, Weiße Helme
actor HRW: Human Rights Watch
actor Israel: israelische Armee, israelischen Armee, israelisches Militär, israelische Luftwaffe, israelischen Luftwaffe, israelische Streitkräfte, israelischen Streitkräfte*, israelische Truppen, israelische Kampfflugzeuge
actor Hamas: Hamas, Hamas-Kämpfer*
actor Hezbollah: Hisbollah, Hizbollah, Hisbollah-Kämpfer*, Hisbollah-Miliz
actor Houthis: Huthi, Huthis, Huthi-Rebellen, Huthi-Miliz*, Huthi-Kämpfer*
actor Taliban: Taliban, Taliban-Kämpfer*
actor Boko Haram: Boko Haram
actor Al-Shabaab: Al-Schabab, Al-Shabaab, Schabab-Miliz
actor Al-Qaeda: Al-Kaida, Al-Qaida
actor Ukraine: ukrainische Armee, ukrainischen Armee, ukrainische Streitkräfte, ukrainischen Streitkräfte*, Kiew
actor Wagner: Wagner-Gruppe, Wagner-Söldner*, Söldnertruppe Wagner
state Turkey: Türkei, türkisch, türkische, türkischen, türkischer, türkisches, türkischem
state Syria: Syriens, Syrien, syrische, syrischen, syrischer, syrisches, syrischem
state Iraq: Iraks, Irak, irakische, irakischen, irakischer, irakisches
state Iran: Irans, Iran, iranische, iranischen, iranischer, iranisches
state Russia: Russlands, Russland, russische, russischen, russischer, russisches
state United States: amerikanische, amerikanischen, amerikanischer, amerikanisches, US-amerikanische*
state Israel: Israels, Israel, israelische, israelischen, israelischer, israelisches
state Ukraine: Ukraine, ukrainische, ukrainischen, ukrainischer
state Lebanon: Libanon, libanesische, libanesischen
state Saudi Arabia: Saudi-Arabien, saudische, saudischen, saudi-arabische*
state Yemen: Jemen, jemenitische, jemenitischen
state France: Frankreich, französische, französischen, französischer
state Germany: Deutschland, deutsche, deutschen, deutscher, Bundesregierung
state United Kingdom: Großbritannien, britische, britischen, britischer
state Jordan: Jordanien, jordanische, jordanischen
state Egypt: Ägypten, ägyptische, ägyptischen
state Azerbaijan: Aserbaidschan, aserbaidschanische, aserbaidschanischen
state Armenia: Armenien, armenische, armenischen
state Ethiopia: Äthiopien, äthiopische, äthiopischen
state Sudan: Sudan, sudanesische, sudanesischen
state Libya: Libyen, libysche, libyschen
state Niger: Niger, nigrische, nigrischen
state Nigeria: Nigeria, nigerianische, nigerianischen
state Mali: Mali, malische, malischen
state Burkina Faso: Burkina Faso, burkinische, burkinischen
state Somalia: Somalia, somalische, somalischen
state Afghanistan: Afghanistan, afghanische, afghanischen
state Pakistan: Pakistan, pakistanische, pakistanischen
state India: Indien, indische, indischen
state China: China, chinesische, chinesischen, chinesischer
state Myanmar: Myanmar
state Chad: Tschad, tschadische, tschadischen
state Cameroon: Kamerun, kamerunische, kamerunischen
state Democratic Republic of the Congo: Kongo, kongolesische, kongolesischen
state Rwanda: Ruanda, ruandische, ruandischen
state United Arab Emirates: Vereinigte Arabische Emirate, Vereinigten Arabischen Emirate*, emiratische, emiratischen
state Qatar: Katar, katarische, katarischen
state Greece: Griechenland, griechische, griechischen
state Sweden: Schweden, schwedische, schwedischen
state Italy: Italien, italienische, italienischen, italienischer
state Spain: Spanien, spanische, spanischen
state Belgium: Belgien, belgische, belgischen
state Netherlands: Niederlande, Niederlanden, niederländische, niederländischen
state Japan: Japan, japanische, japanischen
state Switzerland: Schweiz, schweizerische, schweizerischen
state South Africa: Südafrika, südafrikanische, südafrikanischen
state Canada: Kanada, kanadische, kanadischen, kanadischer
state Austria: Österreich, österreichische, österreichischen, österreichischer
"""

_TIMES = """
month 1: Januar, Jänner, Jan.
month 2: Februar, Feber, Feb.
month 3: März
month 4: April, Apr.
month 5: Mai
month 6: Juni
month 7: Juli
month 8: August, Aug.
month 9: September, Sept., Sep.
month 10: Oktober, Okt.
month 11: November, Nov.
month 12: Dezember, Dez.
weekday 0: Montag, Montags, Montagmorgen, Montagabend, Montagnacht, Montagnachmittag, Montagvormittag, Montagmittag
weekday 1: Dienstag, Dienstags, Dienstagmorgen, Dienstagabend, Dienstagnacht, Dienstagnachmittag, Dienstagvormittag, Dienstagmittag
weekday 2: Mittwoch, Mittwochs, Mittwochmorgen, Mittwochabend, Mittwochnacht, Mittwochnachmittag, Mittwochvormittag, Mittwochmittag
weekday 3: Donnerstag, Donnerstags, Donnerstagmorgen, Donnerstagabend, Donnerstagnacht, Donnerstagnachmittag, Donnerstagvormittag, Donnerstagmittag
weekday 4: Freitag, Freitags, Freitagmorgen, Freitagabend, Freitagnacht, Freitagnachmittag, Freitagvormittag, Freitagmittag
weekday 5: Samstag, Sonnabend, Samstags, Samstagmorgen, Samstagabend, Samstagnacht, Samstagnachmittag, Samstagvormittag, Samstagmittag
weekday 6: Sonntag, Sonntags, Sonntagmorgen, Sonntagabend, Sonntagnacht, Sonntagnachmittag, Sonntagvormittag, Sonntagmittag
time back 0 0: heute, heute Morgen, heute früh, heute Abend, heute Nachmittag, heute Mittag, heute Vormittag, am heutigen Tag, am heutigen Tage
time back 1 1: gestern, gestern Abend, gestern Morgen, gestern Nachmittag, gestern Nacht, gestrigen Tag, vor einem Tag
time back 2 2: vorgestern, vorgestern Abend
time back 0 1: in der vergangenen Nacht, in der letzten Nacht, letzte Nacht, vergangene Nacht, über Nacht, heute Nacht, in der Nacht auf heute
time back -1 -1: am morgigen Tag
time thisweek 0: diese Woche, in dieser Woche, dieser Woche
time thisweek 1: letzte Woche, vergangene Woche, vorige Woche, in der vergangenen Woche, in der letzten Woche, in der vorigen Woche, vergangener Woche, letzter Woche, vergangenen Woche, letzten Woche
time back 4 10: vor einer Woche
time back 15 45: vor einem Monat
time back 183 547: vor einem Jahr
time thismonth 0: diesen Monat, in diesem Monat, im laufenden Monat, dieses Monats
time thismonth 1: letzten Monat, vergangenen Monat, im vergangenen Monat, im letzten Monat, im vorigen Monat, vorigen Monat, Vormonat, im Vormonat
time thisyear 0: Jahresbeginn, Jahresanfang, Beginn des Jahres, Anfang des Jahres, Beginn dieses Jahres, Anfang dieses Jahres, dieses Jahr, in diesem Jahr, im laufenden Jahr, dieses Jahres
time thisyear 1: letztes Jahr, letzten Jahres, vergangenes Jahr, im vergangenen Jahr, im letzten Jahr, im vorigen Jahr, im Vorjahr, vergangenen Jahres, Vorjahr
time context -1: am Vortag, tags zuvor, einen Tag zuvor, am Tag zuvor, am Tag davor, einen Tag vorher, am Vorabend, am vorherigen Tag, am Abend zuvor, ein Tag zuvor
time context -1 0: in der Nacht zuvor, in der Nacht davor, in der vorangegangenen Nacht, in der vorherigen Nacht
time context 0: am selben Tag, am gleichen Tag, noch am selben Tag, noch am gleichen Tag, selben Tages, am selben Abend, in derselben Nacht, in der gleichen Nacht, an jenem Tag, an diesem Tag
time context 1: am nächsten Tag, am folgenden Tag, am Folgetag, am Tag darauf, tags darauf, einen Tag später, ein Tag später, am darauffolgenden Tag, am nächsten Morgen, am Morgen danach, am Tag danach
time context 2: zwei Tage später, zwei Tage darauf
time context -2: zwei Tage zuvor, zwei Tage vorher
span hour: Stunde, Stunden
span day: Tag, Tage, Tagen
span week: Woche, Wochen
span month: Monat, Monate, Monaten
span year: Jahr, Jahre, Jahren
"""

PACK = Pack(
    code="de",
    order="SVO",
    verb_second=True,
    gap=14,
    lexicon="\n".join(
        [
            EVENTS,
            HARM,
            UNITS,
            WEAPONS,
            ACTS,
            TOLL,
            VOICES,
            SIDES,
            _GRAMMAR,
            _numbers(),
            _COUNTS,
            _SPEECH,
            _NAMES,
            _TIMES,
            RELATIONS,
            TRADE,
            CROWDS,
            FURTHER,
            BONDS,
            WORDS,
            FURTHER_SIDES,
        ]
    ),
    dates=DateShape(
        day=r"\.",
        joint=" ",
        year=",? (?:des jahres )?",
        to=r"bis(?: zum)?|-|und|/|bis einschliesslich",
        month_lead=r"(?:im|seit|ende|anfang|mitte|bis|vom|ab|des|im monat|bis ende|bis anfang|seit ende|seit anfang|seit mitte|vergangenen|letzten) ",
        year_lead=r"(?:im jahr|im jahre|jahr|jahre|jahres|seit|seit dem jahr|ende|anfang|mitte|bis|in|vor|nach|von|ab|erst|bereits|schon|sommer|herbst|winter|fruhjahr|fruhling) |(?<![\d.,/-])(?=\d{4}(?! (?:menschen|personen|zivilisten|kinder|soldaten|kampfer|frauen|manner|familien|haftlinge|tote|verletzte|angriffe|euro|dollar|kilometer|meter|mal|mann|mitglieder|bewohner|einwohner|fluchtlinge|schuler|haeuser|hauser|gefangene|insassen|us-dollar|tonnen|stuck)\b))",
        since=r"seit(?: dem)?|ab(?: dem)?",
        until=r"bis(?: zum)?",
        eve=r"nacht (?:zum|auf|auf den|zu|vom {w} auf|von {w} auf|vom {w} zum) ",
        parts=(
            (r"(?:ersten?|1\.) (?:halbjahre?s?|(?:jahres)?halfte)", 1, 6),
            (r"(?:zweiten?|2\.) (?:halbjahre?s?|(?:jahres)?halfte)", 7, 12),
            (r"(?:ersten?|1\.) quartals?", 1, 3),
            (r"(?:zweiten?|2\.) quartals?", 4, 6),
            (r"(?:dritten?|3\.) quartals?", 7, 9),
            (r"(?:vierten?|4\.|letzten) quartals?", 10, 12),
            (r"(?:ersten|vergangenen ersten) {n} monaten?", 0, 0),
        ),
        part_of=(
            r"{p}(?: des jahres| von| des)? {y}",
            r"{p} des (?P<last>(?:vergangenen|letzten|vorigen) jahres|vorjahres)",
            r"{p}(?: (?:des|dieses)(?: laufenden)? jahres|(?<=jahr)|(?<=jahres)|(?<=jahreshalfte)|(?<=quartal)|(?<=quartals))",
        ),
        weekdays=r"zwischen (?:dem )?{w} und (?:dem )?{w2}",
        next=r"(?:am |fur )?(?:kommenden|nachsten|diesen kommenden) ",
        ago=(r"vor (?:etwa |rund |mehr als |uber |knapp |fast |gut )?{n} {u}",),
        lasting=(
            r"seit (?:etwa |rund |mehr als |uber |knapp |fast )?{n} {u}",
            r"seit {u}",
            r"(?:in den|wahrend der|innerhalb der|im lauf der|im laufe der) (?:letzten|vergangenen) {n} {u}",
            r"(?:in den|wahrend der|innerhalb der) (?:letzten|vergangenen) {u}",
            r"(?:innerhalb von|binnen) {n} {u}",
            r"{u}lang",
        ),
    ),
    number_joint="und",
)
"""German."""
