/** Evaluates 200, 2,000 and 10,000 customers for the next days as every night, and asks their stall desk over HTTP. */
import { addDays, type IsoDate } from '@lotse/calendar'
import { drawDesk } from '../apps/server/src/acceleration/draw-desk.ts'
import { type DailyEvaluation, evaluateAll } from '../apps/server/src/engagements/evaluate-all.ts'
import { change } from '../apps/server/src/platform/change.ts'
import { fixedClock, systemClock } from '../apps/server/src/platform/clock.ts'
import type { Persistence } from '../apps/server/src/platform/db/open.ts'
import { customerId } from '../apps/server/src/platform/db/scope.ts'
import type { Services } from '../apps/server/src/platform/services.ts'
import { silentLog } from '../apps/server/src/testing/silent-log.ts'
import { type BenchmarkResult, metric } from '../scripts/benchmark/result.mjs'
import { administrator, askedIn, percentile, withPortfolio } from './measuring/asked-portfolio.ts'
import { type ProcessorTime, processorTime } from './measuring/processor-time.ts'
import { deskKinds, deskMetrics } from './measuring/stall-desk.ts'

const SIZES = [200, 2000, 10_000]
/** What 2,000 customers may take, in seconds. */
const GOAL = { customers: 2000, seconds: 2 }
const DAYS = 7
/** One customer in so many has something recorded that nobody evaluated, on a busy day. */
const BUSY = 10

type Needs = Pick<Services, 'database' | 'clock' | 'log'>

/** What one daily evaluation took, in milliseconds, and did. */
interface Taken extends DailyEvaluation {
  readonly wall: number
  /** Of processors, in the program and in the database. */
  readonly took: ProcessorTime
  /** Drawing the desk afterwards, and how many of its rows became others. */
  readonly desk: number
  readonly drawn: number
}

export default async function acceleration(): Promise<BenchmarkResult> {
  const metrics: BenchmarkResult['metrics'] = {}
  let first: number | undefined
  for (const size of SIZES) {
    const { days, busy, anew, again, floor, desk } = await withPortfolio(size, measured)
    const median = days.toSorted((one, other) => one.wall - other.wall)[Math.floor(days.length / 2)] ?? anew
    const each = median.wall / median.engagements
    first ??= each
    const reading = { name: 'reading all standings', value: floor }
    const name = size.toLocaleString('en')
    const said = `${name} customers (${median.engagements.toLocaleString('en')} engagements)`
    metrics[`${said}: a day, median of ${days.length}`] = metric(median.wall, 'ms', reading)
    metrics[`${name}: the longest of these days`] = metric(Math.max(...days.map(({ wall }) => wall)), 'ms', reading)
    const { program, database } = median.took
    metrics[`${name}: processor time of the program`] = metric(program, 'ms', { name: 'a day', value: median.wall })
    if (database !== null)
      metrics[`${name}: processor time of the database`] = metric(database, 'ms', { name: 'a day', value: median.wall })
    // Copies share the dates of two dozen stories; were they spread over the year, every day would be the mean of these.
    metrics[
      `${name}: a day, mean of ${days.length} (${Math.round(mean(days.map(({ changed }) => changed)))} changed)`
    ] = metric(mean(days.map(({ wall }) => wall)), 'ms', { name: 'median', value: median.wall })
    metrics[`${name}: processor time of both, mean`] = metric(
      mean(days.map(({ took }) => took.program + (took.database ?? 0))),
      'ms',
      { name: 'median', value: program + (database ?? 0) },
    )
    metrics[`${name}: engagements that the day changed`] = metric(median.changed, '', {
      name: 'all',
      value: median.engagements,
    })
    metrics[`${name}: drawing the desk afterwards (${median.drawn} rows became others)`] = metric(
      median.desk,
      'ms',
      reading,
    )
    metrics[`${name}: the same day again`] = metric(again.wall, 'ms', reading)
    metrics[`${name}: a day after news of one customer in ${BUSY} (${busy.readAnew} read anew)`] = metric(
      busy.wall,
      'ms',
      reading,
    )
    metrics[`${name}: everything read anew, an engagement`] = metric(anew.wall / anew.engagements, 'ms', {
      name: 'on a day',
      value: each,
    })
    metrics[`${name}: an engagement`] = metric(each, 'ms', { name: `with ${SIZES[0]} customers`, value: first })
    Object.assign(metrics, deskMetrics(name, desk))
    if (size !== GOAL.customers) continue
    const goal = { name: 'goal', value: GOAL.seconds }
    metrics[`${name}: a day against the goal`] = metric(median.wall / 1000, 's', goal)
    if (database !== null)
      metrics[`${name}: processor time of both against the goal`] = metric((program + database) / 1000, 's', goal)
  }
  return { metrics }
}

const mean = (values: readonly number[]) => values.reduce((total, value) => total + value, 0) / values.length

async function measured(persistence: Persistence) {
  const { database, paths } = persistence
  const evaluated = (services: Needs) => evaluatedIn(paths.postgres, services)
  const start = systemClock.today()
  const on = (day: IsoDate): Needs => ({
    database,
    clock: fixedClock(`${day}T03:10:00Z`),
    log: silentLog,
  })
  // Copies of the sample have no facts that were kept.
  const anew = await evaluated(on(start))
  const readings: number[] = []
  for (let time = 0; time < 5; time += 1) readings.push(await standingsRead(database))
  const days: Taken[] = []
  for (let day = 1; day <= DAYS; day += 1) days.push(await evaluated(on(addDays(start, day))))
  const last = addDays(start, DAYS)
  const again = await evaluated(on(last))
  await makeNews(on(last))
  const busy = await evaluated(on(addDays(last, 1)))
  const desk = await askedIn(persistence, async () => ({ administrator }), deskKinds)
  return { anew, days, again, busy, floor: percentile(readings, 50), desk }
}

async function evaluatedIn(cluster: string, services: Needs): Promise<Taken> {
  const begun = performance.now()
  const { result: done, took } = await processorTime(cluster, () => evaluateAll(services))
  const wall = performance.now() - begun
  if (done === null || done.failed > 0) throw new Error(`not everything was evaluated: ${JSON.stringify(done)}`)
  const drawing = performance.now()
  const drawn = await drawDesk(services)
  return { ...done, wall, took, desk: performance.now() - drawing, drawn }
}

async function standingsRead(database: Needs['database']): Promise<number> {
  const begun = performance.now()
  await database.transaction('portfolio', (tx) => tx.client.query('select * from lotse.standing'))
  return performance.now() - begun
}

/** An event of one customer in ten that no evaluation followed. */
async function makeNews(services: Needs): Promise<void> {
  const { rows } = await services.database.transaction('portfolio', (tx) =>
    tx.client.query<{ id: string }>('select customer_id as id from lotse.customer order by customer_id'),
  )
  for (const { id } of rows.filter((_, index) => index % BUSY === 0))
    await change({ services, actor: null }, customerId(id), ({ record }) =>
      record({ event: 'customer.changed', subject: 'news' }),
    )
}
