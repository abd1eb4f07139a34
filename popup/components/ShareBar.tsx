interface Props {
  /** 0..1: share of this page that the version carries. */
  readonly a: number;
  /** 0..1: share of the version that is on this page. */
  readonly b?: number;
  /** The share is guessed from an index. */
  readonly estimated?: boolean;
}

/** Shares as bars, drawn beside their words: the upper for this page, the lower for the other version. */
export function ShareBar({ a, b, estimated = false }: Props) {
  return (
    <svg
      class={estimated ? "share share-estimated" : "share"}
      viewBox={`0 0 100 ${b === undefined ? 4 : 10}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="share-ground" width="100" height="4" />
      <rect class="share-a" width={100 * a} height="4" />
      {b !== undefined && (
        <>
          <rect class="share-ground" y="6" width="100" height="4" />
          <rect class="share-b" y="6" width={100 * b} height="4" />
        </>
      )}
    </svg>
  );
}
