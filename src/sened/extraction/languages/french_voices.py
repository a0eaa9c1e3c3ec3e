"""French words of who speaks and who acts beyond the common ones: speakers, verbs of saying, doubt, demands, sides of other wars, times."""

from sened.extraction.languages.french_acts import er, have

_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_HOURS = (
    "midi",
    "à l'aube",
    "dans la matinée",
    "en soirée",
    "à la mi-journée",
    "en fin de journée",
    "dans la soirée",
    "tard",
)


def _weekdays() -> str:
    return "\n".join(f"weekday {n}: " + ", ".join(f"{day} {h}" for h in _HOURS) for n, day in enumerate(_DAYS))


VOICES = f"""
say verb: {er("dénombr", "recens", "attest", "alert", "notifi", "inform", "ironis", "détaill", "comptabilis", "estim", "redout", "argu", "insist", "certifi", "réaffirm", "martel")}, {have("fait part", "fait savoir", "laissé entendre", "tenu à préciser", "mis en garde", "dit", "soutenu", "dressé un bilan", "fait remarquer", "rendu compte", "donné l'alerte", "tiré la sonnette d'alarme", "admis", "reconnu", "concédé", "rétorqué", "répété", "salué", "écrit", "promis", "confié", "maintenu", "prévenu", "craint", "convenu", "démontré", "appris")}, craint, craignent, constate, constatent, met en garde, mettent en garde, fait part, font part, laisse entendre, laissent entendre, confie, confient, rétorque, rétorquent, répète, répètent, alerte, alertent, salue, saluent, disait, disaient, maintient, maintiennent, lit-on, peut-on lire, tweete, s'est félicité, s'est félicitée, s'est alarmé, s'est alarmée, s'est inquiété, s'est inquiétée, s'est dit, s'est dite, se dit, se disent, se sont dits, regrette, regrettent, indiquait, indiquaient, annonçait, annonçaient, précisait, rapportait, rapportaient, ajoutait, confirmait, confirmaient, expliquait, assurait, assuraient, soutenait, soulignait, rappelait, estimait, estimaient, prévient, préviennent, avertissent, notent, rappellent, racontait
say noun: sources sécuritaires, source sécuritaire, sources militaires, source militaire, sources locales, source locale, sources médicales, source médicale, source hospitalière, sources hospitalières, source policière, sources policières, source diplomatique, source judiciaire, procureur, procureure, parquet, parquet antiterroriste, préfet, préfecture, sous-préfet, vice-président, vice-ministre, Premier ministre, chef du gouvernement, chef de l'État, chancelier, chancelière, ambassadeur, ambassadrice, émissaire, envoyé spécial, envoyée spéciale, secrétaire général, haut-commissaire, haut-commissariat, Haut-Commissariat, coordinateur, coordinatrice, rapporteur, rapporteuse, rapporteur spécial, experts, expert, enquêteurs, commission d'enquête, mission d'observation, observateurs, observateur, médiateur, médiateurs, négociateur, diplomate, diplomates, chef de la police, chef d'état-major, gouvernorat, mairie, municipalité, conseil municipal, chef du village, chefs de village, chef coutumier, chefs coutumiers, notable, notables, élu, élus, élu local, députée, député, avocat, avocate, avocats, survivant, survivante, survivants, rescapés, rescapé, rescapée, proches, famille des victimes, riverain, riverains, villageois, secouristes, pompiers, Croix-Rouge, CICR, Comité international de la Croix-Rouge, Médecins sans frontières, MSF, Unicef, HCR, OMS, PAM, Amnesty, Amnesty International, syndicat, syndicats, association, associations, collectif, réseau, société civile, quotidien, hebdomadaire, site d'information, radio, télévision d'État, agence officielle, médias d'État, médias locaux, presse locale, télévision publique, chercheur, chercheuse, analyste, analystes, base de données, décompte, état des lieux, compte rendu, note, mission, mission de l'ONU, conseil, comité, opposition, parti, coalition, bureau, directeur de l'hôpital, direction de la santé, services de secours, protection civile, service de communication, attaché de presse, lieutenant-colonel, colonel, capitaine, amiral, évêque, archevêque, prêtre, imam
accord pre: selon les chiffres de, selon les chiffres du, selon les données de, selon les données du, selon un décompte de, selon le décompte de, d'après des sources, de source proche de, à ce que dit, à en juger par, comme le rapporte, comme l'a confirmé, comme l'a précisé, comme l'a déclaré, comme l'a dit, comme le dit, comme le précise, ainsi que l'a annoncé, ainsi que l'a indiqué, aux yeux de, pour le compte de, sur la base de, au dire du, aux dires du, aux dires des, de l'avis des, citant des, citant un, citant une
accord whole: de source militaire, de source sécuritaire, de source médicale, de source hospitalière, de source policière, de source judiciaire, de source officielle, de source diplomatique, de sources concordantes, de sources militaires, de sources sécuritaires, de sources médicales, de sources hospitalières, de sources locales, de source locale, de source gouvernementale, de source humanitaire, de sources humanitaires
accord post: a-t-on appris, a-t-on appris de, indique-t-on, précise-t-on, affirme-t-on, a indiqué l'agence, indique-t-il, indique-t-elle, explique-t-il, explique-t-elle, raconte-t-il, raconte-t-elle, confie-t-il, confie-t-elle, poursuit-il, poursuit-elle, a-t-il indiqué, a-t-elle indiqué, a-t-il annoncé, a-t-elle annoncé, estime-t-il, estime-t-elle, souligne-t-il, souligne-t-elle, ont-ils déclaré, ont-ils indiqué, ont-elles indiqué
deny: {have("nié toute", "rejeté toute", "opposé un démenti", "formellement nié", "catégoriquement nié", "balayé", "réfuté toute")}, dément toute, démentent toute, se défend de, se défendent de, se défend d'avoir, se défendent d'avoir, s'est défendu d'avoir, se sont défendus d'avoir, oppose un démenti, n'y être pour rien, n'avoir rien à voir, balaie les accusations, balaient les accusations, toute implication, toute responsabilité, toute participation, mensongère, mensongères, sans fondement, dénuées de tout fondement, fausses accusations, niaient, démentaient, rejetait, rejetaient, réfutait, contestait
accuse: {have("tenu pour responsable", "rejeté la responsabilité sur", "fait porter la responsabilité", "imputé la responsabilité", "mis en cause", "reproché", "blâmé", "incriminé", "attribué la responsabilité", "montré du doigt", "désigné comme responsable", "jugé responsable")}, tient ... pour responsable, tiennent ... pour responsable, tient ... pour responsables, tiennent ... pour responsables, tenait ... pour responsable, tenaient ... pour responsable, tient pour responsable, tiennent pour responsable, mettent en cause, mettait en cause, pointent du doigt, montre du doigt, montrent du doigt, voit la main, voient la main, voit dans cette attaque la main, rejette la responsabilité sur, rejettent la responsabilité sur, incrimine, incriminent, jugent responsable, juge responsable, fait porter, se rejettent la responsabilité, s'accusent mutuellement, se sont accusés, se sont mutuellement accusés
accuse behind: =attribués au, =imputé au, =imputée au, =attribuées au, =reproché à, =reprochée à, est l'œuvre de, serait l'œuvre de, œuvre du, œuvre de
claim: {have("réclamé la paternité", "revendiqué la responsabilité", "revendiqué l'attaque", "revendiqué l'attentat", "dit avoir mené", "signé l'attaque", "assumé l'attaque", "assumé")}, revendiquent la responsabilité, revendique la responsabilité, revendiquaient, assume, assument, endosse la responsabilité
unclear claim: n'a pas été revendiqué, n'a pas été revendiquée, n'ont pas été revendiquées, aucun groupe n'a revendiqué, personne n'a revendiqué, aucune revendication, sans revendication, n'était pas revendiquée, n'a été revendiquée, n'a été revendiqué, non revendiqué, non revendiquée, pas encore été revendiqué, pas encore été revendiquée
unclear: on ignore toujours si, on ne savait pas si, n'est pas clair, n'était pas clair, pas encore clair, n'étaient pas connues, ne sont pas connues, n'a pas pu confirmer, n'ont pas pu confirmer, n'a pas pu vérifier, n'a pu confirmer, n'a pu vérifier, n'ont pu être vérifiées, n'ont pas pu être vérifiées, n'ont pas pu être vérifiés, n'étaient pas vérifiables, pas vérifiables de manière indépendante, invérifiable, invérifiables, reste à confirmer, reste à déterminer, restent à déterminer, demeure incertain, reste incertain, reste inconnu, demeure inconnu, reste floue, restent floues, de manière indépendante
believe: semblait, semblaient, paraît, paraissent, pourrait être, pourraient être, selon toute vraisemblance, vraisemblable, on croit, passe pour, seraient, aurait été, auraient été, suggère que, suggèrent que, laisse penser, laissent penser, porte à croire, tout porte à croire, il se pourrait, soupçonne, soupçonnent, il semble
suspect: =présumément, soi-disant, =suspectées, =supposée, =supposées, prétendue, prétendues
call verb demand: {have("exigé", "réclamé", "sommé", "demandé")}, exigeait, exigeaient, réclamait, réclamaient, demandait, demandaient, revendique le droit
call verb: {have("exhorté", "lancé un appel", "pressé", "imploré", "plaidé pour", "appelé", "encouragé", "proposé", "recommandé", "préconisé", "invité", "enjoint", "conjuré")}, lance un appel, lancent un appel, implore, implorent, presse, pressent, recommande, recommandent, propose, proposent, préconise, préconisent, encourage, encouragent, insiste pour, supplie, supplient, appelait, appelaient, exhortait, exhortaient
call: arrêtez, cessez, libérez, rejoignez, rejoignez-nous, venez, mobilisons-nous, mobilisez-vous, rassemblons-nous, signez, ne laissons pas, il est urgent, il est impératif, doivent cesser, doit cesser, ne doit pas, ne doivent pas, ne devrait pas, devra, devront, il convient de, liberté pour, plus jamais, nous réclamons, nous exhortons, assez de
aim: s'efforce de, s'efforcent de, dans l'espoir de, comptent lancer, a l'intention, ont l'intention, avait l'intention, a pour but, ont pour but, avait pour but, destinée à, destiné à, destinées à, projette de, projettent de, en tentant de, tentant de, cherchant à, visant à, aurait visé à
judge: effroyable, effroyables, épouvantable, abominable, abject, abjecte, atroce, atroces, ignobles, inhumain, inhumaine, inhumains, inhumaines, injustifiable, injustifiables, disproportionné, disproportionnée, aveugle, aveugles, indiscriminé, indiscriminée, choqué, choquée, consterné, consternée, scandalisés, alarmant, alarmante, préoccupant, préoccupante, désastreux, désastreuse, nettoyage ethnique, crimes contre l'humanité, crime contre l'humanité, violation du droit, violations du droit, violation de la souveraineté, complicité, complices, impunité, regrette, déplorable, fermement, avec la plus grande fermeté, terrorisme d'État
future: aurait lieu, sera organisé, sera organisée, seront organisées, prévoit de, prévoient de, dans les prochains jours, la semaine prochaine, le mois prochain, la semaine à venir, dans les jours à venir, devraient, débutera, débuteront, s'apprête à, s'apprêtent à, s'apprêterait à, doit se tenir, doivent se tenir, est annoncée, est attendu, est attendue, sont attendus
nocount after: nœuds, miles, milles nautiques, milles marins, degrés Celsius, calibre, étages, roubles, dinars, rials, roupies, shekels, francs, francs CFA, centimes, millions d'euros, millions de dollars, milliards de dollars, milliards d'euros, millions de tonnes, kilowatts, gigawatts, watts, décennies, trimestres, siècles, km/h, heures locales, mètres cubes, kilomètre carré, quintaux, pouces
nocount before: calibre, calibre de, route nationale, nationale, RN, kilomètre, secteur, bloc, quai, âge de, vol numéro, modèle, version, tome, groupe numéro, salle, tableau, annexe, alinéa, corps d'armée, région militaire
vague 3: une poignée de, une poignée, quelques-uns
vague 24: de nombreuses dizaines, par dizaines
vague 100: des centaines et des centaines, de nombreuses centaines, par centaines
vague 1000: des milliers et des milliers, de nombreux milliers, par milliers
hedge at-least before: au minimum, au bas mot, pas moins, à tout le moins, désormais au moins, d'ores et déjà
hedge more-than before: plus d'une, largement plus de, nettement plus de, dépasse les, dépassent les, supérieur à
hedge about before: aux environs de, grosso modo, dans les, à quelque, avoisine, avoisinent, estimé à, estimés à
hedge at-most before: maximum, pas plus de, tout au plus
hedge less-than before: à peine, un peu moins de, pas tout à fait
running: depuis le début du conflit, depuis le début des combats, depuis le début du mois, depuis le début de l'offensive, au premier semestre, a grimpé à, est monté à, monte à, est porté à, a été porté à, se monte à, totalise, totalisent, au cours de l'année, a dépassé, ont dépassé, avoisine, bilan total, total cumulé, depuis le déclenchement
including: au nombre desquels, au nombre desquelles, parmi celles-ci, parmi ceux-ci, dont notamment, entre autres
result: ayant fait, ayant causé, ayant tué, ayant coûté, avec pour résultat, en tuant, en blessant, ont entraîné, aboutissant à, débouchant sur, s'est traduit par, occasionnant, a occasionné, ont occasionné, fauchant, emportant, forçant, contraignant, poussant
{_weekdays()}
time back 1 1: hier midi, hier en soirée, hier à l'aube, hier dans la soirée
time back 0 0: à l'aube, ce matin à l'aube, dans la matinée d'aujourd'hui, ce jour, dans l'après-midi d'aujourd'hui
time thisweek 1: la semaine écoulée, semaine écoulée
time thismonth 1: le mois écoulé
time thisyear 1: l'année écoulée, l'année précédente
time context -1: le soir précédent, le jour d'avant, la veille encore, le matin de la veille
time context -1 0: la nuit précédente, la nuit d'avant, dans la nuit précédente
time context 0: plus tôt dans la journée, plus tard dans la journée, quelques heures plus tard, quelques heures plus tôt, peu après, peu avant, au même moment, cet après-midi-là, ce soir-là, ce matin-là, un peu plus tard
time context 1: le lendemain soir, la nuit suivante, le matin suivant, le lendemain à l'aube, au lendemain
"""

SIDES = """
actor TURKEY: armée d'occupation turque, chasseurs-bombardiers turcs, hélicoptères turcs, drones de l'armée turque, chars turcs, gouvernement d'Ankara, forces spéciales turques, État d'occupation turc, régime turc
actor TURKEY-MIT: MIT turc, service de renseignement turc
actor ISIS: État islamique en Irak et en Syrie, jihadistes de l'État islamique, djihadistes de l'État islamique, combattants de Daech, cellules de Daech, cellule de Daech, membres de Daech, branche de l'EI, branche locale de l'État islamique, combattants de l'État islamique, organisation Daech, groupe Daech
actor SDF: forces arabo-kurdes, alliance arabo-kurde, combattants kurdes
actor SNA: ANS, rebelles soutenus par Ankara, milices soutenues par Ankara, milices soutenues par la Turquie, forces soutenues par la Turquie, factions alliées à la Turquie, groupes syriens pro-turcs, combattants soutenus par la Turquie, combattants soutenus par Ankara, milices à la solde de la Turquie
actor SYRIA-GOV: armée de Damas, pouvoir syrien, gouvernement de Damas, forces de Damas, armée du régime, aviation du régime, artillerie du régime, troupes du régime
actor IRAQ-GOV: gouvernement de Bagdad, forces armées irakiennes, armée de l'air irakienne, police fédérale irakienne
actor US: marine américaine, avions américains, armée de l'air américaine, raid américain, chasseurs américains
actor RUSSIA: armée de l'air russe, artillerie russe, drones russes, missiles russes, militaires russes, occupants russes, forces armées russes, chasseurs russes, Fédération de Russie
actor IRAN: Gardiens de la Révolution, forces iraniennes, CGRI, Pasdaran
actor Israel: forces armées israéliennes, chars israéliens, artillerie israélienne, drones israéliens, chasseurs israéliens, forces spéciales israéliennes, commando israélien, police israélienne
actor Hamas: brigades al-Qassam, brigades Ezzedine al-Qassam, branche armée du Hamas, combattants du Hamas, mouvement islamiste Hamas
actor Hezbollah: mouvement chiite, Hezbollah libanais, milice chiite du Hezbollah
actor Houthis: Houthi, mouvement houthi, insurgés houthis, Houthistes, forces houthies, Ansar Allah
actor Taliban: taliban afghans, gouvernement taliban, autorités talibanes
actor Boko Haram: combattants de Boko Haram, jihadistes de Boko Haram, djihadistes de Boko Haram
actor Al-Shabaab: islamistes shebab, shebabs somaliens, jihadistes shebab, combattants shebab, Al-Chabab, Shebab
actor Al-Qaeda: réseau Al-Qaïda
actor Rapid Support Forces: paramilitaires des FSR, combattants des FSR, miliciens des FSR, paramilitaires soudanais
actor Sudanese Armed Forces: armée régulière soudanaise, forces armées du Soudan
actor JNIM: jihadistes du GSIM, combattants du GSIM, Jnim
actor M23: rebelles du M23, combattants du M23, Mouvement du 23 mars, mouvement M23
actor Ukraine: forces armées ukrainiennes, armée de l'air ukrainienne, drones ukrainiens, soldats ukrainiens, défense aérienne ukrainienne, artillerie ukrainienne
actor Wagner: mercenaires russes de Wagner, paramilitaires de Wagner, Wagner
state Eritrea: Érythrée, érythréen, érythréenne, érythréens, érythréennes
state South Sudan: Soudan du Sud, sud-soudanais, sud-soudanaise
state Mozambique: Mozambique, mozambicain, mozambicaine
state Colombia: Colombie, colombien, colombienne
state Mexico: Mexique, mexicain, mexicaine
state Poland: Pologne, polonais, polonaise
state Norway: Norvège, norvégien, norvégienne
state Denmark: Danemark, danois, danoise
state Serbia: Serbie, serbe
state Belarus: Biélorussie, biélorusse
state South Korea: Corée du Sud, sud-coréen, sud-coréenne
state North Korea: Corée du Nord, nord-coréen, nord-coréenne
weapon drone: drone explosif, drones explosifs, drone piégé, drones piégés, drone FPV, drones FPV, drone naval, drones navals, quadricoptère, quadricoptères, drone d'attaque, drones d'attaque, drone de surveillance
weapon aircraft: bombe planante, bombes planantes, hélicoptères de combat, hélicoptères, avion militaire, avions militaires, chasseur, aéronef, aéronefs, hélicoptère d'attaque, hélicoptères d'attaque
weapon artillery: artillerie de campagne, obus de gros calibre, tir de char, canon automoteur, blindés
weapon rocket: lance-roquettes antichar, roquette antichar, roquettes antichars, orgues de Staline
weapon missile: missile sol-air, missiles sol-air, missile air-sol, missiles air-sol, missile antinavire, missiles antinavires, missile hypersonique, missiles hypersoniques, missiles guidés antichars
weapon missile S-300: S-300
weapon missile Kinzhal: Kinjal
weapon ied: bombe télécommandée, engin explosif télécommandé, engins improvisés, engin improvisé, mine artisanale, mines artisanales, bombe collante, bombe magnétique, bombe dissimulée, bombes dissimulées
weapon mine: engin non explosé, engins non explosés, munition non explosée, munitions non explosées, restes explosifs de guerre, reste explosif de guerre, mine marine, mines marines
weapon small-arms: arme de poing, armes de poing, armes de guerre, arme de guerre, fusil-mitrailleur, fusils-mitrailleurs, fusil de chasse, tirs à l'arme légère, tirs d'armes légères, AK-47, tirs à l'arme automatique, tirs de fusil
weapon other: machette, machettes, arme blanche, armes blanches, hache, haches, arc, cocktails incendiaires
"""
