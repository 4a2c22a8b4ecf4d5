"""What each key of a case file says, in one line: for the schema and the reference page."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_LINES = """
Stated.value|yes, no or unknown
Stated.standing|alleged, found by a court, denied by a court or withdrawn, or only suspected
Stated.says|what is said, in free words
Stated.source|where it is said
Authority.name|the authority that asks
Authority.functions|what that authority is for
Authority.conducts|the authority that conducts the proceedings
Authority.contact|how the office is reached; of the office, never of a person
Proceedings.nature|criminal, civil or administrative
Proceedings.stage|how far the proceedings have come
Proceedings.offence|the offence, as the law of the requesting state calls it
Proceedings.law|the law that makes it an offence
Proceedings.charged|what is charged, in concepts or other; the lists of offences are read of it
Proceedings.maximum_years|the maximum penalty of the offence charged, in years; 99 for life
Proceedings.reference|the file number at the authority
Proceedings.purpose|what the help is wanted for
Person.id|a word by which the file refers to this person; never a name
Person.role|what the person is in this case
Person.count|how many persons this entry stands for
Person.age|age in whole years at the time of the first act
Person.age_class|adult, child or unknown, where the age itself is not known
Person.sex|as far as it matters to a rule or a service
Person.nationality|states of nationality
Person.resides|the state where the person lives; never a place or a shelter
Person.pseudonym|a made-up name that is safe to print
Person.died|the day, month or year of death; a dead victim is named as such
Person.identity|unknown, where nobody knows who the person is; else a measure may need the identity
Person.part|what part a suspect is said to have had
Person.note|what else matters, without anything that names the person
Event.id|a word by which the file refers to this event
Event.act|what was done, in a word of the vocabulary, or other
Event.by|ids of those who did it
Event.of|ids of those to whom it was done; empty means all victims
Event.place|the state or territory in which it was done
Event.day|the first day, or month, or year
Event.until|the last day, or month, or year
Event.means|the means used; an empty list says that there were none, no list says nothing
Event.purposes|what was intended at the time; an empty list says none, no list says nothing
Event.says|what happened, in free words
Event.standing|alleged, found by a court, denied by a court or withdrawn, or only suspected
Event.means_standing|the standing of the means, where it is another than that of the act
Event.purposes_standing|the standing of the purposes, where it is another than that of the act
Event.intent|whether those who did it meant to do it
Event.source|where this is said
Group.value|yes, no or unknown as a whole, where the elements are not looked at one by one
Group.standing|the standing of what is said of the group as a whole and of its members
Group.members|how many belong to it
Group.structured|not formed at random for one offence
Group.lasting|existing for a period of time
Group.in_concert|acting in concert
Group.aims_at_serious_crime|aiming at serious crime or offences of the Convention
Group.material_benefit|seeking a financial or other material benefit
Group.says|what is said of the group, in free words
Work.of|ids of those who worked; empty means all victims
Work.work_or_service|work or service was exacted, or was to be
Work.menace_of_penalty|under the menace of any penalty
Work.not_voluntary|not offered voluntarily
Work.exception|one of the five exceptions, or none
Work.imposed_by_state|the work was imposed by a state or with its help
Work.aim|the aim for which a state imposed it, one of the five of C105, or none
Work.lives_with_exploiter|the person had to live on the property of the one served
Work.cannot_change_condition|the person could not change the condition, and it seemed permanent
Work.says|what is said of the work, in free words
Ownership.power|the power that was exercised
Ownership.of|ids of those over whom; empty means all victims
Ownership.standing|the standing of this fact
Ownership.says|what is said of it, in free words
Practice.practice|the practice similar to slavery
Practice.of|ids of those concerned; empty means all victims
Practice.standing|the standing of this fact
Practice.says|what is said of it, in free words
VictimOffence.offence|the offence by the victim, in free words
VictimOffence.of|ids of the victims concerned; empty means all
VictimOffence.compelled|the victim was compelled
VictimOffence.direct_consequence|as a direct consequence of being trafficked
VictimOffence.directly_related|directly related to the trafficking
VictimOffence.says|what is said of it, in free words
Circumstances.organised_group|yes, no or unknown, or the elements one by one
Circumstances.elsewhere_prepared|a substantial part of preparation or control was elsewhere
Circumstances.group_active_elsewhere|the group commits crime in more than one state
Circumstances.effects_elsewhere|substantial effects in another state
Circumstances.proceeds_in|states in which proceeds are said to be
Circumstances.work|the elements of forced labour, once or by victim
Circumstances.forced_labour_found|forced labour was said as a whole to be there or not
Circumstances.ownership_powers|powers that attach to ownership
Circumstances.practices|practices similar to slavery
Circumstances.consent_raised|consent of a victim is pleaded
Circumstances.gives_consent_to_extradition|the person sought agrees to be extradited
Circumstances.victim_at_risk_from|states from which a victim is in danger
Circumstances.persecution_feared_in|states in which persecution of a person is feared; not asked
Circumstances.asylum|whether a victim seeks or has asylum; none says that no victim does
Circumstances.crossed_border_illegally_for_gain|illegal entry was procured for gain
Circumstances.child_transferred_for_consideration|a child was handed over for pay or the like
Circumstances.organ_removed_unlawfully|an organ was removed without valid consent or for gain
Circumstances.services_used_knowingly|somebody used the services and knew
Circumstances.offences_by_victim|offences by victims
Circumstances.officials_complicit|states whose officials are said to have taken part
Circumstances.life_endangered|the life of a victim was endangered
Circumstances.documents_forged|papers were forged or procured for the trafficking
Circumstances.documents_withheld|papers of a victim were kept or destroyed for the trafficking
Circumstances.married_without_consent|a person was married without full and free consent
Circumstances.adoption_consent_induced|consent to an adoption was improperly induced
Circumstances.deprived_of_liberty|a victim was locked up or held back
Circumstances.attack|an attack on civilians to which the acts may belong
Circumstances.conflict|an armed conflict to which the acts may belong
Circumstances.court|how the International Criminal Court came to the matter
Circumstances.proceedings|what states did about the same persons and conduct, such as a trial
Circumstances.authorities|what the authorities of each state knew and did
Attack.course_of_conduct|a course of conduct with several commissions of listed acts
Attack.policy|it was pursuant to or furthered a policy
Attack.policy_of|whose policy: of a state or of an organisation
Attack.civilian_population|it was directed against a civilian population
Attack.widespread|it was widespread
Attack.systematic|it was systematic
Attack.acts_part_of_it|the acts of this case were part of it
Attack.knowledge|those who acted knew of it
Attack.sexual_acts_caused|persons in their power were made to engage in sexual acts
Attack.prostitution_enforced|persons were made to engage in sexual acts for gain
Attack.discriminatory|a group was targeted and deprived of rights because of its identity
Attack.says|what is said of the attack, in free words
Conflict.exists|there was an armed conflict
Conflict.kind|international or not
Conflict.nexus|the acts took place in its context and were associated with it
Conflict.awareness|those who acted were aware of it
Conflict.children_used|children under 15 were conscripted, enlisted or used in hostilities
Conflict.says|what is said of the conflict, in free words
Proceeding.state|the state that acted or did not
Proceeding.stage|how far it went
Proceeding.same_person_and_conduct|it concerns the same person and substantially the same conduct
Proceeding.unwilling|the state is unwilling to act genuinely
Proceeding.unable|the state is unable to act genuinely
Proceeding.says|what is said of it, in free words
Court.referral|by a state, by the Security Council, or of the prosecutor's own motion
Court.authorised|the Pre-Trial Chamber authorised the prosecutor's own investigation
Court.under_consideration_since|since when the matter is under consideration by the Court
Court.accepted|states that accepted the jurisdiction by a declaration
Court.accepted_from|the first day that these declarations cover
Court.grave|the case is grave enough
Court.contributed|the accused committed the crime or contributed to it as the Statute asks
Court.meant_and_knew|the accused acted with intent and knowledge
Court.proceedings|what states did about the same matter
Court.says|what is said of it, in free words
StateConduct.state|the state whose authorities are meant
StateConduct.since|from when its authorities knew or ought to have known
StateConduct.facts|yes or no to each fact on which the question of breach turns
StateConduct.says|what is said of it, in free words
Deadline.day|the day by which help is wanted
Deadline.why|why by then
Release.by|the office that releases the ask, as a role; never a name
Release.because|why the ask may be made all the same
Evidence.id|a word by which the file refers to this evidence
Evidence.measure|the measure that gets it, in a word of the vocabulary
Evidence.where|the state in which it lies; in the requesting state it is home evidence
Evidence.says|what it is
Evidence.holder|who holds it, as a role or an office
Evidence.of|ids of the persons it concerns
Evidence.events|ids of the events it may show
Evidence.procedure|the procedure that is wanted
Evidence.deadline|by when and why
Evidence.needed_because|why it is necessary
Evidence.confidential|whether confidentiality is asked for
Evidence.questions|questions to be put
Evidence.link|how the evidence hangs together with the facts and the offence
Evidence.released|who released this ask although it would be withheld, and why
Evidence.urgent|why it is urgent
Evidence.basis|the basis on which the sender relies where none is settled here, such as reciprocity
Evidence.period|the days that the records or data are to cover
Evidence.data|which data: of the subscriber, of traffic, or content
Evidence.property|the property and where it is; the holder's name belongs in the identities
Evidence.extent|how far an order is to be executed
Evidence.lawful_at_home|the measure could be ordered in a like case at home
Evidence.consent|the person agreed to it, where the measure needs that
Evidence.officers|which officers of the requesting state are to be present, as offices, and why
Evidence.return_by|the day by which a person who is transferred returns
Evidence.provisional_arrest|provisional arrest is asked for ahead of the request
Evidence.consequences|other consequences of the offence
Evidence.team|what a joint team agrees on
Evidence.handling|handling code H0 to H3 of information sent without a request
Evidence.handling_note|what H3 asks for, in words
Evidence.source_grade|how reliable the source is, A to X
Evidence.information_grade|how sure the information is, 1 to 4
Evidence.assurances|what the sender assures: reciprocity, return of originals, costs
Evidence.items|what else the basis asks for, by its word in the vocabulary of contents
Evidence.papers|ids of the papers that go with it
Evidence.incomplete|who lets it be signed although something is lacking, and why
Period.since|the first day, month or year
Period.until|the last day, month or year
Team.purpose|what the team is set up for
Team.since|the day on which it begins
Team.until|the day on which it ends
Team.parties|further states that are parties to it, beside the two
Team.operates_in|the states in which it works
Team.leaders|its leaders, as offices
Team.members|its members, as offices
Team.participants|others that take part, such as a body of several states
Team.arrangements|what else is agreed: languages, costs, disclosure, media
Addressee.state|the state of that authority
Addressee.authority|the authority, as an office
Addressee.channel|the channel agreed or prescribed, such as directly or the diplomatic channel
Annex.id|a word by which the file refers to this paper
Annex.kind|what sort of paper it is
Annex.title|what it is called, without names
Annex.day|its day
Annex.by|the office that made it
Annex.language|the language that it is written in
Annex.translations|the translations that exist
Annex.sealed_for|the only reader, as an office, where it is sealed
Translation.language|the language into which it is translated
Translation.sort|sworn, official, unofficial or by machine
Translation.by|the office that translated it
Reply.id|a word by which the file refers to this reply
Reply.move|what the requested state does
Reply.about|the id of the evidence asked for
Reply.authority|the authority that answers
Reply.day|the day of the reply
Reply.questions|what it still needs to know
Reply.grounds|the grounds that it sees
Reply.proposes|what it proposes instead
Reply.until|the day by which it wants an answer, or until which it puts off
Reply.says|what else it says
Objection.ground|the ground, in a word of the vocabulary
Objection.because|the facts on which it rests
Referral.id|a word by which the file refers to this referral
Referral.kind|a referral to a service, or a return
Referral.of|ids of the persons
Referral.where|the state to which
Referral.sender|who refers, as an office; never a shelter's address
Referral.receiver|the only reader: the service or authority that receives
Referral.services|what is asked for: accommodation, care, legal aid and so on
Referral.needs|needs to be met, as far as the person agreed to tell
Referral.why|why the referral or return is wanted
Referral.travel|how the person travels and who goes along; no route and no address
Referral.safety|what was found on the safety of the person there, and by whom
Referral.consents|what the person agreed to
Referral.deadline|by when and why
Consent.given_by|the id of the person, or of a person whose role is guardian
Consent.with_whom|with whom it may be shared
Consent.purpose|for what
Consent.day|the day on which it was given or refused
Consent.answer|whether the person agreed; no is a refusal, and stands against what others agree to
Consent.until|the day on which it ends
Consent.withdrawn|the day on which it was withdrawn; nobody else gives it in the person's place
Consent.withheld|what is to be kept from whom
Withholding.what|what is kept back
Withholding.from_whom|from whom
Withholding.because|why
Case.case|the id of the case
Case.title|a title without names
Case.about|what happened, in free words; nothing is read from it
Case.on|the day of the request
Case.requesting|the state that asks
Case.authority|the authority that asks
Case.proceedings|the proceedings for which help is asked
Case.source|the decision or file from which the facts are taken
Case.persons|the persons, as roles
Case.events|the acts, one by one
Case.circumstances|what belongs to the case as a whole
Case.evidence|the evidence that is wanted or held
Case.addressees|the authorities of other states to which requests go
Case.papers|the papers that go with requests
Case.replies|what requested states answered, short of carrying an ask out
Case.referrals|victims' referrals and returns to other states
Case.language|the language of the free words, as an ISO 639 code
"""

SAYS: Mapping[str, str] = MappingProxyType(
    {key: says for key, _, says in (line.partition("|") for line in _LINES.strip().splitlines())}
)
