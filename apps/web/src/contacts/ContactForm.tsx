import type { ContactSide } from '@lotse/contract'
import {
  contactRoleIds,
  contactRoleMeanings,
  contactRoles,
  contactSides,
  workloadIds,
  workloads,
} from '@lotse/playbook'
import { useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { useLanguage, useLocalised, useText } from '../language/use-text.ts'
import { CheckField } from '../ui/form/CheckField.tsx'
import { CheckListField } from '../ui/form/CheckListField.tsx'
import { DateField } from '../ui/form/DateField.tsx'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { Alike } from './Alike.tsx'
import { languageChoices, zoneChoices } from './choices.ts'
import styles from './contacts.module.css'
import { type ContactValues, sideOf } from './values.ts'

interface Props {
  readonly customerId: string
  /** The sides one may choose; none where the contact is there already. */
  readonly sides?: readonly ContactSide[]
  readonly contactId?: string
}

/** The fields of a contact, inside a form. */
export function ContactForm({ customerId, sides = [], contactId }: Props) {
  const say = useText()
  const localised = useLocalised()
  const language = useLanguage()
  const values = useWatch<ContactValues>() as ContactValues
  const side = sideOf(values.side)
  const languages = useMemo(() => languageChoices(language, values.language), [language, values.language])
  const zones = useMemo(() => zoneChoices(values.timeZone), [values.timeZone])
  return (
    <>
      {sides.length > 1 && (
        <SelectField
          name="side"
          label={say('contacts:field.side')}
          options={sides.map((one) => ({ value: one, label: localised(contactSides[one]) }))}
        />
      )}
      <div className={styles.row}>
        <TextField name="firstName" label={say('contacts:field.firstName')} />
        <TextField name="lastName" label={say('contacts:field.lastName')} required />
      </div>
      <CheckListField
        name="roles"
        label={say('contacts:field.roles')}
        options={contactRoleIds
          .filter((id) => contactRoles[id].side === side)
          .map((id) => ({
            value: id,
            label: localised(contactRoles[id].label),
            about: localised(contactRoleMeanings[id]),
          }))}
      />
      <div className={styles.row}>
        <TextField name="email" type="email" label={say('contacts:field.email')} />
        <TextField name="phone" label={say('contacts:field.phone')} />
      </div>
      <Alike customerId={customerId} email={values.email} {...(contactId && { contactId })} />
      <div className={styles.row}>
        <TextField name="organisation" label={say('contacts:field.organisation')} />
        <TextField name="country" label={say('contacts:field.country')} hint={say('contacts:field.countryHint')} />
      </div>
      <div className={styles.row}>
        <SelectField name="language" label={say('contacts:field.language')} empty="–" options={languages} />
        <SelectField name="timeZone" label={say('contacts:field.timeZone')} empty="–" options={zones} />
      </div>
      <div>
        <CheckField name="isPrimary" label={say('contacts:field.isPrimary')} />
        {side === 'customer' && (
          <CheckField name="itTeam" label={say('contacts:field.itTeam')} hint={say('contacts:field.itTeamHint')} />
        )}
        <CheckField name="doNotCall" label={say('contacts:field.doNotCall')} />
      </div>
      <CheckListField
        name="surveyServices"
        label={say('contacts:field.surveyServices')}
        hint={say('contacts:field.surveyHint')}
        options={workloadIds.map((id) => ({ value: id, label: localised(workloads[id].label) }))}
      />
      <div className={styles.row}>
        <SelectField
          name="consentState"
          label={say('contacts:field.consent')}
          empty={say('contacts:consent.notAsked')}
          options={(['given', 'withdrawn'] as const).map((one) => ({
            value: one,
            label: say(`contacts:consent.${one}`),
          }))}
        />
        {values.consentState !== '' && (
          <DateField
            name="consentOn"
            label={say('contacts:field.consentOn')}
            hint={say('contacts:field.consentOnHint')}
          />
        )}
      </div>
      {values.consentState !== '' && (
        <TextField
          name="consentHow"
          label={say('contacts:field.consentHow')}
          hint={say('contacts:field.consentHowHint')}
        />
      )}
      <TextField name="preferences" label={say('contacts:field.preferences')} multiline rows={2} />
    </>
  )
}
