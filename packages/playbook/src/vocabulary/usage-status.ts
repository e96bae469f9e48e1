import type { Localised } from '../localised.ts'
import type { SourceMark } from './source.ts'

/** L1, the usage status of an entitlement record (engagement.md §5). */
export const usageStatusIds = ['unknown', 'inProgress', 'blocked', 'noIntent', 'duplicate'] as const
export type UsageStatusId = (typeof usageStatusIds)[number]

export type UsageStatus = { readonly label: Localised; readonly means: Localised; readonly source: SourceMark }

export const usageStatuses: Readonly<Record<UsageStatusId, UsageStatus>> = {
  unknown: {
    label: { de: 'Unbekannt', en: 'Status unknown' },
    means: {
      de: 'Noch weiß niemand, ob der Kunde den Dienst will.',
      en: 'Nobody has yet learned whether the customer wants the service.',
    },
    source: 'P',
  },
  inProgress: {
    label: { de: 'In Bearbeitung', en: 'In progress' },
    means: {
      de: 'Der Kunde will den Dienst und stellt bereit oder führt ein, gleich wer leitet und wie lange es dauert.',
      en: 'The customer wants the service and deploys or adopts it, whoever leads and however long it takes.',
    },
    source: 'P',
  },
  blocked: {
    label: { de: 'Blockiert', en: 'Blocked' },
    means: {
      de: 'Der Kunde will den Dienst, aber etwas muss mit Hilfe von außen beseitigt werden.',
      en: 'The customer wants the service, but something must be removed with outside help.',
    },
    source: 'S',
  },
  noIntent: {
    label: { de: 'Keine Absicht', en: 'No intent' },
    means: {
      de: 'Der Kunde will den Dienst weder jetzt noch später.',
      en: 'The customer does not want the service, now or later.',
    },
    source: 'P',
  },
  duplicate: {
    label: { de: 'Doppelt oder ungültig', en: 'Duplicate or invalid' },
    means: {
      de: 'Tenant oder Berechtigung sollen aus den Berichten verschwinden; gilt für alle Berechtigungen des Tenants.',
      en: 'Tenant or entitlement must vanish from reporting; applies to all entitlements of the tenant.',
    },
    source: 'P',
  },
}
