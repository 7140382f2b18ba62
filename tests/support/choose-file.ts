import type { Page } from 'playwright-core'

/** Chooses a file on the import page, by the dialog that its button opens. */
export async function chooseFile(page: Page, path: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page
      .getByRole('button', { name: /Välj fil/ })
      .first()
      .click(),
  ])
  await chooser.setFiles(path)
}
