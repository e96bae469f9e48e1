/** One field in a conflict, as three people would tell it. */
export interface ConflictField<Name extends string = string> {
  readonly name: Name
  readonly label: string
  /** What stood there when this person began. */
  readonly base: string
  /** What this person typed. */
  readonly mine: string
  /** What somebody else saved meanwhile. */
  readonly theirs: string
  /** The two as a person may see them, where that is not what is saved. */
  readonly shown?: Readonly<Record<Side, string>>
  /** What cannot be seen of how they differ. */
  readonly note?: string | undefined
}

export type Side = 'mine' | 'theirs'

/**
 * Which side to take where only one of the two changed the field; undefined where both did and a person must decide.
 * Nothing is decided silently: the dialog shows every field that differs.
 */
export function suggestedSide({
  base,
  mine,
  theirs,
}: Pick<ConflictField, 'base' | 'mine' | 'theirs'>): Side | undefined {
  if (mine === base) return 'theirs'
  if (theirs === base) return 'mine'
  return undefined
}

/** Only the fields on which the two do not agree. */
export function differing<Name extends string>(fields: readonly ConflictField<Name>[]): readonly ConflictField<Name>[] {
  return fields.filter(({ mine, theirs }) => mine !== theirs)
}

/** The values to save, or undefined while a field is not decided. */
export function resolve<Name extends string>(
  fields: readonly ConflictField<Name>[],
  sides: Readonly<Partial<Record<Name, Side>>>,
): Record<Name, string> | undefined {
  const values = {} as Record<Name, string>
  for (const field of fields) {
    const side = field.mine === field.theirs ? 'mine' : sides[field.name]
    if (side === undefined) return undefined
    values[field.name] = field[side]
  }
  return values
}
