import type { IsoDate } from '@lotse/calendar'
import { daysBetween } from '@lotse/calendar'
import type { ActivityFact } from '../playbook/activity.ts'
import type { Playbook } from '../playbook/model.ts'
import { de, en } from '../text/formats.ts'
import { cadenceOf } from '../vocabulary/meeting-series.ts'
import type { Facts } from './facts.ts'
import type { ActivityState, LinkTarget } from './result.ts'

/** A run older than this when the deployment starts is flagged (engagement.md §2 step 3, [L]). */
const READINESS_RUN_DAYS = 180

type Answer = Omit<ActivityState, 'activityId'>

/** How the work without a task status stands, each from its fact. */
export function activityStates(playbook: Playbook, facts: Facts, now: IsoDate): readonly ActivityState[] {
  return playbook.activities.map(({ id, fact, phase }) => ({
    activityId: id,
    ...(fact === 'statusSync' ? statusSync(facts, phase, now) : answers[fact](facts, now)),
  }))
}

const delivery: LinkTarget = { page: 'delivery' }
const meetings: LinkTarget = { page: 'meetings' }

function say(state: Answer['state'], german: string, english: string, target: LinkTarget = delivery): Answer {
  return { state, text: { de: german, en: english }, target }
}

const notRecorded = (target: LinkTarget = delivery): Answer =>
  say('unknown', 'Dazu ist nichts erfasst.', 'Nothing is recorded on this.', target)

const answers: Readonly<Record<Exclude<ActivityFact, 'statusSync'>, (facts: Facts, now: IsoDate) => Answer>> = {
  readinessScan: ({ delivery: { readinessRanOn, readinessSkipped, broadRolloutBegan } }, now) => {
    if (readinessSkipped) return say('leftOut', 'Mit Begründung ausgelassen.', 'Left out with a reason.')
    if (readinessRanOn === null) return notRecorded()
    if (readinessRanOn === false) return say('open', 'Noch nicht gelaufen.', 'Not run yet.')
    // What counts is its age when the rollout begins; afterwards nobody repeats it (engagement.md §2 step 3).
    return daysBetween(readinessRanOn, now) > READINESS_RUN_DAYS && broadRolloutBegan !== true
      ? say(
          'attention',
          `Der Lauf vom ${de.date(readinessRanOn)} ist mehr als ${READINESS_RUN_DAYS} Tage alt; bitte wiederholen.`,
          `The run of ${en.date(readinessRanOn)} is more than ${READINESS_RUN_DAYS} days old; please repeat it.`,
        )
      : say('done', `Gelaufen am ${de.date(readinessRanOn)}.`, `Run on ${en.date(readinessRanOn)}.`)
  },
  readinessReview: ({ delivery: { readinessReviewed, readinessSkipped } }) => {
    if (readinessReviewed) return say('done', 'Von der Technik geprüft.', 'Reviewed by the engineer.')
    if (readinessSkipped) return say('leftOut', 'Mit Begründung ausgelassen.', 'Left out with a reason.')
    return readinessReviewed === null ? notRecorded() : say('open', 'Noch nicht geprüft.', 'Not reviewed yet.')
  },
  readinessFindings: ({ delivery: { openReadinessFindings: open } }) =>
    counted(open, 'Befund', 'Befunde', 'finding', 'findings'),
  pilot: ({ delivery: { pilot } }) => {
    switch (pilot) {
      case null:
        return notRecorded()
      case 'planned':
        return say('open', 'Geplant.', 'Planned.')
      case 'running':
        return say('active', 'Läuft.', 'Running.')
      case 'go':
        return say('done', 'Ergebnis: weiter.', 'Verdict: go.')
      case 'noGo':
        return say('attention', 'Ergebnis: nicht weiter.', 'Verdict: no go.')
      case 'waived':
        return say('leftOut', 'Mit Begründung ausgelassen.', 'Waived with a reason.')
    }
  },
  licensing: ({ delivery: { licencesAssigned } }) =>
    stated(
      licencesAssigned,
      ['Lizenzen sind zugewiesen.', 'Licences are assigned.'],
      ['Lizenzen sind noch nicht zugewiesen.', 'Licences are not assigned yet.'],
    ),
  packageBuilt: ({ delivery: { packageTested } }) =>
    stated(
      packageTested,
      ['Das Paket ist getestet.', 'The package is tested.'],
      ['Das Paket ist noch nicht getestet.', 'The package is not tested yet.'],
    ),
  customerItems: ({ delivery: { openChecklistItems: open } }) => counted(open, 'Punkt', 'Punkte', 'item', 'items'),
  targetGroups: ({ delivery: { targetGroupsCovered, broadRolloutBegan } }) => {
    if (targetGroupsCovered) {
      return say(
        'done',
        'Alle Zielgruppen sind versorgt oder mit Begründung ausgenommen.',
        'All target groups are covered or excluded with a reason.',
      )
    }
    if (broadRolloutBegan) return say('active', 'Die breite Verteilung läuft.', 'The broad rollout is running.')
    return targetGroupsCovered === null ? notRecorded() : say('open', 'Noch nicht begonnen.', 'Not begun yet.')
  },
  followUps: ({ meetings: { kept, nextFollowUpOn }, delivery: { broadRolloutBegan } }) => {
    if (!kept) return notRecorded(meetings)
    if (nextFollowUpOn !== null) {
      return say('active', `Nächster: ${de.date(nextFollowUpOn)}.`, `Next: ${en.date(nextFollowUpOn)}.`, meetings)
    }
    return broadRolloutBegan
      ? say('attention', 'Kein künftiger Folgetermin vereinbart.', 'No future follow-up session agreed.', meetings)
      : say('open', 'Noch keiner vereinbart.', 'None agreed yet.', meetings)
  },
}

/** The manager's regular status sync in every phase, by the delivery review's cadence (engagement.md §2, §7). */
function statusSync({ meetings: { kept, lastHeld } }: Facts, phase: Playbook['phases'][number], now: IsoDate): Answer {
  if (!kept) return notRecorded(meetings)
  const last = lastHeld.deliveryReview
  const every = cadenceOf('deliveryReview', phase, null)
  if (last === null) return say('open', 'Noch keine gehalten.', 'None held yet.', meetings)
  const late = every !== null && daysBetween(last, now) > every
  return say(
    late ? 'attention' : 'active',
    `Zuletzt am ${de.date(last)}${late ? `; vorgesehen sind ${every} Tage` : ''}.`,
    `Last on ${en.date(last)}${late ? `; ${every} days are intended` : ''}.`,
    meetings,
  )
}

function stated(fact: boolean | null, yes: readonly [string, string], no: readonly [string, string]): Answer {
  if (fact === null) return notRecorded()
  return fact ? say('done', yes[0], yes[1]) : say('open', no[0], no[1])
}

function counted(open: number | null, one: string, many: string, oneEn: string, manyEn: string): Answer {
  if (open === null) return notRecorded()
  if (open === 0) return say('done', 'Nichts mehr offen.', 'Nothing left open.')
  return say('active', `${open} ${open === 1 ? one : many} offen.`, `${open} ${open === 1 ? oneEn : manyEn} open.`)
}
