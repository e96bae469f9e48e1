import type { DraftContent, NoteDraft } from '@lotse/contract'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '../problem/problem.ts'
import { DraftKeeper, type DraftState, type DraftWays, QUIET_MS } from './draft-keeper.ts'

const words = (text: string): DraftContent => ({ category: 'engagementManagement', fields: { text } })
const draft = (id: string, version: number, content: DraftContent): NoteDraft => ({
  id,
  customerId: 'c',
  customerName: 'C',
  engagementId: 'e',
  content,
  taskId: null,
  corrects: null,
  changedAt: '2026-11-22T12:00:00Z',
  version,
})
const refused = (code: 'changed-meanwhile' | 'not-found' | 'unreachable' | 'rule-refused') =>
  new Problem({ code, status: code === 'unreachable' ? 0 : 409, title: '', detail: '' })

/** A server of one person: what it holds, and what it is asked. */
function server() {
  const held = new Map<string, NoteDraft>()
  let fail: Problem | null = null
  const refuseIfAsked = () => {
    if (fail === null) return
    const problem = fail
    fail = null
    throw problem
  }
  const ways: DraftWays = {
    async begin(content) {
      refuseIfAsked()
      const made = draft(`d${held.size + 1}`, 1, content)
      held.set(made.id, made)
      return made
    },
    async save({ id, version }, content) {
      refuseIfAsked()
      const present = held.get(id)
      if (!present) throw refused('not-found')
      if (present.version !== version) throw refused('changed-meanwhile')
      const next = draft(id, version + 1, content)
      held.set(id, next)
      return next
    },
  }
  return {
    ways,
    held,
    failOnce(problem: Problem) {
      fail = problem
    },
  }
}

function keeping(ways: DraftWays) {
  const states: DraftState['is'][] = []
  let mirror: DraftContent | null = null
  const keeper = new DraftKeeper(
    ways,
    {
      put(content) {
        mirror = content
      },
      clear() {
        mirror = null
      },
    },
    ({ is }) => void states.push(is),
  )
  return { keeper, states, mirrored: () => mirror }
}

describe('a draft', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('stays in the browser at once and goes to the server after a pause, with the newest words', async () => {
    const { ways, held } = server()
    const { keeper, states, mirrored } = keeping(ways)
    keeper.keep(words('a'))
    keeper.keep(words('ab'))
    expect(mirrored()).toEqual(words('ab'))
    expect(held.size).toBe(0)
    await vi.advanceTimersByTimeAsync(QUIET_MS)
    expect([...held.values()].map(({ content }) => content)).toEqual([words('ab')])
    expect(mirrored()).toBeNull()
    expect(states.at(-1)).toBe('kept')
  })

  it('is one draft however often it is saved, also while a request is on its way', async () => {
    const { ways, held } = server()
    const { keeper } = keeping(ways)
    keeper.keep(words('a'))
    const first = keeper.settle()
    keeper.keep(words('ab'))
    await first
    keeper.keep(words('abc'))
    await keeper.settle()
    expect([...held.values()]).toMatchObject([{ version: 3, content: words('abc') }])
  })

  it.each(['changed-meanwhile', 'not-found'] as const)('becomes one of its own after %s', async (code) => {
    const { ways, held, failOnce } = server()
    const { keeper } = keeping(ways)
    keeper.keep(words('a'))
    await keeper.settle()
    failOnce(refused(code))
    keeper.keep(words('mine'))
    await keeper.settle()
    expect([...held.values()].map(({ content }) => content)).toEqual([words('a'), words('mine')])
  })

  it('stays in the browser while the server cannot be reached, and goes there later', async () => {
    const { ways, held, failOnce } = server()
    const { keeper, states, mirrored } = keeping(ways)
    failOnce(refused('unreachable'))
    keeper.keep(words('a'))
    await vi.advanceTimersByTimeAsync(QUIET_MS)
    expect(states.at(-1)).toBe('here')
    expect(mirrored()).toEqual(words('a'))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(held.size).toBe(1)
    expect(states.at(-1)).toBe('kept')
  })

  it('stays in the browser where ten others are kept already', async () => {
    const { ways, failOnce } = server()
    const { keeper, mirrored } = keeping(ways)
    failOnce(refused('rule-refused'))
    keeper.keep(words('a'))
    await keeper.settle()
    expect(mirrored()).toEqual(words('a'))
  })

  it('is forgotten when it became a note, with the words that were still waiting', async () => {
    const { ways, held } = server()
    const { keeper, mirrored } = keeping(ways)
    keeper.keep(words('a'))
    const published: unknown[] = []
    await keeper.publish(async (draft) => {
      published.push(draft?.content)
      keeper.keep(words('ab'))
      await vi.advanceTimersByTimeAsync(5 * QUIET_MS)
    })
    await vi.advanceTimersByTimeAsync(QUIET_MS)
    expect(published).toEqual([words('a')])
    expect([...held.values()].map(({ version }) => version)).toEqual([1])
    expect(mirrored()).toBeNull()
  })

  it('goes on where the note was refused', async () => {
    const { ways, held } = server()
    const { keeper } = keeping(ways)
    keeper.keep(words('a'))
    const publishing = keeper.publish(async () => {
      keeper.keep(words('ab'))
      throw refused('rule-refused')
    })
    await expect(publishing).rejects.toThrow()
    await vi.advanceTimersByTimeAsync(QUIET_MS)
    expect([...held.values()].map(({ content }) => content)).toEqual([words('ab')])
  })

  it('is thrown away whole, also while its first request is on its way', async () => {
    const { ways } = server()
    const { keeper, mirrored } = keeping({
      ...ways,
      begin: (content) => new Promise((done) => setTimeout(() => done(draft('late', 1, content)), 1_000)),
    })
    keeper.keep(words('a'))
    void keeper.settle()
    const gone = keeper.discard()
    await vi.advanceTimersByTimeAsync(2_000)
    expect((await gone)?.id).toBe('late')
    expect(mirrored()).toBeNull()
  })
})
