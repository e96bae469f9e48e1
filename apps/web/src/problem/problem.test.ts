import { expect, it } from 'vitest'
import { readProblem, unreachable } from './problem.ts'

it('reads a problem document with its fields and the present state', async () => {
  const body = {
    type: '/docs/problems#input-not-valid',
    code: 'input-not-valid',
    status: 422,
    title: 'Einige Angaben stimmen noch nicht.',
    detail: 'Der Name fehlt.',
    errors: [{ field: 'body.name', code: 'missing', message: 'Einen Namen eingeben.' }],
    current: { version: 4 },
  }
  const problem = await readProblem(Response.json(body, { status: 422 }))
  expect(problem).toMatchObject({ code: 'input-not-valid', status: 422, errors: body.errors, current: { version: 4 } })
  expect(problem.message).toBe('input-not-valid: Der Name fehlt.')
})

it.each([
  ['a page of a proxy', new Response('<html>Bad gateway</html>', { status: 502, statusText: 'Bad Gateway' })],
  ['JSON of another kind', Response.json({ error: 'nope' }, { status: 502, statusText: 'Bad Gateway' })],
])('%s is not understood, and says the status', async (_kind, response) => {
  expect(await readProblem(response)).toMatchObject({ code: 'not-understood', status: 502, detail: 'Bad Gateway' })
})

it('no answer at all has status 0', () => {
  expect(unreachable(new TypeError('fetch failed'))).toMatchObject({ code: 'unreachable', status: 0 })
})
