import type { Text } from '../template/types.ts'

/** A column of questionnaire or checklist; people find it by its heading, in whatever order columns stand. */
export interface Column {
  readonly field: string
  readonly title: Text
  /** Characters. */
  readonly width: number
  readonly editable?: boolean
}

/** `question`: the questionnaire; `item`: the checklist. */
export type SheetKind = 'question' | 'item'

export const COLUMNS: Readonly<Record<SheetKind, readonly Column[]>> = {
  question: [
    { field: 'id', title: { de: 'Kennung', en: 'Id' }, width: 16 },
    { field: 'section', title: { de: 'Bereich', en: 'Part' }, width: 22 },
    { field: 'text', title: { de: 'Frage', en: 'Question' }, width: 48 },
    { field: 'value', title: { de: 'Antwort', en: 'Answer' }, width: 34, editable: true },
    { field: 'allowed', title: { de: 'Möglich', en: 'Allowed' }, width: 44 },
    { field: 'help', title: { de: 'Hilfe', en: 'Help' }, width: 48 },
    { field: 'decides', title: { de: 'Entscheidet über', en: 'Decides about' }, width: 28 },
  ],
  item: [
    { field: 'id', title: { de: 'Kennung', en: 'Id' }, width: 10 },
    { field: 'group', title: { de: 'Gruppe', en: 'Group' }, width: 24 },
    { field: 'title', title: { de: 'Punkt', en: 'Item' }, width: 40 },
    { field: 'severity', title: { de: 'Gewicht', en: 'Weight' }, width: 12 },
    { field: 'owner', title: { de: 'Wer handelt', en: 'Who acts' }, width: 15 },
    { field: 'status', title: { de: 'Stand', en: 'State' }, width: 16, editable: true },
    { field: 'evidence', title: { de: 'Nachweis', en: 'Evidence' }, width: 36, editable: true },
    { field: 'note', title: { de: 'Begründung', en: 'Reason' }, width: 30, editable: true },
    { field: 'acceptedBy', title: { de: 'Risiko angenommen von', en: 'Risk accepted by' }, width: 22, editable: true },
    { field: 'why', title: { de: 'Warum', en: 'Why' }, width: 40 },
    { field: 'verify', title: { de: 'Woran man es erkennt', en: 'How to tell' }, width: 44 },
    { field: 'scope', title: { de: 'Umfang', en: 'Scope' }, width: 13 },
    { field: 'because', title: { de: 'Weil', en: 'Because' }, width: 50 },
    { field: 'confirmedOn', title: { de: 'Zugestimmt am', en: 'Agreed on' }, width: 14 },
    { field: 'topic', title: { de: 'Thema', en: 'Topic' }, width: 34 },
  ],
}

export const columnOf = (kind: SheetKind, field: string): number =>
  COLUMNS[kind].findIndex((column) => column.field === field)
