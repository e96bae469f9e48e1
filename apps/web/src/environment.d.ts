/// <reference types="vite/client" />

declare module 'virtual:lean-contract' {
  import type { AnyContractRouter } from '@orpc/contract'

  /** Method and path of every route; made by vite/lean-contract.ts. */
  export const leanContract: AnyContractRouter
}
