/** Grey lines where text will stand, of the height that it will have; what is awaited is said in words. */
export function Skeleton({
  lines,
  label,
  shape,
}: {
  readonly lines: number;
  readonly label: string;
  readonly shape: string;
}) {
  return (
    <div class={`skeleton skeleton-${shape}`}>
      <p class="skeleton-label" role="status">
        {label}
      </p>
      {Array.from({ length: lines }, (_, line) => (
        <span class="skeleton-line" key={line} />
      ))}
    </div>
  );
}
