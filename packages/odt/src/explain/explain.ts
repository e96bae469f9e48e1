import { PLAIN_CONTEXT } from '../lint/context.ts'
import type { Language, Text } from '../lint/types.ts'
import { isOn, isTrue, lower, type ProductUse, type View, viewOf } from '../lint/view.ts'
import type { OdtFile } from '../reading/read.ts'
import { attributeOf, childrenOf } from '../reading/tree.ts'
import { LINES } from './lines.ts'

/** What is known of a device; what is left out is unknown. */
export interface DeviceFacts {
  readonly architecture?: '32' | '64'
  /** Products of Windows Installer, by name. */
  readonly msi?: readonly string[]
  /** Click-to-Run products, by id. */
  readonly clickToRun?: readonly string[]
  readonly languages?: readonly string[]
}

export interface Explanation {
  /** What the file does, in order. */
  readonly does: readonly string[]
  /** What the device decides, because the file does not say it. */
  readonly chance: readonly string[]
  /** What people see. */
  readonly sees: readonly string[]
}

type Line = readonly [text: Text, values?: Readonly<Record<string, string>>]

/**
 * What a file will do, in plain words, on a device of which some facts may be known. Throws a RangeError for a file that is
 * no configuration: there is nothing to explain.
 */
export function explainOdt(file: OdtFile, device: DeviceFacts, language: Language): Explanation {
  if (file.parsed?.root.name !== 'Configuration') throw new RangeError('Only a configuration can be explained')
  const view = viewOf(file, file.parsed.root, file.parsed.comments, PLAIN_CONTEXT)
  const said = (lines: readonly Line[]): readonly string[] =>
    lines.map(([text, values = {}]) =>
      text[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '?'),
    )
  return { does: said(does(view, device)), chance: said(chance(view, device)), sees: said(sees(view)) }
}

function does(view: View, device: DeviceFacts): Line[] {
  const lines: Line[] = []
  const edition = lower(attributeOf(view.add, 'OfficeClientEdition'))
  if (isTrue(attributeOf(view.remove, 'All'))) lines.push([LINES.removesAll])
  for (const { id, languages } of isTrue(attributeOf(view.remove, 'All')) ? [] : view.removed)
    lines.push(
      languages.length === 0
        ? [LINES.removes, { id: id?.value ?? '' }]
        : [LINES.removesLanguages, { id: id?.value ?? '', languages: tagsOf(languages) }],
    )
  const kept = childrenOf(view.removeMsi, 'IgnoreProduct').map((one) => attributeOf(one, 'ID')?.value ?? '')
  if (view.removeMsi !== null) {
    const found = device.msi === undefined ? '' : device.msi.join(', ')
    lines.push(
      device.msi?.length === 0 ? [LINES.noMsi] : found === '' ? [LINES.removesMsi] : [LINES.removesTheseMsi, { found }],
    )
    if (kept.length > 0) lines.push([LINES.keeps, { kept: kept.join(', ') }])
  } else if (view.suites.length > 0 && (device.msi?.length ?? 0) > 0)
    lines.push([LINES.blockedByMsi, { found: device.msi?.join(', ') ?? '' }])
  if (
    edition !== '' &&
    device.architecture !== undefined &&
    device.architecture !== edition &&
    (device.clickToRun?.length ?? 0) > 0
  )
    lines.push(
      isTrue(attributeOf(view.add, 'MigrateArch'))
        ? [LINES.migrates, { edition }]
        : [LINES.blockedByArchitecture, { edition }],
    )
  lines.push(...view.products.flatMap((product) => installs(product, device)))
  if (view.channel !== null) lines.push([LINES.channel, { channel: view.channel.id }])
  const version = attributeOf(view.add, 'Version')?.value.trim()
  if (version !== undefined)
    lines.push(version.toLowerCase() === 'matchinstalled' ? [LINES.sameVersion] : [LINES.pinned, { version }])
  const path = attributeOf(view.add, 'SourcePath')?.value
  const fallback = isTrue(attributeOf(view.add, 'AllowCdnFallback'))
  if (path !== undefined) lines.push([fallback ? LINES.sourceAndInternet : LINES.source, { path }])
  const moves = attributeOf(view.updates, 'Channel')?.value
  if (moves !== undefined) lines.push([LINES.moves, { channel: moves }])
  const off = ['false', '0'].includes(lower(attributeOf(view.updates, 'Enabled')))
  if (view.updates !== null || view.products.length > 0) lines.push([off ? LINES.noUpdates : LINES.updates])
  if (isOn(view, 'SharedComputerLicensing')) lines.push([LINES.shared])
  if (isOn(view, 'DeviceBasedLicensing')) lines.push([LINES.deviceBased])
  if (view.appSettings !== null) lines.push([LINES.preferences, { count: String(view.appSettings.children.length) }])
  return lines
}

function installs({ element, fact, id, key, languages, exclusions }: ProductUse, device: DeviceFacts): Line[] {
  const name = fact?.name ?? id?.value ?? ''
  const present = device.clickToRun?.some((one) => one.toLowerCase() === key) === true
  const lines: Line[] = [[present ? LINES.refreshes : LINES.installs, { name, languages: tagsOf(languages) || '–' }]]
  const condition = attributeOf(element, 'MSICondition')?.value.trim() ?? ''
  if (condition !== '') lines.push([LINES.onlyWhere, { name, condition }])
  const apps = [...new Set(exclusions.map((one) => one.id?.value.trim() ?? ''))].join(', ')
  if (apps !== '') lines.push([present ? LINES.withoutAgain : LINES.without, { apps }])
  return lines
}

const tagsOf = (languages: ProductUse['languages']): string =>
  languages.map(({ id }) => id?.value.trim() ?? '').join(', ')

function chance(view: View, device: DeviceFacts): Line[] {
  const lines: Line[] = []
  // What a policy says beats the file, and nobody is told.
  if (view.channel !== null || view.updates !== null) lines.push([LINES.policy])
  if (view.add === null) return lines
  if (attributeOf(view.add, 'OfficeClientEdition') === null)
    lines.push(
      device.architecture === undefined
        ? [LINES.anyArchitecture]
        : [LINES.sameArchitecture, { edition: device.architecture }],
    )
  if (view.channel === null) lines.push([LINES.anyChannel])
  if (attributeOf(view.add, 'Version') === null) lines.push([LINES.latest])
  if (attributeOf(view.add, 'SourcePath') === null) lines.push([LINES.anySource])
  if (view.suites.length > 0 && view.removeMsi === null && device.msi === undefined) lines.push([LINES.anyMsi])
  const keywords = new Set(
    view.products.flatMap(({ languages }) =>
      languages.filter(({ key }) => key.startsWith('match')).map(({ id }) => id?.value ?? ''),
    ),
  )
  const known = device.languages?.join(', ')
  for (const keyword of keywords) lines.push([LINES.anyLanguage, { keyword, known: known ?? '–' }])
  return lines
}

function sees(view: View): Line[] {
  const silent = lower(attributeOf(view.display, 'Level')) === 'none'
  const lines: Line[] = [[silent ? LINES.nothing : LINES.progress]]
  if (!isTrue(attributeOf(view.display, 'AcceptEULA')) && view.products.length > 0) lines.push([LINES.terms])
  lines.push([isOn(view, 'FORCEAPPSHUTDOWN') ? LINES.closes : LINES.mayBlock])
  return lines
}
