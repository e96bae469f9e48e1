import type { Meeting } from '@lotse/contract'

export function Decisions(_props: { readonly meeting: Meeting }) {
  return null
}
