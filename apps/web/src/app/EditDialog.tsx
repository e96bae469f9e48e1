import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { DefaultValues } from 'react-hook-form'
import { isProblem } from '../problem/problem.ts'
import type { ConflictField } from '../ui/dialog/conflict.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'

const ConflictDialog = lazy(async () => ({ default: (await import('../ui/dialog/ConflictDialog.tsx')).ConflictDialog }))

/** How one field is called, and how its value is shown beside another one. */
interface EditField {
  readonly label: string
  readonly show?: (value: string) => string
  /** What nobody can see of how two values differ, because `show` hides a part of them; undefined: everything can be seen. */
  readonly note?: (mine: string, theirs: string) => string | undefined
}

interface Props<Name extends string, Thing> {
  readonly title: string
  readonly submitLabel: string
  /** What is changed, as the person saw it when they began. */
  readonly thing: Thing
  readonly valuesOf: (thing: Thing) => Record<Name, string>
  /** What the form begins with where that is not what `thing` says: it counts as typed. */
  readonly proposed?: Partial<Record<Name, string>>
  readonly fields: Readonly<Record<Name, EditField>>
  /** The thing in what the server sends as the present state, where that is more than the thing; null: it is gone. */
  readonly currentOf?: (current: unknown) => Thing | null
  /** Saves on top of the version in `on`. A `changed-meanwhile` shows both sides, other problems stand in the form. */
  readonly save: (values: Record<Name, string>, on: Thing) => Promise<void>
  readonly onClose: () => void
  readonly children: ReactNode
}

/** What the form holds, and on top of which state of the thing it will be saved. */
interface Form<Name extends string, Thing> {
  readonly on: Thing
  readonly values: Record<Name, string>
  readonly begins: 'clean' | 'sending'
}

interface Conflict<Name extends string, Thing> {
  readonly mine: Record<Name, string>
  readonly theirs: Thing
}

/**
 * Changes something that has a version: a form, and when somebody else was faster, both sides to choose from. What was
 * chosen is saved through the form again, so that a refusal finds everything still there.
 */
export function EditDialog<Name extends string, Thing>(props: Props<Name, Thing>) {
  const { title, submitLabel, thing, valuesOf, proposed, fields, currentOf, save, onClose, children } = props
  const [form, setForm] = useState<Form<Name, Thing>>(() => ({
    on: thing,
    values: { ...valuesOf(thing), ...proposed },
    begins: 'clean',
  }))
  const [conflict, setConflict] = useState<Conflict<Name, Thing>>()

  const attempt = async (mine: Record<Name, string>) => {
    try {
      await save(mine, form.on)
      onClose()
    } catch (error) {
      if (!isProblem(error) || error.code !== 'changed-meanwhile') throw error
      // The server sends the present state in the shape the page already shows.
      const theirs = currentOf ? currentOf(error.current) : (error.current as Thing)
      if (theirs === null) throw error
      setConflict({ mine, theirs })
    }
  }

  if (conflict) {
    const { mine, theirs } = conflict
    const [before, saved] = [valuesOf(form.on), valuesOf(theirs)]
    const names = Object.keys(fields) as Name[]
    const resolve = (chosen: Record<Name, string>) => {
      setForm({ on: theirs, values: chosen, begins: 'sending' })
      setConflict(undefined)
    }
    return (
      <Suspense>
        <ConflictDialog
          fields={names.map((name) => sidesOf(name, fields[name], before[name], mine[name], saved[name]))}
          onResolve={resolve}
          onClose={onClose}
        />
      </Suspense>
    )
  }
  return (
    <FormDialog<Record<Name, string>>
      title={title}
      submitLabel={submitLabel}
      defaultValues={form.values as DefaultValues<Record<Name, string>>}
      begins={form.begins}
      onSubmit={attempt}
      onSent={() => undefined}
      onClose={onClose}
    >
      {children}
    </FormDialog>
  )
}

/** A field with both sides; values that look the same are the same, unless something of them is hidden. */
function sidesOf<Name extends string>(
  name: Name,
  { label, show = (value) => value, note }: EditField,
  base: string,
  mine: string,
  theirs: string,
): ConflictField<Name> {
  const shown = { mine: show(mine), theirs: show(theirs) }
  const hidden = mine === theirs ? undefined : note?.(mine, theirs)
  const same = shown.mine === shown.theirs && hidden === undefined
  return { name, label, base, mine, theirs: same ? mine : theirs, shown, note: hidden }
}
