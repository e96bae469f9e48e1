import { addDays, type IsoDate } from '@lotse/calendar'
import type { Localised } from '@lotse/contract'
import { type SQL, sql } from 'drizzle-orm'
import { AGED_DAYS } from './ageing.ts'

/**
 * `select kind, customer_id, engagement_id, since`: checklists with an item whose day is over, and with a blocking item that
 * has waited through two checkpoints. `today` is a date.
 */
export function checklistGaps(today: IsoDate): SQL {
  const aged = addDays(today, -AGED_DAYS)
  return sql`
    select 'overdueItems' as kind, r.customer_id, r.engagement_id, r.earliest_due_on as since
    from lotse.remediation_run r where r.superseded_at is null and r.earliest_due_on < ${today}::date
    union all
    select 'agedItems', r.customer_id, r.engagement_id, r.oldest_blocking_on
    from lotse.remediation_run r where r.superseded_at is null and r.oldest_blocking_on < ${aged}::date`
}

export function itemsOverdue(since: IsoDate): Localised {
  return {
    de: `Punkte der Checkliste sind überfällig, der älteste seit dem ${germanDay(since)}. Erledigen Sie sie, oder vereinbaren Sie im nächsten Zwischentermin einen neuen Tag.`,
    en: `Items of the checklist are overdue, the oldest since ${since}. Settle them, or agree on a new day at the next checkpoint.`,
  }
}

export function itemsAged(since: IsoDate): Localised {
  return {
    de: `Blockierende Punkte der Checkliste warten seit dem ${germanDay(since)}. Sie halten den Rollout auf; besprechen Sie sie im nächsten Zwischentermin.`,
    en: `Blocking items of the checklist have waited since ${since}. They hold up the rollout; talk about them at the next checkpoint.`,
  }
}

const germanDay = (day: IsoDate): string => day.split('-').reverse().join('.')
