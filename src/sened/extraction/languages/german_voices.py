"""German words of who speaks and who acts beyond the common ones: speakers, verbs of saying, doubt, demands, sides of other wars, times."""

from sened.extraction.languages.german_acts import apart

_DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
_PARTS = ("früh", "nachts", "abends", "morgens", "mittags", "nachmittags")


def _weekdays() -> str:
    """Return the weekdays with the hour written apart or on: "Montag früh", "Montagfrüh", "Montagmittags"."""
    lines = [
        f"weekday {n}: " + ", ".join(f"{day} {p}, {day}{p}" for p in _PARTS) + f", {day}mittag, {day}spätabend"
        for n, day in enumerate(_DAYS)
    ]
    return "\n".join(lines)


_REPORTS = [
    "Bericht",
    "Berichten",
    "Angaben",
    "Aussage",
    "Aussagen",
    "Auskunft",
    "Darstellung",
    "Einschätzung",
    "Schätzung",
    "Schätzungen",
    "Zählung",
    "Informationen",
    "Erkenntnissen",
    "Mitteilung",
    "Meldung",
    "Meldungen",
    "Recherchen",
    "Zahlen",
    "Worten",
]
_OF = ("", " von", " der", " des", " eines", " einer", " aus")


def _accords() -> str:
    """Return "nach Angaben", "den Angaben", "laut Angaben" with what may lead to who gave them."""
    return ", ".join(f"{lead} {noun}{of}" for lead in ("nach", "laut") for noun in _REPORTS for of in _OF)


VOICES = f"""
say verb: {apart("sprach aus", "deutete an", "gab zu", "stellte dar", "legte dar", "führte an", "führte aus", "wies hin")}, wies ... darauf hin, wiesen ... darauf hin, weist ... darauf hin, weisen ... darauf hin, machte ... geltend, machten ... geltend, teilt ... mit, teilen ... mit, mitteilt, gibt ... bekannt, geben ... bekannt, gaben bekannt, gab bekannt, ließ ... wissen, ließen ... wissen, ließ verlauten, ließen verlauten, ließ mitteilen, ließen ... verlauten, setzte ... in Kenntnis, tat kund, gab zu Protokoll, vermeldete, vermeldeten, vermeldet, verlautet, verlautete, verlautete aus, berichtet von, bezeugte, bezeugten, bezeugt, dokumentiert, dokumentieren, listet ... auf, listete ... auf, listeten ... auf, zählte, zählten, registrierte, registrierten, verzeichnete, verzeichneten, bilanzierte, präzisierte, präzisierten, prophezeite, prognostizierte, mutmaßte, mutmaßten, beharrte, beharrten, bekräftigte, bekräftigten, bekräftigt, untermauerte, konstatierte, bemerkte, erinnerte daran, schätzte, schätzten, schätzt, schätzen, alarmierte, unterstreicht, unterstrichen, twitterte, postete, veröffentlichten, gestand, gestanden, meinte, meinten, warnt, warnen, befürchtet, befürchtete, befürchteten, fürchtet, fürchten, prangerte ... an, prangerten ... an, prangert ... an, prangern ... an, kritisiert, kritisierte, kritisierten, kritisieren, ergibt sich aus, ging aus ... hervor, geht aus ... hervor, gehen aus ... hervor, beobachtet, behaupten, bestätigen, erzählt, schildert, schildern, erklären, betont, betonen, versichern, beteuerte, lobte, begrüßte, begrüßten, begrüßt
say noun: Behördenvertreter*, Regierungssprecher*, Regierungsvertreter*, Militärsprecher*, Armeesprecher*, Polizeisprecher*, UN-Sprecher*, Heeressprecher*, Regionalgouverneur*, Ministerpräsident*, Premierminister*, Regierungschef*, Vizepräsident*, Generalsekretär*, UN-Generalsekretär*, Sondergesandte*, UN-Sondergesandte*, UN-Hochkommissar*, Hochkommissar*, Botschafter*, Kanzler*, Innenminister*, Gesundheitsminister*, Justizminister*, Staatsanwaltschaft*, Staatsanwalt*, Generalstaatsanwalt*, Militärverwaltung*, Regionalverwaltung*, Stadtverwaltung*, Bezirksverwaltung*, Zivilverwaltung*, Gemeindeverwaltung*, Polizeichef*, Armeechef*, Generalstabschef*, Klinikleiter*, Krankenhausdirektor*, Krankenhausleitung*, Chefarzt*, Arzt, Klinik, Krankenhaus, Krankenhäuser, Rettungsdienst*, Rettungskräfte, Katastrophenschutz*, Feuerwehr, Rotes Kreuz, Rote Kreuz, Roten Kreuz*, Ärzte ohne Grenzen, Hilfswerk*, Kinderhilfswerk*, Flüchtlingshilfswerk*, Flüchtlingskommissariat, Nichtregierungsorganisation*, NGO, NGOs, UN-Mission*, UN-Bericht*, UN-Experten, Expertenkommission*, Untersuchungskommission*, Ermittler, Ermittlungsbehörde*, Beobachtergruppe*, Beobachtermission*, Beobachter, Monitoring-Gruppe*, Konfliktbeobachter*, Rechtsanwält*, Anwalt, Anwältin, Familienangehörige, Überlebende, Dorfvorsteher*, Dorfbewohner, Gemeindevertreter*, Stammesführer*, Stammesälteste*, Bezirksgouverneur*, Landrat, Staatsfernsehen*, Staatsagentur*, Lokalmedien, Lokalreporter*, Tageszeitung*, Nachrichtenportal*, Radiosender*, Rundfunk*, Militärführung, Armeeführung, Heeresleitung, Kommandantur, Geheimdienstchef*, Diplomat*, Unterhändler*, Vermittler*, Analyst*, Experten, Expertin, Experte, Rat, Parteivorsitzende*, Partei, Opposition, Oppositionelle*, Menschenrechtsbüro*, Menschenrechtsrat*, Menschenrechtskommission*, Bündnis, Initiative, Verband, Gewerkschaft*, Kirche, Bischof*, Kampagne, Frauenrat, Volksrat, Exekutivrat, Zivilrat, Militärrat, Presseamt, Informationsbüro*, Medienzentrum, Medienstelle, Kriegsbeobachter*, Kreise, Sicherheitsquelle*, Militärquelle*, Rüstungskonzern*, Pressedienst, Kommuniqué, Bekennerschreiben, Videobotschaft*, Tagesbericht*, Jahresbericht*, Lagebericht*, Monatsbericht*, Zwischenbericht*, Untersuchungsbericht*
accord pre: {_accords()}, den Angaben, nach den Worten, mit den Worten, nach Ansicht, nach Ansicht von, nach Ansicht der, nach Ansicht des, nach Meinung, nach Überzeugung, aus Sicht, aus Sicht der, aus Sicht des, im Bericht der, wie aus, unter Verweis auf, unter Hinweis auf, mit Verweis auf, mit Berufung auf, unter Bezug auf, zitiert von
accord whole: nach Krankenhausangaben, nach Klinikangaben, laut Klinikangaben, nach UN-Angaben, nach Rebellenangaben, laut Rebellenangaben, nach Angaben aus Sicherheitskreisen, aus Sicherheitskreisen, aus Militärkreisen, aus Regierungskreisen, aus Krankenhauskreisen, aus Diplomatenkreisen, aus Polizeikreisen, nach Augenzeugenangaben, nach Zeugenaussagen, laut Zeugenaussagen, nach Zeugenangaben, nach Berichten lokaler Medien, laut lokalen Medien, nach Ministeriumsangaben, laut Ministerium, nach UN-Zahlen, offiziellen Angaben zufolge, nach offiziellen Angaben, laut offiziellen Angaben, nach amtlichen Angaben, nach vorläufigen Angaben, nach ersten Erkenntnissen, nach ersten Informationen, nach ersten Meldungen, ersten Berichten zufolge, Augenzeugen zufolge, Aktivisten zufolge, Anwohnern zufolge, Behörden zufolge, Ärzten zufolge, Berichten zufolge, Angaben zufolge
deny: dementierend, bestritten worden, {apart("tat ab")}, widerspricht, widersprechen, verwahrte sich, verwahrten sich, verwahrt sich, wies ... von sich, wiesen ... von sich, weist ... von sich, weisen ... von sich, stellte ... in Abrede, stellten ... in Abrede, stellt ... in Abrede, stellen ... in Abrede, in Abrede gestellt, zurückweist, zurückweisen, abstreitet, abstreiten, abstritt, abstritten, streiten ... ab, leugnen, will ... nichts zu tun haben, habe nichts damit zu tun, haben nichts damit zu tun, nichts zu tun zu haben, jede Beteiligung, jegliche Beteiligung, jede Verantwortung, jegliche Verantwortung, nennt ... Lüge, nannte ... Lüge, frei erfunden, als falsch, als haltlos, als unbegründet, entbehr* jeder Grundlage
accuse: sah ... hinter, sieht ... hinter, sehen ... hinter, sahen ... hinter, vermutet ... hinter, vermuten ... hinter, vermutete ... hinter, steckt hinter, stecke hinter, stecken hinter, steckten hinter, stehe hinter, stünden hinter, bezichtigt, bezichtigen, lastet ... an, lasten ... an, schrieb ... zu, schrieben ... zu, schreibt ... zu, schreiben ... zu, schob ... die Schuld, schoben ... die Schuld, zieh, ziehen ... der Lüge, gab ... Mitschuld, gibt die Schuld, geben die Schuld, geben ... die Schuld, hält ... für verantwortlich, halten ... für verantwortlich, hielt ... für verantwortlich, hielten ... für verantwortlich, sei verantwortlich für, seien verantwortlich für, zur Last gelegt, legt ... zur Last, legte ... zur Last, legten ... zur Last, unterstellte, unterstellten, unterstellt, klagt ... an, klagen ... an
claim: nahm ... für sich in Anspruch, nahmen ... für sich in Anspruch, für sich in Anspruch genommen, die Verantwortung übernommen, übernimmt die Verantwortung, übernehmen die Verantwortung, übernimmt ... die Verantwortung, bekennen sich, bekennt sich ... zu, hat sich ... bekannt, haben sich ... bekannt, haben sich zu ... bekannt, Bekennerschreiben, Bekennervideo, beansprucht ... für sich, beanspruchen ... für sich, erklärte sich ... verantwortlich, erklärten sich ... verantwortlich, zu dem Überfall bekannt, zu den Angriffen bekannt, zu dem Attentat bekannt, zeichnete* ... verantwortlich
unclear claim: bekannte sich niemand, bekannte sich zunächst niemand, niemand ... bekannt, bekannte sich ... niemand, keine Gruppe ... bekannt, bekannte sich keine, bekannte sich zunächst keine, kein Bekennerschreiben, lag kein Bekennerschreiben vor, keine Gruppe bekannte sich, übernahm niemand, übernahm keine Gruppe, übernahm zunächst niemand, übernahm ... niemand die Verantwortung
unclear: blieb unklar, bleibt unklar, war unklar, ist unklar, blieb zunächst unklar, war zunächst unklar, zunächst unklar, noch unklar, noch offen, lässt sich nicht, lassen sich nicht, lassen sich ... nicht überprüfen, lässt sich ... nicht überprüfen, konnte nicht ... überprüft, konnten nicht ... überprüft, konnte zunächst nicht, konnten zunächst nicht, nicht unabhängig geprüft, nicht eindeutig, keine unabhängige Bestätigung, keine Bestätigung, ohne Bestätigung, steht noch nicht fest, stand zunächst nicht fest, stand noch nicht fest, wird noch ermittelt, noch ungeklärt, Hergang ... unklar, ob dabei
suspect: verdächtig, unter Verdacht, unter dem Verdacht, in Verdacht, unter dem Vorwurf, sogenannte*
believe: scheint, scheinen, schien, könnte, könnten, womöglich, wahrscheinlich von, mit hoher Wahrscheinlichkeit, aller Wahrscheinlichkeit nach, allem Anschein nach, dem Anschein nach, hält ... für möglich, halten ... für möglich, wird vermutet, wurde vermutet, ging davon aus, gingen davon aus, glaubt, glaubten, nimmt an, nehmen an, deutet ... darauf hin, deuten ... darauf hin, deutete ... darauf hin, deuteten ... darauf hin, schließt nicht aus, schließen nicht aus, schloss nicht aus, ist anzunehmen
call verb demand: pocht auf, pochte auf, pochten auf, pochen auf, bestand auf, bestanden auf, besteht auf, bestehen auf, einfordert, forderte ... ein, forderten ... ein
call verb: fordert ... auf, forderte ... auf, forderten ... auf, fordern ... auf, beschwor, beschworen, drängt auf, =drängen auf, drängte auf, drängten auf, drängt, =drängen, mahnt, mahnen, ruft dazu auf, rief dazu auf, riefen dazu auf, rufen dazu auf, setzte sich ... ein, setzten sich ... ein, sprach sich ... für, sprachen sich ... für, spricht sich ... für, plädierte, plädierten, plädiert, plädieren, regte ... an, regten ... an, schlug ... vor, schlugen ... vor, schlägt ... vor, schlagen ... vor, ersuchte, ersuchten, wirbt für, werben für, ermahnte, ermahnten, ermunterte, appellieren an
call: wir verlangen, wir appellieren, es braucht, braucht es, es ist Zeit, höchste Zeit, stoppt, Hände weg, Freiheit für, Schluss mit, darf nicht, dürfen nicht, dürfe nicht, dürften nicht weiter, müsste, nicht länger hinnehmen, soll sofort, unverzüglich, umgehend, sind aufgerufen, ist aufgerufen, schickt ... Briefe, unterschreibt, unterzeichnet die Petition, Petition, Weckruf
aim: bestrebt, hat vor, haben vor, hatte vor, hatten vor, im Bestreben, mit der Absicht, in dem Versuch, bei dem Versuch, beim Versuch, sollte dazu dienen, sollen dazu dienen, soll dazu dienen, zielte darauf ab, zielten darauf ab, bemüht sich, bemühen sich, bemühte sich, bemühten sich, erhoffte sich, möchte, möchten, erwägt, erwägen, Plan sieht vor, vorsieht, hat ... zum Ziel
judge: empörend, verheerend*, grauenhaft*, grauenvoll*, entsetzlich*, abscheulich, verwerflich*, rechtswidrig*, unrechtmäßig*, menschenverachtend*, völkerrechtlich, menschenunwürdig*, unverhältnismäßig*, ungeheuerlich*, unerträglich*, schändlich*, zynisch*, perfide*, heimtückisch*, hinterhältig*, blindwütig*, wahllos*, eklatant*, schockiert, entsetzt, bestürzt, verurteilen wir, wir verurteilen, aufs Schärfste, scharf verurteilt, Massaker an der, Staatsterrorismus, Staatsterror, Kolonialismus, ethnische* Säuberung*, humanitäre* Katastrophe*, Verstoß gegen, Bruch des, Bruch der, rechtfertigt, rechtfertigte, bedauerte, bedauerten, begrüßte, begrüßten, würdigte, würdigten, lobte, beunruhigend*, besorgniserregend*, alarmierend*, Versagen, Doppelmoral, Mitverantwortung, mitverantwortlich, mitschuldig, Komplizenschaft, trägt ... Verantwortung, trägt ... Mitverantwortung
future: wird ... eröffnen, wird ... abziehen, in Kürze, demnächst, ab morgen, steht ... bevor, stehen ... bevor, bevorsteht, anberaumt, angesetzt für, vorgesehen für, für kommenden, für kommende, findet ... statt, finden ... statt
if: hätte ... können, hätten ... können, würde ... wenn, würden ... wenn, sollte ... dann, falls, im Falle eines, im Falle einer
nocount after: -Jähriges, Nautische Meilen, Seemeilen, Promille, Knoten, Megabyte, Watt, Kilowatt, Gigawatt, Millionen Euro, Millionen Dollar, Millionen US-Dollar, Milliarden Euro, Milliarden Dollar, Millionen Tonnen, Millionen Liter, Millionen Barrel, Rubel, Dinar, Rial, Rupien, Hrywnja, Shekel, Schekel, Cent, Kalorien, Stockwerke, Etagen, Uhr früh, Kaliber, Zoll, Grad Celsius, Jahre alt, Jahrzehnte, Jahrzehnten, Quartal, Wochen alt, Schuljahr, Quadratmetern, Quadratkilometern, Kubikmeter, Kubikmetern, Hektoliter
nocount before: Kaliber, Kaliber von, Bundesstraße, Landstraße, Kilometer, Hausnummer, Absätze, Paragraph, Seite, Saal, Sektor, Zone, Quartal, Korps, Modell, Version, Jahrgang, Uhrzeit, Listenplatz, Telefon, UN-Resolution, Sicherheitsratsresolution, Resolution Nr, Punkt Nr
hedge at-least before: wenigstens, zumindest, nicht weniger als, inzwischen mindestens, weit mehr
hedge more-than before: über, deutlich mehr als, deutlich über, bereits mehr als, bereits über, inzwischen über, inzwischen mehr als, mehr wie
hedge about before: rund, zirka, in etwa, ungefähr, so um die, geschätzt, geschätzte, geschätzten, gegen die, etwa an die
hedge at-most before: bis maximal, nicht über, bis zu maximal
hedge less-than before: unter, weniger wie, nicht ganz, kaum
vague 24: ein paar Dutzend, viele Dutzend
vague 3: eine Handvoll, ein paar, ein halbes Dutzend
vague 100: an die hundert, Aberhunderte
vague 100: viele Hundert, viele hundert, viele Hunderte
vague 1000: viele Tausend, viele tausend, viele Tausende, Abertausende, Tausende und Abertausende
running: kletterte auf, kletterte ... auf, ist ... geklettert, wuchs auf, wächst auf, wuchs ... auf, erreichte ... die Zahl, steigt auf, steigt ... auf, steigerte sich auf, summiert sich auf, summieren sich auf, zusammen, alles in allem, unterm Strich, seit dem Beginn, seit Beginn der, seit Kriegsausbruch, seit Ausbruch des, seit Jahresanfang, seit Monatsbeginn, seit Wochenbeginn, bisher insgesamt, im Laufe der, binnen eines Jahres, Opferbilanz, Gesamtbilanz, Zahl der Getöteten, Zahl der Verletzten, Zahl der Vertriebenen, Zahl der Opfer, erhöht ... auf, erhöhte die Zahl
including: darunter auch, davon allein, unter den Getöteten waren, unter denen, mitsamt
result: sodass, führt zu, führten dazu, führte dazu, mit der Folge, mit dem Ergebnis, was zu, wobei, wobei es, verursachte, verursachten, bewirkte, bewirkten, mündete in, endete mit, endeten mit, brachte ... mit sich, löste ... aus, lösten ... aus, mit Toten, mit Verletzten
none: keinerlei, kein einziger, keine einzige, keiner der, keine der
{_weekdays()}
time back 0 0: am heutigen, heute Vormittag, heute Mittag, heute Nachmittag, heute Abend, in den heutigen Morgenstunden, am heutigen Morgen, am heutigen Abend
time back 1 1: gestern Vormittag, gestern Mittag, gestern früh, am gestrigen Abend, am gestrigen Morgen, am gestrigen, gestrigen, am gestrigen Nachmittag
time back 0 1: vergangene Nacht, vergangener Nacht, letzter Nacht
time thisweek 1: in der vorangegangenen Woche, vorletzten Freitag, in der Vorwoche, Vorwoche
time thismonth 1: im abgelaufenen Monat, vorangegangenen Monat, im vorangegangenen Monat
time thisyear 1: im vorangegangenen Jahr, im abgelaufenen Jahr, voriges Jahr, vorigen Jahres, letztjährigen, vorjährigen
time context -1: am Tag vorher, den Tag zuvor, am Abend davor, am Vorabend, am Morgen zuvor, am vorangegangenen Tag
time context -2: zwei Tage davor, zwei Nächte zuvor
time context 0: noch in derselben Nacht, am selben Morgen, am selben Nachmittag, am gleichen Abend, im Laufe des Tages, desselben Tages, zur selben Zeit, an jenem Abend, in jener Nacht, an jenem Morgen, wenige Stunden später, Stunden später, kurz darauf, wenig später, kurz zuvor, Stunden zuvor
time context 1: anderntags, am nächsten Abend, am darauffolgenden Morgen, am folgenden Morgen, in der folgenden Nacht, in der darauffolgenden Nacht, den Tag darauf, am Tage darauf, tags drauf
"""

SIDES = """
actor TURKEY: türkische* Besatzungsmacht, türkischer* Besatzungsstaat, Besatzungsarmee der Türkei, türkische* Invasionstruppen, türkische* Armeeeinheiten, Armee der Türkei, Streitkräfte der Türkei, türkische* F-16*, Erdoğan-Regime*, Regierung in Ankara, türkische* Regime, türkische* Panzer, türkische* Hubschrauber, türkische* Spezialkräfte, türkische* Spezialeinheiten, türkische* Bodentruppen, türkischer* Artilleriebeschuss, türkische* Grenzschützer, türkische* Grenzschutz
actor TURKEY-MOD: Verteidigungsministerium in Ankara, Verteidigungsministerium der Türkei
actor TURKEY-MFA: Außenministerium in Ankara, Außenministerium der Türkei
actor TURKEY-MIT: türkische* Geheimdienstes MIT, türkischer* Nachrichtendienst, türkischen Nachrichtendienst*, Geheimdienst MIT
actor ISIS: IS-Terrormilizen, IS-Zellen, Extremistenmiliz IS, Islamistenmiliz IS, Dschihadisten des IS, Kämpfer des IS, Mitglieder des IS, Zellen des IS, Anhänger des IS, Terrororganisation IS, Terrorgruppe IS, Extremistengruppe Islamischer Staat, IS-Extremisten, IS-Schläferzelle*, IS-Kommandeur*
actor SDF: Demokratischen Kräften Syriens, kurdisch-arabische* Bündnis, kurdisch-arabischen Bündnis*, Syriens Demokratische Kräfte, Kämpfer der QSD, Kämpfer der SDF, kurdische* Kräfte, kurdische* Kämpfer
actor SNA: protürkische* Gruppe*, protürkische* Fraktion*, protürkische* Miliz*, pro-türkische* Miliz*, pro-türkische* Söldner*, pro-türkische* Rebellen*, von Ankara unterstützte* Milizen, von Ankara unterstützte* Rebellen, von Ankara unterstützte* Kämpfer*, türkisch unterstützte* Milizen, türkeinahe* Milizen, türkeinahe* Rebellen
actor SYRIA-GOV: Regierung in Damaskus, Regierung Syriens, Assad-Regierung, Assad-Armee, Truppen des Regimes, Regime in Damaskus, syrische* Regierungsarmee, syrische* Regierungskräfte, syrische* Regierungstruppen
actor IRAQ-GOV: Regierung in Bagdad, irakische* Regierungstruppen, irakische* Bundespolizei, irakische* Luftwaffe
actor US: US-Kampfflugzeuge, US-Drohne, US-Drohnen, US-Kampfjets, US-Marine, US-Präsident*, US-Kommando*, amerikanische* Luftwaffe, amerikanisches* Kommando, Streitkräfte der USA
actor COALITION: Koalition gegen den IS, internationale* Anti-Terror-Koalition, von den USA geführte* Koalition
actor RUSSIA: Russlands Armee, Russlands Streitkräfte, russische* Artillerie, russische* Drohnen, russische* Raketen, russische* Soldaten, russische* Kräfte, russische* Einheiten, russische* Besatzer, russische* Besatzungstruppen, russische* Invasoren, russischer* Angriff*
actor IRAN: iranische* Streitkräfte, Revolutionsgarde, iranische* Revolutionsgarde, Pasdaran, Iranische* Revolutionsgarden, IRGC, iranische* Kräfte
actor Israel: Israels Armee, Israels Militär, Israels Luftwaffe, israelische* Soldaten, israelische* Kräfte, israelische* Artillerie, israelische* Panzer, israelische* Drohnen, israelische* Drohne, israelische* Kampfjets, israelische* Spezialeinheiten, IDF, israelische* Verteidigungsstreitkräfte
actor Hamas: Kassam-Brigaden, Al-Kassam-Brigaden, islamistische* Hamas, Terrororganisation Hamas
actor Hezbollah: Schiitenmiliz Hisbollah, libanesische* Hisbollah, proiranische* Hisbollah
actor Houthis: Huthi, Huthis, Huthi-Bewegung, Huthi-Milizen, Ansar Allah, jemenitische* Huthi*, Huthi-Rebellen, Houthi-Rebellen, Houthis
actor Taliban: Taliban-Regierung, Talibankämpfer*, Taliban-Behörden, radikalislamische* Taliban
actor Boko Haram: Boko-Haram-Kämpfer*, Islamistengruppe Boko Haram, Terrorgruppe Boko Haram
actor Al-Shabaab: Al-Shabaab-Miliz, Al-Schabaab, Schabaab, Al-Shabaab-Kämpfer*, Islamistenmiliz Al-Shabaab, Terrormiliz Al-Shabaab
actor Al-Qaeda: Al-Kaida-Kämpfer*, Terrornetzwerk Al-Kaida, Terrornetzwerk*
actor Rapid Support Forces: RSF-Miliz, RSF-Milizen, RSF-Kämpfer*, Miliz Rapid Support Forces, Schnellen Unterstützungskräfte, Schnelle Eingreiftruppe, paramilitärische* RSF
actor Sudanese Armed Forces: Armee des Sudan, Sudans Armee, sudanesische* Streitkräfte, sudanesische* Luftwaffe, sudanesische* Militär
actor Ukraine: Streitkräfte der Ukraine, ukrainische* Luftwaffe, ukrainische* Luftabwehr, ukrainische* Soldaten, ukrainische* Truppen, ukrainische* Drohnen, ukrainische* Militär, Kyjiw
actor JNIM: Gruppe für die Unterstützung des Islams, JNIM-Kämpfer*, Dschamaat Nusrat al-Islam*
actor Wagner: Wagner-Truppe*, russische* Söldnergruppe Wagner
state Turkey: türkischerseits, Türkeis
state Somalia: somalischer, somalisches
state Pakistan: pakistanischer, pakistanisches, Pakistans
state India: indischer, indisches, Indiens
state Sudan: sudanesischer, sudanesisches, Sudans
state Ethiopia: äthiopischer, äthiopisches, Äthiopiens
state Nigeria: nigerianischer, Nigerias
state Mali: malischer, Malis
state Myanmar: myanmarische, myanmarischen, Myanmars, birmanische, birmanischen
state Azerbaijan: aserbaidschanischer, Aserbaidschans
state Armenia: armenischer, Armeniens
state Eritrea: Eritrea, eritreische, eritreischen, eritreischer
state South Sudan: Südsudan, südsudanesische, südsudanesischen
state Mozambique: Mosambik, mosambikanische, mosambikanischen
state Colombia: Kolumbien, kolumbianische, kolumbianischen
state Mexico: Mexiko, mexikanische, mexikanischen
state Philippines: Philippinen, philippinische, philippinischen
state Poland: polnische, polnischen, polnischer
state Norway: Norwegen, norwegische, norwegischen, norwegischer
state Denmark: Dänemark, dänische, dänischen, dänischer
state Finland: Finnland, finnische, finnischen
state Czechia: Tschechien, tschechische, tschechischen, tschechischer
state South Korea: Südkorea, südkoreanische, südkoreanischen
state North Korea: Nordkorea, nordkoreanische, nordkoreanischen
state Serbia: Serbien, serbische, serbischen
state Belarus: Belarus, belarussische, belarussischen
weapon drone: Kamikazedrohne*, Kamikaze-Drohne*, Aufklärungsdrohne*, FPV-Drohne*, Quadrokopter*, Selbstmorddrohne*, Langstreckendrohne*, herumlungernde* Munition, Drohneneinschl*, Drohnenwelle*, Seedrohne*
weapon drone Lancet: Lancet, Lanzet-Drohne*, Lancet-Drohne*
weapon drone Mohajer: Mohadscher-6, Mohajer-6
weapon drone Wing Loong: Wing Loong, Wing-Loong-Drohne*
weapon aircraft: Gleitbombe*, Militärhubschrauber*, Kampfhelikopter*, Transportflugzeug*, Lenkbombe*, Fassbomben*, Bomber, Bombern, Tiefflieger*
weapon aircraft F-35: F-35
weapon aircraft Su-25: Su-25
weapon artillery: Artilleriegeschoss*, Panzerhaubitze*, Feldgeschütz*, Panzerkanone*, Artilleriebeschuss, Kampfpanzer*, Leopard-Panzer*, T-72, T-90
weapon rocket: Raketengeschoss*, Artillerierakete*, Kurzstreckenrakete*, Panzerabwehrwaffe*, Schulterwaffe*
weapon missile: Mittelstreckenrakete*, Flugabwehrrakete*, Boden-Luft-Rakete*, Luft-Boden-Rakete*, Hyperschallrakete*, Antischiffsrakete*
weapon missile Kinzhal: Kinschal*, Kinzhal*
weapon missile Storm Shadow: Storm Shadow, Storm-Shadow-*
weapon missile ATACMS: ATACMS*
weapon missile S-300: S-300*
weapon missile Kalibr: Kalibr*
weapon mortar: Mörsergeschoss*, Mörserfeuer
weapon ied: Sprengstofffalle*, Rohrbombe*, ferngezündete* Bombe*, ferngezündete* Sprengs*, Kofferbombe*, Paketbombe*, USBV, selbstgebaute* Spreng*, Eigenbausprengs*
weapon vehicle-bomb: Lkw-Bombe*, Lastwagenbomben*, mit Sprengstoff gefüllte*
weapon mine: Seemine*, Antifahrzeugmine*, Blindgänger*, Streumine*
weapon small-arms: Sturmgewehre*, Scharfschützengewehr*, Jagdgewehr*, Schrotflinte*, Revolver*, Feuerwaffe*, Schnellfeuer*, Heckenschütze*, Schusswunde*, Schussverletzung*, Kopfschuss, Maschinengewehrfeuer, AK-47, Salven
weapon incendiary: Thermit*, Brandsatz, Brandsätze*, Brandmunition*
weapon other: Machete*, Macheten, Axt, Äxte, Granatenwerfer, Torpedo*, Elektroschock*, Pfefferspray, Säure
"""
