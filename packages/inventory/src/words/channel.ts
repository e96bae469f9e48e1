import type { Channel } from '../device.ts'

/** The identifiers at the end of the download addresses; they stay when names change. Source: odt-reference, channels. */
const BY_ADDRESS: Readonly<Record<string, Channel>> = {
  '5440fd1f-7ecb-4221-8110-145efaa6372f': 'Beta',
  '64256afe-f5d9-4f86-8936-8840a6a4f5be': 'CurrentPreview',
  '492350f6-3a01-4f97-b9c0-c7c6ddf67d60': 'Current',
  '55336b82-a18d-4dd6-b5f6-9e5095c314a6': 'MonthlyEnterprise',
  'b8f9b850-328d-4355-9145-c59439a0c4cf': 'SemiAnnualPreview',
  '7ffbc6bf-bc32-4f92-8982-f9dd17fd3114': 'SemiAnnual',
  'f2e724c1-748f-4b47-8fb8-8e0d210e9208': 'PerpetualVL2019',
  '5030841d-c919-4594-8d2d-84ae4f96e58e': 'PerpetualVL2021',
  '7983bac0-e531-40cf-be00-fd24fe66619c': 'PerpetualVL2024',
}

/** Names of today, of the tools, of earlier years, and in German; letters and digits only. Source: odt-reference. */
const NAMES: Readonly<Record<Channel, readonly string[]>> = {
  Beta: ['betachannel', 'beta', 'betakanal', 'insiderfast', 'insidersfast', 'insidersdevmain'],
  CurrentPreview: [
    'currentchannelpreview',
    'currentpreview',
    'firstreleasecurrent',
    'insiderslow',
    'insiders',
    'monthlypreview',
    'monthlytargeted',
    'monthlychanneltargeted',
    'aktuellerkanalvorschau',
    'insiderscc',
  ],
  Current: ['currentchannel', 'current', 'monthlychannel', 'monthly', 'aktuellerkanal', 'productioncc'],
  MonthlyEnterprise: [
    'monthlyenterprisechannel',
    'monthlyenterprise',
    'monatlicherenterprisekanal',
    'monatlicherunternehmenskanal',
    'productionmec',
  ],
  SemiAnnualPreview: [
    'semiannualenterprisechannelpreview',
    'semiannualenterprisepreview',
    'semiannualpreview',
    'semiannualchanneltargeted',
    'semiannualtargeted',
    'targeted',
    'firstreleasedeferred',
    'firstreleasedeferredchannel',
    'firstreleasebusiness',
    'validation',
    'halbjährlicherenterprisekanalvorschau',
    'halbjährlicherunternehmenskanalvorschau',
    'insidersfrdc',
  ],
  SemiAnnual: [
    'semiannualenterprisechannel',
    'semiannualenterprise',
    'semiannualchannel',
    'semiannual',
    'broad',
    'deferred',
    'deferredchannel',
    'business',
    'halbjährlicherenterprisekanal',
    'halbjährlicherunternehmenskanal',
    'halbjährlicherkanal',
    'productiondc',
  ],
  PerpetualVL2019: ['perpetualvl2019', 'perpetual2019', 'office2019perpetual', 'productionltsc'],
  PerpetualVL2021: ['perpetualvl2021', 'perpetual2021', 'officeltsc2021', 'productionltsc2021'],
  PerpetualVL2024: ['perpetualvl2024', 'perpetual2024', 'officeltsc2024', 'productionltsc2024'],
}

const BY_NAME: ReadonlyMap<string, Channel> = new Map(
  (Object.entries(NAMES) as [Channel, readonly string[]][]).flatMap(([channel, names]) =>
    names.map((name): [string, Channel] => [name, channel]),
  ),
)

/** The update channel a name or download address stands for; null where nobody knows it. */
export function readChannel(text: string): Channel | null {
  const address = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(text)?.[0]
  if (address !== undefined) return BY_ADDRESS[address.toLowerCase()] ?? null
  return BY_NAME.get(text.toLowerCase().replace(/[^\p{L}\d]/gu, '')) ?? null
}

/** The generation a channel belongs to: volume editions have one of their own, all others serve the Microsoft 365 Apps. */
export function generationOfChannel(channel: Channel): '2019' | '2021' | '2024' | 'm365' {
  if (channel === 'PerpetualVL2019') return '2019'
  if (channel === 'PerpetualVL2021') return '2021'
  return channel === 'PerpetualVL2024' ? '2024' : 'm365'
}
