// The desktop host: a window, and the engine beside it. A flat list of steps.
import { join } from 'node:path'
import { BrowserWindow, Menu, app, dialog, ipcMain, nativeTheme, protocol, session } from 'electron'
import { reviveOnCrash, tellStartFailed } from './desktop/crash.ts'
import { createDialogs } from './desktop/dialogs.ts'
import { createFileGrants } from './desktop/file-grants.ts'
import { hardenContents, hardenSession } from './desktop/harden.ts'
import { menuTemplate } from './desktop/menu.ts'
import { declarePage, servePage } from './desktop/page-protocol.ts'
import { paperActions } from './desktop/print.ts'
import { claimSingleInstance } from './desktop/single-instance.ts'
import { openWindow } from './desktop/window.ts'
import { startEngine } from './engine/engine-client.ts'
import { homeFolder } from './home-folder.ts'
import { registerIpc } from './transports/ipc.ts'

let window: BrowserWindow | undefined

async function start(): Promise<void> {
  const root = app.getAppPath()
  await app.whenReady()
  hardenSession(session.defaultSession)
  servePage(protocol, join(root, 'out', 'renderer'))
  const engine = await startEngine({ home: homeFolder(), resourcesDir: join(root, 'resources') })
  const own = openWindow(BrowserWindow, join(root, 'out', 'preload', 'preload.cjs'), nativeTheme.shouldUseDarkColors)
  window = own
  const dialogs = createDialogs(dialog, own)
  const paper = paperActions(own.webContents, dialogs, dialog)
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform === 'darwin', !app.isPackaged, paper)))
  registerIpc({
    engine,
    grants: createFileGrants(engine.fileHandle, dialogs),
    ipcMain,
    senderOf: ({ sender, senderFrame }) =>
      senderFrame
        ? {
            url: senderFrame.url,
            isMainFrame: senderFrame === own.webContents.mainFrame,
            isOwnWindow: sender === own.webContents,
          }
        : undefined,
    sendProgress: (channel, progress) => own.isDestroyed() || own.webContents.send(channel, progress),
  })
  reviveOnCrash(own, dialog)
  app.on('window-all-closed', () => {
    void engine.close().finally(() => app.quit())
  })
}

declarePage(protocol)
hardenContents(app)
if (!claimSingleInstance(app, () => window)) app.quit()
else
  start().catch((error: unknown) => {
    tellStartFailed(dialog, error)
    app.exit(1)
  })
