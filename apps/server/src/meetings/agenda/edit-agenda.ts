import type { MeetingPoint, OwnPoint } from '@lotse/contract'

/**
 * The agenda as a person left it, in their order. A generated point that they left out is struck, so that it does not
 * come back by itself; one of their own that they left out is gone. New points without words are no points.
 */
export function editedAgenda(
  present: readonly MeetingPoint[],
  wanted: readonly OwnPoint[],
  newId: () => string,
): MeetingPoint[] {
  const known = new Map(present.map((point) => [point.id, point]))
  const edited = wanted.flatMap(({ id, text, audience, struck }): MeetingPoint[] => {
    const point = id === null ? undefined : known.get(id)
    const words = text === '' ? null : text
    if (point?.words) return [{ ...point, text: words, audience, struck }]
    if (words === null) return []
    if (point) return [{ ...point, text: words, audience, struck }]
    return [{ id: newId(), key: null, section: 'own', audience, words: null, text: words, struck }]
  })
  const named = new Set(wanted.map(({ id }) => id))
  const leftOut = present.filter(({ id, words }) => words !== null && !named.has(id))
  return [...edited, ...leftOut.map((point) => ({ ...point, struck: true }))]
}
