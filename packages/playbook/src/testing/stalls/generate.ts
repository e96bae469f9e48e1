import { type CauseId, causeIds } from '../../acceleration/causes.ts'
import { type Evidence, type EvidenceKind, evidenceKinds } from '../../acceleration/evidence-model.ts'
import type { OpeningAnswers } from '../../acceleration/opening-questions.ts'
import { type Random, randomOf } from './random.ts'
import { clutter, type Sign, type Signs, type Story, sources, stories, withoutSource } from './stories.ts'

/** An invented stalled customer, of whom it is known why it stalls. */
export type StalledCustomer = {
  readonly story: string
  readonly cause: CauseId
  /** A second cause that runs beside it, weaker. */
  readonly beside: CauseId | null
  readonly evidence: readonly Evidence[]
  readonly answers: OpeningAnswers
}

/** How often another cause runs beside the true one, and how much of it then shows. */
const BESIDE = 0.35
const BESIDE_SHOWS = 0.5

/** `count` customers for a seed: the same seed, the same customers. */
export function stalledCustomers(seed: string, count: number): StalledCustomer[] {
  return Array.from({ length: count }, (_, index) => stalledCustomer(randomOf(`${seed}/${index}`)))
}

function stalledCustomer(random: Random): StalledCustomer {
  const story = drawn(stories, random)
  const others = stories.filter(({ cause }) => cause !== story.cause)
  const beside = random() < BESIDE ? drawn(others, random) : null
  const there = new Set(sources.flatMap(({ kinds, missing }) => (random() < missing ? [] : kinds)))
  const whole = Math.round(Math.exp(between(random, [Math.log(150), Math.log(8000)])))
  const shown = [
    shows(story.signs, 1, whole, random),
    shows(beside?.signs ?? {}, BESIDE_SHOWS, whole, random),
    shows(clutter, 1, whole, random),
  ]
  return {
    story: story.id,
    cause: story.cause,
    beside: beside?.cause ?? null,
    evidence: evidenceKinds.flatMap((kind) => {
      const pieces = shown.flatMap((found) => found.filter((piece) => piece.kind === kind))
      return there.has(kind) && pieces.length > 0 ? [merged(pieces)] : []
    }),
    answers: answersOf(story, random),
  }
}

/** A story by its frequency. */
function drawn(from: readonly Story[], random: Random): Story {
  const total = from.reduce((sum, { frequency }) => sum + frequency, 0)
  let left = random() * total
  for (const story of from) {
    left -= story.frequency
    if (left < 0) return story
  }
  throw new Error('no story to draw from')
}

function shows(signs: Signs, strength: number, whole: number, random: Random): Evidence[] {
  const found: Evidence[] = []
  for (const [kind, sign] of Object.entries(signs) as [EvidenceKind, Sign][]) {
    if (random() < sign.chance * strength) found.push(piece(kind, sign, whole, random))
  }
  return found
}

function piece(kind: EvidenceKind, { count, share, days }: Sign, whole: number, random: Random): Evidence {
  const of = share === undefined ? groupsOf(kind, random) : whole
  const counted =
    share === undefined
      ? Math.round(between(random, count ?? [1, 1]))
      : Math.round((whole * between(random, share)) / 100)
  return {
    kind,
    count: of === null ? counted : Math.min(counted, of),
    of,
    days: days === undefined ? null : Math.round(between(random, days)),
    about: [],
  }
}

/** The same customers as Lotse sees them: only what it has a source for. */
export const asSeen = (customers: readonly StalledCustomer[]): StalledCustomer[] =>
  customers.map((customer) => ({
    ...customer,
    evidence: customer.evidence.filter(({ kind }) => !withoutSource.has(kind)),
  }))

/** Groups, rings and segments are few, and of a known number. */
function groupsOf(kind: EvidenceKind, random: Random): number | null {
  const grouped: readonly EvidenceKind[] = [
    'ringsBehind',
    'laggingSegments',
    'missingChampion',
    'lateMessages',
    'lowTraining',
  ]
  return grouped.includes(kind) ? Math.round(between(random, [3, 7])) : null
}

/** What two things show in the same place is seen as one: as many as the more, as old as the older. */
function merged(pieces: readonly Evidence[]): Evidence {
  const [first] = pieces
  if (first === undefined) throw new Error('nothing to merge')
  const ages = pieces.flatMap(({ days }) => (days === null ? [] : [days]))
  return {
    ...first,
    count: Math.max(...pieces.map(({ count }) => count)),
    days: ages.length === 0 ? null : Math.max(...ages),
  }
}

/** People know a part of the truth: they name what is true more often than what is not, and often do not know. */
function answersOf(story: Story, random: Random): OpeningAnswers {
  const said = (isTrue: boolean): 'yes' | 'no' | 'unknown' => {
    const drawnNumber = random()
    if (isTrue) return drawnNumber < 0.6 ? 'yes' : drawnNumber < 0.75 ? 'no' : 'unknown'
    return drawnNumber < 0.15 ? 'yes' : drawnNumber < 0.6 ? 'no' : 'unknown'
  }
  const planned = random() < (story.cause === 'resources' ? 0.65 : 0.8)
  const change = story.changes[Math.floor(random() * story.changes.length)] ?? ''
  return {
    plan: random() < 0.25 ? 'unknown' : planned ? 'yes' : 'no',
    whatChanged: random() < 0.5 ? change : '',
    intentReduced: said(story.cause === 'priority'),
    technicalBlocker: said(story.cause === 'technical' || story.id === 'something at the desk hinders them'),
  }
}

const between = (random: Random, [low, high]: readonly [number, number]): number => low + (high - low) * random()

/** How often the cause is named first, of all and per true cause. */
export type Named = { readonly of: number; readonly first: number; readonly undecided: number }

/** Counts how often `name` gives the true cause, over all customers and for each true cause. */
export function countNamed(
  customers: readonly StalledCustomer[],
  name: (customer: StalledCustomer) => CauseId | null,
): Readonly<Record<CauseId | 'all', Named>> {
  const named = customers.map((customer) => ({ cause: customer.cause, said: name(customer) }))
  const count = (of: typeof named): Named => ({
    of: of.length,
    first: of.filter(({ cause, said }) => cause === said).length,
    undecided: of.filter(({ said }) => said === null).length,
  })
  const each = Object.fromEntries(
    causeIds.map((id) => [id, count(named.filter(({ cause }) => cause === id))]),
  ) as Record<CauseId, Named>
  return { all: count(named), ...each }
}
