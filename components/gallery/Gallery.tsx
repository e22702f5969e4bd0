import { useLayoutEffect, useState } from 'preact/hooks';
import type { Glossary } from '../../glossary/index.ts';
import { Choices } from '../Choices.tsx';
import { Wordmark } from '../Wordmark.tsx';
import { type Look, searchOf } from './address.ts';
import { GROUPS } from './groups/index.ts';
import type { Group, Scene, Specimen } from './model.ts';

interface GalleryProps {
  /** How it is looked at first. */
  readonly first: Look;
  readonly glossary: Glossary;
}

/**
 * Every shared component in every state, for those who build. Its own words are English, as code is; what the specimens say
 * comes from the surfaces' messages, in the language that is chosen.
 */
export function Gallery({ first, glossary }: GalleryProps) {
  const [look, setLook] = useState(first);
  useLayoutEffect(() => {
    const { documentElement } = document;
    documentElement.dataset.theme = look.theme;
    documentElement.style.fontSize = look.size === '100' ? '' : `${look.size}%`;
    history.replaceState(null, '', `${location.pathname}${searchOf(look)}${location.hash}`);
  }, [look]);
  const scene: Scene = { language: look.language, theme: look.theme, glossary };
  return (
    <div class="gallery">
      <header class="gallery-head">
        <Wordmark />
        <h1 class="gallery-title">Components</h1>
        <p class="hint">
          What all surfaces are made of, in every state. Point, press and tab: everything here is the real thing.
        </p>
        <Controls look={look} onChange={setLook} />
      </header>
      <nav class="gallery-contents" aria-label="Groups">
        <ul>
          {GROUPS.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        {GROUPS.map((group) => (
          <GroupView key={group.id} group={group} scene={scene} />
        ))}
      </main>
    </div>
  );
}

interface ControlsProps {
  readonly look: Look;
  readonly onChange: (look: Look) => void;
}

function Controls({ look, onChange }: ControlsProps) {
  return (
    <div class="gallery-controls">
      <Choices
        label="Theme"
        value={look.theme}
        options={[
          { value: 'system', label: 'As the system' },
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
        onChange={(theme) => onChange({ ...look, theme })}
      />
      <Choices
        label="Language"
        value={look.language}
        options={[
          { value: 'en', label: 'English' },
          { value: 'id', label: 'Indonesian' },
        ]}
        onChange={(language) => onChange({ ...look, language })}
      />
      <Choices
        label="Text"
        value={look.size}
        options={[
          { value: '100', label: '100 %' },
          { value: '200', label: '200 %' },
        ]}
        onChange={(size) => onChange({ ...look, size })}
      />
    </div>
  );
}

function GroupView({ group, scene }: { readonly group: Group; readonly scene: Scene }) {
  return (
    <section class="group" aria-labelledby={group.id}>
      <h2 class="group-title" id={group.id}>
        {group.title}
      </h2>
      <p class="hint">{group.says}</p>
      <div class={group.roomy ? 'specimens roomy' : 'specimens'}>
        {group.specimens(scene).map((specimen) => (
          // What a specimen holds is of its language: another language is another specimen.
          <SpecimenView key={`${specimen.name} ${scene.language}`} specimen={specimen} scene={scene} />
        ))}
      </div>
    </section>
  );
}

function SpecimenView({ specimen, scene }: { readonly specimen: Specimen; readonly scene: Scene }) {
  return (
    <figure class={specimen.wide ? 'specimen wide' : 'specimen'}>
      <figcaption>{specimen.name}</figcaption>
      <div class="ground" lang={scene.language}>
        {specimen.drawn}
      </div>
    </figure>
  );
}
