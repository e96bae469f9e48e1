/** Weighs the compressed JavaScript of the web app: the first visit and the biggest pages, against the budget. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { type BenchmarkResult, metric } from '../scripts/benchmark/result.mjs'
import { ROOT, toolScript } from '../scripts/testing/tools.mjs'
import { BUDGET, measureBuiltWebApp } from '../scripts/web-size/built.mjs'

const inKB = (bytes: number) => bytes / 1000

export default async function webFirstLoad(): Promise<BenchmarkResult> {
  await promisify(execFile)(
    process.execPath,
    [toolScript('vite', 'vite'), 'build', 'apps/web', '--logLevel', 'error'],
    {
      cwd: ROOT,
    },
  )
  const size = measureBuiltWebApp()
  const firstLoad = { name: 'budget', value: inKB(BUDGET.firstLoad) }
  const page = { name: 'budget', value: inKB(BUDGET.page) }
  return {
    metrics: {
      'first load': metric(inKB(size.firstLoad), 'kB', firstLoad),
      ...Object.fromEntries(size.pages.map(({ name, bytes }) => [name, metric(inKB(bytes), 'kB', page)])),
    },
  }
}
