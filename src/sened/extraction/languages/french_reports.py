"""French words of reports from many wars: how harm and tolls are told, who is tied to an act, armed groups of the world."""

from sened.extraction.languages.french_acts import er, have, made
from sened.extraction.languages.german_reports import FIRMS


def _blamed(*participles: str) -> str:
    ends = ("", "e", "s", "es")
    return ", ".join(f"={p}{e} {to}" for p in participles for e in ends for to in ("à", "à la", "à l'", "au", "aux"))


def _flowers() -> str:
    tokens = ("fleurs", "gerbe", "gerbes", "œillets", "couronne", "couronnes", "bougies")
    return ", ".join(
        f"{v} ... {n}" for v in ("a déposé", "ont déposé", "dépose", "déposent", "ont allumé") for n in tokens
    )


def _lost(nouns: str) -> str:
    return ", ".join(
        f"{v} ... {n}" for v in ("a perdu", "ont perdu", "avoir perdu", "perd", "perdent") for n in nouns.split(";")
    )


WORDS = f"""
descent: battant pavillon, pavillon, de nationalité, d'origine, de fabrication
none: ni ... ni, aucune perte, aucun mort, aucun blessé, aucune victime
noplace: heurts, obus, tirs, mines, vols, sang, bord, côté, source, train, sorte, port d'armes, raids
deny own: a nié toute implication, nie toute implication, ont nié toute implication, nient toute implication, dément toute implication, a démenti toute implication, a rejeté toute responsabilité, rejette toute responsabilité, a nié toute responsabilité, nie toute responsabilité, a nié toute participation, nie toute participation, a démenti toute participation, dément toute participation, nie être responsable, a nié être responsable, a nié être à l'origine, nie être à l'origine, dit n'être pour rien, assure n'être pour rien, nie avoir, nient avoir, dément avoir, démentent avoir
accuse passive suspect: =soupçonné d'avoir, =soupçonnés d'avoir, =soupçonnée d'avoir, =soupçonnées d'avoir, =soupçonné d'être, =soupçonnés d'être, =suspecté d'avoir, =suspectés d'avoir, =suspectés d'être
accuse behind: {_blamed("imputé", "attribué", "reproché")}
light: intensifie, intensifient, poursuit, poursuivent, multiplie, multiplient, reprend, reprennent, concentre leurs, concentrent, accentue, accentuent, étend, étendent
light part: =intensifié, =multiplié, =poursuivi, =repris, =accentué, =concentré, =étendu, =accru, =relancé
event airstrike noun: sorties, sortie aérienne, raid nocturne, raids nocturnes
say verb: a dénoncé, ont dénoncé, a déploré, ont déploré, a fustigé, ont fustigé, a martelé, martèle, martèlent, s'est indigné, s'est indignée, a regretté
harm wounded pas: {have("perdu une jambe", "perdu un bras", "perdu une main", "perdu la vue", "perdu un œil", "perdu les deux jambes", "perdu ses deux jambes", "perdu ses jambes", "été amputé", "été amputée")}
event abduct verb: {have("emmené", "embarqué")}
event shelling passive: s'est écrasé, s'est écrasée, se sont écrasés, se sont écrasées, s'écrase, s'écrasent
say verb: a fait état de, a fait état d', fait état de, font état de, ont fait état de, plaide, plaident, a recensé, ont recensé, a dénombré, ont dénombré
maker: {FIRMS}
event shelling verb: {have("utilisé des sous-munitions", "utilisé du phosphore", "utilisé des bombes à sous-munitions", "employé des sous-munitions", "employé du phosphore")}
armed: policiers, policier, gendarmes, agents de police, agents de sécurité, guérilleros
gather verb: {_flowers()}
event clash verb: avance sur, avancent sur, avance vers, avancent vers, avançaient sur, progresse vers, progressent vers
event arrest verb: a placé ... en détention, ont placé ... en détention, a écroué, ont écroué
harm wounded part: =roué de coups, =roués de coups, =rouée de coups, =rouées de coups, =battus, battus à coups de, =passé à tabac, =passés à tabac
event attack part: =roué de coups, =roués de coups, =rouée de coups, =rouées de coups, =refoulés, =battus
with: sous les, sous des
harm killed pas: {_lost("hommes;soldats;combattants;militaires;policiers;gendarmes;membres;miliciens;éléments")}, n'a pas survécu, n'ont pas survécu
accuse passive: =tenu pour responsable, =tenus pour responsables, =tenue pour responsable, =tenues pour responsables, =jugé responsable, =jugés responsables, =montré du doigt, =montrés du doigt, =montrée du doigt, =pointé du doigt, =pointés du doigt, =pointée du doigt, =mis en cause dans, =mise en cause dans
event violence verb: assaillent, assaillait, assaillaient, a assailli, ont assailli, {have("fait irruption", "perpétré un attentat", "perpétré des attaques", "mené des frappes", "mené des attaques", "mené un raid", "visé")}, font irruption, fait irruption, faisant irruption, firent irruption
event violence passive: a été la cible, ont été la cible, a été prise pour cible, ont été pris pour cible, ont été pris pour cibles, essuie des tirs, essuient des tirs, a essuyé des tirs, ont essuyé des tirs, a essuyé le feu, ont essuyé le feu, a été le théâtre d'une attaque
event shelling verb: {er("pilonn", "bombard", "canonn")}, {have("fait feu sur", "ouvert le feu à l'arme lourde", "tiré des obus", "tiré des roquettes", "tiré des missiles", "lancé des roquettes", "lancé des missiles", "largué des bombes", "largué")}
event shelling passive: s'est abattu sur, s'est abattue sur, se sont abattus sur, se sont abattues sur, s'abat sur, s'abattent sur, est tombé sur, est tombée sur, sont tombés sur, sont tombées sur, ont atterri, a atterri
event shelling noun: tir de missile, tirs de missile, tirs de missiles, tir de missiles, tir de deux missiles, tir de roquettes, tirs de roquettes, tirs d'obus, tir d'obus, pluie d'obus, déluge d'obus, déluge de feu, salve, salves, pilonnage, pilonnages
event ied passive: a sauté sur, ont sauté sur, saute sur, sautent sur, sautant sur, a explosé au passage, explosé au passage, a été soufflé, s'est déclenché au passage
event suicide verb: s'est fait exploser, se sont fait exploser, se fait exploser, se font exploser, s'est fait sauter, se sont fait sauter, se fait sauter, a actionné sa charge, ont actionné leur charge, a actionné sa ceinture, a déclenché sa ceinture, a déclenché sa charge
event overtake passive: retombé aux mains, retombée aux mains, tombe aux mains, est aux mains, est retombée sous le contrôle, est retombé sous le contrôle, est repassée sous le contrôle
event overtake verb: s'est emparé, s'est emparée, se sont emparés, se sont emparées, s'empare, s'emparent, {have("conquis", "investi la ville", "investi le village")}
event abduct noun: prise en otage, enlèvement, enlèvements, rapt, rapts, kidnapping, kidnappings
harm killed act: {have("coûté la vie", "ôté la vie", "emporté", "fauché", "abattu", "assassiné", "exécuté", "massacré", "fait périr", "causé la mort", "provoqué la mort", "entraîné la mort")}, coûtant la vie, coûte la vie, coûtent la vie, ôtant la vie, causant la mort, provoquant la mort, entraînant la mort, cause la mort, provoque la mort, emportant, fauchant, fauche, fauchent, emporte, emportent
harm killed pas: {have("péri", "perdu la vie", "trouvé la mort", "succombé", "laissé la vie", "été portés en terre", "été tués", "rendu l'âme")}, périssent, périt, périrent, succombe, succombent, succomba, trouvent la mort, trouve la mort, perdent la vie, perd la vie, y ont laissé la vie, tombés au champ d'honneur, tombé au champ d'honneur, meurent, meurt, mourut, moururent, sont décédés, est décédé, est décédée, décède, décèdent
harm killed noun of: mort de, assassinat, meurtre, exécution, massacre
harm abducted noun of: enlèvement, enlèvements, rapt, kidnapping, prise en otage, prise d'otage
harm wounded part: =touché par balle, =touchés par balles, =grièvement atteint, =grièvement atteints, =commotionné, =brûlé grièvement
harm wounded act: {have("blessé")}, blessant, blesse, blessent
harm neutralised act: {er("neutralis", "élimin")}, {have("mis hors d'état de nuire", "mis hors de combat")}, mettent hors de combat, met hors de combat
harm neutralised part: {made("neutralis", "élimin")}, mis hors de combat, mis hors d'état de nuire
harm displaced pas: {have("fui", "franchi la frontière", "quitté le pays", "quitté leurs maisons", "pris la route de l'exil")}
unit person: un autre, une autre, un troisième, une troisième, un quatrième, un second
unit civil: mineurs, adolescents, écoliers, lycéens, fidèles, pèlerins, croyants, religieuses, moines, missionnaires, éleveurs, cultivateurs, bergers, marchands, cheminots, orpailleurs, ouvriers agricoles, chefs de village, notables, agents de santé, employés d'ONG, travailleurs humanitaires, membres d'une même famille, membres de la même famille, élèves
unit civil sg: fidèle, pèlerin, religieuse, moine, missionnaire, éleveur, cultivateur, cheminot, orpailleur, notable, chef de village, chef tribal, chef coutumier, employé, employée, adolescent, adolescente, écolier, écolière, fillette, garçonnet, nourrisson
unit armed: supplétifs, supplétif de l'armée, volontaires pour la défense, volontaires de la défense, Casques bleus, gardes nationaux, gendarmes mobiles, membres des forces de sécurité, membres des FDS, éléments des forces de sécurité
unit armed sg: Casque bleu, supplétif, garde national
armed: ministère de la Défense, état-major, défense antiaérienne, défense aérienne, gardes nationaux, garde nationale, supplétifs, milices d'autodéfense, groupe d'autodéfense, armée de l'air, séparatistes, miliciens, milicien, casques bleus, colons, junte, putschistes, narcotrafiquants, gangs, gang, cartel, bandits
"""

SIDES = """
actor Bosnian Serb forces: forces serbes, forces bosno-serbes, forces serbes de Bosnie, armée bosno-serbe, armée serbe de Bosnie, Serbes de Bosnie, milices serbes, miliciens serbes, artillerie serbe, tireur serbe, tireurs serbes, tireur embusqué serbe, snipers serbes, tchetniks
actor Bosnian Croat forces: forces croates de Bosnie, milices croates, HVO
actor Bosnian government forces: armée bosniaque, forces bosniaques, forces gouvernementales bosniaques
state Azerbaijan: Bakou
state Armenia: Erevan
state Rwanda: Kigali
state Saudi Arabia: Riyad
state Serbia: Serbie, serbe, serbes
state Croatia: Croatie, croate, croates
state Eritrea: Érythrée, érythréen, érythréenne, érythréens, érythréennes
state Uganda: Ouganda, ougandais, ougandaise, ougandaises
state Burundi: Burundi, burundais, burundaise
state South Sudan: Soudan du Sud, sud-soudanais, sud-soudanaise
state Central African Republic: Centrafrique, centrafricain, centrafricaine, centrafricains, centrafricaines
state Mozambique: Mozambique, mozambicain, mozambicaine
state Georgia: Géorgie, géorgien, géorgienne, géorgiens
state Myanmar: Birmanie, birman, birmane, birmans, birmanes
state Colombia: Colombie, colombien, colombienne, colombiens
state Kenya: Kenya, kényan, kényane, kényans
actor Myanmar (government and forces): junte birmane, junte, armée birmane, militaires birmans, Tatmadaw
actor Arakan Army: Armée de l'Arakan, Arakan Army
actor March 23 Movement (M23): M23, rebelles du M23, Mouvement du 23 mars
actor Allied Democratic Forces (ADF): ADF, rebelles ADF, Forces démocratiques alliées
actor HTS: HTC, HTS, Hayat Tahrir al-Cham, Hayat Tahrir al-Sham
actor CODECO: Codeco, miliciens de la Codeco, milice Codeco, miliciens Codeco
actor Fano: Fano, miliciens Fano, milice Fano, milices Fano
actor Wazalendo: Wazalendo, miliciens Wazalendo, Maï-Maï, miliciens maï-maï, Mai-Mai
actor Tigray People's Liberation Front (TPLF): TPLF, FLPT, Front de libération du peuple du Tigré, forces tigréennes, rebelles tigréens
actor Oromo Liberation Army: Armée de libération oromo, OLA
actor Janjaweed: janjawid, Janjawids, janjaweed, miliciens janjawid
actor Rapid Support Forces (RSF): FSR, Forces de soutien rapide, paramilitaires des FSR, paramilitaires des Forces de soutien rapide
actor Libyan National Army: forces de Haftar, forces du maréchal Haftar, troupes de Haftar, Armée nationale libyenne, ANL, forces pro-Haftar
actor al-Shabaab: shebab, shebabs, Al-Shabab, Al-Chabab, islamistes shebab, insurgés shebab
actor Islamic State Sahel Province: EIGS, État islamique au Sahel, État islamique au Grand Sahara, EI au Sahel
actor Saudi-led coalition in Yemen: coalition menée par Riyad, coalition menée par l'Arabie saoudite, coalition dirigée par l'Arabie saoudite, coalition sous commandement saoudien, coalition arabe, coalition saoudienne, coalition conduite par Riyad
actor Houthis (Ansar Allah): Houthis, Houthi, rebelles houthis, rebelles houthistes, houthistes, houthie, houthies, Ansar Allah, Ansaroullah
actor Chechen separatists: combattants tchétchènes, séparatistes tchétchènes, rebelles tchétchènes, indépendantistes tchétchènes
actor Kosovo Liberation Army: UCK, Armée de libération du Kosovo
actor Volunteers for the Defence of the Homeland: VDP, Volontaires pour la défense de la patrie
actor Séléka: Séléka, rebelles de la Séléka, ex-Séléka
actor Anti-balaka: anti-balaka, miliciens anti-balaka
actor Israeli settlers: colons israéliens, colons juifs, colons
actor Africa Corps: Africa Corps
actor Dan Na Ambassagou: Dan Na Ambassagou, chasseurs dozos, miliciens dogons, dozos
"""
