"""Reports as agencies and monitors of many wars write them in Turkish, German and French: who did it, how many, of which kind."""

from collections.abc import Callable

import pytest

from sened.extraction.fields import Draft, Drafted
from sened.model.vocabulary import ClaimKind, Modality, Stance

Read = Callable[..., Drafted]


def only(read: Read, language: str, text: str) -> Draft:
    drafted = read(text, language=language).drafts
    assert len(drafted) == 1, [d.words.raw for d in drafted]
    return drafted[0]


def doer(draft: Draft) -> str:
    return draft.perpetrator.words.raw if draft.perpetrator else ""


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("tr", "Köye giren Gumuz milisleri 11 kişiyi öldürdü.", "Gumuz milisleri"),
        ("tr", "Bomba Ensar el-Hak tarafından patlatıldı.", "Ensar el-Hak"),
        ("tr", "Karakol baskınını Liva es-Sakr üstlendi.", "Liva es-Sakr"),
        ("tr", "Şehre düzenlenen saldırının arkasında M23 var.", "M23"),
        ("tr", "Wagner mensuplarının köydeki katliama karıştığı iddia ediliyor.", "Wagner mensuplarının"),
        ("tr", "SMO ve Türk askerleri dün Til Rıfat'ı bombaladı.", "SMO"),
        ("tr", "Maltepe'de bir genç polis kurşunuyla öldürüldü.", "polis"),
        ("tr", "İsrail ordusu kentin güneyine yönelik saldırılarını sürdürdü.", "İsrail ordusu"),
        ("tr", "Kenti kuşatma altında tutan HDK, dün bir camiyi vurdu.", "HDK"),
        ("tr", "Bir eve baskın yapan polis iki kişiyi darp etti.", "polis"),
        ("tr", "Ordu, misket bombası kullandığı yönündeki suçlamaları yalanladı.", "Ordu"),
        ("de", "Die Armee wies Vorwürfe zurück, Streumunition eingesetzt zu haben.", "Armee"),
        ("de", "Die Angriffe der syrischen Luftwaffe auf Saraqib dauerten an.", "syrischen Luftwaffe"),
        ("de", "Unter dem Beschuss serbischer Artillerie starben vier Menschen.", "serbischer Artillerie"),
        ("de", "Die Zaza-Miliz überfiel am Montag das Dorf.", "Zaza-Miliz"),
        ("de", "Die Polizei hat einen Lehrer erschossen.", "Polizei"),
        ("fr", "La ville aurait été prise jeudi par l'Alliance des trois vallées.", "Alliance des trois vallées"),
        ("fr", "Les miliciens de la Zoumba ont brûlé le village.", "miliciens de la Zoumba"),
        ("fr", "Des tirs imputés aux forces russes ont blessé deux enfants.", "forces russes"),
        ("fr", "Les forces turques ont intensifié leurs bombardements sur Ain Issa.", "forces turques"),
        ("fr", "Un obus de l'armée syrienne s'est écrasé sur une école.", "armée syrienne"),
    ],
)
def test_who_did_it(read: Read, language: str, text: str, who: str) -> None:
    assert doer(only(read, language, text)) == who


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("tr", "Husiler'in fırlattığı iki İHA dün düşürüldü."),
        ("tr", "Saldırıyı üstlenen olmazken, soruşturma sürüyor."),
        ("tr", "Husiler'in aracına düzenlenen intihar saldırısında üç kişi öldü."),
        ("tr", "Yunan bandıralı gemi bir füzeyle vuruldu."),
        ("de", "Eine Rakete schlug in Marib ein und tötete 116 Soldaten."),
        ("de", "Die Armee meldet 19 getötete Kämpfer von Boko Haram und zwei verletzte Soldaten."),
        ("de", "Unbekannte haben in Rakka einen Richter erschossen."),
        ("de", "Der Angriff galt einem Kommandeur der Hisbollah."),
        ("fr", "Un chef de village a été abattu par des inconnus."),
        ("fr", "La défense a intercepté neuf drones lancés par la Russie."),
    ],
)
def test_who_launched_or_suffered_it_did_not_do_it(read: Read, language: str, text: str) -> None:
    done = [doer(d) for d in read(text, language=language).drafts]
    assert not any(
        "Hus" in d or "Yunan" in d or "Hisb" in d or "Russie" in d or d.startswith(("Un", "inc")) for d in done
    )


@pytest.mark.parametrize(
    ("language", "text", "measure", "number"),
    [
        ("tr", "16. Zırhlı Tugay'a ait araçta üç er öldü.", "killed", 3),
        ("tr", "Saldırıda üç polis öldü, ikisi ağır yaralandı.", "wounded", 2),
        ("tr", "Pusuda dördü subay dokuz asker öldü.", "killed", 9),
        ("tr", "Ateş sonucu bir köylü öldü, bir diğeri yaralandı.", "wounded", 1),
        ("tr", "Hastanedeki yaralının ölmesiyle ölü sayısı yediye yükseldi.", "killed", 7),
        ("tr", "Pazar yerine düşen füzeler yüzü aşkın kişiyi öldürdü.", "killed", 100),
        ("tr", "Mayına basan asker şehit düştü.", "killed", 1),
        ("tr", "Anne ve iki çocuğu hayatını kaybetti.", "killed", 3),
        ("tr", "Ordu, çatışmada 40 askerini kaybetti.", "killed", 40),
        ("tr", "Düşen mermi 14 yerinden edilmiş kişinin ölümüne yol açtı.", "killed", 14),
        ("de", "Am Flughafen riss ein Attentäter mindestens 170 Menschen mit in den Tod.", "killed", 170),
        ("de", "Die Armee gab den Tod von acht Soldaten bekannt.", "killed", 8),
        ("de", "Bei dem Angriff gab es weder Tote noch Verletzte.", "wounded", 0),
        ("de", "Unter dem Beschuss starben auf dem Markt 68 Menschen.", "killed", 68),
        ("de", "Ein Attentäter sprengte sich in die Luft und riss neun Menschen mit in den Tod.", "killed", 9),
        ("de", "Die Miliz hat zwei Priester entführt.", "abducted", 2),
        ("fr", "Tués par balles : deux journalistes, samedi, à Djibo.", "killed", 2),
        ("fr", "L'assassinat d'un chef a déclenché des combats qui ont fait six morts.", "killed", 6),
        ("fr", "Un détachement de gendarmes a perdu neuf hommes dans une embuscade.", "killed", 9),
        ("fr", "Des soldats ont tué un notable à Kumba.", "killed", 1),
        ("fr", "Les corps de sept hommes ont été retrouvés dans un puits.", "bodies", 7),
    ],
)
def test_how_many(read: Read, language: str, text: str, measure: str, number: int) -> None:
    figure = only(read, language, text).figure(measure)
    assert figure is not None
    assert figure.count.low == number


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("tr", "Füzeli saldırıda ölü sayısı 13'e, yaralı sayısı 110'a çıktı.", ClaimKind.FIGURE),
        ("tr", "Kaçırılan iki rahibe için fidye istedi.", ClaimKind.EVENT),
        ("tr", "Sendika, saldırıların durdurulmasını istedi.", ClaimKind.CALL),
        ("tr", "Bomba patladı, yangın çıktı, 12 kişi yaralandı.", ClaimKind.EVENT),
        ("tr", "Havalimanı dün yine roketlerin hedefi oldu.", ClaimKind.EVENT),
        ("tr", "Eylül ayında Suriye'de 86 sivil öldürüldü.", ClaimKind.FIGURE),
        ("tr", "Polonya, Güney Kore'den K2 tankı sipariş etti.", ClaimKind.SUPPLY),
        ("de", "Leonardo hält 25,1 Prozent an Hensoldt.", ClaimKind.OWNERSHIP),
        ("de", "Damit steigt die Zahl der Todesopfer seit Beginn der Proteste auf 537.", ClaimKind.FIGURE),
        ("de", "Die Lage der Vertriebenen in Kivu ist schwierig.", ClaimKind.OTHER),
        ("de", "Ziel der Offensive ist es, die Nachschubwege abzuschneiden.", ClaimKind.OTHER),
        ("fr", "Plus de 4 000 habitants ont fui Tillabéri.", ClaimKind.EVENT),
    ],
)
def test_of_which_kind(read: Read, language: str, text: str, kind: ClaimKind) -> None:
    assert only(read, language, text).kind is kind


def test_what_could_not_be_saved_died_and_is_not_denied(read: Read) -> None:
    draft = only(read, "tr", "Ağır yaralanan asker kurtarılamadı.")
    assert draft.stance is Stance.ASSERTS


def test_a_denial_of_its_own_part(read: Read) -> None:
    draft = only(read, "de", "In Abrede stellte Ankara, den Markt beschossen zu haben.")
    assert draft.stance is Stance.DENIES
    assert doer(draft) == "Ankara"


def test_suspected_and_accused_are_told_apart(read: Read) -> None:
    suspected = only(read, "fr", "Les séparatistes sont soupçonnés d'avoir enlevé onze enseignants.").perpetrator
    accused = only(read, "de", "Die Bewaffneten, die dem JNIM zugerechnet werden, überfielen einen Posten.").perpetrator
    assert suspected is not None
    assert suspected.modality is Modality.SUSPECTED
    assert accused is not None
    assert accused.modality is Modality.ACCUSED


def test_a_speaker_named_in_apposition(read: Read) -> None:
    draft = only(read, "de", "Der Gouverneur, Oleh Synjehubow, meldete sieben Verletzte durch eine Rakete.")
    assert [w.raw for w in draft.attributed_to] == ["Der Gouverneur, Oleh Synjehubow"]
