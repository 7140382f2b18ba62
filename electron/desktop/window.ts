import type { BrowserWindow as Window, BrowserWindowConstructorOptions } from 'electron'
import { PAGE_URL, WEB_PREFERENCES } from './security.ts'

type WindowMaker = new (options: BrowserWindowConstructorOptions) => Window

/** The one window. It shows itself when the page has something to show. */
export function openWindow(BrowserWindow: WindowMaker, preload: string, dark: boolean): Window {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: dark ? '#10171b' : '#f4f6f7',
    title: 'Samsyn',
    webPreferences: { ...WEB_PREFERENCES, preload },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(PAGE_URL)
  return window
}
