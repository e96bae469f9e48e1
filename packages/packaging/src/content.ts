import { attributeOf, channelNamed, childrenOf, type Element, type OdtFile, PRODUCTS } from '@lotse/odt'
import { PackagingError } from './fault.ts'

/** What a configuration installs, as far as a package has to know it. */
export interface Content {
  readonly products: readonly PackagedProduct[]
  readonly architecture: '32' | '64' | null
  /** Canonical id. */
  readonly channel: string | null
  /** Fixed version, such as 16.0.17928.20156. */
  readonly version: string | null
  readonly sourcePath: string | null
  /** Only languages, Visio or Project on top of what is there. */
  readonly onTop: boolean
  readonly closesApps: boolean
}

export interface PackagedProduct {
  /** As the list of products writes it; as the file does where it is not on it. */
  readonly id: string
  readonly name: string
  readonly family: string
  /** Tags in lower case, in order. */
  readonly languages: readonly string[]
  /** Words that stand for languages of the device, such as MatchOS. */
  readonly keywords: readonly string[]
  readonly excludedApps: readonly string[]
}

/** Families that are installed on top of another product. */
const ON_TOP = ['Language', 'Visio', 'Project']

/**
 * What a configuration installs.
 * @throws PackagingError where it is not well-formed, or adds nothing
 */
export function contentOf(file: OdtFile): Content {
  const root = file.parsed?.root ?? null
  if (root?.name !== 'Configuration') throw new PackagingError('configuration-unreadable')
  const add = childrenOf(root, 'Add')[0] ?? null
  const products = childrenOf(add, 'Product').map(productOf)
  if (products.length === 0) throw new PackagingError('configuration-installs-nothing')
  const edition = textAt(add, 'OfficeClientEdition')
  const version = textAt(add, 'Version')
  return {
    products,
    architecture: edition === '32' || edition === '64' ? edition : null,
    channel: channelNamed(textAt(add, 'Channel') || textAt(add, 'Branch'))?.id ?? null,
    version: /^\d+(\.\d+){3}$/.test(version) ? version : null,
    sourcePath: textAt(add, 'SourcePath') || null,
    onTop: products.every(({ family }) => ON_TOP.includes(family)),
    closesApps: hasProperty(root, 'FORCEAPPSHUTDOWN'),
  }
}

/** The trimmed value of an attribute; empty where there is none. */
export const textAt = (element: Element | null, name: string): string => attributeOf(element, name)?.value.trim() ?? ''

/** Whether a property is on. */
export const hasProperty = (root: Element, name: string): boolean =>
  childrenOf(root, 'Property').some(
    (one) =>
      textAt(one, 'Name').toLowerCase() === name.toLowerCase() &&
      ['1', 'true'].includes(textAt(one, 'Value').toLowerCase()),
  )

function productOf(element: Element): PackagedProduct {
  const written = textAt(element, 'ID')
  const fact = PRODUCTS.get(written.toLowerCase())
  const named = childrenOf(element, 'Language').map((one) => textAt(one, 'ID'))
  const isKeyword = (tag: string): boolean => /^match/i.test(tag)
  return {
    id: fact?.id ?? written,
    name: fact?.name ?? written,
    family: fact?.family ?? '',
    languages: named.filter((tag) => !isKeyword(tag)).map((tag) => tag.toLowerCase()),
    keywords: named.filter(isKeyword),
    excludedApps: childrenOf(element, 'ExcludeApp').map((one) => textAt(one, 'ID')),
  }
}

/** Where the files of a package lie in its content. */
export const INSTALL_FILE = 'install.xml'
export const UNINSTALL_FILE = 'uninstall.xml'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * Refuses products that stand for languages and name none: without tags nothing tells whether they are there, and a removal would
 * take every language along.
 * @throws PackagingError
 */
export function refuseKeywordsOnly({ products }: Pick<Content, 'products'>): void {
  const blind = products.find(({ family, languages }) => family === 'Language' && languages.length === 0)
  if (blind !== undefined) throw new PackagingError('languages-not-named', { id: blind.id })
}

/**
 * A configuration that takes away what another installs, and nothing else. Language packs go by their languages.
 * @throws PackagingError for a language pack that names no language
 */
export function removalOf({ products, closesApps }: Content): string {
  refuseKeywordsOnly({ products })
  const quoted = (value: string): string => `"${value.replaceAll(/[&<>"]/g, (one) => ESCAPES[one] ?? '')}"`
  const lines = products.flatMap(({ id, family, languages }) =>
    family === 'Language' && languages.length > 0
      ? [
          `    <Product ID=${quoted(id)}>`,
          ...languages.map((tag) => `      <Language ID=${quoted(tag)} />`),
          '    </Product>',
        ]
      : [`    <Product ID=${quoted(id)} />`],
  )
  return [
    '<Configuration>',
    '  <Remove>',
    ...lines,
    '  </Remove>',
    '  <Display Level="None" AcceptEULA="TRUE" />',
    ...(closesApps ? ['  <Property Name="FORCEAPPSHUTDOWN" Value="TRUE" />'] : []),
    '</Configuration>',
    '',
  ].join('\r\n')
}
