import type { IsoDate } from '@lotse/calendar'
import type { Localised } from '../localised.ts'
import { type Criterion, openCriteria, type Ring } from './ring.ts'

/** What speaks against beginning a ring, or against how one runs. Warnings: nothing is locked (engagement.md §2). */
export interface RingWarning {
  readonly code:
    | 'entryOpen'
    | 'beforeNotFinished'
    | 'unlicensed'
    | 'licencesUnknown'
    | 'noOwner'
    | 'noSize'
    | 'figuresBeforeStart'
  readonly text: Localised
}

export interface RingAtHand extends Pick<Ring, 'kind' | 'state'> {
  readonly entryCriteria: readonly Pick<Criterion, 'metOn'>[]
  readonly hasOwner: boolean
  readonly size: number | null
  /** People on the devices of the ring, and those of them without a licence; null where licences or people are not known. */
  readonly licences: { readonly people: number; readonly unlicensed: number; readonly on: IsoDate } | null
  readonly installedByHand: number | null
}

/**
 * The warnings of a ring that is planned or runs. Licences matter before anything begins: a ring with unlicensed people warns.
 * @param before the ring before it that is not left out; null for the first
 */
export function ringWarnings(ring: RingAtHand, before: Pick<Ring, 'state'> | null): readonly RingWarning[] {
  if (ring.state === 'finished' || ring.state === 'leftOut') return []
  const warnings: RingWarning[] = []
  const add = (code: RingWarning['code'], de: string, en: string): void => {
    warnings.push({ code, text: { de, en } })
  }
  const open = openCriteria(ring.entryCriteria).length
  if (open > 0)
    add(
      'entryOpen',
      open === 1 ? 'Ein Eintrittskriterium ist offen.' : `${open} Eintrittskriterien sind offen.`,
      open === 1 ? 'One entry criterion is open.' : `${open} entry criteria are open.`,
    )
  if (before !== null && before.state !== 'finished')
    add('beforeNotFinished', 'Der Ring davor ist nicht abgeschlossen.', 'The ring before is not finished.')
  const { licences } = ring
  if (licences !== null && licences.unlicensed > 0)
    add(
      'unlicensed',
      `${licences.unlicensed} von ${licences.people} Personen auf den Geräten haben keine Lizenz (Stand ${german(licences.on)}).`,
      `${licences.unlicensed} of ${licences.people} people on the devices have no licence (as of ${licences.on}).`,
    )
  if (licences === null && ring.state === 'planned')
    add(
      'licencesUnknown',
      'Ob die Personen dieses Rings Lizenzen haben, ist nicht bekannt. Dazu braucht es Geräte aus einem Inventar mit Personen und eine Lesung der Lizenzen.',
      'Whether the people of this ring have licences is not known. It takes devices from an inventory with people, and a reading of licences.',
    )
  if (!ring.hasOwner) add('noOwner', 'Niemand ist für den Ring verantwortlich.', 'Nobody owns the ring.')
  if (ring.size === null) add('noSize', 'Die Zahl der Geräte fehlt.', 'The number of devices is missing.')
  if (ring.state === 'planned' && (ring.installedByHand ?? 0) > 0)
    add(
      'figuresBeforeStart',
      'Es gibt schon installierte Geräte, der Ring gilt aber noch als geplant. Halten Sie seinen Beginn fest.',
      'Devices are installed already, but the ring still counts as planned. Record its start.',
    )
  return warnings
}

const german = (day: IsoDate): string => day.split('-').reverse().join('.')
