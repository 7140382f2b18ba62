// The page's whole view of the machine: six functions, and no way to name a path. Built into one CommonJS file.
import { contextBridge, ipcRenderer, webUtils } from 'electron'

contextBridge.exposeInMainWorld('samsyn', {
  invoke: (name: string, input: unknown, call: string) => ipcRenderer.invoke('samsyn:invoke', name, input, call),
  cancel: async (call: string) => {
    await ipcRenderer.invoke('samsyn:cancel', call)
  },
  pickFile: (accept: string) => ipcRenderer.invoke('samsyn:pick-file', accept),
  // The path is read here from a file the person dropped; a page cannot make one up. A folder is not a file.
  grantFile: async (file: File) => {
    const granted: unknown = await ipcRenderer.invoke('samsyn:grant-file', webUtils.getPathForFile(file))
    if (granted === null) throw new Error('not a file')
    return granted
  },
  save: (file: { handle: string }) => ipcRenderer.invoke('samsyn:save-file', file.handle),
  onProgress: (listener: (progress: unknown) => void) => {
    const hear = (_event: unknown, progress: unknown) => listener(progress)
    ipcRenderer.on('samsyn:progress', hear)
    return () => {
      ipcRenderer.off('samsyn:progress', hear)
    }
  },
})
