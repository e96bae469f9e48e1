/** Names and lengths of the container (odt.md §3). */
export const CONTENTS = 'IntuneWinPackage/Contents/'
export const METADATA = 'IntuneWinPackage/Metadata/Detection.xml'
export const CONTENT_NAME = 'IntunePackage.intunewin'

export const CIPHER = 'aes-256-cbc'
export const MAC_BYTES = 32
export const IV_BYTES = 16
export const KEY_BYTES = 32
export const BLOCK_BYTES = 16
/** Bytes in front of the ciphertext: the MAC, then the IV. */
export const HEAD_BYTES = MAC_BYTES + IV_BYTES
