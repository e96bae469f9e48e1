import type { Plugin } from 'vite'

/**
 * Writes Fluent's tokens into the code that uses them: `tokens.spacingHorizontalM` becomes `"var(--spacingHorizontalM)"`,
 * which is all it is. Otherwise each page carries a list of all four hundred, because one property of an object is asked.
 */
export function fluentTokens(): Plugin {
  return {
    name: 'lotse:fluent-tokens',
    apply: 'build',
    transform: {
      filter: { id: FLUENT, code: HAS_TOKEN },
      handler: (code) => ({ code: code.replaceAll(TOKEN, '"var(--$1)"'), map: null }),
    },
  }
}

const FLUENT = /[\\/]node_modules[\\/]@fluentui[\\/](?:react-[\w-]+|tokens)[\\/]lib[\\/].*\.js$/

/** Tokens of the z-index carry a fallback value and stay as they are. A check holds the names against Fluent's own. */
export const NAME = '(?:border|color|curve|duration|font|lineHeight|shadow|spacing|stroke)\\w*'
const HAS_TOKEN = new RegExp(`\\btokens\\.${NAME}`)
const TOKEN = new RegExp(`\\btokens\\.(${NAME})`, 'g')
