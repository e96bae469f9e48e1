import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { StartupProblem } from './startup-problem.ts'
import { startupProblems } from './startup-problems.ts'

const codes = Object.keys(startupProblems)
const guide = readFileSync(new URL('../../../../docs/operations.md', import.meta.url), 'utf8')
const messages = guide.slice(guide.indexOf('## Messages when it cannot start'))

describe('the problems that keep Lotse from starting', () => {
  it('are the ones in the operations guide, in both directions', () => {
    const documented = [...messages.matchAll(/^\| `([a-z-]+)`/gm)].map((match) => match[1])
    expect(documented.sort()).toEqual([...codes].sort())
  })

  it('say what is wrong and what to do, in both languages', () => {
    const facts = new Proxy(
      {},
      { get: (_, name) => (String(name).match(/pid|port|uid|found|known|needed|free/i) ? 7 : `‹${String(name)}›`) },
    )
    for (const texts of Object.values(startupProblems)) {
      const { en, de } = texts(facts as never)
      for (const text of [en.what, en.todo, de.what, de.todo]) expect(text).toMatch(/^\S.*\S$/)
      expect(de.what).not.toBe(en.what)
      expect(de.todo).not.toBe(en.todo)
      expect(`${en.what}${en.todo}${de.what}${de.todo}`).not.toMatch(/undefined|null|\[object/)
    }
  })

  it('carry their code and speak English as errors', () => {
    const problem = new StartupProblem('port-taken', { host: 'localhost', port: 7070 })
    expect(problem).toMatchObject({ code: 'port-taken', name: 'StartupProblem' })
    expect(problem.message).toBe(`${problem.what} ${problem.todo}`)
    expect(problem.text('de').todo).toContain('--port 7071')
  })
})
