import type { Localised } from '@lotse/contract'
import {
  CHANNEL_LABELS,
  type DeviceSegmentation,
  GENERATION_LABELS,
  KIND_LABELS,
  type OfficeInstall,
  SYSTEM_LABELS,
  type SystemFamily,
  TECHNOLOGY_LABELS,
} from '@lotse/inventory'

/** How things of an inventory are named to people. */

export const UNKNOWN_OFFICE: Localised = { de: 'Office unbekannter Generation', en: 'Office of unknown generation' }

/** "Office 2016 (Windows Installer (MSI))", "Microsoft 365 Apps, Current Channel, 2608": one group of the support table. */
export function groupLabel({
  generation,
  channel,
  technology,
  version,
}: Pick<OfficeInstall, 'generation' | 'channel' | 'technology' | 'version'>): Localised {
  const name = generation === null ? UNKNOWN_OFFICE : GENERATION_LABELS[generation]
  const parts = (language: 'de' | 'en'): string =>
    [
      name[language],
      ...(generation === 'm365'
        ? [channel === null ? NO_CHANNEL[language] : CHANNEL_LABELS[channel][language], version ?? NO_VERSION[language]]
        : technology === null
          ? []
          : [TECHNOLOGY_LABELS[technology][language]]),
    ].join(', ')
  return { de: parts('de'), en: parts('en') }
}

const NO_CHANNEL: Localised = { de: 'Kanal unbekannt', en: 'channel unknown' }
const NO_VERSION: Localised = { de: 'Version unbekannt', en: 'version unknown' }

/** "Visio 2019", "Microsoft 365 Apps": one product on a device. */
export function productLabel({ kind, generation, consumer }: OfficeInstall): Localised {
  const of = (language: 'de' | 'en'): string => {
    const suite = generation === null ? UNKNOWN_OFFICE[language] : GENERATION_LABELS[generation][language]
    const year = generation === null || generation === 'm365' ? '' : ` ${generation}`
    const name = kind === 'suite' ? suite : `${KIND_LABELS[kind][language]}${year}`
    return consumer ? `${name} (${CONSUMER[language]})` : name
  }
  return { de: of('de'), en: of('en') }
}

const CONSUMER: Localised = { de: 'für private Nutzung', en: 'for private use' }

const SAYS_NOTHING: Localised = { de: '(keine Angabe)', en: '(not given)' }

/** A segment's value; systems by their name, everything else as the inventory writes it. */
export function segmentLabel(by: DeviceSegmentation, value: string | null): Localised {
  if (value === null) return SAYS_NOTHING
  return by === 'system' ? SYSTEM_LABELS[value as SystemFamily] : { de: value, en: value }
}

export const SEGMENTATION_LABELS: Readonly<Record<DeviceSegmentation, Localised>> = {
  unit: { de: 'Organisationseinheit', en: 'Organisational unit' },
  site: { de: 'Standort', en: 'Site' },
  model: { de: 'Gerätemodell', en: 'Hardware model' },
  system: { de: 'Betriebssystem', en: 'Operating system' },
}
