import type { UsageStatusId } from '../vocabulary/usage-status.ts'

/**
 * Words by which an intent note is rated, German and English together: notes mix both (engagement.md §5 "Intent note
 * quality"). Patterns look at word beginnings, so that inflected forms are found.
 */

/** How an intent sounds, per usage status. */
export const intentWords: Readonly<Record<UsageStatusId, RegExp>> = {
  unknown: beginnings(
    'antwortet nicht|reagiert nicht|keine antwort|nicht erreich|unbeantwortet|absicht|neue? (?:abonnement|berechtigung|lizenz)',
    "no answer|no reply|not answer|n't answer|unresponsive|not reach|could not be reached|unanswered|intent|new (?:subscription|entitlement|licen[cs]e|workload|seats)",
  ),
  inProgress: beginnings(
    'will|wollen|möchte|plant|plan(?:en|ung)|führt|führen|stellt|verteilt|verteilen|bereitstell|einführ|umstell|löst|ersetz|wechselt|beginnt|setzt',
    'wants?|will|plans?|deploy|roll(?:s|ing)? out|rollout|adopt|introduc|replac|moves?|moving|switch|starts?|intends?',
  ),
  blocked: beginnings(
    '(?:kann|können) (?:.{0,60} )?nicht|blockier|verhinder|scheiter|läuft nicht|funktioniert nicht|fehlt|fehlen|verbiet|untersag|nicht möglich|gesperrt',
    'cannot|can not|blocked|blocks|prevents?|fails?|does not work|do not work|lacks?|missing|forbid|prohibit|not possible',
  ),
  noIntent: beginnings(
    '(?:will|wollen|möchten?) (?:.{0,60} )?(?:nicht|kein)|lehnt|ablehn|entschied|entscheidet|bleibt bei|behält|behalten|kein interesse|keine absicht|nutzt stattdessen',
    'does not want|do not want|not want|declin|decided|stays with|stay with|keeps?|no interest|no intent|refus|rejected|uses .{1,40} instead',
  ),
  duplicate: beginnings(
    'doppelt|dublette|dupliz|ungültig|testtenant|test-tenant|aufgelöst|verschmolzen|zusammengeführt',
    'duplicat|invalid|test tenant|merged|closed|dissolved|belongs to',
  ),
}

/** How a cause is introduced. */
export const causeWords = whole(
  'weil|da|denn|wegen|aufgrund|damit|um|nachdem|durch|endet|läuft aus|auslaufen|support-?ende|grund',
  'because|since|as|due to|in order to|so that|after|owing to|ends|expires?|end of (?:support|life)|reason|to (?:replace|reduce|improve|allow|support)',
)

/** Words that leave it open how things stand. */
export const vagueWords = whole(
  'derzeit|zurzeit|zur zeit|momentan|aktuell(?:e|en|er|es)?|vorerst|noch nicht|vielleicht|eventuell|irgendwann',
  'for now|currently|yet|at the moment|maybe|perhaps|some time|sometime',
)

/** Usage figures belong to the usage page, meetings to the calendar; both say nothing about intent. */
export const usageFigure = /\d+(?:[.,]\d+)?\s*(?:%|prozent|per ?cent)/iu
export const meetingPlan = whole(
  'termin|besprechung|telefonat|workshop am|treffen',
  'meeting|call on|call scheduled|appointment',
)

/** Finds the words at their beginning, so that inflected forms count: `deploy` finds `deploying`. */
function beginnings(german: string, english: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${german}|${english})`, 'iu')
}

/** Finds the words as a whole: `da` must not find `Daten`. */
function whole(german: string, english: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${german}|${english})(?!\\p{L})`, 'iu')
}
