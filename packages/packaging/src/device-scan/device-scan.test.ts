import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callsIn, wrongCalls } from '../testing/check-calls.ts'
import { tokensOf } from '../testing/powershell.ts'
import { createScanScript, scanCommand } from './create-script.ts'
import { deviceScanScript } from './device-script.ts'
import type { DeviceScanPlan } from './plan.ts'

const PLAN: DeviceScanPlan = {
  name: 'Readiness scan',
  contentLocation: '\\\\server\\content\\scan',
  resultShare: '\\\\server\\results$',
  collection: 'Pilot',
  distributionPointGroup: 'All',
  labels: ['Head office', "O'Brien"],
  everyDays: null,
}
const textsOf = (script: string) => tokensOf(script).flatMap(({ kind, value }) => (kind === 'text' ? [value] : []))

describe('a scan of devices through Configuration Manager', () => {
  it.each([null, 7])('calls cmdlets only with documented parameters and values: every %s days', (everyDays) => {
    const script = createScanScript({ ...PLAN, everyDays })
    expect(wrongCalls(script)).toEqual([])
    expect(new Set(callsIn(script)).size).toBe(8)
    expect(script.includes("RerunBehavior     = 'AlwaysRerunProgram'")).toBe(everyDays !== null)
    expect(wrongCalls(deviceScanScript(PLAN))).toEqual([])
  })

  it('runs with the rights of the person, hidden, and only while somebody is signed in', () => {
    const texts = textsOf(createScanScript(PLAN))
    for (const text of ['RunWithUserRights', 'Hidden', 'OnlyWhenUserIsLoggedOn', scanCommand()])
      expect(texts).toContain(text)
  })

  it('keeps texts of people literal, whatever they hold', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => !/[\p{Cc}\p{Zl}\p{Zp}\p{Cs},]/u.test(text)),
        (label) => {
          const resultShare = `\\\\server\\s\\${label}`
          const texts = textsOf(deviceScanScript({ ...PLAN, labels: [label], resultShare }))
          expect(texts.slice(0, 2)).toEqual([resultShare, label])
        },
      ),
    )
  })

  it('starts the program only with whole arguments, and says how it failed', () => {
    const script = deviceScanScript(PLAN)
    expect(script).toMatch(/& \$program scan @files @options --out \$part\r\n/)
    expect(script).toMatch(/& \$program scan merge @all --out \$result\r\n/)
    expect(script).toMatch(/exit \$failed\r\n$/)
  })

  it.each([
    ['plan-no-share', { resultShare: 'C:\\results' }],
    ['plan-no-share', { contentLocation: 'scan' }],
    ['plan-name-empty', { collection: ' ' }],
    ['plan-name-pattern', { name: 'Scan*' }],
    ['scan-labels', { labels: ['1', '2', '3', '4', '5'] }],
    ['scan-labels', { labels: ['a,b'] }],
    ['scan-days', { everyDays: 0 }],
  ])('refuses a plan that would not do what it says: %s', (code, change) => {
    expect(() => createScanScript({ ...PLAN, ...change })).toThrow(expect.objectContaining({ code }))
    expect(() => deviceScanScript({ ...PLAN, ...change })).toThrow(expect.objectContaining({ code }))
  })
})
