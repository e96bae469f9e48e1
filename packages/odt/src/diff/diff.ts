import { channelNamed } from '../facts/channels.ts'
import { VALUES } from '../facts/names.ts'
import type { Language } from '../lint/types.ts'
import { maskKey, maskKeys } from '../messages/mask.ts'
import type { OdtFile } from '../reading/read.ts'
import { attributeOf, childrenOf, type Element } from '../reading/tree.ts'

/** One difference in meaning; null where one of the files does not say it. Product keys are masked. */
export interface Change {
  readonly what: string
  readonly before: string | null
  readonly after: string | null
}

/** What holds when a file does not say it, in lower case. */
const DEFAULTS: Readonly<Record<string, string>> = {
  'Add/AllowCdnFallback': 'false',
  'Add/MigrateArch': 'false',
  'Add/OfficeMgmtCOM': 'false',
  'Add/ForceUpgrade': 'false',
  'Remove/All': 'false',
  'Updates/Enabled': 'true',
  'Display/Level': 'full',
  'Display/AcceptEULA': 'false',
  'Logging/Level': 'standard',
  'Property/AUTOACTIVATE': '0',
  'Property/FORCEAPPSHUTDOWN': 'false',
  'Property/SharedComputerLicensing': '0',
  'Property/SCLCacheOverride': '0',
  'Property/DeviceBasedLicensing': '0',
}
const DEFAULT_OF = new Map(Object.entries(DEFAULTS).map(([what, value]) => [what.toLowerCase(), value]))
const SWITCHES: ReadonlySet<string> = new Set(
  Object.entries(VALUES).flatMap(([place, values]) => (values[0] === 'TRUE' ? [place.toLowerCase()] : [])),
)
const LABELS: readonly string[] = ['Info', 'Configuration']

/**
 * Differences in meaning (odt.md §1): labels, attribute order, white space, comments, default values and case do not count;
 * exclusions and preferences are sets, products and languages are ordered. Throws a RangeError where a file has no tree.
 */
export function diffOdt(before: OdtFile, after: OdtFile): readonly Change[] {
  const [one, two] = [meaningOf(before), meaningOf(after)]
  const whats = [...new Set([...one.keys(), ...two.keys()])]
  return whats.flatMap((what) => {
    const [a, b] = [one.get(what), two.get(what)]
    return a?.compared === b?.compared ? [] : [{ what, before: a?.shown ?? null, after: b?.shown ?? null }]
  })
}

/** A change in a sentence. */
export function sayChange({ what, before, after }: Change, language: Language): string {
  const words =
    language === 'de' ? { came: 'neu', went: 'entfällt', was: 'statt' } : { came: 'new', went: 'gone', was: 'was' }
  if (before === null) return `${what}: ${words.came}${after === '' ? '' : ` (${after})`}`
  if (after === null) return `${what}: ${words.went}${before === '' ? '' : ` (${before})`}`
  return `${what}: ${after} (${words.was} ${before})`
}

interface Said {
  readonly compared: string
  readonly shown: string
}

function meaningOf(file: OdtFile): ReadonlyMap<string, Said> {
  if (file.parsed === null) throw new RangeError('A file that is not well-formed has no meaning to compare')
  const said = new Map<string, Said>()
  const root = file.parsed.root
  for (const element of root.children) {
    if (LABELS.includes(element.name)) continue
    if (element.name === 'Property') sayValue(said, `Property/${textOf(element, 'Name')}`, textOf(element, 'Value'))
    else {
      // An empty Remove removes nothing; RemoveMSI alone removes everything.
      if (element.name === 'RemoveMSI') said.set('RemoveMSI', { compared: 'yes', shown: '' })
      for (const { name, value } of element.attributes)
        if (`${element.name}/${name}` !== 'RemoveMSI/All')
          sayValue(said, `${element.name}/${name === 'Branch' ? 'Channel' : name}`, value)
      readParts(said, element)
    }
  }
  return said
}

function readParts(said: Map<string, Said>, element: Element): void {
  for (const kept of childrenOf(element, 'IgnoreProduct'))
    sayValue(said, `RemoveMSI/IgnoreProduct ${textOf(kept, 'ID')}`, '')
  for (const user of childrenOf(element, 'User')) {
    const key = `${textOf(user, 'Key')}\\${textOf(user, 'Name')}`.toLowerCase()
    sayValue(said, `AppSettings ${key}`, `${textOf(user, 'Value')} ${textOf(user, 'Type')}`)
  }
  for (const setup of childrenOf(element, 'Setup'))
    sayValue(said, `AppSettings/${textOf(setup, 'Name')}`, textOf(setup, 'Value'))
  const products = childrenOf(element, 'Product')
  if (products.length > 0)
    sayValue(said, `${element.name}/Product`, products.map((one) => textOf(one, 'ID')).join(', '))
  for (const product of products) {
    const place = `${element.name}/${textOf(product, 'ID').toLowerCase()}`
    const languages = childrenOf(product, 'Language').map((one) =>
      [textOf(one, 'ID'), textOf(one, 'Fallback'), textOf(one, 'TargetProduct')]
        .filter((part) => part !== '')
        .join(' > '),
    )
    if (languages.length > 0) sayValue(said, `${place}/Language`, languages.join(', '))
    const apps = [...new Set(childrenOf(product, 'ExcludeApp').map((one) => textOf(one, 'ID')))]
    for (const app of apps) sayValue(said, `${place}/ExcludeApp ${app.toLowerCase()}`, '')
    for (const { name, value } of product.attributes)
      if (name === 'PIDKEY')
        said.set(`${place}/@PIDKEY`, { compared: value.trim().toLowerCase(), shown: maskKey(value) })
      else if (name !== 'ID') sayValue(said, `${place}/@${name}`, value)
  }
}

/** Channels are compared by what they are called today. */
function sayValue(said: Map<string, Said>, what: string, value: string): void {
  const compared = what.endsWith('/Channel') ? (channelNamed(value)?.id ?? value) : value
  const known = plainOf(what, compared.trim().toLowerCase())
  if (DEFAULT_OF.get(what.toLowerCase()) === known) return
  said.set(maskKeys(what), { compared: known, shown: maskKeys(value.trim()) })
}

/** 1 and 0 are read as TRUE and FALSE where those are meant. */
function plainOf(what: string, value: string): string {
  if (value !== '1' && value !== '0') return value
  return SWITCHES.has(what.toLowerCase()) ? String(value === '1') : value
}

const textOf = (element: Element, name: string): string => attributeOf(element, name)?.value.trim() ?? ''
