import { describe, expect, it } from 'vitest'
import { Problem } from '../../problem/problem.ts'
import { atTheirTasks, fieldOf, type StartValues, settledTasks, untold } from './start-values.ts'

const values = (tasks: StartValues['tasks']): StartValues => ({ phase: 'enable', reason: 'Protokoll vom Mai', tasks })

describe('what is sent about earlier tasks', () => {
  it('leaves out what is still to do, and what is not asked', () =>
    expect(
      settledTasks(values({ [fieldOf('3080')]: untold, [fieldOf('1247')]: { ...untold, state: 'complete' } }), [
        '3080',
      ]),
    ).toEqual([]))

  it('says done with the reason, and the customer’s word where it was given', () =>
    expect(
      settledTasks(
        values({
          [fieldOf('3080')]: { ...untold, state: 'complete' },
          [fieldOf('3190')]: { ...untold, state: 'complete', by: ' Jana Vogt ', on: '2026-05-04' },
        }),
        ['3080', '3190'],
      ),
    ).toEqual([
      { taskId: '3080', status: 'complete', reason: 'Protokoll vom Mai' },
      {
        taskId: '3190',
        status: 'complete',
        reason: 'Protokoll vom Mai',
        confirmation: { by: 'Jana Vogt', on: '2026-05-04' },
      },
    ]))

  it('skips with its own evidence', () =>
    expect(
      settledTasks(
        values({
          [fieldOf('3738')]: {
            ...untold,
            state: 'notRequired',
            skipped: 'fullyRemediated',
            evidence: ' vom Vorgänger gehalten ',
          },
        }),
        ['3738'],
      ),
    ).toEqual([
      {
        taskId: '3738',
        status: 'notRequired',
        reason: 'Protokoll vom Mai',
        skip: { reason: 'fullyRemediated', evidence: 'vom Vorgänger gehalten' },
      },
    ]))
})

describe('what is refused', () => {
  const refusal = (field: string) =>
    new Problem({
      code: 'rule-refused',
      status: 422,
      title: 'x',
      detail: 'y',
      errors: [{ field, code: 'rule-refused', message: 'z' }],
    })
  it.each([
    ['tasks.1', 'tasks.task3738.state'],
    ['body.tasks.0.skip', 'tasks.task3080.state'],
    ['tasks.7', 'tasks.7'],
    ['reason', 'reason'],
  ])('%s stands at %s', (field, expected) =>
    expect((atTheirTasks(refusal(field), ['3080', '3738']) as Problem).errors).toMatchObject([
      { field: expected, message: 'z' },
    ]),
  )
  it('is thrown on where it is no problem of the API', () => {
    const fault = new Error('fault')
    expect(atTheirTasks(fault, [])).toBe(fault)
  })
})
