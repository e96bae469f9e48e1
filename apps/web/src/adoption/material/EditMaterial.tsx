import type { AdoptionMaterial, AdoptionMaterialForm, AdoptionMaterialLicence, MaterialChange } from '@lotse/contract'
import { useMemo } from 'react'
import { client, ifMatch } from '../../app/api.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useLanguage, useText } from '../../language/use-text.ts'
import { EntryDialog } from '../EntryDialog.tsx'
import type { EntryField } from '../form-values.ts'
import { useContactOptions } from '../use-contact-options.ts'

type NewMaterial = MaterialChange & {
  title: string
  language: string
  form: AdoptionMaterialForm
  licence: AdoptionMaterialLicence
}

/** Adds material to the hand-over list, or says that it was given. */
export function EditMaterial(props: { readonly material: AdoptionMaterial | null; readonly onClose: () => void }) {
  const { material, onClose } = props
  const say = useText()
  const language = useLanguage()
  const place = usePlace()
  return (
    <EntryDialog<AdoptionMaterial>
      title={say(material === null ? 'adoption:material.add' : 'adoption:material.edit')}
      fields={useMaterialFields(material)}
      entry={material}
      begins={{ language, form: 'handout', licence: 'own' }}
      add={(body) => client.adoption.addMaterial({ ...place, ...(body as NewMaterial) })}
      change={(body, on) =>
        client.adoption.changeMaterial({
          params: { ...place, entryId: on.id },
          headers: { 'if-match': ifMatch(on.version) },
          body: body as MaterialChange,
        })
      }
      onClose={onClose}
    />
  )
}

const forms = ['deck', 'mail', 'handout', 'video', 'course', 'poster', 'page', 'other'] as const
const licences = ['own', 'vendorPublic', 'customer'] as const

function useMaterialFields(material: AdoptionMaterial | null): readonly EntryField[] {
  const say = useText()
  const contacts = useContactOptions(useMemo(() => [material?.owner, material?.receiver], [material]))
  return useMemo(
    () => [
      { name: 'title', kind: 'line', label: say('adoption:materialField.title'), required: true },
      { name: 'topic', kind: 'line', label: say('adoption:materialField.topic'), beside: 'about' },
      { name: 'audience', kind: 'line', label: say('adoption:materialField.audience'), beside: 'about' },
      {
        name: 'form',
        kind: 'choice',
        label: say('adoption:materialField.form'),
        required: true,
        options: forms.map((value) => ({ value, label: say(`adoption:materialForm.${value}`) })),
        beside: 'form',
      },
      { name: 'language', kind: 'line', label: say('adoption:materialField.language'), required: true, beside: 'form' },
      { name: 'edition', kind: 'line', label: say('adoption:materialField.edition'), beside: 'form' },
      {
        name: 'licence',
        kind: 'choice',
        label: say('adoption:materialField.licence'),
        hint: say('adoption:material.licenceHint'),
        required: true,
        options: licences.map((value) => ({ value, label: say(`adoption:licence.${value}`) })),
      },
      { name: 'url', kind: 'line', label: say('adoption:materialField.url') },
      { name: 'ownerContact', kind: 'choice', label: say('adoption:materialField.owner'), options: contacts },
      { name: 'givenOn', kind: 'day', label: say('adoption:materialField.givenOn'), beside: 'given' },
      {
        name: 'givenTo',
        kind: 'choice',
        label: say('adoption:materialField.givenTo'),
        options: contacts,
        beside: 'given',
      },
    ],
    [say, contacts],
  )
}
