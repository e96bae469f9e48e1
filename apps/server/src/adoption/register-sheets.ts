import { BARRIERS, CONVERSATION_TOPICS, IMPACT_CHANGES, TRAINING_FORMS } from '@lotse/assessment'
import type { AdoptionView, Language } from '@lotse/contract'
import type { Sheet, SheetCell } from '@lotse/documents'
import { REGISTER_WORDS } from './register-words.ts'

type Head = keyof (typeof REGISTER_WORDS)['de']['head']

/** A column of a register: its heading, its width in characters, and what stands in it. */
interface Column<Row> {
  readonly head: Head
  readonly width: number
  readonly of: (row: Row) => SheetCell
}

const day = (value: string | null): SheetCell => (value === null ? null : { day: value })
const titles = (
  all: readonly { readonly id: string; readonly title: Readonly<Record<Language, string>> }[],
  ids: readonly string[],
  language: Language,
) => all.filter(({ id }) => ids.includes(id)).map(({ title }) => title[language])

/** Every register that the view shows as a sheet, in one language. Those that the reader does not see are missing. */
export function registerSheets(view: AdoptionView, language: Language): readonly Sheet[] {
  const words = REGISTER_WORDS[language]
  const groupOf = (id: string | null) => view.groups.find((group) => group.id === id)?.name ?? null
  const sheet = <Row>(
    name: keyof typeof words.sheet,
    rows: readonly Row[],
    columns: readonly Column<Row>[],
  ): Sheet => ({
    name: words.sheet[name],
    columns: columns.map(({ head, width }) => ({ heading: words.head[head], width })),
    rows: rows.map((row) => columns.map(({ of }) => of(row))),
  })
  const shared = [
    sheet('groups', view.groups, [
      { head: 'group', width: 26, of: ({ name }) => name },
      { head: 'headcount', width: 10, of: ({ headcount }) => headcount },
      { head: 'site', width: 16, of: ({ site }) => site },
      { head: 'shifts', width: 16, of: ({ shifts }) => shifts.join(', ') },
      { head: 'ring', width: 12, of: ({ ring }) => ring },
      { head: 'ringDay', width: 14, of: ({ ringDay }) => day(ringDay) },
      { head: 'languages', width: 12, of: ({ languages }) => languages.join(', ') },
      { head: 'oldVersion', width: 18, of: ({ oldVersion }) => oldVersion },
      {
        head: 'changes',
        width: 44,
        of: ({ changes, changeWords }) =>
          [...titles(IMPACT_CHANGES, changes, language), ...(changeWords === null ? [] : [changeWords])].join(', '),
      },
      { head: 'critical', width: 30, of: ({ critical }) => critical },
      { head: 'effect', width: 12, of: ({ effect }) => words.effect[effect] },
      { head: 'message', width: 36, of: ({ message }) => message },
      { head: 'training', width: 30, of: ({ training }) => titles(TRAINING_FORMS, training, language).join(', ') },
      { head: 'champions', width: 30, of: ({ champions }) => champions.map(({ contact }) => contact.name).join(', ') },
      { head: 'needed', width: 10, of: ({ championsNeeded }) => championsNeeded },
      { head: 'withoutChampion', width: 26, of: (one) => one.championGaps.map(({ value }) => value).join(', ') },
    ]),
    sheet('people', view.people, [
      { head: 'name', width: 26, of: ({ contact }) => contact.name },
      { head: 'part', width: 22, of: ({ part }) => words.part[part] },
      { head: 'group', width: 26, of: ({ groupId }) => groupOf(groupId) },
      { head: 'site', width: 16, of: ({ site }) => site },
      { head: 'shift', width: 14, of: ({ shift }) => shift },
      { head: 'languages', width: 12, of: ({ languages }) => languages.join(', ') },
      { head: 'hours', width: 10, of: ({ hours }) => hours },
      { head: 'agreed', width: 14, of: ({ managerAgreed }) => (managerAgreed ? words.yes : words.no) },
      { head: 'trainedOn', width: 14, of: ({ trainedOn }) => day(trainedOn) },
      { head: 'questions', width: 40, of: ({ questions }) => questions },
      { head: 'act', width: 40, of: ({ act }) => act },
      { head: 'actOn', width: 14, of: ({ actOn }) => day(actOn) },
    ]),
    sheet('material', view.material, [
      { head: 'title', width: 36, of: ({ title }) => title },
      { head: 'topic', width: 20, of: ({ topic }) => topic },
      { head: 'audience', width: 20, of: ({ audience }) => audience },
      { head: 'language', width: 10, of: (one) => one.language },
      { head: 'form', width: 14, of: ({ form }) => words.form[form] },
      { head: 'owner', width: 22, of: ({ owner }) => owner?.name ?? null },
      { head: 'edition', width: 12, of: ({ edition }) => edition },
      { head: 'licence', width: 20, of: ({ licence }) => words.licence[licence] },
      { head: 'url', width: 44, of: ({ url }) => url },
      { head: 'givenOn', width: 14, of: ({ givenOn }) => day(givenOn) },
      { head: 'givenTo', width: 22, of: ({ receiver }) => receiver?.name ?? null },
    ]),
  ]
  if (view.state === null) return shared
  const said = view.conversations.flatMap((conversation) =>
    CONVERSATION_TOPICS.map(({ id, title }) => ({
      conversation,
      topic: title[language],
      result: conversation.results[id] ?? null,
    })),
  )
  return [
    ...shared,
    sheet('conversations', said, [
      { head: 'kind', width: 12, of: ({ conversation }) => words.kind[conversation.kind] },
      { head: 'heldOn', width: 14, of: ({ conversation }) => day(conversation.heldOn) },
      { head: 'topic', width: 30, of: ({ topic }) => topic },
      { head: 'result', width: 60, of: ({ result }) => result },
      { head: 'knowledge', width: 12, of: ({ conversation }) => conversation.knowledge },
      {
        head: 'capacity',
        width: 12,
        of: ({ conversation: { capacity } }) => (capacity === null ? null : words.capacity[capacity]),
      },
      { head: 'valueOn', width: 16, of: ({ conversation }) => day(conversation.valueOn) },
    ]),
    sheet('miniWorkshops', view.miniWorkshops, [
      { head: 'group', width: 26, of: ({ groupId }) => groupOf(groupId) },
      { head: 'heldOn', width: 14, of: ({ heldOn }) => day(heldOn) },
      { head: 'quotes', width: 50, of: ({ quotes }) => quotes.join('\n') },
      { head: 'barrier', width: 26, of: ({ barrier }) => titles(BARRIERS, [barrier ?? ''], language)[0] ?? null },
      {
        head: 'measures',
        width: 50,
        of: ({ measures }) =>
          measures.map((one) => `${one.words} (${one.contact.name}, ${one.dueOn}, ${one.gain})`).join('\n'),
      },
      { head: 'expected', width: 12, of: ({ expectedGain }) => expectedGain },
      { head: 'reviewOn', width: 14, of: ({ reviewOn }) => day(reviewOn) },
      { head: 'gain', width: 12, of: ({ outcomeGain }) => outcomeGain },
      { head: 'closedOn', width: 14, of: ({ closedOn }) => day(closedOn) },
    ]),
    sheet('objections', view.objections, [
      { head: 'said', width: 44, of: (one) => one.said },
      { head: 'who', width: 22, of: ({ contact }) => contact?.name ?? null },
      { head: 'group', width: 26, of: ({ groupId }) => groupOf(groupId) },
      { head: 'heardOn', width: 14, of: ({ heardOn }) => day(heardOn) },
      { head: 'known', width: 10, of: ({ knownId }) => knownId },
      { head: 'answer', width: 50, of: ({ answer }) => answer },
      { head: 'evidence', width: 36, of: ({ evidence }) => evidence },
      { head: 'settled', width: 12, of: ({ settled }) => words.settled[settled] },
      { head: 'followUp', width: 36, of: ({ followUp }) => followUp },
      { head: 'followUpBy', width: 22, of: ({ followUpBy }) => followUpBy?.name ?? null },
      { head: 'followUpOn', width: 14, of: ({ followUpOn }) => day(followUpOn) },
    ]),
  ]
}
