import type { Meeting } from '@lotse/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MeetingHouse, meetingHouse } from '../testing/meeting-house.ts'
import { read } from '../testing/usage-house.ts'

/** Several people write into one meeting at once. */

let house: MeetingHouse
beforeAll(async () => {
  house = await meetingHouse()
})
afterAll(() => house.stop())

/** Adds a line to what was last seen; who came too late sees the other's words and adds to them. */
async function addLine(meeting: Meeting, line: string): Promise<void> {
  let seen = meeting
  for (;;) {
    const text = `${seen.minutes.text}\n${line}`
    const answer = await house.ask(
      'PATCH',
      `${house.path}/${meeting.id}/minutes`,
      { text },
      'engineer',
      seen.minutesVersion,
    )
    if (answer.status === 200) return
    expect(answer.status).toBe(409)
    seen = ((await answer.json()) as { current: Meeting }).current
  }
}

describe('minutes', () => {
  it('lose no line, however many write at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 3 }), async (writers) => {
        const meeting = await house.meeting()
        const lines = writers.map((count, writer) => Array.from({ length: count }, (_, index) => `${writer}.${index}`))
        await Promise.all(
          lines.map(async (own) => {
            for (const line of own) await addLine(meeting, line)
          }),
        )
        const after = await read<Meeting>(await house.ask('GET', `${house.path}/${meeting.id}`))
        expect(after.minutes.text.trim().split('\n').sort()).toEqual(lines.flat().sort())
      }),
      { numRuns: 4 },
    )
  })

  it('shows the second one what the first one saved, and takes nothing from either', async () => {
    const { id, minutesVersion } = await house.meeting()
    const path = `${house.path}/${id}/minutes`
    const write = (text: string) => house.ask('PATCH', path, { text }, 'engineer', minutesVersion)
    const answers = await Promise.all([write('mine'), write('theirs')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const bodies = (await Promise.all(answers.map((answer) => answer.json()))) as { current?: Meeting }[]
    const saved = (await read<Meeting>(await house.ask('GET', `${house.path}/${id}`))).minutes.text
    expect(bodies.find(({ current }) => current)?.current?.minutes.text).toBe(saved)
  })

  it('do not disturb whoever changes the agenda or the meeting itself', async () => {
    const meeting = await house.meeting()
    const one = `${house.path}/${meeting.id}`
    const answers = await Promise.all([
      house.ask('PATCH', `${one}/minutes`, { text: 'Words' }, 'engineer', meeting.minutesVersion),
      house.ask('PATCH', `${one}/agenda`, { points: [{ text: 'Point' }] }, 'engineer', meeting.agendaVersion),
      house.ask('PATCH', one, { title: 'Other' }, 'engineer', meeting.version),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  })

  it('say what was counted', async () => {
    const { id, minutesVersion } = await house.meeting()
    const path = `${house.path}/${id}/minutes`
    const refused = await house.ask(
      'PATCH',
      path,
      { progressDone: 120, progressPlanned: 300 },
      'engineer',
      minutesVersion,
    )
    expect(refused.status).toBe(422)
    const body = {
      progressUnit: 'devices',
      progressDone: 120,
      progressPlanned: 300,
      mauMonth: '2026-10',
      nextOn: '2026-12-15',
    }
    const saved = await read<Meeting>(await house.ask('PATCH', path, body, 'engineer', minutesVersion))
    expect(saved.minutes).toMatchObject(body)
  })
})
