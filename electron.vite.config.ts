import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The programs of the desktop host: the window's own, and those that run beside it. Those are started by path. */
const programs = ['electron/main.ts', ...globSync('electron/engine/**/*-process.ts', { cwd: at('.') })]

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      minify: true,
      sourcemap: false,
      externalizeDeps: true,
      rolldownOptions: {
        input: programs.map(at),
        // One file out per file in, in the same folders: a program finds its neighbours by the same way as in the source.
        output: { format: 'es', preserveModules: true, preserveModulesRoot: at('.'), entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      minify: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: at('electron/preload.ts'),
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' }, // a sandboxed preload is CommonJS
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      minify: true,
      target: 'chrome140',
      assetsInlineLimit: 0, // the policy of the page allows files, not inlined scripts
      chunkSizeWarningLimit: 2500,
      rolldownOptions: { input: at('renderer/index.html') },
    },
  },
})
