import { builtInList, judge, planTests, type Summary, summaryOf } from '@lotse/network'

/** The summary of a network test that speaks to no item, with what `change` says of it. */
export function networkSummary(site: string, change: Partial<Summary> = {}): Summary {
  const list = builtInList('worldwide')
  const judgement = judge(planTests(list, []), [], [])
  const summary = summaryOf(judgement, { site, date: '2026-11-10', cloud: list.cloud, listAsOf: list.asOf })
  return { ...summary, counts: { ...summary.counts, notTested: 0 }, ...change }
}
