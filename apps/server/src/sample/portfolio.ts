import type { IsoDate } from '@lotse/calendar'
import { alpenglas } from './customers/alpenglas.ts'
import { cedarRidge } from './customers/cedar-ridge.ts'
import { hafenkante } from './customers/hafenkante.ts'
import { lindenplatz } from './customers/lindenplatz.ts'
import { morgentau } from './customers/morgentau.ts'
import { ostermoor } from './customers/ostermoor.ts'
import { uhrwerkSeeland } from './customers/uhrwerk-seeland.ts'
import { wexcombe } from './customers/wexcombe.ts'
import type { SampleCustomer } from './model.ts'

/**
 * The sample portfolio: eight invented customers in eight different states. Every date counts from `asOf`, so that the
 * sample looks current on whichever day it is loaded.
 */
export function samplePortfolio(asOf: IsoDate): readonly SampleCustomer[] {
  return [hafenkante, alpenglas, wexcombe, uhrwerkSeeland, morgentau, ostermoor, cedarRidge, lindenplatz].map(
    (customer) => customer(asOf),
  )
}
