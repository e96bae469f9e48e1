import type { BulkResult, RoleCode } from '@lotse/contract'
import { roleIds, roles } from '@lotse/playbook'
import { useQuery } from '@tanstack/react-query'
import { api, client } from '../../app/api.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import type { Picked } from '../selection/selection.ts'

interface Props {
  readonly engagements: readonly Picked[]
  /** Whether the assignment begins or ends. */
  readonly member: boolean
  readonly onDone: (result: BulkResult) => Promise<void>
  readonly onClose: () => void
}

interface Values {
  readonly personId: string
  readonly role: RoleCode
}

/** Roles of the organisation that uses Lotse; people of a customer are invited to their own one by one. */
const staffRoles = roleIds.filter((id) => roles[id].kind === 'delivery' || roles[id].kind === 'vendor')

/** One person and one role for many engagements. */
export function AssignMany({ engagements, member, onDone, onClose }: Props) {
  const say = useText()
  const pick = useLocalised()
  const { data: people = [] } = useQuery(api.people.list.queryOptions({ input: {} }))
  const send = async ({ personId, role }: Values) => {
    const refs = engagements.map(({ customerId, engagementId }) => ({ customerId, engagementId }))
    await onDone(await client.portfolio.assign({ engagements: refs, personId, role, member }))
  }
  const count = engagements.length
  return (
    <FormDialog<Values>
      title={say(member ? 'portfolio:bulk.assignTitle' : 'portfolio:bulk.endTitle', { count })}
      submitLabel={say(member ? 'portfolio:bulk.assign' : 'portfolio:bulk.end')}
      defaultValues={{ personId: '', role: 'FM' }}
      onSubmit={send}
      onClose={onClose}
    >
      <SelectField
        name="personId"
        required
        label={say('portfolio:bulk.person')}
        empty={say('portfolio:bulk.choose')}
        options={people
          .filter(({ kind, state }) => kind === 'staff' && (state !== 'disabled' || !member))
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="role"
        label={say('portfolio:bulk.role')}
        options={staffRoles.map((id) => ({ value: id, label: pick(roles[id].label) }))}
      />
    </FormDialog>
  )
}
