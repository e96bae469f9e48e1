import type { RolloutPlanView } from '@lotse/contract'
import { type RolloutSizes, SIZE_IDS, SIZES, sizeOf } from '@lotse/rollout'
import { EntryDialog } from '../../adoption/EntryDialog.tsx'
import type { EntryField } from '../../adoption/form-values.ts'
import { api, client, ifMatch } from '../../app/api.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useLocalised, useText } from '../../language/use-text.ts'

/** Changes the sizes in megabytes; an emptied one goes back to what guidance gives. */
export function EditSizes({ plan, onClose }: { readonly plan: RolloutPlanView; readonly onClose: () => void }) {
  const say = useText()
  const localised = useLocalised()
  const place = usePlace()
  const fields = SIZE_IDS.flatMap((id): EntryField[] => {
    const label = localised(SIZES[id].label)
    return [
      { name: `${id}From`, kind: 'number', label: say('rings:size.from', { what: label }), beside: id },
      { name: `${id}To`, kind: 'number', label: say('rings:size.to', { what: label }), beside: id },
    ]
  })
  const save = (body: Record<string, unknown>, { version }: RolloutPlanView) =>
    client.rings.changePlan({
      params: place,
      headers: { 'if-match': ifMatch(version) },
      body: { sizes: sizesIn(body) },
    })
  return (
    <EntryDialog<RolloutPlanView>
      title={say('rings:size.edit')}
      fields={fields}
      entry={plan}
      texts={(one) => textsIn(one ?? plan)}
      renews={api.rings.key()}
      add={(body) => save(body, plan)}
      change={save}
      onClose={onClose}
    />
  )
}

const textsIn = ({ sizes }: RolloutPlanView): Record<string, string> =>
  Object.fromEntries(
    SIZE_IDS.flatMap((id) => {
      const { from, to } = sizeOf(sizes, id)
      return [
        [`${id}From`, String(from)],
        [`${id}To`, String(to)],
      ]
    }),
  )

/** Only what differs from guidance is the house's own. */
function sizesIn(body: Record<string, unknown>): RolloutSizes {
  return Object.fromEntries(
    SIZE_IDS.flatMap((id) => {
      const [from, to] = [body[`${id}From`] ?? SIZES[id].from, body[`${id}To`] ?? SIZES[id].to]
      return from === SIZES[id].from && to === SIZES[id].to ? [] : [[id, { from, to }]]
    }),
  ) as RolloutSizes
}
