import { awsServiceSprites, awsSprites } from './awsSprites.ts';
import { azureServiceSprites, azureSprites } from './azureSprites.ts';

/** A picture in PlantUML's standard library. */
export interface Sprite {
  /** As it is called in labels: `<$EC2Instance>`. */
  readonly name: string;
  /** The file that defines it: `awslib14/Compute/EC2Instance`. */
  readonly file: string;
  /** The file that must stand before it. */
  readonly needs: string;
}

const libraries = [
  { folder: 'awslib14', common: 'AWSCommon', sprites: awsSprites, serviceSprites: awsServiceSprites },
  { folder: 'azure', common: 'AzureCommon', sprites: azureSprites, serviceSprites: azureServiceSprites },
] as const;

/** The sprite of a resource type, or that of its service; undefined where the libraries have none that fits. */
export function spriteOf(type: string): Sprite | undefined {
  const service = type.split('.').slice(0, 2).join('.');
  for (const { folder, common, sprites, serviceSprites } of libraries) {
    const path = Object.hasOwn(sprites, type)
      ? sprites[type]
      : Object.hasOwn(serviceSprites, service)
        ? serviceSprites[service]
        : undefined;
    if (path === undefined) continue;
    return { name: path.slice(path.indexOf('/') + 1), file: `${folder}/${path}`, needs: `${folder}/${common}` };
  }
  return undefined;
}

/** The lines that make these sprites known: each file once, in order of its name, after what it needs. */
export function includeLines(sprites: readonly Sprite[]): string[] {
  const sorted = (files: readonly string[]): string[] => [...new Set(files)].sort();
  return [...sorted(sprites.map(({ needs }) => needs)), ...sorted(sprites.map(({ file }) => file))].map(
    (file) => `!include <${file}>`,
  );
}
