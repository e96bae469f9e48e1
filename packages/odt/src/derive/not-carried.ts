import { channelNamed } from '../facts/channels.ts'
import { setupIdOf } from '../facts/names.ts'
import { table } from '../facts/table.ts'
import { isTrue, lower, type View } from '../lint/view.ts'
import { type Attribute, attributeOf, type Element } from '../reading/tree.ts'
import { keyMark } from './common.ts'
import type { FilePurpose } from './purposes.ts'

const CARRIED = table<readonly string[]>({
  Add: ['SourcePath', 'AllowCdnFallback', 'MigrateArch', 'OfficeMgmtCOM'],
  Product: ['ID'],
  Language: ['ID', 'Fallback'],
  ExcludeApp: ['ID'],
  Remove: [],
  RemoveMSI: ['All'],
  IgnoreProduct: ['ID'],
  Updates: ['Enabled', 'UpdatePath'],
  Display: ['Level', 'AcceptEULA'],
  Logging: ['Level', 'Path'],
  Property: ['Name', 'Value'],
  AppSettings: [],
  Setup: ['Name', 'Value'],
  User: ['Key', 'Name', 'Value', 'Type', 'App', 'Id'],
})
/** What stays with the installation a file goes on top of. */
const OF_THE_INSTALLATION: readonly string[] = ['MigrateArch', 'OfficeMgmtCOM']
const PROPERTIES: readonly string[] = ['sharedcomputerlicensing', 'devicebasedlicensing', 'forceappshutdown']
const OF_TOKENS: readonly string[] = ['sclcacheoverride', 'sclcacheoverridedirectory']

interface Around {
  readonly view: View
  readonly purpose: FilePurpose
  readonly strangers: readonly Element[]
}

/** Paths of what no decision carries; an element nothing is carried of is named once, for all of it. */
export function notCarriedIn(view: View, purpose: FilePurpose, strangers: readonly Element[]): readonly string[] {
  const seen = new Set<string>()
  const names = ['Add', 'Remove', 'RemoveMSI', 'Updates', 'Display', 'Logging', 'AppSettings']
  return view.root.children.flatMap((element) => {
    const again = names.includes(element.name) && seen.has(element.name)
    seen.add(element.name)
    return again ? [element.path] : lostIn(element, { view, purpose, strangers })
  })
}

function lostIn(element: Element, around: Around): readonly string[] {
  if (element.name === 'Info') return []
  const carried = CARRIED[element.name]
  if (carried === undefined || isLost(element, around)) return [element.path]
  const attributes = element.attributes
    .filter((one) => !carried.includes(one.name) || (one.of.name === 'Add' && stays(one, around)))
    .filter((one) => !isSaid(one, around))
    .map(({ name }) => `${element.path}/@${name}`)
  return [...attributes, ...element.children.flatMap((child) => lostIn(child, around))]
}

function isLost(element: Element, { view, purpose, strangers }: Around): boolean {
  if (strangers.includes(element)) return true
  const onTop = purpose.kind !== 'install'
  switch (element.name) {
    case 'Property':
      return propertyIsLost(element, view, purpose)
    case 'Updates':
    case 'AppSettings':
      return onTop
    case 'Setup':
      return lower(attributeOf(element, 'Name')) !== 'company'
    case 'User':
      return CARRIED.User?.some((name) => attributeOf(element, name) === null) === true
    case 'Language':
      // Only Language packs name their languages when they go.
      return element.parent?.parent?.name === 'Remove' && !isLanguageProduct(element.parent)
    case 'Remove':
      return view.add !== null && (onTop || isTrue(attributeOf(element, 'All')))
    case 'RemoveMSI':
      return onTop && purpose.kind !== 'product'
    default:
      return false
  }
}

const isLanguageProduct = (product: Element): boolean =>
  ['languagepack', 'proofingtools'].includes(lower(attributeOf(product, 'ID')))

function propertyIsLost(element: Element, view: View, purpose: FilePurpose): boolean {
  const name = lower(attributeOf(element, 'Name'))
  const value = lower(attributeOf(element, 'Value'))
  if (value === '0' || value === '' || name === 'forceappshutdown') return false
  if (purpose.kind !== 'install') return true
  const shared = view.properties.some((one) => one.key === 'sharedcomputerlicensing' && isTrue(one.value))
  if (OF_TOKENS.includes(name)) return !shared
  const volumeSuite = view.suites.some(({ fact }) => fact?.licensing === 'volume')
  if (name === 'autoactivate') return !(volumeSuite && view.products.some(({ keyAttribute }) => keyAttribute !== null))
  return !PROPERTIES.includes(name)
}

const stays = ({ name }: Attribute, { purpose }: Around): boolean =>
  purpose.kind !== 'install' && OF_THE_INSTALLATION.includes(name)

/** Attributes that are carried with some values only. */
function isSaid(attribute: Attribute, { view, purpose }: Around): boolean {
  const { of, name, value } = attribute
  switch (`${of.name}/${name}`) {
    case 'Add/OfficeClientEdition':
      return purpose.kind === 'install' && ['32', '64'].includes(lower(attribute))
    case 'Add/Channel':
    case 'Add/Branch':
      return purpose.kind === 'install' && channelNamed(value) !== null
    case 'Add/Version':
      return purpose.kind === 'install' ? /^16\.0\.\d+\.\d+$/.test(value.trim()) : lower(attribute) === 'matchinstalled'
    case 'Updates/Channel':
      return channelNamed(value)?.id === view.channel?.id
    case 'Product/PIDKEY':
      return value.trim() === '' || isKnownKey(attribute, view)
    case 'Product/MSICondition': {
      const setupId = setupIdOf(attributeOf(of, 'ID')?.value ?? '')
      return purpose.kind === 'product' && setupId !== null && value.trim() === `${setupId},${setupId}R`
    }
    case 'Language/TargetProduct':
      return purpose.kind === 'product'
    case 'Remove/All':
      return !isTrue(attribute)
    default:
      return false
  }
}

/** The published key of this very product, or the mark of one that the package fills in. */
function isKnownKey({ of, value }: Attribute, view: View): boolean {
  const product = view.products.find(({ element }) => element === of)
  const own = product?.fact?.licensing === 'volume' ? product.fact : null
  return own !== null && [own.genericKey, keyMark(own.id).toUpperCase()].includes(value.trim().toUpperCase())
}
