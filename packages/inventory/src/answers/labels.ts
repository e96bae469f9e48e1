import { WORDS } from '../messages/words.ts'
import type { Text } from '../notes.ts'
import type { QuestionId } from './types.ts'

/** The questions of the remediation questionnaire an inventory can speak to, as people are asked them. (remediation.md) */
export const QUESTION_LABELS: Readonly<Record<QuestionId, Text>> = {
  'os.win': { de: 'Welche Windows-Clientversionen gibt es?', en: 'Which Windows client versions exist?' },
  'os.server': { de: 'Serverversionen für Benutzersitzungen', en: 'Server versions used for user sessions' },
  'os.arm': { de: 'Gibt es Arm-Geräte?', en: 'Are there Arm devices?' },
  'os.inventory': { de: 'Gibt es ein aktuelles Softwareinventar?', en: 'Is there a current software inventory?' },
  'of.versions': { de: 'Welche Office-Versionen sind installiert?', en: 'Which Office versions are installed?' },
  'of.tech': { de: 'Installationstechnik', en: 'Installation technology' },
  'of.bits': { de: 'Vorhandene Bitbreite', en: 'Bitness present' },
  'of.visio': { de: 'Visio oder Project installiert?', en: 'Visio or Project installed?' },
  'of.runtime': {
    de: 'Access-Runtime oder Access-Datenbankmodul in Gebrauch?',
    en: 'Access runtime or Access database engine in use?',
  },
  'of.oem': {
    de: 'Neue Geräte mit vorinstalliertem Privat-Office?',
    en: 'New devices arrive with a consumer Office?',
  },
  'ad.com': { de: 'COM- oder VSTO-Add-Ins', en: 'COM or VSTO add-ins' },
  'ad.outlookAddins': { de: 'Outlook-Add-Ins in Gebrauch?', en: 'Outlook add-ins in use?' },
  'dt.tool': { de: 'Welches Werkzeug verteilt Software?', en: 'Which tool distributes software?' },
  'up.channel': { de: 'Gewählter Updatekanal', en: 'Chosen update channel' },
  'sh.kinds': { de: 'Gemeinsame Nutzung', en: 'Shared use' },
  'la.count': { de: 'Anzahl Oberflächensprachen', en: 'Number of user interface languages' },
  'la.packs': {
    de: 'Heute Sprachpakete oder Korrekturhilfen installiert?',
    en: 'Language packs or proofing tools installed today?',
  },
  'ma.mac': { de: 'Macs im Umfang', en: 'Macs in scope' },
}

/** Answers that are plain words; the others are named as inside an evidence. */
const PLAIN: Readonly<Record<string, Text>> = {
  yes: { de: 'ja', en: 'yes' },
  no: { de: 'nein', en: 'no' },
  none: { de: 'keine', en: 'none' },
  few: { de: 'wenige', en: 'few' },
  some: { de: 'einige', en: 'some' },
  many: { de: 'viele', en: 'many' },
  mixed: { de: 'gemischt', en: 'mixed' },
  full: { de: 'vollständig', en: 'complete' },
  partial: { de: 'teilweise', en: 'partial' },
  configMgr: { de: 'Configuration Manager', en: 'Configuration Manager' },
}

/** An answer in words; numbers and words nobody knows as they are. */
export function labelOfAnswer(value: string): Text {
  return PLAIN[value] ?? WORDS[value] ?? { de: value, en: value }
}
