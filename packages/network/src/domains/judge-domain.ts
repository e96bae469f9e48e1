import type { NetworkCloud } from '../endpoints/types.ts'
import type { ItemResult, ItemVerdict } from '../verdict/items.ts'

export const DOMAIN_RECORDS = ['verification', 'autodiscover', 'deviceRegistration'] as const
export type DomainRecord = (typeof DOMAIN_RECORDS)[number]

/** One record to look up for a domain. */
export interface DomainQuery {
  readonly record: DomainRecord
  readonly type: 'TXT' | 'CNAME'
  readonly name: string
}

/** What the records of a domain said: `null` where looking it up failed, an empty list where there is none. */
export interface DomainAnswer extends DomainQuery {
  readonly domain: string
  readonly values: readonly string[] | null
}

export interface DomainResult extends DomainAnswer {
  readonly state: 'asExpected' | 'elsewhere' | 'missing' | 'failed'
  /** What should stand there; '' where it differs from domain to domain. */
  readonly expected: string
  readonly item: string
  readonly verdict: ItemVerdict
}

/**
 * Where a record has to point. Worldwide: the vendor's page on external DNS records. GCC High and DoD: its pages on DNS
 * records for these clouds, in copies of 2020 to 2022 read on 2026-11-23; they name no record for registering devices.
 */
const EXPECTED: Readonly<Record<NetworkCloud, Partial<Record<DomainRecord, string>>>> = {
  worldwide: { autodiscover: 'autodiscover.outlook.com', deviceRegistration: 'enterpriseregistration.windows.net' },
  gcchigh: { autodiscover: 'autodiscover.office365.us' },
  dod: { autodiscover: 'autodiscover-dod.office365.us' },
}

/** Items that ask for a record, and what it means where it is missing or points elsewhere. (remediation.md §7) */
const ITEMS: Readonly<
  Record<DomainRecord, { readonly item: string; readonly missing: ItemVerdict; readonly elsewhere: ItemVerdict }>
> = {
  // The record may go once the domain is verified; the tenant's list of domains decides.
  verification: { item: 'ID-01', missing: 'unclear', elsewhere: 'unclear' },
  // Elsewhere is right where mail still lies with a server of the house.
  autodiscover: { item: 'OF-16', missing: 'finding', elsewhere: 'unclear' },
  // Only some ways of joining devices need it.
  deviceRegistration: { item: 'ID-12', missing: 'unclear', elsewhere: 'finding' },
}

/** What to look up for a domain in a cloud. */
export function queriesFor(domain: string, cloud: NetworkCloud): readonly DomainQuery[] {
  const pointing: readonly DomainQuery[] = [
    { record: 'autodiscover', type: 'CNAME', name: `autodiscover.${domain}` },
    { record: 'deviceRegistration', type: 'CNAME', name: `enterpriseregistration.${domain}` },
  ]
  return [
    { record: 'verification', type: 'TXT', name: domain },
    ...pointing.filter(({ record }) => EXPECTED[cloud][record] !== undefined),
  ]
}

/** What a record says about its item. */
export function judgeDomain(answer: DomainAnswer, cloud: NetworkCloud): DomainResult {
  const { item, missing, elsewhere } = ITEMS[answer.record]
  const expected = EXPECTED[cloud][answer.record] ?? ''
  const state = stateOf(answer, expected)
  const verdicts = { asExpected: 'fine', failed: 'unclear', missing, elsewhere } as const
  return { ...answer, state, expected, item, verdict: verdicts[state] }
}

function stateOf({ record, values }: DomainAnswer, expected: string): DomainResult['state'] {
  if (values === null) return 'failed'
  if (record === 'verification') return values.some((value) => /^MS=ms\d+$/i.test(value)) ? 'asExpected' : 'missing'
  if (values.length === 0) return 'missing'
  return values.some((value) => value.toLowerCase().replace(/\.$/, '') === expected) ? 'asExpected' : 'elsewhere'
}

/** One result for each item: the worst of all domains counts. */
export function itemsOfDomains(results: readonly DomainResult[]): readonly ItemResult[] {
  return [...new Set(results.map(({ item }) => item))].map((id) => {
    const ofItem = results.filter(({ item }) => item === id)
    const worst = (['finding', 'unclear', 'fine'] as const).find((one) => ofItem.some(({ verdict }) => verdict === one))
    return { id, verdict: worst ?? 'unclear', findings: ofItem.filter(({ verdict }) => verdict !== 'fine').length }
  })
}
