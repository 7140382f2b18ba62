/** Prints the page, or saves it as PDF: what is drawn for paper is made when the browser says that it is about to print. */
export const printPage = (): void => {
  // A menu or a palette that is on its way out would be printed too.
  setTimeout(() => window.print(), 50)
}
