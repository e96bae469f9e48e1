import { type MeetingPoint, pointSections } from '@lotse/contract'
import type { GeneratedPoint } from './generated-point.ts'

/**
 * An agenda brought up to date with what is open now. What a person wrote, changed or struck stays as it is, and so does
 * the order; points whose cause is gone leave unless a person changed them; new ones join at the end of their section.
 */
export function mergeAgenda(
  present: readonly MeetingPoint[],
  generated: readonly GeneratedPoint[],
  newId: () => string,
): MeetingPoint[] {
  const open = new Map(generated.map((point) => [point.key, point]))
  const kept = present.flatMap((point) => {
    const now = point.key === null ? undefined : open.get(point.key)
    if (now !== undefined) return [{ ...point, words: now.words }]
    return point.key === null || (point.text !== null && !point.struck) ? [point] : []
  })
  const known = new Set(present.map(({ key }) => key))
  return generated.filter(({ key }) => !known.has(key)).reduce((agenda, point) => withPoint(agenda, point, newId), kept)
}

function withPoint(agenda: readonly MeetingPoint[], point: GeneratedPoint, newId: () => string): MeetingPoint[] {
  const rank = pointSections.indexOf(point.section)
  const before = agenda.findLastIndex(({ section }) => pointSections.indexOf(section) <= rank)
  return agenda.toSpliced(before + 1, 0, { ...point, id: newId(), text: null, struck: false })
}
