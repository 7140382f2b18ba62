import { csvJob } from '../csv-job.ts'

export const job = csvJob(1_000_000)
