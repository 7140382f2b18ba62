import type { Page } from 'playwright-core'

/** Words that would be on the screen if a text had been forgotten; none of them is a Swedish word, a code or a name. */
const ENGLISH =
  /\b(the|and|with|loading|error|save|cancel|delete|close|open file|settings|search|undo|redo|import|export|total|row|rows|column|columns|filter|page|next|previous|select|selected|value|values|missing|unknown|failed|done|yes|undefined|null|NaN|Infinity|object Object)\b/

/** Every text a person can read or hear on the page: visible words, names for the screen reader, titles, placeholders. */
const wordsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const words: string[] = [document.title]
    for (const element of document.querySelectorAll('body *')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-roledescription']) {
        const value = element.getAttribute(name)
        if (value) words.push(value)
      }
      for (const child of element.childNodes)
        if (child.nodeType === Node.TEXT_NODE && child.textContent?.trim()) words.push(child.textContent.trim())
    }
    return words
  })

/** What on the page is English: a text that was forgotten. */
export const foreignWords = async (page: Page): Promise<string[]> =>
  (await wordsOn(page)).filter((word) => ENGLISH.test(word))
