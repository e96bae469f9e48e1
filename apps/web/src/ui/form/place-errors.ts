import type { FieldProblem } from '../../problem/problem.ts'

/** Errors of a refused form: those that belong to one of its fields, and the rest for its head. */
export interface PlacedErrors {
  readonly fields: readonly { readonly name: string; readonly message: string }[]
  readonly rest: readonly string[]
}

/**
 * Puts the errors of a problem document at the fields of a form.
 * @param errors as the API says them, with paths such as `body.name`, `name` or `body.parts.0.name`
 * @param names the form's own fields
 */
export function placeErrors(errors: readonly FieldProblem[], names: readonly string[]): PlacedErrors {
  const fields: { name: string; message: string }[] = []
  const rest: string[] = []
  for (const { field, message } of errors) {
    const path = field.replace(/^(body|params|query)\./, '')
    const name = names.find((one) => path === one || path.startsWith(`${one}.`))
    if (name === undefined) rest.push(message)
    else fields.push({ name, message })
  }
  return { fields, rest }
}

/** The names of a form's fields, those inside lists and groups with their path: `name`, `parts.0.name`. */
export function leafPaths(values: object, under = ''): readonly string[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const path = `${under}${name}`
    return typeof value === 'object' && value !== null ? leafPaths(value, `${path}.`) : [path]
  })
}
