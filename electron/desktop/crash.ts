import type { BrowserWindow, Dialog } from 'electron'
import { desktopText as text } from '../../shared/text/host.ts'

/** A page that dies is said to have died, and read again: what was saved is in the workspace, not in the page. */
export function reviveOnCrash(window: BrowserWindow, dialog: Pick<Dialog, 'showMessageBox'>): void {
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return
    void dialog
      .showMessageBox(window, { type: 'warning', message: text.crashTitle, detail: text.crashBody, buttons: ['OK'] })
      .then(() => window.webContents.reload())
  })
}

/** The program cannot start: say so in a box, since nobody sees a terminal. */
export function tellStartFailed(dialog: Pick<Dialog, 'showErrorBox'>, error: unknown): void {
  const detail = error instanceof Error ? `\n\n${error.message}` : ''
  dialog.showErrorBox(text.startFailedTitle, `${text.startFailedBody}${detail}`)
}
