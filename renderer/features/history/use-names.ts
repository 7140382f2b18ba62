import { useMemo } from 'react'
import { useOverview } from '../../app/use-overview.ts'
import { useRead } from '../../client/use-read.ts'
import type { Names } from './history-model.ts'

/** What ids are called: parties, items of the method, volumes. */
export function useNames(): Names {
  const parties = useOverview().overview?.parties
  const method = useRead('catalogue.get', {}).value?.method
  return useMemo(() => {
    const names = new Map<string, string>()
    for (const party of parties ?? []) names.set(party.code, party.name)
    for (const item of method?.items ?? []) names.set(item.id, `${item.id} ${item.name}`)
    for (const volume of method?.volumes ?? []) names.set(volume.id, volume.name)
    return names
  }, [parties, method])
}
