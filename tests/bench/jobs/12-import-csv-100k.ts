import { csvJob } from '../csv-job.ts'

export const job = csvJob(100_000)
