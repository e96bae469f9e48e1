/** The answer to "with a Windows upgrade?" as forms hold it; empty: nobody was asked. */
export type WindowsAnswer = 'yes' | 'no' | ''

export const windowsAnswer = (upgrade: boolean | null): WindowsAnswer =>
  upgrade === null ? '' : upgrade ? 'yes' : 'no'

export const windowsUpgradeOf = (answer: string): boolean | null => (answer === '' ? null : answer === 'yes')
