import type { IsoDate } from '@lotse/calendar'
import { client } from '../app/api.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useLanguage, useText } from '../language/use-text.ts'
import { DateField } from '../ui/form/DateField.tsx'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { useRenew } from './use-rings.ts'

/** Makes the proposed rings, from a day on. */
export function MakeProposed({ onClose }: { readonly onClose: () => void }) {
  const say = useText()
  const language = useLanguage()
  const place = usePlace()
  const renew = useRenew()
  return (
    <FormDialog<{ startsOn: string }>
      title={say('rings:none.take')}
      submitLabel={say('rings:none.make')}
      defaultValues={{ startsOn: '' }}
      onSubmit={async ({ startsOn }) => {
        await client.rings.propose({ ...place, language, startsOn: startsOn === '' ? null : (startsOn as IsoDate) })
        await renew()
      }}
      onClose={onClose}
    >
      <DateField name="startsOn" label={say('rings:none.startsOn')} hint={say('rings:none.startsHint')} />
    </FormDialog>
  )
}
