import type { IsoDate } from '@lotse/calendar'
import type { InventoryFindings, Localised } from '@lotse/contract'
import {
  type AnswerProposal,
  changesBetween,
  DEFAULT_INVENTORY_SETTINGS,
  DEVICE_SEGMENTATIONS,
  type Device,
  deviceSegments,
  doubleDevices,
  explainSupport,
  installedBesideActive,
  LIFECYCLE,
  proposeFromCombined,
  SHARED_LABELS,
  SHARED_SIGNS,
  SYSTEM_LABELS,
  sharedDevices,
  silenceOf,
  stateOfDevice,
  supportSummary,
  titleOfSource,
} from '@lotse/inventory'
import { DEFAULT_USAGE_SETTINGS } from '@lotse/usage'
import type { Transaction } from '../platform/db/database.ts'
import { counted, predecessorOf, standingOfEach } from './counted.ts'
import { standingOf } from './estate-store.ts'
import { asUser } from './keyed-people.ts'
import { devicesOf } from './look-up.ts'
import { type NoPeople, type PeopleInUse, peopleInUse } from './people-in-use.ts'
import { sentencesOf } from './sentences.ts'
import { namesListedInFull, type SnapshotRow, type TenantKey, withDevices } from './store.ts'
import { inBothLanguages } from './texts.ts'
import { turn } from './turn.ts'
import { groupLabel, SEGMENTATION_LABELS, segmentLabel } from './words.ts'

/** What the inventories of a tenant show and suggest on one day. */
export interface Shown {
  readonly findings: InventoryFindings
  readonly proposals: readonly AnswerProposal[]
}

/**
 * What was worked out last, by all it depends on: the inventories and which of them count, the day, the dates of support,
 * and whose use stands beside it. A tenant's devices are read again only where one of these is another.
 */
const known = new Map<string, Shown>()
const MOST_KNOWN = 200

/** The findings of a tenant as of `today`; null where no inventory counts. `rows` are all of its inventories. */
export async function findingsOf(
  tx: Transaction,
  key: TenantKey,
  rows: readonly SnapshotRow[],
  today: IsoDate,
): Promise<Shown | null> {
  const standing = await standingOf(tx, key)
  const counting = counted(rows)
  if (standing === null || counting.length === 0) return null
  const use = await peopleInUse(tx, key, today)
  const stamp = typeof use === 'string' ? use : use.stamp
  const inventories = [...standingOfEach(rows)].map(([id, one]) => `${id} ${one}`)
  const name = [key.customerId, standing.builtAt.toISOString(), today, LIFECYCLE.checkedAt, stamp, ...inventories].join(
    '|',
  )
  const remembered = known.get(name)
  if (remembered !== undefined) return remembered
  const shown = await workOut(tx, key, { rows, counting, today, use })
  if (known.size >= MOST_KNOWN) known.delete(known.keys().next().value ?? '')
  known.set(name, shown)
  return shown
}

interface Matter {
  readonly rows: readonly SnapshotRow[]
  readonly counting: readonly SnapshotRow[]
  readonly today: IsoDate
  readonly use: PeopleInUse | NoPeople
}

async function workOut(tx: Transaction, key: TenantKey, { rows, counting, today, use }: Matter): Promise<Shown> {
  const devices = await devicesOf(tx, key.customerId, key.tenantId)
  const days = counting.map(({ takenOn }) => takenOn).sort()
  const takenTo = days.at(-1) ?? today
  const doubles = doubleDevices(devices)
  await turn()
  const states = devices.map(stateOfDevice)
  const support = supportOfAll(devices, today)
  await turn()
  const stood = typeof use === 'string' ? use : await beside(devices, use)
  const facts = {
    asOf: today,
    takenTo,
    targetRate: typeof use === 'string' ? DEFAULT_USAGE_SETTINGS.targetRate : use.targetRate,
    devices: devices.length,
    apps: states.filter((state) => state === 'apps').length,
    unclear: states.filter((state) => state === 'unclear').length,
    support,
    silent: silence(devices, takenTo),
    doubles: { total: doubles.length, first: doubles.slice(0, 50).map((one) => ({ ...one, keys: [...one.keys] })) },
    shared: shared(devices),
    changes: await changes(tx, counting, rows),
    beside: typeof stood === 'string' ? null : stood,
  }
  const { apps: _, unclear: __, targetRate: ___, ...figures } = facts
  const parts = await segments(devices, today)
  await turn()
  return {
    findings: {
      takenFrom: days[0] ?? takenTo,
      ...figures,
      sentences: sentencesOf(facts),
      besideMissing: typeof stood === 'string' ? NO_PEOPLE[stood] : null,
      segments: parts,
    },
    proposals: proposeFromCombined(
      { devices, inventories: counting, listedInFull: await namesListedInFull(tx, key.customerId, counting) },
      today,
    ),
  }
}

function supportOfAll(devices: readonly Device[], today: IsoDate): InventoryFindings['support'] {
  const { asOf: _, groups, endedSystems, ...totals } = supportSummary(devices, LIFECYCLE, today)
  return {
    ...totals,
    groups: groups.map(({ generation, channel, technology, version, devices: count, people, ...support }) => ({
      label: groupLabel({ generation, channel, technology, version }),
      generation,
      technology,
      channel,
      version,
      status: support.status,
      reason: inBothLanguages(explainSupport({ ...support, version })),
      endsOn: support.endsOn,
      atLeast: support.reason === 'atLeast',
      devices: count,
      people,
    })),
    endedSystems: endedSystems.map((one) => ({ ...one, label: SYSTEM_LABELS[one.family] })),
    sources: sourcesOfDates(),
  }
}

/** Where the dates of support come from, each once. */
function sourcesOfDates(): InventoryFindings['support']['sources'] {
  const { generations, systems, terms, releasesSource } = LIFECYCLE
  const all = [releasesSource, ...[...generations, ...systems, ...terms].map(({ source }) => source)]
  return [...new Map(all.map(({ title, checkedAt }) => [title, { title, checkedAt }])).values()]
}

function silence(devices: readonly Device[], takenOn: IsoDate): InventoryFindings['silent'] {
  const limitDays = DEFAULT_INVENTORY_SETTINGS.silentDays
  const { heard, silent, unknown } = silenceOf(devices, takenOn, limitDays)
  return { heard, silent: silent.length, unknown, limitDays }
}

function shared(devices: readonly Device[]): InventoryFindings['shared'] {
  const counts = sharedDevices(devices)
  return SHARED_SIGNS.flatMap((sign) =>
    counts[sign] === 0 ? [] : [{ sign, label: SHARED_LABELS[sign], devices: counts[sign] }],
  )
}

/** What happened since the inventory before: of the series with the most devices that has one. */
async function changes(
  tx: Transaction,
  counting: readonly SnapshotRow[],
  rows: readonly SnapshotRow[],
): Promise<InventoryFindings['changes']> {
  const pairs = counting.flatMap((now) => {
    const before = predecessorOf(now, rows)
    return before === null ? [] : [{ before, now }]
  })
  const [pair] = pairs.sort((one, other) => other.now.devices - one.now.devices)
  if (pair === undefined) return null
  const [before, now] = await withDevices(tx, [pair.before, pair.now])
  if (before === undefined || now === undefined) return null
  return {
    source: titleOfSource(pair.now.source),
    from: pair.before.takenOn,
    to: pair.now.takenOn,
    ...changesBetween(before.devices, now.devices),
  }
}

async function beside(
  devices: readonly Device[],
  use: PeopleInUse,
): Promise<NonNullable<InventoryFindings['beside']> | keyof typeof NO_PEOPLE> {
  const people = (await use.people()).map(({ person, active }) => ({ user: asUser(person), active }))
  const found = installedBesideActive(devices, people)
  // Reports with concealed names are not compared in the first place.
  if ('code' in found) return 'names-concealed'
  // A list that names accounts, or nobody, would otherwise read as "0 % installed".
  if (found.people > 0 && found.notTold === found.people) return 'nobody-known'
  return { month: use.month, definition: use.definition, ...found, byState: { ...found.byState } }
}

const NO_PEOPLE: Readonly<Record<NoPeople | 'nobody-known', Localised>> = {
  'nobody-known': {
    de: 'Kein Inventar nennt jemanden aus dem Nutzungsbericht mit seinem Anmeldenamen (user principal name), oder es sagt zu diesen Geräten nichts über Office. Nehmen Sie den Anmeldenamen in den Export auf; Konten wie DOMÄNE\\konto lassen sich nicht vergleichen.',
    en: 'No inventory names anybody of the usage report by sign-in name (user principal name), or it says nothing about Office on their devices. Include the sign-in name in the export; accounts such as DOMAIN\\account cannot be compared.',
  },
  'no-report': {
    de: 'Neben „installiert“ fehlt noch „aktiv“: Es gibt keinen abgeschlossenen Monat mit einem brauchbaren Nutzungsbericht.',
    en: '“Active” is still missing beside “installed”: there is no closed month with a usable usage report.',
  },
  'names-concealed': {
    de: 'Im Nutzungsbericht sind die Namen anonymisiert. Installiert und aktiv lassen sich deshalb nicht je Person nebeneinanderstellen; alles hier zählt Geräte.',
    en: 'Names are concealed in the usage report. So installed and active cannot stand side by side person by person; everything here counts devices.',
  },
  'not-kept': {
    de: 'Vom neuesten Nutzungsbericht sind keine Personen aufbewahrt. Importieren Sie ihn noch einmal, um installiert und aktiv nebeneinanderzustellen.',
    en: 'No people are kept of the newest usage report. Import it again to see installed beside active.',
  },
}

/** Segments of one system are listed in full; units, sites and models may be hundreds. */
const MOST_SEGMENTS = 200

async function segments(devices: readonly Device[], today: IsoDate): Promise<InventoryFindings['segments']> {
  const found: InventoryFindings['segments'] = []
  for (const by of DEVICE_SEGMENTATIONS) {
    await turn()
    const all = deviceSegments(devices, by, LIFECYCLE, today)
    if (all.length === 0) continue
    const groups = all.slice(0, MOST_SEGMENTS).map(({ support, ...one }) => ({
      ...one,
      label: segmentLabel(by, one.value),
      supported: support.supported,
      ended: support.ended,
    }))
    found.push({ by, label: SEGMENTATION_LABELS[by], total: all.length, groups })
  }
  return found
}
