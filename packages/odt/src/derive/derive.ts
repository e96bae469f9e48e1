import { FULL_INSTEAD, LANGUAGES } from '../facts/languages.ts'
import { PRODUCTS, type ProductFact } from '../facts/products.ts'
import { escaped } from '../lint/fixes.ts'
import type { Language } from '../lint/types.ts'
import { ANSWERS, DECISION_OF, type DecidedSoFar, type Decisions, decisionName } from './decisions.ts'

/** Which decision set an element or attribute. */
export interface Trace {
  readonly path: string
  readonly decision: number
  readonly answer: keyof Decisions
  /** What was decided, where this product does not have it and the nearest took its place. */
  readonly instead?: string
}

/** Why an element or attribute is there, in a sentence. */
export function sayTrace({ decision, instead }: Trace, language: Language): string {
  const name = decisionName(decision, language)
  const swapped = instead === undefined ? '' : SWAPPED[language].replace('{wanted}', instead)
  return `${language === 'de' ? 'Entscheidung' : 'Decision'} ${decision}, ${name}${swapped}`
}

const SWAPPED = {
  en: '; instead of {wanted}, which does not exist for this product',
  de: '; statt {wanted}, das es für dieses Produkt nicht gibt',
} as const

export type Derived =
  | { readonly text: string; readonly trace: readonly Trace[]; readonly open: readonly [] }
  | { readonly text: null; readonly trace: readonly []; readonly open: readonly (keyof Decisions)[] }

/** The configuration that decisions make, with where each part comes from; or the open ones that keep it from being made. */
export function deriveOdt(decided: DecidedSoFar): Derived {
  const open = ANSWERS.filter((name) => decided[name] === undefined)
  if (!isComplete(decided)) return { text: null, trace: [], open }
  const trace: Trace[] = []
  const from: From = (answer, path, instead) => {
    trace.push({ path, decision: DECISION_OF[answer], answer, ...(instead !== undefined && { instead }) })
  }
  const add = attributes(decided, from)
  const products = decided.products.flatMap((id, index) => productOf(id, index, decided, from))
  const lines = [
    '<Configuration>',
    `  <Add${add}>`,
    ...products,
    '  </Add>',
    ...restOf(decided, from),
    '</Configuration>',
    '',
  ]
  return { text: lines.join('\n'), trace, open: [] }
}

type From = (answer: keyof Decisions, path: string, instead?: string) => void

const isComplete = (decided: DecidedSoFar): decided is Decisions => ANSWERS.every((name) => decided[name] !== undefined)

function attributes(
  { edition, channel, sourcePath, migrateArchitecture, managedUpdates }: Decisions,
  from: From,
): string {
  const said: (readonly [answer: keyof Decisions, name: string, value: string | null])[] = [
    ['edition', 'OfficeClientEdition', edition],
    ['channel', 'Channel', channel],
    ['sourcePath', 'SourcePath', sourcePath],
    ['sourcePath', 'AllowCdnFallback', sourcePath === null ? null : 'TRUE'],
    ['migrateArchitecture', 'MigrateArch', migrateArchitecture ? 'TRUE' : null],
    ['managedUpdates', 'OfficeMgmtCOM', managedUpdates ? 'TRUE' : null],
  ]
  return said
    .map(([answer, name, value]) => {
      if (value === null) return ''
      from(answer, `Configuration/Add/@${name}`)
      return ` ${name}="${escaped(value)}"`
    })
    .join('')
}

function productOf(id: string, index: number, { languages, fallback, excludedApps }: Decisions, from: From): string[] {
  const path = `Configuration/Add/Product${index > 0 ? `[${index + 1}]` : ''}`
  const nth = (name: string, at: number): string => `${path}/${name}${at > 0 ? `[${at + 1}]` : ''}`
  from('products', path)
  const family = PRODUCTS.get(id.toLowerCase())
  // Visio and Project bring OneDrive again unless they leave it out themselves.
  const apps =
    family?.kind === 'suite'
      ? excludedApps
      : excludedApps.filter((app) => family?.kind === 'app' && app.toLowerCase() === 'onedrive')
  const tags = tagsFor(family, languages)
  tags.forEach(({ tag, wanted }, at) => {
    from('languages', nth('Language', at), tag === wanted ? undefined : wanted)
  })
  apps.forEach((_, at) => {
    from('excludedApps', nth('ExcludeApp', at))
  })
  return [
    `    <Product ID="${escaped(id)}">`,
    ...tags.map(({ tag }) => {
      const spare = tag.toLowerCase() === 'matchos' && fallback !== null ? ` Fallback="${escaped(fallback)}"` : ''
      return `      <Language ID="${escaped(tag)}"${spare} />`
    }),
    ...apps.map((app) => `      <ExcludeApp ID="${escaped(app)}" />`),
    '    </Product>',
  ]
}

/** The languages of a product, each once: those it does not exist in (odt.md §1) are replaced by the nearest. */
function tagsFor(
  product: ProductFact | undefined,
  languages: readonly string[],
): readonly { readonly tag: string; readonly wanted: string }[] {
  const tags = languages.map((wanted) => {
    const missing = LANGUAGES.get(wanted.toLowerCase())?.notFor.includes(product?.family ?? '') === true
    return { tag: missing ? (FULL_INSTEAD[wanted.toLowerCase()] ?? wanted) : wanted, wanted }
  })
  return tags.filter(({ tag }, at) => tags.findIndex((one) => one.tag.toLowerCase() === tag.toLowerCase()) === at)
}

function restOf(decided: Decisions, from: From): string[] {
  const lines: string[] = []
  let count = 0
  const property = (answer: keyof Decisions, name: string, value: string): void => {
    count += 1
    from(answer, `Configuration/Property${count > 1 ? `[${count}]` : ''}`)
    lines.push(`  <Property Name="${name}" Value="${value}" />`)
  }
  if (decided.removeMsi) {
    from('removeMsi', 'Configuration/RemoveMSI')
    decided.keepMsi.forEach((_, at) => {
      from('keepMsi', `Configuration/RemoveMSI/IgnoreProduct${at > 0 ? `[${at + 1}]` : ''}`)
    })
    const kept = decided.keepMsi.map((id) => `    <IgnoreProduct ID="${escaped(id)}" />`)
    lines.push(...(kept.length === 0 ? ['  <RemoveMSI />'] : ['  <RemoveMSI>', ...kept, '  </RemoveMSI>']))
  }
  from('updates', 'Configuration/Updates/@Enabled')
  lines.push(`  <Updates Enabled="${decided.updates ? 'TRUE' : 'FALSE'}" />`)
  from('silent', 'Configuration/Display/@Level')
  from('acceptTerms', 'Configuration/Display/@AcceptEULA')
  lines.push(
    `  <Display Level="${decided.silent ? 'None' : 'Full'}" AcceptEULA="${decided.acceptTerms ? 'TRUE' : 'FALSE'}" />`,
  )
  property('forceShutdown', 'FORCEAPPSHUTDOWN', decided.forceShutdown ? 'TRUE' : 'FALSE')
  if (decided.licensing === 'shared') property('licensing', 'SharedComputerLicensing', '1')
  if (decided.licensing === 'device') property('licensing', 'DeviceBasedLicensing', '1')
  return lines
}
