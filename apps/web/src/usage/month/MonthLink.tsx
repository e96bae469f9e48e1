import type { Month } from '@lotse/calendar'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../language/use-format.ts'

/** A month that opens where its figure comes from. */
export function MonthLink({ month }: { readonly month: Month }) {
  const format = useFormat()
  const search = (before: object) => ({ ...before, month })
  return (
    <Link to="." search={search as never} resetScroll={false}>
      {format.month(month)}
    </Link>
  )
}
