import type { IsoDate } from '@lotse/calendar'
import { caseNotices, type Facts, judge, type Playbook } from '@lotse/playbook'
import { sql } from 'drizzle-orm'
import { withUntold } from '../notices/untold.ts'
import type { Transaction } from '../platform/db/database.ts'
import { letOthers } from '../platform/let-others.ts'
import type { Services } from '../platform/services.ts'
import { playbookOfEngagement } from '../playbooks/look-up.ts'
import { digestsOfCustomers } from '../usage-verdict/look-up.ts'
import { changeOfDay } from './day-change.ts'
import { factsOn } from './facts-for-now.ts'
import { followsNow } from './follow-acceleration.ts'
import { type Found, found } from './keep-found.ts'
import { type KeptEngagement, keptEngagements } from './kept-engagements.ts'
import { type Need, settleNeeds } from './settle-needs.ts'

type Needs = Pick<Services, 'database' | 'clock' | 'log'>

/** What a daily evaluation did. */
export interface DailyEvaluation {
  /** Engagements there are. */
  readonly engagements: number
  /** Those whose facts were read anew: something was recorded since, a month closed, or another program had read them. */
  readonly readAnew: number
  /** Those of the others for which the day brought something else. */
  readonly changed: number
  readonly failed: number
}

/**
 * Evaluates every engagement for today, because days pass although nobody does anything: from the facts that the last
 * evaluation kept, and writes only where that gives something else (docs/decisions/0031-daily-evaluation.md). Running it
 * again changes nothing. One engagement that fails does not keep the others from being evaluated. Null where another
 * process is at it.
 */
export async function evaluateAll(services: Needs): Promise<DailyEvaluation | null> {
  return services.database.transaction('portfolio', async (tx) => {
    if (!(await isFirst(tx))) return null
    const day = { today: services.clock.today(), digestOf: await digestsOfCustomers(tx) }
    const done = { engagements: 0, readAnew: 0, changed: 0, failed: 0 }
    for await (const page of keptEngagements(tx)) {
      const needs: Need[] = []
      for (const [index, engagement] of page.entries()) {
        if (index % YIELD_EVERY === 0) await letOthers()
        try {
          const need = await needOf(tx, engagement, day)
          if (need !== null) needs.push(need)
        } catch (error) {
          services.log.error(
            { err: error, engagementId: engagement.engagementId },
            'an engagement could not be evaluated',
          )
          done.failed += 1
        }
      }
      done.engagements += page.length
      done.readAnew += needs.filter(({ kept }) => kept === null).length
      done.changed += needs.filter(({ kept }) => kept !== null).length
      done.failed += await settleNeeds(services, await withTold(tx, needs))
    }
    return done
  })
}

/** Where somebody has not been told what a case has to tell, more than rows is to be written. */
async function withTold(tx: Transaction, needs: readonly Need[]): Promise<readonly Need[]> {
  const untold = await withUntold(
    tx,
    needs.flatMap(({ customerId, engagementId, kept }) =>
      kept?.change ? [{ customerId, engagementId, notices: kept.found.ofCase }] : [],
    ),
  )
  return needs.map((need) =>
    need.kept !== null && untold.has(need.engagementId) ? { ...need, kept: { ...need.kept, change: null } } : need,
  )
}

/** Only one process of an installation is at it: until this transaction ends, or the process does. */
async function isFirst(tx: Transaction): Promise<boolean> {
  const { rows } = await tx.execute<{ first: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended('daily evaluation', 0)) as first`,
  )
  return rows[0]?.first === true
}

interface Day {
  readonly today: IsoDate
  /** The definition of active use in force for a customer. */
  readonly digestOf: (customerId: string) => string
}

const YIELD_EVERY = 25

/** What there is to do for an engagement; null where the day brings nothing new. */
async function needOf(tx: Transaction, { basis, ...engagement }: KeptEngagement, day: Day): Promise<Need | null> {
  const { customerId, engagementId } = engagement
  if (basis === null || isOver(basis.facts.usage, day, customerId)) return { customerId, engagementId, kept: null }
  const facts = factsOn(basis.facts, day.today)
  // Task 3650 is to be moved, and that is not decided by facts alone.
  if (basis.day !== day.today && followsNow(facts)) return { customerId, engagementId, kept: null }
  const playbook = await playbookOfEngagement(tx, engagement)
  const now = foundOn(playbook, facts, day.today)
  if (now.outcome === basis.outcome) return null
  // What is stored follows from the same facts on the day they gave it; its digest says whether it really does.
  const stored = foundOn(playbook, factsOn(basis.facts, basis.day), basis.day)
  const change = stored.outcome === basis.outcome ? changeOfDay(stored, now, day.today) : null
  return { customerId, engagementId, kept: { found: now, version: basis.version, change } }
}

const foundOn = (playbook: Playbook, facts: Facts, day: IsoDate): Found =>
  found(facts, judge(playbook, facts, day), caseNotices(facts, day))

/** Whether a month has closed since, or active use is judged by another definition now. */
function isOver({ until, settings }: KeptUsage, { today, digestOf }: Day, customerId: string): boolean {
  return (until !== null && until <= today) || (settings !== null && settings !== digestOf(customerId))
}

type KeptUsage = NonNullable<KeptEngagement['basis']>['facts']['usage']
