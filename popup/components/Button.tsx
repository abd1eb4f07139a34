import { Icon, type IconName } from "./Icon.tsx";

interface Props {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
  /** The label is shown beside the icon, not only said and shown on hovering. */
  readonly wide?: boolean;
  readonly disabled?: boolean;
  /** For a button that stays down. */
  readonly pressed?: boolean;
  /** For a button that opens something. */
  readonly expanded?: boolean;
  /** Its key, for those who read keys aloud or look for them. */
  readonly shortcut?: string;
}

/** A button with an icon. */
export function Button({ icon, label, onClick, wide = false, disabled = false, pressed, expanded, shortcut }: Props) {
  return (
    <button
      type="button"
      class={wide ? "button button-wide" : "button"}
      aria-label={wide ? undefined : label}
      title={shortcut === undefined ? (wide ? undefined : label) : `${label} (${shortcut})`}
      aria-keyshortcuts={shortcut}
      aria-pressed={pressed}
      aria-expanded={expanded}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
      {wide && <span class="button-words">{label}</span>}
    </button>
  );
}
