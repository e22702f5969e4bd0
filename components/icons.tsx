const stroke = {
  viewBox: '0 0 16 16',
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '1.6',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const;

export function CloseIcon() {
  return (
    <svg {...stroke} aria-hidden="true">
      <path d="M4 4l8 8M12 4l-8 8" />
    </svg>
  );
}

export function BackIcon() {
  return (
    <svg {...stroke} aria-hidden="true">
      <path d="M9.5 3.5L5 8l4.5 4.5" />
    </svg>
  );
}

export function SearchIcon() {
  return (
    <svg {...stroke} aria-hidden="true">
      <circle cx="7" cy="7" r="4.2" />
      <path d="M10.2 10.2L13.5 13.5" />
    </svg>
  );
}

export function NextIcon() {
  return (
    <svg {...stroke} aria-hidden="true">
      <path d="M6.5 3.5L11 8l-4.5 4.5" />
    </svg>
  );
}

export function SpeakerIcon() {
  return (
    <svg {...stroke} aria-hidden="true">
      <path d="M2.5 6v4H5l3.5 3V3L5 6zM11 5.8a3 3 0 010 4.4M12.8 3.8a6 6 0 010 8.4" />
    </svg>
  );
}

export function StopIcon() {
  return (
    <svg {...stroke} aria-hidden="true">
      <path d="M4.5 4.5h7v7h-7z" />
    </svg>
  );
}

export function CheckIcon() {
  return (
    <svg {...stroke} aria-hidden="true">
      <path d="M3.5 8.5l3 3 6-7" />
    </svg>
  );
}

export function UpIcon() {
  return (
    <svg {...stroke} aria-hidden="true">
      <path d="M3.5 9.5L8 5l4.5 4.5" />
    </svg>
  );
}

export function DownIcon() {
  return (
    <svg {...stroke} aria-hidden="true">
      <path d="M3.5 6.5L8 11l4.5-4.5" />
    </svg>
  );
}
