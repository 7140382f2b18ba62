// What the window may and may not do, as data and plain functions. window.ts and harden.ts put it to work.
import type { WebPreferences } from 'electron'

export const PAGE_SCHEME = 'samsyn'
export const PAGE_ORIGIN = 'samsyn://app'
export const PAGE_URL = `${PAGE_ORIGIN}/`

/** The page is a plain web page without a way to the machine but the preload's few functions. */
export const WEB_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: false, // the spelling dictionaries would be fetched from the network
} as const satisfies WebPreferences

/** True for the program's own page, wherever in it. */
export function isOwnPage(address: string): boolean {
  try {
    const url = new URL(address)
    return url.protocol === `${PAGE_SCHEME}:` && url.host === 'app'
  } catch {
    return false
  }
}

/** The program's own files and what the page makes itself. Everything else would leave the machine. */
export function mayRequest(address: string): boolean {
  return isOwnPage(address) || /^(blob:samsyn:\/\/app\/|data:|devtools:)/.test(address)
}

/** Copying is the only thing the page may ask for. Camera, microphone, place, notices and the rest: no. */
export const mayHave = (permission: string, address: string): boolean =>
  permission === 'clipboard-sanitized-write' && isOwnPage(address)

export type Sender = { url: string; isMainFrame: boolean; isOwnWindow: boolean }

/** Only the top frame of our own window, showing our own page, may call the host. */
export const isOwnSender = (sender: Sender | undefined): boolean =>
  sender !== undefined && sender.isOwnWindow && sender.isMainFrame && isOwnPage(sender.url)
