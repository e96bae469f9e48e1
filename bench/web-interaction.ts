/** How long a person waits in the browser: from the click on a filter, or on a task's sign, to the next paint. */
import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { begin } from '../e2e/harness/begin.ts'
import { freshBrowser } from '../e2e/harness/browser.ts'
import { startLotse } from '../e2e/harness/lotse.ts'
import { type BenchmarkResult, metric } from '../scripts/benchmark/result.mjs'

/** What we promise, in milliseconds. */
const goal = { name: 'goal', value: 100 }
const times = 9

export default async function webInteraction(): Promise<BenchmarkResult> {
  const lotse = await startLotse()
  const { page, close } = await freshBrowser()
  try {
    await begin(page, lotse, 'sample')
    await page.goto(`${lotse.address}/portfolio`)
    const filter = await median(async () => {
      const waited = await untilPaint(page, page.getByRole('link', { name: /Stillstand/ }).first())
      await page.waitForLoadState('networkidle')
      return waited
    })
    const idle = await median(() => untilPaint(page, page.getByRole('heading', { level: 1 })))
    await page.goto(`${lotse.address}/portfolio`)
    await page
      .getByRole('link', { name: /Morgentau/ })
      .first()
      .click()
    const tick = await untilPaint(page, page.getByRole('button', { name: /3070.*(erledigt|Erledigt)/ }).first())
    const floor = { name: 'click on nothing', value: idle }
    return {
      metrics: {
        'filter to next paint': metric(filter, 'ms', goal),
        'filter over a click on nothing': metric(filter, 'ms', floor),
        'task tick to next paint': metric(tick, 'ms', goal),
        'task tick over a click on nothing': metric(tick, 'ms', floor),
      },
    }
  } finally {
    await close()
    await lotse.stop()
    await rm(dirname(lotse.dataFolder), { recursive: true, force: true })
  }
}

/**
 * Milliseconds from the input to the paint after its handlers, as the browser itself accounts for it (Event Timing,
 * what Interaction to Next Paint is made of; rounded by the browser to 8 ms).
 */
async function untilPaint(page: Page, target: Locator): Promise<number> {
  await target.waitFor()
  await page.evaluate(() => {
    const seen: number[] = []
    const events: PerformanceObserverInit & { durationThreshold: number } = { type: 'event', durationThreshold: 16 }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'click') seen.push(entry.duration)
    }).observe(events)
    Object.assign(window, { seen })
  })
  await target.click()
  await page.waitForTimeout(400)
  const durations = await page.evaluate(() => (window as unknown as { seen: number[] }).seen)
  // Whatever took less than the observer's threshold of 16 ms is not reported at all.
  return Math.max(16, ...durations)
}

async function median(measure: () => Promise<number>): Promise<number> {
  const values: number[] = []
  for (let time = 0; time < times; time += 1) values.push(await measure())
  return values.sort((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN
}
