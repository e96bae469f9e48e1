import type { Language, MeetingPoint, OwnPoint } from '@lotse/contract'

/** A point while somebody edits the agenda. */
export interface EditedPoint {
  /** For React: the id of the point, or a number of its own for a new one. */
  readonly key: string
  readonly id: string | null
  /** As it was generated, in the language of the reader; empty for one of a person's own. */
  readonly words: string
  readonly text: string
  readonly audience: 'team' | 'both'
  readonly struck: boolean
}

/** The words of a point: what a person wrote, else what was generated. */
export const pointText = ({ text, words }: Pick<MeetingPoint, 'text' | 'words'>, language: Language): string =>
  text ?? words?.[language] ?? ''

export const editable = (agenda: readonly MeetingPoint[], language: Language): EditedPoint[] =>
  agenda.map((point) => ({
    key: point.id,
    id: point.id,
    words: point.words?.[language] ?? '',
    text: pointText(point, language),
    audience: point.audience,
    struck: point.struck,
  }))

/** What is sent: a text only where a person wrote another one than was generated. */
export const toPoints = (edited: readonly EditedPoint[]): OwnPoint[] =>
  edited.map(({ id, words, text, audience, struck }) => ({
    id,
    text: text.trim() === words ? null : text.trim(),
    audience,
    struck,
  }))

/** The points with one of them a place up (-1) or down (1); at the ends nothing moves. */
export function moved(edited: readonly EditedPoint[], index: number, step: -1 | 1): readonly EditedPoint[] {
  const [point, other] = [edited[index], edited[index + step]]
  if (point === undefined || other === undefined) return edited
  return edited.with(index, other).with(index + step, point)
}

/** What is said of a point that is only for the team, or was struck. */
export interface PointMarks {
  readonly team: string
  readonly struck: string
}

/** The agenda as lines, for comparing two people's versions: everything that can differ stands in them. */
export function agendaLines(edited: readonly EditedPoint[], marks: PointMarks): string {
  return edited
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, audience, struck }, index) => {
      const said = [audience === 'team' && marks.team, struck && marks.struck].filter(Boolean).join(', ')
      return `${index + 1}. ${text.trim()}${said && ` (${said})`}`
    })
    .join('\n')
}
