import type { App, Session } from 'electron'
import { isOwnPage, mayHave, mayRequest } from './security.ts'

/** Closes every way out of the page, for each page that is ever made: other addresses, new windows, webviews. */
export function hardenContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-navigate', (event) => {
      if (!isOwnPage(event.url)) event.preventDefault()
    })
    contents.on('will-frame-navigate', (event) => {
      if (!isOwnPage(event.url)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
  })
}

/** No permissions, no devices, no downloads, and no request that would leave the machine. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer) => answer(mayHave(permission, contents.getURL())))
  session.setPermissionCheckHandler((_contents, permission, origin) => mayHave(permission, `${origin}/`))
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayRequest(details.url) }))
  session.on('will-download', (event) => event.preventDefault())
}
