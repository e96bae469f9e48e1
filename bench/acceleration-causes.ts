/** Counts how often the true cause of a stall is named first at generated customers, against always naming the most frequent one. */
import { type CauseId, causeIds, readCauses } from '@lotse/playbook'
import {
  asSeen,
  countNamed,
  type Named,
  type StalledCustomer,
  stalledCustomers,
} from '../packages/playbook/src/testing/stalls/generate.ts'
import { stories } from '../packages/playbook/src/testing/stalls/stories.ts'
import { type BenchmarkResult, metric } from '../scripts/benchmark/result.mjs'

/** Other customers than those of the tests. */
const CUSTOMERS = 10_000

export default async function accelerationCauses(): Promise<BenchmarkResult> {
  const customers = stalledCustomers('bench', CUSTOMERS)
  const byEvidence = countNamed(customers, ({ evidence }) => readCauses(evidence, null).proposed)
  const byBoth = countNamed(customers, withAnswers)
  const floor = floorOf(customers)
  const against = { name: `always “${floor.cause}”`, value: floor.value }
  const metrics: BenchmarkResult['metrics'] = {
    'named first, by evidence and answers': metric(share(byBoth.all), '%', against),
    'named first, by evidence alone': metric(share(byEvidence.all), '%', against),
    'named first, by evidence and answers, with the sources that there are': metric(
      share(countNamed(asSeen(customers), withAnswers).all),
      '%',
      against,
    ),
    'nothing named, because two are level': metric((100 * byBoth.all.undecided) / byBoth.all.of, '%', {
      name: 'all',
      value: 100,
    }),
  }
  for (const cause of causeIds) {
    const own = byBoth[cause]
    const name = `${cause}, by evidence and answers`
    metrics[name] = metric(share(own), '%', {
      name: `by evidence alone, of ${own.of}`,
      value: share(byEvidence[cause]),
    })
  }
  for (const { id, cause } of stories) {
    const own = countNamed(
      customers.filter(({ story }) => story === id),
      withAnswers,
    )
    metrics[`${cause}: ${id}`] = metric(share(own.all), '%', { name: `all of ${cause}`, value: share(byBoth[cause]) })
  }
  return { metrics }
}

const withAnswers = ({ evidence, answers }: StalledCustomer): CauseId | null => readCauses(evidence, answers).proposed

const share = ({ first, of }: Named): number => (of === 0 ? Number.NaN : (100 * first) / of)

/** The best one can do without looking: naming the most frequent cause every time. */
function floorOf(customers: readonly StalledCustomer[]): { readonly cause: CauseId; readonly value: number } {
  const each = causeIds.map((cause) => ({ cause, value: share(countNamed(customers, () => cause).all) }))
  return each.reduce((best, one) => (one.value > best.value ? one : best))
}
