import type { Standing } from '@lotse/contract'

/** Where an engagement stands, as the API says it. */
export type Verdict = Standing['state']

export type Tone = 'good' | 'moving' | 'bad' | 'warn' | 'quiet'

/** Colour never says it alone: each verdict has a sign, and its word stands in the texts. */
export const verdictSigns: Readonly<Record<Verdict, { readonly sign: string; readonly tone: Tone }>> = {
  stable: { sign: '✓', tone: 'good' },
  growing: { sign: '↗', tone: 'moving' },
  'near-goal': { sign: '◔', tone: 'moving' },
  stalled: { sign: '■', tone: 'bad' },
  declining: { sign: '↘', tone: 'bad' },
  blocked: { sign: '!', tone: 'warn' },
  're-baselining': { sign: '↻', tone: 'quiet' },
  'no-intent': { sign: '–', tone: 'quiet' },
  'too-early': { sign: '…', tone: 'quiet' },
  'no-data': { sign: '?', tone: 'quiet' },
}

/** The goal: share of entitled people who are active in a month. Source: usage.md, the page's own threshold. */
export const goal = 0.7
