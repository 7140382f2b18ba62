import type { App, BrowserWindow } from 'electron'

/** True when this is the only Samsyn; else the one already running comes forward and this one should end. */
export function claimSingleInstance(app: App, windowOf: () => BrowserWindow | undefined): boolean {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', () => {
    const window = windowOf()
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  return true
}
