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
  return {
    kind,
    generation: generationOf(text, kind, clickToRun),
    consumer: isConsumer(text),
    technology: clickToRun ? 'clickToRun' : null,
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

/** Names that contain the words of a product and are none. */
const NO_PRODUCT: readonly RegExp[] = [
  /\bkb\d{6,7}\b|security update|^update for|service pack|hotfix|sicherheitsupdate|^definition update/,
  /click-to-run (extensibility|licensing|localization) component/,
  /\b(32|64)-bit components\b|-bit-komponenten/,
  /shared (mui|setup|32|64)|\bosm\b|\bmui\b|single image|validation add-in|compatibility pack|interop|add-in/,
  /^microsoft office proofing \(|^microsoft office proof \(|dcf|office web components|telemetry|sharepoint server/,
  /project server|visual studio|viewer|readiness|deployment tool|office online server|onedrive|teams|office communicator/,
]

function kindOf(text: string): OfficeKind | null {
  if (/access (database engine|runtime)|access-(datenbankmodul|runtime)/.test(text)) return 'runtime'
  if (!/microsoft|office/.test(text)) return null
  if (/language pack|proofing tools|sprachpaket|korrekturhilfen/.test(text) && /office|microsoft 365/.test(text))
    return 'language'
  if (/\bvisio\b/.test(text)) return 'visio'
  if (/\bproject\b/.test(text) && /microsoft (office )?project( |$)/.test(text)) return 'project'
  if (
    /microsoft 365( apps| -| \(|$| family| personal| business)|office 365|microsoft office|office (ltsc|1[456]|20\d\d)/.test(
      text,
    )
  ) {
    return /microsoft office (access|excel|outlook|powerpoint|publisher|word|onenote|infopath|sharepoint designer)\b/.test(
      text,
    )
      ? 'app'
      : 'suite'
  }
  return /^microsoft (access|excel|outlook|powerpoint|publisher|word)( ltsc)? 20\d\d/.test(text) ? 'app' : null
}

function generationOf(text: string, kind: OfficeKind, clickToRun: boolean): Generation | null {
  const year = /\b(2007|2010|2013|2016|2019|2021|2024)\b/.exec(text)?.[1] as Generation | undefined
  if (year !== undefined) return year
  if (/microsoft 365|office 365/.test(text)) return 'm365'
  // "Microsoft Visio - en-us" and "Microsoft Project - de-de" are the subscriptions: their entries carry no year.
  return clickToRun && (kind === 'visio' || kind === 'project') ? 'm365' : null
}

function isConsumer(text: string): boolean {
  if (/home and (student|business)|home & (student|business)|family|personal|home premium/.test(text)) return true
  // "Microsoft 365 - de-de" and "Microsoft Office 365 - de-de" are the editions for private people.
  return /^microsoft (office )?365 - /.test(text) || /office home 20(24)/.test(text)
}
