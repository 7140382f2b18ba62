import { z } from 'zod'

/** Lower-case ASCII, as a distribution key is named in a method file. */
export const allocationKeyIdSchema = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)
