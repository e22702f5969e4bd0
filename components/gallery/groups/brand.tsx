import { BackIcon, CloseIcon, SearchIcon } from '../../icons.tsx';
import { Wordmark } from '../../Wordmark.tsx';
import type { Group } from '../model.ts';

export const BRAND: Group = {
  id: 'brand',
  title: 'Name and signs',
  says: 'The sign is a word over the dotted line of a mark. Icons are drawn on a grid of 16 and take the colour of the text.',
  specimens: () => [
    { name: 'Wordmark', drawn: <Wordmark /> },
    {
      name: 'Icons',
      drawn: (
        <p class="line icons">
          <CloseIcon />
          <BackIcon />
          <SearchIcon />
        </p>
      ),
    },
    {
      name: 'Toolbar, on and off',
      drawn: (
        <p class="line">
          <img src="/icon/16.png" alt="on, 16 px" width="16" height="16" />
          <img src="/icon/16-off.png" alt="off, 16 px" width="16" height="16" />
          <img src="/icon/32.png" alt="on, 32 px" width="32" height="32" />
          <img src="/icon/32-off.png" alt="off, 32 px" width="32" height="32" />
        </p>
      ),
    },
  ],
};
