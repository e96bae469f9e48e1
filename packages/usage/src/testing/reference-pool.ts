import { type ErrorPool, SCORED_MONTHS } from '../forecast/errors.ts'
import { FORECAST_METHODS } from '../forecast/method.ts'
import { poolOf, thinned } from '../forecast/pool.ts'
import { checked } from '../forecast/pools.ts'
import { type Trial, type TrialOptions, trialsOf } from '../forecast/trials.ts'
import { type GeneratedTenant, generatedTenants } from './usage-families.ts'

/** Rows kept for each method: enough for the ends of an 80 % band, few enough to travel with the web app. */
const ROWS = 120

/** The back-test of a generated tenant, as the product would make it; 6 months are seen after each origin. */
export const trialsOfGenerated = ({ points, restarts }: GeneratedTenant, more: Partial<TrialOptions> = {}): Trial[] =>
  trialsOf(points, { restarts, quietMonths: QUIET_MONTHS, targetRate: 70, seenMonths: SCORED_MONTHS, ...more })

/** The months in which generated people are away. */
export const QUIET_MONTHS = [7, 8, 12]

/** What `forecast/reference-rows.ts` is made of: 150 generated tenants, their width tried on 60 others. */
export function generatedPool(): ErrorPool {
  const errors = generatedTenants('reference', 150).flatMap((tenant) => trialsOfGenerated(tenant))
  return checked(
    poolOf(errors),
    generatedTenants('reference check', 60).map((tenant) => trialsOfGenerated(tenant)),
  )
}

/** The text of `forecast/reference-rows.ts`. Run by `write-reference-rows.ts`; a test compares it with the file. */
export function referenceRowsSource(): string {
  const pool = generatedPool()
  const samples = FORECAST_METHODS.map((method) => {
    const { errors, widening, mase } = pool.samples[method]
    const rows = thinned(errors, ROWS).map((row) => row.map((error) => Math.round(error * 100)).join(' '))
    const { mean, noChange, of } = mase
    return [
      `  '${method}': {`,
      `    widening: ${short(widening)},`,
      `    mase: { mean: ${hundredths(mean)}, noChange: ${hundredths(noChange)}, of: ${of} },`,
      '    rows: `',
      ...inLines(rows),
      '`,',
      '  },',
    ].join('\n')
  })
  return `${HEAD}export const REFERENCE_ROWS = {
  roughness: ${short(pool.roughness)},
  naiveStep: ${short(pool.naiveStep)},
${samples.join('\n')}
} as const
`
}

const HEAD = `/**
 * Made by \`node packages/usage/src/testing/write-reference-rows.ts\`; do not edit. Errors of forecasts on generated histories,
 * 1 to 6 months ahead, in hundredths of the tenant's scale; rows are separated by commas.
 */
`

/** More decimals would say nothing, and the last of many might differ between machines. */
const short = (value: number): string => String(Number(value.toFixed(3)))

const hundredths = (value: number): string => String(Number(value.toFixed(2)))

function inLines(rows: readonly string[]): string[] {
  const lines: string[] = []
  for (let at = 0; at < rows.length; at += 4) lines.push(`${rows.slice(at, at + 4).join(', ')},`)
  return lines
}
