import { useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { engagementRoute, type Place } from './address.ts'

/** Which engagement the page shows, out of its address. */
export function usePlace(): Place {
  const { customerId, engagementId } = useParams({ from: engagementRoute })
  return useMemo(() => ({ customerId, engagementId }), [customerId, engagementId])
}
