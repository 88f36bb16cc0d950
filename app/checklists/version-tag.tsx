import { Tag } from '@/components/tag'

export function VersionTag({ published }: { readonly published: boolean }) {
  return published ? <Tag colour="green">Published</Tag> : <Tag colour="yellow">Draft</Tag>
}
