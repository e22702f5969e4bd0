import { ColourTable } from '../ColourTable.tsx';
import type { Group } from '../model.ts';

export const COLOURS: Group = {
  id: 'colours',
  title: 'Colours',
  says: 'Contrast as it is drawn: text needs 4.5 on its ground, lines and signs 3. A kind is a dot and its word, never colour alone.',
  specimens: () => [
    {
      name: 'Tokens in both themes',
      wide: true,
      drawn: (
        <div class="colour-tables" lang="en">
          <ColourTable theme="light" />
          <ColourTable theme="dark" />
        </div>
      ),
    },
    { name: 'Radius and hairline', drawn: <div class="shape" /> },
    { name: 'Shadow', drawn: <div class="shape raised" /> },
  ],
};
