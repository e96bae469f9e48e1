import { type IsoDate, isIsoDate } from '@lotse/calendar'
import type { Pilot } from '@lotse/contract'
import type { PilotWish } from '@lotse/playbook'

const pilotTexts = ['groups', 'criticalApps', 'exitCriteria', 'findings', 'waivedBecause'] as const
export const pilotNames = [
  ...pilotTexts,
  'users',
  'devices',
  'representative',
  'bothArchitectures',
  'startsOn',
  'endsOn',
  'verdict',
] as const
export type PilotName = (typeof pilotNames)[number]

/** What the form of a pilot holds, as fields hold it: empty where nothing is said. */
export type PilotValues = Record<PilotName, string>

export function valuesOfPilot(pilot: Pilot): PilotValues {
  return {
    groups: pilot.groups ?? '',
    users: pilot.users === null ? '' : String(pilot.users),
    devices: pilot.devices === null ? '' : String(pilot.devices),
    representative: pilot.representative ? 'yes' : 'no',
    bothArchitectures: pilot.bothArchitectures ? 'yes' : 'no',
    criticalApps: pilot.criticalApps ?? '',
    startsOn: pilot.startsOn ?? '',
    endsOn: pilot.endsOn ?? '',
    exitCriteria: pilot.exitCriteria ?? '',
    findings: pilot.findings ?? '',
    verdict: pilot.verdict ?? '',
    waivedBecause: pilot.waivedBecause ?? '',
  }
}

/** The number fields that say something that is no whole number. */
export function mistypedIn(values: PilotValues): readonly PilotName[] {
  return (['users', 'devices'] as const).filter((name) => values[name].trim() !== '' && count(values[name]) === null)
}

const count = (words: string) => (/^\d+$/.test(words.trim()) ? Number(words) : null)

/** What a filled form asks for. */
export function pilotWish(values: PilotValues): PilotWish {
  const text = (words: string) => words.trim() || null
  const day = (words: string): IsoDate | null => (isIsoDate(words) ? words : null)
  const { verdict } = values
  return {
    groups: text(values.groups),
    users: count(values.users),
    devices: count(values.devices),
    representative: values.representative === 'yes',
    bothArchitectures: values.bothArchitectures === 'yes',
    criticalApps: text(values.criticalApps),
    startsOn: day(values.startsOn),
    endsOn: day(values.endsOn),
    exitCriteria: text(values.exitCriteria),
    findings: text(values.findings),
    verdict: verdict === 'go' || verdict === 'noGo' || verdict === 'waived' ? verdict : null,
    waivedBecause: text(values.waivedBecause),
  }
}

/** How the pilot stands in one word: its verdict, else whether its first day has come. */
export function pilotStanding(pilot: Pilot, today: IsoDate): 'planned' | 'running' | 'go' | 'noGo' | 'waived' {
  return pilot.verdict ?? (pilot.startsOn !== null && pilot.startsOn <= today ? 'running' : 'planned')
}
