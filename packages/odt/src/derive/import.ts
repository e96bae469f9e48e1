import { PLAIN_CONTEXT } from '../lint/context.ts'
import { isOn, isTrue, lower, type ProductUse, property, type View, viewOf } from '../lint/view.ts'
import type { OdtFile } from '../reading/read.ts'
import { attributeOf, childrenOf, type Element } from '../reading/tree.ts'
import { appsLeftOutOf, languageParts } from './common.ts'
import type { DecidedSoFar, Preference } from './decisions.ts'
import { notCarriedIn } from './not-carried.ts'
import { answersBehind } from './preferences.ts'
import { type FilePurpose, INSTALL } from './purposes.ts'

export interface Imported {
  /** What the file decides, as proposals; what it leaves to the device stays open. */
  readonly decisions: DecidedSoFar
  /** Parts that no decision carries, by path: they would be lost. */
  readonly notCarried: readonly string[]
  /** What the file is for, as `deriveOdt` would make it again. */
  readonly purpose: FilePurpose
}

/** Decisions as an existing configuration has them. Throws a RangeError for a file that is none. */
export function importOdt(file: OdtFile): Imported {
  if (file.parsed?.root.name !== 'Configuration') throw new RangeError('Only a configuration can be imported')
  const view = viewOf(file, file.parsed.root, file.parsed.comments, PLAIN_CONTEXT)
  const purpose = purposeOf(view)
  const decisions = { ...shownIn(view), ...ofPurpose(view, purpose) }
  return { decisions, notCarried: notCarriedIn(view, purpose, strangersIn(view, purpose, decisions)), purpose }
}

const idOf = ({ fact, id }: ProductUse): string => fact?.id ?? id?.value.trim() ?? ''
const tagsOf = ({ languages }: ProductUse): readonly string[] =>
  languages.flatMap(({ id }) => (id === null ? [] : [id.value.trim()]))

function purposeOf(view: View): FilePurpose {
  if (view.add === null && view.remove !== null) {
    const of = onTopOf(view.removed)
    return { kind: 'removal', of: of ?? INSTALL }
  }
  return view.secondInstall ? (onTopOf(view.products) ?? INSTALL) : INSTALL
}

/** What one product adds to an installation; null where it is more than one thing, or a suite. */
function onTopOf(products: readonly ProductUse[]): Exclude<FilePurpose, { kind: 'removal' }> | null {
  const [first] = products
  if (first === undefined || first.fact?.kind === 'suite') return null
  const id = idOf(first)
  const added = id === 'LanguagePack' ? 'language' : id === 'ProofingTools' ? 'proofing' : undefined
  return added === undefined ? { kind: 'product', id } : { kind: added, tag: tagsOf(first)[0] ?? '' }
}

/** What every file says. */
function shownIn(view: View): DecidedSoFar {
  const level = lower(attributeOf(view.logging, 'Level'))
  const path = attributeOf(view.logging, 'Path')?.value ?? null
  return {
    silent: lower(attributeOf(view.display, 'Level')) === 'none',
    ...((view.add !== null || attributeOf(view.display, 'AcceptEULA') !== null) && {
      acceptTerms: isTrue(attributeOf(view.display, 'AcceptEULA')),
    }),
    forceShutdown: isOn(view, 'FORCEAPPSHUTDOWN'),
    ...(view.logging !== null && { logging: { level: level === 'off' ? 'Off' : 'Standard', path } }),
  }
}

function ofPurpose(view: View, purpose: FilePurpose): DecidedSoFar {
  if (purpose.kind === 'removal') {
    const ids = view.removed.filter(({ fact }) => fact?.family !== 'Language').map(idOf)
    const answer = purpose.of.kind === 'install' ? 'products' : 'addedProducts'
    return { ...added(view.removed, false), ...(ids.length > 0 && { [answer]: ids }) }
  }
  const { volumeActivation } = keysIn(view)
  const more = {
    ...(view.add !== null && { sourcePath: attributeOf(view.add, 'SourcePath')?.value ?? null }),
    ...(volumeActivation !== undefined && { volumeActivation }),
  }
  return purpose.kind === 'install'
    ? { ...installed(view), ...more }
    : { ...added(view.products, true), ...carried(view), ...more }
}

/** What comes, or goes, beside suites. */
function added(products: readonly ProductUse[], withIds: boolean): DecidedSoFar {
  const of = (id: string): readonly string[] => products.filter((one) => idOf(one) === id).flatMap(tagsOf)
  const ids = products.filter(({ fact }) => fact?.family !== 'Language').map(idOf)
  const [packs, proofing] = [of('LanguagePack'), of('ProofingTools')]
  return {
    ...(withIds && ids.length > 0 && { addedProducts: ids }),
    ...(packs.length > 0 && { moreLanguages: packs }),
    ...(proofing.length > 0 && { proofing }),
  }
}

function carried(view: View): DecidedSoFar {
  const products = view.products.filter(({ fact }) => fact?.family !== 'Language')
  if (products.length === 0) return {}
  const kept = childrenOf(view.removeMsi, 'IgnoreProduct').flatMap((one) => attributeOf(one, 'ID')?.value.trim() ?? [])
  return {
    carryOverMsi: products.some(({ element }) => attributeOf(element, 'MSICondition') !== null),
    excludedApps: [
      ...new Set(products.flatMap(({ exclusions }) => exclusions.flatMap(({ id }) => id?.value.trim() ?? []))),
    ],
    ...(kept.length > 0 && { keepMsi: kept }),
  }
}

function installed(view: View): DecidedSoFar {
  const edition = lower(attributeOf(view.add, 'OfficeClientEdition'))
  const first = view.suites[0] ?? view.products[0]
  const languages = first === undefined ? [] : tagsOf(first)
  const fallback = first?.languages.flatMap(({ element }) => attributeOf(element, 'Fallback')?.value ?? [])[0] ?? null
  const version = attributeOf(view.add, 'Version')?.value.trim()
  const updatePath = attributeOf(view.updates, 'UpdatePath')?.value.trim() ?? ''
  const products = view.products.filter(({ fact }) => fact?.family !== 'Language')
  const older = view.removed.filter((one) => one.languages.length === 0).map(idOf)
  return {
    ...(products.length > 0 && { products: products.map(idOf) }),
    ...added(view.products, false),
    ...((edition === '32' || edition === '64') && { edition }),
    ...(view.add !== null && {
      migrateArchitecture: isTrue(attributeOf(view.add, 'MigrateArch')),
      managedUpdates: isTrue(attributeOf(view.add, 'OfficeMgmtCOM')),
    }),
    ...(view.channel !== null && { channel: view.channel.id }),
    ...(version !== undefined && /^16\.0\.\d+\.\d+$/.test(version) && { version }),
    ...(languages.length > 0 && { languages, fallback }),
    updates: !['false', '0'].includes(lower(attributeOf(view.updates, 'Enabled'))),
    ...(updatePath !== '' && { updatePath }),
    ...licensed(view),
    removeMsi: view.removeMsi !== null,
    keepMsi: childrenOf(view.removeMsi, 'IgnoreProduct').flatMap((one) => attributeOf(one, 'ID')?.value.trim() ?? []),
    ...(older.length > 0 && { removeClickToRun: older }),
    ...(first !== undefined && {
      excludedApps: [...new Set(first.exclusions.flatMap(({ id }) => id?.value.trim() ?? []))],
    }),
    ...preferred(view),
  }
}

function licensed(view: View): DecidedSoFar {
  const shared = isOn(view, 'SharedComputerLicensing')
  const folder = property(view, 'SCLCacheOverrideDirectory')?.value?.value.trim() ?? ''
  return {
    licensing: shared ? 'shared' : isOn(view, 'DeviceBasedLicensing') ? 'device' : 'user',
    ...(shared && isOn(view, 'SCLCacheOverride') && folder !== '' && { tokenFolder: folder }),
  }
}

/** A key of a key server is published; any other is one of MAK, and is not carried: it belongs in a vault. */
function keysIn(view: View): Pick<DecidedSoFar, 'volumeActivation'> {
  const volume = view.products.filter(({ fact }) => fact?.licensing === 'volume')
  const keyed = volume.filter(({ keyAttribute }) => (keyAttribute?.value.trim() ?? '') !== '')
  if (keyed.length === 0) return {}
  const generic = keyed.every(({ fact, keyAttribute }) => fact?.genericKey === keyAttribute?.value.trim().toUpperCase())
  return { volumeActivation: generic ? 'kms' : 'mak' }
}

function preferred(view: View): DecidedSoFar {
  const company = childrenOf(view.appSettings, 'Setup').find((one) => lower(attributeOf(one, 'Name')) === 'company')
  const value = company === undefined ? undefined : attributeOf(company, 'Value')?.value
  const users = childrenOf(view.appSettings, 'User').flatMap((one) => preferenceOf(one) ?? [])
  return { ...(value !== undefined && { company: value }), ...answersBehind(users) }
}

function preferenceOf(user: Element): Preference | null {
  const [key, name, value, type, app, id] = ['Key', 'Name', 'Value', 'Type', 'App', 'Id'].map(
    (one) => attributeOf(user, one)?.value,
  )
  const whole = [key, name, value, type, app, id].every((one) => one !== undefined)
  return whole
    ? { key: key ?? '', name: name ?? '', value: value ?? '', type: type ?? '', app: app ?? '', id: id ?? '' }
    : null
}

/** Languages and exclusions of further products that are other than the decisions of the first would make them. */
function strangersIn(view: View, purpose: FilePurpose, decisions: DecidedSoFar): readonly Element[] {
  if (purpose.kind !== 'install') return []
  return view.products
    .filter(({ fact }) => fact?.family !== 'Language')
    .flatMap(({ fact, languages, exclusions, element }) => {
      const known = fact ?? undefined
      const tags = languageParts(known, decisions).map(({ said = [] }) => said[0]?.value.toLowerCase())
      const apps = appsLeftOutOf(known, decisions.excludedApps ?? []).map((app) => app.toLowerCase())
      const foreign = [
        ...languages.filter(({ key }) => !tags.includes(key)),
        ...exclusions.filter(({ key }) => !apps.includes(key)),
      ].map((one) => one.element)
      const lacks =
        tags.some((tag) => !languages.some(({ key }) => key === tag)) ||
        apps.some((app) => !exclusions.some(({ key }) => key === app))
      return foreign.length === 0 && lacks ? [element] : foreign
    })
}
