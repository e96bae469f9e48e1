import {
  attributeOf,
  childrenOf,
  type Element,
  type Language,
  type OdtFile,
  type PackageFacts,
  writeOdt,
} from '@lotse/odt'
import { base64OfBytes } from '../base64.ts'
import { type Content, contentOf, hasProperty, textAt } from '../content.ts'
import { filled, type Text, type Values } from '../text.ts'

/** Something a configuration says and the fields of the app cannot. */
export interface Lost {
  readonly code: keyof typeof LOST
  readonly values: Values
}

export interface SuiteApp {
  /** Body for Graph beta; unassigned. */
  readonly app: Readonly<Record<string, unknown>>
  /** `fields` where they say everything; else the configuration goes along as XML, which overrides every field. */
  readonly way: 'fields' | 'xml'
  readonly lost: readonly Lost[]
  /** What the linter would say of an app made of fields. */
  readonly carries: NonNullable<PackageFacts['suiteAppCarries']>
}

const LOST = {
  product: { en: 'product {id}', de: 'Produkt {id}' },
  'languages-per-product': {
    en: 'different languages for different products',
    de: 'verschiedene Sprachen für verschiedene Produkte',
  },
  'exclusions-per-product': {
    en: 'different exclusions for different products',
    de: 'verschiedene Ausschlüsse für verschiedene Produkte',
  },
  keyword: { en: 'language keyword {id}', de: 'Sprachschlüsselwort {id}' },
  exclusion: { en: 'exclusion of {id}', de: 'Ausschluss von {id}' },
  channel: { en: 'channel {id}', de: 'Kanal {id}' },
  'no-channel': { en: 'no stated channel', de: 'kein angegebener Kanal' },
  'no-architecture': { en: 'no stated architecture', de: 'keine angegebene Architektur' },
  attribute: { en: '{id}', de: '{id}' },
  element: { en: '{id}', de: '{id}' },
  property: { en: 'property {id}', de: 'Eigenschaft {id}' },
} as const satisfies Readonly<Record<string, Text>>

/** What the fields cannot say, in words. */
export const sayLost = ({ code, values }: Lost, language: Language): string => filled(LOST[code], values, language)

/** Values of the fields by what a configuration says, in lower case (odt-reference.json, graphOfficeSuiteApp). */
const PRODUCT_IDS: Readonly<Record<string, string>> = {
  o365proplusretail: 'o365ProPlusRetail',
  o365businessretail: 'o365BusinessRetail',
  visioproretail: 'visioProRetail',
  projectproretail: 'projectProRetail',
}
const CHANNELS: Readonly<Record<string, string>> = {
  Current: 'current',
  MonthlyEnterprise: 'monthlyEnterprise',
  SemiAnnual: 'deferred',
  SemiAnnualPreview: 'firstReleaseDeferred',
  CurrentPreview: 'firstReleaseCurrent',
}
const APPS = [
  ...['access', 'bing', 'excel', 'groove', 'infoPath', 'lync', 'oneDrive', 'oneNote', 'outlook', 'powerPoint'],
  ...['publisher', 'sharePointDesigner', 'teams', 'visio', 'word'],
]
/** Attributes and elements that a field stands for; every other one gets lost. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  Configuration: ['ID', 'Host'],
  Add: ['OfficeClientEdition', 'Channel', 'Branch', 'Version'],
  Product: ['ID'],
  Language: ['ID'],
  ExcludeApp: ['ID'],
  Display: ['Level', 'AcceptEULA'],
  Property: ['Name', 'Value'],
  Updates: ['Enabled', 'Channel', 'Branch'],
  RemoveMSI: ['All'],
  Info: ['Description'],
}
/** Properties at the values that mean nothing, which the web tool always writes. */
const WITHOUT_EFFECT = ['0', 'false', '']

/**
 * The native app of a configuration for Graph beta, with what its fields cannot say (odt.md §4). Where anything would get lost the
 * whole configuration goes along as XML. Its two traps stay: a device takes one such app, and a channel set in fields is set anew
 * at every refresh.
 * @throws PackagingError where the configuration is not well-formed or adds nothing
 */
export function suiteAppOf(
  file: OdtFile,
  about: { readonly displayName: string; readonly description: string; readonly publisher: string },
): SuiteApp {
  const content = contentOf(file)
  const root = file.parsed?.root
  const lost = root === undefined ? [] : [...lostInContent(content), ...lostInTree(root)]
  const common = {
    '@odata.type': '#microsoft.graph.officeSuiteApp',
    displayName: about.displayName,
    description: about.description,
    publisher: about.publisher,
    isFeatured: false,
  }
  const carries = carriesOf(content, lost)
  if (lost.length > 0 || root === undefined)
    return { app: { ...common, officeConfigurationXml: base64OfBytes(writeOdt(file)) }, way: 'xml', lost, carries }
  const display = childrenOf(root, 'Display')[0] ?? null
  const excluded = excludedFromSuites(content)
  const app = {
    ...common,
    productIds: content.products.map(({ id }) => PRODUCT_IDS[id.toLowerCase()] ?? id),
    excludedApps: {
      '@odata.type': '#microsoft.graph.excludedApps',
      ...Object.fromEntries(APPS.map((name) => [name, excluded.has(name.toLowerCase())])),
    },
    updateChannel: CHANNELS[content.channel ?? ''] ?? 'none',
    officePlatformArchitecture: content.architecture === '32' ? 'x86' : 'x64',
    localesToInstall: [...new Set(content.products.flatMap(({ languages }) => languages))],
    installProgressDisplayLevel: textAt(display, 'Level').toLowerCase() === 'none' ? 'none' : 'full',
    autoAcceptEula: ['1', 'true'].includes(textAt(display, 'AcceptEULA').toLowerCase()),
    useSharedComputerActivation: hasProperty(root, 'SharedComputerLicensing'),
    shouldUninstallOlderVersionsOfOffice: childrenOf(root, 'RemoveMSI').length > 0,
    ...(content.version === null ? {} : { targetVersion: content.version }),
  }
  return { app, way: 'fields', lost, carries }
}

/** What the fields exclude: they speak of the suite. */
const excludedFromSuites = ({ products }: Content): ReadonlySet<string> =>
  new Set(
    products
      .filter(({ family }) => family === 'M365Apps')
      .flatMap(({ excludedApps }) => excludedApps.map((app) => app.toLowerCase())),
  )

const same = (lists: readonly (readonly string[])[]): boolean =>
  new Set(lists.map((list) => [...new Set(list.map((one) => one.toLowerCase()))].toSorted().join())).size <= 1

function lostInContent(content: Content): readonly Lost[] {
  const { products, channel, architecture } = content
  const each = (code: Lost['code'], ids: readonly string[]): readonly Lost[] =>
    [...new Set(ids)].map((id) => ({ code, values: { id } }))
  const keys = APPS.map((name) => name.toLowerCase())
  const exclusions = products.flatMap(({ excludedApps }) => excludedApps)
  const ofSuites = excludedFromSuites(content)
  const suites = products.filter(({ family }) => family === 'M365Apps')
  return [
    ...each(
      'product',
      products.map(({ id }) => id).filter((id) => PRODUCT_IDS[id.toLowerCase()] === undefined),
    ),
    ...(same(products.map(({ languages }) => languages)) ? [] : each('languages-per-product', [''])),
    ...(same(suites.map(({ excludedApps }) => excludedApps)) &&
    exclusions.every((app) => ofSuites.has(app.toLowerCase()))
      ? []
      : each('exclusions-per-product', [''])),
    ...each(
      'keyword',
      products.flatMap(({ keywords }) => keywords),
    ),
    ...each(
      'exclusion',
      exclusions.filter((app) => !keys.includes(app.toLowerCase())),
    ),
    ...(channel === null ? each('no-channel', ['']) : []),
    ...(channel !== null && CHANNELS[channel] === undefined ? each('channel', [channel]) : []),
    ...(architecture === null ? each('no-architecture', ['']) : []),
  ]
}

function lostInTree(element: Element): readonly Lost[] {
  if (element.name === 'Property') return lostProperty(element)
  const known = ATTRIBUTES[element.name]
  if (known === undefined) return [{ code: 'element', values: { id: element.path } }]
  const attributes = element.attributes
    .filter(
      ({ name, value }) =>
        !known.includes(name) || isWordForVersion(name, value) || changesUpdates(element, name, value),
    )
    .map(({ name }): Lost => ({ code: 'attribute', values: { id: `${element.path}/@${name}` } }))
  return [...attributes, ...element.children.flatMap(lostInTree)]
}

/** A version that is no number, such as MatchInstalled. */
const isWordForVersion = (name: string, value: string): boolean =>
  name === 'Version' && value.trim() !== '' && !/^\d+(\.\d+){3}$/.test(value.trim())

/** Updates that are off, or go elsewhere than the installation. */
function changesUpdates({ name: element, parent }: Element, name: string, value: string): boolean {
  if (element !== 'Updates') return false
  if (name === 'Enabled') return ['0', 'false'].includes(value.trim().toLowerCase())
  const add = childrenOf(parent, 'Add')[0] ?? null
  const installed = (attributeOf(add, 'Channel') ?? attributeOf(add, 'Branch'))?.value ?? ''
  return value.trim().toLowerCase() !== installed.trim().toLowerCase()
}

function lostProperty(element: Element): readonly Lost[] {
  const name = textAt(element, 'Name')
  const off = WITHOUT_EFFECT.includes(textAt(element, 'Value').toLowerCase())
  return off || name.toLowerCase() === 'sharedcomputerlicensing' ? [] : [{ code: 'property', values: { id: name } }]
}

function carriesOf({ products }: Content, lost: readonly Lost[]): SuiteApp['carries'] {
  const ids = lost.filter(({ code }) => code === 'product').map(({ values }) => values.id ?? '')
  const volume = ids.some((id) => /volume$/i.test(id))
  const proofing = products.some(({ id }) => id === 'ProofingTools')
  return [
    ...(ids.some((id) => id !== 'ProofingTools' && !/volume$/i.test(id)) ? (['product'] as const) : []),
    ...(proofing ? (['proofing'] as const) : []),
    ...(volume ? (['volume'] as const) : []),
    ...(lost.some(({ code }) => code === 'languages-per-product') ? (['languages-per-product'] as const) : []),
  ]
}
