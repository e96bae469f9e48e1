import type { Localised } from '../localised.ts'
import type { RingKind } from './ring.ts'

/** The split that guidance from the field gives as its example: IT, a pilot, and twice the rest (odt.md §6). */
const SPLIT: readonly { readonly kind: RingKind; readonly percent: number; readonly delayDays: number | null }[] = [
  { kind: 'it', percent: 5, delayDays: null },
  { kind: 'pilot', percent: 15, delayDays: 14 },
  { kind: 'broad', percent: 40, delayDays: 21 },
  { kind: 'broad', percent: 40, delayDays: 28 },
]

const NAMES: readonly Localised[] = [
  { de: 'Ring 0: IT', en: 'Ring 0: IT' },
  { de: 'Ring 1: Pilot', en: 'Ring 1: pilot' },
  { de: 'Ring 2: erste Hälfte', en: 'Ring 2: first half' },
  { de: 'Ring 3: zweite Hälfte', en: 'Ring 3: second half' },
]

const GROUPS: readonly Localised[] = [
  { de: 'IT und Helpdesk', en: 'IT and help desk' },
  {
    de: 'Freiwillige, die jede Architektur, Sprache, jedes Add-In und jeden Standort vertreten',
    en: 'Volunteers who stand for every architecture, language, add-in and site',
  },
  { de: 'Erste Hälfte der übrigen Geräte', en: 'First half of the other devices' },
  { de: 'Zweite Hälfte der übrigen Geräte', en: 'Second half of the other devices' },
]

/** What lets a ring begin: the one before is through, and its own matter is ready (odt.md §6, engagement.md §2). */
const ENTRY: Readonly<Record<RingKind, readonly Localised[]>> = {
  it: [
    { de: 'Paket auf einem Testgerät installiert und entfernt', en: 'Package installed on a test device and removed' },
    { de: 'Lizenzen der Personen dieses Rings zugewiesen', en: 'Licences of the people of this ring assigned' },
  ],
  pilot: [
    { de: 'Austrittskriterien des Rings davor erfüllt', en: 'Exit criteria of the ring before met' },
    { de: 'Lizenzen der Personen dieses Rings zugewiesen', en: 'Licences of the people of this ring assigned' },
    { de: 'Personen dieses Rings informiert', en: 'People of this ring informed' },
  ],
  broad: [
    { de: 'Austrittskriterien des Rings davor erfüllt', en: 'Exit criteria of the ring before met' },
    { de: 'Lizenzen der Personen dieses Rings zugewiesen', en: 'Licences of the people of this ring assigned' },
    { de: 'Personen dieses Rings informiert', en: 'People of this ring informed' },
    { de: 'Helpdesk vorbereitet und besetzt', en: 'Help desk prepared and staffed' },
  ],
}

/** Each step is gated on install success, crash and help-desk figures, and checks of add-ins (odt.md §6). */
const EXIT: readonly Localised[] = [
  {
    de: 'Installation auf mindestens 95 % der Geräte gelungen',
    en: 'Installation succeeded on at least 95 % of the devices',
  },
  {
    de: 'Abstürze und Anrufe beim Helpdesk nicht auffällig',
    en: 'Crashes and help-desk calls not out of the ordinary',
  },
  {
    de: 'Add-Ins und Makros auf Geräten dieses Rings geprüft',
    en: 'Add-ins and macros checked on devices of this ring',
  },
]

/** A ring as Lotse proposes it. */
export interface ProposedRing {
  readonly kind: RingKind
  readonly percent: number
  readonly name: Localised
  readonly targetGroup: Localised
  /** Null where nobody knows how many there are. */
  readonly devices: number | null
  readonly users: number | null
  readonly delayDays: number | null
  readonly entry: readonly Localised[]
  readonly exit: readonly Localised[]
}

/**
 * Four rings of 5, 15, 40 and 40 per cent (odt.md §6). Their sizes sum to exactly what there is.
 * @param known how many devices and people there are; null: unknown
 */
export function proposeRings(known: {
  readonly devices: number | null
  readonly users: number | null
}): readonly ProposedRing[] {
  const devices = known.devices === null ? null : shares(known.devices)
  const users = known.users === null ? null : shares(known.users)
  return SPLIT.map(({ kind, percent, delayDays }, index) => ({
    kind,
    percent,
    delayDays,
    name: NAMES[index] as Localised,
    targetGroup: GROUPS[index] as Localised,
    devices: devices?.[index] ?? null,
    users: users?.[index] ?? null,
    entry: ENTRY[kind],
    exit: EXIT,
  }))
}

/** Whole parts by the split; what rounding leaves over goes to the largest remainders, earlier rings first. */
function shares(total: number): readonly number[] {
  const exact = SPLIT.map(({ percent }) => (total * percent) / 100)
  const whole = exact.map(Math.floor)
  const byRemainder = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index)
  const missing = total - whole.reduce((sum, value) => sum + value, 0)
  for (const { index } of byRemainder.slice(0, missing)) whole[index] = (whole[index] ?? 0) + 1
  return whole
}
