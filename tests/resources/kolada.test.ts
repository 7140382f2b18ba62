import { describe, expect, it } from 'vitest'
import { koladaVolumesSchema } from '../../shared/model/volume-import.ts'
import { resource, starterMethod } from './starter-method.ts'

describe('the KPIs of Kolada', () => {
  const { kpis, licence } = koladaVolumesSchema.parse(resource('statistics/kolada-volumes.json'))

  it('are each there once, with their licence', () => {
    expect(new Set(kpis.map(({ kpi }) => kpi)).size).toBe(kpis.length)
    expect(licence).toContain('CC BY 4.0')
  })

  it('fill volumes the method has, each volume from one KPI at most, and one the method itself names as its source', () => {
    const sources = new Map(starterMethod().volumes.map(({ id, usualSource }) => [id, usualSource]))
    const filled = kpis.flatMap(({ kpi, volumeId }) => (volumeId === null ? [] : [{ kpi, volumeId }]))
    for (const { kpi, volumeId } of filled) expect(sources.get(volumeId)).toContain(kpi)
    expect(new Set(filled.map(({ volumeId }) => volumeId)).size).toBe(filled.length)
  })
})
