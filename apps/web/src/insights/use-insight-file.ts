import type { InsightRow } from '@lotse/contract'
import { insightStates } from '@lotse/playbook'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { saveFile, toCsv } from '../ui/csv.ts'
import type { queryOf } from './query-of.ts'

/** Saves every insight that the filters let through as a table for a spreadsheet. */
export function useInsightFile(input: ReturnType<typeof queryOf>) {
  const say = useText()
  const pick = useLocalised()
  const [isBusy, setBusy] = useState(false)
  const header = () => [
    say('insights:field.externalId'),
    say('insights:field.title'),
    say('insights:field.product'),
    say('insights:field.productVersion'),
    say('insights:field.seats'),
    say('insights:field.customers'),
    say('insights:field.untold'),
    say('insights:field.state'),
    say('insights:field.checkedOn'),
  ]
  const row = ({ impact, ...one }: InsightRow) => [
    one.externalId,
    one.title,
    one.product,
    one.productVersion,
    impact.seats,
    impact.customers,
    impact.untold,
    pick(insightStates[one.state].label),
    one.checkedOn,
  ]
  const save = async () => {
    setBusy(true)
    try {
      saveFile(`${say('insights:title')}.csv`, toCsv({ header: header(), rows: (await everything(input)).map(row) }))
    } catch (problem) {
      reportProblem(problem)
    } finally {
      setBusy(false)
    }
  }
  return { save: () => void save(), isBusy }
}

async function everything(input: ReturnType<typeof queryOf>): Promise<InsightRow[]> {
  const rows: InsightRow[] = []
  let after: string | undefined
  do {
    const { items, next } = await api.insights.list.call({ ...input, limit: 200, ...(after && { after }) })
    rows.push(...items)
    after = next ?? undefined
  } while (after !== undefined)
  return rows
}
