/** Weighs the compressed JavaScript of the web app: first loads and what each page adds, against the budget. */
import { type BenchmarkResult, metric } from '../scripts/benchmark/result.mjs'
import { weighBuiltWebApp } from '../scripts/web-size/built.mjs'

export default async function webFirstLoad(): Promise<BenchmarkResult> {
  const weights = await weighBuiltWebApp()
  return {
    metrics: Object.fromEntries(
      weights.map(({ name, bytes, budget }) => [
        name,
        metric(bytes / 1000, 'kB', { name: 'budget', value: budget / 1000 }),
      ]),
    ),
  }
}
