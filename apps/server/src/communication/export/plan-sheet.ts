import { AUDIENCE_WORDS, findForm, findMessage } from '@lotse/assessment'
import type { Language } from '@lotse/contract'
import type { Sheet, SheetCell } from '@lotse/documents'
import type { Matter } from '../matter.ts'
import { trainingViews } from '../plan-view.ts'
import { languagesOf, plannedMessages, ringDayIn } from '../planned.ts'
import { EXPORT_WORDS } from './words.ts'

const WIDTHS = [22, 14, 12, 12, 38, 22, 22, 10, 20, 20, 20, 12, 10, 40]

/** The whole plan as a table in the customer's language: each message and each training of each group is a row. */
export function planSheet(matter: Matter): Sheet {
  const words = EXPORT_WORDS[matter.language]
  const rows = matter.groups.flatMap((group) => {
    const ringDay = ringDayIn(matter, group)
    const head: SheetCell[] = [group.name, group.ring, asDay(ringDay)]
    const languages = languagesOf(matter, group).join(', ')
    return [
      ...plannedMessages(matter, group).map((planned) => [...head, ...messageCells(matter, planned, languages)]),
      ...trainingViews(matter, group).map((training): SheetCell[] => {
        const form = findForm(training.formId)
        return [
          ...head,
          asDay(training.from),
          `${words.training}: ${form?.title[matter.language] ?? training.formId}`,
          form?.audience[matter.language] ?? null,
          form?.length[matter.language] ?? null,
          null,
          training.heldOn === null ? words.state.open : words.state.held,
          training.owner?.name ?? null,
          null,
          asDay(training.heldOn),
          training.reached,
          training.note,
        ]
      }),
    ]
  })
  return {
    name: words.sheet,
    columns: words.columns.map((heading, index) => ({ heading, width: WIDTHS[index] ?? 20 })),
    rows,
  }
}

function messageCells(
  matter: Matter,
  { messageId, row, on, stale, composed }: ReturnType<typeof plannedMessages>[number],
  languages: string,
): SheetCell[] {
  const { language } = matter
  const template = findMessage(messageId)
  return [
    asDay(on),
    composed[language]?.subject ?? template?.subject[language] ?? messageId,
    template?.to.map((one) => AUDIENCE_WORDS[one][language]).join(', ') ?? null,
    template?.channel[language] ?? null,
    languages,
    stateIn(language, stale ? 'stale' : (row?.state ?? 'draft')),
    matter.contactName(row?.ownerContact ?? null)?.name ?? null,
    matter.contactName(row?.approverContact ?? null)?.name ?? null,
    asDay(row?.sentOn ?? null),
    null,
    row?.response ?? row?.leftOutReason ?? null,
  ]
}

const stateIn = (language: Language, state: keyof (typeof EXPORT_WORDS)['de']['state']): string =>
  EXPORT_WORDS[language].state[state]

const asDay = (day: string | null): SheetCell => (day === null ? null : { day })
