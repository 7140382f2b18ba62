import { progressSchema, type Reply } from '../../shared/contract/operation.ts'
import { FileRefused, refusalOf } from './file-problem.ts'
import type { GrantedFile, Transport } from './transport.ts'

const jsonHeaders = { 'content-type': 'application/json' }

async function upload(file: File): Promise<GrantedFile> {
  const answer = await fetch(`/api/upload?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  })
  if (!answer.ok) {
    const problem = await refusalOf(answer)
    throw problem ? new FileRefused(problem) : new Error(`upload answered ${answer.status}`)
  }
  const { handle } = (await answer.json()) as { handle: string }
  return { handle, name: file.name }
}

/** A file chooser that also answers when the person backs out. */
function chooseFile(accept: string): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null), { once: true })
    input.addEventListener('cancel', () => resolve(null), { once: true })
    input.click()
  })
}

/** The loopback host: same origin, one-time cookie set by the page that was opened. */
export function httpTransport(): Transport {
  return {
    async invoke(name, input, call) {
      const answer = await fetch(`/api/${name}`, {
        method: 'POST',
        headers: { ...jsonHeaders, 'x-samsyn-call': call },
        body: JSON.stringify(input),
      })
      if (!answer.headers.get('content-type')?.includes('json')) throw new Error(`host answered ${answer.status}`)
      return (await answer.json()) as Reply
    },
    async pickFile(accept) {
      const file = await chooseFile(accept)
      return file ? upload(file) : null
    },
    grantFile: upload,
    async save(file) {
      const link = document.createElement('a')
      link.href = `/api/file/${encodeURIComponent(file.handle)}`
      link.download = file.name
      document.body.append(link)
      link.click()
      link.remove()
      return true
    },
    onProgress(listener) {
      const source = new EventSource('/api/progress')
      source.addEventListener('message', (event: MessageEvent<string>) => {
        const progress = progressSchema.safeParse(JSON.parse(event.data))
        if (progress.success) listener(progress.data)
      })
      return () => source.close()
    },
    async cancel(call) {
      await fetch('/api/cancel', { method: 'POST', headers: jsonHeaders, body: JSON.stringify({ call }) })
    },
  }
}
