import '@fontsource-variable/inter/wght.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/controls.css'
import './ui/segmented.css'
import './ui/surfaces.css'
import './ui/menu.css'
import './ui/figures.css'
import './ui/chart.css'
import './ui/chart-marks.css'
import './app/shell.css'
import './app/palette.css'
import './app/small-window.css'
import './app/start.css'
import './app/pages.css'
import './app/method.css'
import './ui/print.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { applyTheme } from './app/theme.ts'
import { listenForPrint } from './ui/printing.ts'
import { listenForProgress } from './client/progress-store.ts'

applyTheme()
listenForProgress()
listenForPrint()
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
