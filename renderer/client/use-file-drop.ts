import { useEffect, useRef, useState } from 'react'
import { grantFile } from './client.ts'
import type { GrantedFile } from './transport.ts'

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

let passedOn: GrantedFile | null = null

/** Leaves a file for the next page that takes files, as if it had been dropped there. */
export function passOnFile(file: GrantedFile): void {
  passedOn = file
}

/** Takes a file dropped anywhere in the window while mounted, or passed on from another page. True while a file hovers over it. */
export function useFileDrop(onFile: (file: GrantedFile) => void): boolean {
  const [over, setOver] = useState(false)
  const take = useRef(onFile)
  useEffect(() => {
    take.current = onFile
  })
  useEffect(() => {
    const waiting = passedOn
    passedOn = null
    if (waiting) take.current(waiting)
  }, [])
  useEffect(() => {
    let depth = 0
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      depth += 1
      setOver(true)
    }
    const leave = () => {
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const hold = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      depth = 0
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (!file) return
      event.preventDefault()
      void grantFile(file).then((granted) => (granted ? take.current(granted) : undefined))
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', hold)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', hold)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return over
}
