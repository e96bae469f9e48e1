/**
 * Update channels, their earlier names, and the build a perpetual channel stays on. Source: the vendor's public documentation
 * as of October 2024 and real files. That SemiAnnualPreview goes was announced in 2025, after that.
 */
export interface ChannelFact {
  readonly id: string
  readonly legacy: readonly string[]
  readonly kind: 'production' | 'preview' | 'beta' | 'perpetual'
  /** What a version of a perpetual channel begins with; null where builds move. */
  readonly builds: RegExp | null
}

const channel = (
  id: string,
  kind: ChannelFact['kind'],
  legacy: string[],
  builds: RegExp | null = null,
): ChannelFact => ({
  id,
  legacy,
  kind,
  builds,
})

export const CHANNELS: readonly ChannelFact[] = [
  channel('BetaChannel', 'beta', ['InsiderFast', 'InsidersFast']),
  channel('CurrentPreview', 'preview', [
    'FirstReleaseCurrent',
    'InsiderSlow',
    'Insiders',
    'MonthlyPreview',
    'MonthlyTargeted',
  ]),
  channel('Current', 'production', ['Monthly']),
  channel('MonthlyEnterprise', 'production', []),
  channel('SemiAnnualPreview', 'preview', [
    'Targeted',
    'FirstReleaseDeferred',
    'FirstReleaseBusiness',
    'Validation',
    'SemiAnnualTargeted',
  ]),
  channel('SemiAnnual', 'production', ['Broad', 'Deferred', 'Business']),
  channel('PerpetualVL2019', 'perpetual', ['Perpetual2019'], /^16\.0\.10\d{3}\./),
  channel('PerpetualVL2021', 'perpetual', ['Perpetual2021'], /^16\.0\.14332\./),
  channel('PerpetualVL2024', 'perpetual', [], /^16\.0\.17932\./),
]

const BY_NAME = new Map(
  CHANNELS.flatMap((fact) => [fact.id, ...fact.legacy].map((name) => [name.toLowerCase(), fact] as const)),
)

/** The channel behind a name of today or of earlier tools, whatever its case; null for none. */
export function channelNamed(name: string): ChannelFact | null {
  return BY_NAME.get(name.trim().toLowerCase()) ?? null
}
