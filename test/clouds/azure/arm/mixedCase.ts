/**
 * Spells an id as one of Azure's services or another would: as it is, all in lower case, or with the name of the
 * resource group in upper case. `turn`: any number; the same one gives the same spelling.
 */
export function inAnotherCase(id: string, turn: number): string {
  switch (turn % 3) {
    case 1:
      return id.toLowerCase();
    case 2:
      return id.replace(/(\/resourcegroups\/)([^/]+)/i, (_, path: string, name: string) => path + name.toUpperCase());
    default:
      return id;
  }
}
