import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { sessionQuery } from './session.ts'

/**
 * Leaves the signed-in pages as soon as the server says that nobody is signed in any more: signed out in another
 * window, or sent out by an administrator. The guards of the routes know where to, and back afterwards.
 */
export function useLeaveWhenSignedOut(): void {
  const router = useRouter()
  const isSignedOut = useQuery(sessionQuery).data?.self === null
  useEffect(() => {
    if (isSignedOut) void router.invalidate()
  }, [isSignedOut, router])
}
