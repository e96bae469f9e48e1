import type { FoundNote, LibraryNote } from '@lotse/contract'
import {
  concernKinds,
  deploymentReaches,
  engagementPaces,
  enterpriseColours,
  noteCategories,
  technicalStatuses,
} from '@lotse/playbook'
import { useCallback } from 'react'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import type { CsvTable } from '../ui/csv.ts'
import { type Labels, structureLines } from './structure-lines.ts'

type Exported = FoundNote & Partial<Pick<LibraryNote, 'customerName'>>

/** Notes as a table for a spreadsheet and as a Markdown document, in the language of the moment. */
export function useNotesFile(): {
  readonly tableOf: (notes: readonly Exported[]) => CsvTable
  readonly markdownOf: (title: string, notes: readonly Exported[]) => string
} {
  const say = useText()
  const pick = useLocalised()
  const format = useFormat()
  const labels = useCallback(
    (): Labels => ({
      say,
      status: (status) => pick(technicalStatuses[status].label),
      concern: (kind) => pick(concernKinds[kind].label),
      pace: (pace) => pick(engagementPaces[pace].label),
      reach: (reach) => pick(deploymentReaches[reach].label),
      colour: (colour) => pick(enterpriseColours[colour].label),
    }),
    [say, pick],
  )
  const tableOf = (notes: readonly Exported[]): CsvTable => ({
    header: [
      say('notes:export.customer'),
      say('notes:export.when'),
      say('notes:export.who'),
      say('notes:category'),
      say('notes:text'),
      say('notes:export.structure'),
      say('notes:nextAction'),
      say('notes:nextActionDate'),
      say('notes:nextActionOwner'),
      say('notes:tags.label'),
      say('notes:escalated'),
      say('notes:filter.task'),
      say('notes:export.corrects'),
    ],
    rows: notes.map((note) => [
      note.customerName ?? null,
      note.writtenAt,
      note.writtenBy.name,
      pick(noteCategories[note.category].label),
      note.text,
      structureLines(note.structure, labels()).join('\n') || null,
      note.nextAction,
      note.nextActionDate,
      note.nextActionOwner,
      note.tags.join(', ') || null,
      note.escalated ? say('notes:escalated') : null,
      note.taskId,
      note.corrects,
    ]),
  })
  const markdownOf = (title: string, notes: readonly Exported[]): string =>
    [
      `# ${title}`,
      ...notes.map((note) => {
        const head = [note.customerName, format.moment(note.writtenAt), note.writtenBy.name].filter(Boolean).join(' · ')
        const next = [note.nextAction, note.nextActionDate && format.date(note.nextActionDate), note.nextActionOwner]
        return [
          `## ${head}`,
          `*${[pick(noteCategories[note.category].label), ...note.tags].join(', ')}*`,
          note.text,
          structureLines(note.structure, labels())
            .map((line) => `- ${line}`)
            .join('\n'),
          note.nextAction ? `**${say('notes:next')}** ${next.filter(Boolean).join(' · ')}` : '',
        ]
          .filter((part) => part !== '')
          .join('\n\n')
      }),
    ].join('\n\n')
  return { tableOf, markdownOf }
}
