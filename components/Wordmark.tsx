/** Our sign, a letter over the dotted line of a mark, and our name. */
export function Wordmark() {
  return (
    <p class="wordmark">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <rect width="16" height="16" rx="3.5" fill="var(--konteks-accent)" />
        <path
          fill="var(--konteks-on-accent)"
          d="M4 2.5h2v3.1L9 2.5h2.6L8.3 5.9l3.6 4.6H9.4L6.9 7.2l-.9.9v2.4H4zM3.5 12h2v1.5h-2zM7 12h2v1.5H7zM10.5 12h2v1.5h-2z"
        />
      </svg>
      Konteks
    </p>
  );
}
