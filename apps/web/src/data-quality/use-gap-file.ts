import type { Gap } from '@lotse/contract'
import { roles } from '@lotse/playbook'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { saveFile, toCsv } from '../ui/csv.ts'
import { gapAddress } from './gap-address.ts'
import type { queryOf } from './search.ts'

/** Saves every gap that the filters let through as a table for a spreadsheet. */
export function useGapFile(input: ReturnType<typeof queryOf>): { readonly save: () => void; readonly isBusy: boolean } {
  const say = useText()
  const pick = useLocalised()
  const [isBusy, setBusy] = useState(false)
  const row = (gap: Gap) => [
    say(`dataQuality:kind.${gap.kind}`),
    gap.customerName,
    pick(gap.text),
    gap.role ? pick(roles[gap.role].label) : say('dataQuality:keeper'),
    gap.lead?.name ?? null,
    gap.since,
    `${window.location.origin}${gapAddress(gap).to}`,
  ]
  const header = () => [
    say('dataQuality:export.kind'),
    say('dataQuality:export.customer'),
    say('dataQuality:export.what'),
    say('dataQuality:export.who'),
    say('dataQuality:filter.lead'),
    say('dataQuality:export.since'),
    say('dataQuality:export.link'),
  ]
  const save = async () => {
    setBusy(true)
    try {
      const gaps = await everyGap(input)
      saveFile(`${say('dataQuality:title')}.csv`, toCsv({ header: header(), rows: gaps.map(row) }))
    } catch (problem) {
      reportProblem(problem)
    } finally {
      setBusy(false)
    }
  }
  return { save: () => void save(), isBusy }
}

async function everyGap(input: ReturnType<typeof queryOf>): Promise<Gap[]> {
  const gaps: Gap[] = []
  let after: string | undefined
  do {
    const { items, next } = await api.dataQuality.list.call({ ...input, limit: 200, ...(after && { after }) })
    gaps.push(...items)
    after = next ?? undefined
  } while (after !== undefined)
  return gaps
}
