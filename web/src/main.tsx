/** Starts the browser client. */
import { render } from 'preact';
import '@fontsource/barlow-condensed/latin-400.css';
import '@fontsource/barlow-condensed/latin-ext-400.css';
import '@fontsource/barlow-condensed/latin-600.css';
import '@fontsource/barlow-condensed/latin-ext-600.css';
import '@fontsource/barlow-condensed/latin-800.css';
import './styles/base.css';
import './styles/pages.css';
import './styles/game.css';
import './styles/controls.css';
import './styles/verify.css';
import { App } from './app.tsx';

const root = document.getElementById('app');
if (root !== null) render(<App />, root);
