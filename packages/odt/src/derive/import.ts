import { PLAIN_CONTEXT } from '../lint/context.ts'
import { isOn, isTrue, lower, type View, viewOf } from '../lint/view.ts'
import type { OdtFile } from '../reading/read.ts'
import { attributeOf, childrenOf, type Element } from '../reading/tree.ts'
import type { DecidedSoFar } from './decisions.ts'

export interface Imported {
  /** What the file decides, as proposals; what it leaves to the device stays open. */
  readonly decisions: DecidedSoFar
  /** Parts that no decision carries, by path: they would be lost. */
  readonly notCarried: readonly string[]
}

/** Decisions as an existing configuration has them. Throws a RangeError for a file that is none. */
export function importOdt(file: OdtFile): Imported {
  if (file.parsed?.root.name !== 'Configuration') throw new RangeError('Only a configuration can be imported')
  const view = viewOf(file, file.parsed.root, file.parsed.comments, PLAIN_CONTEXT)
  const edition = lower(attributeOf(view.add, 'OfficeClientEdition'))
  const first = view.suites[0] ?? view.products[0]
  const languages = first?.languages.flatMap(({ id }) => (id === null ? [] : [id.value.trim()])) ?? []
  const fallback = first?.languages.flatMap(({ element }) => attributeOf(element, 'Fallback')?.value ?? [])[0] ?? null
  return {
    decisions: {
      ...(view.products.length > 0 && { products: view.products.map(({ fact, id }) => fact?.id ?? id?.value ?? '') }),
      ...((edition === '32' || edition === '64') && { edition }),
      ...(view.add !== null && {
        migrateArchitecture: isTrue(attributeOf(view.add, 'MigrateArch')),
        sourcePath: attributeOf(view.add, 'SourcePath')?.value ?? null,
        managedUpdates: isTrue(attributeOf(view.add, 'OfficeMgmtCOM')),
      }),
      ...(view.channel !== null && { channel: view.channel.id }),
      ...(languages.length > 0 && { languages, fallback }),
      updates: !['false', '0'].includes(lower(attributeOf(view.updates, 'Enabled'))),
      licensing: isOn(view, 'SharedComputerLicensing')
        ? 'shared'
        : isOn(view, 'DeviceBasedLicensing')
          ? 'device'
          : 'user',
      removeMsi: view.removeMsi !== null,
      keepMsi: childrenOf(view.removeMsi, 'IgnoreProduct').flatMap((one) => attributeOf(one, 'ID')?.value.trim() ?? []),
      ...(first !== undefined && {
        excludedApps: [...new Set(first.exclusions.flatMap(({ id }) => id?.value.trim() ?? []))],
      }),
      silent: lower(attributeOf(view.display, 'Level')) === 'none',
      acceptTerms: isTrue(attributeOf(view.display, 'AcceptEULA')),
      forceShutdown: isOn(view, 'FORCEAPPSHUTDOWN'),
    },
    notCarried: notCarried(view),
  }
}

const CARRIED: Readonly<Record<string, readonly string[]>> = {
  Add: ['OfficeClientEdition', 'Channel', 'Branch', 'SourcePath', 'AllowCdnFallback', 'MigrateArch', 'OfficeMgmtCOM'],
  Product: ['ID'],
  Language: ['ID', 'Fallback'],
  ExcludeApp: ['ID'],
  RemoveMSI: ['All'],
  IgnoreProduct: ['ID'],
  Updates: ['Enabled'],
  Display: ['Level', 'AcceptEULA'],
  Property: ['Name', 'Value'],
}
const PROPERTIES: readonly string[] = ['sharedcomputerlicensing', 'devicebasedlicensing', 'forceappshutdown']

function notCarried(view: View): readonly string[] {
  return view.root.children.flatMap((element) => lostIn(element, view))
}

/** Paths below an element that no decision carries; an element nothing is carried of is named once, for all of it. */
function lostIn(element: Element, view: View): readonly string[] {
  if (element.name === 'Info') return []
  const carried = CARRIED[element.name]
  const foreign =
    element.name === 'Property' &&
    !PROPERTIES.includes(lower(attributeOf(element, 'Name'))) &&
    lower(attributeOf(element, 'Value')) !== '0'
  if (carried === undefined || foreign) return [element.path]
  const attributes = element.attributes
    .filter(({ name }) => !carried.includes(name))
    .map(({ name }) => `${element.path}/@${name}`)
  return [...attributes, ...element.children.flatMap((child) => lostIn(child, view))]
}
