import { addMonths, type Month, month } from '@lotse/calendar'
import { type Random, seededRandom } from '../forecast/random.ts'
import type { Figure } from '../months/figure.ts'

/**
 * Invented tenants for the back-test of the forecast. What the people of a tenant do is generated month by month, never the
 * rate itself, so that size, noise and licence steps belong together. The same word, the same tenants.
 *
 * The magnitudes are assumptions: 20 to 20,000 people and 30 to 42 months; growth of at most 1 to 8 points a month towards 35
 * to 95 %; a month differs from the curve by 0.3 to 1.3 points, and the curve wanders by 0.1 to 0.8 points a month, both more
 * for small tenants, where people are counted one by one; setbacks of 3 to 10 points; purchases of 20 to 90 %; holidays that
 * take up to a sixth, never the same in two years. `noise` multiplies what is not the curve: a score that holds with half of
 * it need not hold with twice of it, so the benchmark shows both.
 */
export const FAMILIES = ['s-curve', 'plateau', 'setback', 'licence-step', 'season'] as const
type Family = (typeof FAMILIES)[number]

export interface GeneratedTenant {
  readonly family: Family
  readonly points: readonly Figure[]
  /** Months in which the entitled changed by a step: history begins anew. */
  readonly restarts: readonly Month[]
}

/** The tenants of all families in turn: tenant 0 is an S-curve, tenant 1 a plateau … */
export function generatedTenants(seed: string, count: number, noise = 1): GeneratedTenant[] {
  return Array.from({ length: count }, (_, index) => {
    const family = FAMILIES[index % FAMILIES.length] ?? 's-curve'
    return generatedTenant(family, seededRandom(`${seed}/${family}/${index}`), noise)
  })
}

function generatedTenant(family: Family, random: Random, noise = 1): GeneratedTenant {
  const between = (low: number, high: number): number => low + (high - low) * random()
  const months = Math.round(between(30, 42))
  const first = addMonths(month('2023-01'), Math.floor(between(0, 12)))
  const people = Math.round(Math.exp(between(Math.log(20), Math.log(20_000))))
  const curve = curveOf(family, between)
  const step = family === 'licence-step' ? stepOf(between, months, people) : null
  const dip = family === 'season' ? between(0.04, 0.16) : between(0, 0.04)
  const setback = family === 'setback' ? setbackOf(between, months) : () => 0
  const wobble = between(0.01, 0.05) * noise
  const drift = between(0.005, 0.03) * noise
  // Holidays move, and no year is like the other.
  const years = Array.from({ length: 5 }, () => between(0.7, 1.3))
  let wandering = 0
  const points = Array.from({ length: months }, (_, index): Figure => {
    const now = addMonths(first, index)
    wandering = wandering * 0.97 + drift * normal(random)
    const mood = wandering + wobble * normal(random)
    const holiday = dip * away(now) * (years[Math.floor(index / 12)] ?? 1)
    const share = logistic(logit(clamp(curve(index) + setback(index))) + mood) * (1 - holiday)
    const groups =
      step !== null && index >= step.month
        ? afterStep(step, people, share, index)
        : [{ size: Math.round(people * (1 + HIRED_A_MONTH * index)), share }]
    return {
      month: now,
      active: groups.reduce((sum, group) => sum + activeOf(group.size, clamp(group.share), random), 0),
      entitled: groups.reduce((sum, { size }) => sum + size, 0),
    }
  })
  return { family, points, restarts: step === null ? [] : [addMonths(first, step.month)] }
}

/** Part of the people by which a tenant grows each month, unless a step is its subject. */
const HIRED_A_MONTH = 0.002

/** Those who stay, of whom idle ones may have left, and those who came and begin at nothing. */
function afterStep(step: ReturnType<typeof stepOf>, people: number, share: number, index: number) {
  const staying = people - step.removed
  return [
    { size: staying, share: (share * people) / staying },
    { size: step.added, share: step.ceiling * logistic(step.pace * (index - step.month - step.middle)) },
  ]
}

type Between = (low: number, high: number) => number

/** The share that is active in month `at` if nothing disturbs it. */
function curveOf(family: Family, between: Between): (at: number) => number {
  const floor = between(0.05, 0.25)
  const ceiling = family === 'plateau' ? between(0.35, 0.66) : between(0.5, 0.95)
  const middle = family === 'plateau' ? between(-4, 8) : between(0, 16)
  const pace = between(0.1, 0.35)
  return (at) => floor + Math.max(0, ceiling - floor) * logistic(pace * (at - middle))
}

/** Licences bought (the new people begin at nothing) or taken from idle people. */
function stepOf(between: Between, months: number, people: number) {
  const buys = between(0, 1) < 0.7
  return {
    month: Math.round(between(6, months - 8)),
    added: buys ? Math.round(people * between(0.2, 0.9)) : 0,
    removed: buys ? 0 : Math.round(people * between(0.11, 0.25)),
    ceiling: between(0.4, 0.9),
    pace: between(0.2, 0.6),
    middle: between(3, 9),
  }
}

/** One or two falls, of which a part comes back. */
function setbackOf(between: Between, months: number): (at: number) => number {
  const falls = Array.from({ length: between(0, 1) < 0.5 ? 1 : 2 }, () => ({
    at: Math.round(between(5, months - 3)),
    depth: between(0.03, 0.1),
    comesBack: between(0.3, 1),
    months: between(2, 9),
  }))
  return (at) =>
    -falls
      .filter((fall) => at >= fall.at)
      .reduce((sum, fall) => sum + fall.depth * (1 - fall.comesBack * (1 - Math.exp(-(at - fall.at) / fall.months))), 0)
}

/** How much of a holiday a month has. */
function away(of: Month): number {
  return { '07': 0.7, '08': 1, '12': 0.8 }[of.slice(5)] ?? 0
}

/** Most people do what they did last month; so the count varies less than that of tossed coins. */
function activeOf(size: number, share: number, random: Random): number {
  const spread = 0.3 * Math.sqrt(size * share * (1 - share))
  return Math.max(0, Math.min(size, Math.round(size * share + spread * normal(random))))
}

const clamp = (share: number): number => Math.min(0.985, Math.max(0.004, share))
const logit = (share: number): number => Math.log(share / (1 - share))
const logistic = (value: number): number => 1 / (1 + Math.exp(-value))
const normal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
