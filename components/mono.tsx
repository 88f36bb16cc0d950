/** A hash, seed or reference that is compared by eye: fixed width, broken anywhere rather than cut. */
export function Mono({ children }: { readonly children: string | number }) {
  return <code className="app-mono">{children}</code>
}
