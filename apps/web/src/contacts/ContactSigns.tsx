import type { Contact } from '@lotse/contract'
import { useText } from '../language/use-text.ts'
import { Pill } from '../ui/Pill.tsx'
import styles from './contacts.module.css'

/** What one has to know before writing or calling, at a glance. */
export function ContactSigns({ contact }: { readonly contact: Contact }) {
  const say = useText()
  return (
    <span className={styles.signs}>
      {contact.isPrimary && <Pill tone="good">{say('contacts:sign.primary')}</Pill>}
      {contact.itTeam && <Pill tone="moving">{say('contacts:sign.itTeam')}</Pill>}
      {contact.surveyServices.length > 0 && <Pill>{say('contacts:sign.survey')}</Pill>}
      {contact.doNotCall && <Pill tone="bad">{say('contacts:sign.doNotCall')}</Pill>}
      {contact.consent?.state === 'withdrawn' && <Pill tone="bad">{say('contacts:sign.withdrawn')}</Pill>}
    </span>
  )
}
