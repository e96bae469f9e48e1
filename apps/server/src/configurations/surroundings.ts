import type { Choices } from '@lotse/assessment'
import type { ConfigurationRow } from '@lotse/contract'
import { type DeviceFacts, holdsOther, type LintContext, type OdtFile, PLAIN_CONTEXT, type Profile } from '@lotse/odt'
import { lookUpTenant } from '../customers/look-up.ts'
import { findEngagement } from '../engagements/look-up.ts'
import { type OfficeOnDevices, officeOnDevices } from '../inventory/look-up.ts'
import type { Change } from '../platform/change.ts'
import type { Transaction } from '../platform/db/database.ts'
import { ringsOf } from '../rings/look-up.ts'
import { workshopDecisions } from '../workshop/look-up.ts'
import { type ConfigurationRecord, type EngagementKey, pinsIn } from './store.ts'

/** What the engagement knows that bears on a file. */
export interface Surroundings {
  /** What is decided in the workshop and in scope: options by the id of the decision. */
  readonly choices: Choices
  readonly cloud: string | null
  readonly devices: OfficeOnDevices | null
  /** Rings that get a version of a configuration, by the configuration's id. */
  readonly pins: (configurationId: string) => ConfigurationRow['pins']
  readonly today: Change['today']
}

export async function surroundingsOf(
  tx: Transaction,
  key: EngagementKey,
  today: Change['today'],
): Promise<Surroundings> {
  const engagement = await findEngagement(tx, key)
  const found = engagement && (await lookUpTenant(tx, key.customerId, engagement.tenantId))
  return {
    choices: await choicesNow(tx, key),
    cloud: found?.tenant.cloud ?? null,
    devices: found ? await officeOnDevices(tx, key.customerId, found.tenant.id) : null,
    pins: await pinsOf(tx, key),
    today,
  }
}

async function pinsOf(tx: Transaction, key: EngagementKey): Promise<Surroundings['pins']> {
  const [pins, rings] = [await pinsIn(tx, key), await ringsOf(tx, key)]
  return (configurationId) =>
    rings.flatMap(({ id: ringId, name }) =>
      pins
        .filter((pin) => pin.configurationId === configurationId && pin.ringId === ringId)
        .map(({ number }) => ({ ringId, name, number })),
    )
}

/** What is decided in the workshop and in scope. */
export async function choicesNow(tx: Transaction, key: EngagementKey): Promise<Choices> {
  const taken = await workshopDecisions(tx, key, null)
  return Object.fromEntries(taken.flatMap(({ id, state, choice }) => (state === 'decided' ? [[id, choice]] : [])))
}

/** By what a file is judged: what it is for, and what the engagement knows (odt.md §2, modes and profiles). */
export function contextOf(
  { purpose, mode, profiles }: Pick<ConfigurationRecord, 'purpose' | 'mode' | 'profiles'>,
  { choices, cloud, devices, today }: Surroundings,
  file: OdtFile,
): LintContext {
  const tools = choices['deployment.tool'] ?? []
  const known: readonly (Profile | false)[] = [
    purpose === 'secondInstall' && 'second-install',
    cloud === 'gccHigh' && 'gcc-high',
    cloud === 'dod' && 'dod',
    tools.includes('intune') && 'intune',
    tools.includes('configMgr') && 'configmgr',
  ]
  return {
    ...PLAIN_CONTEXT,
    mode,
    profiles: [...new Set([...profiles, ...known.filter((one) => one !== false)])],
    project: devices === null ? {} : projectOf(devices, file),
    asOf: today,
  }
}

/** Which architectures Click-to-Run has on the devices. */
export function architecturesOf(devices: OfficeOnDevices | null): ('32' | '64')[] {
  const found = (devices?.installs ?? [])
    .filter(({ technology }) => technology === 'clickToRun')
    .flatMap(({ architecture }) =>
      architecture === null ? [] : [architecture === 'x86' ? ('32' as const) : ('64' as const)],
    )
  return [...new Set(found)]
}

function projectOf(devices: OfficeOnDevices, file: OdtFile): LintContext['project'] {
  const { installs, withoutOffice } = devices
  const of = (technology: string) => installs.filter((one) => one.technology === technology)
  const [msi, clickToRun] = [of('msi').filter(({ kind }) => kind !== 'runtime'), of('clickToRun')]
  return {
    otherArchitecture: holdsOther(file, architecturesOf(devices)),
    msi: msi.some(({ generation }) => generation === '2016') ? '2016' : msi.length > 0 ? 'some' : 'none',
    aceDependants: of('msi').some(({ kind }) => kind === 'runtime'),
    upgrade: clickToRun.length > 0,
    cleanDevices: withoutOffice > 0,
  }
}

const IDS: Readonly<Record<string, string>> = {
  suite: 'O365ProPlusRetail',
  visio: 'VisioProRetail',
  project: 'ProjectProRetail',
}
const KINDS: Readonly<Record<string, string>> = { suite: 'Office', visio: 'Visio', project: 'Project' }

/** The devices as the explanation asks for them; an architecture only where all have the same. */
export function deviceFacts(devices: OfficeOnDevices | null): DeviceFacts | null {
  if (devices === null) return null
  const { installs } = devices
  const clickToRun = installs.filter(({ technology }) => technology === 'clickToRun')
  const [first, ...more] = architecturesOf(devices)
  const msi = installs.filter(({ technology, kind }) => technology === 'msi' && KINDS[kind ?? ''] !== undefined)
  return {
    ...(first !== undefined && more.length === 0 && { architecture: first }),
    ...(devices.languages.length > 0 && { languages: devices.languages }),
    msi: [...new Set(msi.map(({ kind, generation }) => `${KINDS[kind ?? '']} ${generation ?? ''}`.trim()))],
    clickToRun: [
      ...new Set(clickToRun.flatMap(({ kind, generation }) => (generation === 'm365' ? (IDS[kind ?? ''] ?? []) : []))),
    ],
  }
}
