import { type ChannelFact, channelNamed } from '../facts/channels.ts'
import { LANGUAGES, type LanguageFact } from '../facts/languages.ts'
import { PRODUCTS, type ProductFact } from '../facts/products.ts'
import type { OdtFile } from '../reading/read.ts'
import { type Attribute, attributeOf, type Comment, childrenOf, type Element } from '../reading/tree.ts'
import { type LintContext, PLAIN_CONTEXT } from './context.ts'

export interface LanguageUse {
  readonly element: Element
  readonly id: Attribute | null
  /** Trimmed, lower case. */
  readonly key: string
  readonly fact: LanguageFact | null
}

export interface ExclusionUse {
  readonly element: Element
  readonly id: Attribute | null
  readonly key: string
}

export interface ProductUse {
  readonly element: Element
  readonly id: Attribute | null
  readonly key: string
  readonly fact: ProductFact | null
  readonly languages: readonly LanguageUse[]
  readonly exclusions: readonly ExclusionUse[]
  readonly keyAttribute: Attribute | null
}

export interface PropertyUse {
  readonly element: Element
  readonly name: Attribute | null
  readonly key: string
  readonly value: Attribute | null
}

/** A preference, with what is compared trimmed and in lower case. */
export interface UserUse {
  readonly element: Element
  readonly key: string
  readonly name: string
  readonly value: string
  readonly type: string
}

/** What rules ask of a configuration, worked out once. Of elements that may stand once, the first. */
export interface View {
  readonly file: OdtFile
  readonly context: LintContext
  readonly root: Element
  readonly elements: readonly Element[]
  readonly attributes: readonly Attribute[]
  readonly comments: readonly Comment[]
  readonly add: Element | null
  readonly remove: Element | null
  readonly removeMsi: Element | null
  readonly updates: Element | null
  readonly display: Element | null
  readonly logging: Element | null
  readonly appSettings: Element | null
  readonly products: readonly ProductUse[]
  readonly removed: readonly ProductUse[]
  readonly properties: readonly PropertyUse[]
  readonly users: readonly UserUse[]
  /** Suites among the products to add. */
  readonly suites: readonly ProductUse[]
  readonly channel: ChannelFact | null
  /** Only things that go on top of an installation (odt.md §2, `2nd`). */
  readonly secondInstall: boolean
}

/** Value of an attribute, trimmed and in lower case; empty where there is none. */
export const lower = (attribute: Attribute | null): string => attribute?.value.trim().toLowerCase() ?? ''
export const isTrue = (attribute: Attribute | null): boolean => ['true', '1'].includes(lower(attribute))

export function viewOf(file: OdtFile, root: Element, comments: readonly Comment[], context: LintContext): View {
  const elements: Element[] = []
  const attributes: Attribute[] = []
  collect(root, elements, attributes)
  const first = (name: string): Element | null => root.children.find((child) => child.name === name) ?? null
  const add = first('Add')
  const products = childrenOf(add, 'Product').map(productOf)
  return {
    file,
    context,
    root,
    elements,
    attributes,
    comments,
    add,
    remove: first('Remove'),
    removeMsi: first('RemoveMSI'),
    updates: first('Updates'),
    display: first('Display'),
    logging: first('Logging'),
    appSettings: first('AppSettings'),
    products,
    removed: childrenOf(first('Remove'), 'Product').map(productOf),
    properties: childrenOf(root, 'Property').map(propertyOf),
    users: childrenOf(first('AppSettings'), 'User').map(userOf),
    suites: products.filter(({ fact }) => fact?.kind === 'suite'),
    channel: channelNamed((attributeOf(add, 'Channel') ?? attributeOf(add, 'Branch'))?.value ?? ''),
    secondInstall: context.profiles.includes('second-install') || goesOnTop(add, products, context),
  }
}

function collect(element: Element, elements: Element[], attributes: Attribute[]): void {
  elements.push(element)
  for (const attribute of element.attributes) attributes.push(attribute)
  for (const child of element.children) collect(child, elements, attributes)
}

/** What a configuration says, by its parts; null for a text that has no tree or is something else. */
export function viewOdt(file: OdtFile): View | null {
  const { parsed } = file
  return parsed?.root.name === 'Configuration' ? viewOf(file, parsed.root, parsed.comments, PLAIN_CONTEXT) : null
}

function goesOnTop(add: Element | null, products: readonly ProductUse[], { project }: LintContext): boolean {
  if (products.length === 0) return false
  if (lower(attributeOf(add, 'Version')) === 'matchinstalled') return true
  const follow = products.every(({ languages }) => languages.some(({ key }) => key === 'matchinstalled'))
  if (follow && project.cleanDevices !== true) return true
  return products.every(({ fact }) => ['Language', 'Visio', 'Project'].includes(fact?.family ?? ''))
}

function productOf(element: Element): ProductUse {
  const id = attributeOf(element, 'ID')
  return {
    element,
    id,
    key: lower(id),
    fact: PRODUCTS.get(lower(id)) ?? null,
    languages: childrenOf(element, 'Language').map(languageOf),
    exclusions: childrenOf(element, 'ExcludeApp').map((one) => {
      const app = attributeOf(one, 'ID')
      return { element: one, id: app, key: lower(app) }
    }),
    keyAttribute: attributeOf(element, 'PIDKEY'),
  }
}

function languageOf(element: Element): LanguageUse {
  const id = attributeOf(element, 'ID')
  return { element, id, key: lower(id), fact: LANGUAGES.get(lower(id)) ?? null }
}

function propertyOf(element: Element): PropertyUse {
  const name = attributeOf(element, 'Name')
  return { element, name, key: lower(name), value: attributeOf(element, 'Value') }
}

function userOf(element: Element): UserUse {
  const of = (name: string): string => lower(attributeOf(element, name))
  return { element, key: of('Key'), name: of('Name'), value: of('Value'), type: of('Type') }
}

/** The property of a name in any case, as setup reads it; null where there is none. */
export function property(view: View, name: string): PropertyUse | null {
  return view.properties.find(({ key }) => key === name.toLowerCase()) ?? null
}

/** Whether a property of 0 and 1, or TRUE and FALSE, is on. */
export const isOn = (view: View, name: string): boolean => isTrue(property(view, name)?.value ?? null)
