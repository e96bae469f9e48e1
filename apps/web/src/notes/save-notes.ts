import type { FoundNote, LibraryNote } from '@lotse/contract'
import {
  concernKinds,
  deploymentReaches,
  engagementPaces,
  enterpriseColours,
  type Localised,
  noteCategories,
  technicalStatuses,
} from '@lotse/playbook'
import type { Format } from '../language/format.ts'
import type { Say } from '../language/use-text.ts'
import { type CsvTable, saveFile, toCsv } from '../ui/csv.ts'
import { type Labels, structureLines } from './structure-lines.ts'

export type Exported = FoundNote & Partial<Pick<LibraryNote, 'customerName'>>

/** How things are said in the language of the moment. */
export interface Speaking {
  readonly say: Say
  readonly pick: (words: Localised) => string
  readonly format: Format
}

/** Hands notes to the browser as a file: a table for a spreadsheet, or a Markdown document. @param name without ending */
export function saveNotes(as: 'csv' | 'markdown', name: string, notes: readonly Exported[], speaking: Speaking): void {
  if (as === 'csv') saveFile(`${name}.csv`, toCsv(tableOf(notes, speaking)))
  else saveFile(`${name}.md`, markdownOf(name, notes, speaking), 'text/markdown;charset=utf-8')
}

const labelsOf = ({ say, pick }: Speaking): Labels => ({
  say,
  status: (status) => pick(technicalStatuses[status].label),
  concern: (kind) => pick(concernKinds[kind].label),
  pace: (pace) => pick(engagementPaces[pace].label),
  reach: (reach) => pick(deploymentReaches[reach].label),
  colour: (colour) => pick(enterpriseColours[colour].label),
})

function tableOf(notes: readonly Exported[], speaking: Speaking): CsvTable {
  const { say, pick } = speaking
  return {
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
      structureLines(note.structure, labelsOf(speaking)).join('\n') || null,
      note.nextAction,
      note.nextActionDate,
      note.nextActionOwner,
      note.tags.join(', ') || null,
      note.escalated ? say('notes:escalated') : null,
      note.taskId,
      note.corrects,
    ]),
  }
}

function markdownOf(title: string, notes: readonly Exported[], speaking: Speaking): string {
  const { say, pick, format } = speaking
  return [
    `# ${title}`,
    ...notes.map((note) => {
      const head = [note.customerName, format.moment(note.writtenAt), note.writtenBy.name].filter(Boolean).join(' · ')
      const next = [note.nextAction, note.nextActionDate && format.date(note.nextActionDate), note.nextActionOwner]
      return [
        `## ${head}`,
        `*${[pick(noteCategories[note.category].label), ...note.tags].join(', ')}*`,
        note.text,
        structureLines(note.structure, labelsOf(speaking))
          .map((line) => `- ${line}`)
          .join('\n'),
        note.nextAction ? `**${say('notes:next')}** ${next.filter(Boolean).join(' · ')}` : '',
      ]
        .filter((part) => part !== '')
        .join('\n\n')
    }),
  ].join('\n\n')
}
