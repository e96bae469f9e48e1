import type { Language, RemediationItem, RemediationRun } from '@lotse/contract'

/** Questionnaire and checklist as rows, for files. Out-of-scope items are left out of what goes to the customer. */

type Cell = string | number | null
type Rows = readonly (readonly Cell[])[]

const QUESTION_HEAD: Readonly<Record<Language, readonly string[]>> = {
  de: ['Kennung', 'Bereich', 'Frage', 'Antwort', 'Wer weiß es', 'Woher', 'Von', 'Am'],
  en: ['Id', 'Part', 'Question', 'Answer', 'Who knows', 'Source', 'By', 'On'],
}
const ITEM_HEAD: Readonly<Record<Language, readonly string[]>> = {
  de: [
    'Kennung',
    'Gruppe',
    'Punkt',
    'Warum',
    'Nachweis wodurch',
    'Zuständig',
    'Gewicht',
    'Im Umfang',
    'Weil',
    'Stand',
    'Nachweis',
    'Notiz',
    'Risiko angenommen von',
    'Verantwortlich',
    'Fällig',
    'Zugestimmt am',
    'Thema',
  ],
  en: [
    'Id',
    'Group',
    'Item',
    'Why',
    'How to verify',
    'Acts',
    'Weight',
    'In scope',
    'Because',
    'State',
    'Evidence',
    'Note',
    'Risk accepted by',
    'Responsible',
    'Due',
    'Agreed on',
    'Topic',
  ],
}

export function questionRows(run: RemediationRun, language: Language): Rows {
  const parts = new Map(run.sections.map(({ id, title }) => [id, title[language]]))
  const asked = run.questions.filter(({ isAsked }) => isAsked)
  return [
    QUESTION_HEAD[language],
    ...asked.map((question): readonly Cell[] => [
      question.id,
      parts.get(question.section) ?? question.section,
      question.text[language],
      question.said?.[language] ?? null,
      question.askWhom,
      question.source,
      question.answeredBy?.name ?? null,
      question.answeredAt?.slice(0, 10) ?? null,
    ]),
  ]
}

/** @param hidden also those that are out of scope */
export function itemRows(run: RemediationRun, language: Language, hidden: boolean): Rows {
  const groups = new Map(run.groups.map(({ id, title }) => [id, title[language]]))
  const shown = run.items.filter(({ scope }) => hidden || scope !== 'hidden')
  return [ITEM_HEAD[language], ...shown.map((item) => cells(item, groups.get(item.group) ?? item.group, language))]
}

const cells = (item: RemediationItem, group: string, language: Language): readonly Cell[] => [
  item.id,
  group,
  item.title[language],
  item.why[language],
  item.verify[language],
  item.owner,
  item.severity,
  item.scope,
  item.reason[language],
  item.status,
  item.evidence,
  item.note,
  item.acceptedBy,
  item.responsible?.name ?? null,
  item.dueOn,
  item.confirmedOn,
  item.topic,
]
