import { Inset } from '@/components/notices'

/** Over a form that was only asked for its forecast. */
export function NotSaved() {
  return <Inset>Nothing is saved yet. The boxes hold what you filled in.</Inset>
}
