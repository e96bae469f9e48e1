import type { IsoDate } from '@lotse/calendar'
import type { Localised } from '../localised.ts'

/** A pilot as it is recorded (engagement.md §2 "Pilot"). Texts that say nothing are null. */
export type PilotRecord = {
  readonly groups: string | null
  readonly users: number | null
  readonly devices: number | null
  /** The chosen users stand for those who come later. */
  readonly representative: boolean
  /** 32-bit and 64-bit Office are both among the devices. */
  readonly bothArchitectures: boolean
  /** The critical line-of-business applications that are tried. */
  readonly criticalApps: string | null
  readonly startsOn: IsoDate | null
  readonly endsOn: IsoDate | null
  readonly exitCriteria: string | null
  /** The day the exit criteria were written as they are. */
  readonly exitCriteriaOn: IsoDate | null
  readonly findings: string | null
  readonly verdict: 'go' | 'noGo' | 'waived' | null
  readonly verdictOn: IsoDate | null
  readonly waivedBecause: string | null
}

/** The pilot of an engagement where nobody recorded one. */
export const noPilot: PilotRecord = {
  groups: null,
  users: null,
  devices: null,
  representative: false,
  bothArchitectures: false,
  criticalApps: null,
  startsOn: null,
  endsOn: null,
  exitCriteria: null,
  exitCriteriaOn: null,
  findings: null,
  verdict: null,
  verdictOn: null,
  waivedBecause: null,
}

/** What somebody wants the pilot to be; fields left out stay as they are. */
export type PilotWish = Partial<Omit<PilotRecord, 'exitCriteriaOn' | 'verdictOn'>>

export type PilotProblem = {
  readonly code: 'missing' | 'order' | 'inFuture' | 'beforehand' | 'judged'
  readonly field: keyof PilotWish
  readonly message: Localised
}

export type PilotDecision =
  | { readonly ok: true; readonly next: PilotRecord }
  | { readonly ok: false; readonly problems: readonly PilotProblem[] }

/**
 * Whether the pilot may be recorded so. Leaving it out takes a reason. A verdict takes groups, a first day that has
 * come, findings, and exit criteria that were saved before it and are not rewritten with it (engagement.md §2 "Pilot").
 */
export function decidePilot(current: PilotRecord, wanted: PilotWish, today: IsoDate): PilotDecision {
  const asked = { ...current, ...wanted }
  const rewritten = asked.exitCriteria !== current.exitCriteria
  const next: PilotRecord = {
    ...asked,
    exitCriteriaOn: asked.exitCriteria === null ? null : rewritten ? today : current.exitCriteriaOn,
    verdictOn: asked.verdict === null ? null : asked.verdict === current.verdict ? current.verdictOn : today,
    waivedBecause: asked.verdict === 'waived' ? asked.waivedBecause : null,
  }
  const judged = next.verdict === 'go' || next.verdict === 'noGo'
  const problems = [
    ...orderProblems(next),
    ...(next.verdict === 'waived' ? waiverProblems(next) : []),
    ...(judged ? verdictProblems(next, today) : []),
    ...(judged ? criteriaProblems(current, next, rewritten) : []),
  ]
  return problems.length > 0 ? { ok: false, problems } : { ok: true, next }
}

function orderProblems({ startsOn, endsOn }: PilotRecord): PilotProblem[] {
  if (startsOn === null || endsOn === null || startsOn <= endsOn) return []
  return [
    problem(
      'order',
      'endsOn',
      'Das Ende liegt vor dem Beginn. Ändern Sie eines der beiden Daten.',
      'The end lies before the start. Change one of the two.',
    ),
  ]
}

function waiverProblems({ waivedBecause }: PilotRecord): PilotProblem[] {
  if (!isBlank(waivedBecause)) return []
  return [
    problem(
      'missing',
      'waivedBecause',
      'Schreiben Sie, warum der Pilot entfällt. Ohne Pilot drohen Supportfälle aus einer ungeprüften Verteilung.',
      'Say why the pilot is left out. Without one, an untested rollout may bring support cases.',
    ),
  ]
}

function verdictProblems({ groups, startsOn, findings }: PilotRecord, today: IsoDate): PilotProblem[] {
  return [
    ...(isBlank(groups)
      ? [
          problem(
            'missing',
            'groups',
            'Wer nahm am Piloten teil? Tragen Sie die Gruppen ein.',
            'Who took part in the pilot? Enter the groups.',
          ),
        ]
      : []),
    ...(startsOn === null
      ? [
          problem(
            'missing',
            'startsOn',
            'Seit wann lief der Pilot? Tragen Sie den Beginn ein.',
            'Since when did the pilot run? Enter the start.',
          ),
        ]
      : startsOn > today
        ? [
            problem(
              'inFuture',
              'startsOn',
              'Der Pilot hat noch nicht begonnen. Halten Sie das Ergebnis erst danach fest.',
              'The pilot has not begun yet. Record the verdict afterwards.',
            ),
          ]
        : []),
    ...(isBlank(findings)
      ? [problem('missing', 'findings', 'Schreiben Sie auf, was sich gezeigt hat.', 'Write down what was found.')]
      : []),
  ]
}

function criteriaProblems(current: PilotRecord, next: PilotRecord, rewritten: boolean): PilotProblem[] {
  if (isBlank(next.exitCriteria)) {
    return [
      problem(
        'missing',
        'exitCriteria',
        'Woran misst sich das Ergebnis? Speichern Sie zuerst die Kriterien, dann das Ergebnis.',
        'What is the verdict measured by? Save the exit criteria first, then the verdict.',
      ),
    ]
  }
  if (!rewritten) return []
  const wasJudged = current.verdict === 'go' || current.verdict === 'noGo'
  return [
    wasJudged
      ? problem(
          'judged',
          'exitCriteria',
          'Mit einem Ergebnis stehen die Kriterien fest. Nehmen Sie zuerst das Ergebnis zurück.',
          'With a verdict the exit criteria are fixed. Take the verdict back first.',
        )
      : problem(
          'beforehand',
          'exitCriteria',
          'Kriterien werden vorher geschrieben. Speichern Sie sie ohne Ergebnis, dann das Ergebnis.',
          'Exit criteria are written beforehand. Save them without the verdict, then the verdict.',
        ),
  ]
}

/** Fewest devices of a telling pilot: the architect-led variant speaks of 5 to 10 (engagement.md §2 "Pilot"). */
export const PILOT_DEVICES = 5

/** What should be said about a pilot although it is allowed. The waiver stands as long as it holds. */
export function pilotWarnings(pilot: PilotRecord): readonly Localised[] {
  if (pilot.verdict === 'waived') {
    return [
      {
        de: 'Ohne Pilot ausgerollt: rechnen Sie mit Supportfällen, die ein Pilot gezeigt hätte.',
        en: 'Rolled out without a pilot: expect support cases that a pilot would have shown.',
      },
    ]
  }
  const { startsOn, exitCriteriaOn, devices, representative, bothArchitectures, criticalApps } = pilot
  const planned = startsOn !== null || pilot.groups !== null
  return [
    ...(startsOn !== null && exitCriteriaOn !== null && exitCriteriaOn > startsOn
      ? [
          {
            de: 'Die Kriterien wurden erst nach Beginn geschrieben.',
            en: 'The exit criteria were written after the start.',
          },
        ]
      : []),
    ...(startsOn !== null && exitCriteriaOn === null
      ? [
          {
            de: 'Die Kriterien fehlen; sie gehören vor den Beginn.',
            en: 'Exit criteria are missing; they belong before the start.',
          },
        ]
      : []),
    ...(devices !== null && devices < PILOT_DEVICES
      ? [
          {
            de: `${devices} ${devices === 1 ? 'Gerät' : 'Geräte'}: unter ${PILOT_DEVICES} zeigt ein Pilot wenig.`,
            en: `${devices} ${devices === 1 ? 'device' : 'devices'}: below ${PILOT_DEVICES} a pilot shows little.`,
          },
        ]
      : []),
    ...(planned && !(representative && bothArchitectures && !isBlank(criticalApps))
      ? [
          {
            de: 'Aussagekräftig ist er mit repräsentativen Benutzern, 32 und 64 Bit und jeder kritischen Fachanwendung.',
            en: 'It is telling with representative users, 32-bit and 64-bit, and every critical line-of-business application.',
          },
        ]
      : []),
  ]
}

function problem(
  code: PilotProblem['code'],
  field: PilotProblem['field'],
  german: string,
  english: string,
): PilotProblem {
  return { code, field, message: { de: german, en: english } }
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === ''
}
