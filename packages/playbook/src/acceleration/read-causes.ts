import type { LinkTarget } from '../evaluate/result.ts'
import type { Localised } from '../localised.ts'
import { type CauseId, causeIds, causes } from './causes.ts'
import { evidenceMeanings, evidenceWords, weightOf } from './evidence.ts'
import {
  type Evidence,
  type EvidenceKind,
  type EvidenceWeight,
  evidenceKinds,
  evidenceWeights,
} from './evidence-model.ts'
import { deniedCauses, evidenceOfAnswers, namedInChange, type OpeningAnswers } from './opening-questions.ts'

/** What one piece says, in words. `weight` is said in words beside it, never as a number. */
export type ReadEvidence = {
  readonly kind: EvidenceKind
  readonly words: Localised
  readonly weight: EvidenceWeight
  /** The causes it speaks for; those it mainly speaks for come first. */
  readonly causes: readonly CauseId[]
  readonly target: LinkTarget
}

/** How the evidence stands for one cause. */
export type CauseReading = {
  readonly cause: CauseId
  readonly standing: 'likely' | 'possible' | 'nothing'
  /** The weightiest first. */
  readonly because: readonly ReadEvidence[]
}

export type CausesRead = {
  /** In the order in which the evidence points to them; ties keep the order of `causeIds`. */
  readonly causes: readonly CauseReading[]
  /** Null where nothing points anywhere, or where two causes are level. */
  readonly proposed: CauseId | null
  /** Why, in one or two sentences. */
  readonly words: Localised
}

type Weighed = ReadEvidence & { readonly points: Readonly<Partial<Record<CauseId, 'mainly' | 'also'>>> }

/** How much a sign adds to a cause it mainly speaks for; a cause it also speaks for gets half. Nobody is shown these. */
const MAINLY: Readonly<Record<EvidenceWeight, number>> = { strong: 10, clear: 6, weak: 2 }
/** From here on a cause is likely: a strong sign, or a clear one with something beside it. */
const LIKELY = 8

/**
 * What the evidence says about the four causes (engagement.md §12). The same evidence in any order gives the same answer.
 * A “no” to an opening question halves what speaks for its cause. A person decides; this only proposes.
 */
export function readCauses(evidence: readonly Evidence[], answers: OpeningAnswers | null): CausesRead {
  const pieces = weighed(evidence, answers)
  const denied = answers === null ? [] : deniedCauses(answers)
  const standings = causeIds
    .map((cause) => ({ cause, points: pointsFor(cause, pieces) / (denied.includes(cause) ? 2 : 1) }))
    .sort((a, b) => b.points - a.points)
  const readings = standings.map(
    ({ cause, points }): CauseReading => ({
      cause,
      standing: points >= LIKELY ? 'likely' : points > 0 ? 'possible' : 'nothing',
      because: pieces.filter(({ points: towards }) => towards[cause] !== undefined).map(withoutPoints),
    }),
  )
  const [first, second] = standings
  const isLevel = first === undefined || second === undefined || first.points <= second.points
  const proposed = isLevel ? null : first.cause
  return { causes: readings, proposed, words: wordsOf(readings, proposed) }
}

/** Every piece with its weight, the weightiest first; what was found nowhere says nothing. */
function weighed(evidence: readonly Evidence[], answers: OpeningAnswers | null): readonly Weighed[] {
  const found = [...evidence, ...(answers === null ? [] : evidenceOfAnswers(answers))].filter(({ count }) => count > 0)
  const read = found.map((piece): Weighed => {
    const { points, target } = evidenceMeanings[piece.kind]
    return {
      kind: piece.kind,
      words: evidenceWords(piece),
      weight: weightOf(piece),
      causes: pointed(points),
      target,
      points,
    }
  })
  return [...read, ...(answers === null ? [] : ofChange(answers))].sort(byWeight)
}

function ofChange(answers: OpeningAnswers): readonly Weighed[] {
  return namedInChange(answers).map(({ cause, word }) => ({
    kind: 'saidWhatChanged',
    words: {
      de: `Auf „Was hat sich geändert?“ wurde geantwortet: „${word}“`,
      en: `“What changed?” was answered with “${word}”`,
    },
    weight: 'clear',
    causes: [cause],
    target: evidenceMeanings.saidWhatChanged.target,
    points: { [cause]: 'mainly' },
  }))
}

function byWeight(a: Weighed, b: Weighed): number {
  const byWeight = evidenceWeights.indexOf(a.weight) - evidenceWeights.indexOf(b.weight)
  const byKind = evidenceKinds.indexOf(a.kind) - evidenceKinds.indexOf(b.kind)
  return byWeight || byKind || (a.words.en < b.words.en ? -1 : a.words.en > b.words.en ? 1 : 0)
}

function pointed(points: Weighed['points']): readonly CauseId[] {
  const towards = (strength: 'mainly' | 'also') => causeIds.filter((cause) => points[cause] === strength)
  return [...towards('mainly'), ...towards('also')]
}

function pointsFor(cause: CauseId, pieces: readonly Weighed[]): number {
  return pieces.reduce((sum, { weight, points }) => {
    const strength = points[cause]
    return strength === undefined ? sum : sum + MAINLY[weight] / (strength === 'mainly' ? 1 : 2)
  }, 0)
}

function withoutPoints({ points: _, ...piece }: Weighed): ReadEvidence {
  return piece
}

/** Most pieces a sentence names; the list beside it has all. */
const NAMED = 2

function wordsOf(readings: readonly CauseReading[], proposed: CauseId | null): Localised {
  const [first, second] = readings
  if (first === undefined || second === undefined || first.standing === 'nothing') {
    return {
      de: 'Nichts von dem, was erfasst ist, deutet auf eine Ursache. Fragen Sie den Kunden.',
      en: 'Nothing that is recorded points to a cause. Ask the customer.',
    }
  }
  if (proposed === null) {
    return {
      de: `Die Zeichen deuten gleich stark auf „${causes[first.cause].label.de}“ und „${causes[second.cause].label.de}“. Entscheiden Sie nach dem Gespräch.`,
      en: `The signs point to “${causes[first.cause].label.en}” and “${causes[second.cause].label.en}” alike. Decide after talking.`,
    }
  }
  const also = second.standing === 'nothing' ? null : second
  return {
    de: `Am meisten deutet auf „${causes[proposed].label.de}“: ${named(first, 'de')}.${also === null ? '' : ` Danach auf „${causes[also.cause].label.de}“: ${named(also, 'de')}.`}`,
    en: `Most points to “${causes[proposed].label.en}”: ${named(first, 'en')}.${also === null ? '' : ` After it to “${causes[also.cause].label.en}”: ${named(also, 'en')}.`}`,
  }
}

function named({ because }: CauseReading, locale: 'de' | 'en'): string {
  return because
    .slice(0, NAMED)
    .map(({ words }) => words[locale])
    .join('; ')
}
