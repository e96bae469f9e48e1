import { INSTALLED_STATES, type InstalledState } from '@lotse/inventory'
import { activityOf, type UsageSettings } from '@lotse/usage'
import { letOthers } from '../platform/let-others.ts'
import { positionsIn } from './keys.ts'
import { activityIn, type PackedPeople } from './packed-people.ts'

/** People of a month who are alike in all that is asked about them. */
export interface AlikeByState {
  readonly people: number
  /** The number of their segment; -1 where they have none. */
  readonly segment: number
  readonly activity: number
  readonly before: number | null
  /** What inventories say; null where they are in none. */
  readonly state: InstalledState | null
  /** What the activation report says; null where it does not name them. */
  readonly activated: boolean | null
}

interface Sources {
  readonly people: PackedPeople
  readonly base: PackedPeople | null
  readonly installed: { readonly keys: Buffer; stateOf(position: number): InstalledState } | null
  readonly activated: { readonly keys: Buffer; isActivated(position: number): boolean } | null
  /** For each person the number of a segment, -1 for none; null where nobody asks. */
  readonly segments: Int32Array | null
}

/** How many values each part of a group's number has; the segment comes in front of them. */
const ACTIVITIES = 8
const STATES = INSTALLED_STATES.length + 1
const ANSWERS = 3

/** So many people are counted before others get their turn. */
const AT_ONCE = 50_000

/**
 * Counts people who are alike together. 300,000 people become some hundred groups in a few walks over packed bytes, between
 * which requests of others are answered; no person gets an object or a text of their own.
 */
export async function alikePeople(
  sources: Sources,
  settings: Pick<UsageSettings, 'windowDays'>,
): Promise<AlikeByState[]> {
  const { people, base, installed, activated, segments } = sources
  const among = async (others: { readonly keys: Buffer } | null): Promise<Int32Array | null> => {
    await letOthers()
    return others && positionsIn(people.keys, others.keys)
  }
  const [inBase, onDevice, inReport] = [await among(base), await among(installed), await among(activated)]
  const did = activities(settings)
  const counts = new Map<number, number>()
  for (let at = 0; at < people.bits.length; at++) {
    if (at % AT_ONCE === 0) await letOthers()
    const [then, device, row] = [inBase?.[at] ?? -1, onDevice?.[at] ?? -1, inReport?.[at] ?? -1]
    const before = then < 0 ? 0 : 1 + (did[base?.bits[then] ?? 0] ?? 0)
    const state = device < 0 || installed === null ? 0 : 1 + INSTALLED_STATES.indexOf(installed.stateOf(device))
    const answer = row < 0 || activated === null ? 0 : activated.isActivated(row) ? 2 : 1
    const segment = 1 + (segments?.[at] ?? -1)
    const group =
      (((segment * ACTIVITIES + (did[people.bits[at] ?? 0] ?? 0)) * (ACTIVITIES + 1) + before) * STATES + state) *
        ANSWERS +
      answer
    counts.set(group, (counts.get(group) ?? 0) + 1)
  }
  return [...counts].map(([group, many]) => groupOf(group, many))
}

function groupOf(group: number, people: number): AlikeByState {
  const parts: number[] = []
  let rest = group
  for (const size of [ANSWERS, STATES, ACTIVITIES + 1, ACTIVITIES]) {
    parts.push(rest % size)
    rest = Math.floor(rest / size)
  }
  const [answer = 0, state = 0, before = 0, activity = 0] = parts
  return {
    people,
    segment: rest - 1,
    activity,
    before: before === 0 ? null : before - 1,
    state: INSTALLED_STATES[state - 1] ?? null,
    activated: answer === 0 ? null : answer === 2,
  }
}

/** For each byte of packed people what they did in the window of the settings: 28 days are told of any platform only. */
function activities({ windowDays }: Pick<UsageSettings, 'windowDays'>): readonly number[] {
  const any = activityOf({ desktopCore: false, desktop: false, any: true })
  return Array.from({ length: 256 }, (_, byte) => {
    const { activity, inLast28Days } = activityIn(byte)
    if (windowDays !== 28 || inLast28Days === null) return activity
    return inLast28Days ? activity | any : activity & ~any
  })
}
