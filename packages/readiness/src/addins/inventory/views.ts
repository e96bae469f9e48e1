import type { OfficeApp } from '../../facts/file-facts.ts'
import type { Registry } from '../registry.ts'
import type { Scope } from './types.ts'

/** The halves of the registry on 64-bit Windows: what 64-bit programs see, and what 32-bit programs see in its place. */
export type View = 'native' | '32-bit'

/** A `Software` branch and who sees it; the user's part is not split in two. */
export interface Branch {
  readonly path: string
  readonly views: readonly View[]
  readonly scope: Scope
  /** Keeps what the Click-to-Run packages of Office brought along (readiness.md 1.2). */
  readonly shipped: boolean
  /** The account, where its part stands below HKU. */
  readonly person: string | null
}

export const CLICK_TO_RUN = 'HKLM\\Software\\Microsoft\\Office\\ClickToRun\\REGISTRY\\MACHINE\\Software'

/** Every `Software` branch that a source can hold. */
export function branchesOf(registry: Registry): readonly Branch[] {
  const users = registry.below('HKU').filter((name) => !/_classes$/i.test(name))
  return [
    branch('HKLM\\Software', ['native']),
    branch('HKLM\\Software\\Wow6432Node', ['32-bit']),
    branch(CLICK_TO_RUN, ['native'], true),
    branch(`${CLICK_TO_RUN}\\Wow6432Node`, ['32-bit'], true),
    ...['HKCU', ...users.map((name) => `HKU\\${name}`)].map((hive) => ({
      path: `${hive}\\Software`,
      views: ['native', '32-bit'] as const,
      scope: 'user' as const,
      shipped: false,
      person: hive === 'HKCU' ? null : hive.slice(4),
    })),
  ]
}

const branch = (path: string, views: readonly View[], shipped = false): Branch => ({
  path,
  views,
  scope: 'machine',
  shipped,
  person: null,
})

/** Where each program keeps its add-ins, below `Software` (readiness.md 1.2). */
export const ADDIN_KEYS: readonly (readonly [app: OfficeApp, path: string])[] = [
  ['access', 'Microsoft\\Office\\Access\\Addins'],
  ['excel', 'Microsoft\\Office\\Excel\\Addins'],
  ['outlook', 'Microsoft\\Office\\Outlook\\Addins'],
  ['powerpoint', 'Microsoft\\Office\\PowerPoint\\Addins'],
  ['project', 'Microsoft\\Office\\MS Project\\Addins'],
  ['publisher', 'Microsoft\\Office\\Publisher\\Addins'],
  ['visio', 'Microsoft\\Visio\\Addins'],
  ['word', 'Microsoft\\Office\\Word\\Addins'],
]

/** Versions of Office that left a key for `below` (`16.0`), by branch. */
export function versionKeys(registry: Registry, { path }: Branch, below: string): readonly string[] {
  const office = `${path}\\Microsoft\\Office`
  return registry
    .below(office)
    .filter((name) => /^\d{1,2}\.\d$/.test(name))
    .map((name) => `${office}\\${name}\\${below}`)
    .filter((key) => registry.has(key))
}

/** Whether the device has both views: as the source says, or by a key that only 64-bit Windows has. */
export const isWindows64 = (registry: Registry, said: boolean | null): boolean | null =>
  said ?? (registry.paths().some((path) => /\\Wow6432Node(\\|$)/i.test(path)) ? true : null)
