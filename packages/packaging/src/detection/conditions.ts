import type { PackageFacts } from '@lotse/odt'
import { type Content, refuseKeywordsOnly } from '../content.ts'
import { PackagingError } from '../fault.ts'

/** The key under which Click-to-Run says what is installed, in the 64-bit view (odt.md §4). */
export const CLICK_TO_RUN = 'SOFTWARE\\Microsoft\\Office\\ClickToRun\\Configuration'

/** Any build of Click-to-Run: where nothing more is known, a build must not decide. */
const ANY_BUILD = '16.0.0.0'

/** What has to be true on a device for a package to count as installed; all of them together. */
export type Condition =
  | { readonly what: 'version'; readonly atLeast: string }
  | { readonly what: 'platform'; readonly equals: 'x64' | 'x86' }
  | { readonly what: 'product'; readonly id: string; readonly hasExclusions: boolean }
  /** A language that was added to something, whatever that is. */
  | { readonly what: 'language'; readonly tag: string }

/**
 * How a package finds out that it is installed: by the build and architecture of Office and by every product it brings; one that
 * only adds something looks for that, not for Office. The channel is no condition, for policies move it later.
 * @throws PackagingError for a floor that is no version, and for a language pack that names no language
 */
export function conditionsOf(content: Content, floor: string | null = null): readonly Condition[] {
  if (floor !== null && !/^\d{1,9}(\.\d{1,9}){1,3}$/.test(floor)) throw new PackagingError('floor-malformed', { floor })
  refuseKeywordsOnly(content)
  const { products, architecture, version, onTop } = content
  const own = products.filter(({ family }) => family !== 'Language')
  const tags = products.filter(({ family }) => family === 'Language').flatMap(({ languages }) => languages)
  const office: readonly Condition[] = onTop
    ? floor === null
      ? []
      : [{ what: 'version', atLeast: floor }]
    : [
        { what: 'version', atLeast: floor ?? version ?? ANY_BUILD },
        ...(architecture === null
          ? []
          : [{ what: 'platform', equals: architecture === '64' ? 'x64' : 'x86' } as const]),
      ]
  return [
    ...office,
    ...own.map(({ id, excludedApps }) => ({ what: 'product', id, hasExclusions: excludedApps.length > 0 }) as const),
    ...[...new Set(tags)].map((tag) => ({ what: 'language', tag }) as const),
  ]
}

/** Whether registry rules that only know existence and comparison of whole values can say all of it. */
export const fitsRegistryRules = (conditions: readonly Condition[]): boolean =>
  conditions.length > 0 &&
  conditions.every((one) => one.what !== 'language' && (one.what !== 'product' || one.hasExclusions))

type DetectionFact = PackageFacts['detection'][number]

/** The same as the rules on packages of the linter want to hear it. */
export function detectionFacts(
  conditions: readonly Condition[],
  way: 'registry' | 'script' | 'contains',
): readonly DetectionFact[] {
  return conditions.map((one): DetectionFact => {
    const script = way === 'script' ? { script: true } : {}
    if (one.what === 'version') return { value: 'VersionToReport', operator: 'atLeast', ...script }
    if (one.what === 'platform') return { value: 'Platform', operator: 'equal', ...script }
    if (one.what === 'language') return { value: one.tag, operator: 'exists', ...script }
    if (way === 'registry') return { value: `${one.id}.ExcludedApps`, operator: 'exists' }
    return { value: 'ProductReleaseIds', operator: 'contains', ...script }
  })
}
