import type { BrowserWindow, Dialog, FileFilter } from 'electron'
import { desktopText as text } from '../../shared/text/host.ts'

/** Asks a person for files. Undefined: they changed their mind. */
export type Dialogs = {
  /** `accept` as in HTML: '.csv,.xlsx'. */
  openFile(accept: string): Promise<string | undefined>
  saveFile(name: string): Promise<string | undefined>
}

export function createDialogs(
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>,
  window: BrowserWindow,
): Dialogs {
  return {
    async openFile(accept) {
      const chosen = await dialog.showOpenDialog(window, {
        title: text.openAny,
        buttonLabel: text.choose,
        filters: filtersFor(accept),
        properties: ['openFile', 'dontAddToRecent'],
      })
      return chosen.canceled ? undefined : chosen.filePaths[0]
    },
    async saveFile(name) {
      const extension = /\.(\w+)$/.exec(name)?.[1]
      const chosen = await dialog.showSaveDialog(window, {
        title: text.saveFile,
        buttonLabel: text.save,
        defaultPath: name,
        filters: extension ? [{ name: extension.toUpperCase(), extensions: [extension] }] : [],
        properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
      })
      return chosen.canceled || chosen.filePath === '' ? undefined : chosen.filePath
    },
  }
}

/** '.csv,.xlsx' → the files meant, and always all files: a person knows their own. */
export function filtersFor(accept: string): FileFilter[] {
  const extensions = accept.split(',').flatMap((part) => /^\s*\.([A-Za-z0-9]{1,10})\s*$/.exec(part)?.[1] ?? [])
  const all = { name: text.allFiles, extensions: ['*'] }
  return extensions.length
    ? [{ name: extensions.map((extension) => `*.${extension}`).join(', '), extensions }, all]
    : [all]
}
