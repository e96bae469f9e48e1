import type { Texts } from './texts.ts'

/** What a proposed answer rests on. */
export const EVIDENCE = {
  'evidence-system': { en: '{value}: {devices} devices', de: '{value}: {devices} Geräte' },
  'evidence-server': { en: '{value}: {devices} devices', de: '{value}: {devices} Geräte' },
  'evidence-server-none': {
    en: 'None of the {devices} devices has a server system.',
    de: 'Keines der {devices} Geräte hat ein Serversystem.',
  },
  'evidence-arm': {
    en: 'Arm processors: {devices} of {known} devices',
    de: 'Arm-Prozessoren: {devices} von {known} Geräten',
  },
  'evidence-inventory': {
    en: 'System and Office known for {known} of {devices} devices, {age} days old',
    de: 'System und Office bekannt für {known} von {devices} Geräten, {age} Tage alt',
  },
  'evidence-inventory-expected': {
    en: 'System and Office known for {known} of {expected} expected devices, {age} days old',
    de: 'System und Office bekannt für {known} von {expected} erwarteten Geräten, {age} Tage alt',
  },
  'evidence-shared': { en: '{value}: {devices} devices', de: '{value}: {devices} Geräte' },
  'evidence-mac': { en: 'Macs: {devices} of {known} devices', de: 'Macs: {devices} von {known} Geräten' },
  'evidence-version': { en: '{value}: {devices} devices', de: '{value}: {devices} Geräte' },
  'evidence-version-none': {
    en: 'None of the {devices} devices has an Office suite.',
    de: 'Keines der {devices} Geräte hat eine Office-Suite.',
  },
  'evidence-technology': { en: '{value}: {devices} devices', de: '{value}: {devices} Geräte' },
  'evidence-bits': { en: '{value}: {devices} devices', de: '{value}: {devices} Geräte' },
  'evidence-visio': {
    en: 'Visio or Project, {value}: {devices} devices',
    de: 'Visio oder Project, {value}: {devices} Geräte',
  },
  'evidence-visio-none': {
    en: 'None of the {devices} devices has Visio or Project.',
    de: 'Keines der {devices} Geräte hat Visio oder Project.',
  },
  'evidence-runtime': {
    en: 'Access runtime or database engine: {devices} of {known} devices',
    de: 'Access-Runtime oder -Datenbankmodul: {devices} von {known} Geräten',
  },
  'evidence-consumer': {
    en: 'Office for private use: {devices} of {known} devices',
    de: 'Privat-Office: {devices} von {known} Geräten',
  },
  'evidence-packs': {
    en: 'Language packs or several languages: {devices} of {known} devices',
    de: 'Sprachpakete oder mehrere Sprachen: {devices} von {known} Geräten',
  },
  'evidence-add-ins': {
    en: '{different} different add-ins on {devices} devices whose add-ins are listed',
    de: '{different} verschiedene Add-Ins auf {devices} Geräten, deren Add-Ins aufgeführt sind',
  },
  'evidence-no-add-ins': {
    en: 'None of the {devices} devices has add-ins.',
    de: 'Keines der {devices} Geräte hat Add-Ins.',
  },
  'evidence-outlook-add-ins': {
    en: 'Outlook add-ins: {devices} of {known} devices',
    de: 'Outlook-Add-Ins: {devices} von {known} Geräten',
  },
  'evidence-tool': {
    en: 'The inventory of these {devices} devices comes from Configuration Manager.',
    de: 'Das Inventar dieser {devices} Geräte stammt aus dem Configuration Manager.',
  },
  'evidence-channel': {
    en: 'Today {value}: {devices} of {apps} devices with Microsoft 365 Apps',
    de: 'Heute {value}: {devices} von {apps} Geräten mit Microsoft 365 Apps',
  },
  'evidence-languages': {
    en: '{tags} on {devices} devices',
    de: '{tags} auf {devices} Geräten',
  },
  'evidence-unknown': {
    en: 'The inventory does not say for {devices} devices.',
    de: 'Für {devices} Geräte sagt das Inventar nichts dazu.',
  },
} as const satisfies Texts
