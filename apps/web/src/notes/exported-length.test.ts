import { expect, it } from 'vitest'
import { exportedLength } from './exported-length.ts'

it.each([
  ['', 0],
  ['Alles gut', 9],
  ['Alles gut ## nur für uns', 9],
  ['## nur für uns', 0],
  ['# eine Raute', 12],
])('%j counts %i', (text, count) => expect(exportedLength(text)).toBe(count))
