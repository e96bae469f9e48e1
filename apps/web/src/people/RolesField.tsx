import { useController } from 'react-hook-form'
import { useText } from '../language/use-text.ts'
import styles from '../ui/form/Choice.module.css'
import { organisationRoles, useRoleNames } from './role-names.ts'
import { joinRoles, splitRoles } from './roles-text.ts'

/** The roles for the whole organisation, each on or off. The value is a text; see roles-text.ts. */
export function RolesField() {
  const say = useText()
  const roleName = useRoleNames()
  const { field, fieldState } = useController({ name: 'organisationRoles' })
  const chosen = splitRoles(String(field.value ?? ''))
  return (
    <fieldset className={styles.field}>
      <legend>{say('people:field.organisationRoles')}</legend>
      {organisationRoles.map((role) => (
        <label key={role} className={styles.option}>
          <input
            type="checkbox"
            checked={chosen.includes(role)}
            onChange={({ target }) =>
              field.onChange(joinRoles(target.checked ? [...chosen, role] : chosen.filter((one) => one !== role)))
            }
          />
          <span>{roleName(role)}</span>
        </label>
      ))}
      {fieldState.error && (
        <p role="alert" className={styles.error}>
          {fieldState.error.message}
        </p>
      )}
      <p className={styles.hint}>{say('people:field.rolesHint')}</p>
    </fieldset>
  )
}
