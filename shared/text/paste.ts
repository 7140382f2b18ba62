/** What a pasted block is called where a file would have its name. */
export const PASTED_FILE_NAME = 'Inklistrat.txt'
