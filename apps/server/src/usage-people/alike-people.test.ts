import { activityOf } from '@lotse/usage'
import { expect, it } from 'vitest'
import { alikePeople } from './alike-people.ts'
import { activityByte, type PackedPeople, peoplePacker } from './packed-people.ts'

const ANY = activityOf({ desktopCore: false, desktop: false, any: true })
const ALL = activityOf({ desktopCore: true, desktop: true, any: true })
const key = (number: number) => Buffer.from(number.toString(16).padStart(16, '0'), 'hex')
const keys = (...numbers: readonly number[]) => Buffer.concat(numbers.map(key))

function packed(people: readonly (readonly [number: number, byte: number])[]): PackedPeople {
  const packer = peoplePacker(people.length)
  for (const [number, byte] of people) packer.add(key(number), byte)
  return packer.pack()
}

const nothing = { base: null, installed: null, activated: null, segments: null }
const alone = { people: 1, segment: -1, activity: 0, before: null, state: null, activated: null }

it('counts people who are alike in everything together', async () => {
  const byte = activityByte(ALL, null)
  const people = packed([1, 2, 3, 4].map((number) => [number, byte] as const))
  const groups = await alikePeople(
    {
      people,
      base: packed([
        [1, byte],
        [2, byte],
        [3, 0],
      ]),
      installed: { keys: keys(1, 2, 9), stateOf: (position) => (position === 2 ? 'noOffice' : 'apps') },
      activated: { keys: keys(1, 2, 4), isActivated: (position) => position !== 2 },
      segments: Int32Array.of(0, 0, 70_000, -1),
    },
    { windowDays: 30 },
  )
  expect(groups).toEqual([
    { people: 2, segment: 0, activity: ALL, before: ALL, state: 'apps', activated: true },
    { ...alone, segment: 70_000, activity: ALL, before: 0 },
    { ...alone, activity: ALL, activated: false },
  ])
})

it.each([
  [30, activityByte(ANY, false), ANY],
  [28, activityByte(ANY, false), 0],
  [28, activityByte(0, true), ANY],
  [28, activityByte(ANY, null), ANY],
  // Nobody tells when a desktop app was used last.
  [28, activityByte(ALL, false), ALL & ~ANY],
])('in a window of %i days %i is %i', async (windowDays, byte, activity) => {
  const groups = await alikePeople({ ...nothing, people: packed([[1, byte]]) }, { windowDays })
  expect(groups).toEqual([{ ...alone, activity }])
})
