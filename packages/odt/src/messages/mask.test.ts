import { describe, expect, it } from 'vitest'
import { diffOdt } from '../diff/diff.ts'
import { PLAIN_CONTEXT } from '../lint/context.ts'
import { lintOdt } from '../lint/lint.ts'
import { readOdtText } from '../reading/read.ts'
import { diagnosticsOf } from './diagnostics.ts'

const KEY = 'ABCDE-FGHJK-LMNPQ-RSTUV-WXYZ2'
const SPACED = KEY.replaceAll('-', ' ')
const BARE = KEY.replaceAll('-', '')
const nothing = readOdtText('<Configuration />')

/** Everything that is printed of a file. */
const printed = (text: string): string => {
  const file = readOdtText(text)
  return JSON.stringify([diagnosticsOf(file, lintOdt(file, PLAIN_CONTEXT).findings, 'en'), diffOdt(nothing, file)])
}

describe('a product key is not shown', () => {
  it.each([
    ['that is cut off in text that strays', `<Configuration><Add />key of ours ${KEY} --&gt;</Configuration>`],
    [
      'in a product that is moved',
      `<Configuration><Add><Product ID="O365ProPlusRetail"><Product ID="VisioPro2024Volume" PIDKEY="${SPACED}" /></Product></Add></Configuration>`,
    ],
    [
      'without hyphens, in small letters',
      `<Configuration><Add><Product ID="VisioPro2024Volume" pidkey="${BARE}" /></Add></Configuration>`,
    ],
    [
      'of a product that stands too high',
      `<Configuration><Product ID="VisioPro2024Volume" PIDKEY="${BARE}" /></Configuration>`,
    ],
  ])('%s', (_what, text) => {
    const said = printed(text)
    expect(said).not.toContain('FGHJK')
    expect(said).not.toContain('LMNPQ')
  })
})
