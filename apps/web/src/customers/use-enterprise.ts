import { useCallback } from 'react'
import { useText } from '../language/use-text.ts'
import { FormRefusal } from '../ui/form/use-send.ts'
import { type EnterpriseValues, enterpriseOf } from './enterprise-values.ts'

/** Reads flag and seats of a form. The returned function throws `FormRefusal` where the seats are no count. */
export function useEnterprise(): (values: EnterpriseValues) => {
  readonly enterpriseLevel: number | null
  readonly seats: number | null
} {
  const say = useText()
  return useCallback(
    (values) => {
      const { enterpriseLevel, seats } = enterpriseOf(values)
      if (seats === undefined) throw new FormRefusal(say('customers:details.seatsWrong', { seats: values.seats }))
      return { enterpriseLevel, seats }
    },
    [say],
  )
}
