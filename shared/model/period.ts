/** A month, kept as year × 100 + month (202601), as text: 2026-01. Null for 0 and below, which is no month. */
export const periodText = (period: number): string | null =>
  period <= 0 ? null : `${Math.trunc(period / 100)}-${String(period % 100).padStart(2, '0')}`
