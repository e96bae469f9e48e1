import { describe, expect, it } from 'vitest'
import { DECISION_POINTS } from '../points/points.ts'
import { agendaOf, inOrder, USUAL_PLAN } from './agenda.ts'

const everything = new Set(DECISION_POINTS.map(({ id }) => id))

describe('AS20 the agenda', () => {
  const agenda = agendaOf(everything)

  it('holds every point once, those that gate the rest first', () => {
    const points = agenda.flatMap(({ pointId }) => pointId ?? [])
    expect(points).toHaveLength(20)
    expect(points.slice(0, 4)).toEqual(['scope', 'devices', 'architecture', 'channel'])
    expect(inOrder(new Set(['rings', 'channel'])).map(({ id }) => id)).toEqual(['channel', 'rings'])
  })

  it('has no gap and no overlap, and no session is too long', () => {
    agenda.forEach((part, index) => {
      const before = agenda[index - 1]
      const expected = before?.session === part.session ? before.startsAfter + before.minutes : 0
      expect(part.startsAfter).toBe(expected)
      expect(part.startsAfter + part.minutes).toBeLessThanOrEqual(USUAL_PLAN.sessionMinutes)
    })
    expect(agenda.at(-1)).toMatchObject({ kind: 'closing', session: 2 })
  })

  it('nobody works through much longer than agreed without a break', () => {
    let since = 0
    for (const { kind, minutes, startsAfter } of agenda) {
      since = kind === 'break' || startsAfter === 0 ? 0 : since
      since += kind === 'break' ? 0 : minutes
      expect(since).toBeLessThan(USUAL_PLAN.breakAfter + 15)
    }
  })

  it('a part longer than a session still gets one', () => {
    const tiny = agendaOf(new Set(['scope']), { sessionMinutes: 5, breakAfter: 75, breakMinutes: 10 })
    expect(tiny.map(({ session, startsAfter }) => [session, startsAfter])).toEqual([1, 2, 3, 4, 5].map((n) => [n, 0]))
  })
})
