/** Without what was deleted: EC2 lists it for some time more, with what it was connected to. */
export function existing<Item extends { readonly State?: string | undefined }>(
  items: readonly Item[] | undefined,
): readonly Item[] | undefined {
  return items?.filter(({ State }) => State !== 'deleted');
}
