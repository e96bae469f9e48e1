import type { OfficeApp, Remark } from '../../facts/file-facts.ts'
import type { AddIn, AddInKind, AddInState, DeviceAddIns, Origin, Scope } from '../inventory/types.ts'
import { ADDIN_STATUSES, type AddInStatus, type KnownAddIn } from '../known/types.ts'
import { judgeAddIn, originIn } from './judge.ts'

/** One add-in over all devices: the columns of "Add-in Details" (readiness.md 1.1). */
export interface AddInRow {
  readonly name: string
  readonly publisher: string | null
  readonly version: string | null
  readonly app: OfficeApp | null
  readonly kind: AddInKind
  readonly progId: string | null
  readonly classId: string | null
  readonly origin: Origin
  /** Registrations: one for the device and one for each person it is registered for. */
  readonly totalInstalls: number
  readonly deviceInstalls: number
  /** Devices on which Office loads it, at start-up or on demand. When it was last used is written down nowhere. */
  readonly devicesActive: number
  readonly status32: AddInStatus
  readonly status64: AddInStatus
  readonly remarks: readonly Remark[]
  /** Where the list has it from. */
  readonly moreInformation: string | null
}

/** One add-in on one device: the columns of "By computer name". */
export interface ComputerRow
  extends Pick<
    AddInRow,
    'name' | 'publisher' | 'version' | 'app' | 'kind' | 'origin' | 'status32' | 'status64' | 'remarks'
  > {
  readonly device: string
  readonly labels: readonly string[]
  readonly scope: Scope
  readonly state: AddInState
  readonly path: string | null
}

export interface AddInReport {
  readonly devices: number
  readonly rows: readonly AddInRow[]
  readonly byComputer: readonly ComputerRow[]
  /** Unique add-ins by status; those that came with Office are not counted while they are hidden. */
  readonly counts: Readonly<Record<'status32' | 'status64', Readonly<Record<AddInStatus, number>>>>
  /** Unique add-ins that came with Office and are left out. */
  readonly hiddenOffice: number
  readonly remarks: readonly Remark[]
}

export interface ReportOptions {
  readonly known: readonly KnownAddIn[]
  /** Shows what came with Office too. */
  readonly withOffice?: boolean
}

/**
 * One report over many devices. What several runs saw on one device (one for each person, or the same again) counts once; the order
 * of the devices does not matter.
 */
export function reportOf(devices: readonly DeviceAddIns[], { known, withOffice = false }: ReportOptions): AddInReport {
  const installs = [...installsOf(devices).values()].map((one) => ({ ...one, origin: originIn(one.addIn, known) }))
  const groups = Map.groupBy(installs, ({ addIn }) => identityOf(addIn))
  const whole = [...groups.values()].map((group) => rowOf(group, known))
  const shown = (origin: Origin): boolean => withOffice || origin !== 'office'
  const rows = whole.filter(({ origin }) => shown(origin)).sort(byUrgency)
  return {
    devices: new Set(devices.map(({ device }) => device.toLowerCase())).size,
    rows,
    byComputer: installs
      .filter(({ origin }) => shown(origin))
      .map((one) => computerRow(one, known))
      .sort(byComputer),
    counts: { status32: countsOf(rows, 'status32'), status64: countsOf(rows, 'status64') },
    hiddenOffice: whole.length - rows.length,
    remarks: devices.flatMap(({ remarks }) => remarks),
  }
}

interface Install {
  readonly device: string
  readonly labels: readonly string[]
  readonly addIn: AddIn
}

/** The newest of equal entries wins; at the same time the one whose content sorts first, so that the order of files is nothing. */
function installsOf(devices: readonly DeviceAddIns[]): ReadonlyMap<string, Install> {
  const found = new Map<string, Install & { readonly rank: string }>()
  for (const { device, labels, user, collectedAt, addIns } of devices)
    for (const addIn of addIns) {
      const person = addIn.scope === 'user' ? (addIn.person ?? user ?? '') : ''
      const id = JSON.stringify([
        device.toLowerCase(),
        person.toLowerCase(),
        identityOf(addIn),
        addIn.paths[0]?.toLowerCase() ?? '',
      ])
      const rank = `${collectedAt ?? ''} ${JSON.stringify([labels, addIn])}`
      if ((found.get(id)?.rank ?? '') <= rank) found.set(id, { device, labels, addIn, rank })
    }
  return found
}

const identityOf = ({ app, kind, progId, classId, name, version }: AddIn): string =>
  JSON.stringify([app, kind, (progId ?? classId ?? name).toLowerCase(), version])

function rowOf(group: readonly (Install & { readonly origin: Origin })[], known: readonly KnownAddIn[]): AddInRow {
  const judged = group.map((one) => ({
    ...one,
    in32: judgeAddIn(one.addIn, '32', known),
    in64: judgeAddIn(one.addIn, '64', known),
  }))
  // The copy that is worst off speaks for all: one device where it cannot be loaded is reason enough to ask.
  const worst = judged.toSorted((one, two) => urgency(one.in64.status) - urgency(two.in64.status) || order(one, two))[0]
  if (worst === undefined) throw new RangeError('a group without a member')
  const { name, publisher, version, app, kind, progId, classId } = worst.addIn
  const devices = (some: readonly Install[]): number => new Set(some.map(({ device }) => device.toLowerCase())).size
  const status32 =
    judged.map(({ in32 }) => in32.status).toSorted((one, two) => urgency(one) - urgency(two))[0] ?? 'unknown'
  return {
    name,
    publisher,
    version,
    app,
    kind,
    progId,
    classId,
    origin: worst.origin,
    totalInstalls: group.length,
    deviceInstalls: devices(group),
    devicesActive: devices(group.filter(({ addIn }) => addIn.state === 'at-startup' || addIn.state === 'on-demand')),
    status32,
    status64: worst.in64.status,
    remarks: bothWays(worst.in64.remarks, worst.in32.remarks),
    moreInformation: worst.in64.known?.source ?? worst.in32.known?.source ?? null,
  }
}

function computerRow(
  { device, labels, addIn, origin }: Install & { readonly origin: Origin },
  known: readonly KnownAddIn[],
): ComputerRow {
  const { name, publisher, version, app, kind, scope, state, paths } = addIn
  const in64 = judgeAddIn(addIn, '64', known)
  const in32 = judgeAddIn(addIn, '32', known)
  return {
    device,
    labels,
    name,
    publisher,
    version,
    app,
    kind,
    scope,
    state,
    origin,
    path: paths[0] ?? null,
    status32: in32.status,
    status64: in64.status,
    remarks: bothWays(in64.remarks, in32.remarks),
  }
}

/** What was said for either bitness, once each; what cannot be loaded at all comes first. */
function bothWays(in64: readonly Remark[], in32: readonly Remark[]): readonly Remark[] {
  const unique = new Map([...in64, ...in32].map((one) => [JSON.stringify(one), one]))
  const rank = ({ code }: Remark): number => (code.startsWith('cannot-load') ? 0 : 1)
  return [...unique.values()].toSorted((one, two) => rank(one) - rank(two))
}

/** What needs somebody first. */
const URGENCY: readonly AddInStatus[] = [
  'contact-provider',
  'supported-version-available',
  'adopted-version-available',
  'insufficient-data',
  'unknown',
  'adopted',
  'highly-adopted',
]
const urgency = (status: AddInStatus): number => URGENCY.indexOf(status)

const order = (one: Install, two: Install): number => compare(JSON.stringify(one.addIn), JSON.stringify(two.addIn))
const compare = (one: string, two: string): number => (one < two ? -1 : one > two ? 1 : 0)

const byUrgency = (one: AddInRow, two: AddInRow): number =>
  urgency(one.status64) - urgency(two.status64) ||
  two.deviceInstalls - one.deviceInstalls ||
  compare(one.name.toLowerCase(), two.name.toLowerCase()) ||
  compare(JSON.stringify(one), JSON.stringify(two))

const byComputer = (one: ComputerRow, two: ComputerRow): number =>
  compare(one.device.toLowerCase(), two.device.toLowerCase()) ||
  compare(one.name.toLowerCase(), two.name.toLowerCase()) ||
  compare(JSON.stringify(one), JSON.stringify(two))

const countsOf = (rows: readonly AddInRow[], field: 'status32' | 'status64'): Record<AddInStatus, number> =>
  Object.fromEntries(
    ADDIN_STATUSES.map((status) => [status, rows.filter((row) => row[field] === status).length]),
  ) as Record<AddInStatus, number>
