"""The phrases by which the words of an event, folded, tell what became of a matter."""

from __future__ import annotations

import re

from detente.ontology.documents import DOCUMENTS_OF_STATES
from detente.ontology.undertakings import MEANS

SEVER = re.compile(
    r"\b(?:cut|sever|break|broke|broken|end)\w*\b.{0,40}\b(?:ties|relations)\b|\b(?:ties|relations)\b.{0,40}\b(?:cut|severed|broken)\b"
)
SEVERED_IT = re.compile(r"\b(?:severed|broke off|broken off|cut off)\b")
RESTORE = re.compile(r"\b(?:restor|re-?establish|resum|normali[sz])\w*")
UPGRADE = re.compile(r"\b(?:upgrad|elevat|rais(?:e|ed|ing)|lift)\w*")
DOWNGRADE = re.compile(r"\b(?:downgrad|lower(?:ed|ing)\b|reduced (?:the )?(?:level|relations))\w*")
ESTABLISH = re.compile(r"\b(?:establish|set up|declar|found|launch)\w*")
REAFFIRM = re.compile(r"\b(?:reaffirm|deepen|strengthen|consolidat|develop|promot|foster|advanc|continu)\w*")
SUSPEND = re.compile(r"\b(?:suspen|on hold|abeyance|halt|freez|froz)\w*")
END = re.compile(
    r"\b(?:abandon|cancel|withdr|terminat|scrap|end(?:ed|s)?\b|denounc|renounc|quit|drop|shelv|annul|revok|g[ai]ve(?:s|n)? up\b|giving up\b)\w*"
    r"|\bnot (?:to )?(?:be )?(?:renew|prolong|extend)\w*|\bpull(?:s|ed|ing)? out of\b"
)
# Documents that bind; a memorandum says what is meant, a contract what is bought.
BINDING = re.compile(r"\b(?:agreement|treaty|accord|convention|pact)\b")
# Documents that prepare others: what they say is still to be agreed, negotiated and signed.
PREPARING = re.compile(
    r"\b(?:memorand(?:um|a|ums)|memos?|mous?|declarations? of intent|letters? of intent|framework|roadmap|studies|study|survey\w*|feasibility)\b"
)
# What was settled is taken up again, or anew.
AGAIN = re.compile(
    r"\b(?:return|resum|renew|reviv|revis|reopen|re-open|prolong|relaunch|restart|renegotiat|restor|again\b|anew\b|back to\b)\w*"
)
# Joint work by which a matter is carried out, and words that say that only a part of it is.
STARTED = re.compile(
    r"\b(?:began|begun|begins?|start(?:s|ed)?|open(?:s|ed)?|inaugurat\w+|operat\w+|flow(?:s|ed)?|c[ao]me (?:in)?to life|resum\w+|complet\w+|"
    r"finished|went into|goes into|took effect|takes effect|runs?|is in use|entered service)\b"
)
PARTIAL = re.compile(
    r"\b(?:(?:is|are|was|were) being|kept on|keeps? on|(?:laying|welding|drilling|dredging|digging|paving|tunnelling|assembly|survey\w*)"
    r" (?:\S+ ){0,6}?(?:has |have |had )?beg[au]n|"
    r"part(?:s|ly)? of|partly|half|so far|some of|test|trial|pilot|second|stretch|section|phase|instal?ment|first batch|ground|stone|"
    r"in hand|under way|works? (?:on|at|goes|began|begins|continue)|construction|dig|building|laying|survey\w*|engineers|experts|goes? on)\b"
)
# Works that another pays for, and a withdrawal, are not done when they begin.
BEGUN = re.compile(
    r"\b(?:works?|construction|building|digging|dredging|drilling|laying)\b (?:(?:on|of|at|to) )?.{0,80}?\b(?:began|begun|begins|started|starts|(?:is|are|was|were) (?:now )?under way)\b"
)
BEGAN_TO = re.compile(
    r"\b(?:began|begun|begins?|started|starts?|continu\w+) (?:to (?:withdraw|pull|leave|hand|free|release|lift|ease)|(?:withdraw|pull|leav|hand|free|releas|lift|eas)\w*ing)\b"
)
# "Released fourteen of them": not all that was asked for.
OF_THEM = re.compile(
    r"\b(?:some|half|several|many|most|dozens|hundreds|\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty) of them\b"
)
# A sale that is agreed on.
ORDER = re.compile(r"\b(?:orders?|ordered|buys?|bought|purchas(?:e|es|ed))\b (?:[\w’'-]+ ){0,8}?from\b")
# Contacts that are broken off may be taken up again.
KEPT_UP = r"(?:channels?|contacts?|talks?|dialogue|consultations?|negotiations?|hotlines?|exchanges?|flights?|air traffic|trips?|tours?|drills?|exercises?|visits)"
CONTACTS = re.compile(
    r"\b(?:(?:cut|cuts|cutting|broke|broken|break|breaks|call|called|shut) (?:\w+ )?off|stop(?:s|ped)?|end(?:s|ed)?|halt(?:s|ed)?|cancel\w*)\b"
    rf".{{0,40}}\b{KEPT_UP}\b|\b{KEPT_UP} .{{0,40}}?\b(?:(?:is|are|was|were|been|be) (?:\w+ )?(?:cut|stopped|broken off|halted|cancelled|put off|interrupted))\b"
    rf"|\bput(?:s|ting)? off .{{0,20}}\b{KEPT_UP}\b"
)
SIGNED = re.compile(r"\b(?:sign|conclud|seal|initial|sealed|reach|exchang|adopt)\w*")
NAMES_OF_DOCUMENTS = rf"(?:{DOCUMENTS_OF_STATES}|initiative)"
# What a text says became of a document: the verb that it is the subject of, or by which a side gives it up.
DOCUMENTS = {
    "in_force": re.compile(r"\b(?:was|were|been|is) (?:prolonged|extended|renewed)\b|\b(?:entered|enters|came|comes) into force\b|\btook effect\b"),
    "ratified": re.compile(r"\bratified\b"),
    "ended": re.compile(
        rf"\b(?:ended|terminated|annulled|renounced|denounced|quit|left) (?:[\w'’-]+ ){{0,6}}?{NAMES_OF_DOCUMENTS}\b"
        rf"|\b(?:withdrew from|pulled out of) (?:[\w'’-]+ ){{0,6}}?{NAMES_OF_DOCUMENTS}\b|\b(?:was|were|been) (?:terminated|annulled)\b|\bexpired\b"
        rf"|\b(?:annulled|revoked|scrapped|abandoned|tore up|gave up) (?:[\w'’-]+ ){{0,6}}?{NAMES_OF_DOCUMENTS}s?\b"
    ),
    "accepted": re.compile(r"\b(?:was|were|been) (?:\w+ )?(?:accepted|approved|endorsed)\b"),
}  # fmt: skip
# A wish that relations rise or deepen is no act.
WISH = re.compile(r"\b(?:wish|hope|want|desire|would like|ready|willing)\w*\b(?: \w+){0,3} to\b")
# To give, and what is given: a promise of it is help.
GIFT = re.compile(
    r"\b(?:give|send|donat|suppl|ship|deliver|provid|hand over|lend|grant)\w*\b.*\b(?:million|billion|thousand|hundred|dozen|\d[\d,.]*|"
    r"doses|tonnes|tons|food|equipment|medicines?|vaccines?|aircraft|boats?|loan|credit|money|aid|relief|supplies)\b"
)
# What is accepted or refused was named just before.
REFERS = re.compile(
    r"\b(?:it|them)\b|\bthe (?:idea|offer|proposal|request|demand|step|plan|call|suggestion|appeal|move|wish|invitation|points)\b"
    r"|^(?:which|whose|they|these|those)\b|\bthe (?:technology|know-how)\b(?! (?:of|for|to (?:make|produce|build))\b)"
    rf"|^(?:the|this|that) (?:{DOCUMENTS_OF_STATES}|document|text|arrangement|project|loan|initiative)"
    r" (?:itself|has|had|was|is|will|would|came|took|entered|comes|takes|enters|could|can)\b|^negotiations\b"
)
THANKS = re.compile(r"\b(?:thank(?:s|ed|ing)?|grateful|gratitude|appreciat\w+)\b")
# What a document binds a side to, now or when it was signed: "under the contract Russia undertook".
BY_CONTRACT = re.compile(
    rf"\bunder (?:the|an?|this|that|its) (?:[\w’'-]+ ){{0,5}}?{NAMES_OF_DOCUMENTS}\b(?:.{{0,120}}?\b(?P<then>undertook|promised|agreed|pledged|committed|(?:was|were) to)\b)?"
)
# The means to make a thing are no subject of their own.
THE_MEANS = re.compile(MEANS)
# A thing that the sentence before brought up, and no state that acts: "a treaty on it", "suspended it", "it could be signed next month".
THING = re.compile(
    r"(?<=\w )(?<!that )(?<!and )(?<!but )(?<!as )(?<!if )(?<!when )(?<!where )(?<!because )(?<!while )(?:it|them)\b"
    r"(?! (?:would|will|had|has|have|was|were|is|are|could|can|may|might|should|must|did|does|do|wants?|also|\w+ed)\b)"
    r"|(?<!if )\b(?:it|they|this|these|those) (?!was (?:said|reported|announced|agreed|stated|noted)\b)(?:(?:has|have|had) (?:\w+ )?been|(?:was|were|is|are)(?: to)?(?: be)?|(?:will|would|could|should|may|can|must)(?: not| soon)? be|be)"
    r" (?:not |now |to be |only |at last )?\w{2,}(?:ed|en|wn|nt|lt|ht|id|ut|ade|one|ung|orn)\b"
    r"|\bthe (?:idea|offer|proposal|request|demand|step|plan|suggestion|invitation)\b(?! (?:of|from|by|to|on|for)\b)"
)
# A document that is not named here: "the agreement was signed", "ratified by all the parties", "negotiations had started".
UNNAMED = re.compile(
    rf"\b(?:the|this|that|its) (?:\w+ )?(?:{DOCUMENTS_OF_STATES}|text|document)s?\b"
    r"|\bnegotiations?\b|\btalks\b|^(?:it|they)\b|\bratified\b"
)
# What is told besides: "they also signed a memorandum".
BESIDES = re.compile(r"\balso\b|\bat the same time\b|\bseparately\b|\bin addition\b")
# "denied that there had been a build-up": what is said is refused there, and not what was asked.
DENIAL = re.compile(r"\bden(?:y|ies|ied|ying) (?:that|having|it had|it has|any (?:part|role|involvement|knowledge|such))\b")
# Nouns by which a later text names what one kind of event had brought up.
NAMED = {
    "proposal": re.compile(r"\b(?:the|this|that|its|their|'s) (?:\w+ )?(?:proposal|request|offer|idea|plan|suggestion|appeal|call|wish|initiative)\b"),
    "demand": re.compile(r"\b(?:the|this|that|its|their|'s) (?:\w+ )?(?:demands?|request|call|ultimatum|appeal)\b"),
    "pledge": re.compile(r"\b(?:the|this|that|its|their|'s|as) (?:\w+ )?(?:promised?|pledged?|offer|commitment|undertaking|vow|assurance)\b"),
}  # fmt: skip
# A gathering that is promised, and what is promised besides.
TO_HOLD = re.compile(r"\b(?:hold|host|conven|organi[sz]|meet|resum|restart|launch|attend)\w*\b")
NO_RESULT = re.compile(
    r"\bwithout (?:a |any )?(?:result|agreement|outcome|breakthrough)\b|\b(?:broke|break) down\b|\bcollapsed?\b"
)
# What is said to happen on a condition has not happened: "would reopen the crossing if the migrants went home", "as soon as the promises are kept".
IF = r"(?:(?<!as )(?<!asked )if|(?<!at )once(?! (?:a|an|again|more|every|per)\b)|as soon as|(?:only|not) (?:when|after|before)|until|unless|provided|on condition)"
ON_CONDITION = re.compile(rf"\b(?:would|will|could|might|shall|ready to|willing to|prepared to)\b.*?\b{IF}\b|(?:^|, ){IF}\b")
# A side means to take up again what had ended: "decided to return to the plan, which had been shelved".
RETURNING = re.compile(
    r"\b(?:decid|vot|plan|agree|intend|resolv|want|mean)\w* (?:[\w'’-]+ ){0,4}?to (?:return to|resume|revive|restart|relaunch|reopen|take up again|take (?:[\w'’-]+ ){1,6}?up again|pick up|go back to|come back to)\b"
)
# What one side charges another with: "accused Chad of having armed the rebels".
CHARGED = re.compile(
    r"\b(?:accus(?:ed|es?|ing)|blam(?:ed|es?|ing)|alleg(?:ed|es?|ing)|charg(?:ed|es|ing)) .*?\b(?:of|for|that|with)\b"
)
# A halt that a side says lasts is told anew: "the suspension would stay in force", "remains suspended", "was upheld".
UPHELD = re.compile(
    r"\b(?:stay|remain|continue|keep|kept|leave|left)(?:s|ed)? (?:\w+ ){0,3}?(?:in (?:force|effect|place|abeyance)|suspended|frozen|on hold|valid)\b"
    r"|\b(?:is|are|was|were) still (?:in (?:force|effect|place|abeyance)|suspended|frozen|on hold)\b|\b(?:be|been|was|were) (?:upheld|maintained)\b|\bupholds?\b"
)
# How a document that was made is to be carried out: "a timetable for carrying out the accord", "steps to implement the treaty".
CARRYING_OUT = re.compile(
    r"\b(?:carry(?:ing)? out|implement\w*|apply(?:ing)?|application of|put(?:ting)? [\w\s-]{0,40}?into (?:practice|effect)|giv(?:e|ing) effect to|fulfil(?:l(?:ing|ment))?)\b"
)
# Words that tell in the past that what was promised or asked for was done.
DONE = re.compile(
    r"\b(?:gave|given|sent|delivered|handed|donated|arrived|reached|received|shipped|flew|flown|brought|provided|landed|paid|supplied|"
    r"lifted|released|withdrew|withdrawn|opened|began|begun|started|completed|finished|fulfilled|built|returned|resumed)\b"
)
# Who will not sign what is on the table; "any further document" is another one.
WILL_NOT_SIGN = re.compile(
    r"\b(?:(?:would|will|did|does|do|could|can|has|have|had)(?: not|n['’]t| never)|refus\w+ to|declin\w+ to|never|cannot) (?:be )?(?:sign\w*|put (?:his|her|its|their) (?:name|signature) to)\b"
    r"(?!(?: \w+){0,2} (?:further|other|another|more|new|second)\b)|\bput (?:his|her|its|their) (?:name|signature) to no\b|\bsign no\b(?! (?:further|other|more|new)\b)"
)
# What was asked for or threatened with before it was done: "withdrew half of its tanks after an appeal from Washington", "lifted the ban, as Nepal had demanded".
YIELDED = (
    r"\b(?:withdr[ae]wn?|withdrew|pulled (?:[\w'’-]+ ){0,6}?(?:back|out)|lifted|released|freed|reopened|handed over"
    r"|(?:cut|reduced|halved|thinned out) (?:[\w'’-]+ ){0,4}?(?:soldiers|troops|tanks|forces?|men|guns|warships|duties|tariffs|fees))\b"
)
WHEN_ASKED = re.compile(
    YIELDED
    + r".*?(?:\b(?:after|following|in (?:response|answer|reply) to|bowing to|heeding) (?:an?|the|repeated|several) (?:[\w-]+ ){0,2}?"
    r"(?:appeals?|calls?|warnings?|demands?|requests?|ultimatums?)\b|\bas (?:[\w'’-]+ ){1,4}?had (?:demanded|asked|requested|called for|urged)\b)"
)
