import { tokens } from '@fluentui/react-components'
import { expect, it } from 'vitest'
import { NAME } from '../vite/fluent-tokens.ts'

it('each token that the build writes out is its variable and nothing more', () => {
  const written = Object.entries(tokens).filter(([name]) => new RegExp(`^${NAME}$`).test(name))
  expect(written.length).toBeGreaterThan(300)
  expect(written.filter(([name, value]) => value !== `var(--${name})`)).toEqual([])
})
