import type { Say } from '../../../language/use-text.ts'

/** A value that setup reads, with what it means. */
export function wordsOf(value: string, say: Say): string {
  switch (value) {
    case 'TRUE':
    case '1':
      return say('designer:value.on', { value })
    case 'FALSE':
    case '0':
      return say('designer:value.off', { value })
    case '64':
    case '32':
      return say('designer:value.bits', { value })
    case 'None':
    case 'Full':
    case 'Off':
    case 'Standard':
    case 'BetaChannel':
    case 'CurrentPreview':
    case 'Current':
    case 'MonthlyEnterprise':
    case 'SemiAnnualPreview':
    case 'SemiAnnual':
    case 'PerpetualVL2019':
    case 'PerpetualVL2021':
    case 'PerpetualVL2024':
      return say(`designer:value.${value}`)
    default:
      return value
  }
}
