import { render } from 'preact';
import { lookOf } from '../../components/gallery/address.ts';
import { Gallery } from '../../components/gallery/Gallery.tsx';
import { loadShipped } from '../shared/glossaries.ts';

async function start(): Promise<void> {
  const [glossary] = await loadShipped();
  const mount = document.querySelector('#app');
  if (mount && glossary) render(<Gallery first={lookOf(location.search)} glossary={glossary} />, mount);
}

void start();
