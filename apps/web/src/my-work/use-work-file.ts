import type { WorkLine } from '@lotse/contract'
import { roles, workloads } from '@lotse/playbook'
import { useLocalised, useText } from '../language/use-text.ts'
import { saveFile, toCsv } from '../ui/csv.ts'

/** Saves the lines that are seen as a table for a spreadsheet, in the language of the moment. */
export function useWorkFile(): (lines: readonly WorkLine[]) => void {
  const say = useText()
  const pick = useLocalised()
  return (lines) =>
    saveFile(
      `${say('myWork:export.file')}.csv`,
      toCsv({
        header: [
          say('myWork:export.group'),
          say('myWork:export.due'),
          say('myWork:export.what'),
          say('myWork:export.customer'),
          say('myWork:export.service'),
          say('myWork:export.why'),
          say('myWork:export.kind'),
          say('myWork:export.role'),
          say('myWork:export.who'),
        ],
        rows: lines.map((line) => [
          say(`myWork:groupName.${line.group}`),
          line.due ?? line.startsAt,
          pick(line.title),
          line.customerName,
          pick(workloads[line.workload].label),
          line.why && pick(line.why),
          say(`myWork:kind.${line.kind}`),
          line.role && pick(roles[line.role].label),
          line.owner?.name ?? null,
        ]),
      }),
    )
}
