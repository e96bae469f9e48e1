/** Panels and dialogs that are open now, the innermost last. */
export const openDialogs = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>(DIALOG)]

/** What a panel or dialog is, to look for around an element. */
export const DIALOG = '[role="dialog"], [role="alertdialog"]'
