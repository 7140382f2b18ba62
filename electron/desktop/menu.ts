import type { MenuItemConstructorOptions } from 'electron'
import { menuText as text } from '../../shared/text/host.ts'

/** What the menu does with the page on paper; Ctrl P is the page's own. */
export interface PaperActions {
  print(): void
  savePdf(): void
}

/**
 * The menu bar. Undo and redo are left to the page: there Ctrl Z undoes a step of the work, not of a text field alone.
 * Reload and developer tools are shown only while developing.
 */
export function menuTemplate(mac: boolean, developing: boolean, paper: PaperActions): MenuItemConstructorOptions[] {
  const line: MenuItemConstructorOptions = { type: 'separator' }
  const application: MenuItemConstructorOptions = {
    label: 'Samsyn',
    submenu: [
      { role: 'about', label: text.about },
      line,
      { role: 'hide', label: text.hide },
      { role: 'hideOthers', label: text.hideOthers },
      { role: 'unhide', label: text.showAll },
      line,
      { role: 'quit', label: text.quit },
    ],
  }
  return [
    ...(mac ? [application] : []),
    {
      label: text.file,
      submenu: [
        { label: text.print, click: () => paper.print() },
        { label: text.savePdf, click: () => paper.savePdf() },
        line,
        mac ? { role: 'close', label: text.closeWindow } : { role: 'quit', label: text.quit },
      ],
    },
    {
      label: text.edit,
      submenu: [
        { role: 'cut', label: text.cut },
        { role: 'copy', label: text.copy },
        { role: 'paste', label: text.paste },
        { role: 'pasteAndMatchStyle', label: text.pasteText },
        { role: 'selectAll', label: text.selectAll },
      ],
    },
    {
      label: text.view,
      submenu: [
        { role: 'zoomIn', label: text.zoomIn },
        { role: 'zoomOut', label: text.zoomOut },
        { role: 'resetZoom', label: text.zoomReset },
        line,
        { role: 'togglefullscreen', label: text.fullscreen },
        ...(developing
          ? [line, { role: 'reload' as const, label: text.reload }, { role: 'toggleDevTools' as const }]
          : []),
      ],
    },
    {
      label: text.window,
      submenu: [
        { role: 'minimize', label: text.minimize },
        ...(mac ? [{ role: 'front' as const, label: text.front }] : [{ role: 'about' as const, label: text.about }]),
      ],
    },
  ]
}
