"""French: grammar, speech, numbers and dates; acts and harm stand in french_events, trade in french_trade."""

import re
from itertools import product

from sened.extraction.languages.bonds import FRENCH as BONDS
from sened.extraction.languages.crowds import FRENCH as CROWDS
from sened.extraction.languages.french_acts import ACTS
from sened.extraction.languages.french_events import EVENTS, HARM, UNITS, WEAPONS
from sened.extraction.languages.french_reports import SIDES as FURTHER_SIDES
from sened.extraction.languages.french_reports import WORDS
from sened.extraction.languages.french_toll import TOLL
from sened.extraction.languages.french_trade import RELATIONS, TRADE
from sened.extraction.languages.french_voices import SIDES, VOICES
from sened.extraction.languages.further import FRENCH as FURTHER
from sened.extraction.lexical.pack import DateShape, Pack
from sened.extraction.wordlist import words

_ELIDED = re.compile(r"(?<![^\W\d_])([^\W\d_]')(?=\w)")
_ARTICLES = sorted(words("la le les l' un une des ses sa son leurs leur ces cette ce plusieurs deux trois"))
_BEFORE_PLACES = sorted(
    words(
        "dans en à au aux sur sous contre vers près autour chez entre avec sans pour devant derrière depuis pendant après avant lors envers hors malgré"
    )
)
_OF_PLACES = ("près de", "autour de", "au nord de", "au sud de", "à l'est de", "à l'ouest de", "au nord-est de", "au nord-ouest de", "au sud-est de", "au sud-ouest de", "aux abords de", "à proximité de", "aux environs de", "en direction de", "à l'encontre de", "à l'intérieur de", "lors de", "à destination de")  # fmt: skip


def _prepositions() -> str:
    """Prepositions alone and with the article behind them: "contre", "contre les"."""
    pairs = (f"{p} {a}" for p, a in product([*_BEFORE_PLACES, *_OF_PLACES], _ARTICLES))
    return "prep: " + ", ".join([*_BEFORE_PLACES, *_OF_PLACES, *pairs])


_ONES = ["", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"]  # fmt: skip
_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"}


def _below_hundred(n: int) -> str:
    """Return the spelling of 2 to 99: "vingt et un", "soixante-douze", "quatre-vingt-douze"."""
    if n < 20:
        return _ONES[n]
    if n >= 80:
        return "quatre-vingts" if n == 80 else f"quatre-vingt-{_ONES[n - 80]}"
    tens = min(n - n % 10, 60)
    rest = n - tens
    if rest == 0:
        return _TENS[tens]
    return f"{_TENS[tens]} et {_ONES[rest]}" if rest in (1, 11) else f"{_TENS[tens]}-{_ONES[rest]}"


_SWISS = {70: "septante", 80: "huitante", 90: "nonante"}


def _numbers() -> str:
    lines = [f"number {n}: {_below_hundred(n)}" for n in range(2, 100)]
    joined = [f"number {n}: {_below_hundred(n).replace(' ', '-')}" for n in range(21, 72) if " " in _below_hundred(n)]
    swiss = [f"number {n}: {w}" for n, w in _SWISS.items()]
    swiss += [f"number {t + n}: {w}-{_ONES[n]}" for t, w in _SWISS.items() for n in range(2, 10)]
    swiss += [f"number {t + 1}: {w} et un" for t, w in _SWISS.items()]
    return "\n".join([*lines, *joined, *swiss, "number 1 article: un, une", "number 0: zéro", "scale 100: cent, cents", "scale 1000: mille, millier", "scale 1000000: million, millions"])  # fmt: skip


_COUNTS = """
vague 24: des dizaines, dizaines, plusieurs dizaines, quelques dizaines
vague 100: des centaines, centaines
vague 100: plusieurs centaines, quelques centaines
vague 1000: des milliers, milliers
vague 1000: plusieurs milliers, quelques milliers
vague 10000: des dizaines de milliers, dizaines de milliers
vague 100000: des centaines de milliers, centaines de milliers
vague 2: plusieurs, quelques, de nombreux, de nombreuses, divers, de multiples, une série de, un certain nombre, nombreux, nombreuses
number 10: une dizaine, dizaine
number 12: une douzaine, douzaine
number 15: une quinzaine, quinzaine
number 20: une vingtaine, vingtaine
number 30: une trentaine, trentaine
number 40: une quarantaine, quarantaine
number 50: une cinquantaine, cinquantaine
number 60: une soixantaine, soixantaine
number 100: une centaine, centaine
number 1000: un millier
hedge at-least before: au moins, pas moins de, pas moins d', au minimum, un minimum de, d'au moins, au bas mot
hedge more-than before: plus de, plus d', bien plus de, au-delà de
hedge about before: environ, près de, quelque, à peu près, presque, autour de, une estimation de, approximativement, de l'ordre de, aux alentours de, près d'
hedge at-most before: au plus, tout au plus, jusqu'à, au maximum, un maximum de
hedge less-than before: moins de, moins d'
hedge exact before: exactement, précisément
hedge between before: entre
hedge at-least after: ou plus
nocount after: ans, an, années, année, mois, semaines, semaine, jours, jour, heures, heure, h, minutes, minute, secondes, kilomètres, kilomètre, km, mètres, mètre, m, centimètres, cm, mm, millimètres, milles, %, pour cent, pourcent, pour-cent, euros, dollars, livres, lires, degrés, tonnes, tonne, kilogrammes, kilos, kg, litres, hectares, kilomètres carrés, mètres carrés, volts, mégawatts, barils, milliards, chevaux, fois plus, fois supérieur
nocount before: article, articles, résolution, numéro, n°, chapitre, page, paragraphe, autoroute, route, phase, brigade, division, chambre, vol, chaîne, âgé de, âgée de, âgés de, âgées de, agée de, l'âge de, ligne, section, groupe des, unité, bataillon, régiment, à l'âge de
running: au total, total de, bilan, s'élève à, s'élève désormais à, s'est élevé à, est passé à, passe à, porte à, a porté à, portant à, portant ... à, porte ... à, grimpé à, a atteint, atteint désormais, depuis le début, depuis janvier, en tout, cumulé, jusqu'à présent, jusqu'ici, nombre total, le nombre de, nombre de morts, bilan provisoire, bilan définitif, s'alourdit à, s'est alourdi à, s'alourdit, depuis le début de l'année, depuis le début de la guerre, à ce jour, recensé, recensés
including: dont, parmi eux, parmi elles, parmi lesquels, parmi lesquelles, y compris, notamment, parmi les morts, parmi les victimes, parmi les blessés
"""

_SPEECH = """
say verb: a établi, ont établi, a constaté, ont constaté, a conclu que, a déclaré, ont déclaré, déclare, déclarent, déclarait, a affirmé, ont affirmé, =affirme, affirment, =affirmé, affirmait, a annoncé, ont annoncé, =annonce, annoncent, =annoncé, a indiqué, ont indiqué, =indique, indiquent, =indiqué, a rapporté, ont rapporté, =rapporte, rapportent, =rapporté, a dit, ont dit, dit, disent, a précisé, ont précisé, précise, précisent, =précisé, a ajouté, ont ajouté, =ajoute, =ajouté, a fait savoir, ont fait savoir, fait savoir, a confirmé, ont confirmé, =confirme, confirment, =confirmé, a expliqué, ont expliqué, explique, a souligné, ont souligné, souligne, a écrit, écrit, écrivent, a publié, a fait état de, ont fait état de, fait état de, font état de, a fait état d', fait état d', a fait état des, fait état des, a assuré, ont assuré, =assure, assurent, =assuré, a soutenu que, soutient que, soutiennent que, a raconté, ont raconté, raconte, racontent, a relaté, relate, a signalé, ont signalé, =signale, signalent, =signalé, a documenté, ont documenté, documente, a estimé, estime, estiment, prétend, prétendent, a prétendu, ont prétendu, a évoqué, évoque, a averti, avertit, a rappelé, rappelle, a noté, note, a mis en garde, a reconnu, reconnaît, a révélé, révèle, a témoigné, témoigne, parle de, parlent de, =décrète, a décrété, ont décrété, =admet, admettent, a admis, ont admis, concède, concèdent, a concédé, reconnaissent, ont reconnu, s'indigne, s'indignent, s'est indigné, s'est indignée, s'inquiète, s'inquiètent, s'alarme, déplore, déplorent, a déploré, ont déploré, se félicite, promet, promettent, a promis, ont promis, martèle, martèlent, répondent, fait valoir, font valoir, a fait valoir, argue, dit avoir, disent avoir, a dit avoir, chiffre à, chiffrent à, dénombre, dénombrent, évalue à, évaluent à, recense, recensent, évoquent, jure, résume, résument, raconte avoir, annonce avoir, font état, fait état, a fait état, ont fait état
say noun: =communiqué, =communiqués, déclaration, déclarations, rapport, rapports, source, sources, porte-parole, agence, agences, agence de presse, ministère, ministre, ministère de la Défense, gouvernement, président, présidence, gouverneur, maire, observatoire, ONG, organisation, témoin, témoins, habitant, habitants, responsable, responsables, état-major, commandement, =autorités, =autorité, police, médias, télévision, chaîne, journal, correspondant, presse, directeur, directrice, médecin, militants, Croissant-Rouge, défense civile, conseil militaire, bureau de presse, service de presse, centre de presse, groupe, entreprise, =société, officiel, officiels, chef, commandant, général, bilan, hôpital, secours
accord pre: selon, d'après, de source, de sources, aux dires de, au dire de, à en croire, citant, cité par, de l'aveu de, suivant, sur la foi de, comme l'a indiqué, comme l'a rapporté, selon des sources, si l'on en croit, si on en croit, de l'avis de, comme l'affirme, comme l'annonce, comme l'a annoncé, à ce qu'affirme, cités par, citée par, citées par, à entendre
accord post: selon lui, a-t-il dit, a-t-elle dit, répond-il, répond-elle, répondent-ils, assure-t-il, assure-t-elle, affirme-t-il, affirme-t-elle, précise-t-il, précise-t-elle, dit-il, dit-elle, disent-ils, ajoute-t-il, ajoute-t-elle, a-t-il déclaré, a-t-elle déclaré, a-t-il affirmé, a-t-elle affirmé, a-t-il précisé, a-t-elle précisé, a-t-il ajouté, a-t-elle ajouté, selon elle, selon eux, selon elles
accord self: selon ses propres dires, selon leurs propres dires, selon ses dires, selon leurs dires, selon son propre décompte, selon leur propre décompte, selon sa propre déclaration, d'après ses propres dires, de son propre aveu, de leur propre aveu, à l'en croire, à les en croire
deny: a démenti, ont démenti, dément, démentent, démenti, démentait, =nie, nient, a nié, ont nié, niait, =nié, rejette, rejettent, a rejeté, ont rejeté, =rejeté, réfute, réfutent, a réfuté, ont réfuté, =réfuté, =conteste, contestent, a contesté, ont contesté, =contesté, récuse, récusent, a récusé, ont récusé, démenti formel, a formellement démenti, contredit, contredisent, a contredit, ont contredit, dit n'avoir, disent n'avoir
accuse behind: =attribué à, =attribuée à, =attribués à, =attribuées à, =imputé à, =imputée à, =imputés à, =imputées à, =attribué aux, =attribuée aux, =attribuées aux, =attribués aux, =imputé aux, =imputée aux, =imputées aux, =attribuée au, =attribué au
accuse: =accuse, accusent, accusait, accusaient, a accusé, ont accusé, accusa, =accusé d'avoir, =accusés d'avoir, =accusée d'avoir, =accusé, =accusée, =accusés, =accusées, =impute, imputent, a imputé, ont imputé, =imputé, =imputée, =imputés, =imputées, =attribue, attribuent, a attribué, ont attribué, =attribué, =attribuée, =attribués, =attribuées, tient ... pour responsable, tiennent ... pour responsable, a mis en cause, ont mis en cause, met en cause, pointe du doigt, ont pointé du doigt, reproche, reprochent, rend ... responsable, blâme, ont blâmé
claim: a revendiqué, ont revendiqué, =revendique, revendiquent, =revendiqué, =revendiquée, =revendiqués, =revendiquées, revendiquait, revendiqua, a été revendiqué, a été revendiquée, s'est attribué, s'attribue, se sont attribué, a endossé la responsabilité, assume la responsabilité, a assumé la responsabilité, ont assumé la responsabilité
unclear: on ignore si, on ignorait si, on ignorait ... si, on ignore ... si, ne permettait de dire si, pas clair si, on ne sait pas si, n'a pas été confirmé, n'a pas été confirmée, pas été confirmé, pas été confirmée, n'a pu être vérifié, n'a pu être vérifiée, n'a pu être confirmé, n'a pu être confirmée, n'a pas pu être vérifié, pas pu être vérifiée, pas pu être confirmé, pas pu être confirmée, non confirmé, non confirmée, non confirmées, non confirmés, sans confirmation, impossible de vérifier, impossible de confirmer, ne pouvait être vérifié, aucun élément ne permet, aucun élément ne permettait, rien ne permet, rien ne permettait, n'a pas été établi, n'a pas été établie, n'a pu être établi, n'a pu être établie, reste à établir, pas été revendiqué
neg: ne, n', pas, jamais, aucun, aucune, ni, nullement, sans
none: pas eu de, pas eu d', pas fait de, pas fait d', n'a fait ni, personne n', personne ne, personne, aucun, aucune, nul, pas de, pas d', sans faire de, sans faire, n'a fait aucun, n'a fait ni
suspect: =présumé, =présumée, =présumés, =présumées, =soupçonné, =soupçonnée, =soupçonnés, =soupçonnées, =suspecté, =suspectés, =suspectée, prétendu, prétendus, =supposé, =supposés
believe: probablement, vraisemblablement, apparemment, sans doute, serait, seraient, aurait, auraient, semble, semblent, pensent que, penserait, croit, croient, =considéré comme, =considérés comme, peut-être, on pense, n'exclut pas, n'excluent pas, n'exclut, n'exclut ... pas
call verb demand: exige, exigent, a exigé, ont exigé, demande, demandent, a demandé, ont demandé, réclame, réclament, a réclamé, ont réclamé, exigeons, demandons, réclamons
call verb: appelle à, appellent à, a appelé à, ont appelé à, =appelé à, a appelé, ont appelé, appelle, appellent, exhorte, exhortent, a exhorté, ont exhorté, invite, invitent, a invité, prie, prient, enjoint, ont pressé, plaide pour, plaident pour, appelons à, invitons
call: doit, doivent, devrait, devraient, il faut, il est temps, nous demandons, nous appelons, nous exigeons, appel à, appel, ont enjoint, somme de, presse de, non à, stop à, halte à
aim: prépare, préparent, se prépare à, se préparent à, afin de, afin d', afin que, dans le but de, dans le but d', pour objectif, vise à, visent à, visait à, cherche à, cherchent à, cherchait à, tente de, tentent de, tentait de, tentaient de, a tenté de, ont tenté de, veut, veulent, voulait, voulaient, souhaite, souhaitent, entend, entendent, espère, espèrent, envisage, envisagent, prévoit de, prévoient de, ambitionne, dans l'intention de, en vue de, l'objectif est
judge: condamnons, dénonçons, condamner, lâche, lâches, barbare, barbares, odieux, ignoble, criminel, criminelle, criminels, crime, crimes, crime de guerre, crimes de guerre, illégal, illégale, illégales, illégitime, inacceptable, honteux, honteuse, scandaleux, génocide, fasciste, fascistes, terroriste d'État, héroïque, légitime, légitimes, droit international, violation flagrante, condamne, condamnent, a condamné, ont condamné, condamnation, dénonce, dénoncent, a dénoncé, ont dénoncé, hypocrisie, hypocrite, brutal, brutale, cruel, cruelle, menace pour, danger pour, catastrophe, catastrophique, dramatique, essentiel, décisif, décisive, provocation, escalade dangereuse
if: aurait pu, auraient pu, si ... n'avait pas, si ... avait ... aurait, si ... avaient ... auraient, si ... étaient ... serait, si ... étaient ... seraient, si ... était ... serait, n'aurait pas, n'auraient pas, sans quoi, n'aurait jamais
future: aura lieu, auront lieu, doit avoir lieu, devrait avoir lieu, se tiendra, se tiendront, est prévu, est prévue, sont prévus, sont prévues, va lancer, vont lancer, va se tenir, menace de, menacent de, menaçait de, demain, prochain, prochaine, sera, seront, poursuivra, poursuivront, lancera, risque de, risquent de, prévu pour, prévue pour
gather noun: manifestation, manifestations, rassemblement, rassemblements, marche, marches, protestation, protestations, sit-in, =veillée, =veillées, funérailles, obsèques, enterrement, inhumation, cérémonie, cérémonies, cortège, cortèges, grève, grèves, grève générale, chaîne humaine, meeting, commémoration, commémorations, =défilé
gather verb: =commémoré, commémorent, commémore, rendu hommage, rendent hommage, =manifeste, manifestent, manifestaient, a manifesté, ont manifesté, =manifesté, proteste, protestent, a protesté, ont protesté, se rassemble, se rassemblent, s'est rassemblé, se sont rassemblés, se sont rassemblées, se sont réunis, se sont réunies, se réunissent, sont descendus dans la rue, sont descendues dans la rue, descendus dans la rue, descendent dans la rue, ont défilé, défilent, ont marché, a été enterré, ont été enterrés, ont été inhumés, a été inhumé, ont participé, s'est tenu, s'est tenue, ont bloqué
"""

_GRAMMAR = f"""
ours: leurs, leur, ses, nos, notre
reflexive: se, s'
aux have: =a, ont, avait, avaient, ait, aient, aurait, auraient, eut, avoir, ayant, ai, avons
aux be: est, sont, était, étaient, été, fut, furent, être, étant, soit, soient, serait, seraient, sera, seront, fût
by pre: par, par des, par les, par la, par le, par un, par une, de la part de
by weak: mains de, mains du, mains des, mains d', mains de la, mains de l'
by pre: par l'
after: après, à la suite de, à la suite d', en raison de, en raison d', malgré, suite à, au lendemain de
self: il, elle, ils, elles, nous, avoir, n'avoir
action: action, actions
anniversary: anniversaire
light: mène, mènent, menait, menaient, mena, menèrent, lance, lancent, lança, lancèrent, effectue, effectuent, commet, commettent, perpètre, perpètrent, déclenche, déclenchent
light part: =mené, =menée, =menées, =menés, =lancé, =lancée, =lancées, =lancés, =effectué, =effectuée, =effectuées, =effectués, commis, commise, commises, =perpétré, =perpétrée, =perpétrées, =perpétrés, =déclenché, =déclenchée
det: sa, son, mon, leur, cet, le, la, les, l', un, une, des, ces, cette, ce, leurs, ses, trois, deux
linker: de, du, des, d', la, le, les, l', par, de la, de l', aux, un, une
{_prepositions()}
and: et, ainsi que, ainsi qu', de même que
or: ou
noplace: gare, part, sainte, seul, sol, son, tête, tir, bon, bilan, nord, sud, est, ouest, ville, village, camp, pays, région, fin, mort, morts, Mai, mars, main, sang, bois, tour, mont, pont, port, marché, attaque, source, rue, mer, lac, val, plus, ans, ses, son, soir, nuit, jour, matin, force, forces, tirs, aide, armes, feu, sur, selon, pour, avec, tous, une, les, bain, coup, part, cours, suite, côté, fort, centre, bas, grand, villages, quartier, hier
sub: lorsque, lorsqu, quand, alors que, alors qu, après que, avant que, tandis que, tandis qu, parce que, parce qu, car, puisque, bien que, pendant que, dès que, comme, où, après avoir, avant de, en représailles
rel: qui, dont, où, lequel, laquelle, lesquels, lesquelles, duquel, desquels, auquel, dans lequel, dans laquelle, au cours duquel, au cours de laquelle
that: que, qu, qu', ce que, ce qu'
result: faisant, a fait, ont fait, fait, font, provoquant, a provoqué, ont provoqué, provoque, causant, a causé, ont causé, cause, entraînant, a entraîné, ont entraîné, entraîne, tuant, blessant, coûtant, ce qui a, à la suite, qui a fait, qui ont fait, qui a coûté, qui a tué, qui ont tué, qui a blessé, dans lequel, dans laquelle, dans lesquels, au cours duquel, au cours de laquelle, au cours desquels, lors duquel, lors de laquelle, se soldant par, s'est soldé par, s'est soldée par, détruisant, endommageant, laissant
"""

_NAMES = """
actor TURKEY: armée turque, aviation turque, forces turques, forces armées turques, armée de l'air turque, soldats turcs, soldat turc, troupes turques, gouvernement turc, État turc, artillerie turque, drone turc, drones turcs, avions turcs, avion turc, chasseurs turcs, gendarmerie turque, gendarmes turcs, gardes-frontières turcs, garde-frontières turcs, forces d'occupation turques, occupation turque, Ankara, militaires turcs
actor TURKEY-MOD: ministère turc de la Défense, ministère turc de la Défense nationale, ministère de la Défense turc
actor TURKEY-MFA: ministère turc des Affaires étrangères
actor TURKEY-MIT: services de renseignement turcs, renseignements turcs, services secrets turcs
actor ISIS: État islamique, organisation État islamique, groupe État islamique, organisation de l'État islamique, groupe EI, groupe jihadiste État islamique, groupe djihadiste État islamique, Daech, Daesh, EI, combattants de l'EI, jihadistes de l'EI, djihadistes de l'EI, cellules de l'EI, cellule de l'EI, membres de l'EI
actor SDF: Forces démocratiques syriennes, FDS, combattants des FDS, forces kurdes, forces à dominante kurde, forces à domination kurde
actor HAMZA-DIVISION: division Hamza, Division Hamza, brigade Hamza, Hamzat, Furqat al-Hamza
actor SULTAN-MURAD: division Sultan Mourad, division Sultan Murad, brigade Sultan Mourad
actor AHRAR-AL-SHARQIYA: Ahrar al-Charkiya, Ahrar al-Sharqiya
actor JNIM: GSIM, JNIM, Groupe de soutien à l'islam et aux musulmans
actor Rapid Support Forces: FSR, Forces de soutien rapide, RSF
actor Sudanese Armed Forces: armée soudanaise, forces armées soudanaises, aviation soudanaise
actor M23: M23
actor MANBIJ-MC: Conseil militaire de Manbij
actor TEL-TAMR-MC: Conseil militaire de Tal Tamr, Conseil militaire de Tall Tamr
actor SYRIAC-MC: Conseil militaire syriaque
actor SNA: Armée nationale syrienne, factions pro-turques, factions proturques, rebelles pro-turcs, rebelles proturcs, groupes pro-turcs, groupes proturcs, milices pro-turques, milices proturques, mercenaires pro-turcs, supplétifs syriens, supplétifs syriens d'Ankara, combattants pro-turcs, combattants proturcs, Armée syrienne libre, ASL, factions soutenues par la Turquie, rebelles soutenus par la Turquie, rebelles syriens soutenus par la Turquie, factions soutenues par Ankara, groupes soutenus par Ankara
actor SYRIA-GOV: armée syrienne, gouvernement syrien, régime syrien, forces gouvernementales syriennes, forces du régime, régime de Damas, forces gouvernementales, troupes gouvernementales, aviation syrienne, régime d'Assad, régime de Bachar al-Assad, soldats syriens, Damas
actor PKK: PKK, Parti des travailleurs du Kurdistan, combattants du PKK
actor HPG: HPG, Forces de défense du peuple
actor YPG: YPG, Unités de protection du peuple, combattants des YPG, milice kurde des YPG, milices YPG
actor YPJ: YPJ, Unités de protection des femmes, combattantes des YPJ
actor YBS: YBŞ, YBS, Unités de résistance de Sinjar, Unités de résistance du Sinjar
actor ASAYISH: Assayech, Asayish, Asayich, Assayich, forces de sécurité intérieure, forces de sécurité kurdes, police kurde
actor AANES: administration autonome, administration autonome kurde, Administration autonome du nord et de l'est de la Syrie, administration semi-autonome kurde, autorités kurdes
actor IRAQ-GOV: armée irakienne, gouvernement irakien, forces irakiennes, forces de sécurité irakiennes, police irakienne, soldats irakiens, Bagdad, aviation irakienne
actor PMF: Hachd al-Chaabi, Hached al-Chaabi, Unités de mobilisation populaire, Forces de mobilisation populaire, milices chiites
actor PESHMERGA: peshmerga, peshmergas, combattants peshmergas, forces peshmergas
actor KRG: Gouvernement régional du Kurdistan, gouvernement régional kurde, GRK
actor US: armée américaine, forces américaines, troupes américaines, soldats américains, aviation américaine, forces spéciales américaines, États-Unis, Washington, gouvernement américain, commando américain, drone américain, drones américains
actor CENTCOM: Centcom, commandement central américain, Commandement central des États-Unis
actor PENTAGON: Pentagone, ministère américain de la Défense, département américain de la Défense
actor COALITION: coalition internationale, coalition internationale anti-EI, coalition anti-EI, coalition antijihadiste, coalition internationale antijihadiste, coalition dirigée par les États-Unis, coalition menée par les États-Unis, coalition conduite par les États-Unis, coalition mondiale
actor RUSSIA: armée russe, aviation russe, forces russes, troupes russes, soldats russes, avions russes, Moscou, Kremlin
actor IRAN: Téhéran, Gardiens de la révolution, armée iranienne, gouvernement iranien, corps des Gardiens de la révolution
actor IRAN-BACKED: milices pro-iraniennes, groupes pro-iraniens, milices soutenues par l'Iran, groupes soutenus par l'Iran, milices iraniennes, factions pro-iraniennes
actor HTS: Hayat Tahrir al-Cham, Hayat Tahrir al-Sham, HTS
actor SOHR: Observatoire syrien des droits de l'homme, Observatoire syrien des droits de l'Homme, OSDH
actor UN: Nations unies, ONU
actor WHITE-HELMETS: Casques blancs
actor HRW: Human Rights Watch
actor Israel: armée israélienne, aviation israélienne, forces israéliennes, Tsahal, soldats israéliens, avions israéliens, drone israélien
actor Hamas: Hamas
actor Hezbollah: Hezbollah, combattants du Hezbollah
actor Houthis: Houthis, rebelles houthis, rebelles Houthis, miliciens houthis
actor Taliban: talibans, taliban
actor Boko Haram: Boko Haram
actor Al-Shabaab: shebab, shebabs, Al-Shabaab, Chebab
actor Al-Qaeda: Al-Qaïda, Al-Qaida
actor Ukraine: armée ukrainienne, forces ukrainiennes, Kiev, Kyiv
actor Wagner: groupe Wagner, mercenaires de Wagner
state Turkey: Turquie, turc, turque, turcs, turques
state Syria: Syrie, syrien, syrienne, syriens, syriennes
state Iraq: Irak, irakien, irakienne, irakiens, irakiennes
state Iran: Iran, iranien, iranienne, iraniens, iraniennes
state Russia: Russie, russe, russes
state United States: américain, américaine, américains, américaines
state Israel: Israël, israélien, israélienne, israéliens, israéliennes
state Ukraine: Ukraine, ukrainien, ukrainienne, ukrainiens, ukrainiennes
state Lebanon: Liban, libanais, libanaise, libanaises
state Saudi Arabia: Arabie saoudite, saoudien, saoudienne, saoudiens, saoudiennes
state Yemen: Yémen, yéménite, yéménites
state France: France, français, française, françaises
state Germany: Allemagne, allemand, allemande, allemands, allemandes
state United Kingdom: Royaume-Uni, britannique, britanniques
state Jordan: Jordanie, jordanien, jordanienne, jordaniens, jordaniennes
state Egypt: Égypte, égyptien, égyptienne, égyptiens, égyptiennes
state Azerbaijan: Azerbaïdjan, azerbaïdjanais, azerbaïdjanaise, azerbaïdjanaises
state Armenia: Arménie, arménien, arménienne, arméniens, arméniennes
state Ethiopia: Éthiopie, éthiopien, éthiopienne, éthiopiens, éthiopiennes
state Sudan: Soudan, soudanais, soudanaise, soudanaises
state Libya: Libye, libyen, libyenne, libyens, libyennes
state Mali: Mali, malien, malienne, maliens, maliennes
state Niger: Niger, nigérien, nigérienne, nigériens, nigériennes
state Nigeria: Nigeria, Nigéria, nigérian, nigériane, nigérians, nigérianes
state Burkina Faso: Burkina Faso, burkinabè, burkinabé
state Somalia: Somalie, somalien, somalienne, somaliens, somaliennes
state Afghanistan: Afghanistan, afghan, afghane, afghans, afghanes
state Pakistan: Pakistan, pakistanais, pakistanaise, pakistanaises
state India: Inde, indien, indienne, indiens, indiennes
state China: Chine, chinois, chinoise, chinoises
state Myanmar: Birmanie, birman, birmane, birmans, birmanes
state Chad: Tchad, tchadien, tchadienne, tchadiens, tchadiennes
state Cameroon: Cameroun, camerounais, camerounaise, camerounaises
state Democratic Republic of the Congo: RDC, congolais, congolaise, congolaises
state Rwanda: Rwanda, rwandais, rwandaise, rwandaises
state United Arab Emirates: Émirats arabes unis, Émirats, émirati, émiratie, émiratis
state Qatar: Qatar, qatari, qatarie
state Greece: Grèce, grec, grecque, grecs
state Sweden: Suède, suédois, suédoise, suédoises
state Italy: Italie, italien, italienne, italiens, italiennes
state Spain: Espagne, espagnol, espagnole, espagnols
state Belgium: Belgique, belge, belges
state Netherlands: Pays-Bas, néerlandais, néerlandaise, néerlandaises
state Japan: Japon, japonais, japonaise, japonaises
state Switzerland: Suisse, suisse, suisses
state South Africa: Afrique du Sud, sud-africain, sud-africaine, sud-africains
state Canada: Canada, canadien, canadienne, canadiens, canadiennes
state Austria: Autriche, autrichien, autrichienne, autrichiens
"""

_TIMES = """
month 1: janvier, janv.
month 2: février, févr.
month 3: mars
month 4: avril, avr.
month 5: mai
month 6: juin
month 7: juillet, juil.
month 8: août
month 9: septembre, sept.
month 10: octobre, oct.
month 11: novembre, nov.
month 12: décembre, déc.
weekday 0: lundi, lundi soir, lundi matin, lundi après-midi
weekday 1: mardi, mardi soir, mardi matin, mardi après-midi
weekday 2: mercredi, mercredi soir, mercredi matin, mercredi après-midi
weekday 3: jeudi, jeudi soir, jeudi matin, jeudi après-midi
weekday 4: vendredi, vendredi soir, vendredi matin, vendredi après-midi
weekday 5: samedi, samedi soir, samedi matin, samedi après-midi
weekday 6: dimanche, dimanche soir, dimanche matin, dimanche après-midi
time back 0 0: aujourd'hui, ce matin, ce soir, cet après-midi, ce midi
time back 1 1: hier, hier soir, hier matin, hier après-midi, il y a un jour
time back 2 2: avant-hier, avant-hier soir
time back 0 1: cette nuit, la nuit dernière, dans la nuit d'hier, hier dans la nuit
time thisweek 0: cette semaine
time thisweek 1: la semaine dernière, semaine dernière, la semaine passée, semaine passée, la semaine précédente
time back 4 10: il y a une semaine
time back 15 45: il y a un mois
time back 183 547: il y a un an
time thismonth 0: ce mois-ci, ce mois, le mois en cours
time thismonth 1: le mois dernier, mois dernier, le mois passé, le mois précédent
time thisyear 0: début de l'année, le début de l'année, début de l'an, début de cette année, le 1er janvier dernier, cette année, cette année-ci
time thisyear 1: l'année dernière, l'an dernier, l'année passée, l'an passé, année dernière, an dernier, an passé, année passée
time context -1: la veille, un jour plus tôt, un jour avant, le jour précédent, la veille au soir, vingt-quatre heures plus tôt, l'avant-veille au soir
time context -2: l'avant-veille, deux jours plus tôt, deux jours avant
time context 0: le même jour, le jour même, ce jour-là, la même nuit, le même soir, cette nuit-là, ce même jour, dans la même journée
time context 1: le lendemain, le jour suivant, le lendemain matin, un jour plus tard, un jour après, le jour d'après, dès le lendemain
time context 2: deux jours plus tard, deux jours après, le surlendemain
span hour: heure, heures
span day: jour, jours
span week: semaine, semaines
span month: mois
span year: an, ans, année, années
"""


def _apart(lexicon: str) -> str:
    """Return a lexicon with elided words apart from the word behind, as they stand in a text that is read: "d' artillerie"."""
    return _ELIDED.sub(r"\1 ", lexicon)


PACK = Pack(
    code="fr",
    order="SVO",
    lexicon="\n".join(
        [
            *map(
                _apart,
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
                    RELATIONS,
                    TRADE,
                    CROWDS,
                    FURTHER,
                    BONDS,
                    WORDS,
                    FURTHER_SIDES,
                ],
            ),
            _TIMES,
        ]
    ),
    dates=DateShape(
        day="er",
        joint=" ",
        year=",? (?:de l'annee )?",
        to=r"au|-|et|et le|jusqu'au|/",
        month_lead=r"(?:en|debut|fin|mi-|courant|depuis|depuis le mois de|au mois de|au mois d'|du mois de|depuis debut|depuis fin|jusqu'en|le mois de|des|a la mi-) ?",
        year_lead=r"(?:en|depuis|debut|fin|jusqu'en|avant|apres|l'annee|annee|de|des|ete|hiver|printemps|automne|l'an) ",
        since=r"depuis(?: le)?|a partir du|a compter du|des le",
        until=r"jusqu'au|jusqu'a",
        eve=r"nuit (?:de {w} a|du {w} au) ",
        parts=(
            (r"(?:premier|1er) semestre|premiere moitie", 1, 6),
            (r"(?:second|deuxieme|2e) semestre|(?:seconde|deuxieme) moitie", 7, 12),
            (r"(?:premier|1er) trimestre", 1, 3),
            (r"(?:deuxieme|second|2e) trimestre", 4, 6),
            (r"(?:troisieme|3e) trimestre", 7, 9),
            (r"(?:quatrieme|dernier|4e) trimestre", 10, 12),
            (r"{n} premiers mois", 0, 0),
        ),
        part_of=(
            r"{p}(?: de l'annee| de l'an| de)? {y}",
            r"{p} de (?P<last>l'annee (?:derniere|passee|precedente)|l'an (?:dernier|passe))",
            r"{p}(?: de l'annee(?: en cours)?| de cette annee|(?<=semestre)|(?<=trimestre))",
        ),
        weekdays=r"entre (?:le )?{w} et (?:le )?{w2}",
        next_after=r" (?:prochain|qui vient|a venir)",
        ago=(r"il y a (?:environ |pres de |plus de |moins de |quelque )?{n} {u}",),
        lasting=(
            r"depuis (?:environ |pres de |plus de |moins de )?{n} {u}",
            r"depuis (?:des|plusieurs) {u}",
            r"(?:au cours|lors|durant|pendant|ces|dans) (?:des |les )?{n} derni[eè]re?s {u}",
            r"ces {n} derniere?s {u}",
            r"(?:au cours des|durant les|pendant les|ces|lors des|dans les) derniere?s {u}",
            r"(?:en|pendant|durant) (?:moins de )?{n} {u}",
            r"pendant des {u}",
        ),
    ),
    number_joint="et",
)
"""French."""
