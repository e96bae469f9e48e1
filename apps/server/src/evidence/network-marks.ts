import type { IsoDate } from '@lotse/calendar'
import type { EvidenceVerdict } from '@lotse/contract'
import { type ItemMark, latest, type Marks, NO_MARKS } from './mark.ts'
import { isComplete, type NetworkTestRow } from './store.ts'

/** Which of several sites counts: the worst. */
const WORST_FIRST: readonly EvidenceVerdict[] = ['finding', 'unclear', 'fine']

/**
 * What network tests say of items: the newest test of each site that spoke to an item, the worst of them. Records of
 * domains came with the same test and are told apart. (remediation.md §7)
 */
export function networkMarks(tests: readonly NetworkTestRow[]): Marks {
  if (tests.length === 0) return NO_MARKS
  const whole = tests.filter(isComplete)
  const on = latest(whole.map(({ testedOn }) => testedOn))
  const ids = [...new Set(tests.flatMap(({ items }) => items.map(({ id }) => id)))].sort()
  const sites = new Set(whole.map(({ site }) => siteKey(site)))
  const words = {
    de: `Netzwerktest an ${sites.size === 1 ? 'einem Standort' : `${sites.size} Standorten`}`,
    en: `network test at ${sites.size === 1 ? 'one site' : `${sites.size} sites`}`,
  }
  return {
    items: ids.flatMap((id) => markOf(id, tests) ?? []),
    questions: on === null ? [] : [{ questionId: 'nw.tested', source: 'networkTest', on, verdict: 'fine', words }],
  }
}

interface Seen {
  readonly site: string
  readonly on: IsoDate
  readonly verdict: EvidenceVerdict
}

function markOf(itemId: string, tests: readonly NetworkTestRow[]): ItemMark | null {
  const seen = tests.flatMap(({ site, testedOn, items }): readonly Seen[] => {
    const item = items.find(({ id }) => id === itemId)
    return item === undefined ? [] : [{ site, on: testedOn, verdict: item.verdict }]
  })
  // The newest stand first; of each site only that one counts.
  const newest = seen.filter(
    ({ site }, index) => seen.findIndex((one) => siteKey(one.site) === siteKey(site)) === index,
  )
  const verdict = WORST_FIRST.find((one) => newest.some((each) => each.verdict === one))
  const on = latest(newest.map((one) => one.on))
  if (verdict === undefined || on === null) return null
  const isNetwork = /^(NW|GV)-/.test(itemId)
  const where = newest.filter((one) => one.verdict === verdict).map(({ site }) => site)
  return { itemId, source: isNetwork ? 'networkTest' : 'dns', on, verdict, words: WORDS[verdict](isNetwork, where) }
}

type Say = (isNetwork: boolean, sites: readonly string[]) => ItemMark['words']

const WORDS: Readonly<Record<EvidenceVerdict, Say>> = {
  fine: (isNetwork, sites) => ({
    de: `${isNetwork ? 'Netzwerktest' : 'DNS-Einträge'} ohne Befund: ${sites.join(', ')}`,
    en: `${isNetwork ? 'network test' : 'DNS records'} without a finding: ${sites.join(', ')}`,
  }),
  finding: (isNetwork, sites) => ({
    de: `${isNetwork ? 'Netzwerktest' : 'DNS-Einträge'} mit Befund: ${sites.join(', ')}`,
    en: `${isNetwork ? 'network test' : 'DNS records'} with findings: ${sites.join(', ')}`,
  }),
  unclear: (isNetwork, sites) => ({
    de: `${isNetwork ? 'Netzwerktest' : 'DNS-Einträge'} ansehen, nicht eindeutig: ${sites.join(', ')}`,
    en: `${isNetwork ? 'network test' : 'DNS records'} not conclusive, needs a look: ${sites.join(', ')}`,
  }),
}

/** The same site is often written in two ways. */
const siteKey = (site: string): string => site.trim().toLowerCase()
