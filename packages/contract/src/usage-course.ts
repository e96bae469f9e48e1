import { BREAK_KINDS, CONFIRMED_STATES, FORECAST_METHODS } from '@lotse/usage'
import { z } from 'zod'
import { isoDate, localised, month } from './shared.ts'

/** The confirmed course of a tenant: its states with what they rest on, how they changed, and what comes next. */

export const confirmedState = z.enum(CONFIRMED_STATES)
const qualifier = z.enum(['reached', 'slipping']).meta({
  description: 'reached: at the goal for the first month; slipping: below it and not lost yet',
})

/** Growth as a confirmed state judges it: points and per cent, unrounded. */
const judgedGrowth = z.object({
  points: z.number(),
  people: z.number().meta({ description: 'net new active people over three months' }),
  from: z.number().meta({ description: 'the earlier rate in per cent' }),
  words: localised.meta({ description: 'in the mode in which it is judged, with what it was measured on' }),
  base: z.object({ kind: z.enum(['month', 'interpolated', 'quiet-month']), months: z.array(month) }),
  cohort: z
    .object({ people: z.int(), rate: z.number() })
    .nullable()
    .meta({ description: 'measured on people entitled in both months only' }),
})

/** What a month says beside its figures, and the state it stands in. */
export const judgedMonth = {
  state: confirmedState,
  qualifier: qualifier.nullable(),
  pending: confirmedState.nullable().meta({ description: 'what one more such month would confirm' }),
  growth: judgedGrowth.nullable(),
  noGrowth: z.enum(['no-base', 'data-break', 'entitlement-step']).nullable(),
  quiet: z.boolean().meta({ description: 'holidays hide work' }),
  breaks: z.array(z.enum(BREAK_KINDS)).meta({ description: 'why figures before this month cannot be compared' }),
  step: z
    .object({ before: month, entitledBefore: z.int(), entitled: z.int(), covered: z.boolean() })
    .nullable()
    .meta({ description: 'many licences came or went; covered: people can be followed across it' }),
  lowConfidence: z.boolean(),
  /** Only for the delivery team. */
  confirmation: z.object({ by: z.string(), on: isoDate, reason: z.string() }).nullable(),
}

export const yearBefore = z.object({ month, rate: z.number(), change: z.number() })

/** A change of state with the numbers that caused it. */
export const stateChange = z.object({
  month,
  state: confirmedState,
  qualifier: qualifier.nullable(),
  from: confirmedState.nullable(),
  cause: z.string(),
  active: z.int(),
  entitled: z.int(),
  rate: z.number(),
  early: z.boolean().meta({ description: 'a person confirmed it before the months did' }),
  sentence: localised,
})
export type UsageStateChange = z.infer<typeof stateChange>

const maybe = localised.nullable()
const quantiles = z.object({ p10: month.nullable(), p50: month.nullable(), p90: month.nullable() })

/** When the goal is reached if nothing changes: a distribution. Rates in per cent, probabilities 0 to 1. */
export const usageForecastView = z.object({
  outlook: z.enum(['too-early', 'reached', 'very-uncertain', 'dated', 'not-in-sight']),
  method: z.enum(FORECAST_METHODS).nullable(),
  months: z.int(),
  from: month,
  until: month,
  gap: z.object({ points: z.number(), people: z.int() }),
  quantiles,
  probability: z.object({ within3: z.number(), within6: z.number(), within12: z.number() }).nullable(),
  needed: z
    .object({ by: month, months: z.int(), people: z.int().nullable(), points: z.number().nullable() })
    .nullable(),
  band: z.array(z.object({ month, p10: z.number(), p50: z.number(), p90: z.number() })),
  record: z
    .object({
      mase: z.number(),
      maseNoChange: z.number(),
      replaced: z.enum(FORECAST_METHODS).nullable(),
      own: z
        .object({
          forecasts: z.int(),
          held: z.int(),
          of: z.int(),
          error: z.object({ forecast: z.number(), noChange: z.number(), drift: z.number() }),
        })
        .nullable(),
      errors: z.object({ tenants: z.int(), generated: z.int() }),
      widening: z.number(),
    })
    .nullable(),
  words: z.object({ outlook: localised, probability: maybe, needed: maybe, method: maybe, score: maybe }),
})
export type UsageForecastView = z.infer<typeof usageForecastView>
