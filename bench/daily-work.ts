/** Asks for one's own work, a team's work, the sign in the navigation and the data quality of 100, 1,000 and 10,000 customers over HTTP. */
import { actorOfPerson } from '../apps/server/src/people/actor-of-person.ts'
import type { Actor } from '../apps/server/src/platform/access/actor.ts'
import type { Database } from '../apps/server/src/platform/db/database.ts'
import { ORGANISATION } from '../apps/server/src/platform/db/scope.ts'
import { type BenchmarkResult, metric } from '../scripts/benchmark/result.mjs'
import { administrator, asked, FLOOR, percentile } from './measuring/asked-portfolio.ts'

const SIZES = [100, 1000, 10_000]

/** What is asked, by whom, and how long it may take at the largest size, in milliseconds (95th percentile). */
const kinds = {
  'own work, one engagement in twenty': { as: 'architect', path: '/self/work', goal: 40 },
  'own work, one engagement in four': { as: 'manager', path: '/self/work', goal: null },
  "own work's sign": { as: 'architect', path: '/self/work/count', goal: 40 },
  'work of a team that is everybody': { as: 'administrator', path: '/self/work?scope=team', goal: 150 },
  'data quality': { as: 'administrator', path: '/data-quality?limit=100', goal: 60 },
  'data quality of one kind': { as: 'administrator', path: '/data-quality?limit=100&kind=managementNotes', goal: 60 },
  'data quality of one manager': { as: 'manager', path: '/data-quality?limit=100&mine=yes', goal: 60 },
} as const

export default async function dailyWork(): Promise<BenchmarkResult> {
  const metrics: BenchmarkResult['metrics'] = {}
  for (const size of SIZES) {
    const taken = await asked(size, peopleOf, kindsOf)
    const floor = taken[FLOOR] ?? []
    for (const [kind, { goal }] of Object.entries(kinds)) {
      const milliseconds = taken[kind] ?? []
      const name = `${size.toLocaleString('en')}: ${kind}`
      for (const percent of [50, 95])
        metrics[`${name}, p${percent}`] = metric(percentile(milliseconds, percent), 'ms', {
          name: FLOOR,
          value: percentile(floor, percent),
        })
      if (goal !== null && size === SIZES.at(-1))
        metrics[`${name}, p95 over the goal`] = metric(percentile(milliseconds, 95), 'ms', {
          name: 'goal',
          value: goal,
        })
    }
  }
  return { metrics }
}

async function kindsOf(api: string) {
  const own = Object.entries(kinds).map(([kind, { as, path }]) => [kind, { as, addresses: [`${api}${path}`] }] as const)
  return Object.fromEntries([[FLOOR, { as: 'administrator', addresses: [`${api}/session`] }] as const, ...own])
}

/** Of the invented staff the manager with the most engagements, and the architect with the fewest. */
async function peopleOf(database: Database): Promise<Readonly<Record<string, Actor>>> {
  const holders = await database.transaction('portfolio', async ({ client }) => {
    const { rows } = await client.query<{ id: string; role: string }>(`
      select a.person_id as id, a.role from lotse.assignment a
      join lotse.person p on p.id = a.person_id and p.organisation_roles = '{}'
      where a.until is null group by 1, 2 order by count(*) desc`)
    return rows
  })
  const actor = async (id: string | undefined): Promise<Actor> => {
    const found = id && (await database.transaction({ customer: ORGANISATION }, (tx) => actorOfPerson(tx, id)))
    if (!found) throw new Error('the sample has nobody of this role')
    return found
  }
  return {
    administrator,
    manager: await actor(holders.find(({ role }) => role === 'FM')?.id),
    architect: await actor(holders.findLast(({ role }) => role === 'FTA')?.id),
  }
}
