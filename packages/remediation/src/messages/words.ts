import type { Text } from '../template/types.ts'

export const WORDS = {
  yes: { de: 'ja', en: 'yes' },
  no: { de: 'nein', en: 'no' },
  unknown: { de: 'unbekannt', en: 'unknown' },
  notAnswered: { de: 'nicht beantwortet', en: 'not answered' },
  noneOfThem: { de: 'nichts davon', en: 'none of them' },
  or: { de: ' oder ', en: ' or ' },
  not: { de: '→ nicht', en: '→ not' },
  arrow: { de: '→', en: '→' },
} as const satisfies Record<string, Text>

/** Why an item is where it is. */
export const REASONS = {
  inScope: { de: 'Dabei wegen: {terms}', en: 'In scope because: {terms}' },
  check: { de: 'Zu klären, noch offen: {terms}', en: 'To be checked, still open: {terms}' },
  hidden: { de: 'Ausgeblendet wegen: {terms}', en: 'Hidden because: {terms}' },
  cloud: { de: 'Ausgeblendet: gilt nur in {values}', en: 'Hidden: applies in {values} only' },
  'open-cloud': { de: 'Zu klären: gilt nur in {values}', en: 'To be checked: applies in {values} only' },
  service: { de: 'Ausgeblendet: gehört zu {values}, nicht im Umfang', en: 'Hidden: part of {values}, not in scope' },
  'open-service': {
    de: 'Zu klären: gehört zu {values}, der Umfang ist offen',
    en: 'To be checked: part of {values}, the scope is open',
  },
  notSupported: {
    de: 'Ausgeblendet: gehört zu {values}, von dieser Organisation nicht unterstützt',
    en: 'Hidden: part of {values}, not supported by this organisation',
  },
} as const satisfies Record<string, Text>
