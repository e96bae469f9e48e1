import type { Generation, OfficeKind, Technology } from '../device.ts'

/** What a product name or product id says. */
export interface OfficeProduct {
  readonly kind: OfficeKind
  readonly generation: Generation | null
  readonly consumer: boolean
  readonly technology: Technology | null
  /** Language in the name of a Click-to-Run entry ("… - de-de"). */
  readonly language: string | null
}

/**
 * The Office product a name of the list of installed software stands for; null where it is none: other software, updates,
 * and the parts into which Windows Installer splits Office (their suite has an entry of its own).
 */
export function readProductName(name: string): OfficeProduct | null {
  const text = name.toLowerCase().replace(/\s+/g, ' ').trim()
  if (NO_PRODUCT.some((pattern) => pattern.test(text))) return null
  const kind = kindOf(text)
  if (kind === null) return null
  const language = /(?: - |\s)([a-z]{2,3}-[a-z]{2}(?:-[a-z]{4,8})?|[a-z]{2}-[a-z]{4}-[a-z]{2})$/.exec(text)?.[1] ?? null
  const clickToRun = language !== null || /click-to-run|klick-und-los/.test(text)
  const generation = generationOf(text, kind, clickToRun)
  return {
    kind,
    generation,
    consumer: isConsumer(text),
    technology: clickToRun || (kind === 'suite' && generation === 'm365') ? 'clickToRun' : null,
    language,
  }
}

/** The products in a list of product ids, "O365ProPlusRetail,VisioProRetail"; ids nobody knows are left out. */
export function readProductIds(ids: string): readonly OfficeProduct[] {
  return ids
    .split(/[,;|\s]+/)
    .map((id) => readProductId(id.trim().toLowerCase()))
    .filter((product) => product !== null)
}

function readProductId(id: string): OfficeProduct | null {
  if (!/(retail|volume)$/.test(id) && !/^(languagepack|proofingtools)$/.test(id)) return null
  const year = /20(?:19|21|24)/.exec(id)?.[0] as Generation | undefined
  const subscription = id.startsWith('o365')
  const kind = kindOfId(id)
  return {
    kind,
    generation:
      year ?? (subscription ? 'm365' : kind === 'suite' || kind === 'app' || /xvolume$/.test(id) ? '2016' : null),
    consumer: /^(o365homeprem|home|personal)/.test(id),
    technology: 'clickToRun',
    language: null,
  }
}

function kindOfId(id: string): OfficeKind {
  if (id.startsWith('visio')) return 'visio'
  if (id.startsWith('project')) return 'project'
  if (id.startsWith('accessruntime')) return 'runtime'
  if (/^(languagepack|proofingtools)/.test(id)) return 'language'
  return /^(o365|proplus|standard|professional|home|personal)/.test(id) ? 'suite' : 'app'
}

/** Names that begin like a product and are none. */
const NO_PRODUCT: readonly RegExp[] = [
  /\bkb\d{6,7}\b|security update|^update for|service pack|hotfix|sicherheitsupdate|^definition update/,
  /click-to-run (extensibility|licensing|localization) component/,
  /\b(32|64)-bit components\b|-bit-komponenten/,
  /shared (mui|setup|32|64)|\bosm\b|\bmui\b|single image|validation add-in|compatibility pack|interop|add-in/,
  /^microsoft office proof(ing)? \(|office web components|telemetry|sharepoint server|live meeting|office live\b/,
  /project server|visual studio|viewer|readiness|deployment tool|office online server|office communicator|assistant/,
]

const APPLICATIONS = 'access|excel|outlook|powerpoint|publisher|word|onenote|infopath|sharepoint designer'
const SUITE = new RegExp(
  [
    '^microsoft 365 (apps|family|personal|business)',
    '^microsoft 365( -|$)',
    '^(microsoft )?office 365',
    '^(microsoft )?office( ltsc)?( |$)',
  ].join('|'),
)
const APPLICATION = new RegExp(`^microsoft( office)? (${APPLICATIONS})( ltsc)?( \\d{4}|$)`)

/**
 * Of the vendor's own names only: an extension of another maker "for Microsoft Office" is none. Lists kept by hand write
 * MS Office, M365 and O365.
 */
function kindOf(name: string): OfficeKind | null {
  const text = name
    .replace(/^ms /, 'microsoft ')
    .replace(/^m(icrosoft)?365/, 'microsoft 365')
    .replace(/^o365/, 'office 365')
  if (
    /^(microsoft )?(office )?access (database engine|runtime)|^(microsoft )?access-(datenbankmodul|runtime)/.test(text)
  ) {
    return 'runtime'
  }
  if (/^microsoft (office|365|visio|project).*(language pack|proofing tools|sprachpaket|korrekturhilfen)/.test(text))
    return 'language'
  if (/^(microsoft )?(office )?visio( |$)/.test(text)) return 'visio'
  if (/^microsoft (office )?project( |$)|^project (professional|standard|online|plan) /.test(text)) return 'project'
  if (APPLICATION.test(text)) return 'app'
  return SUITE.test(text) ? 'suite' : null
}

function generationOf(text: string, kind: OfficeKind, clickToRun: boolean): Generation | null {
  const year = /\b(2007|2010|2013|2016|2019|2021|2024)\b/.exec(text)?.[1] as Generation | undefined
  if (year !== undefined) return year
  if (/^(microsoft |m)365|^(microsoft |ms )?office 365|^o365/.test(text)) return 'm365'
  // "Microsoft Visio - en-us" and "Microsoft Project - de-de" are the subscriptions: their entries carry no year.
  return clickToRun && (kind === 'visio' || kind === 'project') ? 'm365' : null
}

function isConsumer(text: string): boolean {
  if (/home and (student|business)|home & (student|business)|family|personal|home premium/.test(text)) return true
  // "Microsoft 365 - de-de" and "Microsoft Office 365 - de-de" are the editions for private people.
  return /^microsoft (office )?365 - /.test(text) || /office home 20(24)/.test(text)
}
