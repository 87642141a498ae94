import './look/layers.css';
import '@mantine/core/styles.layer.css';
import './look/fonts.css';
import './look/tokens.css';
import './look/base.css';
import './look/overlays.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { startTexts } from './text/i18n';

await startTexts();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
