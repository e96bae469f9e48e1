/** Marks that templates leave where a value belongs: `#####`, `XXXXX-…`, `\\server\share`, `#Company`, `*NAME*`. */
const PLACEHOLDER = /#{3,}|X{5}(-X{5})*|^\\\\server\\share\b|^#[a-z]\w*$|\*[A-Z][A-Z_ ]*\*|\{\{[^{}]*\}\}|<[A-Z_ ]+>/i

/** What each of them has at least; most values have none of it. */
const HINT = /[#*{<\\]|xxxxx/i

/** Whether a value was never filled in. */
export const isPlaceholder = (value: string): boolean => HINT.test(value) && PLACEHOLDER.test(value.trim())
