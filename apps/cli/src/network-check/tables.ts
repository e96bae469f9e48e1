import { keyOf, type PlannedSet, sayDomain, sayFinding } from '@lotse/network'
import Table from 'cli-table3'
import { filled } from '../filled.ts'
import type { Language } from '../language.ts'
import { safeText } from '../safe-text.ts'
import { WORDS } from './messages.ts'
import { medianOf, type Tested } from './result.ts'

/** The result for people: the sets, what speaks against them, what could not be tested, and the items it speaks to. */
export function tablesOf(tested: Tested, proxies: readonly string[], language: Language): string {
  const { plan, observations, judgement, domains } = tested
  const word = (key: keyof typeof WORDS, values = {}): string => filled(WORDS[key][language], values)
  const list = (heading: keyof typeof WORDS, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [`${word(heading)} (${lines.length}):`, ...lines.map((line) => `  ${safeText(line)}`)]
  const median = medianOf(observations)
  const timed = observations.filter(({ ms }) => ms.connect !== null).length
  const wildcards = [...new Set(plan.sets.flatMap(({ notTestable }) => notTestable))]
  const { notTested } = judgement.counts
  const lines: readonly string[] = [
    setsTable(tested, language),
    ...proxies.map((proxy) => word('through', { proxy: safeText(proxy) })),
    ...(median === null ? [] : [word('latency', { median, count: timed })]),
    ...(plan.leftOut === 0 ? [] : [word('leftOut', { count: plan.leftOut })]),
    ...(notTested === 0 ? [] : [word('interrupted', { count: notTested })]),
    '',
    ...(judgement.findings.length === 0
      ? [word('noFindings')]
      : list(
          'findings',
          judgement.findings.map((one) => sayFinding(one, language)),
        )),
    ...list('wildcards', wildcards),
    ...list(
      'domains',
      domains.map((one) => sayDomain(one, language)),
    ),
    ...list(
      'items',
      judgement.items.map((item) => `${item.id}: ${word(item.verdict, { count: item.findings })}`),
    ),
  ]
  return lines.join('\n')
}

function setsTable({ plan, observations, judgement }: Tested, language: Language): string {
  const heads = (['set', 'purpose', 'need', 'state', 'reached', 'time'] as const).map((head) => WORDS[head][language])
  const table = new Table({
    head: heads,
    style: { head: [], border: [] },
    colAligns: ['right', 'left', 'left', 'left', 'right', 'right'],
  })
  const seen = new Map(observations.map((one) => [keyOf(one), one]))
  const states = new Map(judgement.sets.map(({ id, state }) => [id, state]))
  for (const planned of plan.sets) {
    const { set, probes } = planned
    const reached = probes.filter((probe) => seen.get(keyOf(probe))?.outcome === 'reached').length
    table.push([
      String(set.id),
      safeText(set.purpose[language]),
      WORDS[set.required ? 'required' : 'optional'][language],
      WORDS[states.get(set.id) ?? 'notTested'][language],
      probes.length === 0 ? '–' : `${reached}/${probes.length}`,
      timeOf(planned, seen),
    ])
  }
  return table.toString()
}

function timeOf({ probes }: PlannedSet, seen: ReadonlyMap<string, Tested['observations'][number]>): string {
  const median = medianOf(probes.flatMap((probe) => seen.get(keyOf(probe)) ?? []))
  return median === null ? '–' : `${median} ms`
}
