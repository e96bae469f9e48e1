import type { SolutionRow } from '@lotse/contract'
import { sureness } from '@lotse/playbook'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { saveFile, toCsv } from '../ui/csv.ts'
import type { queryOf } from './query-of.ts'
import { useTitle } from './words.ts'

/** Saves every solution that the filters let through as a table for a spreadsheet. */
export function useSolutionFile(input: ReturnType<typeof queryOf>) {
  const say = useText()
  const pick = useLocalised()
  const titleOf = useTitle()
  const [isBusy, setBusy] = useState(false)
  const header = () => [
    say('solutions:field.title'),
    say('solutions:filter.product'),
    say('solutions:field.productVersion'),
    say('solutions:filter.sure'),
    say('solutions:field.checkedOn'),
    say('solutions:file.tried'),
    say('solutions:file.helped'),
    say('solutions:file.partly'),
    say('solutions:file.notHelped'),
    say('solutions:file.postedBy'),
    say('solutions:file.link'),
  ]
  const row = (one: SolutionRow) => [
    titleOf(one.titles),
    one.product,
    one.productVersion,
    pick(sureness[one.sureness].label),
    one.checkedOn,
    one.reuse.tried,
    one.reuse.helped,
    one.reuse.partly,
    one.reuse.notHelped,
    one.postedBy?.name ?? (one.comesAlong ? say('solutions:comesAlong') : null),
    `${window.location.origin}/solutions?solution=${one.id}`,
  ]
  const save = async () => {
    setBusy(true)
    try {
      saveFile(`${say('solutions:title')}.csv`, toCsv({ header: header(), rows: (await everything(input)).map(row) }))
    } catch (problem) {
      reportProblem(problem)
    } finally {
      setBusy(false)
    }
  }
  return { save: () => void save(), isBusy }
}

async function everything(input: ReturnType<typeof queryOf>): Promise<SolutionRow[]> {
  const rows: SolutionRow[] = []
  let after: string | undefined
  do {
    const { items, next } = await api.solutions.list.call({ ...input, limit: 200, ...(after && { after }) })
    rows.push(...items)
    after = next ?? undefined
  } while (after !== undefined)
  return rows
}
