import type { TimeEntry } from '@lotse/contract'
import { useCallback } from 'react'
import { client } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useEngagement, usePlaybookHere } from '../engagements/engagement-context.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { saveFile, toCsv } from '../ui/csv.ts'

/** Saves every time entry of the engagement as a table for a spreadsheet, in the language of the moment. */
export function useTimeCsv(): () => Promise<void> {
  const say = useText()
  const localised = useLocalised()
  const place = usePlace()
  const playbook = usePlaybookHere()
  const { customerName } = useEngagement()
  return useCallback(async () => {
    try {
      const entries = await everyEntry(place)
      const titles = new Map(playbook.tasks.map(({ id, title }) => [id, localised(title)]))
      const header = (['day', 'person', 'task', 'title', 'minutes', 'what'] as const).map((name) =>
        say(`tasks:column.${name}`),
      )
      const rows = entries.map(({ workedOn, person, taskId, minutes, what }) => [
        workedOn,
        person.name,
        taskId,
        titles.get(taskId) ?? '',
        minutes,
        what,
      ])
      saveFile(`${say('tasks:fileName')}-${customerName}.csv`, toCsv({ header, rows }))
    } catch (problem) {
      reportProblem(problem)
    }
  }, [say, localised, place, playbook, customerName])
}

async function everyEntry(place: { customerId: string; engagementId: string }): Promise<readonly TimeEntry[]> {
  const entries: TimeEntry[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof client.timeEntries.list>> = await client.timeEntries.list({
      ...place,
      limit: 200,
      ...(after !== null && { after }),
    })
    entries.push(...page.items)
    after = page.next
  } while (after !== null)
  return entries
}
