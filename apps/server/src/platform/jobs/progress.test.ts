import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createProgressWriter, type Progress } from './progress.ts'

const at = (done: number): Progress => ({ done, total: 5000, step: null })

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a progress writer', () => {
  it('writes the newest of many reports, at most four times a second', async () => {
    const written: number[] = []
    const writer = createProgressWriter(async ({ done }) => void written.push(done))
    for (let done = 1; done <= 5000; done += 1) writer.report(at(done))
    await vi.advanceTimersByTimeAsync(0)
    expect(written).toEqual([5000])
    for (let tenth = 1; tenth <= 10; tenth += 1) {
      writer.report(at(tenth))
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(written.length).toBeLessThanOrEqual(5)
    await vi.advanceTimersByTimeAsync(250)
    expect(written.at(-1)).toBe(10)
  })

  it('never writes twice at the same time', async () => {
    let writing = 0
    let most = 0
    const writer = createProgressWriter(async () => {
      writing += 1
      most = Math.max(most, writing)
      await new Promise((resolve) => setTimeout(resolve, 1000))
      writing -= 1
    })
    for (let done = 0; done < 40; done += 1) {
      writer.report(at(done))
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(most).toBe(1)
  })

  it('waits for the write under way when it closes, writes the last report, and nothing after it', async () => {
    const written: number[] = []
    const writer = createProgressWriter(async ({ done }) => {
      await new Promise((resolve) => setTimeout(resolve, 50))
      written.push(done)
    })
    writer.report(at(1))
    await vi.advanceTimersByTimeAsync(10)
    writer.report(at(2))
    const closed = writer.close()
    await vi.advanceTimersByTimeAsync(1000)
    await closed
    writer.report(at(3))
    await vi.advanceTimersByTimeAsync(1000)
    expect(written).toEqual([1, 2])
  })
})
