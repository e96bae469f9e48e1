import type { AccelerationCase, Cause } from '@lotse/contract'

/**
 * Which cause a form offers while none is decided: the one that an expert who may not decide has named with a reason, for the
 * reason is that of this one; else what the evidence points to.
 */
export const firstOffered = (
  { causes, causeReason }: Pick<AccelerationCase, 'causes' | 'causeReason'>,
  proposed: Cause | null,
): Cause | null => (causeReason === '' ? proposed : (causes[0] ?? proposed))
