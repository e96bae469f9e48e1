import { addMonths, type IsoDate, isoDate, monthOf } from '@lotse/calendar'
import type { Localised } from '../localised.ts'
import { type ExpertTopicId, expertTopics } from './vocabulary.ts'

/** From so many earlier requests on a topic on, one more is a repetition that may be rejected for it. */
const EXPERT_REPEATED_FROM = 2
/** How many months back Lotse counts. */
const EXPERT_REPEATED_MONTHS = 12

/** The same partner, however it is typed. */
export const expertPartnerKey = (partner: string): string => partner.trim().toLowerCase().replace(/\s+/g, ' ')

/** The first day that counts: the first of the month twelve months ago. */
export const expertCountsFrom = (today: IsoDate): IsoDate =>
  isoDate(`${addMonths(monthOf(today), -EXPERT_REPEATED_MONTHS)}-01`)

/**
 * What is said before a topic is submitted that the partner has asked about repeatedly, which is a reason to reject
 * (engagement.md §8); null where it is not.
 * @param earlier requests of the partner on this topic that were submitted and not withdrawn
 */
export function warnOfRepeatedTopic(topic: ExpertTopicId, partner: string, earlier: number): Localised | null {
  if (earlier < EXPERT_REPEATED_FROM) return null
  const { de, en } = expertTopics[topic]
  return {
    de: `${partner} hat in den letzten zwölf Monaten schon ${earlier} Mal zum Thema „${de}“ angefragt. Das kann ein Grund zur Ablehnung sein. Lesen Sie zuerst, was die Experten damals geschrieben haben, und sagen Sie in der Begründung, was diesmal anders ist.`,
    en: `${partner} asked about “${en}” ${earlier} times in the last twelve months. That can be a reason to reject. Read first what the experts wrote then, and say in the justification what is different this time.`,
  }
}
