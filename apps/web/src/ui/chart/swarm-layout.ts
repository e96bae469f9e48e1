import type { Verdict } from '../verdict.ts'
import { linear } from './scale.ts'

export interface SwarmDot {
  readonly id: string
  readonly name: string
  /** Active ÷ entitled, 0 to 1. */
  readonly rate: number
  readonly verdict: Verdict
}

export interface PlacedDot extends SwarmDot {
  readonly x: number
  readonly y: number
  /** Whether there is room to write the name above it. */
  readonly named: boolean
}

export interface SwarmShape {
  readonly radius: number
  readonly height: number
  /** Where the axis lies. */
  readonly base: number
  readonly top: number
  readonly x: (share: number) => number
  readonly dots: readonly PlacedDot[]
}

const side = 26
const top = 34
const plotHeight = 84
const below = 26
const letterWidth = 6.6

/** The more dots, the smaller: a hundred customers still fit. */
function radiusFor(count: number): number {
  if (count <= 60) return 8
  return count <= 160 ? 6 : 4
}

/**
 * Puts each dot exactly at its share and stacks those that would touch, from the axis upwards. When the room is used up
 * they overlap rather than leave the picture. Dots are in the order of their shares.
 * @param width pixels that are there
 */
export function swarmLayout(dots: readonly SwarmDot[], width: number): SwarmShape {
  const radius = radiusFor(dots.length)
  const base = top + plotHeight
  const x = linear(0, 1, side, Math.max(side + 1, width - side))
  const apart = radius * 2 + 1
  const placed: { dot: SwarmDot; x: number; y: number }[] = []
  for (const dot of dots.toSorted((a, b) => a.rate - b.rate || a.name.localeCompare(b.name))) {
    const at = x(Math.max(0, Math.min(1, dot.rate)))
    let y = base - radius - 4
    while (y > top && placed.some((other) => Math.hypot(other.x - at, other.y - y) < apart)) y -= 2
    placed.push({ dot, x: at, y })
  }
  const named = chooseNames(placed, radius)
  return {
    radius,
    base,
    top,
    height: base + below,
    x,
    dots: placed.map((place) => ({ ...place.dot, x: place.x, y: place.y, named: named.has(place.dot.id) })),
  }
}

interface Place {
  readonly dot: SwarmDot
  readonly x: number
  readonly y: number
}

/** Names that stand free above their dot: no other dot and no other name in the way. */
function chooseNames(placed: readonly Place[], radius: number): ReadonlySet<string> {
  const chosen: Place[] = []
  for (const place of placed) {
    const half = (place.dot.name.length * letterWidth) / 2
    const lineY = place.y - radius - 6
    const overDots = placed.some(
      (other) =>
        other !== place && Math.abs(other.x - place.x) < half + radius && Math.abs(other.y - lineY) < radius + 7,
    )
    const overNames = chosen.some((other) => {
      const room = half + (other.dot.name.length * letterWidth) / 2 + 8
      return Math.abs(other.x - place.x) < room && Math.abs(other.y - place.y) < 14
    })
    if (!overDots && !overNames && place.x - half > 0) chosen.push(place)
  }
  return new Set(chosen.map(({ dot }) => dot.id))
}
