"""What an office is, by the words of its name: a service for persons, or one that a state commands.

Words of English, French and Spanish, looked for without accents and capitals.
"""

from __future__ import annotations

import re

from comity.facts.model import Case, Evidence
from comity.facts.read_off import VICTIM_ROLES
from comity.planning.never_sent import folded
from comity.planning.telling import hides

_COMMANDED = re.compile(
    r"\bpolic(?:e|es|ia|ias|iers?|eman|emen|ing)\b|\bgendarmes?\b|\bgendarmerie\b|\bcarabinieri\b"
    r"|\bguardia civil\b|\bsheriff|\binterpol\b|\beuropol\b|\bcommissariats?\b|\bcomisaria\b"
    r"|\b(?:im|e)migra(?:tion|cion)\b(?! (?:law|lawyers?|advice|support)\b)"
    r"|\bmigration (?:service|office|authority|agency|police|board|department|directorate)s?\b"
    r"|\b(?:service|office|direction|police)s? (?:nationale? )?des? (?:la )?migrations?\b"
    r"|\b(?:instituto|direccion|policia|servicio|oficina)(?: \w+)? de migracion(?:es)?\b"
    r"|^migracion\b"
    r"|\bextranjeria\b|\bforeigners? (?:office|police)\b|\baliens? (?:office|police)\b"
    r"|\boffice des etrangers\b|\bprefecture\b|\bprefectures\b"
    r"|\bconsul(?:s|ate|ates|ar|at|ats|aire|aires|ado|ados|ares)?\b"
    r"|\bembass(?:y|ies)\b|\bambassades?\b|\bembajadas?\b"
    r"|\bborder (?:guards?|force|police|control|authority|agency|service)s?\b|\bborder patrol\b"
    r"|\bgardes? frontieres?\b|\bguardias? (?:de )?fronter\w*|\bfrontex\b"
    r"|\b(?:ministry|minister|department) of (?:the )?(?:interior|home affairs)\b"
    r"|\binterior (?:ministry|department)\b|\bhome office\b|\bhomeland security\b"
    r"|\bminist(?:ere|re) de l interieur\b|\bministerio (?:del|de) interior\b"
)
_SUPPORT = re.compile(
    r"\bngos?\b|\bongs?\b|\bnon governmental\b|\bcharit(?:y|ies)\b"
    r"|(?<!employer s )(?<!employers )\bassociations?\b|\basociaci"
    r"|\borganisations? (?:that|which) (?:help|support|assist)|\bfoundation\b|\bfundacion\b"
    r"|\bfondation\b|\bsupport (?:service|centre|center|worker|organisation|group)s?\b"
    r"|\bvictims? (?:support|services?)\b|\bservices? (?:that|which) (?:assist|help|support)s?\b"
    r"|\bservices? for (?:victims|women|children|girls|men|migrants)\b"
    r"|\bservices? d (?:aide|accompagnement|assistance)\b|\baide aux victimes\b"
    r"|\bservicios? de (?:apoyo|ayuda|asistencia|atencion)\b|\b(?:help|hot) ?lines?\b"
    r"|\bcounsel+(?:l?or|l?ing)|\bcase ?workers?\b|\bsocial workers?\b"
    r"|\bconseill(?:er|ere)s? (?:social|psycho)|\btrabajador\w* social|\bassistantes? social"
    r"|\beducateur|\beducador|\bconsejer[oa]s?\b"
    r"|\bdoctors?\b|\bphysicians?\b|\bhospitals?\b|\bclinics?\b|\bmedical (?:file|record|note)s?\b"
    r"|\bnurses?\b|\bmedecins?\b|\bhopita(?:l|ux)\b|\bcliniques?\b|\bdossier medical\b"
    r"|\binfirmi|\bmedic[oa]s?\b|\bhospitales\b|\bclinicas?\b|\benfermer[oa]|\bhistoria clinica\b"
    r"|\bpsycho(?:log|ther)|\bpsychiatr|\bpsicolog|\bpsicoter|\bpsiquiatr|\btherap|\bterap"
    r"|\b(?:notes?|records?|minutes) of (?:the )?(?:talks?|conversations?|sessions?|interviews?"
    r" (?:with|by) (?:the )?(?:service|ngo))\b|\bsession notes\b|\bcase notes\b"
    r"|\bnotes d entretien|\bnotas de (?:las )?(?:entrevistas?|sesiones|conversaciones)\b"
    r"|\b(?:crisis|counsel+ing|women s|victims?) cent(?:re|er)s?\b|\bwomen s aid\b"
    r"|\b(?:dossier|expediente) social\b|\bmedical (?:examination|report|certificate)s?\b"
    r"|\bcertificat medical\b|\b(?:informe|parte|certificado) medico\b"
    # Services that bear no such word in their name; the list is not closed.
    r"|\bpayoke\b|\bpag asa\b|\bsurya\b|\bproyecto esperanza\b|\bla strada\b|\bcaritas\b"
    r"|\bred cross\b|\bcroix rouge\b|\bcruz roja\b|\biom\b|\boim\b|\bunhcr\b|\bacnur\b"
    r"|\bconvents?\b|\bparish|\bnuns?\b|\bsisters? house\b|\bsoeurs\b|\bhermanas\b"
    r"|\bfoyers?\b|\bhebergement\b|\brefuges?\b|\brefugios?\b|\bpiso protegido\b"
    r"|\bhogar de menores\b|\bcentros? de acogida\b|\breception centres?\b"
    r"|\bchildren s home\b|\bfoster (?:famil|home|care)"
)


def commanded(name: str) -> bool:
    """Return whether a name is of police, immigration, border, consular or interior authorities."""
    return bool(_COMMANDED.search(folded(name)))


def supports(text: str) -> bool:
    """Return whether a text speaks of a shelter, a support service, or who treats and counsels."""
    return hides(text) or bool(_SUPPORT.search(folded(text)))


_TAKES = frozenset(
    (
        "mutual_legal_assistance",
        "records",
        "search_and_seizure",
        "electronic_evidence",
        "data_preservation",
        "interception",
    )
)


def supported(case: Case, evidence: Evidence) -> bool:
    """Return whether an ask reaches into what a shelter or a service recorded of a victim."""
    own = {p.id for p in case.persons if p.role in VICTIM_ROLES}
    of_victim = bool(own.intersection(evidence.of)) or (bool(own) and not evidence.of)
    if evidence.measure not in _TAKES or not (of_victim or hides(evidence.holder)):
        return False
    return supports(evidence.holder) or supports(evidence.says)
