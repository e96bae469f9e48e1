/// <reference lib="dom" />
/** Scrolls a portfolio of 10,000 customers in Chromium, evenly and in leaps, and says how long the page was busy at a stretch. */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { makeSample } from '../apps/server/src/sample/make-sample.ts'
import { linkFromServer } from '../apps/server/src/session/on-the-server.ts'
import { visitSignIn } from '../apps/server/src/session/visit.ts'
import { post } from '../e2e/harness/begin.ts'
import { freshBrowser } from '../e2e/harness/browser.ts'
import { startLotse } from '../e2e/harness/lotse.ts'
import { type BenchmarkResult, metric } from '../scripts/benchmark/result.mjs'

const CUSTOMERS = 10_000
/** A task longer than this is one that people feel (what browsers call a long task). */
const goal = { name: 'goal', value: 50 }
/** As one turns a wheel fast: so many pixels at each frame. */
const WHEEL_PX = 240
const FRAMES = 600
const LEAPS = 24

interface Scrolled {
  /** Longest tasks of the page while it was scrolled, in milliseconds, longest first; those under 50 ms are not reported. */
  readonly longTasks: readonly number[]
  /** Milliseconds between two frames that were painted one after the other. */
  readonly frames: readonly number[]
}

export default async function portfolioScroll(): Promise<BenchmarkResult> {
  const folder = await mkdtemp(join(tmpdir(), 'lotse bench '))
  // Run by root, the database is another user, who has to pass through.
  await chmod(folder, 0o711)
  const dataFolder = join(folder, 'data')
  try {
    await makeSample({ dataFolder, env: {}, customers: CUSTOMERS, onProgress: () => {} })
    const { link } = await visitSignIn({ dataFolder, env: {} }, (services) => linkFromServer(services, undefined))
    const lotse = await startLotse({ dataFolder })
    const { page, close } = await freshBrowser()
    try {
      await post(page, lotse, '/session/link', { token: new URL(link).searchParams.get('token') })
      await page.goto(`${lotse.address}/portfolio`)
      await page.locator('table[aria-rowcount] tbody tr a').first().waitFor()
      await page.waitForLoadState('networkidle')
      const idle = await scrolling(page, 0, FRAMES)
      const wheel = await scrolling(page, WHEEL_PX, FRAMES)
      const leaps = await leaping(page)
      const floor = { name: 'the same page, standing still', value: percentile(idle.frames, 95) }
      return {
        metrics: {
          'longest task while scrolling by wheel': metric(longest(wheel), 'ms', goal),
          'longest task while leaping': metric(longest(leaps), 'ms', goal),
          'long tasks while scrolling': metric(wheel.longTasks.length + leaps.longTasks.length, 'tasks', {
            name: 'one too many',
            value: 1,
          }),
          'frame while scrolling by wheel, p95': metric(percentile(wheel.frames, 95), 'ms', floor),
          'frame while leaping, p95': metric(percentile(leaps.frames, 95), 'ms', floor),
        },
      }
    } finally {
      await close()
      await lotse.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Scrolls by so many pixels at each frame, over as many frames. */
async function scrolling(page: Page, pixels: number, frames: number): Promise<Scrolled> {
  return page.evaluate(watched, { pixels, frames, leaps: 0 })
}

/** Leaps through the whole list, as somebody does who drags the scroll bar: each time to rows that were never there. */
async function leaping(page: Page): Promise<Scrolled> {
  return page.evaluate(watched, { pixels: 0, frames: LEAPS * 20, leaps: LEAPS })
}

/** Runs in the page. */
function watched({ pixels, frames, leaps }: { pixels: number; frames: number; leaps: number }): Promise<Scrolled> {
  const longTasks: number[] = []
  const observer = new PerformanceObserver((list) =>
    longTasks.push(...list.getEntries().map(({ duration }) => duration)),
  )
  // Node's own list of entries, which the checker knows as well, has no such name.
  const wanted: unknown = { type: 'longtask' }
  observer.observe(wanted as PerformanceObserverInit)
  window.scrollTo(0, 0)
  return new Promise((resolve) => {
    const taken: number[] = []
    let before = performance.now()
    const leapEvery = leaps === 0 ? 0 : Math.floor(frames / leaps)
    const step = (count: number) => {
      const now = performance.now()
      taken.push(now - before)
      before = now
      if (count === frames) {
        longTasks.push(...observer.takeRecords().map(({ duration }) => duration))
        observer.disconnect()
        resolve({ longTasks: longTasks.sort((a, b) => b - a), frames: taken.slice(1) })
        return
      }
      if (pixels > 0) window.scrollBy(0, pixels)
      // The steps of a number that shares no factor with the leaps visit places far from each other.
      if (leapEvery > 0 && count % leapEvery === 0) {
        const place = (((count / leapEvery) * 7) % leaps) / leaps
        window.scrollTo(0, place * document.documentElement.scrollHeight)
      }
      requestAnimationFrame(() => step(count + 1))
    }
    requestAnimationFrame(() => step(0))
  })
}

/** The longest one; what the browser does not report took less than 50 ms. */
const longest = ({ longTasks }: Scrolled): number => longTasks[0] ?? 49

function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN
}
