import { GENERATIONS } from '../device.ts'
import type { Text } from '../notes.ts'
import {
  ARCHITECTURE_LABELS,
  CHANNEL_LABELS,
  GENERATION_LABELS,
  SHARED_LABELS,
  SYSTEM_LABELS,
  TECHNOLOGY_LABELS,
} from '../vocabulary.ts'

/** Answers of the questionnaire as they are said inside a sentence. */
export const WORDS: Readonly<Record<string, Text>> = {
  ...SYSTEM_LABELS,
  older: SYSTEM_LABELS.wsOlder,
  ...Object.fromEntries(GENERATIONS.map((generation) => [`o${generation}`, GENERATION_LABELS[generation]])),
  m365: GENERATION_LABELS.m365,
  msi: TECHNOLOGY_LABELS.msi,
  c2r: TECHNOLOGY_LABELS.clickToRun,
  c2rVolume: { de: 'Klick-und-Los, Volumenlizenz', en: 'Click-to-Run, volume licence' },
  subscription: { de: 'Abonnement', en: 'subscription' },
  store: TECHNOLOGY_LABELS.store,
  appv: TECHNOLOGY_LABELS.appv,
  x86: ARCHITECTURE_LABELS.x86,
  x64: ARCHITECTURE_LABELS.x64,
  rds: SHARED_LABELS.sessionHost,
  avd: SHARED_LABELS.multiSession,
  shift: SHARED_LABELS.severalUsers,
  current: CHANNEL_LABELS.Current,
  monthly: CHANNEL_LABELS.MonthlyEnterprise,
  semiannual: CHANNEL_LABELS.SemiAnnual,
}
